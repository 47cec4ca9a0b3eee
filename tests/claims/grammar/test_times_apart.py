"""Periods that date something else than the number, and years that are counted from one told before."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims


def years(
    kind: str, text: str, date: str | None = "2019-06-03"
) -> list[tuple[float | None, tuple[int, ...]]]:
    return [(c.value, c.years) for c in claims(kind, text, date)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Poland, a member since 2004, grew 5 percent.",
        "Latvia, independent since 1918, grew 5 percent.",
        "Croatia, ravaged by a war in 1991, grew 5 percent.",
        "Chile's 7.4 percent contraction was its first recession since 1985.",
    ],
)
def test_a_period_of_an_apposition_or_of_a_record_dates_no_rate(text: str) -> None:
    assert [y for _, y in years("growth", text)] == [()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland, in 2004, grew 5 percent.", (2004,)),
        ("Poland, after it joined in 2004, grew 5 percent.", (2004,)),
        ("In Poland, where a new law came in 2004, GDP grew 5 percent in 2006.", (2006,)),
        ("Peru's GDP dropped 2 percent in 2009, its worst result since 1992, though the loss was larger in 1990.", (2009,)),
        ("When the mine closed in 2016, Togo's economy fell by 7 percent, and it kept falling in the year after.", (2016,)),
    ],
)  # fmt: skip
def test_other_periods_date_it(text: str, expected: tuple[int, ...]) -> None:
    assert [y for _, y in years("growth", text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru grew 9 percent after 5 percent in 2007.", [(9, (2008,)), (5, (2007,))]),
        ("Peru's economy expanded 9 percent, after a drop of 5 percent in 2009.", [(9, (2010,)), (-5, (2009,))]),
        ("Peru's economy will expand 3 percent after growth of 2 percent in 2018.", [(3, (2019,)), (2, (2018,))]),
        ("In May 2016 Ghana had an economy that had grown by 3 percent in the year before.", [(3, (2015,))]),
        ("Ghana had a GDP of $60 billion in 2017, having doubled it since 2008.", [(100, (2008, 2017))]),
        ("Since the year 2000 Peru's population has grown by a fifth.", [(20, (2000, 2019))]),
        ("Mali had 5 million people in 1960. It had trebled by the turn of the century.", [(200, (1960, 2000))]),
        ("Mali had 5 million people in 1960. By 2009 the population had trebled.", [(200, (1960, 2009))]),
        ("Mali's population reached 10 million in 1998 and then doubled by 2018.", [(100, (1998, 2018))]),
        ("Peru's GDP fell by 4 percent in 2008 and by 5 percent in the next.", [(-4, (2008,)), (-5, (2009,))]),
        ("Peru has raised its figure for 2016 growth to 4.3 percent from 3.9 percent.", [(4.3, (2016,)), (3.9, (2016,))]),
        ("Peru's growth in 2016 slowed to 3.9 percent from 4.3 percent.", [(3.9, (2016,)), (4.3, ())]),
        ("Mali had 5 million people in 1960. The population doubled in 2009.", [(100, (2009,))]),
    ],
)  # fmt: skip
def test_years_counted_from_one_told_before(text: str, expected: list[tuple[float, tuple[int, ...]]]) -> None:
    assert years("growth", text) == expected


def test_the_first_full_year_is_that_of_nobody() -> None:
    assert years("growth", "In our first full year we brought Ghana's growth to 8 percent.") in (
        [],
        [(8, ())],
    )


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Finland's GDP has been falling for three years running.", "1993-06-15", (1990, 1992)),
        ("Finland's GDP has been falling for three years running.", "1993-12-15", (1991, 1993)),
        ("In 1993 Finland's economy was shrinking for the third year in a row.", "1995-02-01", (1991, 1993)),
    ],
)
def test_streaks(text: str, date: str, expected: tuple[int, ...]) -> None:
    assert [y for _, y in years("trend", text, date)] == [expected]


def test_the_day_of_the_telling_is_no_year_of_a_record() -> None:
    text = (
        "Vietnam's economy expanded 7.1 percent in 2018, the office said today, its fastest pace since 2008."
    )
    assert [y for _, y in years("record", text)] == [(2008, 2018)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nigeria became Africa's largest economy on Sunday.", (2019,)),
        ("Nigeria overtook South Africa on Sunday as Africa's largest economy.", (2019,)),
        ("Nigeria is Africa's largest economy, an official said on Sunday.", ()),
        ("Nigeria, which signed a treaty on Sunday, became Africa's largest economy.", ()),
    ],
)
def test_what_came_about_on_a_day_of_the_news_is_of_its_year(text: str, expected: tuple[int, ...]) -> None:
    assert [y for _, y in years("rank", text)] == [expected]


@pytest.mark.parametrize(
    "joint", [", though a crisis followed", ", although rain fell", " before a crisis came"]
)
def test_what_followed_has_its_own_year(joint: str) -> None:
    assert years("growth", f"In 2000 Turkey's economy grew 7 percent{joint} in 2001.") == [(7.0, (2000,))]
