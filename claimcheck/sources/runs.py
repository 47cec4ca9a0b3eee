"""A run of figures: those of one place over the years, as compact as they can be.

A whole record is half a million figures; as runs it takes four megabytes and is read a source's indicator at a time.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

GAP = float("nan")
"""What stands for a year without a figure; no figure is one, the database would not take it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Figures year by year from `first` on, with gaps."""

    first: int
    values: array[float]

    @classmethod
    def of(cls, figures: Mapping[int, float]) -> Run:
        """The run of some figures by year, at least one."""
        first, last = min(figures), max(figures)
        return cls(first, array("d", [figures.get(year, GAP) for year in range(first, last + 1)]))

    @classmethod
    def unpacked(cls, first: int, data: bytes) -> Run:
        """A run as `packed` wrote it; raises ValueError for bytes that are none."""
        values = array("d")
        values.frombytes(data)
        return cls(first, _little(values))

    def packed(self) -> bytes:
        """The values as bytes, the same on every machine."""
        return _little(array("d", self.values)).tobytes()

    def get(self, year: int) -> float | None:
        """The figure of a year, None where there is none."""
        at = year - self.first
        if not 0 <= at < len(self.values):
            return None
        value = self.values[at]
        return value if value == value else None

    def items(self) -> Iterator[tuple[int, float]]:
        """Years with their figures, in order."""
        for year, value in enumerate(self.values, self.first):
            if value == value:
                yield year, value


def _little(values: array[float]) -> array[float]:
    """The values from or to little-endian order."""
    if sys.byteorder == "big":
        values.byteswap()
    return values
