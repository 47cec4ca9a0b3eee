"""The second side of a comparison: "that of Peru", "Japan's", "the EU average", "the population of Greece"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.neighbours import named_neighbour, neighbour_noun, told_neighbour
from claimcheck.claims.grammar.sides import (
    FIGURES,
    MEMBERS,
    PLACES,
    POSSESSIVE,
    RATES,
    one_of_a_people,
    people_at,
    rate_of,
    slug_at,
)
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import codes_at, place_list_from
from claimcheck.claims.grammar.words import OURS, is_content

_OPENING_ONE = frozenset({"the", "a", "an", "average", "typical", "one"})
_CLOSING = frozenset('. , ; ) " and but -- today now in'.split())


@dataclass(frozen=True, slots=True)
class Term:
    """The second side: its places, the index behind it, and the indicator where it names one itself."""

    codes: tuple[str, ...]
    end: int
    indicator: str | None = None
    average: bool = False  # "the EU average": per place, not the total
    rate: bool = False  # "the American rate"


def second_term(s: Sentence, k: int, context: Context) -> Term | None:
    """The term that begins at token `k`: "that of Peru", "Japan's", "the EU average", "the population of Greece"."""
    tokens = s.tokens
    n = len(tokens)
    if k < n and tokens[k].low in {"ours", "us"} and context.ours:
        return Term((context.ours,), k + 1)
    if (
        k + 1 < n
        and tokens[k].low == "our"
        and context.ours
        and (tokens[k + 1].tag in OURS or tokens[k + 1].low in FIGURES)
    ):
        end, named = _naming(s, k + 1)
        return None if end < n and is_content(s, end) else Term((context.ours,), end, named)
    indicator: str | None = None
    one = next((j for j in range(k + 1, min(n, k + 3)) if one_of_a_people(s, j) is not None), None)
    if one is not None and all(t.low in _OPENING_ONE for t in tokens[k:one]):
        end = one_of_a_people(s, one) or one + 1
        return Term(tokens[one].codes, end)  # "than the average Serb", "as an Irish person"
    while k < n and tokens[k].low in {"the", "all", "both", "entire", "whole", "combined", "of", "total"}:
        k += 1
    if k < n and (
        tokens[k].low in {"that", "those"}
        or tokens[k].low in FIGURES
        or tokens[k].tag in OURS
        or tokens[k].tag == "DENSITY"
    ):
        k, indicator = _naming(s, k)
        if k >= n or tokens[k].low not in {"of", "in", "for", "recorded", "seen"}:
            return None
        while k < n and tokens[k].low in {
            "of",
            "in",
            "for",
            "the",
            "all",
            "both",
            "neighbouring",
            "neighboring",
            "entire",
            "whole",
            "recorded",
            "seen",
        }:
            k += 1
    if (noun := neighbour_noun(s, k)) is not None:
        found = named_neighbour(s, k, noun)
        codes = found[0] if found is not None else told_neighbour(s, k, context)
        if codes:
            k = noun + 1
            if k + 1 < n and tokens[k].low in POSSESSIVE:
                k, indicator = _naming(s, k + 1) if tokens[k + 1].tag in OURS else (k + 1, indicator)
            return Term(codes, k, indicator) if k >= n or not is_content(s, k) else None
        k = found[1] if found is not None else k
    while k < n and tokens[k].low in {"neighbouring", "neighboring", "rival", "nearby", "tiny", "giant"}:
        k += 1
    if k >= n or tokens[k].tag not in PLACES or len(tokens[k].codes) != 1:
        return None
    rate = any(t.low in RATES for t in tokens[max(0, k - 4) : k])
    indices, end = place_list_from(s, k)
    indices, end = _only_terms(s, indices, end)
    codes = codes_at(s, indices)
    if len(codes) != len(indices):
        return None
    adjective = tokens[indices[-1]].tag == "ADJ"
    average = False
    if end < n and (tokens[end].low in POSSESSIVE | FIGURES or adjective or codes == ("WLD",)):
        end += tokens[end].low in POSSESSIVE
        while end < n and tokens[end].low in {"own", "total", "national", "annual", "combined", "overall"}:
            end += 1
        if tokens[end - 1].low in FIGURES and not (
            end < n and (is_content(s, end) or tokens[end].tag in OURS)
        ):
            end -= 1  # "the Cuban total" by itself
        if end < n and (
            tokens[end].low in FIGURES or tokens[end].tag in OURS or tokens[end].tag == "DENSITY"
        ):
            average = tokens[end].low in {"average", "mean"}
            rate = rate or tokens[end].low in RATES
            end, named = _naming(s, end)
            indicator = indicator or named
            if end < n and tokens[end].low in {"average", "mean"}:
                average, end = True, end + 1
        elif adjective and not people_at(s, indices[-1]) and not _noun_left_out(s, indices[-1]):
            return None
    if end < n and (
        (is_content(s, end) and tokens[end].low not in MEMBERS | {"today", "now", "do", "does", "did"})
        or tokens[end].tag in OURS
        or (tokens[end].tag == "NAME" and tokens[end - 1].low in POSSESSIVE)
    ):
        return None
    return Term(codes, end, indicator, average, rate)


def _noun_left_out(s: Sentence, k: int) -> bool:
    """ "The Indonesian economy is four times as large as the Malaysian": the first side's noun is the second's too."""
    tokens = s.tokens
    if k == 0 or tokens[k - 1].low != "the" or len(tokens[k].codes) != 1:
        return False
    if k + 1 < len(tokens) and tokens[k + 1].tag != "PER" and tokens[k + 1].low not in _CLOSING:
        return False
    heads = [j for j in range(k - 1) if tokens[j].tag in {"ECON", "GDP", "POP"}]
    return bool(heads) and heads[-1] > 0 and tokens[heads[-1] - 1].tag == "ADJ"


def _naming(s: Sentence, k: int) -> tuple[int, str | None]:
    """Behind the noun at token `k` ("population growth rate"), and the indicator that it names."""
    tokens = s.tokens
    named: str | None = None
    if tokens[k].tag in OURS or tokens[k].tag == "DENSITY":
        named = slug_at(s, k)
        k += 1
        if k < len(tokens) and tokens[k].low == "growth":
            named = rate_of(named)
            k += 1
    elif tokens[k].low == "growth":
        named = "gdp_growth"
        k += 1
    else:
        k += 1
    while (
        k < len(tokens)
        and tokens[k].low in {"rate", "rates", "figure", "average"}
        and k < len(tokens) - 1
        and tokens[k].low != "average"
    ):
        k += 1
    return k, named


def _only_terms(s: Sentence, indices: tuple[int, ...], end: int) -> tuple[tuple[int, ...], int]:
    """Of "than Italy's and Spain" only what is one list: a possessor closes it, and a verb of its own opens anew."""
    for at, j in enumerate(indices[:-1]):
        between = {s.tokens[m].low for m in range(j + 1, indices[at + 1])}
        if between <= {","} or "and" not in {s.tokens[m].low for m in range(j + 1, indices[-1])}:
            return indices[: at + 1], j + 1
    if (
        len(indices) > 1
        and end < len(s.tokens)
        and s.tokens[end].low in lex.LINKS
        and s.tokens[end].low not in {"have", "has", "had", "do"}
    ):
        return indices[:1], indices[0] + 1
    return indices, end
