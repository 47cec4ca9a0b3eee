"""Judges one claim: its readings computed, the rule applied, the verdict explained. Pure but for the store."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace

from claimcheck.expressions import (
    Comparison,
    Count,
    Expression,
    Growth,
    Level,
    Milestone,
    Rank,
    Record,
    Share,
    Trend,
)
from claimcheck.intervals import Interval
from claimcheck.models import CheckedClaim, Claim, Dating, Diagnosis, Found, Judgement, Reading, Verdict
from claimcheck.places import Gazetteer
from claimcheck.sources.interface import Store
from claimcheck.verdicts import abstain, undated
from claimcheck.verdicts.correction import Say, correctable, correction
from claimcheck.verdicts.diagnosis import diagnose, diagnose_members, gross_national
from claimcheck.verdicts.elsewhere import named_beside
from claimcheck.verdicts.exchange import exchanged
from claimcheck.verdicts.explanation import denial, explain, plain_record, unit_of
from claimcheck.verdicts.interface import Answer, Book, Case, Gap, Refusal, Ruling
from claimcheck.verdicts.moments import too_much_for_a_year
from claimcheck.verdicts.periods import period
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import questions
from claimcheck.verdicts.registry import RULINGS
from claimcheck.verdicts.restraint import restrained
from claimcheck.verdicts.rewriting import quantities
from claimcheck.verdicts.rule import HOLDS, Outcome, answer, combine, denied, negated
from claimcheck.verdicts.sizes import members_note
from claimcheck.verdicts.tolerance import DEFAULT, Tolerance
from claimcheck.verdicts.wording import figure
from claimcheck.verdicts.wording import years as in_words

_HALF_DIGIT = 0.005
_ALIKE = 1.1
"""Sizes as far apart as this factor are about the same; rates so many points."""
_ALIKE_POINTS = 0.5
_REUNITED = 1991
"""From this year on DEU means the same territory in texts and in the record."""
_WEST = re.compile(r"\b(?:West|East|western|eastern) German|\bFederal Republic\b|\bF\.?R\.?G\b|\bBonn\b")
_MARGINAL = (Comparison, Count, Milestone, Rank, Record, Trend)
"""Expressions whose value is a margin, a place or a year: of parts of years or forecasts it says nothing."""
_DOLLARS = frozenset(["USA", "WLD", "ECU", "SLV", "PRI"])
"""Places whose nominal growth in US dollars is that in their own money."""


def judge(
    found: Found,
    *,
    dating: Dating,
    store: Store,
    gazetteer: Gazetteer,
    tolerance: Tolerance = DEFAULT,
    say: Say | None = None,
    nearby: tuple[str, ...] = (),
) -> Judgement:
    """The verdict on one claim, with its readings, explanation, diagnosis and correction.

    `say` puts a value into the claim's own sentence; without it there are no corrections. `nearby` are places
    with figures of their own close by (the other rows of a table), to tell swapped figures.
    """
    case = Case(found, dating, store, gazetteer, nearby)
    refused = abstain.refusal(case)
    if refused is not None:
        judgement = _refused(case, refused, tolerance)
        return _gross_national(case, judgement, tolerance)
    expression = found.expression
    assert expression is not None
    rule = RULINGS.get(type(expression))
    if rule is not None:
        return _ruled(case, expression, rule(expression, case), say)
    return _measured(case, expression, tolerance, say)


def asked(case: Case, expression: Expression) -> tuple[Expression, Interval]:
    """The expression as it is put to the record, and the interval that its value is held against."""
    found = case.found
    if isinstance(expression, Comparison):
        return expression, _margin(found.claim, expression)
    if isinstance(expression, Record | Trend):
        return expression, Interval.at_least(0.0)
    if isinstance(expression, Milestone):
        if not found.claim.years:
            up = expression.comparator == ">="
            bound = Interval.at_least if up else Interval.at_most
            return Level(expression.of), bound(expression.threshold)
        year = float(found.claim.years[-1])
        return expression, Interval(float(found.claim.years[0]), year)
    if found.stated is not None:
        return expression, found.stated
    value = float(found.claim.value or 0.0)
    return expression, Interval.point(value).widened(abs(value) * _HALF_DIGIT)


def _margin(claim: Claim, expression: Comparison) -> Interval:
    """The margin by which one place exceeds another, as said: above zero, below, or for "about as large" close to it."""
    if claim.comparator in ("<", "<="):
        return Interval.at_most(0.0)
    if claim.comparator in (">", ">="):
        return Interval.at_least(0.0)
    if expression.of.indicator in RATES:
        return Interval(-_ALIKE_POINTS, _ALIKE_POINTS)
    return Interval(100 * (1 / _ALIKE - 1), 100 * (_ALIKE - 1))


def _measured(case: Case, expression: Expression, tolerance: Tolerance, say: Say | None) -> Judgement:
    asking, stated = asked(case, expression)
    answers, reason, assumptions = _answers(case, asking, stated, tolerance)
    if not answers:
        return _judgement(
            case, "not_enough_evidence", reason or "The record holds nothing on this.", assumptions
        )
    outcome = combine(answers)
    beside = _beside_the_point(outcome, asking, case)
    held = (
        restrained(outcome.answer, answers, case, tolerance)
        if outcome.verdict == "refuted" and not beside
        else None
    )
    if beside or held:
        outcome = replace(outcome, verdict="not_enough_evidence", why=held or "")
    denies = case.found.claim.modality == "negated"
    diagnosis = None
    revised = outcome.against is not None and outcome.against.question.standing == "known_then"
    if outcome.verdict in ("refuted", "conflicting") and not denies and not revised:
        diagnosis = diagnose(case, asking, outcome, tolerance)
        outcome = _another_meant(outcome, diagnosis, case)
    words = explain(outcome, case, tolerance, answers)
    if beside:
        words = f"{beside} {plain_record(outcome.answer, case.found.claim)}"
    final = negated(outcome, answers) if denies else outcome
    if denies:
        words = denial(final, answers, words)
        answers = tuple(replace(item, verdict=denied(item.verdict)) for item in answers)
    sentence = None
    if correctable(final, case.found.claim):
        sentence = correction(case.found.claim, outcome.answer.value, outcome.answer.preferred.years, say)
    return _judgement(
        case, final.verdict, words, assumptions, answers=answers, decisive=outcome.answer, diagnosis=diagnosis,
        correction_=sentence,
    )  # fmt: skip


def _another_meant(outcome: Outcome, diagnosis: Diagnosis | None, case: Case) -> Outcome:
    """Left open where the figure is that of another place named in the sentence, or of more than a year: that may be meant.

    Rows of a table are another matter, and so are two places each right before the other's figure: there it is plain
    whose figure is whose.
    """
    if outcome.verdict != "refuted":
        return outcome
    if diagnosis is None:
        longer = too_much_for_a_year(outcome.answer)
        return replace(outcome, verdict="not_enough_evidence", why=longer) if longer else outcome
    other = named_beside(diagnosis, case)
    if other is None or exchanged(other, outcome.answer, case):
        return outcome
    why = f"{diagnosis.message[:1].lower()}{diagnosis.message[1:-1]}, so that the sentence may mean that"
    return replace(outcome, verdict="not_enough_evidence", why=why)


def _answers(
    case: Case, asking: Expression, stated: Interval, tolerance: Tolerance
) -> tuple[tuple[Answer, ...], str | None, tuple[str, ...]]:
    """All readings that could be computed; where none could, the reason."""
    when = period(case.found.claim, asking, case.dating)
    if when is None or undated.since(case) is not None:
        return undated.answers(case, asking, stated, tolerance)
    answers: list[Answer] = []
    gap: Gap | None = None
    for question in questions(case, asking, when):
        found = answer(question, stated, case, tolerance)
        if isinstance(found, Gap):
            gap = gap or found
        else:
            answers.append(found)
    settled = abstain.part_year(case)
    assumptions = (
        *((settled,) if settled else ()),
        *((when.assumption,) if when.assumption else ()),
        *_members(case, asking, answers),
    )
    if not answers or answers[0].question.standing not in ("plain", "equal"):
        return (), beyond(case, asking, when.years[0][-1]) or _because(gap), assumptions
    return tuple(answers), None, assumptions


def _members(case: Case, expression: Expression, answers: Sequence[Answer]) -> tuple[str, ...]:
    """Who was counted as a group."""
    if not answers:
        return ()
    book = Book(case.store, case.gazetteer, answers[0].question.members_on)
    year = answers[0].preferred.years[-1]
    notes = [members_note(quantity, book, year) for quantity in quantities(expression)]
    return tuple(dict.fromkeys(note for note in notes if note is not None))


def _because(gap: Gap | None) -> str:
    return (
        "The record holds no source for this." if gap is None else f"The record cannot answer: {gap.reason}."
    )


def beyond(case: Case, expression: Expression, year: int) -> str | None:
    """The sentence for a year after the record's last; None where that is not the reason."""
    lasts = [
        last
        for quantity in quantities(expression)
        for source in case.store.sources_for(quantity.indicator)
        if (last := case.store.last_year(source.key, quantity.indicator)) is not None
    ]
    if not lasts or year <= max(lasts):
        return None
    return (
        f"The record ends in {max(lasts)} and the claim is about {year}; "
        "`claimcheck sources sync` fetches newer figures."
    )


