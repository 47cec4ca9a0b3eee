"""The page of the commands says what the commands are."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from claimcheck.cli import app
from claimcheck.cli.documentation import page

ROOT = Path(__file__).parents[1]


def test_the_page_is_up_to_date() -> None:
    assert (ROOT / "docs/cli.md").read_text(encoding="utf-8") == page(), "run make docs"


def commands() -> list[tuple[str, object]]:
    group = typer.main.get_command(app)
    named = dict(group.commands)  # type: ignore[attr-defined]
    named |= {f"sources {name}": command for name, command in named.pop("sources").commands.items()}
    return sorted(named.items())


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_command_and_option_is_explained_with_an_example(name: str, command: object) -> None:
    assert f"`claimcheck {name}" in command.help  # type: ignore[attr-defined]
    for parameter in command.params:  # type: ignore[attr-defined]
        if parameter.name != "help":
            assert parameter.help, f"{name}: {parameter.name}"
