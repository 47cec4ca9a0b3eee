"""`sources sync worldbank` against a server that has the API's shape and its bad habits."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import RecordError
from claimcheck.sources.catalogue import shipped_folder
from claimcheck.sources.datapackage import read_table
from claimcheck.sources.store import open_store
from claimcheck.sources.sync import SyncResult
from tests.sources.conftest import WorldBankSeries
from tests.sources.sync.conftest import Answer, Bank, Server, Sync


def figures(result: SyncResult) -> dict[tuple[str, int], float]:
    (resource,) = result.package.resources
    return {(place, year): value for place, year, value in read_table(result.package, resource)}


def people(sync: Sync, **options: object) -> SyncResult:
    return sync(indicators=["population"], **options)


def written(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "record").glob("*/*")) if (tmp_path / "record").exists() else []


def test_a_new_vintage_holds_countries_and_known_aggregates(server: Server, bank: Bank, sync: Sync) -> None:
    server.route = bank
    result = people(sync)
    assert result.changed
    assert result.package.key == "worldbank/2026-07-01"
    assert result.package.info.published == date(2026, 7, 1)
    found = figures(result)
    assert set(found) == {("FRA", 2023), ("DEU", 2023), ("IND", 2023), ("WLD", 2023)}
    assert found["FRA", 2023] == pytest.approx(68_287_487, rel=1e-6)


def test_the_store_answers_from_what_was_synchronised(
    server: Server, bank: Bank, sync: Sync, tmp_path: Path
) -> None:
    server.route = bank
    people(sync)
    shutil.copytree(shipped_folder() / "worldbank", tmp_path / "shipped" / "worldbank")
    store = open_store(folders=[tmp_path / "shipped", tmp_path / "record"], cache=tmp_path / "db")
    keys = [source.key for source in store.sources_for("population")]
    assert keys.index("worldbank/2026-07-01") < keys.index("worldbank/2023")
    assert store.published_total("worldbank/2026-07-01", "population", "WLD", 2023) is not None
    store.close()


def test_the_same_contents_make_no_new_vintage(
    server: Server, bank: Bank, sync: Sync, tmp_path: Path
) -> None:
    server.route = bank
    first = people(sync)
    bank.updated = "2026-08-01"
    second = people(sync)
    assert not second.changed
    assert second.package.key == first.package.key
    assert len(written(tmp_path)) == 1


def test_figures_revised_in_place_make_a_vintage_of_their_own(server: Server, bank: Bank, sync: Sync) -> None:
    server.route = bank
    people(sync)
    bank.series["SP.POP.TOTL"][0] = ("FRA", 2023, 68_500_000)
    bank.series["SP.POP.TOTL"].append(("DEU", 2024, 83_500_000))
    result = people(sync)
    assert result.package.key == "worldbank/2026-07-01.2"
    assert result.previous == "worldbank/2026-07-01"
    (revised,) = result.revised
    assert (revised.added, revised.dropped, revised.changed) == (1, 0, 1)
    assert revised.largest[0][:2] == ("FRA", 2023)


def test_pages_are_all_read_and_rows_may_be_null(server: Server, bank: Bank, sync: Sync) -> None:
    bank.page_limit, bank.per_page_as_text, bank.null_rows = 2, True, True
    server.route = bank
    assert len(figures(people(sync))) == 4
    assert [query["page"] for path, query, _ in server.requests if "indicator" in path] == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_an_error_with_status_200_is_told_in_the_banks_words(
    server: Server, bank: Bank, sync: Sync, tmp_path: Path
) -> None:
    server.route = Bank({})
    with pytest.raises(RecordError, match="parameter value is not valid"):
        people(sync)
    assert written(tmp_path) == []


@pytest.mark.parametrize(
    "troubles",
    [
        [Answer(status=502), Answer(status=503), Answer(status=429, headers={"Retry-After": "0"})],
        [Answer(b'[{"page": 1, "pages": 1}, []]', cut=10)],
        [Answer(b'[{"page": 1, "pa')],
        [Answer(b"<html>busy</html>")],
    ],
    ids=["bursts", "cut short", "half a document", "not JSON"],
)
def test_what_passes_is_tried_again(server: Server, bank: Bank, sync: Sync, troubles: list[Answer]) -> None:
    server.route, server.troubles = bank, troubles
    assert people(sync).changed


def test_what_does_not_pass_ends_in_one_line_and_writes_nothing(
    server: Server, bank: Bank, sync: Sync, tmp_path: Path
) -> None:
    server.route = lambda path, query, headers: Answer(status=503)
    with pytest.raises(RecordError, match="status 503") as caught:
        people(sync)
    assert len(server.requests) == 4
    assert "\n" not in str(caught.value)
    assert written(tmp_path) == []


def test_a_refusal_is_not_tried_again(server: Server, sync: Sync) -> None:
    server.route = lambda path, query, headers: Answer(status=403)
    with pytest.raises(RecordError, match="403"):
        people(sync)
    assert len(server.requests) == 1


def test_a_body_that_comes_too_slowly_is_given_up(server: Server, bank: Bank, sync: Sync) -> None:
    server.route = bank
    server.troubles = [Answer(b"[" + b" " * 1000 + b"]", pause=0.4)]
    assert people(sync, timeout=0.1).changed
    server.route = lambda path, query, headers: Answer(b"[" + b" " * 1000 + b"]", pause=0.2)
    with pytest.raises(RecordError):
        people(sync, timeout=0.05, attempts=2)


@pytest.mark.parametrize(
    "answer",
    [
        {"data": []},
        [],
        [1, 2],
        [{"pages": "many"}, []],
        [{"page": 1, "pages": 1, "lastupdated": "2026-07-01"}, [{"iso": "FRA"}]],
        [{"page": 1, "pages": 1, "lastupdated": "soon"}, []],
        [{"page": 1, "pages": 10**9, "lastupdated": "2026-07-01"}, []],
    ],
)
def test_a_changed_schema_is_named(
    server: Server, bank: Bank, sync: Sync, answer: object, tmp_path: Path
) -> None:
    def route(path: str, query: dict[str, str], headers: dict[str, str]) -> Answer:
        return Answer(json.dumps(answer).encode()) if "indicator" in path else bank(path, query, headers)

    server.route = route
    with pytest.raises(RecordError, match="another form"):
        people(sync)
    assert written(tmp_path) == []


def test_an_update_between_pages_starts_over(server: Server, bank: Bank, sync: Sync) -> None:
    bank.page_limit = 2

    def route(path: str, query: dict[str, str], headers: dict[str, str]) -> Answer:
        answer = bank(path, query, headers)
        if query.get("page") == "1" and "indicator" in path:
            bank.updated = "2026-07-02"
        return answer

    server.route = route
    assert people(sync).package.key == "worldbank/2026-07-02"


def test_an_interrupted_run_is_resumed(server: Server, bank: Bank, sync: Sync) -> None:
    bank.page_limit = 2
    broken = True

    def route(path: str, query: dict[str, str], headers: dict[str, str]) -> Answer:
        return Answer(status=500) if broken and query.get("page") == "3" else bank(path, query, headers)

    server.route = route
    with pytest.raises(RecordError):
        people(sync)
    broken = False
    server.requests.clear()
    assert people(sync).changed
    assert [query["page"] for _, query, _ in server.requests] == ["3"]


def test_unchanged_answers_cost_a_304(server: Server, bank: Bank, sync: Sync) -> None:
    answers: list[int] = []

    def route(path: str, query: dict[str, str], headers: dict[str, str]) -> Answer:
        known = headers.get("if-none-match") == '"v1"'
        answer = Answer(status=304) if known else bank(path, query, headers)
        answer.headers["ETag"] = '"v1"'
        answers.append(answer.status)
        return answer

    server.route = route
    assert people(sync).changed
    assert not people(sync).changed
    assert answers == [200, 200, 304, 304]


def test_offline_opens_no_connection(server: Server, bank: Bank, sync: Sync) -> None:
    server.route = bank
    with pytest.raises(RecordError, match="forbidden"):
        people(sync, offline=True)
    assert server.requests == []


def test_an_unknown_publisher_is_refused(sync: Sync) -> None:
    with pytest.raises(RecordError, match="synchronised"):
        sync("fred")


def test_progress_is_told(server: Server, bank: Bank, sync: Sync) -> None:
    told: list[tuple[str, int, int | None]] = []
    server.route = bank
    people(sync, progress=lambda what, done, total: told.append((what, done, total)))
    assert told
    assert told[-1][1] == told[-1][2]


def test_the_banks_real_figures_come_through(server: Server, sync: Sync, world_bank: WorldBankSeries) -> None:
    series = {
        name: [(code, year, value) for (code, year), value in world_bank(name).items()]
        for name in ("SP.POP.TOTL", "NY.GDP.MKTP.CD", "NY.GDP.MKTP.KD.ZG")
    }
    countries = tuple(sorted({code for code, _, _ in series["NY.GDP.MKTP.CD"]} - {"WLD", "AFE"}))
    server.route = Bank(series, countries=countries, null_rows=True)
    result = sync(indicators=["population", "gdp", "gdp_growth"])
    assert {resource.indicator for resource in result.package.resources} == {
        "population",
        "gdp",
        "gdp_growth",
    }
    assert sum(part.added for part in result.revised) > 20_000
