"""Several levels of one sentence among each other: who has which figure, and which end of a span."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft


def ends_of_span(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Both ends of "from 5 million to 9 million" get their year where the sentence's one span dates only one of them."""
    spans = [t.period.years for t in s.tokens if t.tag == "PER" and len(t.period.years) == 2]
    if len(spans) != 1 or len(s.indices("PER")) != 1 or len(drafts) != 2:
        return drafts
    first, second = drafts
    if (
        not first.tokens
        or not second.tokens
        or (first.indicator, first.places) != (second.indicator, second.places)
    ):
        return drafts
    if [s.tokens[d.tokens[0] - 1].low for d in drafts if d.tokens[0]] != ["from", "to"]:
        return drafts
    return [replace(first, years=spans[0][:1]), replace(second, years=spans[0][1:])]


def respectively(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Several places before as many numbers each get their own; one number for several places is each one's."""
    out: list[Draft] = []
    shared = [d for d in drafts if d.detail is not None and len(d.places) > 1]
    by_head: dict[int, list[Draft]] = {}
    for d in shared:
        by_head.setdefault(d.detail, []).append(d)
    for d in drafts:
        group = by_head.get(d.detail) if d.detail is not None else None
        if not group:
            out.append(d)
        elif len(group) == len(d.places):
            out.append(replace(d, places=(d.places[group.index(d)],), combined=False))
        else:
            out.extend(replace(d, places=(code,)) for code in d.places)
    return out
