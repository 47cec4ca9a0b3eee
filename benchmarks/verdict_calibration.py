# ruff: noqa: T201
"""How often the judge is right, by World Bank figures that are no part of the record.

    python benchmarks/verdict_calibration.py [--size N] [--seed S] [--by kind|indicator|decade|place] [-v]

Draws statements from the World Development Indicators in the shared folder (CLAIMCHECK_SHARED, by default
`../shared`): true ones rounded as texts round, false ones off by a tenth and more (growth by two points and
more, or its sign; ranks by two and more, among states alone too), and prints per kind, indicator, decade or place how many came out right,
how many true ones were accused, how many false ones believed, and how many were left open. Exits 0 in any case: the test in
tests/verdicts/test_calibration.py holds the limits.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import math
import os
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.expressions import (
    Comparison,
    Difference,
    Expression,
    Growth,
    Level,
    Quantity,
    Rank,
    Ratio,
    Share,
)
from claimcheck.intervals import Interval
from claimcheck.models import Claim, Dating, Found, Quote
from claimcheck.places import gazetteer
from claimcheck.sources.interface import Store
from claimcheck.sources.store import open_store
from claimcheck.verdicts import judge

ROOT = Path(__file__).resolve().parents[1]
SERIES = {
    "population": "SP.POP.TOTL",
    "gdp": "NY.GDP.MKTP.CD",
    "gdp_growth": "NY.GDP.MKTP.KD.ZG",
    "gdp_per_capita": "NY.GDP.PCAP.CD",
    "gdp_per_capita_ppp": "NY.GDP.PCAP.PP.CD",
    "population_growth": "SP.POP.GROW",
}
UNITS = {
    "population": "persons", "gdp": "usd", "gdp_per_capita": "usd", "gdp_ppp": "intl_usd",
    "gdp_per_capita_ppp": "intl_usd", "population_density": "persons_per_km2",
}  # fmt: skip
GROUPS = ("WLD", "EU", "EURO", "BRICS", "G7", "SSA", "LAC", "ASEAN", "MERCOSUR", "OECD", "NORDIC")
PUBLISHED = {"WLD": "WLD", "SSA": "SSF", "EURO": "EMU", "OECD": "OED"}
"""Groups whose growth the World Bank publishes for nearly the same countries."""
Figures = dict[str, dict[tuple[str, int], float]]


@dataclass(frozen=True, slots=True)
class Statement:
    """One sampled statement: what is said, of when, in a document of which year, and whether it is true."""

    name: str
    found: Found
    date: str
    true: bool
    actual: float
    year: int

    @property
    def place(self) -> str:
        return self.found.claim.places[0]


def shared_folder() -> Path:
    return Path(os.environ.get("CLAIMCHECK_SHARED", ROOT.parent / "shared")) / "wdi"


def read_figures(folder: Path) -> Figures:
    """The World Bank's series by indicator, place and year."""
    found: Figures = {}
    for indicator, series in SERIES.items():
        with gzip.open(folder / f"{series}.csv.gz", "rt", encoding="utf-8", newline="") as file:
            found[indicator] = {
                (row["country_code"], int(row["year"])): float(row["value"])
                for row in csv.DictReader(file)
                if row["value"]
            }
    heads, people = found["gdp_per_capita_ppp"], found["population"]
    found["gdp_ppp"] = {key: value * people[key] for key, value in heads.items() if key in people}
    return found


def with_density(figures: Figures, store: Store) -> Figures:
    """The figures with people per square kilometre, by the record's own areas."""
    source = store.sources_for("land_area")[0].key
    last = store.last_year(source, "land_area") or 0
    areas = {code: cell.value for code, cell in store.year(source, "land_area", last).items() if cell.value}
    density = {
        (place, year): value / areas[place]
        for (place, year), value in figures["population"].items()
        if place in areas
    }
    return {**figures, "population_density": density}


