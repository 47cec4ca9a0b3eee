"""How good the record is for a country and a year: its class of economy, and how far its vintages lie apart.

National accounts of rich countries, and of the largest economies since 1990, hardly differ between
publishers; those of small and poor ones do, and all the more the further back they go. The classes are read
off the record itself, so that no list of countries has to be kept. docs/verdicts.md has the measured gaps.
"""

from __future__ import annotations

from typing import Literal

from claimcheck.sources.derived import DERIVATIONS, Derivation
from claimcheck.sources.interface import Store
from claimcheck.verdicts.remembering import remembered

Economy = Literal["solid", "fair", "poor"]

_RICH = 0.4
"""Share of the United States' output per head (PPP) from which an economy counts as rich."""
_POPULOUS = 2_000_000
_LARGE = 25
_MIDDLING = 60
_BENCHMARK = "USA"

FISCAL: frozenset[str] = frozenset(["AUS", "BGD", "EGY", "ETH", "IRN", "MMR", "NPL", "PAK"])
"""Countries whose national accounts run by fiscal years: publishers put them into different calendar years."""
_SHIFT = 1.1
"""A whole year's change and a little: what such a shift makes of a size at most. A rate may be the other year's."""
# fmt: off
UNSETTLED: frozenset[str] = frozenset([
    "ARG", "BGD", "GHA", "IRN", "IRQ", "LBN", "MMR", "NGA", "SDN", "SYR", "UZB", "VEN", "YEM", "ZWE",
])
# fmt: on
"""Countries with several exchange rates at a time, or whose accounts were rebased far back: their output in dollars
differs between publishers and editions by more than that of their class."""
_UNSETTLED = 30.0
_UNMEASURED = {"IRQ": (1990, 2003, 75.0), "VEN": (2013, 9999, 75.0)}
"""Years in which official accounts and rates tell hardly anything of output in dollars, and the doubt in percent."""


_RECENT = (2000, 2017)
"""Years of growth that several vintages have: how far a country's figures are revised is read off them."""


@remembered
def economy(store: Store, place: str, year: int) -> Economy:
    """The class of a country's accounts in a year; aggregates and places without accounts are `fair`."""
    ranks = _ranks(store, year)
    if not ranks:
        return "fair"
    rank = ranks.get(place)
    if rank is None:
        return "poor"
    if _rich(store, place, year) or (rank <= _LARGE and year >= 2000):
        return "solid"
    return "fair" if rank <= _MIDDLING else "poor"


def lowered(kind: Economy) -> Economy:
    """The next worse class: for oil exporters, whose output at changing prices is rebased most often."""
    return "fair" if kind == "solid" else "poor"


@remembered
def _ranks(store: Store, year: int) -> dict[str, int]:
    """Rank by nominal GDP in that year, or in the nearest year that is on record."""
    sources = store.sources_for("gdp")
    if not sources:
        return {}
    source = sources[0]
    last = store.last_year(source.key, "gdp")
    cells = store.year(source.key, "gdp", year if last is None else min(year, last))
    ordered = sorted(cells.values(), key=lambda cell: -cell.value)
    return {cell.place: rank for rank, cell in enumerate(ordered, 1)}


def _rich(store: Store, place: str, year: int) -> bool:
    sources = store.sources_for("gdp_per_capita_ppp")
    if not sources:
        return False
    key = sources[0].key
    last = store.last_year(key, "gdp_per_capita_ppp")
    at = year if last is None else min(year, last)
    own, benchmark = (store.cell(key, "gdp_per_capita_ppp", code, at) for code in (place, _BENCHMARK))
    people = store.cell(key, "population", place, at)
    if own is None or benchmark is None or people is None:
        return False
    return own.value >= _RICH * benchmark.value and people.value >= _POPULOUS


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


def unsettled(indicator: str, place: str, year: int) -> float | None:
    """The least doubt, in percent, about output in dollars where accounts and exchange rates are unsettled."""
    if place not in UNSETTLED or not indicator.startswith("gdp") or indicator.endswith("_growth"):
        return None
    first, last, most = _UNMEASURED.get(place, (year, year, _UNSETTLED))
    return most if first <= year <= last else _UNSETTLED


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
    if place not in FISCAL or not sources:
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
