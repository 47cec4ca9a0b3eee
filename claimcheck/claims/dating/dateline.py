"""Where a text says when it was written: its dateline, its publication line, its masthead, its weekdays.

A full date in running text is not among them: it is what the text speaks about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from claimcheck.documents.dates import FULL_DATE, MONTH, date_of, month_number
from claimcheck.models import Document, Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\b\.?)"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
_DAY_MONTH = rf"(?:(?P<month1>{MONTH})\s+(?P<day1>{_DAY})|(?P<day2>{_DAY})\s+(?:of\s+)?(?P<month2>{MONTH}))"
_NAMES = r"[A-Z][\w.'’&-]*(?:[ ,/]{1,2}[A-Z][\w.'’-]*){0,5}"
_AGENCY = r"(?:\((?P<agency1>[^()\n]{2,40})\)|/(?P<agency2>[^/\n]{2,30})/)"

_DATELINE = re.compile(
    rf"\s{{0,8}}(?:(?P<place>{_NAMES})(?:\s*\([^()\n]{{1,40}}\))?\s{{0,8}}[,.]?\s+)?(?:{_WEEKDAY},?\s+)?(?P<date>{_DAY_MONTH}(?:,?\s+(?P<year>[12][0-9]{{3}}))?)"
    rf"[,.]?\s*{_AGENCY}?\s*(?P<dash>[-–—]{{1,3}}|:)?"
)
_LABEL = re.compile(
    r"\b(?P<label>published|posted|issued|released|released on|dated?|filed|written|publication date|"
    r"updated|last updated|modified|last modified|revised)\b[ \t]*(?:on\b|at\b)?[ \t]*:?[ \t]*(?:[0-9]{1,2}[:.][0-9]{2}[^,\n]{0,12},[ \t]*)?"
    rf"(?:{_WEEKDAY},?[ \t]*)?(?=[0-9A-Z])",
    re.IGNORECASE,
)
_LATER = ("updated", "last updated", "modified", "last modified", "revised")
_MASTHEAD = re.compile(
    r"\b(?:speech|remarks|statement|address|lecture|press|release|report|bulletin|news|briefing|transcript|minutes|"
    r"issue|vol(?:ume)?|no|number|edition|daily|weekly|monthly|times|journal|gazette|herald|post|review|by|date)\b",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"(?P<month>{MONTH})\s+(?P<year>[12][0-9]{{3}})(?=\W*$)")
_BEFORE = re.compile(rf"(?:{_WEEKDAY},?\s*)?\Z")
_AFTER = re.compile(r"[)\].,]?\s*(?:[|·•–—-].{0,60}|(?:at\s+)?[0-9]{1,2}[:.][0-9]{2}.{0,20})?\s*", re.DOTALL)
_SEPARATORS = (",", "|", "·", "•", "–", "—", "-", "(", ":", "/", ";")
_CITY = r"(?!(?:On|In|At|By|Since|Until|From|After|Before|Died|Born|Founded)\b)[A-Z][\w.'’-]*(?:[ /](?:(?:de|do|da|del|la|of) )?[A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?)?"
_OPENING = re.compile(
    rf"(?:(?P<place>{_CITY}),[ \t]+)?(?:{_WEEKDAY},?[ \t]+)?(?P<full>{FULL_DATE.pattern})"
    r"[ \t]*(?:(?=[\r\n]|\Z)|[.](?=\s*\Z|\s+[A-Z“\"]))"
)
_RUNS_ON = re.compile(r"(?:,|\b(?:in|at|on|of|from|to|and|the|since|until|by|for))\s*\Z", re.IGNORECASE)
_AS_OF = ("as of", "as at")

_WEEKDAY_DATE = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})(?:\s*,|\s*\(|\s+the\b)?\s*(?P<date>{_DAY_MONTH})(?![0-9])(?![.,]?\s+[12][0-9]{{3}}\b)"
)
_DATE_WEEKDAY = re.compile(
    rf"\b(?P<date>{_DAY_MONTH})(?:\s*,\s*(?:a\s+)?|\s*\()(?P<weekday>{_WEEKDAY})\b(?!,?\s+(?:{MONTH}|[0-3]?[0-9]))"
)
_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_ENDS = (".", "!", "?", ";", "”", '"', "’")
_STANDING = 200
"""Characters in a block that can be a publication line or a masthead."""
_OPENING_LINES = 3
"""Lines of a block that may be its heading, its dateline and its beginning, run together."""
_TOP = 8
"""Blocks at the head of a text in which it may say when it was written."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that the text itself bears: ISO 8601, whole or cut to the month; `how` says where it stands.

    A `weak` one could also be what the text is about: it counts unless the text looks back on a later year.
    """

    date: str
    how: str
    span: Span
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline without a year: day and month, and the agency in its brackets."""

    month: int
    day: int
    agency: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class WeekdayDate:
    """A weekday with a day and a month but no year: "Wednesday, October 17". `weekday` counts from Monday, 0."""

    weekday: int
    month: int
    day: int
    span: Span


