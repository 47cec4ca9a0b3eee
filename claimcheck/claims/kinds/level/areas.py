"""People to the area: densities in words, and people to some ground that is not a country's."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, nearest_left, place_behind
from claimcheck.claims.grammar.words import is_content


def place_of_area(s: Sentence, i: int) -> Owner | None:
    """ "two people to the square kilometre in Mongolia"."""
    k = next((k for k in range(i + 1, min(len(s.tokens), i + 7)) if s.tokens[k].low == "in"), None)
    return place_behind(s, k - 1) if k is not None else None


def as_dense_as(s: Sentence, h: int, context: Context) -> Owner | None:
    """ "Namibia has the density of Mongolia, about 3 people per square kilometre": who has another's has that number."""
    tokens = s.tokens
    k = h - 1
    while k > 0 and (tokens[k].low in lex.FILLERS or tokens[k].tag == "POP"):
        k -= 1
    behind = h + 2 + (h + 2 < len(tokens) and tokens[h + 2].low == "the")
    if tokens[k].low not in {"has", "had", "have"} or behind >= len(tokens) or tokens[h + 1].low != "of":
        return None
    if tokens[behind].tag not in {"PLACE", "SUB", "NAME"}:
        return None
    return nearest_left(s, k, context) or Owner(veto="nothing is named that is as dense")


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
