"""Stretches of time in a text.

`find_periods` walks the tokens once; each word that can begin a period is tried with the readers listed for it
in `_READERS`, in order. The years that a mention comes to stand in `resolving.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from functools import lru_cache
from typing import NamedTuple

from claimcheck.mentions.calendar import ALL_MONTHS, ALL_WEEKDAYS
from claimcheck.mentions.interface import PeriodMention
from claimcheck.mentions.parts import (
    ORDINALS,
    read_fiscal_to,
    read_month,
    read_months_to,
    read_quarter,
    read_short_quarter,
)
from claimcheck.mentions.relative import NOW, STEPS, read_distance, read_now, read_step
from claimcheck.mentions.spans import read_span
from claimcheck.mentions.spoken import YEAR_WORDS, read_spoken_year
from claimcheck.mentions.tokens import Tokens, tokenise, vocabulary
from claimcheck.mentions.words import NUMBER_WORDS
from claimcheck.mentions.years import Draft, read_fiscal, read_part, read_word_decade, read_year

Reader = Callable[[Tokens, int], Draft | None]


def _read_since(tokens: Tokens, first: int) -> Draft | None:
    """ "since 1960", "since the year 2000", "since January 1987", "since last year", "since independence in 1964"."""
    index = first + (2 if tokens.low[first + 1] == "the" else 1)
    index += tokens.low[index] == "year" and index + 1 in tokens.digits
    if tokens.low[index] == "since" or index >= tokens.count:
        return None
    inner = _read(tokens, index)
    if inner is None:
        return _since_event(tokens, index)
    if inner.since or inner.first < index:
        return None
    return replace(inner, first=first, since=True)


_EVENT_WORDS = 9  # words that an event and its year may take ("the fall of the Berlin Wall in 1989")


def _since_event(tokens: Tokens, first: int) -> Draft | None:
    """The year of "since independence from Britain in 1964": the mention is the year alone, the span runs on from it."""
    low = tokens.low
    for index in range(first, min(tokens.count - 1, first + _EVENT_WORDS)):
        if not low[index].isalpha() and low[index] not in ("'s", "'", "-"):
            return None
        if low[index] == "in":
            year = read_year(tokens, index + 1)
            return None if year is None or len(year.years) != 1 else replace(year, since=True)
    return None


_SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 12)}
"""The month in which a season begins, and the one behind which it is the last one."""


def _read_season(tokens: Tokens, first: int) -> Draft | None:
    """ "last spring", "next winter"; "the summer of 2009" is read from its year."""
    low = tokens.low
    season = _SEASONS.get(low[first + 1])
    if season is None or (
        low[first + 1] == "fall" and (low[first] == "this" or low[first + 2] in ("in", "of"))
    ):
        return None
    step = {"last": -1, "this": 0, "next": 1}[low[first]]
    month = season[step < 0]
    return Draft(first, first + 2, unit="part_year", month=month, shift=step, future=step > 0)


def _read_turn(tokens: Tokens, first: int) -> Draft | None:
    """ "the turn of the century", "the turn of the 20th century", "the turn of the millennium"."""
    low = tokens.low
    if low[first + 1] != "of":
        return None
    index = first + (3 if low[first + 2] in ("the", "this") else 2)
    if low[index] == "millennium":
        return Draft(first, index + 1, years=(2000,), part="early")
    if low[index] == "century":
        return Draft(first, index + 1, offset=0, unit="century", part="early")
    named = {"20": 1900, "twentieth": 1900, "21": 2000, "twenty-first": 2000}.get(low[index])
    if named is None:
        return None
    index += 1 if low[index].isalpha() else 2
    return Draft(first, index + 1, years=(named,), part="early") if low[index] == "century" else None


_WITHIN = frozenset({"in", "during", "over", "for", "on"})


def _read_the_quarter(tokens: Tokens, first: int) -> Draft | None:
    """ "grew 0.3 percent in the quarter": the quarter spoken of, whichever that is."""
    low = tokens.low
    if tokens.before(first) != "the" or first < 2 or low[first - 2] not in _WITHIN:
        return None
    if low[first + 1] in ("of", "century", "-", "before", "earlier", "ago") or tokens.dash(first + 1):
        return None
    return Draft(first, first + 1, unit="quarter", shift=0, anchored=True, vague=True)


_DIGIT_READERS: tuple[Reader, ...] = (
    read_month, read_months_to, read_quarter, read_short_quarter, read_year, read_distance
)  # fmt: skip
_READERS: dict[str, tuple[Reader, ...]] = {}


def _register(words: Iterable[str], *readers: Reader) -> None:
    for word in words:
        _READERS[word] = _READERS.get(word, ()) + readers


_register(ALL_MONTHS, read_month)
_register(ALL_WEEKDAYS, read_month)
_register(ORDINALS, read_quarter)
_register(("q", "h"), read_short_quarter)
_register(("year", "quarter", "half", "decade"), read_months_to)
_register(
    ("year", "yearend", "end", "mid", "late", "early", "start", "beginning", "middle", "close"), read_part
)
_register(
    (
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
        "noughties",
    ),
    read_word_decade,
)
_register(("fiscal", "financial"), read_fiscal_to)
_register(("fy", "fiscal", "financial", "calendar"), read_fiscal)
_register(("between", "from"), read_span)
_register(("since",), _read_since)
_register(("last", "this", "next"), _read_season)
_register(("turn",), _read_turn)
_register(STEPS, read_step)
_register((*NOW, "at", "these"), read_now)
_register(("year", "quarter", "month", "decade", "half"), read_distance)
_register(("quarter",), _read_the_quarter)
_register((*NUMBER_WORDS, "a", "an", "few", "several", "couple"), read_months_to, read_distance)


def _read(tokens: Tokens, index: int) -> Draft | None:
    """The period that begins at token `index`, by the first reader that knows it."""
    low = tokens.low
    if index in tokens.digits:
        if len(low[index]) != 4 and _TIMELY.isdisjoint(low[index + 1 : index + 4]):
            return None
        readers: tuple[Reader, ...] = _DIGIT_READERS
    elif low[index] in _READERS:
        spoken = read_spoken_year(tokens, index) if low[index] in YEAR_WORDS else None
        if spoken is not None:
            return spoken
        if low[index] in _COUNTS and _TIMELY.isdisjoint(low[index + 1 : index + 5]):
            return None
        readers = _READERS[low[index]]
    else:
        return None
    for reader in readers:
        draft = reader(tokens, index)
        if draft is not None:
            return draft
    return None


# Words one of which must follow closely where a count or a numeral is to begin a period.
_TIMELY = frozenset(ALL_MONTHS) | vocabulary(
    "year years yrs decade decades century centuries quarter quarters half months month mths weeks week st nd rd th q h "
    "s ' / -"
)
_COUNTS = frozenset(NUMBER_WORDS) | vocabulary("a an few several couple")
_FIELDS = tuple(field.name for field in fields(Draft) if field.name not in ("first", "after"))


class Placed(NamedTuple):
    """A period with the tokens that it takes, `first` up to, not including, `after`."""

    first: int
    after: int
    mention: PeriodMention


def _drafts(tokens: Tokens) -> Iterator[Draft]:
    consumed = 0
    digits = tokens.digits
    candidates = [index for index, word in enumerate(tokens.low) if word in _READERS or index in digits]
    for index in candidates:
        if index < consumed:
            continue
        draft = _read(tokens, index)
        if draft is None:
            continue
        if draft.first < consumed:
            draft = replace(draft, first=max(consumed, index))
        bare_year = draft.after - draft.first == 1 and draft.first in digits
        if not bare_year and draft.first > consumed and tokens.low[draft.first - 1] == "the":
            draft = replace(draft, first=draft.first - 1)
        yield draft
        consumed = max(draft.after, index + 1)


@lru_cache(maxsize=32)
def place_periods(text: str) -> tuple[Placed, ...]:
    """The periods of `text` with their tokens; kept for the search for numbers, which leaves dates alone."""
    tokens = tokenise(text)
    placed: list[Placed] = []
    for draft in _drafts(tokens):
        start, end = tokens.start[draft.first], tokens.end[draft.after - 1]
        values = {name: getattr(draft, name) for name in _FIELDS}
        placed.append(Placed(draft.first, draft.after, PeriodMention(start, end, text[start:end], **values)))
    return tuple(placed)


def find_periods(text: str) -> tuple[PeriodMention, ...]:
    """All stretches of time mentioned in `text`, in order and without overlap."""
    return tuple(placed.mention for placed in place_periods(text))
