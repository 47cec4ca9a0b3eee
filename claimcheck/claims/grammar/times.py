"""When a number holds: the period bound to it, resolved from the document's date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.mentions import resolve_period
from claimcheck.mentions.interface import PeriodMention
from claimcheck.models import Frequency

_COUNTABLE = 10_000  # below it a bare number counts things, and no year is its own
_FAR = 120  # tokens that a period may stand before its number
_GLUE = frozenset(
    {
        "of",
        "in",
        ",",
        "the",
        "and",
        "for",
        "(",
        ")",
        "to",
        "from",
        "on",
        "at",
        "during",
        "over",
        "by",
        "both",
        "each",
        "end",
        "since",
    }
)
_FREQUENCIES: dict[str, Frequency] = {
    "quarter": "quarter",
    "half": "half",
    "month": "month",
    "part_year": "part_year",
    "day": "annual",
}


@dataclass(frozen=True, slots=True)
class When:
    """Years as the contract wants them, with how long a stretch each figure covers."""

    years: tuple[int, ...] = ()
    frequency: Frequency = "annual"
    period: Literal["calendar", "fiscal"] = "calendar"
    how: str = ""
    future: bool = False
    past: bool = False
    tokens: tuple[int, ...] = ()


UNDATED = When()


def resolve(
    mention: PeriodMention, context: Context, anchor: tuple[int, ...], *, ahead: bool = False
) -> tuple[int, ...]:
    """Absolute years of a period mention; empty when the document's date is needed and not known.

    `ahead` tells that the words around it speak of what is to come.
    """
    base = anchor or context.anchor
    if _next_of_past(mention, base, context):
        return (base[-1] + 1,)
    years, _ = resolve_period(mention, context.reference, base or None, ahead=ahead)
    return tuple(years)


def _next_of_past(mention: PeriodMention, base: tuple[int, ...], context: Context) -> bool:
    """ "shrank 10 percent in 2015 and grew the next year": the year after one that is over, not after the document's."""
    return (
        mention.text.lower() == "the next year"
        and bool(base)
        and (context.year is None or base[-1] < context.year)
    )


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
    right = _right(s, i, limit)
    if right:
        return _several(s, right, context, anchor)
    if (quarter := _quarter_left_out(s, i, limit, context, anchor)) is not None:
        return (quarter,)
    left = _left(s, i, after) or _left_of_from(s, i)
    if left:
        found = _several(s, left, context, anchor)
        if _when_follows(s, left[-1], i) and len(found) == 1:
            return (replace(found[0], years=found[0].years[:1], tokens=()),)
        return found
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


def _same_span(s: Sentence) -> bool:
    """ "over the same span", "in that year": the period of the sentence before."""
    lows = [t.low for t in s.tokens]
    return any(
        lows[k] in {"same", "that"}
        and lows[k + 1] in {"span", "period", "year", "years", "stretch", "time"}
        and k > 0
        and lows[k - 1] in {"the", "in", "over", "by", "during", "for"}
        for k in range(len(lows) - 1)
    )


def _right(s: Sentence, i: int, limit: int) -> tuple[int, ...]:
    tokens = s.tokens
    found: list[int] = []
    for k in range(i + 1, limit):
        t = tokens[k]
        if t.tag == "PER":
            if _dates_first_time(s, k):
                continue
            if found and not all(tokens[m].low in _GLUE for m in range(found[-1] + 1, k)):
                break
            if k > i + 1 and _opens_next(s, i, k, limit):
                break
            if _dates_publication(s, k):
                break
            if _is_yardstick(s, k):
                if found:
                    break
                continue
            found.append(k)
            continue
        if found and t.low not in _GLUE:
            break
        if (
            t.low == ","
            and not found
            and any(x.low.endswith("est") or x.low == "record" for x in tokens[k + 1 : k + 4])
        ):
            break  # "…, its deepest slump since 1992" dates the record, not the number
        if (
            t.low in lex.SAY_VERBS
            and t.low not in {"forecast", "forecasts", "estimates", "figures", "added", "showed", "reported"}
        ) or t.low in {";"}:
            break
        if (
            t.low
            in {"from", "after", "versus", "against", "than", "compared", "but", "while", "whereas", "--"}
            and not found
            and t.low != "from"
        ):
            break
        if t.low == "from" and not (k + 1 < limit and tokens[k + 1].tag == "PER"):
            break
        if t.tag in {"PLACE", "SUB"} and k > i + 4:
            break
        if k - i > 16:
            break
    return tuple(found)


def _is_yardstick(s: Sentence, k: int) -> bool:
    """ "grew 9.1 percent from a year earlier in the third quarter": what it grew from, not when."""
    period = s.tokens[k].period
    earlier = period.anchored and (period.offset or 0) < 0
    return earlier and s.tokens[k - 1].low in {"from", "over", "on"} and period.unit == "year"


