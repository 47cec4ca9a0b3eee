"""Dates as documents carry them: ISO 8601 in metadata, English in running text, digits in file names."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.errors import DateError

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-z])"
"""A month in English, whole or abbreviated, as a pattern without groups."""

CHANGED = "date of last change in the HTML"
COPYRIGHT = "copyright line of the page"
LAST_RESORTS = (CHANGED, COPYRIGHT)
"""Origins of dates that may lie years behind the writing: what the text implies goes before them."""

_ISO = re.compile(
    r"(?P<year>[0-9]{4})(?:(?P<dash>-?)(?P<month>[0-9]{2})(?:(?P=dash)(?P<day>[0-9]{2})(?:[T ]+[0-9]{2}(?::?[0-9]{2}.{0,24})?)?)?)?",
    re.DOTALL,
)
_DAY_FIRST = rf"(?P<day1>[0-3]?[0-9])(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month1>{MONTH}),?[\s-]+(?P<year1>[12][0-9]{{3}})"
_MONTH_FIRST = rf"(?P<month2>{MONTH})\s+(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s+(?P<year2>[12][0-9]{{3}})"
_ISO_IN_TEXT = r"(?P<year3>[12][0-9]{3})-(?P<month3>[01][0-9])-(?P<day3>[0-3][0-9])"
FULL_DATE = re.compile(rf"(?<![\w.])(?:{_DAY_FIRST}|{_MONTH_FIRST}|{_ISO_IN_TEXT})(?![0-9])", re.IGNORECASE)
"""A day with month and year in running text: "17 October 2012", "Oct. 17, 2012", "2012-10-17"."""

_WEEKDAY_BEFORE = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+", re.IGNORECASE)
_WITH_SLASHES = re.compile(r"\s*([12][0-9]{3})/([0-9]{1,2})(?:/([0-9]{1,2}))?(?![0-9/])")
_IN_NAME = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12][0-9]|3[01])(?![0-9])"
)
_MONTH_IN_NAME = re.compile(r"^((?:19|20)[0-9]{2})[-_](0[1-9]|1[0-2])(?![0-9])")
_DAY_FIRST_IN_NAME = re.compile(r"(?<![0-9])([0-3]?[0-9])([-_.])([0-3]?[0-9])\2((?:19|20)[0-9]{2})(?![0-9])")
_IN_ADDRESS = re.compile(r"/((?:19|20)[0-9]{2})/(0?[1-9]|1[0-2])(?:/(0?[1-9]|[12][0-9]|3[01]))?(?=/)")


def parse_date(text: str) -> str:
    """ISO 8601, whole or cut short: `2012`, `2012-10`, `2012-10-17`; a date with a time is cut to its day.

    Raises DateError for anything else, and for days that no calendar has.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None or (match["month"] and not match["day"] and not match["dash"]):
        raise DateError(f"{_shown(text)} is not a date", remedy="write it as 2012, 2012-10 or 2012-10-17")
    year, month, day = match["year"], match["month"], match["day"]
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise DateError(
            f"{_shown(text)} is a date that no calendar has", remedy="check year, month and day"
        ) from error
    return "-".join(part for part in (year, month, day) if part)


def parse_any_date(text: str) -> str:
    """The ISO date of what `parse_date` reads, or of a full date in English: `1 March 2019`, `March 1, 2019`.

    Raises DateError for anything else.
    """
    match = FULL_DATE.fullmatch(_WEEKDAY_BEFORE.sub("", text.strip()))
    return (date_of(match) if match else None) or parse_date(text)


def month_number(name: str) -> int:
    """1 for "January", "Jan." or "jan"."""
    start = name[:3].title()
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(start))


def date_of(match: re.Match[str]) -> str | None:
    """The ISO date of a match of FULL_DATE; None when no calendar has it."""
    groups = match.groupdict()
    for form in "123":
        if groups[f"year{form}"]:
            named = groups[f"month{form}"]
            month = int(named) if named.isdigit() else month_number(named)
            return _iso(groups[f"year{form}"], str(month), groups[f"day{form}"])
    return None


def loose_date(text: str) -> str | None:
    """The date in a metadata field of a web page: ISO 8601, or English words; None when it is neither."""
    try:
        return parse_date(text)
    except DateError:
        match = FULL_DATE.search(text[:200])
        if match is not None:
            return date_of(match)
        slashes = _WITH_SLASHES.match(text)
        return None if slashes is None else _cut(slashes[1], slashes[2], slashes[3])


def date_in_name(name: str) -> str | None:
    """The date in a file's name without its folder: "2012-10-17-talk.txt", "talk_20121017.md", "2012-10-talk.md", "talk 17-10-2012.txt".

    A year alone is as often what the text is about, and is none. Where day and month could be exchanged, the year is left.
    """
    for match in _IN_NAME.finditer(name):
        if found := _iso(match[1], match[3], match[4]):
            return found
    for match in _DAY_FIRST_IN_NAME.finditer(name):
        orders = (_iso(match[4], match[3], match[1]), _iso(match[4], match[1], match[3]))
        if days := {day for day in orders if day}:
            return days.pop() if len(days) == 1 else match[4]
    match_month = _MONTH_IN_NAME.match(name)
    return None if match_month is None else f"{match_month[1]}-{match_month[2]}"


def date_in_address(path: str) -> str | None:
    """The date in the path of a web address: "/news/2012/10/17/title"."""
    match = _IN_ADDRESS.search(path)
    return None if match is None else _cut(match[1], match[2], match[3])


def whole_date(year: int, month: int, day: int) -> str | None:
    """The ISO date; None when no calendar has it."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _iso(year: str, month: str, day: str) -> str | None:
    return whole_date(int(year), int(month), int(day))


def _cut(year: str, month: str, day: str | None) -> str | None:
    """The ISO date, cut to the month where no day is known."""
    if day:
        return _iso(year, month, day)
    return f"{year}-{int(month):02d}" if 1 <= int(month) <= 12 else None


def _shown(text: str) -> str:
    """`text` short enough for one line of an error."""
    return repr(text if len(text) <= 40 else text[:37] + "...")
