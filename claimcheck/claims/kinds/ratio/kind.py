"""Ratio: how many times one place's indicator is another's ("eight times the size of", "50% higher than")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.exceeding import excess_by
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, places_said, year_phrase
from claimcheck.claims.grammar.sides import (
    Measure,
    people_at,
)
from claimcheck.claims.grammar.terms import Term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.level.figure import told_before
from claimcheck.claims.kinds.ratio.drafts import ratio_draft
from claimcheck.claims.kinds.ratio.equals import same_size
from claimcheck.claims.kinds.ratio.figures import of_figure
from claimcheck.claims.kinds.ratio.heads import one_against_one
from claimcheck.claims.kinds.ratio.phrase import Phrase
from claimcheck.claims.kinds.ratio.phrases import phrase_at
from claimcheck.claims.kinds.ratio.subjects import Last, against_topic, said_of
from claimcheck.expressions import Expression, Quantity, Ratio
from claimcheck.models import Claim, Kind


class RatioKind:
    """One place's indicator as a multiple of another's."""

    name: Kind = "ratio"
    title = "Ratio"
    description = "How many times as large one place's indicator is as another's, in the same year."
    examples = (
        Example(
            "China's economy is eight times the size of Russia's.",
            {"indicator": "gdp", "places": ["CHN"], "other": ["RUS"], "value": 8, "unit": "times"},
        ),
        Example(
            "Norway's GDP per capita is 50% higher than that of Sweden.",
            {"indicator": "gdp_per_capita", "places": ["NOR"], "other": ["SWE"], "value": 1.5},
        ),
        Example(
            "Chile had twice the population of Greece in 2019.",
            {"indicator": "population", "places": ["CHL"], "other": ["GRC"], "value": 2, "years": [2019]},
        ),
        Example(
            "Egypt has more than ten times as many people as Libya.",
            {"indicator": "population", "places": ["EGY"], "other": ["LBY"], "value": 10, "comparator": ">"},
        ),
        Example(
            "Kenya's population is growing three times as fast as that of Brazil.",
            {"indicator": "population_growth", "places": ["KEN"], "other": ["BRA"], "value": 3},
        ),
        Example(
            "Slovakia's economy is a quarter the size of Austria's.",
            {"indicator": "gdp", "places": ["SVK"], "other": ["AUT"], "value": 0.25},
        ),
        Example(
            "Peru's population is three times, not four times, that of Bolivia.",
            {"places": ["PER"], "other": ["BOL"], "value": 4, "modality": "negated"},
        ),
        Example(
            "GDP per capita in Ireland is a fifth higher than in Italy.",
            {"indicator": "gdp_per_capita", "places": ["IRL"], "other": ["ITA"], "value": 1.2},
        ),
        Example(
            "China's GDP was equivalent to 41 percent of that of the United States in 2010.",
            {"indicator": "gdp", "places": ["CHN"], "other": ["USA"], "value": 0.41, "years": [2010]},
        ),
        Example(
            "Per head, Japan's output is ten times China's.",
            {"indicator": "gdp_per_capita", "places": ["JPN"], "other": ["CHN"], "value": 10},
        ),
        Example(
            "The Portuguese economy grew by 1.8 percent in 2015. Spain's economy is six times the size of ours.",
            {"indicator": "gdp", "places": ["ESP"], "other": ["PRT"], "value": 6},
        ),
        Example(
            "There are six times as many Nigerians as Ghanaians.",
            {"indicator": "population", "places": ["NGA"], "other": ["GHA"], "value": 6},
        ),
        Example(
            "Germans are about ten times as rich as Georgians.",
            {"indicator": "gdp_per_capita", "places": ["DEU"], "other": ["GEO"], "value": 10},
        ),
        Example(
            "Korea's GDP was $1 trillion in 2010. Japan's GDP was about five times as large.",
            {"indicator": "gdp", "places": ["JPN"], "other": ["KOR"], "value": 5},
        ),
        Example(
            "Cuba has 11 million people. Jamaica has a quarter of that.",
            {"indicator": "population", "places": ["JAM"], "other": ["CUB"], "value": 0.25},
        ),
        Example(
            "Peru has 33 million people, a quarter of the Mexican total.",
            {"indicator": "population", "places": ["PER"], "other": ["MEX"], "value": 0.25},
        ),
        Example(
            "The Indonesian economy is four times as large as the Malaysian.",
            {"indicator": "gdp", "places": ["IDN"], "other": ["MYS"], "value": 4},
        ),
        Example(
            "For every Mongolian there are five hundred Chinese.",
            {"indicator": "population", "places": ["CHN"], "other": ["MNG"], "value": 500},
        ),
        Example(
            "In 2015 a Belgian produced four times as much as a Romanian.",
            {"indicator": "gdp_per_capita", "places": ["BEL"], "other": ["ROU"], "value": 4, "years": [2015]},
        ),
        Example(
            "Finland's GDP exceeds that of Hungary by a quarter.",
            {"indicator": "gdp", "places": ["FIN"], "other": ["HUN"], "value": 1.25},
        ),
        Example(
            "Italy's economy grew 0.8 percent in 2018. Spain's grew three times as fast.",
            {"indicator": "gdp_growth", "places": ["ESP"], "other": ["ITA"], "value": 3, "years": [2018]},
        ),
        Example(
            "Sweden has 10 million people. Finland has 45 percent fewer.",
            {"indicator": "population", "places": ["FIN"], "other": ["SWE"], "value": 0.55},
        ),
        Example(
            "Jordan's GDP per head is about $4,000, which is half the Mexican level.",
            {"indicator": "gdp_per_capita", "places": ["JOR"], "other": ["MEX"], "value": 0.5},
        ),
        Example(
            "Togo has about as many people as Sierra Leone.",
            {"indicator": "population", "places": ["TGO"], "other": ["SLE"], "value": 1, "comparator": "~"},
        ),
    )
    counter_examples = (
        ("Japan's exports are twice those of Italy.", "exports"),
        ("Spain's economy is 40 percent larger than in 2007.", "one place over time: growth"),
        ("Sweden is ten times the size of Jamaica.", "an area"),
        ("Greece's debt is twice the size of its economy.", "debt"),
        ("There are twice as many Germans as Britons in Mallorca.", "visitors"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        last: Last | None = None
        for i in sentence.indices("TIMES", "PCT"):
            found = (
                one_against_one(sentence, i, context)
                or _exceeding(sentence, i, context)
                or _standing(sentence, i, last, context)
            )
            if found is None:
                continue
            phrase, own, measure = found
            if set(own.codes) & set(phrase.term.codes):
                continue
            if phrase.told is not None and phrase.told != measure.indicator:
                continue
            last = Last(phrase.term.end, own, measure)
            for one in _each(own, measure):
                yield ratio_draft(sentence, i, phrase, one, measure, context)
        yield from same_size(sentence, context)
        yield from _for_every(sentence, context)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or not claim.other:
            return None
        return Ratio(
            Quantity(claim.indicator, claim.places, claim.excluding, claim.prices),
            Quantity(claim.indicator, claim.other, (), claim.prices),
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        noun = indicator_noun(claim.indicator)
        return f"{place_phrase(claim, 'possessive')} {noun} was about {value:.3g} times that of {places_said(claim.other)} {year_phrase(years)}.".replace(
            " .", "."
        )


def _each(own: Owner, measure: Measure) -> Iterable[Owner]:
    """ "Togo and Ghana both grew twice as fast", "a Greek and a Pole": rates and heads are each country's own."""
    if not (own.separate or measure.indicator.endswith("_growth")):
        return (own,)
    return (replace(own, codes=(code,)) for code in own.codes)


