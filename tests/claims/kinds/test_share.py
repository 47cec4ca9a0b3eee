"""Shares: of wholes, told by heads, and what goes on from the share before."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("18 out of every 100 people in the world live in India.", None, None, ["population IND of WLD 18"]),
    ("Asia accounts for most of the world's population.", None, None, ["population ASI of WLD >50"]),
    (
        "Asia excluding Japan is home to 57 percent of the world's people.",
        None,
        None,
        ["population ASI without JPN of WLD 57"],
    ),
    ("Brazil generates half of South America's GDP.", None, None, ["gdp BRA of SAM 50"]),
    (
        "Brazil is big. Nearly half of the people of South America live there.",
        None,
        None,
        ["population BRA of SAM ~50"],
    ),
    (
        "By 2050 one in four people in the world will be an African.",
        None,
        None,
        ["population AFR of WLD 25 in 2050 projected"],
    ),
    (
        "China and India together are home to over a third of humanity.",
        None,
        None,
        ["population CHN+IND of WLD >33.33333333"],
    ),
    ("Every fifth human being is Chinese.", None, None, ["population CHN of WLD 20"]),
    ("Every sixth person on Earth is an Indian.", None, None, ["population IND of WLD 16.66666667"]),
    (
        "Four out of ten Europeans in the EU are German, French or Italian.",
        None,
        None,
        ["population DEU+FRA+ITA of EU 40"],
    ),
    (
        "Germany and France matter most. The two economies together make up half of the euro zone's output.",
        None,
        None,
        ["gdp DEU+FRA of EURO 50"],
    ),
    ("Germany contributes 25 percent of EU GDP.", None, None, ["gdp DEU of EU 25"]),
    (
        "In 1900 Europe held a quarter of the world's people; by 2000 the proportion had fallen to about an eighth.",
        None,
        None,
        ["population EUR of WLD 25 in 1900", "population EUR of WLD ~12.5 in 2000"],
    ),
    ("India's contribution to world GDP is 7 percent.", None, None, ["gdp IND of WLD 7"]),
    (
        "Japan accounts for 6 percent of global GDP and less than 2 percent of the world population.",
        None,
        None,
        ["gdp JPN of WLD 6", "population JPN of WLD <2"],
    ),
    (
        "More than one in six of the world's people lives in India.",
        None,
        None,
        ["population IND of WLD >16.66666667"],
    ),
    ("Most of the world's people live in Asia.", None, None, ["population ASI of WLD >50"]),
    ("Nearly half of the people of South America live in Brazil.", None, None, ["population BRA of SAM ~50"]),
    ("Nigeria represents 15 percent of Africa's population.", None, None, ["population NGA of AFR 15"]),
    (
        "Of the thirteen countries of South America, Brazil alone accounts for half of the population and just over half of the GDP.",
        None,
        None,
        ["population BRA of SAM 50", "gdp BRA of SAM >50"],
    ),
    ("One African in seven is a Nigerian.", None, None, ["population NGA of AFR 14.28571429"]),
    (
        "One in seven people on the planet is African, according to the speaker.",
        None,
        None,
        ["population AFR of WLD 14.28571429"],
    ),
    ("One in three Africans is a Nigerian.", None, None, ["population NGA of AFR 33.33333333"]),
    ("One in three people in the world is an African.", None, None, ["population AFR of WLD 33.33333333"]),
    ("Out of every 100 people in the world, 18 live in India.", None, None, ["population IND of WLD 18"]),
    ("Roughly one person in five on the planet lives in China.", None, None, ["population CHN of WLD 20"]),
    (
        "The EU's share of world GDP has dropped from 30 percent in 1980 to 17 percent in 2020.",
        None,
        None,
        ["gdp EU of WLD 30 in 1980", "gdp EU of WLD 17 in 2020"],
    ),
    (
        "The United States has a population of over 330 million. That is 8.4 percent of the world's population.",
        None,
        None,
        ["population USA of WLD 8.4"],
    ),
    ("The United States produces a fifth of the world's output.", None, None, ["gdp USA of WLD 20"]),
    (
        "The contribution of China to world GDP rose to 18 percent in 2021.",
        None,
        None,
        ["gdp CHN of WLD 18 in 2021"],
    ),
    (
        "The share of the BRICS in world GDP was 26 percent. At purchasing power parity BRICS is indeed ahead of the G7.",
        None,
        None,
        ["gdp BRICS of WLD 26"],
    ),
    ("Today 60 percent of all people live in Asia.", None, None, ["population ASI of WLD 60"]),
    ("Two in five people on Earth live in China or India.", None, None, ["population CHN+IND of WLD 40"]),
    (
        "With 5 percent of the world's population, the United States produces 25 percent of its GDP.",
        None,
        None,
        ["population USA of WLD 5", "gdp USA of WLD 25"],
    ),
    (
        "The world's two most populous countries, China and India, hold 36 percent of its people.",
        None,
        None,
        ["population CHN+IND of WLD 36"],
    ),
    (
        "The two largest economies in the world account for 40 percent of global GDP.",
        "2019-05-01",
        None,
        ["gdp CHN+USA of WLD 40"],
    ),
    (
        "The euro zone's three largest economies account for two-thirds of its GDP.",
        "2015",
        None,
        ["gdp DEU+FRA+ITA of EURO 66.66666667"],
    ),
    (
        "The United States, China and Japan are the three largest economies. The three account for half of world GDP.",
        None,
        None,
        ["gdp CHN+JPN+USA of WLD 50"],
    ),
    (
        "More than half of the people of South America are Brazilians.",
        None,
        None,
        ["population BRA of SAM >50"],
    ),
    (
        "Austria is in the EU. It makes up two percent of the Union's population.",
        None,
        None,
        ["population AUT of EU 2"],
    ),
    (
        "Peru produces 6 percent of the continent's output and about 8 percent of its population.",
        None,
        None,
        ["gdp PER of SAM 6", "population PER of SAM ~8"],
    ),
    ("Colombia accounts for a tenth of the continent's output.", None, None, ["gdp COL of SAM 10"]),
    ("More than a fifth of the euro zone's GDP is French.", None, None, ["gdp FRA of EURO >20"]),
    ("Almost a fifth of ASEAN's output is made in Thailand.", None, None, ["gdp THA of ASEAN ~20"]),
    ("Half of the people in MERCOSUR are Brazilian.", None, None, ["population BRA of MERCOSUR 50"]),
    (
        "With 3 percent of the population, Brazil still turns out 2 percent of the world's GDP.",
        None,
        None,
        ["population BRA of WLD 3", "gdp BRA of WLD 2"],
    ),
    ("Canadians are half of one per cent of the world's people.", None, None, ["population CAN of WLD 0.5"]),
    (
        "The Dutch make up more than half of the people of the Benelux.",
        None,
        None,
        ["population NLD of BENELUX >50"],
    ),
    (
        "Asia's share of the world's people has fallen to 60 percent.",
        None,
        None,
        ["population ASI of WLD 60"],
    ),
    (
        "Qatar generates 11 percent of the output of the six-nation Gulf Cooperation Council.",
        None,
        None,
        ["gdp QAT of GCC 11"],
    ),
    (
        "The combined GDP of NAFTA was $13 trillion in 2005. Mexico accounted for 7 percent of that sum.",
        None,
        None,
        ["gdp MEX of NAFTA 7"],
    ),
    (
        "The GDP of the G7 was $33 trillion in 2010. A sixth of it was Japanese.",
        None,
        None,
        ["gdp JPN of G7 16.66666667 in 2010"],
    ),
    (
        "The EU made up 20 percent of world GDP in 2014, little changed from 2013, when the share was 21 percent.",
        None,
        None,
        ["gdp EU of WLD 20 in 2014", "gdp EU of WLD 21 in 2013"],
    ),
    (
        "Egypt has 90 million people, one in twelve Africans.",
        None,
        None,
        ["population EGY of AFR 8.333333333"],
    ),
    ("One person in six is Indian.", None, None, ["population IND of WLD 16.66666667"]),
    (
        "We are 200 million and have 3 percent of the world's people.",
        None,
        "BRA",
        ["population BRA of WLD 3"],
    ),
]
LEFT_ALONE = [
    "The three largest companies account for half of world output of steel.",
    "The three largest banks hold half of Mali's deposits, and the economy grew.",
    "The two richest men of the world own 1 percent of its GDP.",
    "The top two percent of Americans hold half of the wealth.",
    "The five largest economies account for half of world GDP.",
    "Africa's most populous country produces a fifth of its oil, and its economy grows.",
    "A third of Kenyans live below the poverty line.",
    "One in five Americans is a smoker.",
    "Every third German owns a dog.",
    "One in ten people in Britain is over 75.",
    "One in four Nigerians is unemployed.",
    "Every second Indian lives on less than two dollars a day.",
    "One in three people in the world has no clean water.",
    "Half of the people of Brazil live in cities.",
    "One in eight Londoners is Indian.",
    "One in ten Britons is of Indian origin.",
    "China accounts for 28 percent of global emissions.",
    "Germany's share of EU exports is 28 percent.",
    "The bank holds 30 percent of the euro zone's deposits.",
    "Russia supplies 40 percent of the EU's gas.",
    "Brazil accounts for a third of the world's coffee.",
    "About 8 percent of the world's population is left-handed.",
    "India's contribution to world GDP growth is 15 percent.",
    "Half of the people in Qatar are Indian.",
    "Singapore draws many workers. One person in three is Malaysian.",
    "More than a third of the EU's population is Catholic.",
    "A third of the EU's output is exported to China.",
    "The GDP of the G7 was $33 trillion in 2010. More than half of it was consumed.",
    "The GDP of the G7 was $33 trillion in 2010. Debt was 90 percent of that sum.",
    "Canadians are a third of the visitors to Cuba.",
    "Japan has 127 million people, one in four of them over 65.",
    "Kenya accounts for 40 percent of the region's exports.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("share", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("share", text) == []
