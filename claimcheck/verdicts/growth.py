"""Growth: of one year, over a span, on average; of a country, a group, the world; in total and per head.

GDP growth is growth at constant national prices. A group's is its members' weighted by what they produced
the year before: at purchasing power parity (as the IMF does) or at market rates (as the World Bank does).
Changes of sizes at current prices are changes in US dollars, which is said and never taken for growth in a
country's own money.
"""

from __future__ import annotations

import math
from dataclasses import replace

from claimcheck.expressions import Growth, Quantity
from claimcheck.models import Evidence
from claimcheck.verdicts.aggregates import (
    REGIONS,
    countries,
    evidence_of,
    official,
    people,
    several,
    usable,
    weighty,
)
from claimcheck.verdicts.interface import Book, Gap, Point
from claimcheck.verdicts.quantities import amount, described
from claimcheck.verdicts.wording import figure, label, listed

_REAL = {"gdp": "gdp_real", "gdp_ppp": "gdp_real", "gdp_growth": "gdp_real", "gdp_real": "gdp_real"}
_PER_HEAD = {"gdp_per_capita", "gdp_per_capita_ppp", "gdp_real_per_capita"}
_WEIGHT = {"ppp": "gdp_ppp", "market": "gdp"}
_LEAST_WEIGHT = 0.8
"""A group's growth needs members with at least this part of its people."""


