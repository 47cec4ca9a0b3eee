"""Outranking: first place said as a comparison ("more people than any other country in Africa", "second only to")."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.periphrases import country_told
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import (
    PLACES,
    can_hold_ranks,
    measure,
    opening_universe,
    size_by_topic,
    universe_of,
)
from claimcheck.claims.grammar.whose import Owner, codes_at, owner, place_list_from
from claimcheck.claims.kinds.comparison.compared import compared_indicator, place_before
from claimcheck.claims.kinds.rank.phrase import Phrase

_MORE = frozenset("more larger bigger greater higher faster richer wealthier quicker".split())
_LESS = frozenset({"fewer", "smaller", "lower", "less", "slower", "poorer"})
_RIVALS = frozenset("country nation economy member state power one of the single".split())
_HAVING = frozenset("has have had is are was were boasts boast".split())
_EXCEPTING = frozenset({"except", "but", "besides", "save", "bar"})
_MANY = 60  # no more countries than these stand above in a sentence
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
        elif t.low == "only" or (t.tag == "PLACES" and t.low.startswith("only ")):
            yield from _only_these(s, i, context)
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
    if universe == ("",) or not can_hold_ranks(universe, context):
        return
    compared = _compared(s, end)
    if compared is None:
        return
    at, than = compared
    m = than + 1
    while m < len(tokens) and tokens[m].low in {"the", "that", "of"}:
        m += 1
    indicator = compared_indicator(s, at, than)
    if m >= len(tokens) or tokens[m].tag != "PLACE" or len(tokens[m].codes) != 1 or indicator is None:
        return
    order = "asc" if tokens[at].low in _LESS else "desc"
    yield (
        Phrase(i, m + 1, 1.0, indicator, order, universe or ("WLD",), True),
        Owner(tokens[m].codes, False, "whom no other exceeds"),
    )


def _compared(s: Sentence, k: int) -> tuple[int, int] | None:
    """The comparative behind token `k` and its "than"; "as many people as" serves as well."""
    tokens = s.tokens
    for m in range(k, min(len(tokens), k + 14)):
        if tokens[m].low == "than":
            at = next((j for j in range(m - 1, k - 1, -1) if tokens[j].low in _MORE | _LESS), None)
            return (at, m) if at is not None else None
        if (
            tokens[m].low == "as"
            and m > k
            and any(t.low in {"many", "large", "big", "much"} for t in tokens[k:m])
            and any(t.low == "as" for t in tokens[k:m])
        ):
            at = next(j for j in range(k, m) if tokens[j].low in {"many", "large", "big", "much"})
            return at, m
    return None


def _only_these(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "Only China and India have more people than the United States": the United States is third."""
    tokens = s.tokens
    above = _above(s, i, context)
    if above is None:
        return
    count, codes, named, end = above
    if end >= len(tokens) or tokens[end].low not in _HAVING:
        return
    universe = named or opening_universe(s, i, context) or ("WLD",)
    compared = _compared(s, end)
    if compared is None:
        yield from _than_the_one_told(s, i, end, 1.0 + count, codes, universe, context)
        return
    if tokens[compared[0]].low not in _MORE:
        return
    at, than = compared
    m = than + 1
    while m < len(tokens) and tokens[m].low in {"the", "that", "those", "of"}:
        m += 1
    indicator = compared_indicator(s, at, than)
    if m >= len(tokens) or tokens[m].tag != "PLACE" or len(tokens[m].codes) != 1 or indicator is None:
        return
    behind, by = measure(s, m + 1)
    if by == "gdp_ppp" and indicator in ("gdp", "gdp_per_capita"):
        indicator += "_ppp"
    if tokens[m].codes[0] in codes or context.gazetteer.is_group(tokens[m].codes[0]):
        return
    yield (
        Phrase(i, max(m + 1, behind), 1.0 + count, indicator, "desc", universe, True),
        Owner(tokens[m].codes, False, "whom only those named exceed"),
    )


