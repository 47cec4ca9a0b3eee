"""The rule itself, on a small record made for it, and on the sentence's negation."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Comparison, Level, Quantity, Share
from claimcheck.intervals import Interval
from claimcheck.verdicts.interface import Band, Point, Question, Sighting
from claimcheck.verdicts.rule import settle

QUESTION = Question("nominal", Level(Quantity("gdp", ("AAA",))), ((2012,),), ("x/1",))
BAND = Band(allowed=4.0, doubt=10.0, how="")


def sightings(*values: float) -> list[Sighting]:
    return [Sighting("x/1", (2012 - lag,), Point(value, value, value)) for lag, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ((100.0,), "supported"),
        ((104.0,), "mostly_supported"),
        ((109.0,), "not_enough_evidence"),
        ((120.0,), "refuted"),
        ((130.0, 100.0), "mostly_supported"),
        ((130.0, 90.0), "not_enough_evidence"),
    ],
)
def test_one_reading(values, verdict):
    found = sightings(*values)
    record = Interval(min(values), max(values))
    assert settle(Interval(99, 101), found, record, BAND, QUESTION) == verdict


def test_members_without_figures_leave_it_open_where_they_could_decide():
    point = Sighting("x/1", (2012,), Point(100.0, 100.0, 160.0))
    stated = Interval(99, 101)
    assert settle(stated, [point], Interval(100, 160), BAND, QUESTION) == "not_enough_evidence"


def test_members_without_figures_do_not_save_a_claim_beyond_all_they_could_add():
    point = Sighting("x/1", (2012,), Point(200.0, 190.0, 260.0))
    assert settle(Interval(99, 101), [point], Interval(190, 260), BAND, QUESTION) == "refuted"


@pytest.mark.parametrize(
    ("one", "two", "plain", "denied"),
    [("DEU", "FRA", "supported", "refuted"), ("FRA", "DEU", "refuted", "supported")],
)
def test_a_denial_is_judged_as_said(judged, one, two, plain, denied):
    expression = Comparison(Quantity("gdp", (one,)), Quantity("gdp", (two,)))
    fields = {"date": "2016", "kind": "comparison", "comparator": ">", "years": (2015,)}
    assert judged(expression, **fields).claim.verdict == plain
    assert judged(expression, modality="negated", **fields).claim.verdict == denied


def test_the_denial_of_what_barely_holds_is_left_open(judged):
    share = Share(Quantity("population", ("BRICS",)), Quantity("population", ("WLD",)))
    fields = {"kind": "share", "value": 43, "unit": "percent", "date": "2012-10-17"}
    assert judged(share, (42.5, 43.5), **fields).claim.verdict == "mostly_supported"
    assert judged(share, (42.5, 43.5), modality="negated", **fields).claim.verdict == "not_enough_evidence"


def test_only_ppp_makes_it_conflicting_and_nominal_named_makes_it_refuted(judged):
    fields = {"date": "2017", "value": 7.5e12, "unit": "usd", "years": (2016,)}
    stated = (7.45e12, 7.55e12)
    free = judged(Level(Quantity("gdp", ("IND",))), stated, **fields)
    named = judged(Level(Quantity("gdp", ("IND",), prices="current")), stated, prices="current", **fields)
    assert free.claim.verdict == "conflicting"
    assert "true only in PPP terms" in free.explanation
    assert named.claim.verdict == "refuted"
    assert named.claim.diagnosis.code == "ppp_for_nominal"


def test_a_disputed_member_gives_two_readings(judged):
    share = Share(Quantity("population", ("BRICS",)), Quantity("population", ("WLD",)))
    result = judged(
        share, (44.5, 45.5), date="2025-06", kind="share", value=45, unit="percent", years=(2024,)
    )
    assert any("with Saudi Arabia" in reading.name for reading in result.claim.readings)


def test_readings_carry_formula_interval_and_cells(judged):
    result = judged(
        Level(Quantity("gdp", ("IND",))),
        (2.25e12, 2.35e12),
        date="2017",
        value=2.3e12,
        unit="usd",
        years=(2016,),
    )
    plain = result.claim.readings[0]
    assert plain.low <= plain.value <= plain.high
    assert plain.formula
    assert plain.evidence[0].source == "pwt/11.0"
    assert result.band_how
