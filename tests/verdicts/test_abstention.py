"""When no verdict is given, and that the reason is said."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Growth, Level, Quantity

PEOPLE = Level(Quantity("population", ("IND",)))
OUTPUT = Level(Quantity("gdp", ("GBR",)))


@pytest.mark.parametrize(
    ("expression", "stated", "fields", "reason"),
    [
        (PEOPLE, (1e9, 2e9), {"coverage": "not_covered", "reason": "no data set on goats"}, "no data set on goats"),
        (None, None, {}, "names nothing that the record could be asked for"),
        (PEOPLE, (1e9, 2e9), {"modality": "hypothetical"}, "supposes"),
        (PEOPLE, (1e9, 2e9), {"modality": "projected", "years": (2050,)}, "forecast"),
        (OUTPUT, (1.9e12, 2e12), {"unit": "gbp", "years": (2015,)}, "no exchange rates"),
        (OUTPUT, (2.9e12, 3e12), {"unit": "usd", "years": (2031,)}, "claimcheck sources sync"),
        (Level(Quantity("gdp", ())), (1e12, 2e12), {"unit": "usd"}, "name no place"),
        (
            Level(Quantity("gdp", ("GBR",), prices="constant")), (1e12, 2e12),
            {"unit": "usd", "years": (2015,)}, "constant prices",
        ),
    ],
)  # fmt: skip
def test_the_reason_is_said(judged, expression, stated, fields, reason):
    result = judged(expression, stated, date="2016", value=1.0, **fields)
    assert result.claim.verdict == "not_enough_evidence"
    assert reason in result.explanation


@pytest.mark.parametrize("frequency", ["half", "quarter", "month", "part_year"])
def test_parts_of_years_are_left_open_with_the_annual_figure(judged, frequency):
    growth = Growth(Quantity("gdp", ("DEU",)))
    result = judged(
        growth, (0.15, 0.25), date="2018", kind="growth", value=0.2, years=(2017,), frequency=frequency
    )
    assert result.claim.verdict == "not_enough_evidence"
    assert "annual" in result.explanation
    assert result.claim.readings


def test_a_forecast_is_shown_beside_the_outturn(judged):
    result = judged(
        Growth(Quantity("gdp", ("DEU",))), (1.95, 2.05), date="2016", kind="growth", value=2.0, unit="percent",
        years=(2017,), modality="projected",
    )  # fmt: skip
    assert result.claim.verdict == "not_enough_evidence"
    assert "2017 is" in result.explanation


@pytest.mark.parametrize(("value", "verdict"), [(1.31e9, "supported"), (1.8e9, "refuted")])
def test_a_projection_of_the_united_nations_is_held_against_theirs(judged, value, verdict):
    result = judged(
        Level(Quantity("population", ("CHN",))), (value - 5e6, value + 5e6), date="2022-11-15", value=value,
        unit="persons", years=(2050,), modality="projected", speaker="the United Nations",
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_a_projection_older_than_the_record_s_vintage_is_left_open(judged):
    result = judged(
        Level(Quantity("population", ("CHN",))), (1.3e9, 1.32e9), date="2005-11", value=1.31e9, unit="persons",
        years=(2050,), modality="projected", speaker="the UN",
    )  # fmt: skip
    assert result.claim.verdict == "not_enough_evidence"


def test_west_germany_is_not_judged_by_the_reunited_country(judged):
    result = judged(
        Level(Quantity("population", ("DEU",))), (61.5e6, 62.5e6), date="1987", value=62e6, unit="persons"
    )
    assert result.claim.verdict == "not_enough_evidence"
    assert "reunited" in result.explanation


def test_the_record_of_a_poor_country_long_ago_refutes_only_gross_errors(judged):
    level = Level(Quantity("gdp", ("MLI",)))
    near = judged(level, (1.45e9, 1.55e9), date="1981", value=1.5e9, unit="usd", years=(1980,))
    far = judged(level, (1.45e12, 1.55e12), date="1981", value=1.5e12, unit="usd", years=(1980,))
    assert near.claim.verdict != "refuted"
    assert far.claim.verdict == "refuted"


class TestWithoutAnyDate:
    def test_what_holds_in_the_latest_years_is_supported(self, judged):
        result = judged(PEOPLE, (1.395e9, 1.425e9), value=1.41e9, unit="persons")
        assert result.claim.verdict == "supported"
        assert "Nothing dates the claim" in result.claim.assumptions[0]

    def test_what_holds_in_another_year_is_left_open(self, judged):
        assert (
            judged(PEOPLE, (0.995e9, 1.005e9), value=1e9, unit="persons").claim.verdict
            == "not_enough_evidence"
        )

    def test_what_holds_in_no_year_on_record_is_refuted(self, judged):
        result = judged(PEOPLE, (1.35e6, 1.45e6), value=1.4e6, unit="persons")
        assert result.claim.verdict == "refuted"
        assert "in no year on record" in " ".join(result.claim.assumptions)

    def test_growth_is_left_open_unless_absurd(self, judged):
        growth = Growth(Quantity("gdp", ("DEU",)))
        assert judged(growth, (4.5, 5.5), kind="growth", value=5).claim.verdict == "not_enough_evidence"
        assert judged(growth, (39.5, 40.5), kind="growth", value=40).claim.verdict == "refuted"


@pytest.mark.parametrize(
    ("sentence", "exact", "left_open"),
    [
        ("India's population has grown from 700 million at the census to 1.3 billion.", "population has grown from 700 million", True),
        ("From a population of 700 million India has grown a lot.", "population of 700 million", True),
        ("India's population has grown from 700 million to 1.3 billion.", "population has grown from 700 million to 1.3 billion", False),
        ("Far from home, India's population is 1.3 billion.", "population is 1.3 billion", False),
    ],
)  # fmt: skip
def test_where_a_change_began_is_not_held_against_now(judged, sentence, exact, left_open):
    result = judged(PEOPLE, (1.25e9, 1.35e9), date="2016", sentence=sentence, exact=exact, value=1.3e9)
    assert ("what a change began from" in result.explanation) == left_open
    assert (result.claim.verdict == "not_enough_evidence") == left_open
