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
        text = read_text(source)
        blocks = plain_blocks(text)
        if not blocks:
            raise empty(source.name)
        yield Document(source.name, text, url=source.url, blocks=blocks, masked=without_note_marks(text))
