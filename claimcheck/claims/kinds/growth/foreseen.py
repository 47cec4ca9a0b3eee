"""Rates foreseen where growth is told: "The Treasury is looking for 7.6 pct this year", "For next year it forecasts 1 percent".

Whoever foresees them is a forecaster by trade, or "it", "they" and "we"; the rate stands right behind the verb and its
year is the running one or a later one. The rate is that of the country whose growth was told before.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.times import resolve
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.kinds.growth.going_on import fits, noun_of_change, tail, verb_of_clause
from claimcheck.claims.kinds.growth.links import Growing

_FORECASTERS = frozenset(
    "treasury ministry government bank fund imf oecd commission cabinet minister economists analysts officials forecasters"
    " planners statisticians institute institutes".split()
)
_LED_BY = frozenset({"for", "on", "in", "at"})  # "looking for", "reckon on", "pencilled in"
_REACH = 12  # tokens before the number in which the forecaster stands


def foreseen(
    s: Sentence, i: int, indicator: str, places: tuple[str, ...], context: Context
) -> Growing | None:
    """The rate that a forecaster gives at token `i` for the one country whose growth was told before."""
    if len(places) != 1 or not fits(s, i) or tail(s, i) is None:
        return None
    if any(t.tag in {"SUB", "POP"} or (t.tag == "NAME" and t.low not in _FORECASTERS) for t in s.tokens):
        return None
    others = [t for t in s.tokens if t.tag in {"PLACE", "ADJ"} and t.codes != places]
    if others or not _ahead(s, i, context):
        return None
    k, sign = noun_of_change(s, i)
    while k > 0 and s.tokens[k].low in lex.FILLERS:
        k -= 1
    led = s.tokens[k].low in _LED_BY
    verb = k - 1 if led else k
    if verb < 1 or not verb_of_clause(s, verb):
        return None
    if not led and s.tokens[verb].low not in lex.PROJECTION_WORDS | {"do", "get", "manage", "see"}:
        return None
    for m in range(verb - 1, max(-1, verb - _REACH), -1):
        t = s.tokens[m]
        if t.low in _FORECASTERS or t.low in {"it", "they", "we"}:
            own = Owner(places, False, "goes on from the rate told before")
            return Growing(m, indicator, own, sign or 1, s.tokens[i].tag == "NUM")
        if is_content(s, m) or t.low in {"not", "n't"}:
            return None
    return None


def _ahead(s: Sentence, i: int, context: Context) -> bool:
    """Whether the year right behind the number, or the one that opens the sentence, is the document's or a later one."""
    behind = [k for k in range(i + 1, min(len(s.tokens), i + 4)) if s.tokens[k].tag == "PER"]
    opening = [k for k in range(3) if k < i and s.tokens[k].tag == "PER"]
    years = [y for k in behind[:1] or opening[:1] for y in resolve(s.tokens[k].period, context, ())]
    return bool(years) and context.year is not None and min(years) >= context.year
