"""Claims that nothing dates: neither their words nor their document.

They are supported where they hold in one of the latest years on record, refuted only where they hold in no
year on record by a wide margin, and left open otherwise: without a date a figure of any year may be meant.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.expressions import Difference, Expression, Growth, Trend
from claimcheck.intervals import Interval
from claimcheck.models import Verdict
from claimcheck.verdicts.interface import Answer, Case, Gap, Point
from claimcheck.verdicts.periods import LAG, Period
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import newest, questions
from claimcheck.verdicts.registry import evaluate
from claimcheck.verdicts.rewriting import quantities, subject
from claimcheck.verdicts.rule import HOLDS, answer
from claimcheck.verdicts.tolerance import Tolerance

ASSUMPTION = "Nothing dates the claim: it is held against the latest years on record, and against all others."
_FIRST = 1950
_RATE_SLACK = 3.0


def since(case: Case) -> int | None:
    """The year since which something is said to have changed, where neither words nor document tell until when."""
    claim = case.found.claim
    if len(set(claim.years)) != 1 or case.dating.year is not None:
        return None
    if not isinstance(case.found.expression, Growth | Trend | Difference):
        return None
    said = re.search(rf"\b[Ss]ince (?:\w+ ){{0,2}}{claim.years[0]}\b", claim.sentence)
    return claim.years[0] if said else None


def answers(
    case: Case, asking: Expression, stated: Interval, tolerance: Tolerance
) -> tuple[tuple[Answer, ...], str | None, tuple[str, ...]]:
    """Readings over the latest years on record, and a refutation only where no year would do."""
    last = _last_year(case, asking)
    if last is None:
        return (), "The record holds no source for this.", (ASSUMPTION,)
    found: list[Answer] = []
    first = since(case)
    for question in questions(case, asking, _latest(asking, last, first)):
        item = answer(question, stated, case, tolerance)
        if isinstance(item, Answer):
            found.append(item)
    if not found or found[0].question.standing != "plain":
        return (
            (),
            "The record cannot answer for its latest years, and nothing dates the claim.",
            (ASSUMPTION,),
        )
    plain = found[0]
    if plain.verdict in HOLDS:
        return tuple(found), None, (ASSUMPTION,)
    readings = [item for item in found if item.question.standing in ("plain", "other")]
    refuted = first is None and all(item.verdict == "refuted" for item in readings)
    never = refuted and all(_never(case, item, stated, tolerance) for item in readings)
    verdict: Verdict = "refuted" if never else "not_enough_evidence"
    why = "" if never else "nothing dates the claim, and another year may have been meant"
    settled = tuple(
        item if item.verdict in HOLDS else replace(item, verdict=verdict, why=why) for item in found
    )
    note = (
        "It holds in no year on record." if never else "Another year may have been meant, so it is left open."
    )
    return settled, None, (ASSUMPTION, note)


def _last_year(case: Case, expression: Expression) -> int | None:
    lasts = [
        case.store.last_year(source.key, quantity.indicator)
        for quantity in quantities(expression)
        for source in case.store.sources_for(quantity.indicator)[:1]
    ]
    known = [year for year in lasts if year is not None]
    return min(known, default=None)


def _latest(expression: Expression, last: int, first: int | None) -> Period:
    if first is not None and first < last - LAG:
        if isinstance(expression, Trend):
            return Period(((first + 1, last),))
        return Period(tuple((first, last - back) for back in range(LAG + 1)), lagging=True)
    if isinstance(expression, Trend):
        return Period(((last - 4, last),))
    return Period(tuple((last - back,) for back in range(LAG + 1)), lagging=True)


def _never(case: Case, plain: Answer, stated: Interval, tolerance: Tolerance) -> bool:
    """Whether the claim lies far outside all that the record has ever held, in either direction.

    Sizes: beyond all years by the factor `tolerance.ever`; rates: by three points and the record's doubt.
    """
    values = _all_years(case, plain)
    if len(values) < 2 * (LAG + 1):
        return False
    low, high = min(values), max(values)
    of = subject(plain.question.expression)
    rates = isinstance(plain.question.expression, Growth) or (of is not None and of.indicator in RATES)
    if rates or low <= 0:
        slack = _RATE_SLACK + plain.band.doubt
        return not stated.meets(Interval(low - slack, high + slack))
    return not stated.meets(Interval(low / tolerance.ever, high * tolerance.ever))


def _all_years(case: Case, plain: Answer) -> list[float]:
    question = plain.question
    book = replace(question.book(case.store, case.gazetteer), projections=True)
    last = max(plain.years)
    values: list[float] = []
    for key in newest(question.sources, case.store)[0]:
        for year in range(_FIRST, last + 1):
            point = evaluate(question.expression, key, (year,), book)
            if isinstance(point, Point):
                values += [point.low, point.high]
            elif isinstance(point, Gap):
                continue
    return values
