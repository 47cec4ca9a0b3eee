"""Nothing but a synchronisation and a document given by its address opens a connection."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app

SENTENCE = "India's population was 1.4 billion in 2021, and Kenya's economy grew 6.1% in 2018."
DOCUMENT = (
    f"# Figures\n\n{SENTENCE} See [the World Bank](https://data.worldbank.org/indicator/SP.POP.TOTL).\n"
)


@pytest.fixture
def attempts(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was asked of the network, all of it refused."""
    asked: list[Any] = []

    def refuse(*arguments: Any, **options: Any) -> Any:
        asked.append(arguments[-1:])
        raise OSError("no network in this test")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    return asked


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(DOCUMENT, encoding="utf-8")
    Path("a.html").write_text(
        f'<html><head><link rel="stylesheet" href="https://example.org/a.css"></head><body><p>{SENTENCE}</p>'
        '<img src="https://example.org/a.png"></body></html>',
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", SENTENCE),
        ("extract", "a.md", "--format", "jsonl"),
        ("run", "a.md"),
        ("run", "a.html", "--format", "jsonl"),
        ("schema",),
        ("sources", "list"),
        ("sources", "show", "pwt/11.0"),
        ("sources", "diff", "pwt/9.1", "pwt/11.0", "--place", "Kenya"),
    ],
    ids=lambda arguments: " ".join(arguments[:2])[:20],
)
def test_no_command_opens_a_connection(arguments: tuple[str, ...], attempts: list[Any]) -> None:
    answer = CliRunner().invoke(app, [*arguments])
    assert answer.exit_code == 0, answer.output
    assert attempts == []


def test_a_document_at_an_address_does_unless_forbidden(attempts: list[Any]) -> None:
    arguments = ["extract", "http://claimcheck.invalid/a.html"]
    assert CliRunner().invoke(app, [*arguments, "--offline"]).exit_code == 2
    assert attempts == []
    assert CliRunner().invoke(app, arguments).exit_code == 2
    assert attempts != []


@pytest.mark.parametrize("publisher", ["worldbank", "imf", "un"])
def test_no_synchronisation_does_where_it_is_forbidden(publisher: str, attempts: list[Any]) -> None:
    assert CliRunner().invoke(app, ["sources", "sync", publisher, "--offline"]).exit_code == 2
    assert attempts == []
