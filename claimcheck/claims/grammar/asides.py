"""Asides between a subject and its verb: appositions, relative clauses, "by contrast", and where the verb begins."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence


def verb_start(s: Sentence, g: int) -> int:
    """The first auxiliary or adverb of the verb that ends at token `g`."""
    k = g
    while k > 0 and (s.tokens[k - 1].low in lex.AUXILIARIES or s.tokens[k - 1].low.endswith("ly")):
        k -= 1
    return k


_CLAUSE = 24  # tokens of a relative clause that a subject's walk jumps over


def clause_before(s: Sentence, i: int) -> int | None:
    """Where ", which is dependent on exports," begins that closes right before token `i`."""
    tokens = s.tokens
    if i < 4 or i > len(tokens) or tokens[i - 1].low != ",":
        return None
    for m in range(i - 2, max(0, i - _CLAUSE), -1):
        if tokens[m].low in {"which", "whose"} and tokens[m - 1].low == ",":
            return m - 1
        if tokens[m].low == ";":
            return None
    return None


_ASIDES = frozenset(
    "by contrast comparison for instance example meanwhile however too though on the other hand in turn its as it happens indeed average balance"
    " third second fourth fifth place further east west north south".split()
)


def aside_before(s: Sentence, i: int) -> int | None:
    """Where ", by contrast," or ", meanwhile," begins that closes right before token `i`."""
    tokens = s.tokens
    if i < 4 or i > len(tokens) or tokens[i - 1].low != ",":
        return None
    m = i - 2
    while m > 0 and i - m < 6 and (tokens[m].low in _ASIDES or tokens[m].tag == "RANK"):
        m -= 1
    return m if m > 0 and m < i - 2 and tokens[m].low == "," else None


_APPOSING = frozenset(
    "a an the one which whose home located situated officially formerly with bordered being once now known hit hurt helped"
    " battered buoyed boosted dragged plagued lifted supported driven spurred squeezed".split()
)


def before_apposition(s: Sentence, i: int) -> int | None:
    """The place before an apposition that closes right before token `i` ("Lesotho, an enclave of …, has")."""
    tokens = s.tokens
    if i < 3 or i > len(tokens) or tokens[i - 1].low not in {",", ")", "--"}:
        return None
    for k in range(i - 2):
        if not (
            tokens[k].tag in {"SUB", "NAME"} or (tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1)
        ) or tokens[k + 1].low not in {",", "--"}:
            continue
        described = (
            tokens[k + 2].low in _APPOSING
            or _labels_figure(s, k + 2)
            or (_without_verb(s, k + 2, i - 1) and not _located(s, k))
            or (tokens[k + 2].tag == "PLACE" and k + 3 < len(tokens) and tokens[k + 3].low == "'s")
        )
        if described and _closed_before(s, k, i):
            continue  # "Fiji, the largest of them, has 850,000, while Tuvalu, with …": that apposition is over
        if described and (
            k == 0
            or (
                tokens[k - 1].low in {"the", ",", "and", "that", "said", "but", "while", "as", "even", "only"}
                and tokens[k - 2].tag not in {"NAME", "SUB", "PLACE"}
            )
            or tokens[k - 1].tag == "PER"
        ):
            return k
    return None


def _located(s: Sentence, k: int) -> bool:
    """ "in the world, says our desk": a place that only tells where."""
    before = s.tokens[k - 1 - (s.tokens[k - 1].low == "the")].low if k else ""
    return before in lex.PREPOSITIONS - {"as", "while"}


_FINITE = frozenset(
    "is was are were has had have will would can could may might must does did do n't not".split()
)
_LINKING_PLACES = frozenset("and or but nor plus along together".split())
_LONGEST_ASIDE = 14  # tokens


def _without_verb(s: Sentence, a: int, b: int) -> bool:
    """Whether tokens `a` to `b` are an aside of a place: "flush with oil", "second on the list", "once one of the poorest".

    It holds no comma, figure or finite verb, and neither opens with a capital nor goes on a list.
    """
    if not 1 < b - a <= _LONGEST_ASIDE:
        return False
    aside = s.tokens[a:b]
    if not (aside[0].low.isalpha() or aside[0].tag == "RANK"):
        return False
    if aside[0].tag in {"PLACE", "ADJ", "SUB", "NAME"} or aside[0].low in _LINKING_PLACES:
        return False
    parts = any(t.low in {",", ";", ":", "--", "("} or t.low in _FINITE for t in aside)
    moved = any(t.low in lex.ECONOMY_VERBS and not t.low.endswith("ing") for t in aside)
    return not parts and not moved and not any(t.tag in NUMBERS - {"RANK", "TIMES", "NOUN"} for t in aside)


def _labels_figure(s: Sentence, k: int) -> bool:
    """ "Malaysia, population 28.9 million, grew …": a label with its figure stands aside."""
    if s.tokens[k].tag not in {"POP", "GDP"}:
        return False
    return any(t.tag in NUMBERS for t in s.tokens[k + 1 : k + 3])


def _closed_before(s: Sentence, k: int, i: int) -> bool:
    """Whether the apposition that opens behind token `k` has been closed and its verb said before token `i`."""
    tokens = s.tokens
    return any(
        tokens[m].low in {"has", "had", "have", "is", "was", "are", "were"}
        and tokens[m - 1].low in {",", "--", ")"}
        for m in range(k + 2, i - 1)
    )
