"""Where a text says from what day it speaks: its dateline and its weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from claimcheck.claims.dating.head import (
    DAY_MONTH,
    LINE,
    OPENING_LINES,
    TOP,
    WEEKDAY,
    Stated,
    reading_text,
    shown,
    top_lines,
)
from claimcheck.documents.dates import MONTH, month_number, whole_date
from claimcheck.models import Document, Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMES = r"[A-Z][\w.'’&-]*(?:[ ,/]{1,2}[A-Z][\w.'’-]*){0,5}"
_AGENCY = r"(?:\((?P<agency1>[^()\n]{2,40})\)|/(?P<agency2>[^/\n]{2,30})/)"
_YEAR = r"[12][0-9]{3}(?![0-9])"

_DATELINE = re.compile(
    rf"\s{{0,8}}(?:(?P<place>{_NAMES})\s{{0,8}}(?:\((?P<agency0>[^()\n]{{1,40}})\)\s{{0,8}})?(?:[,.]|[-–—_]{{1,3}})?\s+)?(?<![0-9-])(?:{WEEKDAY},?\s+)?"
    rf"(?P<date>{DAY_MONTH}(?:,?\s+(?P<year1>{_YEAR}))?)"
    rf"[,.]?[ \t]*(?:{_AGENCY}(?:,?\s+(?P<year2>{_YEAR})(?=\s*(?:[-–—:]|[\r\n]|\Z)))?)?[ \t]*(?:(?P<dash>[-–—_]{{1,3}}|:)|(?P<end>[\r\n]|\Z))?"
)
_WEEKDAY_DATE = re.compile(
    rf"\b(?P<weekday>{WEEKDAY})(?:\s*,|\s*\(|\s+the\b)?\s*(?P<date>{DAY_MONTH})(?![0-9])(?![.,]?\s+[12][0-9]{{3}}\b)"
)
_DATE_WEEKDAY = re.compile(
    rf"\b(?P<date>{DAY_MONTH})(?:\s*,\s*(?:a\s+)?|\s*\()(?P<weekday>{WEEKDAY})\b(?!,?\s+(?:{MONTH}|[0-3]?[0-9]))"
)
_WEEKDAY_BEGINS = re.compile(r"Mon|Tue|Wed|Thu|Fri|Sat|Sun")
_WEEKDAY_BEHIND = re.compile(rf"[,(]\s*(?:a\s+)?(?:{_WEEKDAY_BEGINS.pattern})")


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


def dateline(document: Document) -> Dateline | None:
    """The first dateline that gives day and month, but no year; a line that holds only such a date is one too."""
    for span, match in _datelines(document):
        if not (match["year1"] or match["year2"]):
            month, day = _month_day(match)
            agency = match["agency0"] or match["agency1"] or match["agency2"]
            return Dateline(month, day, agency, span)
    for line, start in top_lines(document):
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
    spans = [(block.start, block.end) for block in document.blocks[:TOP]] or [(0, len(text))]
    for start, end in spans:
        match = _DATELINE_CITY.match(text, start, end)
        if match is not None and (")" in match.group() or _DATE_INSIDE.search(match.group())):
            return match["city"].title()
    return None


_DATE_INSIDE = re.compile(DAY_MONTH)


def weekday_dates(document: Document) -> tuple[WeekdayDate, ...]:
    """All weekdays with a day and month and no year, in order."""
    text = reading_text(document)
    matches = [
        match
        for weekday in _WEEKDAY_BEGINS.finditer(text)
        if (match := _WEEKDAY_DATE.match(text, weekday.start())) is not None
    ]
    if _WEEKDAY_BEHIND.search(text) is not None:
        matches.extend(_DATE_WEEKDAY.finditer(text))
    found = [
        WeekdayDate(_weekday(match["weekday"]), *_month_day(match), Span(match.start(), match.end()))
        for match in matches
    ]
    return tuple(sorted((one for one in found if _exists(one)), key=lambda one: one.span.start))


def datelines_with_year(document: Document) -> Iterator[Stated]:
    """The datelines that give day, month and year."""
    for span, match in _datelines(document):
        if (year := match["year1"] or match["year2"]) is not None:
            month, day = _month_day(match)
            found = whole_date(int(year), month, day)
            if found is not None:
                yield Stated(found, f"the dateline says {shown(_said(match))}", span)


def _said(match: re.Match[str]) -> str:
    return f"{match['date']} {match['year2']}" if match["year2"] else match["date"]


def _datelines(document: Document) -> Iterator[tuple[Span, re.Match[str]]]:
    """Day and month behind a place, with an agency in brackets or a dash; at the head of a block or of its first lines."""
    text = reading_text(document)
    for block in document.blocks[:TOP]:
        for line in islice(LINE.finditer(text, block.start, block.end), OPENING_LINES):
            match = _DATELINE.match(text, line.start(), block.end)
            if match is None:
                continue
            agency = match["agency1"] or match["agency2"]
            closed = match["dash"] or (match["end"] is not None and match["agency0"] and match["year1"])
            if agency or (match["place"] and closed):
                yield Span(match.start("date"), match.end("date")), match


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
