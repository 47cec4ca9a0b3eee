"""The catalogue of kinds, written from the kinds themselves: `python -m claimcheck.claims.documentation`.

docs/kinds.md is this module's output; a check fails when the two differ.
"""

from __future__ import annotations

import sys

from claimcheck.claims.interface import ClaimKind, Example
from claimcheck.claims.registry import KINDS

_HEAD = """# What it understands

Each kind of claim is one file or folder under `claimcheck/claims/kinds/`. The wordings below are its examples: tests
run each of them. This page is written by `make docs`.

A number or a fact outside these kinds is listed as found and not covered, with the reason.
"""


def page() -> str:
    """The whole page as Markdown."""
    index = "\n".join(f"- [{kind.title}](#{kind.name}): {kind.description}" for kind in KINDS)
    return "\n".join([_HEAD, index, "", *(_section(kind) for kind in KINDS)]).rstrip() + "\n"


def _section(kind: ClaimKind) -> str:
    lines = [f"## {kind.name}", "", kind.description, "", "| it finds | as |", "| --- | --- |"]
    lines += [f"| {_cell(_sentence(e))} | {_cell(_fields(e))} |" for e in kind.examples]
    lines += ["", "| it leaves alone | because |", "| --- | --- |"]
    lines += [f"| {_cell(text)} | {_cell(why)} |" for text, why in kind.counter_examples]
    return "\n".join([*lines, ""])


def _sentence(example: Example) -> str:
    known = [f"{name} {value}" for name, value in (("date", example.date), ("place", example.place)) if value]
    return f"{example.text} ({', '.join(known)})" if known else example.text


def _fields(example: Example) -> str:
    return ", ".join(f"`{key}` {_value(value)}" for key, value in example.fields.items())


def _value(value: object) -> str:
    if isinstance(value, list):
        return " ".join(str(v) for v in value) or "none"
    return f"{value:,}" if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    sys.stdout.write(page())
