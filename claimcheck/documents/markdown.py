"""Markdown (CommonMark with pipe tables), read in place: offsets are those of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.documents.decoding import empty, read_text
from claimcheck.documents.front_matter import front_matter
from claimcheck.documents.inline import masked_inline
from claimcheck.documents.interface import Source
from claimcheck.documents.pipe_table import Cell, split_row
from claimcheck.errors import DocumentError
from claimcheck.models import Block, BlockKind, Document, Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LINE = re.compile(r"(?P<content>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_CONTAINER = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))*[ \t]*")
_UNREAD_HTML = re.compile(r"\s*<(?:!|\?|script\b|style\b|pre\b|textarea\b)(?!--)", re.IGNORECASE)
_TAG = re.compile(r"</?(?P<name>[A-Za-z][\w-]*+)[^<>]*+>|<[!?/][^<>]*+>")
_INLINE_TAGS = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "br",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
    }
)


@dataclass(frozen=True, slots=True)
class MarkdownReader:
    name: str = "Markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    media_types: tuple[str, ...] = ("text/markdown", "text/x-markdown")

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        text = read_text(source)
        front = front_matter(text, source.name)
        walk = _Walk(text, front.end)
        walk.run()
        if not walk.blocks:
            raise empty(source.name)
        masked = "".join(walk.masked)
        heading = next(
            (masked[block.start : block.end] for block in walk.blocks if block.kind == "heading"), ""
        )
        yield Document(
            source.name,
            text,
            title=front.title or " ".join(heading.split()) or None,
            date=front.date,
            date_origin=None if front.date is None else "front matter",
            place=front.place,
            url=front.url or source.url,
            blocks=tuple(walk.blocks),
            masked=masked,
        )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


class _Walk:
    """One pass over the tokens of a text, collecting its blocks and the text with mark-up blanked."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.masked = [char if char in "\r\n" else " " for char in text]
        self.blocks: list[Block] = []
        self.lines = [
            (match.start(), match["content"].replace("\0", "\ufffd")) for match in _LINE.finditer(text, start)
        ]
        self.quotes = self.items = 0
        self.heading = False
        self.rows: list[list[Span]] = []
        self.cells: list[Cell] | None = None

    def run(self) -> None:
        for token in _parser().parse(self.text[self.start :]):
            match token.type:
                case "blockquote_open" | "blockquote_close":
                    self.quotes += token.nesting
                case "list_item_open" | "list_item_close":
                    self.items += token.nesting
                case "heading_open" | "heading_close":
                    self.heading = token.nesting > 0
                case "table_open":
                    self.rows = []
                case "tr_open":
                    self._open_row(token)
                case "tr_close":
                    self.cells = None
                case "table_close":
                    self._close_table()
                case "html_block":
                    self._html(token)
                case "inline":
                    self._prose(token) if self.cells is None else self._cell(token, self.cells)
                case _:
                    pass

    def _prose(self, token: Token) -> None:
        span = self._mask(token, self._places(token))
        if span is None:
            return
        kind: BlockKind = "paragraph"
        if self.heading:
            kind = "heading"
        elif self.quotes:
            kind = "quote"
        elif self.items:
            kind = "item"
        self.blocks.append(Block(kind, span.start, span.end))

    def _places(self, token: Token) -> list[int]:
        """Where each character of the token's content stands in the text; -1 where it cannot be found."""
        places: list[int] = []
        first = token.map[0] if token.map else 0
        for number, piece in enumerate(token.content.split("\n")):
            if number:
                places.append(-1)
            offset, line = self.lines[min(first + number, len(self.lines) - 1)]
            core = piece.strip()
            at = line.rfind(core)
            lead = len(piece) - len(piece.lstrip())
            places += [-1] * lead
            places += range(offset + at, offset + at + len(core)) if at >= 0 else [-1] * len(core)
            places += [-1] * (len(piece) - lead - len(core))
        return places

    def _mask(self, token: Token, places: Sequence[int]) -> Span | None:
        """Write what is read of the token into the masked text; the span from its first to its last character."""
        masked = masked_inline(token.content, token.children or ())
        for char, at in zip(masked, places, strict=True):
            if at >= 0 and self.masked[at] not in "\r\n":
                self.masked[at] = char
        known = [at for at in places if at >= 0]
        return Span(known[0], known[-1] + 1) if known and masked.strip() else None

    def _open_row(self, token: Token) -> None:
        offset, line = self.lines[token.map[0]] if token.map else (0, "")
        container = _CONTAINER.match(line)
        self.cells = split_row(line, offset, container.end() if container else 0)
        self.rows.append([])

    def _cell(self, token: Token, cells: list[Cell]) -> None:
        """Add the row's next cell: an empty span where the row is short, or nothing in the cell is read."""
        row = self.rows[-1]
        if len(row) >= len(cells):
            end = cells[-1].end if cells else 0
            row.append(Span(end, end))
            return
        cell = cells[len(row)]
        span = self._mask(token, cell.places) if cell.content == token.content else None
        row.append(span or Span(cell.begin, cell.begin))

    def _close_table(self) -> None:
        read = [cell for row in self.rows for cell in row if cell.start < cell.end]
        if read:
            rows = tuple(tuple(row) for row in self.rows)
            self.blocks.append(Block("table", read[0].start, read[-1].end, rows))

    def _html(self, token: Token) -> None:
        """Read the words between the tags of a block of HTML; a block-level tag ends a paragraph."""
        if not token.map or _UNREAD_HTML.match(token.content):
            return
        last = min(token.map[1], len(self.lines)) - 1
        start = self.lines[token.map[0]][0]
        end = self.lines[last][0] + len(self.lines[last][1])
        first = at = start
        for left, right, ends_paragraph in _tags(self.text, start, end):
            self.masked[at:left] = self.text[at:left]
            at = right
            if ends_paragraph:
                self._html_paragraph(first, left)
                first = right
        self.masked[at:end] = self.text[at:end]
        self._html_paragraph(first, end)

    def _html_paragraph(self, start: int, end: int) -> None:
        words = "".join(self.masked[start:end])
        if words.strip():
            lead = len(words) - len(words.lstrip())
            self.blocks.append(Block("paragraph", start + lead, start + len(words.rstrip())))


def _tags(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Comments and tags of a block of HTML: where each begins and ends, and whether it ends a paragraph."""
    at = start
    while (at := text.find("<", at, end)) >= 0:
        if text.startswith("<!--", at):
            close = text.find("-->", at, end)
            right = end if close < 0 else close + 3
            yield at, right, False
            at = right
        elif tag := _TAG.match(text, at, end):
            yield at, tag.end(), (tag["name"] or "").lower() not in _INLINE_TAGS
            at = tag.end()
        else:
            at += 1
