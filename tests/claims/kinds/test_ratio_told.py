"""Ratios against what the text told before, against "us", and of what somebody has."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

TOLD = [
    ("Cuba has 11 million people. Haiti, its neighbour, has half as many people.", ["population HTI of CUB 0.5"]),
    ("Cuba has 11 million people. Peru has three times as many.", ["population PER of CUB 3"]),
    ("Cuba has 11 million people. Peru has almost three times that.", ["population PER of CUB ~3"]),
    ("Cuba has 11 million people. Jamaica has a quarter of that.", ["population JAM of CUB 0.25"]),
    ("Cuba has 11 million people. Jamaica has about a quarter of Cuba's number.", ["population JAM of CUB ~0.25"]),
    ("Cuba's GDP was $68 billion. Jamaica produces about a fifth of that.", ["gdp JAM of CUB ~0.2"]),
    ("Italy's GDP per head is $36,000. In Kenya it is a tenth of that.", ["gdp_per_capita KEN of ITA 0.1"]),
    ("Italy's GDP per head is $36,000. In Malta it is half as high again.", ["gdp_per_capita MLT of ITA 1.5"]),
    ("Italy's GDP per head is $36,000. Norway was three times richer.", ["gdp_per_capita NOR of ITA 3"]),
    ("Italy's GDP per head is $36,000. Norway, up north, is twice as rich.", ["gdp_per_capita NOR of ITA 2"]),
    ("Spain did well. Its output grew, but remains modest: Italy's economy is half as large.", []),
    ("Peru has 33 million people, a quarter of the Mexican total.", ["population PER of MEX 0.25"]),
    ("Canada has a ninth of the population of the United States.", ["population CAN of USA 0.1111111111"]),
    ("The Greeks are a third poorer than the Italians.", ["gdp_per_capita GRC of ITA 0.6666666667"]),
    ("Togo's economy, for comparison, is twice the size of Gambia's.", ["gdp TGO of GMB 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[row[0][:60] for row in TOLD])
def test_the_figure_told_before_is_the_other_side(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("ratio", text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mexico has twelve times our population.", ["population MEX of GTM 12"]),
        ("Mexico's economy, in dollars, is twenty times the size of ours.", ["gdp MEX of GTM 20"]),
        ("Mexico's economy, for comparison, is twenty times ours.", ["gdp MEX of GTM 20"]),
        ("Mexico has twelve times our population growth problems.", []),
    ],
)
def test_we_are_the_other_side(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("ratio", text, place="Guatemala")] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Cuba has 11 million people. Peru exports three times as many.",
        "Cuba has 11 million people. They own 2 million cars. Peru has three times as many.",
        "Cuba has 11 million people. They own 2 million cars. Peru has three times that.",
        "Cuba has 11 million people. Peru has three times that many dogs.",
        "Cuba has 11 million people. Norway was three times richer.",
        "A ninth of the population of the United States lives in Texas.",
        "Canada took in a ninth of the population of Haiti.",
        "Italy's GDP per head is $36,000. In Kenya tea is a tenth of that.",
    ],
)
def test_what_is_told_of_something_else_is_no_other_side(text: str) -> None:
    assert claims("ratio", text) == []
