"""When a number holds: the period bound to it, resolved from the document's date."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.grammar.bound_periods import periods_left, periods_of_clause, periods_right
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.moments import (
    FREQUENCIES,
    UNDATED,
    When,
    moment,
    resolve,
    spoken_ahead,
    years_from_now,
)
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.mentions.interface import PeriodMention
from claimcheck.models import Frequency


def when(
    s: Sentence,
    i: int,
    context: Context,
    *,
    after: int = -1,
    before: int | None = None,
    anchor: tuple[int, ...] = (),
) -> tuple[When, ...]:
    """The periods that the number at token `i` is said of, most often one; several for "this year and next".

    `after` and `before` are the neighbouring numbers of the same sort: the search does not go beyond them.
    """
    limit = len(s.tokens) if before is None else before
    if (end := _end_of_change(s, i, context, anchor)) is not None:
        return (end,)
    right = periods_right(s, i, limit)
    if right:
        return _several(s, right, context, anchor)
    if (quarter := _quarter_left_out(s, i, limit, context, anchor)) is not None:
        return (quarter,)
    if (year := _year_left_out(s, i, context, anchor)) is not None:
        return (year,)
    left = periods_left(s, i, after) or periods_of_clause(s, i)
    if left:
        found = _several(s, left, context, anchor)
        if len(left) == 1 and len(found) == 1 and (start := _from_afar(s, left[0])) is not None:
            return (replace(found[0], years=(start, *found[0].years[-1:])),)
        if _when_follows(s, left[-1], i) and len(found) == 1:
            return (replace(found[0], years=found[0].years[:1], tokens=()),)
        return found
    part = _part_of_yardstick(s, i, limit)
    if part is not None:
        return (When(frequency=part, how="a part of a year is compared with another"),)
    again = anchor or context.anchor
    if again and _same_span(s):
        return (
            When(
                again,
                how=f"“the same” period is {'–'.join(map(str, again))}",
                past=bool(context.year and again[-1] < context.year),
            ),
        )
    return (UNDATED,)


_HEDGES = frozenset(
    "about around some nearly almost over under just only roughly more less than a the an".split()
)


def _end_of_change(s: Sentence, i: int, context: Context, anchor: tuple[int, ...]) -> When | None:
    """ "rose from 9 percent to 26 percent between 2010 and 2018": the first figure is of the first year, the other of the last."""
    tokens = s.tokens
    if (pair := _change_of(s, i)) is None:
        return None
    start, end = pair
    periods = periods_right(s, end, len(tokens)) or periods_left(s, start, -1)
    if len(periods) != 1 or any(tokens[k].tag == "PER" for k in range(start + 1, end)):
        return None
    period = tokens[periods[0]].period
    told = _several(s, periods, context, anchor)[0]
    if len(told.years) != 2 or period.unit != "year" or told.frequency != "annual":
        return None
    if period.since and i == end:
        return replace(told, years=(), tokens=())
    year = told.years[0] if i == start else told.years[1]
    now = context.year
    return replace(told, years=(year,), past=bool(now and year < now), future=bool(now and year > now))


def _change_of(s: Sentence, i: int) -> tuple[int, int] | None:
    """The two figures of "from … to …" that token `i` is one of."""
    tokens = s.tokens
    said = _preposition(s, i)
    if said == "from":
        for k in range(i + 1, min(len(tokens), i + 9)):
            if tokens[k].tag == tokens[i].tag:
                return (i, k) if _preposition(s, k) == "to" else None
            if tokens[k].low in {",", ";", "and", "but"}:
                return None
    elif said == "to":
        for k in range(i - 1, max(0, i - 9), -1):
            if tokens[k].tag == tokens[i].tag:
                return (k, i) if _preposition(s, k) == "from" else None
            if tokens[k].low in {",", ";", "and", "but"}:
                return None
    return None


def _preposition(s: Sentence, i: int) -> str:
    """ "from", "to": what stands before a number and its hedges."""
    k = i - 1
    while k > 0 and s.tokens[k].low in _HEDGES:
        k -= 1
    return s.tokens[k].low if k >= 0 else ""


def _from_afar(s: Sentence, k: int) -> int | None:
    """ "From 2004, when Poland joined the EU, to 2019": the year that a span begins with, before what is put in between."""
    tokens = s.tokens
    end = tokens[k].period.years
    if k < 4 or tokens[k - 1].low != "to" or tokens[k - 2].low not in {",", "--", ")"} or len(end) != 1:
        return None
    for m in range(k - 3, 0, -1):
        if tokens[m].tag in NUMBERS:
            return None
        if tokens[m].tag == "PER":
            begin = tokens[m].period.years
            opens = tokens[m - 1].low == "from" and len(begin) == 1 and begin[0] < end[0]
            return begin[0] if opens else None
    return None


def _same_span(s: Sentence) -> bool:
    """ "over the same span", "in that year", "in those fifteen years": the period of the sentence before."""
    lows = [t.low for t in s.tokens]
    return any(
        lows[k] == "those" and lows[k - 1] in {"in", "over", "during"} and "years" in lows[k + 1 : k + 3]
        for k in range(1, len(lows) - 1)
    ) or any(
        lows[k] in {"same", "that"}
        and lows[k + 1] in {"span", "period", "year", "years", "stretch", "time"}
        and k > 0
        and lows[k - 1] in {"the", "in", "over", "by", "during", "for"}
        for k in range(len(lows) - 1)
    )


def _part_of_yardstick(s: Sentence, i: int, limit: int) -> Frequency | None:
    """ "3.1 percent higher than in the same period": a comparison of quarters or months is none of years."""
    tokens = s.tokens
    for k in range(i + 1, min(limit, i + 9)):
        if tokens[k].tag == "PER":
            earlier = any(t.low in {"than", "with", "over", "on"} for t in tokens[i + 1 : k])
            return (
                FREQUENCIES.get(tokens[k].period.unit) if earlier and tokens[k].period.unit != "day" else None
            )
        if tokens[k].low in {",", ";", "and"}:
            return None
    return None


def _when_follows(s: Sentence, k: int, i: int) -> bool:
    """ "its fastest since 2013, when it grew 8.5 percent": the year alone, not the span that runs on from it."""
    lows = [t.low for t in s.tokens[k + 1 : min(i, k + 3)]]
    return s.tokens[k].period.since and "when" in lows


_ENDS_ELLIPSIS = frozenset({",", ".", ";", "and", ")", "but", '"'})


def _quarter_left_out(
    s: Sentence, i: int, limit: int, context: Context, anchor: tuple[int, ...]
) -> When | None:
    """ "0.7 percent in the third quarter, compared with 0.5 percent in the second": the noun is said once."""
    tokens = s.tokens
    if i + 3 >= len(tokens) or tokens[i + 1].low not in {"in", "for", "during"} or tokens[i + 2].low != "the":
        return None
    low = tokens[i + 3].low.removeprefix("the ")
    ordinal = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(low)
    ended = i + 4 >= len(tokens) or tokens[i + 4].low in _ENDS_ELLIPSIS
    if ordinal is None or not ended:
        return None
    for k in range(i - 1, -1, -1):
        if tokens[k].tag == "PER" and tokens[k].period.unit in ("quarter", "half"):
            said = tokens[k].period
            years = resolve(said, context, anchor)
            if said.ordinal is not None and ordinal > said.ordinal:
                years = tuple(year - 1 for year in years) if len(years) == 1 and not said.years else ()
            return When(
                years,
                FREQUENCIES[said.unit],
                how=f"“{tokens[i + 3].text}” {said.unit}, as “{tokens[k].text}” before",
                past=bool(years and context.year and years[-1] < context.year),
            )
    return None


def _year_left_out(s: Sentence, i: int, context: Context, anchor: tuple[int, ...]) -> When | None:
    """ "fell 4 percent in 2008 and 5 percent in the next": the year after the one told before, its noun said once."""
    tokens = s.tokens
    lows = [t.low for t in tokens[i + 1 : i + 5]]
    if len(lows) < 4 or lows[:2] not in (["in", "the"], ["during", "the"]) or lows[3] not in _ENDS_ELLIPSIS:
        return None
    told = next((t.period for t in reversed(tokens[:i]) if t.tag == "PER"), None)
    years = resolve(told, context, anchor) if told is not None and told.unit == "year" else ()
    if lows[2] not in {"next", "following"} or len(years) != 1:
        return None
    year, now = years[0] + 1, context.year
    how = f"“the {lows[2]}” is {year}"
    return When((year,), how=how, past=bool(now and year < now), future=bool(now and year > now))


def _several(
    s: Sentence, indices: tuple[int, ...], context: Context, anchor: tuple[int, ...]
) -> tuple[When, ...]:
    """One period, a quarter with its year as one, or a coordination as several."""
    tokens = s.tokens
    indices = _explicit(s, indices)
    mentions = [tokens[k].period for k in indices]
    listed = len(indices) > 1 and any(tokens[m].low == "and" for m in range(indices[0] + 1, indices[-1]))
    listed = listed and not _begins_clause(s, indices[-1])
    merged: list[tuple[list[PeriodMention], list[int]]] = []
    for mention, k in zip(mentions, indices, strict=True):
        parts = FREQUENCIES.get(mention.unit)
        if (
            merged
            and not _joined_by_and(s, merged[-1][1][-1], k)
            and (parts or FREQUENCIES.get(merged[-1][0][-1].unit))
        ):
            merged[-1][0].append(mention)
            merged[-1][1].append(k)
        elif merged and not listed:
            break
        else:
            merged.append(([mention], [k]))
    ahead = spoken_ahead(s, indices[0])
    anchor = anchor or _told_before(s, indices[0])
    found = [moment(group, tuple(at), context, anchor, ahead) for group, at in merged]
    if len(found) == 1 and not found[0].years and (year := years_from_now(s, indices[0], context)):
        how = f"“{mentions[0].text}” from now is {year}"
        found = [replace(found[0], years=(year,), how=how, future=True, past=False)]
    if len(found) == 1 and len(found[0].years) == 1 and _and_next(s, indices[-1]):
        found.append(replace(found[0], years=(found[0].years[0] + 1,), future=True, past=False))
    if len(found) == 1 and _each_of(s, indices[0]):
        found = _year_by_year(found[0], mentions[0])
    if len(found) == 1 and any(
        k + 1 < len(tokens) and tokens[k + 1].low in {"quarter", "half"} for k in indices
    ):
        word = next(
            tokens[k + 1].low
            for k in indices
            if k + 1 < len(tokens) and tokens[k + 1].low in {"quarter", "half"}
        )
        found = [replace(found[0], frequency=FREQUENCIES[word])]  # "the December quarter"
    return tuple(found)


def years_told(s: Sentence, context: Context) -> tuple[int, ...]:
    """All single years that a sentence names, in their order; the document's where it names none and that is known."""
    named = [resolve(t.period, context, ()) for t in s.tokens if t.tag == "PER"]
    told = tuple(years[0] for years in named if len(years) == 1)
    return told or ((context.year,) if context.year is not None else ())


