"""The one plain sentence of why, and the small notes that go with it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from claimcheck.expressions import Comparison, Count, Difference, Expression, Milestone, Rank, Record, Trend
from claimcheck.intervals import Interval
from claimcheck.models import Claim, Found
from claimcheck.verdicts import wording
from claimcheck.verdicts.interface import Answer, Case, Sighting
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.rewriting import subject
from claimcheck.verdicts.rule import HOLDS, Outcome, near_bound
from claimcheck.verdicts.tolerance import Tolerance

_MARGINS = (Comparison, Record, Trend)


def explain(outcome: Outcome, case: Case, tolerance: Tolerance, answers: Sequence[Answer] = ()) -> str:
    """Why the claim, as said without its negation, came out so."""
    claim = case.found.claim
    answer = outcome.answer
    if isinstance(answer.question.expression, _MARGINS):
        words = _of_margin(outcome, case)
    elif isinstance(answer.question.expression, Milestone):
        words = _of_milestone(outcome, claim)
    elif outcome.verdict == "supported":
        words = f"{_record(answer, claim)}, which the stated {wording.stated(claim)} agrees with"
    elif outcome.verdict == "mostly_supported":
        words = f"{_record(answer, claim)}, so the stated {wording.stated(claim)} {_miss(answer, claim)}"
    elif outcome.verdict == "refuted":
        words = f"{_record(answer, claim)}, not {wording.stated(claim)}"
    elif outcome.verdict == "conflicting":
        words = f"{_record(answer, claim)}, which the stated {wording.stated(claim)} does not fit"
    else:
        words = _open(outcome, claim)
    return ". ".join([words, *_asides(outcome, case, tolerance, answers)]) + "."


def _open(outcome: Outcome, claim: Claim) -> str:
    """Why a claim that does not hold is not called wrong either."""
    answer = outcome.answer
    said = f"the stated {wording.stated(claim)}"
    if outcome.why:
        return f"{_record(answer, claim)}; {said} is left open: {outcome.why}"
    if answer.verdict == "refuted" and outcome.against is not None:
        other = outcome.against
        then = wording.span(other.record, unit_of(other.question.expression, claim))
        return f"{_record(answer, claim)}, but {then} {other.question.name}: {said} is left open"
    if (
        answer.preferred.point.low != answer.preferred.point.high
        and answer.record.width > 2 * answer.band.doubt
    ):
        return f"{_record(answer, claim)}, too wide to decide on {said}"
    if answer.band.reach is None and not answer.stated.widened(answer.band.doubt).meets(answer.record):
        return f"{_record(answer, claim)}; {said} fits neither that nor what else the words allow closely enough to tell"
    return f"{_record(answer, claim)}; {said} misses that by no more than the record may be off, {_quality(answer)}"


def plain_record(answer: Answer, claim: Claim) -> str:
    """What the record says, without a word on the claim."""
    return f"{_record(answer, claim)}."


def _record(answer: Answer, claim: Claim) -> str:
    """ "The record says 42.2 to 42.7 percent for 2010 to 2012"."""
    interval = answer.record
    unit = unit_of(answer.question.expression, claim)
    years = _years(answer)
    reading = "" if answer.question.name in ("as recorded", "nominal", "real") else f" {answer.question.name}"
    figures = (
        _ordinal(interval) if isinstance(answer.question.expression, Rank) else wording.span(interval, unit)
    )
    when = "" if not years else f" for {years}"
    return f"The record says {figures}{when}{reading and ','}{reading}"


def _ordinal(interval: Interval) -> str:
    low, high = f"{interval.low:.0f}", f"{interval.high:.0f}"
    return f"rank {low}" if low == high else f"rank {low} to {high}"


def _years(answer: Answer) -> str:
    spans = {sighting.years for sighting in answer.sightings}
    if all(len(span) == 1 for span in spans):
        return wording.years(year for span in spans for year in span)
    first, last = answer.preferred.years[0], answer.preferred.years[-1]
    return f"{first} to {last}"


def unit_of(expression: Expression, claim: Claim) -> str | None:
    """The unit in which the record's value is written."""
    of = subject(expression)
    if isinstance(expression, Comparison | Record):
        return "pp" if of is not None and of.indicator in RATES else "percent"
    if isinstance(expression, Trend):
        return "pp"
    if isinstance(expression, Rank):
        return "rank"
    if isinstance(expression, Count):
        return "places"
    if isinstance(expression, Milestone):
        return "years"
    if isinstance(expression, Difference) and of is not None and of.indicator in RATES:
        return "pp"
    return claim.unit


