"""The traps in the publishers' files, each on a few lines of the file's own form, and on the packages built."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from claimcheck.sources.catalogue import find_packages, shipped_folder
from claimcheck.sources.store import SqliteStore
from sources import build_factbook, build_pwt, build_worldbank, build_wpp

OLD_ROW = {"pop": 1000.0, "cgdp": 500.0, "p": 50.0, "year": 2000}


def test_old_penn_tables_count_people_in_thousands() -> None:
    tables = build_pwt.tables([{**OLD_ROW, "place": "FRA"}])
    assert tables["population"]["FRA", 2000] == pytest.approx(1_000_000)
    assert tables["gdp_ppp"]["FRA", 2000] == pytest.approx(500e6)
    assert tables["gdp"]["FRA", 2000] == pytest.approx(250e6)


def test_new_penn_tables_count_in_millions_and_at_prices_of_their_base_year() -> None:
    row = {"year": 2000, "pop": 2.0, "cgdpo": 100.0, "cgdpe": 90.0, "pl_gdpo": 0.5, "rgdpna": 80.0}
    united_states = {**row, "place": "USA", "pl_gdpo": 0.7}
    tables = build_pwt.tables([{**row, "place": "FRA"}, united_states], benchmark=2000)
    assert tables["population"]["FRA", 2000] == pytest.approx(2e6)
    assert tables["gdp"]["FRA", 2000] == pytest.approx(50e6)
    assert tables["gdp_ppp"]["FRA", 2000] == pytest.approx(63e6)
    assert tables["gdp_real"]["FRA", 2000] == pytest.approx(80e6)


SURVEYED = {"year": 2011, "pop": 2.0, "cgdpo": 120.0, "cgdpe": 100.0, "pl_gdpo": 0.8, "rgdpna": 90.0}
STATES = {"place": "USA", "cgdpo": 1000.0, "cgdpe": 1000.0, "pop": 10.0}


def test_purchasing_power_before_the_price_survey_is_carried_back_by_growth_and_american_prices() -> None:
    rows = [
        {**SURVEYED, "place": "FRA"},
        {**SURVEYED, "place": "FRA", "year": 1991, "cgdpe": 70.0, "rgdpna": 45.0},
        {**STATES, "year": 2011, "pl_gdpo": 0.9, "rgdpna": 1000.0},
        {**STATES, "year": 1991, "pl_gdpo": 0.3, "rgdpna": 600.0},
    ]
    ppp = build_pwt.tables(rows, benchmark=2011)["gdp_ppp"]
    assert ppp["FRA", 2011] == pytest.approx(90e6)
    half_the_volume, deflator = 45 / 90, (300 / 600) / (900 / 1000)
    assert ppp["FRA", 1991] == pytest.approx(90e6 * half_the_volume * deflator)
    assert ppp["USA", 1991] / ppp["USA", 2011] == pytest.approx(300 / 900)  # as its nominal GDP
    assert build_pwt.tables(rows, benchmark=1990)["gdp_ppp"]["FRA", 1991] == pytest.approx(70e6 * 0.3)


def test_countries_of_the_eurostat_and_oecd_surveys_are_carried_back_from_their_first_round() -> None:
    place = {**SURVEYED, "place": "FRA"}
    rows = [
        {**place, "year": year, "cgdpe": level, "rgdpna": level, "i_cig": flag}
        for year, level, flag in (
            (1998, 50.0, "Benchmark"),
            (1999, 60.0, "Benchmark"),
            (2005, 70.0, "Interpolated"),
        )
    ]
    rows += [
        {**STATES, "year": year, "pl_gdpo": 0.8, "rgdpna": 1000.0, "i_cig": "Benchmark"}
        for year in (1998, 1999, 2005, 2011)
    ]
    rows.append({**place, "i_cig": "Benchmark"})
    ppp = build_pwt.tables(rows, benchmark=2011)["gdp_ppp"]
    assert [ppp["FRA", year] for year in (1998, 1999, 2005, 2011)] == pytest.approx([40e6, 48e6, 56e6, 80e6])
    rows[0]["cgdpe"] = 90.0
    assert build_pwt.tables(rows, benchmark=2011)["gdp_ppp"]["FRA", 1998] == pytest.approx(40e6)


@pytest.mark.parametrize("lacking", [{"rgdpna": None}, {"i_outlier": "Outlier"}, {"cgdpe": 0.0}])
def test_nothing_is_carried_back_from_a_level_that_is_not_known(lacking: dict[str, object]) -> None:
    rows = [
        {**SURVEYED, "place": "FRA", **lacking},
        {**SURVEYED, "place": "FRA", "year": 1991},
        {**STATES, "year": 2011, "pl_gdpo": 0.9, "rgdpna": 1000.0},
        {**STATES, "year": 1991, "pl_gdpo": 0.3, "rgdpna": 600.0},
    ]
    assert ("FRA", 1991) not in build_pwt.tables(rows, benchmark=2011)["gdp_ppp"]


@pytest.mark.parametrize("key", ["pwt/8.0", "pwt/9.1", "pwt/10.0", "pwt/11.0"])
def test_before_the_price_survey_purchasing_power_grows_as_the_country_itself(
    store: SqliteStore, key: str
) -> None:
    """India's and another country's output differ in growth by the difference of their real growth alone."""
    for year, places in (
        (1965, ("CHN", "BRA", "DEU", "USA")),
        (1990, ("CHN", "DEU")),
        (2004, ("CHN", "BRA")),
    ):
        ppp, before = (store.year(key, "gdp_ppp", when) for when in (year, year - 1))
        growth = store.year(key, "gdp_growth", year)
        india = ppp["IND"].value / before["IND"].value
        for place in places:
            ratio = ppp[place].value / before[place].value / india
            assert ratio == pytest.approx((100 + growth[place].value) / (100 + growth["IND"].value), rel=1e-5)


@pytest.mark.parametrize(
    ("out", "day", "precision"),
    [
        ("2016-06-09", date(2016, 6, 9), "day"),
        ("2012-02", date(2012, 2, 29), "month"),
        ("2011-12", date(2011, 12, 31), "month"),
    ],
)
def test_a_vintage_of_which_the_month_is_known_counts_from_its_last_day(
    out: str, day: date, precision: str
) -> None:
    vintage = build_pwt.Vintage("1.0", out, "")
    assert (vintage.published, vintage.precision) == (day, precision)


def test_publication_days_are_known_and_cited_but_for_two_of_which_the_month_is(store: SqliteStore) -> None:
    """Version 7.0 and 7.1 are shipped as they were before the publisher's later files of the same number."""
    assert {source.key: source.published_text for source in store.sources()} == {
        "pwt/11.0": "2025-10-07",
        "pwt/10.0": "2021-01-21",
        "pwt/9.1": "2019-04-09",
        "pwt/9.0": "2016-06-09",
        "pwt/8.1": "2015-04-13",
        "pwt/8.0": "2013-07-02",
        "pwt/7.1": "2012-07-26",
        "pwt/7.0": "2011-05-19",
        "pwt/6.3": "2009-08",
        "pwt/6.2": "2006-09",
        "pwt/6.1": "2002-10-18",
        "wpp/2022": "2022-07-11",
        "worldbank/2023": "2023-07-25",
        "factbook/2025": "2026-02-04",
    }
    assert all(source.published_note for source in store.sources())
    days = {source.key: source.published for source in store.sources() if source.precision == "month"}
    assert days == {
        "pwt/6.3": date(2009, 8, 31),
        "pwt/6.2": date(2006, 9, 30),
    }


