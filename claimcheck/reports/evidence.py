"""Tables of evidence: every cell that the readings of a claim used, each once, as compactly as may be.

Cells of one source and indicator for several places and several years become one table with a row a place
and a column a year; what is left is listed a cell a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.models import CheckedClaim, Evidence
from claimcheck.reports import figures
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.interface import Reference

COLUMNS = 8
"""The most years that stand side by side; a longer series has a row a year."""

ROWS = 60
"""The most rows of one table; a rank over all countries would be longer, and stands whole in the JSON lines."""

MARKS = {"estimate": "", "projection": " ᵖ", "derived": " ᵈ"}
LEGEND = {"projection": "ᵖ projection", "derived": "ᵈ derived"}

Group = tuple[str, str, str]


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the cells must be escaped already."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def evidence_tables(claim: CheckedClaim, reference: Reference) -> Iterator[str]:
    """The tables for one claim, the plainest reading's cells first."""
    cells = list(dict.fromkeys(cell for reading in claim.readings for cell in reading.evidence))
    groups: dict[Group, list[Evidence]] = {}
    for cell in cells:
        groups.setdefault((cell.source, cell.vintage, cell.indicator), []).append(cell)
    listed = []
    for group in groups.values():
        if _is_grid(group):
            yield _caption(group[0], reference)
            yield _grid(group, reference)
        else:
            listed += group
    if listed:
        yield "**Evidence:**"
        yield _list(listed, reference)


def _is_grid(cells: Sequence[Evidence]) -> bool:
    places = {cell.place for cell in cells}
    years = {cell.year for cell in cells}
    distinct = len({(cell.place, cell.year) for cell in cells}) == len(cells)
    return distinct and len(places) > 1 and len(years) > 1 and min(len(places), len(years)) <= COLUMNS


def _caption(cell: Evidence, reference: Reference) -> str:
    return f"**Evidence:** {escaped(reference.label(cell.indicator))}, {_source(cell, reference)}"


def _source(cell: Evidence, reference: Reference) -> str:
    source = reference.source(cell)
    return escaped(source.title if source else f"{cell.source} {cell.vintage}")


def _grid(cells: Sequence[Evidence], reference: Reference) -> str:
    unit = reference.unit(cells[0].indicator)
    years = sorted({cell.year for cell in cells})
    places = sorted({cell.place for cell in cells})
    values = {
        (cell.place, cell.year): escaped(figures.exact(cell.value, unit)) + MARKS[cell.status]
        for cell in cells
    }
    names = {place: escaped(reference.place_name(place)) for place in places}
    if len(years) <= COLUMNS:
        rows = [[names[p], *(values.get((p, y), "–") for y in years)] for p in places]
        text = _cut(["Place", *map(str, years)], rows)
    else:
        rows = [[str(y), *(values.get((p, y), "–") for p in places)] for y in years]
        text = _cut(["Year", *names.values()], rows)
    marks = [LEGEND[status] for status in LEGEND if any(cell.status == status for cell in cells)]
    return f"{text}\n\n{', '.join(marks)}" if marks else text


def _list(cells: Sequence[Evidence], reference: Reference) -> str:
    rows = [
        [
            escaped(reference.place_name(cell.place)),
            escaped(reference.label(cell.indicator)),
            str(cell.year),
            escaped(figures.exact(cell.value, reference.unit(cell.indicator))),
            escaped(f"{cell.status}: {cell.formula}" if cell.formula else cell.status),
            _source(cell, reference),
        ]
        for cell in cells
    ]
    return _cut(["Place", "Indicator", "Year", "Value", "Status", "Source"], rows)


def _cut(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    text = table(header, rows[:ROWS])
    if len(rows) > ROWS:
        text += f"\n\nand {len(rows) - ROWS} more rows, which the JSON lines hold."
    return text
