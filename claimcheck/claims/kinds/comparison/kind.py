"""Comparison: larger or smaller without a number, overtaking included ("India has overtaken Japan")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, places_said, year_phrase
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.comparison.ahead import ahead_of, better_off, simply_ahead
from claimcheck.claims.kinds.comparison.figures import against_figure, more_people
from claimcheck.claims.kinds.comparison.reading import larger_or_smaller, overtaking
from claimcheck.claims.kinds.comparison.turning import ceding, deeper_fall
from claimcheck.expressions import Comparison, Expression, Quantity
from claimcheck.models import Claim, Kind

_READINGS = (
    overtaking,
    larger_or_smaller,
    ahead_of,
    better_off,
    more_people,
    against_figure,
    simply_ahead,
    deeper_fall,
    ceding,
)
_RIVALS = re.compile(r"\b(?:others?|rest)\b")  # "all the other members together": without the one compared


def _same(one: Draft, two: Draft) -> bool:
    """Whether two readings found the same comparison."""
    sides = (one.indicator, one.places, one.other, one.comparator)
    return sides == (two.indicator, two.places, two.other, two.comparator) and one.end == two.end


class ComparisonKind:
    """Whether one place exceeds another, without a number."""

    name: Kind = "comparison"
    title = "Comparison"
    description = (
        "One place larger or smaller than another by an indicator, without a number; overtaking included."
    )
    examples = (
        Example(
            "Nicaragua has 6 million people, fewer than Honduras.",
            {"indicator": "population", "places": ["NIC"], "other": ["HND"], "comparator": "<"},
        ),
        Example(
            "India has overtaken Japan to become the fourth-largest economy in the world.",
            {"indicator": "gdp", "places": ["IND"], "other": ["JPN"], "comparator": ">"},
        ),
        Example(
            "Canada's economy is smaller than Italy's.",
            {"indicator": "gdp", "places": ["CAN"], "other": ["ITA"], "comparator": "<"},
        ),
        Example(
            "Bangladesh has more people than Russia.",
            {"indicator": "population", "places": ["BGD"], "other": ["RUS"], "comparator": ">"},
        ),
        Example(
            "India has more people than the United States and Indonesia combined.",
            {"indicator": "population", "places": ["IND"], "other": ["IDN", "USA"], "comparator": ">"},
        ),
        Example(
            "Ethiopia is more populous than Egypt.",
            {"indicator": "population", "places": ["ETH"], "other": ["EGY"], "comparator": ">"},
        ),
        Example(
            "Kenya's output per head is ahead of Ghana's.",
            {"indicator": "gdp_per_capita", "places": ["KEN"], "other": ["GHA"], "comparator": ">"},
        ),
        Example(
            "The G7's GDP was $47 trillion; that of BRICS was larger.",
            {"indicator": "gdp", "places": ["BRICS"], "other": ["G7"], "comparator": ">"},
        ),
        Example(
            "GDP per head is higher in Fiji than in Samoa.",
            {"indicator": "gdp_per_capita", "places": ["FJI"], "other": ["WSM"], "comparator": ">"},
        ),
        Example(
            "There are more Poles than Romanians.",
            {"indicator": "population", "places": ["POL"], "other": ["ROU"], "comparator": ">"},
        ),
        Example(
            "The average Dane is richer than the average Finn.",
            {"indicator": "gdp_per_capita", "places": ["DNK"], "other": ["FIN"], "comparator": ">"},
        ),
        Example(
            "Indonesia's GDP per head is $3,500, comfortably ahead of Vietnam.",
            {"indicator": "gdp_per_capita", "places": ["IDN"], "other": ["VNM"], "comparator": ">"},
        ),
        Example(
            "Turkey has 74 million people and Iran 72 million. Turkey is slightly ahead.",
            {"indicator": "population", "places": ["TUR"], "other": ["IRN"], "comparator": ">"},
        ),
        Example(
            "Spain's economy shrank 11 percent in 2020. The drop was larger than in Italy.",
            {"indicator": "gdp_growth", "places": ["ESP"], "other": ["ITA"], "comparator": "<"},
        ),
        Example(
            "The Philippine economy grew by 7 percent in 2013 and outpaced Thailand.",
            {"indicator": "gdp_growth", "places": ["PHL"], "other": ["THA"], "comparator": ">"},
        ),
    )
    counter_examples = (
        ("Texas has a bigger economy than Russia.", "a state"),
        ("Brazil exports more coffee than Vietnam.", "exports"),
        ("In Qatar Indians outnumber Qataris.", "who lives in one country"),
        ("Italy moved ahead of Spain in the medal table as GDP fell.", "medals"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        told: list[Draft] = []
        for read in _READINGS:
            for draft in read(sentence, context):
                if not any(_same(draft, other) for other in told):
                    told.append(draft)
        return told

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or not claim.other:
            return None
        rest = claim.places if _RIVALS.search(claim.quote.exact) and len(claim.other) == 1 else ()
        return Comparison(
            Quantity(claim.indicator, claim.places, claim.excluding),
            Quantity(claim.indicator, claim.other, rest),
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        more = "smaller" if claim.comparator == ">" else "larger"
        noun = indicator_noun(claim.indicator)
        return f"{place_phrase(claim, 'possessive')} {noun} was {more} than that of {places_said(claim.other)} {year_phrase(years)}.".replace(
            " .", "."
        )
