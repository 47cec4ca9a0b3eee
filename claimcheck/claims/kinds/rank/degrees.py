"""Superlatives of a rank: "most populous", "fastest-growing", "the fastest" of a growth told before."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import LARGE, SMALL

RICH = frozenset({"richest", "wealthiest"})
POOR = frozenset({"poorest"})
RATES = frozenset({"highest", "lowest", "fastest", "slowest"})
_ASC = SMALL | POOR | {"slowest", "lowest", "least"}


@dataclass(frozen=True, slots=True)
class Degree:
    """The superlative of a phrase: the token behind it, its order, what it ranks, and its word."""

    end: int
    order: str
    indicator: str | None
    word: str


def degree_at(s: Sentence, k: int, ranked: bool) -> Degree | None:
    tokens = s.tokens
    word = tokens[k].low
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    order = "asc" if word in _ASC else "desc"
    if word in {"most", "least"}:
        if following is None:
            return None
        if following.tag == "POPULOUS":
            return Degree(k + 2, order, "population", word)
        if following.tag == "DENSE":
            sparse = following.low.startswith(("sparsely", "thinly"))
            return Degree(k + 2, "asc" if sparse != (word == "least") else "desc", "population_density", word)
        if (
            following.low in {"densely", "sparsely"}
            and k + 2 < len(tokens)
            and tokens[k + 2].tag == "POPULOUS"
        ):
            return Degree(k + 3, order, "population_density", word)
        return None
    if word in LARGE or word in SMALL or (word == "large" and ranked):
        return Degree(k + 1, order, None, word)
    if word in RICH | POOR:
        return Degree(k + 1, order, "gdp_per_capita", word)
    if word in {"fastest", "slowest"}:
        return _speed(s, k, order, word) or _pace_told(s, k, order, word)
    if word in {"highest", "lowest"}:
        return Degree(k + 1, order, None, word)
    return Degree(k, "desc", None, word) if ranked else None


def _speed(s: Sentence, k: int, order: str, word: str) -> Degree | None:
    """ "fastest-growing", "slowest economic growth", "fastest growth rate"."""
    tokens = s.tokens
    k += 1
    if k < len(tokens) and tokens[k].low in {"growing", "expanding", "growth", "shrinking"}:
        if tokens[k].low != "growth":
            return Degree(k + 1, "asc" if tokens[k].low == "shrinking" else order, "rate", word)
        k += 1
        return Degree(k + (k < len(tokens) and tokens[k].low in {"rate", "rates"}), order, "gdp_growth", word)
    if k + 1 < len(tokens) and tokens[k].tag in {"ECONOMIC", "GDP", "POP"} and tokens[k + 1].low == "growth":
        return Degree(k + 2, order, "population_growth" if tokens[k].tag == "POP" else "gdp_growth", word)
    if k < len(tokens) and tokens[k].low not in {"rate", "pace"}:
        return None
    return Degree(k, order, None, word)


def _pace_told(s: Sentence, k: int, order: str, word: str) -> Degree | None:
    """ "Malta grew 5 percent, the fastest in the EU": what grew stands before."""
    tokens = s.tokens
    if k + 1 >= len(tokens) or tokens[k + 1].low not in {"in", "of", "among", "anywhere"}:
        return None
    linked = k > 2 and tokens[k - 1].low == "the" and tokens[k - 2].low in {"is", "was"}
    if not any(t.tag == "PCT" for t in tokens[max(0, k - 12) : k]) and not (
        linked and tokens[k - 3].low == "growth"
    ):
        return None
    for j in range(k - 1, max(-1, k - 16), -1):
        t = tokens[j]
        if t.low in lex.ECONOMY_VERBS or t.low == "growth":
            people = any(x.tag == "POP" for x in tokens[max(0, j - 3) : j + 4])
            rival = any(
                x.low in lex.RIVALS - {"growth"} and x.mention is None for x in tokens[max(0, j - 3) : j]
            )
            return (
                None if rival else Degree(k + 1, order, f"{'population' if people else 'gdp'}_growth", word)
            )
    return None
