"""Levels, shares, ratios and differences against the shipped record."""

from __future__ import annotations

import math

import pytest

from claimcheck.expressions import Difference, Level, Quantity, Ratio, Share
from claimcheck.places import gazetteer
from claimcheck.verdicts.interface import Book, Point
from claimcheck.verdicts.registry import evaluate

POPULATION_OF_CHINA = Level(Quantity("population", ("CHN",)))


def test_a_dated_level_within_its_rounding_is_supported(judged):
    result = judged(
        Level(Quantity("gdp", ("USA",))),
        (18.25e12, 18.35e12),
        date="2016",
        value=18.3e12,
        unit="usd",
        years=(2015,),
    )
    assert result.claim.verdict == "supported"
    assert result.claim.as_of == (2015,)
    assert "GDP of the United States, 2015 = $18.3 trillion" in result.formula


def test_a_level_a_tenth_off_is_refuted(judged):
    result = judged(
        Level(Quantity("gdp", ("USA",))),
        (20.05e12, 20.15e12),
        date="2016",
        value=20.1e12,
        unit="usd",
        years=(2015,),
    )
    assert result.claim.verdict == "refuted"
    assert result.claim.deviation == pytest.approx(0.1, abs=0.01)


@pytest.mark.parametrize(
    ("place", "year", "off", "verdict"),
    [
        ("SLB", 2021, 1.08, "not_enough_evidence"),
        ("SLB", 2021, 1.3, "refuted"),
        ("JAM", 2005, 1.09, "refuted"),  # counted since
        ("NOR", 2021, 1.08, "refuted"),  # by a register
        ("IDN", 2021, 1.08, "refuted"),  # of many people
    ],
)
def test_people_of_small_countries_may_be_recounted(judged, record, place, year, off, verdict):
    source = record.sources_for("population")[0].key
    value = record.cell(source, "population", place, year).value * off
    result = judged(
        Level(Quantity("population", (place,))), (0.999 * value, 1.001 * value), date="2024", value=value,
        unit="persons", years=(year,),
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_an_undated_level_may_rest_on_figures_of_the_two_years_before(judged):
    result = judged(POPULATION_OF_CHINA, (1.335e9, 1.345e9), date="2012-10", value=1.34e9, unit="persons")
    assert result.claim.verdict in ("supported", "mostly_supported")
    assert result.claim.as_of == (2010, 2011, 2012)
    assert "come out late" in result.claim.assumptions[0]


def test_a_dated_level_does_not_lag(judged):
    result = judged(
        Level(Quantity("gdp", ("CHN",))),
        (6.05e12, 6.15e12),
        date="2012",
        value=6.1e12,
        unit="usd",
        years=(2012,),
    )
    assert result.claim.verdict == "refuted"
    assert result.claim.diagnosis.code == "wrong_year"
    assert "2010" in result.claim.diagnosis.message


def test_a_fiscal_year_lies_in_two_calendar_years(judged):
    result = judged(
        Level(Quantity("gdp", ("IND",))), (2.05e12, 2.15e12), date="2017", value=2.1e12, unit="usd", years=(2015,),
        period="fiscal",
    )  # fmt: skip
    assert result.claim.as_of == (2015, 2016)


def test_a_bound_that_holds_by_far_is_supported_with_a_note(judged):
    result = judged(
        POPULATION_OF_CHINA,
        (2e8, math.inf),
        date="2012",
        value=2e8,
        unit="persons",
        comparator=">",
        years=(2011,),
    )
    assert result.claim.verdict == "supported"
    assert "far beyond" in result.explanation
    assert result.claim.stated_high is None


def test_a_group_without_one_member_says_who_is_missing_and_what_that_could_change(judged):
    share = Share(Quantity("gdp", ("BRICS",)), Quantity("gdp", ("WLD",)))
    result = judged(share, (19.5, 20.5), date="2013", value=20, unit="percent", years=(2012,), kind="share")
    assert "North Korea" in result.explanation
    assert result.claim.actual_low < result.claim.actual < result.claim.actual_high


def test_a_published_total_comes_before_a_sum(judged):
    share = Share(Quantity("population", ("CHN",)), Quantity("population", ("WLD",)))
    result = judged(share, (18.5, 19.5), date="2012", value=19, unit="percent", years=(2011,), kind="share")
    assert result.claim.readings[0].evidence[0].source == "wpp/2022"


@pytest.mark.parametrize("indicator", ["population", "gdp", "gdp_ppp"])
def test_both_terms_of_a_share_come_from_one_vintage_and_one_year(record, indicator):
    book = Book(record, gazetteer())
    answered = set()
    for source in record.sources_for(indicator):
        share = Share(Quantity(indicator, ("BRICS",)), Quantity(indicator, ("WLD",)))
        point = evaluate(share, source.key, (2005,), book)
        if isinstance(point, Point):
            answered.add(source.publisher)
            assert {(cell.source, cell.year) for cell in point.evidence} == {(source.key, 2005)}
            assert point.low <= point.value <= point.high
    assert "pwt" in answered


@pytest.mark.parametrize(
    ("day", "year", "vintage"),
    [
        ("2012-07-25", 2009, "7.0"),
        ("2012-07-26", 2009, "7.1"),
        ("2012-07-26", 2010, "7.1"),
        ("2012-07-25", 2010, None),  # 7.0, then the newest, ends with 2009
    ],
)
def test_what_was_known_then_is_of_the_newest_vintage_out_that_has_the_year(judged, day, year, vintage):
    level = Level(Quantity("gdp", ("CHN",)))
    result = judged(level, (5.5e12, 6.5e12), date=day, value=6e12, unit="usd", years=(year,))
    then = [reading for reading in result.claim.readings if "known" in reading.name]
    assert {cell.vintage for reading in then for cell in reading.evidence} == ({vintage} - {None})


def test_a_place_taken_out_of_a_whole(judged):
    level = Level(Quantity("population", ("ASI",), ("CHN",)))
    result = judged(
        level, (2.8e9, 3.2e9), date="2012", value=3e9, unit="persons", years=(2011,), comparator="~"
    )
    assert result.claim.verdict == "supported"


def test_per_head_figures_of_a_group_come_from_its_sums(judged):
    level = Level(Quantity("gdp_per_capita", ("EU",)))
    result = judged(level, (31500, 33500), date="2017", value=32500, unit="usd", years=(2016,))
    assert result.claim.verdict == "supported"
    assert " / " in result.formula


def test_a_former_state_is_the_sum_of_its_successors(judged):
    level = Level(Quantity("population", ("SUN",)))
    result = judged(level, (275e6, 285e6), date="1986", value=280e6, unit="persons", years=(1986,))
    assert result.claim.verdict == "supported"
    assert "(sum of 15)" in result.formula


@pytest.mark.parametrize(("stated", "verdict"), [((3.5, 4.5), "supported"), ((7.5, 8.5), "refuted")])
def test_a_ratio(judged, stated, verdict):
    ratio = Ratio(Quantity("gdp", ("USA",)), Quantity("gdp", ("JPN",)))
    result = judged(
        ratio, stated, date="2016", value=sum(stated) / 2, unit="times", years=(2015,), kind="ratio"
    )
    assert result.claim.verdict == verdict


def test_a_change_of_people_between_two_years(judged):
    change = Difference(Quantity("population", ("IND",)))
    result = judged(change, (15e6, 16e6), value=15.5e6, unit="persons", years=(2014, 2015), kind="difference")
    assert result.claim.verdict == "supported"


def test_rates_are_subtracted_in_points(judged):
    gap = Difference(Quantity("gdp_growth", ("IND",)), Quantity("gdp_growth", ("CHN",)))
    result = judged(gap, (0.5, 1.5), date="2016", value=1, unit="pp", years=(2015,), kind="difference")
    assert result.claim.verdict == "supported"
    assert result.claim.deviation == pytest.approx(0.05, abs=0.1)