@pytest.mark.parametrize("flag", ["Outlier", "yes"])
def test_price_levels_that_the_table_calls_outliers_give_no_purchasing_power(flag: str) -> None:
    row = {"year": 2000, "pop": 2.0, "cgdpo": 100.0, "cgdpe": 90.0, "pl_gdpo": 0.5, "rgdpna": 80.0}
    tables = build_pwt.tables(
        [{**row, "place": "VEN", "i_outlier": flag}, {**row, "place": "USA", "i_outlier": "no"}],
        benchmark=2000,
    )
    assert list(tables["gdp_ppp"]) == [("USA", 2000)]
    assert set(tables["gdp"]) == {("USA", 2000), ("VEN", 2000)}


def test_growth_is_only_taken_from_version_8_on(store: SqliteStore) -> None:
    growing = {source.key for source in store.sources_for("gdp_growth")}
    assert growing == {"pwt/11.0", "pwt/10.0", "pwt/9.1", "pwt/9.0", "pwt/8.1", "pwt/8.0", "factbook/2025"}
    assert "gdp_real" not in build_pwt.tables([{**OLD_ROW, "place": "FRA"}])


def test_the_second_china_is_left_out(store: SqliteStore) -> None:
    rows = [{**OLD_ROW, "place": "CHN"}, {**OLD_ROW, "place": "CH2", "cgdp": 400.0}]
    tables = build_pwt.tables(rows)
    assert list(tables["gdp"]) == [("CHN", 2000)]
    for key in ("pwt/6.1", "pwt/6.2", "pwt/6.3", "pwt/7.0", "pwt/7.1"):
        people = store.year(key, "population", 2000)
        assert "CH2" not in people
        assert people["CHN"].value == pytest.approx(1.26e9, rel=0.02)


