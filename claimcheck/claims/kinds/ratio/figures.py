"""A figure as the first side of a ratio: "$1,700 a head, which is a quarter of the Chinese level", "That is twice Peru's"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import Measure, rate_of
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.kinds.growth.reading import read_growth
from claimcheck.claims.kinds.level.figure import told_before
from claimcheck.claims.kinds.ratio.phrase import Phrase

_LINKING = frozenset(", -- ; ( : or which that this is was are were makes made amounts equals".split())
_POINTING = frozenset({"which", "that", "this"})
_UNIT = frozenset("head capita person inhabitant year people dollars euros".split())


def of_figure(s: Sentence, i: int, phrase: Phrase, context: Context) -> tuple[Owner, Measure] | None:
    """Whose figure the number at token `i` is set behind, in apposition or as what "which" and "that" take up.

    A rate of growth is compared only where the words behind speak of a rate.
    """
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (
        tokens[j].low in _LINKING | lex.FILLERS | lex.AUXILIARIES | _UNIT
        or tokens[j].low.endswith("ly")
        or tokens[j].tag == "PER"
        or (tokens[j].low == "in" and tokens[j + 1].tag == "PER")
        or _says(s, j)
    ):
        j -= 1
    between = {t.low for t in tokens[j + 1 : i]}
    if j >= 0 and tokens[j].low == "it":
        told = context if context.fresh and not _rate_told(s, i, context) else None
    elif j < 0:
        told = context if context.fresh and between & _POINTING else None
    elif tokens[j].tag in {"MONEY", "PEOPLE", "NUM", "DENS"} and between & _LINKING:
        here = told_before(s, i, context)
        told = here if here is not context else None
    elif tokens[j].tag == "PCT" and phrase.term.rate and between & _LINKING:
        return _of_rate(s, j, context)
    else:
        return None
    if told is None or told.quantity is None or phrase.fast or phrase.term.rate:
        return None
    slug, codes = told.quantity
    if phrase.indicator not in (None, slug):
        return None
    return Owner(codes, False, "whose figure stands before"), Measure(slug, max(j, 0))


def _says(s: Sentence, j: int) -> bool:
    """Whether token `j` is of ", the ministry said,": who tells the figure stands between it and the number."""
    end = next((k for k in range(j, min(len(s.tokens), j + 5)) if s.tokens[k].low == ","), None)
    return end is not None and s.tokens[end - 1].low in {"said", "says"} and j > 0 and s.tokens[j].low != ","


_SIZED = frozenset("large big larger bigger smaller size".split())


def _rate_told(s: Sentence, i: int, context: Context) -> bool:
    """Whether "it" may be the rate of growth told last: only a size is larger, or "the size of" another."""
    told = (
        context.grown is not None
        and context.quantity is not None
        and context.grown.places == context.quantity[1]
    )
    return told and not any(t.low in _SIZED for t in s.tokens[i + 1 : i + 4])


def _of_rate(s: Sentence, j: int, context: Context) -> tuple[Owner, Measure] | None:
    """ "is growing by 2 percent a year, twice the pace of the world": whose growth the percentage at token `j` is."""
    drafts = [d for d in read_growth(s, context) if j in d.tokens and len(d.places) == 1 and not d.blocked]
    rate = rate_of(drafts[0].indicator or "") if drafts else None
    return (
        None
        if rate is None
        else (Owner(drafts[0].places, False, "whose growth stands before"), Measure(rate, j))
    )
