"""Verbs that cross a round figure: "passed", "rose above", "hit the mark of"."""

from __future__ import annotations

import math
from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.models import Comparator

_CROSSING = frozenset(
    (
        "pass passed passes passing cross crossed crosses crossing surpass surpassed surpasses surpassing"
        " top topped tops topping breach breached breaches exceed exceeded"
    ).split()
)


_ARRIVING = frozenset({"reach", "reached", "reaches", "hit", "hits", "hitting", "reaching", "attained"})


_RISING = frozenset(
    "rose rises risen climbed climbs grew went gone increased moved broke broken ticked ticks rolled rolls took taken takes".split()
)


_TICKING = frozenset(
    "ticked ticks rolled rolls clicked clicks flipped flips".split()
)  # "ticked over to 40 million"


_SINKING = frozenset("fell falls fallen dropped drops dipped dips sank slipped slips shrank".split())


_ABOVE = frozenset({"above", "past", "over", "through", "beyond"})


_BELOW = frozenset({"below", "under", "beneath"})


MARKS = frozenset({"mark", "milestone", "threshold", "barrier", "line"})


_MOST_DIGITS = 2  # significant digits of a round threshold: 21 million, 1.5 trillion


_LEAST_PEOPLE = 10_000


_LEAST_DOLLARS = 1_000


@dataclass(frozen=True, slots=True)
class Crossing:
    """A verb of passing with its number: where it starts, which way, and whether it is called a mark or a first."""

    verb: int
    comparator: Comparator
    marked: bool
    strong: bool  # "passed", not only "reached"


def is_round(s: Sentence, i: int) -> bool:
    """Whether the number can be a threshold: at most two significant digits, and large enough to be a size."""
    t = s.tokens[i]
    number = t.number
    if (
        number.form not in ("digits", "words")
        or number.year_like
        or number.value_high is not None
        or number.signed
    ):
        return False
    if number.comparator == "~" or number.value < (_LEAST_DOLLARS if t.tag == "MONEY" else _LEAST_PEOPLE):
        return False
    scaled = number.value / 10.0 ** (math.floor(math.log10(number.value)) - _MOST_DIGITS + 1)
    return bool(abs(scaled - round(scaled)) < 1e-6)


def crossing_at(s: Sentence, i: int) -> Crossing | None:
    """The verb of passing that governs the number at token `i`."""
    tokens = s.tokens
    marked = any(t.low in MARKS for t in tokens[i + 1 : i + 4]) or _first_time(s, i)
    j = i - 1
    hedge = tokens[i].low.split()[0]  # "above eight million", "exceed 40 million": read as part of the number
    if hedge in _ABOVE | _BELOW and tokens[j].low in _RISING | _SINKING:
        return Crossing(j, ">=" if hedge in _ABOVE else "<=", marked, tokens[j].low != "broke" or marked)
    if hedge in _CROSSING:
        return Crossing(i, ">=", marked, True)
    while j >= 0 and (
        tokens[j].low
        in {
            "the",
            "mark",
            "milestone",
            "threshold",
            "barrier",
            "of",
            "a",
            "its",
            "symbolic",
            "psychological",
            "us",
        }
        or (tokens[j].low in lex.FILLERS and tokens[j].low not in {"to", "by", "at", "from", "over", "under"})
    ):
        marked = marked or tokens[j].low in MARKS
        j -= 1
    if j < 0:
        return None
    low = tokens[j].low
    if low in _ABOVE | _BELOW and j > 0:
        verbs = _RISING | _SINKING
        v = j - 1
        if tokens[v].low not in verbs:
            return None
        return Crossing(v, ">=" if low in _ABOVE else "<=", marked, tokens[v].low not in {"broke"} or marked)
    if low == "to" and j > 1 and tokens[j - 1].low == "over" and tokens[j - 2].low in _TICKING:
        return Crossing(j - 2, ">=", True, True)
    if low in _CROSSING or (marked and low in {"broke", "broken", "breaking"}):
        return Crossing(j, ">=", marked, True)
    if low in _ARRIVING:
        return Crossing(j, ">=", marked, False)
    return None


_PASSED = frozenset({"reached", "passed", "crossed", "broken", "breached", "surpassed", "hit", "attained"})


def mark_passed(s: Sentence, i: int) -> int | None:
    """ "the 4 billion mark was passed in 1974", "the mark of 3 billion was reached": the participle of the passive."""
    tokens = s.tokens
    k = i + 1
    if k < len(tokens) and tokens[k].low in MARKS:
        k += 1
    elif i < 2 or tokens[i - 1].low != "of" or tokens[i - 2].low not in MARKS:
        return None
    if k + 1 >= len(tokens) or tokens[k].low not in {"was", "had", "is"}:
        return None
    k += 1 + (tokens[k + 1].low in {"only", "first", "finally", "been", "already"})
    return k if k < len(tokens) and tokens[k].low in _PASSED else None


def _first_time(s: Sentence, i: int) -> bool:
    words = [t.low for t in s.tokens[max(0, i - 12) : i + 10]]
    return any(words[k : k + 3] == ["the", "first", "time"] for k in range(len(words)))
