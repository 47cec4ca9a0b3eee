"""The tables of a compiled database, read as they are."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.errors import RecordError
from claimcheck.sources.interface import AGGREGATES, Cell, IndicatorInfo, Source, Status
from claimcheck.sources.runs import Run


@dataclass(frozen=True, slots=True)
class Span:
    """First and last year of a source's indicator, the last one with an estimate, and the number of places."""

    first: int
    last: int
    last_estimate: int | None
    places: int


class Tables:
    """One open database. The small tables are read whole at the start, figures when a source's indicator is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: dict[tuple[str, str], Mapping[str, Run]] = {}
        try:
            self.connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise self._damaged(error) from error
        try:
            self._load()
        except (sqlite3.Error, IndexError, ValueError, TypeError) as error:
            self.connection.close()
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> RecordError:
        return RecordError(
            f"is not a whole database of the record: {error}",
            path=self.path,
            remedy="delete it; it is built again on the next run",
        )

    def _load(self) -> None:
        query = self.connection.execute
        size = query("PRAGMA page_count").fetchone()[0] * query("PRAGMA page_size").fetchone()[0]
        if size != self.path.stat().st_size or query("SELECT COUNT(*) FROM meta").fetchone()[0] != 1:
            raise ValueError("it is cut short")
        self._indicator_ids = dict(query("SELECT slug, id FROM indicators").fetchall())
        self._source_ids = dict(query("SELECT key, id FROM sources").fetchall())
        slugs = {number: slug for slug, number in self._indicator_ids.items()}
        keys = {number: key for key, number in self._source_ids.items()}
        self.indicators = {
            slug: IndicatorInfo(slug, label, unit, bool(additive), tuple(json.loads(names)))
            for slug, label, unit, additive, names in query(
                "SELECT slug, label, unit, additive, names FROM indicators"
            )
        }
        resources = query("SELECT source, indicator, rank, projection_from FROM resources").fetchall()
        self.ranks = {(keys[source], slugs[indicator]): int(rank) for source, indicator, rank, _ in resources}
        self._projected = {
            (keys[source], slugs[indicator]): int(first)
            for source, indicator, _, first in resources
            if first is not None
        }
        self.spans = {
            (keys[source], slugs[indicator]): Span(first, last, estimate, places)
            for source, indicator, first, last, estimate, places in query(
                "SELECT source, indicator, first_year, last_year, last_estimate, places FROM spans"
            )
        }
        self.sources = {key: self._source(key, number) for key, number in self._source_ids.items()}

    def _source(self, key: str, number: int) -> Source:
        statement = (
            "SELECT publisher, vintage, title, licence, licence_url, url, published, published_note, retrieved,"
            " published_precision FROM sources WHERE id = ?"
        )
        publisher, vintage, title, licence, licence_url, url, published, note, retrieved, precision = (
            self.connection.execute(statement, (number,)).fetchone()
        )
        spans = {slug: span for (owner, slug), span in self.spans.items() if owner == key}
        return Source(
            key=key,
            publisher=publisher,
            vintage=vintage,
            title=title,
            licence=licence,
            licence_url=licence_url,
            url=url,
            published=date.fromisoformat(published) if published else None,
            published_note=note,
            retrieved=date.fromisoformat(retrieved) if retrieved else None,
            indicators=tuple(sorted(spans)),
            first_year=min((span.first for span in spans.values()), default=0),
            last_year=max((span.last for span in spans.values()), default=0),
            places=max((span.places for span in spans.values()), default=0),
            precision=precision,
        )

    def span(self, source_key: str, indicator: str) -> Span | None:
        """The years of a stored indicator, None when the source does not store it."""
        return self.spans.get((source_key, indicator))

    def cell(self, source_key: str, indicator: str, place: str, year: int) -> Cell | None:
        """One stored cell."""
        run = self._runs(source_key, indicator).get(place)
        value = None if run is None else run.get(year)
        return None if value is None else self._cell(source_key, indicator, place, year, value)

    def years(self, source_key: str, indicator: str, place: str) -> list[int]:
        """The years in which one place has a stored cell, in order."""
        run = self._runs(source_key, indicator).get(place)
        return [] if run is None else [year for year, _ in run.items()]

    def year(self, source_key: str, indicator: str, year: int) -> dict[str, Cell]:
        """The stored cells of all countries in one year by place, in order of code."""
        return {
            place: self._cell(source_key, indicator, place, year, value)
            for place, run in self._runs(source_key, indicator).items()
            if place not in AGGREGATES and (value := run.get(year)) is not None
        }

    def countries(self, source_key: str, indicator: str) -> Iterator[str]:
        """Codes of the countries that have a stored figure in any year."""
        return (place for place in self._runs(source_key, indicator) if place not in AGGREGATES)

    def latest(self, source_key: str, indicator: str) -> dict[str, Cell]:
        """The last stored cell of every place, aggregates included."""
        latest: dict[str, Cell] = {}
        for place, run in self._runs(source_key, indicator).items():
            for year, value in run.items():
                latest[place] = self._cell(source_key, indicator, place, year, value)
        return latest

    def _cell(self, source_key: str, indicator: str, place: str, year: int, value: float) -> Cell:
        source = self.sources[source_key]
        first = self._projected.get((source_key, indicator))
        status: Status = "projection" if first is not None and year >= first else "estimate"
        return Cell(source_key, source.publisher, source.vintage, indicator, place, year, value, status)

    def _runs(self, source_key: str, indicator: str) -> Mapping[str, Run]:
        """All of a source's indicator by place, in order of code, read at the first touch."""
        found = self._read.get((source_key, indicator))
        if found is None:
            statement = "SELECT place, first_year, figures FROM series WHERE source = ? AND indicator = ?"
            keys = (self._source_ids[source_key], self._indicator_ids.get(indicator))
            try:
                rows = self.connection.execute(statement, keys).fetchall()
                found = {place: Run.unpacked(first, data) for place, first, data in rows}
            except (sqlite3.DatabaseError, ValueError, TypeError) as error:
                raise self._damaged(error) from error
            self._read[source_key, indicator] = found
        return found