def rounded(value: float, digits: int) -> tuple[float, Interval]:
    """`value` to so many significant digits, and the interval that it then stands for."""
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1)
    stated = round(value / unit) * unit
    return stated, Interval(stated - unit / 2, stated + unit / 2)


def falsified(value: float, chance: random.Random) -> float:
    """A size that is wrong in one of the ways people get sizes wrong, by a tenth at least."""
    factor = chance.choice([chance.uniform(1.12, 1.3), chance.uniform(1.3, 3.0), 10.0, 1000.0])
    return value * factor if chance.random() < 0.5 else value / factor


class Sampler:
    """Draws statements over countries and years that the World Bank has figures for."""

    def __init__(self, figures: Figures, seed: int, *, known: bool, years: tuple[int, int]) -> None:
        """`known`: only from the sixty largest economies of the year."""
        self.figures = figures
        self.chance = random.Random(seed)
        self.known = known
        self.years = years
        self.countries = set(gazetteer().universe("WLD"))
        self.largest = {year: self._largest(year) for year in range(years[0], years[1] + 1)}

    def _largest(self, year: int) -> list[str]:
        sizes = [(v, p) for (p, y), v in self.figures["gdp"].items() if y == year and p in self.countries]
        return [place for _, place in sorted(sizes, reverse=True)]

    def draw(self, name: str) -> Statement | None:
        year = self.chance.randint(*self.years)
        pool = self.largest[year][:60] if self.known else self.largest[year]
        place = self.chance.choice(pool)
        true = self.chance.random() < 0.5
        kind, _, indicator = name.partition(" ")
        make = getattr(self, f"_{kind}")
        made = make(indicator, place, year, true)
        if made is None:
            return None
        expression, stated, value, unit, actual = made
        undated = kind in ("level", "share", "rank") and self.chance.random() < 0.3
        years = () if undated else (year,)
        date = str(year + (1 if kind != "level" else self.chance.randint(0, 1)))
        found = Found(claim(kind, indicator, place, value, unit, years), expression, stated)
        return Statement(name, found, date, true, actual, year)

    def draw_of_span(self, name: str) -> Statement | None:
        """Growth over ten years, on average or altogether, or the change of people over them."""
        first = self.chance.randint(self.years[0], self.years[1] - 10)
        last, (kind, _, indicator) = first + 10, name.partition(" ")
        place = self.chance.choice(self.largest[last][:60] if self.known else self.largest[last])
        true = self.chance.random() < 0.5
        of = Quantity(indicator, (place,))
        if indicator == "gdp":
            rates = [self.figures["gdp_growth"].get((place, year)) for year in range(first + 1, last + 1)]
            if None in rates:
                return None
            factor = math.prod(1 + rate / 100 for rate in rates if rate is not None)
            ends = (1.0, factor)
        else:
            known = [self.figures[indicator].get((place, year)) for year in (first, last)]
            if None in known:
                return None
            ends = (known[0] or 1.0, known[1] or 1.0)
        if abs(ends[1] / ends[0] - 1) < 0.02:
            return None
        if kind == "average":
            actual = 100 * ((ends[1] / ends[0]) ** 0.1 - 1)
            value = actual if true else actual + self.chance.choice([-1, 1]) * self.chance.uniform(2, 5)
            stated = round(value, 1)
            interval, expression = Interval(stated - 0.05, stated + 0.05), Growth(of, average=True)
        else:
            actual = ends[1] - ends[0] if kind == "change" else 100 * (ends[1] / ends[0] - 1)
            stated, interval = rounded(actual if true else falsified(actual, self.chance), 2)
            expression = Difference(of) if kind == "change" else Growth(of)
        unit = UNITS[indicator] if kind == "change" else "percent"
        words = claim(
            "growth" if kind != "change" else "difference", indicator, place, stated, unit, (first, last)
        )
        return Statement(name, Found(words, expression, interval), str(last + 2), true, actual, last)

    def draw_of_group(self, name: str) -> Statement | None:
        """A sum over a group's members of the year, its share of the world, or its growth as published."""
        kind, _, indicator = name.removeprefix("group ").partition(" ")
        year, group = self.chance.randint(*self.years), self.chance.choice(GROUPS)
        true = self.chance.random() < 0.5
        of = Quantity(indicator, (group,))
        if kind == "growth":
            actual = self.figures["gdp_growth"].get((PUBLISHED.get(group, ""), year))
            if actual is None:
                return None
            value = actual if true else actual + self.chance.choice([-1, 1]) * self.chance.uniform(2.0, 5.0)
            stated = round(value, 1)
            interval, unit, expression = Interval(stated - 0.05, stated + 0.05), "percent", Growth(of)
        else:
            actual = self._sum(indicator, group, year)
            whole = self.figures[indicator].get(("WLD", year))
            if actual is None or (kind == "share" and (whole is None or group == "WLD")):
                return None
            actual = 100 * actual / whole if kind == "share" and whole else actual
            stated, interval = rounded(actual if true else falsified(actual, self.chance), 2)
            if kind == "share" and stated > 95:
                return None
            expression = Level(of) if kind == "level" else Share(of, Quantity(indicator, ("WLD",)))
            unit = UNITS[indicator] if kind == "level" else "percent"
        found = Found(claim(kind, indicator, group, stated, unit, (year,)), expression, interval)
        return Statement(name, found, str(year + 1), true, actual, year)

    def _sum(self, indicator: str, group: str, year: int) -> float | None:
        series = self.figures[indicator]
        if group == "WLD":
            return series.get(("WLD", year))
        values = [series.get((code, year)) for code in gazetteer().countries(group, year)]
        return None if not values or None in values else math.fsum(v for v in values if v is not None)

    def _level(self, indicator: str, place: str, year: int, true: bool) -> Made:
        actual = self.figures[indicator].get((place, year))
        if actual is None:
            return None
        value = actual if true else falsified(actual, self.chance)
        stated, interval = rounded(value, self.chance.choice([2, 3]))
        return Level(Quantity(indicator, (place,))), interval, stated, UNITS[indicator], actual

    def _share(self, indicator: str, place: str, year: int, true: bool) -> Made:
        part, whole = (self.figures[indicator].get((code, year)) for code in (place, "WLD"))
        if part is None or whole is None or part / whole < 0.003:
            return None
        actual = 100 * part / whole
        value = actual if true else min(95.0, falsified(actual, self.chance))
        stated, interval = rounded(value, 2)
        if not true and abs(value / actual - 1) < 0.1:
            return None
        expression = Share(Quantity(indicator, (place,)), Quantity(indicator, ("WLD",)))
        return expression, interval, stated, "percent", actual

    def _growth(self, indicator: str, place: str, year: int, true: bool) -> Made:
        actual = self._rate(indicator, place, year)
        if actual is None or abs(actual) > 25:
            return None
        value = actual
        if not true:
            least = 0.8 if indicator == "population" else 2.0
            sign = abs(actual) > least and self.chance.random() < 0.3
            value = (
                -actual
                if sign
                else actual + self.chance.choice([-1, 1]) * self.chance.uniform(least, 3 * least)
            )
        stated = round(value, 1)
        expression = Growth(Quantity(indicator, (place,)))
        return expression, Interval(stated - 0.05, stated + 0.05), stated, "percent", actual

    def _rate(self, indicator: str, place: str, year: int) -> float | None:
        if indicator != "gdp_per_capita":
            return self.figures[f"{indicator}_growth"].get((place, year))
        whole, heads = (self.figures[f"{of}_growth"].get((place, year)) for of in ("gdp", "population"))
        return None if whole is None or heads is None else 100 * ((1 + whole / 100) / (1 + heads / 100) - 1)

    def _rank(self, indicator: str, place: str, year: int, true: bool) -> Made:
        ordered = sorted(
            ((v, p) for (p, y), v in self.figures[indicator].items() if y == year and p in self.countries),
            reverse=True,
        )
        places = [code for _, code in ordered]
        if place not in places or places.index(place) >= 30:
            return None
        actual = places.index(place) + 1
        stated = actual if true else actual + self.chance.choice([-1, 1]) * max(2, round(actual * 0.4))
        states = [code for code in places if code == place or gazetteer().place(code).kind != "territory"]
        if stated < 1 or (not true and abs(states.index(place) + 1 - stated) < 2):
            return None  # right in a list of states alone
        return (
            Rank(Quantity(indicator, (place,)), ("WLD",)),
            Interval.point(stated),
            float(stated),
            "rank",
            actual,
        )

    def _ratio(self, indicator: str, place: str, year: int, true: bool) -> Made:
        other = self.chance.choice(self.largest[year][:60])
        one, two = (self.figures[indicator].get((code, year)) for code in (place, other))
        if one is None or two is None or other == place or not 0.2 < one / two < 50:
            return None
        value = one / two if true else falsified(one / two, self.chance)
        stated, interval = rounded(value, 2)
        return (
            Ratio(Quantity(indicator, (place,)), Quantity(indicator, (other,))),
            interval,
            stated,
            "times",
            one / two,
        )

    def _comparison(self, indicator: str, place: str, year: int, true: bool) -> Made:
        other = self.chance.choice(self.largest[year][:60])
        one, two = (self.figures[indicator].get((code, year)) for code in (place, other))
        if one is None or two is None or other == place or 0.9 < one / two < 1.1:
            return None
        larger, smaller = (place, other) if (one > two) == true else (other, place)
        return (
            Comparison(Quantity(indicator, (larger,)), Quantity(indicator, (smaller,))),
            None,
            None,
            None,
            one / two,
        )


