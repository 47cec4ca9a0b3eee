"""What a claim takes over from around it: the year of a frame or a heading, and the day a country became one.

A sentence that names no time of its own goes on from "In 2010, …" or from a row of past figures while it stays in
the past tense and in the same paragraph; any period of its own ends that. Nothing is carried to a forecast.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.clauses import (
    apart,
    clause_of,
    is_dated,
    is_pluperfect,
    later_than_told,
    main_tense,
    told_aside,
)
from claimcheck.claims.grammar.context import Context, GrowthTold
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.interface import Draft
from claimcheck.claims.reported import year_reported
from claimcheck.claims.sharing import (
    DATED_KINDS,
    PAST,
    PRESENT,
    back_from_now,
    grown_by,
    grown_since,
    is_predicate,
    opening,
    summed_up,
    token_of,
    told_in_past,
    with_shared_years,
    year_after,
    year_beside,
)
from claimcheck.mentions.calendar import WEEKDAYS
from claimcheck.places.tables import places

_CARRIED_KINDS = DATED_KINDS | {"comparison", "count"}
_STOCKS = frozenset({"population", "population_density"})
_INDEPENDENCE = re.compile(
    r"\bsince\s+(?:(?:its|gaining|winning|the\s+country's)\s+)*independence\b(?!\s+in\b)", re.IGNORECASE
)

_THEN = re.compile(
    r"\b[Bb]y then\b|\b(?:will|would)\s+then\b|\b(?:was|were|had|numbered|stood at)\s+then\b|\bthen\s+(?:had|was|were|numbered|stood)\b|\d[\w ]*\s(?:back\s+)?then\s*(?:[.,;]|$)"
)


def completed(drafts: Sequence[Draft], sentence: Sentence, context: Context) -> list[Draft]:
    """The drafts of a sentence with what they leave unsaid because it was said before."""
    if not drafts:
        return []
    opened = opening(drafts, sentence)
    since = _INDEPENDENCE.search(sentence.text) is not None
    then = _THEN.search(sentence.text) is not None and not sentence.has("PER")
    found = []
    for draft in drafts:
        carried = _carried_years(draft, sentence, context) or opened
        if draft.kind == "growth" and len(draft.years) < 2:
            years = summed_up(draft, drafts, sentence)
            years = years or back_from_now(draft, sentence, context)
            years = years or (grown_since(draft, sentence, context) if draft.years else ())
            years = years or year_after(draft, drafts, sentence, context)
            years = years or grown_by(draft, sentence, context)
            draft = replace(draft, years=years or draft.years)
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
        elif then and not draft.years and draft.kind in DATED_KINDS:
            draft = _back_then(draft, context)
        elif _is_start(draft, sentence):
            pass  # "shrank from $275bn to $148bn": where it began is not where the year told of left it
        elif carried and not draft.years and draft.kind in _CARRIED_KINDS and not draft.blocked:
            years, how = carried
            if not draft.average:
                draft = replace(draft, years=years, trace=(*draft.trace, how))
        elif years := _of_the_news(draft, sentence, context):
            how = f"what happened on a day of the news is of {years[0]}"
            draft = replace(draft, years=years, trace=(*draft.trace, how))
        elif beside := year_beside(draft, drafts, sentence):
            how = f"the year {beside[0]} is that of the clause before"
            draft = replace(draft, years=beside, trace=(*draft.trace, how))
        elif years := year_reported(draft, sentence, context):
            how = f"the text reports on {years[0]}, the year before its own"
            draft = replace(draft, years=years, trace=(*draft.trace, how))
        found.append(_of_running_year(draft, sentence, context))
    return with_shared_years(found, sentence, context)


_NEARLY_OVER = 10  # the month from which on what is said of the year's growth is more than a forecast


def _of_running_year(draft: Draft, sentence: Sentence, context: Context) -> Draft:
    """ "Growth this year is 6 percent", said in March: a forecast, as the year has not ended."""
    year, month = context.reference or (0, None)
    named = any(
        t.tag == "PER" and t.period.unit == "year" and (t.period.years == (year,) or t.low.endswith(" year"))
        for t in sentence.tokens
    )
    if draft.kind != "growth" or draft.years != (year,) or not named or draft.modality != "asserted":
        return draft
    if month is None or month >= _NEARLY_OVER or draft.average or draft.period != "calendar":
        return draft
    if draft.frequency != "annual" or main_tense(sentence, token_of(draft, sentence)) == "past":
        return draft
    note = f"{year} had not ended: its growth is taken as a forecast."
    return replace(draft, modality="projected", notes=(*draft.notes, note))


def _spans(sentence: Sentence) -> bool:
    """Whether the only periods are spans up to the document's day: a size holds on a day, a change over a span."""
    periods = [t.period for t in sentence.tokens if t.tag == "PER"]
    return bool(periods) and all(p.since for p in periods)


def _carried_years(draft: Draft, sentence: Sentence, context: Context) -> tuple[tuple[int, ...], str] | None:
    """The year of a frame, for what goes on in the past tense, or of a heading; none for what is dated already."""
    i = token_of(draft, sentence)
    if draft.kind == "rank" and not is_predicate(draft, sentence):
        return None
    if draft.modality != "asserted":
        ahead = bool(context.frame) and context.year is not None and context.frame[0] > context.year
        if draft.modality != "projected" or not ahead or is_dated(sentence, i):
            return None
        return context.frame, f"the forecast for {context.frame[0]} is carried on from the sentence before"
    aside = draft.kind != "growth" and told_aside(sentence, i) is not None
    if context.frame and not aside and not is_dated(sentence, i):
        if told_in_past(sentence, i) and later_than_told(sentence, context.frame):
            return context.frame, f"the year {context.frame[0]} is carried on from the sentence before"
    if sentence.has("PER"):
        return None
    if context.caption and (context.year is None or context.caption[-1] <= context.year):
        if _of_the_day(draft, sentence, context):
            return None
        return context.caption, f"the year {context.caption[0]} is that of the heading"
    return None


