"""Outranking: first place said as a comparison ("more people than any other country in Africa", "second only to")."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import PLACES, can_hold_ranks, size_by_topic, universe_of
from claimcheck.claims.grammar.whose import Owner, codes_at, owner, place_list_from
from claimcheck.claims.kinds.comparison.reading import compared_indicator, place_before
from claimcheck.claims.kinds.rank.phrases import Phrase

_MORE = frozenset("more larger bigger greater higher faster richer wealthier quicker".split())
_LESS = frozenset({"fewer", "smaller", "lower", "less", "slower", "poorer"})
_RIVALS = frozenset("country nation economy member state power one of the single".split())
_EXCEPTING = frozenset({"except", "but", "besides", "save", "bar"})
_WINDOW = 8  # tokens between the comparative and "than"
_GROWING = frozenset("growing grew grow grown grows growth expanding expanded".split())


_BEHIND_RIVALS = frozenset("in on of except but besides save bar this last since and among outside".split())


def outranking(s: Sentence, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """Every rank that a sentence gives by comparison with all others, with who holds it."""
    for i, t in enumerate(s.tokens):
        if t.low == "any" and i > 1:
            yield from _than_any(s, i, context)
        elif t.low == "no" and (i == 0 or s.tokens[i - 1].low in {"that", ",", '"', "and", "but", ";"}):
            yield from _no_other(s, i, context)
        elif t.tag == "RANK":
            yield from _only_to(s, i, context)


def _than_any(s: Sentence, m: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "faster than any other in the G7", "more people than any African country except Nigeria"."""
    tokens = s.tokens
    than = next((k for k in range(m - 1, max(-1, m - 4), -1) if tokens[k].low == "than"), None)
    if than is None:
        return
    i = next(
        (k for k in range(than - 1, max(-1, than - _WINDOW), -1) if tokens[k].low in _MORE | _LESS), None
    )
    if i is None:
        return
    rivals = _rivals(s, m + 1, context)
    if rivals is None:
        return
    universe, end, excepted = rivals
    indicator = compared_indicator(s, i, than) or (_counted_before(s, i) if than == i + 1 else None)
    if indicator is None or not can_hold_ranks(universe, context):
        return
    own = place_before(s, i, context) or _home_economy(s, i, context)
    if own is None or not own.codes or own.veto or own.codes == universe:
        return
    order = "desc" if tokens[i].low in _MORE else "asc"
    yield Phrase(i, end, 1.0 + excepted, indicator, order, universe, True), own


def _rivals(s: Sentence, k: int, context: Context) -> tuple[tuple[str, ...], int, int] | None:
    """Among whom "any other …" at token `k` looks, the token behind, and how many are excepted."""
    tokens = s.tokens
    adjective: tuple[str, ...] = ()
    other = k < len(tokens) and tokens[k].low == "other"
    k += other
    named = False
    while k < len(tokens) and (
        tokens[k].low in _RIVALS
        or tokens[k].tag in {"ADJ", "ECON"}
        or (tokens[k].tag == "PLACE" and not named)
    ):
        if tokens[k].tag in PLACES:
            if len(tokens[k].codes) != 1:
                return None
            adjective = tokens[k].codes
        named = named or tokens[k].low in {"country", "nation", "economy", "member", "state"}
        k += 1
    if (
        k < len(tokens)
        and tokens[k].low[:1].isalpha()
        and tokens[k].low not in _BEHIND_RIVALS
        and tokens[k].tag != "PER"
    ):
        return None  # "any company", "any time since"
    universe, _, end = universe_of(s, k, k, k, adjective, context)
    if universe == ("",) or not (named or other) or (k < len(tokens) and tokens[k].low == "since"):
        return None
    excepted = 0
    if end + 1 < len(tokens) and tokens[end].low in _EXCEPTING:
        start = end + 1 + (tokens[end + 1].low in {"for", "from", "the"})
        if start < len(tokens) and tokens[start].tag == "PLACE":
            indices, end = place_list_from(s, start)
            excepted = len(indices)
    return universe or ("WLD",), end, excepted


