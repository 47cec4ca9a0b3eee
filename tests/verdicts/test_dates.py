"""Trends, memberships and weekdays."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Calendar, Membership, Quantity, Trend


@pytest.mark.parametrize(
    ("place", "direction", "verdict"),
    [
        ("JPN", "down", "supported"),
        ("NGA", "down", "refuted"),
        ("NGA", "up", "supported"),
        ("JPN", "up", "refuted"),
    ],
)
def test_an_undated_trend_is_that_of_the_five_complete_years_before(judged, place, direction, verdict):
    result = judged(
        Trend(Quantity("population", (place,)), direction), date="2019", kind="trend", comparator=direction
    )
    assert result.claim.as_of == (2014, 2018)
    assert result.claim.verdict in (
        verdict,
        "not_enough_evidence" if place == "JPN" and direction == "up" else verdict,
    )


def test_one_bad_year_in_ten_leaves_a_trend_mostly_supported(judged):
    result = judged(Trend(Quantity("gdp", ("KOR",)), "up"), date="2005", kind="trend", years=(1992, 2004))
    assert result.claim.verdict == "mostly_supported"
    assert "1998" in result.formula


def test_flat_means_hardly_moving(judged):
    flat = judged(
        Trend(Quantity("population", ("ITA",)), "flat"), date="2019", kind="trend", comparator="flat"
    )
    assert flat.claim.verdict == "supported"
    growing = judged(
        Trend(Quantity("population", ("NGA",)), "flat"), date="2019", kind="trend", comparator="flat"
    )
    assert growing.claim.verdict == "refuted"


@pytest.mark.parametrize(
    ("place", "group", "date", "verdict"),
    [
        ("ZAF", "BRICS", "2012-10-17", "supported"),
        ("ZAF", "BRICS", "2009-06-16", "refuted"),
        ("GBR", "EU", "2019-06", "supported"),
        ("GBR", "EU", "2021-06", "refuted"),
        ("SAU", "BRICS", "2025-06", "conflicting"),
        ("GBR", "EU", None, "refuted"),
    ],
)
def test_membership_goes_by_the_date(judged, place, group, date, verdict):
    result = judged(
        Membership((place,), group), date=date, kind="membership", places=(place,), other=(group,)
    )
    assert result.claim.verdict == verdict


def test_a_lapsed_member_is_diagnosed_with_its_dates(judged):
    result = judged(Membership(("GBR",), "EU"), date="2021-06", kind="membership")
    assert result.claim.diagnosis.code == "stale_membership"
    assert "2020-01-31" in result.claim.diagnosis.message


@pytest.mark.parametrize(("number", "verdict"), [(27, "supported"), (28, "refuted")])
def test_the_size_of_a_group(judged, number, verdict):
    result = judged(
        Membership((), "EU", size=True),
        (number, number),
        date="2021-06",
        kind="membership",
        value=number,
        unit="places",
    )
    assert result.claim.verdict == verdict
    assert result.claim.actual == 27


@pytest.mark.parametrize(("place", "verdict"), [("FRA", "supported"), ("NOR", "refuted")])
def test_a_size_with_members_named_holds_when_they_belong_too(judged, place, verdict):
    result = judged(
        Membership((place,), "EU", size=True),
        (27, 27),
        date="2021-06",
        kind="membership",
        places=(place,),
        value=27,
        unit="places",
    )
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(("weekday", "verdict"), [(2, "supported"), (3, "refuted")])
def test_weekdays(judged, weekday, verdict):
    result = judged(Calendar(weekday, 17, 10, 2012), kind="calendar")
    assert result.claim.verdict == verdict
    assert "Wednesday" in result.explanation


def test_a_day_that_no_calendar_has_is_refuted(judged):
    assert judged(Calendar(0, 29, 2, 2013), kind="calendar").claim.verdict == "refuted"


def test_a_weekday_without_any_year_cannot_be_checked(judged):
    assert judged(Calendar(0, 1, 3), kind="calendar").claim.verdict == "not_enough_evidence"


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Japan's population fell for the fourth year running in 2014.", 2011),
        ("Japan's population fell every year from 2011 to 2014.", 2011),
        ("Japan's population has fallen every year since 2011.", 2012),
        ("Japan's population fell between 2011 and 2014.", 2012),
    ],
)
def test_a_run_counts_the_change_of_its_first_year(judged, sentence, first):
    result = judged(
        Trend(Quantity("population", ("JPN",)), "down"),
        date="2019", kind="trend", comparator="down", years=(2011, 2014), sentence=sentence,
    )  # fmt: skip
    assert result.claim.as_of == (first, 2014)
    assert result.claim.verdict == "supported"
