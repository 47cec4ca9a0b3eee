"""Record: an extreme over time for one place ("its slowest growth since 2009", "the fastest in four years").

Here stand its wordings, its expression and how it is said. `phrases` reads the words of an extreme, `events` the stretch
counted from an event, and `reading` finds whose it is and of which year.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.record.phrases import (
    first_fall,
    opens_extreme,
    peak_at,
    record_phrase,
    superlative,
    year_low,
)
from claimcheck.claims.kinds.record.reading import record_draft
from claimcheck.expressions import Expression, Quantity, Record
from claimcheck.models import Claim, Kind


class RecordKind:
    """The fastest, slowest, highest or lowest that a place has seen over a stretch of time."""

    name: Kind = "record"
    title = "Record"
    description = "An extreme over time for one place: the highest or lowest growth, population or GDP since a year, in so many years, or ever."
    examples = (
        Example(
            "The Polish economy expanded 6.6 percent in 2007, its fastest pace in a decade.",
            {"indicator": "gdp_growth", "places": ["POL"], "comparator": "max", "years": [1997, 2007]},
        ),
        Example(
            "Brazil's GDP fell 4.1% in 2020, the biggest contraction since 1996.",
            {"indicator": "gdp_growth", "places": ["BRA"], "comparator": "min", "years": [1996, 2020]},
        ),
        Example(
            "China's economy grew 6.1% in 2019, the slowest in 29 years.",
            {"indicator": "gdp_growth", "places": ["CHN"], "comparator": "min", "years": [1990, 2019]},
        ),
        Example(
            "Ireland's economy contracted by 7.1 percent in 2009, a record decline.",
            {"indicator": "gdp_growth", "places": ["IRL"], "comparator": "min", "years": [2009]},
        ),
        Example(
            "In 2016 Latvia's population growth was the slowest since 1995.",
            {"indicator": "population_growth", "places": ["LVA"], "comparator": "min", "years": [1995, 2016]},
        ),
        Example(
            "The population of Bulgaria peaked at 9 million in 1988.",
            {"indicator": "population", "places": ["BGR"], "comparator": "max", "years": [1988]},
        ),
        Example(
            "Poland's GDP fell in 2020, its first decline since 1991.",
            {"indicator": "gdp_growth", "places": ["POL"], "comparator": "min", "years": [1991, 2020]},
        ),
        Example(
            "Peru's economy grew 9.1 percent in 2008. It was the fastest pace since 1994.",
            {"indicator": "gdp_growth", "places": ["PER"], "comparator": "max", "years": [1994, 2008]},
        ),
        Example(
            "Latvia's population fell in 1992 for the first time since 1950.",
            {"indicator": "population_growth", "places": ["LVA"], "comparator": "min", "years": [1950, 1992]},
        ),
        Example(
            "In 2009 Chile slipped into recession for the first time in ten years.",
            {"indicator": "gdp_growth", "places": ["CHL"], "comparator": "min", "years": [1999, 2009]},
        ),
        Example(
            "Brazil's economy had its best year in a decade in 2010.",
            {"indicator": "gdp_growth", "places": ["BRA"], "comparator": "max", "years": [2000, 2010]},
        ),
    )
    counter_examples = (
        (
            "Chile's exports grew in 2010 at their fastest pace in a decade while its economy expanded.",
            "exports",
        ),
        (
            "Unemployment in Spain, whose economy shrank in 2009, rose to its highest level since 1997.",
            "unemployment",
        ),
        ("India was the fastest-growing economy in Asia in 2015.", "a rank among places"),
        ("Kenya's shilling fell to a record low in 2015 as the economy slowed.", "a currency"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        for i, token in enumerate(sentence.tokens):
            if not opens_extreme(token):
                continue
            extreme = (
                superlative(sentence, i, context)
                or first_fall(sentence, i, context)
                or record_phrase(sentence, i)
                or year_low(sentence, i)
                or peak_at(sentence, i)
            )
            draft = None if extreme is None else record_draft(sentence, extreme, context)
            if draft is not None:
                yield draft

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or claim.comparator not in ("max", "min"):
            return None
        return Record(
            Quantity(claim.indicator, claim.places, claim.excluding),
            "max" if claim.comparator == "max" else "min",
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        if not claim.years:
            return None
        which = "highest" if claim.comparator == "max" else "lowest"
        since = f" since {claim.years[0]}" if len(claim.years) > 1 else " on record"
        verb = "was" if value >= 0 else "was not"
        return f"{place_phrase(claim, 'possessive')} {indicator_noun(claim.indicator)} in {claim.years[-1]} {verb} the {which}{since}."
