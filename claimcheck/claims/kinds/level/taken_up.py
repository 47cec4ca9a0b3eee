"""Figures of a quantity taken up by a word: "since 1960, when it was 1.3 million", "Back in 1970 the total was 8.7 million"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, owner, said_of
from claimcheck.claims.grammar.words import is_content, whole_population

TakenUp = tuple[int, Owner, str]  # the token it hangs on, whose it is, the indicator

_BEING = frozenset(
    "was is stood at had has been were worth totalled only just still already reached hit".split()
)
_MOVED = frozenset(
    "climbed risen grown fallen rose grew fell dropped shrunk swollen swelled to climbed".split()
)
_TOTALS = frozenset({"total", "figure", "number", "headcount", "count"})
_NEAR = 40  # tokens between a quantity and the clause that takes it up
_SLUGS = frozenset({"population", "gdp", "gdp_per_capita"})


def taken_up(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """What the figure at token `i` is the size of, where "it" or "the total" takes that up."""
    if i + 1 < len(s.tokens) and is_content(s, i + 1):
        return None
    return _when_it_was(s, i, context) or _the_total(s, i, context)


def _when_it_was(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """ "has quadrupled since 1960, when it was 1.3 million": the quantity that the clause before is about."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and (tokens[k].low in _BEING or tokens[k].low in lex.FILLERS):
        k -= 1
    if k < 3 or tokens[k].low != "it" or k == i - 1 or tokens[k - 1].low != "when":
        return None
    if not any(t.tag == "PER" for t in tokens[k - 3 : k - 1]):
        return None
    head = next(
        (m for m in range(k - 2, max(-1, k - _NEAR), -1) if tokens[m].tag in {"POP", "GDP", "ECON"}), None
    )
    if head is None or quantity_at(s, head).kind != "indicator":
        return None
    people = tokens[head].tag == "POP"
    if people and not whole_population(s, head):
        return None
    if people != (tokens[i].tag in {"NUM", "PEOPLE"}) or any(
        t.mention is None and t.low in lex.RIVALS for t in tokens[head:k]
    ):
        return None
    slug = str(getattr(tokens[head].mention, "indicator", "gdp"))
    own = owner(s, head, context, None)
    return (head, own, slug) if slug in _SLUGS and own.codes and not own.veto else None


def _the_total(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """ "By 1990 the figure had climbed to 23 million": the quantity told in the sentence before."""
    tokens = s.tokens
    quantity = context.quantity
    if quantity is None or quantity[0] not in _SLUGS or len(quantity[1]) != 1:
        return None
    if (quantity[0] == "population") != (tokens[i].tag in {"NUM", "PEOPLE"}):
        return None
    k = i - 1
    passed = _BEING | _MOVED | (lex.FILLERS - _TOTALS)
    while k > 0 and (tokens[k].low in passed or tokens[k].tag == "PER"):
        k -= 1
    if (
        k < 1
        or k == i - 1
        or tokens[k].low not in _TOTALS
        or tokens[k - 1].low not in {"the", "that", "this"}
    ):
        return None
    if not s.has("PER") or s.has("PLACE", "SUB", "NAME", "ADJ", "POP", "GDP", "ECON"):
        return None
    front = [
        t
        for t in tokens[: k - 1]
        if t.tag != "PER" and t.low not in lex.PREPOSITIONS | {",", "back", "but", "and"}
    ]
    if front or any(t.tag in NUMBERS - {"NUM", "PEOPLE"} for t in tokens[:i] if t is not tokens[i]):
        return None
    note = f"“the {tokens[k].text}” is taken to mean {said_of(context, *quantity)}, spoken of before."
    return k, Owner(quantity[1], False, "the total of what was spoken of before", note=note), quantity[0]
