"""Years in words, as speeches and transcripts write them: "nineteen ninety-five", "two thousand and eight"."""

from __future__ import annotations

from claimcheck.mentions.tokens import Tokens, vocabulary
from claimcheck.mentions.units import unit_after
from claimcheck.mentions.words import ONES, TENS, skip_dash
from claimcheck.mentions.years import Draft

_CENTURIES = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}
YEAR_WORDS = frozenset(_CENTURIES) | {"two"}
_TIMELY = vocabulary(
    "in since by until till during from through throughout before after early late year fiscal mid"
)
_JOINING = vocabulary("and to between of")
_LAST = 2100


def read_spoken_year(tokens: Tokens, first: int) -> Draft | None:
    """A year in words that begins at token `first`, where a preposition of time or of a span stands before it."""
    before = tokens.before(first)
    if before not in _TIMELY and before not in _JOINING:
        return None
    found = _thousands(tokens, first) if tokens.low[first] == "two" else _hundreds(tokens, first)
    if found is None:
        return None
    year, after, plain = found
    if plain and (before in _JOINING or tokens.low[after][:1].isalpha()):
        return None  # "in two thousand villages"
    if year > _LAST or unit_after(tokens, after) is not None:
        return None
    return Draft(first, after, years=(year,))


def _hundreds(tokens: Tokens, first: int) -> tuple[int, int, bool] | None:
    """ "nineteen ninety-five", "twenty ten", "nineteen hundred", "nineteen oh five"."""
    low = tokens.low
    century = _CENTURIES[low[first]]
    index = skip_dash(tokens, first + 1)
    word = low[index]
    if word == "hundred" and century < 2000:
        return century, index + 1, True
    if word in ("oh", "o") and 0 < ONES.get(low[skip_dash(tokens, index + 1)], 0) < 10:
        here = skip_dash(tokens, index + 1)
        return century + ONES[low[here]], here + 1, False
    rest = _below_hundred(tokens, index)
    if rest is None or rest[0] < 10:
        return None
    return century + rest[0], rest[1], False


def _thousands(tokens: Tokens, first: int) -> tuple[int, int, bool] | None:
    """ "two thousand", "two thousand and eight", "two thousand twelve"."""
    low = tokens.low
    index = skip_dash(tokens, first + 1)
    if low[index] != "thousand":
        return None
    rest = _below_hundred(tokens, skip_dash(tokens, index + 1 + (low[index + 1] == "and")))
    if rest is None or not rest[0]:
        return 2000, index + 1, True
    return 2000 + rest[0], rest[1], False


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    low = tokens.low
    if low[index] in ONES:
        return ONES[low[index]], index + 1
    if low[index] not in TENS:
        return None
    here = skip_dash(tokens, index + 1)
    ones = ONES.get(low[here], 0)
    return (TENS[low[index]] + ones, here + 1) if 0 < ones < 10 else (TENS[low[index]], index + 1)
