"""Levels that go on from one told before: who comes next on a list, the same country at another time, people taken up."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

NEXT = [
    ("China has 1.37 billion people. India follows with 1.31 billion.", "population IND 1310000000"),
    ("China is the most populous country. India comes second with 1.31 billion.", "population IND 1310000000"),
    ("China has 1.4 billion people. Peru is a distant 43rd, with 31 million.", "population PER 31000000"),
    ("China has 1.4 billion people, and next is India with 1.31 billion.", "population IND 1310000000"),
    ("Nigeria's GDP is $490 billion. South Africa follows with $320 billion.", "gdp ZAF 3.2e+11"),
    ("Nigeria is Africa's largest economy. Egypt is third with about $300 billion.", "gdp EGY ~3e+11"),
    ("Nigeria, with 180 million people, and Ethiopia, with 99 million, lead.", "population ETH 99000000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), NEXT, ids=[row[0][:50] for row in NEXT])
def test_who_comes_next_on_a_list_of_sizes(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("level", text)][-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "China has 1.37 billion people. India follows with 130 million cars.",
        "China has 1.37 billion people. Shanghai follows with 24 million.",
        "China leads the world in steel. India is second with 100 million tonnes.",
        "China leads the world in pigs. Spain is fourth with 30 million.",
        "Nigeria's GDP is $490 billion. South Africa follows with $320.",
    ],
)
def test_other_lists_are_left_alone(text: str) -> None:
    assert not [c for c in claims("level", text) if c.places != ("NGA",) and c.places != ("CHN",)]


TIMES = [
    (
        "Sudan had 14 million people in 1980 and has 39 million now.",
        ["population SDN 14000000 in 1980", "population SDN 39000000 in 2015"],
    ),
    (
        "Mali's GDP was $2.6 billion in 2000 and had reached $10.7 billion by 2010.",
        ["gdp MLI 2600000000 in 2000", "gdp MLI 1.07e+10 in 2010"],
    ),
    (
        "Brazil's population passed 200 million in 2013. It was 100 million in 1972 and 150 million in 1990.",
        ["population BRA 100000000 in 1972", "population BRA 150000000 in 1990"],
    ),
    (
        "The population of Georgia remains a concern. It fell from 4.8 million in 1990 to 3.7 million in 2014.",
        ["population GEO 4800000 in 1990", "population GEO 3700000 in 2014"],
    ),
    (
        "In 2008 Greek GDP was worth $351 billion. By 2013 it had sunk to $239 billion.",
        ["gdp GRC 3.51e+11 in 2008", "gdp GRC 2.39e+11 in 2013"],
    ),
    (
        "Kenya's GDP has gone from $12.7 billion in 2000 to $64 billion in 2014.",
        ["gdp KEN 1.27e+10 in 2000", "gdp KEN 6.4e+10 in 2014"],
    ),
    (
        "Qatar has 2.3 million inhabitants. In 2000 there were only 600,000.",
        ["population QAT 2300000", "population QAT 600000 in 2000"],
    ),
    (
        "Zambia had 3 million people in 1960. At the census of 1990 there were 7.4 million.",
        ["population ZMB 3000000 in 1960", "population ZMB 7400000 in 1990"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TIMES, ids=[row[0][:50] for row in TIMES])
def test_the_same_country_at_another_time(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("level", text, date="2015")] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Qatar has 2.3 million inhabitants. In 2000 there were only 600,000 cars.",
        "Qatar has 2.3 million inhabitants. In 2000 there were 600,000 in Doha.",
        "Sudan had 14 million people in 1980 and has 2 million refugees now.",
        "The population of Georgia remains a concern. Trade fell from 4.8 million in 1990 to 3.7 million.",
    ],
)
def test_other_counts_are_left_alone(text: str) -> None:
    assert len(claims("level", text, date="2015")) <= 1


def test_a_figure_in_quotation_marks() -> None:
    found = claims("level", 'The minister said GDP per person in Kenya was "over $2,500".')
    assert [said(c) for c in found] == ["gdp_per_capita KEN >2500"]


BARE = [
    ("The world's most populous country is China. India has 1.3 billion.", ["population IND 1300000000"]),
    (
        "India will overtake China as the most populous country. In 1980 India had 697 million.",
        ["population IND 697000000 in 1980"],
    ),
    (
        "Chile has 18 million people. Compare that with Peru, which has 31 million.",
        ["population CHL 18000000", "population PER 31000000"],
    ),
    (
        "Chile has 18 million people, far fewer than the 31 million in Peru.",
        ["population CHL 18000000", "population PER 31000000"],
    ),
    ("The population of the US is 320 million. The world has 7.3 billion.", ["population WLD 7300000000"]),
    ("Chile's population is 18 million. Peru counts 31 million.", ["population PER 31000000"]),
    ("Ghana has a large economy, though its population is fourth, behind Sudan's 44 million.", ["population SDN 44000000"]),
    ("Kenya had 6 million people in 1950. At the last census in 1979 the figure was 15 million.",
     ["population KEN 6000000 in 1950", "population KEN 15000000 in 1979"]),
    ("Portugal has 10 million people. Back in 1970 the total was 8.7 million: many had left for France.",
     ["population PRT 8700000 in 1970"]),
    ("Bangladesh is poor. When the guns fell silent in 1971 the new state had 70 million people.",
     ["population BGD 70000000 in 1971"]),
    ("Greece is in crisis. Some 10.9 million people lived there in 2014.", ["population GRC ~10900000 in 2014"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), BARE, ids=[row[0][:50] for row in BARE])
def test_bare_numbers_where_populations_are_told(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("level", text)][-len(wanted) :] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Populous India has 1.2 million soldiers; China has 2.3 million.",
        "China has the most populous cities. India has 40 million of them.",
        "China's population growth is slow. Its army has 2 million.",
        "Populous China has a large army. India has 1.3 million under arms.",
        "China has 100 million cars, and India, a populous country, has 40 million.",
    ],
)
def test_bare_numbers_of_something_else(text: str) -> None:
    assert not claims("level", text)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Latvia's population has fallen from 2.7 million in the late 1980s to 1.9 million.", [(1985, 1989), ()]),
        ("Latvia's population fell from 2.6 million in the 1980s to 1.9 million.", [(1980, 1989), ()]),
        ("Spain's population rose to 46 million in the late 2000s.", [(2005, 2009)]),
        ("Latvia's population fell from 2.7 million to 2.4 million in the 1990s.", [(1990,), (1999,)]),
        ("Latvia's population fell from 2.7 million to 1.9 million between 1989 and 2019.", [(1989,), (2019,)]),
        ("Latvia's population fell from 2.7 million in the late 1980s to 1.9 million in 2019.", [(1985, 1989), (2019,)]),
    ],
)  # fmt: skip
def test_a_decade_behind_the_first_figure_of_a_change_is_its_own(
    text: str, years: list[tuple[int, ...]]
) -> None:
    assert [c.years for c in claims("level", text, date="2021-01-01")] == years