def growth(expression: Growth, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """Percent change over the one year given, between the ends of a span, or a year on average over it."""
    of = expression.of
    if len(years) == 1:
        return rate(of, source, years[0], book)
    first, last = years[0], years[-1]
    if last <= first:
        return Gap("the span has no length")
    if expression.each is not None:
        return _extreme(of, source, first, last, expression.each == "max", book)
    if expression.average:
        return _average(of, source, first, last, book)
    return _change(of, source, first, last, book)


def _extreme(of: Quantity, source: str, first: int, last: int, highest: bool, book: Book) -> Point | Gap:
    """The highest or the lowest rate of the years `first` to `last`, the first year's own included."""
    found: dict[int, Point] = {}
    for year in range(first, last + 1):
        point = rate(of, source, year, book)
        if isinstance(point, Gap):
            return point
        found[year] = point
    pick = max if highest else min
    at = pick(found, key=lambda year: found[year].value)
    which = "highest" if highest else "lowest"
    return replace(found[at], formula=f"{found[at].formula}, the {which} rate of {first} to {last}")


def rate(of: Quantity, source: str, year: int, book: Book) -> Point | Gap:
    """Percent change of the quantity from the year before to `year`; a `*_growth` indicator itself."""
    if of.prices == "current" or of.indicator not in _REAL | dict.fromkeys(_PER_HEAD, ""):
        base = replace(of, indicator=of.indicator.removesuffix("_growth"))
        return _of_levels(base, source, year - 1, year, book)
    whole = replace(of, indicator="gdp_growth", prices=None)
    found = _single(whole, source, year, book) or _weighted(whole, source, year, book)
    if isinstance(found, Gap) or of.indicator not in _PER_HEAD:
        return found
    heads = _of_levels(
        Quantity("population", of.places, of.excluding), _population(source, book), year - 1, year, book
    )
    return heads if isinstance(heads, Gap) else _per_head(found, heads)


def _population(source: str, book: Book) -> str:
    """The source of population that goes with a source of growth: itself, else the preferred one."""
    keys = [item.key for item in book.store.sources_for("population")]
    return source if source in keys or not keys else keys[0]


def _single(of: Quantity, source: str, year: int, book: Book) -> Point | Gap | None:
    """A country's growth as the source has it, or its own figure for a region; None for groups."""
    if len(of.places) != 1 or of.excluding:
        return None
    place = of.places[0]
    if several(place, book) and place not in REGIONS:
        return None
    cell = usable(book.store.cell(source, "gdp_growth", place, year), book)
    if cell is not None and (place not in REGIONS or official(place, year, book)):
        formula = f"{described(of, year, book)} = {figure(cell.value, 'percent')}"
        return Point(cell.value, cell.value, cell.value, (evidence_of(cell),), formula, (), cell.projected)
    if place in REGIONS:
        return None
    return Gap(f"{source} has no growth of {book.gazetteer.name(place)} for {year}")


def _weighted(of: Quantity, source: str, year: int, book: Book) -> Point | Gap:
    """Growth of a group: its members' growth weighted by their output of the year before."""
    out = set(countries(of.excluding, book, year))
    members = [place for place in countries(of.places, book, year) if place not in out]
    weight = _WEIGHT[book.weights]
    top = bottom = 0.0
    evidence: list[Evidence] = []
    missing: list[str] = []
    rates, sizes = book.store.year(source, "gdp_growth", year), book.store.year(source, weight, year - 1)
    for place in members:
        grown, size = usable(rates.get(place), book), usable(sizes.get(place), book)
        if grown is None or size is None:
            missing.append(place)
            continue
        top += grown.value * size.value
        bottom += size.value
        evidence.append(evidence_of(grown))
    if bottom <= 0:
        return Gap(f"{source} has no growth of its members for {year}")
    have = sum(people(place, year, book) or 0.0 for place in members if place not in missing)
    lacking = sum(people(place, year, book) or 0.0 for place in missing)
    if have < _LEAST_WEIGHT * (have + lacking):
        return Gap(f"{source} lacks members of the group in {year}")
    value = top / bottom
    part = 0.5 * lacking / (have + lacking) if missing else 0.0
    room = part * 5.0
    formula = f"growth of {len(evidence)} members weighted by {label(weight)} of {year - 1} = {figure(value, 'percent')}"
    notes = _missing_note(weighty(tuple(missing), year, book), year, book)
    return Point(value, value - room, value + room, _listing(evidence, of, year, value), formula, notes)


def _missing_note(missing: tuple[str, ...], year: int, book: Book) -> tuple[str, ...]:
    if not missing:
        return ()
    names = [book.gazetteer.name(code) for code in missing[:3]]
    more = [f"{len(missing) - 3} more"] if len(missing) > 3 else []
    return (f"No growth figure for {year} of {listed(names + more)}.",)


def _listing(evidence: list[Evidence], of: Quantity, year: int, value: float) -> tuple[Evidence, ...]:
    if len(evidence) <= 30:
        return tuple(evidence)
    first = evidence[0]
    note = f"weighted mean of {len(evidence)} economies"
    return (
        Evidence(
            first.source, first.vintage, "gdp_growth", "+".join(of.places), year, value, "derived", note
        ),
    )


def _per_head(whole: Point, heads: Point) -> Point:
    def less(value: float) -> float:
        return ((1 + value / 100) / (1 + heads.value / 100) - 1) * 100

    formula = (
        f"(1 + {figure(whole.value, 'percent')}) / (1 + {figure(heads.value, 'percent')}) - 1"
        f" = {figure(less(whole.value), 'percent')}"
    )
    return Point(
        less(whole.value), less(whole.low), less(whole.high), whole.evidence + heads.evidence, formula,
        whole.notes, whole.projected or heads.projected,
    )  # fmt: skip


def _of_levels(of: Quantity, source: str, first: int, last: int, book: Book) -> Point | Gap:
    """Percent change between two levels of one source; members held fixed as of the later year."""
    fixed = replace(book, members_on=book.members_on or last)
    before = amount(of, source, first, fixed)
    if isinstance(before, Gap):
        return before
    after = amount(of, source, last, fixed)
    if isinstance(after, Gap):
        return after
    if before.low <= 0:
        return Gap("it would divide by what is not above zero")
    if len(set(_places(before))) != len(set(_places(after))):
        return Gap(f"{source} does not have the same members in {first} and {last}")
    value = (after.value / before.value - 1) * 100
    unit = None
    formula = f"100 × ({figure(after.value, unit, 4)} / {figure(before.value, unit, 4)} - 1) = {figure(value, 'percent')}"
    return Point(
        value, value, value, before.evidence + after.evidence, formula, after.notes,
        before.projected or after.projected,
    )  # fmt: skip


def _places(point: Point) -> list[str]:
    return [cell.place for cell in point.evidence]


def _change(of: Quantity, source: str, first: int, last: int, book: Book) -> Point | Gap:
    """Total percent change between the ends of a span: of real output, or of the level itself."""
    if of.prices == "current" or of.indicator not in _REAL | dict.fromkeys(_PER_HEAD, ""):
        return _of_levels(of, source, first, last, book)
    per_head = of.indicator in _PER_HEAD
    plain = replace(of, indicator="gdp_real_per_capita" if per_head else "gdp_real", prices=None)
    return _of_levels(plain, source, first, last, book)


def _average(of: Quantity, source: str, first: int, last: int, book: Book) -> Point | Gap:
    """Average yearly growth: compound between the two levels, with room for the other customary averages.

    Texts average arithmetically too, and some count the growth of the first year in.
    """
    whole = _change(of, source, first, last, book)
    if isinstance(whole, Gap):
        return _mean_only(of, source, first, last, book)
    if whole.value <= -100:
        return Gap("nothing was left to grow")
    compound = ((1 + whole.value / 100) ** (1 / (last - first)) - 1) * 100
    yearly = [rate(of, source, year, book) for year in range(first, last + 1)]
    values = [point.value for point in yearly if isinstance(point, Point)]
    candidates = [compound]
    if len(values) == last - first + 1:
        candidates += [_mean(values), _mean(values[1:]), _geometric(values)]
    elif len(values) == last - first and isinstance(yearly[0], Gap):
        candidates.append(_mean(values))
    formula = (
        f"({1 + whole.value / 100:.4f}) ^ (1/{last - first}) - 1 = {figure(compound, 'percent')} a year, compound; "
        f"other customary averages {figure(min(candidates), 'percent')} to {figure(max(candidates), 'percent')}"
    )
    return Point(
        compound, min(candidates), max(candidates), whole.evidence, formula, whole.notes, whole.projected
    )


def _mean_only(of: Quantity, source: str, first: int, last: int, book: Book) -> Point | Gap:
    """The arithmetic mean where there are rates but no levels (the Factbook, groups with gaps)."""
    points: list[Point] = []
    for year in range(first + 1, last + 1):
        point = rate(of, source, year, book)
        if isinstance(point, Gap):
            return point
        points.append(point)
    values = [point.value for point in points]
    evidence = tuple(cell for point in points for cell in point.evidence)
    mean = _mean(values)
    ends = (mean, _geometric(values))
    formula = f"mean of {len(values)} yearly rates = {figure(mean, 'percent')}"
    return Point(mean, min(ends), max(ends), evidence, formula, (), any(point.projected for point in points))


def _mean(values: list[float]) -> float:
    return math.fsum(values) / len(values)


def _geometric(values: list[float]) -> float:
    whole = math.prod(max(0.0, 1 + value / 100) for value in values)
    return float((whole ** (1 / len(values)) - 1) * 100)
