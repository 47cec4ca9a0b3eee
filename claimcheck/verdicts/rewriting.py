"""Looking into expressions and changing one thing in them: an indicator, the prices, the places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar, cast

from claimcheck.expressions import (
    Comparison,
    Count,
    Difference,
    Expression,
    Level,
    Milestone,
    Quantity,
    Rank,
    Ratio,
    Record,
    Share,
)
from claimcheck.verdicts.remembering import remembered

E = TypeVar("E", bound=Expression)

SIZES = (Level, Share, Ratio, Difference, Rank, Comparison, Count, Record, Milestone)
"""Expressions over sizes, for which purchasing power parity is another reading."""


def quantities(expression: Expression) -> tuple[Quantity, ...]:
    """All quantities of an expression, the one that it is about first."""
    if isinstance(expression, Count):
        return (Quantity(expression.indicator, expression.to),)
    values = [getattr(expression, name) for name in _names(type(expression))]
    return tuple(value for value in values if isinstance(value, Quantity))


@remembered
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def subject(expression: Expression) -> Quantity | None:
    """The quantity that the expression is about; None for membership and calendar."""
    found = quantities(expression)
    return found[0] if found else None


def mapped(expression: E, change: Callable[[Quantity], Quantity]) -> E:
    """The expression with each of its quantities changed."""
    if isinstance(expression, Count):
        changed = change(Quantity(expression.indicator, expression.to))
        return cast(E, replace(expression, indicator=changed.indicator, to=changed.places))
    values = {
        name: change(value)
        for name in _names(type(expression))
        if isinstance(value := getattr(expression, name), Quantity)
    }
    return _changed(expression, values)


def _changed(expression: E, values: dict[str, Quantity]) -> E:
    anything: Any = expression
    return cast(E, replace(anything, **values))


def with_indicators(expression: E, swap: dict[str, str]) -> E:
    """The expression with indicators exchanged as `swap` says."""
    return mapped(expression, lambda q: replace(q, indicator=swap.get(q.indicator, q.indicator)))


def with_place(expression: E, place: str) -> E:
    """The expression about another place: its subject's places replaced, the rest as it was."""
    if isinstance(expression, Count):
        return expression
    for name in _names(type(expression)):
        value = getattr(expression, name)
        if isinstance(value, Quantity):
            return _changed(expression, {name: replace(value, places=(place,))})
    return expression