def test_old_country_codes_become_iso_codes(store: SqliteStore) -> None:
    codes = {place for key in ("pwt/6.1", "pwt/7.1") for place in store.coverage(key, "population", 2000)}
    assert codes >= {"DEU", "ROU", "COD"}
    assert not codes & {"GER", "ROM", "ZAR", "TMP", "ANT", "SCG"}


def test_a_country_in_two_currencies_counts_once() -> None:
    rows = [
        {**OLD_ROW, "place": "ZWE", "currency": "US Dollar", "cgdp": 300.0},
        {**OLD_ROW, "place": "ZWE", "currency": "Zimbabwe Dollar"},
        {**OLD_ROW, "place": "ZWE", "currency": "Zimbabwe Dollar", "year": 1999},
    ]
    tables = build_pwt.tables(rows)
    assert tables["gdp_ppp"] == {("ZWE", 2000): pytest.approx(300e6), ("ZWE", 1999): pytest.approx(500e6)}


def test_a_place_that_comes_twice_stops_the_build() -> None:
    with pytest.raises(SystemExit, match="twice"):
        build_pwt.tables([{**OLD_ROW, "place": "FRA"}, {**OLD_ROW, "place": "FRA"}])


@pytest.mark.parametrize("missing", [None, "", float("nan"), 0.0])
def test_a_missing_value_gives_no_cell(missing: object) -> None:
    tables = build_pwt.tables([{**OLD_ROW, "place": "FRA", "cgdp": missing}])
    assert set(tables) == {"population"}


@pytest.mark.parametrize(
    "key", ["pwt/6.1", "pwt/6.3", "pwt/7.1", "pwt/8.0", "pwt/8.1", "pwt/9.1", "pwt/10.0", "pwt/11.0"]
)
def test_every_vintage_is_in_base_units(store: SqliteStore, key: str) -> None:
    """The United States in 2000: 282 million people, ten trillion dollars, at home equal to international ones."""
    people, gdp, ppp = (store.cell(key, name, "USA", 2000) for name in ("population", "gdp", "gdp_ppp"))
    assert people is not None
    assert gdp is not None
    assert ppp is not None
    assert people.value == pytest.approx(282e6, rel=0.03)
    assert gdp.value == pytest.approx(1.0e13, rel=0.04)
    assert ppp.value == pytest.approx(gdp.value, rel=0.03)


def test_age_groups_with_spaces_in_their_digits_are_summed() -> None:
    assert build_wpp.persons(["  341 877", " 267 731", "   14", "0"]) == 609_622_000


def wpp_text(*rows: str) -> str:
    title = ',,"Estimates, 1950 - 2021",,,,,,,,,,\n'
    header = (
        "Index,Variant,Region,Notes,Location code,ISO3 Alpha-code,ISO2 Alpha-code,SDMX code**,Type,"
        "Parent code,Year,0-4,5-9\n"
    )
    return title + header + "".join(row + "\n" for row in rows)


def test_only_countries_and_known_regions_are_taken() -> None:
    text = wpp_text(
        "1,Estimates,WORLD,,900,,,1,World,0,1950,  341 877,  267 731",
        "2,Estimates,Label,,1803,,,,Label/Separator,900,,...,...",
        "3,Estimates,Less developed regions,,902,,,902,Development Group,1803,1950, 1, 1",
        "4,Estimates,Rwanda,,646,RWA,RW,646,Country/Area,910,1950,  400, 1 200",
    )
    found = list(build_wpp.figures(text))
    assert found == [("WLD", 1950, 609_608_000), ("RWA", 1950, 1_600_000)]


