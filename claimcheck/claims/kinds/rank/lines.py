"""Ranks that hang on a figure or on a rank before: "rank in the world: 3rd", "and the second in Asia"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.having import nearest_left
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import POINTED, belongs, can_hold_ranks, universe_of
from claimcheck.claims.grammar.whose import Owner, owner, place_list_from
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.kinds.rank.phrase import Phrase

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


def followed(
    s: Sentence, i: int, found: list[tuple[Phrase, Owner]], context: Context
) -> Iterable[tuple[Phrase, Owner]]:
    """ "It is followed by Ethiopia and Egypt": the places behind the one whose rank was told last, one by one."""
    tokens = s.tokens
    model = context.ranking
    if found or model is None or model.comparator != "=" or i != 2 or tokens[0].low != "it":
        return
    k = i + 1
    while k < len(tokens) and tokens[k].low in {"by", "closely", "at", "a", "distance", "the"}:
        k += 1
    if k >= len(tokens) or tokens[k].tag != "PLACE" or tokens[k - 1].low not in {"by", "the"}:
        return
    indices, end = place_list_from(s, k)
    if end < len(tokens) and tokens[end].low not in _ENDS:
        return
    if not all(
        len(tokens[m].codes) == 1
        and (model.universe == ("WLD",) or belongs(tokens[m].codes[0], model.universe, context))
        for m in indices
    ):
        return
    for off, m in enumerate(indices, 1):
        phrase = replace(model, start=i if off == 1 else m, end=m + 1, value=model.value + off)
        yield phrase, Owner(tokens[m].codes, False, "who follows the one whose rank was told last")


def on_the_list(s: Sentence, i: int, context: Context) -> tuple[Phrase, Owner] | None:
    """ "Brazil, fifth on the list, has …": in the ranking told last."""
    tokens = s.tokens
    behind = [t.low for t in tokens[i + 1 : i + 5]]
    if behind[:3] != ["on", "the", "list"] or behind[3:] not in ([], [","], ["."]) or context.ranking is None:
        return None
    j = i - 1
    if j < 1 or tokens[j].low != "," or tokens[j - 1].tag != "PLACE" or len(tokens[j - 1].codes) != 1:
        return None
    phrase = replace(context.ranking, start=i, end=i + 4, value=tokens[i].number.value)
    return phrase, Owner(tokens[j - 1].codes, False, "the apposition before")
