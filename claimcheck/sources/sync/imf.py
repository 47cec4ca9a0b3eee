"""The International Monetary Fund's World Economic Outlook, through its datamapper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from claimcheck.errors import RecordError
from claimcheck.sources import indicators as known
from claimcheck.sources.datapackage import Figures, PackageInfo, ResourceInfo
from claimcheck.sources.interface import IndicatorInfo
from claimcheck.sources.sync.fetcher import Fetcher
from claimcheck.sources.sync.interface import Snapshot

SERIES: Mapping[str, tuple[IndicatorInfo, float, int]] = {
    "NGDPD": (known.GDP, 1e9, 16),
    "PPPGDP": (known.GDP_PPP, 1e9, 16),
    "NGDP_RPCH": (known.GDP_GROWTH, 1.0, 16),
    "LP": (known.POPULATION, 1e6, 35),
}
"""The Fund's series, what one of its units is in base units, and their ranks."""

CODES = {"WEOWORLD": "WLD", "EU": "EU", "EURO": "EURO", "MAE": "G7", "UVK": "XKX", "WBG": "PSE"}
"""The Fund's own codes that a place code stands for; other groups are left out."""


@dataclass(frozen=True, slots=True)
class Imf:
    key: str = "imf"
    title: str = "World Economic Outlook"
    address: str = "https://www.imf.org"

    def fetch(self, fetcher: Fetcher, address: str, indicators: Sequence[str], today: date) -> Snapshot:
        """All years of the chosen series, the day of the fetch being their vintage.

        The datamapper does not tell forecasts from actuals: the year of the fetch and later count as projections.
        """
        tables: dict[ResourceInfo, Figures] = {}
        for series, (info, scale, rank) in SERIES.items():
            if not indicators or info.slug in indicators:
                answer = fetcher.json(f"{address}/external/datamapper/api/v1/{series}")
                table = ResourceInfo(
                    info.slug, info.label, info.unit, info.additive, info.names, rank, today.year, series
                )
                tables[table] = self._figures(answer, series, scale)
        info_of_package = PackageInfo(
            publisher=self.key,
            vintage=today.isoformat(),
            title=self.title,
            licence="other-closed",
            licence_title="IMF terms of use: not for redistribution",
            licence_url="https://www.imf.org/external/terms.htm",
            url="https://www.imf.org/external/datamapper/",
            published=today,
            published_note="the day of the fetch: the datamapper does not name its edition",
            retrieved=today,
            version=today.isoformat(),
            origin={"api": "datamapper v1"},
        )
        return Snapshot(info_of_package, tables)

    def _figures(self, answer: Any, series: str, scale: float) -> Figures:
        try:
            places = answer["values"][series].items()
            found = {
                (CODES.get(code, code), int(year)): float(value) * scale
                for code, years in places
                if code in CODES or (len(code) == 3 and code.isalpha() and code.isupper())
                for year, value in years.items()
                if value is not None
            }
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise RecordError(
                f"the IMF's datamapper answers in another form for {series}: {str(answer)[:80]}",
                source=self.key,
                remedy="look for a newer claimcheck",
            ) from error
        if not found:
            raise RecordError(f"the IMF sent no figures for {series}", source=self.key)
        return found
