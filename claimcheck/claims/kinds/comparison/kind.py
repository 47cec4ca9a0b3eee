"""Comparison: larger or smaller without a number, overtaking included ("India has overtaken Japan")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, places_said, year_phrase
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.comparison.reading import ahead_of, larger_or_smaller, overtaking
from claimcheck.expressions import Comparison, Expression, Quantity
from claimcheck.models import Claim, Kind

_RIVALS = re.compile(r"\b(?:others?|rest)\b")  # "all the other members together": without the one compared


class ComparisonKind:
    """Whether one place exceeds another, without a number."""

    name: Kind = "comparison"
    title = "Comparison"
    description = (
        "One place larger or smaller than another by an indicator, without a number; overtaking included."
    )
    examples = (
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
    )
    counter_examples = (
        ("Texas has a bigger economy than Russia.", "a state"),
        ("Brazil exports more coffee than Vietnam.", "exports"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        yield from overtaking(sentence, context)
        yield from larger_or_smaller(sentence, context)
        yield from ahead_of(sentence, context)

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
