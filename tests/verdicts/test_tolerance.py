"""The tolerance table, its settings and its page."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from claimcheck.errors import ConfigError
from claimcheck.expressions import Level, Quantity
from claimcheck.intervals import Interval
from claimcheck.models import Dating
from claimcheck.places import gazetteer
from claimcheck.sources.interface import Grade
from claimcheck.sources.standing import accounts
from claimcheck.verdicts import DEFAULT, Tolerance, judge
from claimcheck.verdicts.tolerance import TABLE

GRADES = get_args(Grade)


def row(name: str) -> str:
    """A row of the documented table."""
    allowance = TABLE[name]
    unit = "points" if allowance.points else "percent"
    cells = [f"{allowance.doubt[grade]:g}" for grade in GRADES]
    return f"| `{name}` | {allowance.allowed:g} | {allowance.most:g} | {unit} | {' | '.join(cells)} |"


@pytest.mark.parametrize("name", TABLE)
def test_the_documented_table_is_the_one_in_force(name):
    page = Path(__file__).resolve().parents[2] / "docs" / "verdicts.md"
    assert row(name) in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLE)
def test_a_worse_grade_never_narrows_the_doubt(name):
    widths = [TABLE[name].doubt_for(grade) for grade in GRADES]
    assert widths == sorted(widths)
    assert widths[0] >= TABLE[name].allowed


def test_the_width_in_force_is_that_of_the_record_s_grade(judged, record):
    for place in ("CAN", "NGA", "MLI"):
        result = judged(
            Level(Quantity("gdp", (place,))), (1e6, 2e6), date="2013", value=1.5e6, unit="usd", years=(2012,)
        )
        grade = record.grade(place, "gdp", 2012)
        assert f"grade {grade}" in result.band_how
    assert record.grade("CAN", "gdp", 2012) < record.grade("NGA", "gdp", 2012)


def test_every_exception_has_a_reason_and_a_place_on_record():
    for row in accounts():
        assert len(row.reason) > 20, row
        assert gazetteer().resolve(row.place) == row.place
        assert row.first <= row.last
        assert (row.grade is not None) == (row.indicator == "usd")


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
