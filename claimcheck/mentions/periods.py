"""Stretches of time in a text, and the years that they come to.

`find_periods` walks the tokens once; each word that can begin a period is tried with the readers listed for it
in `_READERS`, in order. `resolve_period` turns a mention into years, given the date that the document speaks
from and the period mentioned before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from functools import lru_cache
from typing import NamedTuple

from claimcheck.mentions.calendar import ALL_MONTHS, ALL_WEEKDAYS
from claimcheck.mentions.interface import PeriodMention
from claimcheck.mentions.parts import (
    ORDINALS,
    read_fiscal_to,
    read_month,
    read_months_to,
    read_quarter,
    read_short_quarter,
)
from claimcheck.mentions.relative import NOW, STEPS, read_distance, read_now, read_step
from claimcheck.mentions.spans import read_span
from claimcheck.mentions.spoken import YEAR_WORDS, read_spoken_year
from claimcheck.mentions.tokens import Tokens, tokenise, vocabulary
from claimcheck.mentions.words import NUMBER_WORDS
from claimcheck.mentions.years import Draft, read_fiscal, read_part, read_word_decade, read_year

Reader = Callable[[Tokens, int], Draft | None]


def _read_since(tokens: Tokens, first: int) -> Draft | None:
    """ "since 1960", "since the 1990s", "since January 1987", "since last year", "since independence in 1964"."""
    index = first + (2 if tokens.low[first + 1] == "the" else 1)
    if tokens.low[index] == "since" or index >= tokens.count:
        return None
    inner = _read(tokens, index)
    if inner is None:
        return _since_event(tokens, index)
    if inner.since or inner.first < index:
        return None
    return replace(inner, first=first, since=True)


_EVENT_WORDS = 9  # words that an event and its year may take ("the fall of the Berlin Wall in 1989")


def _since_event(tokens: Tokens, first: int) -> Draft | None:
    """The year of "since independence from Britain in 1964": the mention is the year alone, the span runs on from it."""
    low = tokens.low
    for index in range(first, min(tokens.count - 1, first + _EVENT_WORDS)):
        if not low[index].isalpha() and low[index] not in ("'s", "'", "-"):
            return None
        if low[index] == "in":
            year = read_year(tokens, index + 1)
            return None if year is None or len(year.years) != 1 else replace(year, since=True)
    return None


_SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 12)}
"""The month in which a season begins, and the one behind which it is the last one."""


def _read_season(tokens: Tokens, first: int) -> Draft | None:
    """ "last spring", "next winter"; "the summer of 2009" is read from its year."""
    low = tokens.low
    season = _SEASONS.get(low[first + 1])
    if season is None or (
        low[first + 1] == "fall" and (low[first] == "this" or low[first + 2] in ("in", "of"))
    ):
        return None
    step = {"last": -1, "this": 0, "next": 1}[low[first]]
    month = season[step < 0]
    return Draft(first, first + 2, unit="part_year", month=month, shift=step, future=step > 0)


def _read_turn(tokens: Tokens, first: int) -> Draft | None:
    """ "the turn of the century", "the turn of the 20th century", "the turn of the millennium"."""
    low = tokens.low
    if low[first + 1] != "of":
        return None
    index = first + (3 if low[first + 2] in ("the", "this") else 2)
    if low[index] == "millennium":
        return Draft(first, index + 1, years=(2000,), part="early")
    if low[index] == "century":
        return Draft(first, index + 1, offset=0, unit="century", part="early")
    named = {"20": 1900, "twentieth": 1900, "21": 2000, "twenty-first": 2000}.get(low[index])
    if named is None:
        return None
    index += 1 if low[index].isalpha() else 2
    return Draft(first, index + 1, years=(named,), part="early") if low[index] == "century" else None


_WITHIN = frozenset({"in", "during", "over", "for", "on"})


def _read_the_quarter(tokens: Tokens, first: int) -> Draft | None:
    """ "grew 0.3 percent in the quarter": the quarter spoken of, whichever that is."""
    low = tokens.low
    if tokens.before(first) != "the" or first < 2 or low[first - 2] not in _WITHIN:
        return None
    if low[first + 1] in ("of", "century", "-", "before", "earlier", "ago") or tokens.dash(first + 1):
        return None
    return Draft(first, first + 1, unit="quarter", shift=0, anchored=True, vague=True)


_DIGIT_READERS: tuple[Reader, ...] = (
    read_month, read_months_to, read_quarter, read_short_quarter, read_year, read_distance
)  # fmt: skip
_READERS: dict[str, tuple[Reader, ...]] = {}


def _register(words: Iterable[str], *readers: Reader) -> None:
    for word in words:
        _READERS[word] = _READERS.get(word, ()) + readers


_register(ALL_MONTHS, read_month)
_register(ALL_WEEKDAYS, read_month)
_register(ORDINALS, read_quarter)
_register(("q", "h"), read_short_quarter)
_register(("year", "quarter", "half", "decade"), read_months_to)
_register(
    ("year", "yearend", "end", "mid", "late", "early", "start", "beginning", "middle", "close"), read_part
)
_register(
    (
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
        "noughties",
    ),
    read_word_decade,
)
_register(("fiscal", "financial"), read_fiscal_to)
_register(("fy", "fiscal", "financial", "calendar"), read_fiscal)
_register(("between", "from"), read_span)
_register(("since",), _read_since)
_register(("last", "this", "next"), _read_season)
_register(("turn",), _read_turn)
_register(STEPS, read_step)
_register((*NOW, "at", "these"), read_now)
_register(("year", "quarter", "month", "decade", "half"), read_distance)
_register(("quarter",), _read_the_quarter)
_register((*NUMBER_WORDS, "a", "an", "few", "several", "couple"), read_months_to, read_distance)


def _read(tokens: Tokens, index: int) -> Draft | None:
    """The period that begins at token `index`, by the first reader that knows it."""
    low = tokens.low
    if index in tokens.digits:
        if len(low[index]) != 4 and _TIMELY.isdisjoint(low[index + 1 : index + 4]):
            return None
        readers: tuple[Reader, ...] = _DIGIT_READERS
    elif low[index] in _READERS:
        spoken = read_spoken_year(tokens, index) if low[index] in YEAR_WORDS else None
        if spoken is not None:
            return spoken
        if low[index] in _COUNTS and _TIMELY.isdisjoint(low[index + 1 : index + 5]):
            return None
        readers = _READERS[low[index]]
    else:
        return None
    for reader in readers:
        draft = reader(tokens, index)
        if draft is not None:
            return draft
    return None


# Words one of which must follow closely where a count or a numeral is to begin a period.
_TIMELY = frozenset(ALL_MONTHS) | vocabulary(
    "year years yrs decade decades century centuries quarter quarters half months month mths weeks week st nd rd th q h "
    "s ' / -"
)
_COUNTS = frozenset(NUMBER_WORDS) | vocabulary("a an few several couple")
_FIELDS = tuple(field.name for field in fields(Draft) if field.name not in ("first", "after"))


class Placed(NamedTuple):
    """A period with the tokens that it takes, `first` up to, not including, `after`."""

    first: int
    after: int
    mention: PeriodMention


def _drafts(tokens: Tokens) -> Iterator[Draft]:
    consumed = 0
    digits = tokens.digits
    candidates = [index for index, word in enumerate(tokens.low) if word in _READERS or index in digits]
    for index in candidates:
        if index < consumed:
            continue
        draft = _read(tokens, index)
        if draft is None:
            continue
        if draft.first < consumed:
            draft = replace(draft, first=max(consumed, index))
        bare_year = draft.after - draft.first == 1 and draft.first in digits
        if not bare_year and draft.first > consumed and tokens.low[draft.first - 1] == "the":
            draft = replace(draft, first=draft.first - 1)
        yield draft
        consumed = max(draft.after, index + 1)


@lru_cache(maxsize=32)
def place_periods(text: str) -> tuple[Placed, ...]:
    """The periods of `text` with their tokens; kept for the search for numbers, which leaves dates alone."""
    tokens = tokenise(text)
    placed: list[Placed] = []
    for draft in _drafts(tokens):
        start, end = tokens.start[draft.first], tokens.end[draft.after - 1]
        values = {name: getattr(draft, name) for name in _FIELDS}
        placed.append(Placed(draft.first, draft.after, PeriodMention(start, end, text[start:end], **values)))
    return tuple(placed)


def find_periods(text: str) -> tuple[PeriodMention, ...]:
    """All stretches of time mentioned in `text`, in order and without overlap."""
    return tuple(placed.mention for placed in place_periods(text))


class ResolvedPeriod(NamedTuple):
    """The years of a period: none when they cannot be known, one, or the two ends of a span.

    `future` is True where the period lies ahead of the document.
    """

    years: tuple[int, ...]
    future: bool


def resolve_period(
    period: PeriodMention,
    reference: tuple[int, int | None] | None,
    anchor: tuple[int, ...] | None = None,
    *,
    ahead: bool = False,
) -> ResolvedPeriod:
    """The years that `period` comes to.

    `reference` is the document's year and month (None where the month is unknown), `anchor` the years of the
    period mentioned before, from which "a year earlier" is counted; without one it is counted from the
    document. A quarter or month without a year is the nearest one that had begun by the reference date: in a
    document of March 1987 "the fourth quarter" and "December" are those of 1986. A year-long stretch that
    ends before December is known by its first year. `ahead` tells that the words around speak of what is to
    come: the nearest one is then the next ("will grow 3 percent in the year ending June 30").
    """
    year = None if reference is None else reference[0]
    years = _years_of(period, reference, anchor, ahead)
    future = period.future or (bool(years) and year is not None and years[-1] > year)
    return ResolvedPeriod(years, future)


def _years_of(
    period: PeriodMention,
    reference: tuple[int, int | None] | None,
    anchor: tuple[int, ...] | None,
    ahead: bool,
) -> tuple[int, ...]:
    here = None if reference is None else reference[0]
    if period.years:
        years = _part_of_decade(period)
        return _until_now(years, here) if period.since else years
    if period.vague:
        return anchor[-1:] if anchor and period.unit == "quarter" and period.shift == 0 else ()
    base = anchor[-1] if period.anchored and anchor else here
    if base is None or (not anchor and _points_back(period)):
        return ()
    if period.unit == "century" and period.part == "early":
        return ((base + 50) // 100 * 100,)
    if _whole_year_over(period, reference, anchor, ahead):
        return (base - 1,)
    if period.unit in ("decade", "century") and period.offset is not None and period.length is None:
        width = 10 if period.unit == "decade" else 100
        first = (base + period.offset) // width * width
        return (first, first + width - 1)
    if period.length is not None:
        if period.offset is None:
            return ()
        end = base + period.offset
        return (end - period.length, end) if period.length > 0 else (end, end - period.length)
    if period.shift is not None:
        found = _shifted(period, reference, base)
    elif period.offset is not None:
        found = (base + period.offset - _closing(period),)
    else:
        found = _nearest(period, reference, ahead)
    return _until_now(found, here) if period.since else found


def _points_back(period: PeriodMention) -> bool:
    """ "the same year", "that year", "half a century on": nothing without the year that was spoken of before."""
    if not period.anchored or period.unit not in ("year", "century", "decade") or period.length is not None:
        return False
    words = period.text.lower().split()
    return words[-2:] in (["same", "year"], ["that", "year"]) or words[-1] == "on"


_DECADE_PARTS = {"early": (0, 4), "mid": (3, 6), "late": (5, 9)}


def _part_of_decade(period: PeriodMention) -> tuple[int, ...]:
    """ "the late 1980s" are 1985 to 1989, "the mid-1980s" 1983 to 1986; the years as they are for anything else."""
    part = _DECADE_PARTS.get(period.part or "")
    if (
        period.unit != "decade"
        or part is None
        or len(period.years) != 2
        or period.years[1] - period.years[0] != 9
    ):
        return period.years
    return tuple(period.years[0] + step for step in part)


def _closing(period: PeriodMention) -> int:
    """One for a year named by its last month ("the year to March last year"), which counts as its first."""
    return 1 if period.fiscal and period.months == 12 and period.month not in (None, 12) else 0


_OVER = 2
"""Until the end of this month "the full year" is the one that has just ended."""


def _whole_year_over(
    period: PeriodMention,
    reference: tuple[int, int | None] | None,
    anchor: tuple[int, ...] | None,
    ahead: bool,
) -> bool:
    """ "For the full year growth was 8.4 percent", said in January: the year before."""
    if ahead or anchor or reference is None or reference[1] is None or period.unit != "year":
        return False
    said = period.text.lower().removeprefix("the ")
    return reference[1] <= _OVER and said in ("full year", "whole year", "entire year")


def _until_now(years: tuple[int, ...], here: int | None) -> tuple[int, ...]:
    if not years or here is None or here <= years[0]:
        return years[:1]
    return (years[0], here)


def _nearest(period: PeriodMention, reference: tuple[int, int | None] | None, ahead: bool) -> tuple[int, ...]:
    """The year of the nearest past month, quarter or half with that number, or of the nearest to come."""
    if reference is None:
        return ()
    year, month = reference
    end = period.month
    begin = end
    if period.unit == "quarter" and period.ordinal:
        begin, end = 3 * period.ordinal - 2, 3 * period.ordinal
    elif period.unit == "half" and period.ordinal:
        begin, end = 6 * period.ordinal - 5, 6 * period.ordinal
    if begin is None or end is None:
        return ()
    if month is None:
        return (year - _closing(period),)
    if ahead:
        return ((year if month <= end else year + 1) - _closing(period),)
    # A quarter or half is spoken of once it is nearly over; a month once it has begun.
    known = begin if period.unit in ("month", "day") else end - 1 if period.unit == "quarter" else begin + 3
    if period.months:
        known = end
    found = year if month >= known else year - 1
    return (found - _closing(period),)


_SHIFT_MONTHS = {"quarter": 3, "month": 1, "half": 6, "part_year": 1}


def _shifted(period: PeriodMention, reference: tuple[int, int | None] | None, base: int) -> tuple[int, ...]:
    """The year of "last quarter" or "next January"."""
    shift = period.shift or 0
    if reference is None:
        return (base,) if shift == 0 else ()
    year, month = reference
    if period.anchored:
        return (base,) if shift == 0 else ()
    if period.month is not None:
        if month is None:
            return (year,) if shift == 0 else ()
        if shift > 0:
            return (year if period.month > month else year + 1,)
        if shift == 0:
            return (year,)
        return (year if period.month < month else year - 1,)
    width = _SHIFT_MONTHS.get(period.unit)
    if month is None or width is None:
        return (year,) if shift == 0 else ()
    slot = (month - 1) // width + shift
    return (year + slot // (12 // width),)
