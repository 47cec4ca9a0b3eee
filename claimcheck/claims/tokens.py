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

from claimcheck.mentions import find_numbers, find_periods
from claimcheck.mentions.indicators import find_indicators
from claimcheck.mentions.interface import IndicatorMention, NumberMention, PeriodMention
from claimcheck.places import Gazetteer, PlaceMention

Mention = NumberMention | PeriodMention | IndicatorMention | PlaceMention

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b|S\b)[^\W\d_]+)*|['’]\s?s\b|['’](?=\s)|\d+|[^\w\s]", re.IGNORECASE)
_NUMBER_TAGS = {
    "percent": "PCT", "pp": "PP", "times": "TIMES", "rank": "RANK", "persons": "PEOPLE", "places": "PLACES",
    "years": "YEARS", "persons_per_km2": "DENS",
}  # fmt: skip
_INDICATOR_TAGS = {
    ("population", "people"): "POP", ("population", "implied"): "POPULOUS",
    ("population_density", "quantity"): "DENSITY", ("population_density", "implied"): "DENSE",
    ("gdp", "economy"): "ECON", ("gdp", "implied"): "ECONOMIC",
}  # fmt: skip
NUMBERS = frozenset({*_NUMBER_TAGS.values(), "MONEY", "NUM", "NOUN"})
ENTITIES = frozenset({"PLACE", "ADJ", "SUB", "NAME"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark or mention; offsets count in the document's text."""

    start: int
    end: int
    text: str
    low: str
    tag: str
    mention: Mention | None = None

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


def tokenise(text: str, start: int, gazetteer: Gazetteer) -> Sentence:
    """Tokens of one sentence; `text` is the sentence, `start` its offset in the document."""
    mentions = _mentions(text, gazetteer)
    tokens: list[Token] = []
    names = not text.isupper()  # in a headline all in capitals a capital tells nothing
    at = 0
    for mention in mentions:
        tokens.extend(_words(text, at, mention.start, start, names))
        tag = _tag(mention)
        tokens.append(
            Token(start + mention.start, start + mention.end, text[mention.start : mention.end],
                  text[mention.start : mention.end].lower(), tag, mention)
        )  # fmt: skip
        at = mention.end
    tokens.extend(_words(text, at, len(text), start, names))
    _unname_opening(tokens)
    _unplace_history(tokens)
    starts, shape, length = [], [], 0
    for token in tokens:
        starts.append(length)
        shape.append(token.tag)
        length += len(token.tag) + 1
    return Sentence(text, start, tuple(tokens), " ".join(shape), tuple(starts))


def _mentions(text: str, gazetteer: Gazetteer) -> list[Mention]:
    """All mentions without overlap: periods and places before numbers, the longer before the shorter."""
    periods = find_periods(text)
    places = gazetteer.find(text)
    indicators = find_indicators(text)
    numbers = find_numbers(text)
    taken: list[Mention] = []
    ranked: list[tuple[int, int, Mention]] = []
    groups: tuple[tuple[Mention, ...], ...] = (indicators, periods, places, numbers)
    for priority, group in enumerate(groups):
        ranked.extend((priority, -(m.end - m.start), m) for m in group)
    occupied = bytearray(len(text) + 1)
    for _, _, mention in sorted(ranked, key=lambda r: (r[0], r[1], r[2].start)):
        if any(occupied[mention.start : mention.end]):
            continue
        occupied[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
        taken.append(mention)
    return sorted(taken, key=lambda m: m.start)


def _tag(mention: Mention) -> str:
    if isinstance(mention, PeriodMention):
        return "PER"
    if isinstance(mention, PlaceMention):
        if mention.form == "subnational" or not mention.codes:
            return "SUB"
        return "ADJ" if mention.form in ("adjective", "demonym") else "PLACE"
    if isinstance(mention, IndicatorMention):
        if mention.indicator == "gnp":
            return "GNP"
        return _INDICATOR_TAGS.get((mention.indicator, mention.head), "GDP")
    if mention.unit is None:
        return "NUM"
    if mention.unit.startswith("noun:"):
        return "NOUN"
    return _NUMBER_TAGS.get(mention.unit, "MONEY")


def _words(text: str, at: int, end: int, start: int, names: bool) -> list[Token]:
    words: list[Token] = []
    for match in _WORD.finditer(text, at, end):
        word = match.group()
        if word in "-‐‑" and match.start() > 0 and not text[match.start() - 1].isspace() and match.end() < len(text) and not text[match.end()].isspace():
            continue  # a hyphen inside a compound carries nothing
        low = word.lower().replace("’", "'").replace("' s", "'s")
        tag = low
        if names and word[0].isupper() and len(word) > 1 and low not in _COMMON:
            tag = "NAME"
        if low in "“”\"„«»":
            tag = low = '"'
        elif low in "–—":
            tag = low = "--"
        words.append(Token(start + match.start(), start + match.end(), word, low, tag))
    return words


# Capitalised words that name nothing by themselves: months and titles are known elsewhere, these open phrases.
_COMMON = frozenset(
    ["the", "a", "an", "in", "on", "at", "of", "for", "and", "but", "or", "if", "as", "by", "to", "from", "with", "its", "it", "his", "her", "he", "she", "they", "we", "our", "their", "this", "that", "these", "those", "there", "what", "when", "while", "although", "though", "however", "according", "after", "before", "since", "during", "under", "over", "between", "among", "about", "per", "not", "no", "yes", "new", "all", "some", "most", "many", "more", "than", "less", "real", "nominal", "gross", "total", "population", "economy", "economic", "growth", "gdp", "world", "global", "central", "bank", "president", "minister", "prime", "chancellor", "mr", "mrs", "ms", "dr", "sir", "government", "ministry", "finance", "national", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "united", "states", "american", "european", "asian", "african", "i", "you", "who", "which", "where", "how", "why", "last", "next", "first", "second", "third", "fourth", "figures", "data", "table", "share", "percent", "pct", "rose", "grew", "fell", "rise", "fall", "growth", "figures", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "compared", "average", "today", "estimated", "rate", "annual", "year", "years", "million", "billion", "trillion", "country", "countries", "people", "today", "yesterday", "now", "official", "officials", "meanwhile", "overall", "gdp", "gnp", "ppp", "imf", "oecd", "un", "eu", "us", "uk", "and", "out", "up", "down", "is", "was", "has", "had", "are", "were", "will", "would", "can", "could", "may", "might", "should", "ranked", "rank", "largest", "biggest", "second", "fastest"]
)


_BYGONE = frozenset("ancient roman ottoman colonial medieval byzantine imperial mandatory occupied tsarist czarist pharaonic feudal".split())


def _unplace_history(tokens: list[Token]) -> None:
    """ "Roman Egypt", "colonial India": not the country that the record speaks of."""
    for i, token in enumerate(tokens):
        if i and token.tag in {"PLACE", "ADJ"} and tokens[i - 1].low in _BYGONE:
            tokens[i] = Token(token.start, token.end, token.text, token.low, "SUB", token.mention)


def _unname_opening(tokens: list[Token]) -> None:
    """A capital at the sentence's start tells nothing: keep it as a name only before another name or 's."""
    if not tokens:
        return
    first = tokens[0]
    at = 0
    while at < len(tokens) - 1 and tokens[at].tag in {'"', "(", "--", "'", "-"}:
        at += 1
    first = tokens[at]
    if first.tag != "NAME" or first.text.isupper():
        return
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if following not in {"NAME", "'s", "SUB"} and not _opens_as_subject(tokens, at):
        tokens[at] = Token(first.start, first.end, first.text, first.low, first.low, first.mention)


def _opens_as_subject(tokens: list[Token], at: int) -> bool:
    """ "Watertown has a population of …", "Watertown, New York, had …": the opening word is the subject."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if following in {"has", "had", "is", "was", "have"}:
        return True
    return following == "," and at + 2 < len(tokens) and tokens[at + 2].tag in {"SUB", "NAME", "PLACE"}
