"""Milestone: a threshold and when it was passed ("passed 8 billion in 2022", "crossed the $1 trillion mark")."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, span_of
from claimcheck.claims.grammar.sides import PEOPLE, Measure, combined, measure_before, owned, subject_place
from claimcheck.claims.grammar.times import When, when
from claimcheck.claims.grammar.tokens import Sentence, Token
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.milestone.crossings import MARKS, Crossing, crossing_at, is_round, mark_passed
from claimcheck.expressions import Expression, Milestone, Quantity
from claimcheck.mentions import write_number
from claimcheck.models import Claim, Kind

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today".split())


_SAID_SO = frozenset("hits reaches passes tops crosses surpasses breaches exceeds rises falls drops".split())


_MOST_IN_A_COUNTRY = 1.5e9  # a larger mark is the world's
_NEAR = 40  # tokens around a number in which its wording is looked for


@dataclass(frozen=True, slots=True)
class _Last:
    index: int
    own: Owner
    measure: Measure
    crossing: Crossing


class MilestoneKind:
    """A round figure and the year in which an indicator first passed it."""

    name: Kind = "milestone"
    title = "Milestone"
    description = "A threshold and the year in which a place's population or GDP passed it."
    examples = (
        Example(
            "The world's population passed 8 billion in 2022.",
            {
                "indicator": "population",
                "places": ["WLD"],
                "threshold": 8e9,
                "comparator": ">=",
                "years": [2022],
                "unit": "persons",
            },
        ),
        Example(
            "Mexico's GDP topped $1 trillion in 2007.",
            {"indicator": "gdp", "places": ["MEX"], "threshold": 1e12, "years": [2007], "unit": "usd"},
        ),
        Example(
            "Kenya crossed the mark of 50 million inhabitants in 2017.",
            {"indicator": "population", "places": ["KEN"], "threshold": 5e7, "years": [2017]},
        ),
        Example(
            "Algeria became the tenth African state to exceed 40 million inhabitants in 2016.",
            {"places": ["DZA"], "threshold": 4e7, "years": [2016]},
        ),
        Example(
            "Croatia's population fell below 4 million for the first time in 2021.",
            {"places": ["HRV"], "threshold": 4e6, "comparator": "<=", "years": [2021]},
        ),
        Example(
            "Egypt's population hits 100m",
            {"places": ["EGY"], "threshold": 1e8, "years": [2020]},
            date="2020-02-11",
        ),
        Example(
            "The world's population will reach 6 billion this week.",
            {"places": ["WLD"], "threshold": 6e9, "years": [1999], "modality": "projected"},
            date="1999-10-10",
        ),
        Example(
            "World population is 7 billion. The mark of 3 billion was passed in 1960.",
            {"indicator": "population", "places": ["WLD"], "threshold": 3_000_000_000, "years": [1960]},
        ),
    )
    counter_examples = (
        ("Colombia's population exceeds 50 million.", "a level: nothing says when it was passed"),
        ("GDP per capita in Chile reached $15,941 in 2018.", "a level: no round threshold"),
        ("Brazil's exports passed $200 billion in 2010 as the economy grew.", "exports"),
        ("The population of Lagos passed 10 million in 2005.", "a city"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        last: _Last | None = None
        for i in sentence.indices("PEOPLE", "NUM", "MONEY"):
            if not is_round(sentence, i):
                continue
            crossing = crossing_at(sentence, i) or _also(sentence, i, last)
            found = None if crossing is None else _of(sentence, i, crossing, last, context)
            if found is None and (verb := mark_passed(sentence, i)) is not None:
                crossing = Crossing(verb, ">=", True, True)
                found = _mark_of(sentence, i, context)
            if crossing is None or found is None:
                continue
            draft = _draft(sentence, i, crossing, found[0], found[1], context)
            if draft is not None:
                last = _Last(i, found[0], found[1], crossing)
                yield draft

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or claim.threshold is None:
            return None
        return Milestone(
            Quantity(claim.indicator, claim.places, claim.excluding, claim.prices),
            claim.threshold,
            "<=" if claim.comparator == "<=" else ">=",
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        if claim.threshold is None:
            return None
        verb = "fell below" if claim.comparator == "<=" else "passed"
        return f"{place_phrase(claim, 'possessive')} {indicator_noun(claim.indicator)} {verb} {write_number(claim.threshold, claim.unit)} in {value:.0f}."


def _also(s: Sentence, i: int, last: _Last | None) -> Crossing | None:
    """ "…passed one billion in 1804 and two billion in 1927": goes on from the crossing before."""
    if last is None:
        return None
    dated = [k for k in range(last.index + 1, i) if s.tokens[k].tag == "PER" or _circa(s, k) is not None]
    if dated and all(
        k in dated or s.tokens[k].low in {"in", "and", ",", "around", "about", "then", "by"}
        for k in range(last.index + 1, i)
    ):
        return last.crossing
    return None


def _of(
    s: Sentence, i: int, crossing: Crossing, last: _Last | None, context: Context
) -> tuple[Owner, Measure] | None:
    """Whose threshold, and of what: the indicator before the verb, or people that a place passes."""
    if last is not None and last.crossing is crossing:
        return last.own, last.measure
    tokens = s.tokens
    people = tokens[i].tag == "PEOPLE" or (i + 1 < len(tokens) and tokens[i + 1].low in PEOPLE)
    measure = measure_before(s, crossing.verb) or _residents(s, crossing.verb)
    if (
        measure is None
        and tokens[crossing.verb - 1].low in {"it", "to", "number", "figure", "total"} | lex.AUXILIARIES
        and not people
        and (context.topic == "population" or any(t.tag == "POP" for t in _around(s, i)))
        and tokens[i].tag == "NUM"
    ):
        measure = _carried(s, crossing.verb)
        if measure is not None and context.focus[:1] == (("WLD",),):
            return Owner(("WLD",), False, "“it” is the world's population, spoken of before"), measure
    if measure is not None and _bracketed(s, measure.head, crossing.verb):
        return None
    if measure is not None:
        money = measure.indicator.startswith("gdp")
        if (
            measure.indicator.endswith("growth")
            or measure.indicator in {"population_density", "gnp"}
            or money != (tokens[i].tag == "MONEY" or (crossing.marked and _in_billions(s, i)))
        ):
            return None
        if measure.indicator == "gdp" and tokens[i].number.value < 1e6:
            return None
        own = owned(s, measure, context)
        return None if own is None else (own, measure)
    if not people and not _of_a_country(s, i, crossing, context):
        return None
    own = _becoming(s, crossing.verb, context) or subject_place(s, crossing.verb, context)
    return (
        (own, Measure("population", crossing.verb))
        if own is not None and own.codes and not own.veto
        else None
    )


_FEWEST = 1_000_000
_LEAST_BARE = 1e10  # "the hundred-billion line" of an economy is in dollars


def _in_billions(s: Sentence, i: int) -> bool:
    """Whether a number without a currency can only be the mark of an economy."""
    t = s.tokens[i]
    told = any(x.tag == "POP" for x in _around(s, i))
    return t.tag == "NUM" and t.number.value >= _LEAST_BARE and not told


def _of_a_country(s: Sentence, i: int, crossing: Crossing, context: Context) -> bool:
    """ "India passed the one billion mark last year", where populations are told: the mark is of people."""
    quantity = context.quantity
    told = context.topic == "population" and quantity is not None and quantity[0] == "population"
    near = _around(s, i)
    rival = any(t.mention is None and t.low in lex.RIVALS and t.low not in MARKS for t in near)
    return (
        told
        and crossing.marked
        and not rival
        and s.tokens[i].tag == "NUM"
        and s.tokens[i].number.value >= _FEWEST
        and not any(t.tag in {"GDP", "ECON", "MONEY", "SUB"} for t in near)
    )


def _around(s: Sentence, i: int) -> tuple[Token, ...]:
    return s.tokens[max(0, i - _NEAR) : i + _NEAR]


def _mark_of(s: Sentence, i: int, context: Context) -> tuple[Owner, Measure] | None:
    """ "The 4 billion mark was passed in 1974": of the population spoken of before, the world's for billions."""
    if s.tokens[i].tag not in {"NUM", "PEOPLE"} or s.has("PLACE", "ADJ", "SUB", "GDP", "ECON", "MONEY"):
        return None
    quantity = context.quantity
    if context.topic != "population" or quantity is None or quantity[0] != "population":
        return None
    codes = ("WLD",) if s.tokens[i].number.value > _MOST_IN_A_COUNTRY else quantity[1]
    return Owner(codes, False, "the population spoken of before"), Measure("population", i)


