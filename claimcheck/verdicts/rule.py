"""The rule of verdicts: one reading against its claim, and all readings together.

S is the stated interval, R the record's, B the band. Supported: the preferred value lies in S. Mostly
supported: it lies in S widened by B, or, where the words leave the year open, the value of another admissible
year or current source does. Refuted: R and S widened by the record's own doubt do not meet, under any
plain reading. Between these: conflicting where the plain reading fails and another holds, else not enough
evidence.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.expressions import (
    Comparison,
    Count,
    Difference,
    Growth,
    Level,
    Milestone,
    Rank,
    Ratio,
    Share,
    Trend,
)
from claimcheck.intervals import Interval
from claimcheck.models import Verdict
from claimcheck.verdicts.bands import band
from claimcheck.verdicts.interface import Answer, Band, Book, Case, Gap, Point, Question, Sighting
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import newest
from claimcheck.verdicts.registry import evaluate
from claimcheck.verdicts.rewriting import subject
from claimcheck.verdicts.tolerance import Tolerance

HOLDS: tuple[Verdict, ...] = ("supported", "mostly_supported")
_STRENGTH: tuple[Verdict, ...] = (
    "supported",
    "mostly_supported",
    "conflicting",
    "not_enough_evidence",
    "refuted",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict over all readings, the answer that decides it, and the one that stands against it, if any.

    `why` is the reason for leaving a claim open that the record, taken by itself, would refute.
    """

    verdict: Verdict
    answer: Answer
    against: Answer | None = None
    why: str = ""


def answer(question: Question, stated: Interval, case: Case, tolerance: Tolerance) -> Answer | Gap:
    """A question computed for all sources and years that it admits, and its verdict."""
    book = question.book(case.store, case.gazetteer)
    sightings, gaps = _sightings(question, case, book)
    if not sightings:
        return gaps[0] if gaps else Gap("no source on record holds it")
    if isinstance(question.expression, Trend) and question.lagging:
        sightings.sort(key=lambda sighting: not stated.contains(sighting.point.value))
    record = Interval.hull(sighting.point.interval for sighting in sightings)
    width = band(question, sightings, stated, tolerance, book)
    verdict = settle(stated, sightings, record, width, question)
    return Answer(question, stated, tuple(sightings), record, width, verdict)


def _sightings(question: Question, case: Case, book: Book) -> tuple[list[Sighting], list[Gap]]:
    """Points by year and source, the preferred first; superseded vintages only where no current one answers.

    A projection never comes before an estimate.
    """
    current, superseded = newest(question.sources, case.store)
    if question.standing == "known_then":
        current, superseded = question.sources, ()
    gaps: list[Gap] = []
    for keys in (current, superseded):
        found: list[Sighting] = []
        for years in question.years:
            for key in keys:
                point = evaluate(question.expression, key, years, book)
                if isinstance(point, Gap):
                    gaps.append(point)
                else:
                    found.append(Sighting(key, years, point))
                    if keys is superseded:
                        break
        if found:
            found.sort(key=lambda sighting: sighting.point.projected)
            return found, gaps
    return [], gaps


def settle(
    stated: Interval, sightings: Sequence[Sighting], record: Interval, width: Band, question: Question
) -> Verdict:
    """The verdict of one reading, by the rule."""
    preferred = sightings[0].point
    allowed = stated.widened(width.allowed)
    doubted = stated.widened(width.doubt)
    possible = width.reach or record
    if _too_vague(preferred, doubted, question):
        return "not_enough_evidence"
    if stated.contains(preferred.value):
        return "supported"
    if isinstance(question.expression, Milestone) and stated.meets(preferred.interval):
        return "supported"  # figures of the middle of two years have it between them: in either
    if allowed.contains(preferred.value):
        return "mostly_supported"
    if question.standing == "other":  # what the words could mean besides holds by itself or would not hold
        return "not_enough_evidence" if stated.meets(record) else "refuted"
    beside = stated.widened(left_over(width.allowed, stated))
    if any(beside.contains(sighting.point.value) for sighting in sightings[1:]):
        return "mostly_supported"
    if isinstance(question.expression, Rank | Count) and any(
        stated.meets(sighting.point.interval) for sighting in sightings
    ):  # near-ties in one list; what lies between two lists is in neither
        return "mostly_supported"
    if preferred.low != preferred.high and stated.meets(preferred.interval) and _customary(question):
        return "mostly_supported"
    return "not_enough_evidence" if doubted.meets(possible) else "refuted"


def left_over(allowed: float, stated: Interval) -> float:
    """What is still allowed to the figure of another admissible year or source: less what the words leave open already.

    "About 4", "twice" and "more than a trillion" have their room in the stated interval; it is not given a second time.
    """
    return max(0.0, allowed - stated.width / 2)


def _customary(question: Question) -> bool:
    """Whether a point's room comes from several customary ways of computing it, not from gaps."""
    return bool(getattr(question.expression, "average", False))


