"""What a claim takes over from around it: the year of a frame or a heading, and the day a country became one.

A sentence that names no time of its own goes on from "In 2010, …" or from a row of past figures while it stays in
the past tense and in the same paragraph; any period of its own ends that. Nothing is carried to a forecast.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context, GrowthTold
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.interface import Draft
from claimcheck.claims.reported import year_reported
from claimcheck.places.tables import places

_PAST = frozenset(
    "grew rose fell shrank expanded contracted increased declined was were had did stood reached dropped gained lost climbed slowed"
    " accelerated slumped jumped recorded registered posted saw totalled totaled amounted advanced slipped remained".split()
)
_PRESENT = frozenset(
    "is are has have stands remains now today currently will would should may can being grows".split()
)
_DATED_KINDS = frozenset({"level", "growth", "share", "rank", "ratio"})
_STOCKS = frozenset({"population", "population_density"})
_INDEPENDENCE = re.compile(
    r"\bsince\s+(?:(?:its|gaining|winning|the\s+country's)\s+)*independence\b(?!\s+in\b)", re.IGNORECASE
)

_THEN = re.compile(
    r"\b[Bb]y then\b|\b(?:was|were|had|numbered|stood at)\s+then\b|\bthen\s+(?:had|numbered|stood)\b|\d[\w ]*\s(?:back\s+)?then\s*(?:[.,;]|$)"
)


def completed(drafts: Sequence[Draft], sentence: Sentence, context: Context) -> list[Draft]:
    """The drafts of a sentence with what they leave unsaid because it was said before."""
    carried = _carried_years(sentence, context) or _opening(drafts, sentence)
    beside = _beside(drafts, sentence)
    since = _INDEPENDENCE.search(sentence.text) is not None
    then = _THEN.search(sentence.text) is not None and not sentence.has("PER")
    found = []
    for draft in drafts:
        if (
            draft.kind == "growth"
            and len(draft.years) == 1
            and (years := _grown_since(draft, sentence, context))
        ):
            draft = replace(draft, years=years)
        if (
            draft.indicator in _STOCKS
            and draft.kind == "level"
            and draft.frequency in ("month", "quarter", "half")
        ):
            draft = replace(
                draft, frequency="annual"
            )  # a population is counted on a day, whatever month is named
        if draft.kind == "level" and len(draft.years) == 2 and not draft.average and _spans(sentence):
            draft = replace(draft, years=())  # "Latvia, with 2 million people, has lost a quarter since 1990"
        if since:
            draft = _since_independence(draft, context)
        elif then and not draft.years and draft.kind in _DATED_KINDS:
            draft = _back_then(draft, context)
        elif _is_start(draft, sentence):
            pass  # "shrank from $275bn to $148bn": where it began is not where the year told of left it
        elif carried and not draft.years and draft.kind in _DATED_KINDS and not draft.blocked:
            years, how = carried
            if draft.modality == "asserted" and not draft.average:
                draft = replace(draft, years=years, trace=(*draft.trace, how))
        elif beside and not draft.years and not draft.blocked and _told_beside(draft, sentence):
            how = f"the year {beside[0]} is that of the clause before"
            draft = replace(draft, years=beside, trace=(*draft.trace, how))
        elif years := year_reported(draft, sentence, context):
            how = f"the text reports on {years[0]}, the year before its own"
            draft = replace(draft, years=years, trace=(*draft.trace, how))
        found.append(draft)
    return found


def _spans(sentence: Sentence) -> bool:
    """Whether the only periods are spans up to the document's day: a size holds on a day, a change over a span."""
    periods = [t.period for t in sentence.tokens if t.tag == "PER"]
    return bool(periods) and all(p.since for p in periods)


def _carried_years(sentence: Sentence, context: Context) -> tuple[tuple[int, ...], str] | None:
    if sentence.has("PER"):
        return None
    lows = {t.low for t in sentence.tokens}
    if context.frame and lows & _PAST and not lows & _PRESENT:
        return context.frame, f"the year {context.frame[0]} is carried on from the sentence before"
    if context.caption and (context.year is None or context.caption[-1] <= context.year):
        return context.caption, f"the year {context.caption[0]} is that of the heading"
    return None


