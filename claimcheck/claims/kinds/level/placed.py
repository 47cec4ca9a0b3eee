"""Figures of who comes next on a list: "India follows with 1.3 billion", "Brazil is a distant fifth, with 210 million".

What the figure is the size of was told before, of whoever leads the list: in the sentence itself, by the rank told last,
or by the level told last. A figure that does not look like such a size, or that counts something named behind it, is not one.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.kinds.level.chains import Last

Placed = tuple[int, Owner, str]  # the token it hangs on, whose it is, the indicator

_COMING = frozenset(
    "follows followed comes came is was are were ranks ranked lies lay remains stands".split()
)
_NEXT = frozenset({"next", "last", "follows", "followed"})
_BESIDE = frozenset("a the distant close only now still then already in at place position spot , on".split())
_BEFORE_SUBJECT = frozenset({",", ";", "--", "and", "but", "while", "the", "then", "whereas", "neighbouring"})
_FEWEST = 100_000  # a bare number that is smaller may count anything
_LEAST_GDP = 10_000_000
_PER_HEAD = (50, 500_000)


def placed(s: Sentence, i: int, context: Context, last: Last | None) -> Placed | None:
    """What the figure at token `i` is the size of, where its place on a list of sizes is told before it."""
    indicator = _size_told(s, i, context, last)
    if indicator is None or not _fits(s, i, indicator):
        return None
    k = i - 1
    while k > 0 and s.tokens[k].low in lex.FILLERS - {"at", "on"}:
        k -= 1
    if k < 2 or s.tokens[k].low not in {"with", "at", "on"}:
        return None
    place = _subject(s, k - 1)
    if place is None:
        return None
    return place, Owner(s.tokens[place].codes, False, "who comes next on the list"), indicator


def _size_told(s: Sentence, i: int, context: Context, last: Last | None) -> str | None:
    """Of what sizes the list is: by the level before in the sentence, else by the rank or the level told last."""
    if last is not None:
        return last.indicator
    if s.has("POPULOUS"):
        return "population"
    if context.ranking is not None:
        return str(context.ranking.indicator)
    told = context.quantity[0] if context.quantity is not None else None
    money = s.tokens[i].tag == "MONEY"
    fits = told is not None and (told == "population") != money
    return told if fits else "gdp" if money and context.topic == "gdp" else None if money else context.topic


def _fits(s: Sentence, i: int, indicator: str) -> bool:
    """Whether the number can be such a size, and counts nothing that is named behind it."""
    t = s.tokens[i]
    if t.number.year_like or (i + 1 < len(s.tokens) and is_content(s, i + 1)):
        return False
    if indicator == "population":
        return t.tag in {"NUM", "PEOPLE"} and t.number.value >= _FEWEST
    if indicator in ("gdp_per_capita", "gdp_per_capita_ppp"):
        return t.tag == "MONEY" and _PER_HEAD[0] <= t.number.value <= _PER_HEAD[1]
    return indicator in ("gdp", "gdp_ppp") and t.tag == "MONEY" and t.number.value >= _LEAST_GDP


def _subject(s: Sentence, k: int) -> int | None:
    """The place that the words up to token `k` put on a list: "Peru is a distant fifth", "Peru follows", "next is Peru"."""
    tokens = s.tokens
    if tokens[k].tag == "PLACE":  # "next is Peru with 31 million", "in third place is Peru with 31 million"
        lead = [t.low for t in tokens[max(0, k - 3) : k]]
        ahead = any(low in _NEXT for low in lead) or any(t.tag == "RANK" for t in tokens[max(0, k - 4) : k])
        return k if ahead and len(tokens[k].codes) == 1 and _COMING & set(lead) else None
    said = False
    while k > 0 and (tokens[k].low in _COMING | _BESIDE | _NEXT or tokens[k].tag == "RANK"):
        said = said or tokens[k].low in _NEXT or tokens[k].tag == "RANK"
        k -= 1
    if not said or tokens[k].tag != "PLACE" or len(tokens[k].codes) != 1:
        return None
    return k if k == 0 or tokens[k - 1].low in _BEFORE_SUBJECT else None
