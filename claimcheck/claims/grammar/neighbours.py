"""Neighbours as the other side: "its neighbour Peru", "their Peruvian neighbours", "its southern neighbour"."""

from __future__ import annotations

from claimcheck.claims.grammar.antecedents import antecedent
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence

_NOUNS = frozenset("neighbour neighbours neighbor neighbors rival rivals".split())
_REACH = 5  # tokens of "its much larger southern neighbour"
_REGIONS = ("SSA", "MENA", "EUR", "NAC", "SAM", "CARIB", "OCE", "SEA", "EAS", "SAS")


def neighbour_noun(s: Sentence, k: int) -> int | None:
    """The word for the neighbour in the phrase that a possessor opens at token `k`."""
    tokens = s.tokens
    if k >= len(tokens) or tokens[k].low not in {"its", "their", "the"}:
        return None
    return next((j for j in range(k + 1, min(len(tokens), k + _REACH)) if tokens[j].low in _NOUNS), None)


def named_neighbour(s: Sentence, k: int, noun: int) -> tuple[tuple[str, ...], int] | None:
    """The country that an adjective names ("its Peruvian neighbour"); no codes where it is named behind, with the token."""
    tokens = s.tokens
    adjective = next((t for t in tokens[k + 1 : noun] if t.tag == "ADJ" and len(t.codes) == 1), None)
    if adjective is not None:
        return adjective.codes, noun + 1
    behind = noun + 1 + (noun + 1 < len(tokens) and tokens[noun + 1].low == ",")
    return ((), behind) if behind < len(tokens) and tokens[behind].tag == "PLACE" else None


def told_neighbour(s: Sentence, k: int, context: Context) -> tuple[str, ...]:
    """Who an unnamed neighbour is: the only country of the same part of the world among those spoken of last."""
    tokens = s.tokens
    if tokens[k].low != "its":
        return ()
    own = antecedent(s, k, context, plural=False).codes
    here = [t.codes for t in tokens[:k] if t.tag == "PLACE" and len(t.codes) == 1]
    spoken = dict.fromkeys(codes for codes in (*here, *context.focus) if len(codes) == 1 and codes != own)
    near = [codes for codes in spoken if len(own) == 1 and _same_region(own[0], codes[0], context)]
    return near[0] if len(near) == 1 else ()


def _same_region(one: str, two: str, context: Context) -> bool:
    names = context.gazetteer
    for region in _REGIONS:
        members = {m.member for m in names.members(region, context.year or 9999)}
        if one in members:
            return two in members
    return False
