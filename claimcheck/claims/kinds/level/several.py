"""Several levels of one sentence among each other: who has which figure, and which end of a span."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import is_universe
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
    (at,) = s.indices("PER")
    if first.tokens[0] < at < second.tokens[0]:  # "from 9 million in the late 1980s to 7 million"
        return [first, replace(second, years=()) if second.years == spans[0] else second]
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
            blocked = _NOBODYS if _another_beside(s, d) else d.blocked
            out.extend(replace(d, places=(code,), blocked=blocked) for code in d.places)
    return out


_NOBODYS = "figures stand side by side, and it is not told whose each is"


def _another_beside(s: Sentence, d: Draft) -> bool:
    """ "190 million and 1.2 billion people": another figure of as many places stands right behind, or before."""
    tokens = s.tokens
    others = NUMBERS - {"PCT"}
    i, k = min(d.tokens, default=0), max(d.tokens, default=len(tokens))
    behind = k + 2 < len(tokens) and tokens[k + 1].low == "and" and tokens[k + 2].tag in others
    return behind or (i > 1 and tokens[i - 1].low == "and" and tokens[i - 2].tag in others)


def dealt_out(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """ "Luxembourg is rich and Burundi poor, with GDP per head of $116,000 and $240": one figure for each of as many places.

    No place has two values of one indicator at one time: where the places named before are not as many, nobody has them.
    """
    out = list(drafts)
    n = 0
    while n < len(out):
        stop = n + 1
        while stop < len(out) and _beside(s, out[stop - 1], out[stop]):
            stop += 1
        count = stop - n
        joined = count > 1 and s.tokens[out[stop - 1].tokens[0] - 1].low == "and"
        last = out[stop - 1].tokens[0] if joined else 0
        dates = [s.tokens[k].period.years for k in s.indices("PER") if k > last]
        if (
            joined
            and len(dates) == len(s.indices("PER")) == count
            and all(len(years) == 1 for years in dates)
        ):
            # "170 million and 190 million in 2000 and 2008"
            out[n:stop] = [replace(d, years=years) for d, years in zip(out[n:stop], dates, strict=True)]
        elif joined and len(s.indices("PER")) < count:
            named = [
                k
                for k in s.indices("PLACE", "ADJ")
                if k < out[n].tokens[0] and s.tokens[k].codes != ("WLD",) and not is_universe(s, k)
            ]
            codes = list(dict.fromkeys(s.tokens[k].codes for k in named))
            fits = len(codes) == count and all(len(c) == 1 for c in codes)
            for m in range(n, stop):
                out[m] = (
                    replace(out[m], places=codes[m - n], notes=())
                    if fits
                    else replace(out[m], blocked=_NOBODYS)
                )
        n = stop
    return out


def _beside(s: Sentence, a: Draft, b: Draft) -> bool:
    """Whether two figures of one place and time are only parted by "and" or a comma."""
    if len(a.tokens) != 1 or len(b.tokens) != 1 or len(a.places) != 1:
        return False
    if a.years and b.years and a.years != b.years:
        return False
    same = (a.indicator, a.places, a.comparator) == (b.indicator, b.places, b.comparator)
    i, j = a.tokens[0], b.tokens[0]
    return same and j == i + 2 and s.tokens[i + 1].low in {"and", ","}
