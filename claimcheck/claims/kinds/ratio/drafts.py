"""The claim that a ratio makes: its value and bounds, its year, its measure and prices."""

from __future__ import annotations

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.sides import (
    Measure,
    clause_start,
    combined,
)
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.ratio.phrase import Phrase
from claimcheck.intervals import Interval
from claimcheck.models import Comparator

_FLIPPED: dict[str, Comparator] = {">": "<", "<": ">", ">=": "<=", "<=": ">="}
_NEAR = 40  # tokens around a number in which its wording is looked for


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


def ratio_draft(
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
    years = at.years or phrase.years
    start, end = span_of(s, min(i, measure.head), max(i, phrase.term.end - 1))
    return Draft(
        kind="ratio", indicator=indicator, start=start, end=end, tokens=used, places=own.codes, combined=combined(context, own.codes),
        other=phrase.term.codes, prices=prices, value=value, value_high=high, unit="times", comparator=comparator, years=years,
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
