"""Ranks: phrases that say what ranks among whom."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("Among the G7, Italy grew slowest in 2018.", None, None, ["gdp_growth ITA of G7 from the bottom 1 in 2018"]),
    ("Argentina has 42 million people. It was once the eighth-largest economy in the world.", None, None, ["gdp ARG of WLD 8"]),
    ("China is the most populous country in the world, with 1.3 billion people. Russia, with 143 million people, is the ninth largest country.", None, None, ["population CHN of WLD 1", "population RUS of WLD 9"]),
    ("Uruguay's GDP per capita of nearly $15,600 in 2014 is the highest in South America.", None, None, ["gdp_per_capita URY of SAM 1"]),
    ("By headcount Belgium is the ninth largest member of the European Union.", None, None, ["population BEL of EU 9"]),
    ("In 2013 Brazil ranked seventh among the economies of the world.", None, None, ["gdp BRA of WLD 7 in 2013"]),
    ("Kenya's economy, at $60bn, recently overtook that of Ghana and is now the fifth largest in Africa.", None, None, ["gdp KEN of AFR 5"]),
    ("Colombia's economy is, after Brazil's and Argentina's, the largest in South America.", None, None, ["gdp COL of SAM 3"]),
    ("Bangladesh is the eighth-most populous country in the world.", None, None, ["population BGD of WLD 8"]),
    ("Bhutan is the least populous member of SAARC but one.", None, None, ["population BTN of SAARC from the bottom 2"]),
    ("Brazil's economy is the largest in South America.", None, None, ["gdp BRA of SAM 1"]),
    ("By PPP it is the second largest economy in the world.", None, "India", ["gdp_ppp IND of WLD 2"]),
    ("By nominal GDP its economy is the third largest in Africa; by purchasing power parity it is the second largest.", None, "Egypt", ["gdp EGY of AFR 3", "gdp_ppp EGY of AFR 2"]),
    ("China became the second largest economy. In 2010 China also overtook Japan.", "2015", None, ["gdp CHN of WLD 2"]),
    ("France is the most populous country in the European Union. France and Spain are members of the euro area. Switzerland is a member of the European Union.", None, None, ["population FRA of EU 1"]),
    ("Gabon compared to other countries: with 2.2 million people it ranks 146th in the world by population.", None, None, ["population GAB of WLD 146"]),
    ("Germany's economy, the biggest among the 12 countries sharing the euro, grew at its fastest rate in four years during 2004.", None, None, ["gdp DEU of EURO 1"]),
    ("Home to 270 million people, Indonesia is the largest economy in South-East Asia.", None, None, ["gdp IDN of SEA 1"]),
    ("In 2010 the most populous country was China.", None, None, ["population CHN of WLD 1 in 2010"]),
    ("India will overtake China as the world's most populous country in 2023.", "2020", None, ["population IND of WLD 1 in 2023 projected"]),
    ("Indonesia ranks fourth by population, behind China, India and the United States.", None, None, ["population IDN of WLD 4"]),
    ("Ireland was the fastest-growing economy in the euro zone for the third year running in 2016.", None, None, ["gdp_growth IRL of EURO 1"]),
    ("Italy has the third-largest economy in the euro zone, after Germany and France.", None, None, ["gdp ITA of EURO 3"]),
    ("Japan had the deepest recession in Asia.", None, None, ["gdp_growth JPN of ASI from the bottom 1"]),
    ("Kenya's GDP is the third largest in sub-Saharan Africa.", None, None, ["gdp KEN of SSA 3"]),
    ("Luxembourg has the highest GDP per capita in the EU.", None, None, ["gdp_per_capita LUX of EU 1"]),
    ("Mexico is the largest economy in Latin America but one.", None, None, ["gdp MEX of LAC 2"]),
    ("Canada is the largest economy but one in NAFTA.", None, None, ["gdp CAN of NAFTA 2"]),
    ("Mongolia is the most sparsely populated sovereign country, with a density of two people per square kilometre.", None, None, ["population_density MNG of WLD from the bottom 1"]),
    ("Nigeria ranks first in Africa by population.", None, None, ["population NGA of AFR 1"]),
    ("Nigeria's population is the seventh largest in the world.", None, None, ["population NGA of WLD 7"]),
    ("Russia fared worst in the Group of Eight: its economy shrank by 7.8 percent in 2009.", None, None, ["gdp_growth RUS of G8 from the bottom 1"]),
    ("Russia was the world's largest economy after the US.", None, None, ["gdp RUS of WLD 2"]),
    ("The Dominican Republic is the second most populous Caribbean country after Cuba and has its largest economy.", None, None, ["population DOM of CARIB 2", "gdp DOM of CARIB 1"]),
    ("Tuvalu is the third-least populous sovereign state in the world, with about 11,000 inhabitants.", None, None, ["population TUV of WLD from the bottom 3"]),
    ("We represent half a billion citizens and the largest economy in the world.", None, "EU", ["gdp EU of WLD 1"]),
    ("With 82 million people, Germany is the EU's most populous country, ahead of France with 65 million and Britain with 62 million.", None, None, ["population DEU of EU 1"]),
    ("Among the BRICS, Russia has the highest GDP per capita.", None, None, ["gdp_per_capita RUS of BRICS 1"]),
    ("Of the ten ASEAN members Indonesia is by far the most populous.", None, None, ["population IDN of ASEAN 1"]),
    ("China's GDP ranks second in the world.", None, None, ["gdp CHN of WLD 2"]),
    ("Ranked by GDP, Canada is tenth.", None, None, ["gdp CAN of WLD 10"]),
    ("The UK is no longer the world's fifth-largest economy.", None, None, ["gdp GBR of WLD 5 negated"]),
    ("Ireland was the fastest growing EU economy in 2015.", None, None, ["gdp_growth IRL of EU 1 in 2015"]),
    ("Measured by purchasing power parity, ours is the third-largest economy in the world.", None, "India", ["gdp_ppp IND of WLD 3"]),
    ("Qatar has the highest GDP per person in the world when adjusted by purchasing power parity.", None, None, ["gdp_per_capita_ppp QAT of WLD 1"]),
    ("Vietnam's economy was the fastest growing in Asia in 2020.", None, None, ["gdp_growth VNM of ASI 1 in 2020"]),
    ("Germany is the biggest economy in the 19-nation euro zone.", None, None, ["gdp DEU of EURO 1"]),
    ("China has 1.3 billion people and is still No. 1.", None, None, ["population CHN of WLD 1"]),
    ("Brazil moved ahead of Italy in 2010 to become the world's seventh largest economy.", None, None, ["gdp BRA of WLD 7 in 2010"]),
    ("Malta grew 5 percent in 2014, the fastest in the European Union.", None, None, ["gdp_growth MLT of EU 1 in 2014"]),
    ("Estonia is the smallest of the Baltic states by both population and GDP.", None, None, ["population EST of BALTIC from the bottom 1", "gdp EST of BALTIC from the bottom 1"]),
    ("South Africa, the smallest of the BRICS, grew 1.5 percent.", None, None, ["gdp ZAF of BRICS from the bottom 1"]),
    ("Malta, now the smallest member of the EU, has 400,000 people.", None, None, ["population MLT of EU from the bottom 1"]),
]  # fmt: skip
LEFT_ALONE = [
    "Botswana has some 130,000 elephants, the largest population of any state.",
    "Russia, with 143 million people, is the largest country in the world.",
    "Algeria covers a large area and, with 39 million people, is the largest nation in Africa.",
    "Texas has the second largest economy in the United States.",
    "Munich is the third largest city in Germany.",
    "Japan suffered the deepest slump in car sales in Asia.",
    "Brazil is the fifth largest country in the world.",
    "Ethiopia is the most populous landlocked country in the world.",
    "Lyon is France's third-largest city.",
    "North Korea has the world's fourth-largest army.",
    "South Korea is Japan's third-largest trading partner.",
    "The country ranks 120th in the press freedom index.",
    "Denmark is ranked first in the corruption index of 180 countries.",
    "Istanbul is the largest city in Europe by population.",
    "The population of tigers in India is the largest in the world.",
    "Brazil has the world's largest Catholic population.",
    "Germany has the largest immigrant population in the EU.",
    "Finland is the happiest country in the world for the sixth year.",
    "Malta is the smallest member of the European Union.",
    "Germany's exports grew 5 percent, the fastest in the EU.",
    "Algeria, the largest country in Africa, has 38 million people.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("rank", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("rank", text) == []
