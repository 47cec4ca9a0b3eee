"""Each code of diagnosis on a claim that went wrong in its way."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from claimcheck.expressions import (
    Comparison,
    Difference,
    Growth,
    Level,
    Membership,
    Quantity,
    Rank,
    Ratio,
    Share,
)
from claimcheck.intervals import Interval
from claimcheck.models import Dating
from claimcheck.places import gazetteer
from claimcheck.verdicts import judge
from claimcheck.verdicts.diagnosis import CODES

CASES = {
    "sign": (
        Growth(Quantity("gdp", ("DEU",))), (5.65, 5.75),
        {"kind": "growth", "value": 5.7, "unit": "percent", "years": (2009,)},
    ),
    "scale_slip": (
        Level(Quantity("gdp", ("CHN",))), (7.45e9, 7.55e9), {"value": 7.5e9, "unit": "usd", "years": (2011,)},
    ),
    "ppp_for_nominal": (
        Level(Quantity("gdp", ("IND",), prices="current")), (7.45e12, 7.55e12),
        {"value": 7.5e12, "unit": "usd", "years": (2016,), "prices": "current"},
    ),
    "nominal_for_ppp": (
        Level(Quantity("gdp_ppp", ("IND",))), (2.25e12, 2.35e12),
        {"value": 2.3e12, "unit": "intl_usd", "years": (2016,)},
    ),
    "percent_points": (
        Difference(Quantity("gdp_growth", ("CHN",))), (6.75, 6.85),
        {"kind": "difference", "value": 6.8, "unit": "pp", "years": (2017, 2018)},
    ),
    "total_for_per_capita": (
        Ratio(Quantity("gdp_per_capita", ("CHN",)), Quantity("gdp_per_capita", ("DEU",))), (2.55, 2.65),
        {"kind": "ratio", "value": 2.6, "unit": "times", "years": (2014,)},
    ),
    "growth_for_level": (
        Difference(Quantity("population", ("NOR",))), (5.25e6, 5.35e6),
        {"kind": "difference", "value": 5.3e6, "unit": "persons", "years": (2018, 2019)},
    ),
    "share_for_level": (
        Share(Quantity("gdp", ("JPN",)), Quantity("gdp", ("WLD",))), (5.05, 5.15),
        {"kind": "share", "value": 5.1, "unit": "percent", "years": (2019,)},
    ),
    "neighbour_in_list": (
        Level(Quantity("population", ("KEN",))), (33.5e6, 34.5e6),
        {
            "value": 34e6, "unit": "persons", "years": (2011,),
            "sentence": "Kenya had 34 million people in 2011 and Uganda 41 million.",
        },
    ),
    "stale_membership": (
        Share(Quantity("population", ("BRICS",)), Quantity("population", ("WLD",))), (45.5, 46.5),
        {"kind": "share", "value": 46, "unit": "percent", "years": (2015,)},
    ),
    "wrong_year": (
        Level(Quantity("population", ("NGA",))), (157.5e6, 158.5e6),
        {"value": 158e6, "unit": "persons", "years": (2001,)},
    ),
    "wrong_place": (
        Level(Quantity("gdp", ("BRA",))), (3.95e12, 3.99e12), {"value": 3.97e12, "unit": "usd", "years": (2014,)},
    ),
    "gdp_for_gni": (
        None, (370e9, 450e9),
        {"indicator": "gnp", "places": ("IRL",), "value": 4e11, "unit": "usd", "years": (2019,), "coverage": "not_covered"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_found_on_its_mistake(judged, code):
    expression, stated, fields = CASES[code]
    result = judged(expression, stated, date="2021-06", **fields)
    assert result.claim.verdict != "supported"
    assert result.claim.diagnosis is not None
    assert result.claim.diagnosis.code == code


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_documented(code):
    page = Path(__file__).resolve().parents[2] / "docs" / "verdicts.md"
    assert f"| `{code}` | {CODES[code]} |" in page.read_text(encoding="utf-8")


def test_a_decimal_point_out_of_place_is_a_scale_slip(judged):
    result = judged(
        Growth(Quantity("gdp", ("CAN",))), (6.45, 6.55), date="2016-06", kind="growth", value=6.5, unit="percent",
        years=(2015,),
    )  # fmt: skip
    assert result.claim.diagnosis.code == "scale_slip"


def test_a_rank_one_off_names_its_holder(judged):
    result = judged(
        Rank(Quantity("population", ("PAK",)), ("WLD",)), (4, 4), date="2013", kind="rank", value=4, unit="rank",
        years=(2012,),
    )  # fmt: skip
    assert result.claim.verdict == "refuted"
    assert "Indonesia" in result.claim.diagnosis.message


def test_an_open_bound_is_not_explained_by_another_place_or_year(judged):
    result = judged(
        Growth(Quantity("gdp", ("GBR",))), (3, math.inf), date="2024", kind="growth", value=3, unit="percent",
        comparator=">", years=(2023,), sentence="Britain grew by more than 3 percent in 2023, ahead of China.",
    )  # fmt: skip
    assert result.claim.verdict == "refuted"
    assert result.claim.diagnosis is None


def test_a_comparison_that_fails_is_not_explained_away(judged):
    expression = Comparison(Quantity("population", ("DEU",)), Quantity("population", ("IND",)))
    result = judged(
        expression, date="2016", kind="comparison", comparator=">", years=(2015,),
        sentence="Germany has more people than India.",
    )  # fmt: skip
    assert result.claim.verdict == "refuted"
    assert result.claim.diagnosis is None


def test_a_denial_of_a_membership_since_gained_is_stale(judged):
    result = judged(
        Membership(("MAR",), "AU"), date="2021", kind="membership", modality="negated", places=("MAR",)
    )
    assert result.claim.verdict == "refuted"
    assert result.claim.diagnosis.code == "stale_membership"


def test_figures_swapped_between_rows_of_a_table_are_the_neighbours(record, state):
    claim = state(
        Level(Quantity("population", ("KEN",))),
        Interval(33.95e6, 34.05e6),
        value=34e6,
        unit="persons",
        years=(2011,),
    )
    given = {"dating": Dating("2013", "given"), "store": record, "gazetteer": gazetteer()}
    uganda = judge(claim, nearby=("TZA", "UGA"), **given).claim.diagnosis
    assert uganda.code == "neighbour_in_list"
    assert "Uganda, listed beside it" in uganda.message
