"""Whose quantity it is: the place that an indicator mention is said of.

From the closest bond to the loosest: a possessor or adjective right before it, a place hung on right after it
(`bonds.py`), the subject of "has" or "with" (`having.py`), the place the clause is set in (`setting.py`), a pronoun's
antecedent, the one place of the sentence, the places before (`unbound.py`). A city, a state or an unknown name in that
position ends the search: nothing is said of a country. All walks stay within the sentence, and sentences are cut to a
bounded length.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import antecedent, counted, is_universe
from claimcheck.claims.grammar.bonds import place_before, place_hung_on
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.having import following_subject, nearest_left, of_verb
from claimcheck.claims.grammar.owners import (
    NOBODY,
    Owner,
    codes_at,
    place_list_ending,
    place_list_from,
    said_of,
)
from claimcheck.claims.grammar.periphrases import periphrasis
from claimcheck.claims.grammar.setting import place_behind, place_set_in
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.unbound import loose, pointed_at


def owner(s: Sentence, h: int, context: Context, number: int | None = None) -> Owner:
    """Whose the indicator at token `h` is. `number` is the number said of it, for "… 5 percent in Kenya"."""
    return (
        _in_brackets(s, h)
        or pointed_at(s, h, context)
        or periphrasis(s, h, context)
        or place_before(s, h, context)
        or place_hung_on(s, h)
        or of_verb(s, h, context)
        or place_set_in(s, h, number)
        or loose(s, h, context)
    )  # fmt: skip


def _in_brackets(s: Sentence, h: int) -> Owner | None:
    """ "our own town (pop. 41,200)": what stands in brackets is of what stands before them, and a town is no country."""
    if h < 2 or s.tokens[h - 1].low != "(":
        return None
    before = s.tokens[h - 2]
    if before.low not in lex.SUBNATIONAL_NOUNS - lex.COUNTRY_NOUNS and before.tag not in {"SUB", "NAME"}:
        return None
    return Owner(veto=f"“{before.text}” is below the country level, or unknown")


def number_between(s: Sentence, a: int, b: int) -> bool:
    return any(t.tag in NUMBERS for t in s.tokens[a + 1 : b])


__all__ = [
    "NOBODY",
    "Owner",
    "antecedent",
    "codes_at",
    "counted",
    "following_subject",
    "is_universe",
    "loose",
    "nearest_left",
    "number_between",
    "owner",
    "periphrasis",
    "place_behind",
    "place_list_ending",
    "place_list_from",
    "said_of",
]
