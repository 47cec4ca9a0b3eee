"""Shares that go on from one told before, shares by heads of all people, shares of the sum just told."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

GOING_ON = [
    (
        "Japan accounted for 15 percent of world GDP in 1990. The share has since fallen to 5 percent.",
        "gdp JPN of WLD 5",
    ),
    (
        "Japan accounted for 15 percent of world GDP in 1990. By 2020 that share had fallen to 6 percent.",
        "gdp JPN of WLD 6 in 2020",
    ),
    ("Japan's share of world GDP was 15 percent in 1990. Today it is 5 percent.", "gdp JPN of WLD 5"),
    (
        "In 1995 Japan was 18 percent of the world economy. Today Japan is less than 7 percent.",
        "gdp JPN of WLD <7",
    ),
    ("China produces 14 percent of global GDP. In 1995 Japan made up 18 percent of it.", "gdp JPN of WLD 18 in 1995"),
    ("China accounts for 60 percent of the BRICS economy. India accounts for 13 percent.", "gdp IND of BRICS 13"),
    (
        "China accounts for 60 percent of the BRICS economy. South Africa, which joined later, contributes 2 percent.",
        "gdp ZAF of BRICS 2",
    ),
    (
        "Nigeria accounts for 15 percent of Africa's population. Within ECOWAS the share is above one half.",
        "population NGA of ECOWAS >50",
    ),
    (
        "Greece produces 2 percent of the eurozone's output and has 3 percent of its people.",
        "population GRC of EURO 3",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), GOING_ON, ids=[row[1] + row[0][-40:] for row in GOING_ON])
def test_a_share_goes_on_from_the_one_before(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("share", text)][1:] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Japan accounted for 15 percent of world GDP in 1990. Inflation is low. It is 5 percent today.",
        "Japan accounted for 15 percent of world GDP in 1990. It sold 300 ships. It is 5 percent today.",
        "China makes up 18 percent of the world's population. India has 13 percent of the poor.",
        "China makes up 18 percent of the world's population. In India 30 percent are poor.",
        "China makes up 18 percent of world GDP. Its budget deficit is 5 percent today.",
        "China makes up 18 percent of world GDP. The share of exports is 5 percent.",
        "China makes up 18 percent of world GDP. Apple has 5 percent.",
        "China accounts for 60 percent of the BRICS economy. Italy accounts for 13 percent.",
    ],
)
def test_other_percentages_go_on_from_nothing(text: str) -> None:
    assert len(claims("share", text)) == 1


HEADS = [
    ("One in six people lives in India.", "population IND of WLD 16.66666667"),
    ("The world has 8 billion people. One in twenty lives in the United States.", "population USA of WLD 5"),
    ("Every seventh person is African.", "population AFR of WLD 14.28571429"),
    ("Every second South American lives in Brazil.", "population BRA of SAM 50"),
    ("One Latin American in three is a Brazilian.", "population BRA of LAC 33.33333333"),
    ("One in four people in the ASEAN bloc are Indonesian.", "population IDN of ASEAN 25"),
    ("Half of all South Americans live in Brazil.", "population BRA of SAM 50"),
    ("China is home to one in five human beings.", "population CHN of WLD 20"),
    ("Nearly a fifth of the world lives in China.", "population CHN of WLD ~20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), HEADS, ids=[row[0][:50] for row in HEADS])
def test_heads_counted(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("share", text)] == [wanted]


def test_the_verb_said_once_for_two_places() -> None:
    text = (
        "World population is 8 billion. One in twenty lives in the United States, and one in seven in Europe."
    )
    wanted = ["population USA of WLD 5", "population EUR of WLD 14.28571429"]
    assert [said(c) for c in claims("share", text)] == wanted


SUMS = [
    ("The combined GDP of the BRICS is $16 trillion, more than half of it Chinese.", "gdp CHN of BRICS >50"),
    ("The combined GDP of ASEAN is $3 trillion, two fifths of it in Indonesia.", "gdp IDN of ASEAN 40"),
    ("The BRICS have a GDP of $16 trillion, of which China accounts for 60 percent.", "gdp CHN of BRICS 60"),
    ("Qatar's output was worth $206 billion, or an eighth of the total for the Gulf Cooperation Council.",
     "gdp QAT of GCC 12.5"),
    ("South Africa is big. Its GDP stood at $417bn, which makes up a fifth of the African total.", "gdp ZAF of AFR 20"),
    ("Saudi Arabia, the Arab world's biggest economy, still generates 46 percent of the GCC's output.", "gdp SAU of GCC 46"),
    ("A quarter of the euro zone's output comes from Germany.", "gdp DEU of EURO 25"),
    ("Asia: around 59% of the world's population.", "population ASI of WLD ~59"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SUMS, ids=[row[0][:50] for row in SUMS])
def test_shares_of_a_sum(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("share", text)] == [wanted]


def test_the_whole_told_once_behind() -> None:
    found = claims(
        "share", "The G7, with some 10 percent of the population, turns out 44 percent of the world's GDP."
    )
    assert [said(c) for c in found] == ["population G7 of WLD ~10", "gdp G7 of WLD 44"]


@pytest.mark.parametrize(
    "text",
    [
        "Half of all South Americans are poor.",
        "One in six people lives in poverty.",
        "Every second Indian is poor.",
        "Germany has 80 million people. One in eight people is Turkish.",
        "The world has 1 billion smokers. One in eight lives in India.",
        "The GDP of the euro zone is $12 trillion, half of it from services.",
        "The GDP of Chile is $300 billion, half of it in Santiago.",
        "A quarter of the EU's population comes from Romania.",
        "A quarter of the euro zone's output comes from exports to Germany.",
    ],
)
def test_parts_of_another_sort(text: str) -> None:
    assert not claims("share", text)
