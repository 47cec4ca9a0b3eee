"""Ratio: how many times one place's indicator is another's ("eight times the size of", "50% higher than")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, places_said, span_of, year_phrase
from claimcheck.claims.grammar.sides import (
    HEADS,
    Measure,
    clause_start,
    combined,
    growing_before,
    measure_before,
    owned,
    rate_of,
    slug_at,
    subject_place,
)
from claimcheck.claims.grammar.terms import second_term
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.ratio.phrases import Phrase, phrase_at
from claimcheck.expressions import Expression, Quantity, Ratio
from claimcheck.intervals import Interval
from claimcheck.models import Claim, Comparator, Kind

_NEAR = 40  # tokens around a number in which its wording is looked for


_FLIPPED: dict[str, Comparator] = {">": "<", "<": ">", ">=": "<=", "<=": ">="}


_HEDGES: dict[str, Comparator] = {
    "nearly": "~",
    "almost": "~",
    "about": "~",
    "roughly": "~",
    "around": "~",
    "approximately": "~",
}


@dataclass(frozen=True, slots=True)
class _Last:
    end: int
    own: Owner
    measure: Measure


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
    )
    counter_examples = (
        ("Japan's exports are twice those of Italy.", "exports"),
        ("Spain's economy is 40 percent larger than in 2007.", "one place over time: growth"),
        ("Sweden is ten times the size of Jamaica.", "an area"),
        ("Greece's debt is twice the size of its economy.", "debt"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        last: _Last | None = None
        for i in sentence.indices("TIMES", "PCT"):
            phrase = phrase_at(sentence, i, context)
            if phrase is None:
                continue
            found = _said_of(sentence, i, phrase, last, context)
            if found is None:
                continue
            own, measure = found
            if set(own.codes) & set(phrase.term.codes):
                continue
            last = _Last(phrase.term.end, own, measure)
            yield _draft(sentence, i, phrase, own, measure, context)
        yield from _same_size(sentence, context)

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


def _said_of(
    s: Sentence, i: int, phrase: Phrase, last: _Last | None, context: Context
) -> tuple[Owner, Measure] | None:
    """Whose what is compared: the chain's, the indicator's owner, or the place that has it."""
    if last is not None and all(
        t.low in {"and", ",", "but", "also", "or"} or t.tag == "TIMES" or t.low in lex.AUXILIARIES
        for t in s.tokens[last.end : i]
    ):
        indicator = phrase.indicator or last.measure.indicator
        return last.own, Measure(indicator, last.measure.head)
    if last is not None and i < last.end:
        return last.own, last.measure
    if phrase.possession and phrase.indicator is not None:
        measure = measure_before(s, i)
        if (
            measure is not None
            and _same(measure.indicator, phrase.indicator)
            and not _has_between(s, measure.head, i)
        ):
            own = owned(s, measure, context)
            return None if own is None else (own, measure)
        own = subject_place(s, i, context)
        if own is None or not own.codes or own.veto:
            return None
        return own, Measure(phrase.indicator, i)
    elliptic = _elliptic(s, i, context)
    if elliptic is not None:
        return elliptic
    measure = measure_before(s, i)
    if (
        measure is not None
        and last is not None
        and measure.head > last.end
        and s.tokens[measure.head - 1].low in {"its", "their"}
    ):
        return last.own, measure  # "…, and its economy is twice as large": still the first side's
    if measure is None:
        if phrase.fast and growing_before(s, i):
            own = subject_place(s, i, context)
            return (own, Measure("gdp_growth", i)) if own is not None and own.codes and not own.veto else None
        return None
    if phrase.fast or (phrase.term.rate and measure.indicator in {"gdp", "population"}):
        rate = rate_of(measure.indicator) if not measure.indicator.endswith("growth") else measure.indicator
        if rate is None or not growing_before(s, i):
            return None
        measure = Measure(rate, measure.head)
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def _same(one: str, two: str) -> bool:
    return one == two or (one == "gdp_growth" and two == "gdp_growth")


def _has_between(s: Sentence, head: int, i: int) -> bool:
    """ "…population…, X has twice the population of": a place of its own stands between."""
    return any(t.low in {"has", "have", "had", "with"} for t in s.tokens[head:i]) and any(
        t.tag == "PLACE" for t in s.tokens[head + 1 : i]
    )


def _elliptic(s: Sentence, i: int, context: Context) -> tuple[Owner, Measure] | None:
    """ "Germany's was 40 percent larger than …": the possessor alone, of what was spoken of before."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (
        tokens[j].low in lex.FILLERS
        or tokens[j].low in {"is", "was", "are", "were", "now"}
        or tokens[j].tag == "PER"
    ):
        j -= 1
    if (
        j < 1
        or tokens[j].low not in {"'s", "'"}
        or tokens[j - 1].tag != "PLACE"
        or len(tokens[j - 1].codes) != 1
        or j + 1 == i
    ):
        return None
    topic = next(
        (slug_at(s, h) for h in range(j - 1, max(-1, j - _NEAR), -1) if tokens[h].tag in HEADS), context.topic
    )
    if topic is None:
        return None
    return Owner(tokens[j - 1].codes, False, "the possessor before"), Measure(topic, j - 1)


