"""The formats that claimcheck reads: the only list of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.documents.docx import DocxReader
from claimcheck.documents.html import HtmlReader
from claimcheck.documents.interface import Reader
from claimcheck.documents.jsonl import GzippedJsonlReader, JsonlReader
from claimcheck.documents.markdown import MarkdownReader
from claimcheck.documents.pdf import PdfReader
from claimcheck.documents.plain import PlainReader

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        reader.name: reader
        for reader in (
            PlainReader(),
            MarkdownReader(),
            HtmlReader(),
            PdfReader(),
            DocxReader(),
            JsonlReader(),
            GzippedJsonlReader(),
        )
    }
)


def suffixes() -> tuple[str, ...]:
    """All suffixes that are read, sorted."""
    return tuple(sorted(suffix for reader in READERS.values() for suffix in reader.suffixes))


def reader_for(name: str) -> Reader | None:
    """The reader that a file's name asks for, by its suffix; None when no reader goes by it."""
    lower = name.lower()
    return next((reader for reader in READERS.values() if lower.endswith(reader.suffixes)), None)