def _told_before(s: Sentence, k: int) -> tuple[int, ...]:
    """ "ninth in the EU (2016) and 16th in the world in the same year", "In May 2015 … the year before": the year named before."""
    period = s.tokens[k].period
    if not period.anchored or period.unit != "year" or period.length is not None:
        return ()
    plain = ("year", "month") if period.offset else ("year", "month", "day", "quarter", "half", "part_year")
    earlier = [
        t.period.years
        for t in s.tokens[:k]
        if t.tag == "PER"
        and t.period.years
        and t.period.unit in plain
        and not (period.offset and t.period.since)
    ]
    return earlier[-1] if earlier and len(earlier[-1]) == 1 else ()


def _explicit(s: Sentence, indices: tuple[int, ...]) -> tuple[int, ...]:
    """ "Three years later, in 1990": the year says it all."""
    if len(indices) != 2:
        return indices
    first, second = (s.tokens[k].period for k in indices)
    return indices[1:] if first.anchored and first.offset and second.years else indices


def _and_next(s: Sentence, k: int) -> bool:
    """ "this year and next": two years, the second without its noun."""
    lows = [t.low for t in s.tokens[k : k + 3]]
    return lows[1:] == ["and", "next"] and lows[0].startswith("this")


def _each_of(s: Sentence, k: int) -> bool:
    """ "in each of the next two years", "in both 2011 and 2012"."""
    return any(t.low in {"each", "both"} for t in s.tokens[max(0, k - 2) : k])


