"""The database is built once, whole or not at all, and noticed when it is damaged."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.errors import RecordError
from claimcheck.sources.browse import write_metadata
from claimcheck.sources.catalogue import find_packages, shipped_folder
from claimcheck.sources.compile import compile_record, database_path
from claimcheck.sources.datapackage import write_package
from claimcheck.sources.store import SqliteStore, open_store
from tests.sources.test_datapackage import BEES, FIGURES, INFO


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "packages"
    write_package(folder / "someone" / "1", INFO, {BEES: FIGURES})
    return folder


@pytest.fixture
def some(tmp_path: Path) -> Path:
    """One real package, which compiles in a fraction of the time of all."""
    shutil.copytree(shipped_folder() / "wpp", tmp_path / "some" / "wpp")
    return tmp_path / "some"


def test_the_record_compiles_in_seconds_and_opens_in_milliseconds(tmp_path: Path) -> None:
    started = time.process_time()
    open_store(folders=[shipped_folder()], cache=tmp_path).close()
    built = time.process_time() - started
    opening = []
    for _ in range(5):
        started = time.process_time()  # other work on the machine is not the store's
        open_store(folders=[shipped_folder()], cache=tmp_path).close()
        opening.append(time.process_time() - started)
    assert built < 10
    assert min(opening) < 0.02


def test_a_second_opening_does_not_build_again(small: Path, tmp_path: Path) -> None:
    with closing(open_store(folders=[small], cache=tmp_path)) as store:
        before = store.path.stat().st_mtime_ns
    with closing(open_store(folders=[small], cache=tmp_path)) as store:
        assert store.path.stat().st_mtime_ns == before


def test_another_package_makes_another_database(small: Path, tmp_path: Path) -> None:
    before = database_path(find_packages([small]), tmp_path)
    write_package(small / "someone" / "1", INFO, {BEES: {("FRA", 2020): 2.0}}, replace=True)
    assert database_path(find_packages([small]), tmp_path) != before


def test_databases_of_other_packages_do_not_pile_up(small: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    for number in range(6):
        old = cache / f"record-4-{number}.sqlite"
        old.touch()
        old.with_suffix(".metadata.json").touch()
        os.utime(old, (number, number))
    (cache / "mine.sqlite").touch()
    new = open_store(folders=[small], cache=cache).path
    kept = ["record-4-3.sqlite", "record-4-4.sqlite", "record-4-5.sqlite", "mine.sqlite", new.name]
    assert sorted(path.name for path in cache.glob("*.sqlite")) == sorted(kept)
    assert len(list(cache.glob("*.metadata.json"))) == 3


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\x00" + b"\x00" * 4096])
def test_a_damaged_database_is_built_again(small: Path, tmp_path: Path, damage: bytes) -> None:
    open_store(folders=[small], cache=tmp_path).close()
    path = database_path(find_packages([small]), tmp_path)
    path.write_bytes(damage)
    with pytest.raises(RecordError) as caught:
        SqliteStore(path)
    assert caught.value.path == str(path)
    assert "delete" in str(caught.value)
    with closing(open_store(folders=[small], cache=tmp_path)) as store:
        assert len(store.series("someone/1", "bees", "FRA")) == 2


def test_a_database_cut_short_is_noticed(small: Path, tmp_path: Path) -> None:
    open_store(folders=[small], cache=tmp_path).close()
    path = database_path(find_packages([small]), tmp_path)
    path.write_bytes(path.read_bytes()[:-4096])
    with pytest.raises(RecordError):
        SqliteStore(path)


def test_a_damaged_package_leaves_no_database(small: Path, tmp_path: Path) -> None:
    path = small / "someone" / "1" / "bees.csv"
    path.write_text(path.read_text().replace("1300000", "1300001"))
    with pytest.raises(RecordError, match="sha256"):
        open_store(folders=[small], cache=tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_cache_folder_that_cannot_be_is_named(small: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="CLAIMCHECK_CACHE"):
        open_store(folders=[small], cache=tmp_path / "file" / "cache")


def test_a_unit_that_differs_between_packages_is_refused(small: Path, tmp_path: Path) -> None:
    from dataclasses import replace

    other = replace(INFO, publisher="other")
    write_package(small / "other" / "1", other, {replace(BEES, unit="swarms"): FIGURES})
    with pytest.raises(RecordError, match="swarms"):
        open_store(folders=[small], cache=tmp_path / "cache")


def test_processes_that_start_at_once_do_not_clash(some: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    program = (
        "from pathlib import Path; from claimcheck.sources.store import open_store;"
        f"store = open_store(folders=[Path({str(some)!r})], cache=Path({str(cache)!r}));"
        "print(store.cell('wpp/2022', 'population', 'WLD', 2012).value); store.close()"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        for _ in range(3)
    ]
    answers = {process.communicate(timeout=120)[0].strip() for process in running}
    assert answers == {b"7161698000.0"}
    assert len(list(cache.iterdir())) == 1


def test_the_database_suits_datasette(some: Path, tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    compile_record(find_packages([some]), path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        keys = {row[2] for row in connection.execute("PRAGMA foreign_key_list(cells)")}
        assert keys == {"sources", "indicators", "places"}
        found = connection.execute(
            "SELECT key FROM sources_fts WHERE sources_fts MATCH 'prospects'"
        ).fetchall()
        assert ("wpp/2022",) in found
        places = connection.execute("SELECT code FROM places_fts WHERE places_fts MATCH 'france'").fetchall()
        assert places == [("FRA",)]
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT place FROM cells WHERE source = 1 AND indicator = 10 AND year = 2012"
        ).fetchall()
        assert "cells_by_year" in str(plan)
        row = connection.execute(
            "SELECT value, unit FROM figures WHERE source = 'wpp/2022' AND place = 'WLD' AND year = 2012"
        ).fetchone()
        assert row == (7161698000, "persons")


def test_the_metadata_for_datasette_name_every_licence(small: Path, tmp_path: Path) -> None:
    with closing(open_store(folders=[small], cache=tmp_path / "cache")) as store:
        content = json.loads(write_metadata(store).read_text(encoding="utf-8"))
        assert "CC0-1.0" in content["license"]
        with closing(sqlite3.connect(store.path)) as connection:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        (database,) = content["databases"].values()
        assert set(database["tables"]) <= names
        assert list(content["databases"]) == [store.path.stem]