Made = tuple[Expression, Interval | None, float | None, str | None, float] | None


def claim(
    kind: str, indicator: str, place: str, value: float | None, unit: str | None, years: tuple[int, ...]
) -> Claim:
    quote = Quote("", "", "", 0, 0, 1, 1)
    return Claim(
        document="", id="", quote=quote, sentence="", kind=kind, indicator=indicator, places=(place,), value=value,  # type: ignore[arg-type]
        unit=unit, years=years, comparator=">" if kind == "comparison" else "=",
    )  # fmt: skip


NAMES = (
    "level population", "level gdp", "level gdp_per_capita", "level gdp_per_capita_ppp", "share population",
    "share gdp", "growth gdp", "growth population", "rank population", "rank gdp", "ratio population", "ratio gdp",
    "comparison population", "comparison gdp",
)  # fmt: skip
"""The kinds that the limits of the tests are about."""
MORE = (
    "level population_density", "level gdp_ppp", "growth gdp_per_capita", "rank gdp_per_capita", "rank gdp_ppp",
    "rank population_density", "ratio gdp_per_capita", "ratio population_density", "comparison gdp_per_capita",
    "average gdp", "over population", "over gdp", "change population", "group level population",
    "group level gdp", "group share population", "group share gdp", "group share gdp_ppp", "group growth gdp",
)  # fmt: skip
SPANS = ("average", "over", "change")


