"""Streaks: "contracted for three consecutive years from 1991", "fell for a third straight year in 2013", "four years running".

A streak is a span. It ends in the year told, begins in the one it is counted from, or, told in the present perfect
without either, lasted until the year before the text's own.
"""

from __future__ import annotations

import re

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence

_ORDINALS = {
    word: n
    for n, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), start=2)
}
_UNBROKEN = re.compile(r"\b(?:consecutive|straight|successive)\b")
_ADJECTIVES = frozenset({"consecutive", "straight", "successive"})
_REACH = 7  # tokens behind the verb that a streak may begin in
_LONGEST = 40  # years
_NEARLY_OVER = 10  # the month from which on a year counts in what has lasted until now


def streak(s: Sentence, i: int, years: tuple[int, ...], context: Context) -> tuple[int, ...]:
    """The span of the change at token `i`, told for `years`; those years where no streak is told."""
    found = _length(s, i)
    if found is None:
        return years
    length, behind = found
    tokens = s.tokens
    named = behind + 1 < len(tokens) and tokens[behind + 1].tag == "PER"
    told = tokens[behind + 1].period.years if named else ()
    perfect = bool({t.low for t in tokens[max(0, i - 3) : i]} & {"has", "have"})
    if len(told) == 1 and tokens[behind].low in {"from", "since"}:
        return (told[0], told[0] + length - 1)
    if len(told) == 1 and tokens[behind].low in {"to", "in", "until"}:
        return (told[0] - length + 1, told[0])
    if not named and perfect and context.reference:
        year, month = context.reference
        last = year if month is not None and month >= _NEARLY_OVER else year - 1
        return (last - length + 1, last)
    return (years[0] - length + 1, years[0]) if len(years) == 1 and not perfect else ()


def _length(s: Sentence, i: int) -> tuple[int, int] | None:
    """How many years, and the token behind the words that say so."""
    tokens = s.tokens
    for k in range(i + 1, min(len(tokens), i + _REACH)):
        t = tokens[k]
        if t.tag == "PER" and 1 < (length := abs(t.period.length or 0)) < _LONGEST:
            behind = _running(s, k + 1)
            if behind is not None or _UNBROKEN.search(t.low):
                return length, behind or k + 1
        if t.tag == "YEARS" and (behind := _running(s, k + 1)) is not None:
            return (int(t.number.value), behind) if 1 < t.number.value < _LONGEST else None
        if t.low in _ORDINALS:
            unbroken = tokens[k + 1].low in _ADJECTIVES if k + 1 < len(tokens) else False
            year = k + 1 + unbroken
            if year >= len(tokens) or tokens[year].low != "year":
                return None
            behind = _running(s, year + 1)
            return (_ORDINALS[t.low], behind or year + 1) if behind is not None or unbroken else None
    return None


_AGAIN = frozenset({"and", ",", "again", "in", "then", "also"})
_ENDING = frozenset({".", "!", ";", ")", '"'})


def years_again(s: Sentence, i: int, years: tuple[int, ...]) -> tuple[int, ...]:
    """The years behind the one told for the change at token `i`, where a list of them ends what is said.

    "shrank in 2009 and again in 2010 and 2011"; not "shrank in 2009 and in 2010 grew".
    """
    tokens = s.tokens
    found: list[int] = []
    last = i
    for k in range(i + 1, len(tokens)):
        t = tokens[k]
        if t.tag == "PER":
            one = t.period.unit == "year" and len(t.period.years) == 1 and not t.period.since
            if not one or (found and t.period.years[0] <= found[-1]):
                return ()
            found.append(t.period.years[0])
            last = k
        elif t.low not in _AGAIN:
            break
    listed = len(found) > 1 and (found[0],) == years and tokens[i + 1].low in {"in", "again"}
    ended = last + 1 == len(tokens) or tokens[last + 1].low in _ENDING
    joined = any(t.low == "and" for t in tokens[i + 1 : last])
    return tuple(found[1:]) if listed and ended and joined else ()


def _running(s: Sentence, k: int) -> int | None:
    """The token behind "running" or "in a row" at token `k`."""
    lows = [t.low for t in s.tokens[k : k + 3]]
    if lows[:1] == ["running"]:
        return k + 1
    return k + 3 if lows == ["in", "a", "row"] else None