def _miss(answer: Answer, claim: Claim) -> str:
    """How a claim that mostly holds misses."""
    stated, value = answer.stated, answer.value
    outside = max(stated.low - value, value - stated.high)
    if stated.contains(value):
        return "holds, though not under every reading"
    fitting = next((one for one in answer.sightings[1:] if stated.contains(one.point.value)), None)
    if fitting is not None:
        return f"fits the figure {_whence(fitting, answer)}"
    if stated.meets(answer.record):
        return "lies within what sources and years leave open"
    if outside <= answer.band.allowed:
        little = f"less than the {_width(answer.band.allowed, claim)} that the record itself may be off by"
        if claim.value is None or abs(value - claim.value) <= answer.band.allowed:
            return f"is off by {little}"
        unit = unit_of(answer.question.expression, claim)
        return f"(taken as {wording.span(stated, unit)}) is off by {_width(outside, claim)}, {little}"
    allowed = stated.widened(answer.band.allowed)
    near = next((one for one in answer.sightings[1:] if allowed.contains(one.point.value)), None)
    if near is not None:
        return f"comes near the figure {_whence(near, answer)}"
    return "fits one of these within the record's own uncertainty"


def _whence(sighting: Sighting, answer: Answer) -> str:
    """Which of the admissible figures it is: "for 2019, not the latest", "of factbook/2025"."""
    if sighting.years != answer.preferred.years:
        several_ = f" of {sighting.source}" if sighting.source != answer.preferred.source else ""
        later = sighting.years[-1] < answer.preferred.years[-1]
        span = (
            f"{sighting.years[0]} to {sighting.years[-1]}"
            if len(sighting.years) > 1
            else f"{sighting.years[-1]}"
        )
        return f"{several_.strip()}{' ' if several_ else ''}for {span}{', not the latest' if later else ''}"
    return f"of {sighting.source}, not that of {answer.preferred.source}"


def _width(value: float, claim: Claim) -> str:
    unit = "pp" if claim.unit == "percent" else claim.unit
    return wording.figure(value, unit, 2)


def _quality(answer: Answer) -> str:
    """Why a miss is no ground for an accusation."""
    if answer.band.reach is not None:
        return "since the figures around it lie close together"
    return "since sources and revisions of such figures lie that far apart"


def _of_milestone(outcome: Outcome, claim: Claim) -> str:
    """When the threshold was passed, and whether that is when the claim says."""
    said = wording.years(claim.years)
    verb = (
        "as said"
        if outcome.verdict == "supported"
        else f"not {said}"
        if outcome.verdict == "refuted"
        else f"{said} is close"
    )
    formula = outcome.answer.preferred.point.formula
    if ": not passed by " in formula and outcome.why:
        return f"By the record it was passed later ({formula}); {said} is left open: {outcome.why}"
    if ": not passed by " in formula:
        return f"By the record it was passed later, {verb} ({formula})"
    passed = wording.years((int(outcome.answer.record.low), int(outcome.answer.record.high))).replace(
        " and ", " or "
    )
    if outcome.why:
        return f"By the record it was passed in {passed} ({formula}); {said} is left open: {outcome.why}"
    return f"By the record it was passed in {passed}, {verb} ({formula})"


def _of_margin(outcome: Outcome, case: Case) -> str:
    """The sentence of a claim without a number: what the figures were and whether they bear the words out."""
    formula = outcome.answer.preferred.point.formula
    if outcome.why:
        return f"The record does not bear this out ({formula}), but it is left open: {outcome.why}"
    ending = {
        "supported": "bears this out",
        "mostly_supported": "bears this out on the whole",
        "refuted": "says otherwise",
        "conflicting": "does not bear this out on the plain reading",
        "not_enough_evidence": "is too close to call",
    }[outcome.verdict]
    return f"The record {ending}: {formula}"


