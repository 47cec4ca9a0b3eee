"""What the record looks like to the rest of the program: sources, cells, indicators and the store's protocol.

A cell is one figure of one source in base units (persons, US dollars, international dollars, percent, persons
per square kilometre). Nothing here reads a file; `store.py` is the only implementation that ships.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

Status = Literal["estimate", "projection", "derived"]
Grade = Literal["A", "B", "C", "D"]
Precision = Literal["day", "month", "year"]

WORLD = "WLD"

# fmt: off
AGGREGATES: frozenset[str] = frozenset({
    "WLD", "EU", "EURO", "G7", "G8", "G20", "BRIC", "BRICS", "ASEAN", "OECD", "OPEC", "NATO", "CIS", "EAEU",
    "AU", "SADC", "ECOWAS", "EAC", "MERCOSUR", "NAFTA", "USMCA", "APEC", "GCC", "SAARC", "SCO",
    "COMMONWEALTH", "NORDIC", "BALTIC", "BENELUX", "AFR", "SSA", "ASI", "EUR", "LAC", "NAC", "SAM", "OCE",
    "MENA", "CARIB", "SEA", "EAS", "SAS", "HIC", "UMC", "LMC", "LIC",
})
# fmt: on
"""Codes that stand for more than one country: never listed among countries, never ranked against them."""


@dataclass(frozen=True, slots=True)
class Source:
    """One vintage of one publisher's data set.

    `key` is `publisher/vintage`, such as `pwt/11.0`. `published` is the first day on which the vintage is known
    to have been out; None for a data set that does not say. Where `precision` is a month or a year, the day is
    not known and `published` is the last one of it. `first_year`, `last_year` and `places` span all of its indicators,
    projections included.
    """

    key: str
    publisher: str
    vintage: str
    title: str
    licence: str
    licence_url: str
    url: str
    published: date | None
    published_note: str
    retrieved: date | None
    indicators: tuple[str, ...]
    first_year: int
    last_year: int
    places: int
    precision: Precision = "day"

    @property
    def published_text(self) -> str:
        """When it came out, as precisely as that is known: `2016-06-09`, `2019-04`, `2023`; empty if unknown."""
        if self.published is None:
            return ""
        return self.published.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: what `source` says `indicator` was in `place` in `year`, in base units.

    `formula` and `inputs` are set when `status` is `derived`: the formula names the indicators and years, the
    inputs are the cells it was computed from.
    """

    source: str
    publisher: str
    vintage: str
    indicator: str
    place: str
    year: int
    value: float
    status: Status
    formula: str | None = None
    inputs: tuple[Cell, ...] = ()

    @property
    def projected(self) -> bool:
        """True for a projection, and for what is derived from one."""
        if self.status == "derived":
            return any(cell.projected for cell in self.inputs)
        return self.status == "projection"


@dataclass(frozen=True, slots=True)
class IndicatorInfo:
    """A quantity that some data set holds.

    `unit` is one of the contract's units or a slug that a data set declares; `additive` says whether the
    values of several places may be summed; `names` are further words it goes by in text.
    """

    slug: str
    label: str
    unit: str
    additive: bool
    names: tuple[str, ...] = ()


class Store(Protocol):
    """Read-only access to the compiled record. A lookup that finds nothing answers None or an empty value."""

    def sources(self) -> tuple[Source, ...]:
        """All sources, the preferred first."""
        ...

    def source(self, key: str) -> Source:
        """The source of that key; raises RecordError when there is none."""
        ...

    def indicators(self) -> tuple[IndicatorInfo, ...]:
        """Every indicator that some source holds or that can be derived, by slug."""
        ...

    def sources_for(self, indicator: str) -> tuple[Source, ...]:
        """The sources that can answer for an indicator, the preferred first, superseded vintages last."""
        ...

    def cell(self, source_key: str, indicator: str, place: str, year: int) -> Cell | None:
        """One figure, stored or derived, or None."""
        ...

    def series(self, source_key: str, indicator: str, place: str) -> Mapping[int, Cell]:
        """All years of one place, in order of year."""
        ...

    def year(self, source_key: str, indicator: str, year: int) -> Mapping[str, Cell]:
        """All countries (no aggregates) of one year, in order of code: what a rank is taken over."""
        ...

    def published_total(self, source_key: str, indicator: str, place: str, year: int) -> Cell | None:
        """The publisher's own figure for an aggregate such as WLD, never a sum; None when there is none."""
        ...

    def coverage(self, source_key: str, indicator: str, year: int) -> tuple[str, ...]:
        """Codes of the countries that have a figure, sorted."""
        ...

    def last_year(self, source_key: str, indicator: str, *, projections: bool = False) -> int | None:
        """The last year with an estimate (with any figure if `projections`) for any place."""
        ...

    def real_index(self, source_key: str, place: str) -> Mapping[int, float]:
        """GDP at constant national prices by year, from which growth over several years is computed."""
        ...

    def as_of(self, day: date) -> Store:
        """The same record as it stood at the end of that day: only sources published by then."""
        ...

    def grade(self, place: str, indicator: str, decade: int) -> Grade:
        """Quality of the figures for that country, indicator and decade (1990 for 1990-1999): A is best."""
        ...
