"""`claimcheck sources`, on the record itself."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli import app


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["sources", *arguments])


@pytest.fixture
def own_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for added packages, and a package to add."""
    monkeypatch.setenv("CLAIMCHECK_DATA", str(tmp_path / "data"))
    package = tmp_path / "labour"
    package.mkdir()
    (package / "unemployment.csv").write_text(
        "place,year,value\nFRA,2019,8.4\nDEU,2019,3.1\n", encoding="utf-8"
    )
    resource = {
        "path": "unemployment.csv",
        "claimcheck": {"indicator": "unemployment", "unit": "percent", "names": ["unemployment rate"]},
    }
    descriptor = {
        "name": "labour",
        "title": "Labour force figures",
        "version": "2024",
        "licenses": [
            {"name": "CC0-1.0", "title": "CC0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}
        ],
        "resources": [resource],
    }
    (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return package


def test_list_has_publisher_vintage_licence_years_places_and_indicators() -> None:
    answer = invoke("list")
    header, *rows = answer.stdout.splitlines()
    assert header.split() == ["source", "published", "licence", "years", "places", "indicators"]
    (row,) = (row for row in rows if row.startswith("pwt/11.0 "))
    assert row.split()[2:5] == ["CC-BY-4.0", "1950–2023", "185"]


def test_list_says_no_more_of_a_day_than_is_known() -> None:
    published = {row.split()[0]: row.split()[1] for row in invoke("list").stdout.splitlines()[1:]}
    assert published["pwt/9.0"] == "2016-06-09"
    assert published["pwt/6.2"] == "2006-09"
    assert published["worldbank/2023"] == "2023-07-25"


def test_list_as_json() -> None:
    (source,) = (
        source for source in json.loads(invoke("list", "--json").stdout) if source["key"] == "wpp/2022"
    )
    assert source["published"] == "2022-07-11"
    assert source["first_year"] == 1950


def test_show_one() -> None:
    answer = invoke("show", "wpp/2022")
    assert "World Population Prospects 2022" in answer.stdout
    assert "creativecommons.org" in answer.stdout
    assert json.loads(invoke("show", "wpp/2022", "--json").stdout)["publisher"] == "wpp"


def test_a_source_that_is_not_there() -> None:
    answer = invoke("show", "pwt/1.0")
    assert answer.exit_code == 2
    assert answer.stderr.startswith("claimcheck: pwt/1.0: no such source (")


def test_verify_reads_every_figure() -> None:
    answer = invoke("verify")
    assert answer.exit_code == 0
    assert "figures: whole" in answer.stdout


def test_diff_shows_the_largest_revisions_first() -> None:
    arguments = ("diff", "pwt/9.1", "pwt/11.0", "--indicator", "gdp", "--place", "Nigeria")
    summary, _, header, *rows = invoke(*arguments, "--limit", "3").stdout.splitlines()
    assert summary.startswith("pwt/9.1 → pwt/11.0: ")
    assert header.split() == ["indicator", "place", "year", "before", "after", "change"]
    sizes = [abs(float(row.split()[-1].strip("+%"))) for row in rows]
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) == 3
    assert json.loads(invoke(*arguments, "--json").stdout)["indicators"] == ["gdp"]


NIGERIA = ("diff", "pwt/9.1", "pwt/11.0", "--indicator", "gdp", "--place", "Nigeria")


def test_diff_as_markdown_has_each_indicator_in_short_and_the_largest_revisions() -> None:
    text = invoke(*NIGERIA, "--format", "markdown", "--limit", "2").stdout
    first, second = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert first.startswith("| indicator | in both | revised | median change |\n| --- |")
    assert "| `gdp` | 68 |" in first
    assert second.startswith("| indicator | place | year | before | after | change |\n| --- |")
    assert second.count("| `gdp` | NGA |") == 2


def test_diff_as_csv_has_every_revision_in_base_units() -> None:
    rows = list(csv.DictReader(io.StringIO(invoke(*NIGERIA, "--format", "csv").stdout)))
    assert len(rows) == 68
    assert list(rows[0]) == ["indicator", "place", "year", "before", "after", "change", "unit"]
    for row in rows:
        assert float(row["after"]) / float(row["before"]) - 1 == pytest.approx(float(row["change"]), abs=1e-8)
    sizes = [abs(float(row["change"])) for row in rows]
    assert sizes == sorted(sizes, reverse=True)
    assert len(invoke(*NIGERIA, "--format", "csv", "--limit", "5").stdout.splitlines()) == 6


def test_diff_as_json_obeys_the_limit_and_has_both_cells() -> None:
    found = json.loads(invoke(*NIGERIA, "--json", "--limit", "1").stdout)
    (revision,) = found["revisions"]
    assert (revision["before"]["source"], revision["after"]["source"]) == ("pwt/9.1", "pwt/11.0")
    assert found["tallies"][0]["both"] == 68
    assert invoke(*NIGERIA, "--json").stdout == invoke(*NIGERIA, "--format", "json").stdout


def test_diff_in_a_format_that_nobody_knows() -> None:
    answer = invoke(*NIGERIA, "--format", "foo")
    assert answer.exit_code == 2
    assert "text, markdown, csv, json" in " ".join(answer.stderr.replace("│", " ").split())


def test_diff_of_an_indicator_that_nobody_knows() -> None:
    answer = invoke("diff", "pwt/9.1", "pwt/11.0", "--indicator", "foo")
    assert answer.exit_code == 2
    assert "no such indicator: 'foo' (one of gdp, " in answer.stderr


def test_diff_with_a_place_that_nobody_knows() -> None:
    answer = invoke("diff", "pwt/9.1", "pwt/11.0", "--place", "Narnia")
    assert answer.exit_code == 2
    assert "no such place: 'Narnia'" in answer.stderr


def test_add_and_remove_a_package(own_record: Path) -> None:
    answer = invoke("add", str(own_record))
    assert answer.exit_code == 0, answer.stderr
    key = answer.stdout.split()[1].rstrip(":")
    assert "unemployment" in answer.stdout
    assert key in invoke("list").stdout
    assert invoke("add", str(own_record)).exit_code == 2
    assert invoke("remove", key).exit_code == 0
    assert key not in invoke("list").stdout


def test_a_package_that_does_not_fit_is_refused_with_its_line(own_record: Path) -> None:
    (own_record / "unemployment.csv").write_text("place,year,value\nFRA,2019,many\n", encoding="utf-8")
    answer = invoke("add", str(own_record))
    assert answer.exit_code == 2
    assert "unemployment.csv:2" in answer.stderr


def test_sync_obeys_offline_and_knows_its_publishers() -> None:
    assert "the network is forbidden" in invoke("sync", "worldbank", "--offline").stderr
    answer = invoke("sync", "oracle")
    assert answer.exit_code == 2
    assert "worldbank, imf, un" in answer.stderr
