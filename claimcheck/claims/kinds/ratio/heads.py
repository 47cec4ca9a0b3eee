"""What one of a people makes, set against one of another: "a Latvian produced twice as much as a Serb"."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import Measure, one_of_a_people, people_at, subject_place
from claimcheck.claims.grammar.terms import Term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.kinds.ratio.phrase import CLOSING, Phrase

_PRODUCING = frozenset("produce produces produced generate generates generated".split())
_EARNING = frozenset("earn earns earned make makes made".split())
_DOES = frozenset("does do did can could".split())
_HEAD = frozenset({"head", "capita", "person", "inhabitant"})
_WALK = 8  # tokens that may stand between the verb and the number


def one_against_one(s: Sentence, i: int, context: Context) -> tuple[Phrase, Owner, Measure] | None:
    """The ratio of output per head that the number at token `i` tells of one who produces or earns.

    One of a people ("a Latvian", "the average Pole") is enough; a whole people or a country needs "per head" or "on average"
    beside it. What is earned is wages, unless the text speaks of the economy's product.
    """
    verb = _verb_before(s, i)
    if verb is None:
        return None
    word = s.tokens[verb].low
    if word in _EARNING and not (s.has("GDP") or context.topic == "gdp"):
        return None
    own, each = _who(s, verb, context)
    if own is None or not own.codes or own.veto or not (each or per_head_said(s)):
        return None
    phrase = _against(s, i, context) or _told_behind(s, i, own)
    return None if phrase is None else (phrase, own, Measure("gdp_per_capita", verb))


def _who(s: Sentence, verb: int, context: Context) -> tuple[Owner | None, bool]:
    """Who makes it, and whether one of a people is meant: "a Latvian", "Italians", "the Swiss", "Ireland"."""
    tokens = s.tokens
    j = verb - 1
    while j > 0 and (
        tokens[j].low in lex.AUXILIARIES or tokens[j].low.endswith("ly") or tokens[j].tag == "PER"
    ):
        j -= 1
    j -= j > 1 and tokens[j].tag != "ADJ" and one_of_a_people(s, j - 1) == j + 1
    if j >= 0 and tokens[j].tag == "ADJ":
        each = one_of_a_people(s, j) is not None
        people = each or people_at(s, j)
        return (Owner(tokens[j].codes, False, f"“{tokens[j].text}” is compared") if people else None), each
    return subject_place(s, verb, context), False


def per_head_said(s: Sentence) -> bool:
    """Whether the sentence speaks of heads: "per head", "on average", an indicator per head."""
    lows = [t.low for t in s.tokens]
    if any(str(getattr(t.mention, "indicator", "")).startswith("gdp_per_capita") for t in s.tokens):
        return True
    pairs = set(pairwise(lows))
    return ("on", "average") in pairs or any(("per", head) in pairs for head in _HEAD)


def _verb_before(s: Sentence, i: int) -> int | None:
    """The verb of producing or earning that the number at token `i` is the measure of."""
    for j in range(i - 1, max(-1, i - _WALK), -1):
        t = s.tokens[j]
        if t.low in _PRODUCING | _EARNING:
            return j
        if not (t.low in lex.FILLERS or t.tag == "PER" or t.low in {",", "still", "now"}):
            return None
    return None


def _against(s: Sentence, i: int, context: Context) -> Phrase | None:
    """ "as much as a Serb", "more than the average Serb", "what a Serb does"."""
    tokens = s.tokens
    percent = tokens[i].tag == "PCT"
    lows = [t.low for t in tokens[i + 1 : i + 4]]
    factor, k = 1, i + 1
    if lows == ["as", "much", "as"]:
        k, percent = i + 4, False
    elif lows[:2] in (["more", "than"], ["less", "than"]):
        k, factor = i + 3, 1 if lows[0] == "more" else -1
    else:
        k += lows[:1] == ["of"]
        if k >= len(tokens) or tokens[k].low != "what":
            return None
        k, percent = k + 1, False
    term = one_term(s, k, context)
    return None if term is None else Phrase(term, factor, percent, "gdp_per_capita", True)


def _told_behind(s: Sentence, i: int, own: Owner) -> Phrase | None:
    """ "twice as much: $15,000 to Peru's $7,000": the other side is the one other country told behind."""
    tokens = s.tokens
    if [t.low for t in tokens[i + 1 : i + 4]] not in (
        ["as", "much", ":"],
        ["as", "much", ","],
        ["as", "much", "--"],
    ):
        return None
    others = {t.codes for t in tokens[i + 4 :] if t.codes and t.codes != own.codes}
    (other,) = others if len(others) == 1 else ((),)
    return Phrase(Term(other, i + 3), 1, False, "gdp_per_capita", True) if len(other) == 1 else None


def one_term(s: Sentence, k: int, context: Context) -> Term | None:
    """The other one: "a Serb", "the average Pole does", "an Irish person", "Italians", "one of us"."""
    tokens = s.tokens
    lows = [t.low for t in tokens[k : k + 3]]
    codes: tuple[str, ...]
    if (lows == ["one", "of", "us"] or lows[:1] in (["we"], ["us"])) and context.ours:
        codes, end = (context.ours,), k + (3 if lows[0] == "one" else 1)
    else:
        while k < len(tokens) and tokens[k].low in {"a", "an", "the", "average", "typical"}:
            k += 1
        if k >= len(tokens) or len(tokens[k].codes) != 1:
            return None
        one = one_of_a_people(s, k)
        if not (one or people_at(s, k) or tokens[k].tag == "PLACE"):
            return None
        codes, end = tokens[k].codes, one or k + 1
    end += end < len(tokens) and (tokens[end].low in _DOES or tokens[end].low in _PRODUCING | _EARNING)
    closed = end >= len(tokens) or tokens[end].tag == "PER" or tokens[end].low in CLOSING | {":", "?"}
    return Term(codes, end) if closed else None
