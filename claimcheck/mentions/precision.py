"""What a stated number stands for: all the numbers that a careful writer would have put in the same words.

Two tables decide, both printed here in full. `grain` says how fine a number is by the way it is written;
`HEDGES` says what the words around it do to that. Nothing else in claimcheck widens a stated number (what is
allowed beyond it is the band of `verdicts/tolerance.py`).

Grain, the unit of which half lies to either side
    decimals written        their last place ("4.0" is 3.95 to 4.05), in the scale said ("1.30 billion")
    whole percent, points   one (43 percent is 42.5 to 43.5), for round ones too
    whole multiples         one (eight times is 7.5 to 8.5); "twice", "doubled", "half as" half a unit or less
    unscaled whole numbers  last non-zero digit, at most two significant figures, at least one
    other whole numbers     last non-zero digit, at most two significant figures (200 million: 195 to 205)
    and a half, a quarter   a quarter, as people who say so think in quarters (two and a half: 2.375 to 2.625)
    fractions in words      half-way to their neighbours among the fractions people say: those with
                            denominators to six, or to one more than its own
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from claimcheck.intervals import Interval
from claimcheck.mentions.interface import Comparator
from claimcheck.mentions.words import Amount

HedgeKind = Literal[
    "exact", "about", "nearly", "just_under", "just_over", "odd", "more", "at_least", "less", "at_most"
]
Side = Literal["none", "own", "wide", "open"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """How a hedge bears on a number: the comparator, and what lies below and above the number.

    A side is `none` (the number itself ends the interval), `own` (half the grain), `wide` (see `_wide`) or
    `open` (no end).
    """

    comparator: Comparator
    below: Side
    above: Side
    reason: str


HEDGES: dict[HedgeKind, Hedge] = {
    "exact": Hedge("=", "own", "own", ""),
    "about": Hedge("~", "wide", "wide", "about: a whole unit of the last figure either way, at most a tenth"),
    "nearly": Hedge("~", "wide", "none", "nearly: below it, by a unit of the last figure, at most a tenth"),
    "just_under": Hedge("<", "wide", "none", "just under: below it, by a unit of the last figure, at most a tenth"),
    "just_over": Hedge(">", "none", "wide", "just over: above it, by a unit of the last figure, at most a tenth"),
    "odd": Hedge("~", "none", "wide", "-odd: it or somewhat more, up to the next unit of the last figure, at most a tenth"),
    "more": Hedge(">", "none", "open", "a lower bound, taken at its word"),
    "at_least": Hedge(">=", "none", "open", "a lower bound, taken at its word"),
    "less": Hedge("<", "open", "none", "an upper bound, taken at its word"),
    "at_most": Hedge("<=", "open", "none", "an upper bound, taken at its word"),
}  # fmt: skip

# A hedge reaches one unit of the last figure said, since who knew better would have said the next figure; for
# round numbers a tenth of the number is enough ("about 200 million" is not 100 to 300 million). It is never
# narrower than twice the number's own half-width, so that a hedge always widens.
_WIDEST_SHARE = 0.1

_WHOLE_UNITS = frozenset({"percent", "pp", "times"})


@dataclass(frozen=True, slots=True)
class Grain:
    """How far a number's own words reach `below` and `above` it, and the unit of its last figure (`step`)."""

    below: float
    above: float
    step: float
    how: str


@lru_cache(maxsize=256)
def said_neighbours(numerator: int, denominator: int) -> tuple[float, float]:
    """The fractions people say next below and next above this one, within 0 and 1."""
    here = Fraction(numerator, denominator)
    if denominator > 20:  # "one in 77": half a unit of the denominator, brought to the same half-way form
        near, far = numerator / (denominator + 0.5), numerator / (denominator - 0.5)
        return 2 * near - float(here), 2 * far - float(here)
    finest = max(6, here.denominator + 1)
    said = {Fraction(n, d) for d in range(1, finest + 1) for n in range(d + 1)}
    below = max((f for f in said if f < here), default=here)
    above = min((f for f in said if f > here), default=here)
    return float(below), float(above)


def _last_figure(value: float) -> float:
    """The unit of the last non-zero digit of a whole number: 100 for 1,200."""
    if value == 0 or value >= 1e18:
        return 1.0
    number, unit = int(value), 1
    while number % 10 == 0:
        number //= 10
        unit *= 10
    return float(unit)


def _two_figures(value: float) -> float:
    """The unit of the second significant figure: 10 for 120, 0.1 for 4."""
    if value == 0:
        return 1.0
    return float(10.0 ** (math.floor(math.log10(value) + 1e-12) - 1))


def grain(amount: Amount, unit: str | None) -> Grain:
    """How fine `amount` is, in `unit`; widths in the amount's own value, without regard to its sign."""
    value = abs(amount.value)
    if amount.form == "fraction" and unit == "percent" and amount.denominator:
        below, above = said_neighbours(amount.numerator, amount.denominator)
        part = amount.numerator / amount.denominator
        share = value / part
        return Grain(
            (part - below) / 2 * share, (above - part) / 2 * share, 0.0,
            "a fraction in words reaches half-way to its neighbours",
        )  # fmt: skip
    if amount.form == "fraction" and amount.denominator:
        below, above = said_neighbours(amount.numerator, amount.denominator)
        part = amount.numerator / amount.denominator
        width = min(part - below, above - part) / 2 * value / part
        return Grain(width, width, 0.0, "a fraction in words reaches half-way to its neighbours")
    if amount.denominator:
        width = amount.scale / (8 if amount.denominator in (2, 4) else 2 * amount.denominator)
        return Grain(width, width, 2 * width, "halves and quarters reach an eighth either way")
    if amount.decimals:
        step = amount.scale * 10.0**-amount.decimals
        return Grain(step / 2, step / 2, step, "half a unit of the last decimal written")
    step = _last_figure(value)
    if unit in _WHOLE_UNITS and amount.scale == 1.0:
        width = 0.25 if unit == "times" and value <= 2 else 0.5
        return Grain(width, width, step, "half a unit of a whole number")
    finest = min(step, _two_figures(value))
    if amount.scale == 1.0:
        finest = max(finest, 1.0)
        step = max(step, 1.0)
    how = "half a unit of the last figure" if finest == step else "half a unit of the second figure"
    return Grain(finest / 2, finest / 2, step, how)


def _reach(side: Side, own: float, wide: float) -> float:
    return {"none": 0.0, "own": own, "wide": wide, "open": math.inf}[side]


def _wide(own: float, step: float, value: float) -> float:
    return max(2 * own, min(step, _WIDEST_SHARE * abs(value)))


def stated_interval(value: float, own: Grain, kind: HedgeKind) -> Interval:
    """The interval that a number with its grain and hedge stands for.

    A negative number's "nearly" and "just over" lie towards and away from zero, as in speech; "more than" and
    "less than" bound the signed value.
    """
    hedge = HEDGES[kind]
    below = _reach(hedge.below, own.below, _wide(own.below, own.step, value))
    above = _reach(hedge.above, own.above, _wide(own.above, own.step, value))
    if value < 0 and math.isfinite(below) and math.isfinite(above):
        below, above = above, below
    return Interval(value - below, value + above)


def describe(own: Grain, kind: HedgeKind) -> str:
    """In words where a stated interval comes from."""
    return HEDGES[kind].reason or own.how
