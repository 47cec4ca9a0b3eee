"""When a milestone may be called wrong: where the level in the years said lies clearly off the threshold.

A year too early or too late is no error where the quantity stood close to the threshold: another count, or an estimate
where the record has a projection only, may well have passed it.
"""

from __future__ import annotations

from claimcheck.expressions import Level, Milestone
from claimcheck.intervals import Interval
from claimcheck.verdicts.bands import PROJECTED_DOUBT, size_doubt
from claimcheck.verdicts.interface import Answer, Case, Point, Sighting
from claimcheck.verdicts.readings import newest, sources_of
from claimcheck.verdicts.registry import evaluate
from claimcheck.verdicts.tolerance import Tolerance
from claimcheck.verdicts.wording import UNITS, figure

_COUNTED = 0.5
"""Of people, counted where the record has estimates, half the doubt is enough: the years on either side bear them out."""


def near_threshold(plain: Answer, case: Case, tolerance: Tolerance) -> str | None:
    """Why a refuted milestone is left open: the level of the years said, by one source at least, is near the threshold.

    Until the last of the years it must have come within the doubt about it; and in the year before the first it must
    not yet have been beyond the threshold by more than that.
    """
    expression = plain.question.expression
    if not isinstance(expression, Milestone) or not expression.of.places:
        return None
    first, last = int(plain.stated.low), int(plain.stated.high)
    until, before = _levels(expression, last, plain, case), _levels(expression, first - 1, plain, case)
    sign = 1.0 if expression.comparator == ">=" else -1.0

    def near(sighting: Sighting) -> bool:
        """Whether the level reaches the threshold within its doubt."""
        return sign * (_room(expression, sighting, plain, case, tolerance, sign) - expression.threshold) >= 0

    def short(sighting: Sighting) -> bool:
        return sign * (_room(expression, sighting, plain, case, tolerance, -sign) - expression.threshold) < 0

    reached = [sighting for sighting in until if near(sighting)]
    if not reached or (before and not any(short(sighting) for sighting in before)):
        return None
    closest = min(reached, key=lambda sighting: abs(sighting.point.value - expression.threshold))
    unit = UNITS.get(expression.of.indicator)
    said = f"{closest.source} has {figure(closest.point.value, unit, 4)} for {last}"
    if closest.point.projected:
        return f"{said}, a projection, which later counts may well exceed or miss by the rest"
    return f"{said}, too near to tell the year by"


def _levels(expression: Milestone, year: int, plain: Answer, case: Case) -> list[Sighting]:
    """The level in one year by the newest vintage of each source."""
    of = Level(expression.of)
    book = plain.question.book(case.store, case.gazetteer)
    found: list[Sighting] = []
    for key in newest(sources_of(of, case.store, year), case.store)[0]:
        point = evaluate(of, key, (year,), book)
        if isinstance(point, Point):
            found.append(Sighting(key, (year,), point))
    return found


def _room(
    expression: Milestone, at: Sighting, plain: Answer, case: Case, tolerance: Tolerance, sign: float
) -> float:
    """The level moved by the doubt about it, up or down; by more where it is a projection."""
    doubt = size_doubt(
        expression.of, at.years[-1], tolerance, plain.question.book(case.store, case.gazetteer)
    )
    if at.point.projected:
        doubt *= PROJECTED_DOUBT
    elif expression.of.indicator == "population":
        doubt *= _COUNTED
    interval: Interval = at.point.interval
    return interval.high * (1 + doubt) if sign > 0 else interval.low / (1 + doubt)
