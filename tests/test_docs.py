"""What the pages say is what happens: commands, code, excerpts and links are run or followed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXCERPT = re.compile(r"<!-- excerpt: (\S+) -->\n(.*?)\n<!-- end -->", re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def blocks(language: str) -> list[tuple[str, str]]:
    return [
        (page.name, body)
        for page in PAGES
        for found, body in _BLOCK.findall(page.read_text("utf-8"))
        if found == language
    ]


@pytest.mark.parametrize(("page", "block"), blocks("console"))
def test_a_command_prints_what_the_page_shows(page: str, block: str) -> None:
    command, _, shown = block.partition("\n")
    words = shlex.split(command.removeprefix("$ "))
    assert words[0] == "claimcheck"

    result = CliRunner().invoke(app, words[1:])

    assert [line.rstrip() for line in result.output.splitlines()] == [
        line.rstrip() for line in shown.splitlines()
    ]


@pytest.mark.parametrize(("page", "block"), blocks("python"))
def test_code_runs_and_prints_what_its_comments_say(
    page: str, block: str, capsys: pytest.CaptureFixture[str]
) -> None:
    exec(compile(block, page, "exec"), {})

    assert capsys.readouterr().out.split("\n")[:-1] == re.findall(r"print\(.*\)  # (.*)", block)


@pytest.mark.parametrize(
    ("source", "text"), [m for page in PAGES for m in _EXCERPT.findall(page.read_text("utf-8"))]
)
def test_an_excerpt_stands_in_its_source(source: str, text: str) -> None:
    whole = (ROOT / source).read_text("utf-8")

    for piece in text.strip().split("\n\n…\n\n"):
        assert piece.strip() in whole


@pytest.mark.parametrize("page", PAGES, ids=[p.name for p in PAGES])
def test_links_lead_to_files(page: Path) -> None:
    for link in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / link).exists(), link
