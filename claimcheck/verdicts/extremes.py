"""Comparisons, records and milestones: who is larger, since when, and when a threshold was passed.

Comparisons and records are computed as margins: at or above zero, the words hold. Margins are percent for
sizes and points for rates.
"""

from __future__ import annotations

from claimcheck.expressions import Comparison, Milestone, Quantity, Record
from claimcheck.models import Evidence
from claimcheck.verdicts.interface import Book, Gap, Point
from claimcheck.verdicts.quantities import RATES, amount, described
from claimcheck.verdicts.sizes import quotient_of
from claimcheck.verdicts.wording import UNITS, figure

_LONGEST = 80
_FIRST = 1950
_PUBLISHED = 1961
"""Series of growth that publishers print begin in this year."""
_TIE = 0.5
"""Percent or points by which another year must stand beyond before it tells against a record of unknown years."""
_INTERPOLATED = frozenset({"population"})
"""Stocks counted at the middle of a year: the day on which they pass a threshold lies between two of these."""


def comparison(expression: Comparison, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """By how much `of` exceeds `to`: percent for sizes, points for rates; below zero where it is smaller."""
    year = years[-1]
    if expression.of.indicator in RATES:
        one = amount(expression.of, source, year, book)
        two = amount(expression.to, source, year, book)
        if isinstance(one, Gap):
            return one
        if isinstance(two, Gap):
            return two
        room = one.interval - two.interval
        value = one.value - two.value
        formula = f"{one.formula}; {two.formula}"
        return Point(value, room.low, room.high, one.evidence + two.evidence, formula, one.notes + two.notes)
    found = quotient_of(expression.of, expression.to, source, year, book)
    if isinstance(found, Gap):
        return found
    return Point(
        (found.value - 1) * 100, (found.low - 1) * 100, (found.high - 1) * 100,
        found.evidence, found.formula, found.notes, found.projected,
    )  # fmt: skip


def record(expression: Record, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """How far the last of `years` stands beyond every other year after the first (of all years if alone).

    "The slowest growth since 2009" leaves 2009 itself out: that was the last year at least as slow. "In its history" is
    told by series that begin in 1960, as most published ones do: earlier years leave room. Of a span whose first years
    are not on record, the others can refute it but not bear it out.
    """
    last = years[-1]
    own = amount(expression.of, source, last, book)
    if isinstance(own, Gap):
        return own
    first = years[0] + 1 if len(years) > 1 else last - _LONGEST
    others: dict[int, Point] = {}
    gap: Gap | None = None
    for year in range(first, last):
        point = amount(expression.of, source, year, book)
        if isinstance(point, Point):
            others[year] = point
        elif len(years) > 1:
            gap = gap or point
    if not others:
        return gap or Gap(f"{source} has no year to compare {last} with")
    sign = 1.0 if expression.extreme == "max" else -1.0

    def margin(rival: Point) -> float:
        beyond = sign * (own.value - rival.value)
        if expression.of.indicator not in RATES:
            return beyond / abs(own.value) * 100 if own.value else beyond
        return beyond

    told = others if len(years) > 1 else {at: point for at, point in others.items() if at >= _PUBLISHED}
    year, rival = min((told or others).items(), key=lambda item: margin(item[1]))
    value, least = margin(rival), min(margin(point) for point in others.values())
    if gap is not None:
        if value >= -_TIE:
            return gap
        least = value
    unit = UNITS.get(expression.of.indicator)
    which = "highest" if expression.extreme == "max" else "lowest"
    formula = f"{own.formula}; {which} other year since {min(told or others)}: {figure(rival.value, unit)} in {year}"
    return Point(value, least, value, own.evidence + rival.evidence, formula, (), own.projected)


def milestone(expression: Milestone, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """The year in which the quantity first stood beyond the threshold; `years` only bound the search.

    Population is counted at mid-year: the crossing is interpolated between two of them, and where that puts it into the
    first of the two years, the second, which is the first one counted beyond the threshold, is as good an answer.
    """
    last = max(years) + 12
    series = _series(expression.of, source, last, book)
    if not series:
        return Gap(f"{source} has no figures of {described(expression.of, None, book)}")
    up = expression.comparator == ">="
    known = sorted(series)
    for index, year in enumerate(known):
        beyond = (
            series[year].value >= expression.threshold if up else series[year].value <= expression.threshold
        )
        if not beyond:
            continue
        if index == 0:
            return Gap(f"it was already beyond the threshold in {year}, the first year on record")
        before = known[index - 1]
        crossed = _crossing(expression, before, year, series)
        unit = UNITS.get(expression.of.indicator)
        formula = (
            f"{described(expression.of, None, book)}: {figure(series[before].value, unit, 4)} in {before},"
            f" {figure(series[year].value, unit, 4)} in {year}"
        )
        evidence: tuple[Evidence, ...] = series[before].evidence + series[year].evidence
        return Point(crossed, crossed, float(year), evidence, formula, (), series[year].projected)
    if known[-1] < last:
        return Gap(f"it had not been passed by {known[-1]}, the last year on record")
    unit = UNITS.get(expression.of.indicator)
    figures = f"{figure(series[known[-1]].value, unit, 4)} in {known[-1]}"
    formula = f"{described(expression.of, None, book)}: not passed by {known[-1]}: {figures}"
    return Point(
        last + 1, last + 1, last + 1, series[known[-1]].evidence, formula, (), series[known[-1]].projected
    )


def _series(of: Quantity, source: str, last: int, book: Book) -> dict[int, Point]:
    found: dict[int, Point] = {}
    for year in range(_FIRST, last + 1):
        point = amount(of, source, year, book)
        if isinstance(point, Point):
            found[year] = point
    return found


def _crossing(expression: Milestone, before: int, year: int, series: dict[int, Point]) -> float:
    if expression.of.indicator not in _INTERPOLATED:
        return float(year)
    low, high = series[before].value, series[year].value
    part = (expression.threshold - low) / (high - low) if high != low else 1.0
    return float(int(before + 0.5 + part * (year - before)))
