"""Quality grades of the record by country, indicator and decade, from how far its sources lie apart.

The grade comes from the largest of the median gaps, over the decade's years, between the preferred source and
each other one (for national accounts the vintages from Penn World Table 8.0 on, in which revisions show): A up to 2 percent or 0.3 points, B up to 5 percent or 0.7 points, C up to 12 percent or 1.5
points, D beyond. What only one source holds takes the grade of the decade before it, B at best, and C where
there is none. National accounts of far-off decades are B at best: there the vintages repeat one another, while
other publishers differ. A figure per head has the worse of the two grades it is made from.
"""

from __future__ import annotations

from statistics import median

from claimcheck.sources.agreement import RATES, distance
from claimcheck.sources.interface import Grade, Store

_SHARES: tuple[tuple[float, Grade], ...] = ((0.02, "A"), (0.05, "B"), (0.12, "C"))
_POINTS: tuple[tuple[float, Grade], ...] = ((0.3, "A"), (0.7, "B"), (1.5, "C"))
_PARTS = {
    "gdp_per_capita": ("gdp", "population"),
    "gdp_per_capita_ppp": ("gdp_ppp", "population"),
    "gdp_real_per_capita": ("gdp_growth", "population"),
    "gdp_real": ("gdp_growth",),
    "population_density": ("population",),
}
_EARLIEST = 1950
_FAR_OFF = {"gdp": 1990, "gdp_ppp": 1990, "gdp_growth": 1970}
"""Decades before these get no A, as their vintages rest on the same accounts."""
_LOOSE = frozenset({"pwt/6.1", "pwt/6.2", "pwt/6.3", "pwt/7.0", "pwt/7.1"})
"""Vintages made on other methods: their distance tells of the method, not of the country."""


def grade(store: Store, place: str, indicator: str, decade: int) -> Grade:
    """The grade for a decade, given by its first year or any year of it."""
    parts = _PARTS.get(indicator)
    if parts is not None:
        return max(grade(store, place, part, decade) for part in parts)
    bounds = _POINTS if indicator in RATES else _SHARES
    start = decade // 10 * 10
    for earlier in range(start, _EARLIEST - 1, -10):
        apart = _apart(store, place, indicator, earlier)
        if apart is not None:
            repeated = earlier < start or start < _FAR_OFF.get(indicator, 0)
            found = _graded(apart, bounds)
            return "B" if repeated and found == "A" else found
    return "C"


def _apart(store: Store, place: str, indicator: str, start: int) -> float | None:
    preferred, *others = [item.key for item in store.sources_for(indicator)] or [""]
    if not preferred:
        return None
    own = store.series(preferred, indicator, place)
    medians = []
    for other in others:
        if other in _LOOSE:
            continue
        theirs = store.series(other, indicator, place)
        found = [
            apart
            for year in range(start, start + 10)
            if year in own
            and year in theirs
            and not own[year].projected
            and not theirs[year].projected
            and (apart := distance(own[year], theirs[year])) is not None
        ]
        if found:
            medians.append(median(found))
    return max(medians) if medians else None


def _graded(apart: float, bounds: tuple[tuple[float, Grade], ...]) -> Grade:
    for bound, letter in bounds:
        if apart <= bound:
            return letter
    return "D"
