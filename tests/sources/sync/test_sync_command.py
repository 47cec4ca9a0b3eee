"""`claimcheck sources sync` as a user sees it: what is new, what was revised, and few connections."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli import app
from claimcheck.sources.sync.fetcher import CONNECTIONS
from tests.sources.sync.conftest import Bank, Server


@pytest.fixture
def own_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMCHECK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "data"


def command(server: Server) -> Result:
    arguments = ["sources", "sync", "worldbank", "--indicator", "population", "--address", server.address]
    return CliRunner().invoke(app, arguments)


def test_what_was_revised_is_told_the_largest_first(server: Server, bank: Bank, own_record: Path) -> None:
    server.route = bank
    first = command(server)
    assert first.exit_code == 0
    assert first.stdout.splitlines()[0] == "worldbank/2026-07-01: new after worldbank/2023"
    assert command(server).stdout == "worldbank/2026-07-01: nothing new\n"
    bank.series["SP.POP.TOTL"][0] = ("FRA", 2023, 75_000_000)
    bank.series["SP.POP.TOTL"][2] = ("DEU", 2023, 83_300_000)
    assert command(server).stdout.splitlines() == [
        "worldbank/2026-07-01.2: new after worldbank/2026-07-01",
        "population: 2 revised, 0 added, 0 dropped",
        "  FRA 2023: 6.82875e+07 → 7.5e+07",
        "  DEU 2023: 8.328e+07 → 8.33e+07",
    ]
    written = [file.parent.name for file in own_record.rglob("datapackage.json")]
    assert sorted(written) == ["2026-07-01", "2026-07-01.2"]


def test_what_cannot_be_had_is_one_line_and_no_vintage(server: Server, own_record: Path) -> None:
    answer = command(server)
    assert answer.exit_code == 2
    assert len(answer.stderr.strip().splitlines()) <= 2
    assert list(own_record.rglob("datapackage.json")) == []


def test_no_more_connections_are_opened_than_allowed(server: Server, bank: Bank, own_record: Path) -> None:
    server.route, bank.page_limit = bank, 1
    assert command(server).exit_code == 0
    assert len(server.requests) > CONNECTIONS
    assert server.connections <= CONNECTIONS
