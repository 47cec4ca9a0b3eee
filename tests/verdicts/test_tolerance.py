"""The tolerance table, its settings and its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import ConfigError
from claimcheck.expressions import Level, Quantity
from claimcheck.intervals import Interval
from claimcheck.models import Dating
from claimcheck.places import gazetteer
from claimcheck.verdicts import DEFAULT, Tolerance, judge
from claimcheck.verdicts.tolerance import PERIODS, TABLE


def row(name: str) -> str:
    """A row of the documented table."""
    allowance = TABLE[name]
    unit = "points" if allowance.points else "percent"
    cells = [", ".join(f"{width:g}" for width in allowance.doubt[kind]) for kind in ("solid", "fair", "poor")]
    return f"| `{name}` | {allowance.allowed:g} | {allowance.most:g} | {unit} | {' | '.join(cells)} |"


@pytest.mark.parametrize("name", TABLE)
def test_the_documented_table_is_the_one_in_force(name):
    page = Path(__file__).resolve().parents[2] / "docs" / "verdicts.md"
    assert row(name) in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLE)
def test_bands_never_shrink_with_age_or_poverty_by_much(name):
    for kind in ("solid", "fair", "poor"):
        assert len(TABLE[name].doubt[kind]) == len(PERIODS)
        assert min(TABLE[name].doubt[kind]) >= TABLE[name].allowed / 2


def test_no_size_a_tenth_off_can_pass():
    assert all(allowance.most < 10 for allowance in TABLE.values() if not allowance.points)


def test_growth_is_allowed_at_least_half_a_point():
    assert TABLE["gdp_growth"].allowed >= 0.5


def test_a_configured_width_decides(record, state):
    claim = state(
        Level(Quantity("gdp", ("USA",))),
        Interval(16.65e12, 16.75e12),
        value=16.7e12,
        unit="usd",
        years=(2015,),
    )
    wide = Tolerance.from_mapping({"gdp": 10})
    given = {"dating": Dating("2016", "given"), "store": record, "gazetteer": gazetteer()}
    assert judge(claim, tolerance=DEFAULT, **given).claim.verdict == "refuted"
    assert judge(claim, tolerance=wide, **given).claim.verdict == "mostly_supported"


@pytest.mark.parametrize("widths", [{"gpd": 3.0}, {"gdp": -1.0}, {"gdp": float("inf")}])
def test_unknown_rows_and_widths_are_errors(widths):
    with pytest.raises(ConfigError, match=r"tool\.claimcheck\.tolerance"):
        Tolerance.from_mapping(widths)
