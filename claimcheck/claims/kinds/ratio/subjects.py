"""Whose what a ratio compares: the indicator's owner, the place that has it, the possessor alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import (
    HEADS,
    Measure,
    growing_before,
    measure_before,
    owned,
    rate_of,
    slug_at,
    subject_place,
)
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.kinds.ratio.phrase import Phrase
from claimcheck.claims.kinds.ratio.phrases import phrase_at
from claimcheck.claims.kinds.ratio.told import framed_it, has_it

_NEAR = 40  # tokens around a number in which its wording is looked for
_ARE = frozenset({"are", "were", "be"})


@dataclass(frozen=True, slots=True)
class Last:
    end: int
    own: Owner
    measure: Measure


def said_of(
    s: Sentence, i: int, phrase: Phrase, last: Last | None, context: Context
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
    if phrase.counted:
        lows = {t.low for t in s.tokens[max(0, i - 4) : i]}
        return (
            (Owner(phrase.counted, False, "the people counted"), Measure("population", i))
            if lows & _ARE
            else None
        )
    if phrase.possession and phrase.indicator is not None:
        measure = measure_before(s, i, topic=context.topic)
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
    told = phrase.told if (phrase.told or "").startswith(context.topic or "") else context.topic
    elliptic = _framed(s, i, context) or _elliptic(s, i, told)
    if elliptic is not None:
        return elliptic
    measure = measure_before(s, i, topic=context.topic)
    if measure is not None and _is_other_side(s, measure.head):
        return None
    if measure is None and (heads := _heads_told(s, i) or _figure_of(phrase, context, s, i)) is not None:
        own = subject_place(s, i, context)
        return (own, Measure(heads, i)) if own is not None and own.codes and not own.veto else None
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
            rate = Measure(phrase.told or "gdp_growth", i)
            return (own, rate) if own is not None and own.codes and not own.veto else None
        return None
    if phrase.fast or (phrase.term.rate and measure.indicator in {"gdp", "population"}):
        slug = rate_of(measure.indicator) if not measure.indicator.endswith("growth") else measure.indicator
        if slug is None or not growing_before(s, i):
            return None
        measure = Measure(slug, measure.head)
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def against_topic(
    s: Sentence, i: int, last: Last | None, context: Context
) -> tuple[Phrase, Owner, Measure] | None:
    """ "The Chinese economy is nine times as big" in a text about Spain: the other side is whom the text is about.

    Only where nobody else is spoken of since.
    """
    if context.about is None:
        return None
    place = (context.about.place,)
    measure = measure_before(s, i, topic=context.topic)
    slug = measure.indicator if measure is not None else "population"
    at = context._replace(quantity=(slug, place), fresh=True)
    phrase = phrase_at(s, i, at)
    found = None if phrase is None or phrase.told is None else said_of(s, i, phrase, last, at)
    if phrase is None or found is None or found[0].codes == place:
        return None
    if any(codes not in (place, found[0].codes) for codes in context.focus[:1]):
        return None
    name = context.gazetteer.name(context.about.place)
    return replace(phrase, note=f"The other side is taken to be {name}, which the text is about."), *found


def _is_other_side(s: Sentence, head: int) -> bool:
    """ "worth more than the GDP of Italy and twice that of Spain", "twice its GDP": something else is measured by it."""
    j = head - 1
    while j >= 0 and (
        s.tokens[j].low in lex.ARTICLES | lex.POSSESSIVES | {"'s", "combined", "total", "entire", "whole"}
        or s.tokens[j].tag in {"PLACE", "ADJ"}
    ):
        j -= 1
    j -= j > 0 and s.tokens[j].low == "of" and s.tokens[j - 1].tag in {"TIMES", "PCT"}
    return j >= 0 and (s.tokens[j].low == "than" or s.tokens[j].tag in {"TIMES", "PCT"})


def _same(one: str, two: str) -> bool:
    return one == two or (one == "gdp_growth" and two == "gdp_growth")


def _has_between(s: Sentence, head: int, i: int) -> bool:
    """ "…population…, X has twice the population of": a place of its own stands between."""
    return any(t.low in {"has", "have", "had", "with"} for t in s.tokens[head:i]) and any(
        t.tag == "PLACE" for t in s.tokens[head + 1 : i]
    )


def _framed(s: Sentence, i: int, context: Context) -> tuple[Owner, Measure] | None:
    """ "In Chad it is ten times as high": the quantity spoken of before, there."""
    place = framed_it(s, i)
    if place is None or context.quantity is None or not context.fresh:
        return None
    return Owner(s.tokens[place].codes, False, "where it is said to be"), Measure(context.quantity[0], place)


def _heads_told(s: Sentence, i: int) -> str | None:
    """ "Peru has 30 million people, a third of the Mexican total": the number is said of the heads right before."""
    j = i - 1
    while j >= 0 and (
        s.tokens[j].low in {",", "--", "or"} or s.tokens[j].low in lex.FILLERS or s.tokens[j].tag == "PER"
    ):
        j -= 1
    return "population" if j >= 0 and s.tokens[j].tag == "PEOPLE" and j < i - 1 else None


def _figure_of(phrase: Phrase, context: Context, s: Sentence, i: int) -> str | None:
    """ "Peru has a third of Mexico's number", where Mexico's figure was told last: what that was a figure of."""
    if context.quantity is None or phrase.term.codes != context.quantity[1] or not has_it(s, i):
        return None
    return context.quantity[0]


def _elliptic(s: Sentence, i: int, topic: str | None) -> tuple[Owner, Measure] | None:
    """ "Germany's was 40 percent larger than …", "that of Chad is twice as large": the possessor alone, of what was spoken
    of before (`topic`, unless the sentence names it).
    """
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (
        tokens[j].low in lex.FILLERS
        or tokens[j].low in {"is", "was", "are", "were", "now"}
        or tokens[j].tag == "PER"
    ):
        j -= 1
    that_of = j > 1 and [t.low for t in tokens[j - 2 : j]] == ["that", "of"]
    if not that_of and (j < 1 or tokens[j].low not in {"'s", "'"}):
        return None
    at = j if that_of else j - 1
    if tokens[at].tag != "PLACE" or len(tokens[at].codes) != 1 or j + 1 == i:
        return None
    heads = (slug_at(s, h) for h in range(at, max(-1, j - _NEAR), -1) if tokens[h].tag in HEADS)
    topic = next(heads, topic)
    return (
        None
        if topic is None
        else (Owner(tokens[at].codes, False, "the possessor before"), Measure(topic, at))
    )
