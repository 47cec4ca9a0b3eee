"""Ordinary prose in which the nearest word is not the right one: who, when and what a number is said of."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Claim, Document

# text, date, then (kind, indicator, place, value, years) that must be among the claims
SAID = [
    ("Poland is the sixth-largest economy in the EU, and its GDP grew 4.5 percent in 2019.", "2020", ("growth", "gdp", "POL", 4.5, (2019,))),
    ("Egypt is the third most populous country in Africa; it has 100 million people.", "2020", ("level", "population", "EGY", 100e6, ())),
    ("Ireland borders the United Kingdom, but its economy grew 5.4 percent in 2019.", "2020", ("growth", "gdp", "IRL", 5.4, (2019,))),
    ("Singapore is richer than the United Kingdom: its GDP per capita is $65,000.", "2019", ("level", "gdp_per_capita", "SGP", 65e3, ())),
    ("Indonesia, which is larger than Japan by population, has 270 million people and its economy is $1.1 trillion.", "2019", ("level", "population", "IDN", 270e6, ())),
    ("Indonesia, which is larger than Japan by population, has 270 million people and its economy is $1.1 trillion.", "2019", ("level", "gdp", "IDN", 1.1e12, ())),
    ("Switzerland is not a member of the EU, although its economy depends on it; it has 8.5 million people.", "2019", ("level", "population", "CHE", 8.5e6, ())),
    ("Nigeria became Africa's largest economy after rebasing its GDP to $510 billion in 2013.", "2014-04-07", ("level", "gdp", "NGA", 510e9, (2013,))),
    ("Italy had 57 million people in 1990, fewer than Egypt, and its population is 60 million today.", "2019", ("level", "population", "ITA", 57e6, (1990,))),
    ("China made up 2 percent of global GDP in 1990 and now accounts for 17 percent.", "2021", ("share", "gdp", "CHN", 17, (2021,))),
    ("China's share of world GDP rose from 2 percent in 1990 to 17 percent.", "2021", ("share", "gdp", "CHN", 17, ())),
    ("Bulgaria's population has fallen from 9 million in 1989 to 7 million.", "2019", ("level", "population", "BGR", 7e6, ())),
    ("From 1.2 billion in 1990, China's population rose to 1.4 billion.", "2019", ("level", "population", "CHN", 1.4e9, ())),
    ("In 1990 India's GDP per capita was $370, and today it is over $2,000.", "2019", ("level", "gdp_per_capita", "IND", 370, (1990,))),
    ("The US economy grew 2.9 percent in 2018 after 2.2 percent.", "2019", ("growth", "gdp", "USA", 2.2, ())),
    ("Kenya had 53 million people in 2021, Uganda 46 million and Tanzania 64 million.", "2022", ("level", "population", "TZA", 64e6, (2021,))),
    ("Canada's economy grew 1.9 percent in 2018 and its population by 1.4 percent.", "2019", ("growth", "population", "CAN", 1.4, ())),
    ("India surpassed China as the world's most populous country in April 2023, with 1.43 billion people.", "2023-05", ("level", "population", "IND", 1.43e9, (2023,))),
    ("Measured by purchasing power parity, China's economy is bigger than America's.", "2019", ("comparison", "gdp_ppp", "CHN", None, ())),
    ("In PPP terms, India is the third-largest economy in the world.", "2019", ("rank", "gdp_ppp", "IND", 3, ())),
    ("Adjusted for purchasing power, China is the world's largest economy.", "2019", ("rank", "gdp_ppp", "CHN", 1, ())),
    ("France is the largest country in the EU by area, Germany the largest by population.", "2019", ("rank", "population", "DEU", 1, ())),
    ("In 2004 the 12-member eurozone economy grew 2.2 percent.", "2005", ("growth", "gdp", "EURO", 2.2, (2004,))),
    ("China and India account for 36 percent of humanity.", "2020", ("share", "population", "CHN IND", 36, ())),
    ("BRICS countries account for 41 percent of world population and 26 percent of global GDP.", "2023", ("share", "gdp", "BRICS", 26, ())),
    ("Mexico trades mostly with the United States. The country has 126 million people.", "2019", ("level", "population", "MEX", 126e6, ())),
    ("Germany's economy is bigger than those of France and Italy.", "2019", ("comparison", "gdp", "DEU", None, ())),
    ("Latvia has lost a quarter of its population since 1990.", "2020", ("growth", "population", "LVA", -25, (1990, 2020))),
]  # fmt: skip

# what must not be among the claims: kind, indicator, place
NOT_SAID = [
    ("The UK economy contracted by 9.9 percent in 2020, the biggest annual fall on record.", "2021-02-12", ("rank", "gdp", "GBR")),
    ("Malaysia's economy contracted 5.6 percent in 2020, the largest annual decline since the Asian financial crisis.", "2021", ("rank", "gdp", "MYS")),
    ("Of the 12 US regions, 11 showed stronger economic growth.", "2005", ("trend", "gdp", "USA")),
    ("Indonesia's economy grew 5.3 percent in 2022, the highest in nine years.", "2023", ("record", "gdp", "IDN")),
    ("Mongolia is the most sparsely populated country in the world.", "2019", ("rank", "population", "MNG")),
    ("Last Thursday, December 31, markets closed early.", "2021-01-04", ("calendar", None, "2021")),
]  # fmt: skip


def claims_of(text: str, date: str) -> list[Claim]:
    found = extract(Document(name="prose", text=text), date=date).found
    return [f.claim for f in found if f.claim.kind != "other" and f.claim.coverage == "checkable"]


@pytest.mark.parametrize(("text", "date", "wanted"), SAID, ids=[s[0][:60] for s in SAID])
def test_a_number_goes_to_what_it_is_said_of(text: str, date: str, wanted: tuple[object, ...]) -> None:
    found = [(c.kind, c.indicator, " ".join(c.places), c.value, c.years) for c in claims_of(text, date)]

    assert wanted in found


@pytest.mark.parametrize(("text", "date", "unwanted"), NOT_SAID, ids=[s[0][:60] for s in NOT_SAID])
def test_nothing_else_is_made_of_it(text: str, date: str, unwanted: tuple[object, ...]) -> None:
    found = [(c.kind, c.indicator, " ".join(c.places) or str(*c.years)) for c in claims_of(text, date)]

    assert unwanted not in found
