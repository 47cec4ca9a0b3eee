"""Shares that go on from one told before: "The share has since fallen to 5 percent", "India accounts for 13 percent".

The sentence before told whose share of what; this one says another part, or another time, and leaves the whole unsaid. A
percentage with an "of" of its own, or with a noun behind it, is of something else.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context, ShareTold
from claimcheck.claims.grammar.groups import is_member
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.share.drafts import share_draft

_HOLDING = frozenset(
    "account accounts accounted make makes made contribute contributes contributed generate generates generated produce produces"
    " produced hold holds held represent represents represented comprise comprises comprised supply supplies supplied provide"
    " provides provided follows followed has had".split()
)
_BEING = frozenset("is was are were been stands stood reached".split())
_MOVING = frozenset(
    "fallen fell risen rose dropped shrunk shrank grown grew declined slipped climbed down up sunk sank dwindled".split()
)
_SHARES = frozenset({"share", "proportion", "portion", "weight"})
_POINTING = frozenset({"the", "that", "its", "this", "their"})
_BETWEEN = frozenset("now since still only then already today meanwhile , by at".split())
_FRONT = frozenset(
    {",", "but", "and", "yet", "while", "today", "now", "within", "in", "by", "back", "the", "then"}
)
_NOW = frozenset({"now", "today", "currently", "then"})
_BEHIND = frozenset({"and", "but", "in", "at", "by", "now", "today", "then", "while", "of", "alone"})


def gone_on(s: Sentence, i: int, context: Context) -> Draft | None:
    """The share that the percentage at token `i` tells of the whole told in the sentence before."""
    shared = context.shared
    if shared is None or not _closes(s, i + 1):
        return None
    if any(t.mention is None and t.low in lex.RIVALS - _SHARES for t in s.tokens[:i]):
        return None
    k = i - 1
    while k > 0 and (s.tokens[k].low in lex.FILLERS or s.tokens[k].low in {"for", "up", "out", "with"}):
        k -= 1
    verb = s.tokens[k].low
    moved = verb in _MOVING
    if verb not in _HOLDING | _BEING and not (moved and s.tokens[i - 1].low == "to"):
        return None
    a = k
    while a > 0 and (
        s.tokens[a - 1].low in lex.AUXILIARIES | _BETWEEN - {","} or s.tokens[a - 1].tag == "PER"
    ):
        a -= 1
    found = _share_said(s, a, shared) or _holder(s, a, shared, verb, moved, context)
    if found is None:
        return None
    part, whole = found
    return share_draft(s, i, i, shared.indicator, part, whole, context)


Found = tuple[Owner, tuple[str, ...]]  # who holds the part, and of what


def _share_said(s: Sentence, a: int, shared: ShareTold) -> Found | None:
    """ "The share has fallen to 5 percent", "Within Africa the share is above a half"."""
    tokens = s.tokens
    if a < 2 or tokens[a - 1].low not in _SHARES or tokens[a - 2].low not in _POINTING:
        return None
    front = tokens[: a - 2]
    places = [t for t in front if t.tag == "PLACE"]
    if any(t.tag not in {"PER", "PLACE"} and t.low not in _FRONT for t in front) or len(places) > 1:
        return None
    own = Owner(shared.places, False, "whose share was told before")
    if not places:
        return own, shared.whole
    within = tokens[0].low in {"within", "in"} and len(places[0].codes) == 1
    return (own, places[0].codes) if within and places[0].codes != shared.places else None


def _holder(s: Sentence, a: int, shared: ShareTold, verb: str, moved: bool, context: Context) -> Found | None:
    """ "India accounts for 13 percent", "Today it is 5 percent"."""
    if verb in _BEING and not (s.has("PER") or {t.low for t in s.tokens} & _NOW):
        return None
    who = subject(s, a)
    t = s.tokens[who.index]
    if who.kind == "pronoun" and t.low == "it" and verb not in _HOLDING:
        return Owner(shared.places, False, "“it” is the share told before"), shared.whole
    possessor = who.index + 1 < len(s.tokens) and s.tokens[who.index + 1].low in {"'s", "'"}
    if (
        who.kind != "place"
        or t.tag != "PLACE"
        or len(t.codes) != 1
        or moved
        or (possessor and verb in _HOLDING)
    ):
        return None
    if t.codes == shared.whole or not (
        shared.whole == ("WLD",) or _within(t.codes[0], shared.whole, context)
    ):
        return None
    return Owner(codes_at(s, (who.index,)), False, "who holds the part"), shared.whole


def _within(code: str, whole: tuple[str, ...], context: Context) -> bool:
    return any(is_member(code, group, context) for group in whole)


def _closes(s: Sentence, k: int) -> bool:
    """Whether the percentage ends before token `k`, save for "of it" and a time."""
    if k >= len(s.tokens):
        return True
    t = s.tokens[k]
    if t.low == "of":
        return k + 1 < len(s.tokens) and s.tokens[k + 1].low == "it" and _closes(s, k + 2)
    return t.tag == "PER" or t.low in _BEHIND or not t.low[:1].isalnum()
