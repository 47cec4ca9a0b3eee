"""Where the paragraphs, headings and list items of plain text begin and end.

Plain text says so by blank lines, by indenting the first line (newswire), by bullets, and by lines that break
long before the margin. Lines that are broken at the margin belong to one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.models import Block, BlockKind

_LINE = re.compile(r"[^\r\n]+")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"\w")
_BULLET = re.compile(r"(?:[-*•·‣▪◦–—]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])[ \t]+(?=\S)")
_MARGIN = 120
"""No text is broken at a margin wider than this: a longer line is a paragraph of its own."""
_HEADING = 110
_SENTENCE_END = tuple(".!?…:;\"”’'»)")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    text: str
    after_blank: bool
    bullet: int
    """Length of the list marker at its start, 0 without."""

    @property
    def width(self) -> int:
        return self.end - self.start

    @property
    def ends_sentence(self) -> bool:
        return self.text.endswith(_SENTENCE_END)

    @property
    def breaks_off(self) -> bool:
        """Whether a sentence goes on after it, even across a blank line, if that goes on in lower case."""
        return self.text[-1].isalnum() or self.text[-1] == ","


def plain_blocks(text: str, start: int = 0, end: int | None = None) -> tuple[Block, ...]:
    """The blocks of `text` between `start` and `end`, in order and without overlap."""
    lines = list(_lines(text, start, len(text) if end is None else end))
    wire = any(
        not before.indent and not before.bullet and line.indent >= 2 and not line.after_blank
        for before, line in pairwise(lines)
    )
    groups: list[list[_Line]] = []
    for line in lines:
        if not groups or _begins(groups[-1], line, wire):
            groups.append([line])
        else:
            groups[-1].append(line)
    return tuple(_block(group, last=group is groups[-1]) for group in groups)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    """Lines that hold a word; the others (blank, rules of dashes) count as blank lines."""
    previous = start
    blank = False
    for match in _LINE.finditer(text, start, end):
        blank = blank or len(_NEWLINE.findall(text, previous, match.start())) > 1
        previous = match.end()
        line = match.group()
        if not _WORD.search(line):
            blank = True
            continue
        content = line.strip()
        indent = len(line) - len(line.lstrip())
        at = match.start() + indent
        bullet = _BULLET.match(content)
        yield _Line(at, at + len(content), indent, content, blank, bullet.end() if bullet else 0)
        blank = False


def _begins(group: list[_Line], line: _Line, wire: bool) -> bool:
    """Whether `line` begins a new block after the lines of `group`."""
    before = group[-1]
    if line.after_blank:
        return bool(line.bullet) or not line.text[0].islower() or not before.breaks_off
    if line.bullet and (group[0].bullet or before.ends_sentence):
        return True
    if wire and line.indent >= 2 and not group[0].bullet and (before.indent < 2 or before.ends_sentence):
        return True
    margin = max(before.width, line.width, *(one.width for one in group[-3:]))
    if margin > _MARGIN:
        return True
    room = before.width + 1 + len(line.text.split(None, 1)[0])
    if before.ends_sentence:
        return room <= 0.75 * margin and not line.text[0].islower()
    return not wire and room <= 0.5 * margin and line.text[0].isupper()


def _block(group: list[_Line], *, last: bool) -> Block:
    first = group[0]
    kind: BlockKind = "paragraph"
    start = first.start
    if first.bullet:
        kind, start = "item", first.start + first.bullet
    elif (
        not last
        and len(group) == 1
        and first.width <= _HEADING
        and not first.text.endswith((*_SENTENCE_END, ",", "-", "–", "—"))
        and not first.text[0].islower()
    ):
        kind = "heading"
    return Block(kind, start, group[-1].end)
