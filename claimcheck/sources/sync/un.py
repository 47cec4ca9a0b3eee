"""The United Nations' World Population Prospects, from the file of total populations that it publishes."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.errors import RecordError
from claimcheck.sources.datapackage import Figures, PackageInfo, ResourceInfo
from claimcheck.sources.indicators import POPULATION
from claimcheck.sources.sync.fetcher import Fetcher
from claimcheck.sources.sync.interface import Snapshot

REVISION = "2024"
PUBLISHED = date(2024, 7, 11)
FIRST_PROJECTION = 2024
FILE = "/wpp/assets/Excel%20Files/1_Indicator%20(Standard)/CSV_FILES/WPP2024_TotalPopulationBySex.csv.gz"
THOUSAND = 1000.0

REGIONS = {
    "900": "WLD",
    "903": "AFR",
    "1834": "SSA",
    "935": "ASI",
    "908": "EUR",
    "904": "LAC",
    "905": "NAC",
    "931": "SAM",
    "909": "OCE",
    "915": "CARIB",
    "920": "SEA",
    "906": "EAS",
    "1503": "HIC",
    "1502": "UMC",
    "1501": "LMC",
    "1500": "LIC",
}
"""Location codes of the aggregates whose make-up is that of a place code. Southern Asia is none (it counts Iran)."""


@dataclass(frozen=True, slots=True)
class UnitedNations:
    key: str = "un"
    title: str = f"World Population Prospects {REVISION}"
    address: str = "https://population.un.org"

    def fetch(self, fetcher: Fetcher, address: str, indicators: Sequence[str], today: date) -> Snapshot:
        """Population on 1 July of countries, regions and the World: estimates and the medium projection."""
        path = fetcher.file(address + FILE)
        info = PackageInfo(
            publisher="wpp",
            vintage=REVISION,
            title=self.title,
            licence="CC-BY-3.0-IGO",
            licence_title="Creative Commons Attribution 3.0 IGO",
            licence_url="https://creativecommons.org/licenses/by/3.0/igo/",
            url="https://population.un.org/wpp/",
            published=PUBLISHED,
            published_note="11 July 2024, World Population Day",
            retrieved=today,
            version=REVISION,
            origin={"file": FILE.rpartition("/")[2]},
        )
        kind = POPULATION
        table = ResourceInfo(
            kind.slug, kind.label, kind.unit, kind.additive, kind.names, 10, FIRST_PROJECTION
        )
        return Snapshot(info, {table: self._figures(path)})

    def _figures(self, path: Path) -> Figures:
        found: dict[tuple[str, int], float] = {}
        try:
            with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file):
                    place = row["ISO3_code"] or REGIONS.get(row["LocID"].strip(), "")
                    if place and row["Variant"] in ("Medium", "Estimates"):
                        found[place, int(row["Time"])] = float(row["PopTotal"]) * THOUSAND
        except (OSError, EOFError, KeyError, TypeError, ValueError, AttributeError) as error:
            path.unlink(missing_ok=True)
            raise RecordError(
                f"the United Nations' file has another form: {error!r}",
                source=self.key,
                remedy="look for a newer claimcheck",
            ) from error
        if not found:
            raise RecordError("the United Nations' file has no figures", source=self.key)
        return found