def _bracketed(s: Sentence, head: int, verb: int) -> bool:
    """ "The refugees in Jordan, with a population of 10 million, exceeded …": the subject stands further left."""
    opened = any(t.low == "with" for t in s.tokens[max(0, head - 4) : head])
    return opened and any(t.low == "," for t in s.tokens[head:verb])


def _residents(s: Sentence, verb: int) -> Measure | None:
    """ "In Switzerland the number of residents rose above …"."""
    j = verb - 1
    if (
        j >= 2
        and s.tokens[j].low in PEOPLE
        and s.tokens[j - 1].low == "of"
        and s.tokens[j - 2].low == "number"
    ):
        return Measure("population", j)
    return None


def _carried(s: Sentence, verb: int) -> Measure | None:
    """ "It had passed 7 billion in 2011", in a text on population: "it" is the quantity."""
    j = verb - 1
    while j >= 0 and s.tokens[j].low in lex.AUXILIARIES:
        j -= 1
    counted = (
        s.tokens[j].low in {"number", "figure", "total"} and j == 1 and s.tokens[0].low in {"the", "that"}
    )
    goes_on = (j > 0 and s.tokens[j - 1].low in {",", ";", "and", "but", "when"}) or j == 0
    if goes_on and s.tokens[j].low == "it":
        said = next(
            (k for k in range(j - 1, max(-1, j - _NEAR), -1) if s.tokens[k].tag in {"POP", "GDP", "ECON"}), j
        )
        named = s.tokens[said].tag == "POP" and whole_population(s, said)
        return Measure("population", said) if said == j or named else None
    return Measure("population", j) if counted else None


