"""Comparisons without a number: overtaking, larger, ahead, and what the other side is."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    (
        "By 2030 India's economy will be larger than Germany's and Japan's.",
        None,
        None,
        ["gdp IND of DEU > in 2030 projected", "gdp IND of JPN > in 2030 projected"],
    ),
    (
        "Canada has a smaller population than California's neighbour Mexico.",
        None,
        None,
        ["population CAN of MEX <"],
    ),
    (
        "China became the second largest economy. In 2010 China also overtook Japan.",
        "2015",
        None,
        ["gdp CHN of JPN > in 2010"],
    ),
    (
        "In 2023 the GDP of the G7 was 47 trillion dollars; that of BRICS was larger.",
        None,
        None,
        ["gdp BRICS of G7 > in 2023"],
    ),
    ("India is ahead of China by population.", None, None, ["population IND of CHN >"]),
    (
        "India will overtake China as the world's most populous country in 2023.",
        "2020",
        None,
        ["population IND of CHN > in 2023 projected"],
    ),
    ("Italy is poorer than Germany.", None, None, ["gdp_per_capita ITA of DEU <"]),
    ("Kenya's output per head is ahead of Ghana's.", None, None, ["gdp_per_capita KEN of GHA >"]),
    ("Nicaragua has 6 million people, fewer than Honduras.", None, None, ["population NIC of HND <"]),
    ("Kenya had 45 million people, slightly more than in Tanzania.", None, None, ["population KEN of TZA >"]),
    (
        "Peru, whose GDP per head is higher than Bolivia's, may pass Ecuador.",
        None,
        None,
        ["gdp_per_capita PER of BOL >"],
    ),
    ("Nigeria's economy was overtaken by Egypt's in 2016.", None, None, ["gdp NGA of EGY < in 2016"]),
    (
        "Nigeria's population will reach 377 million in 2050; by then it will have overtaken the United States.",
        None,
        None,
        ["population NGA of USA > in 2050 projected"],
    ),
    (
        "Nigeria's population would reach 400 million by 2050, overtaking the US to be third in the world.",
        None,
        None,
        ["population NGA of USA > in 2050 projected"],
    ),
    ("Poland's economy is growing faster than Germany's.", None, None, ["gdp_growth POL of DEU >"]),
    ("Russia has fewer people than Bangladesh.", None, None, ["population RUS of BGD <"]),
    (
        "Switzerland's GDP per capita was 84,000 dollars in 2019; it is lower than that of the United States.",
        None,
        None,
        ["gdp_per_capita CHE of USA < in 2019"],
    ),
    ("The UK economy is bigger than that of France.", None, None, ["gdp GBR of FRA >"]),
    (
        "The share of the BRICS in world GDP was 26 percent. At purchasing power parity BRICS is indeed ahead of the G7.",
        None,
        None,
        ["gdp_ppp BRICS of G7 >"],
    ),
    ("To our friends from Portugal: your GDP is smaller than ours.", None, "Spain", ["gdp PRT of ESP <"]),
    (
        "Ukraine's population is larger than Poland's, the editor said, and about the same as Germany's.",
        None,
        None,
        ["population UKR of POL >"],
    ),
    (
        "BRICS met. The G7 was not asked. China's economy is larger than those of all the other members put together.",
        None,
        None,
        ["gdp CHN of BRICS >"],
    ),
    (
        "India has more people than the United States, Indonesia and Brazil combined.",
        None,
        None,
        ["population IND of BRA+IDN+USA >"],
    ),
    (
        "The Chinese economy is now larger than those of Germany, Britain and France put together.",
        None,
        None,
        ["gdp CHN of DEU+FRA+GBR >"],
    ),
    (
        "India's economy is larger than those of Italy and Spain.",
        None,
        None,
        ["gdp IND of ITA >", "gdp IND of ESP >"],
    ),
    (
        "Pakistan has fewer people than Indonesia but more than Nigeria.",
        None,
        None,
        ["population PAK of IDN <", "population PAK of NGA >"],
    ),
    (
        "China overtook the United States as the world's largest economy in PPP terms in 2014.",
        None,
        None,
        ["gdp_ppp CHN of USA > in 2014"],
    ),
    (
        "Switzerland's GDP per capita was 84,000 dollars in 2019; someone will always tell you it is lower than that of the United States.",
        None,
        None,
        ["gdp_per_capita CHE of USA < in 2019"],
    ),
    (
        "The EU has 505 million people. The Union has more inhabitants than the United States.",
        None,
        None,
        ["population EU of USA >"],
    ),
    (
        "Lithuania, Latvia and Estonia are small. All three together have fewer people than Sweden.",
        None,
        None,
        ["population EST+LTU+LVA of SWE <"],
    ),
    (
        "GDP growth was lower in Spain than in Portugal in 2013.",
        None,
        None,
        ["gdp_growth ESP of PRT < in 2013"],
    ),
    (
        "Ethiopia has four times as many people as Uganda and outnumbers Egypt.",
        None,
        None,
        ["population ETH of EGY >"],
    ),
    ("Egyptians outnumber Iranians.", None, None, ["population EGY of IRN >"]),
    ("There are fewer Finns than Danes.", None, None, ["population FIN of DNK <"]),
    (
        "Going by GDP per capita, the average Bangladeshi is better off than the average Nepali.",
        None,
        None,
        ["gdp_per_capita BGD of NPL >"],
    ),
    ("The Turks are richer than the Bulgarians.", None, None, ["gdp_per_capita TUR of BGR >"]),
    ("Poland is big. Its output exceeded that of Sweden in 2012.", None, None, ["gdp POL of SWE > in 2012"]),
    (
        "We have more people than our neighbour Burundi, and our economy is bigger than that of Malawi.",
        None,
        "Rwanda",
        ["population RWA of BDI >", "gdp RWA of MWI >"],
    ),
    (
        "Even the Indians were behind us in GDP per head in 2013.",
        None,
        "Sri Lanka",
        ["gdp_per_capita IND of LKA < in 2013"],
    ),
    (
        "Samoa's GDP per head was $4,100 in 2013, well below Fiji's.",
        None,
        None,
        ["gdp_per_capita WSM of FJI < in 2013"],
    ),
    (
        "China moved ahead of Japan in 2010 to become the world's second-largest economy.",
        None,
        None,
        ["gdp CHN of JPN > in 2010"],
    ),
    (
        "Canada's GDP had overtaken Spain's by 2009, and it was certainly ahead of Mexico's.",
        None,
        None,
        ["gdp CAN of ESP > in 2009", "gdp CAN of MEX > in 2009"],
    ),
    ("The Philippine economy outpaced Thailand's in 2013.", None, None, ["gdp_growth PHL of THA > in 2013"]),
    (
        "South Africa's GDP was $400bn in 2010. It was more than those of Egypt and Kenya put together.",
        None,
        None,
        ["gdp ZAF of EGY+KEN > in 2010"],
    ),
    (
        "Peru's economy is smaller than Chile's and Colombia's put together.",
        None,
        None,
        ["gdp PER of CHL+COL <"],
    ),
    (
        "Peru's economy is larger than Cuba's, and Chile's is only half as large.",
        None,
        None,
        ["gdp PER of CUB >"],
    ),
    ("By 1991 Italy had overtaken Britain in size of output.", None, None, ["gdp ITA of GBR > in 1991"]),
    (
        "Paraguay, a member of MERCOSUR and the poor relation of the group, has a larger population than Bolivia.",
        None,
        None,
        ["population PRY of BOL >"],
    ),
]
LEFT_ALONE = [
    "Peru has 3 million poor people, fewer than Bolivia.",
    "Kenya has 45 million people in cities, more than Ghana.",
    "Poland was ahead of Spain in the medal table.",
    "Ghana overtook Ivory Coast as the top cocoa producer. Ghana's economy grew.",
    "Toyota overtook Volkswagen. The German economy grew.",
    "Spain's unemployment rate is higher than Italy's.",
    "London's economy is bigger than that of Belgium.",
    "California has a larger economy than France.",
    "No country in Europe has had higher growth than Ireland.",
    "Texas has a bigger economy than Russia.",
    "Canada's economy is larger than those of all the other provinces put together.",
    "The bank is larger than all the other banks of Italy and Spain combined.",
    "Nigeria sells more oil than Angola and Libya combined.",
    "There are more Germans than Britons in Mallorca.",
    "Women outnumber men in Russia.",
    "Exports exceeded those of Sweden in 2012, lifting GDP.",
    "Kenya's tea output exceeded that of India.",
    "Unemployment is higher in Spain than in Portugal, hurting GDP.",
    "Kenya's population grew to 44 million, well ahead of schedule.",
    "The average Dane is better off than the average Finn.",
    "In Qatar Indians outnumber Qataris.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("comparison", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("comparison", text) == []
