"""Record: an extreme over time for one place ("its slowest growth since 2009", "the fastest in four years")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.grammar import is_content
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import indicator_noun, place_phrase, span_of
from claimcheck.claims.sides import (
    Measure,
    aside,
    combined,
    growth_at,
    measure_before,
    owned,
    rate_of,
    subject_place,
)
from claimcheck.claims.times import When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import Owner
from claimcheck.expressions import Expression, Quantity, Record
from claimcheck.mentions import resolve_period
from claimcheck.models import Claim, Comparator, Frequency, Kind

_FAST = frozenset({"fastest", "quickest", "strongest", "best", "highest", "biggest", "largest", "sharpest", "steepest"})
_SLOW = frozenset({"slowest", "weakest", "lowest", "smallest", "worst"})
_DEEP = frozenset({"deepest", "sharpest", "steepest", "worst", "severest", "biggest", "largest"})
_FALLS = frozenset(["contraction", "decline", "drop", "fall", "slump", "plunge", "shrinkage", "recession", "downturn", "decrease", "collapse"])
_RISES = frozenset({"growth", "expansion", "rise", "increase", "gain", "jump", "surge", "upturn", "rebound"})
_PACES = frozenset({"pace", "rate", "speed", "performance", "clip", "showing", "result", "level", "reading", "figure"})
_QUALITIES = frozenset(["annual", "yearly", "economic", "full-year", "quarterly", "monthly", "full", "year", "calendar", "single", "year-on-year", "real", "one-year"])
_NEAR = 48  # tokens before an extreme in which its year is looked for
_HAVING = frozenset({"had", "has", "saw", "recorded", "posted", "registered", "experienced", "suffered"})
_SLUMPS = frozenset({"recession", "slump", "downturn", "contraction"})
_SMALL = {w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)}
_LINKS = frozenset({"to", "at", "the", "its", "their", "a", "an", "was", "were", "is", "and", "which", "marking", "that", "represents", "represented", "also", "this", "making", "it"})


@dataclass(frozen=True, slots=True)
class _Extreme:
    """An extreme as worded: its tokens, what it is of, and the span over which it is one."""

    start: int
    end: int
    comparator: Comparator
    measure: Measure | None  # None: what stands before tells
    level: bool  # of the size itself, not of its growth
    since: int | None = None
    back: int | None = None
    open: bool = False  # "on record", "ever": no beginning
    part: Frequency | None = None  # since a quarter: quarters are compared


class RecordKind:
    """The fastest, slowest, highest or lowest that a place has seen over a stretch of time."""

    name: Kind = "record"
    title = "Record"
    description = "An extreme over time for one place: the highest or lowest growth, population or GDP since a year, in so many years, or ever."
    examples = (
        Example("The Polish economy expanded 6.6 percent in 2007, its fastest pace in a decade.", {"indicator": "gdp_growth", "places": ["POL"], "comparator": "max", "years": [1997, 2007]}),
        Example("Brazil's GDP fell 4.1% in 2020, the biggest contraction since 1996.", {"indicator": "gdp_growth", "places": ["BRA"], "comparator": "min", "years": [1996, 2020]}),
        Example("China's economy grew 6.1% in 2019, the slowest in 29 years.", {"indicator": "gdp_growth", "places": ["CHN"], "comparator": "min", "years": [1990, 2019]}),
        Example("Ireland's economy contracted by 7.1 percent in 2009, a record decline.", {"indicator": "gdp_growth", "places": ["IRL"], "comparator": "min", "years": [2009]}),
        Example("In 2016 Latvia's population growth was the slowest since 1995.", {"indicator": "population_growth", "places": ["LVA"], "comparator": "min", "years": [1995, 2016]}),
        Example("The population of Bulgaria peaked at 9 million in 1988.", {"indicator": "population", "places": ["BGR"], "comparator": "max", "years": [1988]}),
    )
    counter_examples = (
        ("Chile's exports grew in 2010 at their fastest pace in a decade while its economy expanded.", "exports"),
        ("Unemployment in Spain, whose economy shrank in 2009, rose to its highest level since 1997.", "unemployment"),
        ("India was the fastest-growing economy in Asia in 2015.", "a rank among places"),
        ("Kenya's shilling fell to a record low in 2015 as the economy slowed.", "a currency"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        for i in range(len(sentence.tokens)):
            extreme = _superlative(sentence, i, context) or _record(sentence, i) or _year_low(sentence, i) or _peak(sentence, i)
            draft = None if extreme is None else _draft(sentence, extreme, context)
            if draft is not None:
                yield draft

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or claim.comparator not in ("max", "min"):
            return None
        return Record(Quantity(claim.indicator, claim.places, claim.excluding), "max" if claim.comparator == "max" else "min")

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        if not claim.years:
            return None
        which = "highest" if claim.comparator == "max" else "lowest"
        since = f" since {claim.years[0]}" if len(claim.years) > 1 else " on record"
        verb = "was" if value >= 0 else "was not"
        return f"{place_phrase(claim, 'possessive')} {indicator_noun(claim.indicator)} in {claim.years[-1]} {verb} the {which}{since}."


def _superlative(s: Sentence, i: int, context: Context) -> _Extreme | None:
    """ "the slowest growth since 2009", "its fastest pace in a decade", "the deepest recession on record"."""
    tokens = s.tokens
    word = tokens[i].low
    if word not in _FAST | _SLOW | _DEEP:
        return None
    k, noun, measure, ours = i + 1, "", None, False
    while k < len(tokens) and k < i + 7:
        t = tokens[k]
        if t.tag in {"GDP", "ECONOMIC", "ECON", "POP"} and not noun:
            ours = True
            measure = Measure(str(getattr(t.mention, "indicator", "gdp")), k)
        elif t.low in _FALLS | _RISES | _PACES and not noun:
            noun = t.low
        elif noun in _PACES | _FALLS and t.low in {"of", "in"} and k + 1 < len(tokens) and (tokens[k + 1].low in {"growth", "expansion"} or tokens[k + 1].tag in {"ECONOMIC", "GDP", "POP"}):
            while k + 1 < len(tokens) and (tokens[k + 1].low in {"growth", "expansion"} or tokens[k + 1].tag in {"ECONOMIC", "GDP", "POP"}):
                k += 1
                if tokens[k].mention is not None:
                    measure = Measure(str(getattr(tokens[k].mention, "indicator", "gdp")), k)
            ours = True
        elif t.low not in _QUALITIES and (t.low not in {"-", "for"} or _over(s, k, context) is not None):
            break
        k += 1
    span = _over(s, k, context)
    if span is None:
        return None
    falls, rises = noun in _FALLS, noun in _RISES
    if word in _SLOW:
        if falls:
            return None if word != "worst" else _Extreme(i, span.end, "min", _rate(s, measure, k), False, span.since, span.back, span.open, span.part)
        comparator: Comparator = "min"
    elif word in {"deepest", "severest"}:
        comparator = "min"
        falls = True
    else:
        comparator = "min" if falls else "max"
    if not noun and word in _DEEP - {"worst"} and not ours:
        return None  # the largest of what?
    level = (not noun and ours) or noun == "level" or (not noun and word in {"highest", "lowest"})
    if ours and not level:
        measure = _rate(s, measure, k)
        if measure is None:
            return None
    if not ours and not (falls or rises or noun or word in {"slowest", "fastest", "weakest", "strongest", "worst", "best", "highest", "lowest"}):
        return None
    return _Extreme(i, span.end, comparator, measure, level, span.since, span.back, span.open, span.part)


def _rate(s: Sentence, measure: Measure | None, k: int) -> Measure | None:
    if measure is None:
        return None
    rate = rate_of(measure.indicator)
    return None if rate is None else Measure(rate, measure.head)


@dataclass(frozen=True, slots=True)
class _Span:
    end: int
    since: int | None = None
    back: int | None = None
    open: bool = False
    part: Frequency | None = None


def _over(s: Sentence, k: int, context: Context) -> _Span | None:
    """The stretch of time behind an extreme: "since 2009", "in 29 years", "in a decade", "on record", "ever"."""
    tokens = s.tokens
    n = len(tokens)
    if k < n and tokens[k].low in {",", "("}:
        k += 1
    if k >= n:
        return None
    t = tokens[k]
    if t.low in {"ever"} or [x.low for x in tokens[k : k + 2]] in (["on", "record"], ["in", "history"]) or [x.low for x in tokens[k : k + 3]] == ["in", "its", "history"]:
        return _Span(k + (1 if t.low == "ever" else 2), open=True)
    if t.tag == "PER" and (t.period.since or t.low.startswith("since")):
        return _from(s, k, context)
    if t.low == "since":
        behind = k + 1
        while behind < n and behind < k + 10 and tokens[behind].tag != "PER" and tokens[behind].low not in {",", ".", ";"}:
            behind += 1
        if behind < n and tokens[behind].tag == "PER":
            return _from(s, behind, context)
        words = {x.low for x in tokens[k + 1 : behind]}
        return _Span(behind, open=True) if words & {"records", "record", "series", "data"} else _Span(behind) if "independence" in words else None
    if t.low in {"in", "for", "over"}:
        k += 1
        while k < n and tokens[k].low in {"more", "than", "over", "at", "least", "nearly", "almost", "about", "the", "last", "past", "some"}:
            k += 1
        if k >= n:
            return None
        t = tokens[k]
        if t.tag == "PER" and t.period.length and t.period.unit in {"year", "decade", "century"}:
            return _Span(k + 1, back=t.period.length)
        if t.tag == "YEARS":
            return _Span(k + 1, back=int(t.number.value))
        if t.low in _SMALL and k + 1 < n and tokens[k + 1].low in {"years", "decades"}:
            return _Span(k + 2, back=_SMALL[t.low] * (10 if tokens[k + 1].low == "decades" else 1))
        if t.tag == "NOUN" and t.number.unit in {"noun:decade", "noun:year"}:
            return _Span(k + 1, back=int(t.number.value) * (10 if t.number.unit == "noun:decade" else 1))
        if (t.tag == "NOUN" and t.number.unit in {"noun:quarter", "noun:month"}) or t.low in {"quarters", "months"}:
            return _Span(k + 1, part="quarter")
    return None


def _from(s: Sentence, k: int, context: Context) -> _Span | None:
    period = s.tokens[k].period
    years, _ = resolve_period(period, context.reference, context.anchor or None)
    if not years:
        return None
    part: Frequency | None = "quarter" if period.unit in {"quarter", "month", "half"} else None
    return _Span(k + 1, since=years[0], part=part)


def _record(s: Sentence, i: int) -> _Extreme | None:
    """ "a record decline", "a record contraction", "an all-time high", "a record low of"."""
    tokens = s.tokens
    low = tokens[i].low
    if (low != "record" and not (low == "time" and i and tokens[i - 1].low == "all")) or i + 1 >= len(tokens):
        return None
    k = i + 1
    while k < len(tokens) and tokens[k].low in _QUALITIES:
        k += 1
    noun = tokens[k].low if k < len(tokens) else ""
    if noun in {"high", "low"} and i and tokens[i - 1].low in {"a", "an", "its", "all", "new"}:
        return _Extreme(i, k + 1, "max" if noun == "high" else "min", None, True, open=True)
    if low == "record" and noun in _FALLS | {"growth", "expansion"} and i and tokens[i - 1].low in {"a", "an", "its", "the"}:
        return _Extreme(i, k + 1, "min" if noun in _FALLS else "max", None, False, open=True)
    return None


def _year_low(s: Sentence, i: int) -> _Extreme | None:
    """ "an 11-year low", "a 29-year high"."""
    tokens = s.tokens
    if tokens[i].tag != "YEARS" or i + 1 >= len(tokens) or tokens[i + 1].low not in {"low", "high"}:
        return None
    return _Extreme(i, i + 2, "max" if tokens[i + 1].low == "high" else "min", None, True, back=int(tokens[i].number.value))


def _peak(s: Sentence, i: int) -> _Extreme | None:
    """ "peaked at 148.7 million in 1992", "peaked in 1992"."""
    tokens = s.tokens
    if tokens[i].low != "peaked" or i + 1 >= len(tokens) or tokens[i + 1].low not in {"at", "in", "around"}:
        return None
    return _Extreme(i, i + 1, "max", None, True, open=True)


def _draft(s: Sentence, extreme: _Extreme, context: Context) -> Draft | None:
    found = _of(s, extreme, context)
    if found is None:
        return None
    own, measure = found
    if measure.indicator not in {"gdp_growth", "population_growth"} and not extreme.level:
        return None
    at = _when(s, extreme, measure, context)
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


def _of(s: Sentence, extreme: _Extreme, context: Context) -> tuple[Owner, Measure] | None:
    """Whose extreme, and of what: growth for rates and changes, the indicator itself for levels."""
    measure = extreme.measure
    if measure is None or not extreme.level:
        before = _subject(s, extreme.start)
        if before is None:
            return _grown_place(s, extreme, context) if measure is None and not extreme.level else _in_phrase(s, extreme, measure, context)
        changes = any(t.low in _FALLS | _RISES for t in s.tokens[extreme.start : extreme.end])
        grows = changes or any(t.low in lex.ECONOMY_VERBS or t.low in lex.UP_VERBS | lex.DOWN_VERBS for t in s.tokens[before.head : extreme.start])
        rate = before.indicator if before.indicator.endswith("growth") else rate_of(before.indicator)
        if extreme.level and not before.indicator.endswith("growth"):
            rate = before.indicator
        elif rate is None or not (grows or before.indicator.endswith("growth") or measure is not None):
            return None
        measure = Measure(rate, before.head)
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def _in_phrase(s: Sentence, extreme: _Extreme, measure: Measure | None, context: Context) -> tuple[Owner, Measure] | None:
    """ "…the slowest economic growth since 2009 in Kenya": the phrase itself names what it is of."""
    if measure is None:
        return None
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def _grown_place(s: Sentence, extreme: _Extreme, context: Context) -> tuple[Owner, Measure] | None:
    """ "Poland grew 6.6 percent, its fastest since 1997": a place that grows is its economy."""
    slump = next((j for j in range(extreme.start - 1, max(-1, extreme.start - 8), -1) if s.tokens[j].low in _SLUMPS), None)
    if slump and s.tokens[slump - 1].low in {"the", "that", "this", "its", "'s"} and s.tokens[extreme.start - 2].low in {"was", "is", "were"}:
        own = owned(s, Measure("gdp_growth", slump), context)
        return None if own is None else (own, Measure("gdp_growth", slump))
    verb = next((j for j in range(extreme.start - 1, max(-1, extreme.start - 14), -1) if s.tokens[j].low in lex.ECONOMY_VERBS), None)
    if verb is None and extreme.start > 1 and s.tokens[extreme.start - 2].low in _HAVING and s.tokens[extreme.start + 1].low in {"growth", "expansion"}:
        verb = extreme.start - 2  # "China had its slowest growth since 1991"
    if verb is None and _possessed(s, extreme):
        place = s.tokens[extreme.start - 2]
        return Owner(place.codes, False, "the possessor right before"), Measure("gdp_growth", extreme.start)
    if verb is None:
        return None
    own = subject_place(s, verb, context)
    if own is None or not own.codes or own.veto:
        return None
    return own, Measure("gdp_growth", verb)


def _possessed(s: Sentence, extreme: _Extreme) -> bool:
    """ "Mexico's worst recession since 1995": the place right before has had it."""
    i = extreme.start
    if i < 2 or s.tokens[i - 1].low not in {"'s", "'"} or s.tokens[i - 2].tag != "PLACE" or len(s.tokens[i - 2].codes) != 1:
        return False
    return i + 1 < len(s.tokens) and s.tokens[i + 1].low in _SLUMPS | {"growth", "expansion"}


def _subject(s: Sentence, i: int) -> Measure | None:
    """The indicator or growth before the extreme; clauses joined by "as" or "while" are others."""
    tokens = s.tokens
    for j in range(i - 1, max(-1, i - 28), -1):
        t = tokens[j]
        if t.low in {"growth", "expansion"} and t.low == "growth":
            return growth_at(s, j)
        if t.tag in {"GDP", "ECON", "POP", "GNP"}:
            return None if aside(s, j, i) else measure_before(s, j + 1)
        if t.low in {"while", ";"} or (t.low in lex.RIVALS - {"rate", "rates", "output"} and t.mention is None):
            return None
        if is_content(s, j) and t.low not in _FALLS | _RISES | _PACES | _LINKS | lex.RATE_VERBS | {"high", "low", "record", "hit", "reaching", "time", "sank"} | _HAVING and t.tag != "NAME":
            return None
    return None


def _when(s: Sentence, extreme: _Extreme, measure: Measure, context: Context) -> When:
    """The year that set the record: one behind a peak or high, else one before the phrase, else one further on."""
    tokens = s.tokens
    tail = next((k for k in range(extreme.end, min(len(tokens), extreme.end + 6)) if tokens[k].tag == "PER"), None)
    if tail is not None and extreme.level and all(tokens[k].low in {"of", "at", "in", ","} or tokens[k].mention is not None for k in range(extreme.end, tail)):
        return when(s, tail - 1, context)[0]
    for j in range(extreme.start - 1, max(-1, extreme.start - _NEAR), -1):
        if tokens[j].tag == "PER" and not (tokens[j].period.since or tokens[j - 1].low == "since"):
            at = when(s, j - 1, context)[0] if j else when(s, 1, context, before=None)[0]
            if j == 0 or not at.years:
                at = when(s, extreme.start, context, after=j - 1)[0]
            if len(at.years) == 1:
                return at
        if tokens[j].low == ";":
            break
    if tail is not None and not tokens[tail].period.since and tokens[extreme.end].low in {"in", ",", "last", "this"}:
        at = when(s, tail - 1, context)[0]
        if len(at.years) == 1:
            return at
    return When()