def _exceeding(s: Sentence, i: int, context: Context) -> tuple[Phrase, Owner, Measure] | None:
    """ "exceeds that of Hungary by a quarter", "trails the EU average by 15 percent", "outstrips Chad's by a factor of four"."""
    excess = excess_by(s, i, context)
    if excess is None or excess.measure.indicator.endswith("_growth"):
        return None
    percent = s.tokens[i].tag == "PCT" or s.tokens[i].number.value < 1
    return Phrase(excess.term, excess.sign, percent), excess.own, excess.measure


def _standing(
    s: Sentence, i: int, last: Last | None, context: Context
) -> tuple[Phrase, Owner, Measure] | None:
    """What the words behind the number at token `i` and the subject before it say."""
    phrase = phrase_at(s, i, context)
    if phrase is None or phrase.told is not None:
        here = told_before(s, i, context)
        nearer = phrase_at(s, i, here) if here is not context else None
        found = None if nearer is None else said_of(s, i, nearer, last, here)
        if nearer is not None and found is not None and found[0].codes != nearer.term.codes:
            return nearer, *found
    found = None
    if phrase is not None:
        found = said_of(s, i, phrase, last, context) or of_figure(s, i, phrase, context)
    if phrase is None or found is None or phrase.told not in (None, found[1].indicator):
        return against_topic(s, i, last, context)
    return phrase, *found


def _for_every(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "For every Mongolian there are five hundred Chinese": so many heads of one people to one of another."""
    tokens = s.tokens
    for k in range(1, len(tokens) - 4):
        if tokens[k].low != "every" or tokens[k - 1].low != "for" or tokens[k + 1].tag != "ADJ":
            continue
        i = k + 4
        if [t.low for t in tokens[k + 2 : k + 4]] not in (["there", "are"], ["there", "were"]):
            continue
        if i + 1 >= len(tokens) or tokens[i].tag not in {"NUM", "PLACES"} or not people_at(s, i + 1):
            continue
        behind = tokens[i + 2] if i + 2 < len(tokens) else None
        if behind is not None and behind.tag != "PER" and behind.low not in {".", ",", ";", '"'}:
            continue
        own, other = tokens[i + 1].codes, tokens[k + 1].codes
        if len(other) == 1 and own != other:
            phrase = Phrase(Term(other, i + 2), 1, False, "population", True)
            yield ratio_draft(
                s, i, phrase, Owner(own, False, "the people counted"), Measure("population", i), context
            )
