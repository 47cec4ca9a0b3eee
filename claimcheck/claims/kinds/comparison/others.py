"""With whom a place is compared: "that of Italy", "France and Spain combined", "all the other members put together"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import group_at, group_meant
from claimcheck.claims.grammar.sides import PLACES, POSSESSIVE
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import belongs
from claimcheck.claims.grammar.whose import Owner, codes_at, place_list_from

_BEFORE_SECOND = frozenset(
    "the that those of in all whole both by neighbouring neighboring rival average".split()
)


def others_from(
    s: Sentence, second: tuple[tuple[str, ...], int], context: Context
) -> tuple[tuple[tuple[str, ...], ...], int]:
    """The other sides of a comparison, one by one or as one total ("France and Italy combined"), and the last token."""
    codes, k = second
    tokens = s.tokens
    if (owners := _possessors(s, k)) is not None:
        return owners
    if tokens[k].tag != "PLACE" or len(codes) != 1:
        return (codes,), k
    indices, end = place_list_from(s, k)
    named = codes_at(s, indices)
    if len(named) < 2 or len(named) != len(indices) or any(tokens[m].tag != "PLACE" for m in indices):
        return (codes,), k
    behind = [t.low for t in tokens[end : end + 3]]
    if behind[:1] and (behind[0] in lex.LINKS | lex.AUXILIARIES or behind[0] in POSSESSIVE):
        if behind[0] not in {"put", "taken"}:
            return (codes,), k  # "… than Italy, and Spain is smaller": another clause
    together = behind[:1] in (["combined"], ["together"]) or behind[:2] in (
        ["put", "together"],
        ["taken", "together"],
    )
    together = together or any(t.low == "combined" for t in tokens[max(0, k - 6) : k])
    together = together or any(t.low in {"between", "both"} for t in tokens[max(0, k - 2) : k])
    if together:
        return (tuple(sorted(named)),), indices[-1]
    return tuple((code,) for code in named), indices[-1]


def _possessors(s: Sentence, k: int) -> tuple[tuple[tuple[str, ...], ...], int] | None:
    """ "Peru's and Chile's", "Peru's, Chile's or Cuba's put together": each with an apostrophe of its own."""
    tokens = s.tokens
    found: list[str] = []
    last = k
    while k + 1 < len(tokens) and tokens[k].tag == "PLACE" and tokens[k + 1].low in POSSESSIVE:
        if len(tokens[k].codes) != 1:
            return None
        found.append(tokens[k].codes[0])
        last, k = k, k + 2
        while k < len(tokens) and tokens[k].low in {",", "and", "or", "nor", "the"}:
            k += 1
    if len(found) < 2 or tokens[last + 1].low not in POSSESSIVE:
        return None
    behind = [t.low for t in tokens[last + 2 : last + 4]]
    if behind and behind[0] in (lex.LINKS | lex.AUXILIARIES) - {"put", "taken"}:
        return None  # "… than Peru's, and Chile's is smaller": another clause
    together = behind[:1] in (["combined"], ["together"]) or behind[1:] == ["together"]
    return ((tuple(sorted(found)),) if together else tuple((code,) for code in found)), last


def all_the_others(
    s: Sentence, k: int, own: Owner | None, context: Context
) -> tuple[tuple[str, ...], int] | None:
    """ "those of all the other members put together": the rest of the group that `own` belongs to."""
    tokens = s.tokens
    while k < len(tokens) and tokens[k].low in _BEFORE_SECOND:
        k += 1
    if k + 1 >= len(tokens) or tokens[k].low not in {"other", "others", "rest"}:
        return None
    last = k
    k += 1
    while k < len(tokens) and tokens[k].low in {"members", "countries", "states", "of", "the", "member"}:
        last = k
        k += 1
    group: str | None = None
    if k < len(tokens) and tokens[k].tag in PLACES:
        group, last, k = group_at(s, k), k, k + 1
        while k < len(tokens) and tokens[k].low in {"members", "countries", "states"}:
            k += 1
    together = [t.low for t in tokens[k : k + 2]]
    if together[:1] != ["combined"] and together[:1] != ["together"] and together != ["put", "together"]:
        return None
    if own is None or len(own.codes) != 1:
        return None
    spoken_of = (
        [group] if group is not None else [group_meant(s, last, context), *(c[0] for c in context.focus)]
    )
    found = next((g for g in spoken_of if g is not None and belongs(own.codes[0], (g,), context)), None)
    return ((found,), last) if found is not None else None


def second_place(s: Sentence, k: int, context: Context) -> tuple[tuple[str, ...], int] | None:
    """The other side that begins at token `k` ("that of Italy", "ours", "its neighbour Mexico"), and its token."""
    tokens = s.tokens
    while k < len(tokens) and tokens[k].low in _BEFORE_SECOND:
        k += 1
    if k < len(tokens) and tokens[k].low in {"ours", "us", "we"} and context.ours is not None:
        return (context.ours,), k
    neighbour = next(
        (m for m in range(k, min(len(tokens), k + 4)) if tokens[m].low in {"neighbour", "neighbor"}), None
    )
    if neighbour is not None and neighbour + 1 < len(tokens) and tokens[neighbour + 1].tag == "PLACE":
        k = neighbour + 1
    if k >= len(tokens) or tokens[k].tag not in PLACES or len(tokens[k].codes) != 1:
        return None
    if (
        tokens[k].tag == "PLACE"
        and k + 2 < len(tokens)
        and tokens[k + 1].low in {"'s", "'"}
        and tokens[k + 2].tag in {"SUB", "NAME"}
    ):
        return None
    return tokens[k].codes, k
