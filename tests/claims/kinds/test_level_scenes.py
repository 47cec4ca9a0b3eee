"""People that a scene is set with, figures dealt out to places, and quantities that "it" or "the total" takes up."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("In Botswana there were 2.1 million people in 2008.", ["population BWA 2100000 in 2008"]),
    ("In Ghana, at independence, there were 6.7 million inhabitants.", ["population GHA 6700000"]),
    ("Botswana is rich. At 2.1 million people, it is small.", ["population BWA 2100000"]),
    ("Botswana is rich. At 2.1 million people the country is small.", ["population BWA 2100000"]),
    ("Just over six million people call the Baltics home.", ["population BALTIC >6000000"]),
    ("Tiny Grenada, home to 112,000, has an inhabitant for each nutmeg.", ["population GRD 112000"]),
    ("Hungary has some 10 million consumers.", ["population HUN ~10000000"]),
    ("Norway and Sweden have 5.4 million and 10.4 million people.", ["population NOR 5400000", "population SWE 10400000"]),
    (
        "Togo, Benin and Ghana had 7.4 million, 10.6 million and 28 million inhabitants respectively in 2015.",
        ["population TGO 7400000 in 2015", "population BEN 10600000 in 2015", "population GHA 28000000 in 2015"],
    ),
    ("Italy's population is stuck at 59 million.", ["population ITA 59000000"]),
    ("Syria's population has nearly quintupled since 1960, when it was 4.6 million.", ["population SYR 4600000 in 1960"]),
    ("Kenya's economy has doubled since 2005, when it was worth $19 billion.", ["gdp KEN 1.9e+10 in 2005"]),
    (
        "Peru's population was 10 million in 1960. By 1990 the figure had climbed to 22 million.",
        ["population PER 10000000 in 1960", "population PER 22000000 in 1990"],
    ),
    ("The new figures put Nigeria's GDP for 2013 at more than $500 billion.", ["gdp NGA >5e+11 in 2013"]),
    ("The population of Georgia fell after independence from 5.4 million in 1992.", ["population GEO 5400000 in 1992"]),
    ("Bolivia's GDP was $30 billion in 2013. Per capita it amounted to US$2,900.", ["gdp BOL 3e+10 in 2013", "gdp_per_capita BOL 2900 in 2013"]),
    ("Croatia has 4 million people and more than 1,200 islands.", ["population HRV 4000000"]),
    ("Niger's population is 25 million. Chad, to the east, has 17 million.", ["population NER 25000000", "population TCD 17000000"]),
]  # fmt: skip

LEFT_ALONE = [
    "Ghana has the largest economy in the Gulf of Guinea, though its harvest is smaller than Nigeria's, behind Sudan's 208 million.",
    "In Botswana there were 2.1 million people without water in 2008.",
    "Norway, Denmark and Sweden have 5.4 million and 10.4 million people.",
    "At 80,000 people, the crowd in Malta was huge.",
    "Hungary has 3 million consumers of cat food.",
    "Rockets have become cheaper since 2005, when it was $19 million a launch in Kenya.",
    "The minister put the population growth of Nigeria at the centre, and the budget at $30 billion.",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("level", text)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("level", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway is rich and Burundi poor, with GDP per head of $85,000 and $240.",
            ["gdp_per_capita NOR 85000", "gdp_per_capita BDI 240"],
        ),
        ("Norway had a GDP per head of $85,000 and $240.", []),
        ("Brazil and Peru had populations of 174 million and 26 million in 2000 and 196 million and 29 million in 2010.", []),
        (
            "Brazil had a population of 174 million and 193 million in 2000 and 2009.",
            ["population BRA 174000000 in 2000", "population BRA 193000000 in 2009"],
        ),
        ("In 2009 Brazil's population and GDP were 193 million and $1.6 trillion.", []),
        ("Brazil and India, with 190 million and 1.2 billion people, are large.", []),
        ("Brazil and India have a population of 190 million each.", ["population BRA 190000000", "population IND 190000000"]),
    ],
)  # fmt: skip
def test_figures_side_by_side_are_of_as_many_places(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("level", text)] == wanted
