"""Comparisons in a sentence: overtaking, "larger than", "that of X was larger", "ahead of"; who, whom, and in what."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import clause_subject
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import POSSESSIVE, people_at
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import parity_before
from claimcheck.claims.grammar.whose import (
    Owner,
    antecedent,
    codes_at,
    owner,
)
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.comparison.compared import (
    compared_indicator,
    comparison_draft,
    place_before,
    topic_of,
)
from claimcheck.claims.kinds.comparison.others import all_the_others, others_from, second_place
from claimcheck.models import Comparator

_PLACES = frozenset({"PLACE", "ADJ"})
_OVERTAKING = frozenset(
    (
        "overtake overtakes overtaken overtook overtaking surpass surpasses surpassed surpassing leapfrog"
        " leapfrogged leapfrogging eclipse eclipsed outstrip outstripped outgrow outgrew outnumber"
        " outnumbers outnumbered outpace outpaces outpaced pass passed passes exceed exceeds exceeded dwarf dwarfs dwarfed"
    ).split()
)
_ONLY_OVERTAKING = frozenset(
    w for w in _OVERTAKING if w.startswith(("overt", "surpass", "leapfrog", "eclipse"))
)
_HEADS = frozenset({"GDP", "ECON", "POP", "DENSITY"})
_LARGER: dict[str, Comparator] = {
    "larger": ">",
    "bigger": ">",
    "greater": ">",
    "more": ">",
    "higher": ">",
    "richer": ">",
    "wealthier": ">",
    "faster": ">",
    "smaller": "<",
    "lower": "<",
    "fewer": "<",
    "less": "<",
    "poorer": "<",
    "slower": "<",
}


def overtaking(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "India has overtaken Japan", "Nigeria will be overtaken by Ethiopia"."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _OVERTAKING:
            continue
        second = second_place(s, i + 1, context)
        if second is None or (tokens[second[1]].tag == "ADJ" and not people_at(s, second[1])):
            continue
        others, k = others_from(s, second, context)
        other = others[0]
        indicator = topic_of(s, i) or _topic_before(s, i, k, context)
        own = _goes_on_of(s, i, context) or place_before(s, i, context) or bare_subject(s, i, context)
        if t.low.startswith("outnumber"):
            indicator = "population" if _only_sides(s, i, k) else None
        elif t.low.startswith("outpace"):
            indicator = _rate_told(s, i)
        if indicator is None or own is None or not own.codes or own.veto or own.codes == other:
            continue
        if any(t.low in {"share", "shares", "part", "weight"} for t in tokens[max(0, i - 10) : i]):
            continue  # shares are compared, not sizes
        if _behind_an_aside(s, i):
            continue
        passive = (
            i > 0
            and tokens[i - 1].low in {"been", "was", "be"}
            and any(x.low == "by" for x in tokens[i + 1 : k])
        )
        if indicator in ("gdp", "gdp_per_capita") and _at_parity(s, i):
            indicator += "_ppp"
        for one in others:
            yield comparison_draft(s, i, k, indicator, own, one, "<" if passive else ">", context)


def _behind_an_aside(s: Sentence, i: int) -> bool:
    """ "India, whose GDP per head exceeds Nepal's, may pass Japan": neither its places nor its measure are this verb's."""
    lows = [t.low for t in s.tokens[:i]]
    if "whose" not in lows:
        return False
    aside = len(lows) - 1 - lows[::-1].index("whose")
    return aside > 0 and lows[aside - 1] == "," and "," in lows[aside:]


def _at_parity(s: Sentence, i: int) -> bool:
    """ "overtook the United States in PPP terms": the measure stands in the clause, before or behind."""
    behind = itertools.takewhile(lambda t: t.low not in {";", "but", "while"}, s.tokens[i : i + 24])
    return parity_before(s, i) or any(t.low in {"ppp", "parity"} for t in behind)


