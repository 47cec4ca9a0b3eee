"""`claimcheck sources`: what the record holds, where it comes from, and whether it is whole."""

from __future__ import annotations

import json
from collections import Counter
from typing import Annotated

import typer

from claimcheck.cli import output, wiring
from claimcheck.cli.app import FAILED
from claimcheck.cli.options import AsJson, Quiet, Verbose
from claimcheck.cli.revisions import LAYOUTS, columns, written
from claimcheck.cli.terminal import Terminal
from claimcheck.errors import RecordError
from claimcheck.reports.jsonl import plain
from claimcheck.sources import Source

sources = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="List, verify, compare, add and synchronise the data sets of the record.",
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
            source.published_text or "–",
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
        "published": f"{source.published_text or 'unknown'} {source.published_note}".strip(),
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
def verify(quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Check the record: hashes, schema, identities, continuity, and agreement between sources.

    Damage and contradictions exit with 2. Jumps from year to year and gaps between sources are counted; with
    `-v` each open jump and each gap is listed.

    `claimcheck sources verify`
    """
    from claimcheck.sources.catalogue import find_packages
    from claimcheck.sources.verify import verify as check
    from claimcheck.sources.verify import verify_files

    terminal = Terminal(quiet, verbose)
    packages = find_packages()
    _, faults = verify_files(packages)
    verification = None if faults else check(packages, wiring.open_record())
    for fault in verification.faults if verification else faults:
        terminal.error(RecordError(fault.message, path=fault.path, source=fault.source))
    if verification is None or not verification.ok:
        raise typer.Exit(FAILED)
    states = Counter(jump.state for jump in verification.jumps)
    counted = ", ".join(f"{states[state]} {state}" for state in ("reviewed", "corroborated", "open"))
    output.print_out(
        f"{verification.packages} packages, {verification.cells:,} figures: whole\n"
        f"{len(verification.jumps):,} jumps of more than 20 percent in a year: {counted}\n"
        f"{len(verification.gaps)} comparisons of sources by indicator and decade\n"
    )
    for jump in verification.jumps:
        if jump.state == "open":
            terminal.detail(
                f"jump: {jump.source} {jump.indicator} {jump.place} {jump.year} {jump.change:+.0%}"
            )
    for gap in verification.gaps:
        scale, unit = (1.0, "points") if gap.unit == "pp" else (100.0, "percent")
        terminal.detail(
            f"gap: {gap.indicator} {gap.decade}s, {gap.preferred} and {gap.other}: median"
            f" {gap.median * scale:.2f} {unit}, worst {gap.worst * scale:.1f} ({gap.worst_place} {gap.worst_year})"
        )


def _layout(name: str) -> str:
    if name not in LAYOUTS:
        raise typer.BadParameter(f"no such format: {name!r}; one of {', '.join(LAYOUTS)}")
    return name


@sources.command()
def diff(
    older: SourceKey,
    newer: SourceKey,
    indicator: Annotated[
        list[str] | None, typer.Option(help="Only this indicator; may be repeated.", show_default=False)
    ] = None,
    place: Annotated[
        list[str] | None, typer.Option(help="Only this place; may be repeated.", show_default=False)
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1, help="How many revisions to list; by default 20, as CSV and JSON all.", show_default=False
        ),
    ] = None,
    layout: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="|".join(LAYOUTS), help="How to write it down.", callback=_layout
        ),
    ] = "text",
    as_json: AsJson = False,
) -> None:
    """Compare two vintages, the largest revisions first.

    Revisions are relative to the older figure, those of rates in points; growth stands for real GDP, whose level is
    on another base in every vintage.

    `claimcheck sources diff pwt/9.1 pwt/11.0 --indicator gdp --place Nigeria`

    `claimcheck sources diff pwt/9.1 pwt/11.0 --format csv`
    """
    from claimcheck.sources.diff import diff as compare

    places = [wiring.place_code(name) for name in place or ()]
    record = wiring.open_record()
    known = [info.slug for info in record.indicators()]
    for name in indicator or ():
        if name not in known:
            raise RecordError(f"no such indicator: {name!r}", remedy=f"one of {', '.join(known)}")
    found = compare(record, older, newer, indicator or (), places)
    units = {info.slug: info.unit for info in record.indicators()}
    output.print_out(written(found, units, "json" if as_json else layout, limit))


def _data(source: Source) -> dict[str, object]:
    """A source as JSON has it, its days as ISO 8601."""
    values = plain(source)
    days = {name: str(values[name]) if values[name] else None for name in ("published", "retrieved")}
    return {**values, **days}
