"""As many people as places: "Norway and Sweden have 5.4 million and 10.4 million people", "respectively" or not."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import place_list_ending

_HAVING = frozenset("have had has count counted number numbered".split())
_BETWEEN = frozenset({",", "and", "&", "about", "some", "roughly", "nearly", "almost", "just"})
_SMALLEST = 9_000


def dealt_out(s: Sentence) -> dict[int, int | None]:
    """For the numbers of such lists the token of the place that has each; None where the lists are of two lengths."""
    out: dict[int, int | None] = {}
    for verb, token in enumerate(s.tokens):
        if token.low not in _HAVING or verb < 3:
            continue
        numbers = _numbers_from(s, verb + 1)
        if len(numbers) < 2 or s.tokens[numbers[-1]].tag != "PEOPLE":
            continue
        last = verb - 1
        while last > 0 and (s.tokens[last].low in lex.AUXILIARIES or s.tokens[last].low == ","):
            last -= 1
        if s.tokens[last].tag != "PLACE":
            continue
        places, _ = place_list_ending(s, last)
        if len(places) < 2:
            continue
        fits = len(places) == len(numbers) and all(len(s.tokens[k].codes) == 1 for k in places)
        given = sorted(places) if fits else [None] * len(numbers)
        out.update(zip(numbers, given, strict=True))
    return out


def _numbers_from(s: Sentence, k: int) -> list[int]:
    """The numbers of people that are listed from token `k` on."""
    numbers: list[int] = []
    while k < len(s.tokens) and (s.tokens[k].tag in {"NUM", "PEOPLE"} or s.tokens[k].low in _BETWEEN):
        t = s.tokens[k]
        if t.tag in {"NUM", "PEOPLE"}:
            if t.number.value < _SMALLEST or t.number.year_like:
                return []
            numbers.append(k)
        k += 1
    return numbers
