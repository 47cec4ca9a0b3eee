"""How far sources lie apart: gaps between two of them by indicator and decade.

A gap is relative to the preferred source for sizes (0.02 is 2 percent) and in points for rates, where a
ratio of two small numbers would say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from claimcheck.sources.interface import Cell, Store

RATES = frozenset({"gdp_growth", "population_growth"})
COMPARED = ("population", "gdp", "gdp_ppp", "gdp_growth")
_FEWEST = 10
"""Fewer common cells than this in a decade tell nothing about two sources."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Two sources over one decade: the number of common cells, the median gap and the worst one, and where."""

    indicator: str
    preferred: str
    other: str
    decade: int
    cells: int
    median: float
    worst: float
    worst_place: str
    worst_year: int

    @property
    def unit(self) -> str:
        """`pp` for rates, `share` (1 is 100 percent) for sizes."""
        return "pp" if self.indicator in RATES else "share"


def distance(first: Cell, other: Cell) -> float | None:
    """The gap between two figures of the same thing, None where it has no meaning."""
    if first.indicator in RATES:
        return abs(other.value - first.value)
    return abs(other.value / first.value - 1) if first.value else None


def gaps(store: Store, indicators: tuple[str, ...] = COMPARED) -> Iterator[Gap]:
    """Gaps between the preferred source of each indicator and every other one, by decade, estimates only."""
    for indicator in indicators:
        preferred, *others = store.sources_for(indicator) or (None,)
        if preferred is None:
            continue
        for other in others:
            first = max(preferred.first_year, other.first_year)
            last = min(preferred.last_year, other.last_year)
            for decade in range(first // 10 * 10, last + 1, 10):
                gap = _decade(store, indicator, preferred.key, other.key, decade)
                if gap is not None:
                    yield gap


def _decade(store: Store, indicator: str, preferred: str, other: str, decade: int) -> Gap | None:
    found: list[tuple[float, str, int]] = []
    for year in range(decade, decade + 10):
        theirs = store.year(other, indicator, year)
        for place, cell in store.year(preferred, indicator, year).items():
            if place in theirs and not cell.projected and not theirs[place].projected:
                apart = distance(cell, theirs[place])
                if apart is not None:
                    found.append((apart, place, year))
    if len(found) < _FEWEST:
        return None
    worst, place, year = max(found)
    middle = median(apart for apart, _, _ in found)
    return Gap(indicator, preferred, other, decade, len(found), middle, worst, place, year)
