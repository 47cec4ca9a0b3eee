"""Rank phrases: "the world's third-largest economy", "second by population", read as what ranks where in which order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import REGION_NOUNS
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import (
    COUNTRIES,
    LARGE,
    PLACES,
    PLURALS,
    SMALL,
    can_hold_ranks,
    counted_at_head,
    measure,
    opening_universe,
    parity_before,
    size_by_topic,
    universe_of,
)
from claimcheck.claims.grammar.words import change_sign, is_content, whole_population
from claimcheck.claims.grammar.yardsticks import SPANS
from claimcheck.claims.kinds.rank.degrees import POOR, RATES, RICH, degree_at
from claimcheck.claims.kinds.rank.phrase import Phrase, after_others, passed_over, shifted

_RANKING = frozenset({"ranked", "ranks", "rank", "number", "placed"})
SUPERLATIVES = LARGE | SMALL | RICH | POOR | RATES | _RANKING | {"most", "least", "large", "populous"}
_OF_COUNTRIES = frozenset("national total overall single sovereign independent terms nominal".split())
# Adjectives that narrow the universe to countries that no list tells apart.
NARROWING = frozenset(
    (
        "landlocked island major large big industrial industrialised industrialized advanced developed"
        " developing emerging rich wealthy poor democratic communist muslim arab mature oil small"
    ).split()
)
_BARE_UNIVERSE = frozenset({"in", "by", "among", "globally", "worldwide", "of"})
_BEFORE_SUPERLATIVE = frozenset("the 's ' a now by far currently -".split())


_MEASURED = frozenset({"by", "both", "terms"})
_BEFORE_FIGURE = frozenset("of at in , about nearly some around almost over roughly just the".split())
_AREAS = frozenset({"area", "square", "km", "km2", "land", "territory", "surface", "landmass"})
_BEFORE_RANK = frozenset(
    "once now currently still is was were the remains remained by far also today".split()
)


def phrases(s: Sentence, context: Context) -> Iterable[Phrase]:
    """All rank phrases of a sentence, left to right."""
    tokens = s.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].low in SUPERLATIVES or tokens[i].tag == "RANK":
            phrase = _phrase_at(s, i, context)
            if phrase is not None:
                yield phrase
                if (second := _by_another(s, phrase)) is not None:
                    yield second
                i = max(phrase.end, i + 1)
                continue
        i += 1


def _by_another(s: Sentence, phrase: Phrase) -> Phrase | None:
    """ "the smallest by both population and output": the second measure."""
    k = phrase.end
    if k + 1 >= len(s.tokens) or s.tokens[k].low not in {"and", "or"} or not _MEASURED & _lows(s, k - 3, k):
        return None
    _, by = measure(s, k + 2) if s.tokens[k + 1].low == "by" else (k, None)
    if by is None and s.tokens[k + 1].tag in {"GDP", "POP", "DENSITY"}:
        by = str(getattr(s.tokens[k + 1].mention, "indicator", "gdp"))
    if by is None and s.tokens[k + 1].low == "output" and phrase.indicator == "population":
        by = "gdp"
    if by is None or by == phrase.indicator:
        return None
    return replace(phrase, end=k + 2, indicator=by, like=phrase)


def _lows(s: Sentence, a: int, b: int) -> set[str]:
    return {t.low for t in s.tokens[max(0, a) : b]}


def _phrase_at(s: Sentence, i: int, context: Context) -> Phrase | None:
    tokens = s.tokens
    k, value = _position(s, i)
    if k is None or k >= len(tokens):
        return None
    ranked = tokens[k - 1].tag == "RANK" and k > i
    degree = degree_at(s, k, ranked)
    if degree is None or _inside_country(s, i):
        return None
    start = phrase_start(s, i)
    word, order, indicator, k = degree.word, degree.order, degree.indicator, degree.end
    head = ""
    if (
        k < len(tokens)
        and tokens[k].low in {"rate", "pace", "growth", "rates"}
        and indicator is None
        and word in RATES
    ):
        topic = size_by_topic(s, i) or context.topic
        indicator, head = "population_growth" if topic == "population" else "gdp_growth", "rate"
        k = _behind_rate(s, k)
    k, adjective = adjectives_at(s, k)
    if k < len(tokens):
        read = _noun(s, k, indicator, head, word, ranked)
        if read is None:
            return None
        k, indicator, head = read
    if ranked and word not in SUPERLATIVES and head not in {"bare", "economy"}:
        return None
    passed = passed_over(s, k)  # "the largest but one in NAFTA"
    k += 2 * bool(passed)
    universe, named, k = universe_of(s, start, i, k, adjective, context)
    k, by = measure(s, k)
    if not named and by is not None:
        universe, named, k = universe_of(s, start, i, k, adjective, context)
    if not named and (opening := opening_universe(s, start, context)):
        universe, named = opening, True
    if by is None and head == "country" and indicator is None:
        by = counted_at_head(s, start)
    if by is None and head == "country" and word in LARGE | SMALL and _of_heads(s, i, degree.end, k, context):
        by = "population"
    if by is None and indicator is None and head in {"", "bare"} and named and "economies" in _lows(s, i, k):
        by = "gdp"  # "ranked seventh among the economies of the world"
    if _of_animals(s, start):
        return None
    indicator = _settled(s, i, indicator, by, head, word)
    if indicator is None and head in {"", "bare"} and word in LARGE | SMALL and _with_people(s, k, context):
        indicator = "population"
    if indicator is None and head in {"", "bare"} and word in LARGE | SMALL | RATES:
        indicator = _told_of_it(s, start, word, context)
    if indicator is None and named and head == "" and word in LARGE | SMALL and _goes_on_growing(s, k):
        indicator = "gdp"
    if indicator is None or _unfit(s, k, indicator, head, word, by, named):
        return None
    if not can_hold_ranks(universe, context) or _one_of(s, start):
        return None
    narrowed = next((t.low for t in tokens[degree.end : k] if t.low in NARROWING), None)
    phrase = Phrase(start, k, value + passed, indicator, order, universe or ("WLD",), named, narrowed)
    return shifted(s, after_others(s, phrase))


def _position(s: Sentence, i: int) -> tuple[int | None, float]:
    """Where the superlative begins and the position that stands before it ("ranked second", "the third-largest")."""
    tokens = s.tokens
    k = i
    if tokens[k].low in _RANKING:
        while k < len(tokens) and tokens[k].tag != "RANK" and k < i + 5:
            k += 1
        if k >= len(tokens) or tokens[k].tag != "RANK":
            return None, 1.0
    if tokens[k].tag == "RANK":
        return k + 1, tokens[k].number.value
    return k, 1.0


def _inside_country(s: Sentence, i: int) -> bool:
    """ "the country's most populous": something inside a country."""
    tokens = s.tokens
    return (
        i > 1
        and tokens[i - 1].low in {"'s", "'"}
        and tokens[i - 2].low in {"country", "nation", "state", "city", "kingdom", "province", "island"}
    )


def _behind_rate(s: Sentence, k: int) -> int:
    """The token behind "rate of growth", "pace of growth", "growth rate" that begins at `k`."""
    tokens = s.tokens
    k += 1
    if k < len(tokens) and tokens[k].low in {"rate", "of"}:
        k += 1
    if k < len(tokens) and tokens[k].low == "growth":
        k += 1
    return k


def adjectives_at(s: Sentence, k: int) -> tuple[int, tuple[str, ...]]:
    """The token behind the adjectives of the ranked noun, and the universe that one of them names."""
    tokens = s.tokens
    universe: tuple[str, ...] = ()
    while k < len(tokens):
        t = tokens[k]
        before_country = k + 1 < len(tokens) and (
            tokens[k + 1].low in COUNTRIES or tokens[k + 1].tag == "ECON"
        )
        if not (
            t.tag == "ADJ"
            or (t.tag == "PLACE" and before_country)
            or t.low in _OF_COUNTRIES
            or t.low in NARROWING
            or t.low == "-"
        ):
            break
        if t.tag in PLACES and len(t.codes) == 1:
            universe = t.codes
        k += 1
    return k, universe


def _noun(
    s: Sentence, k: int, indicator: str | None, head: str, word: str, ranked: bool
) -> tuple[int, str | None, str] | None:
    """The ranked noun at token `k`: the token behind it, what is ranked, and the sort of noun; None when it is not ours."""
    tokens = s.tokens
    noun = tokens[k]
    near = itertools.takewhile(lambda t: t.low[:1].isalnum(), tokens[k : k + 3])
    if (
        noun.tag != "ECON"
        and word in LARGE | SMALL
        and any(change_sign(t.low) and t.tag == t.low for t in near)
    ):
        return None  # "the biggest annual fall"
    if noun.tag == "ECON":
        if noun.low == "economies":
            return None
        return k + 1, {None: "gdp", "rate": "gdp_growth"}.get(indicator, indicator), "economy"
    following = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if noun.tag == "GDP":
        if following == "growth":
            return k + 2, "gdp_growth", "gdp"
        return k + 1, indicator or str(getattr(noun.mention, "indicator", "gdp")), "gdp"
    if noun.tag == "POP":
        if following in {"density", "growth"}:
            return k + 2, f"population_{following}", "population"
        return (
            k + 1,
            {None: "population", "rate": "population_growth"}.get(indicator, indicator),
            "population",
        )
    if noun.tag == "DENSITY":
        return k + 1, "population_density", "density"
    if noun.tag == "ECONOMIC" and following == "growth" and word in RATES:
        return k + 2, "gdp_growth", "gdp"
    if noun.low in COUNTRIES:
        return k + 1 + (following == "state"), indicator, "country"
    if noun.low in PLURALS:
        return None
    if ranked and (word in _BARE_UNIVERSE - {"of"} or noun.low in _BARE_UNIVERSE - {"of"}):
        return k, indicator, "bare"
    foreign = is_content(s, k) or noun.tag in {"SUB", "NAME"} or change_sign(noun.low)
    if noun.low == "anywhere":
        foreign = False
    if (head != "rate" and foreign) or (
        indicator is None and word not in LARGE | SMALL | {"highest", "lowest"}
    ):
        return None
    return k, indicator, head


def _settled(s: Sentence, i: int, indicator: str | None, by: str | None, head: str, word: str) -> str | None:
    """What is ranked, once the measure behind the phrase ("by population") and the topic are known."""
    if by is not None and indicator in (None, "gdp"):
        indicator = by
    if by == "gdp_ppp" and indicator == "gdp_per_capita":
        indicator = "gdp_per_capita_ppp"
    if indicator is None and (head == "bare" or word in {"highest", "lowest"}):
        indicator = _noun_before(s, i)
    if indicator == "rate":
        topic = size_by_topic(s, i) if head == "" else None
        return "gdp_growth" if head == "country" or topic == "gdp" else None
    if indicator is None and head in {"", "bare"} and word in LARGE | SMALL:
        indicator = size_by_topic(s, i)
    if indicator in ("gdp", "gdp_per_capita") and by is None and parity_before(s, i):
        indicator += "_ppp"
    return indicator


def _of_heads(s: Sentence, i: int, start: int, k: int, context: Context) -> bool:
    """ "the smallest member, with 400,000 people": the heads are what is counted where nothing else is told.

    A country may be the largest by its area: there the heads count only where the text speaks of populations.
    """
    if not s.has("PEOPLE") or s.has("GDP", "ECON", "MONEY") or any(t.low in _AREAS for t in s.tokens):
        return False
    nouns = _lows(s, start, k)
    if "member" in nouns:
        return True
    told = any(t.tag == "PEOPLE" for t in s.tokens[max(0, i - 10) : i])
    if (
        "nation" in nouns
        and _lows(s, k, k + 3) & {"has", "had", "with"}
        and any(t.tag == "PEOPLE" for t in s.tokens[k : k + 6])
    ):
        return True  # "Cuba, the largest Caribbean nation, has 11 million people"
    return ("nation" in nouns and told) or ("country" in nouns and told and context.topic == "population")


def _goes_on_growing(s: Sentence, k: int) -> bool:
    """ "the smallest of the BRICS, grew 5.1 percent": an economy is what is ranked."""
    following = [t.low for t in s.tokens[k : k + 3]]
    return following[:1] == [","] and bool(set(following) & lex.ECONOMY_VERBS)


def _noun_before(s: Sentence, i: int) -> str | None:
    """ "China's GDP ranks second in the world": what is ranked stands right before the verb."""
    j = i - 1
    while j >= 0 and (
        s.tokens[j].low in _BEFORE_RANK or s.tokens[j].tag == "PER" or s.tokens[j].low.endswith("ly")
    ):
        j -= 1
    if (j > 0 and s.tokens[j].tag in {"MONEY", "PEOPLE", "NUM", "PCT", ","}) or (
        j > 0 and s.tokens[j].low == "in"
    ):
        while j > 0 and (
            s.tokens[j].tag in {"MONEY", "PEOPLE", "NUM", "PCT", "PER"}
            or s.tokens[j].low in _BEFORE_FIGURE
            or s.tokens[j].low in lex.LINKS
        ):
            j -= 1  # "GDP per head of $15,600 in 2014 is the highest in …"
    if j < 0 or s.tokens[j].tag not in {"GDP", "ECON", "POP", "DENSITY"}:
        return None
    if s.tokens[j].tag == "POP" and not whole_population(s, j):
        return None
    return str(getattr(s.tokens[j].mention, "indicator", "gdp"))


def _with_people(s: Sentence, k: int, context: Context) -> bool:
    """ "Nigeria is the largest, with 219 million inhabitants": by what the figure behind counts, in a text on a group."""
    behind = s.tokens[k : k + 3]
    groups = [c for c in (*context.focus[:2], context.title_places) if len(c) == 1]
    if not any(context.gazetteer.is_group(codes[0]) and codes != ("WLD",) for codes in groups):
        return False
    return [t.low for t in behind[:2]] == [",", "with"] and behind[2:] != () and behind[2].tag == "PEOPLE"


def _told_of_it(s: Sentence, start: int, word: str, context: Context) -> str | None:
    """ "Peru's GDP per head is low. It is the lowest in …": "it" is the quantity told or ranked last."""
    j = start - 1
    while j > 0 and s.tokens[j].low in _BEFORE_RANK:
        j -= 1
    if j < 0 or s.tokens[j].low not in {"it", "we"}:
        return None
    slug = context.quantity[0] if context.quantity is not None and context.fresh else ""
    if not slug and context.ranking is not None and context.ranking.comparator == "=":
        slug = str(
            context.ranking.indicator
        )  # "India was the 10th largest economy. Today we are the seventh largest"
    if not slug:
        return None
    return slug if word not in {"fastest", "slowest"} or slug.endswith("growth") else None


def _unfit(s: Sentence, k: int, indicator: str, head: str, word: str, by: str | None, named: bool) -> bool:
    """Whether the noun does not bear the rank: "the richest family", "the largest country" (by what?)."""
    if indicator == "gdp_per_capita" and head not in {"country", "economy", "gdp", "", "bare"}:
        return True
    if not named and (head == "rate" or indicator in ("gdp_growth", "population_growth")):
        return True
    if head in {"", "bare"} and not _ends_there(s, k):
        return True
    if word in {"highest", "lowest"} and head == "" and not named:
        return True  # "the highest in ten years"
    return head == "country" and word in LARGE | SMALL and by is None


def _of_animals(s: Sentence, start: int) -> bool:
    """ "some 130,000 elephants, the largest population of any state": what is counted right before is no people."""
    if start < 2 or s.tokens[start - 1].low != "," or s.tokens[start - 2].tag != "NOUN":
        return False
    return not s.tokens[start - 2].low.endswith("consumers")  # who buys in a country are its people


def _one_of(s: Sentence, start: int) -> bool:
    """ "one of the largest economies", "among the richest": no position is stated."""
    before = [t.low for t in s.tokens[max(0, start - 3) : start]]
    return ("one" in before and "of" in before) or before[-1:] == ["among"] or "one" in before[-2:]


def _ends_there(s: Sentence, k: int) -> bool:
    """A rank without its noun must end there: "Germany's economy, the biggest among …"."""
    return k >= len(s.tokens) or not (
        is_content(s, k) or s.tokens[k].tag in {"NAME", "SUB"} or s.tokens[k].low in SPANS
    )


def phrase_start(s: Sentence, i: int) -> int:
    """Where the phrase around the superlative at token `i` begins, its article and the universe's genitive included."""
    tokens = s.tokens
    j = i
    while j > 0:
        before = tokens[j - 1]
        genitive = tokens[j].low in {"'s", "'"} and (before.tag in PLACES or before.low in REGION_NOUNS)
        plural = before.tag in PLACES and bool(before.codes) and j == i and before.text.endswith("s")
        if not (before.low in _BEFORE_SUPERLATIVE or genitive or plural):
            break
        j -= 1
    return j
