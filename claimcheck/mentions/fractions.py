"""Fractions of a whole and multiples: "one-fifth", "two in five", "half", "twice", "tenfold", "doubled".

A fraction of a whole is a percentage (form `fraction`, unit `percent`). Before "the size of", "as large as"
and "that of" it is a ratio (form `multiple`, unit `times`). "Three times larger" is 3, as nearly everyone who
writes it means three times as large.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.mentions.drafts import NumberDraft
from claimcheck.mentions.precision import Grain, grain
from claimcheck.mentions.tokens import Tokens, vocabulary
from claimcheck.mentions.units import unit_after
from claimcheck.mentions.words import (
    ARTICLES,
    MAGNITUDES,
    Amount,
    read_amount,
    read_cardinal,
    read_part,
    read_slash,
    skip_dash,
)

_MULTIPLES = {
    "twice": 2.0, "thrice": 3.0, "double": 2.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "triple": 3.0,
    "tripled": 3.0, "triples": 3.0, "tripling": 3.0, "treble": 3.0, "trebled": 3.0, "trebles": 3.0, "trebling": 3.0,
    "quadruple": 4.0, "quadrupled": 4.0, "quadruples": 4.0, "quadrupling": 4.0, "quintuple": 5.0, "quintupled": 5.0,
    "quintupling": 5.0, "halved": 0.5, "halve": 0.5, "halves": 0.5, "halving": 0.5, "twofold": 2.0, "threefold": 3.0,
    "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "ninefold": 9.0,
    "tenfold": 10.0, "twentyfold": 20.0, "thirtyfold": 30.0, "fiftyfold": 50.0, "hundredfold": 100.0,
}  # fmt: skip
MULTIPLE_WORDS = frozenset(_MULTIPLES)
# After "double" and "triple" something else is doubled, or nothing is.
_NOT_DOUBLE = vocabulary(
    "standard standards room rooms bed bass trouble taxation agent fault faults murder gold olympic check edged decker "
    "bill jeopardy act vision glazing winner dip olympics champion bogey jump helping header blow whammy bind edge "
    "entendre life strike century play bottom top a aa aaa b c digit digits figure figures crown world talk win"
)
_SIZES = vocabulary(
    "size level rate pace amount number value weight speed area length population gdp output economy scale total "
    "income strength figure extent height width volume density"
)
# What follows a fraction of a whole without "of".
_AFTER_FRACTION = frozenset(
    [
        "of",
        "more",
        "less",
        "fewer",
        "higher",
        "lower",
        "larger",
        "smaller",
        "bigger",
        "greater",
        "as",
        "in",
        "from",
        "to",
        "by",
        "since",
        "over",
        "during",
        "on",
        "at",
        "between",
        "for",
        "with",
        "after",
        "before",
        "and",
        "or",
        "but",
        ",",
        ".",
        ";",
        ":",
        ")",
        "the",
        "live",
        "lives",
        "are",
        "is",
        "were",
        "was",
        "had",
        "have",
        "has",
        "will",
        "would",
        "than",
        "compared",
        "per",
        "last",
        "this",
        "its",
        "that",
        "their",
        "a",
        "up",
        "down",
        "come",
        "comes",
        "own",
        "owns",
        "depend",
        "belong",
        "remain",
        "said",
        "within",
        "through",
        "—",
        "–",
        '"',
        "”",
        "'",
        "’",
        "while",
        "which",
    ]
)
_TIME_AFTER_QUARTER = vocabulary(
    "ago earlier later before after growth gdp results profit profits earnings consecutive straight of-year"
)


def _fraction_grain(numerator: int, denominator: int, value: float, unit: str) -> Grain:
    return grain(Amount(0, 0, value, "fraction", numerator=numerator, denominator=denominator), unit)


def read_ratio(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "one in five", "two out of three", "one of every six"."""
    low = tokens.low
    if "in" not in (nearby := low[first + 1 : first + 5]) and "of" not in nearby:
        return None
    part = _small(tokens, first)
    if part is None:
        return None
    numerator, index = part
    if low[index] in ("people", "persons"):
        index += 1
    every = False
    if low[index] == "out" and low[index + 1] == "of":
        index, every = index + 2, True
    elif low[index] in ("in", "of"):
        every = low[index] == "in"
        index += 1
    else:
        return None
    if low[index] in ("every", "each"):
        index, every = index + 1, True
    if not every:
        return None
    whole = _small(tokens, index)
    if whole is None:
        return None
    denominator, after = whole
    if not 0 < numerator < denominator <= 1000 or numerator > 99:
        return None
    unit = unit_after(tokens, after)
    if unit is not None and (unit.name in ("percent", "pp", "years", "rank") or len(unit.name) == 3):
        return None
    if unit is not None and unit.name in (
        "noun:day",
        "noun:month",
        "noun:week",
        "noun:hour",
        "noun:minute",
        "noun:decade",
        "noun:game",
        "noun:match",
    ):
        return None
    if low[after] in MAGNITUDES or (low[after] in ("%", ":", "/", "-") and tokens.glued(after - 1)):
        return None
    value = 100 * numerator / denominator
    return NumberDraft(
        first, after, value, "percent", "fraction", _fraction_grain(numerator, denominator, value, "percent")
    )


