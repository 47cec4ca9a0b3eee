"""Numbers behind a word of change that are no growth: of any economy, of two places, of every year, of something else."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.governors import Governor
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.words import OURS, is_content

_THAN = frozenset("higher lower larger smaller bigger greater richer poorer more less".split())


def no_change(s: Sentence, i: int, rate: int) -> bool:
    """Whether the number at `i` measures no change over a time; `rate` is the number read as a rate last, -1 for none."""
    return _than_elsewhere(s, i) or _in_any_year(s, i) or _from_part(s, i, rate)


def _than_elsewhere(s: Sentence, i: int) -> bool:
    """ "a fifth higher than in Italy": two places compared, no change over time."""
    tokens = s.tokens
    if i + 3 >= len(tokens) or tokens[i + 1].low not in _THAN or tokens[i + 2].low != "than":
        return False
    k = i + 3
    while k + 1 < len(tokens) and tokens[k].low in {"in", "that", "those", "of", "the"}:
        k += 1
    return tokens[k].tag in {"PLACE", "ADJ"}


def _in_any_year(s: Sentence, i: int) -> bool:
    """ "hasn't grown 3 percent in a single year since 2005": of every year of a span, not over it."""
    behind = " ".join(t.low for t in s.tokens[i + 1 : i + 6])
    return behind.startswith(("in a single year", "in any year", "in any single year", "in any one year"))


_ITSELF = frozenset(
    {"value", "size", "volume", "worth", "output"}
)  # what "lost a quarter of its …" leaves ours


ANY = frozenset({"any", "every", "no"})


def generic(s: Sentence, i: int, g: Governor) -> bool:
    """ "any economy growing at 7 percent": no economy that could be named."""
    return any(
        t.tag in {"ECON", "GDP", "POP"} and s.tokens[k - 1].low in ANY
        for k, t in enumerate(s.tokens[: max(i, g.index)])
        if k
    )


def of_stranger(s: Sentence, i: int) -> bool:
    """ "reached 2 percent of revenue", "96 percent of the increase": a part of something, whatever the sentence speaks of."""
    tokens = s.tokens
    k = i + 2
    if tokens[i].tag != "PCT" or i + 2 >= len(tokens) or tokens[i + 1].low != "of":
        return False
    while k + 1 < len(tokens) and (tokens[k].low in lex.ARTICLES or tokens[k].low in lex.POSSESSIVES):
        k += 1
    if tokens[k].tag == "ADJ" and (k + 1 == len(tokens) or tokens[k + 1].tag not in OURS):
        return True  # "21 percent of Italians are over 65"
    if tokens[k].low in lex.UP_NOUNS | lex.DOWN_NOUNS and tokens[k - 1].low in lex.ARTICLES:
        return True
    return is_content(s, k) and tokens[k].low not in lex.COUNTRY_NOUNS | _ITSELF


_TURNS = frozenset({"up", "down"})


def _from_part(s: Sentence, i: int, rate: int) -> bool:
    """ "80 percent as large as Japan's, up from 11 percent": what that before was, which is no rate."""
    tokens = s.tokens
    if i < 3 or tokens[i - 1].low != "from" or tokens[i - 2].low not in _TURNS:
        return False
    if tokens[i - 3].low not in {",", "--", "("}:
        return False
    before = next((k for k in range(i - 3, -1, -1) if tokens[k].tag in {"PCT", "TIMES"}), None)
    return before is not None and before != rate