def _at_parity(answers: Sequence[Answer]) -> Answer | None:
    """The reading in PPP terms, where the claim holds by that alone."""
    return next(
        (
            item
            for item in answers
            if item.question.name == "in PPP terms" and item.verdict in HOLDS and near_bound(item)
        ),
        None,
    )


def _asides(outcome: Outcome, case: Case, tolerance: Tolerance, answers: Sequence[Answer] = ()) -> list[str]:
    """What else an editor should know: the reading under which it holds, loose bounds, words not judged."""
    said: list[str] = []
    if outcome.verdict == "conflicting" and outcome.against is not None:
        said.append(_instead(outcome.against, case.found.claim))
    elif outcome.verdict == "refuted" and (powerful := _at_parity(answers)) is not None:
        said.append(_instead(powerful, case.found.claim))
    elif outcome.against is not None and outcome.verdict in HOLDS:
        said.append(f"It would not hold {outcome.against.question.name}")
    loose = _loose(outcome, case.found, tolerance)
    if loose:
        said.append(loose)
    said += [note.rstrip(".") for note in outcome.answer.preferred.point.notes]
    if outcome.answer.preferred.point.projected:
        said.append("The figure is a projection of the source, since its estimates end earlier")
    if case.found.evaluative:
        words = wording.listed([f"\u201c{word}\u201d" for word in case.found.evaluative])
        said.append(f"{words} {'is' if len(case.found.evaluative) == 1 else 'are'} evaluative and not judged")
    return said


def _instead(holding: Answer, claim: Claim) -> str:
    """Why the words could still be right."""
    figures = _figures(holding, claim)
    if holding.question.standing == "composed":
        return f"It is true only of {holding.question.name.rpartition(', ')[2]} ({figures})"
    if holding.question.standing == "known_then":
        return f"It was true when written and has been revised since: the record then said {figures}"
    if "PPP" in holding.question.name:
        return f"It is true only in PPP terms ({figures})"
    return f"It holds only under another reading ({holding.question.name}: {figures})"


def _figures(answer: Answer, claim: Claim) -> str:
    """The record's interval with a noun: "rank 1", "by 5.0 to 13.9 percent", "16.9 to 17.5 percent"."""
    if isinstance(answer.question.expression, Rank):
        return _ordinal(answer.record)
    words = wording.span(answer.record, unit_of(answer.question.expression, claim))
    if isinstance(answer.question.expression, Comparison | Record):
        return f"by {words}"
    return f"{words} countries" if isinstance(answer.question.expression, Count) else words


def denial(outcome: Outcome, answers: Sequence[Answer], words: str) -> str:
    """The explanation of a sentence that denies its claim: what is said of the claim itself is marked as such."""
    if outcome.verdict == "supported":
        others = [item for item in answers if item.question.standing == "other" and item.verdict in HOLDS]
        said = f"The sentence denies the claim, and the record bears the denial out: {outcome.answer.preferred.point.formula}."
        return said if not others else f"{said} Read {others[0].question.name}, it would be otherwise."
    if (
        outcome.verdict == "conflicting"
        and outcome.against is not None
        and outcome.against.verdict == "refuted"
    ):
        return f"The sentence denies the claim. Of the claim without the denial: {words} The denial holds only {outcome.against.question.name}."
    return f"The sentence denies the claim. Of the claim without the denial: {words}"


def _loose(outcome: Outcome, found: Found, tolerance: Tolerance) -> str | None:
    """A note for a bound that holds but lies far from the actual value."""
    claim, value = found.claim, outcome.answer.value
    if outcome.verdict not in HOLDS or claim.value is None or claim.comparator not in (">", ">=", "<", "<="):
        return None
    if claim.value * value <= 0:
        return None
    ratio = abs(value / claim.value)
    if max(ratio, 1 / ratio) <= tolerance.far_beyond or not math.isfinite(ratio):
        return None
    unit = unit_of(outcome.answer.question.expression, claim)
    return f"The bound holds, but the actual figure is {wording.figure(value, unit)}, far beyond it"
