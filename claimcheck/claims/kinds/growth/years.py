"""The years and the stretch of a rate of growth: spans, averages, quarters, and years shared by a list."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.grammar.clauses import clause_of
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor
from claimcheck.claims.grammar.times import When, resolve
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.kinds.growth.compared import PastComparison
from claimcheck.claims.kinds.growth.links import Link
from claimcheck.models import Frequency

_ON_AVERAGE = (
    "on average",
    "an average",
    "averaged",
    "averaging",
    "average annual",
    "average of",
    "average growth",
)
_YEARLY = ("a year", "per year", "annually", "per annum", "annual", "each year", "every year")


_AS_LONG = ("same period", "that period", "same time", "same years", "those years")


def _as_long(s: Sentence, at: When, context: Context, last: Link | None) -> When:
    """ "over the same period": between the two years for which something was told before."""
    said = [s.tokens[k] for k in at.tokens]
    if not any(t.text.lower().endswith(_AS_LONG) for t in said):
        return at
    span = last.when.years if last is not None else context.ends.years if context.ends is not None else ()
    if len(span) != 2:
        return at
    how = f"“{said[0].text}” is {span[0]} to {span[1]}, told before"
    return replace(at, years=span, frequency="annual", past=True, how=how)


_END = frozenset({".", ",", ";", "!", "?", '"', ")"})


def _since_then(s: Sentence, i: int | None, at: When, context: Context) -> int | None:
    """ "In 1990 it had 5 million people, and the number has doubled since": since the year told before."""
    behind = [t.low for t in s.tokens[i + 1 : i + 3]] if i is not None else []
    if not behind or behind[0] not in {"since", "since then"}:
        return None
    if behind[0] == "since" and behind[1:] and behind[1] not in _END | {"then"}:
        return None
    if len(at.years) == 1:
        return at.years[0]
    named = [t.period.years for t in s.tokens[:i] if t.tag == "PER" and t.period.unit == "year"]
    if named:
        return named[-1][0] if len(named) == 1 and len(named[0]) == 1 else None
    told = context.ends
    return told.years[0] if told is not None and len(told.years) == 1 else None


def until_now(
    s: Sentence, at: When, context: Context, last: Link | None = None, i: int | None = None
) -> When:
    """ "since 1990" lasts until the document's year."""
    at = _as_long(s, at, context, last)
    year = context.year
    if year and (first := _since_then(s, i, at, context)) is not None and first < year:
        return replace(at, years=(first, year), how=f"since {first}, told before", past=True)
    if at.years and _since(s, at) and (end := _told_with_having(s, i, at)) is not None:
        return replace(at, years=(at.years[0], end), past=True)
    if len(at.years) == 1 and year and at.years[0] < year and _since(s, at):
        return replace(at, years=(at.years[0], year))
    return at


def _told_with_having(s: Sentence, i: int | None, at: When) -> int | None:
    """ "had a GDP of $40 billion in 2012, having doubled it since 2000": the change ends in the year of the main clause."""
    if i is None or "having" not in [t.low for t in s.tokens[max(0, i - 4) : i]]:
        return None
    told = {
        t.period.years for t in s.tokens[:i] if t.tag == "PER" and t.period.unit == "year" and t.period.years
    }
    (only,) = told if len(told) == 1 else ((),)
    return only[0] if len(only) == 1 and only[0] > at.years[0] else None


def spanned(s: Sentence, i: int, g: Governor, at: When, context: Context, last: Link | None) -> When:
    """The span of a change that sums up: "rose from 3 million in 1990 to 4 million in 2019, a rise of 24 percent"."""
    at = _as_long(s, at, context, last)
    if (base := _base_year(s, i, at, context)) is not None:
        span = (base, at.years[0]) if at.years[0] > base else _counted_from(s, i, base, context)
        return replace(at, years=span)
    since = len(at.years) == 1 and _since(s, at)
    if not (since or _sums_up(s, i, g, at)):
        return at
    tokens = s.tokens
    low = last.index if last is not None else -1
    dated = [k for k in range(low + 1, i) if tokens[k].tag == "PER" and tokens[k].period.unit == "year"]
    ends = [years[0] for k in dated if len(years := resolve(tokens[k].period, context, ())) == 1]
    if since:
        later = [year for year in ends if year > at.years[0]]
        return replace(at, years=(at.years[0], max(later))) if later else until_now(s, at, context)
    figures = sum(t.tag in {"NUM", "MONEY", "PEOPLE"} for t in tokens[max(0, g.index - 14) : g.index])
    return replace(at, years=(min(ends), max(ends))) if figures == 2 and len(set(ends)) == 2 else at


def _base_year(s: Sentence, i: int, at: When, context: Context) -> int | None:
    """ "in 2000, an increase of 12.4 percent from the 1996 census": the year that the change is counted from."""
    tokens = s.tokens
    if len(at.years) != 1 or at.frequency != "annual":
        return None
    for k in range(i + 1, min(len(tokens) - 1, i + 4)):
        if tokens[k].low in {"from", "over", "on", "above", "below"}:
            m = k + 1 + (tokens[k + 1].low == "the")
            if m < len(tokens) and tokens[m].tag == "PER" and tokens[m].period.unit == "year":
                years = resolve(tokens[m].period, context, ())
                return years[0] if len(years) == 1 and years[0] <= at.years[0] else None
    return None


