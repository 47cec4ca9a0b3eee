"""What a report format is, and what it may ask besides the results.

A format turns results into text and knows nothing of how they came about or where the text goes. All of
its output follows from its input: no clock, no locale, no order of a set.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from claimcheck.models import Evidence, Extraction, Result, Verdict
from claimcheck.sources.interface import IndicatorInfo, Source


@dataclass(frozen=True, slots=True)
class Reference:
    """What readable reports look up: sources by key, indicators by slug, places by code."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    indicators: Mapping[str, IndicatorInfo] = field(default_factory=dict)
    place_name: Callable[[str], str] = str

    def source(self, evidence: Evidence) -> Source | None:
        """The source of a cell, whether its `source` is a key (`pwt/11.0`) or a publisher alone."""
        return self.sources.get(evidence.source) or self.sources.get(f"{evidence.source}/{evidence.vintage}")

    def label(self, indicator: str) -> str:
        """The indicator's name for readers; a slug that nothing declares, spelt out."""
        info = self.indicators.get(indicator)
        return info.label if info else indicator.replace("_", " ")

    def unit(self, indicator: str) -> str | None:
        info = self.indicators.get(indicator)
        return info.unit if info else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One document in the index of a folder of reports."""

    document: str
    file: str
    title: str | None
    date: str | None
    verdicts: Mapping[Verdict, int]
    not_covered: int
    contradictions: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read or checked, and why, for the index."""

    document: str
    reason: str


class Format(ABC):
    """One way of writing results down.

    `name` is what `--format` takes, `suffix` what report files end in, `summary` a line for the docs. A
    format that is `foldered` gives several documents a file each, with an index beside them; any other
    writes them one after the other into one stream, between `opening` and `closing`, with the `separator` between
    those that are not empty. A `readable` one looks names up in the `Reference`.
    """

    name: ClassVar[str]
    suffix: ClassVar[str]
    summary: ClassVar[str]
    foldered: ClassVar[bool] = False
    separator: ClassVar[str] = ""
    readable: ClassVar[bool] = True

    @abstractmethod
    def result(self, result: Result, reference: Reference) -> str:
        """The report on one checked document, ending in a line break unless empty."""

    def answer(self, result: Result, reference: Reference) -> str:
        """The report on a text of the command line, which has no place of its own."""
        return self.result(result, reference)

    @abstractmethod
    def extraction(self, extraction: Extraction, reference: Reference) -> str:
        """The claims found in one document, not checked."""

    def opening(self) -> str:
        return ""

    def closing(self) -> str:
        return ""

    def index(self, entries: Sequence[Entry], failures: Sequence[Failure] = ()) -> str:
        """The front page of a folder of reports; only foldered formats have one."""
        raise NotImplementedError(f"{self.name} writes no folders")

    def comment(self, text: str) -> str:
        """A first line that readers do not see and nothing else writes; only foldered formats need one."""
        raise NotImplementedError(f"{self.name} writes no folders")


def tally(verdicts: Iterable[Verdict]) -> dict[Verdict, int]:
    """How often each verdict occurs, in the order of the scale, those that do not left out."""
    counted = list(verdicts)
    return {verdict: counted.count(verdict) for verdict in SCALE if verdict in counted}


SCALE: tuple[Verdict, ...] = (
    "supported", "mostly_supported", "refuted", "conflicting", "not_enough_evidence",
)  # fmt: skip
