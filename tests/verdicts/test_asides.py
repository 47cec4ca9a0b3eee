"""Words beside a figure that narrow or move what it says, and words that do not."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Growth, Level, Quantity, Rank, Ratio


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        (
            "Leaving aside the oil states, Egypt is the richest country of the continent.",
            "not_enough_evidence",
        ),
        ("Egypt, if one ignores the oil states, is the continent's richest country.", "not_enough_evidence"),
        ("Among countries with more than fifty million people Egypt is the richest.", "not_enough_evidence"),
        ("Egypt is the richest country of the continent.", "refuted"),
    ],
)
def test_an_order_that_leaves_out_some_is_not_judged_with_them(judged, sentence, verdict):
    result = judged(
        Rank(Quantity("gdp_per_capita", ("EGY",)), ("AFR",)), (1, 1), date="2016", kind="rank", value=1, years=(2014,),
        places=("EGY",), sentence=sentence, exact="the richest",
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_those_left_out_by_name_are_left_out(judged):
    result = judged(
        Rank(Quantity("population", ("BRA",), ("USA",)), ("WLD",)), (2, 2), date="2016", kind="rank", value=2,
        years=(2014,), excluding=("USA",), sentence="Not counting the United States, Brazil is the second largest.",
    )  # fmt: skip
    assert result.claim.verdict == "refuted"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("In western Germany output rose by 9 percent.", "not_enough_evidence"),
        ("For East Germany alone the institute counts growth of 9 percent.", "not_enough_evidence"),
        ("Unlike that of West Germany, the output of reunited Germany rose by 9 percent.", "refuted"),
    ],
)
def test_half_of_germany_is_not_judged_by_the_whole(judged, sentence, verdict):
    result = judged(
        Growth(Quantity("gdp", ("DEU",))), (8.95, 9.05), date="1996", kind="growth", value=9, unit="percent",
        years=(1994,), places=("DEU",), sentence=sentence, exact="9 percent",
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        (
            "In the first three months of 2015 Brazil made $500 billion and Mexico $300 billion.",
            "not_enough_evidence",
        ),
        (
            "In the last quarter Brazil's output came to $700 billion, Mexico's to $300 billion.",
            "not_enough_evidence",
        ),
        ("In 2015 Brazil made $1.8 trillion and Mexico $300 billion, after a bad last quarter.", "refuted"),
        ("A quarter of the people are poor, and Mexico makes $300 billion.", "refuted"),
    ],
)
def test_output_told_beside_that_of_a_quarter_may_be_a_quarter_s(judged, sentence, verdict):
    result = judged(
        Level(Quantity("gdp", ("MEX",))), (295e9, 305e9), date="2016", value=3e11, unit="usd", years=(2015,),
        places=("MEX",), sentence=sentence, exact="$300 billion",
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(
    ("sentence", "years", "verdict"),
    [
        ("Koreans then were half as rich as Ghanaians.", (), "not_enough_evidence"),
        ("At the time Koreans were half as rich as Ghanaians.", (2017,), "not_enough_evidence"),
        ("Koreans were half as rich as Ghanaians in those days.", (), "not_enough_evidence"),
        ("Koreans were half as rich as Ghanaians then.", (1985,), "refuted"),
        ("First Koreans are half as rich as Ghanaians, then twice.", (), "refuted"),
    ],
)
def test_then_is_not_now(judged, sentence, years, verdict):
    one, two = (Quantity("gdp_per_capita", (place,)) for place in ("KOR", "GHA"))
    result = judged(
        Ratio(one, two), (0.45, 0.55), date="2018", kind="ratio", value=0.5, unit="times", years=years,
        places=("KOR",), other=("GHA",), sentence=sentence,
    )  # fmt: skip
    assert result.claim.verdict == verdict


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Egypt, once a country of 27 million people, has grown fast.", "not_enough_evidence"),
        ("Egypt used to have 27 million people.", "not_enough_evidence"),
        ("When the dam was begun, Egypt had 27 million people.", "not_enough_evidence"),
        ("Before the war Egypt had 27 million people.", "not_enough_evidence"),
        ("In his youth Egypt had 27 million people.", "not_enough_evidence"),
        ("Egypt has 27 million people.", "refuted"),
        ("Once again Egypt, with 27 million people, votes.", "refuted"),
        ("Egypt has 27 million people, and a minister resigned when rain fell in May.", "refuted"),
    ],
)
def test_an_undated_past_is_not_held_against_today(judged, sentence, verdict):
    result = judged(
        Level(Quantity("population", ("EGY",))), (26.5e6, 27.5e6), date="2016", value=27e6, unit="persons",
        places=("EGY",), sentence=sentence, exact="27 million",
    )  # fmt: skip
    assert result.claim.verdict == verdict
