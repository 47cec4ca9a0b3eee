"""Quality grades of the record by country, indicator and decade: what the width of a verdict's tolerance goes by.

Figures of people are graded by how far their sources lie apart: the largest of the median gaps, over the decade's
years, between the preferred source and each other one: A up to 2 percent or 0.3 points, B up to 5 percent or 0.7
points, C up to 12 percent or 1.5 points, D beyond. What only one source holds takes the grade of the decade before it,
B at best, and C where there is none.

National accounts reach all publishers from the same statistical offices: that vintages agree does not make them
good. They start from the standing of the economy (`standing.py`), which foretells what other publishers say;
growth and purchasing power of small and poor economies that sources tell D apart are a grade worse, and `accounts.csv`
has the countries whose output in dollars is known to be unsettled, each with the reason. A figure per head has the grade of its total. The
measured gaps stand in docs/verdicts.md.
"""

from __future__ import annotations

from statistics import median

from claimcheck.sources.agreement import RATES, distance
from claimcheck.sources.interface import Grade, Store
from claimcheck.sources.standing import Standing, kept, standing, unsettled

_SHARES: tuple[tuple[float, Grade], ...] = ((0.02, "A"), (0.05, "B"), (0.12, "C"))
_POINTS: tuple[tuple[float, Grade], ...] = ((0.3, "A"), (0.7, "B"), (1.5, "C"))
_SAME = {
    "gdp_per_capita": "gdp",
    "gdp_per_capita_ppp": "gdp_ppp",
    "gdp_real_per_capita": "gdp_growth",
    "gdp_real": "gdp_growth",
    "population_density": "population",
}
"""Whose grade a figure has that is derived from it."""
_DECADES = (2020, 2010, 2000, 1990, 1980, 1970, 1960, 0)
_ACCOUNTS: dict[str, dict[Standing, str]] = {
    "gdp": {"solid": "AAAABBBC", "fair": "BBBCDDDD", "poor": "BBCDDDDD"},
    "gdp_ppp": {"solid": "AAAACDDD", "fair": "BBBCDDDD", "poor": "BBCCDDDD"},
    "gdp_growth": {"solid": "AAAABBCC", "fair": "BBBBCCDD", "poor": "BBCDDDDD"},
}
"""The grade of national accounts by standing; one letter for each of the decades above."""
_WORSE: dict[Grade, Grade] = {"A": "B", "B": "C", "C": "D", "D": "D"}
_REBASED: Grade = "C"
_EARLIEST = 1950
_LOOSE = frozenset({"pwt/6.1", "pwt/6.2", "pwt/6.3", "pwt/7.0", "pwt/7.1"})
"""Vintages made on other methods: their distance tells of the method, not of the country."""


def grade(store: Store, place: str, indicator: str, decade: int) -> Grade:
    """The grade for a decade, given by its first year or any year of it."""
    return _grade(store, place, _SAME.get(indicator, indicator), decade // 10 * 10)


@kept
def _grade(store: Store, place: str, indicator: str, start: int) -> Grade:
    if indicator not in _ACCOUNTS:
        return _by_agreement(store, place, indicator, start)
    of = standing(store, place, start)
    if of is None:
        return "C"
    column = next(i for i, first in enumerate(_DECADES) if start >= first)
    found = _letter(_ACCOUNTS[indicator][of][column])
    if indicator == "gdp":
        return max(found, unsettled(place, start) or found)
    if indicator == "gdp_ppp" and unsettled(place, start) is not None:
        found = max(found, _REBASED)  # what is rebased is so at any prices
    apart = of == "poor" and _by_agreement(store, place, indicator, start) == "D"
    return _WORSE[found] if apart else found


def _letter(letter: str) -> Grade:
    return next(found for found in _WORSE if found == letter)


def _by_agreement(store: Store, place: str, indicator: str, start: int) -> Grade:
    bounds = _POINTS if indicator in RATES else _SHARES
    for earlier in range(start, _EARLIEST - 1, -10):
        apart = _apart(store, place, indicator, earlier)
        if apart is not None:
            found = _graded(apart, bounds)
            return "B" if earlier < start and found == "A" else found
    return "C"


def _apart(store: Store, place: str, indicator: str, start: int) -> float | None:
    preferred, *others = [item.key for item in store.sources_for(indicator)] or [""]
    if not preferred:
        return None
    own = [
        cell
        for year in range(start, start + 10)
        if (cell := store.cell(preferred, indicator, place, year)) is not None and not cell.projected
    ]
    medians = []
    for other in others if own else ():
        if other in _LOOSE:
            continue
        found = [
            apart
            for mine in own
            if (theirs := store.cell(other, indicator, place, mine.year)) is not None
            and not theirs.projected
            and (apart := distance(mine, theirs)) is not None
        ]
        if found:
            medians.append(median(found))
    return max(medians) if medians else None


def _graded(apart: float, bounds: tuple[tuple[float, Grade], ...]) -> Grade:
    for bound, letter in bounds:
        if apart <= bound:
            return letter
    return "D"