def _left_of_from(s: Sentence, i: int) -> tuple[int, ...]:
    """ "will slow in 2005, with growth falling from 3.2 percent last year to 2.5": the last figure's date is that of the clause."""
    tokens = s.tokens
    if i < 4 or tokens[i - 1].low != "to":
        return ()
    dated = any(t.tag == "PER" for t in tokens[max(0, i - 4) : i - 1])
    for k in range(i - 2, max(-1, i - 8), -1):
        if tokens[k].low == "from" and dated and tokens[k + 1].tag == tokens[i].tag:
            return tuple(m for m in _left(s, k, -1) if tokens[m].period.years or tokens[m].period.offset == 0)
        if tokens[k].low in {",", ";"}:
            break
    return ()


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
                _FREQUENCIES[said.unit],
                how=f"“{tokens[i + 3].text}” {said.unit}, as “{tokens[k].text}” before",
                past=bool(years and context.year and years[-1] < context.year),
            )
    return None


def _opens_next(s: Sentence, i: int, k: int, limit: int) -> bool:
    """ "45 million in 1960, in 1990 95 million", "in 2009 by 6.8 percent and in 2010 by 3.4": it dates the next number."""
    tokens = s.tokens
    if limit >= len(tokens):
        return False
    if k + 1 == limit:
        return True
    found = next((m for m in range(i + 1, k) if tokens[m].tag == "PER"), None)
    if found is not None and any(tokens[m].low in {"and", "but"} for m in range(found + 1, k)):
        clause = {tokens[m].low for m in range(k + 1, min(limit, k + 6))}
        if clause & _NEW_CLAUSE:
            return True
    listed = any(tokens[m].low in {"and", ",", ";", "but"} for m in range(i + 1, k))
    if listed and any(
        tokens[m].low in {"it", "they", "is", "was", "are", "were", "stands", "has", "had"}
        for m in range(k + 1, limit)
    ):
        return any(t.tag == "PER" for t in tokens[max(0, i - 10) : i])
    return (
        listed
        and k + 2 == limit
        and tokens[k + 1].low in {"by", "to", "at"}
        and any(t.tag == "PER" for t in tokens[max(0, i - 4) : i])
    )


_NEW_CLAUSE = frozenset(
    "it they will would should could is was are were grew rose fell shrank expects sees".split()
)
_PUBLISHED = frozenset({"published", "made", "released", "issued", "presented", "unveiled"})


def _dates_publication(s: Sentence, k: int) -> bool:
    """ "in its annual report published in January", "a forecast made last November"."""
    j = k - 1
    while j >= 0 and s.tokens[j].low in {"on", "in", "late", "early", "the", "earlier"}:
        j -= 1
    return j >= 0 and s.tokens[j].low in _PUBLISHED and not s.tokens[k].period.years


def _dates_first_time(s: Sentence, k: int) -> bool:
    """ "fell for the first time since 1945 in 2005": since when it had not, not when it did."""
    return (
        s.tokens[k].period.since
        and k > 1
        and s.tokens[k - 1].low in {"time", "fall", "decline", "drop", "contraction"}
        and any(t.low == "first" or t.tag == "RANK" for t in s.tokens[max(0, k - 4) : k])
    )


def _left(s: Sentence, i: int, after: int) -> tuple[int, ...]:
    tokens = s.tokens
    found: list[int] = []
    for k in range(i - 1, max(after, i - 1 - _FAR), -1):
        t = tokens[k]
        if t.tag == "PER":
            if k > 0 and (_dates_speech(s, k) or _dates_publication(s, k) or _dates_first_time(s, k)):
                continue
            if found and tokens[found[-1]].low in {"now", "today", "currently"}:
                break  # "in 1990 and now": today stands by itself
            owned = after if after >= 0 else _number_before(s, k, i)
            if owned >= 0 and _dates_previous(s, owned, k, i):
                break
            if found and not all(tokens[m].low in _GLUE for m in range(k + 1, found[-1])):
                break
            found.append(k)
            continue
        if found and t.low not in _GLUE:
            break
        if t.low == ";":
            break
    return tuple(reversed(found))


def _number_before(s: Sentence, k: int, i: int) -> int:
    """The number of the same sort as the one at token `i` that the period at `k` directly follows, else -1."""
    tokens = s.tokens
    m = k - 1
    while m >= 0 and tokens[m].low in {"in", "of", "(", "for", "during", "the"}:
        m -= 1
    same = {"NUM", "PEOPLE"} if tokens[i].tag in {"NUM", "PEOPLE"} else {tokens[i].tag}
    if m < 0 or tokens[m].tag not in same or tokens[k].period.offset == 0:
        return -1
    small = tokens[m].tag in {"NUM", "PEOPLE"} and tokens[m].number.value < _COUNTABLE
    return -1 if small else m


