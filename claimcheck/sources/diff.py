"""What changed between two vintages, or between any two sources: largest revisions first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from statistics import median

from claimcheck.sources.agreement import RATES
from claimcheck.sources.interface import AGGREGATES, Cell, Store

_UNCHANGED = 5e-7
"""Values are kept to seven digits; what differs by less is the same figure."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One figure in both. `change` is later over earlier minus 1 for sizes, in points for rates."""

    before: Cell
    after: Cell
    change: float

    @property
    def indicator(self) -> str:
        return self.after.indicator

    @property
    def place(self) -> str:
        return self.after.place

    @property
    def year(self) -> int:
        return self.after.year


@dataclass(frozen=True, slots=True)
class Tally:
    """One indicator in short: figures in both sources, those revised, and the median size of a change.

    The median is over all figures in both, unchanged ones included, as a part of the older figure or in points.
    """

    indicator: str
    both: int
    revised: int
    median: float


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sources compared over the indicators that both answer for.

    `tallies` has the indicators that both hold figures of; `revisions` has the changed figures, the largest
    changes first, rates after sizes; `added` and `dropped` count the figures that only the newer or only the
    older one has.
    """

    older: str
    newer: str
    indicators: tuple[str, ...]
    tallies: tuple[Tally, ...]
    revisions: tuple[Revision, ...]
    unchanged: int
    added: int
    dropped: int


def diff(
    store: Store, older: str, newer: str, indicators: Collection[str] = (), places: Collection[str] = ()
) -> Difference:
    """Compare `older` with `newer`, by default over all common indicators (growth rates too) and places.

    Raises RecordError when the store has no such source.
    """
    first, second = store.source(older), store.source(newer)
    chosen = tuple(
        info.slug
        for info in store.indicators()
        if (info.slug in indicators if indicators else info.slug in _wanted(first.indicators))
        and {older, newer} <= {source.key for source in store.sources_for(info.slug)}
    )
    years = range(min(first.first_year, second.first_year), max(first.last_year, second.last_year) + 1)
    revisions: list[Revision] = []
    tallies: list[Tally] = []
    added = dropped = 0
    for indicator in chosen:
        found: list[Revision] = []
        both = 0
        for year in years:
            before, after = (dict(_cells(store, key, indicator, year, places)) for key in (older, newer))
            added += len(after.keys() - before.keys())
            dropped += len(before.keys() - after.keys())
            common = before.keys() & after.keys()
            both += len(common)
            changes = (_revision(before[place], after[place]) for place in common)
            found += [revision for revision in changes if revision is not None]
        if both:
            tallies.append(_tally(indicator, both, found))
        revisions += found
    revisions.sort(key=_order)
    unchanged = sum(tally.both - tally.revised for tally in tallies)
    return Difference(older, newer, chosen, tuple(tallies), tuple(revisions), unchanged, added, dropped)


def _tally(indicator: str, both: int, revisions: list[Revision]) -> Tally:
    sizes = [abs(revision.change) for revision in revisions] + [0.0] * (both - len(revisions))
    return Tally(indicator, both, len(revisions), median(sizes))


def _wanted(stored: tuple[str, ...]) -> set[str]:
    """What is stored, real GDP as its growth: its level is on another base in every vintage."""
    return {"gdp_growth" if slug == "gdp_real" else slug for slug in stored}


def _cells(
    store: Store, key: str, indicator: str, year: int, places: Collection[str]
) -> Iterator[tuple[str, Cell]]:
    for place, cell in store.year(key, indicator, year).items():
        if not places or place in places:
            yield place, cell
    for place in AGGREGATES:
        if not places or place in places:
            found = store.cell(key, indicator, place, year)
            if found is not None:
                yield place, found


def _revision(before: Cell, after: Cell) -> Revision | None:
    if after.indicator in RATES:
        change = after.value - before.value
        return Revision(before, after, change) if abs(change) > 5e-5 else None
    if before.value == 0:
        return None if after.value == 0 else Revision(before, after, float("inf"))
    change = after.value / before.value - 1
    return Revision(before, after, change) if abs(change) > _UNCHANGED else None


def _order(revision: Revision) -> tuple[bool, float, str, str, int]:
    return (
        revision.indicator in RATES,
        -abs(revision.change),
        revision.indicator,
        revision.place,
        revision.year,
    )
