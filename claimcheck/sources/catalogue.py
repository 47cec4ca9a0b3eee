"""Finds the data packages of the record: those that ship with claimcheck and those that the user added."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from claimcheck.errors import RecordError
from claimcheck.sources.datapackage import DESCRIPTOR, DataPackage, read_package, read_table

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped_folder() -> Path:
    """Where the shipped packages lie: `claimcheck/_record` when installed, `sources/` in a checkout."""
    installed = _PACKAGE / "_record"
    return installed if installed.is_dir() else _PACKAGE.parent / "sources"


def user_folder() -> Path:
    """Where `sources add` and `sources sync` put packages; CLAIMCHECK_DATA overrides the user's data folder."""
    override = os.environ.get("CLAIMCHECK_DATA")
    if override:
        return Path(override) / "sources"
    from platformdirs import user_data_path

    return user_data_path("claimcheck", appauthor=False) / "sources"


def find_packages(folders: Sequence[Path] | None = None) -> tuple[DataPackage, ...]:
    """All packages in `folders` (by default the shipped and the user's), laid out `publisher/vintage`, by key.

    Raises RecordError when a package is damaged, when two have the same key, or when there is none at all.
    """
    chosen = (shipped_folder(), user_folder()) if folders is None else tuple(folders)
    found: dict[str, DataPackage] = {}
    for folder in chosen:
        for descriptor in sorted(folder.glob(f"*/*/{DESCRIPTOR}")):
            if any(part.startswith(".") for part in descriptor.relative_to(folder).parts):
                continue  # a draft that another process is writing
            package = read_package(descriptor.parent)
            if package.key in found:
                raise RecordError(
                    f"{package.key} is also in {found[package.key].folder}",
                    path=descriptor.parent,
                    remedy="remove one of the two",
                )
            found[package.key] = package
    if not found:
        raise RecordError(
            "holds no data packages", path=chosen[0] if chosen else None, remedy="reinstall claimcheck"
        )
    return tuple(found[key] for key in sorted(found))


def verify_package(package: DataPackage) -> int:
    """Read every table of a package and count its cells; raises RecordError at the first damage."""
    return sum(1 for resource in package.resources for _ in read_table(package, resource))


def record_digest(packages: Iterable[DataPackage]) -> str:
    """A hash of all packages together, by which a compiled database is known."""
    lines = sorted(f"{package.key} {package.digest}" for package in packages)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