def _dates_previous(s: Sentence, after: int, k: int, i: int) -> bool:
    """ "from 9 million in 1989 to 7 million": the year belongs to the figure it directly follows."""
    tokens = s.tokens
    if not all(tokens[m].low in {"in", "of", ",", "(", "for", "during", "the"} for m in range(after + 1, k)):
        return False
    return not all(
        tokens[m].low in {"by", "at", "to", "of", "about", "some"} and k + 2 >= i for m in range(k + 1, i)
    ) or (k + 1 < i and tokens[k + 1].low == "to")


def _dates_speech(s: Sentence, k: int) -> bool:
    """ "said on Wednesday", "reported in January": when it was said, not when it was so."""
    j = k - 1
    while j >= 0 and s.tokens[j].low in {"on", "in", "at", "late", "early", "the", "earlier"}:
        j -= 1
    if j < 0 or s.tokens[j].low not in lex.SAY_VERBS:
        return False
    if s.tokens[k].period.years and any(
        t.tag == "PER" and t.period.unit == "day" and t.period.years for t in s.tokens[:j]
    ):
        return False  # "On 13 June 2019 he claimed in 2018 the economy grew": the speech has its day already
    return s.tokens[j].low not in {"showed", "show", "shows", "forecast", "forecasts", "estimates", "figures"}


def _several(
    s: Sentence, indices: tuple[int, ...], context: Context, anchor: tuple[int, ...]
) -> tuple[When, ...]:
    """One period, a quarter with its year as one, or a coordination as several."""
    tokens = s.tokens
    indices = _explicit(s, indices)
    mentions = [tokens[k].period for k in indices]
    listed = len(indices) > 1 and any(tokens[m].low == "and" for m in range(indices[0] + 1, indices[-1]))
    merged: list[tuple[list[PeriodMention], list[int]]] = []
    for mention, k in zip(mentions, indices, strict=True):
        parts = _FREQUENCIES.get(mention.unit)
        if (
            merged
            and not _joined_by_and(s, merged[-1][1][-1], k)
            and (parts or _FREQUENCIES.get(merged[-1][0][-1].unit))
        ):
            merged[-1][0].append(mention)
            merged[-1][1].append(k)
        elif merged and not listed:
            break
        else:
            merged.append(([mention], [k]))
    ahead = _spoken_ahead(s, indices[0])
    found = [_one(group, tuple(at), context, anchor, ahead) for group, at in merged]
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
        found = [replace(found[0], frequency=_FREQUENCIES[word])]  # "the December quarter"
    return tuple(found)


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


def _joined_by_and(s: Sentence, a: int, b: int) -> bool:
    return any(s.tokens[m].low in {"and", "or"} for m in range(a + 1, b))


_AHEAD = lex.PROJECTION_WORDS - {"set", "plan", "plans", "hope", "hopes", "seen", "sees", "may", "likely"}


def _spoken_ahead(s: Sentence, k: int) -> bool:
    """Whether the words around a period speak of what is to come: "will grow … in the year ending June 30"."""
    tokens = s.tokens
    for m in range(k - 1, max(-1, k - 1 - _FAR), -1):
        if tokens[m].low in {";", "but", "while", "after"}:
            return False
        if tokens[m].low in _AHEAD and tokens[m].mention is None:
            return m == 0 or tokens[m - 1].low not in {"than", "as"}
    return any(t.low in {"will", "would", "should"} for t in tokens[k + 1 : k + 12])


def _one(
    mentions: list[PeriodMention],
    at: tuple[int, ...],
    context: Context,
    anchor: tuple[int, ...],
    ahead: bool,
) -> When:
    part = next((m for m in mentions if m.unit in ("quarter", "half", "month", "part_year")), None)
    whole = next((m for m in mentions if m.years or m.unit == "year"), mentions[0])
    years = resolve(whole, context, anchor, ahead=ahead)
    if not years and part is not None:
        years = resolve(part, context, anchor, ahead=ahead)
    frequency: Frequency = _FREQUENCIES[part.unit] if part is not None else "annual"
    now = context.year
    future = any(
        m.future and not _next_of_past(m, anchor or context.anchor, context) for m in mentions
    ) or bool(years and now and years[-1] > now)
    past = bool(years and now and years[-1] < now) or (whole.offset is not None and whole.offset < 0)
    text = " ".join(m.text for m in mentions)
    how = (
        f"“{text}” is {'–'.join(map(str, years))}" if years else f"“{text}” cannot be resolved without a date"
    )
    fiscal = any(m.fiscal for m in mentions)
    return When(years, frequency, "fiscal" if fiscal else "calendar", how, future, past, at)


def neighbours(s: Sentence, i: int, tags: frozenset[str] = NUMBERS) -> tuple[int, int | None]:
    """The number tokens before and behind token `i` (-1 and None where there is none)."""
    before = next((k for k in range(i - 1, -1, -1) if s.tokens[k].tag in tags), -1)
    behind = next((k for k in range(i + 1, len(s.tokens)) if s.tokens[k].tag in tags), None)
    return before, behind
