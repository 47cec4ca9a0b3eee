"""Contradictions inside a document, found without any record."""

from __future__ import annotations

import time
from functools import partial

import pytest

from claimcheck.intervals import Interval
from claimcheck.verdicts import contradictions
from claimcheck.verdicts.consistency import MOST_REPORTED


@pytest.fixture
def said(state):
    return partial(stated_claim, state)


def stated_claim(state, number, kind, indicator, value, unit, places=("CHN",), slack=0.005, **fields):
    """A claim as the text states it, `slack` its rounding in parts."""
    interval = Interval(value - abs(value) * slack, value + abs(value) * slack)
    return state(
        None, interval, id=f"c{number}", kind=kind, indicator=indicator, value=value, unit=unit, places=places,
        start=100 * number, **fields,
    )  # fmt: skip


def test_the_same_quantity_stated_twice(said):
    one = said(1, "level", "population", 1.35e9, "persons", years=(2012,))
    two = said(2, "level", "population", 1.53e9, "persons", years=(2012,))
    (result,) = contradictions([two, one])
    assert result.claims == ("c1", "c2")
    assert "1.35 billion" in result.message
    assert len(result.quotes) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"years": (2002,)},
        {"years": (2012,), "speaker": "someone else"},
        {"years": (2012,), "places": ("IND",)},
        {"years": (2012,), "modality": "projected"},
        {"years": (2012,), "modality": "negated"},
    ],
)
def test_other_years_speakers_places_and_moods_do_not_contradict(other, said):
    one = said(1, "level", "population", 1.35e9, "persons", years=(2012,))
    two = said(2, "level", "population", 1.1e9, "persons", **other)
    assert contradictions([one, two]) == ()


def test_rounding_does_not_contradict(said):
    one = said(1, "level", "population", 1.35e9, "persons", years=(2012,))
    two = said(2, "level", "population", 1.4e9, "persons", years=(2012,), slack=0.02)
    assert contradictions([one, two]) == ()


def test_share_of_total_against_level(said):
    share = said(1, "share", "population", 19, "percent", other=("WLD",), years=(2012,), slack=0.02)
    part = said(2, "level", "population", 2.4e9, "persons", years=(2012,))
    whole = said(3, "level", "population", 7.1e9, "persons", places=("WLD",), years=(2012,))
    (result,) = contradictions([share, part, whole])
    assert set(result.claims) == {"c1", "c2", "c3"}


def test_gdp_per_head_and_population_against_gdp(said):
    head = said(1, "level", "gdp_per_capita", 6000, "usd", years=(2012,))
    people = said(2, "level", "population", 1.35e9, "persons", years=(2012,))
    right = said(3, "level", "gdp", 8.1e12, "usd", years=(2012,))
    wrong = said(4, "level", "gdp", 5.1e12, "usd", years=(2012,))
    assert contradictions([head, people, right]) == ()
    (result,) = contradictions([head, people, wrong])
    assert "does not make" in result.message


def test_parts_above_the_whole(said):
    shares = [
        said(n, "share", "population", value, "percent", places=(place,), other=("ASI",), years=(2012,))
        for n, (place, value) in enumerate([("CHN", 60), ("IND", 55)], 1)
    ]
    (result,) = contradictions(shares)
    assert "more than all of it" in result.message


def test_growth_against_the_levels_at_both_ends(said):
    levels = [
        said(1, "level", "population", 1.0e8, "persons", places=("NGA",), years=(1990,)),
        said(2, "level", "population", 2.0e8, "persons", places=("NGA",), years=(2020,)),
    ]
    right = said(3, "growth", "population", 100, "percent", places=("NGA",), years=(1990, 2020), slack=0.1)
    wrong = said(4, "growth", "population", 300, "percent", places=("NGA",), years=(1990, 2020), slack=0.1)
    assert contradictions([*levels, right]) == ()
    (result,) = contradictions([*levels, wrong])
    assert result.claims == ("c1", "c2", "c4")


def test_ids_do_not_depend_on_the_order_of_claims(said):
    one = said(1, "level", "population", 1.35e9, "persons", years=(2012,))
    two = said(2, "level", "population", 1.53e9, "persons", years=(2012,))
    assert contradictions([one, two]) == contradictions([two, one])


def test_an_answer_that_is_repeated_counts_once(said):
    values = [1.35e9, 1.35e9, 1.8e9, 1.8e9, 1.8e9]
    claims = [said(n, "level", "population", v, "persons", years=(2012,)) for n, v in enumerate(values)]
    (result,) = contradictions(claims)
    assert result.claims == ("c0", "c2")


@pytest.mark.parametrize("answers", [1, 20_000], ids=["one answer", "as many answers as claims"])
def test_time_and_findings_stay_bounded_for_many_claims(answers, said):
    claims = [
        said(n, "level", "population", 1e9 * 1.1 ** (n % answers % 500), "persons", years=(2012,))
        for n in range(20_000)
    ]
    begin = time.process_time()
    assert len(contradictions(claims)) <= MOST_REPORTED
    assert time.process_time() - begin < 15
