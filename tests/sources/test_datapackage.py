"""Data packages are written to the byte, read back, and refused when they are damaged."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import RecordError
from claimcheck.sources.catalogue import find_packages, shipped_folder, verify_package
from claimcheck.sources.datapackage import (
    DESCRIPTOR,
    DataPackage,
    PackageInfo,
    ResourceInfo,
    format_value,
    read_package,
    read_table,
    write_package,
)

INFO = PackageInfo(
    "someone",
    "1",
    "Some figures",
    "CC0-1.0",
    "CC0",
    "https://creativecommons.org/publicdomain/zero/1.0/",
    "https://example.org/",
    date(2020, 1, 2),
    "2 January 2020 (its page)",
    date(2020, 2, 3),
    "1",
)
BEES = ResourceInfo("bees", "Beehives", "hives", True, ("beehives",), projection_from=2021)
FIGURES = {("FRA", 2020): 1300000.0, ("DEU", 2020): 970000.5, ("FRA", 2021): 1.25}


@pytest.fixture
def package(tmp_path: Path) -> DataPackage:
    return write_package(tmp_path / "someone" / "1", INFO, {BEES: FIGURES})


def test_a_package_reads_back_as_it_was_written(package: DataPackage) -> None:
    assert package.info == INFO
    (resource,) = package.resources
    assert replace(resource, path="", sha256="", size=0) == BEES
    assert list(read_table(package, resource)) == [
        ("DEU", 2020, 970000.5),
        ("FRA", 2020, 1300000.0),
        ("FRA", 2021, 1.25),
    ]


def test_the_same_figures_give_the_same_bytes(package: DataPackage, tmp_path: Path) -> None:
    again = write_package(tmp_path / "elsewhere" / "1", INFO, {BEES: dict(reversed(FIGURES.items()))})
    assert again.digest == package.digest


def test_a_vintage_is_never_overwritten(package: DataPackage) -> None:
    with pytest.raises(RecordError, match="already there"):
        write_package(package.folder, INFO, {BEES: {("FRA", 2020): 1.0}})
    assert verify_package(package) == 3


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="finite"):
        write_package(tmp_path / "someone" / "1", INFO, {BEES: {("FRA", 2020): float("nan")}})
    assert list((tmp_path / "someone").iterdir()) == []


def test_a_changed_figure_is_found_by_its_hash(package: DataPackage) -> None:
    path = package.folder / "bees.csv"
    path.write_text(path.read_text().replace("1300000", "1300001"))
    with pytest.raises(RecordError, match="sha256") as caught:
        verify_package(package)
    assert caught.value.path == str(path)
    assert caught.value.remedy


def test_a_file_cut_short_is_found_on_reading_the_descriptor(package: DataPackage) -> None:
    path = package.folder / "bees.csv"
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(RecordError, match="bytes long"):
        read_package(package.folder)


def test_a_missing_file_is_named(package: DataPackage) -> None:
    (package.folder / "bees.csv").unlink()
    with pytest.raises(RecordError) as caught:
        read_package(package.folder)
    assert "bees.csv" in str(caught.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"resources": []}', '{"resources": 3}'])
def test_a_descriptor_that_is_none_is_refused(package: DataPackage, text: str) -> None:
    (package.folder / DESCRIPTOR).write_text(text)
    with pytest.raises(RecordError):
        read_package(package.folder)


@pytest.mark.parametrize(
    "rows", ["FRA,2020", "FRA,MMXX,3", "FRA,2020,many", "FRA,2020,nan", ",2020,3", "FRA,2020,3\nFRA,2020,4"]
)
def test_a_row_that_does_not_fit_is_named_by_its_line(package: DataPackage, rows: str) -> None:
    path = package.folder / "bees.csv"
    path.write_text(f"place,year,value\n{rows}\n")
    resource = replace(package.resources[0], sha256="", size=0)
    with pytest.raises(RecordError) as caught:
        list(read_table(package, resource))
    assert caught.value.line == 2 + rows.count("\n")


def test_a_file_outside_the_package_is_refused(package: DataPackage) -> None:
    path = package.folder / DESCRIPTOR
    content = json.loads(path.read_text())
    content["resources"][0]["path"] = "../../../etc/passwd"
    path.write_text(json.dumps(content))
    with pytest.raises(RecordError, match="outside"):
        read_package(package.folder)


def test_one_key_in_two_folders_is_refused(package: DataPackage, tmp_path: Path) -> None:
    write_package(tmp_path / "other" / "someone" / "1", INFO, {BEES: FIGURES})
    with pytest.raises(RecordError, match="also in"):
        find_packages([tmp_path, tmp_path / "other"])


def test_folders_without_packages_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no data packages"):
        find_packages([tmp_path])


@given(st.floats(min_value=1e-9, max_value=1e18) | st.floats(min_value=-1e18, max_value=-1e-9))
def test_values_keep_seven_digits(value: float) -> None:
    text = format_value(value)
    assert "e" not in text
    assert abs(float(text) - value) <= abs(value) * 0.51e-6


def test_every_shipped_package_is_whole() -> None:
    packages = find_packages([shipped_folder()])
    assert {package.key for package in packages} >= {
        "pwt/11.0",
        "wpp/2022",
        "worldbank/2023",
        "factbook/2025",
    }
    for package in packages:
        assert verify_package(package) > 0
        info = package.info
        assert info.licence
        assert info.url.startswith("https://")
        assert info.published is not None
        assert info.published_note
        assert info.retrieved is not None
        assert len(info.origin["sha256"]) == 64
        assert all(resource.sha256 for resource in package.resources)


def test_the_shipped_packages_stay_small() -> None:
    size = sum(
        (package.folder / resource.path).stat().st_size
        for package in find_packages([shipped_folder()])
        for resource in package.resources
    )
    assert size < 10_000_000
