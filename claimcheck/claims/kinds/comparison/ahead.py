"""Standing against another: "ahead of Ghana's", "moved ahead of Japan", "better off than the average Finn"."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.asides import aside_before
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import POSSESSIVE
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import measure, parity_before
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.comparison.compared import comparison_draft, place_before, topic_of
from claimcheck.claims.kinds.comparison.others import second_place
from claimcheck.claims.kinds.comparison.reading import spoken_of
from claimcheck.models import Comparator

_HEADS = frozenset({"GDP", "ECON", "POP", "DENSITY"})
_STANDING = frozenset("is was are were remains remained lies ranks comes came".split())
_MOVING = frozenset(
    "moved moves pulled edged went leapt jumped crept shot raced surged slipped slips fell falls fallen dropped slid".split()
)
_ADVERBS = frozenset("well far still now also just slightly indeed already".split())


def better_off(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "The average Dane is better off than the average Finn, going by GDP per head": only where that is the yardstick."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in {"better", "worse"} or [u.low for u in tokens[i + 1 : i + 3]] != ["off", "than"]:
            continue
        per_head = [u.low for u in tokens[:2]] in (["per", "head"], ["per", "capita"], ["per", "person"])
        told = [u for u in tokens if getattr(u.mention, "indicator", "").startswith("gdp_per_capita")]
        second = second_place(s, i + 3, context)
        own = place_before(s, i, context)
        if (
            (len(told) != 1 and not (per_head and context.topic == "gdp"))
            or second is None
            or own is None
            or not own.codes
            or own.veto
            or own.codes == second[0]
        ):
            continue
        slug = str(getattr(told[0].mention, "indicator", "")) if told else "gdp_per_capita"
        others = [second]
        if tokens[i + 3].low == "both" and second[1] + 2 < len(tokens) and tokens[second[1] + 1].low == "and":
            others += [also] if (also := second_place(s, second[1] + 2, context)) is not None else []
        for other, end in others:
            way: Comparator = ">" if t.low == "better" else "<"
            yield comparison_draft(s, i, end, slug, own, other, way, context)


def ahead_of(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Kenya's output per head is ahead of Ghana's", "India is ahead of China by population"."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in {"ahead", "behind"} or i < 2:
            continue
        j = i - 1
        while j > 0 and (tokens[j].low in _ADVERBS or tokens[j].low.endswith("ly")):
            j -= 1
        if tokens[j].low == "," and (opened := aside_before(s, j + 1)) is not None:
            j = opened - 1  # "are, on average, well ahead of"
        if tokens[j].low not in _STANDING | _MOVING or (
            t.low == "ahead" and (i + 1 >= len(tokens) or tokens[i + 1].low != "of")
        ):
            continue
        second = second_place(s, i + 1 + (t.low == "ahead"), context)
        own = place_before(s, i, context)
        if second is None or own is None or not own.codes or own.veto or own.codes == second[0]:
            continue
        if tokens[j].low in _MOVING and _elsewhere(s, second[1] + 1):
            continue
        way: Comparator = ">" if t.low == "ahead" else "<"
        became = topic_of(s, i) or (str(context.ranking.indicator) if context.ranking is not None else None)
        if tokens[j].low in _MOVING and became is not None:
            yield comparison_draft(s, i, second[1], became, own, second[0], way, context)
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
        if indicator is None and j and tokens[j - 1].low == "it" and tokens[second[1] + 1 :][:1]:
            if tokens[second[1] + 1].low in POSSESSIVE:
                indicator, own = spoken_of(s, i, context)  # "its GDP …, and it was ahead of Canada's"
                if own is None or own.veto or not own.codes or own.codes == second[0]:
                    continue
        if indicator is not None:
            yield comparison_draft(s, i, second[1], indicator, own, second[0], way, context)


def simply_ahead(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Turkey is slightly ahead", "Per head, however, Fiji was ahead": of the other of the two just told of."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        if t.low not in {"ahead", "behind"} or (
            behind is not None and behind.low not in {".", ",", ";", '"'}
        ):
            continue
        j = i - 1
        while j > 0 and (tokens[j].low in _ADVERBS or tokens[j].low.endswith("ly")):
            j -= 1
        if tokens[j].low not in _STANDING or j < 1 or tokens[j - 1].tag != "PLACE":
            continue
        own, told = tokens[j - 1].codes, context.together
        if (
            len(own) != 1
            or len(told) != 2
            or own[0] not in told
            or not context.fresh
            or context.quantity is None
        ):
            continue
        indicator = context.quantity[0]
        if tokens[0].low == "per" and indicator == "gdp":
            indicator = "gdp_per_capita"
        other = tuple(code for code in told if code != own[0])
        way: Comparator = ">" if t.low == "ahead" else "<"
        yield comparison_draft(s, i, i, indicator, Owner(own, False, "who is ahead"), other, way, context)


def _headed(s: Sentence, j: int) -> str | None:
    """The indicator that is the subject of the verb at token `j`."""
    for k in range(j - 1, max(-1, j - 8), -1):
        if s.tokens[k].tag in _HEADS:
            return str(getattr(s.tokens[k].mention, "indicator", "gdp"))
        if s.tokens[k].low in {",", ";"}:
            return None
    return None


def _elsewhere(s: Sentence, k: int) -> bool:
    """ "moved ahead of Spain in the medal table": in something that is none of ours."""
    k += k < len(s.tokens) and s.tokens[k].low in POSSESSIVE
    if k + 1 >= len(s.tokens) or s.tokens[k].low not in {"in", "on", "at"}:
        return False
    k += 1 + (s.tokens[k + 1].low == "the")
    return k < len(s.tokens) and is_content(s, k)
