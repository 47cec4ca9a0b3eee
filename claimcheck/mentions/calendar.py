"""Words of the calendar, and dates: "October 17", "17th of October 2012", "2012-10-17", "Wednesday, October 17"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.mentions.tokens import Tokens, vocabulary, word_list

_MONTH_NAMES = word_list(
    "january february march april may june july august september october november december"
)
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
ALL_MONTHS = MONTHS | SHORT_MONTHS
_WEEKDAY_NAMES = word_list("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAY_NAMES)}
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
ALL_WEEKDAYS = WEEKDAYS | SHORT_WEEKDAYS
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

# "May" and "March" are months only after one of these, or beside a number.
_BEFORE_MONTH = vocabulary(
    "in since by until till of for from during last this next early late mid to through before after between on "
    "and or - – / ( year-to ended ending end every each previous following"
)
FIRST_YEAR, LAST_YEAR = 1500, 2150


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is given, and the token behind it."""

    after: int
    month: int | None
    day: int | None = None
    year: int | None = None
    weekday: int | None = None


def year_at(tokens: Tokens, index: int) -> int | None:
    """The year that token `index` could be by its form: four digits, ungrouped, not part of an identifier."""
    digits = tokens.digits.get(index)
    if digits is None or digits.decimals or digits.grouped or len(tokens.low[index]) != 4:
        return None
    year = int(digits.value)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if tokens.glued(index):
        following = tokens.low[index + 1]
        if following[0].isalpha() or following in ("%", "_", "+", "°", "@", "€", "£"):
            return None
        if following == ":" and (index + 2) in tokens.digits and tokens.glued(index + 1):
            return None
        if tokens.text[tokens.end[index]] == "²":
            return None
    return year


def day_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The day of a month at token `index` ("17", "17th") and the token behind it."""
    digits = tokens.digits.get(index)
    if digits is None or digits.decimals or digits.grouped or not 1 <= digits.value <= 31:
        return None
    after = index + 1
    if tokens.glued(index) and tokens.low[after] in ORDINAL_SUFFIXES:
        return int(digits.value), after + 1
    if tokens.glued(index) and (tokens.low[after][0].isalpha() or tokens.low[after] in ("%", ":", "/")):
        return None
    return int(digits.value), after


def month_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The month named at token `index` and the token behind it; "Jan." with its full stop."""
    word = tokens.low[index]
    number = ALL_MONTHS.get(word)
    if number is None or not tokens.capitalised(index):
        return None
    after = index + 1
    if word in SHORT_MONTHS:
        if tokens.low[after] == "." and tokens.glued(index):
            after += 1
        elif not (
            after in tokens.digits or (index - 1) in tokens.digits or tokens.before(index) in _BEFORE_MONTH
        ):
            return None
    elif word in ("may", "march"):
        beside = after in tokens.digits or (index - 1) in tokens.digits
        listed = tokens.low[after] in ("and", "to", "-", "–", ",") and tokens.low[after + 1] in MONTHS
        suffixed = tokens.before(index) in ORDINAL_SUFFIXES
        if not (beside or listed or suffixed or tokens.before(index) in _BEFORE_MONTH):
            return None
    elif tokens.glued(index) and tokens.low[after][0].isdecimal():
        return None
    return number, after


def _year_behind(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year behind a date, with a comma before it or none."""
    here = index + 1 if tokens.low[index] == "," else index
    year = year_at(tokens, here)
    return (year, here + 1) if year is not None else (None, index)


_COUNTING = frozenset(
    {"%", "pct", "percent", "per", "mln", "bln", "million", "billion", "bn", "m", "thousand", "dlrs"}
)


def _month_first(tokens: Tokens, index: int) -> Date | None:
    named = month_at(tokens, index)
    if named is None:
        return None
    month, after = named
    day = day_at(tokens, after)
    if day is not None and tokens.low[day[1]] not in _COUNTING:
        after = day[1]
        if tokens.dash(after) and tokens.glued(after) and day_at(tokens, after + 1) is not None:
            after += 2
        year, after = _year_behind(tokens, after)
        return Date(after, month, day[0], year)
    if tokens.low[after] in ("of", ",") and year_at(tokens, after + 1) is not None:
        after += 1
    year = year_at(tokens, after)
    if year is not None and tokens.low[after + 1] in _COUNTING:
        year = None
    if year is None:
        return Date(named[1], month)
    return Date(after + 1, month, None, year)


def _day_first(tokens: Tokens, index: int) -> Date | None:
    day = day_at(tokens, index)
    if day is None:
        return None
    after = day[1]
    if tokens.low[after] == "of" or (tokens.dash(after) and tokens.glued(after)):
        after += 1
    named = month_at(tokens, after)
    if named is None:
        return None
    year, after = _year_behind(tokens, named[1])
    return Date(after, named[0], day[0], year)


def _numeric(tokens: Tokens, index: int) -> Date | None:
    """ "2012-10-17", "17/10/2012", "17.10.2012"; where day and month cannot be told apart, the year alone."""
    digits, low = tokens.digits, tokens.low
    if not (index in digits and index + 2 in digits and index + 4 in digits):
        return None
    if low[index + 1] not in ("-", "/") or low[index + 3] != low[index + 1]:
        return None
    if not all(tokens.glued(index + step) for step in range(4)) or tokens.glued(index - 1):
        return None
    first, second, third = (digits[index + step] for step in (0, 2, 4))
    if any(part.decimals or part.grouped for part in (first, second, third)):
        return None
    numbers = (int(first.value), int(second.value), int(third.value))
    if FIRST_YEAR <= numbers[0] <= LAST_YEAR and 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31:
        return Date(index + 5, numbers[1], numbers[2], numbers[0])
    day, month, year = numbers
    if not (1 <= day <= 31 and 1 <= month <= 31) or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month > 12 >= day:
        return Date(index + 5, day, month, year)
    if day > 12 >= month:
        return Date(index + 5, month, day, year)
    return Date(index + 5, None, None, year) if day <= 12 and month <= 12 else None


def read_date(tokens: Tokens, index: int) -> Date | None:
    """The date that begins at token `index`: a day, or a month with or without its year."""
    low = tokens.low
    if low[index] in ALL_WEEKDAYS and tokens.capitalised(index):
        after = index + 1
        while low[after] in (",", ".", "the", "(") and after - index < 4:
            after += 1
        date = _day_first(tokens, after) or _month_first(tokens, after) or _numeric(tokens, after)
        if date is None or date.day is None:
            return None
        return Date(date.after, date.month, date.day, date.year, ALL_WEEKDAYS[low[index]])
    date = _numeric(tokens, index) or _day_first(tokens, index) or _month_first(tokens, index)
    if date is None or date.day is None:
        return date
    behind = date.after + (1 if low[date.after] in (",", "(") else 0)
    if low[behind] in WEEKDAYS and tokens.capitalised(behind):
        return Date(behind + 1, date.month, date.day, date.year, WEEKDAYS[low[behind]])
    return date
