"""Spans with both ends said: "between 1981 and 1986", "from 1960 to 2012", "from 1990 onwards"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.mentions.calendar import read_date, year_at
from claimcheck.mentions.spoken import YEAR_WORDS, read_spoken_year
from claimcheck.mentions.tokens import Tokens
from claimcheck.mentions.units import unit_after
from claimcheck.mentions.years import DATED_NOUNS, Draft, read_decade, read_part, second_year

_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})
_NOW = frozenset({"today", "now", "present", "date"})


def read_span(tokens: Tokens, first: int) -> Draft | None:
    """ "between 1981 and 1986", "from 1960 to 2012", "from 1990 onwards", "from 1960 to the present"."""
    low = tokens.low
    between = low[first] == "between"
    start = _end_of_span(tokens, first + 1)
    if start is None:
        return None
    joint = start.after
    if low[joint] == "," and not between:
        joint += 1
    if not between and low[joint] in ("onwards", "onward", "on"):
        return replace(start, first=first, after=joint + 1, since=True)
    if (between and low[joint] not in ("and", "-", "–")) or (not between and low[joint] not in _TO):
        return None
    index = joint + 1
    if low[index] in _NOW or (low[index] == "the" and low[index + 1] == "present"):
        after = index + (2 if low[index] == "the" else 1)
        return replace(start, first=first, after=after, since=True)
    end = _end_of_span(tokens, index)
    if end is None or end.years[-1] < start.years[0]:
        return None
    if end.unit == start.unit == "year":
        counted = unit_after(tokens, end.after)
        if (
            counted is not None
            and counted.after == end.after + 1
            and tokens.low[end.after] not in DATED_NOUNS
        ):
            return None
    years = (start.years[0], end.years[-1])
    if years[0] == years[1]:
        return Draft(first, end.after, years=years[:1], unit="part_year", month=end.month)
    return Draft(first, end.after, years=years, fiscal=start.fiscal and end.fiscal)


def _end_of_span(tokens: Tokens, index: int) -> Draft | None:
    """One end of a span: a year, a decade, a part of either, or a date with its year."""
    low = tokens.low
    for _ in range(3):
        if low[index] not in ("the", "year", "years", "fiscal"):
            break
        index += 1
    year = year_at(tokens, index)
    if year is not None:
        pair = second_year(tokens, index, year)
        if pair is not None and low[index + 1] == "/":
            return Draft(index, pair[1], years=(year,), fiscal=True)
        return Draft(index, index + 1, years=(year,))
    spoken = read_spoken_year(tokens, index) if low[index] in YEAR_WORDS else None
    found = spoken or read_decade(tokens, index) or read_part(tokens, index)
    if found is not None:
        return found
    date = read_date(tokens, index)
    if date is not None and date.year is not None:
        return Draft(index, date.after, years=(date.year,), unit="month", month=date.month, day=date.day)
    return None
