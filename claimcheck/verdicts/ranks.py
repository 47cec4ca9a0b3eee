"""Ranks and counts: one country among the members of a universe, near-ties included."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.expressions import Count, Quantity, Rank
from claimcheck.sources.interface import Cell
from claimcheck.verdicts.aggregates import countries, evidence_of, several, single_countries, usable, weighty
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
_COVERED = 0.6
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
    figures, missing = standings(expression.of, expression.universe, source, year, book)
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
    of: Quantity, universe: tuple[str, ...], source: str, year: int, book: Book
) -> tuple[Mapping[str, Cell], tuple[str, ...]]:
    """The figures of a universe's countries (less `of.excluding`), and the countries that have none."""
    codes = set(single_countries(universe or ("WLD",), book, year))
    codes -= set(countries(of.excluding, book, year))
    codes |= {place for place in of.places if not several(place, book)}
    found: dict[str, Cell] = {}
    cells = book.store.year(source, of.indicator, year)
    for code in sorted(codes):
        cell = usable(cells.get(code), book)
        if cell is not None:
            found[code] = cell
    return MappingProxyType(found), tuple(sorted(codes - set(found)))


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
