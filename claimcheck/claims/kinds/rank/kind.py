"""Rank: where a place stands among others ("the world's second-largest economy")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, pairwise

from claimcheck.claims.grammar.antecedents import clause_subject, is_universe
from claimcheck.claims.grammar.clauses import clause_of
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import REGION_NOUNS, region_meant
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import place_phrase, places_said, span_of, year_phrase
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import POINTED, belongs, universe_of_text
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.rank.ellipsis import elliptic
from claimcheck.claims.kinds.rank.outranking import outranking
from claimcheck.claims.kinds.rank.phrase import Phrase
from claimcheck.claims.kinds.rank.phrases import phrases
from claimcheck.claims.kinds.rank.subjects import passed_by, ranked_place
from claimcheck.claims.kinds.rank.top_lists import top_lists
from claimcheck.expressions import Expression, Quantity, Rank
from claimcheck.intervals import Interval
from claimcheck.mentions import write_number
from claimcheck.models import Claim, Kind

_SIZE_WORDS = {"gdp": "economy", "gdp_ppp": "economy at purchasing power parity", "population": "population"}


class RankKind:
    """The position of a place among the countries of a universe; 1 is the top."""

    name: Kind = "rank"
    title = "Rank"
    description = "The position of a place among others by an indicator."
    examples = (
        Example(
            "Japan is the world's third-largest economy.",
            {"indicator": "gdp", "places": ["JPN"], "other": ["WLD"], "value": 3, "order": "desc"},
        ),
        Example(
            "Nigeria, Africa's most populous country, held elections.",
            {"indicator": "population", "places": ["NGA"], "other": ["AFR"], "value": 1},
        ),
        Example(
            "Vietnam is not the 14th most populous country in the world.",
            {"places": ["VNM"], "value": 14, "modality": "negated"},
        ),
        Example(
            "Pakistan ranks fifth in the world by population.",
            {"indicator": "population", "places": ["PAK"], "value": 5},
        ),
        Example(
            "Luxembourg is the smallest economy in the Benelux.",
            {"indicator": "gdp", "places": ["LUX"], "value": 1, "order": "asc"},
        ),
        Example(
            "Nigeria has more people than any other country in Africa.",
            {"indicator": "population", "places": ["NGA"], "other": ["AFR"], "value": 1},
        ),
        Example(
            "The Philippines grew 6.7% in 2012, second only to China in Asia.",
            {"indicator": "gdp_growth", "places": ["PHL"], "other": ["ASI"], "value": 2},
        ),
        Example(
            "No country in Europe had higher growth than Ireland.",
            {"indicator": "gdp_growth", "places": ["IRL"], "other": ["EUR"], "value": 1},
        ),
        Example(
            "Brazil is one of the world's ten largest economies.",
            {"indicator": "gdp", "places": ["BRA"], "value": 10, "comparator": "<="},
        ),
        Example(
            "Mexico is the largest economy in Latin America but one.",
            {"indicator": "gdp", "places": ["MEX"], "other": ["LAC"], "value": 2},
        ),
        Example(
            "Among the BRICS, Russia has the highest GDP per capita.",
            {"indicator": "gdp_per_capita", "places": ["RUS"], "other": ["BRICS"], "value": 1},
        ),
        Example(
            "Only China and India have more people than the United States.",
            {"indicator": "population", "places": ["USA"], "value": 3},
        ),
        Example(
            "Vietnam has 88 million people. Within ASEAN only Indonesia and the Philippines have more people.",
            {"indicator": "population", "places": ["VNM"], "other": ["ASEAN"], "value": 3},
        ),
        Example(
            "Peru's GDP per head is $6,000. It is the lowest in South America.",
            {"indicator": "gdp_per_capita", "places": ["PER"], "other": ["SAM"], "value": 1, "order": "asc"},
        ),
        Example(
            "Egypt is the third most populous country in Africa. Kenya is seventh.",
            {"indicator": "population", "places": ["KEN"], "other": ["AFR"], "value": 7},
        ),
        Example(
            "Chile is the continent's fifth-largest economy.",
            {"indicator": "gdp", "places": ["CHL"], "other": ["SAM"], "value": 5},
        ),
        Example(
            "China has 1.3 billion people and is still No. 1.",
            {"indicator": "population", "places": ["CHN"], "other": ["WLD"], "value": 1},
        ),
        Example(
            "Ranked by GDP, Japan was third, with Germany in fourth place.",
            {"indicator": "gdp", "places": ["DEU"], "value": 4},
        ),
        Example(
            "Mexico's population is 120 million; rank in the world: 11th.",
            {"indicator": "population", "places": ["MEX"], "value": 11},
        ),
        Example(
            "Malta grew 5 percent in 2014, the fastest in the European Union.",
            {"indicator": "gdp_growth", "places": ["MLT"], "other": ["EU"], "value": 1, "years": [2014]},
        ),
        Example(
            "Kenya has 45 million people, making it the sixth largest nation in Africa.",
            {"indicator": "population", "places": ["KEN"], "other": ["AFR"], "value": 6},
        ),
        Example(
            "Colombia's economy is, after Brazil's and Argentina's, the largest in South America.",
            {"indicator": "gdp", "places": ["COL"], "other": ["SAM"], "value": 3},
        ),
        Example(
            "Nigeria is the most populous country in Africa. It is followed by Ethiopia.",
            {"indicator": "population", "places": ["ETH"], "other": ["AFR"], "value": 2},
        ),
        Example(
            "Peru is the fifth most populous country in South America and the 43rd in the world.",
            {"indicator": "population", "places": ["PER"], "other": ["WLD"], "value": 43},
        ),
    )
    counter_examples = (
        ("Barcelona is the second most populous municipality of Spain.", "a city"),
        ("Brazil is one of the world's largest economies.", "no position is stated"),
        ("China is the world's largest exporter.", "exports"),
        ("Ethiopia has the largest population of the nine.", "nobody knows of which nine"),
        (
            "Ethiopia is the most populous landlocked country in the world.",
            "no list tells which countries are landlocked",
        ),
        ("Nigeria produces more oil than any other country in Africa.", "oil"),
        ("Germany's exports grew 5 percent, the fastest in the EU.", "exports"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        previous: tuple[Phrase, Owner] | None = None
        for phrase, own in _ranks(sentence, context):
            universe = phrase.universe
            if not phrase.named and previous is not None:
                universe = previous[0].universe
                if not own.codes and sentence.tokens[phrase.start - 1].low == "its":
                    own = previous[
                        1
                    ]  # "the second most populous Caribbean country and has its largest economy"
            elif not phrase.named:
                universe = _universe_before(sentence, phrase.start) or universe_of_text(
                    own.codes, phrase.value, context
                )
            if not phrase.named and _beside_others(sentence, phrase, own, universe, context):
                universe = ("WLD",)
            if own.codes == ("WLD",) and (opening := clause_subject(sentence, phrase.start)) is not None:
                own = Owner(sentence.tokens[opening].codes, False, "the subject of the clause")
            if universe == POINTED:
                universe = _pointed_at(sentence, phrase, own, context)
            previous = replace(phrase, universe=universe), own
            if universe == ("",) or own.codes == ("WLD",) or (own.codes and own.codes == universe):
                continue
            if len(universe) > 1 and not set(own.codes) <= set(universe):
                continue
            yield _draft(sentence, phrase, own, universe, context)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        return Rank(Quantity(claim.indicator, claim.places), claim.other or ("WLD",), claim.order or "desc")

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        ordinal = "" if round(value) == 1 else write_number(round(value), "rank") + " "
        most = {"desc": "largest", "asc": "smallest"}[claim.order or "desc"]
        if claim.indicator == "population":
            what = f"{ordinal}{'most' if claim.order != 'asc' else 'least'} populous country"
        elif claim.indicator in ("gdp", "gdp_ppp"):
            what = f"{ordinal}{most} {_SIZE_WORDS[claim.indicator]}"
        else:
            high = "highest" if claim.order != "asc" else "lowest"
            noun = {
                "gdp_per_capita": "GDP per head",
                "gdp_growth": "economic growth",
                "population_growth": "population growth",
                "population_density": "population density",
            }.get(claim.indicator or "", "value")
            return f"{place_phrase(claim)} had the {ordinal}{high} {noun} in {places_said(claim.other)} {year_phrase(years)}.".replace(
                " .", "."
            )
        return f"{place_phrase(claim)} was the {what} in {places_said(claim.other)} {year_phrase(years)}.".replace(
            " .", "."
        )


def _ranks(s: Sentence, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """Every rank of a sentence with who holds it, left to right; the phrases where one says the same twice."""
    found: list[tuple[Phrase, Owner]] = []
    for phrase in phrases(s, context):
        own = ranked_place(s, phrase, context)
        if own is not None:
            found.append((phrase, own))
    for phrase, own in chain(outranking(s, context), top_lists(s, context)):
        if not any(phrase.start < other.end and other.start < phrase.end for other, _ in found):
            found.append((phrase, own))
    found.sort(key=lambda f: f[0].start)
    found.extend(list(elliptic(s, context, found)))
    return sorted(found, key=lambda f: f[0].start)


def _universe_before(s: Sentence, start: int) -> tuple[str, ...]:
    """ "the largest country in the EU by area, Germany the largest by population": among whom was said before."""
    for k in range(start - 1, -1, -1):
        if s.tokens[k].tag == "PLACE" and len(s.tokens[k].codes) == 1 and is_universe(s, k):
            return s.tokens[k].codes
    return ()


def _beside_others(
    s: Sentence, phrase: Phrase, own: Owner, universe: tuple[str, ...], context: Context
) -> bool:
    """ "overtook Canada to become the eighth-largest" in a text on Europe: who is passed is none of the region, so it is the world."""
    if (
        len(universe) != 1
        or universe in (("WLD",), ("",), POINTED)
        or not context.gazetteer.is_group(universe[0])
    ):
        return False
    if (
        len(own.codes) == 1
        and not context.gazetteer.is_group(own.codes[0])
        and not belongs(own.codes[0], universe, context)
    ):
        return True  # "South Africa, Africa's largest economy, is behind Austria, the 28th-largest"
    told = max((k for k in range(phrase.start) if s.tokens[k].codes == universe), default=-1)
    return any(
        k > told
        and len(s.tokens[k].codes) == 1
        and s.tokens[k].codes not in (own.codes, ("WLD",))
        and not context.gazetteer.is_group(s.tokens[k].codes[0])
        and passed_by(s, k)
        and not belongs(s.tokens[k].codes[0], universe, context)
        for k in s.indices("PLACE")
    )


def _pointed_at(s: Sentence, phrase: Phrase, own: Owner, context: Context) -> tuple[str, ...]:
    """ "The continent's largest economy", "the richest on the continent": the one on which who ranks there lies."""
    at = next((k for k in range(phrase.start, phrase.end) if s.tokens[k].low in REGION_NOUNS), None)
    if at is None:
        at = max(0, phrase.start - 1)
    return region_meant(s, at, context, own.codes) or ("",)


def _draft(s: Sentence, phrase: Phrase, own: Owner, universe: tuple[str, ...], context: Context) -> Draft:
    start, end = span_of(s, phrase.start, min(phrase.end, len(s.tokens)) - 1)
    at = _when(s, phrase, context)
    if not at.tokens and phrase.like is not None:
        at = _when(s, phrase.like, context)
    counting = {"RANK", "PLACES"} if phrase.comparator == "<=" else {"RANK"}
    numbers = tuple(k for k in range(phrase.start, phrase.end) if s.tokens[k].tag in counting)
    return Draft(
        kind="rank", indicator=phrase.indicator, start=start, end=end, tokens=numbers, places=own.codes,
        combined=any(context.gazetteer.is_group(c) for c in own.codes), other=universe, order=phrase.order,  # type: ignore[arg-type]
        value=phrase.value, unit="rank", comparator=phrase.comparator, years=at.years, period=at.period,
        modality="negated" if _no_longer(s, phrase.start) else modality(s, phrase.start, at, reach=3),
        stated=Interval.point(phrase.value), stated_how=f"position {phrase.value:g}", blocked=_reason(phrase, own, context),
        detail=replace(phrase, universe=universe, like=None),
        trace=(f"rank by {phrase.indicator}, position {phrase.value:g} in {', '.join(universe)}", own.how, at.how),
        notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip


def _no_longer(s: Sentence, start: int) -> bool:
    """ "is no longer the world's fifth-largest economy": it is not."""
    lows = [t.low for t in s.tokens[max(0, start - 3) : start + 1]]
    return any(a == "no" and b == "longer" for a, b in pairwise(lows))


def _reason(phrase: Phrase, own: Owner, context: Context) -> str | None:
    """Why a rank is not covered: nobody is ranked, or among countries that no list tells apart."""
    if not own.codes:
        return "no place is named that is ranked"
    if phrase.narrowed is not None and not (
        phrase.narrowed in {"major", "large", "big", "advanced", "industrial"}
        and phrase.universe[0] in {"G7", "G8"}
    ):
        return f"no list tells which countries are “{phrase.narrowed}”"
    return None


def _when(s: Sentence, phrase: Phrase, context: Context) -> When:
    """A rank is dated by a period next to its phrase, not by any of the sentence."""
    tokens = s.tokens
    for k in range(phrase.end, min(len(tokens), phrase.end + 4)):
        if tokens[k].tag == "PER":
            return when(s, k - 1, context)[0]
        if tokens[k].low not in {"in", "by", "as", "of", "during", ",", "the", "("}:
            break
    periods = s.indices("PER")
    if phrase.indicator.endswith("growth") and len(periods) == 1 and periods[0] < phrase.start:
        return when(s, periods[0] + 1, context)[0]  # growth of the one year told
    become = phrase.start - 2 if phrase.start > 2 and tokens[phrase.start - 1].low == "become" else 0
    if become and tokens[become].low == "to" and tokens[become - 1].tag == "PER":
        return when(s, become, context)[0]  # "overtook Italy in 2011 to become the sixth"
    opening = [k for k in range(min(4, phrase.start)) if tokens[k].tag == "PER"]
    if opening:
        return when(s, opening[-1] + 1, context)[0]
    clause = clause_of(s, phrase.start)
    own = [k for k in periods if k in clause and k < phrase.start]
    if clause.start and len(own) == 1 and own[0] <= clause.start + 1:
        # "…, and by 2023 it will be among the top ten"
        return when(s, own[0] + 1, context, after=clause.start - 1)[0]
    return UNDATED
