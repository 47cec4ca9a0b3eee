"""Fractions of a whole: "one-fifth", "two in five", "half", "three quarters of a billion".

A fraction of a whole is a percentage (form `fraction`, unit `percent`). Before "the size of", "as large as"
and "that of" it is a ratio (form `multiple`, unit `times`).
"""

from __future__ import annotations

from claimcheck.mentions import fraction_words as words
from claimcheck.mentions.drafts import NumberDraft
from claimcheck.mentions.precision import Grain, grain
from claimcheck.mentions.tokens import Tokens
from claimcheck.mentions.units import unit_after
from claimcheck.mentions.words import (
    ARTICLES,
    MAGNITUDES,
    Amount,
    read_cardinal,
    read_part,
    read_slash,
    skip_dash,
)

_EIGHTH = Grain(0.125, 0.125, 0.25, "halves and quarters reach an eighth either way")


def _fraction_grain(numerator: int, denominator: int, value: float, unit: str) -> Grain:
    return grain(Amount(0, 0, value, "fraction", numerator=numerator, denominator=denominator), unit)


def read_ratio(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "one in five", "two out of three", "one of every six"."""
    low = tokens.low
    if "in" not in (nearby := low[first + 1 : first + 5]) and "of" not in nearby:
        return None
    part = _small(tokens, first)
    index = None if part is None else _joint(tokens, part[1])
    whole = None if index is None else _small(tokens, index)
    if part is None or whole is None:
        return None
    numerator, (denominator, after) = part[0], whole
    if not 0 < numerator < denominator <= 1000 or numerator > 99:
        return None
    unit = unit_after(tokens, after)
    if unit is not None and (unit.name in ("percent", "pp", "years", "rank") or len(unit.name) == 3):
        return None
    if unit is not None and unit.name in words.RHYTHMS:
        return None
    if low[after] in MAGNITUDES or (low[after] in ("%", ":", "/", "-") and tokens.glued(after - 1)):
        return None
    value = 100 * numerator / denominator
    own = _fraction_grain(numerator, denominator, value, "percent")
    return NumberDraft(first, after, value, "percent", "fraction", own)


def _joint(tokens: Tokens, index: int) -> int | None:
    """The token behind "in", "out of", "of every" that begins at `index`; None for a mere "of"."""
    low = tokens.low
    if low[index] in ("people", "persons"):
        index += 1
    if low[index] == "out" and low[index + 1] == "of":
        index, bound = index + 2, True
    elif low[index] in ("in", "of"):
        index, bound = index + 1, low[index] == "in"
    else:
        return None
    if low[index] in ("every", "each"):
        return index + 1
    return index if bound else None


def _small(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A whole number up to a thousand and the token behind it."""
    digits = tokens.digits.get(index)
    if digits is not None:
        if digits.decimals or digits.grouped or digits.value > 1000:
            return None
        if tokens.glued(index) and tokens.low[index + 1][0].isalpha():
            return None
        return int(digits.value), index + 1
    if tokens.low[index] in ARTICLES:
        return None
    cardinal = read_cardinal(tokens, index)
    if cardinal is None or cardinal.value > 1000:
        return None
    return int(cardinal.value), cardinal.after


def read_fraction(tokens: Tokens, first: int) -> NumberDraft | None:
    """A fraction in words or digits: of a whole, of a unit ("half a percent"), of a scale ("half a million")."""
    low = tokens.low
    slashed = read_slash(tokens, first) if first in tokens.digits else None
    if slashed is not None:
        numerator, denominator, after = *slashed, first + 3
        if tokens.before(first) == "/" or (tokens.glued(first - 1) and tokens.dash(first - 1)):
            return None
        lone = low[after] != "of"
    else:
        part = read_part(tokens, first)
        if part is None:
            return None
        numerator, denominator, after = part
        lone = False
    found = _of_unit(tokens, first, after, numerator, denominator)
    found = found or _compared(tokens, first, after, numerator / denominator)
    if found is not None:
        return found
    if lone or not _whole(tokens, first, after):
        return None
    value = 100 * numerator / denominator
    own = _fraction_grain(numerator, denominator, value, "percent")
    return NumberDraft(first, after, value, "percent", "fraction", own)


def _of_unit(tokens: Tokens, first: int, after: int, numerator: int, denominator: int) -> NumberDraft | None:
    """ "half a percent", "one-quarter of one pct", "a quarter point", "half a million", "quarter of a billion"."""
    low = tokens.low
    fraction = numerator / denominator
    index = after + 1 if low[after] == "of" else after
    if low[index] in ("a", "an", "one", "1"):
        index += 1
    index = skip_dash(tokens, index)
    if low[index] in MAGNITUDES and low[index] != "hundred":
        scale = MAGNITUDES[low[index]]
        unit = unit_after(tokens, index + 1)
        own = _fraction_grain(numerator, denominator, fraction * scale, "")
        name, end = (unit.name, unit.after) if unit else (None, index + 1)
        return NumberDraft(first, end, fraction * scale, name, "words", own, scale=scale)
    if low[index] == "dozen":
        unit = unit_after(tokens, index + 1)
        own = Grain(0.5, 0.5, 1.0, "half a unit of a whole number")
        name, end = (unit.name, unit.after) if unit else (None, index + 1)
        return NumberDraft(first, end, 12 * fraction, name, "words", own)
    unit = unit_after(tokens, index)
    if unit is None or unit.name not in ("percent", "pp"):
        return None
    if index == after and unit.name == "percent" and low[index] == "%":
        return None
    width = 0.125 if denominator in (2, 4) else 0.5 / denominator
    own = Grain(width, width, 2 * width, _EIGHTH.how)
    return NumberDraft(first, unit.after, fraction * unit.factor, unit.name, "words", own)


def _compared(tokens: Tokens, first: int, after: int, fraction: float) -> NumberDraft | None:
    """ "half the size", "a third as large", "two-thirds that of", "half of that", "half as much again"."""
    low = tokens.low
    index = after
    if low[index] == "of" and low[index + 1] in ("the", "that", "what"):
        index += 1
    ratio = low[index] == "what"
    if low[index] in ("the", "its", "their") and low[index + 1] in words.SIZES:
        # "half the population" is a share; "half the size of" compares.
        ratio = low[index + 1] not in words.WHOLES
    elif low[index] == "as":
        ratio = low[index + 1] in words.DEGREES
        if ratio and low[index + 2] == "again":
            return NumberDraft(first, index + 3, 1 + fraction, "times", "multiple", _EIGHTH)
    elif low[index] == "that":
        ratio = low[index + 1] in ("of", "in", "for", ",", ".", "") or index == after
    if not ratio:
        return None
    own = Grain(0.05, 0.05, 0.1, "half-way to the neighbouring fractions")
    return NumberDraft(first, after, fraction, "times", "multiple", own)


def _whole(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a fraction in words is one of a whole, not "a third term", "the half" or "three quarters" of a year."""
    low = tokens.low
    part = low[after - 1]
    following = low[after]
    hyphenated = after - first == 3
    if tokens.dash(after) and tokens.glued(after - 1) and tokens.glued(after):
        return False
    if part == "half" and after - first == 1:
        return _half(tokens, first)
    if part in ("quarter", "quarters"):
        return _quarter(tokens, first, after)
    if hyphenated or part.endswith("s"):
        return following != "place"
    if low[first] in ("one", "1"):
        return True
    if part == "half":
        return following not in words.HALVED_COMPOUNDS
    return following in words.AFTER_FRACTION or not following or tokens.breaks(after - 1)


def _quarter(tokens: Tokens, first: int, after: int) -> bool:
    """Whether "a quarter" or "three quarters" is a part of a whole, not of a year."""
    following = tokens.low[after]
    if after - first == 1:
        return False
    if after - first == 3:
        return True
    if following == "of":
        return tokens.low[after + 1] not in words.TIMES and (after + 1) not in tokens.digits
    if following in words.LARGER_OR_SMALLER:
        return tokens.before(first) not in words.NOT_BEFORE_HALF
    return tokens.before(first) in words.QUARTER_AFTER and following not in words.TIMES


def _half(tokens: Tokens, first: int) -> bool:
    """Whether "half" on its own is a fraction: "half of", "half the", "more than half", not "the half", "half-time"."""
    low = tokens.low
    following = low[first + 1]
    before = tokens.before(first)
    if before in words.NOT_BEFORE_HALF:
        return False
    if following in words.DETERMINERS:
        return low[first + 2] not in words.HALVED_NOUNS and low[first + 3] != "hours"
    if before in words.BEFORE_LONE_HALF:
        closes = not following or following in words.AFTER_FRACTION or following in words.WHOLE_NAMES
        return closes or tokens.capitalised(first + 1)
    return tokens.capitalised(first + 1)
