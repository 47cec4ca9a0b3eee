"""The band of one claim: the tolerance table applied to an expression, a place and a year.

`allowed` and `doubt` come out in the claim's unit: persons or dollars for levels, points for shares and rates,
times for ratios, ranks for ranks, years for milestones.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claimcheck.expressions import (
    Comparison,
    Count,
    Difference,
    Expression,
    Growth,
    Level,
    Milestone,
    Quantity,
    Rank,
    Ratio,
    Record,
    Share,
    Trend,
)
from claimcheck.intervals import Interval
from claimcheck.places import Gazetteer
from claimcheck.sources.interface import Cell, Grade, Store
from claimcheck.sources.standing import unsettled
from claimcheck.verdicts.aggregates import several
from claimcheck.verdicts.interface import Band, Book, Gap, Point, Question, Sighting
from claimcheck.verdicts.quality import fiscal_shift, people_gap, recount, vintage_gap
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.ranks import UNLISTED, bar, standings, unranked
from claimcheck.verdicts.remembering import remembered
from claimcheck.verdicts.rewriting import quantities, subject
from claimcheck.verdicts.tolerance import Tolerance
from claimcheck.verdicts.wording import label

_SOLID_WORLD_FROM = 1990
_MOST_GAP = 2.0
"""The gap between sources and vintages widens `doubt` to at most this multiple of its row."""
_MOST_DOUBT = 90.0
"""Percent: a size ten times too large is wrong whatever the record."""
_NEIGHBOURLY = 0.75
"""Errors of figures in one table partly go the same way: of each the greater part counts in an order."""
_PROJECTED = 1.5
PROJECTED_DOUBT = 2.0
"""For one country: later counts miss the first projected years of a revision by up to twice as much as its last
estimates. The misses of several level out."""
_SEVERAL_RATES = 75.0
"""Percent by which output in dollars may be off where `accounts.csv` gives it the grade D by name."""
_DOLLARS = frozenset({"gdp", "gdp_per_capita"})
_COUNTED = frozenset({"population", "population_density"})
_OVER_SPANS: dict[Grade, float] = {"A": 2.0, "B": 3.2, "C": 5.0, "D": 5.0}
"""How many times what is allowed of growth over a span the record may be off by."""

_LASTING: dict[Grade, float] = {"A": 0.0, "B": 0.6, "C": 0.8, "D": 0.5}
"""The part of the doubt about a year's growth that no averaging over years takes away: errors of method last."""


@dataclass(frozen=True, slots=True)
class _Widths:
    """Relative widths (parts of one) or points, for one quantity or several taken together."""

    allowed: float
    doubt: float
    grade: Grade


def band(
    question: Question, sightings: Sequence[Sighting], stated: Interval, tolerance: Tolerance, book: Book
) -> Band:
    """What is allowed beyond the stated interval for this expression, place and year; the first sighting counts.

    The doubt about a size is a part of the larger of the two, the record's value and the nearest stated one: a record
    that is too low by half is as likely as one that is too high by as much again.
    """
    expression, sighting = question.expression, sightings[0]
    if isinstance(expression, Rank):
        return _rank(expression, sightings, tolerance, book)
    if isinstance(expression, Count):
        return _count(expression, sightings, tolerance, book)
    of = subject(expression)
    if of is None:
        return Band(0.0, 0.0, "none")
    point = sighting.point
    found = _of_kind(expression, of, point, sighting, tolerance, book)
    if isinstance(expression, Level | Share | Ratio) and of.indicator not in RATES and point.value > 0:
        nearest = stated.low if math.isfinite(stated.low) else 0.0
        found = replace(found, doubt=found.doubt * max(1.0, nearest / point.value))
    if point.projected:
        alone = not any(several(place, book) for part in quantities(expression) for place in part.places)
        return Band(
            found.allowed * _PROJECTED,
            found.doubt * (PROJECTED_DOUBT if alone else _PROJECTED),
            f"{found.how}; more for a projection",
        )
    return found


