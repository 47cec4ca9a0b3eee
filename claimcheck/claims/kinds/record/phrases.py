"""The words of a record: "its slowest growth since 2009", "a record decline", "an 11-year low", "peaked in 1992"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import (
    Measure,
    rate_of,
)
from claimcheck.claims.grammar.tokens import Sentence, Token
from claimcheck.claims.kinds.record.events import since_event
from claimcheck.mentions import resolve_period
from claimcheck.models import Comparator, Frequency

_FAST = frozenset("fastest quickest strongest best highest biggest largest sharpest steepest".split())


_SLOW = frozenset({"slowest", "weakest", "lowest", "smallest", "worst", "poorest", "feeblest", "bleakest"})


_DEEP = frozenset({"deepest", "sharpest", "steepest", "worst", "severest", "biggest", "largest"})


_OPENING = _FAST | _SLOW | _DEEP | {"first", "record", "time", "peaked"}


def opens_extreme(t: Token) -> bool:
    """Whether any of the wordings below begins with the token: the cheap look before they are tried."""
    return t.low in _OPENING or t.tag == "YEARS"


FALLS = frozenset(
    ("contraction decline drop fall slump plunge shrinkage recession downturn decrease collapse").split()
)


RISES = frozenset({"growth", "expansion", "rise", "increase", "gain", "jump", "surge", "upturn", "rebound"})


PACES = frozenset("pace rate speed performance clip showing result level reading figure".split())


_FELL = lex.DOWN_VERBS - {"down", "lose", "loses", "lost", "losing", "backwards", "backward"}


_QUALITIES = frozenset(
    (
        "annual yearly economic full-year quarterly monthly full year calendar single year-on-year real"
        " one-year"
    ).split()
)


SUFFERING = frozenset(
    "suffers suffered posts posted sees saw reports reported records recorded registers registered".split()
)


_WAR = 1945  # "since the war", without more
_CENTURY_PARTS = (
    (("a quarter", "of", "a", "century"), 25),
    (("a", "quarter", "of", "a"), 25),
    (("a", "quarter", "century"), 25),
    (("half", "a", "century"), 50),
    (("a", "half", "century"), 50),
)
_SMALL = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}


@dataclass(frozen=True, slots=True)
class Extreme:
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


def superlative(s: Sentence, i: int, context: Context) -> Extreme | None:
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
        elif (t.low in FALLS | RISES | PACES or _is_year(s, k)) and not noun:
            noun = t.low
        elif (
            noun in PACES | FALLS
            and t.low in {"of", "in"}
            and k + 1 < len(tokens)
            and (
                tokens[k + 1].low in {"growth", "expansion"}
                or tokens[k + 1].tag in {"ECONOMIC", "GDP", "POP"}
            )
        ):
            while k + 1 < len(tokens) and (
                tokens[k + 1].low in {"growth", "expansion"}
                or tokens[k + 1].tag in {"ECONOMIC", "GDP", "POP"}
            ):
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
    falls, rises = noun in FALLS, noun in RISES
    if word in _SLOW:
        if falls:
            return (
                None
                if word != "worst"
                else Extreme(
                    i,
                    span.end,
                    "min",
                    _rate(s, measure, k),
                    False,
                    span.since,
                    span.back,
                    span.open,
                    span.part,
                )
            )
        comparator: Comparator = "min"
    elif word in {"deepest", "severest"}:
        comparator = "min"
        falls = True
    else:
        comparator = "min" if falls else "max"
    if not noun and word in _DEEP - {"worst"} and not ours:
        return None  # the largest of what?
    rated = any(
        t.tag == "PCT" for t in tokens[max(0, i - 8) : i]
    )  # "grew 5.3 percent, the highest in nine years"
    level = (
        (not noun and ours) or noun == "level" or (not noun and word in {"highest", "lowest"} and not rated)
    )
    if ours and not level:
        measure = _rate(s, measure, k)
        if measure is None:
            return None
    if not ours and not (
        falls
        or rises
        or noun
        or word in {"fastest", "quickest", "strongest", "best", "highest"} | _SLOW - {"smallest"}
    ):
        return None
    return Extreme(i, span.end, comparator, measure, level, span.since, span.back, span.open, span.part)


def _is_year(s: Sentence, k: int) -> bool:
    """ "its worst year since 1982": the year as what is measured, no part of "full year growth"."""
    if s.tokens[k].low != "year" or k + 1 >= len(s.tokens):
        return False
    return s.tokens[k - 1].low in {"best", "strongest"} | _SLOW and s.tokens[k + 1].low not in (
        FALLS | RISES | PACES
    )


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
    if (
        t.low in {"ever"}
        or [x.low for x in tokens[k : k + 2]] in (["on", "record"], ["in", "history"])
        or [x.low for x in tokens[k : k + 3]] == ["in", "its", "history"]
    ):
        return _Span(k + (1 if t.low == "ever" else 2), open=True)
    if t.tag == "PER" and (t.period.since or t.low.startswith("since")):
        return _from(s, k, context)
    if t.low == "since":
        behind = k + 1
        while (
            behind < n
            and behind < k + 10
            and tokens[behind].tag != "PER"
            and tokens[behind].low not in {",", ".", ";"}
        ):
            behind += 1
        if behind < n and tokens[behind].tag == "PER":
            return _from(s, behind, context)
        words = {x.low for x in tokens[k + 1 : behind]}
        if (event := since_event(words)) is not None:
            return _Span(behind, since=event or None, open=not event)
        if "war" in words and not words & {"civil", "gulf", "korean", "vietnam", "cold", "first", "great"}:
            return _Span(behind, since=_WAR)
        return (
            _Span(behind, open=True)
            if words & {"records", "record", "series", "data"}
            else _Span(behind)
            if "independence" in words
            else None
        )
    if t.low in {"in", "for", "over"}:
        k += 1
        while k < n and tokens[k].low in {
            "more",
            "than",
            "over",
            "at",
            "least",
            "nearly",
            "almost",
            "about",
            "the",
            "last",
            "past",
            "some",
        }:
            k += 1
        if k >= n:
            return None
        t = tokens[k]
        if t.tag == "PER" and t.period.length and t.period.unit in {"year", "decade", "century"}:
            return _Span(k + 1, back=t.period.length)
        if t.tag == "YEARS":
            return _Span(k + 1, back=int(t.number.value))
        years = _of_century(s, k)
        if years is not None:
            return years
        if t.low in _SMALL and k + 1 < n and tokens[k + 1].low in {"years", "decades"}:
            return _Span(k + 2, back=_SMALL[t.low] * (10 if tokens[k + 1].low == "decades" else 1))
        if t.tag == "NOUN" and t.number.unit in {"noun:decade", "noun:year"}:
            return _Span(k + 1, back=int(t.number.value) * (10 if t.number.unit == "noun:decade" else 1))
        if (t.tag == "NOUN" and t.number.unit in {"noun:quarter", "noun:month"}) or t.low in {
            "quarters",
            "months",
        }:
            return _Span(k + 1, part="quarter")
    return None


def _of_century(s: Sentence, k: int) -> _Span | None:
    """ "a quarter of a century", "half a century", "a quarter century" at token `k`."""
    lows = [t.low for t in s.tokens[k : k + 4]]
    for words, years in _CENTURY_PARTS:
        if tuple(lows[: len(words)]) == words:
            return _Span(k + len(words), back=years)
    return None


def _from(s: Sentence, k: int, context: Context) -> _Span | None:
    period = s.tokens[k].period
    years, _ = resolve_period(period, context.reference, context.anchor or None)
    if not years:
        return None
    part: Frequency | None = "quarter" if period.unit in {"quarter", "month", "half"} else None
    return _Span(k + 1, since=years[0], part=part)


def first_fall(s: Sentence, i: int, context: Context) -> Extreme | None:
    """ "its first decline since 1991", "the slump of 1998 was Korea's first since 1980": lower than all years between."""
    tokens = s.tokens
    if tokens[i].low != "first" or i == 0:
        return None
    if (turned := _first_time(s, i, context)) is not None:
        return turned
    k = i + 1
    while k < len(tokens) and tokens[k].low in _QUALITIES:
        k += 1
    named = k < len(tokens) and tokens[k].low in FALLS
    span = _over(s, k + named, context)
    if span is None or (span.since is None and span.back is None) or span.part is not None:
        return None
    if not named and not any(t.low in FALLS for t in tokens[max(0, i - 10) : i]):
        return None
    return Extreme(i, span.end, "min", None, False, span.since, span.back)


def _first_time(s: Sentence, i: int, context: Context) -> Extreme | None:
    """ "fell for the first time since 1961": a fall after years of growth is the lowest rate of them all."""
    lows = [t.low for t in s.tokens[max(0, i - 2) : i + 2]]
    if lows != ["for", "the", "first", "time"]:
        return None
    k = i - 3
    while k > 0 and (
        s.tokens[k].tag == "PER" or s.tokens[k].low in {"in", ","} or s.tokens[k].low.endswith("ly")
    ):
        k -= 1
    span = _over(s, i + 2, context)
    if s.tokens[k].low not in _FELL | {"recession"} or span is None or span.part is not None:
        return None
    if span.since is None and span.back is None:
        return None
    return Extreme(i, span.end, "min", None, False, span.since, span.back)


def record_phrase(s: Sentence, i: int) -> Extreme | None:
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
        return Extreme(i, k + 1, "max" if noun == "high" else "min", None, True, open=True)
    if (
        low == "record"
        and noun in FALLS | {"growth", "expansion"}
        and i
        and tokens[i - 1].low in {"a", "an", "its", "the", *SUFFERING}
    ):
        return Extreme(i, k + 1, "min" if noun in FALLS else "max", None, False, open=True)
    return None


def year_low(s: Sentence, i: int) -> Extreme | None:
    """ "an 11-year low", "a 29-year high"."""
    tokens = s.tokens
    if tokens[i].tag != "YEARS" or i + 1 >= len(tokens) or tokens[i + 1].low not in {"low", "high"}:
        return None
    return Extreme(
        i,
        i + 2,
        "max" if tokens[i + 1].low == "high" else "min",
        None,
        True,
        back=int(tokens[i].number.value),
    )


def peak_at(s: Sentence, i: int) -> Extreme | None:
    """ "peaked at 148.7 million in 1992", "peaked in 1992"."""
    tokens = s.tokens
    if i + 2 < len(tokens) and tokens[i + 2].tag == "PCT":
        return None  # "growth peaked at 9 percent in 2010" tells the rate
    if tokens[i].low != "peaked" or i + 1 >= len(tokens) or tokens[i + 1].low not in {"at", "in", "around"}:
        return None
    return Extreme(i, i + 1, "max", None, True, open=True)
