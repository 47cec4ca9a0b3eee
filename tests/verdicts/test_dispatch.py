"""The claims of a news dispatch of October 2012 about the BRICS countries, in the judge's own terms."""

from __future__ import annotations

from claimcheck.expressions import Calendar, Membership, Quantity, Share, Trend
from claimcheck.models import Dating, Span

DAY = "2012-10-17"


def test_population_share_is_just_outside_its_rounding(judged):
    expression = Share(Quantity("population", ("BRICS",)), Quantity("population", ("WLD",)))
    result = judged(
        expression, (42.5, 43.5), date=DAY, kind="share", indicator="population", places=("BRICS",), combined=True,
        other=("WLD",), value=43, unit="percent",
    )  # fmt: skip
    assert result.claim.verdict == "mostly_supported"
    assert (round(result.claim.actual_low, 1), round(result.claim.actual_high, 1)) == (42.2, 42.7)
    assert result.claim.as_of == (2010, 2011, 2012)
    assert result.explanation == (
        "The record says 42.2 to 42.7 percent for 2010 to 2012, so the stated 43 percent fits the figure"
        " for 2011, not the latest."
    )


def test_gdp_share_holds_nominally_and_not_in_ppp_terms(judged):
    expression = Share(Quantity("gdp", ("BRICS",)), Quantity("gdp", ("WLD",)))
    result = judged(
        expression, (18.33, 22.5), date=DAY, kind="share", indicator="gdp", places=("BRICS",), combined=True,
        other=("WLD",), value=20, unit="percent", comparator="~",
    )  # fmt: skip
    assert result.claim.verdict == "supported"
    assert 20 < result.claim.actual < 21
    ppp = next(reading for reading in result.claim.readings if "PPP" in reading.name)
    assert ppp.verdict == "refuted"
    assert 26 < ppp.value < 30


def test_growth_is_judged_on_direction_and_names_the_falls(judged):
    result = judged(
        Trend(Quantity("gdp", ("BRICS",)), "up"), None, date=DAY, kind="trend", indicator="gdp", places=("BRICS",),
        combined=True, comparator="up", evaluative=("high", "stable"),
    )  # fmt: skip
    assert result.claim.verdict == "supported"
    years = {cell.year for reading in result.claim.readings[:1] for cell in reading.evidence}
    assert years >= {2007, 2008, 2009, 2010, 2011}
    assert "In 2009 Brazil" in result.explanation
    assert "evaluative and not judged" in result.explanation


def test_members_are_supported_with_the_date_each_joined(judged):
    members = ("BRA", "IND", "CHN", "ZAF")
    result = judged(
        Membership(members, "BRICS"), None, date=DAY, kind="membership", places=members, other=("BRICS",)
    )
    assert result.claim.verdict == "supported"
    assert "South Africa (since 2010" in result.explanation


def test_a_weekday_that_dated_the_document_is_no_evidence_for_the_date(judged):
    dating = Dating(DAY, "inferred", "It fell on a Wednesday.", (Span(100, 121),))
    expression = Calendar(2, 17, 10)
    inferred = judged(
        expression, None, dating=dating, kind="calendar", sentence="Wednesday, October 17", start=100
    )
    assert inferred.claim.verdict == "not_enough_evidence"
    assert "served to infer" in inferred.explanation
    given = judged(expression, None, date=DAY, kind="calendar", sentence="Wednesday, October 17", start=100)
    assert given.claim.verdict == "supported"