def _beside_the_point(outcome: Outcome, expression: Expression, case: Case) -> str | None:
    """Why the record's figures, though there, are not what the claim is about: a sentence, or None."""
    of = quantities(expression)
    places = {place for quantity in of for place in quantity.places}
    if (
        "DEU" in places
        and _begins(outcome.answer, case.found.claim) < _REUNITED
        and not _whole(outcome, case)
    ):
        return "The record holds the reunited Germany only, and the claim is about a year before 1991."
    nominal = isinstance(expression, Growth) and of[0].prices == "current" and of[0].indicator != "population"
    own_money = len(places) == 1 and not case.gazetteer.is_group(min(places)) and not places & _DOLLARS
    if nominal and own_money and outcome.verdict not in HOLDS:
        return "Nominal growth is counted in a country's own money, and the record has it in US dollars only."
    return None


def _whole(outcome: Outcome, case: Case) -> bool:
    """Whether a claim about Germany before 1991 can be judged by the record's, today's territory.

    Texts written since may mean that or the West alone. A claim that holds of the whole is borne out; a size is refuted
    where it is more than the whole had or less than half of it, which the West alone exceeded.
    """
    year = case.dating.year
    if year is None or year <= _REUNITED or _WEST.search(case.found.claim.sentence):
        return False
    if outcome.verdict in HOLDS:
        return True
    answer = outcome.answer
    if outcome.verdict != "refuted" or not isinstance(answer.question.expression, Level | Share):
        return False
    return answer.stated.low > answer.record.high or answer.stated.high < answer.record.low / 2


