"""Frictionless data packages as the record uses them: reading, checking and writing one.

A package is a folder with `datapackage.json` and one tidy CSV file (`place,year,value`) an indicator. What
Frictionless has no field for stands under the key `claimcheck` of the package and of each resource. The bytes
written depend only on the values, so that the same inputs give the same package on every machine.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import math
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, cast, get_args

from claimcheck.errors import RecordError
from claimcheck.sources.interface import Precision

DESCRIPTOR = "datapackage.json"
SIGNIFICANT_DIGITS = 7
_REBUILD = "restore the data package, or run `make sources` in a checkout"


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """What a package says about itself.

    `origin` tells from which file the figures were rewritten. `published` is a day; where `precision` is a month or
    a year, the last one of it.
    """

    publisher: str
    vintage: str
    title: str
    licence: str
    licence_title: str
    licence_url: str
    url: str
    published: date | None
    published_note: str
    retrieved: date | None
    version: str
    description: str = ""
    origin: Mapping[str, str] = field(default_factory=dict)
    precision: Precision = "day"

    @property
    def key(self) -> str:
        return f"{self.publisher}/{self.vintage}"


@dataclass(frozen=True, slots=True)
class ResourceInfo:
    """One indicator of a package and how to read its figures.

    `rank` orders sources of the same indicator, the lowest first. From the year `projection_from` on, cells are
    projections. `sha256` and `size` (bytes) are those of the CSV file; empty and 0 before it is written.
    """

    indicator: str
    label: str
    unit: str
    additive: bool
    names: tuple[str, ...] = ()
    rank: int = 50
    projection_from: int | None = None
    note: str = ""
    path: str = ""
    sha256: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class DataPackage:
    """A package on disk. `digest` is the sha256 of its descriptor, which in turn pins every file."""

    folder: Path
    info: PackageInfo
    resources: tuple[ResourceInfo, ...]
    digest: str

    @property
    def key(self) -> str:
        return self.info.key


Figures = Mapping[tuple[str, int], float]
"""Values in base units by place and year."""


def format_value(value: float) -> str:
    """A value as it stands in a CSV file: at most seven significant digits, never an exponent."""
    if not math.isfinite(value):
        raise ValueError(f"not a finite number: {value}")
    if value == 0:
        return "0"
    decimals = SIGNIFICANT_DIGITS - 1 - math.floor(math.log10(abs(value)))
    rounded = round(value, decimals)
    return f"{rounded:.{max(decimals, 0)}f}".rstrip("0").rstrip(".") if decimals > 0 else f"{rounded:.0f}"


def write_package(
    folder: Path, info: PackageInfo, tables: Mapping[ResourceInfo, Figures], *, replace: bool = False
) -> DataPackage:
    """Write a package so that it is either there whole or not at all, and read it back.

    Raises RecordError when the folder exists and `replace` is not set: a cell never changes inside a vintage.
    """
    if folder.exists() and not replace:
        raise RecordError(
            "this vintage is already there", path=folder, remedy="give the new one another vintage"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        resources = [_write_table(draft, resource, figures) for resource, figures in tables.items()]
        text = json.dumps(_descriptor(info, resources), indent=1, ensure_ascii=False) + "\n"
        (draft / DESCRIPTOR).write_text(text, encoding="utf-8", newline="\n")
        draft.chmod(0o755)
        if folder.exists():
            shutil.rmtree(folder)
        os.replace(draft, folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return read_package(folder)


def _write_table(folder: Path, resource: ResourceInfo, figures: Figures) -> ResourceInfo:
    lines = ["place,year,value"]
    lines += [f"{place},{year},{format_value(figures[place, year])}" for place, year in sorted(figures)]
    data = ("\n".join(lines) + "\n").encode()
    name = f"{resource.indicator}.csv"
    (folder / name).write_bytes(data)
    (folder / name).chmod(0o644)
    return ResourceInfo(
        resource.indicator,
        resource.label,
        resource.unit,
        resource.additive,
        resource.names,
        resource.rank,
        resource.projection_from,
        resource.note,
        name,
        hashlib.sha256(data).hexdigest(),
        len(data),
    )


def _descriptor(info: PackageInfo, resources: list[ResourceInfo]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": f"{info.publisher}-{info.vintage}".lower(),
        "title": info.title,
        "description": info.description,
        "homepage": info.url,
        "version": info.version,
        "licenses": [{"name": info.licence, "title": info.licence_title, "path": info.licence_url}],
        "claimcheck": {
            "publisher": info.publisher,
            "vintage": info.vintage,
            "published": info.published.isoformat() if info.published else None,
            "precision": info.precision,
            "published_note": info.published_note,
            "retrieved": info.retrieved.isoformat() if info.retrieved else None,
            "origin": dict(info.origin),
        },
        "resources": [_resource_descriptor(resource) for resource in resources],
    }


def _resource_descriptor(resource: ResourceInfo) -> dict[str, Any]:
    own: dict[str, Any] = {
        "indicator": resource.indicator,
        "label": resource.label,
        "unit": resource.unit,
        "additive": resource.additive,
        "names": list(resource.names),
        "rank": resource.rank,
        "status": {"default": "estimate", "projection_from": resource.projection_from},
    }
    if resource.note:
        own["note"] = resource.note
    return {
        "profile": "tabular-data-resource",
        "name": resource.indicator.replace("_", "-"),
        "path": resource.path,
        "format": "csv",
        "encoding": "utf-8",
        "bytes": resource.size,
        "hash": f"sha256:{resource.sha256}",
        "claimcheck": own,
        "schema": {
            "fields": [
                {"name": "place", "type": "string", "constraints": {"required": True}},
                {"name": "year", "type": "year", "constraints": {"required": True}},
                {"name": "value", "type": "number", "constraints": {"required": True}},
            ],
            "primaryKey": ["place", "year"],
        },
    }


def read_package(folder: Path) -> DataPackage:
    """Read a descriptor. The CSV files are looked at only for being there in the size it states.

    Raises RecordError, with the path of what is damaged, for anything that is missing or of the wrong type.
    """
    path = folder / DESCRIPTOR
    try:
        data = path.read_bytes()
        content = json.loads(data.decode("utf-8"))
    except OSError as error:
        raise RecordError(f"cannot be read: {error.strerror}", path=path, remedy=_REBUILD) from error
    except ValueError as error:
        raise RecordError("is not valid JSON", path=path, remedy=_REBUILD) from error
    try:
        info = _read_info(content)
        resources = tuple(_read_resource(entry) for entry in content["resources"])
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise RecordError(
            f"does not describe a data package: {error!r}", path=path, remedy=_REBUILD
        ) from error
    if not resources:
        raise RecordError("has no resources", path=path, remedy=_REBUILD)
    for resource in resources:
        _check_present(folder, resource, info.key)
    return DataPackage(folder, info, resources, hashlib.sha256(data).hexdigest())


def _check_present(folder: Path, resource: ResourceInfo, key: str) -> None:
    path = folder / resource.path
    inside = PurePosixPath(resource.path)
    if inside.is_absolute() or ".." in inside.parts:
        raise RecordError(f"points outside its folder: {resource.path}", path=folder / DESCRIPTOR, source=key)
    try:
        size = path.stat().st_size
    except OSError as error:
        raise RecordError(
            f"cannot be read: {error.strerror}", path=path, source=key, remedy=_REBUILD
        ) from error
    if resource.size and size != resource.size:
        raise RecordError(
            f"is {size} bytes long, {resource.size} expected", path=path, source=key, remedy=_REBUILD
        )


def _read_info(content: Mapping[str, Any]) -> PackageInfo:
    own = content["claimcheck"]
    licence = content["licenses"][0]
    published, retrieved = own.get("published"), own.get("retrieved")
    return PackageInfo(
        publisher=str(own["publisher"]),
        vintage=str(own["vintage"]),
        title=str(content["title"]),
        licence=str(licence["name"]),
        licence_title=str(licence.get("title", licence["name"])),
        licence_url=str(licence.get("path", "")),
        url=str(content.get("homepage", "")),
        published=date.fromisoformat(published) if published else None,
        published_note=str(own.get("published_note", "")),
        retrieved=date.fromisoformat(retrieved) if retrieved else None,
        version=str(content.get("version", own["vintage"])),
        description=str(content.get("description", "")),
        origin={str(name): str(value) for name, value in own.get("origin", {}).items()},
        precision=read_precision(own.get("precision", "day")),
    )


def read_precision(value: object) -> Precision:
    """How precisely the day of publication is known; raises ValueError for another word."""
    for precision in get_args(Precision):
        if value == precision:
            return cast(Precision, precision)
    raise ValueError(f"precision is not day, month or year: {value!r}")


def _read_resource(entry: Mapping[str, Any]) -> ResourceInfo:
    own = entry["claimcheck"]
    algorithm, _, digest = str(entry.get("hash", "")).partition(":")
    if digest and algorithm != "sha256":
        raise ValueError(f"hash is not sha256: {algorithm}")
    since = own.get("status", {}).get("projection_from")
    return ResourceInfo(
        indicator=str(own["indicator"]),
        label=str(own.get("label", own["indicator"])),
        unit=str(own["unit"]),
        additive=bool(own.get("additive", False)),
        names=tuple(str(name) for name in own.get("names", ())),
        rank=int(own.get("rank", 50)),
        projection_from=None if since is None else int(since),
        note=str(own.get("note", "")),
        path=str(entry["path"]),
        sha256=digest,
        size=int(entry.get("bytes", 0)),
    )


def read_table(package: DataPackage, resource: ResourceInfo) -> Iterator[tuple[str, int, float]]:
    """Rows of one CSV file, checked against its hash and schema.

    Raises RecordError with path and line for a wrong hash, header, type, or a place and year that come twice.
    """
    path = package.folder / resource.path
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RecordError(f"cannot be read: {error.strerror}", path=path, remedy=_REBUILD) from error
    if resource.sha256 and hashlib.sha256(data).hexdigest() != resource.sha256:
        raise RecordError("differs from its sha256", path=path, source=package.key, remedy=_REBUILD)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RecordError("is not UTF-8", path=path, source=package.key, remedy=_REBUILD) from error
    rows = csv.reader(io.StringIO(text, newline=""))
    if next(rows, None) != ["place", "year", "value"]:
        raise RecordError("does not begin with place,year,value", path=path, line=1, remedy=_REBUILD)
    seen: set[tuple[str, int]] = set()
    for number, row in enumerate(rows, start=2):
        try:
            place, year, value = row[0], int(row[1]), float(row[2])
        except (IndexError, ValueError) as error:
            raise RecordError(f"not a row of place,year,value: {row}", path=path, line=number) from error
        if len(row) != 3 or not place or not math.isfinite(value):
            raise RecordError(f"not a row of place,year,value: {row}", path=path, line=number)
        if (place, year) in seen:
            raise RecordError(f"{place} {year} comes twice", path=path, line=number)
        seen.add((place, year))
        yield place, year, value
