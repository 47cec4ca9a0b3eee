"""Tables of evidence: every cell that the readings of a claim used, each once, as compactly as may be.

Cells of one indicator over several years become one table with a row for each place and source and a column
for each year, those of several places in one year a table with a row for each place and a column for each source;
what is left is listed a cell a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.models import CheckedClaim, Evidence
from claimcheck.reports import figures
from claimcheck.reports.escaping import code
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.interface import Reference

FEW = 3
"""So many places of one year are listed; more of them stand in a table by source."""

COLUMNS = 8
"""The most years, or the most series, that stand side by side."""

ROWS = 60
"""The most rows of one table; a rank over all countries would be longer, and stands whole in the JSON lines."""

MARKS = {"estimate": "", "projection": " ᵖ", "derived": " ᵈ"}

Series = tuple[str, str]
"""A source's key and a place."""


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the cells must be escaped already."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def evidence_tables(claim: CheckedClaim, reference: Reference) -> Iterator[str]:
    """The tables for one claim, the plainest reading's cells first."""
    cells = dict.fromkeys(cell for reading in claim.readings for cell in reading.evidence)
    groups: dict[str, list[Evidence]] = {}
    for cell in cells:
        groups.setdefault(cell.indicator, []).append(cell)
    listed = []
    for indicator, group in groups.items():
        if _is_grid(group):
            yield f"**Evidence:** {escaped(reference.label(indicator))}"
            yield from _grid(group, reference)
        elif _is_of_one_year(group):
            yield f"**Evidence:** {escaped(reference.label(indicator))}, {group[0].year}"
            yield from _by_source(group, reference)
        else:
            listed += group
    if listed:
        yield "**Evidence:**"
        yield _list(listed, reference)


def _is_grid(cells: Sequence[Evidence]) -> bool:
    """Whether a table by series and year is smaller than a list, and holds every cell."""
    series = {_series(cell) for cell in cells}
    years = {cell.year for cell in cells}
    distinct = len({(_series(cell), cell.year) for cell in cells}) == len(cells)
    filled = 2 * len(cells) > len(series) * len(years)
    return distinct and filled and len(years) > 1 and min(len(series), len(years)) <= COLUMNS


def _is_of_one_year(cells: Sequence[Evidence]) -> bool:
    """Whether the cells are those of several places in one year, each source's once."""
    places, sources = {cell.place for cell in cells}, {cell.source for cell in cells}
    distinct = len({_series(cell) for cell in cells}) == len(cells)
    return (
        distinct
        and len({cell.year for cell in cells}) == 1
        and len(places) > FEW
        and len(sources) <= COLUMNS
        and 2 * len(cells) > len(places) * len(sources)
    )


def _by_source(cells: Sequence[Evidence], reference: Reference) -> Iterator[str]:
    unit = reference.unit(cells[0].indicator)
    names = {cell.source: _source(cell) for cell in cells}
    values = {_series(cell): escaped(figures.exact(cell.value, unit)) + MARKS[cell.status] for cell in cells}
    rows = [
        [escaped(reference.place_name(place)), *(values.get((source, place), "–") for source in names)]
        for place in dict.fromkeys(cell.place for cell in cells)
    ]
    yield _cut(["Place", *names.values()], rows)
    if legend := _legend(cells):
        yield legend


def _series(cell: Evidence) -> Series:
    return (cell.source, cell.place)


def _grid(cells: Sequence[Evidence], reference: Reference) -> Iterator[str]:
    unit = reference.unit(cells[0].indicator)
    years = sorted({cell.year for cell in cells})
    series = sorted(dict.fromkeys(map(_series, cells)), key=lambda one: _first(cells, one[0]))
    values = {
        (_series(cell), cell.year): escaped(figures.exact(cell.value, unit)) + MARKS[cell.status]
        for cell in cells
    }
    if len(years) <= COLUMNS:
        header = ["Place", "Source", *map(str, years)]
        rows = [
            [*_names(one, cells, reference), *(values.get((one, y), "–") for y in years)] for one in series
        ]
    else:
        header = ["Year", *(", ".join(_names(one, cells, reference)) for one in series)]
        rows = [[str(y), *(values.get((one, y), "–") for one in series)] for y in years]
    yield _cut(header, rows)
    if legend := _legend(cells):
        yield legend


def _first(cells: Sequence[Evidence], source: str) -> int:
    """Where a source first comes up: the preferred one stands first."""
    return next(number for number, cell in enumerate(cells) if cell.source == source)


def _names(series: Series, cells: Sequence[Evidence], reference: Reference) -> tuple[str, str]:
    cell = next(cell for cell in cells if _series(cell) == series)
    return escaped(reference.place_name(cell.place)), _source(cell)


def _source(cell: Evidence) -> str:
    """The key alone: the sources at the end of the report have the title."""
    return escaped(cell.source if "/" in cell.source else f"{cell.source}/{cell.vintage}")


def _legend(cells: Sequence[Evidence]) -> str:
    notes = ["ᵖ projection"] if any(cell.status == "projection" for cell in cells) else []
    if any(cell.status == "derived" for cell in cells):
        formulas = [cell.formula for cell in cells if cell.formula]
        notes.append("ᵈ derived" + (f", such as {code(formulas[0])}" if formulas else ""))
    return "; ".join(notes)


def _list(cells: Sequence[Evidence], reference: Reference) -> str:
    rows = [
        [
            escaped(reference.place_name(cell.place)),
            escaped(reference.label(cell.indicator)),
            str(cell.year),
            escaped(figures.exact(cell.value, reference.unit(cell.indicator))),
            _status(cell),
            _source(cell),
        ]
        for cell in cells
    ]
    return _cut(["Place", "Indicator", "Year", "Value", "Status", "Source"], rows)


def _status(cell: Evidence) -> str:
    """What sort of figure it is, with the formula of one that was computed."""
    formula = f": {code(cell.formula).replace('|', chr(92) + '|')}" if cell.formula else ""
    return f"{escaped(cell.status)}{formula}"


def _cut(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    text = table(header, rows[:ROWS])
    if len(rows) > ROWS:
        text += f"\n\nand {len(rows) - ROWS} more rows, which the JSON lines hold."
    return text