def _counted_before(s: Sentence, i: int) -> str | None:
    """ "115 million people, more than …": what has just been counted."""
    for k in range(i - 1, max(-1, i - 6), -1):
        t = s.tokens[k]
        if t.tag == "PEOPLE" or t.tag == "POP":
            return "population"
        if t.tag == "PCT":
            return size_growing(s, k)
    return None


def size_growing(s: Sentence, i: int) -> str | None:
    """ "grew by 6 percent, more than …": growth, of what the sentence speaks of."""
    if not any(t.low in _GROWING for t in s.tokens[max(0, i - 8) : i]):
        return None
    return "population_growth" if size_by_topic(s, i) == "population" else "gdp_growth"


def _home_economy(s: Sentence, i: int, context: Context) -> Owner | None:
    for k in range(i - 1, max(-1, i - 14), -1):
        if s.tokens[k].tag == "ECON" and k and s.tokens[k - 1].low in {"this", "our", "the"}:
            return owner(s, k, context)
    return None


def _no_other(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "No country in Europe has had higher growth than Ireland": Ireland is first."""
    tokens = s.tokens
    k = i + 1
    if k < len(tokens) and tokens[k].low == "other":
        k += 1
    adjective: tuple[str, ...] = ()
    while k < len(tokens) and (
        tokens[k].tag == "ADJ" or tokens[k].tag == "PLACE" or tokens[k].low == "other"
    ):
        adjective = tokens[k].codes if len(tokens[k].codes) == 1 else adjective
        k += 1
    if k >= len(tokens) or tokens[k].low not in {"country", "nation", "economy", "member", "state"}:
        return
    universe, _, end = universe_of(s, k + 1, k + 1, k + 1, adjective, context)
    than = next((m for m in range(end, min(len(tokens), end + 14)) if tokens[m].low == "than"), None)
    if than is None or universe == ("",) or not can_hold_ranks(universe, context):
        return
    at = next((m for m in range(than - 1, end - 1, -1) if tokens[m].low in _MORE | _LESS), None)
    if at is None:
        return
    m = than + 1
    while m < len(tokens) and tokens[m].low in {"the", "that", "of"}:
        m += 1
    indicator = compared_indicator(s, at, than)
    if m >= len(tokens) or tokens[m].tag != "PLACE" or len(tokens[m].codes) != 1 or indicator is None:
        return
    order = "desc" if tokens[at].low in _MORE else "asc"
    yield (
        Phrase(i, m + 1, 1.0, indicator, order, universe or ("WLD",), True),
        Owner(tokens[m].codes, False, "whom no other exceeds"),
    )


def _only_to(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "…, second only to China in Asia"."""
    tokens = s.tokens
    if i + 3 >= len(tokens) or tokens[i + 1].low != "only" or tokens[i + 2].low != "to":
        return
    m = i + 3 + (tokens[i + 3].low == "the")
    if m >= len(tokens) or tokens[m].tag != "PLACE":
        return
    indices, end = place_list_from(s, m)
    indicator = _topic_of_rank(s, i)
    universe, _, behind = universe_of(s, end, end, end, (), context)
    if indicator is None or universe == ("",) or not can_hold_ranks(universe, context):
        return
    own = place_before(s, i, context)
    if own is None or not own.codes or own.veto or set(own.codes) & set(codes_at(s, indices)):
        return
    yield (
        Phrase(i, max(end, behind), tokens[i].number.value, indicator, "desc", universe or ("WLD",), True),
        own,
    )


def _topic_of_rank(s: Sentence, i: int) -> str | None:
    for j in range(i - 1, max(-1, i - 14), -1):
        t = s.tokens[j]
        if t.low in _GROWING:
            return (
                "population_growth"
                if any(x.tag == "POP" for x in s.tokens[max(0, j - 3) : j + 4])
                else "gdp_growth"
            )
        if t.tag in {"GDP", "ECON", "POP", "DENSITY"}:
            return str(getattr(t.mention, "indicator", "gdp"))
        if t.tag in {"POPULOUS", "PEOPLE"}:
            return "population"
    return None
