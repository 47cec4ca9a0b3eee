"""Setting: the place that a clause or a number is set in ("in Kenya the economy …", "5 percent in Kenya", "Chad, where …")."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.clauses import relative_clauses
from claimcheck.claims.grammar.owners import PLACES, Owner, codes_at, place_list_from, words_between
from claimcheck.claims.grammar.salience import frames_clause
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence


def place_behind(s: Sentence, number: int) -> Owner | None:
    """ "… 5 percent in Kenya", "… 9 percent for Germany": the place right behind a number."""
    tokens = s.tokens
    for k in range(number + 1, min(len(tokens), number + 5)):
        if tokens[k].low in {"in", "for"} and k + 1 < len(tokens):
            m = k + 1
            while m < len(tokens) and tokens[m].low in {"the"}:
                m += 1
            if (
                m < len(tokens)
                and tokens[m].tag == "PLACE"
                and not (m + 1 < len(tokens) and tokens[m + 1].low == "'s")
            ):
                indices, _ = place_list_from(s, m)
                return Owner(
                    codes_at(s, indices), len(indices) > 1, f"“{words_between(s, k, indices[-1] + 1)}”"
                )
        elif tokens[k].tag != "PER" and tokens[k].low not in {
            "a",
            "year",
            "growth",
            "last",
            "annually",
            "in",
            "for",
        }:
            break
    return None


_STANDS_FOR = frozenset({"that", "those"})


def place_told_of(s: Sentence, number: int) -> Owner | None:
    """ "more than Egypt, which had 98 million": whom a relative clause tells of, behind whose name it stands.

    Nobody where the name hangs on another noun ("the capital of Egypt, which had 20 million"); None where the number
    stands in no such clause, or behind another number or name in it.
    """
    tokens = s.tokens
    clause = next((c for c in relative_clauses(s) if number in c), None)
    if (
        clause is None
        or tokens[clause.start].low not in {"which", "where"}
        or tokens[clause.start - 1].low != ","
    ):
        return None
    if any(t.tag in PLACES or t.tag in NUMBERS or t.tag == "NAME" for t in tokens[clause.start + 1 : number]):
        return None
    k = clause.start - 2 - (tokens[clause.start - 2].low == "'s")
    if k < 0 or tokens[k].tag != "PLACE" or len(tokens[k].codes) != 1:
        return None
    before = k - 1 - (k > 0 and tokens[k - 1].low == "the")
    if before > 0 and tokens[before].low in {"of", "in"}:
        head = tokens[before - 1]
        if head.low not in _STANDS_FOR | lex.COUNTRY_NOUNS and head.tag not in {"POP", "GDP", "ECON"}:
            return Owner(veto=f"“{head.text}” is what the clause tells of")
    return Owner(tokens[k].codes, False, f"“{words_between(s, k, clause.start + 1)}”")


def place_set_in(s: Sentence, h: int, number: int | None) -> Owner | None:
    """ "In Kenya, a population of …", "grew 5 percent in Kenya"."""
    tokens = s.tokens
    behind = place_behind(s, number) if number is not None else None
    if behind is not None:
        return behind
    k = h - 1 - (h > 0 and tokens[h - 1].low == "the")
    if (
        k > 1
        and tokens[k].tag == "PLACE"
        and len(tokens[k].codes) == 1
        and tokens[h].tag in {"ECON", "GDP", "POP"}
    ):
        m = k - 1 - (tokens[k - 1].low == "the")
        if m > 0 and tokens[m].low == "in" and tokens[m - 1].low in {",", "but", "and", "while", "that", ";"}:
            return Owner(
                tokens[k].codes, False, f"“{words_between(s, m, h)}”"
            )  # "…, but in Turkey the economy …"
    there = _where(s, h)
    if there is not None:
        return Owner(tokens[there].codes, False, f"“{words_between(s, there, h)}”")
    for k in range(h - 1, max(-1, h - 6), -1):
        if tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1 and frames_clause(s, k) and k > 1:
            return Owner(tokens[k].codes, False, f"“{words_between(s, k - 1, k + 1)}”")
        if tokens[k].mention is not None and tokens[k].tag not in {"PER", "ECONOMIC"}:
            break
    if (framed := _beyond_aside(s, h)) is not None:
        return Owner(tokens[framed].codes, False, f"“{words_between(s, framed - 1, framed + 1)}”")
    opening = 0
    while opening < min(3, len(tokens)) and tokens[opening].low in {'"', "but", "and", "meanwhile", ","}:
        opening += 1
    if opening + 1 < len(tokens) and tokens[opening].low in {"in", "for", "across"}:
        m = opening + 1
        while m < len(tokens) and (tokens[m].low == "the" or tokens[m].tag == "PER"):
            m += 1
        if (
            m < len(tokens)
            and tokens[m].tag == "PLACE"
            and m < h
            and not (m + 1 < len(tokens) and tokens[m + 1].low == "'s")
        ):
            indices, _ = place_list_from(s, m)
            return Owner(
                codes_at(s, indices), len(indices) > 1, f"“{words_between(s, opening, indices[-1] + 1)}”"
            )
        if m < len(tokens) and tokens[m].tag == "SUB" and m < h:
            return Owner(veto=f"“{tokens[m].text}” is a place below the country level")
    return None


def _where(s: Sentence, h: int) -> int | None:
    """ "with Chile, where GDP …": the place that the clause of token `h` is set in."""
    for k in range(h - 1, max(1, h - 5), -1):
        if s.tokens[k].low == "where":
            j = k - 1 - (s.tokens[k - 1].low == ",")
            return j if s.tokens[j].tag == "PLACE" and len(s.tokens[j].codes) == 1 else None
        if s.tokens[k].tag in PLACES or s.tokens[k].low == ",":
            return None
    return None


def _beyond_aside(s: Sentence, h: int) -> int | None:
    """ "; in Chad, which lies downstream, the whole economy …": the place that a clause is set in, beyond its aside."""
    tokens = s.tokens
    k = h - 1
    while k > 0 and (tokens[k].low in {"the", "whole", "entire"} or tokens[k].tag in {"PER", "ECONOMIC"}):
        k -= 1
    if k < 4 or tokens[k].low != ",":
        return None
    for m in range(k - 1, max(1, k - 16), -1):
        if tokens[m].low in {",", ";"}:
            if tokens[m].low == ";" or tokens[m + 1].low not in {
                "which",
                "whose",
                "a",
                "an",
                "the",
                "where",
                "home",
            }:
                return None
            alone = tokens[m - 1].tag == "PLACE" and len(tokens[m - 1].codes) == 1
            return m - 1 if alone and frames_clause(s, m - 1) else None
    return None