def sample(sampler: Sampler, size: int, names: tuple[str, ...] = NAMES) -> Iterator[Statement]:
    """`size` statements of each kind; fewer where the figures do not go so far."""
    for name in names:
        kind = name.partition(" ")[0]
        draw = (
            sampler.draw_of_group if kind == "group"
            else sampler.draw_of_span if kind in SPANS else sampler.draw
        )  # fmt: skip
        drawn = 0
        for _ in range(20 * size):
            statement = draw(name)
            if statement is not None:
                drawn += 1
                yield statement
            if drawn == size:
                break


def outcome(statement: Statement, store: Store) -> str:
    """`right`, `open`, `accused` (a true statement called false) or `believed` (a false one called true)."""
    judged = judge(
        statement.found, dating=Dating(statement.date, "given"), store=store, gazetteer=gazetteer()
    ).claim.verdict
    holds = judged in ("supported", "mostly_supported")
    if judged in ("not_enough_evidence", "conflicting"):
        return "open" if judged == "not_enough_evidence" else "conflicting"
    if statement.true:
        return "right" if holds else "accused"
    return "believed" if holds else "right"


KEYS: dict[str, Callable[[Statement], str]] = {
    "kind": lambda statement: statement.name,
    "indicator": lambda statement: statement.name.rpartition(" ")[2],
    "decade": lambda statement: f"{statement.year // 10 * 10}s",
    "place": lambda statement: statement.place,
    "both": lambda statement: f"{statement.name} {statement.year // 10 * 10}s",
}
"""What a table may have a row for."""