def _opening(drafts: Sequence[Draft], sentence: Sentence) -> tuple[tuple[int, ...], str] | None:
    """ "Between 2000 and 2010 GDP grew tenfold, and the population rose 40 percent": the opening period holds for both."""
    periods = sentence.indices("PER")
    if len(periods) != 1 or periods[0] > 1:
        return None
    years = {draft.years for draft in drafts if draft.years and draft.kind in _DATED_KINDS}
    if len(years) != 1 or not {t.low for t in sentence.tokens} & _PAST:
        return None
    (only,) = years
    said = sentence.tokens[periods[0]].text
    return only, f"“{said}” opens the sentence and holds for all that it tells"


def _is_start(draft: Draft, sentence: Sentence) -> bool:
    """Whether a level without a year is the one that a change began from."""
    words = sentence.text[max(0, draft.start - sentence.start - 6) : draft.end - sentence.start]
    return (
        draft.kind == "level"
        and not draft.years
        and re.search(r"\bfrom\s+\S+(?:\s+\w+)?$", words) is not None
    )


_YEARS_ON = ("on", "later")
_HAS_GROWN = re.compile(r"\b(?:has|have)\s+(?:grown|risen|increased|fallen|shrunk|declined|gone)\s+from\b")


def _grown_since(draft: Draft, sentence: Sentence, context: Context) -> tuple[int, ...]:
    """The span of a change told from its two ends; empty where a year is a year.

    "Half a century on the population has doubled" counts from the year spoken of before; "has grown from 6.8 million
    in 1994, by 80 percent" lasts until the text's own.
    """
    (year,) = draft.years
    for k in sentence.indices("PER"):
        period = sentence.tokens[k].period
        offset = period.offset or 0
        onward = period.anchored and offset > 1 and period.text.lower().endswith(_YEARS_ON)
        lows = {t.low for t in sentence.tokens[k + 1 :] if t.start < draft.end}
        if (
            onward
            and context.anchor
            and context.anchor[-1] + offset == year
            and lows & {"has", "have", "had"}
        ):
            return (context.anchor[-1], year)
    base = any(
        sentence.tokens[k].period.years == (year,) and sentence.tokens[k - 1].low == "in" and k > 2
        for k in sentence.indices("PER")
    )
    alone = len(sentence.indices("PER")) == 1
    if base and alone and _HAS_GROWN.search(sentence.text) and context.year and context.year > year:
        return (year, context.year)
    return ()


_BESIDE = frozenset({"while", "whereas"})


def _beside(drafts: Sequence[Draft], sentence: Sentence) -> tuple[int, ...]:
    """The one year of a sentence that tells growth on both sides of a "while"."""
    periods = sentence.indices("PER")
    years = {draft.years for draft in drafts if draft.years and draft.kind == "growth"}
    if len(periods) != 1 or len(years) != 1:
        return ()
    (only,) = years
    return only if len(only) == 1 else ()


def _told_beside(draft: Draft, sentence: Sentence) -> bool:
    """ "grew 0.4 percent in 2004, while the population rose by 2.4 percent": the clause behind, in the past tense too."""
    if draft.kind != "growth" or draft.modality != "asserted" or draft.average or draft.frequency != "annual":
        return False
    tokens = sentence.tokens
    (period,) = sentence.indices("PER")
    joints = [k for k in range(period + 1, len(tokens)) if tokens[k].low in _BESIDE]
    if len(joints) != 1:
        return False
    clause = [t for t in tokens[joints[0] :] if t.start < draft.end]
    lows = {t.low for t in clause}
    return bool(clause) and bool(lows & _PAST) and not lows & _PRESENT


def frame_after(sentence: Sentence, drafts: Sequence[Draft], context: Context) -> tuple[int, ...]:
    """The year that `sentence` sets for those that go on from it, empty when it sets none."""
    lows = {t.low for t in sentence.tokens}
    periods = [t.period for t in sentence.tokens if t.tag == "PER"]
    if not periods:
        return context.frame if lows & _PAST and not lows & _PRESENT else ()
    if not drafts and _sets_the_scene(sentence):
        year = sentence.tokens[sentence.indices("PER")[0]].period.years
        return year if context.year is None or year[0] <= context.year else ()
    years = {draft.years for draft in drafts if draft.years}
    plain = all(
        d.modality == "asserted" and d.frequency == "annual" and d.period == "calendar" for d in drafts
    )
    if len(years) != 1 or not plain or not lows & _PAST or any(p.since or p.vague for p in periods):
        return ()
    (only,) = years
    past = len(only) == 1 and (context.year is None or only[0] <= context.year)
    return only if past and len(periods) == 1 and periods[0].years == only else ()


