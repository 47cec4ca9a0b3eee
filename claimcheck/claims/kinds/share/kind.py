"""Share: what part of a whole a place makes up ("43 percent of the world's population")."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import amount, indicator_noun, place_phrase, places_said, year_phrase
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.share.reading import find_shares
from claimcheck.expressions import Expression, Quantity, Share
from claimcheck.models import Claim, Kind


class ShareKind:
    """A place's part of a larger whole's population or GDP, in percent."""

    name: Kind = "share"
    title = "Share"
    description = "What percentage of a whole's indicator a place makes up."
    examples = (
        Example(
            "India accounts for 17.5 percent of the world's population.",
            {"indicator": "population", "places": ["IND"], "other": ["WLD"], "value": 17.5},
        ),
        Example(
            "The G7 produced almost half of global GDP in 2010.",
            {
                "indicator": "gdp",
                "places": ["G7"],
                "other": ["WLD"],
                "value": 50,
                "comparator": "~",
                "years": [2010],
            },
        ),
        Example(
            "One in five people on Earth lives in China.",
            {"indicator": "population", "places": ["CHN"], "other": ["WLD"], "value": 20},
        ),
        Example(
            "Germany's share of the euro zone's GDP was 28 percent in 2019.",
            {"indicator": "gdp", "places": ["DEU"], "other": ["EURO"], "value": 28, "years": [2019]},
        ),
        Example(
            "One in three Africans is a Nigerian.",
            {"indicator": "population", "places": ["NGA"], "other": ["AFR"], "value": 33.3333333333},
        ),
        Example(
            "Of every 100 people in the world, 18 live in India.",
            {"indicator": "population", "places": ["IND"], "other": ["WLD"], "value": 18},
        ),
        Example(
            "Of every hundred people in Africa about fifteen are Nigerian.",
            {"indicator": "population", "places": ["NGA"], "other": ["AFR"], "value": 15, "comparator": "~"},
        ),
        Example(
            "The euro zone's three largest economies account for two-thirds of its GDP.",
            {"indicator": "gdp", "places": ["DEU", "FRA", "ITA"], "other": ["EURO"]},
            date="2015",
        ),
        Example(
            "India's contribution to world GDP is 7 percent.",
            {"indicator": "gdp", "places": ["IND"], "other": ["WLD"], "value": 7},
        ),
        Example(
            "Asia excluding Japan is home to 57 percent of the world's people.",
            {"places": ["ASI"], "excluding": ["JPN"], "other": ["WLD"], "value": 57},
        ),
        Example(
            "Peru lies in South America. It generates 6 percent of the continent's output.",
            {"indicator": "gdp", "places": ["PER"], "other": ["SAM"], "value": 6},
        ),
        Example(
            "More than a fifth of the euro zone's GDP is French.",
            {"indicator": "gdp", "places": ["FRA"], "other": ["EURO"], "value": 20, "comparator": ">"},
        ),
        Example(
            "The combined GDP of NAFTA was $13 trillion in 2005. Mexico accounted for 7 percent of that sum.",
            {"indicator": "gdp", "places": ["MEX"], "other": ["NAFTA"], "value": 7},
        ),
        Example(
            "Egypt has 90 million people, one in twelve Africans.",
            {"indicator": "population", "places": ["EGY"], "other": ["AFR"]},
        ),
        Example(
            "Japan accounted for 15 percent of world GDP in 1990. The share has since fallen to 5 percent.",
            {"indicator": "gdp", "places": ["JPN"], "other": ["WLD"], "value": 5},
        ),
        Example(
            "China accounts for 60 percent of the BRICS economy. India accounts for 13 percent.",
            {"indicator": "gdp", "places": ["IND"], "other": ["BRICS"], "value": 13},
        ),
        Example(
            "Half of all South Americans live in Brazil.",
            {"indicator": "population", "places": ["BRA"], "other": ["SAM"], "value": 50},
        ),
        Example(
            "The combined GDP of ASEAN is $3 trillion, two fifths of it in Indonesia.",
            {"indicator": "gdp", "places": ["IDN"], "other": ["ASEAN"], "value": 40},
        ),
    )
    counter_examples = (
        ("Some 40 percent of Nigeria's population lives below the poverty line.", "a property, not a place"),
        ("Russia's debt is 15 percent of GDP.", "debt"),
        ("Women are 51 percent of the population of France.", "women"),
        ("One in five Germans smokes.", "a property, not a place"),
        ("Half of the people in Qatar are Indian.", "who lives in a country, not what it is a part of"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        return list(find_shares(sentence, context))

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or not claim.other:
            return None
        return Share(
            Quantity(claim.indicator, claim.places, claim.excluding, claim.prices),
            Quantity(claim.indicator, claim.other, (), claim.prices),
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        whole = places_said(claim.other)
        whole = f"{whole}'" if whole.endswith("s") else f"{whole}'s"
        said = amount(claim, value, "percent")
        when_said = year_phrase(years)
        subject_words = place_phrase(claim)
        lead = f"{when_said[:1].upper()}{when_said[1:]}, " if when_said else ""
        if lead and subject_words.startswith("The "):
            subject_words = "the " + subject_words[4:]
        return (
            f"{lead}{subject_words} accounted for about {said} of {whole} {indicator_noun(claim.indicator)}."
        )
