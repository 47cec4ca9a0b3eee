"""The standing of an economy in a decade: how good its national accounts are, as far as its size and wealth tell.

National accounts of rich countries, and of the largest economies since 2000, hardly differ between publishers; those
of small and poor ones do, and all the more the further back they go. The standing is read off the record itself, so
that no list of countries has to be kept. What cannot be read off it stands in `accounts.csv`, a reason in each row.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal, NamedTuple, TypeVar, cast

from claimcheck.places import gazetteer
from claimcheck.sources.interface import Grade, Store

Standing = Literal["solid", "fair", "poor"]

F = TypeVar("F", bound=Callable[..., Any])


def kept(function: F) -> F:
    """`function`, its answers kept; for pure functions of a store, which never changes."""
    return cast(F, lru_cache(maxsize=16384)(function))


_RICH = 0.4
"""Share of the United States' output per head (PPP) from which an economy counts as rich."""
_POPULOUS = 2_000_000
_LARGE = 25
_LARGE_FROM = 2000
_MIDDLING = 60
_BENCHMARK = "USA"
_REBASED_OFTEN = "OPEC"
"""The group whose members' output, at changing prices, is rebased most often: they count one standing lower."""
_LETTERS: dict[str, Grade] = {"A": "A", "B": "B", "C": "C", "D": "D"}


class Account(NamedTuple):
    """A row of `accounts.csv`: why a country's accounts are not to be read like others', and in which years.

    `indicator` is `usd` (output in dollars is of that grade at best), `growth` (publishers' rates of those years lie far
    apart), `fiscal` (accounts run by fiscal years, so that publishers put them into different calendar years) or
    `per_head` (no accounts on record, but other lists rank it high).
    """

    place: str
    indicator: str
    first: int
    last: int
    grade: Grade | None
    reason: str


@cache
def accounts() -> tuple[Account, ...]:
    """All documented peculiarities of national accounts."""
    text = resources.files("claimcheck.sources").joinpath("accounts.csv").read_text(encoding="utf-8")
    return tuple(
        Account(
            row["place"],
            row["indicator"],
            int(row["first"]),
            int(row["last"] or 9999),
            _LETTERS.get(row["grade"]),
            row["reason"],
        )
        for row in csv.DictReader(text.splitlines())
    )


class FirstFigure(NamedTuple):
    """A row of `first_figures.csv`: a figure as first published, and the days on which it was and on which it was replaced."""

    place: str
    indicator: str
    year: int
    value: float
    published: date
    restated: date
    reason: str


@cache
def first_figures() -> tuple[FirstFigure, ...]:
    """First figures that were replaced by altogether different ones before any vintage on record was out."""
    text = resources.files("claimcheck.sources").joinpath("first_figures.csv").read_text(encoding="utf-8")
    return tuple(
        FirstFigure(
            row["place"],
            row["indicator"],
            int(row["year"]),
            float(row["value"]),
            date.fromisoformat(row["published"]),
            date.fromisoformat(row["restated"]),
            row["reason"],
        )
        for row in csv.DictReader(text.splitlines())
    )


@cache
def fiscal_accounts() -> frozenset[str]:
    """Countries whose national accounts run by fiscal years."""
    return frozenset(row.place for row in accounts() if row.indicator == "fiscal")


@cache
def rich_places() -> frozenset[str]:
    """Places without accounts on record whose output per head is among the highest."""
    return frozenset(row.place for row in accounts() if row.indicator == "per_head")


@kept
def unsettled(place: str, decade: int) -> Grade | None:
    """The best grade that output in dollars can have in a decade; None where nothing is known against it."""
    found = [
        row.grade
        for row in accounts()
        if row.place == place and row.indicator == "usd" and row.grade is not None
        and row.first <= decade + 9 and row.last >= decade
    ]  # fmt: skip
    return max(found, default=None)


def growth_unsettled(place: str, first: int, last: int) -> bool:
    """Whether publishers' growth of any of these years is known to lie far apart."""
    return any(
        row.place == place and row.indicator == "growth" and row.first <= last and row.last >= first
        for row in accounts()
    )


@kept
def standing(store: Store, place: str, decade: int) -> Standing | None:
    """The standing of a country's accounts in the decade that begins with that year; None without a record of output.

    A place without accounts of its own, among others that have them, is `poor`.
    """
    source = _preferred(store, "gdp")
    if source is None:
        return None
    year = min(decade + 5, store.last_year(source, "gdp") or decade + 5)
    rank = _ranks(store, source, year).get(place)
    if rank is None:
        return None if not _known(place) else "poor"
    large = rank <= _LARGE and year >= _LARGE_FROM
    if large or _rich(store, place, year):
        return "solid" if not _rebased_often(place, decade) else "fair"
    return "fair" if rank <= _MIDDLING and not _rebased_often(place, decade) else "poor"


def _known(place: str) -> bool:
    return gazetteer().resolve(place) == place


@kept
def _ranks(store: Store, source: str, year: int) -> dict[str, int]:
    """Rank by nominal GDP in that year."""
    ordered = sorted(store.year(source, "gdp", year).values(), key=lambda cell: -cell.value)
    return {cell.place: rank for rank, cell in enumerate(ordered, 1)}


def _rich(store: Store, place: str, year: int) -> bool:
    source = _preferred(store, "gdp_per_capita_ppp")
    if source is None:
        return False
    own, benchmark = (store.cell(source, "gdp_per_capita_ppp", code, year) for code in (place, _BENCHMARK))
    people = store.cell(source, "population", place, year)
    if own is None or benchmark is None or people is None:
        return False
    return own.value >= _RICH * benchmark.value and people.value >= _POPULOUS


def _preferred(store: Store, indicator: str) -> str | None:
    sources = store.sources_for(indicator)
    return sources[0].key if sources else None


@cache
def _rebased_often(place: str, decade: int) -> bool:
    return any(
        spell.member == place
        for year in range(decade, decade + 10)
        for spell in gazetteer().members(_REBASED_OFTEN, year)
    )
