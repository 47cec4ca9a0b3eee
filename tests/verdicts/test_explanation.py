"""What the explanations say: which year or source a figure fits, nouns and units, no corrections where none are due."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Comparison, Growth, Level, Quantity, Rank, Share
from claimcheck.verdicts.correction import rounded_like


def echo(claim, value, years):
    return f"{value:g} in {years[-1]}"


@pytest.fixture
def corrected(record, state):
    """The correction of a claim, its value and year only."""
    from claimcheck.intervals import Interval
    from claimcheck.models import Dating
    from claimcheck.places import gazetteer
    from claimcheck.verdicts import judge

    def run(expression, stated, date, **fields):
        found = state(expression, Interval(*stated), **fields)
        given = {"dating": Dating(date, "given"), "store": record, "gazetteer": gazetteer(), "say": echo}
        return judge(found, **given).claim.correction

    return run


def test_a_figure_of_an_earlier_year_is_said_to_fit_that_year(judged):
    result = judged(Level(Quantity("gdp", ("ITA",))), (1.95e12, 2.05e12), date="2021", value=2e12, unit="usd")
    assert result.claim.verdict == "mostly_supported"
    assert "fits the figure for 2019, not the latest" in result.explanation


def test_what_fits_an_admissible_year_is_not_corrected(corrected):
    assert (
        corrected(Level(Quantity("gdp", ("ITA",))), (1.95e12, 2.05e12), "2021", value=2e12, unit="usd")
        is None
    )


def test_a_correction_of_growth_keeps_a_decimal(corrected):
    fields = {"kind": "growth", "value": -6.0, "unit": "percent", "years": (2020,)}
    assert corrected(Growth(Quantity("gdp", ("ESP",))), (-6.5, -5.5), "2024", **fields) == "-10.9 in 2020"


@pytest.mark.parametrize(("value", "rounded"), [(-10.94, -10.9), (4.04, 4.0), (349.2, 349.0)])
def test_growth_is_rounded_to_a_decimal_below_twenty(state, value, rounded):
    assert rounded_like(value, state(None, kind="growth", value=6.0, unit="percent").claim) == rounded


def test_a_fraction_in_words_is_quoted_rounded(judged):
    share = Share(Quantity("population", ("ASI",)), Quantity("population", ("WLD",)))
    result = judged(share, (63.3, 70.8), date="2020", kind="share", value=200 / 3, unit="percent")
    assert "66.7 percent" in result.explanation
    assert "66.66" not in result.explanation


@pytest.mark.parametrize(
    ("expression", "fields", "words"),
    [
        (
            Comparison(Quantity("gdp", ("IND",)), Quantity("gdp", ("JPN",))),
            {"kind": "comparison", "comparator": ">"},
            "true only in PPP terms (by ",
        ),
        (
            Rank(Quantity("gdp", ("IND",)), ("WLD",)),
            {"kind": "rank", "value": 3, "unit": "rank", "stated": (3, 3)},
            "true only in PPP terms (rank 3)",
        ),
    ],
)
def test_what_holds_in_ppp_terms_is_said_with_a_noun(judged, expression, fields, words):
    result = judged(expression, fields.pop("stated", None), date="2017", **fields)
    assert words in result.explanation


def test_the_doubt_about_people_is_in_percent_and_not_about_accounts(judged):
    result = judged(
        Level(Quantity("population", ("DEU",))),
        (89.5e6, 90.5e6),
        date="2016",
        value=90e6,
        unit="persons",
        years=(2015,),
    )
    assert result.band_how.endswith("percent (population figures of grade A)")


def test_a_claim_about_a_quarter_is_shown_no_margin_of_the_year(judged):
    result = judged(
        Comparison(Quantity("gdp", ("DEU",)), Quantity("gdp", ("FRA",))), date="2016", kind="comparison",
        comparator=">", years=(2015,), frequency="quarter",
    )  # fmt: skip
    assert result.claim.verdict == "not_enough_evidence"
    assert "The record's figure" not in result.explanation


def test_growth_is_not_explained_by_growth_per_head_that_lies_as_near(judged):
    result = judged(
        Growth(Quantity("gdp", ("IND",))), (-7.35, -7.25), date="2021", kind="growth", value=-7.3, unit="percent",
        years=(2020,), period="fiscal",
    )  # fmt: skip
    assert result.claim.diagnosis is None


def test_a_miss_is_told_from_what_the_words_are_taken_as(judged):
    tripled = judged(
        Growth(Quantity("gdp", ("PER",))), (150, 250), date="2021-05-01", kind="growth", value=200, unit="percent",
        years=(2000, 2021),
    )  # fmt: skip
    assert tripled.claim.verdict == "mostly_supported"
    assert "(taken as 150 to 250 percent) is off by" in tripled.explanation
