"""What a kind of claim is: one file with its wordings, its expression, how it is said, and its examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.expressions import Expression
from claimcheck.intervals import Interval
from claimcheck.models import Claim, Comparator, Frequency, Kind, Modality


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim as a kind finds it: the contract's fields, the span it is read from, and why.

    `start`/`end` count in the document's text. `tokens` are the indices of the number tokens that the claim
    uses up. `stated` is the signed interval in the claim's unit; `blocked` gives the reason why a claim that
    was recognised is not covered.
    """

    kind: Kind
    indicator: str | None
    start: int
    end: int
    tokens: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    combined: bool = False
    other: tuple[str, ...] = ()
    excluding: tuple[str, ...] = ()
    prices: Literal["current", "constant"] | None = None
    order: Literal["desc", "asc"] | None = None
    value: float | None = None
    value_high: float | None = None
    unit: str | None = None
    threshold: float | None = None
    comparator: Comparator = "="
    years: tuple[int, ...] = ()
    period: Literal["calendar", "fiscal"] = "calendar"
    average: bool = False
    frequency: Frequency = "annual"
    modality: Modality = "asserted"
    stated: Interval | None = None
    stated_how: str = ""
    evaluative: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    blocked: str | None = None
    detail: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Example:
    """A wording that the kind must find, with the fields that it must come out with.

    `text` may be several sentences; `date` and `place` stand for the document's. `fields` are contract keys.
    """

    text: str
    fields: dict[str, Any]
    date: str | None = None
    place: str | None = None


class ClaimKind(Protocol):
    """One kind of claim. `counter_examples` are wordings that it must leave alone, with the reason."""

    @property
    def name(self) -> Kind: ...

    @property
    def title(self) -> str: ...

    @property
    def description(self) -> str: ...

    @property
    def examples(self) -> tuple[Example, ...]: ...

    @property
    def counter_examples(self) -> tuple[tuple[str, str], ...]: ...

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        """All claims of this kind in one sentence."""
        ...

    def expression(self, claim: Claim) -> Expression | None:
        """What is to be computed from the record to judge the claim."""
        ...

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        """The sentence that would be true if the record's value is `value`; None when it cannot be said."""
        ...
