"""The checks of `claimcheck sources verify`, on the real record and on figures with a flaw put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.sources.agreement import gaps
from claimcheck.sources.catalogue import find_packages
from claimcheck.sources.continuity import Review, jumps, reviews
from claimcheck.sources.datapackage import ResourceInfo, write_package
from claimcheck.sources.indicators import GDP, GDP_PER_CAPITA, POPULATION
from claimcheck.sources.store import SqliteStore, open_store
from claimcheck.sources.verify import Verification, identities, verify_files
from tests.sources.conftest import WorldBankSeries
from tests.sources.test_datapackage import BEES, FIGURES, INFO


def resource(info: object, rank: int = 10) -> ResourceInfo:
    slug, label, unit, additive = (getattr(info, name) for name in ("slug", "label", "unit", "additive"))
    return ResourceInfo(slug, label, unit, additive, rank=rank)


@pytest.fixture
def flawed(tmp_path: Path) -> Iterator[SqliteStore]:
    """Two sources of population that part in 2003, and a figure per head a thousand times too large."""
    people = {("FRA", year): 1e6 * (60 + 0.1 * (year - 2000)) for year in range(2000, 2010)}
    other = {key: value * (1.4 if key[1] >= 2003 else 1.0) for key, value in people.items()}
    tables = {
        resource(POPULATION): {**people, ("WLD", 2005): 50e6},
        resource(GDP): {("FRA", 2005): 2.2e12},
        resource(GDP_PER_CAPITA): {("FRA", 2005): 36e6},
    }
    write_package(tmp_path / "one" / "1", replace(INFO, publisher="one"), tables)
    write_package(tmp_path / "two" / "1", replace(INFO, publisher="two"), {resource(POPULATION, 20): other})
    store = open_store(folders=[tmp_path], cache=tmp_path / "cache")
    yield store
    store.close()


def test_the_shipped_record_has_no_faults(verification: Verification) -> None:
    assert verification.faults == ()
    assert verification.ok
    assert verification.cells > 300_000


def test_every_jump_of_people_and_of_real_gdp_has_been_looked_at(verification: Verification) -> None:
    left = [
        jump
        for jump in verification.jumps
        if jump.state == "open" and jump.indicator in ("population", "gdp_real")
    ]
    assert left == []


def test_a_jump_of_one_source_alone_is_open_until_it_is_reviewed(flawed: SqliteStore) -> None:
    (jump,) = (found for found in jumps(flawed, ()) if found.indicator == "population")
    assert (jump.source, jump.place, jump.year, jump.state) == ("two/1", "FRA", 2003, "open")
    assert jump.change == pytest.approx(0.4, abs=0.01)
    known = (Review("population", "FRA", 2003, 2003, "a census"),)
    (jump,) = (found for found in jumps(flawed, known) if found.indicator == "population")
    assert (jump.state, jump.reason) == ("reviewed", "a census")


def test_reviews_give_reasons_for_jumps_that_exist(verification: Verification) -> None:
    for review in reviews():
        assert review.reason
        assert review.first <= review.last
        assert any(
            (jump.indicator, jump.place) == (review.indicator, review.place)
            and review.first <= jump.year <= review.last
            for jump in verification.jumps
        ), review


def test_identities_find_slips_of_units_and_sums_beyond_the_world(flawed: SqliteStore) -> None:
    messages = [fault.message for fault in identities(flawed)]
    assert len(messages) == 2
    assert any("gdp_per_capita x population" in message and "FRA 2005" in message for message in messages)
    assert any("exceeds the World" in message for message in messages)


def test_damage_in_one_package_does_not_hide_the_others(tmp_path: Path) -> None:
    for number in ("1", "2"):
        write_package(tmp_path / "someone" / number, replace(INFO, vintage=number), {BEES: FIGURES})
    packages = find_packages([tmp_path])
    path = tmp_path / "someone" / "1" / "bees.csv"
    path.write_text(path.read_text().replace("1300000", "1300001"))
    cells, (fault,) = verify_files(packages)
    assert cells == 3
    assert (fault.source, fault.path) == ("someone/1", str(path))


def test_gaps_are_by_decade_and_name_the_worst(flawed: SqliteStore) -> None:
    (gap,) = gaps(flawed, ("population",))
    assert (gap.preferred, gap.other, gap.decade, gap.cells) == ("one/1", "two/1", 2000, 10)
    assert gap.worst == pytest.approx(0.4)
    assert gap.worst_place == "FRA"
    assert gap.worst_year >= 2003


def test_sources_agree_on_people_and_growth(verification: Verification) -> None:
    found = {(gap.indicator, gap.other, gap.decade): gap for gap in verification.gaps}
    people = found["population", "worldbank/2023", 2010]
    assert people.median < 0.01
    assert people.unit == "share"
    assert found["gdp_growth", "pwt/9.1", 1990].median < 0.5
    assert found["gdp_growth", "factbook/2025", 2020].unit == "pp"


def test_grades_tell_sound_accounts_from_weak_ones(store: SqliteStore) -> None:
    assert store.grade("USA", "population", 2010) == "A"
    assert store.grade("USA", "gdp", 2012) in "AB"
    assert store.grade("NGA", "gdp", 1990) == "D"
    assert store.grade("ATL", "gdp", 2010) == "C"
    assert store.grade("USA", "gdp", 1960) == "B"
    worst = max(store.grade("BRA", "gdp", 2000), store.grade("BRA", "population", 2000))
    assert store.grade("BRA", "gdp_per_capita", 2000) == worst


def test_grades_follow_the_distance_from_the_world_bank(
    store: SqliteStore, world_bank: WorldBankSeries
) -> None:
    """Nine cells in ten of grade A lie closer to the World Bank's figures than nine in ten of grade D."""
    for indicator, series in (("gdp", "NY.GDP.MKTP.CD"), ("population", "SP.POP.TOTL")):
        theirs = world_bank(series)
        key = store.sources_for(indicator)[0].key
        found: dict[str, list[float]] = {}
        for year in range(1990, 2020, 3):
            for place, cell in store.year(key, indicator, year).items():
                if theirs.get((place, year)):
                    gap = abs(cell.value / theirs[place, year] - 1)
                    found.setdefault(store.grade(place, indicator, year), []).append(gap)
        ninth = {letter: sorted(values)[len(values) * 9 // 10] for letter, values in found.items()}
        assert ninth["A"] < ninth["D"] * 0.6, (indicator, ninth)
