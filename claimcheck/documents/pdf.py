"""PDF: the text of its pages, their lines joined to paragraphs. Needs the `documents` extra."""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.dates import loose_date
from claimcheck.documents.decoding import read_bytes
from claimcheck.documents.interface import Source
from claimcheck.documents.rendering import Rendering
from claimcheck.errors import DocumentError
from claimcheck.models import Document

if TYPE_CHECKING:
    import pypdf

MAX_PAGES = 2000
MAX_CHARACTERS = 50_000_000
REMEDY = 'pip install "claimcheck-toolkit[documents]"'

_PAGE_NUMBER = re.compile(
    r"\s*(?:page\s+)?[-–—]?\s*[0-9ivxlc]{1,5}\s*(?:[-–—]|of\s+[0-9]{1,5})?\s*", re.IGNORECASE
)
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad\u2010]\n(?=[a-zà-ÿ])")
_SENTENCE_END = re.compile(r"[.!?:][\"”’')\]]*\Z")
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")
_FULL_LINE = 0.75
"""A line shorter than this part of the page's width that ends a sentence ends a paragraph."""


@dataclass(frozen=True, slots=True)
class PdfReader:
    name: str = "PDF"
    suffixes: tuple[str, ...] = (".pdf",)
    media_types: tuple[str, ...] = ("application/pdf",)

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        data = read_bytes(source)
        pages, title, date = _contents(data, source.name)
        rendering = Rendering()
        for paragraph in _paragraphs(pages):
            rendering.add("paragraph", paragraph)
        if not rendering.blocks:
            raise DocumentError(
                "has no text in it (its pages are pictures)",
                path=source.name,
                remedy="run text recognition (OCR) on it first",
            )
        yield Document(
            source.name,
            rendering.text,
            title=title,
            date=date,
            date_origin=None if date is None else "PDF metadata",
            url=source.url,
            blocks=tuple(rendering.blocks),
        )


def _contents(data: bytes, name: str) -> tuple[list[str], str | None, str | None]:
    """The text page by page, the title and the date of creation. Raises DocumentError for a damaged file."""
    try:
        import pypdf
    except ImportError as error:
        raise DocumentError("needs the PDF library", path=name, remedy=REMEDY) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise DocumentError(
                    "is protected by a password", path=name, remedy="save a copy without the password"
                )
            if len(reader.pages) > MAX_PAGES:
                raise DocumentError(f"has more than {MAX_PAGES} pages", path=name, remedy="split it")
            pages = list(_pages(reader, name))
            about = reader.metadata
            title = str(about.get("/Title") or "").strip() if about else ""
            created = str(about.get("/CreationDate") or "") if about else ""
    except DocumentError:
        raise
    except Exception as error:  # pypdf raises whatever a damaged file provokes
        raise DocumentError(
            f"is not a PDF that can be read ({type(error).__name__})",
            path=name,
            remedy="open it and save it again",
        ) from error
    day = re.match(r"D:([0-9]{4})([0-9]{2})([0-9]{2})", created)
    return pages, _UNPRINTED.sub("", title) or None, loose_date("-".join(day.groups())) if day else None


def _pages(reader: pypdf.PdfReader, name: str) -> Iterator[str]:
    """The text page by page, until it is too much."""
    size = 0
    for page in reader.pages:
        text = _UNPRINTED.sub(" ", page.extract_text() or "")
        size += len(text)
        if size > MAX_CHARACTERS:
            raise DocumentError(f"holds more than {MAX_CHARACTERS} characters", path=name, remedy="split it")
        yield text


def _paragraphs(pages: list[str]) -> Iterator[str]:
    """Pages to paragraphs: running numbers dropped, words mended, a sentence that crosses pages kept whole."""
    held = ""
    for page in pages:
        for paragraph in _page_paragraphs(page):
            if held and (not paragraph[:1].islower() or _SENTENCE_END.search(held)):
                yield held
                held = paragraph
            else:
                held = f"{held}\n{paragraph}" if held else paragraph
    if held:
        yield held


def _page_paragraphs(page: str) -> Iterator[str]:
    lines = [line.rstrip() for line in _HYPHEN.sub("", page).splitlines()]
    while lines and (not lines[0] or _PAGE_NUMBER.fullmatch(lines[0])):
        lines.pop(0)
    while lines and (not lines[-1] or _PAGE_NUMBER.fullmatch(lines[-1])):
        lines.pop()
    width = max(map(len, lines), default=0)
    held: list[str] = []
    for line in lines:
        if line:
            held.append(line)
        if held and (not line or (len(line) < _FULL_LINE * width and _SENTENCE_END.search(line))):
            yield "\n".join(held)
            held = []
    if held:
        yield "\n".join(held)
