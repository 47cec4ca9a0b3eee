"""From a sentence's text to its tokens: mentions first, words in the gaps, then what their company makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from claimcheck.claims.grammar.complements import take_out
from claimcheck.claims.grammar.names import NO_NAMES, unname_opening, unplace_history
from claimcheck.claims.grammar.tokens import Mention, Sentence, Token
from claimcheck.mentions import find_numbers, find_periods
from claimcheck.mentions.declared import Declared, find_declared
from claimcheck.mentions.indicators import find_indicators
from claimcheck.mentions.interface import IndicatorMention, NumberMention, PeriodMention
from claimcheck.places import Gazetteer, PlaceMention

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
_ESTIMATED_YEAR = re.compile(r"(?:1[89]|20)\d\d est", re.IGNORECASE)


def tokenise(text: str, start: int, gazetteer: Gazetteer, declared: tuple[Declared, ...] = ()) -> Sentence:
    """Tokens of one sentence; `text` is the sentence, `start` its offset in the document.

    `declared` are indicators of installed data sets, found by their names. A sentence that was only looked at and is
    then read after all is not cut again.
    """
    return _tokenised(text, start, gazetteer, declared)


@lru_cache(maxsize=64)
def _tokenised(text: str, start: int, gazetteer: Gazetteer, declared: tuple[Declared, ...]) -> Sentence:
    mentions = _mentions(text, gazetteer, declared)
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
    unname_opening(tokens)
    unplace_history(tokens)
    return Sentence(text, start, tuple(take_out(tokens, gazetteer)))


def _mentions(text: str, gazetteer: Gazetteer, declared: tuple[Declared, ...]) -> list[Mention]:
    """All mentions without overlap: periods and places before numbers, the longer before the shorter."""
    periods = find_periods(text)
    indicators = find_indicators(text)
    places = tuple(_before_indicator(_named_group(place), indicators) for place in gazetteer.find(text))
    numbers = [_without_tail(number, text, places) for number in find_numbers(text)]
    taken: list[Mention] = []
    ranked: list[tuple[int, int, Mention]] = []
    groups: tuple[Sequence[Mention], ...] = (
        find_declared(text, declared),
        indicators,
        periods,
        places,
        numbers,
    )
    for priority, group in enumerate(groups):
        ranked.extend((priority, -(m.end - m.start), m) for m in group)
    occupied = bytearray(len(text) + 1)
    for _, _, mention in sorted(ranked, key=lambda r: (r[0], r[1], r[2].start)):
        if occupied.find(1, mention.start, mention.end) >= 0:
            continue
        occupied[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
        taken.append(mention)
    return sorted(taken, key=lambda m: m.start)


_MEMBERS_OF = re.compile(
    r"(?:members|member\s+states|countries|member\s+countries)\s+of\s+(?:the\s+)?", re.IGNORECASE
)


def _named_group(place: PlaceMention) -> PlaceMention:
    """A group without the words that only count its members ("members of the euro")."""
    lead = _MEMBERS_OF.match(place.text)
    return (
        place
        if lead is None
        else replace(place, start=place.start + lead.end(), text=place.text[lead.end() :])
    )


def _before_indicator(place: PlaceMention, indicators: Iterable[IndicatorMention]) -> PlaceMention:
    """ "the BRICS economies": the group by itself, so that its economies can be spoken of."""
    inside = next((m for m in indicators if place.start < m.start < place.end), None)
    if inside is None:
        return place
    text = place.text[: inside.start - place.start].rstrip()
    return replace(place, end=place.start + len(text), text=text)


def _without_tail(number: NumberMention, text: str, places: Iterable[PlaceMention]) -> Mention:
    """A number without what only looks like its unit: in "1.3 billion Indians" and "the 24 OECD countries" a
    place stands there, and "2021 est." is a year with an estimate.
    """
    if number.unit is None:
        return number
    if _ESTIMATED_YEAR.fullmatch(number.text):
        year = text[number.start : number.start + 4]
        return PeriodMention(number.start, number.start + 4, year, (int(year),))
    place = next((p for p in places if number.start < p.start < number.end), None)
    if place is None:
        return number
    alone = [n for n in find_numbers(text[number.start : place.start].rstrip()) if n.start == 0]
    return replace(alone[0], start=number.start, end=number.start + alone[0].end, core_start=number.start + alone[0].core_start,
                   core_end=number.start + alone[0].core_end) if len(alone) == 1 else number  # fmt: skip


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
        if mention.head == "declared":
            return "OWN"
        return _INDICATOR_TAGS.get((mention.indicator, mention.head), "GDP")
    if mention.unit is None:
        return "NUM"
    if mention.unit.startswith("noun:"):
        return "NOUN"
    return _NUMBER_TAGS.get(mention.unit, "MONEY")


def _follows_letter(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalpha()


def _words(text: str, at: int, end: int, start: int, names: bool) -> list[Token]:
    words: list[Token] = []
    for match in _WORD.finditer(text, at, end):
        word = match.group()
        if word.islower() and word.isascii() and word.isalpha() and word != "s":  # most words
            words.append(Token(start + match.start(), start + match.end(), word, word, word))
            continue
        if (
            word in "-‐‑"
            and match.start() > 0
            and not text[match.start() - 1].isspace()
            and match.end() < len(text)
            and not text[match.end()].isspace()
        ):
            continue  # a hyphen inside a compound carries nothing
        low = word.lower().replace("’", "'").replace("' s", "'s")
        tag = low
        if names and word[0].isupper() and len(word) > 1 and low not in NO_NAMES:
            tag = "NAME"
        if low in '“”"„«»':
            tag = low = '"'
        elif low in "–—":
            tag = low = "--"
        if low == "s" and match.start() == at and _follows_letter(text, at):
            tag = low = "'s"  # "Asias largest economy": the genitive as people type it
        words.append(Token(start + match.start(), start + match.end(), word, low, tag))
    return words
