"""Multiples: "twice", "doubled", "threefold", "10-fold", "three times", "by a factor of three", "8x".

"Three times larger" is 3, as nearly everyone who writes it means three times as large.
"""

from __future__ import annotations

from claimcheck.mentions.drafts import NumberDraft
from claimcheck.mentions.precision import Grain, grain
from claimcheck.mentions.tokens import Tokens, vocabulary
from claimcheck.mentions.words import ARTICLES, Amount, read_amount, skip_dash

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
    "entendre life strike century play bottom top a aa aaa b c digit digits figure figures crown world talk win "
    "weekly daily yearly monthly"
)

_MAY_QUALIFY = vocabulary("double triple treble quadruple halves twice")


def read_multiple(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "twice", "doubled", "threefold", "10-fold", "three times", "2.5 times", "8x"."""
    low = tokens.low
    word = low[first]
    if word in _MULTIPLES:
        following = low[skip_dash(tokens, first + 1)]
        if word in _MAY_QUALIFY and following in _NOT_DOUBLE:
            return None
        if tokens.dash(first + 1) and tokens.glued(first) and following != "the":
            return None
        if word == "twice" and repeated(tokens, first + 1):
            return None
        value = _MULTIPLES[word]
        return NumberDraft(first, first + 1, value, "times", "multiple", _multiple_grain(value))
    if _TIMES.isdisjoint(low[first + 1 : first + 9]):
        return None
    written = first in tokens.digits
    if (not written and word in ARTICLES) or (
        tokens.glued(first - 1) and tokens.before(first)[-1:].isalnum()
    ):
        return None
    amount = read_amount(tokens, first)
    after = None if amount is None else _times(tokens, amount.after, written)
    if amount is None or after is None:
        return None
    own = _own_grain(amount)
    return NumberDraft(first, after, amount.value, "times", "multiple", own, decimals=amount.decimals)


def _times(tokens: Tokens, index: int, written: bool) -> int | None:
    """The token behind "times", "-fold" or a glued "x" that stands at token `index`."""
    low = tokens.low
    after = skip_dash(tokens, index)
    if low[after] == "fold":
        return after + 1
    if low[after] == "times":
        return None if repeated(tokens, after + 1) else after + 1
    crossed = low[after] == "x" and tokens.glued(after - 1) and written and not low[after + 1].isdecimal()
    return after + 1 if crossed else None


def read_factor(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "a factor of three", from its noun on: a multiple of 3."""
    if tokens.low[first + 1] != "of":
        return None
    low_end = read_amount(tokens, first + 2)
    if low_end is None or low_end.scale != 1.0 or not 1 < low_end.value <= 10_000:
        return None
    begin = first - 1 if tokens.before(first) in ARTICLES else first
    return NumberDraft(begin, low_end.after, low_end.value, "times", "multiple", _own_grain(low_end))


def _own_grain(amount: Amount) -> Grain:
    if amount.form == "words" and not amount.denominator:
        return _multiple_grain(amount.value)
    return grain(amount, "times")


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
