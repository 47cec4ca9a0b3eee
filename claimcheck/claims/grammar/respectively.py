"""Growth of several places in one sentence: a period they share, and numbers dealt out "respectively"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.grammar.clauses import apart, parted
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.times import resolve
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft


def shared_years(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """One period for a list of places: "India grew 8.2 percent, China 5.2 percent and Brazil 2.9 percent in 2023"."""
    out = list(drafts)
    for forward in (True, False):
        order = range(1, len(out)) if forward else range(len(out) - 2, -1, -1)
        for n in order:
            near = out[n - 1 if forward else n + 1]
            here = out[n]
            if (
                here.years
                or not near.years
                or here.places == near.places
                or here.frequency != near.frequency
                or here.indicator != near.indicator
            ):
                continue
            first, second = sorted((here.tokens[0], near.tokens[0]))
            if parted(s, first, second):
                continue
            between = [t.low for t in s.tokens[first + 1 : second]]
            own = any(t.tag == "PER" and not t.period.years for t in s.tokens[first + 1 : second])
            if not forward and apart(s, second, first):
                continue  # "44 million, less than Egypt, which had 98 million in 2018"
            if own and not forward:
                continue  # "2.5 percent last year, compared with 9 percent in 1999": a time of its own, not resolved
            if set(between) & {";", "but", "while", "whereas", "earlier", "previous"} and not forward:
                continue
            mode = near.modality if forward and here.modality == "asserted" else here.modality
            out[n] = replace(here, years=near.years, period=near.period, modality=mode)
    return out


def bracketed(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Numbers with their place in brackets behind them: "growth of 6 percent (Argentina), 4 percent (Brazil)"."""
    return [d if (k := _in_brackets(s, d)) is None else _given_to(s, d, k) for d in drafts]


def _in_brackets(s: Sentence, d: Draft) -> int | None:
    """The place that stands alone in the brackets right behind the draft's number."""
    tokens = s.tokens
    k = max(d.tokens, default=len(tokens)) + 1
    if k + 2 >= len(tokens) or tokens[k].low != "(":
        return None
    k += 1 + (tokens[k + 1].low == "the")
    closed = k + 1 < len(tokens) and tokens[k].tag == "PLACE" and tokens[k + 1].low == ")"
    return k if closed else None


def _given_to(s: Sentence, d: Draft, k: int) -> Draft:
    codes = s.tokens[k].codes
    known = len(codes) == 1
    return replace(
        d,
        places=codes if known else (),
        combined=False,
        blocked=None if known else "the place is ambiguous",
        notes=(),
    )


def respectively(s: Sentence, drafts: list[Draft], context: Context) -> list[Draft]:
    """Numbers listed for as many places, in their order: "A, B and C grew 2, 3 and 4 percent, respectively"."""
    if len(drafts) < 2 or not any(t.low.startswith("respective") for t in s.tokens):
        return drafts
    count = len(drafts)
    periods = [k for k in s.indices("PER") if k > max(i for d in drafts for i in d.tokens)]
    spread: dict[tuple[int, ...], list[Draft]] = {}
    for d in drafts:
        spread.setdefault(d.tokens, []).append(d)
    if len(periods) == len(spread) > 1:
        return [
            replace(group[0], years=tuple(resolve(s.tokens[k].period, context, ())))
            for group, k in zip(spread.values(), periods, strict=True)
        ]
    lists: list[tuple[int, ...]] = []
    seen: set[int] = set()
    for j in s.indices("PLACE", "ADJ"):
        if j in seen:
            continue
        indices = [j]
        k = j + 1
        while k < len(s.tokens) and (
            s.tokens[k].tag in {"PLACE", "ADJ"} or s.tokens[k].low in {",", "and", "the", "&"}
        ):
            if s.tokens[k].tag in {"PLACE", "ADJ"}:
                indices.append(k)
            k += 1
        seen.update(indices)
        lists.append(tuple(indices))
    fitting = next((li for li in lists if len(li) == count), None)
    if fitting is None:
        return [] if lists and max(map(len, lists)) > 1 else drafts
    return [_given_to(s, d, k) for d, k in zip(drafts, fitting, strict=True)]
