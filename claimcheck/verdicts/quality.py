"""How far the figures for one country and year lie apart: what widens doubt beyond the grade of the decade.

A grade (`Store.grade`) tells how good accounts are over ten years. Here stand the gaps of the very figure: between
sources and vintages, between counts of people and recounts, and between one fiscal year and the next.
"""

from __future__ import annotations

from claimcheck.sources.derived import DERIVATIONS, Derivation
from claimcheck.sources.interface import Store
from claimcheck.sources.standing import fiscal_accounts, standing
from claimcheck.verdicts.remembering import remembered

_SHIFT = 1.1
"""A whole year's change and a little: what such a shift makes of a size at most. A rate may be the other year's."""

_RECOUNTED_FROM = 2015
_FEW_PEOPLE = 10_000_000
_RECOUNTED = 2.0

_RECENT = (2000, 2017)
"""Years of growth that several vintages have: how far a country's figures are revised is read off them."""


@remembered
def vintage_gap(store: Store, indicator: str, place: str, year: int) -> float | None:
    """The largest gap between the preferred source and all others, vintages included, for one figure.

    In percent of the preferred value for sizes, in points for rates; None when there is nothing to compare.
    Growth is taken from real GDP, which vintages before Penn World Table 8.0 do not have.
    """
    figures = [
        value
        for source in store.sources_for(indicator)
        if (value := _estimate(store, source.key, indicator, place, year)) is not None
    ]
    if len(figures) < 2:
        return None
    first = figures[0]
    if indicator.endswith("_growth"):
        return max(abs(other - first) for other in figures[1:])
    return max(abs(other / first - 1) for other in figures[1:]) * 100 if first else None


def _estimate(store: Store, source: str, indicator: str, place: str, year: int) -> float | None:
    """One source's estimate; a derived one straight from its terms, without the rest of the series."""
    derivation = DERIVATIONS.get(indicator)
    if derivation is None or indicator in store.source(source).indicators or _fixed(derivation):
        cell = store.cell(source, indicator, place, year)
        return None if cell is None or cell.projected else cell.value
    cells = [store.cell(source, term.indicator, place, year + term.offset) for term in derivation.terms]
    values = tuple(cell.value for cell in cells if cell is not None and not cell.projected)
    return derivation.value(values) if len(values) == len(cells) and values[-1] > 0 else None


def _fixed(derivation: Derivation) -> bool:
    return any(term.fixed for term in derivation.terms)


@remembered
def largest_revision(store: Store, place: str) -> float | None:
    """By how much growth of a year since 2000 has been revised from one vintage to another at worst, in points.

    The second largest gap counts: one year of a break in the series says nothing of the others.
    """
    gaps = sorted(
        gap
        for year in range(_RECENT[0], _RECENT[1] + 1)
        if (gap := vintage_gap(store, "gdp_growth", place, year)) is not None
    )
    return gaps[-2] if len(gaps) > 1 else None


@remembered
def recount(store: Store, place: str, year: int) -> float:
    """How many times as far off as its grade says the count of a country's people may be: twice where they are few.

    Since the last round of censuses the people of small countries are carried forward, and the next census moves them by
    more than those of large ones, or of those whose offices keep good accounts of everything. A projection has its own factor.
    """
    sources = store.sources_for("population")
    cell = store.cell(sources[0].key, "population", place, year) if sources else None
    if year < _RECOUNTED_FROM or (cell is not None and (cell.projected or cell.value >= _FEW_PEOPLE)):
        return 1.0
    return 1.0 if standing(store, place, year // 10 * 10) == "solid" else _RECOUNTED


def people_gap(store: Store, place: str, year: int) -> float:
    """How far the newest figures of a country's people lie apart, in percent: what adds to doubt about sizes per head."""
    newest: dict[str, float] = {}
    for source in store.sources_for("population"):
        if source.publisher not in newest:
            cell = store.cell(source.key, "population", place, year)
            if cell is not None:
                newest[source.publisher] = cell.value
    figures = list(newest.values())
    return 100 * (max(figures) / min(figures) - 1) if len(figures) > 1 and min(figures) > 0 else 0.0


def fiscal_shift(store: Store, indicator: str, place: str, year: int) -> float | None:
    """How much the figure of a country with fiscal-year accounts changes when they are shifted by half a year.

    In percent of the value for sizes, in points for rates; None for other countries.
    """
    sources = store.sources_for(indicator)
    if place not in fiscal_accounts() or not sources:
        return None
    series = store.series(sources[0].key, indicator, place)
    own = series.get(year)
    if own is None:
        return None
    change = max(
        (
            abs(cell.value - own.value)
            for near in (year - 1, year + 1)
            if (cell := series.get(near)) is not None
        ),
        default=0.0,
    )
    if indicator.endswith("_growth"):
        return change
    return 100 * _SHIFT * change / abs(own.value) if own.value else None
