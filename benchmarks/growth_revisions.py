# ruff: noqa: T201
"""How much growth figures are revised from one vintage of the Penn World Table to the next.

    python benchmarks/growth_revisions.py

Compares yearly growth of real GDP in the vintages 8.0 to 9.1 with that in 11.0, by the record's grade, and prints
the median and the 75th and 90th percentile of the absolute revision in points. Vintages before 8.0 hold no
growth at national prices and are left out. The figures stand in docs/verdicts.md; they are a lower bound of what
first releases are revised by, since a vintage comes out years after these.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from claimcheck.sources.interface import Grade, Store
from claimcheck.sources.store import open_store

ROOT = Path(__file__).resolve().parents[1]
OLD = ("pwt/8.0", "pwt/8.1", "pwt/9.0", "pwt/9.1")
NEW = "pwt/11.0"
LATEST = 5
"""Only the last so many years of a vintage count: those are what revisions are about."""


def revisions(store: Store) -> dict[tuple[str, Grade], list[float]]:
    """Absolute revisions in points, by vintage and grade."""
    found: dict[tuple[str, Grade], list[float]] = defaultdict(list)
    for key in OLD:
        last = store.last_year(key, "gdp_growth") or 0
        for year in range(last - LATEST + 1, last + 1):
            now = store.year(NEW, "gdp_growth", year)
            for place, cell in store.year(key, "gdp_growth", year).items():
                if place in now:
                    revision = abs(now[place].value - cell.value)
                    found[key, store.grade(place, "gdp_growth", year)].append(revision)
    return found


def percentiles(values: list[float]) -> tuple[float, float, float]:
    """The median and the 75th and 90th percentile."""
    ordered = sorted(values)
    half, three_quarters, nine_tenths = (ordered[int(part * (len(ordered) - 1))] for part in (0.5, 0.75, 0.9))
    return half, three_quarters, nine_tenths


def row(key: str, grade: Grade, values: list[float]) -> str:
    """One row of the table in docs/verdicts.md."""
    shown = " | ".join(f"{value:.2f}" for value in percentiles(values))
    return f"| {key} | {grade} | {len(values)} | {shown} |"


def main() -> int:
    with tempfile.TemporaryDirectory() as cache:
        store = open_store(folders=[ROOT / "sources"], cache=Path(cache))
        print(
            "| vintage | grade | country-years | median | 75th | 90th |\n| --- | --- | --- | --- | --- | --- |"
        )
        for (key, grade), values in sorted(revisions(store).items()):
            print(row(key, grade, values))
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
