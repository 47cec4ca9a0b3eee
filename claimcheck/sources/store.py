"""The store: the compiled record, read through SQLite.

`open_store` compiles the record on first use and opens it read-only after that. A store answers by source,
indicator, place and year. The figures of a source's indicator are read at once and kept packed; what was asked
for is kept as cells, so that judging thousands of claims costs a dictionary look-up each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType

from claimcheck.errors import RecordError
from claimcheck.sources.catalogue import find_packages
from claimcheck.sources.compile import compile_record, database_path, remove_outdated
from claimcheck.sources.derived import DERIVATIONS
from claimcheck.sources.interface import AGGREGATES, Cell, Grade, IndicatorInfo, Source
from claimcheck.sources.series import Series
from claimcheck.sources.tables import Tables

_SUPERSEDED = 1000
"""Added to the rank of a vintage that a newer one of the same publisher replaces."""

_NOTHING: Mapping[int, Cell] = MappingProxyType({})
_NOWHERE: Mapping[str, Cell] = MappingProxyType({})


def open_store(
    *, folders: Sequence[Path] | None = None, cache: Path | None = None, rebuild: bool = False
) -> SqliteStore:
    """The record of the packages in `folders` (by default the shipped ones and the user's), compiled if need be.

    Raises RecordError when a package is damaged, or when the database can neither be read nor built again.
    """
    packages = find_packages(folders)
    path = database_path(packages, cache)
    if rebuild or not path.exists():
        compile_record(packages, path)
        remove_outdated(path)
    try:
        return SqliteStore(path)
    except RecordError:
        compile_record(packages, path)
        return SqliteStore(path)


class SqliteStore:
    """The Store protocol over one compiled database."""

    def __init__(
        self, path: Path, *, _whole: SqliteStore | None = None, _keys: frozenset[str] | None = None
    ) -> None:
        """Open a database that `compile_record` wrote; raises RecordError when it is none or damaged.

        A view that `as_of` makes shares everything with the whole store but the choice of sources.
        """
        self.path = path
        self._tables: Tables = Tables(path) if _whole is None else _whole._tables
        self._keys = frozenset(self._tables.sources) if _keys is None else _keys
        self._newest = _newest_vintages(self._tables.sources[key] for key in self._keys)
        self._answering: dict[str, tuple[Source, ...]] = {}
        self._caches: _Caches = _Caches({self._keys: self}) if _whole is None else _whole._caches

    def sources(self) -> tuple[Source, ...]:
        ranks = {key: min(self._rank(key, slug) for slug in self._stored(key)) for key in self._keys}
        ordered = sorted(self._keys, key=lambda key: (ranks[key], -_day(self._tables.sources[key]), key))
        return tuple(self._tables.sources[key] for key in ordered)

    def source(self, key: str) -> Source:
        if key not in self._keys:
            known = ", ".join(sorted(self._keys))
            raise RecordError("no such source", source=key, remedy=f"the record holds {known}")
        return self._tables.sources[key]

    def indicators(self) -> tuple[IndicatorInfo, ...]:
        return tuple(info for slug, info in sorted(self._tables.indicators.items()) if self.sources_for(slug))

    def sources_for(self, indicator: str) -> tuple[Source, ...]:
        found = self._answering.get(indicator)
        if found is None:
            keys = [key for key in self._keys if self._answers(key, indicator)]
            keys.sort(key=lambda key: (self._rank(key, indicator), -_day(self._tables.sources[key]), key))
            found = self._answering[indicator] = tuple(self._tables.sources[key] for key in keys)
        return found

    def cell(self, source_key: str, indicator: str, place: str, year: int) -> Cell | None:
        if source_key not in self._keys:
            return None
        key = (source_key, indicator, place)
        cells = self._caches.cells.get(key)
        if cells is None:
            cells = self._caches.cells[key] = {}
        try:
            return cells[year]
        except KeyError:
            found = cells[year] = self._find_cell(source_key, indicator, place, year)
            return found

    def series(self, source_key: str, indicator: str, place: str) -> Mapping[int, Cell]:
        if source_key not in self._keys:
            return _NOTHING
        key = (source_key, indicator, place)
        found = self._caches.series.get(key)
        if found is None:
            found = self._caches.series[key] = Series(partial(self.cell, *key), partial(self._years, *key))
        return found

    def year(self, source_key: str, indicator: str, year: int) -> Mapping[str, Cell]:
        if source_key not in self._keys:
            return _NOWHERE
        key = (source_key, indicator, year)
        found = self._caches.years.get(key)
        if found is None:
            found = self._caches.years[key] = self._read_year(source_key, indicator, year)
        return found

    def published_total(self, source_key: str, indicator: str, place: str, year: int) -> Cell | None:
        return self.cell(source_key, indicator, place, year) if place in AGGREGATES else None

    def coverage(self, source_key: str, indicator: str, year: int) -> tuple[str, ...]:
        return tuple(self.year(source_key, indicator, year))

    def last_year(self, source_key: str, indicator: str, *, projections: bool = False) -> int | None:
        if source_key not in self._keys:
            return None
        key = (source_key, indicator, projections)
        if key not in self._caches.last:
            self._caches.last[key] = self._find_last_year(source_key, indicator, projections)
        return self._caches.last[key]

    def real_index(self, source_key: str, place: str) -> Mapping[int, float]:
        return {year: cell.value for year, cell in self.series(source_key, "gdp_real", place).items()}

    def as_of(self, day: date) -> SqliteStore:
        out = {
            key
            for key in self._keys
            if (published := self._tables.sources[key].published) is not None and published <= day
        }
        keys = frozenset(out)
        view = self._caches.views.get(keys)
        if view is None:
            view = self._caches.views[keys] = SqliteStore(self.path, _whole=self, _keys=keys)
        return view

    def grade(self, place: str, indicator: str, decade: int) -> Grade:
        from claimcheck.sources.grades import grade

        return grade(self, place, indicator, decade)

    def close(self) -> None:
        """Close the database; stores that `as_of` gave share it."""
        self._tables.connection.close()

    def _stored(self, key: str) -> tuple[str, ...]:
        return self._tables.sources[key].indicators

    def _answers(self, key: str, indicator: str) -> bool:
        stored = self._stored(key)
        if indicator in stored:
            return True
        derivation = DERIVATIONS.get(indicator)
        return (
            derivation is not None
            and all(term.fixed or term.indicator in stored for term in derivation.terms)
            and self.last_year(key, indicator, projections=True) is not None
        )

    def _rank(self, key: str, indicator: str) -> int:
        rank = self._tables.ranks.get((key, indicator))
        if rank is None:
            slug = DERIVATIONS[indicator].terms[0].indicator
            rank = self._tables.ranks[key, slug]
        publisher = self._tables.sources[key].publisher
        return rank if self._newest[publisher] == key else rank + _SUPERSEDED

    def _find_last_year(self, source_key: str, indicator: str, projections: bool) -> int | None:
        stored = self._tables.span(source_key, indicator)
        last = None if stored is None else stored.last if projections else stored.last_estimate
        derivation = DERIVATIONS.get(indicator)
        base = derivation and self._tables.span(source_key, derivation.terms[0].indicator)
        if not base:
            return last
        floor = base.first if last is None else max(last + 1, base.first)
        newest = base.last if projections else base.last_estimate or base.first
        # A ratio's last year may lie before that of its first term: the other term may end earlier.
        return next(
            (year for year in range(newest, floor - 1, -1) if self._holds(source_key, indicator, year)), last
        )

    def _holds(self, source_key: str, indicator: str, year: int) -> bool:
        """Whether any country has a figure, stored or derived: the first that does is enough."""
        slugs = {indicator, DERIVATIONS[indicator].terms[0].indicator}
        return any(
            self.cell(source_key, indicator, place, year) is not None
            for slug in sorted(slugs)
            for place in self._tables.countries(source_key, slug)
        )

    def _find_cell(self, source_key: str, indicator: str, place: str, year: int) -> Cell | None:
        found = self._tables.cell(source_key, indicator, place, year)
        derivation = DERIVATIONS.get(indicator)
        if found is not None or derivation is None:
            return found
        inputs = []
        for term in derivation.terms:
            if term.fixed:
                cell = self._land().get(place)
            else:
                cell = self.cell(source_key, term.indicator, place, year + term.offset)
            if cell is None:
                return None
            inputs.append(cell)
        return derivation.cell(tuple(inputs), year)

    def _years(self, source_key: str, indicator: str, place: str) -> Iterator[int]:
        """The years that may have a figure: those stored, and those of what a derived one begins with."""
        yield from self._tables.years(source_key, indicator, place)
        derivation = DERIVATIONS.get(indicator)
        if derivation is not None:
            yield from self.series(source_key, derivation.terms[0].indicator, place)

    def _read_year(self, source_key: str, indicator: str, year: int) -> Mapping[str, Cell]:
        found = self._tables.year(source_key, indicator, year)
        derivation = DERIVATIONS.get(indicator)
        if derivation is not None:
            columns = [
                self._land() if term.fixed else self.year(source_key, term.indicator, year + term.offset)
                for term in derivation.terms
            ]
            for place in columns[0]:
                if place not in found and all(place in column for column in columns):
                    cell = derivation.cell(tuple(column[place] for column in columns), year)
                    if cell is not None:
                        found[place] = cell
        return MappingProxyType(dict(sorted(found.items())))

    def _land_source(self) -> Source | None:
        """Areas do not date: the newest source of them serves whatever the day of `as_of`."""
        holding = [source for source in self._tables.sources.values() if "land_area" in source.indicators]
        return max(holding, key=_day, default=None)

    def _land(self) -> Mapping[str, Cell]:
        """The land area of each place, square kilometres."""
        if self._caches.areas is None:
            source = self._land_source()
            self._caches.areas = {} if source is None else self._tables.latest(source.key, "land_area")
        return self._caches.areas


@dataclass(slots=True)
class _Caches:
    """What has been read, shared by a store and its views: a series is the same in all that may see it."""

    views: dict[frozenset[str], SqliteStore]
    series: dict[tuple[str, str, str], Mapping[int, Cell]] = field(default_factory=dict)
    cells: dict[tuple[str, str, str], dict[int, Cell | None]] = field(default_factory=dict)
    years: dict[tuple[str, str, int], Mapping[str, Cell]] = field(default_factory=dict)
    last: dict[tuple[str, str, bool], int | None] = field(default_factory=dict)
    areas: Mapping[str, Cell] | None = None


def _newest_vintages(sources: Iterable[Source]) -> dict[str, str]:
    """The key of each publisher's newest vintage."""
    ordered = sorted(sources, key=lambda source: (_day(source), source.key))
    return {source.publisher: source.key for source in ordered}


def _day(source: Source) -> int:
    return source.published.toordinal() if source.published else 0
