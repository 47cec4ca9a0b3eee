"""Compiles data packages into one SQLite database, ready for reading and for Datasette.

Built into a file of its own, in one transaction, and moved into place when it is whole: two processes that
start at once each build one, and the later move wins with the same contents.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from itertools import groupby
from pathlib import Path
from typing import Any

from claimcheck.errors import RecordError
from claimcheck.sources.catalogue import record_digest
from claimcheck.sources.datapackage import DataPackage, read_table
from claimcheck.sources.indicators import KNOWN
from claimcheck.sources.interface import AGGREGATES, IndicatorInfo
from claimcheck.sources.runs import Run

LAYOUT = "5"
"""Part of the file name: a new layout of the tables never meets an old database."""

KEPT = 3
"""How many databases of other packages are left where a new one is built: those of other projects, perhaps."""

_CELLS = """
CREATE TABLE cells (
  source INTEGER NOT NULL REFERENCES sources(id),
  indicator INTEGER NOT NULL REFERENCES indicators(id),
  place TEXT NOT NULL REFERENCES places(code),
  year INTEGER NOT NULL,
  value REAL NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('estimate', 'projection')),
  PRIMARY KEY (source, indicator, place, year)
) WITHOUT ROWID
"""
_INDEX = "CREATE INDEX cells_by_year ON cells (source, indicator, year)"
_SERIES = """
CREATE TABLE series (
  source INTEGER NOT NULL REFERENCES sources(id),
  indicator INTEGER NOT NULL REFERENCES indicators(id),
  place TEXT NOT NULL REFERENCES places(code),
  first_year INTEGER NOT NULL,
  figures BLOB NOT NULL,
  PRIMARY KEY (source, indicator, place)
) WITHOUT ROWID
"""
_VIEW = """
CREATE VIEW figures AS
SELECT s.key AS source, i.slug AS indicator, c.place, p.name, c.year, c.value, i.unit, c.status, s.published
FROM cells c
JOIN sources s ON s.id = c.source
JOIN indicators i ON i.id = c.indicator
JOIN places p ON p.code = c.place
"""
_SPANS = """
CREATE TABLE spans (
  source INTEGER NOT NULL REFERENCES sources(id),
  indicator INTEGER NOT NULL REFERENCES indicators(id),
  first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL,
  last_estimate INTEGER,
  cells INTEGER NOT NULL,
  places INTEGER NOT NULL,
  PRIMARY KEY (source, indicator)
)
"""
_FILL_SPANS = """
INSERT INTO spans
SELECT source, indicator, MIN(year) AS first_year, MAX(year) AS last_year,
  MAX(CASE WHEN status = 'estimate' THEN year END) AS last_estimate,
  COUNT(*) AS cells, COUNT(DISTINCT place) AS places
FROM cells GROUP BY source, indicator
"""


def cache_folder() -> Path:
    """Where compiled databases lie; CLAIMCHECK_CACHE overrides the user's cache folder."""
    override = os.environ.get("CLAIMCHECK_CACHE")
    if override:
        return Path(override)
    from platformdirs import user_cache_path

    return user_cache_path("claimcheck", appauthor=False)


def database_path(packages: Sequence[DataPackage], cache: Path | None = None) -> Path:
    """The file that these packages compile to; its name changes when any of them does."""
    folder = cache_folder() if cache is None else cache
    return folder / f"record-{LAYOUT}-{record_digest(packages)[:16]}.sqlite"


