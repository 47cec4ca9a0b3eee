"""Builds the data package of the World Bank's population series, 1960-2022.

Run as `python -m sources.build_worldbank [--from DIR] [--to DIR]` from the top of the repository.
"""

from __future__ import annotations

import csv
import io
from datetime import date

from claimcheck.sources import indicators
from claimcheck.sources.datapackage import PackageInfo, ResourceInfo, write_package
from sources.fetching import Pinned, arguments, package_bytes, report, wheel_members

GREAT_TABLES = Pinned(
    "PyPI",
    "great-tables",
    "1.1.0",
    "great_tables-1.1.0-py3-none-any.whl",
    "4e22cd6918d0bb6681d27fca19bb6a73e881b69165e35be303f45cb67824f595",
)
MEMBER = "great_tables/data/01-countrypops.csv"


def figures(text: str) -> dict[tuple[str, int], float]:
    """Persons by place and year; years without a figure are left out."""
    found: dict[tuple[str, int], float] = {}
    for row in csv.DictReader(io.StringIO(text)):
        key = (row["country_code_3"], int(row["year"]))
        if key in found:
            raise SystemExit(f"{key} comes twice")
        if row["population"]:
            found[key] = float(row["population"])
    return found


def main() -> None:
    options = arguments(__doc__)
    data = wheel_members(package_bytes(GREAT_TABLES, options.folder), MEMBER)[MEMBER]
    found = figures(data.decode("utf-8"))
    info = PackageInfo(
        publisher="worldbank",
        vintage="2023",
        title="World Development Indicators: total population, figures to 2022",
        licence="CC-BY-4.0",
        licence_title="Creative Commons Attribution 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        url="https://data.worldbank.org/indicator/SP.POP.TOTL",
        published=date(2023, 7, 25),
        published_note="the World Bank's update of 25 July 2023 (`lastupdated` in its API's answers), the last one known"
        " before 16 August 2023, when R package gt took the figures over (pull request 1410 of rstudio/gt), from which"
        " great-tables has them, unchanged since its first release",
        retrieved=date(2026, 11, 23),
        version="2023",
        description="Midyear population of economies (SP.POP.TOTL). No World row.",
        origin=GREAT_TABLES.origin(MEMBER),
    )
    kind = indicators.POPULATION
    table = ResourceInfo(kind.slug, kind.label, kind.unit, kind.additive, kind.names, rank=20)
    package = write_package(options.target / "worldbank" / "2023", info, {table: found}, replace=True)
    report(f"{package.key}: {len(found)} cells")


if __name__ == "__main__":
    main()
