"""`claimcheck sources add`: takes a user's own data package into the record.

The package may be any Frictionless tabular data package whose CSV files have the columns `place`, `year` and
`value` (in any order, others are passed over). Each resource describes its indicator under the key
`claimcheck`: `indicator` (a slug) and `unit` are needed, `label`, `names`, `additive`, `rank` and
`status.projection_from` may be given. The figures are rewritten in the record's own form, so that the user's
files can be moved or changed without harm.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re
import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from claimcheck.errors import RecordError
from claimcheck.sources.catalogue import find_packages, shipped_folder, user_folder
from claimcheck.sources.compile import merged_indicators
from claimcheck.sources.datapackage import (
    DESCRIPTOR,
    DataPackage,
    Figures,
    PackageInfo,
    ResourceInfo,
    read_precision,
    write_package,
)
from claimcheck.sources.interface import AGGREGATES, Precision

COLUMNS = ("place", "year", "value")
_SLUG = re.compile(r"[a-z][a-z0-9_]{0,49}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,49}")
_COUNTRY = re.compile(r"[A-Z]{3}")
_CUT_SHORT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?")
_EXAMPLE = 'such as {"indicator": "unemployment", "unit": "percent", "names": ["unemployment rate"]}'


def add_package(path: Path, *, into: Path | None = None) -> DataPackage:
    """Check the package at `path` (its folder or its descriptor) and copy it into the user's record.

    Raises RecordError, with path and line, for whatever does not fit; nothing is written then. A package that
    is there already under the same publisher and vintage is never replaced.
    """
    descriptor = path / DESCRIPTOR if path.is_dir() else path
    content = _content(descriptor)
    info = _info(content, descriptor)
    entries = content.get("resources")
    if not isinstance(entries, list) or not entries:
        raise RecordError("has no resources", path=descriptor, remedy="list the CSV files under `resources`")
    tables: dict[ResourceInfo, Figures] = {}
    for entry in entries:
        resource = _resource(entry, descriptor)
        if any(known.indicator == resource.indicator for known in tables):
            raise RecordError(f"describes {resource.indicator} twice", path=descriptor)
        tables[resource] = _figures(descriptor.parent, entry)
    target = user_folder() if into is None else into
    others = find_packages([shipped_folder(), target])
    if any(package.key == info.key for package in others):
        raise RecordError(
            f"{info.key} is in the record already", path=descriptor, remedy="give this one another `version`"
        )
    merged_indicators([*others, DataPackage(descriptor.parent, info, tuple(tables), "")])
    return write_package(target / info.publisher / info.vintage, info, tables)


def remove_package(key: str, *, root: Path | None = None) -> Path:
    """Take out a package that the user added or synchronised; raises RecordError when it is none of these."""
    folder = (user_folder() if root is None else root).joinpath(*key.split("/"))
    if key.count("/") != 1 or ".." in key or not (folder / DESCRIPTOR).is_file():
        raise RecordError(
            "is not a source that was added", source=key, remedy="see `claimcheck sources list`"
        )
    shutil.rmtree(folder)
    return folder


def _content(descriptor: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(descriptor.read_text(encoding="utf-8"))
    except OSError as error:
        raise RecordError(
            f"cannot be read: {error.strerror}",
            path=descriptor,
            remedy=f"name a folder with a {DESCRIPTOR}",
        ) from error
    except ValueError as error:
        raise RecordError("is not valid JSON in UTF-8", path=descriptor) from error
    if not isinstance(content, dict):
        raise RecordError("is not a data package: no JSON object", path=descriptor)
    return content


def _info(content: Mapping[str, Any], descriptor: Path) -> PackageInfo:
    own = _object(content.get("claimcheck"))
    publisher = str(own.get("publisher") or content.get("name") or "")
    vintage = str(own.get("vintage") or content.get("version") or "1")
    for name, value in (("name", publisher), ("version", vintage)):
        if not _NAME.fullmatch(value):
            raise RecordError(
                f"has no usable `{name}`: {value!r}", path=descriptor, remedy="letters, digits, - _ ."
            )
    licences = content.get("licenses")
    licence = _object(licences[0]) if isinstance(licences, list) and licences else {}
    name = str(licence.get("name") or licence.get("title") or "not stated")
    published, precision = _published(own.get("published") or content.get("created"), descriptor)
    return PackageInfo(
        publisher=publisher,
        vintage=vintage,
        title=str(content.get("title") or publisher),
        licence=name,
        licence_title=str(licence.get("title") or name),
        licence_url=str(licence.get("path") or ""),
        url=str(content.get("homepage") or ""),
        published=published,
        published_note=str(own.get("published_note") or ""),
        retrieved=_day(own.get("retrieved"), descriptor),
        version=str(content.get("version") or vintage),
        description=str(content.get("description") or ""),
        origin={"descriptor": descriptor.name},
        precision=_precision(own.get("precision"), descriptor) or precision,
    )


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _published(value: Any, descriptor: Path) -> tuple[date | None, Precision]:
    """The day and how precisely it is known; `2021-03` and `2021` stand for their last day."""
    found = _CUT_SHORT.fullmatch(str(value or ""))
    if found is None:
        return _day(value, descriptor), "day"
    year, month = int(found["year"]), int(found["month"] or 12)
    if not (1 <= year < 9999 and 1 <= month <= 12):
        return _day(value, descriptor), "day"
    first = date(year + month // 12, month % 12 + 1, 1)
    return first - timedelta(days=1), "month" if found["month"] else "year"


def _precision(value: Any, descriptor: Path) -> Precision | None:
    try:
        return read_precision(value) if value else None
    except ValueError as error:
        raise RecordError(str(error), path=descriptor, remedy="day, month or year") from error


def _day(value: Any, descriptor: Path) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise RecordError(
            f"has a date that is none: {value!r}", path=descriptor, remedy="YYYY-MM-DD"
        ) from error


def _resource(entry: Any, descriptor: Path) -> ResourceInfo:
    own = _object(_object(entry).get("claimcheck"))
    slug, unit = str(own.get("indicator") or ""), str(own.get("unit") or "")
    if not _SLUG.fullmatch(slug) or not _SLUG.fullmatch(unit):
        raise RecordError(
            f"does not say which indicator and unit {_object(entry).get('path')!r} holds",
            path=descriptor,
            remedy=f"give the resource a key `claimcheck` {_EXAMPLE}",
        )
    names, since = own.get("names") or [], _object(own.get("status")).get("projection_from")
    rank = own.get("rank", 50)
    if not isinstance(names, list) or not isinstance(since, int | None) or not isinstance(rank, int):
        raise RecordError(f"describes {slug} with values of the wrong type", path=descriptor)
    return ResourceInfo(
        indicator=slug,
        label=str(own.get("label") or slug.replace("_", " ").capitalize()),
        unit=unit,
        additive=bool(own.get("additive", False)),
        names=tuple(str(name) for name in names),
        rank=rank,
        projection_from=since,
    )


def _figures(folder: Path, entry: Mapping[str, Any]) -> Figures:
    path = folder / str(entry.get("path") or "")
    if folder.resolve() not in path.resolve().parents:
        raise RecordError(f"points outside its folder: {entry.get('path')}", path=folder / DESCRIPTOR)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RecordError(f"cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise RecordError("is not UTF-8", path=path) from error
    delimiter = str(_object(entry.get("dialect")).get("delimiter") or ",")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip() for name in next(rows, [])]
    if not set(COLUMNS) <= set(header):
        raise RecordError("lacks one of the columns place, year, value", path=path, line=1)
    at = [header.index(name) for name in COLUMNS]
    figures: dict[tuple[str, int], float] = {}
    for row in rows:
        if any(cell.strip() for cell in row):
            place, year, value = _row(row, at, path, rows.line_num)
            if (place, year) in figures:
                raise RecordError(f"{place} {year} comes twice", path=path, line=rows.line_num)
            if value is not None:
                figures[place, year] = value
    if not figures:
        raise RecordError("has no figures", path=path)
    return figures


def _row(row: list[str], at: list[int], path: Path, line: int) -> tuple[str, int, float | None]:
    try:
        place, year, value = (row[index].strip() for index in at)
        found = (place, int(year), float(value) if value else None)
    except (IndexError, ValueError) as error:
        raise RecordError(f"not a row of place, year and value: {row}", path=path, line=line) from error
    if not (_COUNTRY.fullmatch(place) or place in AGGREGATES):
        raise RecordError(
            f"not a place code: {place!r}", path=path, line=line, remedy="use ISO 3166-1 alpha-3 codes"
        )
    if found[2] is not None and not math.isfinite(found[2]):
        raise RecordError(f"not a number: {value}", path=path, line=line)
    return found
