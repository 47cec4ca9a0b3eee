"""A user's own figures become part of the record, or are refused with a line that says why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import RecordError
from claimcheck.sources.add import add_package, remove_package
from claimcheck.sources.catalogue import find_packages, shipped_folder
from claimcheck.sources.store import open_store

CSV = "note,year,place,value\nfirst,2019,FRA,8.4\n,2020,FRA,8.0\n,2019,DEU,3.1\nmissing,2020,DEU,\n"


def descriptor(**changes: Any) -> dict[str, Any]:
    content: dict[str, Any] = {
        "name": "labour-office",
        "version": "2021",
        "title": "Unemployment",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [
            {
                "name": "unemployment",
                "path": "unemployment.csv",
                "claimcheck": {
                    "indicator": "unemployment",
                    "unit": "percent",
                    "names": ["unemployment rate", "jobless rate"],
                },
            }
        ],
    }
    return {**content, **changes}


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "datapackage.json").write_text(json.dumps(descriptor()))
    (folder / "unemployment.csv").write_text(CSV)
    return folder


def test_added_figures_are_answered_like_any_other(mine: Path, tmp_path: Path) -> None:
    record = tmp_path / "record"
    package = add_package(mine, into=record)
    assert package.folder == record / "labour-office" / "2021"
    store = open_store(folders=[record], cache=tmp_path / "cache")
    (info,) = (info for info in store.indicators() if info.slug == "unemployment")
    assert (info.label, info.unit, info.additive) == ("Unemployment", "percent", False)
    assert info.names == ("unemployment rate", "jobless rate")
    (source,) = store.sources_for("unemployment")
    assert source.key == "labour-office/2021"
    cell = store.cell(source.key, "unemployment", "FRA", 2020)
    assert cell is not None
    assert cell.value == 8.0
    assert store.cell(source.key, "unemployment", "DEU", 2020) is None
    store.close()


def test_the_descriptor_itself_may_be_named(mine: Path, tmp_path: Path) -> None:
    assert add_package(mine / "datapackage.json", into=tmp_path / "record").key == "labour-office/2021"


def test_a_data_package_of_ours_can_be_added_as_it_is(tmp_path: Path) -> None:
    package = find_packages([shipped_folder()])[0]
    with pytest.raises(RecordError, match="already"):
        add_package(package.folder, into=tmp_path)


def test_the_same_vintage_is_not_taken_twice(mine: Path, tmp_path: Path) -> None:
    add_package(mine, into=tmp_path / "record")
    with pytest.raises(RecordError, match="already"):
        add_package(mine, into=tmp_path / "record")


def test_what_was_added_can_be_removed(mine: Path, tmp_path: Path) -> None:
    record = tmp_path / "record"
    folder = add_package(mine, into=record).folder
    assert remove_package("labour-office/2021", root=record) == folder
    assert not folder.exists()
    for key in ("labour-office/2021", "pwt/11.0", "../..", "nothing"):
        with pytest.raises(RecordError, match="not a source that was added"):
            remove_package(key, root=record)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("place,year\nFRA,2020\n", 1, "columns"),
        ("place,year,value\nFRA,2020,many\n", 2, "not a row"),
        ("place,year,value\nFrance,2020,8\n", 2, "place code"),
        ("place,year,value\nFRA,2020,8\nFRA,2020,9\n", 3, "twice"),
        ("place,year,value\nFRA,2020,inf\n", 2, "not a number"),
        ("place,year,value\nFRA,2020,nan\n", 2, "not a number"),
        ("place,year,value\n", None, "no figures"),
        ("", 1, "columns"),
    ],
)
def test_rows_that_do_not_fit_are_refused(
    mine: Path, tmp_path: Path, text: str, line: int | None, message: str
) -> None:
    (mine / "unemployment.csv").write_text(text)
    with pytest.raises(RecordError, match=message) as caught:
        add_package(mine, into=tmp_path / "record")
    assert caught.value.line == line
    assert not (tmp_path / "record").exists()


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "{",
        json.dumps(descriptor(resources=[])),
        json.dumps(descriptor(resources=[{"path": "unemployment.csv"}])),
        json.dumps(descriptor(name="../../evil")),
        json.dumps(descriptor(created="yesterday")),
        json.dumps(
            descriptor(
                resources=[{"path": "../secret.csv", "claimcheck": {"indicator": "x", "unit": "percent"}}]
            )
        ),
        json.dumps(
            descriptor(
                resources=[
                    {"path": "unemployment.csv", "claimcheck": {"indicator": "gdp", "unit": "percent"}}
                ]
            )
        ),
    ],
)
def test_descriptors_that_do_not_fit_are_refused(mine: Path, tmp_path: Path, content: str) -> None:
    (mine / "datapackage.json").write_text(content)
    with pytest.raises(RecordError):
        add_package(mine, into=tmp_path / "record")
    assert not (tmp_path / "record").exists()


def test_a_folder_without_a_descriptor_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be read") as caught:
        add_package(tmp_path, into=tmp_path / "record")
    assert caught.value.remedy
