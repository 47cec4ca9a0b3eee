"""Tables of figures in a web page, told from tables that only lay the page out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents.html_text import inline_text, is_visible

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_WIDEST = 200
_LONGEST_VALUE = 80


def is_data_table(node: LexborNode) -> bool:
    """Whether a table holds figures: two columns at least, no table inside it, no long text in its cells."""
    if (node.attributes.get("role") or "") in ("presentation", "none") or len(node.css("table")) > 1:
        return False
    rows = [row.css("td, th") for row in node.css("tr")]
    if max(map(len, rows), default=0) < 2:
        return False
    if node.css_first("th, caption, thead") is not None:
        return True
    return all(cell.css_first("div, p + p, ul, ol, h1, h2, h3, form") is None for row in rows for cell in row)


def pairs(node: LexborNode) -> list[list[str]] | None:
    """The rows of a description list that gives one short value for each name; None for any other list."""
    parts = [
        child
        for child in node.css("dt, dd")
        if is_visible(child) and child.css_first("dl, ul, ol, p, table") is None
    ]
    tags = [child.tag for child in parts]
    if len(parts) != len(node.css("dt, dd")) or not tags or tags != ["dt", "dd"] * (len(tags) // 2):
        return None
    words = [inline_text(child) for child in parts]
    if any(len(cell) > _LONGEST_VALUE for cell in words):
        return None
    return [list(row) for row in zip(words[::2], words[1::2], strict=True)]


def table_cells(node: LexborNode) -> list[list[str]]:
    """The words of the cells row by row, as wide as they are shown: a spanned place is an empty cell."""
    rows: list[list[str]] = []
    hanging: dict[int, int] = {}
    for row in node.css("tr"):
        if not is_visible(row):
            continue
        cells: list[str] = []
        for cell in row.css("td, th"):
            _fill(cells, hanging)
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + width):
                if height > 1:
                    hanging[column] = height - 1
            cells.append(inline_text(cell) if is_visible(cell) else "")
            cells += [""] * (width - 1)
        _fill(cells, hanging)
        rows.append(cells)
    return rows


def _fill(cells: list[str], hanging: dict[int, int]) -> None:
    """Empty cells for what hangs down from rows above, up to the next free column."""
    while hanging.get(len(cells)):
        column = len(cells)
        hanging[column] -= 1
        cells.append("")


def _span(cell: LexborNode, key: str) -> int:
    value = (cell.attributes.get(key) or "").strip()
    return min(max(int(value), 1), _WIDEST) if value.isascii() and value.isdigit() and len(value) < 6 else 1