def test_places_too_small_for_thousands_are_left_out() -> None:
    rows = ["1,Estimates,Tuvalu,,798,TUV,TV,798,Country/Area,957,2020,   6,   5"]
    rows += ["2,Estimates,Samoa,,882,WSM,WS,882,Country/Area,957,2020,   106,   108"]
    assert set(build_wpp.collect([wpp_text(*rows)])) == {("WSM", 2020)}


def test_the_world_bank_file_may_lack_years() -> None:
    text = (
        "country_name,country_code_2,country_code_3,year,population\n"
        "Palestine,PS,PSE,1989,\nPalestine,PS,PSE,1990,1978248\n"
    )
    assert build_worldbank.figures(text) == {("PSE", 1990): 1978248}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$29.185 trillion (2024 est.)", 29.185e12),
        ("$9 million (2021 est.)", 9e6),
        ("$259,781 (2024 est.)", 259781),
        ("338,016,259 (2025 est.)", 338016259),
        ("-1.9% (2023 est.)", -1.9),
        ("\N{MINUS SIGN}1.9% (2023 est.)", -1.9),
        ("148.94 million sq km", 148.94e6),
        ("14.2 million sq km (285,000 sq km ice-free)", 14.2e6),
        ("0.44 sq km", 0.44),
        ("NA", None),
        ("no permanent inhabitants", None),
    ],
)
def test_numbers_are_read_out_of_prose(text: str, value: float | None) -> None:
    assert build_factbook.figure(text) == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("2.8% (2024 est.)", (2024, 2.8)),
        ("5,000 (July 2023 est.)", (2023, 5000)),
        ("1,000 (2024)", (2024, 1000)),
        ("$40 million (2001 est.)", None),
        ("338,016,259", None),
    ],
)
def test_figures_carry_the_year_they_name(text: str, entry: tuple[int, float] | None) -> None:
    assert build_factbook.dated(text) == entry


def test_constant_dollars_become_dollars_of_the_year() -> None:
    field = {
        "Real GDP (purchasing power parity) 2023": {"text": "$100 billion (2023 est.)"},
        "Real GDP (purchasing power parity) 2022": {"text": "$90 billion (2022 est.)"},
        "note": "<b>note:</b> data in 2021 dollars",
    }
    prices = {2015: 0.8, 2021: 1.0, 2022: 1.07, 2023: 1.11}
    found = build_factbook.constant_dollars(field, prices)
    assert found == [(2023, pytest.approx(111e9)), (2022, pytest.approx(96.3e9))]
    older = build_factbook.constant_dollars({**field, "note": "data in 2015 dollars"}, prices)
    assert older[0] == (2023, pytest.approx(138.75e9))
    assert build_factbook.constant_dollars({**field, "note": ""}, prices) == []


def test_the_united_states_have_one_gdp_in_the_factbook(store: SqliteStore) -> None:
    nominal, ppp = (store.cell("factbook/2025", name, "USA", 2024) for name in ("gdp", "gdp_ppp"))
    assert nominal is not None
    assert ppp is not None
    assert ppp.value == pytest.approx(nominal.value, rel=1e-6)


def test_gaza_and_the_west_bank_are_one_place(store: SqliteStore) -> None:
    people, gdp = (store.series("factbook/2025", name, "PSE") for name in ("population", "gdp"))
    assert people[2025].value == 2_184_652 + 3_310_554
    assert gdp[2024].value == 13.711e9


def test_the_world_stands_in_the_factbook(store: SqliteStore) -> None:
    total = store.published_total("factbook/2025", "gdp", "WLD", 2024)
    assert total is not None
    assert total.value == 111.326e12
    summed = sum(cell.value for cell in store.year("factbook/2025", "gdp", 2024).values())
    assert 0.9 < summed / total.value < 1.01


def test_building_again_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Needs the pinned package files: CLAIMCHECK_PACKAGES names their folder."""
    folder = os.environ.get("CLAIMCHECK_PACKAGES")
    if not folder:
        pytest.skip("CLAIMCHECK_PACKAGES is not set")
    monkeypatch.setattr("sys.argv", ["build", "--from", folder, "--to", str(tmp_path)])
    for module in (build_pwt, build_wpp, build_worldbank, build_factbook):
        module.main()
    ours = {package.key: package.digest for package in find_packages([shipped_folder()])}
    assert {package.key: package.digest for package in find_packages([tmp_path])} == ours
