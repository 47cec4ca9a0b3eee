"""A claim that failed, and the means to ask whether it would hold with one thing changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.expressions import Expression, Growth, Quantity
from claimcheck.intervals import Interval
from claimcheck.verdicts.interface import Answer, Book, Case, Point
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import sources_of
from claimcheck.verdicts.registry import evaluate
from claimcheck.verdicts.rewriting import quantities, subject
from claimcheck.verdicts.rule import HOLDS, Outcome, answer
from claimcheck.verdicts.tolerance import Tolerance

_CLOSE = 0.03
"""A figure this near to the stated interval, in parts of itself, is taken to be the one that was meant."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The failed claim with its outcome; all questions are asked for the years of its plain reading."""

    case: Case
    expression: Expression
    outcome: Outcome
    tolerance: Tolerance

    @property
    def stated(self) -> Interval:
        return self.outcome.answer.stated

    @property
    def years(self) -> tuple[int, ...]:
        return self.outcome.answer.preferred.years

    @property
    def bounded(self) -> bool:
        """Whether the stated interval is closed on both sides: an open one fits too much to tell anything."""
        return self.stated.low != float("-inf") and self.stated.high != float("inf")

    @property
    def is_rate(self) -> bool:
        of = subject(self.expression)
        return isinstance(self.expression, Growth) or (of is not None and of.indicator in RATES)

    @property
    def values(self) -> Iterator[float]:
        """The record's values for all admissible years and sources, the preferred first."""
        return (sighting.point.value for sighting in self.outcome.answer.sightings)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        return quantities(self.expression)

    def holds(
        self, expression: Expression, *, stated: Interval | None = None, years: tuple[int, ...] | None = None
    ) -> Answer | None:
        """The answer to a changed question, where the claim would hold under it."""
        spans = (years,) if years else self.outcome.answer.question.years
        question = replace(
            self.outcome.answer.question,
            expression=expression,
            years=spans,
            sources=sources_of(expression, self.case.store, spans[0][-1]),
            standing="plain",
        )
        found = answer(question, stated or self.stated, self.case, self.tolerance)
        return found if isinstance(found, Answer) and found.verdict in HOLDS else None

    def value(self, expression: Expression, years: tuple[int, ...] | None = None) -> float | None:
        """The value of another expression by the first source that has it."""
        span = years or self.years
        book = Book(
            self.case.store, self.case.gazetteer, self.outcome.answer.question.members_on, projections=True
        )
        for key in sources_of(expression, self.case.store, span[-1]):
            point = evaluate(expression, key, span, book)
            if isinstance(point, Point):
                return point.value
        return None

    def close(self, value: float | None, stated: Interval | None = None) -> bool:
        """Whether a value lies in the stated interval or within three percent of itself beyond it."""
        return value is not None and (stated or self.stated).widened(_CLOSE * abs(value)).contains(value)
