"""Records that go on from a rate told before, worst years, first times, and stretches counted from an event."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims


def records(text: str) -> list[tuple[str, str, str, tuple[int, ...]]]:
    return [
        (c.indicator or "", ",".join(c.places), c.comparator, c.years)
        for c in claims("record", text, date="2012-04-01")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's economy grew 9 percent in 2008. It was the fastest pace since 1994.", ("gdp_growth", "PER", "max", (1994, 2008))),
        ("Chile's economy shrank by 1 percent in 2009. That was its first contraction since 1999.", ("gdp_growth", "CHL", "min", (1999, 2009))),
        ("Chile's economy grew 4 percent in 2010. The 2010 result was the best since 2004.", ("gdp_growth", "CHL", "max", (2004, 2010))),
        ("Chile managed growth of only 0.3 percent in 2009, its poorest year since 1999.", ("gdp_growth", "CHL", "min", (1999, 2009))),
        ("Chile's growth slowed to 2 percent last year from 6 percent in 2010, the slowest since 2002.", ("gdp_growth", "CHL", "min", (2002, 2011))),
        ("Chile's growth slowed to 4 percent in 2007, from 6 percent in 2004, the slowest since 2002.", ("gdp_growth", "CHL", "min", (2002, 2007))),
        ("Chile's growth rose to 6 percent in 2010, its fastest since 1997.", ("gdp_growth", "CHL", "max", (1997, 2010))),
        ("Chile's growth last year, at 5.2%, was the quickest in 15 years.", ("gdp_growth", "CHL", "max", (1996, 2011))),
        ("Chile's economy will shrink this year for the first time since 1999.", ("gdp_growth", "CHL", "min", (1999, 2012))),
        ("In 2009 Chile slid into its first recession in 17 years.", ("gdp_growth", "CHL", "min", (1992, 2009))),
        ("In 2009 Chile slipped into recession for the first time in ten years.", ("gdp_growth", "CHL", "min", (1999, 2009))),
        ("Brazil's economy had its best year in a decade in 2010.", ("gdp_growth", "BRA", "max", (2000, 2010))),
        ("Last year Japan's economy had its worst year since 2009.", ("gdp_growth", "JPN", "min", (2009, 2011))),
        ("Malaysia turned in its best economic performance in more than ten years in 2010.", ("gdp_growth", "MYS", "max", (2000, 2010))),
        ("Growth in Peru was the slowest in a decade last year.", ("gdp_growth", "PER", "min", (2001, 2011))),
        ("Latvia's population fell in 1992 for the first time since 1950.", ("population_growth", "LVA", "min", (1950, 1992))),
        ("In 2009 Spain's economy shrank for the first time in 15 years.", ("gdp_growth", "ESP", "min", (1994, 2009))),
        ("Mexico's economy shrank 6 percent in 2009, the worst performance since the Depression.", ("gdp_growth", "MEX", "min", (2009,))),
        ("The euro zone's economy shrank by 4 percent in 2009, its deepest slump since the euro was launched.", ("gdp_growth", "EURO", "min", (1999, 2009))),
    ],
)  # fmt: skip
def test_finds(text: str, expected: tuple[str, str, str, tuple[int, ...]]) -> None:
    assert records(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's economy grew 9 percent in 2008. The 2008 harvest was the best since 1994.",
        "Peru's carmakers slid into recession in 2009 for the first time in 17 years.",
        "Peru's exports grew 9 percent in 2008. It was the fastest pace since 1994.",
        "Peru's economy grew 9 percent in 2008. It was the biggest strike since 1994.",
        "Peru's economy grew 9 percent in 2008. The heat was the worst since 1994.",
        "The club had its best year in a decade in 2010, as the economy of Brazil grew.",
        "Chad's exports fell in 2009 for the first time since 1999.",
        "The economy of Spain shrank 3 percent in 2009, its biggest fall since the old king died.",
        "The growth of Ghana peaked at 14 percent in 2011.",
    ],
)
def test_left_alone(text: str) -> None:
    assert records(text) == []


def test_the_day_of_the_news_is_no_year_of_growth() -> None:
    assert records("Sunday, 31 March, 2002 Turkey's economy suffers record slump") == []


def test_a_rate_at_its_peak_is_growth() -> None:
    found = claims(
        "growth", "Growth in Ghana averaged 6 percent from 2001 to 2010, and peaked at 14 percent in 2011."
    )
    assert [(c.value, c.years, c.average) for c in found] == [(6, (2001, 2010), True), (14, (2011,), False)]