def _of_kind(
    expression: Expression, of: Quantity, point: Point, sighting: Sighting, tolerance: Tolerance, book: Book
) -> Band:
    years = sighting.years
    year = years[-1]
    if isinstance(expression, Growth):
        return _growth(expression, of, point, years, tolerance, book)
    if isinstance(expression, Trend):
        row = tolerance.row(_rate_of(of))
        return Band(0.05, row.allowed, "direction only; exceptions in up to a fifth of the years")
    widths = _combined(quantities(expression), year, tolerance, book)
    if isinstance(expression, Milestone):
        slow = 2.0 if widths.grade == "A" else 4.0
        return Band(0.0, slow / 2 if of.indicator == "population" else slow, f"years, {_words(widths.grade)}")
    if isinstance(expression, Record):
        if of.indicator in RATES:
            return Band(0.1, widths.doubt, f"margin in points, {_words(widths.grade)}")
        return Band(0.5, 100 * widths.allowed, f"margin in percent, {_words(widths.grade)}")
    if isinstance(expression, Comparison):
        scale = 1.0 if of.indicator in RATES else 100.0
        doubt = widths.doubt * (0.5 if of.indicator == "population" else 1.0)
        if of.indicator not in RATES and point.value < 0:
            doubt = 1 - 1 / (
                1 + doubt
            )  # a margin below zero ends at -100: of a third as large it is -67, not -200
        doubt *= scale
        return Band(
            0.0,
            doubt,
            f"near-ties within {doubt:.1f} {'points' if scale == 1 else 'percent'}, {_words(widths.grade)}",
        )
    if of.indicator in RATES:
        return Band(widths.allowed, widths.doubt, f"{label(of.indicator)}: {widths.allowed:g} points")
    if isinstance(expression, Difference):
        return _difference(expression, point, widths, sighting, tolerance, book)
    scale = abs(point.value)
    people = of.indicator == "population"
    basis = f"population figures of grade {widths.grade}" if people else _words(widths.grade)
    how = (
        f"{100 * widths.allowed:.1f} percent of the record's value;"
        f" the record may be off by {100 * widths.doubt:.0f} percent ({basis})"
    )
    return Band(widths.allowed * scale, widths.doubt * scale, how)


def _difference(
    expression: Difference,
    point: Point,
    widths: _Widths,
    sighting: Sighting,
    tolerance: Tolerance,
    book: Book,
) -> Band:
    """A change of people is as sure as their growth; else errors of the two terms largely cancel."""
    largest = max((abs(cell.value) for cell in point.evidence), default=abs(point.value))
    if expression.to is None and expression.of.indicator == "population":
        row = tolerance.row("population_growth")
        length = math.sqrt(max(1, sighting.years[-1] - sighting.years[0]))
        year = sighting.years[-1]
        doubt = row.doubt_for(grade_of(expression.of, expression.of.indicator, year, book))
        return Band(
            row.allowed / 100 * largest * length,
            doubt / 100 * largest * length,
            f"{row.allowed:g} percent of the population, as for its growth",
        )
    return Band(
        max(widths.allowed * abs(point.value), 0.25 * widths.allowed * largest),
        max(widths.doubt * abs(point.value), 0.5 * widths.doubt * largest),
        f"{100 * widths.allowed:.1f} percent of the difference or a quarter of that of the larger term",
    )


def _growth(
    expression: Growth, of: Quantity, point: Point, years: tuple[int, ...], tolerance: Tolerance, book: Book
) -> Band:
    row = tolerance.row(_rate_of(of))
    grade = grade_of(of, _rate_of(of), years[-1], book)
    yearly = row.doubt_for(grade)
    if len(years) == 1 or expression.each is not None:
        doubt = _widened(yearly, of, _rate_of(of), years[-1], book)
        allowed = row.allowed_for(doubt)
        return Band(allowed, doubt, f"{allowed:.1f} points, the usual size of revisions ({_words(grade)})")
    length = years[-1] - years[0]
    if expression.average:
        shrunk = max(1.5 / math.sqrt(max(1, length)), _LASTING[grade])
        doubt = max(row.allowed, yearly * shrunk)
        return Band(row.allowed, doubt, f"{row.allowed:g} points a year on average ({_words(grade)})")
    if _rate_of(of) == "population_growth":
        return _of_people(row.allowed, yearly, abs(100 + point.value) / 100, length, grade)
    if of.prices == "current":
        level_row = tolerance.row(of.indicator)
        share = math.sqrt(2) * level_row.allowed
    else:
        share = min(tolerance.total_growth * (length + 1), tolerance.total_growth_most)
    factor = _OVER_SPANS[grade]
    level = abs(100 + point.value)
    wide = min(share * factor, 2 * tolerance.total_growth_most)
    return Band(
        level * share / 100,
        level * wide / 100,
        f"{share:g} percent of the end level over {length} years ({_words(grade)})",
    )


