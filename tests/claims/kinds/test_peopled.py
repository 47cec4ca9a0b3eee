"""Levels in rarer words: people told without the word population, figures that answer another, what is lifted to a size."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Claim, Document


def levels(text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date, place=place)).found
    return [f.claim for f in found if f.claim.kind == "level" and f.claim.coverage == "checkable"]


def said(claims: list[Claim]) -> list[tuple[str | None, str, float | None]]:
    return [(c.indicator, ",".join(c.places), c.value) for c in claims]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Malta, whose 420,000 inhabitants live off tourism, joined the EU.", "MLT", 420_000),
        ("There are forty million of us in Kenya.", "KEN", 40_000_000),
        ("The house is full: there are 7 billion of us.", "WLD", 7e9),
        ("Mankind numbered 2 billion in 1927.", "WLD", 2e9),
        ("The number of human beings was 5 billion in 1987.", "WLD", 5e9),
        ("The UN expects that there will be 9.7 billion people in 2050.", "WLD", 9.7e9),
        ("The number of Kenyans reached 50 million in 2018.", "KEN", 50_000_000),
        ("There were only 7.4 million Swiss citizens in 2007.", "CHE", 7_400_000),
        ("Luxembourg counted 576,000 people in 2016, nearly half of them foreigners.", "LUX", 576_000),
        ("Egypt, a land of desert, has to feed some 90 million people.", "EGY", 90_000_000),
        ("Nigeria struggles to feed its 180 million people.", "NGA", 180_000_000),
        ("Little Uruguay, 3.4 million people, won the cup.", "URY", 3_400_000),
        ("Tuvalu, 11,000 people, is sinking.", "TUV", 11_000),
        ("Chad grew to 16 million people.", "TCD", 16_000_000),
        ("Colombia is in crisis. The country's 47 million people wait.", "COL", 47_000_000),
        ("Colombia is in crisis, and its 47 million people are tired.", "COL", 47_000_000),
        ("Croatia will lift the population of the EU to some 508 million.", "EU", 508_000_000),
        ("Japan is ageing. The nation's population of 127 million is shrinking.", "JPN", 127_000_000),
        ("Iran's population is even larger than Turkey's, at 80 million.", "IRN", 80_000_000),
        ("Mexico is in crisis. For the country's 92 million people the fall was hard.", "MEX", 92_000_000),
        ("Among the least populous is Iceland, with 330,000.", "ISL", 330_000),
        ("Jordan is poor. The kingdom's 9 million inhabitants depend on aid.", "JOR", 9_000_000),
        ("Jordan is poor. Half of the kingdom's 9 million people are young.", "JOR", 9_000_000),
        ("Nepal's 29 million people depend on remittances.", "NPL", 29_000_000),
        ("Peru is glad: a relief for the Andean nation of 33 million people.", "PER", 33_000_000),
        ("Peru is glad: a relief for the South American nation of 33 million.", "PER", 33_000_000),
        ("Guyana, a South American nation of 0.8 million people, struck oil.", "GUY", 800_000),
        ("The Caribbean is mixed, from Haiti with its 11 million people to tiny islets.", "HTI", 11_000_000),
        ("Cuba is poor. The island of 11 million people is emptying.", "CUB", 11_000_000),
    ],
)  # fmt: skip
def test_people_in_rarer_words(text: str, place: str, value: float) -> None:
    assert said(levels(text)) == [("population", place, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2017 we numbered 11.9 million.", 11_900_000),
        ("Today 12 million people live here.", 12_000_000),
        ("There are twelve million of us.", 12_000_000),
    ],
)
def test_we_and_here_with_a_place(text: str, value: float) -> None:
    assert said(levels(text, place="Rwanda")) == [("population", "RWA", value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France's GDP per head was $44,000 in 2022. Spain was at $29,700.", ("gdp_per_capita", "ESP", 29_700)),
        ("Ireland's GDP was $48,000 a head. The Dutch figure is around $46,000.", ("gdp_per_capita", "NLD", 46_000)),
        ("GDP per capita in Turkey was $10,600 in 2022. Greece was at $20,500 back then.", ("gdp_per_capita", "GRC", 20_500)),
        ("World population is 7 billion. Brazil, in fifth place, has 200 million.", ("population", "BRA", 2e8)),
        ("Angola's population rose from 5.4 million at independence in 1975 to 25 million in 2013.", ("population", "AGO", 2.5e7)),
        ("France is home to 65 million people and Spain to 47 million.", ("population", "ESP", 4.7e7)),
        ("The GDP of Fiji is $4,900 per head. That of Tonga was about $4,400 in 2021.", ("gdp_per_capita", "TON", 4_400)),
        ("Armenia's GDP was US$12.5 billion in 2018, or US$4,200 per capita.", ("gdp_per_capita", "ARM", 4_200)),
        ("Thailand's GDP was $505 billion in 2021. Divide it up and you get roughly $7,000 a head.", ("gdp_per_capita", "THA", 7_000)),
        ("Canada's GDP was $1.8 trillion in 2011. Italy slipped to eighth place, with output of $2.2tn.", ("gdp", "ITA", 2.2e12)),
    ],
)  # fmt: skip
def test_figures_that_answer_another(text: str, expected: tuple[str, str, float]) -> None:
    assert said(levels(text))[-1] == expected
    assert len(levels(text)) == 2


def test_a_figure_per_head_has_the_year_of_the_product() -> None:
    claims = levels("Armenia's GDP was US$12.5 billion in 2018, or US$4,200 per capita.")
    assert [c.years for c in claims] == [(2018,), (2018,)]


def test_populations_in_brackets_behind_their_countries() -> None:
    text = "The most populous are Brazil (200 million), Mexico (122 million) and Colombia (47 million)."
    assert [(c.places, c.value) for c in levels(text)] == [
        (("BRA",), 2e8),
        (("MEX",), 1.22e8),
        (("COL",), 4.7e7),
    ]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("There are about three people to the square kilometre in Namibia.", "NAM", 3),
        ("Namibia is empty. With three people per square kilometre, it has room.", "NAM", 3),
    ],
)
def test_density(text: str, place: str, value: float) -> None:
    assert said(levels(text)) == [("population_density", place, value)]


@pytest.mark.parametrize(
    "text",
    [
        "There were 5 million Polish citizens in Britain.",
        "Kenya, whose 300,000 people with malaria need help, is poor.",
        "Kenya counted 300,000 people without work.",
        "Oxfam has to feed 2 million people in Sudan.",
        "Kenya is poor. The firm and its 20,000 people left.",
        "Syria's 6 million people displaced by the war want to return.",
        "Yemen is at war, and its 17 million people in need get no food.",
        "India's 70 million people with diabetes need care.",
        "Zanzibar, an island of 1.9 million people, lies off the Tanzanian coast.",
        "Lagos is large, and its 15 million people are tired.",
        "The number of Kenyans abroad reached 3 million in 2018.",
        "France's GDP per head was $44,000 in 2022. Spain paid $29,700.",
        "France's GDP per head was $44,000 in 2022. The Spanish wage is around $29,000.",
        "Iron output of $3bn was reached in Brazil.",
        "Humanity faces a bill of 2 billion people hungry.",
    ],
)
def test_left_alone(text: str) -> None:
    assert [c for c in levels(text) if c.value not in (44_000,)] == []


def test_a_country_described_in_quotation_marks() -> None:
    text = 'Norway is rich. She said that Belgium, "a country of 11 million", would get its share.'
    assert said(levels(text)) == [("population", "BEL", 11_000_000)]
