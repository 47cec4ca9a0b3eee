"""`sources sync imf` and `sources sync un`."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from claimcheck.errors import RecordError
from claimcheck.sources.datapackage import read_table
from claimcheck.sources.sync import SyncResult
from tests.sources.sync.conftest import Answer, Server, Sync


def figures(result: SyncResult) -> dict[str, dict[tuple[str, int], float]]:
    return {
        resource.indicator: {
            (place, year): value for place, year, value in read_table(result.package, resource)
        }
        for resource in result.package.resources
    }


def datamapper(path: str, query: dict[str, str], headers: dict[str, str]) -> Answer:
    name = path.rpartition("/")[2]
    values = {
        "BRA": {"1980": 145.8, "2026": 2300.5, "2027": None},
        "WEOWORLD": {"1980": 11000.0},
        "ADVEC": {"1980": 1.0},
    }
    return Answer(json.dumps({"values": {name: values}}).encode())


def test_the_funds_billions_become_dollars(server: Server, sync: Sync) -> None:
    server.route = datamapper
    result = sync("imf")
    found = figures(result)
    assert found["gdp"] == {
        ("BRA", 1980): 145.8e9,
        ("BRA", 2026): 2300.5e9,
        ("WLD", 1980): 11e12,
    }
    assert found["population"]["BRA", 1980] == 145.8e6
    assert found["gdp_growth"]["BRA", 1980] == 145.8
    assert {resource.projection_from for resource in result.package.resources} == {2026}
    assert not sync("imf").changed


@pytest.mark.parametrize("answer", [[], {}, {"values": {}}, {"values": {"NGDPD": {"BRA": [1, 2]}}}])
def test_another_form_of_the_datamapper_is_named(server: Server, sync: Sync, answer: object) -> None:
    server.route = lambda path, query, headers: Answer(json.dumps(answer).encode())
    with pytest.raises(RecordError, match="another form"):
        sync("imf")


HEADER = "SortOrder,LocID,ISO3_code,LocTypeName,Location,Variant,Time,PopTotal"
ROWS = [
    HEADER,
    "1,900,,World,World,Medium,2023,8091734.853",
    "2,250,FRA,Country/Area,France,Medium,2023,66438.822",
    "3,250,FRA,Country/Area,France,High,2030,70000",
    "5,1834,,Region,Sub-Saharan Africa,Medium,2023,1211190.0",
    "4,902,,Development group,Less developed,Medium,2023,1",
]


def bulk_file(rows: list[str] = ROWS) -> bytes:
    return gzip.compress("\n".join(rows).encode("utf-8-sig"), mtime=0)


def test_the_united_nations_thousands_become_persons(server: Server, sync: Sync) -> None:
    server.route = lambda path, query, headers: Answer(bulk_file())
    result = sync("un")
    assert result.package.key == "wpp/2024"
    found = figures(result)["population"]
    assert set(found) == {("WLD", 2023), ("SSA", 2023), ("FRA", 2023)}
    assert found["FRA", 2023] == pytest.approx(66_438_822, rel=1e-6)


def test_a_large_file_is_continued_where_it_broke_off(server: Server, sync: Sync) -> None:
    body = bulk_file()

    def route(path: str, query: dict[str, str], headers: dict[str, str]) -> Answer:
        tag = {"ETag": '"one"'}
        wanted = headers.get("range")
        if wanted and headers.get("if-range") == '"one"':
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
            span = {"Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"}
            return Answer(body[start:], 206, {**tag, **span})
        return Answer(body, headers=tag, cut=20)

    server.route = route
    assert sync("un").changed
    assert server.requests[-1][2]["range"].startswith("bytes=")


@pytest.mark.parametrize(
    "body",
    [b"no gzip", gzip.compress(b"a,b\n1,2\n", mtime=0), bulk_file()[:40], bulk_file([HEADER])],
    ids=["no gzip", "other columns", "cut short", "no rows"],
)
def test_another_form_of_the_file_is_named(server: Server, sync: Sync, body: bytes, tmp_path: Path) -> None:
    server.route = lambda path, query, headers: Answer(body)
    with pytest.raises(RecordError) as caught:
        sync("un")
    assert caught.value.source == "un"
    assert not list((tmp_path).glob("record/*/*"))
