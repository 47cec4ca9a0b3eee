"""docs/sources.md is up to date, and its example works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck.sources.add import add_package
from claimcheck.sources.documentation import PAGE, render
from claimcheck.sources.store import SqliteStore, open_store
from claimcheck.sources.verify import Verification


def test_the_generated_parts_are_up_to_date(store: SqliteStore, verification: Verification) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert render(page, store, verification) == page


def test_every_indicator_is_described(store: SqliteStore) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for info in store.indicators():
        assert f"| `{info.slug}` |" in page


def test_the_example_can_be_added_as_printed(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    blocks = dict(re.findall(r"```(csv|json)\n(.*?)```", page, re.DOTALL))
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "unemployment.csv").write_text(blocks["csv"])
    (mine / "datapackage.json").write_text(blocks["json"])
    add_package(mine, into=tmp_path / "record")
    store = open_store(folders=[tmp_path / "record"], cache=tmp_path / "cache")
    cell = store.cell("labour-office/2021", "unemployment", "FRA", 2020)
    assert cell is not None
    assert cell.value == 8.0
    store.close()
