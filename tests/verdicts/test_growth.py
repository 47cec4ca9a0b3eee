"""Growth: single years, spans, averages, groups, per head."""

from __future__ import annotations

import math

import pytest

from claimcheck.expressions import Growth, Quantity

GERMANY = Growth(Quantity("gdp", ("DEU",)))


def growth(judged, expression, stated, **fields):
    return judged(expression, stated, kind="growth", unit="percent", value=sum(stated) / 2, **fields)


def test_undated_growth_is_that_of_the_latest_complete_year(judged):
    result = growth(judged, GERMANY, (-5.75, -5.25), date="2010-03")
    assert result.claim.as_of == (2009,)
    assert result.claim.verdict == "supported"


def test_growth_is_real_unless_called_nominal(judged):
    assert "real" in growth(judged, GERMANY, (-5.75, -5.25), date="2010-03").claim.readings[0].name


def test_growth_off_by_less_than_revisions_is_mostly_supported(judged):
    assert (
        growth(judged, GERMANY, (2.25, 2.35), date="2018", years=(2017,)).claim.verdict == "mostly_supported"
    )


def test_growth_off_by_two_points_is_refuted(judged):
    assert growth(judged, GERMANY, (4.85, 4.95), date="2018", years=(2017,)).claim.verdict == "refuted"


def test_what_was_true_when_written_and_revised_since_is_conflicting(judged):
    result = growth(judged, GERMANY, (2.95, 3.05), date="2013-12-01", years=(2011,))
    assert result.claim.verdict == "conflicting"
    assert "true when written and has been revised since" in result.explanation
    assert any("as known in 2013" in reading.name for reading in result.claim.readings)


def test_a_vintage_that_was_not_out_yet_is_left_out(judged):
    result = growth(judged, GERMANY, (2.95, 3.05), date="2012-12-01", years=(2011,))
    assert result.claim.verdict == "not_enough_evidence"
    assert not any("as known" in reading.name for reading in result.claim.readings)


def test_total_growth_over_a_span_is_between_its_ends(judged):
    people = Growth(Quantity("population", ("NGA",)))
    result = growth(judged, people, (270, 285), date="2020", years=(1960, 2012))
    assert result.claim.verdict == "supported"
    assert growth(judged, people, (180, 220), date="2020", years=(1960, 2012)).claim.verdict == "refuted"


def test_a_span_to_the_documents_year_may_end_with_the_latest_figures(judged):
    result = growth(
        judged, Growth(Quantity("population", ("NGA",))), (270, 285), date="2012", years=(1960, 2012)
    )
    assert set(result.claim.as_of) == {1960, 2010, 2011, 2012}


@pytest.mark.parametrize("stated", [(9.85, 9.95), (9.95, 10.05)])
def test_averages_may_be_compound_or_arithmetic(judged, stated):
    expression = Growth(Quantity("gdp", ("CHN",)), average=True)
    result = growth(judged, expression, stated, date="2012", years=(1979, 2010), average=True)
    assert result.claim.verdict in ("supported", "mostly_supported")
    assert "compound" in result.formula


def test_world_growth_has_two_customary_weightings(judged):
    world = Growth(Quantity("gdp", ("WLD",)))
    market = growth(judged, world, (2.45, 2.55), date="2013", years=(2012,))
    assert market.claim.verdict in ("supported", "mostly_supported")
    names = [reading.name for reading in market.claim.readings]
    assert any("market weights" in name for name in names)


def test_growth_per_head_takes_the_growth_of_people_off(judged):
    result = growth(
        judged, Growth(Quantity("gdp_per_capita", ("IND",))), (6.65, 6.75), date="2016", years=(2015,)
    )
    assert result.claim.verdict == "supported"


def test_nominal_growth_in_ones_own_money_is_not_refuted_by_dollars(judged):
    expression = Growth(Quantity("gdp", ("JPN",), prices="current"))
    result = growth(judged, expression, (2.5, 3.5), date="2016", years=(2015,), prices="current")
    assert result.claim.verdict == "not_enough_evidence"
    assert "own money" in result.explanation


def test_growth_never_comes_from_vintages_before_8_0(record):
    old = ("pwt/6.1", "pwt/6.2", "pwt/6.3", "pwt/7.0", "pwt/7.1")
    assert not {source.key for source in record.sources_for("gdp_growth")} & set(old)


def test_a_bound_on_every_year_is_held_against_the_highest_rate(judged):
    every = Growth(Quantity("gdp", ("DEU",)), average=True, each="max")
    fields = {"date": "2020", "years": (2005, 2011), "average": True, "comparator": "<"}
    result = growth(judged, every, (-math.inf, 2.0), **fields)
    assert result.claim.verdict == "refuted"
    assert "the highest rate of 2005 to 2011" in result.formula
    assert growth(judged, every, (-math.inf, 6.0), **fields).claim.verdict == "supported"
