"""`[tool.claimcheck]` in pyproject.toml: what a project checks by default, and how.

`SETTINGS` lists the keys; docs/cli.md prints them with an example.

Unknown keys and values of the wrong type are errors: a misspelt key must not silently change a verdict.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, cast, get_args

from claimcheck.errors import ConfigError
from claimcheck.models import Verdict

FILE_NAME = "pyproject.toml"
DEFAULT_PATHS = ("seeds",)
EXPECTED_NAME = "expected.jsonl"
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of `[tool.claimcheck]`: an example of its value as TOML, its default, and what it does."""

    key: str
    example: str
    default: str
    what: str


SETTINGS: tuple[Setting, ...] = (
    Setting("paths", '["seeds"]', '["seeds"]', "what `run`, `extract` and `accept` read without PATHS"),
    Setting("output", '"reports"', '"reports"', "where `run` writes without PATHS: a folder, a file, or `-`"),
    Setting("format", '"markdown"', '"markdown"', "any format of `--format`"),
    Setting("expected", '"seeds/expected.jsonl"', "`expected.jsonl` in the first of `paths`",
            "where `accept` writes the expected results and `run --gate` finds them; "
            "`sources.lock.json`, the data packages that they rest on, lies beside them"),
    Setting("date", '"2012-10-17"', "none", "the day all texts speak from, over what they say themselves"),
    Setting("place", '"Russia"', "none", "the country that texts mean by “the economy”"),
    Setting("fail-on", '["refuted"]', "[]", "verdicts that make `run` without `--gate` exit with 1"),
    Setting("jobs", "2", "1", "worker processes"),
    Setting("tolerance", "{gdp = 8.0}", "{}",
            "overrides of the bands that `docs/verdicts.md` lists, by indicator, in their units"),
)  # fmt: skip
"""Every key there is, in the order of the docs."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings as read. Relative paths count from `root`, the folder of the pyproject.toml that was found.

    `file` is that pyproject.toml, None where there is none and all settings are defaults.
    """

    root: Path
    file: Path | None = None
    paths: tuple[str, ...] = DEFAULT_PATHS
    output: str | None = None
    format: str | None = None
    date: str | None = None
    place: str | None = None
    fail_on: tuple[Verdict, ...] = ()
    expected: str | None = None
    jobs: int = 1
    tolerance: Mapping[str, float] = field(default_factory=dict)

    def located(self, path: str) -> str:
        """`path`, relative to `root`, as it reads from the working directory; "-" and URLs as they are."""
        if path == "-" or "://" in path:
            return path
        return Path(os.path.relpath(self.root / path)).as_posix()

    @property
    def expected_file(self) -> Path:
        """The gate's expected results: as configured, else `expected.jsonl` in the first path."""
        return self.root / (self.expected or f"{self.paths[0]}/{EXPECTED_NAME}")


def load(start: Path | None = None) -> Config:
    """The settings that hold in `start` (the working directory by default): the nearest pyproject.toml's.

    Raises `ConfigError` for a file that is no TOML, an unknown key, or a value of the wrong type.
    """
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        file = folder / FILE_NAME
        if file.is_file():
            return _read(file)
    return Config(root=start)


def verdict_names(words: str, *, option: str) -> tuple[Verdict, ...]:
    """Verdicts out of a comma-separated list; `ConfigError` naming `option` where one is unknown."""
    names = tuple(word.strip().replace("-", "_") for word in words.split(",") if word.strip())
    for name in names:
        if name not in VERDICTS:
            raise ConfigError(f"{option}: no such verdict: {name!r}", remedy=f"one of {', '.join(VERDICTS)}")
    return cast(tuple[Verdict, ...], names)


def _read(file: Path) -> Config:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"not valid TOML: {error}", path=file, remedy="correct the file") from error
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=file) from error
    table = data.get("tool", {}).get("claimcheck", {})
    if not isinstance(table, dict):
        raise ConfigError("tool.claimcheck is not a table", path=file, remedy="write it as [tool.claimcheck]")
    return _Table(file, table).config()


@dataclass(frozen=True, slots=True)
class _Table:
    """The raw table, with the checks that turn it into a `Config`."""

    file: Path
    values: dict[str, Any]

    KEYS = tuple(setting.key for setting in SETTINGS)

    def config(self) -> Config:
        for key in self.values:
            if key not in self.KEYS:
                raise self._error(key, "no such key", f"known keys: {', '.join(self.KEYS)}")
        return Config(
            root=self.file.parent,
            file=self.file,
            paths=self._texts("paths") or DEFAULT_PATHS,
            output=self._text("output"),
            format=self._text("format"),
            date=self._date(),
            place=self._text("place"),
            fail_on=self._fail_on(),
            expected=self._text("expected"),
            jobs=self._jobs(),
            tolerance=self._tolerance(),
        )

    def _error(self, key: str, message: str, remedy: str) -> ConfigError:
        return ConfigError(f"tool.claimcheck.{key}: {message}", path=self.file, remedy=remedy)

    def _text(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise self._error(key, f"not a text: {value!r}", f'write {key} = "..."')
        return value

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self._error(key, f"not a list of texts: {value!r}", f'write {key} = ["..."]')
        return tuple(value)

    def _date(self) -> str | None:
        value = self.values.get("date")
        if isinstance(value, date):  # TOML has dates of its own
            return value.isoformat()[:10]
        return self._text("date")

    def _fail_on(self) -> tuple[Verdict, ...]:
        texts = self._texts("fail-on")
        try:
            return verdict_names(",".join(texts), option="tool.claimcheck.fail-on")
        except ConfigError as error:
            raise ConfigError(error.message, path=self.file, remedy=error.remedy) from None

    def _jobs(self) -> int:
        value = self.values.get("jobs", 1)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self._error("jobs", f"not a number of processes: {value!r}", "write a whole number from 1")
        return value

    def _tolerance(self) -> dict[str, float]:
        value = self.values.get("tolerance", {})
        if not isinstance(value, dict):
            raise self._error("tolerance", "not a table", "write it as [tool.claimcheck.tolerance]")
        for name, band in value.items():
            if not isinstance(band, int | float) or isinstance(band, bool) or not 0 <= band < float("inf"):
                raise self._error(f"tolerance.{name}", f"not a width: {band!r}", "write a number from 0")
        return {name: float(band) for name, band in value.items()}