def _counted_from(s: Sentence, i: int, base: int, context: Context) -> tuple[int, ...]:
    """ "stood at $3 trillion in 2018, up by half on 2010": the span to the year told before; of two neighbours, the later."""
    told = {
        year
        for t in s.tokens[:i]
        if t.tag == "PER" and t.period.unit == "year"
        for year in resolve(t.period, context, context.anchor)
        if year > base
    }
    end = max(told) if told else context.year
    if end is None or end <= base:
        return (base,)
    return (end,) if end == base + 1 else (base, end)


def _sums_up(s: Sentence, i: int, g: Governor, at: When) -> bool:
    """ ", an increase of 24 percent" without a year behind it."""
    if g.kind != "noun" or g.right or any(k > i for k in at.tokens):
        return False
    return any(t.low == "," for t in s.tokens[max(0, g.index - 4) : g.index])


def _since(s: Sentence, at: When) -> bool:
    return any(s.tokens[k].period.since or (k > 0 and s.tokens[k - 1].low == "since") for k in at.tokens)


def dated(s: Sentence, past: PastComparison, context: Context) -> When:
    """The time of a comparison with the past, from the periods that it names."""
    said = " ".join(s.tokens[k].text for k in past.dated_by)
    year = context.year
    return When(
        past.years,
        how=f"“{said}” with {'–'.join(map(str, past.years))}",
        future=bool(year and past.years[-1] > year),
        past=bool(year and past.years[-1] < year),
        tokens=past.dated_by,
    )


_ANNUALISED = re.compile(r"\bannuali[sz]ed\b")
_AT_ANNUAL_RATE = re.compile(r"\S+ (?:\S+ )?at an? (?:seasonally adjusted )?annual (?:rate|pace)\b(?! of)")


def frequency_of(s: Sentence, i: int, at: When) -> Frequency:
    """The stretch a rate covers: its period's, or what "quarterly", "on the quarter" and "at an annual rate" say."""
    behind = " ".join(t.low for t in s.tokens[i : i + 10])
    if "whole of the year" in behind or "year as a whole" in behind or "the whole year" in behind:
        return "annual"
    if at.frequency != "annual":
        return at.frequency
    near = " ".join(t.low for t in s.tokens[max(0, i - 5) : i + 6])
    if "quarterly" in near or "quarter on quarter" in near or "on the quarter" in near or "q / q" in near:
        return "quarter"
    if len(at.years) < 2 and (_ANNUALISED.search(near) or _AT_ANNUAL_RATE.match(behind)):
        return "quarter"  # what a quarter's change would come to in a year
    if "month on month" in near or "on the month" in near:
        return "month"
    return "annual"


_STATES = frozenset("was were at from to".split())
_TOTALS = frozenset("increase rise decline fall drop change gain loss total cumulative overall".split())
_BETWEEN = frozenset("about almost nearly roughly around some just over under only an a".split())


def _rate_of_span(s: Sentence, i: int, at: When) -> bool:
    """ "In the late 1980s it was 1.8 percent", "growth fell from 5 percent in the 1990s": a rate that held year by year."""
    decade = any(s.tokens[k].period.unit == "decade" and not s.tokens[k].period.since for k in at.tokens)
    k = i - 1
    while k > 0 and s.tokens[k].low in _BETWEEN:
        k -= 1
    before = {t.low for t in s.tokens[max(0, k - 8) : k]}
    return (
        decade
        and s.tokens[k].low in _STATES
        and bool(before & {"it", "growth", "rate"})
        and not before & _TOTALS
    )


def in_each_year(s: Sentence, i: int, at: When, now: int | None) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The words that hold a bound against every single year, and the years whose rates are meant.

    "less than 10 percent every year between 2012 and 2019", "never grew by more than 8 percent since 2012": the first
    year's own rate counts, but not that of the year since which it is so, nor that of the text's own year `now`.
    """
    tokens = s.tokens
    if len(at.years) == 1:
        return (), at.years
    clause = clause_of(s, i)
    said = tuple(k for k in range(max(clause.start, i - 8), i) if tokens[k].low == "never")
    for k in range(i + 1, min(len(tokens), i + 4)):
        if " ".join(t.low for t in tokens[k : k + 2]).startswith(("every year", "each year")):
            said = (*said, k + (" " not in tokens[k].low))
    if not said or len(at.years) != 2 or not _since(s, at):
        return said, at.years
    last = at.years[1] - (at.years[1] == now)
    return said, (min(at.years[0] + 1, last), last)


def is_average(s: Sentence, i: int, at: When) -> bool:
    """Whether the rate is a yearly average over a span ("on average", "a year between …")."""
    clause = clause_of(s, i)
    first = max(clause.start, i - 10)
    if len(at.years) == 1:  # "averaged 6 percent and peaked at 9 percent in 2010"
        first = max((k + 1 for k in range(first, i) if s.tokens[k].tag == "PCT"), default=first)
    text = " ".join(t.low for t in s.tokens[first : min(clause.stop, i + 8)])
    near = {t.low for t in s.tokens[max(0, i - 4) : i]}
    if len(at.years) == 2 and _rate_of_span(s, i, at):
        return True
    if any(said in text for said in _ON_AVERAGE) or ("average" in near and near & {"above", "below"}):
        return True
    behind = s.tokens[i + 1 : i + 7]
    lasting = any(
        t.tag == "PER" and abs(t.period.length or 0) > 1 and t.period.offset is None for t in behind
    )
    return (len(at.years) == 2 or lasting) and any(said in text for said in _YEARLY)
