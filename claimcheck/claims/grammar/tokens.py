"""A sentence as the grammar of claims sees it: one row of tokens, mentions among them as single tokens.

Every token carries a tag, which the questions of the grammar are asked by: ``PLACE 's GDP was MONEY``. Words that
are no mention keep their lower-case form as tag, so the tags (the sentence's `shape`) read like the sentence with
its numbers, places and periods taken out.

    PLACE  country or group by name      ADJ   the same as adjective or demonym
    SUB    place below the country level NAME  a capitalised word that nobody knows
    GDP    an amount of product          ECON  "economy"       ECONOMIC  "economic"     GNP  national income
    POP    population                    POPULOUS  DENSITY  DENSE
    PCT PP MONEY PEOPLE NUM TIMES RANK PLACES YEARS DENS NOUN   numbers by unit (NUM: bare, NOUN: of something)
    PER    a period
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from claimcheck.mentions.interface import IndicatorMention, NumberMention, PeriodMention
from claimcheck.places import PlaceMention

Mention = NumberMention | PeriodMention | IndicatorMention | PlaceMention

NUMBERS = frozenset("PCT PP TIMES RANK PEOPLE PLACES YEARS DENS MONEY NUM NOUN".split())


class Token(NamedTuple):
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
    """A sentence of a document, tokenised. `start` is its offset in the document's text, `lows` are its words in lower case."""

    text: str
    start: int
    tokens: tuple[Token, ...]
    lows: frozenset[str] = field(init=False, repr=False, compare=False)
    _by_tag: Mapping[str, list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_tag: dict[str, list[int]] = {}
        for i, token in enumerate(self.tokens):
            by_tag.setdefault(token.tag, []).append(i)
        object.__setattr__(self, "_by_tag", by_tag)
        object.__setattr__(self, "lows", frozenset([t.low for t in self.tokens]))

    @property
    def shape(self) -> str:
        """The tags, for `explain`."""
        return " ".join(t.tag for t in self.tokens)

    def has(self, *tags: str) -> bool:
        return not self._by_tag.keys().isdisjoint(tags)

    def indices(self, *tags: str) -> tuple[int, ...]:
        """The tokens with one of `tags`, in order."""
        found = [self._by_tag[tag] for tag in tags if tag in self._by_tag]
        return tuple(found[0]) if len(found) == 1 else tuple(sorted(chain.from_iterable(found)))
