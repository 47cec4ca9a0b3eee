"""Plain text: the file as it is, the marks of its footnotes left unread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.documents.decoding import empty, read_text
from claimcheck.documents.interface import Source
from claimcheck.documents.layout import plain_blocks, without_note_marks
from claimcheck.errors import DocumentError
from claimcheck.models import Document


@dataclass(frozen=True, slots=True)
class PlainReader:
    name: str = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    media_types: tuple[str, ...] = ("text/plain",)

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        yield plain_document(source.name, read_text(source), url=source.url)


def plain_document(name: str, text: str, *, url: str | None = None) -> Document:
    """A plain text with its paragraphs, headings and lists. Raises `DocumentError` when nothing is in it."""
    blocks = plain_blocks(text)
    if not blocks:
        raise empty(name)
    return Document(name, text, url=url, blocks=blocks, masked=without_note_marks(text))
