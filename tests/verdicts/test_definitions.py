"""Regions and income groups in the definitions that publishers and plain speech use."""

from __future__ import annotations

import pytest

from claimcheck.expressions import Count, Level, Quantity, Rank, Share
from claimcheck.places import gazetteer
from claimcheck.verdicts.definitions import doubtful_members, redrawn, regions
from claimcheck.verdicts.interface import Book


@pytest.fixture
def peopled(judged):
    """Judges so many millions of people of a region in 2020."""

    def run(region, millions):
        return judged(
            Level(Quantity("population", (region,))), ((millions - 0.5) * 1e6, (millions + 0.5) * 1e6), date="2021-06",
            value=millions * 1e6, unit="persons", years=(2020,), places=(region,),
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    ("region", "millions", "verdict"),
    [
        ("NAC", 374, "supported"),
        ("NAC", 500, "mostly_supported"),
        ("NAC", 593, "mostly_supported"),
        ("NAC", 440, "refuted"),
        ("NAC", 700, "refuted"),
        ("LAC", 652, "supported"),
        ("LAC", 608, "mostly_supported"),
        ("LAC", 560, "refuted"),
        ("SAS", 1860, "supported"),
        ("SAS", 1970, "mostly_supported"),
        ("SSA", 1107, "supported"),
        ("SSA", 1250, "refuted"),
    ],
)
def test_a_region_may_be_drawn_in_each_of_its_ways(peopled, region, millions, verdict):
    result = peopled(region, millions).claim.verdict
    assert result == verdict or {result, verdict} == {"supported", "mostly_supported"}


def test_the_way_in_which_it_holds_is_said(peopled):
    assert "without the Caribbean" in peopled("LAC", 608).explanation
    names = [reading.name for reading in peopled("NAC", 500).claim.readings]
    assert any("with Mexico, wpp/2022" in name for name in names)
    assert any("33 more" in name for name in names)


@pytest.mark.parametrize(
    ("place", "region", "rank", "holds"),
    [("MEX", "NAC", 2, True), ("CAN", "NAC", 2, True), ("CAN", "NAC", 3, True), ("CAN", "NAC", 5, False)],
)
def test_ranks_within_a_region_follow_its_definitions(judged, place, region, rank, holds):
    result = judged(
        Rank(Quantity("population", (place,)), (region,)), (rank, rank), date="2021", kind="rank", value=rank, unit="rank",
        years=(2020,), places=(place,),
    )  # fmt: skip
    assert (result.claim.verdict in ("supported", "mostly_supported")) is holds


def test_a_part_already_taken_out_is_not_taken_out_again():
    whole = Level(Quantity("population", ("LAC",)))
    apart = Level(Quantity("population", ("LAC",), ("CARIB",)))
    assert [words for words, _ in redrawn(whole, gazetteer())] == ["without the Caribbean"]
    assert not list(redrawn(apart, gazetteer()))


def test_the_universe_of_a_rank_or_count_is_redrawn_too():
    counted = Count("population", ("NAC",), ">", 50e6)
    assert regions(counted) == ("NAC",)
    assert [item.universe for _, item in redrawn(counted, gazetteer())] == [("NAC", "MEX")]


def test_of_many_disputed_members_a_few_are_named(record):
    book = Book(record, gazetteer())
    assert doubtful_members(["NAC"], book, 2020, 2020) == "Mexico, Guatemala, Haiti and 33 more"
    assert doubtful_members(["SAS"], book, 2020, 2020) == "Iran"


def test_income_groups_are_summed_as_classed_then_and_in_the_year(judged):
    share = Share(Quantity("population", ("LIC",)), Quantity("population", ("WLD",)))
    result = judged(
        share,
        (12.5, 13.5),
        date="2021-03",
        kind="share",
        value=13,
        unit="percent",
        years=(2010,),
        places=("LIC",),
    )
    names = [reading.name for reading in result.claim.readings]
    assert any("as classed in 2021" in name for name in names)
    assert any("as classed in 2010" in name for name in names)
    assert result.claim.verdict != "refuted"