def _of_people(allowed: float, doubt: float, level: float, length: int, grade: Grade) -> Band:
    """Growth of people over a span is as sure as that of its years, in points of the level reached."""
    times = level * math.sqrt(length)
    return Band(
        allowed * times, doubt * times, f"{allowed:g} points, as for each of {length} years ({_words(grade)})"
    )


def _rank(expression: Rank, sightings: Sequence[Sighting], tolerance: Tolerance, book: Book) -> Band:
    """All ranks that the place could hold, were its figure and each other's off by as much as they may be.

    A size that is a part too high may as well be too low by that part of what it should be.
    """
    reaches: list[Interval] = []
    indicator, place = expression.of.indicator, expression.of.places[0]
    sign = -1.0 if expression.order == "asc" else 1.0
    for sighting in sightings:
        year = sighting.years[-1]
        figures, missing = standings(
            expression.of, expression.universe, sighting.source, year, book, expression.order == "asc"
        )
        own = figures[place].value
        below = _slack(indicator, figures[place], year, tolerance, book)
        above = (
            below / (1 - below / own) if not tolerance.row(indicator).points and 0 < below < own else below
        )
        up, down = (above, below) if sign > 0 else (below, above)
        ahead = possible = 0
        for code, cell in figures.items():
            if code != place:
                slack = _slack(indicator, cell, year, tolerance, book)
                ahead += sign * (cell.value - own) > math.hypot(up, slack)
                possible += sign * (cell.value - own) > -math.hypot(down, slack)
        unlikely = sum(unranked(expression, missing, year, book))
        unlisted = UNLISTED in figures and sign * (figures[UNLISTED].value - own) > 0
        reaches += [sighting.point.interval, Interval(max(1, 1 + ahead - unlisted), 1 + possible + unlikely)]
    reach = Interval.hull(reaches)
    places = f"place {reach.low:.0f}" if reach.width < 1 else f"places {reach.low:.0f} to {reach.high:.0f}"
    words = f"near-ties; {places} were the figures off as far as they may be"
    return Band(0.0, 0.0, words, reach)


def _count(expression: Count, sightings: Sequence[Sighting], tolerance: Tolerance, book: Book) -> Band:
    """All numbers of countries that there could be, were each figure off by as much as it may be."""
    reaches = [sighting.point.interval for sighting in sightings]
    for sighting in sightings:
        year = sighting.years[-1]
        figures, _ = standings(
            Quantity(expression.indicator, ()), expression.universe, sighting.source, year, book
        )
        threshold = bar(expression, sighting.source, year, book)
        if isinstance(threshold, Gap):
            continue
        sure = possible = 0
        for place, cell in figures.items():
            if place in expression.to:
                continue
            slack = _slack(expression.indicator, cell, year, tolerance, book)
            distance = (
                cell.value - threshold if expression.comparator in (">", ">=") else threshold - cell.value
            )
            sure += distance > slack
            possible += distance > -slack
        reaches.append(Interval(sure, possible))
    reach = Interval.hull(reaches)
    words = (
        "places near the threshold;"
        f" {reach.low:.0f} to {reach.high:.0f} countries were the figures off as far as they may be"
    )
    return Band(0.0, 0.0, words, reach)


