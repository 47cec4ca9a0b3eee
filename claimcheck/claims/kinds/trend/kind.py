"""Trend: a direction without a number ("the economy has been shrinking", "high and stable growth rates").

Here stand its wordings, its expression and how it is said. The reader is `reading`; who shows the change is found by
`subjects`, over how many years by `streaks`, and the claim is put together by `drafts`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, year_phrase
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.trend.reading import read_trend
from claimcheck.claims.kinds.trend.streaks import years_again
from claimcheck.expressions import Direction, Expression, Quantity, Trend
from claimcheck.models import Claim, Kind


class TrendKind:
    """Whether an indicator went up, down or sideways over a span."""

    name: Kind = "trend"
    title = "Trend"
    description = "A direction without a number. Evaluative words are kept and not judged."
    examples = (
        Example(
            "Japan's population has been shrinking since 2010.",
            {"indicator": "population", "places": ["JPN"], "comparator": "down", "years": [2010, 2020]},
            date="2020-03-01",
        ),
        Example(
            "The Greek economy contracted in 2011.",
            {"indicator": "gdp", "places": ["GRC"], "comparator": "down", "years": [2011]},
        ),
        Example(
            "The BRICS countries have shown strong growth rates over the last five years.",
            {"indicator": "gdp", "places": ["BRICS"], "comparator": "up", "years": [2007, 2012]},
            date="2012-10-17",
        ),
        Example(
            "Poland avoided recession in 2009.",
            {"indicator": "gdp", "places": ["POL"], "comparator": "down", "modality": "negated"},
        ),
        Example(
            "Germany's economy stagnated in 2003.",
            {"indicator": "gdp", "places": ["DEU"], "comparator": "flat", "years": [2003]},
        ),
        Example(
            "Sweden's economy contracted for three consecutive years from 1991.",
            {"indicator": "gdp", "places": ["SWE"], "comparator": "down", "years": [1991, 1993]},
        ),
        Example(
            "Chile's economy grew 2 percent in 2010. Peru, too, kept growing.",
            {"indicator": "gdp", "places": ["PER"], "comparator": "up"},
        ),
        Example(
            "India's population rose in 2021 while China's fell.",
            {"indicator": "population", "places": ["CHN"], "comparator": "down"},
        ),
    )
    counter_examples = (
        ("In 2007 China's economy grew at its slowest rate since 1993.", "a record"),
        ("Mali's economy barely grew in 2004, by 0.4 percent.", "growth with its rate"),
        ("Exports from Japan have been shrinking since 2010.", "exports"),
        ("Poland was the only EU country whose economy grew in 2009.", "one member, not the group"),
        ("The elephant population of Kenya is growing.", "elephants"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        seen: set[tuple[str | None, tuple[str, ...], tuple[int, ...]]] = set()
        for i, token in enumerate(sentence.tokens):
            if token.mention is not None:
                continue
            draft = read_trend(sentence, i, context)
            if draft is None:
                continue
            told = (draft.indicator, draft.places, draft.years)
            if told not in seen and (draft.years or told[:2] not in {known[:2] for known in seen}):
                seen.add(told)
                yield draft
                yield from (replace(draft, years=(y,)) for y in years_again(sentence, i, draft.years))

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        directions: dict[str, Direction] = {"up": "up", "down": "down", "flat": "flat"}
        return Trend(
            Quantity(claim.indicator, claim.places, claim.excluding, claim.prices),
            directions[claim.comparator],
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        moved = "fell" if claim.comparator == "up" else "grew"
        return f"{place_phrase(claim, 'possessive')} {indicator_noun(claim.indicator)} {moved} {year_phrase(years)}.".replace(
            " .", "."
        )
