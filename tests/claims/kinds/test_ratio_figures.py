"""Ratios whose first side is a figure: one told right before, or what "that" and "it" take up."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FIGURES = [
    ("Output in Laos is put at $1,700 a head, which is a third of the Thai level.", "gdp_per_capita LAO of THA 0.3333333333"),
    ("Output in Laos was $1,500 a head in 2010, a third of what a Thai produced.", "gdp_per_capita LAO of THA 0.3333333333 in 2010"),
    ("Egypt's population is growing by 1.6 percent a year, twice the pace of the world as a whole.", "population_growth EGY of WLD 2"),
    ("Mexico's GDP per head was $9,500 in 2014. That is twice what a Jordanian produced.", "gdp_per_capita MEX of JOR 2"),
    ("Mexico's GDP per head was $9,500 in 2014. This is a third of the EU average.", "gdp_per_capita MEX of EU 0.3333333333"),
    ("Mexico has a GDP per head of $9,500, which is two thirds more than that of Jordan.", "gdp_per_capita MEX of JOR 1.666666667"),
    ("Mexico's GDP per head was $9,500; that is twice what a Jordanian produced.", "gdp_per_capita MEX of JOR 2"),
    ("Mexico's GDP per head was $9,500, the bank said, half of Spain's $19,000.", "gdp_per_capita MEX of ESP 0.5"),
    ("Peru had 30 million inhabitants. That is about half of the number who live in Spain.", "population PER of ESP ~0.5"),
    ("Mexico's GDP shrank in 1995. It is still five times larger than Peru's.", "gdp MEX of PER 5"),
    ("Mexico's economy grew by 5 percent in 1997. It is six times the size of Peru's.", "gdp MEX of PER 6"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FIGURES, ids=[row[0][:60] for row in FIGURES])
def test_a_figure_is_the_first_side(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("ratio", text)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Mexico's exports were $400 billion in 2014. That is five times Peru's.",
        "Mexico's GDP per head was $9,500 in 2014. That is a burden twice the size of Peru's.",
        "Mexico's economy grew by 5 percent in 1997. It is twice that of Peru.",
        "Mexico's GDP was $1.3 trillion in 2014. Its debt is a third more than that of Peru.",
        "Acme is worth $2 trillion, which is more than the GDP of Italy and twice that of Spain.",
        "Mexico's debt is twice its GDP, and four times that of Peru.",
        "Mexico took in $9,500 a head, which is a third of what a Thai hospital needs.",
    ],
)
def test_a_figure_of_something_else_is_not(text: str) -> None:
    assert claims("ratio", text) == []
