"""The lines at the head and the foot of a text, where it says when it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.documents.dates import MONTH
from claimcheck.models import Block, Document, Span

TOP = 8
"""Blocks at the head of a text in which it may say when it was written."""
OPENING_LINES = 3
"""Lines of a block that may be its heading, its dateline and its beginning, run together."""
_FOOT = 4
"""Blocks at the foot of a text that may be its last lines."""
_STANDING = 200
"""Characters in a block that can be a publication line or a masthead."""
_SENTENCE_ENDS = (".", "!", "?", ";", "”", '"', "’")

WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\b\.?)"
DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
DAY_MONTH = rf"(?:(?P<month1>{MONTH}|{MONTH.upper()})\s+(?P<day1>{DAY})|(?P<day2>{DAY})\s+(?:of\s+)?(?P<month2>{MONTH}|{MONTH.upper()}))"
LINE = re.compile(r"[^\r\n]+")
_DELIVERY = re.compile(
    r"[ \t]*[.,;(]?[ \t]*(?:check against delivery|(?:as|embargoed until) (?:delivered|delivery|prepared)(?: for delivery)?)\W*\Z",
    re.IGNORECASE,
)
"""What a speech says of its own wording behind its place and day."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that the text itself bears: ISO 8601, whole or cut short; `how` says where it stands.

    A `weak` one could also be what the text is about: it counts unless the text looks back on a later year.
    """

    date: str
    how: str
    span: Span
    weak: bool = False


def reading_text(document: Document) -> str:
    """The text to match on: mark-up blanked, offsets those of the text."""
    return document.text if document.masked is None else document.masked


def top_lines(document: Document) -> Iterator[tuple[str, int]]:
    """The lines at the head of the text that are no sentences, and where each begins."""
    yield from _lines(reading_text(document), document.blocks[:TOP])


def top_sentences(document: Document) -> Iterator[tuple[str, int]]:
    """The short paragraphs of one line at the head of the text that end in a full stop, and where each begins."""
    text = reading_text(document)
    for block in document.blocks[:TOP]:
        line = text[block.start : block.end].strip()
        if block.kind != "table" and len(line) <= _STANDING and "\n" not in line and line.endswith("."):
            yield line, text.index(line, block.start)


def foot_lines(document: Document) -> Iterator[tuple[str, int]]:
    """The short lines with which the text ends, sentences too, and where each begins; not its first."""
    text = reading_text(document)
    for block in document.blocks[1:][-_FOOT:]:
        if block.kind != "table" and block.end - block.start <= _STANDING:
            yield from (_stripped(match) for match in LINE.finditer(text, block.start, block.end))


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        if block.kind == "table" or block.end - block.start > _STANDING:
            continue
        lines = [
            match for match in LINE.finditer(text, block.start, block.end) if not match.group().isspace()
        ]
        if len(lines) > 1 and any(line.group().rstrip().endswith(_SENTENCE_ENDS) for line in lines):
            continue
        for match in lines:
            line, start = _stripped(match)
            line = _DELIVERY.sub("", line)
            if not line.endswith(_SENTENCE_ENDS):
                yield line, start


def _stripped(match: re.Match[str]) -> tuple[str, int]:
    line = match.group()
    return line.strip(), match.start() + len(line) - len(line.lstrip())


def shown(text: str) -> str:
    """Words of the text as a reason quotes them."""
    return "“" + " ".join(text.split()) + "”"


def at(match: re.Match[str], offset: int) -> Span:
    """Where a match in a line that begins at `offset` stands in the text."""
    return Span(offset + match.start(), offset + match.end())
