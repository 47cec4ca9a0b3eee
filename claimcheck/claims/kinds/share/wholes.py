"""Wholes: "N percent of the world's GDP", "of South America's people, half …", read with the part that holds it."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, antecedent, is_universe
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.share.drafts import share_draft
from claimcheck.claims.kinds.share.holders import (
    LIVING,
    PLACES,
    holder_before,
    holder_behind,
    living_in,
    of_level_before,
    spoken_of_before,
)

_EVERYBODY = frozenset({"people", "humanity", "mankind", "humankind", "humans", "inhabitants"})
WHOLE_WORDS = lex.FILLERS | {
    "'s",
    "'",
    "the",
    "all",
    "planet",
    "earth",
    "total",
    "entire",
    "whole",
    "of",
    "human",
    "humanity",
}
_FOREIGN_WHOLES = frozenset("trade exports oil reserves growth gas land area surface imports debt".split())


def of_whole(
    s: Sentence, i: int, context: Context, previous: tuple[str, ...] = (), holder: tuple[str, ...] = ()
) -> Draft | None:
    """ "N percent of <whole>'s <indicator>", with the part that holds it before or behind."""
    tokens = s.tokens
    k = i + 1
    people = tokens[i].number.text.lower().endswith(("people", "persons", "inhabitants"))
    if (headed := _of_head(s, i, context)) is not None:
        return headed
    if k < len(tokens) and tokens[k].tag in PLACES and tokens[k].low in {"world", "global"}:
        pass
    elif k < len(tokens) and tokens[k].low in {"of", "in"}:
        k += 1
    elif k < len(tokens) and tokens[k].low in {"people", "persons", "humans", "inhabitants"}:
        people = True
        k += 1
    elif not people:
        return None
    whole: tuple[str, ...] = ()
    head: int | None = None
    while k < len(tokens) and k < i + 14:
        t = tokens[k]
        if t.low in _EVERYBODY:
            people = True
            if t.low in {"humanity", "mankind", "humankind"} or tokens[k - 1].low == "all":
                whole = whole or ("WLD",)
        elif t.tag in PLACES and len(t.codes) == 1 and not whole:
            whole = t.codes
        elif t.low in {"planet", "earth", "globe"}:
            whole = whole or ("WLD",)
        elif t.tag in {"POP", "GDP", "ECON", "GNP"}:
            head = k
            k += 1
            break
        elif t.low in {"its", "their"} and not whole and previous:
            whole = previous
        elif t.low in {"its", "their"} and not whole and (named := _named_universe(s, i)):
            whole = named
        elif t.low in {"its", "their", "that"} and not whole:
            return None
        elif (
            t.low in {"bloc", "group", "union", "continent", "region"}
            and not whole
            and tokens[k - 1].low == "the"
        ):
            own = antecedent(s, i, context, plural=False)
            whole = own.codes
        elif t.low in _FOREIGN_WHOLES:
            return None
        elif t.low not in WHOLE_WORDS and t.low not in {"in", "on", "for"}:
            break
        k += 1
    if head is not None and not whole:
        while k < len(tokens) and tokens[k].low in {"of", "in", "the", "on", "for", "all", "whole"}:
            k += 1
        if k < len(tokens) and tokens[k].tag in PLACES and len(tokens[k].codes) == 1:
            whole = tokens[k].codes
            k += 1
        elif k < len(tokens) and tokens[k].low in {"planet", "earth", "globe"}:
            whole = ("WLD",)
            k += 1
    if not whole and head is not None:
        whole = _whole_at_head(s, i)
    if not whole and head is not None and previous and not (k < len(tokens) and tokens[k].low in LIVING):
        whole = previous  # "30 percent of global GDP and ten percent of the population"
    if not whole:
        return None
    if head is None:
        indicator = "population" if people else _elliptic_indicator(s, i, k)
        if indicator is None:
            return None
    else:
        if tokens[head].tag == "POP" and not whole_population(s, head):
            return None
        if k < len(tokens) and tokens[k].low in {"growth", "increase"}:
            return None
        indicator = str(getattr(tokens[head].mention, "indicator", "gdp"))
    part = (
        holder_before(s, i, whole, context)
        or holder_behind(s, i, k, whole, context)
        or living_in(s, i, k, whole, context)
    )
    if part is None:
        part = spoken_of_before(s, i, indicator, context)
    if (
        part is None
        and holder
        and whole == previous
        and any(s.tokens[m].low in {"and", ","} for m in range(max(0, i - 3), i))
    ):
        part = Owner(holder)
    if part is None:
        part = of_level_before(s, i, context)
    if part is None or not part.codes or part.veto or set(part.codes) == set(whole):
        return None
    return share_draft(s, i, k, indicator, part, whole, context)


def _named_universe(s: Sentence, i: int) -> tuple[str, ...]:
    """ "The world's two most populous countries … 36 percent of its people": among whom the holders lead."""
    for k in range(i - 1, -1, -1):
        if s.tokens[k].tag in PLACES and len(s.tokens[k].codes) == 1 and is_universe(s, k):
            return s.tokens[k].codes
    return ()


def _whole_at_head(s: Sentence, i: int) -> tuple[str, ...]:
    """ "Of the thirteen countries of South America, Brazil accounts for half of the population"."""
    tokens = s.tokens
    if not tokens or tokens[0].low != "of":
        return ()
    for k in range(1, min(i, 10)):
        if tokens[k].tag in PLACES and len(tokens[k].codes) == 1:
            return tokens[k].codes if any(t.low == "," for t in tokens[k + 1 : k + 5]) else ()
    return ()


def _of_head(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "Of South America's people, half live in Brazil": the number stands alone behind the comma."""
    tokens = s.tokens
    whole = _whole_at_head(s, i)
    if (
        not whole
        or tokens[i - 1].low != ","
        or i + 1 >= len(tokens)
        or tokens[i + 1].low not in LIVING - {"is", "are", "was"}
    ):
        return None
    if not any(t.low in _EVERYBODY or t.tag == "POP" for t in tokens[1:i]):
        return None
    part = living_in(s, i, i + 1, whole, context)
    return (
        share_draft(s, i, i + 1, "population", part, whole, context)
        if part is not None and part.codes
        else None
    )


def _elliptic_indicator(s: Sentence, i: int, k: int) -> str | None:
    """ "one-fifth of the global": the noun is left out and stands before."""
    if (
        k < len(s.tokens)
        and s.tokens[k].low[:1].isalpha()
        and s.tokens[k].low not in {"and", "in", "but", "while"}
    ):
        return None
    if s.tokens[k - 1].low != "global" and not (k < len(s.tokens) and s.tokens[k].low in {"total", "one"}):
        if s.tokens[k - 1].low not in {"world", "world's", "total", "'s"}:
            return None
    for j in range(i - 1, -1, -1):
        if s.tokens[j].tag in {"GDP", "POP", "ECON"}:
            return str(getattr(s.tokens[j].mention, "indicator", "gdp"))
        if s.tokens[j].tag == "PEOPLE":
            return "population"
    return None