def _of_the_day(draft: Draft, sentence: Sentence, context: Context) -> bool:
    """ "… in the country of 42 million people", "its economy is four times as big": not of the year that news reports on."""
    told = context.reported
    if draft.kind == "level" and told_aside(sentence, token_of(draft, sentence)) is not None:
        return True
    if told is None or (told.year,) != context.caption:
        return False
    if draft.kind in ("ratio", "comparison", "share"):
        return not told_in_past(sentence, token_of(draft, sentence))
    if draft.kind != "level" or draft.indicator != "population":
        return False
    return not told_in_past(sentence, token_of(draft, sentence))


_YARDSTICKS = frozenset({"from", "after", "against", "versus"})
_HEDGES = frozenset("about around some nearly almost over under just only roughly a an growth of".split())


_TURNED = frozenset({"became", "overtook", "surpassed", "passed", "leapfrogged", "displaced", "replaced"})


def _of_the_news(draft: Draft, sentence: Sentence, context: Context) -> tuple[int, ...]:
    """ "became the largest economy on Sunday": what came about on a day of the news is of the text's year."""
    if draft.kind not in ("rank", "comparison") or draft.years or context.year is None:
        return ()
    if draft.modality != "asserted" or draft.blocked:
        return ()
    tokens = sentence.tokens
    day = next(
        (k for k in range(2, len(tokens)) if tokens[k].low in WEEKDAYS and tokens[k - 1].low == "on"), 0
    )
    clause = clause_of(sentence, token_of(draft, sentence))
    if (
        day not in clause
        or tokens[day - 2].low in lex.SAY_VERBS
        or any(tokens[k].tag == "PER" for k in clause)
    ):
        return ()
    turned = [k for k in clause if k < day and tokens[k].low in _TURNED]
    return (context.year,) if turned and not apart(sentence, day, turned[0]) else ()


def _is_start(draft: Draft, sentence: Sentence) -> bool:
    """Whether a figure without a year is the one that a change began from, or what another is measured against."""
    if draft.kind not in ("level", "growth", "share") or draft.years or not draft.tokens:
        return False
    k = draft.tokens[0] - 1
    while k > 0 and sentence.tokens[k].low in _HEDGES:
        k -= 1
    if k < 0 or (k == 0 and sentence.tokens[0].low == "after"):
        return False
    compared = sentence.tokens[k].low == "with" and sentence.tokens[k - 1].low in {"compared", "compares"}
    elsewhere = any(t.tag == "PLACE" for t in sentence.tokens[draft.tokens[0] + 1 : draft.tokens[0] + 4])
    return (sentence.tokens[k].low in _YARDSTICKS or compared) and not elsewhere


def frame_after(sentence: Sentence, drafts: Sequence[Draft], context: Context) -> tuple[int, ...]:
    """The year that `sentence` sets for those that go on from it, empty when it sets none."""
    lows = {t.low for t in sentence.tokens}
    periods = [t.period for t in sentence.tokens if t.tag == "PER"]
    if not periods:
        return context.frame if lows & PAST and not lows & PRESENT else ()
    if not drafts and _sets_the_scene(sentence):
        year = sentence.tokens[sentence.indices("PER")[0]].period.years
        return year if context.year is None or year[0] <= context.year else ()
    years = {draft.years for draft in drafts if draft.years}
    if any(d.kind in ("level", "growth") and not d.years for d in drafts):
        return ()  # "GDP reached $31 billion, against 20 billion in 2005": the year is not that of the text
    if ahead := _forecast_of(drafts, context):
        return ahead
    plain = all(
        d.modality == "asserted" and d.frequency == "annual" and d.period == "calendar" for d in drafts
    )
    if len(years) != 1 or not plain or not lows & PAST or any(p.since or p.vague for p in periods):
        return ()
    (only,) = years
    past = len(only) == 1 and (context.year is None or only[0] <= context.year)
    if _looks_back(sentence, only, context):
        return ()
    return only if past and len(periods) == 1 and periods[0].years == only else ()


def _forecast_of(drafts: Sequence[Draft], context: Context) -> tuple[int, ...]:
    """The one year to come that all claims of a sentence are forecasts for; those that go on from it are for that year too."""
    years = {draft.years for draft in drafts}
    if context.year is None or len(years) != 1 or any(d.modality != "projected" for d in drafts):
        return ()
    (only,) = years
    return only if len(only) == 1 and only[0] > context.year else ()


def _looks_back(sentence: Sentence, years: tuple[int, ...], context: Context) -> bool:
    """ "It had shrunk 5 percent in 1994": before the year that the text reports on, and then the text goes on with that."""
    told = context.reported
    if told is None or told.year is None or not years or years[-1] >= told.year:
        return False
    return is_pluperfect(sentence)


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
    return plain and bool(lows & PAST) and not lows & PRESENT


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
    if any(t.tag == "PER" and t.period.unit in ("day", "month") for t in sentence.tokens):
        return ()
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
