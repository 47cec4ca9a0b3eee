"""How far the record was revised: the figure as it was known when a text was written, and as it stands now."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.models import CheckedClaim, Evidence, Reading
from claimcheck.reports import figures
from claimcheck.reports.answers import record_unit
from claimcheck.reports.interface import Reference

KNOWN_THEN = "as known in"
"""What the name of a reading by an earlier vintage says, before the year."""

NOTEWORTHY = 0.01
"""The least revision that is told where it decides nothing: parts of a size, a tenth of that in points of a rate."""

SHOWN = 2
"""The most figures that are set side by side; of more, the values of the two readings stand for all."""

REVISED, KNOWN = "Revised since", "Known then"

POINTS = ("percent", "pp")


def revision(claim: CheckedClaim, reference: Reference) -> tuple[str, str] | None:
    """ "Revised since" and "Nigeria, GDP, nominal, 2010: $196 billion in pwt/7.1 (2012-07-26), $375 billion in pwt/11.0 (2025-10-07), +91%".

    "Known then" where nobody but another publisher has the figure now. None without an earlier vintage to compare
    with, and where the revision is small and decides nothing.
    """
    now = claim.readings[0] if claim.readings else None
    then = next((reading for reading in claim.readings if KNOWN_THEN in reading.name), None)
    if now is None or then is None or not now.evidence or not then.evidence:
        return None
    decides = then.verdict != now.verdict
    pairs = _pairs(now, then, claim)
    if 0 < len(pairs) <= SHOWN:
        told = [pair for pair in pairs if decides or (_same(*pair) and _noteworthy(*pair, reference))]
        label = REVISED if all(_same(*pair) for pair in told) else KNOWN
        return (label, "; ".join(_told(*pair, reference) for pair in told)) if told else None
    if not decides:
        return None
    unit = record_unit(claim)
    before = f"{figures.rounded(then.value, unit)} in {_source(then.evidence[0], reference)}"
    after = f"{figures.rounded(now.value, unit)} in {_source(now.evidence[0], reference)}"
    return (REVISED if _same(then.evidence[0], now.evidence[0]) else KNOWN, f"{before}, {after}")


def _pairs(now: Reading, then: Reading, claim: CheckedClaim) -> list[tuple[Evidence, Evidence]]:
    """The claim's own figures, earlier and now: of each indicator and place that of the last year in both.

    The figure of now is the same publisher's where it has one, else the preferred source's.
    """
    today: dict[tuple[str, str, int], list[Evidence]] = {}
    for cell in now.evidence:
        today.setdefault((cell.indicator, cell.place, cell.year), []).append(cell)
    found: dict[tuple[str, str], tuple[Evidence, Evidence]] = {}
    for cell in then.evidence:
        others = today.get((cell.indicator, cell.place, cell.year))
        if not others or (claim.kind == "rank" and cell.place not in claim.places):
            continue
        held = found.get((cell.indicator, cell.place))
        if held is None or held[0].year < cell.year:
            own = next((other for other in others if _same(cell, other)), others[0])
            found[cell.indicator, cell.place] = (cell, own)
    return list(found.values())


def _same(then: Evidence, now: Evidence) -> bool:
    """Whether both are one publisher's figures, so that the difference is a revision."""
    return then.source.partition("/")[0] == now.source.partition("/")[0]


def _noteworthy(then: Evidence, now: Evidence, reference: Reference) -> bool:
    if reference.unit(then.indicator) in POINTS:
        return abs(now.value - then.value) >= 10 * NOTEWORTHY
    return then.value != 0 and abs(now.value / then.value - 1) >= NOTEWORTHY


def _told(then: Evidence, now: Evidence, reference: Reference) -> str:
    unit = reference.unit(then.indicator)
    digits = next(
        (n for n in (3, 4) if figures.rounded(then.value, unit, n) != figures.rounded(now.value, unit, n)), 5
    )
    before, after = (figures.rounded(cell.value, unit, digits) for cell in (then, now))
    what = f"{reference.place_name(then.place)}, {reference.label(then.indicator)}, {then.year}"
    sides = f"{before} in {_source(then, reference)}, {after} in {_source(now, reference)}"
    return f"{what}: {sides}, {_change(then.value, now.value, unit)}"


def _change(then: float, now: float, unit: str | None) -> str:
    """The revision with its sign: points of a rate, else percent of the earlier figure."""
    if unit in POINTS:
        size, change = "pp", now - then
    elif then:
        size, change = "percent", 100 * (now / then - 1)
    else:
        return "new"
    text = figures.rounded(change, size, 2)
    return text if change < 0 else f"+{text}"


def _source(cell: Evidence, reference: Reference) -> str:
    source = reference.source(cell)
    key = cell.source if "/" in cell.source else f"{cell.source}/{cell.vintage}"
    return f"{key} ({source.published_text})" if source and source.published_text else key


def sources_of(readings: Sequence[Reading]) -> list[Evidence]:
    """A cell of each source that the readings rest on, in the order in which they come up."""
    first: dict[tuple[str, str], Evidence] = {}
    for reading in readings:
        for cell in reading.evidence:
            first.setdefault((cell.source, cell.vintage), cell)
    return list(first.values())
