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
    ("Cuba has 11 million people, Peru three times as many.", ["population PER of CUB 3"]),
    ("Cuba has 11 million people; Peru has three times that number.", ["population PER of CUB 3"]),
    ("Cuba's GDP was $68 billion in 2010; that of Peru was twice as large.", ["gdp PER of CUB 2"]),
    ("Cuba has 11 million people. Haiti has about 10 percent fewer.", ["population HTI of CUB ~0.9"]),
    ("Cuba has 11 million people. Greece has a tenth fewer inhabitants.", ["population GRC of CUB 0.9"]),
    ("Cuba's GDP was $68 billion in 2010. Panama's was a quarter smaller.", ["gdp PAN of CUB 0.75 in 2010"]),
    ("Italy's GDP per head is $36,000. In Malta it is a tenth lower.", ["gdp_per_capita MLT of ITA 0.9"]),
    ("Italy's GDP per head is $36,000, more than ten times as high as Ghana's.", ["gdp_per_capita ITA of GHA >10"]),
    ("Kenya's economy grew 5 percent in 2018. Ghana grew almost as fast.", []),
    ("Kenya's economy grew 2 percent in 2018. Ghana's grew almost twice as fast.", ["gdp_growth GHA of KEN ~2 in 2018"]),
    (
        "Kenya's economy grew 2 percent in 2018. Togo and Ghana both grew twice as fast.",
        ["gdp_growth TGO of KEN 2 in 2018", "gdp_growth GHA of KEN 2 in 2018"],
    ),
    ("Per head, Poles produce three times as much: $15,000 a year to Ukraine's $4,000.", ["gdp_per_capita POL of UKR 3"]),
    ("Uruguay's GDP was $20 billion; its output was ten times that of Belize.", ["gdp URY of BLZ 10"]),
    ("Togo's economy, for comparison, is twice the size of Gambia's.", ["gdp TGO of GMB 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[row[0][:60] for row in TOLD])
def test_the_figure_told_before_is_the_other_side(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("ratio", text)] == wanted


GREECE = "# The economy of Greece\n\nDebt stands at 177 percent of GDP, and the economy shrank by a quarter. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Italy's economy is nine times as big.", ["gdp ITA of GRC 9"]),
        ("Italy has six times as many people.", ["population ITA of GRC 6"]),
        ("Italy's GDP per head is a third higher.", []),
        ("The economy is twice as big.", []),
    ],
)
def test_whom_the_text_is_about_is_the_other_side(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("ratio", GREECE + text)] == wanted


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
        "Cuba's economy grew 3 percent in 2010. The Haitian economy was 6 percent smaller.",
        "Italy's GDP per head is $36,000. Inflation is 5 percent. In Spain it is twice as high.",
        "Cuba's GDP was $68 billion in 2010. Its exports were a quarter smaller.",
        "Cuba's economy grew 3 percent in 2010. Its exports grew twice as fast.",
        "Cuba's economy shrank 3 percent in 2010. Haiti's grew twice as fast.",
        "Kenya generates two thirds of East African output, and tea is three times that of Uganda.",
    ],
)
def test_what_is_told_of_something_else_is_no_other_side(text: str) -> None:
    assert claims("ratio", text) == []
