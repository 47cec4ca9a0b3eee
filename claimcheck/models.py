"""The values that travel through claimcheck, each defined once.

Frozen, slotted dataclasses; pydantic validates and describes them at the edges (`claimcheck schema`). The
fields of `Claim` and `CheckedClaim` are the public contract, in its order: a change there is a new
`SCHEMA_VERSION`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from claimcheck.expressions import Expression
from claimcheck.intervals import Interval

SCHEMA_VERSION = 1

Kind = Literal[
    "level", "share", "growth", "ratio", "difference", "rank", "comparison", "count",
    "record", "milestone", "trend", "membership", "calendar", "other",
]  # fmt: skip
Comparator = Literal["=", "~", ">", ">=", "<", "<=", "up", "down", "flat", "max", "min"]
Frequency = Literal["annual", "half", "quarter", "month", "part_year"]
Modality = Literal["asserted", "projected", "hypothetical", "negated"]
Coverage = Literal["checkable", "not_covered"]
Verdict = Literal["supported", "mostly_supported", "refuted", "conflicting", "not_enough_evidence"]
BlockKind = Literal["paragraph", "heading", "item", "quote", "caption", "table"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: Unicode code points from `start` to `end`, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, caption or table of a document.

    `rows` holds a table's cells row by row, the header first; it is empty for everything else.
    """

    kind: BlockKind
    start: int
    end: int
    rows: tuple[tuple[Span, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, with what its file or its record says about it.

    `name` is the path as given, or the `id` of a JSONL row. `date` is ISO 8601, whole or cut short, as
    given by the reader (front matter, HTML metadata, JSONL, file name); None when only the words can tell.
    `date_origin` says where it was found. `place` is a code or name as given. `blocks` cover what is to be
    read, in order and without overlap; front matter and mark-up stay outside them. `masked`, where the text
    holds mark-up (Markdown), is as long as `text` and has spaces where that stands, so that offsets into it
    are offsets into `text`: match on it, quote from `text`.
    """

    name: str
    text: str
    title: str | None = None
    date: str | None = None
    date_origin: str | None = None
    place: str | None = None
    url: str | None = None
    context: str | None = None
    blocks: tuple[Block, ...] = ()
    masked: str | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """The day, month or year that a document speaks from, and how that is known.

    `date` is ISO 8601, whole or cut short, or None when nothing tells. `origin` is `given` (metadata or the
    command line), `stated` (a full date in the text) or `inferred`; `reasoning` is a sentence for the
    report. `evidence` are the spans that the inference used: a weekday among them is no evidence for the
    date that it gave.
    """

    date: str | None = None
    origin: Literal["given", "stated", "inferred", "unknown"] = "unknown"
    reasoning: str = ""
    evidence: tuple[Span, ...] = ()

    @property
    def year(self) -> int | None:
        return None if self.date is None else int(self.date[:4])


@dataclass(frozen=True, slots=True)
class Quote:
    """Where a claim stands: W3C text quote and text position selectors in one.

    `start` and `end` count Unicode code points of the text as read, end exclusive; `line` and `column`
    count from 1.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim, as the contract describes it. Values in base units; years as the text says or implies."""

    schema_version: int = SCHEMA_VERSION
    type: Literal["claim"] = "claim"
    document: str
    id: str
    quote: Quote
    sentence: str
    kind: Kind
    indicator: str | None
    prices: Literal["current", "constant"] | None = None
    places: tuple[str, ...] = ()
    combined: bool = False
    other: tuple[str, ...] = ()
    excluding: tuple[str, ...] = ()
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
    speaker: str | None = None
    coverage: Coverage = "checkable"
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A claim with what the judge needs besides: its expression and the interval that its words state.

    `stated` is the signed interval in the claim's unit, from precision, hedge and bound together (None for
    kinds without a number). `stated_how` says in words where it comes from. `evaluative` are words that are
    kept but not judged ("high", "stable"). `trace` explains step by step how the words became the claim,
    for `claimcheck explain`. `notes` are assumptions made in reading the text ("their" is BRICS).
    """

    claim: Claim
    expression: Expression | None = None
    stated: Interval | None = None
    stated_how: str = ""
    evaluative: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One cell of the record that a reading used; `value` in the indicator's unit."""

    source: str
    vintage: str
    indicator: str
    place: str
    year: int
    value: float
    status: Literal["estimate", "projection", "derived"]
    formula: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One fully specified question that the words can mean, computed.

    `name` says what is specified ("nominal, PWT 11.0, 2010 to 2012, members of 2012"); `value` is the
    preferred value, `low` and `high` the record's interval, `formula` the arithmetic with its numbers.
    """

    name: str
    value: float | None
    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    low: float | None = None
    high: float | None = None
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What probably went wrong: a documented code and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedClaim(Claim):
    """A claim with its verdict.

    `actual` and its interval are the plain reading's; `deviation` is (stated - actual) / actual, in points
    for percent and pp. `explanation` is the one plain sentence of why; `formula` the plain reading's
    arithmetic; `band` what was allowed beyond the stated interval.
    """

    verdict: Verdict
    actual: float | None = None
    actual_low: float | None = None
    actual_high: float | None = None
    stated_low: float | None = None
    stated_high: float | None = None
    deviation: float | None = None
    as_of: tuple[int, ...] = ()
    assumptions: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    diagnosis: Diagnosis | None = None
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A checked claim with what the reports and `explain` show besides the contract's fields."""

    claim: CheckedClaim
    found: Found
    explanation: str
    formula: str = ""
    band: float | None = None
    band_how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims of one document that cannot both hold; `claims` has their ids."""

    schema_version: int = SCHEMA_VERSION
    type: Literal["contradiction"] = "contradiction"
    document: str
    id: str
    claims: tuple[str, ...]
    quotes: tuple[Quote, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one document."""

    document: Document
    dating: Dating
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """All that was found and judged in one document."""

    document: Document
    dating: Dating
    judgements: tuple[Judgement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    extraction: Extraction | None = field(default=None, repr=False)
