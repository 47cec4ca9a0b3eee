"""Milestones near their threshold, and bounds that hold of readings nobody meant."""

from __future__ import annotations

import math
import re

import pytest

from claimcheck.expressions import Growth, Level, Milestone, Quantity, Rank, Share

MORE = math.inf


@pytest.fixture
def passed(judged):
    """Judges when a quantity passed a threshold: `passed("CAN", "population", 4e7, 2023, date="2023")`."""

    def run(place, indicator, threshold, year, *, date, **fields):
        return judged(
            Milestone(Quantity(indicator, (place,)), threshold), date=date, kind="milestone", threshold=threshold,
            years=(year,), prices="current", **fields,
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    ("place", "threshold", "year"), [("CAN", 40e6, 2023), ("GBR", 69e6, 2024), ("AUS", 27e6, 2024)]
)
def test_a_threshold_is_not_held_unpassed_on_the_strength_of_a_projection(passed, place, threshold, year):
    result = passed(place, "population", threshold, year, date=f"{year}-12")
    assert result.claim.verdict not in ("refuted", "conflicting")


def test_a_milestone_near_its_threshold_says_how_near(passed):
    result = passed("CAN", "population", 40e6, 2023, date="2023-07")
    assert result.claim.verdict == "not_enough_evidence"
    assert "left open" in result.explanation
    assert "for 2023" in result.explanation


@pytest.mark.parametrize(
    ("place", "indicator", "threshold", "year"),
    [
        ("CAN", "population", 45e6, 2023),  # a projection, but an eighth below
        ("CAN", "population", 30e6, 1980),
        ("CAN", "population", 30e6, 2015),
        ("USA", "gdp", 20e12, 2009),
        ("JPN", "population", 100e6, 1990),
    ],
)
def test_a_milestone_clearly_off_in_the_year_is_refuted(passed, place, indicator, threshold, year):
    assert passed(place, indicator, threshold, year, date="2024").claim.verdict == "refuted"


@pytest.mark.parametrize(("value", "verdict"), [(41.5e6, "not_enough_evidence"), (48e6, "refuted")])
def test_a_level_in_a_projected_year_is_refuted_only_far_from_it(judged, value, verdict):
    result = judged(
        Level(Quantity("population", ("CAN",))), (value - 5e4, value + 5e4), date="2024-12", value=value,
        unit="persons", years=(2024,),
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_ranks_in_a_projected_year_reach_wider(judged):
    def reach(year):
        result = judged(
            Rank(Quantity("population", ("CAN",)), ("WLD",)), (39.0, 39.0), date="2026", kind="rank", value=39,
            unit="rank", years=(year,),
        )  # fmt: skip
        low, high = re.search(r"places (\d+) to (\d+)", result.band_how).groups()
        return int(high) - int(low)

    assert reach(2026) > reach(2019)


@pytest.mark.parametrize(
    ("place", "bound", "year", "verdict"),
    [
        ("KEN", 2000, 2012, "refuted"),  # nominal about 1,300, PPP about 2,900
        ("KEN", 2700, 2012, "conflicting"),  # near what it was in PPP terms
        ("IND", 2500, 2012, "refuted"),
    ],
)
def test_a_bound_far_from_the_figure_in_ppp_terms_is_no_sign_of_these(judged, place, bound, year, verdict):
    result = judged(
        Level(Quantity("gdp_per_capita", (place,))), (bound, MORE), date="2015", value=bound, unit="usd",
        comparator=">", years=(year,),
    )  # fmt: skip
    assert result.claim.verdict == verdict
    assert ("PPP" in result.explanation) == (verdict == "conflicting")


@pytest.mark.parametrize(("bound", "verdict"), [(4, "refuted"), (5.5, "conflicting")])
def test_the_same_of_shares(judged, bound, verdict):
    result = judged(
        Share(Quantity("gdp", ("IND",)), Quantity("gdp", ("WLD",))), (bound, MORE), date="2015", kind="share",
        value=bound, unit="percent", comparator=">", years=(2012,),
    )  # fmt: skip
    assert result.claim.verdict == verdict


def test_a_multiple_far_exceeded_in_dollars_is_no_sign_of_dollars(judged):
    """Brazil's output grew by 40 percent from 2002 to 2011, and fivefold in dollars."""
    result = judged(
        Growth(Quantity("gdp", ("BRA",))), (200.0, MORE), date="2012", kind="growth", value=200, unit="percent",
        comparator=">", years=(2002, 2011),
    )  # fmt: skip
    assert result.claim.verdict == "refuted"
