"""Where a wrong figure may be told of another time than the one taken, and where its time is plain."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Growth, Level, Quantity, Trend
from claimcheck.verdicts.moments import tied

THAILAND = Quantity("gdp", ("THA",))


@pytest.fixture
def said(judged):
    """Judges a change of Thai output of so many percent: `said(-7.6, (1995,), "In 1998 …", date="2005")`."""

    def run(rate, years, sentence, *, date="2005", **fields):
        return judged(
            Growth(THAILAND), (rate - 0.05, rate + 0.05), date=date, kind="growth", value=rate, unit="percent",
            years=years, places=("THA",), sentence=sentence, exact=f"{abs(rate)} percent", **fields,
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    ("rate", "years", "sentence"),
    [
        (-7.6, (1995,), "When the baht was let go and 1998 came, Thai output fell by 7.6 percent, and the shops closed."),
        (-7.6, (2003,), "The banks were closed in December 1997, and output fell 7.6 percent in the year after."),
        (-7.6, (), "By 1998, a year of closed banks, the Thai economy had lost 7.6 percent."),
    ],
)  # fmt: skip
def test_a_figure_right_for_another_year_that_the_sentence_names_is_left_open(said, rate, years, sentence):
    result = said(rate, years, sentence)
    assert result.claim.verdict == "not_enough_evidence"
    assert "1998, which the words may mean" in result.explanation
    assert result.claim.diagnosis is None


@pytest.mark.parametrize(
    ("years", "sentence"),
    [
        ((2003,), "In 2003 Thai output fell by 7.6 percent, as it had not since the crisis of 1998."),
        ((2003,), "Thai output fell by 7.6 percent in 2003, as in 1998."),
        ((2004,), "Thai output fell by 7.6 percent last year, as in 1998."),
        ((2004,), "Thai output falls by 7.6 percent a year; 1998 was no better."),
        ((2001,), "Of the years 1998 and 2001, the latter was worse: output fell by 7.6 percent."),
    ],
)
def test_a_time_beside_the_figure_or_opening_the_sentence_leaves_no_doubt(said, years, sentence):
    assert said(-7.6, years, sentence).claim.verdict == "refuted"


def test_an_inferred_year_may_be_the_text_s_last_complete_one(said):
    sentence = "Thailand, whose banks had lent too freely three years ago, shrank by 7.6 percent."
    assert said(-7.6, (1996,), sentence, date="1999").claim.verdict == "not_enough_evidence"
    assert said(-7.6, (1996,), sentence, date="2005").claim.verdict == "refuted"
    assert said(-7.6, (1996,), "Thailand shrank by 7.6 percent.", date="1999").claim.verdict == "refuted"


def test_wrong_for_all_years_in_question_is_refuted(said):
    assert said(-30.0, (1995,), "When 1998 came, Thai output fell by 30 percent.").claim.verdict == "refuted"


def test_a_trend_over_a_span_keeps_its_span(judged):
    result = judged(
        Trend(THAILAND, "down"), date="2000", kind="trend", comparator="down", years=(1985, 2000),
        sentence="Thai output has been falling since 1985, and 1998 was no exception.",
    )  # fmt: skip
    assert result.claim.verdict == "refuted"


@pytest.mark.parametrize(
    ("indicator", "stated", "verdict"),
    [
        ("population", (75, 125), "not_enough_evidence"),
        ("population", (29, 31), "not_enough_evidence"),
        ("population", (9, 11), "refuted"),
        ("gdp", (150, 250), "not_enough_evidence"),
        ("gdp", (74.5, 75.5), "refuted"),  # 7.5 with its point lost
    ],
)
def test_a_change_too_large_for_a_year_is_one_of_a_longer_time(judged, indicator, stated, verdict):
    result = judged(
        Growth(Quantity(indicator, ("THA",))), stated, date="2020", kind="growth", unit="percent",
        value=sum(stated) / 2, years=(2010,), places=("THA",),
    )  # fmt: skip
    assert result.claim.verdict == verdict
    if verdict != "refuted":
        assert "a longer time is meant" in result.explanation


@pytest.mark.parametrize(
    ("sentence", "years", "plain"),
    [
        ("During the whole of 1998 the economy shrank by 3 percent.", (1998,), True),
        ("Only in 1998 did it shrink by 3 percent.", (1998,), True),
        ("The economy shrank by 3 percent (1998).", (1998,), True),
        ("The economy shrank by 3 percent in the crisis year 1998.", (1998,), True),
        ("After 1998, a bad year, the economy shrank by 3 percent.", (1999,), False),
        ("The economy shrank by 3 percent after a boom in 1997.", (1998,), False),
    ],
)
def test_what_ties_a_figure_to_its_year(state, sentence, years, plain):
    assert tied(state(Level(THAILAND), sentence=sentence, exact="3 percent", years=years).claim) is plain


@pytest.mark.parametrize(
    ("rate", "sentence", "verdict"),
    [
        (9.1, "Ethiopia's growth slowed to 9.1 percent between 2012 and 2018.", "mostly_supported"),
        (9.1, "Between 2012 and 2018 Ethiopia grew at 9.1 percent.", "mostly_supported"),
        (9.1, "Between 2012 and 2018 Ethiopia's economy grew by 9.1 percent.", "refuted"),
        (2.5, "Between 2012 and 2018 Ethiopia grew at 2.5 percent.", "refuted"),
    ],
)
def test_a_small_change_over_many_years_may_be_one_of_each_year(judged, rate, sentence, verdict):
    result = judged(
        Growth(Quantity("gdp", ("ETH",))), (rate - 0.05, rate + 0.05), date="2021", kind="growth", value=rate,
        unit="percent", years=(2012, 2018), places=("ETH",), sentence=sentence,
    )  # fmt: skip
    assert result.claim.verdict == verdict
    yearly = any("a year on average" in reading.name for reading in result.claim.readings)
    assert yearly == ("grew by" not in sentence)


@pytest.mark.parametrize(
    ("sentence", "direction", "verdict"),
    [
        ("Greece's output has been falling for five years running.", "down", "supported"),
        ("Greece's output fell for the fifth straight year.", "down", "supported"),
        ("Greece's output has risen for three consecutive years.", "up", "refuted"),
    ],
)
def test_a_streak_is_of_as_many_years_as_are_told(judged, sentence, direction, verdict):
    result = judged(
        Trend(Quantity("gdp", ("GRC",)), direction), date="2013-11", kind="trend", comparator=direction,
        places=("GRC",), sentence=sentence,
    )  # fmt: skip
    assert result.claim.verdict == verdict
