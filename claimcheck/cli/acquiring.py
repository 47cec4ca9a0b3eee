"""`claimcheck sources add`, `remove`, `sync` and `open`: the user's own part of the record."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import output
from claimcheck.cli.app import FAILED
from claimcheck.cli.options import Offline, Quiet, Verbose
from claimcheck.cli.sources import SourceKey, sources
from claimcheck.cli.terminal import Terminal


@sources.command()
def add(
    path: Annotated[
        Path,
        typer.Argument(help="The folder of a data package, or its datapackage.json.", show_default=False),
    ],
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Add a data package of your own: tidy CSV files with the columns place, year and value.

    Each resource of its datapackage.json names its indicator, unit and the words it goes by in text. What is
    added counts from the next run on.

    `claimcheck sources add unemployment/`
    """
    from claimcheck.sources.add import add_package

    package = add_package(path)
    indicators = ", ".join(resource.indicator for resource in package.resources)
    output.print_out(f"added {package.key}: {indicators}\n")


@sources.command()
def remove(key: SourceKey, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Take out a data package that was added or synchronised.

    `claimcheck sources remove labour/2024`
    """
    from claimcheck.sources.add import remove_package

    remove_package(key)
    output.print_out(f"removed {key}\n")


@sources.command()
def sync(
    publisher: Annotated[
        str, typer.Argument(metavar="PUBLISHER", help="worldbank, imf or un.", show_default=False)
    ],
    indicator: Annotated[
        list[str] | None, typer.Option(help="Only this indicator; may be repeated.", show_default=False)
    ] = None,
    address: Annotated[
        str | None, typer.Option(help="Where to fetch from instead of the publisher.", show_default=False)
    ] = None,
    offline: Offline = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Fetch a publisher's latest figures as a new vintage, and say what was revised.

    Only this command and documents given by address open a connection. A vintage is written only when the
    figures differ from the last one, and only when all of them came through.

    `claimcheck sources sync worldbank --indicator population`
    """
    from claimcheck.sources.sync import synchronise

    terminal = Terminal(quiet, verbose)
    with _progress(terminal) as progress:
        result = synchronise(
            publisher,
            today=date.today(),
            offline=offline,
            indicators=indicator or (),
            address=address,
            progress=progress,
        )
    if not result.changed:
        output.print_out(f"{result.package.key}: nothing new\n")
        return
    since = f" after {result.previous}" if result.previous else ""
    lines = [f"{result.package.key}: new{since}"]
    for revised in result.revised:
        lines.append(
            f"{revised.indicator}: {revised.changed:,} revised, {revised.added:,} added, {revised.dropped:,} dropped"
        )
        lines += [
            f"  {place} {year}: {before:g} → {after:g}" for place, year, before, after in revised.largest
        ]
    output.print_out("\n".join(lines) + "\n")


@sources.command("open")
def open_(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Serve on this port of this machine.")] = 8001,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Look at the compiled record in the browser with Datasette (the `browse` extra).

    `claimcheck sources open`
    """
    from claimcheck.sources.browse import datasette_command
    from claimcheck.sources.store import open_store

    if subprocess.run(datasette_command(open_store(), port), check=False).returncode:
        raise typer.Exit(FAILED)


@contextmanager
def _progress(terminal: Terminal) -> Iterator[Callable[[str, int, int | None], None] | None]:
    """A bar of what is being fetched, on a terminal; details in lines elsewhere when asked for."""
    if not terminal.has_bar:
        yield lambda what, done, total: terminal.detail(f"{what}: {done} of {total or '?'}")
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Fetching", total=None)
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)
