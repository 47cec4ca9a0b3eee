"""The cells of one source line of a Markdown table, each with the places of its characters."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Cell:
    """`content` as the parser sees it (escaped pipes unescaped, trimmed); `places` are its characters' offsets.

    `begin` and `end` bound the cell in the text, blanks included.
    """

    content: str
    places: tuple[int, ...]
    begin: int
    end: int


def split_row(line: str, offset: int, begin: int) -> list[Cell]:
    """The cells of `line`, which stands at `offset` in the text, from its column `begin` on."""
    end = len(line.rstrip())
    bounds = [begin]
    for at in range(begin, end):
        if line[at] == "|" and (at == begin or line[at - 1] != "\\"):
            bounds.append(at + 1)
    bounds.append(end + 1)
    cells = [_cell(line, offset, left, right - 1) for left, right in pairwise(bounds)]
    if cells and cells[0].begin == cells[0].end:
        cells = cells[1:]
    if cells and cells[-1].begin >= cells[-1].end:
        cells = cells[:-1]
    return cells


def _cell(line: str, offset: int, left: int, right: int) -> Cell:
    places = [at for at in range(left, right) if not (line[at] == "\\" and line[at + 1 : at + 2] == "|")]
    read = [number for number, at in enumerate(places) if not line[at].isspace()]
    places = places[read[0] : read[-1] + 1] if read else []
    return Cell(
        "".join(line[at] for at in places),
        tuple(offset + at for at in places),
        offset + left,
        offset + max(left, right),
    )
