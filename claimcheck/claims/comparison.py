"""Comparison: larger or smaller without a number, overtaking included ("India has overtaken Japan")."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import indicator_noun, place_phrase, places_said, span_of, year_phrase
from claimcheck.claims.times import UNDATED, When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import Owner, antecedent, codes_at, place_list_ending
from claimcheck.expressions import Comparison, Expression, Quantity
from claimcheck.models import Claim, Comparator, Kind

_PLACES = frozenset({"PLACE", "ADJ"})
_OVERTAKING = frozenset(
    ["overtake", "overtakes", "overtaken", "overtook", "overtaking", "surpass", "surpasses", "surpassed", "surpassing", "leapfrog", "leapfrogged", "leapfrogging", "eclipse", "eclipsed", "outstrip", "outstripped", "outgrow", "outgrew", "outnumber", "outnumbers", "outnumbered", "pass", "passed", "passes", "exceed", "exceeds", "exceeded", "dwarf", "dwarfs", "dwarfed"]
)
_LARGER = {"larger": ">", "bigger": ">", "greater": ">", "more": ">", "higher": ">", "richer": ">", "wealthier": ">", "faster": ">", "smaller": "<", "lower": "<", "fewer": "<", "less": "<", "poorer": "<", "slower": "<"}


class ComparisonKind:
    """Whether one place exceeds another, without a number."""

    name: Kind = "comparison"
    title = "Comparison"
    description = "One place larger or smaller than another by an indicator, without a number; overtaking included."
    examples = (
        Example("India has overtaken Japan to become the fourth-largest economy in the world.", {"indicator": "gdp", "places": ["IND"], "other": ["JPN"], "comparator": ">"}),
        Example("Canada's economy is smaller than Italy's.", {"indicator": "gdp", "places": ["CAN"], "other": ["ITA"], "comparator": "<"}),
        Example("Bangladesh has more people than Russia.", {"indicator": "population", "places": ["BGD"], "other": ["RUS"], "comparator": ">"}),
        Example("Ethiopia is more populous than Egypt.", {"indicator": "population", "places": ["ETH"], "other": ["EGY"], "comparator": ">"}),
    )
    counter_examples = (
        ("Texas has a bigger economy than Russia.", "a state"),
        ("Brazil exports more coffee than Vietnam.", "exports"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        yield from _overtaking(sentence, context)
        yield from _than(sentence, context)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or not claim.other:
            return None
        return Comparison(Quantity(claim.indicator, claim.places, claim.excluding), Quantity(claim.indicator, claim.other))

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        more = "smaller" if claim.comparator == ">" else "larger"
        noun = indicator_noun(claim.indicator)
        return f"{place_phrase(claim, 'possessive')} {noun} was {more} than that of {places_said(claim.other)} {year_phrase(years)}.".replace(" .", ".")


def _overtaking(s: Sentence, context: Context) -> Iterable[Draft]:
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _OVERTAKING:
            continue
        k = i + 1
        while k < len(tokens) and tokens[k].low in {"the", "both", "neighbouring", "neighboring", "rival", "that", "those", "of"}:
            k += 1
        if k >= len(tokens) or tokens[k].tag != "PLACE" or len(tokens[k].codes) != 1:
            continue
        own = place_before(s, i, context)
        if own is None or not own.codes or own.codes == tokens[k].codes:
            continue
        indicator = _topic(s, i)
        if indicator is None:
            continue
        passive = i > 0 and tokens[i - 1].low in {"been", "was", "be"} and any(x.low == "by" for x in tokens[i + 1 : k])
        yield _draft(s, i, k, indicator, own, tokens[k].codes, "<" if passive else ">", context)


def _than(s: Sentence, context: Context) -> Iterable[Draft]:
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _LARGER:
            continue
        than = next((m for m in range(i + 1, min(len(tokens), i + 7)) if tokens[m].low == "than"), None)
        if than is None:
            continue
        before = tokens[i - 1] if i else None
        if before is not None and (before.tag in {"TIMES", "PCT", "PEOPLE", "NUM", "MONEY", "PP"} or before.low == "points"):
            continue
        between = tokens[i + 1 : than]
        k = than + 1
        while k < len(tokens) and tokens[k].low in {"the", "that", "of", "all", "whole"}:
            k += 1
        if k >= len(tokens) or tokens[k].tag not in _PLACES or len(tokens[k].codes) != 1:
            continue
        indicator = compared_indicator(s, i, than)
        if indicator is None or any(b.low in lex.RIVALS and b.mention is None for b in between):
            continue
        own = place_before(s, i, context)
        if own is None or not own.codes or own.veto or own.codes == tokens[k].codes:
            continue
        yield _draft(s, i, k, indicator, own, tokens[k].codes, _LARGER[t.low], context)  # type: ignore[arg-type]


def compared_indicator(s: Sentence, i: int, than: int) -> str | None:
    """What is compared: "more populous", "more people", "a larger economy", "the economy is larger"."""
    tokens = s.tokens
    word = tokens[i].low
    for t in tokens[i + 1 : than]:
        if t.tag == "POPULOUS" or t.low in {"people", "inhabitants"}:
            return "population"
        if t.tag in {"GDP", "ECON", "POP", "DENSITY"}:
            return str(getattr(t.mention, "indicator", "gdp"))
        if t.tag == "DENSE":
            return "population_density"
        if t.mention is None and t.low not in {"a", "the", "much", "in"}:
            return None
    if word in {"more", "fewer", "less"}:
        return None
    if word in {"faster", "slower"}:
        before = tokens[max(0, i - 6) : i]
        if any(t.low in {"growing", "grew", "grow", "grown", "grows", "expanding", "expanded"} for t in before):
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
            if t.tag == "ADJ" and j + 1 < len(tokens) and tokens[j + 1].tag not in {"ECON", "GDP", "POP"}:
                return None
            indices, _ = place_list_ending(s, j)
            return Owner(codes_at(s, indices), False, "the place before")
        if t.tag == "SUB" or (t.tag == "NAME" and not any(x.low in lex.SAY_VERBS for x in tokens[j + 1 : j + 3])):
            return None
        if t.low in {"it", "they", "its", "their"} or (t.low in {"country", "nation"} and j and tokens[j - 1].low == "the"):
            return antecedent(s, j, context, plural=t.low in {"they", "their"})
        if t.low in lex.RIVALS and t.mention is None:
            return None
        if t.low == ";":
            return None
    return None


def _draft(s: Sentence, i: int, k: int, indicator: str, own: Owner, other: tuple[str, ...], comparator: Comparator, context: Context) -> Draft:
    start, end = span_of(s, i, k)
    at: When = UNDATED
    if s.has("PER"):
        at = when(s, i, context)[0]
        if len(at.years) > 1:
            at = UNDATED
    return Draft(
        kind="comparison", indicator=indicator, start=start, end=end, places=tuple(sorted(own.codes)),
        combined=len(own.codes) > 1 or any(context.gazetteer.is_group(c) for c in own.codes), other=other, comparator=comparator,
        years=at.years, frequency=at.frequency, modality=modality(s, i, at),
        trace=(f"comparison of {indicator}: “{s.tokens[i].text}”", own.how, at.how), notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip
