"""Ratios between one of a people and one of another: what they make, and how well off they are."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

HEADS = [
    ("In 2012 a Latvian produced 2.4 times as much as a Moldovan.", None, "gdp_per_capita LVA of MDA 2.4 in 2012"),
    (
        "The economy is stuck. The average Peruvian now earns half as much as the average Chilean.",
        None,
        "gdp_per_capita PER of CHL 0.5",
    ),
    ("An average Kenyan produces a fifth of what a Tunisian does.", None, "gdp_per_capita KEN of TUN 0.2"),
    ("A Dane earns three times what a Serb earns, by GDP per head.", None, "gdp_per_capita DNK of SRB 3"),
    ("Per head, the Swiss produce twice as much as the Spaniards.", None, "gdp_per_capita CHE of ESP 2"),
    ("Per person, Ireland produces three times as much as Poland.", None, "gdp_per_capita IRL of POL 3"),
    ("In a year a Swede produces three times what one of us does.", "Poland", "gdp_per_capita SWE of POL 3"),
    ("An Irish person is twice as rich as a Greek.", None, "gdp_per_capita IRL of GRC 2"),
    ("The Swiss are twice as well off as the Portuguese.", None, "gdp_per_capita CHE of PRT 2"),
    ("Ghana is twelve times as populous as Gabon.", None, "population GHA of GAB 12"),
    ("Ghana has less than half Ethiopia's population.", None, "population GHA of ETH <0.5"),
    ("In 2021 there were 5.9 million people in Denmark, half as many as in Sweden.", None, "population DNK of SWE 0.5 in 2021"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "wanted"), HEADS, ids=[row[0][:60] for row in HEADS])
def test_one_of_a_people_stands_for_its_output_per_head(text: str, place: str | None, wanted: str) -> None:
    assert [said(c) for c in claims("ratio", text, None, place)] == [wanted]


def test_one_of_each_is_a_claim_each() -> None:
    found = claims("ratio", "A Dane and a Swede are twice as well off as a Greek.")
    assert [said(c) for c in found] == ["gdp_per_capita DNK of GRC 2", "gdp_per_capita SWE of GRC 2"]


@pytest.mark.parametrize(
    "text",
    [
        "A Brazilian farmer produces twice as much as a Peruvian.",
        "Brazilians produce twice as much coffee as Colombians, and the economy is growing.",
        "Germany produces three times as much as Italy.",
        "A German earns twice as much as a Czech.",
        "The economy slows. A Briton earns as a nurse twice as much as a Pole.",
        "Kenya has less than half Ethiopia's rainfall.",
        "A Danish cow produces twice as much as a Polish one, per head.",
    ],
)
def test_what_is_made_must_be_the_product_per_head(text: str) -> None:
    assert claims("ratio", text) == []
