"""Claims of one document that cannot all hold, found without the record.

Five relations are looked at, always between claims about the same places and years: the same quantity stated
twice; a share and a total against a level; GDP per head and population against GDP; parts above their whole;
growth against the two levels. Only asserted annual claims count, and each number stands for its whole stated
interval, widened by a twentieth: rounding and "about" never make a contradiction.

Time grows with the number of claims, not with its square: a claim meets only those about its own indicator,
places and years, an answer that is repeated counts once, where it first stands, and of the different answers
to one question no more than the first `_ANSWERS` are set against each other.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from claimcheck.intervals import Interval
from claimcheck.models import Claim, Contradiction, Found, Judgement
from claimcheck.sources.interface import AGGREGATES
from claimcheck.verdicts.abstain import began_from
from claimcheck.verdicts.wording import label, stated, years

MOST_REPORTED = 100
"""How many contradictions of one document are reported, the first ones of each relation."""

_ANSWERS = 16
_SLACK = 0.05
_POINTS = 0.3
_RATE_UNITS = frozenset({"percent", "pp"})
_COMPARABLE = frozenset({"level", "share", "growth", "ratio", "difference", "rank", "count"})


@dataclass(frozen=True, slots=True)
class _Answer:
    """A claim with the interval it stands for, room for rounding included."""

    claim: Claim
    interval: Interval


Clash = tuple[tuple[_Answer, ...], str]


def contradictions(claims: Iterable[Judgement | Found]) -> tuple[Contradiction, ...]:
    """The contradictions among the claims of a document, in the order of the text, each pair or triple once.

    At most `MOST_REPORTED` of them.
    """
    usable = sorted(filter(_usable, map(_found, claims)), key=lambda found: found.claim.quote.start)
    seen: set[tuple[str, ...]] = set()
    out: list[Contradiction] = []
    for involved, message in _all(_answers(usable)):
        ordered = sorted((answer.claim for answer in involved), key=lambda claim: claim.quote.start)
        ids = tuple(claim.id for claim in ordered)
        if ids in seen:
            continue
        seen.add(ids)
        out.append(_contradiction(ordered, message))
    return tuple(sorted(out, key=lambda item: item.quotes[0].start))


def _answers(found: Sequence[Found]) -> list[list[_Answer]]:
    """The different answers to each question, questions and answers in the order of the text."""
    questions: dict[tuple[object, ...], dict[tuple[object, ...], _Answer]] = defaultdict(dict)
    for item in found:
        answers = questions[_question(item.claim)]
        key = (item.claim.value, item.stated)
        if key not in answers and len(answers) < _ANSWERS:
            answers[key] = _Answer(item.claim, _interval(item))
    return [list(answers.values()) for answers in questions.values()]


def _all(questions: Sequence[Sequence[_Answer]]) -> Iterator[Clash]:
    levels = _Levels(questions)
    yield from islice(_stated_twice(questions), MOST_REPORTED)
    yield from islice(_shares_of_totals(questions, levels), MOST_REPORTED)
    yield from islice(_per_head(levels), MOST_REPORTED)
    yield from islice(_parts_above_whole(questions), MOST_REPORTED)
    yield from islice(_growth_and_levels(questions, levels), MOST_REPORTED)


class _Levels:
    """The levels by what they are levels of: indicator, places and years; undated ones are of no year."""

    def __init__(self, questions: Sequence[Sequence[_Answer]]) -> None:
        self.by_place: dict[tuple[str | None, tuple[str, ...], tuple[int, ...]], list[_Answer]] = {}
        for answer in _of_kind(questions, "level"):
            claim = answer.claim
            alike = self.by_place.setdefault((claim.indicator, claim.places, claim.years), [])
            if len(alike) < _ANSWERS:
                alike.append(answer)

    def of(self, indicator: str | None, places: Sequence[str], years: Sequence[int]) -> list[_Answer]:
        return self.by_place.get((indicator, tuple(places), tuple(years)), [])


def _of_kind(questions: Sequence[Sequence[_Answer]], kind: str) -> Iterator[_Answer]:
    for answers in questions:
        if answers[0].claim.kind == kind:
            yield from answers


def _found(item: Judgement | Found) -> Found:
    return item.found if isinstance(item, Judgement) else item


def _usable(found: Found) -> bool:
    claim = found.claim
    return (
        found.stated is not None
        and claim.modality == "asserted"
        and claim.frequency == "annual"
        and claim.kind in _COMPARABLE
        and bool(claim.places)
        and claim.indicator is not None
        and not began_from(claim)
    )


def _interval(found: Found) -> Interval:
    """The stated interval with room for rounding beyond the words' own."""
    interval = found.stated
    assert interval is not None
    if found.claim.unit in _RATE_UNITS and found.claim.kind != "share":
        return interval.widened(_POINTS)
    if found.claim.unit in ("rank", "places"):
        return interval
    ends = [abs(end) for end in (interval.low, interval.high) if abs(end) != float("inf")]
    return interval.widened(_SLACK * max(ends, default=0.0))


