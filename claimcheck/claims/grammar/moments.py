"""Moments: the years that a period comes to in its context, and how long a stretch a figure of it covers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.bound_periods import FAR
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.mentions import resolve_period
from claimcheck.mentions.interface import PeriodMention
from claimcheck.models import Frequency

FREQUENCIES: dict[str, Frequency] = {
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


def moment(
    mentions: list[PeriodMention],
    at: tuple[int, ...],
    context: Context,
    anchor: tuple[int, ...],
    ahead: bool,
) -> When:
    if (same := _same_reported(mentions, context)) is not None:
        return replace(same, tokens=at)
    part = next((m for m in mentions if m.unit in ("quarter", "half", "month", "part_year")), None)
    whole = next((m for m in mentions if m.years or m.unit == "year"), mentions[0])
    years = resolve(whole, context, anchor, ahead=ahead)
    if not years and part is not None:
        years = resolve(part, context, anchor, ahead=ahead)
    frequency: Frequency = FREQUENCIES[part.unit] if part is not None else "annual"
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


def _same_reported(mentions: list[PeriodMention], context: Context) -> When | None:
    """ "over the same period", where the text reports on a whole year: that year."""
    told = context.reported
    if told is None or told.year is None or told.parts or told.suspended or len(mentions) != 1:
        return None
    (mention,) = mentions
    same = mention.anchored and mention.shift == 0 and mention.text.lower().endswith("same period")
    how = f"“{mention.text}” is {told.year}, the year that the text reports on"
    return When((told.year,), how=how, past=True) if same and not mention.years else None


_AHEAD = lex.PROJECTION_WORDS - {"set", "plan", "plans", "hope", "hopes", "seen", "sees", "may", "likely"}


def spoken_ahead(s: Sentence, k: int) -> bool:
    """Whether the words around a period speak of what is to come: "will grow … in the year ending June 30"."""
    tokens = s.tokens
    for m in range(k - 1, max(-1, k - 1 - FAR), -1):
        if tokens[m].low in {";", "but", "while", "after"}:
            return False
        if tokens[m].low in _AHEAD and tokens[m].mention is None:
            return m == 0 or tokens[m - 1].low not in {"than", "as"}
    return any(t.low in {"will", "would", "should"} for t in tokens[k + 1 : k + 12])


def years_from_now(s: Sentence, k: int, context: Context) -> int | None:
    """ "will be twice as big in ten years", "can become one within five years": the year so many years ahead."""
    period = s.tokens[k].period
    before = s.tokens[k - 1].low if k else ""
    if context.year is None or period.unit != "year" or period.offset is not None or not period.length:
        return None
    ahead = spoken_ahead(s, k) or any(t.low == "can" for t in s.tokens[:k])
    return context.year + period.length if ahead and before in {"in", "within"} else None
