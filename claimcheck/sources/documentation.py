"""The generated parts of docs/sources.md: the list of sources, their agreement, jumps, grades.

`python -m claimcheck.sources.documentation` prints the whole page, the text between the markers renewed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from claimcheck.sources.agreement import RATES, Gap
from claimcheck.sources.catalogue import find_packages, shipped_folder
from claimcheck.sources.diff import Difference, diff
from claimcheck.sources.interface import Store
from claimcheck.sources.verify import Verification, verify

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sources.md"
COMPARED = ("pwt/9.1", "pwt/11.0")
GRADED = ("population", "gdp", "gdp_ppp", "gdp_growth")
_SECTION = re.compile(r"(<!-- generated: (?P<name>[a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def render(page: str, store: Store, verification: Verification) -> str:
    """The page with every generated section renewed; raises KeyError for a marker of no section."""
    sections = {
        "sources": _sources(store),
        "agreement": _agreement(verification.gaps),
        "jumps": _jumps(verification),
        "grades": _grades(store),
        "revisions": _revisions(diff(store, *COMPARED)),
    }
    return _SECTION.sub(lambda found: f"{found[1]}{sections[found['name']]}{found[3]}", page)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def _sources(store: Store) -> str:
    rows = [
        (
            f"`{source.key}`",
            f"[{source.title}]({source.url})",
            f"{source.published_text or '?'}: {source.published_note}",
            source.licence,
            ", ".join(f"`{slug}`" for slug in source.indicators),
            f"{source.first_year}-{source.last_year}",
            str(source.places),
        )
        for source in store.sources()
    ]
    return _table(("key", "title", "published", "licence", "indicators", "years", "places"), rows)


def _agreement(gaps: Sequence[Gap]) -> str:
    rows = [
        (
            f"`{gap.indicator}`",
            f"`{gap.preferred}`",
            f"`{gap.other}`",
            f"{gap.decade}s",
            str(gap.cells),
            _apart(gap, gap.median),
            f"{_apart(gap, gap.worst)} ({gap.worst_place} {gap.worst_year})",
        )
        for gap in gaps
        if gap.decade >= 1970
    ]
    return _table(("indicator", "preferred", "other", "decade", "figures", "median gap", "worst gap"), rows)


def _apart(gap: Gap, value: float) -> str:
    return f"{value:.2f} pp" if gap.indicator in RATES else f"{100 * value:.2f} %"


def _jumps(verification: Verification) -> str:
    counts = verification.jump_counts()
    keys = sorted({(source, indicator) for source, indicator, _ in counts})
    states = ("reviewed", "corroborated", "open")
    rows = [
        (
            f"`{source}`",
            f"`{indicator}`",
            *(str(counts.get((source, indicator, state), 0)) for state in states),
        )
        for source, indicator in keys
    ]
    return _table(("source", "indicator", *states), rows)


def _revisions(found: Difference) -> str:
    def size(indicator: str, change: float) -> str:
        return f"{change:.2f} pp" if indicator in RATES else f"{100 * change:.1f} %"

    largest = {revision.indicator: revision for revision in reversed(found.revisions)}
    rows = []
    for tally in found.tallies:
        top = largest[tally.indicator]
        change = size(tally.indicator, top.change)
        rows.append(
            (
                f"`{tally.indicator}`",
                str(tally.both),
                str(tally.revised),
                size(tally.indicator, tally.median),
                f"{change} ({top.place} {top.year})",
            )
        )
    return _table(("indicator", "figures in both", "revised", "median change", "largest"), rows)


def _grades(store: Store) -> str:
    rows = []
    for indicator in GRADED:
        preferred = store.sources_for(indicator)[0].key
        for decade in range(1950, 2030, 10):
            places = store.coverage(preferred, indicator, decade + 1)
            counted = Counter(store.grade(place, indicator, decade) for place in places)
            rows.append((f"`{indicator}`", f"{decade}s", *(str(counted[letter]) for letter in "ABCD")))  # type: ignore[index]
    return _table(("indicator", "decade", "A", "B", "C", "D"), rows)


def main() -> None:
    from claimcheck.sources.store import open_store

    folders = [shipped_folder()]
    store = open_store(folders=folders)
    sys.stdout.write(render(PAGE.read_text(encoding="utf-8"), store, verify(find_packages(folders), store)))
    store.close()


if __name__ == "__main__":
    main()
