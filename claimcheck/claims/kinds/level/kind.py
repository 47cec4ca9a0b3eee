"""Level: the size of an indicator ("China's population is 1.35 billion", "a GDP of $2.1 trillion")."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import amount, indicator_noun, place_phrase, year_phrase
from claimcheck.claims.grammar.respectively import shared_years
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.level.reading import Reader
from claimcheck.claims.kinds.level.several import dealt_out, ends_of_span, respectively
from claimcheck.expressions import Expression, Level, Quantity
from claimcheck.models import Claim, Kind


class LevelKind:
    """The size of population, GDP, GDP per head or density of a place."""

    name: Kind = "level"
    title = "Level"
    description = "The size of an indicator for a place, in base units."
    examples = (
        Example(
            "Colombia has a population of about 44 million.",
            {"indicator": "population", "places": ["COL"], "value": 44_000_000, "comparator": "~"},
        ),
        Example(
            "The GDP of Vietnam was worth 171.4 billion US dollars in 2013.",
            {"indicator": "gdp", "places": ["VNM"], "value": 171_400_000_000, "years": [2013]},
        ),
        Example(
            "Nigeria, with more than 200 million people, is growing fast.",
            {"indicator": "population", "places": ["NGA"], "value": 200_000_000, "comparator": ">"},
        ),
        Example(
            "GDP per capita in Chile reached $15,941 in 2018.",
            {"indicator": "gdp_per_capita", "places": ["CHL"], "value": 15941, "years": [2018]},
        ),
        Example(
            "The population of Benin rose from 6.7 million in 2000 to 12.1 million in 2020.",
            {"places": ["BEN"], "value": 6_700_000, "years": [2000]},
        ),
        Example(
            "The GDP of the EU without the UK was 13.5 trillion euros in 2019.",
            {"places": ["EU"], "excluding": ["GBR"], "value": 13_500_000_000_000, "years": [2019]},
        ),
        Example(
            "Turkey's GDP was $900 billion. Egypt's was 400 billion.",
            {"indicator": "gdp", "places": ["EGY"], "value": 400_000_000_000},
        ),
        Example(
            "World population is 7.9 billion. The UN projects 10 billion for 2080.",
            {"places": ["WLD"], "value": 10_000_000_000, "modality": "projected"},
        ),
        Example(
            "A trillion-and-a-half-dollar economy, Spain has a population of a whisker under 47 million.",
            {"indicator": "population", "places": ["ESP"], "value": 47_000_000, "comparator": "<"},
        ),
        Example(
            "Between 1960 and 2010 Togo's population rose fourfold, to 6.4 million.",
            {"places": ["TGO"], "value": 6_400_000, "years": [2010]},
        ),
        Example(
            "At 18 billion dollars, Senegal's GDP is small.",
            {"indicator": "gdp", "places": ["SEN"], "value": 18_000_000_000},
        ),
        Example(
            "The 2011 census found 1.2 billion people in India.",
            {"places": ["IND"], "value": 1_200_000_000, "years": [2011]},
        ),
        Example(
            "Iran's population has topped 75 million.",
            {"places": ["IRN"], "value": 75_000_000, "comparator": ">"},
        ),
        Example(
            "Malta, whose 420,000 people live off tourism, joined the EU in 2004.",
            {"indicator": "population", "places": ["MLT"], "value": 420_000},
        ),
        Example(
            "Egypt has to feed some 90 million people.",
            {"indicator": "population", "places": ["EGY"], "value": 90_000_000, "comparator": "~"},
        ),
        Example(
            "There were 7.4 million Swiss citizens in 2007.",
            {"indicator": "population", "places": ["CHE"], "value": 7_400_000, "years": [2007]},
        ),
        Example(
            "Armenia's GDP was US$12.5 billion in 2018, or US$4,200 per capita.",
            {"indicator": "gdp_per_capita", "places": ["ARM"], "value": 4200, "years": [2018]},
        ),
        Example(
            "France's GDP per head was $44,000 in 2022. Spain was at $29,700.",
            {"indicator": "gdp_per_capita", "places": ["ESP"], "value": 29_700},
        ),
        Example(
            "In Botswana there were 2.1 million people in 2008.",
            {"indicator": "population", "places": ["BWA"], "value": 2_100_000, "years": [2008]},
        ),
        Example(
            "Norway and Sweden have 5.4 million and 10.4 million people.",
            {"indicator": "population", "places": ["NOR"], "value": 5_400_000},
        ),
        Example(
            "Syria's population has nearly quintupled since 1960, when it was 4.6 million.",
            {"indicator": "population", "places": ["SYR"], "value": 4_600_000, "years": [1960]},
        ),
        Example(
            "The new figures put Nigeria's GDP for 2013 at more than $500 billion.",
            {"indicator": "gdp", "places": ["NGA"], "value": 500_000_000_000, "years": [2013]},
        ),
        Example(
            "China has 1.4 billion people. India follows with 1.3 billion.",
            {"indicator": "population", "places": ["IND"], "value": 1_300_000_000},
        ),
        Example(
            "Sudan had 14 million people in 1980 and has 39 million now.",
            {"indicator": "population", "places": ["SDN"], "value": 39_000_000, "years": [2015]},
            date="2015",
        ),
        Example(
            "Qatar has 2.3 million inhabitants. In 2000 there were only 600,000.",
            {"indicator": "population", "places": ["QAT"], "value": 600_000, "years": [2000]},
        ),
        Example(
            "Jordan is poor. The kingdom's 9 million people depend on aid.",
            {"indicator": "population", "places": ["JOR"], "value": 9_000_000},
        ),
        Example(
            "Chad's inhabitants number 17 million.",
            {"indicator": "population", "places": ["TCD"], "value": 17_000_000},
        ),
        Example(
            "Uganda is inhabited by 45 million people.",
            {"indicator": "population", "places": ["UGA"], "value": 45_000_000},
        ),
        Example(
            "France and Spain have 115 million people between them.",
            {"indicator": "population", "places": ["ESP", "FRA"], "value": 115_000_000, "combined": True},
        ),
        Example(
            "Chile's GDP was worth 280 billion dollars, or $14,900 for each inhabitant.",
            {"indicator": "gdp_per_capita", "places": ["CHL"], "value": 14_900},
        ),
        Example(
            "The average Chilean produced about $14,900 worth of GDP that year.",
            {"indicator": "gdp_per_capita", "places": ["CHL"], "value": 14_900, "comparator": "~"},
        ),
        Example(
            "Chile has an income per head of 14,900 dollars.",
            {"indicator": "gdp_per_capita", "places": ["CHL"], "value": 14_900},
        ),
        Example(
            "Malaysia's GDP per head was $12,000 in 2022. Laos makes do with $2,000.",
            {"indicator": "gdp_per_capita", "places": ["LAO"], "value": 2000},
        ),
        Example(
            "Peru and Chile have some 20 million inhabitants each.",
            {"indicator": "population", "places": ["PER"], "value": 20_000_000, "comparator": "~"},
        ),
    )
    counter_examples = (
        ("Disposable income per head in Chile is 8,000 dollars.", "what households have left"),
        ("The number of people in Germany who speak Turkish is 2 million.", "some of a people"),
        ("There were 5 million Polish citizens in Britain.", "a part of a people"),
        (
            "Macau, with 20,000 people per square kilometre of casino floor, is busy.",
            "not the country's area",
        ),
        ("The population of Manila is 1.8 million.", "a city"),
        ("The prison population of Brazil is 700,000.", "prisoners"),
        ("Malaysia's exports per head were $9,000. Laos sold cars at $2,000.", "trade"),
        ("Two million of us came to Malta.", "those who did something"),
        ("Kenya borrowed $2 billion, and its economy suffered.", "a loan"),
        ("More than 300,000 people in Nepal fled their homes.", "people who did something"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        drafts = shared_years(sentence, list(Reader(sentence, context).read()))
        return dealt_out(sentence, respectively(sentence, ends_of_span(sentence, drafts)))

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        return Level(Quantity(claim.indicator, claim.places, claim.excluding, claim.prices))

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        said = amount(claim, value)
        whose = place_phrase(claim, "possessive")
        when_said = year_phrase(years)
        lead = f"{when_said[:1].upper()}{when_said[1:]}, " if when_said else ""
        if lead:
            whose = whose.replace("The ", "the ", 1) if whose.startswith("The ") else whose
        verb = "is put at" if claim.modality == "projected" else "was"
        return f"{lead}{whose} {indicator_noun(claim.indicator)} {verb} about {said}."
