"""Ranks: phrases, comparisons with all others, top lists, and ranks with parts left out."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    (
        "Among the G7, Italy grew slowest in 2018.",
        None,
        None,
        ["gdp_growth ITA of G7 from the bottom 1 in 2018"],
    ),
    ("Bangladesh is the eighth-most populous country in the world.", None, None, ["population BGD of WLD 8"]),
    (
        "Bhutan is the least populous member of SAARC but one.",
        None,
        None,
        ["population BTN of SAARC from the bottom 2"],
    ),
    ("Brazil is one of the world's ten largest economies.", None, None, ["gdp BRA of WLD <=10"]),
    ("Brazil's economy is the largest in South America.", None, None, ["gdp BRA of SAM 1"]),
    ("By PPP it is the second largest economy in the world.", None, "India", ["gdp_ppp IND of WLD 2"]),
    (
        "By nominal GDP its economy is the third largest in Africa; by purchasing power parity it is the second largest.",
        None,
        "Egypt",
        ["gdp EGY of AFR 3", "gdp_ppp EGY of AFR 2"],
    ),
    (
        "China became the second largest economy. In 2010 China also overtook Japan.",
        "2015",
        None,
        ["gdp CHN of WLD 2"],
    ),
    (
        "China is the most populous country in the world. India, with a population of 1.4 billion, is second. The United States is third.",
        None,
        None,
        ["population CHN of WLD 1", "population IND of WLD 2", "population USA of WLD 3"],
    ),
    (
        "China, India and the US are the world's three most populous countries.",
        None,
        None,
        ["population CHN of WLD <=3", "population IND of WLD <=3", "population USA of WLD <=3"],
    ),
    (
        "Egypt has 100 million people. It is the third most populous country in Africa, after Nigeria and Ethiopia. Kenya is seventh.",
        None,
        None,
        ["population EGY of AFR 3", "population KEN of AFR 7"],
    ),
    (
        "Ethiopia has more people than any African country except Nigeria.",
        None,
        None,
        ["population ETH of AFR 2"],
    ),
    (
        "Ethiopia is among the ten most populous countries in the world.",
        None,
        None,
        ["population ETH of WLD <=10"],
    ),
    (
        "France is the most populous country in the European Union. France and Spain are members of the euro area. Switzerland is a member of the European Union.",
        None,
        None,
        ["population FRA of EU 1"],
    ),
    (
        "GDP (purchasing power parity): $1.03 trillion (2021 est.); country comparison to the world: 28",
        None,
        "Netherlands",
        ["gdp_ppp NLD of WLD 28"],
    ),
    (
        "Gabon compared to other countries: with 2.2 million people it ranks 146th in the world by population.",
        None,
        None,
        ["population GAB of WLD 146"],
    ),
    ("Germany has a larger economy than any other EU member.", None, None, ["gdp DEU of EU 1"]),
    (
        "Germany's economy is larger than that of any other European country.",
        None,
        None,
        ["gdp DEU of EUR 1"],
    ),
    (
        "Germany's economy, the biggest among the 12 countries sharing the euro, grew at its fastest rate in four years during 2004.",
        None,
        None,
        ["gdp DEU of EURO 1"],
    ),
    (
        "Germany, France and Italy are the three largest economies in the euro zone.",
        None,
        None,
        ["gdp DEU of EURO <=3", "gdp FRA of EURO <=3", "gdp ITA of EURO <=3"],
    ),
    (
        "Home to 270 million people, Indonesia is the largest economy in South-East Asia.",
        None,
        None,
        ["gdp IDN of SEA 1"],
    ),
    ("In 2010 the most populous country was China.", None, None, ["population CHN of WLD 1 in 2010"]),
    (
        "In 2017 Canada grew fastest in the G7 and the United Kingdom the slowest.",
        None,
        None,
        ["gdp_growth CAN of G7 1 in 2017", "gdp_growth GBR of G7 from the bottom 1 in 2017"],
    ),
    ("India tops the list of the world's most populous countries.", None, None, ["population IND of WLD 1"]),
    (
        "India will overtake China as the world's most populous country in 2023.",
        "2020",
        None,
        ["population IND of WLD 1 in 2023 projected"],
    ),
    (
        "Indonesia ranks fourth by population, behind China, India and the United States.",
        None,
        None,
        ["population IDN of WLD 4"],
    ),
    (
        "Ireland was the fastest-growing economy in the euro zone for the third year running in 2016.",
        None,
        None,
        ["gdp_growth IRL of EURO 1"],
    ),
    (
        "Italy has the third-largest economy in the euro zone, after Germany and France.",
        None,
        None,
        ["gdp ITA of EURO 3"],
    ),
    (
        "Italy suffered the deepest slump in the G7 in 2020, while Japan had the mildest.",
        None,
        None,
        ["gdp_growth ITA of G7 from the bottom 1 in 2020", "gdp_growth JPN of G7 1"],
    ),
    ("Japan had the deepest recession in Asia.", None, None, ["gdp_growth JPN of ASI from the bottom 1"]),
    ("Kenya's GDP is the third largest in sub-Saharan Africa.", None, None, ["gdp KEN of SSA 3"]),
    ("Luxembourg has the highest GDP per capita in the EU.", None, None, ["gdp_per_capita LUX of EU 1"]),
    ("Mexico is in the top 15 economies in the world.", None, None, ["gdp MEX of WLD <=15"]),
    ("Mexico is the largest economy in Latin America but one.", None, None, ["gdp MEX of LAC 2"]),
    (
        "Microsoft is making big news in India this week by signing two lucrative deals in Asias fourth largest economy.",
        None,
        None,
        ["gdp IND of ASI 4"],
    ),
    (
        "Mongolia is the most sparsely populated sovereign country, with a density of two people per square kilometre.",
        None,
        None,
        ["population_density MNG of WLD from the bottom 1"],
    ),
    (
        "Mr Speaker, this economy will grow by 2.1 per cent next year, faster than any other in the G7.",
        "2016-11",
        "United Kingdom",
        ["gdp_growth GBR of G7 1 projected"],
    ),
    ("Nigeria has more people than any other country in Africa.", None, None, ["population NGA of AFR 1"]),
    (
        "Nigeria is not the most populous country in the Commonwealth; India is.",
        None,
        None,
        ["population NGA of COMMONWEALTH 1 negated", "population IND of COMMONWEALTH 1"],
    ),
    ("Nigeria ranks first in Africa by population.", None, None, ["population NGA of AFR 1"]),
    ("Nigeria's population is the seventh largest in the world.", None, None, ["population NGA of WLD 7"]),
    (
        "Nigeria's population would reach 400 million by 2050, overtaking the US to be third in the world.",
        None,
        None,
        ["population NGA of WLD 3 projected"],
    ),
    (
        "No country in Europe has had higher growth than Ireland: 5.2 per cent in 2014.",
        None,
        None,
        ["gdp_growth IRL of EUR 1"],
    ),
    (
        "Russia fared worst in the Group of Eight: its economy shrank by 7.8 percent in 2009.",
        None,
        None,
        ["gdp_growth RUS of G8 from the bottom 1"],
    ),
    ("Russia was the world's largest economy after the US.", None, None, ["gdp RUS of WLD 2"]),
    ("Spain is one of the five biggest economies in the EU.", None, None, ["gdp ESP of EU <=5"]),
    (
        "The Dominican Republic is the second most populous Caribbean country after Cuba and has its largest economy.",
        None,
        None,
        ["population DOM of CARIB 2", "gdp DOM of CARIB 1"],
    ),
    (
        "The GDP of the USA, the world's largest economy, has been pegged at $30,507.217 billion for 2025, while that of China, the second biggest, is $19,231.705 billion.",
        None,
        None,
        ["gdp USA of WLD 1", "gdp CHN of WLD 2"],
    ),
    (
        "The Philippines posted 6.7% growth in 2012, second only to China in Asia.",
        None,
        None,
        ["gdp_growth PHL of ASI 2"],
    ),
    (
        "The claim: the Philippines posted 6.7% growth in 2012, second only to China in Asia.",
        None,
        None,
        ["gdp_growth PHL of ASI 2"],
    ),
    (
        "Turkey was the 17th largest economy in the world in 2013, and by 2023 it will be among the top ten.",
        None,
        None,
        ["gdp TUR of WLD 17 in 2013", "gdp TUR of WLD <=10 projected"],
    ),
    (
        "Turkey was the 17th largest economy in the world in 2013, and by 2023 it will be among the top ten.",
        "2014",
        None,
        ["gdp TUR of WLD 17 in 2013", "gdp TUR of WLD <=10 projected"],
    ),
    (
        "Turkey will be among the top ten economies by 2023.",
        None,
        None,
        ["gdp TUR of WLD <=10 in 2023 projected"],
    ),
    (
        "Tuvalu is the third-least populous sovereign state in the world, with about 11,000 inhabitants.",
        None,
        None,
        ["population TUV of WLD from the bottom 3"],
    ),
    (
        "Vietnam is among the five fastest-growing economies in Asia.",
        None,
        None,
        ["gdp_growth VNM of ASI <=5"],
    ),
    (
        "We represent half a billion citizens and the largest economy in the world.",
        None,
        "EU",
        ["gdp EU of WLD 1"],
    ),
    (
        "We were the eleventh largest economy when we came in; today we are the fifth.",
        "2023",
        "India",
        ["gdp IND of WLD 11", "gdp IND of WLD 5"],
    ),
    (
        "With 82 million people, Germany is the EU's most populous country, ahead of France with 65 million and Britain with 62 million.",
        None,
        None,
        ["population DEU of EU 1"],
    ),
]
LEFT_ALONE = [
    "Kenya came second in the marathon in Berlin.",
    "The Kenyan runner is third in the world.",
    "Spain won more medals than any other country in Europe.",
    "Nigeria produces more oil than any other country in Africa.",
    "Germany exports more cars than any other country in the EU.",
    "Siemens has a bigger workforce than any other company in Germany.",
    "Sao Paulo has more people than any other city in Brazil.",
    "Texas has the second largest economy in the United States.",
    "Munich is the third largest city in Germany.",
    "India tops the list of the world's largest arms importers.",
    "Germany is one of the world's three largest exporters.",
    "Italy is among the top ten coffee importers in the world.",
    "The top ten countries by oil reserves include Iran.",
    "Japan suffered the deepest slump in car sales in Asia.",
    "Ford is second in the US and third in Europe.",
    "Apple is worth more than any company in the world.",
    "Brazil is the fifth largest country in the world.",
    "Ethiopia is the most populous landlocked country in the world.",
    "India's economy is growing faster than that of any other large country.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("rank", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("rank", text) == []
