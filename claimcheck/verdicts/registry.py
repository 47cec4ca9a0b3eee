"""The only list of what computes which expression: figures by evaluators, dates by rulings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from claimcheck import expressions as x
from claimcheck.expressions import Expression
from claimcheck.verdicts import calendar, extremes, growth, membership, ranks, sizes, trends
from claimcheck.verdicts.interface import Book, Case, Gap, Point, Ruling

Evaluate = Callable[[Any, str, tuple[int, ...], Book], Point | Gap]
Rule = Callable[[Any, Case], Ruling]

EVALUATORS: Mapping[type[Expression], Evaluate] = {
    x.Level: sizes.level,
    x.Share: sizes.share,
    x.Ratio: sizes.ratio,
    x.Difference: sizes.difference,
    x.Growth: growth.growth,
    x.Rank: ranks.rank,
    x.Count: ranks.count,
    x.Comparison: extremes.comparison,
    x.Record: extremes.record,
    x.Milestone: extremes.milestone,
    x.Trend: trends.trend,
}
RULINGS: Mapping[type[Expression], Rule] = {
    x.Membership: membership.membership,
    x.Calendar: calendar.calendar,
}


def evaluate(expression: Expression, source: str, years: tuple[int, ...], book: Book) -> Point | Gap:
    """The value of an expression over figures, for one source and one year or span."""
    return EVALUATORS[type(expression)](expression, source, years, book)