def _becoming(s: Sentence, verb: int, context: Context) -> Owner | None:
    """ "Algeria became the tenth African state to exceed …"."""
    tokens = s.tokens
    became = next(
        (
            j
            for j in range(verb - 1, max(-1, verb - 12), -1)
            if tokens[j].low in {"became", "becomes", "become", "was", "is"}
        ),
        None,
    )
    if (
        became is None
        or "to" not in {tokens[verb - 1].low, tokens[max(0, verb - 2)].low}
        or not any(t.low in lex.COUNTRY_NOUNS for t in tokens[became:verb])
    ):
        return None
    return subject_place(s, became, context)


def _draft(
    s: Sentence, i: int, crossing: Crossing, own: Owner, measure: Measure, context: Context
) -> Draft | None:
    number = s.tokens[i].number
    at = _when(s, i, crossing, context)
    if not at.years or len(at.years) > 1:
        return None  # without its year it is a level
    mode = modality(s, crossing.verb, at)
    leading = number.value / 10.0 ** math.floor(math.log10(number.value))
    if mode == "projected" and any(_within_weeks(s.tokens[k]) for k in at.tokens):
        crossing = replace(crossing, marked=True)  # "will reach 6 billion this week"
    if not crossing.strong and not crossing.marked and (leading % 1 > 1e-6 or mode == "projected"):
        return None  # "reached 2.3 billion": a level
    if crossing.strong and not crossing.marked and mode == "projected":
        return None  # "will exceed 1.4 billion in 2030": a level with a bound
    unit = "persons" if measure.indicator == "population" else number.unit or "usd"
    end = i + 1 if i + 1 < len(s.tokens) and s.tokens[i + 1].low in MARKS else i
    last = max([end, *(k for k in at.tokens if k <= i + 8)])
    start, stop = span_of(s, min(crossing.verb, measure.head, i), last)
    return Draft(
        kind="milestone", indicator=measure.indicator, start=start, end=stop, tokens=(i,), places=own.codes,
        combined=combined(context, own.codes), unit=unit, threshold=number.value, comparator=crossing.comparator, years=at.years,
        period=at.period, modality=mode,
        trace=(f"milestone of {measure.indicator}: “{s.tokens[crossing.verb].text}” {number.text}", own.how, at.how),
        notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip


def _within_weeks(t: Token) -> bool:
    """A day, a week or a month: what is to be reached by then is a mark, and no forecast."""
    return t.tag == "PER" and (t.period.weekday is not None or t.period.unit in {"week", "day", "month"})


def _when(s: Sentence, i: int, crossing: Crossing, context: Context) -> When:
    """The year named with it; a day or week is of its year; a headline in the present is of the document's."""
    behind = i + 1 + (i + 1 < len(s.tokens) and s.tokens[i + 1].low in MARKS)
    behind = crossing.verb + 1 if crossing.verb > i else behind  # "the mark was reached around 1990"
    circa = _circa(s, behind)
    if circa is not None:
        return When((circa,), how=f"“{s.tokens[behind].text}”")
    sizes = [
        k
        for k in range(max(0, i - _NEAR), min(len(s.tokens), i + _NEAR))
        if s.tokens[k].tag in {"PEOPLE", "NUM", "MONEY"} and not s.tokens[k].number.year_like
    ]
    before, others = [k for k in sizes if k < i], [k for k in sizes if k > i]
    at = when(s, i, context, after=max([-1, i - _NEAR, *before]), before=min(others) if others else None)[0]
    if at.years:
        return at
    if context.year is not None and not at.tokens and s.tokens[crossing.verb].low in _SAID_SO | {"hit"}:
        return When((context.year,), how="the present of the document")
    if context.year is not None and any(t.low in _WEEKDAYS for t in s.tokens[i + 1 : i + 8]):
        return When((context.year,), how="a day of the document's week")
    if context.year is not None and at.tokens and not at.future:
        near = s.tokens[at.tokens[0]].period
        if near.weekday is not None or near.unit in {"week", "day", "month"}:
            return When((context.year,), how=f"“{near.text}” is of the document's year")
    return at


def _circa(s: Sentence, k: int) -> int | None:
    """ "around 1804" is read as a rough number: here it can only be a year."""
    if k >= len(s.tokens) or s.tokens[k].tag != "NUM":
        return None
    number = s.tokens[k].number
    plain = number.comparator == "~" and number.form == "digits" and "," not in number.text
    return (
        int(number.value)
        if plain and 1000 <= number.value < 2200 and number.value == int(number.value)
        else None
    )