def _same_size(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "X's economy is the size of Y's", "is as large as that of Y": a ratio of one without a number."""
    tokens = s.tokens
    for k in range(1, len(tokens) - 3):
        lows = tuple(t.low for t in tokens[k : k + 3])
        if lows == ("the", "size", "of") or lows in {("as", "large", "as"), ("as", "big", "as")}:
            j = k - 1
            hedge: Comparator = "="
            while j >= 0 and (
                tokens[j].low in {"ever", "now", "just", "already", "still"} or tokens[j].low in _HEDGES
            ):
                hedge = _HEDGES.get(tokens[j].low, hedge)
                j -= 1
            linked = tokens[j].low in {"is", "was", "being", "became", "becoming"} or (
                s.text.rstrip().endswith("?") and tokens[0].low in {"is", "was"}
            )
            if not linked or tokens[k - 1].tag in {"TIMES", "PCT"}:
                continue
            term = second_term(s, k + 3, context)
            measure = measure_before(s, k)
            if (
                term is None
                or measure is None
                or (
                    s.tokens[term.end - 1].tag == "PLACE"
                    and not any(t.low in {"that", "economy"} for t in tokens[k + 3 : term.end])
                )
            ):
                continue
            own = owned(s, measure, context)
            if own is None or set(own.codes) & set(term.codes):
                continue
            yield _draft(s, k, Phrase(term, 1), own, measure, context, hedge)


def _ratio(s: Sentence, i: int, phrase: Phrase) -> tuple[float, float | None, Interval, Comparator, str]:
    """Value, upper end, stated interval and comparator of the ratio; "15 percent lower" is 0.85, three times smaller a third."""
    number = s.tokens[i].number
    comparator: Comparator = number.comparator
    value, high, stated = number.value, number.value_high, number.stated
    if phrase.percent:
        part = stated.scaled(phrase.factor / 100)
        bounds = [1 + phrase.factor * v / 100 for v in (value, high) if v is not None]
        flipped = _FLIPPED.get(comparator, comparator) if phrase.factor < 0 else comparator
        return (
            min(bounds),
            max(bounds) if len(bounds) > 1 else None,
            Interval(1 + part.low, 1 + part.high),
            flipped,
            number.how + "; set against the other as 100 percent",
        )
    if s.tokens[i].tag == "PCT":
        return value / 100, None if high is None else high / 100, stated.scaled(0.01), comparator, number.how
    if phrase.factor < 0:
        inverse = Interval(0.0 if stated.high == float("inf") else 1 / stated.high, 1 / max(stated.low, 1e-9))
        return (
            1 / value,
            None,
            inverse,
            _FLIPPED.get(comparator, comparator),
            number.how + "; so many times smaller",
        )
    return value, high, stated, comparator, number.how


def _draft(
    s: Sentence,
    i: int,
    phrase: Phrase,
    own: Owner,
    measure: Measure,
    context: Context,
    plain: Comparator | None = None,
) -> Draft:
    if plain is None:
        value, high, stated, comparator, how = _ratio(s, i, phrase)
        used: tuple[int, ...] = (i,)
    else:
        room = 0.1 if plain == "=" else 0.15
        value, high, stated, comparator, how, used = (
            1.0,
            None,
            Interval(1 - room, 1 + room),
            plain,
            "the same size",
            (),
        )
    at = _when(s, i, phrase.term.end, measure, context)
    indicator = _with_ppp(s, i, _per_head(s, phrase.indicator or measure.indicator))
    head = s.tokens[measure.head].mention
    prices = getattr(head, "prices", None) if indicator in {"gdp", "gdp_per_capita"} else None
    if prices is None and indicator in {"gdp", "gdp_per_capita"} and _nominal(s, i):
        prices = "current"
    start, end = span_of(s, min(i, measure.head), max(i, phrase.term.end - 1))
    return Draft(
        kind="ratio", indicator=indicator, start=start, end=end, tokens=used, places=own.codes, combined=combined(context, own.codes),
        other=phrase.term.codes, prices=prices, value=value, value_high=high, unit="times", comparator=comparator, years=at.years,
        period=at.period, frequency=at.frequency if indicator.endswith("_growth") else "annual", modality=modality(s, i, at), stated=stated, stated_how=how,
        blocked="national income (GNP, GNI) is not in the record" if indicator == "gnp" else None,
        trace=(f"ratio of {indicator}: “{s.tokens[i].text}” against {', '.join(phrase.term.codes)}", own.how, at.how),
        notes=tuple(n for n in (own.note, phrase.note) if n),
    )  # fmt: skip


def _when(s: Sentence, i: int, end: int, measure: Measure, context: Context) -> When:
    """One year for both sides; a span only where rates are compared."""
    at = (
        when(s, min(end, len(s.tokens)) - 1, context)[0]
        if any(t.tag == "PER" for t in s.tokens[end : end + 4])
        else when(s, i, context, after=clause_start(s, measure.head))[0]
    )
    if len(at.years) > 1 and not measure.indicator.endswith("_growth"):
        return UNDATED
    return at


def _per_head(s: Sentence, indicator: str) -> str:
    """ "Per head, Japan's output is ten times China's"."""
    opening = [t.low for t in s.tokens[:2]]
    per_head = opening[:1] == ["per"] and opening[1:] in (["head"], ["capita"], ["person"], ["inhabitant"])
    return "gdp_per_capita" if per_head and indicator == "gdp" else indicator


def _with_ppp(s: Sentence, i: int, indicator: str) -> str:
    if indicator in ("gdp", "gdp_per_capita") and any(
        t.low in {"ppp", "parity"} for t in s.tokens[max(0, i - _NEAR) : i + _NEAR]
    ):
        return f"{indicator}_ppp"
    return indicator


def _nominal(s: Sentence, i: int) -> bool:
    """ "In nominal terms" in the number's neighbourhood."""
    lows = [t.low for t in s.tokens[max(0, i - _NEAR) : i + _NEAR]]
    return any(lows[k : k + 2] == ["nominal", "terms"] for k in range(len(lows)))
