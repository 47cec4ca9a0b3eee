"""Figures of two places in one sentence: exchanged beyond doubt, or left open."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Growth, Level, Quantity


@pytest.fixture
def peopled(judged):
    """Judges that a place had so many million people in a year, said in this sentence."""

    def run(place, millions, year, sentence):
        half = 0.05e6 if millions % 1 else 0.5e6
        return judged(
            Level(Quantity("population", (place,))), (millions * 1e6 - half, millions * 1e6 + half), date=str(year + 1),
            value=millions * 1e6, unit="persons", years=(year,), places=(place,), sentence=sentence,
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    ("place", "millions", "year", "sentence"),
    [
        ("IND", 544, 1950, "In 1950 India had 544 million people and China 357 million."),
        ("CHN", 357, 1950, "In 1950 India had 544 million people and China 357 million."),
        ("CZE", 5.3, 1993, "The Czech Republic has 5.3 million inhabitants and Slovakia 10.3 million."),
        ("SVK", 10.3, 1993, "The Czech Republic has 5.3 million inhabitants and Slovakia 10.3 million."),
        ("UKR", 17, 1992, "Kazakhstan has 52 million people, it says, and Ukraine 17 million."),
    ],
)
def test_figures_exchanged_between_two_subjects_are_refuted(peopled, place, millions, year, sentence):
    result = peopled(place, millions, year, sentence)
    assert result.claim.verdict == "refuted"
    assert result.claim.diagnosis.code == "neighbour_in_list"


@pytest.mark.parametrize(
    ("place", "millions", "sentence"),
    [
        ("KEN", 34, "Unlike Uganda, which it borders, Kenya had 34 million people in 2011."),
        ("KEN", 34, "Kenya had 34 million people in 2011 and Uganda 90 million."),
        ("KEN", 34, "Of Uganda and Kenya the former had 43 million, the latter 34 million."),
        ("KEN", 34, "Next to Kenya 34 million people and in Uganda 43 million were counted."),
    ],
)
def test_looser_words_are_left_open(peopled, place, millions, sentence):
    assert peopled(place, millions, 2011, sentence).claim.verdict == "not_enough_evidence"


def test_rates_exchanged_are_refuted(judged):
    result = judged(
        Growth(Quantity("gdp", ("DEU",))), (1.25, 1.35), date="2019", kind="growth", value=1.3, unit="percent", years=(2000,),
        places=("DEU",), sentence="In 2000 Germany grew by 4.1 percent and the United States by 2.9 percent.",
    )  # fmt: skip
    assert result.claim.verdict == "refuted"


def test_people_in_a_part_of_a_year_are_judged_by_the_year_and_output_is_not(judged):
    people = judged(
        Level(Quantity("population", ("FRA",))), (39.5e6, 40.5e6), date="2013", value=40e6, unit="persons", years=(2012,),
        frequency="quarter",
    )  # fmt: skip
    assert people.claim.verdict == "refuted"
    assert any("people hardly change within a year" in line for line in people.claim.assumptions)
    grown = judged(
        Growth(Quantity("gdp", ("FRA",))), (9.5, 10.5), date="2013", kind="growth", value=10, unit="percent", years=(2012,),
        frequency="quarter",
    )  # fmt: skip
    assert grown.claim.verdict == "not_enough_evidence"
    assert "about quarters and the record is annual" in grown.explanation


def test_a_quarter_named_by_its_number_alone_is_left_open(judged):
    sentence = "It shrank by 0.3 percent in the fourth quarter, after a fall of 0.1 percent in the third."
    result = judged(
        Growth(Quantity("gdp", ("GBR",))), (-0.15, -0.05), date="2024", kind="growth", value=-0.1, unit="percent",
        years=(2023,), sentence=sentence,
    )  # fmt: skip
    assert result.claim.verdict == "not_enough_evidence"
