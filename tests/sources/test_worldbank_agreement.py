"""The record held against the World Bank's own series, where the shared folder has them."""

from __future__ import annotations

from statistics import median

import pytest

from claimcheck.sources.store import SqliteStore
from tests.sources.conftest import WorldBankSeries


def gaps(
    store: SqliteStore, key: str, indicator: str, theirs: dict[tuple[str, int], float]
) -> dict[int, list[float]]:
    """Relative gaps of countries by year."""
    found: dict[int, list[float]] = {}
    for year in sorted({year for _, year in theirs}):
        for place, cell in store.year(key, indicator, year).items():
            if theirs.get((place, year)):
                found.setdefault(year, []).append(cell.value / theirs[place, year] - 1)
    return {year: values for year, values in found.items() if len(values) > 50}


def test_nominal_gdp_agrees(store: SqliteStore, world_bank: WorldBankSeries) -> None:
    found = gaps(store, "pwt/11.0", "gdp", world_bank("NY.GDP.MKTP.CD"))
    assert min(found) <= 1970
    assert max(found) == 2023
    assert all(median(map(abs, found[year])) < 0.13 for year in found)
    assert all(median(map(abs, found[year])) < 0.02 for year in found if year >= 1996)
    late = [abs(gap) for year, values in found.items() if year >= 2000 for gap in values]
    assert sum(gap > 0.1 for gap in late) / len(late) < 1 / 7


@pytest.mark.parametrize("key", ["wpp/2022", "worldbank/2023", "pwt/11.0"])
def test_population_agrees(store: SqliteStore, world_bank: WorldBankSeries, key: str) -> None:
    found = gaps(store, key, "population", world_bank("SP.POP.TOTL"))
    for year, values in found.items():
        if year <= 2021:
            assert median(map(abs, values)) < 0.02, year


def test_the_worlds_population_agrees(store: SqliteStore, world_bank: WorldBankSeries) -> None:
    theirs = world_bank("SP.POP.TOTL")
    for year in range(1960, 2024):
        ours = store.published_total("wpp/2022", "population", "WLD", year)
        assert ours is not None
        assert ours.value == pytest.approx(theirs["WLD", year], rel=0.01)


def test_growth_agrees(store: SqliteStore, world_bank: WorldBankSeries) -> None:
    theirs = world_bank("NY.GDP.MKTP.KD.ZG")
    for year in range(1972, 2024):
        off = [
            abs(cell.value - theirs[place, year])
            for place, cell in store.year("pwt/11.0", "gdp_growth", year).items()
            if (place, year) in theirs
        ]
        assert median(off) < (0.05 if year < 2020 else 0.5), year
        assert sum(gap > 1 for gap in off) / len(off) < 0.35, year


def test_the_united_states_at_purchasing_power_agree_within_3_percent(
    store: SqliteStore, world_bank: WorldBankSeries
) -> None:
    theirs = world_bank("NY.GDP.PCAP.PP.CD")
    series = store.series("pwt/11.0", "gdp_per_capita_ppp", "USA")
    years = [year for year in series if ("USA", year) in theirs]
    assert len(years) > 30
    for year in years:
        assert series[year].value == pytest.approx(theirs["USA", year], rel=0.03), year


def test_the_median_country_at_purchasing_power_agrees_within_8_percent_in_every_year(
    store: SqliteStore, world_bank: WorldBankSeries
) -> None:
    found = gaps(store, "pwt/11.0", "gdp_per_capita_ppp", world_bank("NY.GDP.PCAP.PP.CD"))
    assert (min(found), max(found)) == (1990, 2023)
    for year, values in found.items():
        assert len(values) > 155, year
        assert median(map(abs, values)) < 0.08, year
        assert abs(median(values)) < 0.06, year
    assert median(abs(gap) for values in found.values() for gap in values) < 0.05


def test_the_factbook_agrees(store: SqliteStore, world_bank: WorldBankSeries) -> None:
    nominal = gaps(store, "factbook/2025", "gdp", world_bank("NY.GDP.MKTP.CD"))
    assert median(map(abs, nominal[2024])) < 0.02
    heads = gaps(store, "factbook/2025", "gdp_per_capita_ppp", world_bank("NY.GDP.PCAP.PP.CD"))
    for year in (2022, 2023, 2024):
        assert median(map(abs, heads[year])) < 0.05, year
