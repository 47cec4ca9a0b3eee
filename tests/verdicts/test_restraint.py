"""Where a claim that the newest record contradicts is left open all the same, and where it is not."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Comparison, Growth, Level, Membership, Quantity, Rank, Share, Trend
from claimcheck.verdicts.quality import largest_revision


@pytest.fixture
def grew(judged):
    """Judges growth of output in one year: `grew("VNM", 7.1, 2007, date="2009")`."""

    def run(place, rate, year, *, date, **fields):
        return judged(
            Growth(Quantity("gdp", (place,))), (rate - 0.05, rate + 0.05), date=date, kind="growth", value=rate,
            unit="percent", years=(year,), places=(place,), **fields,
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    ("place", "year", "rate"),
    [("VNM", 2007, 7.1), ("PAK", 1996, 4.8), ("LAO", 2007, 7.8), ("TCD", 2007, 3.3)],
)
def test_growth_on_which_vintages_disagree_is_left_open(grew, place, year, rate):
    result = grew(place, rate, year, date="2024")
    assert result.claim.verdict in ("not_enough_evidence", "conflicting")
    if result.claim.verdict == "not_enough_evidence":
        assert "sources and vintages disagree" in result.explanation
    assert result.claim.correction is None


def test_growth_beyond_all_vintages_is_refuted(grew):
    assert grew("VNM", 20.0, 2007, date="2024").claim.verdict == "refuted"


@pytest.mark.parametrize(
    ("place", "year", "rate"),
    [("IND", 2020, -7.3), ("IRL", 2020, 3.4), ("JPN", 2015, 0.5), ("FRA", 2020, -8.5)],
)
def test_growth_as_first_published_is_not_refuted_by_later_figures(grew, place, year, rate):
    result = grew(place, rate, year, date=str(year + 1))
    assert result.claim.verdict in ("not_enough_evidence", "mostly_supported")
    assert result.claim.diagnosis is None


def test_growth_of_poor_accounts_that_one_vintage_alone_has_is_left_open(grew):
    result = grew("COM", -0.2, 2020, date="2025-06")
    assert result.claim.verdict == "not_enough_evidence"
    assert "only pwt/11.0 has this figure" in result.explanation


@pytest.mark.parametrize(
    ("place", "year", "rate", "verdict"),
    [
        ("ZWE", 2008, -17.7, "not_enough_evidence"),
        ("ZWE", 2008, 5.0, "refuted"),  # the other direction
        ("ZWE", 2016, 17.7, "refuted"),
        ("ZMB", 2008, 17.7, "refuted"),
    ],
)
def test_growth_in_years_of_unsettled_accounts_is_refuted_by_its_direction_alone(
    grew, place, year, rate, verdict
):
    result = grew(place, rate, year, date="2024")
    assert result.claim.verdict == verdict
    assert ("unsettled" in result.explanation) == (verdict == "not_enough_evidence")


def test_the_same_growth_said_when_later_figures_were_out_is_refuted(grew):
    assert grew("JPN", 0.2, 2015, date="2020").claim.verdict == "refuted"


@pytest.mark.parametrize(
    ("place", "year", "rate"), [("DEU", 2020, 4.1), ("ESP", 2020, -6.0), ("USA", 2019, 5.0)]
)
def test_gross_errors_about_a_recent_year_are_refuted(grew, place, year, rate):
    assert grew(place, rate, year, date=str(year + 1)).claim.verdict == "refuted"


def test_what_is_usual_for_first_figures_follows_a_country_s_own_revisions(record):
    assert largest_revision(record, "IRL") > 3 > 1 > largest_revision(record, "USA")


def test_the_figure_of_another_place_in_the_sentence_is_left_open(judged):
    result = judged(
        Level(Quantity("population", ("KEN",))), (33.5e6, 34.5e6), date="2013", value=34e6, unit="persons",
        years=(2011,), places=("KEN",), sentence="Kenya had 34 million people in 2011 and Uganda 41 million.",
    )  # fmt: skip
    assert result.claim.verdict == "not_enough_evidence"
    assert "that of Uganda" in result.explanation
    assert "may mean that" in result.explanation


@pytest.mark.parametrize(
    ("place", "year", "value"),
    [("ARG", 2012, 546e9), ("BGD", 2003, 60.2e9), ("EGY", 2016, 332e9), ("NGA", 2019, 668e9)],
)
def test_output_in_dollars_of_unsettled_accounts_is_not_refuted(judged, place, year, value):
    result = judged(
        Level(Quantity("gdp", (place,))), (0.998 * value, 1.002 * value), date=str(year + 1), value=value, unit="usd",
        years=(year,),
    )  # fmt: skip
    assert result.claim.verdict != "refuted"


def test_an_income_group_is_refuted_only_when_far_off(judged):
    share = Share(Quantity("population", ("LIC",)), Quantity("population", ("WLD",)))
    fields = {"date": "2016", "kind": "share", "unit": "percent", "years": (2015,)}
    assert judged(share, (10.5, 11.5), value=11, **fields).claim.verdict == "not_enough_evidence"
    assert judged(share, (39.5, 40.5), value=40, **fields).claim.verdict == "refuted"


@pytest.mark.parametrize("date", [None, "2010", "2024"])
def test_a_group_s_past_restated_for_today_s_members_is_conflicting(judged, date):
    result = judged(
        Level(Quantity("population", ("EURO",))),
        (345e6, 347e6),
        date=date,
        value=346e6,
        unit="persons",
        years=(2008,),
    )
    assert result.claim.verdict == "conflicting"
    assert "true only of today's members" in result.explanation
    assert result.claim.correction is None


def test_countries_may_be_ranked_without_territories(judged):
    result = judged(
        Rank(Quantity("population_density", ("MCO",)), ("WLD",)),
        (1, 1),
        date="2020",
        kind="rank",
        value=1,
        unit="rank",
    )
    assert result.claim.verdict in ("supported", "mostly_supported")


@pytest.mark.parametrize(
    ("date", "verdict"), [("2009-12", "supported"), ("2010-02", "supported"), ("2017-12", "refuted")]
)
def test_a_recession_may_be_under_way(judged, date, verdict):
    result = judged(
        Trend(Quantity("gdp", ("DEU",)), "down"), date=date, kind="trend", comparator="down",
        sentence="Germany's economy is in recession.",
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(
    ("number", "verdict"), [(12, "not_enough_evidence"), (15, "not_enough_evidence"), (50, "refuted")]
)
def test_an_undated_size_of_a_group_is_left_open_where_it_once_held(judged, number, verdict):
    result = judged(
        Membership((), "EURO", size=True), (number, number), kind="membership", value=number, unit="places"
    )
    assert result.claim.verdict == verdict
    if number == 12:
        assert "12 from 2001 to 2007" in result.explanation


def test_ppp_does_not_shake_a_denial_that_holds_nominally(judged):
    result = judged(
        Comparison(Quantity("gdp", ("CHN",)), Quantity("gdp", ("USA",))), date="2020", kind="comparison",
        comparator=">", modality="negated",
    )  # fmt: skip
    assert result.claim.verdict == "supported"
    assert "in PPP terms, it would be otherwise" in result.explanation
    verdicts = {reading.name.partition(",")[0]: reading.verdict for reading in result.claim.readings}
    assert verdicts == {"nominal": "supported", "in PPP terms": "refuted"}


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("In 2004 the United Nations expected 8.9 billion people for 2050.", "not_enough_evidence"),
        (
            "The 2004 projections of the United Nations had 8.9 billion people for 2050.",
            "not_enough_evidence",
        ),
        ("The United Nations expects 8.9 billion people for 2050.", "refuted"),
    ],
)
def test_a_projection_is_held_against_one_that_was_out_when_it_was_made(judged, sentence, verdict):
    result = judged(
        Level(Quantity("population", ("WLD",))), (8.85e9, 8.95e9), date="2022-11-16", value=8.9e9, unit="persons",
        years=(2050,), modality="projected", sentence=sentence,
    )  # fmt: skip
    assert result.claim.verdict == verdict
    assert "9.71 billion" in result.explanation


@pytest.mark.parametrize("document", [None, "2021"])
def test_a_span_since_the_first_year_on_record_needs_no_year_before(judged, document):
    years = (1950,) if document is None else (1950, 2021)
    result = judged(
        Growth(Quantity("population", ("MEX",))), (300, float("inf")), date=document, kind="growth", value=300,
        unit="percent", comparator=">", years=years, sentence="Mexico's population has more than quadrupled since 1950.",
    )  # fmt: skip
    assert result.claim.verdict == "supported"


def test_a_threshold_not_passed_for_years_is_refuted(judged):
    from claimcheck.expressions import Milestone

    result = judged(
        Milestone(Quantity("population", ("IDN",)), 200e6), date="2021", kind="milestone", threshold=200e6,
        unit="persons", years=(1975,),
    )  # fmt: skip
    assert result.claim.verdict == "refuted"
    assert "passed later" in result.explanation


@pytest.mark.parametrize(("place", "year", "place_in_list"), [("SWE", 2016, 17), ("CHE", 2011, 7)])
def test_a_rank_per_head_may_count_the_smallest_places(judged, place, year, place_in_list):
    result = judged(
        Rank(Quantity("gdp_per_capita", (place,)), ("WLD",)), (place_in_list, place_in_list), date=str(year + 1),
        kind="rank", value=place_in_list, unit="rank", years=(year,),
    )  # fmt: skip
    assert result.claim.verdict != "refuted"


def test_growth_over_a_span_that_fits_dollars_is_left_open(judged):
    result = judged(
        Growth(Quantity("gdp_per_capita", ("NLD",))), (64.5, 65.5), date="2006", kind="growth", value=65, unit="percent",
        years=(1994, 2004), places=("NLD",),
    )  # fmt: skip
    assert result.claim.verdict != "refuted"


@pytest.mark.parametrize(
    ("words", "value", "verdict"),
    [
        ("income per head was 19,000 dollars", 19_000, "not_enough_evidence"),
        ("income per head was 49,000 dollars", 49_000, "refuted"),
        ("GDP per head was 19,000 dollars", 19_000, "refuted"),
    ],
)
def test_income_per_head_near_gdp_per_head_is_left_open(judged, words, value, verdict):
    result = judged(
        Level(Quantity("gdp_per_capita", ("CHL",))), (value - 500, value + 500), date="2022", kind="level",
        indicator="gdp_per_capita", value=value, unit="usd", years=(2019,), places=("CHL",),
        sentence=f"Chile's {words} in 2019.", exact=words,
    )  # fmt: skip
    assert result.claim.verdict == verdict
