"""The small algebra in which claims are put as questions to the record.

Kinds of claim build expressions, verdicts evaluate them, neither knows the other. An expression names what
is to be computed but not from which source, vintage or year: those are fixed by a reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["up", "down", "flat"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An indicator of a place, or of several places taken as one total.

    `excluding` are members taken out. Indicator slugs are the contract's; prices tell nominal from real.
    """

    indicator: str
    places: tuple[str, ...]
    excluding: tuple[str, ...] = ()
    prices: Literal["current", "constant"] | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """The quantity itself, in base units."""

    of: Quantity


@dataclass(frozen=True, slots=True)
class Share:
    """100 x part / whole, in percent."""

    part: Quantity
    whole: Quantity


@dataclass(frozen=True, slots=True)
class Growth:
    """Percent change: over one year for one year, between the ends of a span, or a yearly average over it.

    `each` is the highest or the lowest rate of the years of a span instead, which a bound on every one of them is held
    against.
    """

    of: Quantity
    average: bool = False
    each: Literal["max", "min"] | None = None


@dataclass(frozen=True, slots=True)
class Ratio:
    """part / whole, a pure number (times)."""

    of: Quantity
    to: Quantity


@dataclass(frozen=True, slots=True)
class Difference:
    """of - to, in units or points; with `to` None the change of `of` between the ends of a span."""

    of: Quantity
    to: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Rank:
    """Place of `of` among the members of `universe`, 1 at the top (`asc`: at the bottom).

    `within` narrows the universe to its leading members ("the three largest") and is rarely used.
    """

    of: Quantity
    universe: tuple[str, ...]
    order: Literal["desc", "asc"] = "desc"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether `of` exceeds `to`; evaluated as their ratio (sizes) or difference (rates)."""

    of: Quantity
    to: Quantity


@dataclass(frozen=True, slots=True)
class Count:
    """How many members of `universe` have an indicator that stands so to a threshold or to a place.

    `comparator` is `>`, `>=`, `<` or `<=`; without a threshold the members are compared with `to`.
    """

    indicator: str
    universe: tuple[str, ...]
    comparator: str
    threshold: float | None = None
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Whether a year is the extreme of a span for one place (`max` or `min`)."""

    of: Quantity
    extreme: Literal["max", "min"]


@dataclass(frozen=True, slots=True)
class Milestone:
    """The first year in which the quantity stood beyond `threshold` (`>=` from below, `<=` from above)."""

    of: Quantity
    threshold: float
    comparator: Literal[">=", "<="] = ">="


@dataclass(frozen=True, slots=True)
class Trend:
    """Whether the quantity moved in this direction in every year of a span."""

    of: Quantity
    direction: Direction


@dataclass(frozen=True, slots=True)
class Membership:
    """Whether `members` belong to `group`; with `size`, whether it has so many members.

    `event` is set where the words tell of a change in the claim's year: that they joined, or (denied) left.
    """

    members: tuple[str, ...]
    group: str
    size: bool = False
    event: Literal["joined", "left"] | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Whether a date falls on a weekday (Monday is 0). `year` is None where the text gives none."""

    weekday: int
    day: int
    month: int
    year: int | None = None


Expression = (
    Level | Share | Growth | Ratio | Difference | Rank | Comparison | Count | Record | Milestone | Trend
    | Membership | Calendar
)  # fmt: skip
