"""`claimcheck sources`: what the record holds, where it comes from, and whether it is whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import typer

from claimcheck.cli import output, wiring
from claimcheck.cli.app import FAILED
from claimcheck.cli.options import AsJson, Quiet, Verbose
from claimcheck.cli.terminal import Terminal
from claimcheck.errors import RecordError
from claimcheck.reports.jsonl import plain
from claimcheck.sources import Source

sources = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="List, show and verify the data sets of the record.",
)

SourceKey = Annotated[
    str, typer.Argument(metavar="SOURCE", help="A source's key, publisher/vintage.", show_default=False)
]


@sources.command("list")
def list_(as_json: AsJson = False) -> None:
    """List the sources: publisher, vintage, publication day, licence, indicators, years, places.

    `claimcheck sources list`
    """
    found = wiring.open_record().sources()
    if as_json:
        output.print_out(json.dumps([_data(source) for source in found], indent=2) + "\n")
        return
    header = ("source", "published", "licence", "years", "places", "indicators")
    rows = [
        (
            source.key,
            source.published.isoformat() if source.published else "–",
            source.licence,
            f"{source.first_year}–{source.last_year}",
            str(source.places),
            " ".join(source.indicators),
        )
        for source in found
    ]
    output.print_out(columns(header, rows))


@sources.command()
def show(key: SourceKey, as_json: AsJson = False) -> None:
    """Show one source in full: title, licence, origin, and its indicators.

    `claimcheck sources show pwt/11.0`
    """
    source = wiring.open_record().source(key)
    if as_json:
        output.print_out(json.dumps(_data(source), indent=2) + "\n")
        return
    facts = {
        "key": source.key,
        "title": source.title,
        "publisher": source.publisher,
        "vintage": source.vintage,
        "published": f"{source.published or 'unknown'} {source.published_note}".strip(),
        "retrieved": str(source.retrieved or "unknown"),
        "licence": f"{source.licence} {source.licence_url}".strip(),
        "url": source.url,
        "years": f"{source.first_year} to {source.last_year}",
        "places": str(source.places),
        "indicators": ", ".join(source.indicators),
        "sha256": wiring.fingerprints().get(source.key, ""),
    }
    width = max(map(len, facts))
    output.print_out("".join(f"{name:<{width}}  {value}\n" for name, value in facts.items()))


@sources.command()
def verify(
    keys: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCE]...", help="All when none is named.", show_default=False),
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read every figure of the data packages and hold them against their hashes and schema.

    `claimcheck sources verify`
    """
    from claimcheck.sources.catalogue import find_packages, verify_package

    terminal = Terminal(quiet, verbose)
    packages = {package.key: package for package in find_packages()}
    for key in keys or ():
        if key not in packages:
            raise RecordError("no such source", source=key, remedy=f"one of {', '.join(packages)}")
    failed = False
    for key in keys or packages:
        try:
            cells = verify_package(packages[key])
        except RecordError as error:
            terminal.error(error)
            failed = True
        else:
            output.print_out(f"{key}: {cells:,} figures, whole\n")
    if failed:
        raise typer.Exit(FAILED)


def columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows of text in columns, the last one as long as it is."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in (header, *rows)
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _data(source: Source) -> dict[str, object]:
    """A source as JSON has it, its days as ISO 8601."""
    values = plain(source)
    days = {name: str(values[name]) if values[name] else None for name in ("published", "retrieved")}
    return {**values, **days}
