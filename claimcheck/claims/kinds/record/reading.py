"""From an extreme as worded to the claim: whose it is, of what, and of which year."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.bound_periods import dates_speech
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.sides import (
    Measure,
    aside,
    combined,
    growth_at,
    measure_before,
    owned,
    rate_of,
    subject_place,
)
from claimcheck.claims.grammar.times import When, resolve, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.record.phrases import (
    FALLS,
    PACES,
    RISES,
    SUFFERING,
    Extreme,
)

_TAKING_UP = frozenset("was is the its a also marked marks represented represents makes made".split())


_NEAR = 48  # tokens before an extreme in which its year is looked for


_HAVING = SUFFERING | {"had", "has", "have", "experienced", "experiences", "turned", "been"}


# What an extreme is one of where the economy or the population stands before it.
_MEASURED_BY = FALLS | RISES | {"year", "performance", "showing"}


_SLUMPS = frozenset({"recession", "slump", "downturn", "contraction"})


_LINKS = frozenset(
    (
        "to at the its their a an was were is and which marking that represents represented also this"
        " making it"
    ).split()
)


def record_draft(s: Sentence, extreme: Extreme, context: Context) -> Draft | None:
    found = _of(s, extreme, context) or _taken_up(s, extreme, context)
    if found is None:
        return None
    own, measure = found
    if measure.indicator not in {"gdp_growth", "population_growth"} and not extreme.level:
        return None
    at = _when(s, extreme, measure, context)
    if not at.years and (told := _year_told(s, own, context)):
        at = When(told, how=f"the year {told[0]} is that of the rate told before")
    years: tuple[int, ...] = at.years[-1:]
    blocked = "national income (GNP, GNI) is not in the record" if measure.indicator == "gnp" else None
    if extreme.since is not None and years:
        years = (extreme.since, years[0])
    elif extreme.back is not None and years:
        years = (years[0] - extreme.back, years[0])
    elif not years:
        blocked = blocked or "the text does not tell which year the record is of"
    if len(years) == 2 and years[0] >= years[1]:
        return None
    frequency = extreme.part or (at.frequency if measure.indicator.endswith("growth") else "annual")
    start, end = span_of(s, min(extreme.start, measure.head), max(extreme.end - 1, extreme.start))
    return Draft(
        kind="record", indicator=measure.indicator, start=start, end=end, tokens=(extreme.start,) if s.tokens[extreme.start].tag == "YEARS" else (),
        places=own.codes, combined=combined(context, own.codes), comparator=extreme.comparator, years=years, period=at.period,
        frequency=frequency, modality=modality(s, extreme.start, at), blocked=blocked,
        trace=(f"record of {measure.indicator}: “{s.tokens[extreme.start].text}”", own.how, at.how), notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip


def _of(s: Sentence, extreme: Extreme, context: Context) -> tuple[Owner, Measure] | None:
    """Whose extreme, and of what: growth for rates and changes, the indicator itself for levels."""
    measure = extreme.measure
    if measure is None or not extreme.level:
        before = _subject(s, extreme.start)
        if before is None:
            return (
                _grown_place(s, extreme, context)
                if measure is None and not extreme.level
                else _in_phrase(s, extreme, measure, context)
            )
        changes = any(t.low in _MEASURED_BY for t in s.tokens[extreme.start : extreme.end])
        grows = changes or any(
            t.low in lex.ECONOMY_VERBS or t.low in lex.UP_VERBS | lex.DOWN_VERBS
            for t in s.tokens[before.head : extreme.start]
        )
        rate = before.indicator if before.indicator.endswith("growth") else rate_of(before.indicator)
        if extreme.level and not before.indicator.endswith("growth"):
            rate = before.indicator
        elif rate is None or not (grows or before.indicator.endswith("growth") or measure is not None):
            return None
        measure = Measure(rate, before.head)
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def _taken_up(s: Sentence, extreme: Extreme, context: Context) -> tuple[Owner, Measure] | None:
    """ "It was the fastest pace since 1994", "That is its first decline in a decade": of the rate told before."""
    lows = [t.low for t in s.tokens[: extreme.start]]
    told = context.grown
    dated = lows[:1] == ["the"] and bool(set(lows) & (PACES | FALLS | RISES)) and s.has("PER")
    named = (
        (PACES | FALLS | RISES if dated else set())
        | {t.low for t in s.tokens if t.tag == "PER"}
        | {"of", "in"}
    )
    if not lows or not (dated or lows[0] in {"it", "that", "this"}) or set(lows[1:]) - _TAKING_UP - named:
        return None
    if told is None or len(told.places) != 1 or (rate := rate_of(told.indicator)) is None:
        return None
    if extreme.level and not any(t.low in {"rate", "pace"} for t in s.tokens[extreme.start : extreme.end]):
        return None
    return Owner(told.places, False, f"“{s.tokens[0].text}” is the rate told before"), Measure(rate, 0)


def _year_told(s: Sentence, own: Owner, context: Context) -> tuple[int, ...]:
    """The year of the rate told before, for a sentence that names none of its own."""
    told = context.grown
    dated = any(t.tag == "PER" and not t.period.since for t in s.tokens)
    single = told is not None and len(told.years) == 1
    return told.years if told is not None and single and not dated else ()


def _in_phrase(
    s: Sentence, extreme: Extreme, measure: Measure | None, context: Context
) -> tuple[Owner, Measure] | None:
    """ "…the slowest economic growth since 2009 in Kenya": the phrase itself names what it is of."""
    if measure is None:
        return None
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def _grown_place(s: Sentence, extreme: Extreme, context: Context) -> tuple[Owner, Measure] | None:
    """ "Poland grew 6.6 percent, its fastest since 1997": a place that grows is its economy."""
    slump = next(
        (j for j in range(extreme.start - 1, max(-1, extreme.start - 8), -1) if s.tokens[j].low in _SLUMPS),
        None,
    )
    if (
        slump
        and (
            s.tokens[slump - 1].low in {"the", "that", "this", "its", "'s"}
            or s.tokens[slump - 1].tag == "PCT"
        )
        and s.tokens[extreme.start - 2].low in {"was", "is", "were"}
    ):
        own = owned(s, Measure("gdp_growth", slump), context)
        return None if own is None else (own, Measure("gdp_growth", slump))
    verb = next(
        (
            j
            for j in range(extreme.start - 1, max(-1, extreme.start - 14), -1)
            if s.tokens[j].low in lex.ECONOMY_VERBS
        ),
        None,
    )
    had = extreme.start - 2
    if had > 0 and s.tokens[had].low == "in" and s.tokens[had - 1].low in {"turned", "turns"}:
        had -= 1
    if verb is None and had >= 0 and s.tokens[had].low in _HAVING and _tells_growth(s, extreme, context):
        verb = had  # "China had its slowest growth since 1991"
    if verb is None:
        verb = _into_recession(s, extreme.start)
    if verb is None and _possessed(s, extreme):
        place = s.tokens[extreme.start - 2]
        return Owner(place.codes, False, "the possessor right before"), Measure("gdp_growth", extreme.start)
    if verb is None:
        return None
    own = subject_place(s, verb, context)
    if own is None or not own.codes or own.veto:
        return None
    return own, Measure("gdp_growth", verb)


def _into_recession(s: Sentence, i: int) -> int | None:
    """ "Chile slid into its first recession in 17 years", "slid into recession for the first time since 2009": the verb."""
    k = i - 1
    while k > 0 and (s.tokens[k].low in {"for", "the", "its", "a", "recession"} or s.tokens[k].tag == "PER"):
        k -= 1
    named = any(t.low == "recession" for t in s.tokens[k + 1 : i + 3])
    return k - 1 if named and k > 0 and s.tokens[k].low in {"into", "in", "to"} else None


def _tells_growth(s: Sentence, extreme: Extreme, context: Context) -> bool:
    """ "its slowest growth", "its best economic performance"; "its best year" only where economies are spoken of."""
    noun = _noun_behind(s, extreme.start)
    economic = any(t.low == "economic" for t in s.tokens[extreme.start : extreme.end])
    if noun in {"performance", "showing", "year"}:
        return economic or context.topic == "gdp" or s.has("GDP", "ECON", "ECONOMIC")
    return noun in {"growth", "expansion"} | _SLUMPS


def _noun_behind(s: Sentence, i: int) -> str:
    """ "contraction", of "its first annual contraction" with "first" at token `i`."""
    k = i + 1
    while k + 1 < len(s.tokens) and s.tokens[k].low in _YEARLY:
        k += 1
    return s.tokens[k].low


_YEARLY = frozenset({"annual", "yearly", "full-year", "economic", "calendar-year"})


def _possessed(s: Sentence, extreme: Extreme) -> bool:
    """ "Mexico's worst recession since 1995": the place right before has had it."""
    i = extreme.start
    if (
        i < 2
        or s.tokens[i - 1].low not in {"'s", "'"}
        or s.tokens[i - 2].tag != "PLACE"
        or len(s.tokens[i - 2].codes) != 1
    ):
        return False
    said = s.tokens[i].low == "first" and any(
        t.low in _SLUMPS | {"decline", "fall"} for t in s.tokens[: i - 2]
    )
    return said or (i + 1 < len(s.tokens) and s.tokens[i + 1].low in _SLUMPS | {"growth", "expansion"})


def _subject(s: Sentence, i: int) -> Measure | None:
    """The indicator or growth before the extreme; clauses joined by "as" or "while" are others."""
    tokens = s.tokens
    for j in range(i - 1, max(-1, i - 28), -1):
        t = tokens[j]
        if t.low in {"growth", "expansion"} and t.low == "growth":
            return growth_at(s, j)
        if t.tag in {"GDP", "ECON", "POP", "GNP"}:
            return None if aside(s, j, i) else measure_before(s, j + 1)
        if t.low in {"while", ";"} or (
            t.low in lex.RIVALS - {"rate", "rates", "output"} and t.mention is None
        ):
            return None
        if (
            is_content(s, j)
            and t.low
            not in FALLS
            | RISES
            | PACES
            | _LINKS
            | lex.RATE_VERBS
            | {"high", "low", "record", "hit", "reaching", "time", "sank"}
            | _HAVING
            and t.tag != "NAME"
        ):
            return None
    return None


_YARDSTICKS = frozenset({"from", "after", "against", "versus", "than", "with"})
_BETWEEN = frozenset(
    "about around some nearly almost over under just only roughly a an the growth rate of".split()
)


def _of_yardstick(s: Sentence, j: int) -> bool:
    """Whether the period at token `j` dates a rate that another one is measured by: "from 5 percent in 2007"."""
    tokens = s.tokens
    k = j - 1
    while k > 0 and tokens[k].low in {"in", "of", "for", "the", "("}:
        k -= 1
    if k < 1 or tokens[k].tag != "PCT" or not any(t.tag == "PCT" for t in tokens[:k]):
        return False
    k -= 1
    while k > 0 and tokens[k].low in _BETWEEN:
        k -= 1
    return tokens[k].low in _YARDSTICKS


def _opening(s: Sentence, context: Context) -> When:
    """ "Last year Japan's economy had its worst year since 1974": the period that opens the sentence."""
    period = s.tokens[0].period
    years = resolve(period, context, ())
    plain = period.unit == "year" and len(years) == 1
    return When(years, how=f"“{period.text}” is {years[0]}") if plain else when(s, 1, context, before=None)[0]


def _when(s: Sentence, extreme: Extreme, measure: Measure, context: Context) -> When:
    """The year that set the record: one behind a peak or high, else one before the phrase, else one further on."""
    tokens = s.tokens
    tail = next(
        (k for k in range(extreme.end, min(len(tokens), extreme.end + 6)) if tokens[k].tag == "PER"), None
    )
    if (
        tail is not None
        and extreme.level
        and all(
            tokens[k].low in {"of", "at", "in", ","} or tokens[k].mention is not None
            for k in range(extreme.end, tail)
        )
    ):
        return when(s, tail - 1, context)[0]
    for j in range(extreme.start - 1, max(-1, extreme.start - _NEAR), -1):
        if tokens[j].tag == "PER" and tokens[j].period.unit == "day" and not extreme.level:
            continue  # the day of the news is no year of growth
        if tokens[j].tag == "PER" and j and dates_speech(s, j):
            continue  # "expanded 9 percent in 2004, the office said today, its fastest pace since 1996"
        if tokens[j].tag == "PER" and _of_yardstick(s, j):
            continue  # "slowed to 2 percent last year from 5 percent in 2007, the slowest since 1999"
        if tokens[j].tag == "PER" and not (tokens[j].period.since or tokens[j - 1].low == "since"):
            at = when(s, j - 1, context)[0] if j else _opening(s, context)
            if not at.years:
                at = when(s, extreme.start, context, after=j - 1)[0]
            if len(at.years) == 1:
                return at
        if tokens[j].low == ";":
            break
    if (
        tail is not None
        and not tokens[tail].period.since
        and (tokens[extreme.end].low in {"in", ","} or tail == extreme.end)
    ):
        at = when(s, tail - 1, context)[0]
        if len(at.years) == 1:
            return at
    return When()