def stated_date(document: Document) -> Stated | None:
    """The full date of a dateline, a publication line or a masthead."""
    found = (
        list(_datelines_with_year(document))
        or list(_lines_with_date(document))
        or list(islice(_openings(document), 1))
    )
    return min(found, key=lambda stated: stated.how.startswith("updated"), default=None)


def dateline(document: Document) -> Dateline | None:
    """The first dateline that gives day and month, but no year; a line that holds only such a date is one too."""
    for span, match in _datelines(document):
        if not match["year"]:
            month, day = _month_day(match)
            return Dateline(month, day, match["agency1"] or match["agency2"], span)
    for line, start in _top_lines(document):
        bare = _WEEKDAY_DATE.fullmatch(line.rstrip(" .,"))
        if bare:
            month, day = _month_day(bare)
            return Dateline(month, day, None, Span(start, start + len(line)))
    return None


_DATELINE_CITY = re.compile(
    r"\s{0,8}(?P<city>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2})(?:,[^\n()]{1,40})?\s*(?:\([^()\n]{2,40}\)\s*)?(?:[-–—]{1,3}|:)\s"
)


def dateline_city(document: Document) -> str | None:
    """The city of the dateline, as it is usually written: "Nairobi" for "NAIROBI, March 3 (Reuters) -"."""
    text = reading_text(document)
    spans = [(block.start, block.end) for block in document.blocks[:_TOP]] or [(0, len(text))]
    for start, end in spans:
        match = _DATELINE_CITY.match(text, start, end)
        if match is not None and (")" in match.group() or _DATE_INSIDE.search(match.group())):
            return match["city"].title()
    return None


_DATE_INSIDE = re.compile(_DAY_MONTH)


def weekday_dates(document: Document) -> tuple[WeekdayDate, ...]:
    """All weekdays with a day and month and no year, in order."""
    text = reading_text(document)
    found = [
        WeekdayDate(_weekday(match["weekday"]), *_month_day(match), Span(match.start(), match.end()))
        for pattern in (_WEEKDAY_DATE, _DATE_WEEKDAY)
        for match in pattern.finditer(text)
    ]
    return tuple(sorted((one for one in found if _exists(one)), key=lambda one: one.span.start))


def reading_text(document: Document) -> str:
    """The text to match on: mark-up blanked, offsets those of the text."""
    return document.text if document.masked is None else document.masked


def _datelines(document: Document) -> Iterator[tuple[Span, re.Match[str]]]:
    text = reading_text(document)
    for block in document.blocks[:_TOP]:
        match = _DATELINE.match(text, block.start, block.end)
        if match is None:
            continue
        agency = match["agency1"] or match["agency2"]
        if agency or (match["place"] and match["dash"]):
            yield Span(match.start("date"), match.end("date")), match


def _datelines_with_year(document: Document) -> Iterator[Stated]:
    for span, match in _datelines(document):
        if match["year"]:
            month, day = _month_day(match)
            try:
                found = date(int(match["year"]), month, day).isoformat()
            except ValueError:
                continue
            yield Stated(found, f"the dateline says {_shown(match['date'])}", span)


