"""JSON Lines, plain or gzipped: one document a line, read row by row in bounded memory."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from claimcheck.documents.dates import parse_date
from claimcheck.documents.decoding import decode, empty, unreadable
from claimcheck.documents.interface import Source
from claimcheck.documents.layout import plain_blocks, without_note_marks
from claimcheck.errors import DateError, DocumentError
from claimcheck.models import Document

MAX_LINE = 16 * 1024 * 1024
"""Bytes in one row."""
MAX_RATIO = 200
"""Text is packed to a fifth or a tenth; an archive that unpacks to more than this is built to fill memory."""
MAX_UNPACKED = 32 * 1024 * 1024 * 1024
_FREE = 64 * 1024 * 1024
"""Bytes that may be unpacked before the ratio counts."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_OPTIONAL = ("title", "date", "place", "context", "url")


@dataclass(frozen=True, slots=True)
class JsonlReader:
    name: str = "JSONL"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    media_types: tuple[str, ...] = ("application/jsonl", "application/x-ndjson", "application/x-jsonlines")

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        return _rows(source.stream, source.name)


@dataclass(frozen=True, slots=True)
class GzippedJsonlReader:
    name: str = "gzipped JSONL"
    suffixes: tuple[str, ...] = (".jsonl.gz", ".ndjson.gz")
    media_types: tuple[str, ...] = ()

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        with gzip.GzipFile(fileobj=source.stream, mode="rb") as unpacked:
            yield from _rows(unpacked, source.name, packed=source.stream)


def _rows(
    stream: BinaryIO | gzip.GzipFile, name: str, packed: BinaryIO | None = None
) -> Iterator[Document | DocumentError]:
    number = size = 0
    found = False
    while True:
        try:
            line = stream.readline(MAX_LINE + 1)
            too_long = len(line) > MAX_LINE
            size += len(line)
            while too_long and line and not line.endswith(b"\n"):
                line = stream.readline(MAX_LINE)
                size += len(line)
                _check_ratio(size, packed, name)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise DocumentError(
                f"is not a whole gzip file ({error})",
                path=name,
                line=number + 1,
                remedy="fetch or pack it again",
            ) from error
        except OSError as error:
            raise unreadable(name, error) from error
        if not line and not too_long:
            break
        number += 1
        _check_ratio(size, packed, name)
        if too_long:
            found = True
            yield DocumentError(
                f"the row is longer than {MAX_LINE // (1024 * 1024)} MiB",
                path=name,
                line=number,
                remedy="split the document",
            )
        elif line.strip():
            found = True
            try:
                yield _document(line, name, number)
            except DocumentError as error:
                yield error
    if not found:
        raise empty(name)


def _check_ratio(size: int, packed: BinaryIO | None, name: str) -> None:
    if packed is None or size <= _FREE:
        return
    if size > MAX_UNPACKED or size > MAX_RATIO * packed.tell():
        raise DocumentError(
            f"unpacks to more than {size // (1024 * 1024)} MiB",
            path=name,
            remedy="unpack it yourself and check what it holds",
        )


def _document(line: bytes, name: str, number: int) -> Document:
    """One row. Raises DocumentError naming the file, the line and the key."""

    def wrong(message: str, remedy: str = 'each row is {"id": "...", "text": "..."}') -> DocumentError:
        return DocumentError(message, path=name, line=number, remedy=remedy)

    text = decode(line, name, line=number)
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or a number too long"
        raise wrong(f"is not JSON: {reason}") from error
    if not isinstance(row, dict):
        raise wrong(f"the row is a {type(row).__name__}, not an object")
    identity = row.get("id")
    if isinstance(identity, int) and not isinstance(identity, bool):
        identity = str(identity)
    if not isinstance(identity, str) or not identity.strip():
        raise wrong('"id" is missing or not a text')
    body = row.get("text")
    if not isinstance(body, str) or not body.strip():
        raise wrong('"text" is missing, empty or not a text')
    values: dict[str, str | None] = {}
    for key in _OPTIONAL:
        value = row.get(key)
        if key == "date" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise wrong(f'"{key}" is not a text', f'write "{key}" as a text, or leave it out')
        values[key] = _clean(value) if value and value.strip() else None
    try:
        date = None if values["date"] is None else parse_date(values["date"])
    except DateError as error:
        raise wrong(f'"date": {error.message}', error.remedy or "") from error
    body = _clean(body)
    return Document(
        _clean(identity),
        body,
        title=values["title"],
        date=date,
        date_origin=None if date is None else "JSONL row",
        place=values["place"],
        url=values["url"],
        context=values["context"],
        blocks=plain_blocks(body),
        masked=without_note_marks(body),
    )


def _clean(text: str) -> str:
    """`text` with the halves of broken surrogate pairs replaced, one for one, so that it can be written out."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
