"""Writes docs/cli.md from the commands themselves: `python -m claimcheck.cli.documentation > docs/cli.md`.

A test holds the page against this output, so that no command or option is without its documentation.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import typer

from claimcheck.cli import app, output
from claimcheck.config import FILE_NAME, SETTINGS
from claimcheck.reports import FORMATS

PREFACE = """\
# The command line

This page is generated from the commands (`make docs`).

Reports go to standard output or where `--output` says; messages, progress and the summary go to standard
error. Settings come from `[tool.claimcheck]` in the nearest pyproject.toml; options win over settings.

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | findings, only with `--gate`, `--fail-on`, `--floor` or the setting `fail-on` |
| 2 | the command could not do its work: wrong usage, unreadable input, no data; wins over 1 |

`CLAIMCHECK_DEBUG=1` shows tracebacks, `NO_COLOR=1` takes colours away.
"""


def page() -> str:
    """The whole page as Markdown."""
    group = typer.main.get_command(app)
    return "\n".join([PREFACE, *_formats(), *_settings(), *_commands(group, "claimcheck")]).rstrip() + "\n"


def _formats() -> Iterator[str]:
    yield "## Formats\n"
    yield "| `--format` | suffix | what it is |"
    yield "| --- | --- | --- |"
    for name, form in FORMATS.items():
        yield f"| `{name}` | `{form.suffix}` | {form.summary} |"
    yield ""


def _settings() -> Iterator[str]:
    yield "## Settings\n"
    yield f"`[tool.claimcheck]` in the nearest `{FILE_NAME}`, upwards from the working directory; paths count from its folder."
    yield "Unknown keys and values of the wrong type are errors.\n"
    yield "| key | default | what it does |"
    yield "| --- | --- | --- |"
    for setting in SETTINGS:
        default = setting.default if "`" in setting.default else f"`{setting.default}`"
        default = "" if setting.default == "none" else default
        yield f"| `{setting.key}` | {default} | {setting.what} |"
    yield "\n```toml\n[tool.claimcheck]"
    yield from (f"{setting.key} = {setting.example}" for setting in SETTINGS)
    yield "```\n"


def _commands(group: Any, path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield f"## {path} {name}\n\n{_prose(command)}\n"
            yield from _commands(command, f"{path} {name}")
        else:
            yield from _command(command, f"{path} {name}")


def _command(command: Any, path: str) -> Iterator[str]:
    yield f"## {path}\n\n{_prose(command)}\n"
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option"]
    words = [path, *(["[OPTIONS]"] if options else []), *map(_argument, arguments)]
    yield f"```\n{' '.join(words)}\n```\n"
    rows = [(f"`{_argument(argument)}`", argument.help) for argument in arguments]
    rows += [(_option(option), option.help) for option in options]
    if rows:
        yield "| | |\n| --- | --- |"
        for name, text in rows:
            yield f"| {name.replace('|', chr(92) + '|')} | {(text or '').replace('|', chr(92) + '|')} |"
        yield ""


def _prose(command: Any) -> str:
    return inspect.cleandoc(command.help or "")


def _argument(argument: Any) -> str:
    name = str(argument.metavar or argument.name.upper())
    return name if argument.required else f"[{name}]..."


def _option(option: Any) -> str:
    names = ", ".join(f"`{name}`" for name in sorted(option.opts, key=len, reverse=True))
    if option.is_flag:
        return names
    return f"{names} {option.metavar or option.name.upper()}"


if __name__ == "__main__":
    output.print_out(page())
