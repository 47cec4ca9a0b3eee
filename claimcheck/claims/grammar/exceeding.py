"""By how much one side exceeds the other: "exceeds that of Peru by N", "trails Spain's by N", "larger than Mali's by N"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import Measure, measure_before, owned, subject_place
from claimcheck.claims.grammar.terms import Term, second_term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner

_ABOVE = frozenset(
    "exceeded exceeds exceed exceeding outpaced outpaces outstripped outstrips outstrip surpassed surpasses surpass topped tops"
    " beat beats outnumber outnumbers outnumbered".split()
)
_UNDER = frozenset("trailed trails trail trailing lagged lags lag undershot".split())
_MORE = frozenset("larger bigger higher greater richer wealthier".split())
_LESS = frozenset("smaller lower poorer".split())
_PER_HEAD = frozenset("richer wealthier poorer".split())
_REACH = 14  # tokens from the verb to the number


@dataclass(frozen=True, slots=True)
class Excess:
    """Whose what exceeds which term, or falls short of it (`sign` -1), told by a number behind "by"."""

    own: Owner
    measure: Measure
    sign: int
    term: Term


def excess_by(s: Sentence, i: int, context: Context) -> Excess | None:
    """Who exceeds whom by the number at token `i`; None where a stranger stands between the two sides and the number."""
    tokens = s.tokens
    if i < 4 or tokens[i - 1].low != "by":
        return None
    for j in range(i - 2, max(-1, i - _REACH), -1):
        found = _way(s, j)
        if found is None:
            continue
        sign, begin, named = found
        term = second_term(s, begin, context)
        if term is None or term.end != i - 1:
            return None
        measure = measure_before(s, j, topic=context.topic)
        if measure is not None and named not in (None, measure.indicator):
            measure = None  # "of 5 million people, Togo is richer than Mali by …"
        if measure is not None:
            own = owned(s, measure, context)
        else:
            slug = named or term.indicator
            own = None if slug is None else subject_place(s, j, context)
            measure = None if slug is None else Measure(slug, j)
        if own is None or measure is None or not own.codes or own.veto:
            return None
        return Excess(own, measure, sign, term)
    return None


def _way(s: Sentence, j: int) -> tuple[int, int, str | None] | None:
    """The sign, the token behind, and the indicator that the words of comparison at token `j` name themselves."""
    t, behind = s.tokens[j], s.tokens[j + 1].low
    if t.low in _ABOVE:
        return 1, j + 1, "population" if t.low.startswith("outnumber") else None
    if t.low in _UNDER:
        return -1, j + 1 + (behind in {"behind", "below"}), None
    if t.low in {"ahead", "shy", "short"} and behind == "of":
        return 1 if t.low == "ahead" else -1, j + 2, None
    if t.low in {"behind", "above", "below"} and s.tokens[j - 1].low not in _UNDER:
        return 1 if t.low == "above" else -1, j + 1, None
    if behind == "than" and t.low in _MORE | _LESS:
        return 1 if t.low in _MORE else -1, j + 2, "gdp_per_capita" if t.low in _PER_HEAD else None
    if behind == "than" and t.tag == "POPULOUS" and s.tokens[j - 1].low in {"more", "less"}:
        return 1 if s.tokens[j - 1].low == "more" else -1, j + 2, "population"
    return None
