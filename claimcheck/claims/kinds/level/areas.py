"""People to the area: densities in words, and people to some ground that is not a country's."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, place_behind
from claimcheck.claims.grammar.words import is_content


def place_of_area(s: Sentence, i: int) -> Owner | None:
    """ "two people to the square kilometre in Mongolia"."""
    k = next((k for k in range(i + 1, min(len(s.tokens), i + 7)) if s.tokens[k].low == "in"), None)
    return place_behind(s, k - 1) if k is not None else None


_LAND = frozenset({"land", "territory", "area", "surface"})


def of_ground(s: Sentence, i: int) -> bool:
    """ "5,700 people per square kilometre of marina": to some sort of ground, not to the country's."""
    tokens = s.tokens
    k = i + 2
    while k < len(tokens) and (tokens[k].low in lex.FILLERS or tokens[k].low in lex.POSSESSIVES):
        k += 1
    return k < len(tokens) and tokens[i + 1].low == "of" and is_content(s, k) and tokens[k].low not in _LAND


def to_the_area(s: Sentence, i: int) -> bool:
    """ "500 people into every square kilometre": a density in words."""
    lows = [t.low for t in s.tokens[i + 1 : i + 5]]
    return (
        lows[:1] in (["into"], ["to"], ["on"], ["for"])
        and "square" in lows
        and bool({"every", "each", "the", "a"} & set(lows))
    )
