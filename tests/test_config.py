"""Settings: found in the nearest pyproject.toml, strict about what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import config
from claimcheck.errors import ConfigError


def written(folder: Path, table: str) -> Path:
    (folder / "pyproject.toml").write_text(table, encoding="utf-8")
    return folder


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = config.load()
    assert settings.paths == ("seeds",)
    assert settings.output is None
    assert settings.expected_file == settings.root / "seeds/expected.jsonl"


def test_all_keys(tmp_path: Path) -> None:
    written(
        tmp_path,
        """
        [tool.claimcheck]
        paths = ["texts", "more/a.md"]
        output = "out"
        format = "jsonl"
        date = 2012-10-17
        place = "Russia"
        fail-on = ["refuted", "not-enough-evidence"]
        expected = "gate/expected.jsonl"
        jobs = 2
        [tool.claimcheck.tolerance]
        gdp = 8
        """,
    )
    settings = config.load(tmp_path)
    assert settings.paths == ("texts", "more/a.md")
    assert (settings.output, settings.format, settings.date, settings.place) == (
        "out",
        "jsonl",
        "2012-10-17",
        "Russia",
    )
    assert settings.fail_on == ("refuted", "not_enough_evidence")
    assert settings.expected_file == tmp_path / "gate/expected.jsonl"
    assert settings.jobs == 2
    assert settings.tolerance == {"gdp": 8.0}


def test_the_nearest_file_counts_and_paths_count_from_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "[tool.claimcheck]\npaths = ['texts']")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    settings = config.load()
    assert settings.file == tmp_path / "pyproject.toml"
    assert settings.located("texts") == "../../texts"
    assert settings.located("-") == "-"
    written(below, "[project]\nname = 'nearer'")
    assert config.load().paths == ("seeds",)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("path = ['a']", "tool.claimcheck.path: no such key"),
        ("paths = 'a'", "tool.claimcheck.paths: not a list of texts"),
        ("paths = [1]", "tool.claimcheck.paths"),
        ("output = 3", "tool.claimcheck.output: not a text"),
        ("output = ''", "tool.claimcheck.output: not a text"),
        ("date = 3", "tool.claimcheck.date: not a text"),
        ("jobs = 0", "tool.claimcheck.jobs: not a number of processes"),
        ("jobs = true", "tool.claimcheck.jobs"),
        ("fail-on = 'refuted'", "tool.claimcheck.fail-on: not a list of texts"),
        ("fail-on = ['wrong']", "tool.claimcheck.fail-on: no such verdict: 'wrong'"),
        ("tolerance = 3", "tool.claimcheck.tolerance: not a table"),
        ("tolerance = {gdp = -1}", "tool.claimcheck.tolerance.gdp: not a width"),
        ("tolerance = {gdp = inf}", "tool.claimcheck.tolerance.gdp: not a width"),
        ("paths = [", "not valid TOML"),
    ],
)
def test_what_should_not_be_there_is_an_error_with_its_place_and_a_remedy(
    tmp_path: Path, table: str, words: str
) -> None:
    written(tmp_path, f"[tool.claimcheck]\n{table}\n")
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path)
    assert words in str(caught.value)
    assert caught.value.path == str(tmp_path / "pyproject.toml")
    assert caught.value.remedy


def test_a_tool_entry_that_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="not a table"):
        config.load(written(tmp_path, "[tool]\nclaimcheck = 1"))


def test_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(ConfigError, match="not valid TOML"):
        config.load(tmp_path)


def test_the_examples_of_the_docs_are_settings_that_can_be_read(tmp_path: Path) -> None:
    lines = [f"{setting.key} = {setting.example}" for setting in config.SETTINGS]
    written(tmp_path, "\n".join(["[tool.claimcheck]", *lines]))
    assert config.load(tmp_path).jobs == 2