def _topic_before(s: Sentence, i: int, k: int, context: Context) -> str | None:
    """What "China also overtook Japan" is about when the sentence does not say: the rank or topic before."""
    tokens = s.tokens
    behind = tokens[k + 1] if k + 1 < len(tokens) else None
    if tokens[i].low not in _ONLY_OVERTAKING or (
        behind is not None
        and behind.low not in {".", ",", "in", "and", ";", '"', "by"}
        and behind.tag != "PER"
    ):
        return None
    if context.ranking is not None:
        return str(context.ranking.indicator)
    return (
        context.topic
        if context.quantity is None or context.quantity[0] in ("gdp", "population")
        else context.quantity[0]
    )


def _goes_on_of(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "It has four times as many people as Kenya and outnumbers Egypt": the subject of the verb before."""
    j = i - 1
    while j > 0 and (s.tokens[j].low in lex.AUXILIARIES or s.tokens[j].low.endswith("ly")):
        j -= 1
    if j < 1 or s.tokens[j].low not in {"and", "but"} or s.tokens[j - 1].low in POSSESSIVE:
        return None
    if s.tokens[0].low == "it":
        return antecedent(s, 0, context, plural=False)
    opening = clause_subject(s, j)
    return Owner(s.tokens[opening].codes, False, "the subject of the clause") if opening is not None else None


def _only_sides(s: Sentence, i: int, k: int) -> bool:
    """Whether whole peoples are counted: not "in Qatar Indians outnumber Qataris"."""
    tokens = s.tokens
    elsewhere = [m for m in range(1, len(tokens)) if tokens[m].tag == "PLACE" and tokens[m - 1].low == "in"]
    return not any(m != k for m in elsewhere)


def _rate_told(s: Sentence, i: int) -> str | None:
    """What "outpaced" compares: the growth of the economy or of the population that the clause speaks of."""
    for k in range(i - 1, max(-1, i - 24), -1):
        t = s.tokens[k]
        if t.tag == "POP":
            return "population_growth"
        if t.tag in {"GDP", "ECON", "ECONOMIC"} or t.low in lex.ECONOMY_VERBS:
            return "gdp_growth"
        if (t.low in lex.RIVALS and t.low != "growth" and t.mention is None) or t.low == ";":
            return None
    return None


def larger_or_smaller(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "larger than Italy's", "a smaller population than Mexico", "faster than France"."""
    tokens = s.tokens
    last: tuple[int, str, Owner] | None = None
    for i, t in enumerate(tokens):
        if t.low not in _LARGER:
            continue
        than = next((m for m in range(i + 1, min(len(tokens), i + 7)) if tokens[m].low == "than"), None)
        if than is None:
            yield from _that_of(s, i, context)
            continue
        before = tokens[i - 1] if i else None
        if before is not None and (
            before.tag in {"TIMES", "PCT", "PEOPLE", "NUM", "MONEY", "PP"} or before.low == "points"
        ):
            continue
        second = second_place(s, than + 1, context)
        if any(x.low in {"no", "few", "only"} for x in tokens[max(0, i - 9) : i]):
            continue  # "no country in Europe has had higher growth than Ireland" is a rank
        if second is None:
            second = all_the_others(s, than + 1, place_before(s, i, context), context)
        if second is None or any(b.low in lex.RIVALS and b.mention is None for b in tokens[i + 1 : than]):
            continue
        others, k = others_from(s, second, context)
        other = others[0]
        own = _located(s, i, than, tokens[than + 1].low) or place_before(s, i, context)
        own = own or bare_subject(s, i, context)
        indicator = compared_indicator(s, i, than)
        if indicator == "gdp_growth" and tokens[0].low == "growth" and context.grown is not None:
            indicator = f"{context.grown.indicator}_growth"  # "Population growth was 2 percent. Growth is higher than …"
        if indicator in ("gdp", "gdp_per_capita") and _at_parity(s, i):
            indicator += "_ppp"
        if indicator is None and last is not None and than == i + 1 and _goes_on(s, last[0], i):
            indicator, own = last[1], last[2]
        if indicator is None and tokens[than + 1].low in {"that", "those"} and _it_is(s, i):
            indicator, own = spoken_of(s, i, context)
        if indicator is None and than == i + 1 and _that_is(s, i) and context.fresh:
            indicator, own = spoken_of(s, 0, context)
        if indicator is None or own is None or not own.codes or own.veto or own.codes == other:
            continue
        last = (i, indicator, own)
        for one in others:
            yield comparison_draft(s, i, k, indicator, own, one, _LARGER[t.low], context)


def _located(s: Sentence, i: int, than: int, behind: str) -> Owner | None:
    """ "GDP per head is higher in Fiji than in Samoa": both sides stand behind the comparative."""
    tokens = s.tokens
    if than < i + 3 or tokens[i + 1].low != "in" or behind != "in":
        return None
    k = i + 2 + (tokens[i + 2].low == "the")
    if tokens[k].tag != "PLACE" or k + 1 != than:
        return None
    return Owner(codes_at(s, (k,)), False, "where it is said to be")


def _goes_on(s: Sentence, before: int, i: int) -> bool:
    """ "fewer people than Indonesia but more than Nigeria": the second comparison leaves its noun out."""
    return i - before < 10 and i > 0 and s.tokens[i - 1].low in {"but", "and", "though"}


def spoken_of(s: Sentence, i: int, context: Context) -> tuple[str | None, Owner | None]:
    """What "it is lower than that of …" goes on about: the quantity named before in the sentence, else in the text."""
    head = next((h for h in range(i - 1, -1, -1) if s.tokens[h].tag in _HEADS), None)
    if head is not None:
        return str(getattr(s.tokens[head].mention, "indicator", "gdp")), owner(s, head, context)
    if context.quantity is None:
        return None, None
    return context.quantity[0], Owner(context.quantity[1], False, "“it” is the quantity spoken of before")


def _it_is(s: Sentence, i: int) -> bool:
    lows = [t.low for t in s.tokens[max(0, i - 4) : i]]
    return "it" in lows and any(w in {"is", "was", "remains"} for w in lows)


def _that_is(s: Sentence, i: int) -> bool:
    """ "That is more than in Denmark": the sentence opens with the figure told last."""
    before = [
        t.low for t in s.tokens[:i] if not t.low.endswith("ly") and t.low not in {"much", "far", "still"}
    ]
    return before in (["that", "is"], ["that", "'s"], ["that", "was"], ["this", "is"], ["that's"])


def bare_subject(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "GDP per head has overtaken …", "The economy is larger than …": of whom the text speaks, none being named."""
    first = int(s.tokens[0].low in {"the", "total", "real", "nominal"})
    head = s.tokens[first] if first < i else None
    if head is None or not (head.tag in _HEADS or head.low == "growth"):
        return None
    between = s.tokens[first + 1 : i]
    if not all(
        t.low in lex.AUXILIARIES | lex.LINKS or t.low.endswith("ly") or t.tag == "PER" for t in between
    ):
        return None
    return owner(s, first, context)


def _that_of(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "The G7's GDP was …; that of BRICS was larger": the other side is the quantity before."""
    tokens = s.tokens
    if i + 1 < len(tokens) and tokens[i + 1].low not in {".", ",", ";", '"'}:
        return
    j = i - 1
    while j >= 0 and tokens[j].low in {"is", "was", "much", "far", "even", "still", "slightly"}:
        j -= 1
    if j < 2 or j == i - 1 or tokens[j].tag != "PLACE":
        return
    m = j - 1 - (tokens[j - 1].low == "the")
    if m < 1 or tokens[m].low != "of" or tokens[m - 1].low != "that":
        return
    head = next((h for h in range(m - 2, -1, -1) if tokens[h].tag in _HEADS), None)
    if head is None:
        return
    other = owner(s, head, context)
    own = Owner(codes_at(s, (j,)), False, "“that of”")
    if other.codes and not other.veto and own.codes and other.codes != own.codes:
        yield comparison_draft(
            s,
            m - 1,
            i,
            str(getattr(tokens[head].mention, "indicator", "gdp")),
            own,
            other.codes,
            _LARGER[tokens[i].low],
            context,
        )