def _too_vague(point: Point, doubted: Interval, question: Question) -> bool:
    """Whether members without a figure leave so much room that the value alone cannot decide."""
    if isinstance(question.expression, Rank | Count | Milestone) or _customary(question):
        return False
    return point.low != point.high and doubted.meets(point.interval) and not doubted.covers(point.interval)


def combine(answers: Sequence[Answer]) -> Outcome:
    """All readings of a claim together; the first is the plainest."""
    plain = answers[0]
    as_plain = [item for item in answers if item.question.standing in ("plain", "equal")]
    best = min(as_plain, key=lambda item: _STRENGTH.index(item.verdict))
    if best.verdict in HOLDS:
        failing = next((item for item in as_plain if item.verdict == "refuted"), None)
        verdict: Verdict = "mostly_supported" if failing is not None else best.verdict
        return Outcome(verdict, best, failing)
    for standing in ("known_then", "composed", "other"):
        for item in answers:
            if item.question.standing == standing and shaking(item) and _really_holds(item):
                return Outcome("conflicting", plain, item)
    if all(item.verdict == "refuted" for item in answers if item.question.standing != "other"):
        return Outcome("refuted", plain)
    open_under = next(
        (
            item
            for item in answers
            if item.question.standing in ("known_then", "composed") and item.verdict != "refuted"
        ),
        None,
    )
    return Outcome("not_enough_evidence", plain, open_under, plain.why)


NEAR_BOUND = 1.2
"""What a writer bounds lies within this factor of the bound: nobody with 1,850 in mind writes "more than 1,400"."""
_NEAR_BOUND_POINTS = 1.0


def near_bound(item: Answer) -> bool:
    """Whether the value may be what a stated bound was drawn at; of claims without a bound, True.

    "More than" holds of everything beyond, and so of readings that nobody meant: such a reading is evidence only where
    its value lies near the bound. Changes over a span are compared by the levels they lead to.
    """
    stated, expression = item.stated, item.question.expression
    if math.isfinite(stated.low) == math.isfinite(stated.high):
        return True
    if not isinstance(expression, Level | Share | Ratio | Difference | Growth):
        return True
    bound = stated.low if math.isfinite(stated.low) else stated.high
    values = [sighting.point.value for sighting in item.sightings if stated.contains(sighting.point.value)]
    of = subject(expression)
    if isinstance(expression, Growth) and (len(item.preferred.years) == 1 or expression.average):
        return any(abs(value - bound) <= _NEAR_BOUND_POINTS for value in values)
    if of is not None and of.indicator in RATES and not isinstance(expression, Growth):
        return any(abs(value - bound) <= _NEAR_BOUND_POINTS for value in values)
    base = 100.0 if isinstance(expression, Growth) else 0.0
    return any(
        (base + bound) * (base + value) > 0
        and 1 / NEAR_BOUND <= (base + value) / (base + bound) <= NEAR_BOUND
        for value in values
    )


def shaking(item: Answer) -> bool:
    """Whether a reading that holds can stand against the plain one.

    Of a bound only where it was drawn near the value of that reading.
    Which of two countries has the larger economy is told in dollars unless purchasing power is named. In PPP terms the
    shares of the world and its order are published too, and what groups add up to: there the words allow it.
    """
    expression = item.question.expression
    if item.question.standing != "other":
        return True
    if not near_bound(item):
        return False
    if not isinstance(expression, Comparison):
        return True
    if expression.of.indicator not in ("gdp_ppp", "gdp_per_capita_ppp"):
        return True
    return item.question.grouped


def _really_holds(item: Answer) -> bool:
    """Whether a reading holds well enough to stand against the plain one: within the stated interval itself."""
    return item.verdict in HOLDS and item.stated.meets(item.record)


_DENIED: dict[Verdict, Verdict] = {
    "supported": "refuted",
    "mostly_supported": "not_enough_evidence",
    "refuted": "supported",
}


def denied(verdict: Verdict) -> Verdict:
    """The verdict on the denial of a claim: what barely holds is no ground to refute its denial."""
    return _DENIED.get(verdict, verdict)


def negated(outcome: Outcome, answers: Sequence[Answer]) -> Outcome:
    """The outcome for the sentence that denies the claim: the plain readings decide it, as of what is asserted.

    A reading that is merely allowed does not shake a denial that the plain ones bear out; where they refute it,
    it is conflicting if such a reading bears it out.
    """
    plain = [item for item in answers if item.question.standing != "other"]
    if outcome.verdict in ("refuted", "conflicting") and all(item.verdict == "refuted" for item in plain):
        return replace(outcome, verdict="supported")
    allowing = [
        item
        for item in answers
        if item.question.standing == "other" and shaking(item) and item.verdict == "refuted"
    ]
    if outcome.verdict == "supported" and allowing:
        return replace(outcome, verdict="conflicting", against=allowing[0])
    return replace(outcome, verdict=denied(outcome.verdict))
