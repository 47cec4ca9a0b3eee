"""The figure told before a token of the same sentence, which what stands behind may lean on."""

from __future__ import annotations

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.level.reading import Reader

_Read = tuple[Sentence, Context, tuple[Draft, ...]]


class _Levels:
    """The levels of the sentence read last: other kinds ask for them again at each of its numbers."""

    def __init__(self) -> None:
        self._last: _Read | None = None

    def of(self, s: Sentence, context: Context) -> tuple[Draft, ...]:
        last = self._last
        if last is None or last[0] is not s or last[1] is not context:  # values so large are not compared
            self._last = last = (s, context, tuple(Reader(s, context).read()))
        return last[2]


_levels = _Levels()


def told_before(s: Sentence, i: int, context: Context) -> Context:
    """The context at token `i`: a size told before it in the sentence is the figure told last ("Peru has 33 million people,
    Chile half as many").
    """
    if not any(t.tag in {"PEOPLE", "MONEY", "NUM", "DENS"} for t in s.tokens[:i]):
        return context
    told = [d for d in _levels.of(s, context) if d.tokens and d.tokens[-1] < i and not d.blocked]
    if not told or told[-1].indicator is None or len(told[-1].places) != 1:
        return context
    return context._replace(quantity=(told[-1].indicator, told[-1].places), fresh=True)
