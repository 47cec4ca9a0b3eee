"""Trends: directions without a number, judged on direction only."""

from __future__ import annotations

from claimcheck.expressions import Quantity, Trend
from claimcheck.models import Evidence
from claimcheck.verdicts.aggregates import countries
from claimcheck.verdicts.growth import rate
from claimcheck.verdicts.interface import Book, Gap, Point
from claimcheck.verdicts.quantities import RATES, amount
from claimcheck.verdicts.wording import figure, listed

_FLAT = {"population": 0.5}
_FLAT_ELSE = 1.0
"""Percent a year within which a quantity counts as flat."""
_EXCEPTIONS = 0.2
"""The part of the years that may go the other way while the words still mostly hold."""
_JUST_SHORT = -0.01
_LISTED = 12
"""Yearly changes that are written out."""


def trend(expression: Trend, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """A margin in points: at or above zero where every year from the first to the last moved as said.

    `years` are the years whose change over the year before is looked at. A margin of -0.01 means that the
    quantity moved so over the whole span but not in every year.
    """
    if expression.of.indicator in RATES:
        return _of_rates(expression, source, years, book)
    changes: dict[int, Point] = {}
    for year in range(years[0], years[-1] + 1):
        point = rate(expression.of, source, year, book)
        if isinstance(point, Gap):
            return point
        changes[year] = point
    values = {year: point.value for year, point in changes.items()}
    margin, low, high = _margin(expression, values)
    evidence = tuple(cell for point in changes.values() for cell in point.evidence)
    notes = tuple(dict.fromkeys(note for point in changes.values() for note in point.notes))
    return Point(
        margin,
        low,
        high,
        evidence,
        _listed(expression, values),
        (*notes, *_falls(expression, evidence, book)),
    )


def _listed(expression: Trend, values: dict[int, float]) -> str:
    """The yearly changes; of many only the extremes and those that went the other way."""

    def each(some: dict[int, float]) -> str:
        return "; ".join(f"{year}: {figure(value, 'percent')}" for year, value in some.items())

    if len(values) <= _LISTED:
        return f"yearly change {each(values)}"
    low, high = (chosen(values.items(), key=lambda item: item[1]) for chosen in (min, max))
    words = (
        f"yearly change {min(values)} to {max(values)} between {figure(low[1], 'percent')} ({low[0]})"
        f" and {figure(high[1], 'percent')} ({high[0]})"
    )
    sign = {"up": 1.0, "down": -1.0}.get(expression.direction)
    against = {} if sign is None else {year: value for year, value in values.items() if sign * value < 0}
    if not against or len(against) > _LISTED:
        return words
    return f"{words}; the other way in {each(against)}"


def _margin(expression: Trend, values: dict[int, float]) -> tuple[float, float, float]:
    """The margin with its room, from the yearly changes."""
    if expression.direction == "flat":
        widest = max(abs(value) for value in values.values())
        margin = _FLAT.get(expression.of.indicator, _FLAT_ELSE) - widest
        return margin, margin, margin
    sign = 1.0 if expression.direction == "up" else -1.0
    signed = [sign * value for value in values.values()]
    against = sum(value < 0 for value in signed)
    overall = sum(signed) / len(signed)
    if against == 0:
        return min(signed), min(signed), min(signed)
    if overall > 0 and against <= _EXCEPTIONS * len(signed):
        return _JUST_SHORT, _JUST_SHORT, _JUST_SHORT
    if overall < 0 and against >= len(signed) / 2:
        return overall, overall, overall
    return min(signed), min(signed), max(signed)


def _falls(expression: Trend, evidence: tuple[Evidence, ...], book: Book) -> tuple[str, ...]:
    """Members of a group that moved the other way, by year, so that the total does not hide them."""
    members = set(countries(expression.of.places, book, max((cell.year for cell in evidence), default=0)))
    if len(members) < 2 or expression.direction == "flat":
        return ()
    sign = 1.0 if expression.direction == "up" else -1.0
    by_year: dict[int, list[str]] = {}
    for cell in evidence:
        if cell.indicator.endswith("_growth") and cell.place in members and sign * cell.value < 0:
            by_year.setdefault(cell.year, []).append(
                f"{book.gazetteer.name(cell.place)} ({figure(cell.value, 'percent')})"
            )
    verb = "fell" if sign > 0 else "rose"
    return tuple(
        f"In {year} {listed(names)} {verb}." for year, names in sorted(by_year.items()) if len(names) <= 8
    )


def _of_rates(expression: Trend, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """Whether a rate itself rose or fell: from the year before to a single year, or between a span's ends."""
    first = years[0] - 1 if len(years) == 1 else years[0]
    of: Quantity = expression.of
    before = amount(of, source, first, book)
    if isinstance(before, Gap):
        return before
    after = amount(of, source, years[-1], book)
    if isinstance(after, Gap):
        return after
    change = after.value - before.value
    if expression.direction == "flat":
        margin = 0.5 - abs(change)
    else:
        margin = change if expression.direction == "up" else -change
    formula = f"{before.formula}; {after.formula}"
    return Point(margin, margin, margin, before.evidence + after.evidence, formula, ())