def _slack(indicator: str, cell: Cell, year: int, tolerance: Tolerance, book: Book) -> float:
    """How far off the record's value for one country may be, in its unit; more where it is a projection."""
    doubt = _lone_doubt(indicator, cell.place, year, tolerance, book.store, book.gazetteer)
    part = _NEIGHBOURLY * (PROJECTED_DOUBT if cell.projected else 1.0)
    return part * (doubt if tolerance.row(indicator).points else abs(cell.value) * doubt / 100)


@remembered
def _lone_doubt(
    indicator: str, place: str, year: int, tolerance: Tolerance, store: Store, gazetteer: Gazetteer
) -> float:
    """The doubt about one country's figure among others', in percent or points."""
    book = Book(store, gazetteer)
    doubt = tolerance.row(indicator).doubt_for(store.grade(place, indicator, year))
    if indicator in _COUNTED:
        return doubt * recount(store, place, year)
    return max(doubt, _accounts(indicator, place, year, book)) if indicator.startswith("gdp") else doubt


def _combined(of: Iterable[Quantity], year: int, tolerance: Tolerance, book: Book) -> _Widths:
    """Widths of a quotient or difference of quantities: independent errors, the whole of a share counted once."""
    terms = [quantity for quantity in of if quantity.places != ("WLD",)] or list(of)
    found = [_widths(quantity, year, tolerance, book) for quantity in terms]
    return _Widths(
        math.sqrt(sum(item.allowed**2 for item in found)),
        math.sqrt(sum(item.doubt**2 for item in found)),
        max(item.grade for item in found),
    )


def size_doubt(of: Quantity, year: int, tolerance: Tolerance, book: Book) -> float:
    """How far off the record's figure of one size may be, as a part of it."""
    return _widths(of, year, tolerance, book).doubt


def _widths(of: Quantity, year: int, tolerance: Tolerance, book: Book) -> _Widths:
    row = tolerance.row(of.indicator)
    grade = grade_of(of, of.indicator, year, book)
    scale = 1.0 if row.points else 100.0
    doubt = _widened(row.doubt_for(grade), of, of.indicator, year, book)
    if not row.points:
        doubt = min(doubt, _MOST_DOUBT)
    return _Widths(row.allowed_for(doubt) / scale, doubt / scale, grade)


def _widened(doubt: float, of: Quantity, indicator: str, year: int, book: Book) -> float:
    """The row's doubt, widened for one country by how far sources lie apart, recounts, fiscal years, unsettled accounts."""
    if len(of.places) != 1 or several(of.places[0], book):
        return doubt
    if indicator in _COUNTED:
        doubt *= recount(book.store, of.places[0], year)
    apart = vintage_gap(book.store, indicator, of.places[0], year)
    if apart is not None:
        doubt = max(doubt, min(apart, _MOST_GAP * doubt))
    if not indicator.startswith("population"):
        doubt = max(doubt, _accounts(indicator, of.places[0], year, book))
    return (
        doubt + people_gap(book.store, of.places[0], year)
        if indicator.startswith("gdp_per_capita")
        else doubt
    )


@remembered
def _accounts(indicator: str, place: str, year: int, book: Book) -> float:
    """The least doubt that a country's fiscal years make for, or several exchange rates for its output in dollars."""
    rates = indicator in _DOLLARS and unsettled(place, year // 10 * 10) == "D"
    return max(fiscal_shift(book.store, indicator, place, year) or 0.0, _SEVERAL_RATES if rates else 0.0)


def grade_of(of: Quantity, indicator: str, year: int, book: Book) -> Grade:
    """The record's grade: of a single country its own, of a group by the year, since errors in it level out."""
    if len(of.places) == 1 and not several(of.places[0], book):
        return book.store.grade(of.places[0], indicator, year)
    return "A" if year >= _SOLID_WORLD_FROM or indicator.startswith("population") else "B"


def _words(grade: Grade) -> str:
    return f"grade {grade} accounts"


def _rate_of(of: Quantity) -> str:
    """The row that a change of the quantity falls under."""
    if of.indicator in RATES:
        return of.indicator
    return "population_growth" if of.indicator in ("population", "population_density") else "gdp_growth"
