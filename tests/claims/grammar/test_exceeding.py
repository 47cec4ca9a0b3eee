"""By how much one side exceeds the other: a part of it is a ratio, an amount a difference, and either no comparison."""

from __future__ import annotations

import pytest

from claimcheck.models import Kind
from tests.claims.reading import claims, said

RATIOS = [
    ("Norway's GDP exceeds that of Finland by more than a third.", "gdp NOR of FIN >1.333333333"),
    ("Norway's GDP per head exceeded Sweden's by 40 percent in 2010.", "gdp_per_capita NOR of SWE 1.4 in 2010"),
    ("Malta's GDP per head trails the euro zone average by 15 percent.", "gdp_per_capita MLT of EURO 0.85"),
    ("Brazil's economy outstrips Argentina's by a factor of four.", "gdp BRA of ARG 4"),
    ("The economy of Chile is larger than Peru's by a quarter.", "gdp CHL of PER 1.25"),
    ("Norway is richer than Sweden by half.", "gdp_per_capita NOR of SWE 1.5"),
]  # fmt: skip
DIFFERENCES = [
    ("Spain's population exceeds Poland's by 9 million.", "population ESP of POL 9000000"),
    ("Togo is more populous than Gabon by some six million people.", "population TGO of GAB ~6000000"),
    ("In 2019 Peru's economy was larger than Ecuador's by $120 billion.", "gdp PER of ECU 1.2e+11 in 2019"),
]


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [*(("ratio", *row) for row in RATIOS), *(("difference", *row) for row in DIFFERENCES)],
)
def test_the_number_behind_by_says_how_much(kind: Kind, text: str, wanted: str) -> None:
    assert [said(c) for c in claims(kind, text)] == [wanted]
    assert claims("comparison", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chile's exports exceed Peru's by a third, and its economy is larger.",
        "Ghana's growth exceeded Togo's by 2 percent.",
        "Peru's economy is larger than Bolivia's, and grew by a third in ten years.",
    ],
)
def test_other_quantities_and_rates_in_percent_are_no_ratios(text: str) -> None:
    assert claims("ratio", text) == []