def compile_record(packages: Sequence[DataPackage], path: Path) -> None:
    """Write the database of `packages` to `path`, replacing what is there.

    Raises RecordError for a damaged package (its own path) or a folder that cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".record-", suffix=".sqlite", dir=path.parent)
    except OSError as error:
        raise RecordError(
            f"cannot be written: {error.strerror}",
            path=path.parent,
            remedy="set CLAIMCHECK_CACHE to a folder that can",
        ) from error
    os.close(handle)
    draft = Path(name)
    try:
        _fill(draft, packages)
        draft.chmod(0o644)
        os.replace(draft, path)
    except OSError as error:
        raise RecordError(f"cannot be written: {error.strerror}", path=path) from error
    except sqlite3.Error as error:
        raise RecordError(f"cannot be written: {error}", path=path) from error
    finally:
        draft.unlink(missing_ok=True)


def remove_outdated(path: Path) -> None:
    """Remove the databases beside `path` that other packages or layouts once made, but the last few."""
    databases = sorted(path.parent.glob("record-*.sqlite"), key=_written, reverse=True)
    for database in [other for other in databases if other != path][KEPT:]:
        with suppress(OSError):
            database.unlink()
            database.with_suffix(".metadata.json").unlink(missing_ok=True)


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another process has just removed it
        return 0.0


def _fill(path: Path, packages: Sequence[DataPackage]) -> None:
    """Build in memory and write the file in one transaction, compact."""
    import sqlite_utils

    with closing(sqlite3.connect(":memory:")) as connection:
        database: Any = sqlite_utils.Database(connection)
        indicators = merged_indicators(packages)
        database["indicators"].insert_all(indicators, pk="id")
        database["sources"].insert_all(_sources(packages), pk="id")
        database["resources"].insert_all(
            _resources(packages, indicators),
            pk=("source", "indicator"),
            foreign_keys=[("source", "sources", "id"), ("indicator", "indicators", "id")],
        )
        numbers = {row["slug"]: row["id"] for row in indicators}
        connection.execute(_CELLS)
        places: set[str] = set()
        insert = "INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?)"
        for number, package in enumerate(packages, start=1):
            connection.executemany(insert, _cells(package, number, numbers, places))
        connection.execute(_SERIES)
        cells = connection.execute(
            "SELECT source, indicator, place, year, value FROM cells ORDER BY 1, 2, 3, 4"
        )
        connection.executemany("INSERT INTO series VALUES (?, ?, ?, ?, ?)", list(_series(cells)))
        database["places"].insert_all(_places(places), pk="code")
        _finish(database, packages)
        connection.commit()
        connection.execute("VACUUM INTO ?", (str(path),))


def merged_indicators(packages: Sequence[DataPackage]) -> list[dict[str, Any]]:
    """Rows of the known indicators and those that packages declare, the known description winning.

    Raises RecordError when two give an indicator in different units.
    """
    found = {info.slug: info for info in KNOWN}
    for package in packages:
        for resource in package.resources:
            declared = IndicatorInfo(
                resource.indicator, resource.label, resource.unit, resource.additive, resource.names
            )
            known = found.setdefault(resource.indicator, declared)
            if known.unit != declared.unit:
                raise RecordError(
                    f"gives {resource.indicator} in {declared.unit}, elsewhere it is in {known.unit}",
                    path=package.folder,
                    source=package.key,
                    remedy="convert the values or choose another slug",
                )
    return [
        {
            "id": number,
            "slug": info.slug,
            "label": info.label,
            "unit": info.unit,
            "additive": int(info.additive),
            "names": json.dumps(list(info.names)),
        }
        for number, info in enumerate((found[slug] for slug in sorted(found)), start=1)
    ]


def _places(codes: set[str]) -> list[dict[str, Any]]:
    """Rows of places, with names for those who browse the database; the code where there is no name."""
    from claimcheck.places import gazetteer

    names = gazetteer()
    return [
        {
            "code": code,
            "name": names.place(code).name if names.resolve(code) == code else code,
            "aggregate": int(code in AGGREGATES),
        }
        for code in sorted(codes)
    ]


def _sources(packages: Sequence[DataPackage]) -> list[dict[str, Any]]:
    return [
        {
            "id": number,
            "key": package.key,
            "publisher": package.info.publisher,
            "vintage": package.info.vintage,
            "title": package.info.title,
            "licence": package.info.licence,
            "licence_title": package.info.licence_title,
            "licence_url": package.info.licence_url,
            "url": package.info.url,
            "published": package.info.published.isoformat() if package.info.published else None,
            "published_precision": package.info.precision,
            "published_note": package.info.published_note,
            "retrieved": package.info.retrieved.isoformat() if package.info.retrieved else None,
            "description": package.info.description,
        }
        for number, package in enumerate(packages, start=1)
    ]


def _resources(packages: Sequence[DataPackage], indicators: list[dict[str, Any]]) -> list[dict[str, Any]]:
    numbers = {row["slug"]: row["id"] for row in indicators}
    return [
        {
            "source": number,
            "indicator": numbers[resource.indicator],
            "rank": resource.rank,
            "projection_from": resource.projection_from,
            "note": resource.note,
        }
        for number, package in enumerate(packages, start=1)
        for resource in package.resources
    ]


def _cells(
    package: DataPackage, number: int, numbers: dict[str, int], places: set[str]
) -> Iterator[tuple[int, int, str, int, float, str]]:
    for resource in package.resources:
        first = resource.projection_from
        for place, year, value in read_table(package, resource):
            places.add(place)
            status = "projection" if first is not None and year >= first else "estimate"
            yield number, numbers[resource.indicator], place, year, value, status


def _series(
    cells: Iterable[tuple[int, int, str, int, float]],
) -> Iterator[tuple[int, int, str, int, bytes]]:
    """The same figures for our own reading: all years of a place in one row."""
    for key, rows in groupby(cells, key=lambda cell: cell[:3]):
        run = Run.of({year: value for *_, year, value in rows})
        yield *key, run.first, run.packed()


def _finish(database: Any, packages: Sequence[DataPackage]) -> None:
    """Index, view, spans, full-text search, and the row that says that the database is whole."""
    for statement in (_INDEX, _VIEW, _SPANS, _FILL_SPANS):
        database.execute(statement)
    database["places"].enable_fts(["code", "name"])
    database["sources"].enable_fts(["key", "title", "description"])
    database["indicators"].enable_fts(["slug", "label", "names"])
    cells = database.execute("SELECT COUNT(*) FROM cells").fetchone()[0]
    database["meta"].insert({"layout": LAYOUT, "digest": record_digest(packages), "cells": cells})
