"""Growth: the percent change of an indicator ("GDP grew 6.1% in 2018", "the population has doubled").

Here stand its wordings, its expression and how it is said. The reader is `reading`; what governs a number and whose
growth it is are found by `subjects` (verbs and links), `nouns` ("5 pct growth"), `chains` (numbers that go on from one
another), `faring` ("Spain got away with a fall of 3.6 percent"), `beside` ("larger than in Italy (-8.9%)"), `losses`
("lost 12 percent of its GDP"), `multiples` ("doubled"), `compared`
("half the size it was in 2013") and `summing` ("That is a fall of a fifth"); `years` tells when.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import amount, place_phrase, year_phrase
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.growth.reading import read_growth
from claimcheck.expressions import Expression, Growth, Quantity
from claimcheck.models import Claim, Kind

_EACH = re.compile(r"\b(?:never|(?:every|each) year)\b", re.IGNORECASE)


def _each(claim: Claim) -> Literal["max", "min"] | None:
    """Which of the yearly rates a bound is held against: "never more than 8 percent" and "less than 10 every year" the highest."""
    words = _EACH.search(claim.quote.exact)
    if words is None or not claim.average or claim.comparator not in {"<", "<=", ">", ">="}:
        return None
    return "max" if (claim.comparator[0] == "<") != (words[0].lower() == "never") else "min"


class GrowthKind:
    """Percent change of population, GDP or GDP per head."""

    name: Kind = "growth"
    title = "Growth"
    description = "Percent change of an indicator over a year or a span; negative for a fall."
    examples = (
        Example(
            "Kenya's economy grew 6.1% in 2018.",
            {"indicator": "gdp", "places": ["KEN"], "value": 6.1, "years": [2018]},
        ),
        Example(
            "French gross domestic product fell by 1.5 pct last year.",
            {"indicator": "gdp", "places": ["FRA"], "value": -1.5, "years": [1986]},
            date="1987-03-02",
        ),
        Example(
            "Malta's economy shrank 8%. The drop was larger than in Cyprus (-5.1%).",
            {"indicator": "gdp", "places": ["CYP"], "value": -5.1},
        ),
        Example(
            "Peru's economy grew 4 percent in 2016. Chile tallied about 2 percent.",
            {"indicator": "gdp", "places": ["CHL"], "value": 2, "years": [2016]},
        ),
        Example(
            "Italy's economy grew 1 percent in 2016. That trails the 3 percent registered by Spain.",
            {"indicator": "gdp", "places": ["ESP"], "value": 3, "years": [2016]},
        ),
        Example(
            "Italy's economy grew 1 percent in 2016. The government hopes for 2 percent this year.",
            {"indicator": "gdp", "places": ["ITA"], "value": 2, "years": [2017], "modality": "projected"},
            date="2017-03-01",
        ),
        Example(
            "Ghana, short of dollars, shrank 2 percent.",
            {"indicator": "gdp", "places": ["GHA"], "value": -2},
        ),
        Example(
            "Peru slowed to 2 percent growth in 2014, down from 5.9 percent in 2013.",
            {"places": ["PER"], "value": 2, "years": [2014]},
        ),
        Example(
            "Nigeria's population has doubled since 1990.",
            {"indicator": "population", "places": ["NGA"], "value": 100, "years": [1990, 2020]},
            date="2020-05-01",
        ),
        Example(
            "Spain expects GDP growth of 2 to 2.5 percent next year.",
            {"places": ["ESP"], "value": 2, "value_high": 2.5, "modality": "projected", "years": [2005]},
            date="2004-11-30",
        ),
        Example(
            "India has grown on average 6.9 percent a year between 2004 and 2014.",
            {"places": ["IND"], "value": 6.9, "years": [2004, 2014], "average": True},
        ),
        Example(
            "Spain's GDP in 2013 was still 8 percent below its 2008 level.",
            {"places": ["ESP"], "value": -8, "years": [2008, 2013]},
        ),
        Example(
            "Syria's economy is half the size it was in 2010.",
            {"indicator": "gdp", "places": ["SYR"], "value": -50, "years": [2010, 2016]},
            date="2016-05-01",
        ),
        Example(
            "Latvia has lost a quarter of its population since 1990.",
            {"indicator": "population", "places": ["LVA"], "value": -25, "years": [1990, 2018]},
            date="2018-03-01",
        ),
        Example(
            "Kenya: growth of GDP at constant prices (%): 2013 5.1; 2014 4.7.",
            {"places": ["KEN"], "value": 4.7, "years": [2014]},
        ),
        Example(
            "Between 1990 and 2010 Laos's GDP grew by a factor of four.",
            {"indicator": "gdp", "places": ["LAO"], "value": 300, "years": [1990, 2010]},
        ),
        Example(
            "Malawi, population 17 million, grew five-and-a-half percent in two thousand and fourteen.",
            {"indicator": "gdp", "places": ["MWI"], "value": 5.5, "years": [2014]},
        ),
        Example(
            "The economy of Italy shrank by 5 percent in 2009. Finland fared worse, with a drop of 8 percent.",
            {"indicator": "gdp", "places": ["FIN"], "value": -8},
        ),
        Example(
            "The Spanish economy grew 3.8 percent in 2007. Slovakia led the way with growth of 10.8 percent.",
            {"indicator": "gdp", "places": ["SVK"], "value": 10.8, "years": [2007]},
        ),
        Example(
            "Italy's GDP fell by 5.3 percent in 2009. In Latvia the drop was 14.3 percent.",
            {"indicator": "gdp", "places": ["LVA"], "value": -14.3, "years": [2009]},
        ),
        Example(
            "Peru lost 11 percent of its GDP to the pandemic in 2020.",
            {"indicator": "gdp", "places": ["PER"], "value": -11, "years": [2020]},
        ),
        Example(
            "In 2009 the crisis cost Finland 8% of its GDP.",
            {"indicator": "gdp", "places": ["FIN"], "value": -8, "years": [2009]},
        ),
        Example(
            "Chad's GDP was $10 billion in 2010, up by half on 2006 in dollars.",
            {"indicator": "gdp", "places": ["TCD"], "value": 50, "years": [2006, 2010]},
        ),
        Example(
            "Bulgaria had 8.7 million people in 1990 and has 7 million today. That is a fall of a fifth.",
            {"indicator": "population", "places": ["BGR"], "value": -20, "years": [1990, 2018]},
            date="2018-06-01",
        ),
        Example(
            "India's economy grew by 8.1% in 2006. That compares with 7.9 percent in 2005.",
            {"indicator": "gdp", "places": ["IND"], "value": 7.9, "years": [2005]},
        ),
        Example(
            "The financial crisis cut Mexico's GDP by 6 percent in 2009.",
            {"indicator": "gdp", "places": ["MEX"], "value": -6, "years": [2009]},
        ),
        Example(
            "Growth in Chile rose by 2 percentage points in 2010, though it was 3.7 percent in 2008.",
            {"indicator": "gdp", "places": ["CHL"], "value": 3.7, "years": [2008]},
        ),
        Example(
            "The number of Kenyans has more than tripled since 1980.",
            {"indicator": "population", "places": ["KEN"], "value": 200, "years": [1980, 2020]},
            date="2020-02-01",
        ),
        Example(
            "Vietnam escaped recession, with growth of 2.9 percent in 2020.",
            {"indicator": "gdp", "places": ["VNM"], "value": 2.9, "years": [2020]},
        ),
        Example(
            "Brazil went into recession in 2015, shrinking 3.5%.",
            {"indicator": "gdp", "places": ["BRA"], "value": -3.5, "years": [2015]},
        ),
    )
    counter_examples = (
        ("The shares of Italy fell 5 percent. Finland fared worse, with a drop of 8 percent.", "shares"),
        ("Kenya loses 5 percent of its GDP to corruption.", "a ratio to GDP"),
        ("The number of Kenyan tourists has doubled since 2010.", "tourists"),
        ("The number of people in poverty has doubled since 1990.", "a part of the people"),
        ("Exports from Chile grew 7 percent in 2012.", "exports are not GDP"),
        ("Public debt in Italy rose to 130 percent of GDP.", "a ratio to GDP"),
        ("Manufacturing, a fifth of the German economy, shrank 2 percent.", "a sector"),
        ("France's farm economy shrank 3 percent.", "a sector of the economy"),
        ("The elderly population of Japan grew by 30 percent.", "a part of the population"),
        ("Retail sales growth in Britain slowed to 1.2 percent.", "sales"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        return read_growth(sentence, context)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        of = Quantity(claim.indicator, claim.places, claim.excluding, claim.prices)
        return Growth(of, claim.average, _each(claim))

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        subject_words = place_phrase(claim, "possessive")
        noun = {"population": "population", "gdp_per_capita": "GDP per head"}.get(
            claim.indicator or "", "GDP"
        )
        verb = "grew" if value >= 0 else "fell"
        average = " on average" if claim.average else ""
        said = amount(claim, abs(value), "percent")
        if (bounded := _each(claim)) is not None:
            most = "most" if (bounded == "max") == (value >= 0) else "least"
            return f"{subject_words} {noun} {verb} by at {most} {said} in each year {year_phrase(years)}."
        each = " a year" if claim.average else ""
        return f"{subject_words} {noun} {verb}{average} by {said}{each} {year_phrase(years)}."
