"""Bare numbers of people, where populations are what is told of: "India has 1.3 billion", "fewer than the 31 million in Peru".

The number has no noun of its own. It counts a country's people when the sentence or the text before speaks of populations,
its subject is a country, and nothing is named behind it that it could count.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import speakers_own
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, place_list_ending
from claimcheck.claims.kinds.level.chains import Last

Bare = tuple[int, Owner, str]  # the token it hangs on, whose it is, the indicator

_FEWEST = 100_000
_HAVING = frozenset("has have had counts counted numbers numbered".split())
_ASIDE = frozenset("alone itself now today still already then also only".split())
_EACH = frozenset({"each", "apiece"})
_BEHIND = frozenset("and but now today then while which making as whereas or".split())
_BEFORE_SUBJECT = frozenset(
    {",", ";", ":", "--", "and", "but", "while", "whereas", "the", '"', "neighbouring"}
)


def bare_people(s: Sentence, i: int, context: Context, last: Last | None) -> Bare | None:
    """Whose people the bare number at token `i` counts."""
    t = s.tokens[i]
    if t.tag != "NUM" or t.number.year_like or t.number.value < _FEWEST or not _told_of(s, context, last):
        return None
    if any(x.tag == "NOUN" or (x.mention is None and x.low in lex.RIVALS) for x in s.tokens[:i]):
        return None  # "India has 1.2 million soldiers; China has 2.3 million"
    own = _has(s, i, context) or _than_the(s, i) or _behind_its(s, i)
    return (i, own, "population") if own is not None and own.codes and not own.veto else None


def _told_of(s: Sentence, context: Context, last: Last | None) -> bool:
    """Whether populations are told of: by the level before in the sentence, in the sentence, or as the topic of the text."""
    if last is not None:
        return last.indicator == "population"
    return s.has("POPULOUS", "POP", "PEOPLE") or context.topic == "population"


def _has(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "India has 1.3 billion", "…, which has 31 million", "we have 4.7 million"."""
    tokens = s.tokens
    if not _closes(s, i + 1):
        return None
    k = i - 1
    while k > 0 and (tokens[k].low in lex.FILLERS or tokens[k].low.endswith("ly")):
        k -= 1
    if k < 1 or tokens[k].low not in _HAVING:
        return None
    k -= 1
    while k > 0 and tokens[k].low in _ASIDE:
        k -= 1
    if tokens[k].low == "we":
        return speakers_own(s, "we", context)
    if tokens[k].low == "which" and k > 1 and tokens[k - 1].low == ",":
        k -= 2
    elif not (k == 0 or tokens[k - 1].low in _BEFORE_SUBJECT or tokens[k - 1].tag == "PER"):
        return None
    if tokens[k].tag == "PLACE" and i + 1 < len(tokens) and tokens[i + 1].low in _EACH:
        codes = codes_at(s, place_list_ending(s, k)[0])
        return Owner(codes, True, "who have so many each") if len(codes) > 1 else None
    codes = codes_at(s, (k,)) if tokens[k].tag == "PLACE" else ()
    return Owner(codes, False, "who has so many") if len(codes) == 1 else None


def _behind_its(s: Sentence, i: int) -> Owner | None:
    """ "its population is the third largest in the region, behind Pakistan's 208 million"."""
    tokens = s.tokens
    if (
        i < 4
        or tokens[i - 1].low != "'s"
        or tokens[i - 3].low not in {"behind", "after", "below", "above", "than"}
    ):
        return None
    head = next((t.tag for t in reversed(tokens[: i - 3]) if t.tag in {"POP", "POPULOUS", "GDP", "ECON"}), "")
    if head not in {"POP", "POPULOUS"} or tokens[i - 2].tag != "PLACE" or not _closes(s, i + 1):
        return None
    return Owner(codes_at(s, (i - 2,)), False, "whose people they are")


def _closes(s: Sentence, k: int) -> bool:
    """Whether nothing stands behind the number, from token `k` on, that it could count: a mark, a time, another clause."""
    if k >= len(s.tokens):
        return True
    t = s.tokens[k]
    dated = t.low in {"in", "at", "by"} and k + 1 < len(s.tokens) and s.tokens[k + 1].tag == "PER"
    return dated or t.tag == "PER" or t.low in _BEHIND | _EACH or not t.low[:1].isalnum()


def _than_the(s: Sentence, i: int) -> Owner | None:
    """ "far fewer than the 31 million in Peru"."""
    tokens = s.tokens
    if i < 2 or [t.low for t in tokens[i - 2 : i]] != ["than", "the"] or i + 2 >= len(tokens):
        return None
    k = i + 2 + (tokens[i + 2].low == "the")
    if tokens[i + 1].low not in {"in", "of"} or k >= len(tokens) or tokens[k].tag != "PLACE":
        return None
    return Owner(codes_at(s, (k,)), False, "where they are")
