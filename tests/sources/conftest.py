"""The real record, compiled once a session into a cache folder of its own."""

from __future__ import annotations

import csv
import gzip
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimcheck.sources.catalogue import find_packages, shipped_folder
from claimcheck.sources.store import SqliteStore, open_store
from claimcheck.sources.verify import Verification, verify

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # the build scripts are no part of the package

WorldBankSeries = Callable[[str], dict[tuple[str, int], float]]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    opened = open_store(folders=[shipped_folder()], cache=tmp_path_factory.mktemp("record"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def verification(store: SqliteStore) -> Verification:
    return verify(find_packages([shipped_folder()]), store)


@pytest.fixture(scope="session")
def world_bank() -> WorldBankSeries:
    """Reads a series of the World Development Indicators by place and year, where the shared folder is."""
    folder = Path(os.environ.get("CLAIMCHECK_SHARED", ROOT.parent / "shared")) / "wdi"
    if not folder.is_dir():
        pytest.skip("the shared folder is not there")

    def read(series: str) -> dict[tuple[str, int], float]:
        with gzip.open(folder / f"{series}.csv.gz", "rt", encoding="utf-8", newline="") as file:
            return {
                (row["country_code"], int(row["year"])): float(row["value"])
                for row in csv.DictReader(file)
                if row["value"]
            }

    return read
