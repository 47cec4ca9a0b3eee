"""Groups of countries in a sentence: which organisation a token names, or "the bloc" and "our Union" stand for."""

from __future__ import annotations

from claimcheck.claims.grammar.context import ORGANISATIONS, Context
from claimcheck.claims.grammar.owners import Owner, names_said, words_between
from claimcheck.claims.grammar.tokens import Sentence

# Regions with a fixed set of countries, which a list of their members may spell out.
_FIXED = frozenset({"NORDIC", "BALTIC", "BENELUX"})
NOUNS = frozenset(
    (
        "bloc club union group grouping organisation organization alliance association community cartel zone"
    ).split()
)
CONTINENTS = ("AFR", "ASI", "EUR", "NAC", "SAM", "OCE")
REGION_NOUNS = NOUNS - {"alliance", "association", "community", "cartel", "zone"} | {"region", "continent"}
_CURRENCY = frozenset({"euro", "single", "common", "currency"})


def group_at(s: Sentence, i: int, *, fixed: bool = False) -> str | None:
    """The organisation that token `i` names; with `fixed` also regions that are a fixed set of countries."""
    if not 0 <= i < len(s.tokens):
        return None
    t = s.tokens[i]
    if t.tag not in {"PLACE", "ADJ"} or len(t.codes) != 1:
        return None
    return t.codes[0] if t.codes[0] in ORGANISATIONS or (fixed and t.codes[0] in _FIXED) else None


def group_from(s: Sentence, k: int, context: Context, *, fixed: bool = False) -> tuple[str, int] | None:
    """The organisation named by the words from token `k` on ("the European Union", "the bloc"), and its token.

    With `fixed` also regions that are a fixed set of countries.
    """
    tokens = s.tokens
    pointed = False
    while k < len(tokens) and tokens[k].low in {"the", "our", "this", "its", "to", "whole"}:
        pointed = True
        k += 1
    if k >= len(tokens):
        return None
    named = group_at(s, k, fixed=fixed)
    if named is not None:
        return named, k
    if pointed and tokens[k].low in NOUNS and not (k + 1 < len(tokens) and tokens[k + 1].low == "of"):
        meant = group_meant(s, k, context)
        return (meant, k) if meant is not None else None
    return None


def group_meant(s: Sentence, k: int, context: Context) -> str | None:
    """The organisation that "the bloc" or "it" at token `k` stands for: the one named last."""
    for j in range(k - 1, -1, -1):
        named = group_at(s, j)
        if named is not None:
            return named
    return context.group


def group_of_size(s: Sentence, k: int, count: int, context: Context) -> str | None:
    """The organisation of just so many members that "the 12-nation bloc" at token `k` stands for: the one named last."""
    named = [group_at(s, j) for j in range(k - 1, -1, -1)]
    named += [context.group, *(codes[0] for codes in context.focus if len(codes) == 1)]
    sized = (g for g in named if g is not None and g in ORGANISATIONS)
    return next((g for g in sized if count in _sizes(g, context)), None)


def group_of_so_many(s: Sentence, j: int, context: Context) -> Owner:
    """ "the 12-nation bloc": the group named before that has so many members; no other is meant."""
    words = words_between(s, j - 1, j + 1)
    group = group_of_size(s, j - 1, int(s.tokens[j - 1].number.value), context)
    if group is None:
        return Owner(veto=f"no group was named that is a “{words}”")
    name = names_said(context, (group,))
    return Owner(
        (group,), False, f"“{words}” is {name}", note=f"“{words}” is taken to mean {name}, named before."
    )


def _sizes(group: str, context: Context) -> set[int]:
    """How many members a group has in the year of the text and had the year before; ever, where nothing dates the text."""
    names = context.gazetteer
    if context.year is not None:
        return {len(names.members(group, year)) for year in (context.year - 1, context.year)}
    days = {spell.joined for spell in names.members_ever(group) if spell.joined}
    return {len(names.members(group, day)) for day in days}


def region_meant(s: Sentence, k: int, context: Context, within: tuple[str, ...]) -> tuple[str, ...]:
    """The group that "the region", "the continent", "the bloc" at token `k` stands for, seen from the places in it.

    The one named last to which all of `within` belong; where none is, the one continent on which they lie.
    """
    if not within or s.tokens[k].low not in REGION_NOUNS:
        return ()
    continent = s.tokens[k].low == "continent"
    joined = s.tokens[k].low in {"bloc", "club", "union", "organisation", "organization"}
    named = [t.codes[0] for t in reversed(s.tokens[:k]) if t.tag in {"PLACE", "ADJ"} and len(t.codes) == 1]
    named += [codes[0] for codes in context.focus if len(codes) == 1]
    named += [context.group] if context.group is not None and not continent else []
    for group in dict.fromkeys(named):
        if (continent and group not in CONTINENTS) or (joined and group not in ORGANISATIONS):
            continue
        if all(is_member(code, group, context) for code in within):
            return (group,)
    lying = [group for group in CONTINENTS if all(is_member(code, group, context) for code in within)]
    return (lying[0],) if continent and len(lying) == 1 else ()


def is_member(code: str, group: str, context: Context) -> bool:
    """Whether a country belongs to a group or lies in a region in the year of the text (ever, when that is unknown)."""
    names = context.gazetteer
    if group == "WLD" or not names.is_group(group):
        return False
    spells = names.members_ever(group) if context.year is None else names.members(group, context.year)
    return code in {spell.member for spell in spells}


def spelled_out(codes: tuple[str, ...], context: Context, *, fixed: bool = False) -> tuple[str, ...]:
    """The group spoken of whose members `codes` are, one and all ("the five" of BRICS); else the codes themselves.

    With `fixed` a region that is a fixed set of countries need not have been spoken of.
    """
    if len(codes) < 3:
        return codes
    spoken = [context.group, *(c[0] for c in context.focus if len(c) == 1), *sorted(_FIXED if fixed else ())]
    for group in dict.fromkeys(spoken):
        if group is None or not context.gazetteer.is_group(group):
            continue
        if {spell.member for spell in context.gazetteer.members(group, context.year or 9999)} == set(codes):
            return (group,)
    return codes


def currency_at(s: Sentence, k: int) -> int | None:
    """Where "the euro", "the single currency" ends that begins at token `k`, None when it is not named there."""
    tokens = s.tokens
    end = k
    while end < len(tokens) and (tokens[end].low in _CURRENCY or tokens[end].low == "the"):
        end += 1
    words = {t.low for t in tokens[k:end]}
    return end - 1 if "euro" in words or {"single", "currency"} <= words else None
