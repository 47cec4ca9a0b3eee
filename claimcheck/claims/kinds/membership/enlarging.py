"""Enlargements: "the EU grew from 15 members to 25", "NATO expanded to 19 members in 1999": the size it came to."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import group_at, group_from
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.times import UNDATED, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft
from claimcheck.intervals import Interval

_GROWING = frozenset(
    "grew grow grows grown expanded expands expand enlarged swelled swells shrank shrinks".split()
)
_COUNTED = frozenset({"members", "member", "countries", "states", "nations"})
_BETWEEN = frozenset("in at midnight by from to the member its own on".split())


def enlargements(s: Sentence, context: Context) -> Iterable[Draft]:
    """The number of members that a group grew or shrank to, where the words say "members" or "countries"."""
    tokens = s.tokens
    for v, verb in enumerate(tokens):
        if verb.low not in _GROWING or v == 0:
            continue
        group = _subject(s, v, context)
        if group is None:
            continue
        k = v + 1
        numbers: list[int] = []
        counted = False
        while k < len(tokens) and k < v + 14 and _goes_on(s, k):
            if tokens[k].tag in {"PLACES", "NUM"}:
                numbers.append(k)
                counted = counted or tokens[k].tag == "PLACES"
            counted = counted or tokens[k].low in _COUNTED
            k += 1
        if (
            not numbers
            or not counted
            or "to" not in {t.low for t in tokens[max(v, numbers[-1] - 2) : numbers[-1]]}
        ):
            continue
        i = numbers[-1]
        at = when(s, i, context)[0] if s.has("PER") else UNDATED
        start, end = span_of(s, v - 1, i)
        yield Draft(
            kind="membership", indicator=None, start=start, end=end, tokens=tuple(numbers), other=(group,),
            value=tokens[i].number.value, unit="places", years=at.years if len(at.years) == 1 else (),
            stated=Interval.point(tokens[i].number.value), stated_how=f"{tokens[i].number.value:g} members",
            modality=modality(s, i, at), trace=(f"membership: the number of members that {group} came to", at.how),
        )  # fmt: skip


def _goes_on(s: Sentence, k: int) -> bool:
    t = s.tokens[k]
    return t.tag in {"PLACES", "NUM", "PER"} or t.low in _BETWEEN | _COUNTED or t.low.endswith("ly")


def _subject(s: Sentence, v: int, context: Context) -> str | None:
    """The group right before the verb at token `v`."""
    k = v - 1
    while k > 0 and (s.tokens[k].low in lex.AUXILIARIES or s.tokens[k].tag == "PER"):
        k -= 1
    named = group_at(s, k)
    if named is not None:
        return named
    found = group_from(s, k - 1, context) if k else None
    return found[0] if found is not None and found[1] == k else None
