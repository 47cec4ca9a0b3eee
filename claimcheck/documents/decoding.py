"""Bytes to text: one size limit, one idea of what is binary, and errors that say what to do."""

from __future__ import annotations

import codecs

from claimcheck.documents.interface import Source
from claimcheck.errors import DocumentError

MAX_BYTES = 64 * 1024 * 1024
"""The largest single document; a JSONL file may be of any size, its lines may not."""

_BOMS = ((codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))


def read_bytes(source: Source, limit: int = MAX_BYTES) -> bytes:
    """All bytes of `source`. Raises DocumentError when there are none, or more than `limit`."""
    try:
        data = source.stream.read(limit + 1)
    except OSError as error:
        raise unreadable(source.name, error) from error
    if len(data) > limit:
        raise DocumentError(
            f"is larger than {limit // (1024 * 1024)} MiB",
            path=source.name,
            remedy="split it into several documents",
        )
    if not data.strip():
        raise empty(source.name)
    return data


def read_text(source: Source) -> str:
    """The whole of `source` as text, newlines as they are. Raises DocumentError when it is not UTF-8 text."""
    text = decode(read_bytes(source), source.name, charset=source.charset)
    if not text.strip():
        raise empty(source.name)
    return text


def decode(data: bytes, name: str, *, charset: str | None = None, line: int | None = None) -> str:
    """`data` as text without its byte order mark; UTF-8 unless `charset` is a known other encoding."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            raise DocumentError(
                f"is {encoding}, not UTF-8",
                path=name,
                line=line,
                remedy=f"convert it: iconv -f {encoding} -t UTF-8",
            )
    if b"\0" in data:
        raise DocumentError(
            "is binary, not text",
            path=name,
            line=line,
            remedy="give a text, Markdown, HTML, PDF, DOCX or JSONL file",
        )
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode(_codec(charset))
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start) + 1 if line is None else line
        raise DocumentError(
            f"is not {error.encoding.upper()} (byte {error.start + 1} is 0x{data[error.start]:02x})",
            path=name,
            line=at,
            remedy="convert it, for example: iconv -f WINDOWS-1252 -t UTF-8",
        ) from error


def empty(name: str) -> DocumentError:
    return DocumentError("is empty", path=name, remedy="give a document with text in it")


def unreadable(name: str, error: OSError) -> DocumentError:
    """The error for a file that the system does not let us open or read."""
    if isinstance(error, FileNotFoundError):
        return DocumentError("does not exist", path=name, remedy="check the path")
    if isinstance(error, IsADirectoryError):
        return DocumentError(
            "is a directory without a document that can be read",
            path=name,
            remedy="name a file, or put documents there",
        )
    if isinstance(error, PermissionError):
        return DocumentError("may not be read", path=name, remedy="check its permissions")
    return DocumentError(
        f"cannot be read: {error.strerror or error}", path=name, remedy="check the path and the disk it is on"
    )


def _codec(charset: str | None) -> str:
    """The text encoding that `charset` names, UTF-8 when it names none that Python has."""
    if charset is None:
        return "utf-8"
    try:
        b"".decode(charset)
        return codecs.lookup(charset).name
    except (LookupError, ValueError):
        return "utf-8"
