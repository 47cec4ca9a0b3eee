"""From what the command line names (files, folders, addresses, `-`) to documents, one at a time."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from claimcheck.documents.dates import LAST_RESORTS, date_in_address, date_in_name
from claimcheck.documents.decoding import unreadable
from claimcheck.documents.interface import Reader, Source
from claimcheck.documents.registry import READERS, reader_for, suffixes
from claimcheck.documents.web import LIMITS, Limits, open_page
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.models import Document

STDIN = "-"
_SNIFFED = 4096


def load(
    path: str, *, offline: bool = True, stdin: BinaryIO | None = None, limits: Limits = LIMITS
) -> Iterator[Document | DocumentError]:
    """The documents in a file, at an address, or on standard input (`-`), one by one.

    What cannot be read is yielded as a DocumentError that names the path, the line where one is to blame, and
    what to do; nothing is raised. An address is fetched only when not `offline`. `stdin` stands in for the
    process's standard input. `limits` bound what is fetched.
    """
    try:
        if path == STDIN:
            yield from _read_unnamed(stdin or sys.stdin.buffer)
        elif is_address(path):
            yield from _read_address(path, offline, limits)
        else:
            yield from _read_file(path)
    except DocumentError as error:
        yield error
    except ClaimcheckError as error:
        yield DocumentError(error.message, path=path, line=error.line, remedy=error.remedy)
    except OSError as error:
        yield unreadable(path, error)


def expand(paths: Iterable[str], *, leave: Collection[str] = ()) -> list[str]:
    """`paths` with every folder replaced by the documents below it, sorted, hidden ones left out.

    Files in `leave` are not taken from folders (expected results, reports). A folder without documents stays
    in the list, so that `load` says so. What is named twice is read once.
    """
    left = {os.path.realpath(path) for path in leave}
    found: dict[str, None] = {}
    for path in paths:
        inside = _documents_below(path, left) if not is_address(path) and os.path.isdir(path) else []
        found.update(dict.fromkeys(inside or [path]))
    return list(found)


def is_address(path: str) -> bool:
    """Whether `path` is an http or https address."""
    return path.lower().startswith(("http://", "https://"))


def _documents_below(folder: str, left: Collection[str]) -> list[str]:
    found: list[Path] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in files if not name.startswith(".") and reader_for(name)]
    return [str(path) for path in sorted(found) if os.path.realpath(path) not in left]


def _read_file(path: str) -> Iterator[Document | DocumentError]:
    if "\0" in path:
        raise DocumentError("is not a path", path=path.replace("\0", "\\0"), remedy="check the path")
    with open(path, "rb") as stream:
        reader = reader_for(path)
        if reader is None and Path(path).suffix:
            raise DocumentError(
                f"is of a kind that is not read ({Path(path).suffix})",
                path=path,
                remedy=f"use one of {', '.join(suffixes())}, or pipe the text in: claimcheck run - < FILE",
            )
        found = _read_unnamed(stream, path) if reader is None else reader.read(Source(path, stream))
        yield from _dated(found, date_in_name(Path(path).name), "file name")


def _read_address(url: str, offline: bool, limits: Limits) -> Iterator[Document | DocumentError]:
    if offline:
        raise DocumentError(
            "is on the network, which --offline rules out",
            path=url,
            remedy="leave out --offline, or save the page and read the file",
        )
    reader, source = open_page(url, tuple(READERS.values()), limits)
    yield from _dated(reader.read(source), date_in_address(source.url or url), "address")


def _dated(
    found: Iterable[Document | DocumentError], date: str | None, origin: str
) -> Iterator[Document | DocumentError]:
    """Documents without a date of their own, or with a weaker one, take that of their name."""
    for document in found:
        if (
            date
            and isinstance(document, Document)
            and document.date_origin
            in (
                None,
                "PDF metadata",
                *LAST_RESORTS,
            )
        ):
            document = replace(document, date=date, date_origin=origin)
        yield document


def _read_unnamed(stream: BinaryIO, name: str = STDIN) -> Iterator[Document | DocumentError]:
    """Read what no suffix describes: its first bytes say whether it is JSONL, Markdown, HTML, PDF or plain text."""
    head = stream.read(_SNIFFED)
    rest = io.BufferedReader(_Replayed(head, stream))
    return _sniff(head).read(Source(name, rest))


def _sniff(head: bytes) -> Reader:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:512].lower()
    if start.startswith(b"{") and b'"text"' in head:
        return READERS["JSONL"]
    if start.startswith((b"---\n", b"---\r\n")):
        return READERS["Markdown"]
    if start.startswith(b"%pdf-"):
        return READERS["PDF"]
    if re.match(rb"(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", start, re.DOTALL):
        return READERS["HTML"]
    return READERS["text"]


class _Replayed(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        piece = bytes(self._head[: len(buffer)])
        self._head = self._head[len(piece) :]
        piece = piece or self._rest.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
