"""Ranks told by comparing with all others, and by top lists."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("Brazil is one of the world's ten largest economies.", None, None, ["gdp BRA of WLD <=10"]),
    ("China, India and the US are the world's three most populous countries.", None, None, ["population CHN of WLD <=3", "population IND of WLD <=3", "population USA of WLD <=3"]),
    ("Ethiopia has more people than any African country except Nigeria.", None, None, ["population ETH of AFR 2"]),
    ("Ethiopia is among the ten most populous countries in the world.", None, None, ["population ETH of WLD <=10"]),
    ("Germany has a larger economy than any other EU member.", None, None, ["gdp DEU of EU 1"]),
    ("Germany's economy is larger than that of any other European country.", None, None, ["gdp DEU of EUR 1"]),
    ("Germany, France and Italy are the three largest economies in the euro zone.", None, None, ["gdp DEU of EURO <=3", "gdp FRA of EURO <=3", "gdp ITA of EURO <=3"]),
    ("India tops the list of the world's most populous countries.", None, None, ["population IND of WLD 1"]),
    ("Mexico is in the top 15 economies in the world.", None, None, ["gdp MEX of WLD <=15"]),
    ("Mr Speaker, this economy will grow by 2.1 per cent next year, faster than any other in the G7.", "2016-11", "United Kingdom", ["gdp_growth GBR of G7 1 in 2017 projected"]),
    ("Nigeria has more people than any other country in Africa.", None, None, ["population NGA of AFR 1"]),
    ("No country in Europe has had higher growth than Ireland: 5.2 per cent in 2014.", None, None, ["gdp_growth IRL of EUR 1"]),
    ("Spain is one of the five biggest economies in the EU.", None, None, ["gdp ESP of EU <=5"]),
    ("The Philippines posted 6.7% growth in 2012, second only to China in Asia.", None, None, ["gdp_growth PHL of ASI 2 in 2012"]),
    ("The claim: the Philippines posted 6.7% growth in 2012, second only to China in Asia.", None, None, ["gdp_growth PHL of ASI 2 in 2012"]),
    ("Turkey was the 17th largest economy in the world in 2013, and by 2023 it will be among the top ten.", None, None, ["gdp TUR of WLD 17 in 2013", "gdp TUR of WLD <=10 in 2023 projected"]),
    ("Turkey was the 17th largest economy in the world in 2013, and by 2023 it will be among the top ten.", "2014", None, ["gdp TUR of WLD 17 in 2013", "gdp TUR of WLD <=10 in 2023 projected"]),
    ("Turkey will be among the top ten economies by 2023.", None, None, ["gdp TUR of WLD <=10 in 2023 projected"]),
    ("Vietnam is among the five fastest-growing economies in Asia.", None, None, ["gdp_growth VNM of ASI <=5"]),
    ("Only China and India have more people than the United States.", None, None, ["population USA of WLD 3"]),
    ("Only China has a larger economy than the United States by purchasing power parity.", None, None, ["gdp_ppp USA of WLD 2"]),
    ("No other country in South America has as many people as Brazil.", None, None, ["population BRA of SAM 1"]),
    ("In the EU only Luxembourg has a higher GDP per head than Ireland.", None, None, ["gdp_per_capita IRL of EU 2"]),
    ("Ireland's GDP per head is second only to Luxembourg's in the EU.", None, None, ["gdp_per_capita IRL of EU 2"]),
    ("Vietnam has 88 million people. Within ASEAN only Indonesia and the Philippines have more people.", None, None, ["population VNM of ASEAN 3"]),
    ("Argentina grew 2 percent in 2011. Only twenty countries in the world had a bigger GDP in 2011.", None, None, ["gdp ARG of WLD 21 in 2011"]),
    ("Only thirteen countries in Africa have more people than Chad.", None, None, ["population TCD of AFR 14"]),
    ("GDP per head in Ireland came to $64,000 in 2015, second only to Luxembourg in the EU.", None, None, ["gdp_per_capita IRL of EU 2 in 2015"]),
]  # fmt: skip
LEFT_ALONE = [
    "Spain won more medals than any other country in Europe.",
    "Nigeria produces more oil than any other country in Africa.",
    "Germany exports more cars than any other country in the EU.",
    "Siemens has a bigger workforce than any other company in Germany.",
    "Sao Paulo has more people than any other city in Brazil.",
    "India tops the list of the world's largest arms importers.",
    "Germany is one of the world's three largest exporters.",
    "Italy is among the top ten coffee importers in the world.",
    "The top ten countries by oil reserves include Iran.",
    "Apple is worth more than any company in the world.",
    "India's economy is growing faster than that of any other large country.",
    "Only China and India have more internet users than the United States.",
    "Cuba has 11 million people. Only ten countries have more doctors.",
    "Only three provinces have more people.",
    "Only five countries in the world have bigger armies than Peru.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("rank", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("rank", text) == []
