"""How `claimcheck sources diff` writes down what was revised: text, Markdown, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from claimcheck.reports import figures
from claimcheck.reports.jsonl import plain
from claimcheck.sources.agreement import RATES
from claimcheck.sources.diff import Difference, Revision

HEADER = ("indicator", "place", "year", "before", "after", "change")
TALLIES = ("indicator", "in both", "revised", "median change")


def as_text(found: Difference, units: Mapping[str, str], limit: int | None) -> str:
    """A line in short and the largest revisions in columns."""
    rows = _rows(found.revisions[:limit], units)
    return _summary(found) + ("\n" + columns(HEADER, rows) if rows else "")


def as_markdown(found: Difference, units: Mapping[str, str], limit: int | None) -> str:
    """Two tables: each indicator in short, and the largest revisions."""
    parts = [f"# {found.older} → {found.newer}\n", _summary(found)]
    if found.tallies:
        tallies = [
            (
                f"`{tally.indicator}`",
                f"{tally.both:,}",
                f"{tally.revised:,}",
                _size(tally.indicator, tally.median),
            )
            for tally in found.tallies
        ]
        parts.append(table(TALLIES, tallies))
    if found.revisions:
        rows = _rows(found.revisions[:limit], units)
        parts.append(table(HEADER, [(f"`{first}`", *rest) for first, *rest in rows]))
    return "\n".join(parts)


def as_csv(found: Difference, units: Mapping[str, str], limit: int | None) -> str:
    """One row a revision in base units; `change` is a part of the older figure, or points for rates."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow((*HEADER, "unit"))
    for each in found.revisions[:limit]:
        values = [plain(value) for value in (each.before.value, each.after.value, round(each.change, 9))]
        writer.writerow((each.indicator, each.place, each.year, *values, units[each.indicator]))
    return buffer.getvalue()


def as_json(found: Difference, units: Mapping[str, str], limit: int | None) -> str:
    """The whole comparison, each revision with both cells."""
    return json.dumps(plain(replace(found, revisions=found.revisions[:limit])), indent=2) + "\n"


LAYOUTS: dict[str, Callable[[Difference, Mapping[str, str], int | None], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "csv": as_csv,
    "json": as_json,
}
FOR_PROGRAMS = frozenset({"csv", "json"})
"""Without a limit these hold every revision, the others the twenty largest."""
LARGEST = 20


def written(found: Difference, units: Mapping[str, str], layout: str, limit: int | None) -> str:
    """The comparison in one of the `LAYOUTS`; `units` has each indicator's unit."""
    if limit is None and layout not in FOR_PROGRAMS:
        limit = LARGEST
    return LAYOUTS[layout](found, units, limit)


def _summary(found: Difference) -> str:
    return (
        f"{found.older} → {found.newer}: {len(found.revisions):,} revised, {found.unchanged:,} unchanged,"
        f" {found.added:,} added, {found.dropped:,} dropped ({', '.join(found.indicators)})\n"
    )


def _rows(revisions: Sequence[Revision], units: Mapping[str, str]) -> list[tuple[str, ...]]:
    return [
        (
            each.indicator,
            each.place,
            str(each.year),
            figures.exact(each.before.value, units[each.indicator]),
            figures.exact(each.after.value, units[each.indicator]),
            f"{each.change:+.2f} points" if each.indicator in RATES else f"{each.change:+.1%}",
        )
        for each in revisions
    ]


def _size(indicator: str, change: float) -> str:
    return f"{change:.2f} points" if indicator in RATES else f"{change:.2%}"


def columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows of text in columns, the last one as long as it is."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in (header, *rows)
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the cells hold no bars."""
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"