def tally(
    statements: Iterable[Statement], store: Store, *, by: str = "kind", verbose: bool = False
) -> dict[str, Counter[str]]:
    """Outcomes by kind, indicator, decade or place, parted into true and false statements."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in statements:
        result = outcome(statement, store)
        table[KEYS[by](statement)][("true " if statement.true else "false ") + result] += 1
        if verbose and result in ("accused", "believed"):
            claimed = statement.found.claim
            print(
                result,
                statement.name,
                claimed.places,
                statement.year,
                statement.date,
                claimed.years,
                claimed.value,
                statement.actual,
            )
    return table


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=300, help="statements of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--by", choices=sorted(KEYS), default="kind", help="what the rows are")
    parser.add_argument("-v", "--verbose", action="store_true", help="print each wrong accusation and belief")
    given = parser.parse_args()
    folder = shared_folder()
    if not folder.is_dir():
        print(f"{folder} is not there: nothing to compare with", file=sys.stderr)
        return 0
    figures = read_figures(folder)
    with tempfile.TemporaryDirectory() as cache:
        store = open_store(folders=[ROOT / "sources"], cache=Path(cache))
        figures = with_density(figures, store)
        for title, known, years, names in (
            ("sixty largest economies, 2000-2023", True, (2000, 2023), NAMES),
            ("sixty largest economies, 1970-1999", True, (1970, 1999), NAMES),
            ("all economies, 2000-2023", False, (2000, 2023), NAMES),
            ("all economies, 1970-1999", False, (1970, 1999), NAMES),
            ("all economies, 1960-1969", False, (1960, 1969), NAMES),
            ("more kinds, sixty largest economies, 1990-2023", True, (1990, 2023), MORE),
            ("more kinds, all economies, 1960-2023", False, (1960, 2023), MORE),
        ):
            print(f"\n{title}")
            sampler = Sampler(figures, given.seed, known=known, years=years)
            show(tally(sample(sampler, given.size, names), store, by=given.by, verbose=given.verbose))
        store.close()
    return 0


def show(table: dict[str, Counter[str]]) -> None:
    print(
        f"{'':26s} {'accuracy':>9s} {'accused':>8s} {'open':>6s} | {'caught':>7s} {'believed':>8s} {'open':>6s}"
    )
    total: Counter[str] = Counter()
    for name, counts in [*sorted(table.items()), ("all", total)]:
        if name != "all":
            total.update(counts)
        true = sum(n for key, n in counts.items() if key.startswith("true")) or 1
        false = sum(n for key, n in counts.items() if key.startswith("false")) or 1
        right = counts["true right"] + counts["false right"]
        print(
            f"{name:26s} {right / (true + false):9.3f} {counts['true accused'] / true:8.3f}"
            f" {(counts['true open'] + counts['true conflicting']) / true:6.3f} | {counts['false right'] / false:7.3f}"
            f" {counts['false believed'] / false:8.3f} {(counts['false open'] + counts['false conflicting']) / false:6.3f}"
        )


if __name__ == "__main__":
    sys.exit(main())
