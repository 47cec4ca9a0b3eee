"""How far the record was revised, as a report says it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.models import CheckedClaim, Evidence, Reading, Verdict
from claimcheck.reports import Reference
from claimcheck.reports.revisions import revision
from tests.conftest import source

Change = Callable[..., CheckedClaim]


def gdp(place: str, year: int, value: float, key: str) -> Evidence:
    return Evidence(key, key.partition("/")[2], "gdp", place, year, value, "estimate")


def growth(value: float, key: str) -> Evidence:
    return Evidence(key, key.partition("/")[2], "gdp_growth", "CHN", 2010, value, "derived")


def readings(now: Evidence, then: Evidence, verdict: Verdict = "refuted") -> tuple[Reading, ...]:
    return (
        Reading("nominal, pwt/11.0, 2010", now.value, "refuted", (now,)),
        Reading("nominal, as known in 2012, pwt/7.1, 2010", then.value, verdict, (then,)),
    )


def test_a_revision_shows_both_figures_their_vintages_and_its_size(
    change: Change, reference: Reference
) -> None:
    known = replace(reference, sources=reference.sources | {"pwt/7.1": source("pwt/7.1", "PWT 7.1")})
    both = readings(gdp("CHN", 2010, 3.75e11, "pwt/11.0"), gdp("CHN", 2010, 1.96e11, "pwt/7.1"), "supported")
    claim = change(kind="level", indicator="gdp", unit="usd", readings=both)
    assert revision(claim, known) == (
        "Revised since",
        "China, GDP, nominal, 2010: $196 billion in pwt/7.1 (2022-07-11), $375 billion in pwt/11.0 (2022-07-11), +91%",
    )


def test_rates_are_revised_by_points(change: Change, reference: Reference) -> None:
    claim = change(readings=readings(growth(7.7, "pwt/11.0"), growth(9.2, "pwt/7.1")))
    assert revision(claim, reference) == (
        "Revised since",
        "China, Growth of real GDP, 2010: 9.2% in pwt/7.1, 7.7% in pwt/11.0 (2022-07-11), −1.5 points",
    )


@pytest.mark.parametrize(("value", "verdict", "told"), [(1.001e12, "refuted", False), (1.001e12, "supported", True),
                                                        (1.1e12, "refuted", True)])  # fmt: skip
def test_a_small_revision_is_told_where_the_verdict_hangs_on_it(
    change: Change, reference: Reference, value: float, verdict: Verdict, told: bool
) -> None:
    both = readings(gdp("CHN", 2010, 1e12, "pwt/11.0"), gdp("CHN", 2010, value, "pwt/7.1"), verdict)
    assert bool(revision(change(readings=both), reference)) is told


def test_of_many_figures_the_values_of_the_readings_are_compared(
    change: Change, reference: Reference
) -> None:
    places = ("BRA", "CHN", "IND")
    now = Reading("nominal", 20.5, "refuted", tuple(gdp(p, 2010, 2e12, "pwt/11.0") for p in places))
    then = Reading(
        "nominal, as known in 2012", 18.2, "supported", tuple(gdp(p, 2010, 1e12, "pwt/7.1") for p in places)
    )
    claim = change(readings=(now, then))
    told = ("Revised since", "18.2% in pwt/7.1, 20.5% in pwt/11.0 (2022-07-11)")
    assert revision(claim, reference) == told
    same = replace(then, verdict="refuted")
    assert revision(change(readings=(now, same)), reference) is None


def test_another_publisher_revises_nothing(change: Change, reference: Reference) -> None:
    then = gdp("CHN", 2010, 1e12, "pwt/7.1")
    other, own = gdp("CHN", 2010, 2e12, "wpp/2022"), gdp("CHN", 2010, 1.5e12, "pwt/11.0")
    alone = readings(other, then, "supported")
    told = revision(change(readings=alone), reference)
    assert told is not None
    assert told[0] == "Known then"
    assert revision(change(readings=readings(other, then)), reference) is None
    both = (replace(alone[0], evidence=(other, own)), alone[1])
    told = revision(change(readings=both), reference)
    assert told is not None
    assert told[0] == "Revised since"
    assert told[1].endswith("+50%")


def test_without_an_earlier_vintage_there_is_nothing_to_tell(change: Change, reference: Reference) -> None:
    assert revision(change(), reference) is None
    assert revision(change(readings=()), reference) is None
