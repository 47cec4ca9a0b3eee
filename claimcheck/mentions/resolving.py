"""The years that a stretch of time comes to.

`resolve_period` turns a mention into years, given the date that the document speaks from and the period mentioned
before.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.mentions.interface import PeriodMention


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
    if base is None and anchor and period.unit == "century" and period.part == "early":
        return ((anchor[-1] // 100 + 1) * 100,)  # "22 million in 1960 … by the turn of the century"
    if base is None or (not anchor and _points_back(period)):
        return ()
    if period.unit == "century" and period.part == "early":
        return ((base + 50) // 100 * 100,)
    if _whole_year_over(period, reference, anchor, ahead):
        return (base - 1,)
    if period.unit in ("decade", "century") and period.offset is not None and period.length is None:
        width = 10 if period.unit == "decade" else 100
        first = (base + period.offset) // width * width
        if period.part == "end":
            return (first + width,) if ahead else ()  # of which decade is not known to those who look back
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
