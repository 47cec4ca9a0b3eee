"""The plain text of a document that is not plain text: built block by block, each knowing where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Block, BlockKind, Span

_SPACES = re.compile(r"[ \t\f\v]+")
_LINE_END = re.compile(r" ?(?:\r\n|\r|\n) ?")
_BREAK = "\n\n"


class Rendering:
    """Text and blocks of a document as they grow. Blocks are set apart by blank lines, cells by tabs."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def add(self, kind: BlockKind, words: str) -> None:
        """A block of running text, blanks collapsed; nothing when there are no words.

        Line breaks in it were meant: what they set apart, as in a plain text file, becomes blocks of its own.
        """
        words = _LINE_END.sub("\n", _SPACES.sub(" ", words)).strip()
        if not words:
            return
        start = self._begin()
        self._append(words)
        if "\n" not in words:
            self.blocks.append(Block(kind, start, self._length))
            return
        for block in plain_blocks(words):
            inner = block.kind if kind == "paragraph" else kind
            self.blocks.append(Block(inner, block.start + start, block.end + start))

    def add_table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table, row by row, the header first; an empty cell stands for one that a neighbour spans."""
        cleaned = [[" ".join(cell.split()) for cell in row] for row in rows]
        cleaned = [row for row in cleaned if any(row)]
        if not cleaned:
            return
        width = max(len(row) for row in cleaned)
        start = self._begin()
        spans: list[tuple[Span, ...]] = []
        for number, row in enumerate(cleaned):
            if number:
                self._append("\n")
            cells: list[Span] = []
            for column, cell in enumerate(row):
                if column:
                    self._append("\t")
                cells.append(Span(self._length, self._length + len(cell)))
                self._append(cell)
            cells += [Span(self._length, self._length)] * (width - len(row))
            spans.append(tuple(cells))
        self.blocks.append(Block("table", start, self._length, tuple(spans)))

    def _begin(self) -> int:
        if self._length:
            self._append(_BREAK)
        return self._length

    def _append(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
