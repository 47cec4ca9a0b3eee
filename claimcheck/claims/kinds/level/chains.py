"""Levels that go on from the one before: "…, compared with N in 1990", "while that of China is N", "from N to M"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.times import When
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, place_behind
from claimcheck.claims.grammar.words import change_sign, is_content
from claimcheck.claims.kinds.level.heads import HEADS

_GLUE = frozenset(
    (
        "of is was : at , ( ) - -- = | has had have in the a an by to from about be will would worth mark"
        " total figures current us u . s $ usd dollars prices estimate est for with only some as and last"
        " recorded estimated official number stood reaches reached exceeding approximately roughly million"
        " billion that which it"
    ).split()
)
_COMPARING = frozenset(
    ("from compared versus against up down to that and while than with after ( , ; 's or of").split()
)
_PASSED_OVER = frozenset(
    "independence census level minimum maximum low high ten decade earlier biggest second third followed just shy".split()
)
_AMOUNTS = frozenset({"gdp", "gdp_per_capita"})
_GLUE_OF_CHANGE = frozenset("in of , to from up down compared with against than".split())
_QUOTING = frozenset("gave gives put puts quoted stated reported listed printed".split())
_RECORD_WORDS = frozenset("record all all-time time historic historical new a an its".split())


@dataclass(frozen=True, slots=True)
class Last:
    """The level read before in the same sentence, from which the next number may go on."""

    index: int
    head: int
    owner: Owner
    indicator: str
    when: When
    unit: str | None = None


def chained(s: Sentence, i: int, family: str, last: Last | None) -> int | None:
    """ "…, compared with N in 1990", "while that of China is N": goes on from the level before."""
    tokens = s.tokens
    if last is None or i - last.index > 20:
        return None
    if tokens[last.head].tag not in ({"POP"} if family == "POP" else {"GDP", "ECON"}):
        return _chained_to_elided(s, i, family, last)
    if family == "POP" and tokens[i - 1].low == "with" and tokens[i - 2].tag == "PLACE":
        return last.head
    if _apposed_change(s, i):
        return None
    comparing = False
    placed = place_behind(s, i) is not None  # "but only $2,000 in Laos"
    for k in range(last.index + 1, i):
        t = tokens[k]
        if t.low in _COMPARING or (t.low in {"but", "yet"} and (placed or _denied(s, last.index))):
            comparing = True
        elif (
            t.tag in {"PLACE", "ADJ", "PER", "NUM", "PEOPLE", "MONEY", "RANK"}
            or t.low in _GLUE
            or t.low in lex.FILLERS
        ):
            continue
        elif (
            t.tag in {"PCT", "SUB", "NAME"}
            or t.low in lex.RIVALS
            or (is_content(s, k) and t.low not in _PASSED_OVER)
        ):
            return None
    if not comparing:
        return None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and is_content(s, i + 1):
        return None
    if (
        following is not None
        and following.low == "for"
        and not placed
        and (i + 2 >= len(tokens) or tokens[i + 2].tag != "PER")
    ):
        return None  # "compared with $9 billion for the pair": of others, whoever they are
    return last.head


def _apposed_change(s: Sentence, i: int) -> bool:
    """ "…, a loss of 19 billion dollars": the number is the change, not what is left."""
    tokens = s.tokens
    return i > 2 and tokens[i - 1].low == "of" and bool(change_sign(tokens[i - 2].low))


def _chained_to_elided(s: Sentence, i: int, family: str, last: Last) -> int | None:
    """ "Mexico's has climbed from 15 million to 77 million", "that is 13,400 dollars, compared with 3,800 in 2000".

    The noun of the first figure is left out itself, so that only a plain change or comparison carries over.
    """
    same = last.indicator == "population" if family == "POP" else last.indicator in _AMOUNTS
    if not same or s.tokens[last.head].tag in HEADS:
        return None
    if _up_from(s, last.index, i):
        return last.head
    between = [t for t in s.tokens[last.index + 1 : i] if t.tag != "PER"]
    lows = [t.low for t in between if t.low not in _GLUE_OF_CHANGE]
    closing = i + 1 >= len(s.tokens) or not is_content(s, i + 1)
    dated = any(t.tag == "PER" for t in s.tokens[i + 1 : i + 3]) and len(between) < i - last.index - 1
    if lows == ["and"] and closing and dated:
        return last.head  # "it was 13 million in 1960 and 19 million in 2010"
    if not lows and closing and between and between[-1].low in {"to", "with", "from", "against", "than"}:
        return last.head
    return None


def _up_from(s: Sentence, a: int, i: int) -> bool:
    """ "Today 1.2 billion people live in India, up from 350 million in 1950"."""
    tokens = s.tokens
    if [t.low for t in tokens[i - 3 : i]] not in ([",", "up", "from"], [",", "down", "from"]) or a >= i - 3:
        return False
    strange = any(
        t.tag in {"NAME", "SUB"} or t.tag in NUMBERS or (t.low in lex.RIVALS and t.mention is None)
        for t in tokens[a + 1 : i - 3]
    )
    return not strange and (i + 1 >= len(tokens) or not is_content(s, i + 1))


def corrects(s: Sentence, last: Last | None, i: int) -> bool:
    """ "was not 70 million in 2015 but 65 million": the second number stands in for the first, its year included."""
    if last is None:
        return False
    replaced = _denied(s, last.index) and any(t.low == "but" for t in s.tokens[last.index : i])
    return replaced or quoted_as(s, last, i)


def quoted_as(s: Sentence, last: Last, i: int) -> bool:
    """ "…, which he gave as 3.2 billion": the same figure in somebody's words."""
    lows = [t.low for t in s.tokens[last.index + 1 : i]]
    if not 4 <= len(lows) <= 8 or lows[:2] != [",", "which"] or lows[-1] not in {"as", "at"}:
        return False
    return lows[-2] in _QUOTING


