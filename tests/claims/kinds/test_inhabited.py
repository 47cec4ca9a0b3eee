"""How many people inhabit a place, told by who they are or where; and many people who are no population."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("In Qatar live 2.3 million souls.", "population QAT 2300000"),
    ("Living in Peru are 33 million people.", "population PER 33000000"),
    ("Uganda is inhabited by some 45 million people.", "population UGA ~45000000"),
    ("Iceland counts 340,000 souls.", "population ISL 340000"),
    ("Ghana numbers 31 million citizens.", "population GHA 31000000"),
    ("Ghana's citizens number 31 million.", "population GHA 31000000"),
    ("Brazilians numbered 210 million in 2018.", "population BRA 210000000 in 2018"),
    ("The people of Chad number 17 million.", "population TCD 17000000"),
    ("The number of people in Chad is 17 million.", "population TCD 17000000"),
    ("The number of people living in Chad reached 17 million in 2021.", "population TCD 17000000 in 2021"),
    ("The number of Chad's inhabitants is 17 million.", "population TCD 17000000"),
    ("Africa: about 1.4 billion people.", "population AFR ~1400000000"),
    ("Mexico: 126 million inhabitants in 2020", "population MEX 126000000 in 2020"),
    ("Chad (17 million people, 2021) is poor.", "population TCD 17000000 in 2021"),
    ("With its 17 million inhabitants Chad is a large country.", "population TCD 17000000"),
    ("Chad (pop. 17m) is poor.", "population TCD 17000000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[row[0][:50] for row in FOUND])
def test_who_inhabits_a_place(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("level", text)] == [wanted]


SUMS = [
    ("The five Nordic countries have 27 million inhabitants between them.", "population NORDIC 27000000"),
    ("Brazil and Argentina count 255 million people altogether.", "population ARG+BRA 255000000"),
    ("France and Spain have 115 million people in all.", "population ESP+FRA 115000000"),
    ("Between them, France and Spain have 115 million people.", "population ESP+FRA 115000000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SUMS, ids=[row[0][:50] for row in SUMS])
def test_people_of_several_places_together(text: str, wanted: str) -> None:
    found = claims("level", text)
    assert [said(c) for c in found] == [wanted]
    assert all(c.combined for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "The number of people in Brazil living on a dollar a day is 21 million.",
        "The number of poor people in Brazil is 21 million.",
        "The number of Brazil's citizens abroad is 2 million.",
        "The number of people in Germany who speak Turkish is 2 million.",
        "Spain's unemployed number 6 million.",
        "Kenya: 5 million people in need of food.",
        "Iran: 3 million people, mostly children, have fled.",
        "Kenya (5 million people affected) was hit by the drought.",
        "In Turkey's cities live 60 million people.",
        "In Germany live 1.5 million people of Turkish origin.",
        "In Malaysia Chinese number 7 million.",
        "The army numbers 2 million people.",
        "Canada is populated by 300,000 moose.",
    ],
)
def test_people_who_are_no_population(text: str) -> None:
    assert not claims("level", text)
