"""Levels, shares, ratios and differences: quantities of one year set against each other."""

from __future__ import annotations

from claimcheck.expressions import Difference, Level, Quantity, Ratio, Share
from claimcheck.intervals import Interval
from claimcheck.verdicts.aggregates import REGIONS, countries
from claimcheck.verdicts.interface import Book, Gap, Point
from claimcheck.verdicts.quantities import RATES, amount
from claimcheck.verdicts.remembering import remembered
from claimcheck.verdicts.wording import UNITS, figure


def level(expression: Level, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """The quantity itself in the last of `years`, base units."""
    return amount(expression.of, source, years[-1], book)


def share(expression: Share, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """100 x part / whole, percent; both sides from one source and year."""
    part = amount(expression.part, source, years[-1], book)
    if isinstance(part, Gap):
        return part
    whole = whole_of(expression.whole, source, years[-1], book)
    if isinstance(whole, Gap):
        return whole
    if whole.low <= 0:
        return Gap("the whole is not above zero")
    quotient = _quotient(part, whole, inside=True)
    units = UNITS.get(expression.part.indicator), UNITS.get(expression.whole.indicator)
    formula = (
        f"100 × {figure(part.value, units[0])} / {figure(whole.value, units[1])}"
        f" = {figure(100 * quotient.value, 'percent')}"
    )
    return _joined(part, whole, 100 * quotient.value, quotient.interval.scaled(100), formula)


@remembered
def whole_of(of: Quantity, source: str, year: int, book: Book) -> Point | Gap:
    """The whole of a share; remembered, since the world's total serves many."""
    return amount(of, source, year, book)


def ratio(expression: Ratio, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """`of` / `to`, a pure number."""
    return quotient_of(expression.of, expression.to, source, years[-1], book)


def quotient_of(of: Quantity, to: Quantity, source: str, year: int, book: Book) -> Point | Gap:
    """How many times `of` is as large as `to`, in one year of one source."""
    top = amount(of, source, year, book)
    if isinstance(top, Gap):
        return top
    bottom = amount(to, source, year, book)
    if isinstance(bottom, Gap):
        return bottom
    if bottom.low <= 0:
        return Gap("it would divide by what is not above zero")
    quotient = _quotient(top, bottom, inside=False)
    formula = (
        f"{figure(top.value, UNITS.get(of.indicator))} / {figure(bottom.value, UNITS.get(to.indicator))}"
        f" = {figure(quotient.value, 'times')}"
    )
    return _joined(top, bottom, quotient.value, quotient.interval, formula)


def difference(expression: Difference, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """`of` less `to` in one year, or the change of `of` between the ends of a span; units, or points for rates."""
    if expression.to is None:
        if len(years) < 2:
            return Gap("a change needs two years")
        first = amount(expression.of, source, years[0], book)
        second = amount(expression.of, source, years[-1], book)
        unit = expression.of.indicator
    else:
        second = amount(expression.of, source, years[-1], book)
        first = amount(expression.to, source, years[-1], book)
        unit = expression.of.indicator
    if isinstance(first, Gap):
        return first
    if isinstance(second, Gap):
        return second
    value = second.value - first.value
    room = second.interval - first.interval
    written = "pp" if unit in RATES else UNITS.get(unit)
    formula = f"{figure(second.value, UNITS.get(unit))} - {figure(first.value, UNITS.get(unit))} = {figure(value, written)}"
    return _joined(second, first, value, room, formula)


def _quotient(top: Point, bottom: Point, *, inside: bool) -> Point:
    """top / bottom with its room; for a part inside its whole, both gain or lack the same missing members."""
    value = top.value / bottom.value
    room = top.interval / bottom.interval if bottom.low > 0 else Interval.point(value)
    if inside and top.low == top.high:
        room = Interval.hull(Interval.point(top.value / end) for end in (bottom.low, bottom.high))
    return Point(value, min(room.low, value), max(room.high, value))


def _joined(one: Point, two: Point, value: float, room: Interval, formula: str) -> Point:
    return Point(
        value,
        min(room.low, value),
        max(room.high, value),
        one.evidence + two.evidence,
        formula,
        tuple(dict.fromkeys(one.notes + two.notes)),
        one.projected or two.projected,
    )


def members_note(quantity: Quantity, book: Book, year: int) -> str | None:
    """Who was counted as a group, for the assumptions: "BRICS as of 2012: Brazil, Russia, ..."."""
    groups = [place for place in quantity.places if book.gazetteer.is_group(place)]
    if len(groups) != 1 or groups[0] == "WLD":
        return None
    if groups[0] in REGIONS:
        return None
    codes = countries(quantity.places, book, year)
    if not codes or len(codes) > 12:
        return None
    names = ", ".join(book.gazetteer.name(code) for code in codes)
    name = book.gazetteer.name(groups[0])
    return f"{name[:1].upper()}{name[1:]} as of {book.members_on or year}: {names}."
