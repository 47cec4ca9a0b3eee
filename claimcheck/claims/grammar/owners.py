"""Owners and lists of places: who a quantity belongs to, and "Brazil, India and China" read as one list."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.passing import speaks as spoken_by
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.yardsticks import PLACES

__all__ = [
    "NOBODY",
    "PLACES",
    "Owner",
    "capitalised",
    "codes_at",
    "names_said",
    "place_list_ending",
    "place_list_from",
    "said_of",
    "spoken_by",
    "words_between",
]


@dataclass(frozen=True, slots=True)
class Owner:
    """Places an indicator belongs to; `veto` says why it belongs to none that can be named."""

    codes: tuple[str, ...] = ()
    separate: bool = False
    how: str = ""
    veto: str | None = None
    note: str | None = None


NOBODY = Owner()


def place_list_ending(s: Sentence, j: int) -> tuple[tuple[int, ...], int]:
    """Token indices of the coordinated places that end at `j` ("Brazil, India and China"), and where it starts."""
    found = [j]
    k = j - 1
    owning = j + 1 < len(s.tokens) and s.tokens[j + 1].low in {"'s", "'"}
    while k >= 0:
        t = s.tokens[k]
        if t.low in {",", "and", "or", "&", "/", "plus"} or t.low == "the":
            k -= 1
            continue
        if owning and t.low in {"'s", "'"} and s.tokens[k + 1].low in {",", "and"}:
            k -= 1  # "Chad's and Niger's populations"
            continue
        if t.tag in PLACES and any(
            s.tokens[m].low in {",", "and", "or", "&", "/", "plus"} for m in range(k + 1, found[-1])
        ):
            found.append(k)
            k -= 1
            continue
        break
    if len(found) > 1 and not _coordinated(s, found[1], found[0]):
        return (j,), j
    return tuple(reversed(found)), found[-1]


def _coordinated(s: Sentence, a: int, b: int) -> bool:
    """Whether "and" or its like joins two places: a comma alone may separate clauses."""
    return any(s.tokens[m].low in {"and", "or", "&", "/", "plus"} for m in range(a + 1, b))


def place_list_from(s: Sentence, j: int) -> tuple[tuple[int, ...], int]:
    """Token indices of the coordinated places that begin at `j`, and the index behind the last."""
    found = [j]
    k = j + 1
    while k < len(s.tokens):
        t = s.tokens[k]
        if t.tag in PLACES and any(
            s.tokens[m].low in {",", "and", "or", "&", "/", "plus"} for m in range(found[-1] + 1, k)
        ):
            found.append(k)
            k += 1
            continue
        if t.low in {",", "and", "or", "&", "/", "the", "plus"}:
            k += 1
            continue
        break
    if k < len(s.tokens) and s.tokens[k].tag in {"NAME", "SUB"} and s.tokens[k - 1].low in {"and", "or", "&"}:
        return (
            *found,
            k,
        ), k + 1  # "Brazil, India or Ruritania": nobody's, as long as one of them is not known
    while len(found) > 1 and not _coordinated(s, found[-2], found[-1]):
        found.pop()
    return tuple(found), found[-1] + 1


def codes_at(s: Sentence, indices: tuple[int, ...]) -> tuple[str, ...]:
    """The distinct codes of place tokens; an ambiguous mention counts as none, and so does a list with one in it."""
    codes: list[str] = []
    if any(len(s.tokens[i].codes) != 1 for i in indices):
        return ()
    for i in indices:
        if s.tokens[i].codes[0] not in codes:
            codes.append(s.tokens[i].codes[0])
    return tuple(codes)


def names_said(context: Context, codes: tuple[str, ...]) -> str:
    names = [context.gazetteer.name(c) for c in codes]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def said_of(context: Context, indicator: str, codes: tuple[str, ...]) -> str:
    """A quantity in words: "the population of Brazil"."""
    noun = {"population": "population", "gdp": "GDP", "gdp_per_capita": "GDP per head"}.get(
        indicator, indicator
    )
    return f"the {noun} of {names_said(context, codes)}"


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def words_between(s: Sentence, a: int, b: int) -> str:
    b = min(b, len(s.tokens))
    if a >= b:
        return ""
    return s.text[s.tokens[a].start - s.start : s.tokens[b - 1].end - s.start]
