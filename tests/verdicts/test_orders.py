"""Ranks, counts, comparisons, records and milestones."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Comparison, Count, Milestone, Quantity, Rank, Record

GDP_RANK_OF_INDIA = Rank(Quantity("gdp", ("IND",)), ("WLD",))


def ranked(judged, expression, rank, **fields):
    return judged(expression, (rank, rank), kind="rank", value=rank, unit="rank", **fields)


def test_a_rank_is_nominal_and_names_its_neighbours(judged):
    result = ranked(judged, Rank(Quantity("gdp", ("CHN",)), ("WLD",)), 2, date="2012", years=(2011,))
    assert result.claim.verdict == "supported"
    assert "1. the United States" in result.formula
    assert "has no figure for" in result.explanation


def test_a_rank_that_holds_only_in_ppp_terms_is_conflicting_and_says_so(judged):
    result = ranked(judged, GDP_RANK_OF_INDIA, 3, date="2012", years=(2011,))
    assert result.claim.verdict == "conflicting"
    assert "true only in PPP terms" in result.explanation
    assert result.claim.diagnosis.code == "ppp_for_nominal"


@pytest.mark.parametrize(
    ("sentence", "rank", "verdict"),
    [
        ("India is the seventh-richest country in the world.", 7, "conflicting"),
        ("India is the seventh-richest country in the world per head.", 7, "refuted"),
        ("India is the seventh-poorest country in the world.", 7, "refuted"),
        ("India is the 40th-richest country in the world.", 40, "refuted"),
    ],
)
def test_rich_may_mean_the_whole_economy_where_nobody_says_per_head(judged, sentence, rank, verdict):
    order = "asc" if "poor" in sentence else "desc"
    per_head = Rank(Quantity("gdp_per_capita", ("IND",)), ("WLD",), order)
    result = ranked(judged, per_head, rank, date="2016", years=(2015,), sentence=sentence)
    assert result.claim.verdict == verdict
    assert ("of the whole economy: rank 7" in result.explanation) == (verdict == "conflicting")


def test_where_nothing_dates_a_claim_all_its_readings_must_fail_in_all_years(judged):
    per_head = Rank(Quantity("gdp_per_capita", ("GBR",)), ("WLD",))
    richest = {"rank": 4, "sentence": "Britain was the fourth-richest country in the world."}
    assert ranked(judged, per_head, **richest).claim.verdict == "not_enough_evidence"
    assert (
        ranked(judged, per_head, 90, sentence="Britain was the 90th-richest country.").claim.verdict
        == "refuted"
    )


def test_a_wrong_rank_far_from_any_tie_is_refuted(judged):
    result = ranked(judged, Rank(Quantity("population", ("USA",)), ("WLD",)), 4, date="2012", years=(2011,))
    assert result.claim.verdict == "refuted"


def test_a_near_tie_is_not_decided_by_a_hair(judged):
    expression = Rank(Quantity("gdp", ("CAN",)), ("WLD",))
    verdicts = {ranked(judged, expression, n, date="2013", years=(2012,)).claim.verdict for n in (10, 11)}
    assert "refuted" not in verdicts


def test_ranks_among_the_g20_leave_out_the_members_of_the_european_union(judged):
    expression = Rank(Quantity("gdp_growth", ("IND",)), ("G20",))
    assert ranked(judged, expression, 1, date="2016", years=(2015,)).claim.verdict == "supported"


def test_a_rank_from_the_bottom(judged):
    expression = Rank(Quantity("population", ("MLT",)), ("EU",), "asc")
    assert ranked(judged, expression, 1, date="2016", years=(2015,), order="asc").claim.verdict == "supported"


@pytest.mark.parametrize(("number", "verdict"), [(5, "supported"), (9, "refuted")])
def test_how_many_countries_pass_a_threshold(judged, number, verdict):
    expression = Count("population", ("WLD",), ">", 2e8)
    result = judged(
        expression, (number, number), date="2012", kind="count", value=number, unit="places", threshold=2e8,
        years=(2012,),
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(
    ("year", "comparator", "verdict"),
    [(2010, ">", "supported"), (2005, ">", "refuted"), (2005, "<", "supported")],
)
def test_who_is_larger(judged, year, comparator, verdict):
    expression = Comparison(Quantity("gdp", ("CHN",)), Quantity("gdp", ("JPN",)))
    claim = judged(
        expression, date="2012", kind="comparison", comparator=comparator, years=(year,), prices="current"
    )
    assert claim.claim.verdict == verdict


def test_a_record_leaves_out_the_year_since_which_it_holds(judged):
    worst = Record(Quantity("gdp_growth", ("GRC",)), "min")
    since = judged(worst, date="2012", kind="record", comparator="min", years=(1974, 2011))
    assert since.claim.verdict == "supported"
    false = judged(worst, date="2012", kind="record", comparator="min", years=(1974, 2007))
    assert false.claim.verdict == "refuted"


@pytest.mark.parametrize(
    ("place", "year", "extreme", "verdict"),
    [
        ("GHA", 2011, "max", "not_enough_evidence"),  # a faster year stands in 1956 only
        ("GHA", 2012, "max", "refuted"),
        ("USA", 2020, "min", "not_enough_evidence"),  # 2009 was near enough
        ("USA", 2001, "min", "refuted"),
    ],
)
def test_a_record_without_a_beginning_is_told_by_published_series(judged, place, year, extreme, verdict):
    comparator = "max" if extreme == "max" else "min"
    result = judged(
        Record(Quantity("gdp_growth", (place,)), extreme), date="2022", kind="record", comparator=comparator, years=(year,)
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(("year", "verdict"), [(2001, "refuted"), (2020, "not_enough_evidence")])
def test_years_on_record_refute_a_record_over_a_longer_span_and_do_not_bear_it_out(judged, year, verdict):
    result = judged(
        Record(Quantity("gdp_growth", ("USA",)), "min"), date="2022", kind="record", comparator="min",
        years=(1931, year),
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(
    ("place", "indicator", "threshold", "year", "verdict"),
    [
        ("WLD", "population", 8e9, 2022, "supported"),
        ("WLD", "population", 7e9, 2017, "refuted"),
        ("CHN", "gdp", 1e13, 2014, "supported"),
        ("CHN", "gdp", 1e13, 2004, "refuted"),
    ],
)
def test_when_a_threshold_was_passed(judged, place, indicator, threshold, year, verdict):
    expression = Milestone(Quantity(indicator, (place,)), threshold)
    result = judged(
        expression, date="2022-12", kind="milestone", threshold=threshold, years=(year,),
        prices="current",
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(
    ("place", "threshold", "year", "verdict"),
    [
        ("WLD", 7e9, 2010, "supported"),  # 6.99 billion in the middle of 2010, 7.07 a year later
        ("WLD", 7e9, 2011, "supported"),
        ("WLD", 7e9, 2012, "not_enough_evidence"),
        ("WLD", 6e9, 1999, "supported"),
        ("USA", 300e6, 2007, "supported"),
        ("BRA", 100e6, 1972, "supported"),
        ("BRA", 100e6, 1971, "not_enough_evidence"),  # passed early in 1972
    ],
)
def test_people_counted_at_mid_year_pass_a_threshold_in_either_year_about_it(
    judged, place, threshold, year, verdict
):
    expression = Milestone(Quantity("population", (place,)), threshold)
    result = judged(
        expression, date="2022-12", kind="milestone", threshold=threshold, years=(year,)
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_a_threshold_without_a_year_is_a_bound(judged):
    expression = Milestone(Quantity("population", ("IND",)), 1e9)
    result = judged(expression, date="2005", kind="milestone", threshold=1e9, unit="persons")
    assert result.claim.verdict == "supported"


def test_a_rank_is_not_refuted_where_a_more_populous_member_without_a_figure_could_stand_ahead(judged):
    expression = Rank(Quantity("gdp", ("DOM",)), ("CARIB",))
    assert ranked(judged, expression, 2, date="2017", years=(2016,)).claim.verdict == "not_enough_evidence"
    assert ranked(judged, expression, 5, date="2017", years=(2016,)).claim.verdict == "refuted"
