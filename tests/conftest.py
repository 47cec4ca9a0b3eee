"""Values that tests of reports, gate and command line share: results as the pipeline gives them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner
from typer.testing import Result as CommandResult

from claimcheck.cli import app, wiring
from claimcheck.errors import PlaceError
from claimcheck.intervals import Interval
from claimcheck.models import (
    CheckedClaim,
    Claim,
    Contradiction,
    Dating,
    Diagnosis,
    Document,
    Evidence,
    Extraction,
    Found,
    Judgement,
    Quote,
    Reading,
    Result,
)
from claimcheck.reports import Reference
from claimcheck.reports.interface import SCALE
from claimcheck.sources.indicators import KNOWN
from claimcheck.sources.interface import Source

SENTENCE = "The BRICS countries account for 43 percent of the world’s population, he said."
WORDS = "BRICS countries account for 43 percent of the world’s population"


def quoted(sentence: str, words: str, line: int = 3) -> Quote:
    start = sentence.index(words)
    return Quote(
        words, sentence[:start], sentence[start + len(words) :], start, start + len(words), line, start + 1
    )


def cell(place: str, year: int, value: float, **changes: Any) -> Evidence:
    return replace(Evidence("wpp/2022", "2022", "population", place, year, value, "estimate"), **changes)


SHARE = CheckedClaim(
    document="news/brics.txt",
    id="5c0f2ab41d",
    quote=quoted(SENTENCE, WORDS),
    sentence=SENTENCE,
    kind="share",
    indicator="population",
    places=("BRICS",),
    combined=True,
    other=("WLD",),
    value=43.0,
    unit="percent",
    speaker="Vladimir Putin",
    verdict="mostly_supported",
    actual=42.42,
    actual_low=42.25,
    actual_high=42.66,
    stated_low=42.5,
    stated_high=43.5,
    deviation=0.58,
    as_of=(2010, 2012),
    assumptions=("No year is given: the document's year and the two before it were used",),
    readings=(
        Reading(
            "WPP 2022, 2012",
            42.42,
            "mostly_supported",
            (cell("BRICS", 2012, 3_035_190_000.0, status="derived"), cell("WLD", 2012, 7_155_127_000.0)),
            42.25,
            42.66,
            "100 × 3.035 billion / 7.155 billion = 42.42",
        ),
    ),
)

GRID = tuple(
    cell(place, year, value * 1.01 ** (year - 2007), indicator="gdp", source="pwt/11.0", vintage="11.0")
    for place, value in (("BRA", 1.4e12), ("CHN", 3.55e12), ("IND", 1.2e12), ("RUS", 1.3e12), ("ZAF", 2.9e11))
    for year in range(2007, 2012)
)

REFUTED = replace(
    SHARE,
    id="9b1d77e003",
    quote=quoted("China’s GDP was $850 million in 2011.", "China’s GDP was $850 million in 2011", 7),
    sentence="China’s GDP was $850 million in 2011.",
    kind="level",
    indicator="gdp",
    places=("CHN",),
    combined=False,
    other=(),
    value=850_000_000.0,
    unit="usd",
    years=(2011,),
    speaker=None,
    verdict="refuted",
    actual=7.55e12,
    actual_low=7.4e12,
    actual_high=7.7e12,
    stated_low=845_000_000.0,
    stated_high=855_000_000.0,
    deviation=-0.9999,
    as_of=(2011,),
    assumptions=(),
    readings=(
        Reading(
            "nominal, PWT 11.0", 7.55e12, "refuted", GRID, 7.4e12, 7.7e12, "gdp(CHN, 2011) = $7.55 trillion"
        ),
        Reading("PPP, PWT 11.0", 13.9e12, "refuted", GRID[:1]),
    ),
    diagnosis=Diagnosis("scale_slip", "million for trillion"),
    correction="In 2011 China’s GDP was about $7.55 trillion.",
)

UNCOVERED = replace(
    SHARE,
    id="00aa00aa00",
    quote=quoted(
        "It employs 1,200 people <script>alert(1)</script> | 5 @home.",
        "1,200 people <script>alert(1)</script> |",
        9,
    ),
    sentence="It employs 1,200 people <script>alert(1)</script> | 5 @home.",
    kind="other",
    indicator=None,
    places=(),
    combined=False,
    other=(),
    value=1200.0,
    unit=None,
    speaker=None,
    coverage="not_covered",
    reason="no installed data set speaks to employment",
    verdict="not_enough_evidence",
    actual=None,
    actual_low=None,
    actual_high=None,
    stated_low=None,
    stated_high=None,
    deviation=None,
    as_of=(),
    assumptions=(),
    readings=(),
)

CONTRADICTION = Contradiction(
    document="news/brics.txt",
    id="c0c0c0c0c0",
    claims=(SHARE.id, REFUTED.id),
    quotes=(SHARE.quote, REFUTED.quote),
    message="A share of 43 percent and a level of $850 million cannot both hold",
)


def judged(claim: CheckedClaim, explanation: str = "The record says otherwise", **more: Any) -> Judgement:
    plain = {name: getattr(claim, name) for name in Claim.__dataclass_fields__}
    stated = (
        None
        if claim.stated_low is None
        else Interval(claim.stated_low, claim.stated_high or claim.stated_low)
    )
    found = Found(
        Claim(**plain), stated=stated, stated_how="whole percent, plus or minus 0.5", trace=("share of WLD",)
    )
    return Judgement(claim, found, explanation, **more)


@pytest.fixture
def result() -> Result:
    """A small result with a claim of each sort that reports treat in their own way."""
    document = Document(
        "news/brics.txt",
        SENTENCE,
        title="Co-operation with *BRICS*",
        place="Russia",
        url="https://example.org/a?b=1",
    )
    dating = Dating("2012-10-17", "inferred", "17 October was a Wednesday in 2012")
    judgements = (
        judged(
            SHARE,
            "42.4% in 2012 is a little less than 43%",
            formula="100 × population(BRICS) / population(WLD) = 42.42",
            band=0.85,
            band_how="2% of the record's value",
        ),
        judged(REFUTED, "the record says $7.55 trillion"),
        judged(UNCOVERED, ""),
    )
    extraction = Extraction(document, dating, tuple(judgement.found for judgement in judgements))
    return Result(document, dating, judgements, (CONTRADICTION,), extraction)


@pytest.fixture
def reference() -> Reference:
    names = {"BRA": "Brazil", "CHN": "China", "IND": "India", "RUS": "Russia", "ZAF": "South Africa"}
    names |= {"BRICS": "BRICS", "WLD": "World"}
    return Reference(
        sources={
            "wpp/2022": source("wpp/2022", "World Population Prospects 2022"),
            "pwt/11.0": source("pwt/11.0", "PWT 11.0"),
        },
        indicators={info.slug: info for info in KNOWN},
        place_name=lambda code: names.get(code, code),
    )


def source(key: str, title: str) -> Source:
    publisher, vintage = key.split("/")
    return Source(
        key=key,
        publisher=publisher,
        vintage=vintage,
        title=title,
        licence="CC-BY-4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        url="https://example.org/data",
        published=date(2022, 7, 11),
        published_note="",
        retrieved=None,
        indicators=("population",),
        first_year=1950,
        last_year=2021,
        places=200,
    )


@pytest.fixture
def change() -> Callable[..., CheckedClaim]:
    """A checked claim with some fields changed."""
    return lambda **changes: replace(SHARE, **changes)


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, reference: Reference) -> Invoke:
    """Runs the command line in an empty folder, with a checker that finds a claim in each marked line.

    A line that begins with a verdict ("refuted: ...") is a claim that comes out so; "crash" is a bug.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLAIMCHECK_DEBUG", raising=False)
    monkeypatch.setattr(wiring, "checking", lambda task: marked_result)
    monkeypatch.setattr(
        wiring, "extracting", lambda task: lambda document: marked_result(document).extraction
    )
    monkeypatch.setattr(wiring, "reference", lambda: reference)
    monkeypatch.setattr(wiring, "fingerprints", lambda: {"wpp/2022": "ab" * 32})
    return Invoke()


class Invoke:
    """The command line in this process; its answer has `exit_code`, `stdout` and `stderr`."""

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> CommandResult:
        return CliRunner().invoke(app, list(arguments), input=stdin)


def marked_result(document: Document) -> Result:
    judgements = []
    for number, line in enumerate(document.text.splitlines(), 1):
        verdict, colon, words = line.partition(":")
        if verdict == "crash":
            raise ZeroDivisionError("division by zero")
        if verdict == "bad place":
            raise PlaceError("no such place: 'Narnia'", remedy="use a country's name")
        if not colon or verdict not in SCALE:
            continue
        quote = quoted(line, words.strip(), number)
        identity = sha256(line.encode()).hexdigest()[:10]
        claim = replace(
            SHARE,
            document=document.name,
            id=identity,
            quote=quote,
            sentence=line,
            verdict=verdict,
            speaker=None,
        )
        judgements.append(judged(claim))
    found = tuple(judgement.found for judgement in judgements)
    return Result(document, Dating(), tuple(judgements), (), Extraction(document, Dating(), found))
