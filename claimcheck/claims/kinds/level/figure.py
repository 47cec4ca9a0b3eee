"""The figure told before a token of the same sentence, which what stands behind may lean on."""

from __future__ import annotations

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.kinds.level.reading import Reader


def told_before(s: Sentence, i: int, context: Context) -> Context:
    """The context at token `i`: a size told before it in the sentence is the figure told last ("Peru has 33 million people,
    Chile half as many").
    """
    if not any(t.tag in {"PEOPLE", "MONEY", "NUM", "DENS"} for t in s.tokens[:i]):
        return context
    told = [d for d in Reader(s, context).read() if d.tokens and d.tokens[-1] < i and not d.blocked]
    if not told or told[-1].indicator is None or len(told[-1].places) != 1:
        return context
    return context._replace(quantity=(told[-1].indicator, told[-1].places), fresh=True)
