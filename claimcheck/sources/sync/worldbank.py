"""The World Bank's World Development Indicators, through its API (version 2)."""

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

SERIES: Mapping[str, tuple[IndicatorInfo, int]] = {
    "SP.POP.TOTL": (known.POPULATION, 20),
    "NY.GDP.MKTP.CD": (known.GDP, 15),
    "NY.GDP.MKTP.PP.CD": (known.GDP_PPP, 15),
    "NY.GDP.MKTP.KD.ZG": (known.GDP_GROWTH, 15),
    "NY.GDP.MKTP.KD": (known.GDP_REAL, 15),
}
"""The Bank's series, all in base units, and their ranks among the sources of the indicator."""

AGGREGATES = {
    "WLD": "WLD",
    "EUU": "EU",
    "EMU": "EURO",
    "OED": "OECD",
    "SSF": "SSA",
    "LCN": "LAC",
    "MEA": "MENA",
    "SAS": "SAS",
    "NAC": "NAC",
    "HIC": "HIC",
    "UMC": "UMC",
    "LMC": "LMC",
    "LIC": "LIC",
}
"""The Bank's aggregates that a place code stands for; all others are left out."""

OTHER = {"CHI"}
"""What the Bank counts as a country and ISO 3166 does not (the Channel Islands)."""

PER_PAGE = 20_000
_PAGES = 1_000


@dataclass(frozen=True, slots=True)
class WorldBank:
    key: str = "worldbank"
    title: str = "World Development Indicators"
    address: str = "https://api.worldbank.org"

    def fetch(self, fetcher: Fetcher, address: str, indicators: Sequence[str], today: date) -> Snapshot:
        """All years of the chosen series; their vintage is the day of the Bank's last update.

        Should the Bank update while pages come in, everything is fetched once more.
        """
        chosen = {
            series: (info, rank)
            for series, (info, rank) in SERIES.items()
            if not indicators or info.slug in indicators
        }
        for _ in range(2):
            places = self._places(fetcher, address)
            found = {series: self._series(fetcher, address, series) for series in chosen}
            days = {day for day, _ in found.values() if day is not None}
            if len(days) == 1 and all(rows is not None for _, rows in found.values()):
                break
            fetcher.restart()
        else:
            raise RecordError("the data changed while they were fetched", source=self.key, remedy="try again")
        updated = days.pop()
        tables: dict[ResourceInfo, Figures] = {}
        for series, (info, rank) in chosen.items():
            table = ResourceInfo(
                info.slug, info.label, info.unit, info.additive, info.names, rank, note=series
            )
            tables[table] = self._figures(found[series][1] or [], places)
        return Snapshot(self._info(updated, today), tables)

    def _info(self, updated: date, today: date) -> PackageInfo:
        return PackageInfo(
            publisher=self.key,
            vintage=updated.isoformat(),
            title=self.title,
            licence="CC-BY-4.0",
            licence_title="Creative Commons Attribution 4.0",
            licence_url="https://creativecommons.org/licenses/by/4.0/",
            url="https://data.worldbank.org/",
            published=updated,
            published_note="the API's date of last update",
            retrieved=today,
            version=updated.isoformat(),
            origin={"api": "v2"},
        )

    def _places(self, fetcher: Fetcher, address: str) -> dict[str, str]:
        """Place codes by the Bank's codes: countries stand for themselves, known aggregates for a group."""
        _, rows = self._pages(fetcher, f"{address}/v2/country", {})
        places = {}
        for row in rows or []:
            try:
                code, region = str(row["id"]), str(row["region"]["id"])
            except (KeyError, TypeError) as error:
                raise self._unlike(row) from error
            if region != "NA" and code not in OTHER:
                places[code] = code
            elif code in AGGREGATES:
                places[code] = AGGREGATES[code]
        return places

    def _series(self, fetcher: Fetcher, address: str, series: str) -> tuple[date | None, list[Any] | None]:
        return self._pages(fetcher, f"{address}/v2/country/all/indicator/{series}", {})

    def _pages(
        self, fetcher: Fetcher, url: str, params: Mapping[str, str]
    ) -> tuple[date | None, list[Any] | None]:
        """All rows of a paged answer and the day of its last update; no rows when that changed on the way."""
        rows: list[Any] = []
        seen: set[tuple[str, str]] = set()
        number, last, updated = 1, 1, ""
        while number <= last:
            query = {**params, "format": "json", "per_page": str(PER_PAGE), "page": str(number)}
            head, part = self._page(fetcher.json(url, query))
            try:
                last = int(head["pages"])
            except (KeyError, TypeError, ValueError) as error:
                raise self._unlike(head) from error
            if last > _PAGES:
                raise self._unlike(head)
            seen.add((str(head.get("lastupdated", "")), str(head.get("total", ""))))
            if len(seen) > 1:
                return None, None
            updated = str(head.get("lastupdated") or "")
            rows += [row for row in part if row is not None]
            number += 1
        try:
            return (date.fromisoformat(updated) if updated else None), rows
        except ValueError as error:
            raise self._unlike(updated) from error

    def _page(self, answer: Any) -> tuple[Mapping[str, Any], list[Any]]:
        """Head and rows of one page. The Bank reports errors with status 200; its rows may be null."""
        if isinstance(answer, list) and answer and isinstance(answer[0], dict):
            head = answer[0]
            if "message" in head:
                texts = [str(entry.get("value", "")) for entry in head["message"] if isinstance(entry, dict)]
                raise RecordError(f"the World Bank answers: {'; '.join(texts)}", source=self.key)
            if len(answer) == 2 and (answer[1] is None or isinstance(answer[1], list)):
                return head, answer[1] or []
        raise self._unlike(answer)

    def _figures(self, rows: Sequence[Any], places: Mapping[str, str]) -> Figures:
        found: dict[tuple[str, int], float] = {}
        for row in rows:
            try:
                code = str(row["countryiso3code"] or row["country"]["id"])
                year, value = int(row["date"]), row["value"]
                if code in places and value is not None:
                    found[places[code], year] = float(value)
            except (KeyError, TypeError, ValueError) as error:
                raise self._unlike(row) from error
        if not found:
            raise RecordError("the World Bank sent a series without figures", source=self.key)
        return found

    def _unlike(self, part: Any) -> RecordError:
        return RecordError(
            f"the World Bank's API answers in another form: {str(part)[:80]}",
            source=self.key,
            remedy="look for a newer claimcheck",
        )
