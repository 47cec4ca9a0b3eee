"""Sets of leaders that hold a share: "the two most populous countries", "the three largest economies of the euro zone"."""

from __future__ import annotations

from claimcheck.claims.grammar.context import Context, named_by_rank
from claimcheck.claims.grammar.times import years_told
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, place_list_from

_PLACES = frozenset({"PLACE", "ADJ"})
_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5}
_SIZES = frozenset({"largest", "biggest"})
_NOUNS = frozenset({"economies", "countries", "nations", "states", "members"})


def leaders(s: Sentence, j: int, i: int, whole: tuple[str, ...], context: Context) -> Owner | None:
    """Who the leaders are that the number at token `j` counts and that hold the share at token `i`.

    Named right behind, or told by date; a veto where nobody can tell, None where the words speak of no leaders.
    """
    tokens = s.tokens
    count = _SMALL.get(tokens[j].low)
    if count is None or j + 2 >= i:
        return None
    k = j + 1
    populous = tokens[k].low == "most" and tokens[k + 1].tag == "POPULOUS"
    if not populous and tokens[k].low not in _SIZES:
        return None
    k += 1 + populous
    economies = k < i and tokens[k].tag == "ECON"
    if k >= i or not (economies or tokens[k].low in _NOUNS) or not (economies or populous):
        return Owner(veto="the leaders of something else")
    universe = _universe(s, j, k + 1, i) or whole
    listed = next(
        (m for m in range(k + 1, i) if tokens[m].tag == "PLACE" and tokens[m].codes != universe), None
    )
    if listed is not None:
        named = codes_at(s, place_list_from(s, listed)[0])
        if len(named) == count:
            return Owner(named, False, "the leaders, named behind")
    indicator = "population" if populous else "gdp"
    years = years_told(s, context)
    year = years[0] if len(set(years)) == 1 else None
    found = [named_by_rank(indicator, universe[0], n + 1, year) for n in range(count)]
    if None in found:
        return Owner(veto="the leaders could be several countries")
    codes = tuple(code for code in found if code is not None)
    names = " and ".join(context.gazetteer.name(code) for code in codes)
    return Owner(codes, False, "the leaders by date", note=f"The {count} leaders are taken to be {names}.")


def _universe(s: Sentence, j: int, k: int, i: int) -> tuple[str, ...]:
    """Among whom they lead: named before ("the world's three …") or right behind ("… in the euro zone")."""
    tokens = s.tokens
    if j > 1 and tokens[j - 1].low in {"'s", "'"} and tokens[j - 2].tag in _PLACES:
        return tokens[j - 2].codes if len(tokens[j - 2].codes) == 1 else ()
    if k < i and tokens[k].low in {"in", "of"}:
        m = k + 1 + (tokens[k + 1].low == "the")
        if m < i and tokens[m].tag in _PLACES and len(tokens[m].codes) == 1:
            return tokens[m].codes
    return ()
