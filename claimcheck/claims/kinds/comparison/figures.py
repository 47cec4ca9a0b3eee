"""Comparisons that hang on a figure or count heads: "$3,500, well above Ghana's", "more Poles than Romanians"."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import HEADS, POSSESSIVE, people_at, slug_at
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, nearest_left, owner
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.comparison.compared import comparison_draft
from claimcheck.claims.kinds.comparison.others import second_place
from claimcheck.models import Comparator

_WAYS: dict[tuple[str, ...], Comparator] = {
    ("ahead", "of"): ">",
    ("above",): ">",
    ("below",): "<",
    ("behind",): "<",
    ("higher", "than"): ">",
    ("lower", "than"): "<",
    ("larger", "than"): ">",
    ("bigger", "than"): ">",
    ("smaller", "than"): "<",
    ("more", "than"): ">",
    ("less", "than"): "<",
    ("fewer", "than"): "<",
}
_DEGREES = frozenset("well far just still slightly a little much even already now".split())
_ENDS = frozenset('. , ; ) " and but -- :'.split())


def against_figure(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Fiji's GDP per head was $4,500, comfortably ahead of Samoa('s)": the figure before is what is compared."""
    tokens = s.tokens
    for i in s.indices("MONEY", "PEOPLE", "NUM", "DENS"):
        k = i + 1
        while k < len(tokens) and (tokens[k].tag == "PER" or tokens[k].low in {"in", "a", "head", "people"}):
            k += 1
        if k >= len(tokens) or tokens[k].low not in {",", "--", "-"}:
            continue
        k += 1
        while k < len(tokens) and (tokens[k].low in _DEGREES or tokens[k].low.endswith("ly")):
            k += 1
        way = next((w for w in _WAYS if tuple(t.low for t in tokens[k : k + len(w)]) == w), None)
        if way is None:
            continue
        head = _head_of(s, i)
        k_other = k + len(way)
        k_other += k_other < len(tokens) and tokens[k_other].low == "in" and tokens[i].tag == "PEOPLE"
        second = second_place(s, k_other, context)
        if second is None or len(second[0]) != 1:
            continue
        end = second[1] + 1
        if end < len(tokens) and tokens[end].low in POSSESSIVE:
            end += 1
        if end < len(tokens) and tokens[end].low not in _ENDS and tokens[end].tag != "PER":
            continue
        own = owner(s, head, context, i) if head is not None else _peopled(s, i, context)
        slug = slug_at(s, head) if head is not None else "population"
        if own is None and context.quantity is not None and (own := _that_of(s, i)) is not None:
            slug = context.quantity[0]
        if own is None:
            continue
        if own.codes and not own.veto and own.codes != second[0]:
            yield comparison_draft(s, k, second[1], slug, own, second[0], _WAYS[way], context)


def _that_of(s: Sentence, i: int) -> Owner | None:
    """ "That of Fiji was about $3,400, higher than …": the quantity told last, of the place named."""
    tokens = s.tokens
    k = 2 + (len(tokens) > 2 and tokens[2].low == "the")
    if k + 1 >= i or [t.low for t in tokens[:2]] != ["that", "of"] or tokens[k].tag != "PLACE":
        return None
    verbs = all(t.low in lex.LINKS | lex.FILLERS or t.tag == "PER" for t in tokens[k + 1 : i])
    return Owner(tokens[k].codes, False, "“that of”") if verbs and len(tokens[k].codes) == 1 else None


_SOME_PEOPLE = frozenset(
    "poor rich young old working employed unemployed hungry displaced black white".split()
)


def _peopled(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "Nicaragua has 6 million people, fewer than Honduras": who has them, when whole peoples are counted."""
    tokens = s.tokens
    if tokens[i].tag != "PEOPLE" or (i + 1 < len(tokens) and is_content(s, i + 1)):
        return None
    if any(word in _SOME_PEOPLE for word in tokens[i].low.split()):
        return None  # "3 million poor people"
    j = i - 1
    while j > 0 and (tokens[j].low in lex.FILLERS or tokens[j].low in {"to", "home", "just", "over"}):
        j -= 1
    if tokens[j].low not in {"has", "had", "have", "is", "was"} or (
        tokens[j].low in {"is", "was"} and tokens[j + 1].low != "home"
    ):
        return None
    return nearest_left(s, j, context)


def _head_of(s: Sentence, i: int) -> int | None:
    """The indicator whose figure stands at token `i`: nothing but verbs and time between them."""
    for j in range(i - 1, max(-1, i - 14), -1):
        t = s.tokens[j]
        if t.tag in HEADS - {"GNP"}:
            return j if t.tag != "POP" or whole_population(s, j) else None
        known = t.tag in {"PLACE", "ADJ", "PER"} or t.low in lex.LINKS | lex.AUXILIARIES | lex.PREPOSITIONS
        if not (
            known or t.low in lex.FILLERS or t.low in {"the", ",", "or", "just", "to"} or t.low.endswith("ly")
        ):
            return None
    return None


def more_people(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "There are more Poles than Romanians (in the world)": whole peoples are counted."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in {"more", "fewer"} or i == 0 or i + 3 >= len(tokens):
            continue
        sides = (i + 1, i + 3)
        if tokens[i + 2].low != "than" or not all(people_at(s, k) for k in sides):
            continue
        if not any(b.low in {"are", "were", "be"} for b in tokens[max(0, i - 3) : i]):
            continue
        k = i + 4
        if k < len(tokens) and tokens[k].low == "in" and k + 1 < len(tokens) and tokens[k + 1].tag != "PER":
            continue  # "more Germans than Britons in Mallorca"
        if k < len(tokens) and tokens[k].low not in _ENDS | {"in"} and tokens[k].tag != "PER":
            continue
        own = Owner(tokens[sides[0]].codes, False, "the people counted")
        other = tokens[sides[1]].codes
        way: Comparator = ">" if t.low == "more" else "<"
        if own.codes != other:
            yield comparison_draft(s, i, sides[1], "population", own, other, way, context)
