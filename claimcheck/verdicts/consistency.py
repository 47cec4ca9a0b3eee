"""Claims of one document that cannot all hold, found without the record.

Five relations are looked at, always between claims about the same places and years: the same quantity stated
twice; a share and a total against a level; GDP per head and population against GDP; parts above their whole;
growth against the two levels. Only asserted annual claims count, and each number stands for its whole stated
interval, widened by a twentieth: rounding and "about" never make a contradiction.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claimcheck.intervals import Interval
from claimcheck.models import Claim, Contradiction, Found, Judgement
from claimcheck.sources.interface import AGGREGATES
from claimcheck.verdicts.wording import label, stated, years

_SLACK = 0.05
_POINTS = 0.3
_RATE_UNITS = frozenset({"percent", "pp"})
_COMPARABLE = frozenset({"level", "share", "growth", "ratio", "difference", "rank", "count"})


def contradictions(claims: Iterable[Judgement | Found]) -> tuple[Contradiction, ...]:
    """Every contradiction among the claims of a document, in the order of the text, each pair or triple once."""
    usable = sorted(filter(_usable, map(_found, claims)), key=lambda found: found.claim.quote.start)
    seen: set[tuple[str, ...]] = set()
    out: list[Contradiction] = []
    for involved, message in _all(usable):
        ordered = sorted(involved, key=lambda found: found.claim.quote.start)
        ids = tuple(found.claim.id for found in ordered)
        if ids in seen:
            continue
        seen.add(ids)
        out.append(_contradiction([found.claim for found in ordered], message))
    return tuple(sorted(out, key=lambda item: item.quotes[0].start))


def _all(found: Sequence[Found]) -> Iterator[tuple[tuple[Found, ...], str]]:
    yield from _stated_twice(found)
    yield from _shares_of_totals(found)
    yield from _per_head(found)
    yield from _parts_above_whole(found)
    yield from _growth_and_levels(found)


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


def _stated_twice(found: Sequence[Found]) -> Iterator[tuple[tuple[Found, ...], str]]:
    groups: dict[tuple[object, ...], list[Found]] = defaultdict(list)
    for item in found:
        groups[_question(item.claim)].append(item)
    for alike in groups.values():
        for one, two in combinations(alike, 2):
            if not _interval(one).meets(_interval(two)) and one.claim.value != two.claim.value:
                of = label(one.claim.indicator)
                when = f" of {years(one.claim.years)}" if one.claim.years else ""
                yield (
                    (one, two),
                    f"The same {one.claim.kind} of {of}{when} is stated as {stated(one.claim)} and as {stated(two.claim)}.",
                )


def _levels(found: Sequence[Found], indicator: str | None = None) -> list[Found]:
    return [f for f in found if f.claim.kind == "level" and indicator in (None, f.claim.indicator)]


def _same_year(*claims: Claim) -> bool:
    """All dated alike, or all undated: a dated and an undated figure may be of different years."""
    return len({claim.years for claim in claims}) == 1


def _shares_of_totals(found: Sequence[Found]) -> Iterator[tuple[tuple[Found, ...], str]]:
    """share x total against the level of the part."""
    for share in (f for f in found if f.claim.kind == "share" and f.claim.unit == "percent"):
        parts = [f for f in _levels(found, share.claim.indicator) if f.claim.places == share.claim.places]
        wholes = [f for f in _levels(found, share.claim.indicator) if f.claim.places == share.claim.other]
        for part in parts:
            for whole in wholes:
                if not _same_year(share.claim, part.claim, whole.claim):
                    continue
                expected = _product(_interval(share).scaled(0.01), _interval(whole))
                if not expected.meets(_interval(part)):
                    yield (
                        (share, part, whole),
                        f"{stated(share.claim)} of {stated(whole.claim)} is not {stated(part.claim)}.",
                    )


def _per_head(found: Sequence[Found]) -> Iterator[tuple[tuple[Found, ...], str]]:
    """GDP per head x population against GDP."""
    for head in _levels(found, "gdp_per_capita"):
        for people in _levels(found, "population"):
            for total in _levels(found, "gdp"):
                same = head.claim.places == people.claim.places == total.claim.places
                if not same or head.claim.unit != total.claim.unit:
                    continue
                if not _same_year(head.claim, people.claim, total.claim):
                    continue
                expected = _product(_interval(head), _interval(people))
                if not expected.meets(_interval(total)):
                    yield (
                        (head, people, total),
                        f"{stated(head.claim)} a head for {stated(people.claim)} people does not make"
                        f" {stated(total.claim)}.",
                    )


def _product(one: Interval, two: Interval) -> Interval:
    ends = [a * b for a in (one.low, one.high) for b in (two.low, two.high) if 0 not in (a, b)] or [0.0]
    return Interval(min(ends), max(ends))


def _parts_above_whole(found: Sequence[Found]) -> Iterator[tuple[tuple[Found, ...], str]]:
    """Shares of one whole that exceed it together, and a share of which the bound is past 100 percent."""
    groups: dict[tuple[object, ...], list[Found]] = defaultdict(list)
    for item in found:
        claim = item.claim
        if claim.kind == "share" and claim.unit == "percent":
            groups[claim.indicator, claim.prices, claim.other, claim.years, claim.speaker].append(item)
    for parts in groups.values():
        distinct = _without_overlap(parts)
        if len(distinct) < 2:
            continue
        least = sum(max(0.0, _interval(part).low) for part in distinct)
        if least > 100:
            listing = " and ".join(stated(part.claim) for part in distinct)
            yield tuple(distinct), f"{listing} of one whole are more than all of it."


def _without_overlap(parts: Sequence[Found]) -> list[Found]:
    """The parts for single countries, each once: groups may overlap and are left out."""
    taken: dict[str, Found] = {}
    for part in parts:
        if len(part.claim.places) == 1 and part.claim.places[0] not in AGGREGATES:
            taken.setdefault(part.claim.places[0], part)
    return list(taken.values())


def _growth_and_levels(found: Sequence[Found]) -> Iterator[tuple[tuple[Found, ...], str]]:
    """Growth of population (or nominal growth) against the levels at both ends of its span."""
    for growth in (f for f in found if f.claim.kind == "growth" and not f.claim.average):
        claim = growth.claim
        if claim.indicator != "population" and claim.prices != "current":
            continue
        if len(claim.years) != 2:
            continue
        ends = [
            [
                f
                for f in _levels(found, claim.indicator)
                if f.claim.places == claim.places and f.claim.years == (year,)
            ]
            for year in claim.years
        ]
        for before in ends[0]:
            for after in ends[1]:
                first, last = _interval(before), _interval(after)
                if first.low <= 0 or first.high == float("inf") or last.high == float("inf"):
                    continue
                change = (last / first).scaled(100)
                expected = Interval(change.low - 100, change.high - 100)
                if not expected.meets(_interval(growth)):
                    yield (
                        (growth, before, after),
                        f"From {stated(before.claim)} to {stated(after.claim)} is not a change of {stated(claim)}.",
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
