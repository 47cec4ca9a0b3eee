"""What a quantity was in one year, by one source: of a country, a group, or several taken together."""

from __future__ import annotations

from claimcheck.expressions import Quantity
from claimcheck.intervals import Interval
from claimcheck.models import Evidence
from claimcheck.verdicts.aggregates import Sum, evidence_of, several, total, usable
from claimcheck.verdicts.interface import Book, Gap, Point
from claimcheck.verdicts.wording import UNITS, figure, label, listed

_RATIOS: dict[str, tuple[str, str]] = {
    "gdp_per_capita": ("gdp", "population"),
    "gdp_per_capita_ppp": ("gdp_ppp", "population"),
    "gdp_real_per_capita": ("gdp_real", "population"),
    "population_density": ("population", "land_area"),
}
_ADDITIVE = frozenset({"population", "gdp", "gdp_ppp", "gdp_real", "land_area"})
_WORTH_SAYING = 0.005
"""Missing members that could move a sum by less than this part of it are not mentioned."""
RATES = frozenset({"gdp_growth", "population_growth"})


def amount(quantity: Quantity, source: str, year: int, book: Book) -> Point | Gap:
    """The quantity in the indicator's base unit; a group's rates and per-head figures from its sums.

    GDP at constant prices has no level that texts share (their base years differ): a Gap.
    """
    if quantity.indicator in RATES:
        from claimcheck.verdicts.growth import rate

        return rate(quantity, source, year, book)
    if len(quantity.places) == 1 and not quantity.excluding:
        alone = _country(quantity, source, year, book)
        if alone is not None:
            return alone
    if quantity.indicator in _RATIOS:
        return _ratio(quantity, source, year, book)
    if quantity.indicator not in _ADDITIVE and not _declared_additive(quantity.indicator, book):
        return Gap(f"{label(quantity.indicator)} of several places cannot be added up")
    found = total(quantity.indicator, quantity.places, quantity.excluding, source, year, book)
    return found if isinstance(found, Gap) else _point(found, quantity, year, book)


def _country(quantity: Quantity, source: str, year: int, book: Book) -> Point | Gap | None:
    """The figure of one country as the source has it; None for groups."""
    place = quantity.places[0]
    if several(place, book):
        return None
    cell = usable(book.store.cell(source, quantity.indicator, place, year), book)
    if cell is None:
        return Gap(f"{source} has no {label(quantity.indicator)} of {book.gazetteer.name(place)} for {year}")
    formula = f"{described(quantity, year, book)} = {figure(cell.value, UNITS.get(cell.indicator))}"
    return Point(cell.value, cell.value, cell.value, (evidence_of(cell),), formula, (), cell.projected)


def _point(found: Sum, quantity: Quantity, year: int, book: Book) -> Point:
    unit = UNITS.get(quantity.indicator)
    formula = f"{described(quantity, year, book)} = {figure(found.value, unit)}"
    if found.counted > 1:
        formula += f" (sum of {found.counted})"
    return Point(
        found.value,
        found.room.low,
        found.room.high,
        found.evidence,
        formula,
        missing_note(found, year, unit, book),
        found.projected,
    )


def missing_note(found: Sum, year: int, unit: str | None, book: Book) -> tuple[str, ...]:
    """A sentence on the members without a figure and how far they could move the sum."""
    if not found.missing or found.room.width < _WORTH_SAYING * abs(found.value):
        return ()
    names = [book.gazetteer.name(code) for code in found.missing]
    who = listed(names) if len(names) <= 4 else f"{listed(names[:3])} and {len(names) - 3} more"
    most = figure(found.room.high - found.room.low, unit, 2)
    return (f"The sum for {year} lacks {who}; they could move it by up to {most}.",)


def _ratio(quantity: Quantity, source: str, year: int, book: Book) -> Point | Gap:
    above, below = _RATIOS[quantity.indicator]
    top = total(above, quantity.places, quantity.excluding, source, year, book)
    if isinstance(top, Gap):
        return top
    holder = source if below != "land_area" else _land_source(book) or source
    bottom = total(
        below, quantity.places, quantity.excluding, holder, _land_year(below, holder, year, book), book
    )
    if isinstance(bottom, Gap):
        return bottom
    if bottom.room.low <= 0:
        return Gap(f"{label(below)} is not above zero")
    value = top.value / bottom.value
    room = _together(top, bottom, value)
    unit = UNITS.get(quantity.indicator)
    formula = (
        f"{described(quantity, year, book)} = {figure(top.value, UNITS.get(above))} / "
        f"{figure(bottom.value, UNITS.get(below))} = {figure(value, unit)}"
    )
    notes = missing_note(top, year, UNITS.get(above), book)
    evidence: tuple[Evidence, ...] = top.evidence + bottom.evidence
    return Point(value, room.low, room.high, evidence, formula, notes, top.projected or bottom.projected)


def _together(top: Sum, bottom: Sum, value: float) -> Interval:
    room = top.room / bottom.room
    return Interval(min(room.low, value), max(room.high, value))


def _land_source(book: Book) -> str | None:
    sources = book.store.sources_for("land_area")
    return sources[0].key if sources else None


def _land_year(indicator: str, source: str, year: int, book: Book) -> int:
    """The year whose land area stands for `year`: areas hardly change and few years are published."""
    if indicator != "land_area":
        return year
    last = book.store.last_year(source, "land_area")
    return year if last is None else min(year, last)


def _declared_additive(indicator: str, book: Book) -> bool:
    return any(info.slug == indicator and info.additive for info in book.store.indicators())


def described(quantity: Quantity, year: int | None, book: Book) -> str:
    """The quantity in words: "population of China, 2012"."""
    names = [book.gazetteer.name(place) for place in quantity.places]
    words = f"{label(quantity.indicator)} of {listed(names)}" if names else label(quantity.indicator)
    if quantity.excluding:
        words += f" without {listed([book.gazetteer.name(place) for place in quantity.excluding])}"
    return words if year is None else f"{words}, {year}"
