"""The checks behind `claimcheck sources verify`: files, continuity, identities, agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.errors import RecordError
from claimcheck.sources.agreement import Gap, gaps
from claimcheck.sources.catalogue import verify_package
from claimcheck.sources.continuity import Jump, jumps
from claimcheck.sources.datapackage import DataPackage
from claimcheck.sources.interface import WORLD, Store

Check = Literal["files", "identity"]

_SLIP = 0.5
"""How far a published figure per head may lie from total over population. Publishers divide by other counts of
people than the one they print, so only a slip of units or places is a fault."""
_EXCESS = 0.01
"""How far the countries' sum may exceed the published World total, differences of definition allowed for."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that must not be: a damaged file, or figures that contradict each other."""

    check: Check
    source: str
    message: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome. `ok` is False when there are faults; jumps and gaps are there to be looked at."""

    packages: int
    cells: int
    faults: tuple[Fault, ...]
    jumps: tuple[Jump, ...]
    gaps: tuple[Gap, ...]

    @property
    def ok(self) -> bool:
        return not self.faults

    def jump_counts(self) -> dict[tuple[str, str, str], int]:
        """The number of jumps by source, indicator and state (reviewed, corroborated, open)."""
        return dict(Counter((jump.source, jump.indicator, jump.state) for jump in self.jumps))


def verify_files(packages: Sequence[DataPackage]) -> tuple[int, tuple[Fault, ...]]:
    """Hashes and schema of every file: the number of cells read, and the faults, all packages gone through."""
    cells, faults = 0, []
    for package in packages:
        try:
            cells += verify_package(package)
        except RecordError as error:
            faults.append(Fault("files", package.key, error.message, error.path))
    return cells, tuple(faults)


def verify(packages: Sequence[DataPackage], store: Store) -> Verification:
    """All checks on packages and the store compiled from them; takes some seconds."""
    cells, faults = verify_files(packages)
    return Verification(
        len(packages),
        cells,
        faults + tuple(identities(store)),
        tuple(jumps(store)),
        tuple(gaps(store)),
    )


def identities(store: Store) -> Iterator[Fault]:
    """Published figures per head times population are the total; countries do not exceed the World."""
    for source in store.sources():
        for head, total in (("gdp_per_capita", "gdp"), ("gdp_per_capita_ppp", "gdp_ppp")):
            if head in source.indicators:  # a derived one is the quotient
                for year in range(source.first_year, source.last_year + 1):
                    yield from _per_head(store, source.key, head, total, year)
        for indicator in ("population", "gdp"):
            for year in range(source.first_year, source.last_year + 1):
                yield from _world(store, source.key, indicator, year)


def _per_head(store: Store, key: str, head: str, total: str, year: int) -> Iterator[Fault]:
    totals, people = store.year(key, total, year), store.year(key, "population", year)
    for place, cell in store.year(key, head, year).items():
        if place in totals and place in people and people[place].value > 1e6:
            apart = cell.value * people[place].value / totals[place].value - 1
            if abs(apart) > _SLIP:
                message = f"{head} x population differs from {total} by {apart:.1%} in {place} {year}"
                yield Fault("identity", key, message)


def _world(store: Store, key: str, indicator: str, year: int) -> Iterator[Fault]:
    world = store.published_total(key, indicator, WORLD, year)
    if world is not None:
        excess = sum(cell.value for cell in store.year(key, indicator, year).values()) / world.value - 1
        if excess > _EXCESS:
            yield Fault(
                "identity", key, f"{indicator} of the countries exceeds the World by {excess:.1%} in {year}"
            )
