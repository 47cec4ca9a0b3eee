"""Comparisons that lean on what was told before, and those told the other way round."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("India has passed China as the country with the most people.", None, ["population IND of CHN >"]),
    ("Ghana's economy is booming. GDP per head has overtaken Kenya's.", None, ["gdp_per_capita GHA of KEN >"]),
    ("Our economy is bigger than Romania's.", "Bulgaria", ["gdp BGR of ROU >"]),
    ("Sri Lanka has a higher GDP per head than we do.", "India", ["gdp_per_capita LKA of IND >"]),
    ("Population growth was 1.6 percent. Growth is higher than in Spain.", "France", ["population_growth FRA of ESP >"]),
    ("Ireland's GDP was $230 billion. That's bigger than Portugal's.", None, ["gdp IRL of PRT >"]),
    ("GDP per head in Ireland is $49,000. That is more than in Denmark.", None, ["gdp_per_capita IRL of DNK >"]),
    ("Poland's GDP per head is $13,000, already more than in Hungary.", None, ["gdp_per_capita POL of HUN >"]),
    ("Turkey has 74 million people and Iran 72 million. Turkey is slightly ahead.", None, ["population TUR of IRN >"]),
    ("Fiji's GDP was $4 billion and Samoa's $800 million. Per head, however, Samoa was ahead.", None, ["gdp_per_capita WSM of FJI >"]),
    ("GDP per head in Fiji was $5,000. That of Samoa was about $4,000, lower than that of Tonga.", None, ["gdp_per_capita WSM of TON <"]),
    ("Argentina's economy has slipped behind Colombia's.", None, ["gdp ARG of COL <"]),
    ("Samoans are, on average, well ahead of Tongans in GDP per head.", None, ["gdp_per_capita WSM of TON >"]),
    ("Japan cedes No. 2 spot to China as economy shrinks.", None, ["gdp CHN of JPN >"]),
    ("Japan lost its place as the world's second-largest economy to China.", None, ["gdp CHN of JPN >"]),
    ("Spain's economy shrank 11 percent in 2020. The drop was larger than in Italy.", None, ["gdp_growth ESP of ITA < in 2020"]),
    ("Spain's economy shrank 11 percent in 2020. The fall was milder than in Peru.", None, ["gdp_growth ESP of PER > in 2020"]),
    ("The economy grew. Per head Argentines were better off than both the Peruvians and the Chileans.", None,
     ["gdp_per_capita ARG of PER >", "gdp_per_capita ARG of CHL >"]),
]  # fmt: skip
LEFT_ALONE = [
    "Ireland's GDP was $230 billion. Its debt is high. That's bigger than Portugal's.",
    "Spain's economy shrank 11 percent in 2020. The drop in sales was larger than in Italy.",
    "Spain's economy grew 11 percent in 2020. The drop was larger than in Italy.",
    "Turkey, Iran and Egypt have 70 million people each. Turkey is slightly ahead.",
    "Turkey has 74 million people and Iran 72 million. Egypt is slightly ahead.",
    "Turkey's team slipped behind Iran's.",
    "Japan cedes its spot in the final to China.",
    "Growth in sales has overtaken Kenya's.",
]


@pytest.mark.parametrize(("text", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("comparison", text, None, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("comparison", text) == []
