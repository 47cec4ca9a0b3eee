"""A user's own data package: what was not covered becomes a verdict, without code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.mentions.declared import Declared, find_declared

PAGE = (
    (Path(__file__).parent.parent / "docs" / "sources.md")
    .read_text("utf-8")
    .partition("## Bring your own")[2]
)
CLAIM = "France's unemployment rate was 8.4 percent in 2019."
FALSE_CLAIM = "In Germany the jobless rate stood at 13.1 percent in 2019."


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The worked example of the docs, as files."""
    monkeypatch.setenv("CLAIMCHECK_DATA", str(tmp_path / "data"))
    folder = tmp_path / "package"
    folder.mkdir()
    for language, name in (("csv", "unemployment.csv"), ("json", "datapackage.json")):
        block = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
        assert block is not None
        (folder / name).write_text(block.group(1), "utf-8")
    return folder


def checked(text: str) -> str:
    result = CliRunner().invoke(app, ["check", text])
    assert result.exit_code == 0
    return result.output


def test_adding_a_package_turns_not_covered_into_a_verdict(package: Path) -> None:
    assert "not covered" in checked(CLAIM)

    added = CliRunner().invoke(app, ["sources", "add", str(package)])

    assert added.exit_code == 0
    assert "supported" in checked(CLAIM)
    assert "refuted" in checked(FALSE_CLAIM)


def test_the_longest_name_is_found_and_words_are_not_cut() -> None:
    declared = (Declared("unemployment", "percent", ("unemployment", "unemployment rate")),)

    assert [m.text for m in find_declared("The unemployment rate fell; underemployment rose.", declared)] == [
        "unemployment rate"
    ]
