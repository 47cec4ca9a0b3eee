"""What a plain wording means by default, and what is not allowed to it a second time."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Comparison, Growth, Level, Quantity, Rank, Ratio, Share
from claimcheck.intervals import Interval
from claimcheck.verdicts.rule import left_over


@pytest.fixture
def larger(judged):
    """Judges that one economy was larger than another."""

    def run(one, two, year, comparator=">", indicator="gdp", **fields):
        return judged(
            Comparison(Quantity(indicator, (one,)), Quantity(indicator, (two,))), date=str(year + 1), kind="comparison",
            comparator=comparator, years=(year,), places=(one,), **fields,
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    ("one", "two", "year"),
    [("IDN", "NLD", 2015), ("TUR", "CHE", 2005), ("IND", "FRA", 2010), ("POL", "SWE", 2006)],
)
def test_the_larger_of_two_economies_is_told_in_dollars(larger, one, two, year):
    result = larger(one, two, year)
    if result.claim.verdict != "supported":
        assert result.claim.verdict == "refuted"
        assert result.claim.diagnosis.code == "ppp_for_nominal"
        assert "true only in PPP terms" in result.explanation


def test_what_groups_add_up_to_may_be_told_in_ppp_terms(larger):
    assert larger("BRICS", "G7", 2022).claim.verdict == "conflicting"


def test_a_denial_of_the_larger_economy_is_judged_in_dollars_too(larger):
    assert larger("CAN", "MEX", 2004, modality="negated").claim.verdict == "refuted"
    assert larger("MEX", "CAN", 2004, modality="negated").claim.verdict == "supported"


@pytest.mark.parametrize(
    ("one", "two", "year", "indicator", "verdict"),
    [
        ("SWE", "POL", 2014, "gdp", "supported"),
        ("DEU", "ITA", 2018, "gdp", "refuted"),
        ("NOR", "DEU", 2018, "gdp", "refuted"),
        ("FRA", "GBR", 2015, "population", "supported"),
        ("CHN", "IND", 2000, "population", "refuted"),
    ],
)
def test_about_as_large_is_near_equality(larger, one, two, year, indicator, verdict):
    assert larger(one, two, year, "~", indicator).claim.verdict == verdict


def test_growing_about_as_fast_is_within_half_a_point(judged):
    def alike(one, two):
        return judged(
            Comparison(Quantity("gdp_growth", (one,)), Quantity("gdp_growth", (two,))), date="2018", kind="comparison",
            comparator="~", years=(2017,),
        ).claim.verdict  # fmt: skip

    assert alike("DEU", "ESP") in ("supported", "not_enough_evidence")
    assert alike("CHN", "ITA") == "refuted"


@pytest.mark.parametrize(
    ("stated", "left"),
    [
        (Interval(1.75, 2.25), 0.0),
        (Interval.at_least(1e12), 0.0),
        (Interval(3.35, 3.45), 0.15),
    ],
)
def test_room_in_the_words_is_not_given_a_second_time(stated, left):
    assert left_over(0.2, stated) == pytest.approx(left)


def test_more_than_a_bound_does_not_hold_by_an_older_year_that_just_misses_it(judged):
    result = judged(
        Level(Quantity("gdp", ("MERCOSUR",))), Interval.at_least(1e12), date="2002-02", value=1e12, unit="usd",
        comparator=">", places=("MERCOSUR",),
    )  # fmt: skip
    assert result.claim.verdict not in ("supported", "mostly_supported")


def test_about_so_many_is_refuted_by_the_nearest_number_it_can_mean(judged):
    result = judged(
        Level(Quantity("population", ("EU",))),
        (540e6, 660e6),
        date="2018-09",
        value=600e6,
        unit="persons",
        comparator="~",
    )
    assert result.claim.verdict == "refuted"


@pytest.mark.parametrize(("rate", "verdict"), [(7.8, "supported"), (11.0, "refuted")])
def test_yearly_growth_on_average_is_real(judged, rate, verdict):
    result = judged(
        Growth(Quantity("gdp", ("RWA",)), average=True), (rate - 0.05, rate + 0.05), date="2018", kind="growth", value=rate,
        unit="percent", years=(2001, 2015), average=True,
    )  # fmt: skip
    assert result.claim.verdict == verdict
    assert all("US dollars" not in reading.name for reading in result.claim.readings)


@pytest.mark.parametrize(
    ("millions", "year", "date", "sentence", "verdict"),
    [
        (78, 1980, "2012", "Germany had 78 million people in 1980.", "supported"),
        (61, 1985, "2012", "Germany had 61 million people in 1985.", "not_enough_evidence"),
        (92, 1985, "2012", "Germany had 92 million people in 1985.", "refuted"),
        (30, 1985, "2012", "Germany had 30 million people in 1985.", "refuted"),
        (78, 1985, "1987", "Germany had 78 million people in 1985.", "not_enough_evidence"),
        (78, 1980, "2012", "West Germany had 78 million people in 1980.", "not_enough_evidence"),
    ],
)
def test_germany_before_1991_may_be_the_whole_in_later_texts(judged, millions, year, date, sentence, verdict):
    result = judged(
        Level(Quantity("population", ("DEU",))), ((millions - 0.5) * 1e6, (millions + 0.5) * 1e6), date=date,
        value=millions * 1e6, unit="persons", years=(year,), places=("DEU",), sentence=sentence,
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_an_undated_claim_just_after_the_reunion_is_about_the_whole(judged):
    result = judged(
        Level(Quantity("population", ("DEU",))), (61.5e6, 62.5e6), date="1992-03", value=62e6, unit="persons",
        places=("DEU",), sentence="With 62 million people Germany is the largest of the twelve.",
    )  # fmt: skip
    assert result.claim.verdict == "refuted"


@pytest.mark.parametrize(("date", "verdict"), [("2016-04", "not_enough_evidence"), ("2016-09", "refuted")])
def test_a_first_figure_holds_until_it_is_replaced(judged, date, verdict):
    result = judged(
        Growth(Quantity("gdp", ("IRL",))), (7.75, 7.85), date=date, kind="growth", value=7.8, unit="percent", years=(2015,),
        places=("IRL",),
    )  # fmt: skip
    assert result.claim.verdict == verdict
    if verdict == "not_enough_evidence":
        assert "first published as 7.8 percent" in result.explanation


def test_what_was_true_when_written_has_no_slip_to_diagnose(judged):
    result = judged(
        Growth(Quantity("gdp", ("IND",))), (7.05, 7.15), date="2019-07", kind="growth", value=7.1, unit="percent",
        years=(2016,), places=("IND",),
    )  # fmt: skip
    assert result.claim.verdict == "conflicting"
    assert "true when written" in result.explanation
    assert result.claim.diagnosis is None


def test_a_rank_between_two_lists_is_in_neither(judged):
    def ranked(rank):
        return judged(
            Rank(Quantity("population_density", ("KOR",)), ("WLD",)), (rank, rank), date="2000", kind="rank", value=rank,
            unit="rank", years=(1999,),
        ).claim.verdict  # fmt: skip

    assert ranked(17) == "mostly_supported"
    assert ranked(27) == "refuted"


@pytest.mark.parametrize(("place", "verdict"), [("ISL", "refuted"), ("AND", "refuted")])
def test_the_least_populous_include_those_that_many_tables_leave_out(judged, place, verdict):
    result = judged(
        Rank(Quantity("population", (place,)), ("EUR",), "asc"), (1, 1), date="2020-10", kind="rank", value=1, unit="rank",
        order="asc", places=(place,),
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_a_much_smaller_economy_is_not_the_larger_however_poor_the_accounts(larger):
    assert larger("UGA", "NGA", 1975).claim.verdict == "refuted"
    assert larger("UGA", "ITA", 1975).claim.verdict == "refuted"


def test_a_ratio_in_coarse_words_is_judged_by_its_nearest_end(judged):
    ratio = Ratio(Quantity("population", ("USA",)), Quantity("population", ("MEX",)))
    fields = {"date": "2011", "kind": "ratio", "unit": "times", "years": (2010,)}
    assert judged(ratio, (3.5, 4.5), value=4, **fields).claim.verdict == "refuted"
    assert judged(ratio, (2.5, 3.5), value=3, **fields).claim.verdict == "supported"


def test_a_share_of_the_world_may_be_told_in_ppp_terms(judged):
    share = Share(Quantity("gdp", ("CHN",)), Quantity("gdp", ("WLD",)))
    result = judged(share, (15.5, 16.5), date="2016", kind="share", value=16, unit="percent", years=(2015,))
    assert result.claim.verdict in ("conflicting", "supported", "mostly_supported")
