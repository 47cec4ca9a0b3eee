"""Comparisons in a sentence: overtaking, "larger than", "that of X was larger", "ahead of"; who, whom, and in what."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import measure, parity_before
from claimcheck.claims.grammar.whose import (
    Owner,
    antecedent,
    codes_at,
    is_universe,
    owner,
    place_list_ending,
)
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.comparison.others import all_the_others, others_from, second_place
from claimcheck.models import Comparator

_PLACES = frozenset({"PLACE", "ADJ"})
_OVERTAKING = frozenset(
    (
        "overtake overtakes overtaken overtook overtaking surpass surpasses surpassed surpassing leapfrog"
        " leapfrogged leapfrogging eclipse eclipsed outstrip outstripped outgrow outgrew outnumber"
        " outnumbers outnumbered pass passed passes exceed exceeds exceeded dwarf dwarfs dwarfed"
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
_STANDING = frozenset("is was are were remains remained lies ranks comes came".split())
_ADVERBS = frozenset("well far still now also just slightly indeed already".split())


def overtaking(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "India has overtaken Japan", "Nigeria will be overtaken by Ethiopia"."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _OVERTAKING:
            continue
        second = second_place(s, i + 1, context)
        if second is None or (tokens[second[1]].tag == "ADJ" and tokens[second[1]].low != "ours"):
            continue
        others, k = others_from(s, second, context)
        other = others[0]
        indicator = _topic(s, i) or _topic_before(s, i, k, context)
        own = place_before(s, i, context)
        if indicator is None or own is None or not own.codes or own.codes == other:
            continue
        if any(t.low in {"share", "shares", "part", "weight"} for t in tokens[max(0, i - 10) : i]):
            continue  # shares are compared, not sizes
        passive = (
            i > 0
            and tokens[i - 1].low in {"been", "was", "be"}
            and any(x.low == "by" for x in tokens[i + 1 : k])
        )
        if indicator in ("gdp", "gdp_per_capita") and _at_parity(s, i):
            indicator += "_ppp"
        for one in others:
            yield _draft(s, i, k, indicator, own, one, "<" if passive else ">", context)


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
        own = place_before(s, i, context)
        indicator = compared_indicator(s, i, than)
        if indicator in ("gdp", "gdp_per_capita") and _at_parity(s, i):
            indicator += "_ppp"
        if indicator is None and last is not None and than == i + 1 and _goes_on(s, last[0], i):
            indicator, own = last[1], last[2]
        if indicator is None and tokens[than + 1].low == "that" and _it_is(s, i):
            indicator, own = _spoken_of(s, i, context)
        if indicator is None or own is None or not own.codes or own.veto or own.codes == other:
            continue
        last = (i, indicator, own)
        for one in others:
            yield _draft(s, i, k, indicator, own, one, _LARGER[t.low], context)


def _goes_on(s: Sentence, before: int, i: int) -> bool:
    """ "fewer people than Indonesia but more than Nigeria": the second comparison leaves its noun out."""
    return i - before < 10 and i > 0 and s.tokens[i - 1].low in {"but", "and", "though"}


def _opened_by_it(s: Sentence, i: int) -> int:
    """Where the clause "it is lower than" begins, -1 for others: what stands before it colours another verb."""
    lows = [t.low for t in s.tokens[max(0, i - 4) : i]]
    return i - len(lows) + lows.index("it") if "it" in lows and {"is", "was"} & set(lows) else -1


def _spoken_of(s: Sentence, i: int, context: Context) -> tuple[str | None, Owner | None]:
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
        yield _draft(
            s,
            m - 1,
            i,
            str(getattr(tokens[head].mention, "indicator", "gdp")),
            own,
            other.codes,
            _LARGER[tokens[i].low],
            context,
        )


def ahead_of(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Kenya's output per head is ahead of Ghana's", "India is ahead of China by population"."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in {"ahead", "behind"} or i < 2:
            continue
        j = i - 1
        while j > 0 and (tokens[j].low in _ADVERBS or tokens[j].low.endswith("ly")):
            j -= 1
        if tokens[j].low not in _STANDING or (
            t.low == "ahead" and (i + 1 >= len(tokens) or tokens[i + 1].low != "of")
        ):
            continue
        second = second_place(s, i + 1 + (t.low == "ahead"), context)
        own = place_before(s, i, context)
        if second is None or own is None or not own.codes or own.veto or own.codes == second[0]:
            continue
        indicator = (
            measure(s, second[1] + 1)[1] or _headed(s, j) or ("gdp_ppp" if parity_before(s, i) else None)
        )
        if (
            indicator is None
            and tokens[second[1] + 1 : second[1] + 2]
            and tokens[second[1] + 1].low in {"'s", "'"}
        ):
            indicator = _headed(s, j)
        if indicator is not None:
            yield _draft(
                s, i, second[1], indicator, own, second[0], ">" if t.low == "ahead" else "<", context
            )


def _headed(s: Sentence, j: int) -> str | None:
    """The indicator that is the subject of the verb at token `j`."""
    for k in range(j - 1, max(-1, j - 8), -1):
        if s.tokens[k].tag in _HEADS:
            return str(getattr(s.tokens[k].mention, "indicator", "gdp"))
        if s.tokens[k].low in {",", ";"}:
            return None
    return None


def compared_indicator(s: Sentence, i: int, than: int) -> str | None:
    """What is compared: "more populous", "more people", "a larger economy", "the economy is larger"."""
    tokens = s.tokens
    word = tokens[i].low
    for t in tokens[i + 1 : than]:
        if t.tag == "POPULOUS" or t.low in {"people", "inhabitants"}:
            return "population"
        if t.tag in {"GDP", "ECON", "POP", "DENSITY"}:
            slug = str(getattr(t.mention, "indicator", "gdp"))
            grows = any(x.low == "growth" for x in tokens[i + 1 : than])
            return {"gdp": "gdp_growth", "population": "population_growth"}.get(slug, slug) if grows else slug
        if t.tag == "DENSE":
            return "population_density"
        if t.low == "growth":
            return "gdp_growth"
        if t.mention is None and t.low not in {"a", "the", "much", "in", "economic"} and t.tag != "ECONOMIC":
            return None
    if word in {"more", "fewer", "less"}:
        return None
    if word in {"faster", "slower"}:
        before = tokens[max(0, i - 6) : i]
        if any(
            t.low in {"growing", "grew", "grow", "grown", "grows", "expanding", "expanded"} for t in before
        ):
            pop = any(t.tag == "POP" for t in before)
            return "population_growth" if pop else "gdp_growth"
        return None
    if word in {"richer", "wealthier", "poorer"}:
        return "gdp_per_capita"
    for j in range(i - 1, max(-1, i - 10), -1):
        if tokens[j].tag in {"GDP", "ECON", "POP", "DENSITY"}:
            return str(getattr(tokens[j].mention, "indicator", "gdp"))
        if tokens[j].low in lex.RIVALS and tokens[j].mention is None:
            return None
    return None


def _topic(s: Sentence, i: int) -> str | None:
    """What is overtaken in: the rank or indicator named nearest in the sentence."""
    best: tuple[int, str] | None = None
    for j, t in enumerate(s.tokens):
        slug = None
        if t.tag in {"ECON", "GDP", "POP"}:
            slug = str(getattr(t.mention, "indicator", "gdp"))
        elif t.tag == "POPULOUS":
            slug = "population"
        if slug is not None and (best is None or abs(j - i) < best[0]):
            best = (abs(j - i), slug)
    return best[1] if best else None


def place_before(s: Sentence, i: int, context: Context) -> Owner | None:
    tokens = s.tokens
    for j in range(i - 1, -1, -1):
        t = tokens[j]
        if t.tag in _PLACES and len(t.codes) == 1:
            if t.codes == ("WLD",) or is_universe(s, j):
                continue
            if t.tag == "ADJ" and j + 1 < len(tokens) and tokens[j + 1].tag not in {"ECON", "GDP", "POP"}:
                return None
            indices, _ = place_list_ending(s, j)
            return Owner(codes_at(s, indices), False, "the place before")
        if t.tag == "SUB" or (
            t.tag == "NAME" and not any(x.low in lex.SAY_VERBS for x in tokens[j + 1 : j + 3])
        ):
            return None
        if t.low in {"it", "they", "its", "their", "your"} or (
            t.low in {"country", "nation"} and j and tokens[j - 1].low == "the"
        ):
            return antecedent(s, j, context, plural=t.low in {"they", "their"})
        if t.low in lex.RIVALS and t.mention is None:
            return None
        if t.low == ";":
            return None
    return None


def _lone_year(s: Sentence, context: Context) -> When:
    """ "overtook the United States as the largest economy in 2014": the one year of the sentence dates it, far off too."""
    periods = s.indices("PER")
    if len(periods) != 1 or not periods[0] or s.tokens[periods[0]].period.since:
        return UNDATED
    return when(s, periods[0] - 1, context)[0]


def _draft(
    s: Sentence,
    i: int,
    k: int,
    indicator: str,
    own: Owner,
    other: tuple[str, ...],
    comparator: Comparator,
    context: Context,
) -> Draft:
    start, end = span_of(s, i, k)
    at: When = UNDATED
    if s.has("PER"):
        at = when(s, i, context)[0]
        if not at.tokens:
            at = _lone_year(s, context)
        if len(at.years) > 1:
            at = UNDATED
    return Draft(
        kind="comparison", indicator=indicator, start=start, end=end, places=tuple(sorted(own.codes)),
        combined=len(own.codes) > 1 or any(context.gazetteer.is_group(c) for c in own.codes), other=other, comparator=comparator,
        years=at.years, frequency=at.frequency, modality=modality(s, i, at, start=_opened_by_it(s, i)),
        trace=(f"comparison of {indicator}: “{s.tokens[i].text}”", own.how, at.how), notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip
