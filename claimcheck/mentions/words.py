"""The grammar of English numbers: digits and words with their scale, down to one value.

`read_amount` starts at a token and reads as far as one number goes: "1.3 billion", "forty-three", "a million
and a half", "two and a quarter", "5-1/2", "half a million", "three-quarters". It knows nothing of units; those
that tell a scale from something else ("100m champion", "$5 b") are asked for by `units.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from claimcheck.mentions.tokens import Tokens, vocabulary, word_list

_ONES = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
ONES = {word: value for value, word in enumerate(_ONES)} | {"nil": 0}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)} | {"fourty": 40}
MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}  # fmt: skip
# Forms that only digits take before them; those in GLUED_SCALES must touch the digits.
SCALES = MAGNITUDES | {
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
    "mn": 1e6,
    "mln": 1e6,
    "mlns": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "blns": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "tln": 1e12,
    "trln": 1e12,
}
GLUED_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
DOZENS = {"dozen": 12, "score": 20}
# What follows "100m" where the m is metres.
_AFTER_METRES = vocabulary(
    "champion champions race races hurdles hurdler final finals title titles record freestyle relay runner runners "
    "sprint sprinter gold silver bronze world heat heats tall high deep long wide away above below backstroke "
    "butterfly breaststroke dash event events medal olympic individual walk steeplechase indoor outdoor runners-up "
    "squad team from free distance distances crown specialist"
)

PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "twentieth": 20,
    "twentieths": 20, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip

NUMBER_WORDS = frozenset(ONES) | frozenset(TENS)
ARTICLES = frozenset({"a", "an"})

# "two and half percent" is a number, "44 million and half live in" are two.
_AFTER_LONE_HALF = frozenset(MAGNITUDES) | {"percent", "pct", "per", "%", "times"}

Form = Literal["digits", "words", "fraction"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number without its unit, from token `first` up to, not including, token `after`.

    `value` includes the `scale`. `decimals` counts the decimals written; `numerator` and `denominator` are set
    where the number ends in a fraction in words ("two and a half" has 1/2), with which its precision is
    judged. `form` is `fraction` for a fraction on its own ("one-fifth", value 0.2).
    """

    first: int
    after: int
    value: float
    form: Form
    scale: float = 1.0
    decimals: int = 0
    numerator: int = 0
    denominator: int = 0
    grouped: bool = False
    decimal_comma: bool = False


def skip_dash(tokens: Tokens, index: int) -> int:
    """`index`, or the token after a hyphen that stands there and touches both its neighbours."""
    if tokens.dash(index) and tokens.glued(index - 1) and tokens.glued(index):
        return index + 1
    return index


_MARKS = frozenset({"mark", "line", "milestone", "threshold", "barrier"})


def _names_mark(tokens: Tokens, first: int) -> bool:
    """ "the billion mark", "the hundred-billion line", "the trillion-dollar barrier": a scale that stands for one of it."""
    index = first
    while tokens.low[index] in MAGNITUDES:
        index = skip_dash(tokens, index + 1)
    return index > first and (tokens.low[index] in _MARKS or tokens.low[index + 1] in _MARKS)


def read_cardinal(tokens: Tokens, first: int) -> Amount | None:
    """A whole number in words: "forty-three", "a hundred and twenty", "two million five hundred thousand"."""
    low = tokens.low
    index = first
    total = current = 0.0
    largest = float("inf")
    scale = 1.0
    last: str = ""
    if low[first] in ARTICLES:
        if low[first + 1] in DOZENS and low[first + 1] != "score":
            return Amount(first, first + 2, 12.0, "words")
        if low[first + 1] not in MAGNITUDES or tokens.breaks(first):
            return None
        current, index, last = 1.0, first + 1, "article"
    elif low[first] in MAGNITUDES and _names_mark(tokens, first):
        current, last = 1.0, "article"
    while True:
        word = low[index]
        here = skip_dash(tokens, index) if last else index
        if here != index:
            word = low[here]
        elif word == "and" and last in ("hundred", "scale") and low[index + 1] in NUMBER_WORDS:
            if last == "scale" and low[index + 2] in MAGNITUDES and MAGNITUDES[low[index + 2]] >= largest:
                break
            here, word = index + 1, low[index + 1]
        if word in ONES:
            value = ONES[word]
            if last == "tens" and not 1 <= value <= 9:
                break
            if last in ("ones", "article") or (last and value == 0):
                break
            current, last = current + value, "ones"
        elif word in TENS:
            if last in ("ones", "tens", "article"):
                break
            current, last = current + TENS[word], "tens"
        elif word == "hundred" and last in ("ones", "tens", "article") and 0 < current < 100:
            current, last, scale = current * 100, "hundred", 100.0
        elif word in MAGNITUDES and word != "hundred" and last and current > 0 and MAGNITUDES[word] < largest:
            largest = scale = MAGNITUDES[word]
            total, current, last = total + current * largest, 0.0, "scale"
        elif word == "dozen" and last in ("ones", "tens") and total == 0:
            current, last, index = current * 12, "dozen", here + 1
            break
        else:
            break
        index = here + 1
    if not last or last == "article":
        return None
    return Amount(first, index, total + current, "words", scale)


def _read_point(tokens: Tokens, whole: Amount) -> Amount:
    """ "one point three billion": the decimals that are spoken after a whole number."""
    low = tokens.low
    if low[whole.after] != "point" or whole.value >= 1000 or low[whole.after + 1] not in ONES:
        return whole
    index, figures = whole.after + 1, ""
    while ONES.get(low[index], 10) < 10 and len(figures) < 6:
        figures += str(ONES[low[index]])
        index += 1
    if not figures:
        return whole
    value = float(f"{whole.value:.0f}.{figures}")
    return replace(whole, after=index, value=value, decimals=len(figures))


def _scale_at(tokens: Tokens, index: int, glued: bool, money: bool) -> float | None:
    """The scale that token `index` is, after digits; `glued` where it touches them, `money` after "$"."""
    word = tokens.low[index]
    if word in SCALES:
        return SCALES[word]
    if word not in GLUED_SCALES:
        return None
    following = tokens.low[index + 1]
    if tokens.glued(index) and (following.isalnum() or following == "'"):
        return None
    if word == "t":
        return GLUED_SCALES[word] if money else None
    if glued:
        if word == "m" and not money and following in _AFTER_METRES:
            return None
        return GLUED_SCALES[word]
    if money or following in ("people", "inhabitants", "residents", "euros", "dollars", "pounds"):
        return GLUED_SCALES[word]
    return None


def read_scale(tokens: Tokens, amount: Amount, money: bool) -> Amount:
    """The amount with the scales behind it: "1.3 billion", "200bn", "1.3-billion", "10 lakh crore"."""
    index, scale = amount.after, amount.scale
    for _ in range(2):
        here = skip_dash(tokens, index)
        found = _scale_at(tokens, here, tokens.glued(index - 1), money)
        metres = amount.grouped and tokens.low[here] == "m" and not money
        if found is None or metres or (found == 1e2 and amount.value > 99):
            break
        scale, index = scale * found, here + 1
        if (
            tokens.low[index] == "."
            and tokens.low[index - 1] in ("mln", "bln", "mn", "bn", "trln")
            and tokens.glued(index - 1)
        ):
            following = tokens.low[index + 1]
            if following in ("dlrs", "dollars", "pct", "people", "euros", "yen"):
                index += 1
    if scale == amount.scale:
        return amount
    return replace(amount, after=index, value=amount.value * scale / amount.scale, scale=scale)


def _read_tail(tokens: Tokens, amount: Amount) -> Amount:
    """The amount with a fraction behind it: "2½", "5 1/2", "3-1/4", "five-and-a-half", "a million and a half".

    The fraction is of the scale said before it: "a million and a half" is 1,500,000.
    """
    low, index = tokens.low, amount.after
    if amount.decimals or amount.denominator:
        return amount
    fraction: tuple[int, int] | None = None
    after = index
    here = skip_dash(tokens, index)
    if low[index] in VULGAR:
        fraction, after = VULGAR[low[index]], index + 1
    elif (slashed := read_slash(tokens, here)) is not None and amount.value < 1000:
        fraction, after = slashed, here + 3
    elif low[here] == "and":
        joined = skip_dash(tokens, here + 1)
        if low[joined] in VULGAR:
            fraction, after = VULGAR[low[joined]], joined + 1
        elif (part := read_part(tokens, joined)) is not None:
            fraction, after = (part[0], part[1]), part[2]
            lone = part[2] == joined + 1 and low[after] not in _AFTER_LONE_HALF
            if lone or low[after] == "of" or fraction[0] >= fraction[1]:
                fraction = None
    if fraction is None:
        return amount
    numerator, denominator = fraction
    value = amount.value + amount.scale * numerator / denominator
    return replace(amount, after=after, value=value, numerator=numerator, denominator=denominator)


def read_slash(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A fraction in digits, "1/2" to "31/32"; neither "9/11" nor "24/7" nor "1/2/2012"."""
    digits = tokens.digits
    if tokens.low[index + 1] != "/" or index not in digits or index + 2 not in digits:
        return None
    if not (tokens.glued(index) and tokens.glued(index + 1)):
        return None
    numerator, denominator = digits[index].value, digits[index + 2].value
    if denominator not in (2, 3, 4, 5, 6, 8, 10, 16, 32) or not 0 < numerator < denominator:
        return None
    if tokens.low[index + 3] == "/" and tokens.glued(index + 2):
        return None
    return int(numerator), int(denominator)


def read_part(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """A fraction in words as (numerator, denominator, token after): "a half", "one-fifth", "three quarters"."""
    low = tokens.low
    word = low[index]
    if word in ("half", "quarter"):
        return 1, PARTS[word], index + 1
    numerator = 1 if word in ARTICLES else ONES.get(word, 0)
    if index in tokens.digits and tokens.digits[index].value in range(1, 20):
        numerator = int(tokens.digits[index].value)
    if not numerator:
        return None
    here = skip_dash(tokens, index + 1)
    part = low[here]
    if part not in PARTS:
        return None
    denominator = PARTS[part]
    if (numerator > 1) != part.endswith(("s", "lves")) or numerator > denominator:
        return None
    return numerator, denominator, here + 1


def read_amount(tokens: Tokens, first: int, money: bool = False) -> Amount | None:
    """The number that begins at token `first`, with scale and fraction, or None. `money` follows a currency."""
    low = tokens.low
    digits = tokens.digits.get(first)
    if digits is not None:
        amount = Amount(
            first,
            first + 1,
            digits.value,
            "digits",
            decimals=digits.decimals,
            grouped=digits.grouped,
            decimal_comma=digits.decimal_comma,
        )
        if tokens.low[first + 1] == "." and tokens.glued(first) and tokens.glued(first + 1):
            return read_scale(tokens, amount, money) if not digits.decimals else amount
        amount = _read_tail(tokens, amount)
        return _read_tail(tokens, read_scale(tokens, amount, money))
    if low[first] in VULGAR:
        numerator, denominator = VULGAR[low[first]]
        value = numerator / denominator
        lone = Amount(first, first + 1, value, "fraction", numerator=numerator, denominator=denominator)
        return read_scale(tokens, lone, money)
    cardinal = read_cardinal(tokens, first)
    if cardinal is None:
        return None
    amount = _read_tail(tokens, _read_point(tokens, cardinal))
    if amount.scale == 1.0 or amount.decimals:
        # "one and a half billion": the fraction belongs to the scale that follows it.
        return read_scale(tokens, amount, money)
    return amount
