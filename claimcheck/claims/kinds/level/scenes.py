"""People that a scene is set with: "In Botswana there were 2 million people in 2008", "At 2 million people, the country is small".

Each reader knows one wording and answers with whose people they are, or with None. The number must be large enough for a
country, and the noun phrase must end behind it: "2 million people without water" are a part.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import antecedent
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, following_subject

_FEWEST = 50_000
_MANY = 1_000_000
_CLOSING = frozenset('. , ; : ) ! ? -- " | and but'.split())
_NOW = frozenset("now today then already still".split())
_SMALL = frozenset("little tiny small vast big huge mighty".split())


def set_scene(s: Sentence, i: int, context: Context) -> Owner | None:
    """Whose people the number at token `i` counts, by one of these wordings."""
    t = s.tokens[i]
    if t.tag not in {"PEOPLE", "NUM", "NOUN"} or t.number.year_like or t.number.value < _FEWEST:
        return None
    if t.tag == "NUM":
        return _home_to(s, i)
    if t.tag == "NOUN":
        return _consumers(s, i)
    return _there_were(s, i) or _opening(s, i, context) or _call_home(s, i)


def _ends(s: Sentence, k: int) -> bool:
    """Whether the noun phrase ends before token `k`: at a mark, a time, or the end of the sentence."""
    if k >= len(s.tokens):
        return True
    t = s.tokens[k]
    dated = t.low in {"in", "at", "by"} and k + 1 < len(s.tokens) and s.tokens[k + 1].tag == "PER"
    return t.low in _CLOSING or t.low in _NOW or t.tag == "PER" or dated


def _there_were(s: Sentence, i: int) -> Owner | None:
    """ "In Botswana there were 2.1 million people in 2008"."""
    tokens = s.tokens
    there = next((k for k in range(i - 1, max(-1, i - 6), -1) if tokens[k].low == "there"), None)
    if (
        there is None
        or not _ends(s, i + 1)
        or not set(_lows(s, there + 1, i)) & {"are", "were", "live", "lived"}
    ):
        return None
    k = there - 1
    while k > 0 and (tokens[k].low in {",", "at", "in", "independence"} or tokens[k].tag == "PER"):
        k -= 1
    first = k - 1 - (k > 0 and tokens[k - 1].low == "the")
    opens = first == 0 or (
        first > 0 and (tokens[first - 1].low in _CLOSING or tokens[first - 1].tag == "PER")
    )
    if tokens[k].tag != "PLACE" or first < 0 or tokens[first].low not in {"in", "across"} or not opens:
        return None
    return Owner(codes_at(s, (k,)), False, "where there were so many people")


def _opening(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "At 2.1 million people, Botswana is small", "At 2.1 million people the country is small"."""
    tokens = s.tokens
    if i != 1 or tokens[0].low not in {"at", "with"} or i + 3 >= len(tokens):
        return None
    k = i + 1 + (tokens[i + 1].low == ",")
    if tokens[k].low in {"it", "the"} and (
        tokens[k].low == "it" or tokens[k + 1].low in {"country", "nation"}
    ):
        return antecedent(s, k + (tokens[k].low == "the"), context, plural=False)
    return following_subject(s, i, context) if tokens[i + 1].low == "," else None


def _call_home(s: Sentence, i: int) -> Owner | None:
    """ "Just over six million people call the Baltics home"."""
    tokens = s.tokens
    k = i + 2 + (i + 2 < len(tokens) and tokens[i + 2].low == "the")
    if k + 1 >= len(tokens) or tokens[i + 1].low not in {"call", "called"} or tokens[k + 1].low != "home":
        return None
    codes = codes_at(s, (k,)) if tokens[k].tag == "PLACE" else ()
    return Owner(codes, False, "what they call home") if codes and _whole(s, i) else None


def _whole(s: Sentence, i: int) -> bool:
    """Whether nothing before the number names other people or places ("of these, 2 million people call Malta home")."""
    return not any(
        t.low in {"of", "among", "immigrants"} or t.tag in {"SUB", "NAME"}
        for t in s.tokens[max(0, i - 5) : i]
    )


def _home_to(s: Sentence, i: int) -> Owner | None:
    """ "little Dominica, home to 72,000, …": the number stands alone behind "home to" a place apposed."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS and tokens[k].low != "to":
        k -= 1
    if k < 3 or [tokens[k - 1].low, tokens[k].low] != ["home", "to"] or tokens[k - 2].low != ",":
        return None
    place = k - 3
    behind = tokens[i + 1].low if i + 1 < len(tokens) else "."
    if tokens[place].tag != "PLACE" or behind not in {",", ".", ";", ")"}:
        return None
    opens = place == 0 or tokens[place - 1].low in _SMALL | {"the", "and", "but", ",", "while"}
    codes = codes_at(s, (place,))
    return Owner(codes, False, "the place right before") if codes and opens else None


def _consumers(s: Sentence, i: int) -> Owner | None:
    """ "Poland has about 38 million consumers": who buys in a country are all its people."""
    tokens = s.tokens
    if (
        tokens[i].text.split()[-1].lower() != "consumers"
        or tokens[i].number.value < _MANY
        or not _ends(s, i + 1)
    ):
        return None
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS:
        k -= 1
    opens = k == 1 or (k > 1 and tokens[k - 2].low in {",", "and", "the", "but"})
    if k < 1 or tokens[k].low not in {"has", "have", "had"} or tokens[k - 1].tag != "PLACE" or not opens:
        return None
    codes = codes_at(s, (k - 1,))
    return Owner(codes, False, "who has so many consumers") if len(codes) == 1 else None


def _lows(s: Sentence, a: int, b: int) -> list[str]:
    return [t.low for t in s.tokens[a:b]]
