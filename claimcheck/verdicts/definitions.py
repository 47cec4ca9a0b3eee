"""What a region's name takes in: the definitions in use, where publishers and plain speech differ.

The United Nations draw Northern America without Mexico, Central America and the Caribbean, which the continent has;
schoolbooks and trade count Mexico. Latin America goes with or without the Caribbean, South Asia with or without Iran,
Africa south of the Sahara with or without Sudan. Members in doubt stand in the gazetteer as disputed. Income groups are
drawn anew every July, and publishers restate the past for the classes of the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from claimcheck.expressions import Count, Expression, Quantity, Rank
from claimcheck.places import Gazetteer
from claimcheck.verdicts.aggregates import disputed_members, people
from claimcheck.verdicts.interface import Book, On
from claimcheck.verdicts.rewriting import mapped, quantities
from claimcheck.verdicts.wording import listed

E = TypeVar("E", bound=Expression)

INCOME = frozenset({"HIC", "UMC", "LMC", "LIC"})
"""Groups by income: their members change every July."""
_WITH: dict[str, tuple[str, ...]] = {"NAC": ("MEX",)}
"""Regions that are often told with some of the disputed members only."""
_WITHOUT: dict[str, tuple[str, ...]] = {"LAC": ("CARIB",)}
"""Regions that are often told without a part."""
_NAMED = 3


def regions(expression: Expression) -> tuple[str, ...]:
    """All places that the expression adds up or ranks among."""
    found = [place for quantity in quantities(expression) for place in quantity.places]
    if isinstance(expression, Rank | Count):
        found += expression.universe
    return tuple(dict.fromkeys(found))


def redrawn(expression: E, gazetteer: Gazetteer) -> Iterator[tuple[str, E]]:
    """The expression with a region drawn otherwise, and the words that say how: "with Mexico"."""
    for region in regions(expression):
        if region in _WITH:
            more = _WITH[region]
            names = listed([gazetteer.name(code) for code in more])
            yield f"with {names}", _places(expression, region, (region, *more))
        if region in _WITHOUT and not _taken_out(expression, _WITHOUT[region]):
            less = _WITHOUT[region]
            names = listed([gazetteer.name(code) for code in less])
            yield f"without {names}", _excluding(expression, region, less)


def _places(expression: E, region: str, places: tuple[str, ...]) -> E:
    def exchanged(codes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new for code in codes for new in (places if code == region else (code,))))

    changed = mapped(expression, lambda quantity: replace(quantity, places=exchanged(quantity.places)))
    if isinstance(changed, Rank | Count):
        return replace(changed, universe=exchanged(changed.universe))
    return changed


def _excluding(expression: E, region: str, less: tuple[str, ...]) -> E:
    def without(quantity: Quantity) -> Quantity:
        return replace(quantity, excluding=(*quantity.excluding, *less))

    if isinstance(expression, Rank) and region in expression.universe:
        return replace(expression, of=without(expression.of))
    return mapped(expression, lambda quantity: without(quantity) if region in quantity.places else quantity)


def _taken_out(expression: Expression, less: tuple[str, ...]) -> bool:
    return any(set(less) <= set(quantity.excluding) for quantity in quantities(expression))


def doubtful_members(groups: Iterable[str], book: Book, on: On, year: int) -> str:
    """The disputed members of some groups in words, of many only the most populous in `year`."""
    codes = list(dict.fromkeys(code for group in groups for code in disputed_members(group, book, on)))
    if len(codes) > _NAMED + 1:
        codes.sort(key=lambda code: -(people(code, year, book) or 0.0))
        rest = len(codes) - _NAMED
        return f"{', '.join(book.gazetteer.name(code) for code in codes[:_NAMED])} and {rest} more"
    return listed([book.gazetteer.name(code) for code in codes])
