"""Ranks and counts: one country among the members of a universe, near-ties included."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.expressions import Count, Quantity, Rank
from claimcheck.sources.interface import Cell
from claimcheck.sources.standing import rich_places
from claimcheck.verdicts.aggregates import (
    countries,
    evidence_of,
    people,
    several,
    single_countries,
    usable,
    weighty,
)
from claimcheck.verdicts.interface import Book, Gap, Point
from claimcheck.verdicts.quantities import RATES, amount
from claimcheck.verdicts.remembering import remembered
from claimcheck.verdicts.wording import UNITS, figure, label, listed

NEAR: dict[str, float] = {"population": 0.01, "population_density": 0.02}
"""How far two figures may be apart, each way and in parts, and still count as a near-tie."""
_NEAR_SIZE = 0.025
_NEAR_RATE = 0.15
UNLISTED = "TWN"
"""An economy that the World Bank and the United Nations' economic tables do not list: ranks may leave it out."""
_NEIGHBOURS = 2
_PER_HEAD = ("gdp_per_capita", "gdp_per_capita_ppp")
_TOTALS = ("gdp", "gdp_ppp")
_COVERED = 0.6
_COUNTED = frozenset({"population", "population_density"})
"""A count needs figures for at least this part of the universe."""


def rank(expression: Rank, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """The place's rank in the last of `years`; `low` and `high` are the best and worst rank near-ties allow.

    A rank may also be one better for leaving out Taiwan, which not every list has.
    """
    year = years[-1]
    if len(expression.of.places) != 1:
        return Gap("several places taken together have no rank among countries")
    place = expression.of.places[0]
    if several(place, book):
        return Gap(f"{book.gazetteer.name(place)} is not one country among others")
    least = expression.order == "asc"
    figures, missing = standings(expression.of, expression.universe, source, year, book, least)
    own = figures.get(place)
    if own is None:
        return Gap(
            f"{source} has no {label(expression.of.indicator)} of {book.gazetteer.name(place)} for {year}"
        )
    sign = -1.0 if expression.order == "asc" else 1.0
    others = [cell.value for code, cell in figures.items() if code != place]
    slack = _slack(expression.of.indicator, own.value)
    value = 1 + sum(sign * (other - own.value) > 0 for other in others)
    best = 1 + sum(sign * (other - own.value) > slack for other in others)
    worst = 1 + sum(sign * (other - own.value) > -slack for other in others)
    if _ahead(UNLISTED, figures, own.value, sign):
        best = min(best, value - 1)
    worst += unranked(expression, missing, year, book)[0]
    ordered = sorted(figures.values(), key=lambda cell: -sign * cell.value)
    shown = _around(ordered, place)
    unit = UNITS.get(expression.of.indicator)
    formula = f"{value} of {len(figures)} in {year}: " + ", ".join(
        f"{ordered.index(cell) + 1}. {book.gazetteer.name(cell.place)} {figure(cell.value, unit)}"
        for cell in shown
    )
    evidence = tuple(evidence_of(cell) for cell in shown)
    return Point(
        value, best, worst, evidence, formula, _missing_note(weighty(missing, year, book), source, year, book)
    )


@remembered
def unranked(expression: Rank, missing: tuple[str, ...], year: int, book: Book) -> tuple[int, int]:
    """How many places without a figure stand ahead by another source, and how many could that no source has.

    Per head the smallest (Monaco, Liechtenstein) lead, which other lists do have; the rich among those that no source
    here has stand in `accounts.csv`. In a region's totals those with more people than the place itself could stand
    ahead of it (Cuba in the Caribbean); the others are too small to matter, and lists of the world leave them out too.
    """
    indicator, place = expression.of.indicator, expression.of.places[0]
    if indicator in _TOTALS and expression.order == "desc" and expression.universe not in ((), ("WLD",)):
        own = people(place, year, book) or math.inf
        return 0, sum((people(code, year, book) or 0.0) > own for code in missing)
    if indicator not in _PER_HEAD:
        return 0, 0
    sure = unknown = 0
    for code in missing:
        ratio = _relative(code, place, indicator, book)
        if ratio is None:
            unknown += code in rich_places()
        else:
            sure += ratio > 1 if expression.order == "desc" else ratio < 1
    return sure, unknown


def _relative(code: str, place: str, indicator: str, book: Book) -> float | None:
    """How many times as large one place's latest figure per head is as another's, nominal or PPP."""
    for slug in (indicator, *(other for other in _PER_HEAD if other != indicator)):
        for source in book.store.sources_for(slug):
            series = book.store.series(source.key, slug, code)
            own = book.store.series(source.key, slug, place)
            shared = max((year for year in series if year in own), default=None)
            if shared is not None:
                return series[shared].value / own[shared].value
    return None


def count(expression: Count, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """How many members of the universe stand so to the threshold or place; room for those close to it."""
    year = years[-1]
    quantity = Quantity(expression.indicator, ())
    figures, missing = standings(quantity, expression.universe, source, year, book)
    if len(figures) < _COVERED * (len(figures) + len(missing)):
        return Gap(f"{source} has {label(expression.indicator)} for too few countries in {year}")
    threshold = bar(expression, source, year, book)
    if isinstance(threshold, Gap):
        return threshold
    unit = UNITS.get(expression.indicator)
    slack = _slack(expression.indicator, threshold)
    above = expression.comparator in (">", ">=")
    rest = {code: cell for code, cell in figures.items() if code not in expression.to}
    hits = [cell for cell in rest.values() if (cell.value > threshold) == above]
    sure = [cell for cell in hits if abs(cell.value - threshold) > slack]
    close = [cell for cell in rest.values() if abs(cell.value - threshold) <= slack]
    unlisted = any(cell.place == UNLISTED for cell in sure)
    ordered = sorted(hits, key=lambda cell: -cell.value)
    formula = f"{len(hits)} of {len(rest)} in {year} {expression.comparator} {figure(threshold, unit)}"
    if 0 < len(ordered) <= 12:
        formula += ": " + listed([book.gazetteer.name(cell.place) for cell in ordered])
    evidence = tuple(evidence_of(cell) for cell in (ordered if len(ordered) <= 30 else close))
    notes = _missing_note(weighty(missing, year, book), source, year, book)
    return Point(len(hits), len(sure) - unlisted, len(sure) + len(close), evidence, formula, notes)


def _ahead(place: str, figures: Mapping[str, Cell], value: float, sign: float) -> bool:
    return place in figures and sign * (figures[place].value - value) > 0


def bar(expression: Count, source: str, year: int, book: Book) -> float | Gap:
    """What the members are counted against: the threshold, or the figure of the place they are compared with."""
    if expression.threshold is not None:
        return expression.threshold
    against = amount(Quantity(expression.indicator, expression.to), source, year, book)
    return against if isinstance(against, Gap) else against.value


@remembered
def standings(
    of: Quantity, universe: tuple[str, ...], source: str, year: int, book: Book, least: bool = False
) -> tuple[Mapping[str, Cell], tuple[str, ...]]:
    """The figures of a universe's countries (less `of.excluding`), and the countries that have none.

    For an order from the least, people of places that the source leaves out are taken from another: the least populous are
    those that many tables lack. In an order from the top each source's list stands for itself.
    """
    codes = set(single_countries(universe or ("WLD",), book, year))
    codes -= set(countries(of.excluding, book, year))
    codes |= {place for place in of.places if not several(place, book)}
    found: dict[str, Cell] = {}
    cells = book.store.year(source, of.indicator, year)
    for code in sorted(codes):
        cell = usable(cells.get(code), book)
        if cell is not None:
            found[code] = cell
    if least and of.indicator in _COUNTED:
        for code in codes - set(found):
            cell = _counted_elsewhere(of.indicator, code, source, year, book)
            if cell is not None:
                found[code] = cell
    return MappingProxyType(found), tuple(sorted(codes - set(found)))


def _counted_elsewhere(indicator: str, place: str, source: str, year: int, book: Book) -> Cell | None:
    """People, or people per area, of a place that the source leaves out, by the first other current one that has it.

    Output is never taken from elsewhere: publishers differ by more than the places in question.
    """
    for other in book.store.sources_for(indicator):
        if other.key == source:
            continue
        cell = usable(book.store.cell(other.key, indicator, place, year), book)
        if cell is not None:
            return cell
    return None


def _slack(indicator: str, value: float) -> float:
    """How far from `value` another figure may be and still be a near-tie, in the indicator's unit."""
    if indicator in RATES:
        return _NEAR_RATE
    return abs(value) * NEAR.get(indicator, _NEAR_SIZE) * 2


def _around(ordered: list[Cell], place: str) -> list[Cell]:
    at = next(index for index, cell in enumerate(ordered) if cell.place == place)
    return ordered[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]


def _missing_note(missing: tuple[str, ...], source: str, year: int, book: Book) -> tuple[str, ...]:
    if not missing:
        return ()
    if len(missing) <= 5:
        names = listed([book.gazetteer.name(code) for code in missing])
        return (f"{source} has no figure for {names} in {year}; the rank is among the others.",)
    return (
        f"{source} has no figure for {len(missing)} countries and territories in {year}; they are not ranked.",
    )
