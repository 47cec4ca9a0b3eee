"""What the store answers, on the real record."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.errors import RecordError
from claimcheck.sources.interface import AGGREGATES, Store
from claimcheck.sources.store import SqliteStore

BRICS = ("BRA", "RUS", "IND", "CHN", "ZAF")


def test_the_store_keeps_the_protocol(store: SqliteStore) -> None:
    typed: Store = store
    assert typed.sources()


def test_sources_are_given_in_order_of_preference(store: SqliteStore) -> None:
    def keys(indicator: str) -> list[str]:
        return [source.key for source in store.sources_for(indicator)]

    assert [source.key for source in store.sources()][:4] == [
        "pwt/11.0",
        "wpp/2022",
        "factbook/2025",
        "worldbank/2023",
    ]
    assert keys("gdp")[:3] == ["pwt/11.0", "factbook/2025", "pwt/10.0"]
    assert keys("gdp_growth")[:3] == ["pwt/11.0", "factbook/2025", "pwt/10.0"]
    assert keys("population")[:4] == ["wpp/2022", "worldbank/2023", "pwt/11.0", "factbook/2025"]
    assert keys("population")[-1] == "pwt/6.1"
    assert keys("population_density")[0] == "wpp/2022"
    assert keys("unemployment") == []


def test_a_stored_cell_says_where_it_is_from(store: SqliteStore) -> None:
    cell = store.cell("wpp/2022", "population", "WLD", 2012)
    assert cell is not None
    assert (cell.publisher, cell.vintage, cell.status, cell.formula) == ("wpp", "2022", "estimate", None)
    assert cell.value == pytest.approx(7.162e9, rel=1e-3)


def test_years_from_2022_on_are_projections(store: SqliteStore) -> None:
    last, first = (store.cell("wpp/2022", "population", "IND", year) for year in (2021, 2022))
    assert last is not None
    assert first is not None
    assert (last.status, first.status) == ("estimate", "projection")
    assert not last.projected
    assert first.projected
    growth = store.cell("wpp/2022", "population_growth", "IND", 2022)
    assert growth is not None
    assert growth.projected
    assert store.last_year("wpp/2022", "population") == 2021
    assert store.last_year("wpp/2022", "population_growth") == 2021
    assert store.last_year("wpp/2022", "population", projections=True) == 2100


def test_per_capita_is_derived_within_one_source(store: SqliteStore) -> None:
    cell = store.cell("pwt/11.0", "gdp_per_capita", "USA", 2012)
    assert cell is not None
    assert cell.status == "derived"
    assert cell.formula == "gdp(2012) / population(2012)"
    gdp, population = cell.inputs
    assert {gdp.source, population.source} == {"pwt/11.0"}
    assert cell.value * population.value == pytest.approx(gdp.value)
    assert cell.value == pytest.approx(51_600, rel=0.01)


def test_growth_is_real_and_needs_the_year_before(store: SqliteStore) -> None:
    cell = store.cell("pwt/11.0", "gdp_growth", "CHN", 2012)
    assert cell is not None
    assert cell.value == pytest.approx(7.9, abs=0.5)
    assert cell.formula == "100 * (gdp_real(2012) / gdp_real(2011) - 1)"
    assert [(part.indicator, part.year) for part in cell.inputs] == [("gdp_real", 2012), ("gdp_real", 2011)]
    first = min(store.real_index("pwt/11.0", "CHN"))
    assert store.cell("pwt/11.0", "gdp_growth", "CHN", first) is None


def test_growth_of_the_factbook_is_as_published(store: SqliteStore) -> None:
    cell = store.cell("factbook/2025", "gdp_growth", "USA", 2024)
    assert cell is not None
    assert (cell.value, cell.status) == (2.8, "estimate")


def test_density_takes_the_land_area_from_its_own_source(store: SqliteStore) -> None:
    cell = store.cell("wpp/2022", "population_density", "NLD", 2020)
    assert cell is not None
    assert [part.source for part in cell.inputs] == ["wpp/2022", "factbook/2025"]
    assert cell.value == pytest.approx(515, rel=0.02)
    world = store.cell("wpp/2022", "population_density", "WLD", 2020)
    assert world is not None
    assert 55 < world.value < 62


def test_a_year_holds_countries_only_and_agrees_with_the_series(store: SqliteStore) -> None:
    for indicator in ("population", "population_growth", "population_density"):
        countries = store.year("wpp/2022", indicator, 2012)
        assert len(countries) > 190
        assert not AGGREGATES & set(countries)
        assert list(countries) == sorted(countries)
        for place in ("CHN", "FRA"):
            assert countries[place] == store.cell("wpp/2022", indicator, place, 2012)
    assert store.coverage("pwt/11.0", "gdp", 2012) == tuple(store.year("pwt/11.0", "gdp", 2012))


def test_totals_are_published_ones(store: SqliteStore) -> None:
    total = store.published_total("wpp/2022", "population", "WLD", 2012)
    assert total is not None
    summed = sum(cell.value for cell in store.year("wpp/2022", "population", 2012).values())
    assert summed == pytest.approx(total.value, rel=1e-3)
    assert store.published_total("pwt/11.0", "gdp", "WLD", 2012) is None
    assert store.published_total("wpp/2022", "population", "CHN", 2012) is None
    europe = store.published_total("wpp/2022", "population", "EUR", 2012)
    assert europe is not None
    assert europe.value == pytest.approx(740e6, rel=0.02)


def test_the_shares_of_the_dispatch_come_out(store: SqliteStore) -> None:
    world = store.published_total("wpp/2022", "population", "WLD", 2012)
    people = store.year("wpp/2022", "population", 2012)
    assert world is not None
    assert 42.2 < 100 * sum(people[place].value for place in BRICS) / world.value < 42.7
    for indicator, share in (("gdp", 20.5), ("gdp_ppp", 28.3)):
        cells = store.year("pwt/11.0", indicator, 2012)
        found = 100 * sum(cells[place].value for place in BRICS) / sum(cell.value for cell in cells.values())
        assert found == pytest.approx(share, abs=0.3)


def test_as_of_shows_only_what_was_out(store: SqliteStore) -> None:
    then = store.as_of(date(2012, 10, 17))
    assert [source.key for source in then.sources()] == [
        "pwt/7.1",
        "pwt/7.0",
        "pwt/6.3",
        "pwt/6.2",
        "pwt/6.1",
    ]
    assert then.cell("pwt/11.0", "gdp", "CHN", 2010) is None
    assert then.year("pwt/11.0", "gdp", 2010) == {}
    assert then.cell("pwt/7.1", "gdp", "CHN", 2010) is not None
    assert then.last_year("pwt/11.0", "gdp") is None
    assert then.sources_for("gdp_growth") == ()
    with pytest.raises(RecordError, match="no such source"):
        then.source("pwt/11.0")
    density = then.cell("pwt/7.1", "population_density", "NLD", 2010)
    assert density is not None


def test_the_day_of_publication_counts(store: SqliteStore) -> None:
    def out(day: date) -> set[str]:
        return {source.key for source in store.as_of(day).sources()}

    assert "pwt/8.0" not in out(date(2013, 7, 1))
    assert "pwt/8.0" in out(date(2013, 7, 2))
    assert "worldbank/2023" not in out(date(2023, 7, 24))
    assert "worldbank/2023" in out(date(2023, 7, 25))
    assert "pwt/6.2" not in out(date(2006, 9, 29))
    assert "pwt/6.2" in out(date(2006, 9, 30))
    assert out(date(2002, 1, 1)) == set()
    assert store.as_of(date(2013, 7, 2)).as_of(date(2020, 1, 1)).sources_for("gdp")[0].key == "pwt/8.0"


def test_views_of_one_state_are_one_and_share_what_was_read(store: SqliteStore) -> None:
    first, second = store.as_of(date(2014, 1, 1)), store.as_of(date(2014, 12, 31))
    assert first is second
    assert first.series("pwt/8.0", "gdp", "FRA") is store.series("pwt/8.0", "gdp", "FRA")
    assert first.series("pwt/11.0", "gdp", "FRA") == {}
    assert first.year("pwt/11.0", "gdp", 2010) == {}


def test_what_is_not_there_is_none_or_empty(store: SqliteStore) -> None:
    assert store.cell("pwt/11.0", "gdp", "ATL", 2012) is None
    assert store.cell("pwt/11.0", "nonsense", "FRA", 2012) is None
    assert store.cell("none/1", "gdp", "FRA", 2012) is None
    assert store.series("none/1", "gdp", "FRA") == {}
    assert store.year("none/1", "gdp", 2012) == {}
    assert store.last_year("pwt/11.0", "nonsense") is None


def test_every_source_of_an_indicator_answers_for_it(store: SqliteStore) -> None:
    for info in store.indicators():
        for source in store.sources_for(info.slug):
            year = store.last_year(source.key, info.slug)
            assert year is not None, (source.key, info.slug)
            assert store.coverage(source.key, info.slug, year), (source.key, info.slug)


def test_what_cannot_be_derived_is_not_offered(store: SqliteStore) -> None:
    """The Factbook gives each place's population for one year only."""
    assert "factbook/2025" not in {source.key for source in store.sources_for("population_growth")}
    assert store.last_year("factbook/2025", "gdp_per_capita") == 2024
