"""Who shows the growth that a trend speaks of: "China has seen two decades of growth"; never some members of a group."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, antecedent, codes_at, loose, place_list_ending
from claimcheck.claims.grammar.words import whole_population

_BACK = 60  # tokens that are looked through for who shows the growth


def _partitive(s: Sentence, k: int) -> bool:
    """ "nine of the 19 EU members", "most of the G7": some of a group, not the group."""
    of = next((j for j in range(k - 1, max(-1, k - 5), -1) if s.tokens[j].low == "of"), None)
    if not of:
        return False
    return s.tokens[of - 1].tag in NUMBERS or s.tokens[of - 1].low in {
        "most",
        "many",
        "some",
        "several",
        "none",
        "few",
        "all",
        "each",
        "half",
    }


_MOVING_ECONOMIES = frozenset({"shrank", "contracted", "expanded", "stagnated"})


def left_out(s: Sentence, place: int, verb: int, context: Context) -> str | None:
    """ "India's population rose while China's fell": the quantity that is left out behind the possessor at `place`.

    That of the clause before, else the one spoken of in the sentence before; of two spoken of, none.
    """
    if s.tokens[place + 1].low not in {"'s", "'"} or place + 2 > verb:
        return None
    if not all(t.low in lex.AUXILIARIES or t.low.endswith("ly") for t in s.tokens[place + 2 : verb]):
        return None
    head = next((k for k in range(place - 1, -1, -1) if s.tokens[k].tag in {"ECON", "GDP", "POP"}), None)
    if head is not None:
        ours = quantity_at(s, head).kind == "indicator"
        whole = s.tokens[head].tag != "POP" or whole_population(s, head)
        rival = any(t.mention is None and t.low in lex.RIVALS for t in s.tokens[head:place])
        named = str(getattr(s.tokens[head].mention, "indicator", "gdp"))
        return named if ours and whole and not rival else None
    if any(t.mention is None and t.low in lex.RIVALS for t in s.tokens[:place]) or context.quantity is None:
        return None
    told = context.quantity[0]
    if told == "population" and context.topic == "gdp":
        return "gdp" if s.tokens[verb].low in _MOVING_ECONOMIES else None
    return told


def seen_by_some(s: Sentence, head: int) -> bool:
    """ "Two of the five members saw their economies shrink": the economies of some, or of each, not of the group."""
    if head < 2 or s.tokens[head - 1].low not in {"their", "its"}:
        return False
    if s.tokens[head - 2].low not in {"saw", "see", "seen", "watched", "had"}:
        return False
    place = next((k for k in range(head - 3, -1, -1) if s.tokens[k].tag in {"PLACE", "ADJ"}), None)
    return place is not None and _partitive(s, place)


def experiencer(s: Sentence, i: int, context: Context) -> Owner | None:
    """Who shows the growth: the subject before, else the sentence's place."""
    verb = next(
        (
            k
            for k in range(i - 1, max(-1, i - 10), -1)
            if s.tokens[k].low in lex.LINKS and s.tokens[k].low not in {"is", "are", "was", "been"}
        ),
        None,
    )
    if verb is not None and subject(s, verb).kind in ("unknown", "rival"):
        return None
    if verb is not None and verb and s.tokens[verb - 1].tag in NUMBERS:
        return None  # "11 showed stronger growth": so many of something
    for k in range(i - 1, max(-1, i - _BACK), -1):
        t = s.tokens[k]
        if t.tag == "PLACE" and len(t.codes) == 1 and t.codes != ("WLD",):
            if _partitive(s, k):
                return None  # "nine of the 19 euro zone members were in recession"
            indices, _ = place_list_ending(s, k)
            return Owner(codes_at(s, indices), False, "the subject")
        if t.low in {"it", "they", "we"} and k < i - 1:
            return antecedent(s, k, context, plural=t.low == "they")
        if t.tag in {"SUB", "NAME"} and not any(x.low in lex.SAY_VERBS for x in s.tokens[k + 1 : k + 3]):
            return None
    return loose(s, i, context)