def _question(claim: Claim) -> tuple[object, ...]:
    """What is asked, without the answer: claims that agree in it must agree in their numbers.

    Two claims of different speakers may be set against each other on purpose, so the speaker is part of it.
    """
    return (
        claim.kind, claim.indicator, claim.prices, claim.places, claim.combined, claim.other, claim.excluding,
        claim.order, claim.unit, claim.threshold, claim.years, claim.period, claim.average, claim.speaker,
    )  # fmt: skip


def _stated_twice(questions: Sequence[Sequence[_Answer]]) -> Iterator[Clash]:
    for answers in questions:
        for one, two in combinations(answers, 2):
            if not one.interval.meets(two.interval) and one.claim.value != two.claim.value:
                of = label(one.claim.indicator)
                when = f" of {years(one.claim.years)}" if one.claim.years else ""
                yield (
                    (one, two),
                    f"The same {one.claim.kind} of {of}{when} is stated as {stated(one.claim)} and as {stated(two.claim)}.",
                )


def _shares_of_totals(questions: Sequence[Sequence[_Answer]], levels: _Levels) -> Iterator[Clash]:
    """share x total against the level of the part."""
    for share in _of_kind(questions, "share"):
        claim = share.claim
        if claim.unit != "percent":
            continue
        parts = levels.of(claim.indicator, claim.places, claim.years)
        wholes = levels.of(claim.indicator, claim.other, claim.years)
        for part, whole in product(parts, wholes):
            expected = _product(share.interval.scaled(0.01), whole.interval)
            if not expected.meets(part.interval):
                yield (
                    (share, part, whole),
                    f"{stated(claim)} of {stated(whole.claim)} is not {stated(part.claim)}.",
                )


def _per_head(levels: _Levels) -> Iterator[Clash]:
    """GDP per head x population against GDP."""
    for (indicator, places, when), heads in levels.by_place.items():
        if indicator != "gdp_per_capita":
            continue
        peoples, totals = levels.of("population", places, when), levels.of("gdp", places, when)
        for head, people, total in product(heads, peoples, totals):
            if head.claim.unit != total.claim.unit:
                continue
            expected = _product(head.interval, people.interval)
            if not expected.meets(total.interval):
                yield (
                    (head, people, total),
                    f"{stated(head.claim)} a head for {stated(people.claim)} people does not make"
                    f" {stated(total.claim)}.",
                )


def _product(one: Interval, two: Interval) -> Interval:
    ends = [a * b for a in (one.low, one.high) for b in (two.low, two.high) if 0 not in (a, b)] or [0.0]
    return Interval(min(ends), max(ends))


def _parts_above_whole(questions: Sequence[Sequence[_Answer]]) -> Iterator[Clash]:
    """Shares of one whole that exceed it together."""
    groups: dict[tuple[object, ...], list[_Answer]] = defaultdict(list)
    for share in _of_kind(questions, "share"):
        claim = share.claim
        if claim.unit == "percent":
            groups[claim.indicator, claim.prices, claim.other, claim.years, claim.speaker].append(share)
    for parts in groups.values():
        distinct = _without_overlap(parts)
        if len(distinct) < 2:
            continue
        least = sum(max(0.0, part.interval.low) for part in distinct)
        if least > 100:
            listing = " and ".join(stated(part.claim) for part in distinct)
            yield tuple(distinct), f"{listing} of one whole are more than all of it."


def _without_overlap(parts: Sequence[_Answer]) -> list[_Answer]:
    """The parts for single countries, each once: groups may overlap and are left out."""
    taken: dict[str, _Answer] = {}
    for part in parts:
        if len(part.claim.places) == 1 and part.claim.places[0] not in AGGREGATES:
            taken.setdefault(part.claim.places[0], part)
    return list(taken.values())


def _growth_and_levels(questions: Sequence[Sequence[_Answer]], levels: _Levels) -> Iterator[Clash]:
    """Growth of population (or nominal growth) against the levels at both ends of its span."""
    for growth in _of_kind(questions, "growth"):
        claim = growth.claim
        if claim.average or (claim.indicator != "population" and claim.prices != "current"):
            continue
        if len(claim.years) != 2:
            continue
        before, after = (levels.of(claim.indicator, claim.places, (year,)) for year in claim.years)
        for first, last in product(before, after):
            if first.interval.low <= 0 or float("inf") in (first.interval.high, last.interval.high):
                continue
            change = (last.interval / first.interval).scaled(100)
            expected = Interval(change.low - 100, change.high - 100)
            if not expected.meets(growth.interval):
                yield (
                    (growth, first, last),
                    f"From {stated(first.claim)} to {stated(last.claim)} is not a change of {stated(claim)}.",
                )


def _contradiction(claims: Sequence[Claim], message: str) -> Contradiction:
    ids = tuple(claim.id for claim in claims)
    key = hashlib.sha256("\n".join(("contradiction", *ids)).encode()).hexdigest()[:10]
    return Contradiction(
        document=claims[0].document,
        id=key,
        claims=ids,
        quotes=tuple(claim.quote for claim in claims),
        message=message,
    )
