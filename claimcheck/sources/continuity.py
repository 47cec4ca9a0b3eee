"""Jumps in a series: changes of more than 20 percent from one year to the next.

A jump is reviewed when `reviewed_jumps.csv` gives its reason, corroborated when another publisher or vintage
shows one of the same sign and at least half the size in the same year, and open otherwise.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from claimcheck.sources.interface import Store

THRESHOLD = 0.2
STEADY = ("population", "gdp_real", "gdp", "gdp_ppp")


@dataclass(frozen=True, slots=True)
class Review:
    """A reason that covers the jumps of one place and indicator from `first` to `last`."""

    indicator: str
    place: str
    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class Jump:
    """A change from the year before to `year`; `change` is 0.25 for 25 percent more."""

    source: str
    indicator: str
    place: str
    year: int
    change: float
    state: Literal["reviewed", "corroborated", "open"]
    reason: str


def reviews() -> tuple[Review, ...]:
    """The reviewed jumps that ship with claimcheck."""
    text = files("claimcheck.sources").joinpath("reviewed_jumps.csv").read_text(encoding="utf-8")
    return tuple(
        Review(row["indicator"], row["place"], int(row["first"]), int(row["last"]), row["reason"])
        for row in csv.DictReader(text.splitlines())
    )


def jumps(store: Store, known: tuple[Review, ...] | None = None) -> Iterator[Jump]:
    """The jumps of every source's sizes, source by source in order of preference."""
    listed = reviews() if known is None else known
    for source in store.sources():
        for indicator in source.indicators:
            if indicator in STEADY:
                for place, year, change in _changes(store, source.key, indicator):
                    yield _judge(store, listed, source.key, indicator, place, year, change)


def _changes(store: Store, key: str, indicator: str) -> Iterator[tuple[str, int, float]]:
    source = store.source(key)
    before = store.year(key, indicator, source.first_year)
    for year in range(source.first_year + 1, source.last_year + 1):
        now = store.year(key, indicator, year)
        for place, cell in now.items():
            if place in before and before[place].value > 0:
                change = cell.value / before[place].value - 1
                if abs(change) > THRESHOLD:
                    yield place, year, change
        before = now


def _judge(
    store: Store, listed: tuple[Review, ...], key: str, indicator: str, place: str, year: int, change: float
) -> Jump:
    for review in listed:
        if (review.indicator, review.place) == (indicator, place) and review.first <= year <= review.last:
            return Jump(key, indicator, place, year, change, "reviewed", review.reason)
    for other in store.sources_for(indicator):
        if other.key == key:
            continue
        then, now = (store.year(other.key, indicator, when).get(place) for when in (year - 1, year))
        if then is not None and now is not None and then.value > 0:
            theirs = now.value / then.value - 1
            if theirs * change > 0 and abs(theirs) >= abs(change) / 2:
                return Jump(key, indicator, place, year, change, "corroborated", f"also in {other.key}")
    return Jump(key, indicator, place, year, change, "open", "")
