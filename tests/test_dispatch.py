"""The dispatch that the project started from, and its own-words twin in the seed corpus, end to end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import claimcheck
from claimcheck import Judgement, Result
from claimcheck.documents import load
from claimcheck.models import Document

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("CLAIMCHECK_SHARED", ROOT.parent / "shared"))
TWIN = ROOT / "seeds" / "dispatch-brics.txt"
DISPATCH = SHARED / "seed" / "brics.txt"
BOTH = [
    pytest.param(TWIN, id="twin"),
    pytest.param(
        DISPATCH,
        id="dispatch",
        marks=pytest.mark.skipif(not DISPATCH.exists(), reason="the shared folder is not here"),
    ),
]


def checked(path: Path, date: str | None = None) -> Result:
    (document,) = load(str(path))
    assert isinstance(document, Document)
    return claimcheck.check(document, date=date)


def of_kind(result: Result, kind: str) -> list[Judgement]:
    return [j for j in result.judgements if j.claim.kind == kind]


@pytest.mark.parametrize("path", BOTH)
def test_the_year_is_inferred_and_the_reasoning_said(path: Path) -> None:
    dating = checked(path).dating

    assert (dating.year, dating.origin) == (2012, "inferred")
    assert "since December 2010" in dating.reasoning
    assert "from 1992 to 2014" in dating.reasoning


@pytest.mark.parametrize("path", BOTH)
def test_the_five_claims_and_no_others_are_found_and_judged(path: Path) -> None:
    result = checked(path)
    found = {
        (j.claim.kind, j.claim.indicator): j.claim.verdict
        for j in result.judgements
        if j.claim.kind != "other"
    }

    assert found == {
        ("membership", None): "supported",
        ("calendar", None): "not_enough_evidence",
        ("trend", "gdp"): "supported",
        ("share", "population"): "mostly_supported",
        ("share", "gdp"): "supported",
    }


@pytest.mark.parametrize("path", BOTH)
def test_purchasing_power_is_shown_as_a_reading_that_would_not_hold(path: Path) -> None:
    (share,) = [j for j in of_kind(checked(path), "share") if j.claim.indicator == "gdp"]
    (parity,) = [r for r in share.claim.readings if "PPP" in r.name]

    assert share.claim.actual == pytest.approx(20.5, abs=0.3)
    assert parity.value == pytest.approx(28, abs=0.7)
    assert parity.verdict == "refuted"


@pytest.mark.parametrize("path", BOTH)
def test_the_trend_names_the_falls_of_2009_and_what_it_does_not_judge(path: Path) -> None:
    (trend,) = of_kind(checked(path), "trend")

    assert "2009" in trend.explanation
    assert "not judged" in trend.explanation
    assert {e.year for r in trend.claim.readings for e in r.evidence if e.place == "ZAF"} >= set(
        range(2007, 2012)
    )


@pytest.mark.parametrize(
    ("path", "date"), [(TWIN, "2012-11-13"), *([(DISPATCH, "2012-10-17")] if DISPATCH.exists() else [])]
)
def test_with_a_date_given_the_weekday_is_checked(path: Path, date: str) -> None:
    (weekday,) = of_kind(checked(path, date), "calendar")

    assert weekday.claim.verdict == "supported"
