"""What counts as right: one table, its reasons in docs/verdicts.md, changeable in `[tool.claimcheck.tolerance]`.

Each row is an indicator or a kind of quantity. `allowed` is how far beyond its stated interval a claim may
stand and still be mostly supported; `doubt` says how far off the record itself may be, by the class of economy
(see `quality.py`) and the period. Sizes are in percent of the record's value, rates and shares of rates in
points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from claimcheck.errors import ConfigError
from claimcheck.verdicts.quality import Economy

PERIODS: tuple[int, ...] = (2000, 1990, 1970, 0)
"""First years of the periods that the columns of `doubt` stand for, the latest first."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """A row of the table. `points` tells rates from sizes. `doubt[economy]` has one figure a period."""

    allowed: float
    points: bool
    doubt: Mapping[Economy, tuple[float, float, float, float]]

    def doubt_for(self, economy: Economy, year: int) -> float:
        """How far off the record may be for that class of economy and year."""
        column = next(i for i, first in enumerate(PERIODS) if year >= first)
        return max(self.allowed, self.doubt[economy][column])


def _flat(width: float) -> dict[Economy, tuple[float, float, float, float]]:
    return dict.fromkeys(("solid", "fair", "poor"), (width, width, width, width))


TABLE: dict[str, Allowance] = {
    "population": Allowance(
        2.0,
        False,
        {"solid": (4.0, 4.0, 4.0, 5.0), "fair": (5.0, 6.0, 6.0, 7.0), "poor": (7.0, 8.0, 9.0, 10.0)},
    ),
    "population_density": Allowance(
        4.0,
        False,
        {"solid": (6.0, 6.0, 6.0, 7.0), "fair": (7.0, 8.0, 8.0, 9.0), "poor": (9.0, 10.0, 11.0, 12.0)},
    ),
    "gdp": Allowance(
        4.0,
        False,
        {"solid": (6.0, 6.0, 10.0, 20.0), "fair": (9.0, 20.0, 45.0, 75.0), "poor": (18.0, 40.0, 75.0, 90.0)},
    ),
    "gdp_per_capita": Allowance(
        5.0,
        False,
        {"solid": (7.0, 7.0, 11.0, 20.0), "fair": (10.0, 21.0, 45.0, 75.0), "poor": (20.0, 40.0, 75.0, 90.0)},
    ),
    "gdp_ppp": Allowance(
        8.0,
        False,
        {
            "solid": (10.0, 12.0, 15.0, 20.0),
            "fair": (15.0, 22.0, 30.0, 40.0),
            "poor": (25.0, 35.0, 50.0, 60.0),
        },
    ),
    "gdp_per_capita_ppp": Allowance(
        8.0,
        False,
        {
            "solid": (10.0, 12.0, 15.0, 20.0),
            "fair": (15.0, 22.0, 30.0, 40.0),
            "poor": (25.0, 35.0, 50.0, 60.0),
        },
    ),
    "gdp_growth": Allowance(
        0.5,
        True,
        {"solid": (0.7, 0.8, 1.5, 3.0), "fair": (1.0, 1.6, 3.5, 5.0), "poor": (2.5, 4.0, 6.0, 9.0)},
    ),
    "population_growth": Allowance(
        0.2,
        True,
        {"solid": (0.4, 0.4, 0.4, 0.5), "fair": (0.5, 0.6, 0.6, 0.7), "poor": (0.8, 1.0, 1.0, 1.2)},
    ),
    "other": Allowance(2.0, False, _flat(5.0)),
}


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The table in force and the factors that go with it.

    `total_growth`: width of a change over a span, in percent of the end level for each year of the span, up to
    `total_growth_most`. `gross` multiplies `doubt` where one thin source is all there is. `far_beyond`: a
    bound is noted as loose when the actual value exceeds it by this factor. `ever` is how far a claim without
    any date must lie outside all years on record, as a factor, before it is refuted.
    """

    table: Mapping[str, Allowance] = field(default_factory=lambda: TABLE)
    total_growth: float = 0.4
    total_growth_most: float = 10.0
    gross: float = 2.0
    far_beyond: float = 1.5
    ever: float = 1.5
    configured: frozenset[str] = frozenset()

    def row(self, indicator: str) -> Allowance:
        """The row of an indicator; `other` for one that a data set declared."""
        return self.table.get(indicator, self.table["other"])

    @classmethod
    def from_mapping(cls, widths: Mapping[str, float]) -> Tolerance:
        """The table with `allowed` of some rows set (percent for sizes, points for rates).

        Where the new width exceeds a row's `doubt`, that follows. Raises ConfigError for an unknown row.
        """
        table = dict(TABLE)
        for name, width in widths.items():
            if name not in table:
                known = ", ".join(sorted(table))
                raise ConfigError(
                    f"tool.claimcheck.tolerance.{name}: no such row", remedy=f"known rows: {known}"
                )
            if not 0 <= width < float("inf"):
                raise ConfigError(
                    f"tool.claimcheck.tolerance.{name}: not a width: {width}", remedy="write a number from 0"
                )
            table[name] = replace(table[name], allowed=width)
        return cls(table=table, configured=frozenset(widths))


DEFAULT = Tolerance()
