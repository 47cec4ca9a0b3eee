"""What a number says of growth once it has been read, and the questions about it that several readers ask."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar.governors import governor
from claimcheck.claims.grammar.times import When
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import OURS
from claimcheck.models import Modality


@dataclass(frozen=True, slots=True)
class Growing:
    """What a number is the growth of, as its words tell, before its time is known.

    `head` is the token that names the quantity; `owner` is None where it is to be looked for around the head.
    `bare` tells that the number has no percent sign of its own; `years` are the two ends where those are settled;
    `nominal` that it is the change between two sums of money.
    """

    head: int
    indicator: str
    owner: Owner | None
    sign: int
    bare: bool
    years: tuple[int, ...] = ()
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A number that has been read as growth, kept so that the next number may go on from it."""

    index: int
    indicator: str
    owner: Owner
    sign: int
    head: int
    bare: bool
    when: When
    modality: Modality
    start: int
    multiple: bool = False  # "doubled": no rate that a percentage could go on from
    nominal: bool = False


def slug_of(s: Sentence, head: int) -> str:
    """The indicator that the mention at token `head` names."""
    return getattr(s.tokens[head].mention, "indicator", "gdp") or "gdp"


_WHOSE = frozenset({"real", "the", "annual", "its", "their", "our", "'s", "'"})


def is_rate(s: Sentence, j: int) -> bool:
    """ "GDP growth", "growth of real GDP": the indicator at token `j` is spoken of as a rate."""
    if s.tokens[j].tag not in OURS:
        return False
    if any(t.low == "growth" for t in s.tokens[j + 1 : j + 3]):
        return True
    k = j - 1
    while k > 0 and (s.tokens[k].low in _WHOSE or s.tokens[k].tag in {"ADJ", "PLACE"}):
        k -= 1
    return k > 0 and s.tokens[k].low in {"of", "in"} and s.tokens[k - 1].low in {"growth", "change"}


def changes_by(s: Sentence, i: int) -> bool:
    """Whether a fraction is the size of a change ("fell by a quarter", "an increase of almost a quarter")."""
    g = governor(s, i)
    if g is None:
        return False
    if g.kind == "noun":
        return g.right or s.tokens[g.index + 1].low == "of"
    return g.kind == "verb" and g.preposition in ("by", None)


_MOVED = frozenset(
    {
        "picked",
        "picking",
        "edged",
        "edging",
        "inched",
        "inching",
        "went",
        "came",
        "moved",
        "climbed",
        "rose",
        "revised",
        "pushed",
    }
)


def moved_up_to(s: Sentence, i: int) -> bool:
    """ "picked up to 8.6 percent": "up" belongs to the verb and bounds nothing."""
    return i > 0 and s.tokens[i].low.startswith("up to ") and s.tokens[i - 1].low in _MOVED
