"""Ratios of one: as large, as many, the same."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

EQUALS = [
    ("Togo and Sierra Leone have practically the same number of inhabitants.", "population TGO of SLE ~1"),
    ("Togo has about the same population as Sierra Leone.", "population TGO of SLE ~1"),
    ("Togo had as many inhabitants as Sierra Leone in 2010.", "population TGO of SLE 1 in 2010"),
    ("Togo has 8 million people, almost exactly as many as Sierra Leone.", "population TGO of SLE ~1"),
    ("Togo is about as populous as Sierra Leone.", "population TGO of SLE ~1"),
    ("There are about as many Swedes as Greeks.", "population SWE of GRC ~1"),
    ("Chad has roughly the population density of Canada.", "population_density TCD of CAN ~1"),
    ("The economy of Togo is about the same size as Malta's.", "gdp TGO of MLT ~1"),
    ("Togo's GDP per head is on a par with that of Sierra Leone.", "gdp_per_capita TGO of SLE 1"),
    ("If Togo had as many people as Spain, it would be crowded.", "population TGO of ESP 1 hypothetical"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), EQUALS, ids=[row[0][:60] for row in EQUALS])
def test_as_large_is_a_ratio_of_one(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("ratio", text)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Togo has as many problems as Sierra Leone, and the economy is weak.",
        "Togo has as many people as it had in 1990.",
        "No country has as many people as India.",
        "Togo does not have as many people as Belgium.",
        "Togo has the population of Lomé to feed.",
        "Togo's economy is as large as Sicily.",
        "Togo's economy is growing as fast as Malta's.",
        "Togo has the same president as in 1990, and its population grows.",
    ],
)
def test_other_things_alike_are_left_alone(text: str) -> None:
    assert claims("ratio", text) == []
