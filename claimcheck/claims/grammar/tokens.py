"""A sentence as the grammar of claims sees it: one row of tokens, mentions among them as single tokens.

Every token carries a tag; the tags joined by spaces are the sentence's `shape`, over which kinds write
patterns such as ``PLACE 's GDP BE MONEY``. Words that are no mention keep their lower-case form as tag, so a
shape reads like the sentence with its numbers, places and periods taken out.

    PLACE  country or group by name      ADJ   the same as adjective or demonym
    SUB    place below the country level NAME  a capitalised word that nobody knows
    GDP    an amount of product          ECON  "economy"       ECONOMIC  "economic"     GNP  national income
    POP    population                    POPULOUS  DENSITY  DENSE
    PCT PP MONEY PEOPLE NUM TIMES RANK PLACES YEARS DENS NOUN   numbers by unit (NUM: bare, NOUN: of something)
    PER    a period
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.mentions.interface import IndicatorMention, NumberMention, PeriodMention
from claimcheck.places import PlaceMention

Mention = NumberMention | PeriodMention | IndicatorMention | PlaceMention

NUMBERS = frozenset("PCT PP TIMES RANK PEOPLE PLACES YEARS DENS MONEY NUM NOUN".split())


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark or mention; offsets count in the document's text."""

    start: int
    end: int
    text: str
    low: str
    tag: str
    mention: Mention | None = None
    excluding: tuple[str, ...] = ()  # of a place: the places that the words right behind take out of it

    @property
    def number(self) -> NumberMention:
        assert isinstance(self.mention, NumberMention)
        return self.mention

    @property
    def period(self) -> PeriodMention:
        assert isinstance(self.mention, PeriodMention)
        return self.mention

    @property
    def codes(self) -> tuple[str, ...]:
        return self.mention.codes if isinstance(self.mention, PlaceMention) else ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, tokenised. `start` is its offset in the document's text."""

    text: str
    start: int
    tokens: tuple[Token, ...]
    shape: str = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)

    def index(self, shape_offset: int) -> int:
        """The token at a position of `shape`."""
        return bisect_right(self._starts, shape_offset) - 1

    def matches(self, pattern: re.Pattern[str]) -> Iterator[ShapeMatch]:
        for match in pattern.finditer(self.shape):
            yield ShapeMatch(self, match)

    def has(self, *tags: str) -> bool:
        return any(t.tag in tags for t in self.tokens)

    def indices(self, *tags: str) -> tuple[int, ...]:
        return tuple(i for i, t in enumerate(self.tokens) if t.tag in tags)


@dataclass(frozen=True, slots=True)
class ShapeMatch:
    """A match over a shape, with its groups as token indices."""

    sentence: Sentence
    match: re.Match[str]

    def token(self, group: str | int) -> int | None:
        """Index of the first token of a group, None where the group took no part."""
        at = self.match.start(group)
        return None if at < 0 else self.sentence.index(at)

    def tokens(self, group: str | int = 0) -> range:
        """Indices of all tokens that a group covers."""
        start, end = self.match.span(group)
        if start < 0 or end <= start:
            return range(0)
        return range(self.sentence.index(start), self.sentence.index(max(start, end - 1)) + 1)