def _begins(answer: Answer, claim: Claim) -> int:
    """The first year that the claim is about; the latest of those that an undated one may mean."""
    alternatives = not claim.years and len(answer.preferred.years) == 1
    return max(answer.years) if alternatives else min(answer.years)


def _refused(case: Case, refused: Refusal, tolerance: Tolerance) -> Judgement:
    """No verdict; the figures that come nearest are shown where that helps."""
    answers: tuple[Answer, ...] = ()
    expression = case.found.expression
    if refused.readings and expression is not None and type(expression) not in RULINGS:
        asking, stated = asked(case, expression)
        answers = _answers(case, asking, stated, tolerance)[0]
    reason = refused.reason
    if answers and not isinstance(expression, _MARGINAL):
        unit = unit_of(answers[0].question.expression, case.found.claim)
        years = in_words(answers[0].preferred.years)
        reason = f"{reason} The record's figure for {years} is {figure(answers[0].value, unit)}."
    return _judgement(case, "not_enough_evidence", reason, refused.assumptions, answers=answers)


def _gross_national(case: Case, judgement: Judgement, tolerance: Tolerance) -> Judgement:
    """The judgement with a diagnosis where a figure for national income is that of GDP."""

    def judged(expression: Expression) -> Outcome | None:
        asking, stated = asked(case, expression)
        answers = _answers(case, asking, stated, tolerance)[0]
        return combine(answers) if answers else None

    found = gross_national(case, judged)
    if found is None:
        return judgement
    return replace(judgement, claim=replace(judgement.claim, diagnosis=found))


