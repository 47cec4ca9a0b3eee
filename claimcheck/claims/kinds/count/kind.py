"""Count: how many countries stand so to a threshold or to another place ("five countries have more than 200m people")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import indicator_noun, places_said, span_of, year_phrase
from claimcheck.claims.grammar.times import When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.count.alone import named_by, none_of, the_only, who_alone
from claimcheck.claims.kinds.count.conditions import Condition, condition_at
from claimcheck.claims.kinds.count.numbers import (
    Counted,
    counted_again,
    counted_at,
    opens_count,
    tally_of,
)
from claimcheck.expressions import Count, Expression
from claimcheck.mentions import write_number
from claimcheck.models import Claim, Kind
from claimcheck.places import gazetteer

_FEWER = re.compile(
    r"(?:fewer|less|smaller|slower|lower)\s+than|\b(?:below|under|at\s+most|no\s+more\s+than|shrink|shrank|contract(?:ed)?|slower|smaller|lower)\b"
)


_BEYOND = re.compile(
    r"(?:more|greater|larger|higher|faster|bigger)\s+than|\b(?:above|over|at\s+least|exceed(?:ing|ed)?|faster|larger|bigger|higher|better|more)\b"
)


class CountKind:
    """How many countries of a universe stand above or below a bound."""

    name: Kind = "count"
    title = "Count"
    description = "How many countries of the world or of a group lie above or below a threshold, or beyond another place."
    examples = (
        Example(
            "Five countries have more than 200m people.",
            {
                "indicator": "population",
                "places": [],
                "other": ["WLD"],
                "value": 5,
                "unit": "places",
                "threshold": 200e6,
            },
        ),
        Example(
            "Just three African countries had a GDP above $300 billion in 2021.",
            {"indicator": "gdp", "other": ["AFR"], "value": 3, "threshold": 300e9, "years": [2021]},
        ),
        Example(
            "Only six countries had GDP growth of 8% or better in 2015.",
            {"indicator": "gdp_growth", "value": 6, "threshold": 8, "years": [2015]},
        ),
        Example(
            "More than 50 other countries had faster growth than Canada in 2018.",
            {"indicator": "gdp_growth", "value": 50, "comparator": ">", "other": ["CAN"], "years": [2018]},
        ),
        Example(
            "Among the OPEC members only Indonesia and Nigeria have more than 100 mln people.",
            {"value": 2, "other": ["OPEC"], "threshold": 100e6},
        ),
        Example(
            "Poland was the only one of the 27 members of the European Union to grow in 2009.",
            {"indicator": "gdp_growth", "places": ["POL"], "other": ["EU"], "value": 1, "years": [2009]},
        ),
        Example(
            "None of the G7 countries grew by more than 3 percent in 2018.",
            {"indicator": "gdp_growth", "other": ["G7"], "value": 0, "threshold": 3},
        ),
        Example(
            "Two of the five original BRICS members saw their economies shrink in 2020.",
            {"indicator": "gdp_growth", "other": ["BRICS"], "value": 2, "threshold": 0},
        ),
    )
    counter_examples = (
        ("Five cities have more than 10 million inhabitants.", "cities"),
        ("Twelve countries have signed the accord, and the economy is growing.", "nothing is measured"),
        ("In 15 countries more than 2 million people fled the war.", "people who did something"),
        ("The company sells in 30 countries and has 100,000 people.", "a company"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        done = -1
        last: Counted | None = None
        for i, token in enumerate(sentence.tokens):
            if i <= done or not opens_count(token):
                continue
            number = (
                counted_at(sentence, i, context)
                or named_by(sentence, i, context)
                or the_only(sentence, i, context)
                or none_of(sentence, i, context)
                or counted_again(sentence, i, last)
            )
            test = None if number is None else condition_at(sentence, number.end, context)
            if number is None or test is None:
                number, test = tally_of(sentence, i, context)
            if number is None or test is None:
                continue
            done, last = max(number.end, test.end) - 1, number
            yield _draft(sentence, number, test, context)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None:
            return None
        side = _side(claim.quote.exact, claim.threshold)
        if side is None:
            return None
        if claim.threshold is None:
            groups = tuple(c for c in claim.other if gazetteer().is_group(c)) if len(claim.other) > 1 else ()
            return Count(
                claim.indicator,
                groups or ("WLD",),
                side,
                None,
                tuple(c for c in claim.other if c not in groups),
            )
        return Count(claim.indicator, claim.other or ("WLD",), side, claim.threshold)

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        if claim.threshold is None:
            return f"{value:.0f} countries lay beyond {places_said(claim.other)} by {indicator_noun(claim.indicator)} {year_phrase(years)}.".replace(
                " .", "."
            )
        side = _side(claim.quote.exact, claim.threshold)
        bound = {">": "above", ">=": "of at least", "<": "below", "<=": "of at most"}.get(side or "")
        if bound is None:
            return None
        unit = (
            "percent"
            if (claim.indicator or "").endswith("growth")
            else "usd"
            if (claim.indicator or "").startswith("gdp")
            else None
        )
        where = "" if claim.other in ((), ("WLD",)) else f" of {places_said(claim.other)}"
        noun = indicator_noun(claim.indicator)
        article = "" if noun.endswith("growth") else "a "
        counted = "No country" if round(value) == 0 else f"{value:.0f} countries"
        return f"{counted}{where} had {article}{noun} {bound} {write_number(claim.threshold, unit)} {year_phrase(years)}.".replace(
            " .", "."
        )


def _side(words: str, threshold: float | None) -> str | None:
    """On which side of the bound the counted lie, from the last word of comparison in the quote."""
    low = words.lower()
    beyond = [m for m in _BEYOND.finditer(low) if not low[: m.start()].endswith(("no ", "not "))]
    fewer = list(_FEWER.finditer(low))
    last_beyond = beyond[-1].start() if beyond else -1
    last_fewer = fewer[-1].start() if fewer else -1
    if threshold is not None and threshold < 0:
        return "<"  # "shrank by more than 5 percent"
    if last_beyond < 0 and last_fewer < 0:
        return ">" if re.search(r"\b(?:grew|grow|grown|expand|avoid|escape)", low) else None
    if last_fewer > last_beyond:
        return "<"
    return (
        ">="
        if re.search(
            r"\b(?:at least|or (?:more|better|higher|faster|above|over))\b", low[max(0, last_beyond - 4) :]
        )
        else ">"
    )


def _draft(s: Sentence, number: Counted, test: Condition, context: Context) -> Draft:
    start, end = span_of(s, min(number.start, test.end - 1), max(number.end, test.end) - 1)
    at = _when(s, number, test, context)
    tokens = tuple(sorted({*number.tokens, *((test.token,) if test.token is not None else ())}))
    return Draft(
        kind="count", indicator=test.indicator, start=start, end=end, tokens=tokens, places=who_alone(s, number, context), other=_other(number, test), value=number.value,
        unit="places", threshold=test.threshold, comparator=number.comparator, years=at.years, period=at.period, frequency=at.frequency,
        modality=modality(s, number.start, at), stated=number.stated, stated_how=f"{number.value:.0f} countries",
        trace=(f"count of countries by {test.indicator} in {', '.join(number.universe)}", at.how),
    )  # fmt: skip


def _other(number: Counted, test: Condition) -> tuple[str, ...]:
    """The universe, and the place that the counted are compared with; the world goes without saying beside one."""
    return (
        test.to + number.universe if test.to and number.universe != ("WLD",) else test.to or number.universe
    )


def _when(s: Sentence, number: Counted, test: Condition, context: Context) -> When:
    """The period behind the bound, else one right before the count."""
    stop = next(
        (
            k
            for k in range(number.start - 1, max(-1, number.start - 40), -1)
            if s.tokens[k].low in {";", "while", "but"}
        ),
        max(-1, number.start - 40),
    )
    before = number.start - 1
    if before >= 0 and s.tokens[before].low == ",":
        before -= 1
    if before >= 0 and s.tokens[before].tag == "PER":
        return when(s, number.start, context, after=before - 2, before=number.start)[0]
    return when(s, min(test.end, len(s.tokens)) - 1, context, after=stop)[0]
