"""Groups of countries in a sentence: which organisation a token names, or "the bloc" and "our Union" stand for."""

from __future__ import annotations

from claimcheck.claims.grammar.context import ORGANISATIONS, Context
from claimcheck.claims.grammar.tokens import Sentence

# Regions with a fixed set of countries, which a list of their members may spell out.
_FIXED = frozenset({"NORDIC", "BALTIC", "BENELUX"})
NOUNS = frozenset(
    (
        "bloc club union group grouping organisation organization alliance association community cartel zone"
    ).split()
)
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


def currency_at(s: Sentence, k: int) -> int | None:
    """Where "the euro", "the single currency" ends that begins at token `k`, None when it is not named there."""
    tokens = s.tokens
    end = k
    while end < len(tokens) and (tokens[end].low in _CURRENCY or tokens[end].low == "the"):
        end += 1
    words = {t.low for t in tokens[k:end]}
    return end - 1 if "euro" in words or {"single", "currency"} <= words else None