def _ruled(case: Case, expression: Expression, ruling: Ruling, say: Say | None) -> Judgement:
    verdict = ruling.verdict
    if case.found.claim.modality == "negated":
        turned: dict[Verdict, Verdict] = {"supported": "refuted", "refuted": "supported"}
        verdict = turned.get(verdict, verdict)
    diagnosis = diagnose_members(case, expression, ruling) if verdict == "refuted" else None
    sentence = None
    if verdict == "refuted" and ruling.value is not None:
        sentence = correction(case.found.claim, ruling.value, ruling.as_of, say)
    checked = _checked(
        case,
        verdict,
        actual=ruling.value,
        actual_low=None if ruling.counted is None else ruling.counted.low,
        actual_high=None if ruling.counted is None else ruling.counted.high,
        as_of=ruling.as_of,
        assumptions=(*case.found.notes, *ruling.assumptions),
        diagnosis=diagnosis,
        correction=sentence,
    )
    return Judgement(checked, case.found, ruling.explanation)


def _judgement(
    case: Case,
    verdict: Verdict,
    explanation: str,
    assumptions: tuple[str, ...],
    *,
    answers: Sequence[Answer] = (),
    decisive: Answer | None = None,
    diagnosis: Diagnosis | None = None,
    correction_: str | None = None,
) -> Judgement:
    stated = case.found.stated
    shown = decisive
    checked = _checked(
        case,
        verdict,
        actual=None if shown is None else shown.value,
        actual_low=None if shown is None else shown.record.low,
        actual_high=None if shown is None else shown.record.high,
        stated_low=None if stated is None else _finite(stated.low),
        stated_high=None if stated is None else _finite(stated.high),
        deviation=None if shown is None else _deviation(case.found.claim, shown),
        as_of=() if shown is None else shown.years,
        assumptions=(*case.found.notes, *assumptions),
        readings=tuple(_reading(item) for item in answers),
        diagnosis=diagnosis,
        correction=correction_,
    )
    if shown is None:
        return Judgement(checked, case.found, explanation)
    return Judgement(
        checked, case.found, explanation, shown.preferred.point.formula, shown.band.allowed, shown.band.how
    )


def _reading(item: Answer) -> Reading:
    span = item.preferred.years
    when = f"{span[0]} to {span[-1]}" if len(span) > 1 else in_words(item.years)
    sources = ", ".join(dict.fromkeys(sighting.source for sighting in item.sightings))
    return Reading(
        f"{item.question.name}, {sources}, {when}",
        item.value,
        item.verdict,
        item.evidence,
        item.record.low,
        item.record.high,
        item.preferred.point.formula,
    )


def _deviation(claim: Claim, shown: Answer) -> float | None:
    """(stated - actual) / actual, in points for percent; None without a number or for ranks, counts and years."""
    if claim.value is None or claim.kind in ("rank", "count", "milestone", "record", "comparison", "trend"):
        return None
    stated = claim.value if claim.value_high is None else (claim.value + claim.value_high) / 2
    if claim.unit in ("percent", "pp"):
        return stated - shown.value
    return None if shown.value == 0 else (stated - shown.value) / shown.value


def _finite(value: float) -> float | None:
    return None if value in (float("inf"), float("-inf")) else value


def _checked(case: Case, verdict: Verdict, **more: object) -> CheckedClaim:
    """The claim with its verdict; all of the claim's own fields as they are."""
    own = {item.name: getattr(case.found.claim, item.name) for item in fields(Claim)}
    return CheckedClaim(**own, verdict=verdict, **more)  # type: ignore[arg-type]