def _above(s: Sentence, i: int, context: Context) -> tuple[int, tuple[str, ...], tuple[str, ...], int] | None:
    """Who only stands above, told at token `i`: how many, who by name, among whom, and the token behind.

    "Only China and India", "only thirteen countries in the world".
    """
    tokens = s.tokens
    k = i + (tokens[i].low == "only")
    k += k < len(tokens) and tokens[k].low == "the"
    if k >= len(tokens):
        return None
    if tokens[k].tag == "PLACE":
        indices, end = place_list_from(s, k)
        above = codes_at(s, indices)
        group = any(context.gazetteer.is_group(code) or code == "WLD" for code in above)
        return None if group or len(above) != len(indices) else (len(above), above, (), end)
    counted = tokens[k].tag in {"PLACES", "NUM"} and 1 <= tokens[k].number.value < _MANY
    if not counted:
        return None
    end = k + 1
    while end < len(tokens) and tokens[end].low in _RIVALS | {"countries", "nations", "economies", "other"}:
        end += 1
    if end == k + 1 and tokens[k].tag != "PLACES":
        return None
    universe, _, behind = universe_of(s, end, end, end, (), context)
    if universe == ("",) or not can_hold_ranks(universe, context):
        return None
    return int(tokens[k].number.value), (), universe or ("WLD",), behind


def _than_the_one_told(
    s: Sentence,
    i: int,
    k: int,
    value: float,
    above: tuple[str, ...],
    universe: tuple[str, ...],
    context: Context,
) -> Iterable[tuple[Phrase, Owner]]:
    """ "Only Brazil and Mexico have more people", "only ten countries had a bigger GDP": than the country spoken of."""
    tokens = s.tokens
    at = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].low in {"a", "an"})
    if at + 1 >= len(tokens) or tokens[at].low not in _MORE:
        return
    noun = tokens[at + 1]
    indicator = (
        "population" if noun.low in {"people", "inhabitants"} else getattr(noun.mention, "indicator", None)
    )
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    closed = behind is None or behind.low in {".", ",", ";", "in", '"', "and", "but"} or behind.tag == "PER"
    code = country_told(context, universe)
    if indicator is None or not closed or code is None or code in above:
        return
    name = context.gazetteer.name(code)
    own = Owner((code,), False, "the country spoken of", note=f"The other side is taken to be {name}.")
    yield Phrase(i, at + 2, value, str(indicator), "desc", universe, True), own


def _only_to(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "…, second only to China in Asia"."""
    tokens = s.tokens
    if i + 3 >= len(tokens) or tokens[i + 1].low != "only" or tokens[i + 2].low != "to":
        return
    m = i + 3 + (tokens[i + 3].low == "the")
    if m >= len(tokens) or tokens[m].tag != "PLACE":
        return
    indices, end = place_list_from(s, m)
    indicator, told = _topic_of_rank(s, i), False
    if indicator is None and context.quantity is not None and context.fresh:
        indicator, told = context.quantity[0], True
    end += end < len(tokens) and tokens[end].low in {"'s", "'"}  # "second only to Luxembourg's in the EU"
    universe, _, behind = universe_of(s, end, end, end, (), context)
    if indicator is None or universe == ("",) or not can_hold_ranks(universe, context):
        return
    own = _figure_owner(s, i, context) or place_before(s, i, context)
    if told and context.quantity is not None and (own is None or not own.codes):
        own = Owner(context.quantity[1], False, "whose figure was told before")
    if own is None or not own.codes or own.veto or set(own.codes) & set(codes_at(s, indices)):
        return
    yield (
        Phrase(i, max(end, behind), tokens[i].number.value, indicator, "desc", universe or ("WLD",), True),
        own,
    )


def _figure_owner(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "GDP per head in Ireland came to $64,000, second only to …": whose the figure's noun is."""
    head = next((j for j in range(i - 1, max(-1, i - 14), -1) if s.tokens[j].tag in {"GDP", "POP"}), None)
    own = owner(s, head, context) if head is not None else None
    return own if own is not None and own.codes and not own.veto else None


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
