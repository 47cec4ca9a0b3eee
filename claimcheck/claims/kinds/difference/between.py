"""Gaps named by a noun: "the gap between A and B was N", "A's lead over B has shrunk to N"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import POSSESSIVE, Measure, growth_at
from claimcheck.claims.grammar.terms import Term
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner

_GAPS = frozenset({"gap", "difference", "differential"})
_LEADS = frozenset({"lead", "advantage", "margin"})
_MEASURED = frozenset({"GDP", "ECON", "POP"})
_AMOUNTING = frozenset(
    "was is of stood stands at in the to reached widened narrowed shrunk shrank grown grew has had last still now amounted".split()
)
_REACH = 24  # tokens from the noun to the number


def named_gap(s: Sentence, i: int, context: Context) -> tuple[Owner, Measure, Term] | None:
    """The two sides whose gap or lead the number at token `i` is, the first minus the second."""
    tokens = s.tokens
    noun = next((j for j in range(i - 1, max(-1, i - _REACH), -1) if tokens[j].low in _GAPS | _LEADS), None)
    if noun is None:
        return None
    if tokens[noun].low in _GAPS:
        between = next((j for j in range(noun + 1, i) if tokens[j].low == "between"), None)
        places = [] if between is None else [j for j in range(between + 1, i) if tokens[j].tag == "PLACE"]
        paired = len(places) == 2 and "and" in {t.low for t in tokens[places[0] : places[1]]}
    else:
        before = noun - 1 - (tokens[noun - 1].low in POSSESSIVE)
        behind = [j for j in range(noun + 1, i) if tokens[j].tag == "PLACE"]
        places = [before, *behind]
        paired = (
            len(places) == 2
            and before >= 0
            and tokens[before].tag == "PLACE"
            and tokens[noun + 1].low == "over"
        )
    if not paired or any(len(tokens[j].codes) != 1 for j in places):
        return None
    if any(t.low in lex.RIVALS - {"rate", "rates"} and t.tag not in NUMBERS for t in tokens[noun:i]):
        return None
    if not all(_leads_to_number(s, j) for j in range(places[1] + 1, i)):
        return None
    measure = _measure(s, noun, i, context)
    if measure is None:
        return None
    own = Owner(tokens[places[0]].codes, False, "the first of the two")
    return own, measure, Term(tokens[places[1]].codes, i)


def _leads_to_number(s: Sentence, j: int) -> bool:
    t = s.tokens[j]
    return t.low in _AMOUNTING | lex.FILLERS | POSSESSIVE or t.tag in {"PER", *_MEASURED}


def _measure(s: Sentence, noun: int, i: int, context: Context) -> Measure | None:
    """What the two differ in: the indicator named before the number, else the people or the quantity spoken of."""
    tokens = s.tokens
    if (
        growth := next((j for j in range(max(0, noun - 2), i) if tokens[j].low == "growth"), None)
    ) is not None:
        found = growth_at(s, growth)
        return None if found is None else Measure(found.indicator, noun)
    head = next((t for t in tokens[max(0, noun - 2) : i] if t.tag in _MEASURED), None)
    if head is not None:
        return Measure(str(getattr(head.mention, "indicator", "gdp")), noun)
    if tokens[i].tag == "PEOPLE" or tokens[noun - 1].low == "population" or context.topic == "population":
        return Measure("population", noun)
    return None