_SCENE = 14  # tokens of a sentence that does no more than set a year


def _sets_the_scene(sentence: Sentence) -> bool:
    """ "In 2010 things had been different.": a short sentence without figures that opens with a year, in the past."""
    tokens = sentence.tokens
    at = sentence.indices("PER")
    if len(at) != 1 or at[0] > 1 or len(tokens) > _SCENE or sentence.has(*NUMBERS):
        return False
    period = tokens[at[0]].period
    plain = period.unit == "year" and len(period.years) == 1 and not (period.since or period.vague)
    lows = {t.low for t in tokens}
    return plain and bool(lows & _PAST) and not lows & _PRESENT


_GROWING = {
    "gdp": "gdp",
    "gdp_growth": "gdp",
    "gdp_per_capita": "gdp_per_capita",
    "population": "population",
    "population_growth": "population",
}
_TELLING = frozenset({"growth", "record", "trend", "comparison", "rank", "difference"})


def growth_told(sentence: Sentence, drafts: Sequence[Draft], context: Context) -> GrowthTold | None:
    """The growth that the text is telling after `sentence`: its last rate, or the one told before it.

    A percentage of something else ("unemployment rose to 9 percent") ends it, and so does a claim of another sort.
    Its year is kept where all of the sentence's rates are of one and the same, and told of the past.
    """
    rates = [d for d in drafts if d.kind == "growth" and d.indicator in _GROWING and d.value is not None]
    if rates:
        last = rates[-1]
        years = {d.years for d in rates}
        plain = len(years) == 1 and len(last.years) == 1 and last.frequency == "annual"
        told = plain and last.modality == "asserted" and last.period == "calendar"
        sign = -1 if (last.value or 0) < 0 else 1
        return GrowthTold(_GROWING[last.indicator or ""], sign, last.places, last.years if told else ())
    if any(d.kind not in _TELLING for d in drafts) or (sentence.has("PCT") and not drafts):
        return None
    if context.grown is None and context.topic == "gdp" and _heralds(sentence):
        return GrowthTold("gdp", 1, ())
    return context.grown


def _heralds(sentence: Sentence) -> bool:
    """ "And who else grew?": growth is what comes next."""
    lows = {t.low for t in sentence.tokens}
    plain = not any(t.mention is None and t.low in lex.RIVALS for t in sentence.tokens)
    return bool(lows & {"growing", "grew", "grow"}) and plain and not sentence.has(*NUMBERS, "POP", "NAME")


def caption_year(sentence: Sentence) -> tuple[int, ...]:
    """The one year that a heading names ("Population, 2019"); a date in it is that of the text."""
    return _lone_year(sentence, frozenset({"year"}))


def spoken_year(sentence: Sentence) -> tuple[int, ...]:
    """The one year that a sentence without claims speaks of ("The war ended in May 1975"), for "in that year"."""
    return _lone_year(sentence, frozenset({"year", "month"}))


def _lone_year(sentence: Sentence, units: frozenset[str]) -> tuple[int, ...]:
    years = {t.period.years for t in sentence.tokens if t.tag == "PER" and t.period.unit in units}
    (only,) = years if len(years) == 1 else ((),)
    return only if len(only) == 1 else ()


def _back_then(draft: Draft, context: Context) -> Draft:
    """ "It was 10.7 million then": the time spoken of before; not covered where none was."""
    if context.anchor:
        return replace(
            draft, years=context.anchor[:1], trace=(*draft.trace, f"“then” is {context.anchor[0]}")
        )
    return draft if draft.blocked else replace(draft, blocked="“then” is a time that the text does not give")


def _since_independence(draft: Draft, context: Context) -> Draft:
    """ "since independence": the span from the year in the record of places; not covered where that has none."""
    if draft.kind not in ("growth", "difference", "trend") or draft.years or len(draft.places) != 1:
        return draft
    place = places().get(draft.places[0])
    name = context.gazetteer.name(draft.places[0])
    if place is None or not place.since:
        return replace(
            draft, blocked=f"the record of places does not say since when {name} has been independent"
        )
    first = int(place.since[:4])
    years = (first, context.year) if context.year and context.year > first else (first,)
    return replace(
        draft, years=years, notes=(*draft.notes, f"“Since independence” is taken to mean since {first}.")
    )
