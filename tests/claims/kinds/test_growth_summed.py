"""Changes that sum up two sizes told before, and those that last as long as what was told before."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bulgaria had 8.7 million people in 1990 and has 7 million today. That is a fall of a fifth.",
            "population BGR -20 in 1990-2018",
        ),
        (
            "The population of Peru was 10 million in 1960 and 27 million in 2005. This is an increase of 170 percent.",
            "population PER 170 in 1960-2005",
        ),
        (
            "Chad had 3 million people in 1960 and 12 million in 2010, an increase of 300 percent.",
            "population TCD 300 in 1960-2010",
        ),
        (
            "Georgia's population is a worry. It fell from 4.8 million in 1990 to 3.7 million in 2018, a decline of 23 percent.",
            "population GEO -23 in 1990-2018",
        ),
    ],
)
def test_sums_up_two_sizes(text: str, expected: str) -> None:
    assert [said(c) for c in claims("growth", text, date="2018-06-01")] == [expected]


def test_between_two_sums_of_money_the_change_is_nominal() -> None:
    (claim,) = claims(
        "growth",
        "Greece's GDP was $356 billion in 2008. By 2014 it had sunk to $235 billion. That is a loss of a third.",
    )
    assert (said(claim), claim.prices) == ("gdp GRC -33.33333333 in 2008-2014", "current")


@pytest.mark.parametrize(
    "text",
    [
        "Bulgaria had 8.7 million people in 1990. That is a fall of a fifth.",
        "Bulgaria had 8.7 million people in 1990 and has 7 million today. That is a fall of a fifth in exports.",
        "Bulgaria had 8.7 million people in 1990 and has 7 million today. Sofia saw a fall of a fifth.",
        "Chad sent 3 million people abroad in 1960 and 12 million in 2010, an increase of 300 percent.",
    ],
)
def test_nothing_to_sum_up(text: str) -> None:
    assert claims("growth", text, date="2018-06-01") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bulgaria had 8.7 million people in 1990 and has 7 million today."
            " Latvia has lost 27% of its population over the same period, and Estonia 15%.",
            ["population LVA -27 in 1990-2018", "population EST -15 in 1990-2018"],
        ),
        (
            "Latvia has lost 27% of its population since 1990; over the same period Estonia lost 15% of its population.",
            ["population LVA -27 in 1990-2018", "population EST -15 in 1990-2018"],
        ),
        (
            "Between 2008 and 2016 Ghana's economy grew 60 percent. Togo's grew 45 percent over the same period.",
            ["gdp GHA 60 in 2008-2016", "gdp TGO 45 in 2008-2016"],
        ),
    ],
)
def test_over_the_same_period(text: str, expected: list[str]) -> None:
    assert [said(c) for c in claims("growth", text, date="2018-06-01")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malawi had 7 million people in 1985, and the number has doubled since.",
            "population MWI 100 in 1985-2018",
        ),
        ("In 1990 Ethiopia had 48 million people. It has doubled since.", "population ETH 100 in 1990-2018"),
        (
            "In 1990 Ethiopia had 48 million people. It has doubled since then.",
            "population ETH 100 in 1990-2018",
        ),
        ("Kenya's population has doubled since.", "population KEN 100"),
    ],
)
def test_since(text: str, expected: str) -> None:
    assert [said(c) for c in claims("growth", text, date="2018-06-01")] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The population over 65 grew 20 percent in Spain over the same period.",
        "This economy hasn't grown 3 percent in a single year since 2005, America is told.",
    ],
)
def test_left_alone(text: str) -> None:
    assert claims("growth", text, date="2018-06-01") == []
