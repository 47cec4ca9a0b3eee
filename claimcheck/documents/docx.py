"""DOCX: paragraphs by their styles, lists, tables. Needs the `documents` extra.

The dates in a file's properties are those of its template as often as its own, so they are not taken.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.decoding import empty, read_bytes
from claimcheck.documents.interface import Source
from claimcheck.documents.pdf import REMEDY
from claimcheck.documents.rendering import Rendering
from claimcheck.errors import DocumentError
from claimcheck.models import BlockKind, Document

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table
    from docx.text.paragraph import Paragraph

MAX_UNPACKED = 200 * 1024 * 1024
MAX_PARTS = 5000
_WIDEST = 200
_STYLES: tuple[tuple[tuple[str, ...], BlockKind], ...] = (
    (("heading", "title", "subtitle"), "heading"),
    (("list",), "item"),
    (("quote", "intense quote"), "quote"),
    (("caption",), "caption"),
)


@dataclass(frozen=True, slots=True)
class DocxReader:
    name: str = "DOCX"
    suffixes: tuple[str, ...] = (".docx",)
    media_types: tuple[str, ...] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        data = read_bytes(source)
        _check_size(data, source.name)
        rendering = Rendering()
        title = _render(data, source.name, rendering)
        if not rendering.blocks:
            raise empty(source.name)
        yield Document(
            source.name, rendering.text, title=title, url=source.url, blocks=tuple(rendering.blocks)
        )


def _check_size(data: bytes, name: str) -> None:
    """Refuse an archive that unpacks to too much; no more than the declared size of a part is ever unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except Exception as error:  # a damaged archive provokes more than BadZipFile
        raise DocumentError(
            "is not a DOCX file", path=name, remedy="open it and save it again as DOCX"
        ) from error
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise DocumentError(
            f"unpacks to more than {MAX_UNPACKED // (1024 * 1024)} MiB or {MAX_PARTS} parts",
            path=name,
            remedy="save the text alone",
        )


def _render(data: bytes, name: str, rendering: Rendering) -> str | None:
    """Write the document's text; its title, if its properties have one."""
    try:
        import docx
    except ImportError as error:
        raise DocumentError("needs the DOCX library", path=name, remedy=REMEDY) from error
    try:
        word = docx.Document(io.BytesIO(data))
        _write(word, rendering)
        return (word.core_properties.title or "").strip() or None
    except Exception as error:  # python-docx raises whatever damaged XML provokes
        raise DocumentError(
            f"is not a DOCX file that can be read ({type(error).__name__})",
            path=name,
            remedy="open it and save it again as DOCX",
        ) from error


def _write(word: WordDocument, rendering: Rendering) -> None:
    from docx.table import Table

    for part in word.iter_inner_content():
        if isinstance(part, Table):
            rendering.add_table(_cells(part))
        else:
            rendering.add(_kind(part), part.text)


def _kind(paragraph: Paragraph) -> BlockKind:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    for beginnings, kind in _STYLES:
        if style.startswith(beginnings):
            return kind
    properties = paragraph._p.pPr
    return "item" if properties is not None and properties.numPr is not None else "paragraph"


def _cells(table: Table) -> list[list[str]]:
    """The cells row by row, as wide as they are shown; a merged cell's words stand in its first place only."""
    from docx.table import _Cell

    rows: list[list[str]] = []
    for row in table.rows:
        cells = [""] * min(row.grid_cols_before, _WIDEST)
        for cell in row._tr.tc_lst:
            cells.append("" if cell.vMerge == "continue" else _Cell(cell, table).text)
            cells += [""] * (min(cell.grid_span, _WIDEST) - 1)
        rows.append(cells[:_WIDEST])
    return rows
