"""The options that several commands share, each with its help text, once."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.reports import FORMATS

VERBOSE = "claimcheck.verbose"


def _remember_verbose(ctx: typer.Context, verbose: bool) -> bool:
    ctx.meta[VERBOSE] = ctx.meta.get(VERBOSE, False) or verbose
    return verbose


def _known_format(name: str | None) -> str | None:
    if name is not None and name not in FORMATS:
        raise typer.BadParameter(f"no such format: {name!r}; one of {', '.join(FORMATS)}")
    return name


def _format_names() -> list[str]:
    return list(FORMATS)


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS", help="Files, folders, addresses, or - for standard input.", show_default=False
    ),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="|".join(FORMATS),
        help="How to write it down.",
        callback=_known_format,
        autocompletion=_format_names,
        show_default=False,
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR|FILE|-",
        help="Where to write it; - is standard output.",
        show_default=False,
    ),
]
DateOption = Annotated[
    str | None,
    typer.Option(
        help="The day the text speaks from, whole or cut short: 2012-10-17, 2012-10, 2012. "
        "It overrides what the documents say.",
        show_default=False,
    ),
]
PlaceOption = Annotated[
    str | None,
    typer.Option(help="The country that texts mean by “the economy”: a name or code.", show_default=False),
]
AllNumbers = Annotated[bool, typer.Option("--all-numbers", help="List every number, covered or not.")]
Offline = Annotated[
    bool,
    typer.Option(
        "--offline", help="Forbid the network. Without this, only documents given by address are fetched."
    ),
]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Worker processes.", show_default="1")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors only.")]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose", "-v", help="Say more; show the traceback of a bug.", callback=_remember_verbose
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for programs.")]
