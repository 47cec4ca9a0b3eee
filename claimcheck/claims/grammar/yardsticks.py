"""Yardsticks: places that are named only to be measured against ("than in Chile") or ranked among ("Asia's largest")."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.words import OURS

PLACES = frozenset({"PLACE", "ADJ"})
SUPERLATIVES = frozenset(
    (
        "largest biggest smallest fastest slowest richest poorest strongest weakest leading second-largest"
        " most least top wealthiest mightiest youngest newest hottest highest lowest worst best deepest"
        " sharpest steepest mildest greatest"
    ).split()
)
_HOLDING_UP = frozenset(
    "than unlike like versus vs vs. against behind above below beyond ahead alongside rivalling rivaling"
    " overtake overtakes overtook overtaken overtaking surpass surpasses surpassed surpassing outpace outpaces outpaced outpacing"
    " outnumber outnumbers outnumbered outstrip outstrips outstripped outstripping outgrew outgrown outgrows"
    " exceed exceeds exceeded exceeding eclipsed eclipsing overhauled leapfrogged trails trailed trailing"
    " beat beats beating tops topped topping passed passing matches matched matching equals equalled double twice triple half".split()
)
_HELD_BY_TWO = frozenset(
    "ahead/of compared/with compared/to comparable/to relative/to next/to second/to close/to short/of"
    " similar/to size/of times/of double/of level/of lead/over gap/with only/to comparison/with contrast/to contrast/with".split()
)
_PARTS = frozenset("half third quarter fifth sixth seventh eighth ninth tenth twentieth".split())
NEIGHBOURS = frozenset(
    "neighbour neighbours neighbor neighbors neighbouring neighboring nearby its our their rival rivals fellow much tiny small big"
    " large rich richer poor poorer larger smaller even all both that those of".split()
)
FRAMING = frozenset("in for across within throughout".split())
COUPLED = frozenset({",", "and", "or", "&", "nor"})
SUBORDINATORS = frozenset(
    "when while whereas although though because as if since where after before unlike like".split()
)
_SET_BESIDE = frozenset({"against", "versus", "vs", "vs."})
_COMPARED = frozenset({"compared", "comparison", "contrast", "relative", "comparable"})
SPANS = frozenset("year years quarter decade decades month century".split())
_FIGURES = frozenset({"total", "figure", "number", "level", "average"})
_SHOWINGS = frozenset(
    "growth rate pace performance result showing recession slump contraction downturn expansion crisis rise fall drop".split()
)


def list_head(s: Sentence, k: int) -> int:
    """The first of the places that are listed up to token `k` and on ("from Kenya, Uganda and Chad")."""
    tokens = s.tokens
    head, joined = k, False
    end = k
    while end + 2 < len(tokens) and tokens[end + 1].low in COUPLED:
        joined = joined or tokens[end + 1].low != ","
        end += 2 + (tokens[end + 2].low == "the")
        if end >= len(tokens) or tokens[end].tag not in PLACES:
            joined = joined and end < len(tokens) and tokens[end].tag in {"NAME", "SUB"}
            break
    while head > 1:
        j = head - 1
        while j > 0 and (tokens[j].low in COUPLED or tokens[j].low in {"the", "both"}):
            joined = joined or tokens[j].low in COUPLED - {","}
            j -= 1
        if (
            j == head - 1
            or tokens[j].tag not in PLACES
            or (
                j == 1
                and tokens[head - 1].low == "," == tokens[j + 1].low
                and tokens[0].low in SUBORDINATORS | lex.PREPOSITIONS
                and end == k
            )
        ):
            break
        head = j
    return head if joined else k


def held_up(s: Sentence, k: int) -> bool:
    """Whether the place at `k` is only a yardstick: "than in Chile", "compared with Chile", "a fifth of Chile's"."""
    tokens = s.tokens
    if _held_with_figure(s, k):
        return True
    j = list_head(s, k) - 1
    figured = False
    for _ in range(12):
        if j < 0:
            return False
        t = tokens[j]
        if t.low in _HOLDING_UP:
            return not (t.low in {"like", "half"} and k + 1 < len(tokens) and tokens[k + 1].tag in OURS)
        if j > 0 and f"{tokens[j - 1].low}/{t.low}" in _HELD_BY_TWO:
            return True
        if t.low == "after" and s.has("RANK", "POPULOUS") | any(x.low in SUPERLATIVES for x in tokens[:j]):
            return True
        if t.low == "of" and j > 0:
            before = tokens[j - 1]
            if before.low in _PARTS or before.tag in {"TIMES"}:
                return True
            if before.tag in {"PCT", "NUM"} and (figured or _has_figure(s, k)):
                return True
            if not (before.low in {"that", "those", "all", "size"} | _FIGURES or before.tag in OURS):
                return False
        elif t.tag == "TIMES" or (t.tag == "NUM" and t.low.endswith("fold")):
            return True
        elif not (
            t.low in lex.ARTICLES
            or t.low in NEIGHBOURS
            or t.low in FRAMING
            or t.low in _FIGURES
            or t.tag == "ADJ"
            or t.tag in OURS
            or t.low in {"'s", "'", "to", "with", "combined"}
        ):
            return False
        figured = figured or t.low in _FIGURES
        j -= 1
    return False


def _has_figure(s: Sentence, k: int) -> bool:
    """ "half of Chile's", "a third of the U.S. total": what is taken a part of belongs to the place at `k`."""
    behind = s.tokens[k + 1].low if k + 1 < len(s.tokens) else ""
    return behind in {"'s", "'"} or behind in _FIGURES


def _held_with_figure(s: Sentence, k: int) -> bool:
    """ "than the 7 percent drop in Chile", "compared with $900 in Chile and $700 in Peru": a yardstick told with its figure.

    "More than 7 percent in Chile" holds nothing up: between "than" and the figure an article must stand.
    """
    tokens = s.tokens
    if k < 2 or tokens[
        k - 1 - (tokens[k - 1].low in lex.ARTICLES or tokens[k - 1].low in NEIGHBOURS)
    ].low not in {
        "in",
        "for",
        "of",
    }:
        return False
    figured = False
    for j in range(k - 1, max(-1, k - 18), -1):
        t = tokens[j]
        if t.tag in NUMBERS:
            figured = True
        elif figured and t.low in _SET_BESIDE:
            return True
        elif figured and t.low in {"with", "to"}:
            return j > 0 and tokens[j - 1].low in _COMPARED
        elif figured and t.low == "than":
            return tokens[j + 1].low in lex.ARTICLES
        elif not (
            t.low in lex.ARTICLES
            or t.low in lex.UP_NOUNS | lex.DOWN_NOUNS
            or t.low in lex.FILLERS
            or t.low in NEIGHBOURS | FRAMING | {"of", "and", ",", "rate", "recorded", "seen"}
            or t.tag in {"PLACE", "ADJ", "PER"}
            or t.tag in OURS
        ):
            return False
    return False


def is_universe(s: Sentence, j: int) -> bool:
    """Whether the place at `j` is only among whom something ranks ("the largest in Asia", "Asia's largest")."""
    tokens = s.tokens
    k = j - 1
    while k >= 0 and tokens[k].low in {"the", "all", "whole", "entire"}:
        k -= 1
    if k > 0 and tokens[k].low in {"in", "of", "among", "on"}:
        if tokens[k - 1].tag == "ECON" or tokens[k - 1].low in lex.COUNTRY_NOUNS:
            if any(t.low == "only" for t in tokens[max(0, k - 4) : k - 1]):
                return True  # "the only large economy in Asia to grow"
        return any(
            t.low in SUPERLATIVES or t.tag == "RANK" or t.low.endswith("largest")
            for t in tokens[max(0, k - 6) : k]
        )
    k = j + 1
    if k < len(tokens) and tokens[k].low in {"'s", "'"}:
        if any(t.low in SPANS | _SHOWINGS for t in tokens[k + 2 : k + 4]):
            return False  # "Peru's worst year" is among its own years
        return any(t.low in SUPERLATIVES or t.tag == "RANK" for t in tokens[k + 1 : k + 3])
    return False


def only_measures(s: Sentence) -> bool:
    """ "Chile's economy is four times as big.": against whom is not said, so that one goes on being spoken of."""
    tokens = s.tokens
    end = len(tokens)
    while end and not tokens[end - 1].low[:1].isalnum():
        end -= 1
    return (
        end > 3
        and tokens[end - 2].low == "as"
        and (
            tokens[end - 3].tag in {"TIMES", "PCT", "NUM"}
            or tokens[end - 3].low in {"twice", "half", "times"}
        )
    )
