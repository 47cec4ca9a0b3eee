"""What is compared and whose it is: the place before, the indicator of "larger than", the claim that it makes."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import clause_subject, counted, speakers_own
from claimcheck.claims.grammar.bound_periods import of_other_clause
from claimcheck.claims.grammar.clauses import apart
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import NOUNS, group_meant
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.sides import growth_at, people_at
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import (
    Owner,
    antecedent,
    codes_at,
    is_universe,
    place_list_ending,
)
from claimcheck.claims.interface import Draft
from claimcheck.mentions.indicators import names_goods
from claimcheck.models import Comparator

_PLACES = frozenset({"PLACE", "ADJ"})
_HEADS = frozenset({"GDP", "ECON", "POP", "DENSITY"})


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
        if tokens[j].low == "growth" and tokens[j].mention is None:
            measured = growth_at(s, j)
            return measured.indicator if measured is not None else None
        if tokens[j].tag in {"GDP", "ECON", "POP", "DENSITY"}:
            return str(getattr(tokens[j].mention, "indicator", "gdp"))
        if tokens[j].low in lex.RIVALS and tokens[j].mention is None:
            return None
    return None


def _apposed(s: Sentence, j: int) -> int | None:
    """ "Paraguay, a member of MERCOSUR, has …": the subject in front of the commas, not what the aside names."""
    k = j - 1 - (j > 0 and s.tokens[j - 1].low == "the")
    opening = clause_subject(s, j)
    if (
        opening is None
        or opening >= k
        or s.tokens[k].low not in {"of", "in"}
        or s.tokens[opening + 1].low != ","
    ):
        return None
    return opening


def _hangs(s: Sentence, j: int) -> bool:
    """ "Paraguay, the poor relation of the group, has …": what hangs on a preposition is not the subject."""
    return j > 0 and s.tokens[j - 1].low in lex.PREPOSITIONS


def place_before(s: Sentence, i: int, context: Context) -> Owner | None:
    tokens = s.tokens
    for j in range(i - 1, -1, -1):
        t = tokens[j]
        if t.tag in _PLACES and len(t.codes) == 1:
            if t.codes == ("WLD",) or is_universe(s, j):
                continue
            if people_at(s, j):
                return Owner(t.codes, False, "the people before")
            if (subject := _apposed(s, j)) is not None:
                return Owner(s.tokens[subject].codes, False, "the subject of the clause")
            if t.tag == "ADJ" and j + 1 < len(tokens) and tokens[j + 1].tag not in {"ECON", "GDP", "POP"}:
                return None
            indices, _ = place_list_ending(s, j)
            return Owner(codes_at(s, indices), False, "the place before")
        if t.low in {"we", "our", "ours"}:
            return speakers_own(s, t.low, context)
        if t.low in NOUNS and j and tokens[j - 1].low in {"the", "our", "this"} and not _hangs(s, j - 1):
            meant = group_meant(s, j, context)
            return (
                Owner((meant,), False, f"“{t.text}” is the group named last") if meant is not None else None
            )
        if t.tag in {"NUM", "PLACES"} and j and tokens[j - 1].low in {"all", "the", "these"}:
            return counted(s, j, context)
        if t.tag == "SUB" or (
            t.tag == "NAME" and not any(x.low in lex.SAY_VERBS for x in tokens[j + 1 : j + 3])
        ):
            return None
        if t.low in {"it", "they", "its", "their", "your"} or (
            t.low in {"country", "nation"} and j and tokens[j - 1].low == "the"
        ):
            return antecedent(s, j, context, plural=t.low in {"they", "their"})
        if t.low in lex.RIVALS and t.mention is None and not (t.low == "output" and not names_goods(s.text)):
            return None
        if t.low == ";":
            return None
    return None


def topic_of(s: Sentence, i: int) -> str | None:
    """What is overtaken in: the rank or indicator named nearest in the sentence."""
    best: tuple[int, str] | None = None
    for j, t in enumerate(s.tokens):
        slug = None
        if t.tag in {"ECON", "GDP", "POP"}:
            slug = str(getattr(t.mention, "indicator", "gdp"))
        elif t.tag == "POPULOUS":
            slug = "population"
        elif t.low in {"people", "inhabitants"} and j and s.tokens[j - 1].low == "most":
            slug = "population"  # "as the country with the most people"
        elif t.low == "output" and t.mention is None and not names_goods(s.text):
            slug = "gdp"
        if slug is not None and (best is None or abs(j - i) < best[0]):
            best = (abs(j - i), slug)
    return best[1] if best else None


def comparison_draft(
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
            at = _lone_year(s, i, context)
        if len(at.years) > 1:
            at = UNDATED
    return Draft(
        kind="comparison", indicator=indicator, start=start, end=end, places=tuple(sorted(own.codes)),
        combined=len(own.codes) > 1 or any(context.gazetteer.is_group(c) for c in own.codes), other=other, comparator=comparator,
        years=at.years, frequency=at.frequency, modality=modality(s, i, at, start=_opened_by_it(s, i)),
        trace=(f"comparison of {indicator}: “{s.tokens[i].text}”", own.how, at.how), notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip


def _lone_year(s: Sentence, i: int, context: Context) -> When:
    """ "overtook the United States as the largest economy in 2014": the one year of the sentence dates it, far off too."""
    periods = [
        k
        for k in s.indices("PER")
        if not apart(s, k, i)
        and (
            any(t.low == ";" for t in s.tokens[k:i]) or not of_other_clause(s, k, i)
        )  # "…; it is lower than"
    ]
    if len(periods) != 1 or not periods[0] or s.tokens[periods[0]].period.since:
        return UNDATED
    return when(s, periods[0] - 1, context)[0]


def _opened_by_it(s: Sentence, i: int) -> int:
    """Where the clause "it is lower than" begins, -1 for others: what stands before it colours another verb."""
    lows = [t.low for t in s.tokens[max(0, i - 4) : i]]
    return i - len(lows) + lows.index("it") if "it" in lows and {"is", "was"} & set(lows) else -1
