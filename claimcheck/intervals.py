"""Closed intervals of real numbers, open-ended where an end is infinite.

Everything claimcheck compares is an interval: a stated number stands for all the numbers that would be
written so, a figure of the record for all that its sources and years allow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included. `low` must not exceed `high`."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if math.isnan(self.low) or math.isnan(self.high) or self.low > self.high:
            raise ValueError(f"not an interval: [{self.low}, {self.high}]")

    @classmethod
    def point(cls, value: float) -> Interval:
        return cls(value, value)

    @classmethod
    def hull(cls, parts: Iterable[Interval]) -> Interval:
        """The smallest interval that holds all `parts`; `ValueError` when there are none."""
        parts = tuple(parts)
        return cls(min(p.low for p in parts), max(p.high for p in parts))

    @classmethod
    def at_least(cls, low: float) -> Interval:
        return cls(low, math.inf)

    @classmethod
    def at_most(cls, high: float) -> Interval:
        return cls(-math.inf, high)

    @property
    def middle(self) -> float:
        """Half-way between the ends; the finite end where the other is open."""
        if math.isinf(self.low):
            return self.high
        if math.isinf(self.high):
            return self.low
        return (self.low + self.high) / 2

    @property
    def width(self) -> float:
        return self.high - self.low

    def contains(self, value: float) -> bool:
        return self.low <= value <= self.high

    def covers(self, other: Interval) -> bool:
        return self.low <= other.low and other.high <= self.high

    def meets(self, other: Interval) -> bool:
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: float) -> Interval:
        """Both ends moved outwards by `by` (which must not be negative)."""
        return Interval(self.low - by, self.high + by)

    def scaled(self, factor: float) -> Interval:
        ends = (self.low * factor, self.high * factor)
        return Interval(min(ends), max(ends))

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __truediv__(self, other: Interval) -> Interval:
        """Quotient; `ZeroDivisionError` when the divisor holds zero."""
        if other.contains(0):
            raise ZeroDivisionError("an interval that holds zero cannot divide")
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))
