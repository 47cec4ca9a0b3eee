"""Ranks that hang on a figure or on a rank before: "rank in the world: 3rd", "and the second in Asia"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.having import nearest_left
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import POINTED, can_hold_ranks, universe_of
from claimcheck.claims.grammar.whose import Owner, owner
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.kinds.rank.phrases import Phrase

_HEADS = frozenset({"GDP", "POP", "DENSITY"})
_ENDS = frozenset(". , ; ) and but with while behind after (".split())
_BEFORE = frozenset({"the", ",", "(", ")", "--", "-"})


def fact_sheet(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "GDP (PPP): $1.03 trillion; country comparison to the world: 28", "rank in the world: 3rd": the line's indicator.

    A line of its own goes on from the figure told last.
    """
    tokens = s.tokens
    k = next((m for m in range(i + 1, min(len(tokens), i + 6)) if tokens[m].tag in {"NUM", "RANK"}), None)
    if (
        k is None
        or not any(t.codes == ("WLD",) for t in tokens[max(0, i - 2) : k])
        or tokens[k - 1].low != ":"
    ):
        return
    head = next((m for m in range(i - 1, -1, -1) if tokens[m].tag in _HEADS), None)
    if head is not None:
        indicator = str(getattr(tokens[head].mention, "indicator", "gdp"))
        own = owner(s, head, context)
    elif i < 3 and context.quantity is not None:
        indicator, codes = context.quantity
        own = Owner(codes, False, "whose figure was told before")
    else:
        return
    if indicator in ("gdp", "gdp_per_capita") and any(
        t.low in {"ppp", "parity"} for t in tokens[head or 0 : (head or 0) + 6]
    ):
        indicator += "_ppp"
    yield Phrase(i - 1, k + 1, tokens[k].number.value, indicator, "desc", ("WLD",), True), own


def coordinate(
    s: Sentence, i: int, found: list[tuple[Phrase, Owner]], context: Context
) -> tuple[Phrase, Owner] | None:
    """ "… the ninth most populous country in the world and the second in Asia": the same by the same, elsewhere."""
    tokens = s.tokens
    earlier = [(phrase, own) for phrase, own in found if phrase.end <= i]
    if not earlier or i < 2 or tokens[i - 1].low != "the" or tokens[i - 2].low not in {"and", "but", ","}:
        return None
    phrase, own = earlier[-1]
    between = tokens[phrase.end : i - 2]
    if any(t.tag not in {"PER", ")", "("} for t in between):
        return None
    universe, named, end = universe_of(s, i, i, i + 1, (), context)
    if not named or universe == POINTED or not universe[0] or not can_hold_ranks(universe, context):
        return None
    if end < len(tokens) and tokens[end].low not in _ENDS and tokens[end].tag != "PER":
        return None
    value = tokens[i].number.value
    return replace(phrase, start=i, end=end, value=value, universe=universe, named=True, like=phrase), own


def of_number(s: Sentence, i: int, context: Context) -> tuple[Phrase, Owner] | None:
    """ "Population: 178 million (2014), the seventh in the world": the rank of the figure before."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (tokens[j].low in _BEFORE or tokens[j].tag == "PER"):
        j -= 1
    if j < 0 or j == i - 1 or tokens[j].tag not in {"PEOPLE", "NUM", "MONEY"}:
        return None
    universe, named, end = universe_of(s, i, i, i + 1, (), context)
    if not named or not universe[0] or not can_hold_ranks(universe, context):
        return None
    if end < len(tokens) and tokens[end].low not in _ENDS and tokens[end].tag != "PER":
        return None
    told = _figure(s, j, context)
    if told is None or told[1].veto or not told[1].codes:
        return None
    return Phrase(i, end, tokens[i].number.value, told[0], "desc", universe, True), told[1]


def _figure(s: Sentence, j: int, context: Context) -> tuple[str, Owner] | None:
    """What the number at token `j` counts, and whose that is."""
    for k in range(j - 1, max(-1, j - 10), -1):
        t = s.tokens[k]
        if t.tag in _HEADS:
            if t.tag == "POP" and not whole_population(s, k):
                return None
            return str(getattr(t.mention, "indicator", "gdp")), owner(s, k, context)
        if t.low in {"has", "had", "have", "with"} and s.tokens[j].tag == "PEOPLE":
            own = nearest_left(s, k, context)
            return ("population", own) if own is not None else None
    return None
