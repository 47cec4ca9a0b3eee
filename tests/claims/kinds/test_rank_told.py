"""Ranks that lean on what was told before: parts left out, the quantity or the set spoken of."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("Chile's GDP is $250 billion. That makes its economy the fifth largest in South America.", None, None, ["gdp CHL of SAM 5"]),
    ("Kenya has 45 million people, making it the sixth largest nation in Africa.", None, None, ["population KEN of AFR 6"]),
    ("With output of $1.8 trillion in 2013, Canada ranked eleventh in the world.", None, None, ["gdp CAN of WLD 11"]),
    ("The most populous country in Africa is Nigeria. It is followed by Ethiopia and Egypt.", None, None, ["population NGA of AFR 1", "population ETH of AFR 2", "population EGY of AFR 3"]),
    ("Germany has the largest population in the EU. France, second on the list, has 66 million.", None, None, ["population DEU of EU 1", "population FRA of EU 2"]),
    ("China is the most populous country in the world. India, with a population of 1.4 billion, is second. The United States is third.", None, None, ["population CHN of WLD 1", "population IND of WLD 2", "population USA of WLD 3"]),
    ("Egypt has 100 million people. It is the third most populous country in Africa, after Nigeria and Ethiopia. Kenya is seventh.", None, None, ["population EGY of AFR 3", "population KEN of AFR 7"]),
    ("GDP (purchasing power parity): $1.03 trillion (2021 est.); country comparison to the world: 28", None, "Netherlands", ["gdp_ppp NLD of WLD 28 in 2021"]),
    ("In 2017 Canada grew fastest in the G7 and the United Kingdom the slowest.", None, None, ["gdp_growth CAN of G7 1 in 2017", "gdp_growth GBR of G7 from the bottom 1 in 2017"]),
    ("Italy suffered the deepest slump in the G7 in 2020, while Japan had the mildest.", None, None, ["gdp_growth ITA of G7 from the bottom 1 in 2020", "gdp_growth JPN of G7 1 in 2020"]),
    ("Microsoft is making big news in India this week by signing two lucrative deals in Asias fourth largest economy.", None, None, ["gdp IND of ASI 4"]),
    ("Nigeria is not the most populous country in the Commonwealth; India is.", None, None, ["population NGA of COMMONWEALTH 1 negated", "population IND of COMMONWEALTH 1"]),
    ("Nigeria's population would reach 400 million by 2050, overtaking the US to be third in the world.", None, None, ["population NGA of WLD 3 in 2050 projected"]),
    ("The GDP of the USA, the world's largest economy, has been pegged at $30,507.217 billion for 2025, while that of China, the second biggest, is $19,231.705 billion.", None, None, ["gdp USA of WLD 1", "gdp CHN of WLD 2"]),
    ("We were the eleventh largest economy when we came in; today we are the fifth.", "2023", "India", ["gdp IND of WLD 11", "gdp IND of WLD 5 in 2023"]),
    ("Brazil is the largest economy in Latin America and the ninth largest in the world.", None, None, ["gdp BRA of LAC 1", "gdp BRA of WLD 9"]),
    ("China is the biggest economy in Asia and Japan is a distant second.", None, None, ["gdp CHN of ASI 1", "gdp JPN of ASI 2"]),
    ("Canada had the fastest growth in the G7 in 2017, and the United Kingdom the slowest.", None, None, ["gdp_growth CAN of G7 1 in 2017", "gdp_growth GBR of G7 from the bottom 1 in 2017"]),
    ("Luxembourg has the highest GDP per capita in the European Union, and Bulgaria the lowest.", None, None, ["gdp_per_capita LUX of EU 1", "gdp_per_capita BGR of EU from the bottom 1"]),
    ("Kenya, Uganda and Tanzania signed the accord. Kenya's economy is the biggest of the three.", None, None, ["gdp KEN of KEN+TZA+UGA 1"]),
    ("The euro zone economy grew. Germany, the largest economy, shrank.", None, None, ["gdp DEU of EURO 1"]),
    ("Spain is the fourth-largest economy in the euro zone. The Netherlands is the fifth largest economy.", None, None, ["gdp ESP of EURO 4", "gdp NLD of EURO 5"]),
    ("Turkey is the world's 18th most populous country and Iran the 17th.", None, None, ["population TUR of WLD 18", "population IRN of WLD 17"]),
    ("Canada's population was told first: 35 million. Among populous countries China is still No. 1. The United States comes third.", None, None, ["population CHN of WLD 1", "population USA of WLD 3"]),
    ("Brazil is the fifth most populous country in the world. Pakistan, in sixth place, grows faster.", None, None, ["population BRA of WLD 5", "population PAK of WLD 6"]),
    ("Ranked by GDP, Japan was third, with Germany in fourth place.", None, None, ["gdp JPN of WLD 3", "gdp DEU of WLD 4"]),
    ("Chile is the continent's fifth-largest economy.", None, None, ["gdp CHL of SAM 5"]),
    ("Uruguay had the highest GDP per capita on the continent in 2013.", None, None, ["gdp_per_capita URY of SAM 1 in 2013"]),
    ("South Africa had a good year. The continent's second-largest economy grew 1.5 percent in 2014.", None, None, ["gdp ZAF of AFR 2"]),
    ("Population: 35 million; rank in the world: 37th", "2014", "Canada", ["population CAN of WLD 37"]),
    ("Peru is the fifth most populous country in South America and the 43rd in the world (2014).", None, None, ["population PER of SAM 5", "population PER of WLD 43 in 2014"]),
    ("Nigeria's GDP was $510 billion. In 2013 it stood 26th in the world league of GDP.", None, None, ["gdp NGA of WLD 26 in 2013"]),
    ("The Philippines has 100 million people. That makes it the twelfth most populous country in the world.", None, None, ["population PHL of WLD 12"]),
    ("Ethiopia has 90 million people, making it the second most populous country in Africa after Nigeria.", None, None, ["population ETH of AFR 2"]),
    ("Burundi's GDP per head is the lowest on the planet.", None, None, ["gdp_per_capita BDI of WLD from the bottom 1"]),
    ("Mexico's GDP was $1.3 trillion in 2014, the 15th largest anywhere.", None, None, ["gdp MEX of WLD 15 in 2014"]),
    ("Italy is in the G7. It is the poorest of the seven per head.", None, None, ["gdp_per_capita ITA of G7 from the bottom 1"]),
    ("Population: 17 million. Sixty-third most populous country of the world (2014).", "2014", "Kazakhstan", ["population KAZ of WLD 63 in 2014"]),
    ("Peru's GDP per head is $6,000. It is the lowest in South America.", None, None, ["gdp_per_capita PER of SAM from the bottom 1"]),
    ("Peru's GDP per head is $6,000. It was once the second highest in South America.", None, None, ["gdp_per_capita PER of SAM 2"]),
    ("Ghana's economy is booming. It was the second-largest in Africa in 2011.", None, None, ["gdp GHA of AFR 2 in 2011"]),
    ("GDP per head was about $6,000, the lowest in South America.", None, "Peru", ["gdp_per_capita PER of SAM from the bottom 1"]),
    ("Our GDP per head is the second highest in the EU after Luxembourg.", None, "Ireland", ["gdp_per_capita IRL of EU 2"]),
    ("Turkey is growing. Growth of 8 percent in 2010 was the fastest in the G20.", None, None, ["gdp_growth TUR of G20 1 in 2010"]),
    ("Turkey grew 8 percent in 2010. Its growth was the fastest in the G20.", None, None, ["gdp_growth TUR of G20 1 in 2010"]),
    ("China and India each have about 1.2 billion people. The United States is third. Indonesia comes fourth.", "2013", None, ["population USA of WLD 3", "population IDN of WLD 4"]),
    ("South Africa has Africa's largest economy. Egypt's comes third.", None, None, ["gdp ZAF of AFR 1", "gdp EGY of AFR 3"]),
    ("Chad, Mali and Niger are poor. Niger is the most populous of the three, and Chad the least.", None, None, ["population NER of MLI+NER+TCD 1", "population TCD of MLI+NER+TCD from the bottom 1"]),
    ("Chad, Mali and Niger are poor. Niger is the most populous of the trio.", None, None, ["population NER of MLI+NER+TCD 1"]),
    ("Britain is the ninth-largest economy in the world. Perhaps. It is Europe's second-largest.", None, None, ["gdp GBR of WLD 9", "gdp GBR of EUR 2"]),
    ("Africa has 1.4 billion people. Nigeria is the largest, with 219 million inhabitants.", None, None, ["population NGA of AFR 1"]),
    ("Cuba, the largest Caribbean nation, has 11 million people.", None, None, ["population CUB of CARIB 1"]),
    ("Bangladesh has the second-largest economy in South Asia, though its population is the third largest in the region.", None, None, ["gdp BGD of SAS 2", "population BGD of SAS 3"]),
    ("With 3.4 million people, of whom half live in Montevideo, it is the third least populous country in South America.", None, "Uruguay", ["population URY of SAM from the bottom 3"]),
]  # fmt: skip
LEFT_ALONE = [
    "This is a list. Nigeria is the largest, with 219 million inhabitants.",
    "Kenya's economy grew 5 percent. It is followed by Ethiopia and Egypt.",
    "Kenya came second in the marathon in Berlin.",
    "The Kenyan runner is third in the world.",
    "Ford is second in the US and third in Europe.",
    "Ethiopia has the largest population of the nine.",
    "Ethiopia's population of 127 million is the largest of the four newcomers'.",
    "The Philippines is the second-largest market of the three.",
    "Brazil are ranked third in the world by FIFA.",
    "Kenya's economy is strong. Kenya is number one in running.",
    "Kenya has 44 million people, the third in line for aid.",
    "France finished the cup in third place as GDP fell.",
    "Population growth made it the second largest city in Nigeria.",
    "Its GDP was the highest in ten years.",
    "Brazil's economy shrank. The second-largest bank on the continent failed.",
    "Brazil's economy shrank. Trade with South America's second-largest economy fell.",
    "Peru's GDP was $200 billion. Its debt is high. It is the largest in South America.",
    "Peru's GDP was $200 billion. Exports were $40 billion. They are the largest in South America.",
    "Peru and Chile have 50 million people. Colombia is third.",
    "Cuba, the largest Caribbean nation, has beaches.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("rank", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("rank", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Luxembourg and Burundi are the richest and poorest countries.",
        "Luxembourg and Burundi were the richest and the poorest countries in the world.",
    ],
)
def test_which_of_two_holds_which_position_is_left_open(text: str) -> None:
    assert claims("rank", text) == []


def test_one_country_holds_both_positions_that_are_told_of_it() -> None:
    found = claims("rank", "Nigeria is the largest and most populous country in Africa.")
    assert {c.places for c in found} == {("NGA",)}


@pytest.mark.parametrize(
    ("text", "universe"),
    [
        ("Spain's economy overtook Canada's in 2007 to become the eighth-largest.", "WLD"),
        ("Spain's economy overtook Italy's in 2007 to become the fourth-largest.", "EUR"),
    ],
)
def test_who_passes_a_country_outside_the_region_ranks_in_the_world(text: str, universe: str) -> None:
    *_, last = claims("rank", f"Germany, Europe's largest economy, grew. {text}")
    assert (last.places, last.other) == (("ESP",), (universe,))


def test_the_region_that_is_named_behind_stays_the_universe() -> None:
    *_, last = claims("rank", "Nigeria overtook Belgium in 2011 and is the largest economy in Africa.")
    assert (last.places, last.other) == (("NGA",), ("AFR",))


def test_a_country_of_another_region_does_not_rank_in_the_one_named_before() -> None:
    *_, last = claims("rank", "South Africa, Africa's biggest economy, is behind Austria, the 28th-largest.")
    assert (last.places, last.other) == (("AUT",), ("WLD",))
