"""What counts as right: one table, its reasons in docs/verdicts.md, changeable in `[tool.claimcheck.tolerance]`.

Each row is an indicator or a kind of quantity. `allowed` is how far beyond its stated interval a claim may
stand and still be mostly supported; `doubt` says how far off the record itself may be, by the grade that the record
has for that country, indicator and decade (`Store.grade`). Sizes are in percent of the record's value, rates and shares of rates in
points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from claimcheck.errors import ConfigError
from claimcheck.sources.interface import Grade


@dataclass(frozen=True, slots=True)
class Allowance:
    """A row of the table: floors and ceilings of the band.

    `points` tells rates from sizes. `doubt` has one figure a grade. `most` is how far `allowed` may
    grow where the record is uncertain: below a tenth, so that a size a tenth off never passes for right.
    """

    allowed: float
    most: float
    points: bool
    doubt: Mapping[Grade, float]

    def doubt_for(self, grade: Grade) -> float:
        """How far off the record may be where it is of that grade."""
        return max(self.allowed, self.doubt[grade])

    def allowed_for(self, doubt: float) -> float:
        """The floor, grown to half the doubt but not beyond `most`."""
        return max(self.allowed, min(doubt / 2, self.most))


def _graded(a: float, b: float, c: float, d: float) -> dict[Grade, float]:
    return {"A": a, "B": b, "C": c, "D": d}


TABLE: dict[str, Allowance] = {
    "population": Allowance(2.0, 3.0, False, _graded(4, 5, 7, 15)),
    "population_density": Allowance(4.0, 6.0, False, _graded(6, 7, 9, 17)),
    "gdp": Allowance(4.0, 8.0, False, _graded(8, 16, 32, 60)),
    "gdp_per_capita": Allowance(5.0, 8.0, False, _graded(9, 17, 33, 60)),
    "gdp_ppp": Allowance(8.0, 8.0, False, _graded(12, 24, 40, 60)),
    "gdp_per_capita_ppp": Allowance(8.0, 8.0, False, _graded(12, 24, 40, 60)),
    "gdp_growth": Allowance(0.5, 1.0, True, _graded(0.9, 1.9, 3.0, 7.0)),
    "population_growth": Allowance(0.2, 0.3, True, _graded(0.5, 0.7, 1.2, 2.5)),
    "other": Allowance(2.0, 4.0, False, _graded(5, 5, 5, 5)),
}


@dataclass(frozen=True, slots=True, eq=False)
class Tolerance:
    """The table in force and the factors that go with it; each is itself only, so that bands can be remembered by it.

    `total_growth`: width of a change over a span, in percent of the end level for each year of the span, up to
    `total_growth_most`. `far_beyond`: a
    bound is noted as loose when the actual value exceeds it by this factor. `ever` is how far a claim without
    any date must lie outside all years on record, as a factor, before it is refuted.
    """

    table: Mapping[str, Allowance] = field(default_factory=lambda: TABLE)
    total_growth: float = 0.25
    total_growth_most: float = 10.0
    far_beyond: float = 1.5
    ever: float = 1.5

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
            table[name] = replace(table[name], allowed=width, most=width)
        return cls(table=table)


DEFAULT = Tolerance()