def _year_by_year(at: When, mention: PeriodMention) -> list[When]:
    """One period for every year of a span whose length is said; a span of unknown length stays whole."""
    length = abs(mention.length or 0)
    if len(at.years) != 2 or not 1 < length <= 5:
        return [at]
    last = at.years[1]
    return [replace(at, years=(year,)) for year in range(last - length + 1, last + 1)]


_FINITE = frozenset(
    "is are was were has have had stands stood will would may can could should ranks accounts".split()
)


def _begins_clause(s: Sentence, k: int) -> bool:
    """ "grew 7 percent in 2018 and now stands at …": a period with a verb of its own is not listed with the one before."""
    return k + 1 < len(s.tokens) and s.tokens[k + 1].low in _FINITE and s.tokens[k - 1].low == "and"


def _joined_by_and(s: Sentence, a: int, b: int) -> bool:
    return any(s.tokens[m].low in {"and", "or"} for m in range(a + 1, b))


def neighbours(s: Sentence, i: int, tags: frozenset[str] = NUMBERS) -> tuple[int, int | None]:
    """The number tokens before and behind token `i` (-1 and None where there is none)."""
    before = next((k for k in range(i - 1, -1, -1) if s.tokens[k].tag in tags), -1)
    behind = next((k for k in range(i + 1, len(s.tokens)) if s.tokens[k].tag in tags), None)
    return before, behind


__all__ = ["UNDATED", "When", "neighbours", "resolve", "when", "years_told"]