def _small(tokens: Tokens, index: int) -> tuple[int, int] | None:
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
    fraction = numerator / denominator
    small = _of_unit(tokens, first, after, numerator, denominator)
    if small is not None:
        return small
    compared = _compared(tokens, first, after, fraction)
    if compared is not None:
        return compared
    if lone or not _whole(tokens, first, after):
        return None
    value = 100 * fraction
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
        value = fraction * scale
        unit = unit_after(tokens, index + 1)
        own = _fraction_grain(numerator, denominator, value, "")
        name, end = (unit.name, unit.after) if unit else (None, index + 1)
        return NumberDraft(first, end, value, name, "words", own, scale=scale)
    if low[index] == "dozen":
        unit = unit_after(tokens, index + 1)
        own = Grain(0.5, 0.5, 1.0, "half a unit of a whole number")
        return NumberDraft(
            first, unit.after if unit else index + 1, 12 * fraction, unit.name if unit else None, "words", own
        )
    unit = unit_after(tokens, index)
    if (
        unit is None
        or unit.name not in ("percent", "pp")
        or (index == after and unit.name == "percent" and low[index] == "%")
    ):
        return None
    width = 0.125 if denominator in (2, 4) else 0.5 / denominator
    own = Grain(width, width, 2 * width, "halves and quarters reach an eighth either way")
    return NumberDraft(first, unit.after, fraction * unit.factor, unit.name, "words", own)


def _compared(tokens: Tokens, first: int, after: int, fraction: float) -> NumberDraft | None:
    """ "half the size", "a third as large", "two-thirds that of", "half of that", "half as much again"."""
    low = tokens.low
    index = after
    if low[index] == "of" and low[index + 1] in ("the", "that", "what"):
        index += 1
    ratio = False
    if low[index] in ("the", "its", "their") and low[index + 1] in _SIZES:
        # "half the population" is a share; "half the size of" compares.
        ratio = low[index + 1] not in (
            "population",
            "gdp",
            "output",
            "economy",
            "total",
            "area",
            "income",
            "number",
        )
    elif low[index] == "as":
        ratio = low[index + 1] in (
            "much",
            "many",
            "large",
            "big",
            "high",
            "fast",
            "rich",
            "populous",
            "long",
            "small",
            "great",
            "quickly",
            "strong",
            "densely",
            "wealthy",
        )
        if ratio and low[index + 2] == "again":
            own = Grain(0.125, 0.125, 0.25, "halves and quarters reach an eighth either way")
            return NumberDraft(first, index + 3, 1 + fraction, "times", "multiple", own)
    elif low[index] == "that":
        ratio = low[index + 1] in ("of", "in", "for", ",", ".", "") or index == after
    elif low[index] == "what":
        ratio = True
    if not ratio:
        return None
    return NumberDraft(
        first,
        after,
        fraction,
        "times",
        "multiple",
        Grain(0.05, 0.05, 0.1, "half-way to the neighbouring fractions"),
    )


