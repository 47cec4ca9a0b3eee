"""What the places of a count have in common: "have more than 200 million inhabitants", "saw their economies shrink"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import PEOPLE, rate_of, slug_at
from claimcheck.claims.grammar.terms import second_term
from claimcheck.claims.grammar.tokens import Sentence

HAVING = frozenset(
    (
        "have has had with boast boasted having saw recorded posted reported enjoyed registered exceed"
        " exceeded"
    ).split()
)


GROWING = frozenset({"grew", "grow", "expanded", "expand", "growing"})


SHRINKING = frozenset({"shrank", "shrink", "contracted", "contract", "shrinking"})


_SPARED = frozenset({"avoid", "avoided", "escape", "escaped"})


_SLUMPS = frozenset("recession contraction slump downturn".split())


_COMPARED = {
    "faster": ">",
    "higher": ">",
    "larger": ">",
    "bigger": ">",
    "slower": "<",
    "lower": "<",
    "smaller": "<",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """What each of the counted must do: exceed a threshold or a place by an indicator."""

    end: int
    indicator: str
    threshold: float | None = None
    to: tuple[str, ...] = ()
    token: int | None = None


def condition_at(s: Sentence, k: int, context: Context) -> Condition | None:
    """What the counted have: "have more than 200m people", "had faster growth", "grew by more than 5 percent"."""
    tokens = s.tokens
    n = len(tokens)
    while k < n and (
        tokens[k].low
        in {
            "that",
            "which",
            "who",
            "now",
            "also",
            "currently",
            "still",
            "already",
            "to",
            "will",
            "would",
            "are",
            "were",
            "was",
            "expected",
        }
        or tokens[k].tag == "PER"
    ):
        k += 1
    if k + 2 < n and tokens[k].low == "whose" and tokens[k + 1].tag == "ECON":
        k += 2  # "the only one whose economy grew"
    if k >= n:
        return None
    if tokens[k].low in GROWING | SHRINKING:
        return _moved(s, k, context)
    spared = (m for m in range(k + 1, min(n, k + 4)) if tokens[m].low in _SLUMPS)
    if tokens[k].low in _SPARED and (slump := next(spared, None)) is not None:
        return Condition(slump + 1, "gdp_growth", 0.0)
    if (
        tokens[k].low in {"saw", "see", "watched"}
        and k + 3 < n
        and tokens[k + 1].low in {"their", "its"}
        and tokens[k + 2].tag == "ECON"
        and tokens[k + 3].low in GROWING | SHRINKING
    ):
        return _moved(s, k + 3, context)
    if tokens[k].low not in HAVING:
        return None
    k += 1
    if k < n and tokens[k].low in _COMPARED:
        return _beyond_place(s, k, context)
    indicator: str | None = None
    while (
        k < n
        and k < n
        and (
            tokens[k].low in lex.ARTICLES | lex.FILLERS | {"of", "rates", "rate", "growth", "total"}
            or tokens[k].tag in {"GDP", "POP", "ECON", "ECONOMIC"}
        )
    ):
        if tokens[k].tag in {"GDP", "POP", "ECON", "ECONOMIC"}:
            indicator = slug_at(s, k)
        elif tokens[k].low == "growth":
            indicator = rate_of(indicator or "gdp")
            if indicator is None:
                return None
        k += 1
    if k >= n or tokens[k].tag not in {"PEOPLE", "NUM", "MONEY", "PCT"}:
        return None
    number, tag = tokens[k].number, tokens[k].tag
    people = tag == "PEOPLE" or (k + 1 < n and tokens[k + 1].low in PEOPLE)
    if number.comparator in ("=", "~") or number.year_like:
        return None  # a bound must say on which side
    if indicator is None:
        indicator = (
            "population"
            if people or (tag == "NUM" and number.value >= 1e6 and context.topic == "population")
            else None
        )
    fits = {
        "population": tag in {"PEOPLE", "NUM"} and number.value >= 1_000,
        "gdp": tag == "MONEY" and number.value >= 1e6,
        "gdp_per_capita": tag == "MONEY",
    }
    if indicator is None or not fits.get(indicator, indicator.endswith("growth") and tag == "PCT"):
        return None
    end = k + 1 + (tag != "PEOPLE" and people)
    if end < n and tokens[end].low in {
        "who",
        "living",
        "aged",
        "under",
        "over",
        "without",
        "infected",
        "displaced",
        "working",
    }:
        return None
    return Condition(end, indicator, number.value, (), k)


def _moved(s: Sentence, k: int, context: Context) -> Condition | None:
    """ "grew by more than 5 percent", "grew faster than China", "shrank": growth against a bound, zero if none is said."""
    tokens = s.tokens
    shrank = tokens[k].low in SHRINKING
    m = k + 1
    if m + 2 < len(tokens) and tokens[m].low in {"faster", "slower"} and tokens[m + 2].tag == "PCT":
        return Condition(
            m + 3, "gdp_growth", tokens[m + 2].number.value, (), m + 2
        )  # "grew faster than 7 percent"
    if m < len(tokens) and tokens[m].low in {"faster", "slower"}:
        return _beyond_place(s, m, context, grown=True)
    while m < len(tokens) and tokens[m].low in {"by", "at", "a", "rate", "of"}:
        m += 1
    if m < len(tokens) and tokens[m].tag == "PCT":
        number = tokens[m].number
        if number.comparator in ("=", "~"):
            return None
        return Condition(m + 1, "gdp_growth", -number.value if shrank else number.value, (), m)
    if m == k + 1 and (
        m >= len(tokens) or tokens[m].tag == "PER" or tokens[m].low in {"in", ".", ",", ";", "last", "this"}
    ):
        return Condition(m, "gdp_growth", 0.0)
    return None


def _beyond_place(s: Sentence, k: int, context: Context, grown: bool = False) -> Condition | None:
    """ "had faster growth than Canada", "grew faster than China", "have larger economies than Italy"."""
    tokens = s.tokens
    indicator = "gdp_growth" if grown else None
    m = k + 1
    while m < len(tokens) and m < k + 4 and tokens[m].low != "than":
        if tokens[m].low == "growth":
            indicator = rate_of(indicator or "gdp")
        elif tokens[m].tag in {"GDP", "POP", "ECON", "ECONOMIC"}:
            indicator = slug_at(s, m)
        elif tokens[m].low not in {"rates", "rate"}:
            break
        m += 1
    if indicator is None:
        return None
    if m < len(tokens) and tokens[m].low == "than":
        term = second_term(s, m + 1, context)
        return None if term is None else Condition(term.end, indicator, None, term.codes)
    focus = next((c for c in context.focus if len(c) == 1 and c != ("WLD",)), ())
    return Condition(m, indicator, None, focus) if focus else None
