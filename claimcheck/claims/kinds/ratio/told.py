"""The figure told before as the other side: "Japan's is five times as large", "In Chad it is a tenth of that"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import PEOPLE, rate_of
from claimcheck.claims.grammar.terms import Term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import antecedent
from claimcheck.claims.kinds.ratio.phrase import CLOSING, FAST, PER_HEAD, Phrase

_SIZED = frozenset("large big high great larger bigger higher greater".split())
_HAVING = frozenset("has have had with makes produces produced generates counts boasts".split())
_WAYS = {
    **dict.fromkeys("larger bigger higher greater more".split(), 1),
    **dict.fromkeys("smaller lower less fewer".split(), -1),
}
_STANDARD = frozenset({"by", "at", "on"})  # "richer by the same yardstick"


def as_told(s: Sentence, i: int, k: int, context: Context) -> Phrase | None:
    """What the number at token `i` multiplies where the words from token `k` on leave the other side out.

    "as large", "half as large again", "as many (people)", "four times richer", "twice that", "a tenth of that",
    "40 percent fewer (people)", "a quarter smaller".
    """
    tokens = s.tokens
    if tokens[i].tag == "TIMES" and (fast := _as_fast_as_told(s, k, context)) is not None:
        return fast
    if context.quantity is None or tokens[i].number.value <= 0:
        return None
    slug = context.quantity[0]
    low = tokens[k].low
    if tokens[i].tag == "TIMES" and tokens[i].low.endswith("again"):
        return told_last(s, i, k, context)
    if low == "as" and k + 1 < len(tokens):
        return _as_much_as_told(s, i, k, slug, context)
    if tokens[i].tag == "PCT" and low in _WAYS:
        return _so_much_more_than_told(s, i, k, slug, context)
    if tokens[i].tag == "TIMES" and (
        low in _SIZED or (low in PER_HEAD and slug.startswith("gdp_per_capita"))
    ):
        return told_last(s, i, k + 1, context, possession=low in PER_HEAD)
    at = k + (low == "of")
    if context.fresh and at < len(tokens) and tokens[at].low == "that" and (has_it(s, i) or _it_is(s, i)):
        at += at + 1 < len(tokens) and tokens[at + 1].low in {"number", "figure", "total", "amount", "sum"}
        return told_last(s, i, at + 1, context, possession=not _it_is(s, i))
    return None


def _as_fast_as_told(s: Sentence, k: int, context: Context) -> Phrase | None:
    """ "Ghana's economy grew twice as fast": as the one whose growth was told last."""
    lows = [t.low for t in s.tokens[k : k + 2]]
    end = k + 2 if lows[:1] == ["as"] and lows[-1] in FAST else k + 1
    grown = context.grown
    if grown is None or (end == k + 1 and lows[:1] != ["faster"]) or not _closes(s, end):
        return None
    rate = rate_of(grown.indicator)
    if rate is None or len(grown.places) != 1 or grown.sign < 0:
        return None
    note = f"The other side is taken to be {context.gazetteer.name(grown.places[0])}, whose growth was told before."
    return Phrase(Term(grown.places, end), 1, False, fast=True, note=note, told=rate, years=grown.years)


def _so_much_more_than_told(s: Sentence, i: int, k: int, slug: str, context: Context) -> Phrase | None:
    """ "Denmark has 40 percent fewer (people)", "Norway's was a quarter smaller": set against the figure told last."""
    word = s.tokens[k].low
    heads = k + 1 < len(s.tokens) and s.tokens[k + 1].low in PEOPLE
    counted = word in {"more", "fewer", "less"}
    if not context.fresh or (counted and (slug != "population" or not has_it(s, i))):
        return None
    if not counted and framed_it(s, i) is None and not _possessed(s, i):
        return None  # "The economy was 3 percent smaller": than it was before
    told = told_last(s, i, k + 1 + heads, context, possession=counted)
    return None if told is None else replace(told, factor=_WAYS[word], percent=True)


def _as_much_as_told(s: Sentence, i: int, k: int, slug: str, context: Context) -> Phrase | None:
    """ "Japan's is five times as large", "Nigeria has six times as many people", "Norway is twice as rich"."""
    tokens = s.tokens
    word = tokens[k + 1]
    if word.low in {"large", "big", "high", "great"}:
        return told_last(s, i, k + 2, context)
    if word.low in PER_HEAD and slug.startswith("gdp_per_capita"):
        return told_last(s, i, k + 2, context, possession=True)
    if word.tag == "POPULOUS" and slug == "population":
        return told_last(s, i, k + 2, context, possession=True)
    if word.low != "many" or slug != "population":
        return None
    heads = k + 2 < len(tokens) and tokens[k + 2].low in PEOPLE
    listed = i > 0 and tokens[i - 1].tag == "PLACE"  # "Peru has 33 million people, Chile half as many"
    if not heads and not (context.fresh and (has_it(s, i) or listed)):
        return None
    return told_last(s, i, k + 2 + heads, context, possession=True)


def told_last(s: Sentence, i: int, k: int, context: Context, *, possession: bool = False) -> Phrase | None:
    """The figure told last as the other side, where the clause ends at token `k` without naming one."""
    if not _closes(s, k) and not (possession and s.tokens[k].low in _STANDARD):
        return None
    name = context.gazetteer.name
    if (before := _clause_before(s, i, context)) is not None:
        note = f"The other side is taken to be {name(before[0])}, of whom the clause before speaks."
        return None if possession else Phrase(Term(before, k), 1, note=note)
    if context.quantity is None:
        return None
    slug, codes = context.quantity
    note = f"The other side is taken to be {name(codes[0])}, whose figure was told before."
    indicator = slug if possession else None
    return Phrase(Term(codes, k), 1, False, indicator, possession, note=note, told=slug)


def _closes(s: Sentence, k: int) -> bool:
    """Whether the clause names nothing more from token `k` on than a time."""
    tokens = s.tokens
    if k < len(tokens) and tokens[k].low == "in":
        return k + 1 < len(tokens) and tokens[k + 1].tag == "PER"
    return k >= len(tokens) or tokens[k].tag == "PER" or tokens[k].low in CLOSING


def _clause_before(s: Sentence, i: int, context: Context) -> tuple[str, ...] | None:
    """ "Its output remains modest: Britain's economy is ten times as large": of whom the clause before the colon speaks."""
    tokens = s.tokens
    end = next((j for j in range(i - 1, -1, -1) if tokens[j].low in {":", ";"}), 0)
    its = next((j for j in range(end) if tokens[j].low in {"its", "their"}), None)
    if its is None:
        return None
    return antecedent(s, its, context, plural=False).codes or None


def has_it(s: Sentence, i: int) -> bool:
    """Whether the number at token `i` is what somebody has: "Canada has a ninth of …"."""
    j = i - 1
    while j >= 0 and (s.tokens[j].low in lex.FILLERS - _HAVING or s.tokens[j].low.endswith("ly")):
        j -= 1
    return j >= 0 and s.tokens[j].low in _HAVING


def _possessed(s: Sentence, i: int) -> bool:
    """ "Norway's was", "that of Norway was": a possessor alone before the verb."""
    j = i - 1
    while j > 1 and (
        s.tokens[j].low in lex.FILLERS or s.tokens[j].low.endswith("ly") or s.tokens[j].tag == "PER"
    ):
        j -= 1
    before = [t.low for t in s.tokens[max(0, j - 3) : j]]
    return s.tokens[j].low in {"is", "was"} and (before[-1:] == ["'s"] or before[:2] == ["that", "of"])


def _it_is(s: Sentence, i: int) -> bool:
    return framed_it(s, i) is not None


def framed_it(s: Sentence, i: int) -> int | None:
    """ "In Chad it is a tenth of that", "in Chad the figure was …": the place before "it", whose figure the number is."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (tokens[j].low in lex.FILLERS or tokens[j].low.endswith("ly")):
        j -= 1
    if j < 2 or tokens[j].low not in {"is", "was"}:
        return None
    j -= 1
    if tokens[j].low in {"figure", "number"} and tokens[j - 1].low == "the":
        j -= 1
    elif tokens[j].low != "it":
        return None
    j -= 1
    j -= j > 0 and tokens[j].low == ","
    framed = j > 0 and tokens[j].tag == "PLACE" and len(tokens[j].codes) == 1
    before = tokens[j - 1 - (j > 1 and tokens[j - 1].low == "the")].low if framed else ""
    return j if before == "in" else None