def _denied(s: Sentence, i: int) -> bool:
    return any(t.low in lex.NEGATIONS for t in s.tokens[max(0, i - 3) : i])


def extreme(s: Sentence, i: int, last: Last | None, family: str) -> int | None:
    """ "…, reaching an all-time high of N in 2019 and a record low of N": the extremes of the level before."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and (
        tokens[k].low in {"of", "at"}
        or tokens[k].low in lex.FILLERS - {"high", "low", "record", "maximum", "minimum", "highest", "lowest"}
    ):
        k -= 1
    if (
        last is None
        or k < 1
        or tokens[k].low not in {"high", "low", "peak", "maximum", "minimum"}
        or tokens[i - 1].low not in {"of", "at"}
    ):
        return None
    if not any(t.low in _RECORD_WORDS for t in tokens[max(0, k - 4) : k]):
        return None
    if any(t.low in lex.RIVALS and t.mention is None for t in tokens[last.index : k]):
        return None
    fits = tokens[last.head].tag == "POP" if family == "POP" else tokens[last.head].tag in {"GDP", "ECON"}
    return last.head if fits else None


def of_the_other(s: Sentence, i: int, last: Last) -> Owner | None:
    """ "Chad's GDP per head has been above Mali's and stood at $700, compared with $650": whose was named to compare with."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS:
        k -= 1
    dated = any(t.tag == "PER" for t in tokens[i + 1 : i + 3])
    if tokens[k].low not in {"with", "against", "to"} or tokens[k - 1].low not in {",", "compared"} or dated:
        return None
    for m in range(last.index - 1, 1, -1):
        if tokens[m].low == "'s" and tokens[m - 1].tag == "PLACE" and tokens[m - 2].low in _BESIDE:
            bare = tokens[m + 1].mention is None or tokens[m + 1].tag == "PER"
            bare = bare and not is_content(s, m + 1) and len(tokens[m - 1].codes) == 1
            return Owner(tokens[m - 1].codes, False, "whose figure it was compared with") if bare else None
    return None


_BESIDE = frozenset({"above", "below", "than", "of", "behind", "beyond", "over"})
