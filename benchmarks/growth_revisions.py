# ruff: noqa: T201
"""How much growth figures are revised from one vintage of the Penn World Table to the next.

    python benchmarks/growth_revisions.py

Compares yearly growth of real GDP in the vintages 8.0 to 9.1 with that in 11.0, by class of economy, and prints
the median and the 75th and 90th percentile of the absolute revision in points. Vintages before 8.0 hold no
growth at national prices and are left out. The figures stand in docs/verdicts.md; they are a lower bound of what
first releases are revised by, since a vintage comes out years after these.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from claimcheck.sources.interface import Store
from claimcheck.sources.store import open_store
from claimcheck.verdicts.quality import economy

ROOT = Path(__file__).resolve().parents[1]
OLD = ("pwt/8.0", "pwt/8.1", "pwt/9.0", "pwt/9.1")
NEW = "pwt/11.0"
LATEST = 5
"""Only the last so many years of a vintage count: those are what revisions are about."""


def revisions(store: Store) -> dict[tuple[str, str], list[float]]:
    """Absolute revisions in points, by vintage and class of economy."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for key in OLD:
        last = store.last_year(key, "gdp_growth") or 0
        for year in range(last - LATEST + 1, last + 1):
            now = store.year(NEW, "gdp_growth", year)
            for place, cell in store.year(key, "gdp_growth", year).items():
                if place in now:
                    revision = abs(now[place].value - cell.value)
                    found[key, economy(store, place, year)].append(revision)
    return found


def main() -> int:
    with tempfile.TemporaryDirectory() as cache:
        store = open_store(folders=[ROOT / "sources"], cache=Path(cache))
        for (key, kind), values in sorted(revisions(store).items()):
            values.sort()
            shown = "  ".join(
                f"{part:.0%} {values[int(part * (len(values) - 1))]:.2f}" for part in (0.5, 0.75, 0.9)
            )
            print(f"{key} to {NEW}  {kind:6s} {len(values):4d} country-years  {shown}")
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
