"""Where the paragraphs, headings and list items of plain text begin and end.

Plain text says so by blank lines, by indenting the first line (newswire), by bullets, by lines that break
long before the margin, and by lines that begin with a label ("Population: 7,191,685"), each of which stands for
itself, as does the short line above them. Lines that are broken at the margin belong to one paragraph. A number
before a heading ("3. Economy", "2.1 Output") is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from claimcheck.models import Block, BlockKind

_LINE = re.compile(r"[^\r\n]+")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"\w")
_BULLET = re.compile(
    r"(?:[-*•·‣▪◦–—]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])[ \t]+(?=\S)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?[ \t]+(?=[A-Z])"
)
_NUMBERED = re.compile(r"[0-9]")
_FIELD = re.compile(r"[^\W\d_][^.:!?“”\"]{0,60}:(?:[ \t]+(?P<value>\S.*))?\Z")
_VALUE = re.compile(r"[^\w]{0,3}(?:[A-Z]{2,3}\$?[ \t]?)?[0-9]")
_FIGURE_LINE = re.compile(r"[^\w]{0,3}[0-9][^:]{0,40}\((?:19|20)[0-9]{2}(?: est\.?)?\)")
"""A figure with its year that stands under a label: "4.3% (2016 est.)"."""
_SHORT = 60
"""A line with a label that breaks off before this is complete."""
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

    field: bool = False
    """Whether it is one of a row of lines that begin with a label."""

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


_NOTE_MARK = re.compile(
    r"(?<=[\w.,;:!?)\]\"”’'%])\[(?:[0-9]{1,3}|[a-z]|(?:note|nb|n|fn)\.? ?[0-9]{1,3}|citation needed|update)\]",
    re.IGNORECASE,
)


def without_note_marks(text: str) -> str | None:
    """`text` with the marks of its footnotes ("2004[1]", "[citation needed]") blanked; None where it has none."""
    masked = _NOTE_MARK.sub(lambda mark: " " * len(mark.group()), text)
    return None if masked == text else masked


def plain_blocks(text: str, start: int = 0, end: int | None = None) -> tuple[Block, ...]:
    """The blocks of `text` between `start` and `end`, in order and without overlap."""
    lines = _with_fields(list(_lines(text, start, len(text) if end is None else end)))
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
    return tuple(
        _block(group, last=group is groups[-1], listed=_listed(groups, number))
        for number, group in enumerate(groups)
    )


def _with_fields(lines: list[_Line]) -> list[_Line]:
    """Lines with a label and a figure, or a label over a line of figures, marked where two or more stand together."""
    fields = [_FIELD.match(line.text) if not line.bullet else None for line in lines]
    strong = [
        match is not None
        and bool(
            _VALUE.match(match["value"])
            if match["value"]
            else number + 1 < len(lines) and _VALUE.match(lines[number + 1].text)
        )
        for number, match in enumerate(fields)
    ]

    def beside(number: int) -> bool:
        before = number > 0 and fields[number - 1] is not None and not lines[number].after_blank
        behind = (
            number + 1 < len(lines) and fields[number + 1] is not None and not lines[number + 1].after_blank
        )
        return (before and (strong[number] or strong[number - 1])) or (
            behind and (strong[number] or strong[number + 1])
        )

    def alone(number: int) -> bool:
        """A label with its figure that fills a line, under a heading or above figures of its own."""
        return strong[number] and lines[number].width <= _SHORT

    return [
        replace(line, field=True)
        if fields[number] is not None and (beside(number) or alone(number))
        else line
        for number, line in enumerate(lines)
    ]


def _listed(groups: list[list[_Line]], number: int) -> bool:
    """Whether an item has another directly before or behind it."""
    return any(0 <= n < len(groups) and groups[n][0].bullet for n in (number - 1, number + 1))


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
    if line.field or (before.field and before.width <= _SHORT):
        return True
    if _FIGURE_LINE.fullmatch(before.text) and _FIGURE_LINE.fullmatch(line.text):
        return True
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


def _block(group: list[_Line], *, last: bool, listed: bool) -> Block:
    first = group[0]
    kind: BlockKind = "paragraph"
    start = first.start + first.bullet
    title = (
        not last
        and len(group) == 1
        and not first.field
        and first.width <= _HEADING
        and not first.text.endswith((*_SENTENCE_END, ",", "-", "–", "—"))
        and not first.text[first.bullet].islower()
    )
    if first.bullet:
        numbered = _NUMBERED.match(first.text) is not None and not listed
        kind = "heading" if title and numbered and first.text[first.bullet].isalpha() else "item"
    elif title:
        kind = "heading"
    elif _FIGURE_LINE.fullmatch(first.text):
        kind = "item"
    return Block(kind, start, group[-1].end)
