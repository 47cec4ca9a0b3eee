"""The figure told before as the other side: "Japan's is five times as large", "In Chad it is a tenth of that"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import PEOPLE
from claimcheck.claims.grammar.terms import Term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import antecedent
from claimcheck.claims.kinds.ratio.phrase import CLOSING, PER_HEAD, Phrase

_SIZED = frozenset("large big high great larger bigger higher greater".split())
_HAVING = frozenset("has have had with makes produces produced generates counts boasts".split())
_STANDARD = frozenset({"by", "at", "on"})  # "richer by the same yardstick"


def as_told(s: Sentence, i: int, k: int, context: Context) -> Phrase | None:
    """What the number at token `i` multiplies where the words from token `k` on leave the other side out.

    "as large", "half as large again", "as many (people)", "four times richer", "twice that", "a tenth of that".
    """
    tokens = s.tokens
    if context.quantity is None or tokens[i].number.value <= 0:
        return None
    slug = context.quantity[0]
    low = tokens[k].low
    if tokens[i].tag == "TIMES" and tokens[i].low.endswith("again"):
        return told_last(s, i, k, context)
    if low == "as" and k + 1 < len(tokens):
        return _as_much_as_told(s, i, k, slug, context)
    if tokens[i].tag == "TIMES" and (
        low in _SIZED or (low in PER_HEAD and slug.startswith("gdp_per_capita"))
    ):
        return told_last(s, i, k + 1, context, possession=low in PER_HEAD)
    at = k + (low == "of")
    if context.fresh and at < len(tokens) and tokens[at].low == "that" and (has_it(s, i) or _it_is(s, i)):
        return told_last(s, i, at + 1, context, possession=not _it_is(s, i))
    return None


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
    if not heads and not (context.fresh and has_it(s, i)):
        return None
    return told_last(s, i, k + 2 + heads, context, possession=True)


def told_last(s: Sentence, i: int, k: int, context: Context, *, possession: bool = False) -> Phrase | None:
    """The figure told last as the other side, where the clause ends at token `k` without naming one."""
    tokens = s.tokens
    behind = tokens[k] if k < len(tokens) else None
    if (
        behind is not None
        and behind.tag != "PER"
        and behind.low not in CLOSING | (_STANDARD if possession else set())
    ):
        return None
    if behind is not None and behind.low == "in" and not (k + 1 < len(tokens) and tokens[k + 1].tag == "PER"):
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