def _whole(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a fraction in words is one of a whole, not "a third term", "the half" or "three quarters" of a year."""
    low = tokens.low
    part = low[after - 1]
    following = low[after]
    before = tokens.before(first)
    hyphenated = after - first == 3
    if tokens.dash(after) and tokens.glued(after - 1) and tokens.glued(after):
        return False
    if part == "half" and after - first == 1:
        return _half(tokens, first)
    if part in ("quarter", "quarters"):
        if after - first == 1:
            return False
        if hyphenated:
            return True
        if following == "of":
            return low[after + 1] not in _TIME_AFTER_QUARTER and (after + 1) not in tokens.digits
        return (
            before in ("by", "about", "nearly", "almost", "around", "roughly", "than", "just", "some")
            and following not in _TIME_AFTER_QUARTER
        )
    if hyphenated or part.endswith("s"):
        return following not in ("place",)
    if low[first] in ("one", "1"):
        return True
    if part == "half":
        return following not in (
            "hour",
            "year",
            "dozen",
            "time",
            "brother",
            "sister",
            "day",
            "mile",
            "marathon",
            "century",
        )
    return following in _AFTER_FRACTION or not following or tokens.breaks(after - 1)


def _half(tokens: Tokens, first: int) -> bool:
    """Whether "half" on its own is a fraction: "half of", "half the", "more than half", not "the half", "half-time"."""
    low = tokens.low
    following = low[first + 1]
    before = tokens.before(first)
    if before in (
        "first",
        "second",
        "other",
        "better",
        "final",
        "opening",
        "the",
        "each",
        "per",
        "this",
        "last",
        "next",
        "former",
        "latter",
        "closing",
        "-",
    ):
        return False
    if following in (
        "of",
        "the",
        "its",
        "their",
        "all",
        "our",
        "a",
        "as",
        "that",
        "this",
        "these",
        "those",
        "what",
        "his",
        "your",
        "my",
    ):
        return low[first + 2] not in (
            "hour",
            "year",
            "century",
            "day",
            "mile",
            "time",
            "back",
            "century-old",
            "dozen",
        ) and low[first + 3] not in ("hours",)
    if before in (
        "than",
        "about",
        "nearly",
        "almost",
        "around",
        "roughly",
        "by",
        "to",
        "over",
        "under",
        "least",
        "and",
        "only",
        "just",
        "approximately",
        "in",
        "some",
        "up",
    ):
        return (
            not following
            or following in _AFTER_FRACTION
            or following in ("world's", "eu", "u.s.", "europe's", "africa's")
            or tokens.capitalised(first + 1)
        )
    return tokens.capitalised(first + 1)


def read_multiple(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "twice", "doubled", "threefold", "10-fold", "three times", "2.5 times", "8x"."""
    low = tokens.low
    word = low[first]
    if word in _MULTIPLES:
        following = low[skip_dash(tokens, first + 1)]
        if word in (
            "double",
            "triple",
            "treble",
            "quadruple",
            "halves",
            "twice",
        ) and following in _NOT_DOUBLE | {"weekly", "daily", "yearly", "monthly"}:
            return None
        if tokens.dash(first + 1) and tokens.glued(first) and following != "the":
            return None
        if word == "twice" and repeated(tokens, first + 1):
            return None
        value = _MULTIPLES[word]
        return NumberDraft(first, first + 1, value, "times", "multiple", _multiple_grain(value))
    if _TIMES.isdisjoint(low[first + 1 : first + 9]):
        return None
    if (tokens.digits.get(first) is None and word in ARTICLES) or (
        tokens.glued(first - 1) and (tokens.before(first)[-1:].isalnum())
    ):
        return None
    amount = read_amount(tokens, first)
    if amount is None:
        return None
    after = skip_dash(tokens, amount.after)
    if low[after] in ("times", "fold", "time") and (low[after] != "time" or after != amount.after):
        if low[after] == "times" and repeated(tokens, after + 1):
            return None
        if low[after] == "time":
            return None
    elif not (
        low[after] == "x"
        and tokens.glued(after - 1)
        and first in tokens.digits
        and not low[after + 1].isdecimal()
    ):
        return None
    unit = "times"
    draft = NumberDraft(
        first, after + 1, amount.value, unit, "multiple", grain(amount, unit), decimals=amount.decimals
    )
    return (
        replace(draft, own=_multiple_grain(amount.value))
        if amount.form == "words" and not amount.denominator
        else draft
    )


_TIMES = frozenset({"times", "fold", "x"})
_OCCASIONS = vocabulary("per in champion champions winner winners before during this last since and")


def repeated(tokens: Tokens, index: int) -> bool:
    """Whether what follows "three times" tells how often something happened, not how much larger it is."""
    low = tokens.low
    if low[index] in ("a", "an"):
        return low[index + 1] in ("year", "week", "day", "month", "season", "game", "match")
    return low[index] in _OCCASIONS


def _multiple_grain(value: float) -> Grain:
    if value < 1:
        return Grain(0.05, 0.05, 0.1, "half-way to the neighbouring fractions")
    return grain(Amount(0, 0, value, "words"), "times")
