"""Levels read by the shape of their clause: who opens it, its verb, the number and its end."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

RICHER = "Malaysia's GDP per head was $12,000 in 2022. "
LARGER = "Canada has 38 million people. "

GOING_ON = [
    (RICHER + "Laos had just under $2,000.", "gdp_per_capita LAO <2000 in 2022"),
    (RICHER + "Laos makes do with $2,000.", "gdp_per_capita LAO 2000"),
    (RICHER + "Laos limped along at some $2,000.", "gdp_per_capita LAO ~2000"),
    (RICHER + "Laos is the poorest of them, at $2,000 a head.", "gdp_per_capita LAO 2000"),
    (RICHER + "Vietnam, the bank says, was still at $4,000.", "gdp_per_capita VNM 4000 in 2022"),
    (RICHER + "Vietnam, for all its factories, had nearly $4,000.", "gdp_per_capita VNM ~4000 in 2022"),
    (LARGER + "Mexico was well ahead, at 125 million.", "population MEX 125000000"),
    (LARGER + "Mexico weighed in at 125 million.", "population MEX 125000000"),
    (LARGER + "Mexico is bigger: a little over 125 million.", "population MEX >125000000"),
    ("Kenya's GDP was $100 billion in 2020, and Tanzania clocked in at $62 billion.", "gdp TZA 6.2e+10 in 2020"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), GOING_ON, ids=[row[0][-40:] for row in GOING_ON])
def test_a_clause_goes_on_with_another_place_whatever_its_verb(text: str, wanted: str) -> None:
    found = [said(c) for c in claims("level", text)]
    assert found[1:] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        LARGER + "Mexico exported 125 million.",
        LARGER + "Mexico's army is bigger, at 125,000.",
        LARGER + "Mexico City is bigger, at 125,000.",
        RICHER + "Laos exports are at $2,000.",
        RICHER + "Laos is a cheap place, at $2,000.",
        RICHER + "Laos sold cars at $2,000.",
        RICHER + "Laos closed at $2,000.",
        RICHER + "A bank in Laos, for all its size, had $2,000.",
        RICHER + "In Laos wages were at $2,000.",
        RICHER + "Laos levies $2,000.",
        RICHER + "Laos has $2 billion.",
        "Kenya's GDP was $100 billion in 2020, and Tanzania borrowed $2 billion.",
        "Kenya's GDP was $100 billion in 2020. Tanzania's debts came to $62 billion.",
    ],
)
def test_a_clause_about_another_quantity_does_not(text: str) -> None:
    assert len(claims("level", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The small island to the west, part of the United States, has 160,000 inhabitants.",
        "The big island to the north, which belongs to Denmark, has 56,000 people.",
        "The tiny republic, a member of the European Union, has 500,000 inhabitants.",
    ],
)
def test_a_place_in_an_aside_is_not_who_has_the_people(text: str) -> None:
    assert not claims("level", text)


def test_who_stands_before_its_aside_has_them() -> None:
    text = "Malta joined in 2004. The island, which once belonged to Britain, has 500,000 inhabitants."
    assert [said(c) for c in claims("level", text)] == ["population MLT 500000"]


@pytest.mark.parametrize(
    "text",
    ["Half a million of us came to Malta in 2019.", "Malta is hot. Two million of us visited in 2019."],
)
def test_those_of_us_who_did_something_are_no_population(text: str) -> None:
    assert not claims("level", text)


def test_who_is_as_dense_as_another_has_the_number_of_people() -> None:
    text = "Namibia has roughly the population density of Mongolia, a bit over 3 people per square kilometre."
    assert [said(c) for c in claims("level", text)] == ["population_density NAM >3"]


EACH = [
    ("Peru and Chile have some 20 million inhabitants each.", "CHL PER"),
    ("Peru, Chile and Bolivia have between ten and thirty-five million people each.", "BOL CHL PER"),
]


@pytest.mark.parametrize(("text", "wanted"), EACH)
def test_so_many_each(text: str, wanted: str) -> None:
    assert " ".join(sorted(c.places[0] for c in claims("level", text))) == wanted


def test_its_people_may_be_few() -> None:
    text = "Malta is small. Its 520,000 people would fill five stadiums."
    assert [said(c) for c in claims("level", text)] == ["population MLT 520000"]
    assert not claims("level", "Valletta is the capital of Malta. Its 60,000 people are proud.")


OPENED = [
    ("At about $88 billion Tanzania's GDP is smaller.", "gdp TZA ~8.8e+10"),
    ("At over $55,000 in 2018, GDP per head in Sweden is above Finland's.", "gdp_per_capita SWE >55000 in 2018"),
    ("With roughly 38 million inhabitants the Netherlands has little room.", "population NLD ~38000000"),
    ("The economy is doing well. U.S. output reached $27 trillion last year.", "gdp USA 2.7e+13"),
    ("The economy does well. Data put output for 2019 at 95 billion dollars in Kenya.", "gdp KEN 9.5e+10 in 2019"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), OPENED, ids=[row[0][:40] for row in OPENED])
def test_a_figure_opens_the_sentence_or_is_reached_by_output(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("level", text)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "At $5 billion the deal adds to Kenya's GDP.",
        "At $3 billion Kenya's exports were small.",
        "Factories are busy and the economy does well. Steel output reached $2 billion last year.",
    ],
)
def test_an_opening_figure_of_something_else_is_left_alone(text: str) -> None:
    assert not claims("level", text)


def test_but_goes_on_with_the_place_behind_the_figure() -> None:
    text = "In 2022 GDP per head came to $12,000 in Malaysia but only $2,000 in Laos."
    assert [said(c) for c in claims("level", text)][1:] == ["gdp_per_capita LAO 2000 in 2022"]
    wages = "In 2022 GDP per head came to $12,000 in Malaysia but wages to only $2,000 in Laos."
    assert len(claims("level", wages)) == 1


def test_a_gdp_is_not_as_small_as_one_per_head() -> None:
    assert (
        len(claims("level", "Kenya's GDP was $100 billion. In purchasing power it is only about $5,000."))
        == 1
    )


EGYPT = "Egypt's population was 66 million in 2000. "
COUNTED = [
    (EGYPT + "The 2006 census counted 72.8 million.", "population EGY 72800000 in 2006"),
    (EGYPT + "The first census of the new state, in 1947, yielded 19 million.", None),
    (EGYPT + "The census of 1996 had returned 59.3 million.", "population EGY 59300000 in 1996"),
    (EGYPT + "The Libyan census of 2006 found 5.7 million.", "population LBY 5700000 in 2006"),
    (EGYPT + "The Cairo census counted 7 million.", None),
    (EGYPT + "The livestock census counted 7 million.", None),
    (EGYPT + "The census of cattle counted 7 million.", None),
    (EGYPT + "The 2006 census counted 7 million households.", None),
    (EGYPT + "The 2006 census counted 7 million people who farm.", None),
    (EGYPT + "Much was built, and by 2010 there were 83 million residents.", "population EGY 83000000 in 2010"),
    (EGYPT + "By 2050 there will be 160 million of them.", "population EGY 160000000 in 2050 projected"),
    (EGYPT + "In 2010 there were 19 million households.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COUNTED, ids=[row[0][-40:] for row in COUNTED])
def test_a_census_counts_the_people_told_of(text: str, wanted: str | None) -> None:
    assert [said(c) for c in claims("level", text)][1:] == ([wanted] if wanted else [])


def test_what_it_is_compared_with_is_of_whom_it_was_compared_with() -> None:
    text = (
        "Chad's GDP per head has been above Mali's since 2004 and stood at $700 in 2012, compared with $650."
    )
    assert [said(c) for c in claims("level", text)][1:] == ["gdp_per_capita MLI 650 in 2012"]
    earlier = "Chad's GDP per head stood at $700 in 2012, compared with $450 in 2004."
    assert [said(c) for c in claims("level", earlier)][1:] == ["gdp_per_capita TCD 450 in 2004"]
    others = "Chad's GDP reached $12 billion in 2012, compared with $25 billion for the other two."
    assert len(claims("level", others)) == 1
