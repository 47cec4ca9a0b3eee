"""What passes between the parts of the judge: questions, points, gaps, bands and answers.

A claim is asked of the record as one or more `Question`s (readings). A question is computed once for each
source and year that it admits, giving a `Point` or a `Gap` each time; all of them together are its `Answer`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeVar

from claimcheck.expressions import Expression
from claimcheck.intervals import Interval
from claimcheck.models import Dating, Evidence, Found, Verdict
from claimcheck.places import Gazetteer
from claimcheck.sources.interface import Store

Standing = Literal["plain", "equal", "known_then", "composed", "other"]
"""How a reading stands to the words: the plainest one, one as plain as that, the plainest one in the record
as it was when the document was written, the plainest one for a group as it is composed now (as statistical
offices restate their series), or one that the words merely allow."""

Weights = Literal["ppp", "market"]
On = int | str
"""A year, or an ISO date whole or cut short; a year or month stands for its last day."""
E_contra = TypeVar("E_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Point:
    """One computed value with what it could be given the gaps in its sums, and the cells it rests on.

    `low` and `high` equal `value` unless the computation itself leaves room (a member without data, two
    customary averages). `names` are countries worth naming in the explanation.
    """

    value: float
    low: float
    high: float
    evidence: tuple[Evidence, ...] = ()
    formula: str = ""
    notes: tuple[str, ...] = ()
    projected: bool = False

    @property
    def interval(self) -> Interval:
        return Interval(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Gap:
    """Why something could not be computed, as a clause that can follow "because"."""

    reason: str


@dataclass(frozen=True, slots=True)
class Band:
    """What is allowed beyond the stated interval, in the claim's unit.

    `allowed` separates "mostly supported" from the rest; `doubt`, never less, is how far off the record itself
    may be here: a miss smaller than that is no ground for an accusation. For ranks `reach` says so instead: all
    ranks that the place could hold.
    """

    allowed: float
    doubt: float
    how: str
    reach: Interval | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One reading: an expression with everything fixed that the words leave open.

    `years` are the admissible years or spans, the preferred first; `sources` the keys that may answer, the
    preferred first; `members_on` the year or day whose group members count; `projections` whether a
    projection may stand in for an estimate; `official` whether a publisher's own total may stand for a region; `grouped`
    whether any of its quantities is that of several countries. `assumptions` are sentences for the report.
    """

    name: str
    expression: Expression
    years: tuple[tuple[int, ...], ...]
    sources: tuple[str, ...]
    standing: Standing = "plain"
    members_on: On | None = None
    disputed: bool = False
    weights: Weights = "ppp"
    projections: bool = False
    lagging: bool = False
    assumptions: tuple[str, ...] = ()
    official: bool = True
    grouped: bool = False

    def book(self, store: Store, gazetteer: Gazetteer) -> Book:
        """Where its figures are looked up."""
        return Book(
            store, gazetteer, self.members_on, self.disputed, self.weights, self.projections, self.official
        )


@dataclass(frozen=True, slots=True)
class Sighting:
    """A point with the source and years that it was computed from."""

    source: str
    years: tuple[int, ...]
    point: Point


@dataclass(frozen=True, slots=True)
class Answer:
    """A question computed: the preferred sighting first, the record's interval, the band and the verdict."""

    question: Question
    stated: Interval
    sightings: tuple[Sighting, ...]
    record: Interval
    band: Band
    verdict: Verdict
    why: str = ""

    @property
    def preferred(self) -> Sighting:
        return self.sightings[0]

    @property
    def value(self) -> float:
        return self.preferred.point.value

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        seen: dict[tuple[str, str, str, str, int], Evidence] = {}
        for sighting in self.sightings:
            for cell in sighting.point.evidence:
                seen.setdefault((cell.source, cell.vintage, cell.indicator, cell.place, cell.year), cell)
        return tuple(seen.values())

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(sorted({year for sighting in self.sightings for year in sighting.years}))


@dataclass(frozen=True, slots=True)
class Book:
    """Where figures are looked up: the record, the gazetteer, and what a question has fixed."""

    store: Store
    gazetteer: Gazetteer
    members_on: On | None = None
    disputed: bool = False
    weights: Weights = "ppp"
    projections: bool = False
    official: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """One claim before the judge, with all that may be consulted.

    `nearby` are places with figures of their own close to the claim: the other rows of its table or list.
    """

    found: Found
    dating: Dating
    store: Store
    gazetteer: Gazetteer
    nearby: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict that rests on no figures of the record: on dates of membership, or on the calendar.

    `counted` and `value` are the number of members where that was asked; `names` the places that do not fit.
    """

    verdict: Verdict
    explanation: str
    as_of: tuple[int, ...] = ()
    counted: Interval | None = None
    value: float | None = None
    assumptions: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Evaluator(Protocol[E_contra]):
    """Computes one family of expressions for one source and one year or span."""

    def __call__(
        self, expression: E_contra, source: str, years: tuple[int, ...], book: Book
    ) -> Point | Gap: ...


@dataclass(frozen=True, slots=True)
class Refusal:
    """A claim on which no verdict is possible from the outset, and the sentence that says why.

    `readings` asks for the figures to be shown all the same.
    """

    reason: str
    readings: bool = False
    assumptions: tuple[str, ...] = field(default=())