def _top_lines(document: Document) -> Iterator[tuple[str, int]]:
    """The lines at the head of the text that are no sentences, and where each begins."""
    text = reading_text(document)
    for block in document.blocks[:_TOP]:
        if block.kind == "table" or block.end - block.start > _STANDING:
            continue
        lines = [
            match for match in _LINE.finditer(text, block.start, block.end) if not match.group().isspace()
        ]
        if len(lines) > 1 and any(line.group().rstrip().endswith(_SENTENCE_ENDS) for line in lines):
            continue
        for match in lines:
            line = match.group()
            if not line.rstrip().endswith(_SENTENCE_ENDS):
                yield line.strip(), match.start() + len(line) - len(line.lstrip())


def _lines_with_date(document: Document) -> Iterator[Stated]:
    for number, (line, start) in enumerate(_top_lines(document)):
        for label in _LABEL.finditer(line):
            match = FULL_DATE.match(line, label.end())
            if match and (found := date_of(match)):
                word = label["label"].lower()
                verb = "updated" if word in _LATER else "published"
                yield Stated(
                    found, f"{verb} {_shown(match.group())}, it says near its top", _at(match, start)
                )
        full = FULL_DATE.search(line)
        if full and (found := date_of(full)) and _stands_alone(line, full, first=number == 0):
            yield Stated(found, f"the line {_shown(line)} stands near its top", _at(full, start))
        month = _MONTH_YEAR.search(line)
        if not full and month and _stands_alone(line, month, first=number == 0):
            cut = f"{month['year']}-{month_number(month['month']):02d}"
            yield Stated(cut, f"the line {_shown(line)} stands near its top", _at(month, start))


def _openings(document: Document) -> Iterator[Stated]:
    """Place and date, or the date alone, as a line or as the opening of a paragraph: "Berlin, 1 March 2019."

    A first line that stands by itself is rather a title, unless its place is one word: "Black Monday, 19 October 1987".
    """
    text = reading_text(document)
    for top, block in enumerate(document.blocks[:_TOP]):
        if block.kind == "table":
            continue
        lines = islice(_LINE.finditer(text, block.start, block.end), _OPENING_LINES)
        after = ""
        for number, line in enumerate(lines):
            before, after = after, line.group()
            start = line.end() - len(line.group().lstrip())
            match = _OPENING.match(text, start, block.end)
            whole = match is not None and match.end() >= line.start() + len(line.group().rstrip())
            if match is None or not (number == 0 or whole or match["place"]) or _RUNS_ON.search(before):
                continue
            alone = top == 0 and match.end() == block.end and not match.group().endswith(".")
            title = alone and " " in (match["place"] or "")
            if not title and (found := date_of(match)):
                shown = _shown(match.group().rstrip(". "))
                span = Span(match.start("full"), match.end("full"))
                yield Stated(found, f"the line {shown} stands near its top", span, weak=True)


def _stands_alone(line: str, match: re.Match[str], *, first: bool) -> bool:
    """Whether a date is all that its line says, or what a masthead or a byline ends in."""
    before = line[: match.start()].rstrip()
    weekday = _BEFORE.search(before)
    before = (before[: weekday.start()] if weekday else before).rstrip()
    if not _AFTER.fullmatch(line, match.end()):
        return False
    if not before or before.lower() in _AS_OF:
        return True
    if not before.endswith(_SEPARATORS):
        return False
    words = before.rstrip("".join(_SEPARATORS) + " ").split()
    place = len(words) <= 3 and all(word[0].isupper() for word in words)
    return len(words) <= 14 and (bool(_MASTHEAD.search(before)) or (place and not first))


def _month_day(match: re.Match[str]) -> tuple[int, int]:
    month = match["month1"] or match["month2"]
    day = match["day1"] or match["day2"]
    return month_number(month), int(re.sub(r"\D", "", day))


def _weekday(name: str) -> int:
    return next(number for number, weekday in enumerate(WEEKDAYS) if weekday[:3].lower() == name[:3].lower())


def _exists(found: WeekdayDate) -> bool:
    try:
        date(2000, found.month, found.day)
    except ValueError:
        return False
    return True


def _at(match: re.Match[str], offset: int) -> Span:
    return Span(offset + match.start(), offset + match.end())


def _shown(text: str) -> str:
    return "“" + " ".join(text.split()) + "”"
