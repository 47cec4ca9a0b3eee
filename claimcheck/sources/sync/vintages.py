"""Turns a fetched snapshot into a new vintage of the user's record, if it is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck.sources.datapackage import (
    DataPackage,
    Figures,
    format_value,
    read_table,
    write_package,
)
from claimcheck.sources.sync.interface import Revised, Snapshot, SyncResult

_SHOWN = 5


def store_snapshot(snapshot: Snapshot, packages: Sequence[DataPackage], folder: Path) -> SyncResult:
    """Write a new vintage below `folder` when the figures differ from the publisher's newest one there.

    Publishers revise in place: contents that differ under the same vintage get the vintage `NAME.2` and so on.
    """
    publisher = snapshot.info.publisher
    earlier = sorted(
        (package for package in packages if package.info.publisher == publisher),
        key=lambda package: (package.info.published is not None, package.info.published, package.key),
    )
    own = [package for package in earlier if folder in package.folder.parents]
    newest = next(reversed(own or earlier), None)
    before = {} if newest is None else _tables(newest)
    after = {
        resource.indicator: {key: float(format_value(value)) for key, value in figures.items()}
        for resource, figures in snapshot.tables.items()
    }
    revised = tuple(_revised(slug, before.get(slug, {}), after[slug]) for slug in sorted(after))
    same = before.keys() >= after.keys() and not any(
        part.added or part.dropped or part.changed for part in revised
    )
    if same and newest is not None and newest in own:
        return SyncResult(publisher, newest, False, newest.key, ())
    taken = {package.info.vintage for package in earlier}
    vintage, number = snapshot.info.vintage, 1
    while vintage in taken:
        number += 1
        vintage = f"{snapshot.info.vintage}.{number}"
    package = write_package(
        folder / publisher / vintage, replace(snapshot.info, vintage=vintage), snapshot.tables
    )
    return SyncResult(publisher, package, True, None if newest is None else newest.key, revised)


def _tables(package: DataPackage) -> dict[str, Figures]:
    return {
        resource.indicator: {(place, year): value for place, year, value in read_table(package, resource)}
        for resource in package.resources
    }


def _revised(indicator: str, before: Figures, after: Figures) -> Revised:
    both = before.keys() & after.keys()
    changed = [key for key in both if before[key] != after[key]]
    changed.sort(key=lambda key: (-_size(before, after, key), key))
    return Revised(
        indicator,
        len(after.keys() - before.keys()),
        len(before.keys() - after.keys()),
        len(changed),
        tuple((*key, before[key], after[key]) for key in changed[:_SHOWN]),
    )


def _size(
    before: Mapping[tuple[str, int], float], after: Mapping[tuple[str, int], float], key: tuple[str, int]
) -> float:
    larger = max(abs(before[key]), abs(after[key]))
    return abs(after[key] - before[key]) / larger if larger else 0.0
