"""`claimcheck sources open`: the record in Datasette, asked over HTTP as a browser would."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.sources import browse

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def served(tmp_path: Path, **environment: str) -> Iterator[httpx.Client]:
    """A client of the record as `sources open` serves it; the server ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "claimcheck", "sources", "open", "--port", str(port)]
    settings = {"CLAIMCHECK_CACHE": str(tmp_path), "BROWSER": "true", "PATH": "/usr/bin:/bin"}
    log = tmp_path / "log"
    with (
        log.open("w") as output,
        subprocess.Popen(
            command,
            env={**os.environ, **settings, **environment},
            stdout=output,
            stderr=output,
            start_new_session=True,
        ) as process,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", follow_redirects=True, timeout=30) as client,
    ):
        try:
            wait_for(client, process, log)
            yield client
        finally:
            os.killpg(process.pid, 15)


def wait_for(client: httpx.Client, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        assert process.poll() is None, log.read_text()
        try:
            client.get("/-/versions.json")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text())


def check_pages(client: httpx.Client) -> None:
    """Tables with their foreign keys, search, labels, and the licences of all sources."""

    def ask(path: str) -> Any:
        answer = client.get(path)
        assert answer.status_code == 200, path
        return answer.json()

    names = [entry["name"] for entry in ask("/-/databases.json")]
    (database,) = (name for name in names if name.startswith("record-"))
    tables = {table["name"]: table for table in ask(f"/{database}.json")["tables"] if not table["hidden"]}
    assert set(tables) == {"cells", "sources", "indicators", "places", "resources", "spans", "meta"}
    assert tables["cells"]["count"] > 300_000
    pointed = {
        name: {key["other_table"] for key in table["foreign_keys"]["outgoing"]}
        for name, table in tables.items()
    }
    assert pointed["cells"] == {"sources", "indicators", "places"}
    assert pointed["resources"] == pointed["spans"] == {"sources", "indicators"}

    def rows(query: str) -> Any:
        return ask(f"/{database}/{query}&_shape=array")

    assert [row["code"] for row in rows("places.json?_search=germany")] == ["DEU"]
    assert {row["publisher"] for row in rows("sources.json?_search=penn")} == {"pwt"}
    (figure,) = rows("figures.json?source=wpp/2022&place=WLD&year=1950")
    assert (figure["name"], figure["unit"], figure["status"]) == ("world", "persons", "estimate")
    (cell,) = rows(f"cells.json?_labels=on&source={number(rows)}&place=WLD&year=1950")
    labels = [cell[name]["label"] for name in ("source", "indicator", "place")]
    assert labels == ["wpp/2022", "population", "world"]

    for page in ("/", f"/{database}", f"/{database}/sources", f"/{database}/figures?place=DEU&year=2020"):
        answer = client.get(page)
        assert answer.status_code == 200
        assert "CC-BY-4.0 (Penn World Table 11.0" in answer.text
        assert "CC-BY-3.0-IGO (World Population Prospects 2022)" in answer.text
    assert "The day of publication" in client.get(f"/{database}/sources").text


def number(rows: Any) -> int:
    (source,) = rows("sources.json?key=wpp/2022")
    return int(source["id"])


@pytest.mark.skipif(find_spec("datasette") is None, reason="the browse extra is not installed")
def test_the_record_opens_in_datasette(tmp_path: Path) -> None:
    with served(tmp_path) as client:
        check_pages(client)


@pytest.mark.slow
def test_the_record_opens_in_the_datasette_that_the_extra_names(tmp_path: Path) -> None:
    """Installs the `browse` extra into a folder of its own: no other test needs its twenty packages."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra, target = project["optional-dependencies"]["browse"], tmp_path / "extra"
    options = ["--quiet", "--disable-pip-version-check", "--target", str(target)]
    subprocess.run(
        [sys.executable, "-m", "pip", "install", *options, *extra],
        check=True,
        capture_output=True,
        timeout=600,
    )
    with served(tmp_path, PYTHONPATH=f"{target}{os.pathsep}{ROOT}") as client:
        check_pages(client)


def test_without_datasette_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "find_spec", lambda _: None)
    answer = CliRunner().invoke(app, ["sources", "open"])
    assert answer.exit_code == 2
    assert "Datasette is not installed (pip install 'claimcheck-toolkit[browse]')" in answer.stderr
