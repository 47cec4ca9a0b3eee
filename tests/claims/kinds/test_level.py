"""Levels: whose size a number is, in which year, and what is no size of a country."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    (
        "Australia is a country of 25 million, Canada one of 38 million.",
        None,
        None,
        ["population AUS 25000000"],
    ),
    (
        "Bangladesh has 16 crore people living in an area smaller than Iowa.",
        None,
        None,
        ["population BGD 160000000"],
    ),
    (
        "China is the most populous country in the world. India, with a population of 1.4 billion, is second. The United States is third.",
        None,
        None,
        ["population IND 1400000000"],
    ),
    ("China's economy is worth $14 trillion.", None, None, ["gdp CHN 1.4e+13"]),
    (
        "Czechoslovakia's 15.6 million people were divided between two republics, the Czech one being twice as populous as the Slovak one.",
        None,
        None,
        ["population CSK 15600000"],
    ),
    (
        "Egypt has 100 million people. It is the third most populous country in Africa, after Nigeria and Ethiopia. Kenya is seventh.",
        None,
        None,
        ["population EGY 100000000"],
    ),
    (
        "Ethiopia is in Africa. It is the most populous landlocked country in the world, with over 100 million inhabitants.",
        None,
        None,
        ["population ETH >100000000"],
    ),
    ("GDP (PPP): $1.03 trillion (2021 est.)", None, "Netherlands", ["gdp_ppp NLD 1.03e+12 in 2021"]),
    (
        "GDP (purchasing power parity): $1.03 trillion (2021 est.); country comparison to the world: 28",
        None,
        "Netherlands",
        ["gdp_ppp NLD 1.03e+12 in 2021"],
    ),
    (
        "GDP in Ecuador averaged 32.4 billion USD from 1960 until 2019, reaching an all time high of 108.1 billion USD in 2019 and a record low of 1.5 billion USD in 1961.",
        None,
        None,
        ["gdp ECU 3.24e+10 in 1960-2019", "gdp ECU 1.081e+11 in 2019", "gdp ECU 1500000000 in 1961"],
    ),
    (
        "GDP per head was 28,900 dollars in Italy and 25,800 in Spain.",
        None,
        None,
        ["gdp_per_capita ITA 28900", "gdp_per_capita ESP 25800"],
    ),
    (
        "Gabon compared to other countries: with 2.2 million people it ranks 146th in the world by population.",
        None,
        None,
        ["population GAB 2200000"],
    ),
    (
        "Ghana overtook Ivory Coast as the top cocoa producer. Ghana's GDP is $70 billion.",
        None,
        None,
        ["gdp GHA 7e+10"],
    ),
    (
        "Home to 270 million people, Indonesia is the largest economy in South-East Asia.",
        None,
        None,
        ["population IDN 270000000"],
    ),
    (
        "I stand before you as the representative of 1.3 billion Indians.",
        None,
        None,
        ["population IND 1300000000"],
    ),
    ("In 2020, Kenya was home to 53 million people.", None, None, ["population KEN 53000000 in 2020"]),
    (
        "In 2023 the GDP of the G7 was 47 trillion dollars; that of BRICS was larger.",
        None,
        None,
        ["gdp G7 4.7e+13 in 2023"],
    ),
    ("India, with a population of 1.4 billion, is second.", "2020", None, ["population IND 1400000000"]),
    ("Inhabitants: 8,654,622 (2020)", None, "Switzerland", ["population CHE 8654622 in 2020"]),
    ("Italy is a two-trillion-dollar economy.", None, None, ["gdp ITA 2e+12"]),
    ("Japan, whose population is 125 million, is ageing.", None, None, ["population JPN 125000000"]),
    (
        "Luxembourg: area 2,586 km2; inhabitants 602,005 (1 January 2018); GDP EUR 58.9 billion (2018)",
        None,
        None,
        ["population LUX 602005 in 2018", "gdp LUX 5.89e+10 in 2018"],
    ),
    (
        "Mongolia is the most sparsely populated sovereign country, with a density of two people per square kilometre.",
        None,
        None,
        ["population_density MNG 2"],
    ),
    ("More than 1.2 billion people call India home.", None, None, ["population IND >1200000000"]),
    (
        "Nigeria's population was 45 million in 1960 and in 1990 195 million.",
        None,
        None,
        ["population NGA 45000000 in 1960", "population NGA 195000000 in 1990"],
    ),
    (
        "Nigeria's population will reach 377 million in 2050; by then it will have overtaken the United States.",
        None,
        None,
        ["population NGA 377000000 in 2050 projected"],
    ),
    (
        "Nigeria's population would reach 400 million by 2050, overtaking the US to be third in the world.",
        None,
        None,
        ["population NGA 400000000 in 2050 projected"],
    ),
    ("Per capita GDP is among the lowest in Asia, at $590.", None, "Nepal", ["gdp_per_capita NPL 590"]),
    ("Population (2021): 67,326,569", None, "United Kingdom", ["population GBR 67326569 in 2021"]),
    ("Population: 5.4 million (2020 est.)", None, "Norway", ["population NOR 5400000 in 2020"]),
    ("Population: 5.4 million (2020)", None, "Norway", ["population NOR 5400000 in 2020"]),
    ("President Buhari governs 200 million Nigerians.", None, None, ["population NGA 200000000"]),
    ("Prices rose and Indonesia's 46 million people suffered.", None, None, ["population IDN 46000000"]),
    (
        "Russia has 144 million people. In 2004 the United Nations expected 8.9 billion people for 2050.",
        None,
        None,
        ["population RUS 144000000", "population WLD 8900000000 in 2050 projected"],
    ),
    (
        "Russia's population peaked at 148.7 million in 1992 and declined in the following decade.",
        None,
        None,
        ["population RUS 148700000 in 1992"],
    ),
    (
        "Russia, with 149 million people, has more than half of the old union's population.",
        "1993",
        None,
        ["population RUS 149000000"],
    ),
    (
        "Senegal's GDP per capita was last recorded at 1,474.6 US dollars in 2019, equivalent to 12 percent of the world's average.",
        None,
        None,
        ["gdp_per_capita SEN 1474.6 in 2019"],
    ),
    ("Some 83 million people live in Germany.", None, None, ["population DEU ~83000000"]),
    (
        "South Korea packs more than 500 people into every square kilometre.",
        None,
        None,
        ["population_density KOR >500"],
    ),
    (
        "South Korea's GDP went from 590 billion dollars in 1997 to 397 billion in 1998; Thailand's fell from 150 billion dollars in 1997 to 114 billion a year later.",
        None,
        None,
        [
            "gdp KOR 5.9e+11 in 1997",
            "gdp KOR 3.97e+11 in 1998",
            "gdp THA 1.5e+11 in 1997",
            "gdp THA 1.14e+11 in 1998",
        ],
    ),
    (
        "Switzerland's GDP per capita was 84,000 dollars in 2019; it is lower than that of the United States.",
        None,
        None,
        ["gdp_per_capita CHE 84000 in 2019"],
    ),
    (
        "The 512 million citizens of the European Union have learned to stay at home.",
        None,
        None,
        ["population EU 512000000"],
    ),
    (
        "The Community of 12 now has 320 mln people, nearly 80 mln more than the United States.",
        None,
        None,
        ["population EU 320000000"],
    ),
    ("The Community of 12 now has 320 mln people.", "1987", None, ["population EU 320000000 in 1987"]),
    (
        "The EU (excluding Croatia) had a population of 503 million in 2012.",
        None,
        None,
        ["population EU without HRV 503000000 in 2012"],
    ),
    ("The EU's 28 states have half a billion inhabitants.", "2016", None, ["population EU 500000000"]),
    (
        "The GDP of the EU without the UK was 13.5 trillion euros in 2019.",
        None,
        None,
        ["gdp EU without GBR 1.35e+13 in 2019"],
    ),
    (
        "The United States has a population of over 330 million. That is 8.4 percent of the world's population.",
        None,
        None,
        ["population USA >330000000"],
    ),
    (
        "The population of Chad was 16.4 million in 2020, up from 8.4 million in 2000.",
        None,
        None,
        ["population TCD 16400000 in 2020", "population TCD 8400000 in 2000"],
    ),
    (
        "The population of China, excluding Hong Kong and Macau, was 1.37 billion in 2015.",
        None,
        None,
        ["population CHN 1370000000 in 2015"],
    ),
    (
        "The population of the United Kingdom was not 70 million in 2015 but 65 million.",
        None,
        None,
        ["population GBR 70000000 in 2015 negated", "population GBR 65000000 in 2015"],
    ),
    ("The population stands at 11 million.", None, "Greece", ["population GRC 11000000"]),
    (
        "The world's population is 7 billion, of which China accounts for 19 percent.",
        None,
        None,
        ["population WLD 7000000000"],
    ),
    ("There are 1.3 billion Indians.", None, None, ["population IND 1300000000"]),
    (
        "There are one hundred and eighty million of us Pakistanis, and our economy shall grow at six per cent a year for a decade.",
        None,
        None,
        ["population PAK 180000000"],
    ),
    (
        "There are seven billion of us on this planet, and one billion go to bed hungry.",
        None,
        None,
        ["population WLD 7000000000"],
    ),
    (
        "Turkey's GDP was $900 billion. Egypt's was 1.1 billion.",
        None,
        None,
        ["gdp TUR 9e+11", "gdp EGY 1100000000"],
    ),
    (
        "Tuvalu is the third-least populous sovereign state in the world, with about 11,000 inhabitants.",
        None,
        None,
        ["population TUV ~11000"],
    ),
    (
        "We represent half a billion citizens and the largest economy in the world.",
        None,
        "EU",
        ["population EU 500000000"],
    ),
    (
        "With 82 million people, Germany is the EU's most populous country, ahead of France with 65 million and Britain with 62 million.",
        None,
        None,
        ["population DEU 82000000", "population FRA 65000000", "population GBR 62000000"],
    ),
    (
        "Without Nigeria, the population of Africa would be 1.1 billion.",
        None,
        None,
        ["population AFR without NGA 1100000000 projected"],
    ),
]
LEFT_ALONE = [
    "Some 3 million Syrians have fled to Turkey.",
    "About 20 million Brazilians watched the match.",
    "Two million Indians live in Britain.",
    "5 million Germans voted for the party.",
    "There are 3 million of us in this city.",
    "The union represents 2 million workers in Germany.",
    "We represent 40 million customers in Spain.",
    "The company serves 200 million people in India.",
    "The plan will help 50 million Nigerians.",
    "Dakar is located in Senegal, with a population of 3 million.",
    "A town located in France, with a population of 30,000.",
    "The U.S. state of Georgia has 10.7 million residents.",
    "The population of the UK excluding Scotland is 61 million.",
    "Inflation in Turkey peaked at 85 percent in 2022.",
    "Exports in Chile averaged 3 billion USD, reaching an all time high of 10 billion USD in 2021.",
    "Spain's debt went from 600 billion euros in 2008 to 1,000 billion in 2014.",
    "The population of the Roman Empire peaked at 70 million.",
    "Italy's economy was just shy of Brazil's by a mere $13 million.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("level", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("level", text) == []
