"""GDP per head in its many words, and amounts per head that are something else's."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("Chile's GDP was worth 280 billion dollars, or $14,900 for each inhabitant.", "gdp_per_capita CHL 14900"),
    ("Chile's GDP was worth 280 billion dollars, $14,900 per citizen.", "gdp_per_capita CHL 14900"),
    (
        "Chile's GDP was worth $280 billion. Share that out and you get about $14,900 for every person.",
        "gdp_per_capita CHL ~14900",
    ),
    ("GDP per resident in Chile is $14,900.", "gdp_per_capita CHL 14900"),
    ("The average Chilean produced about $14,900 worth of GDP that year.", "gdp_per_capita CHL ~14900"),
    ("Chile's economy is big. Chile produces $14,900 a head.", "gdp_per_capita CHL 14900"),
    ("Chile's economy is big. Chile has an output of $14,900 per head.", "gdp_per_capita CHL 14900"),
    ("GDP per head in Chile is $14,900, well above the Peruvian figure of $7,000.", "gdp_per_capita PER 7000"),
    (
        "GDP per head in Chile has overtaken Uruguay's. Argentina's, at around $10,000, is next.",
        "gdp_per_capita ARG ~10000",
    ),
    (
        "The minister of Chile pointed out that per capita GDP, at about USD 14,900, was high.",
        "gdp_per_capita CHL ~14900",
    ),
    (
        "Uruguay had the highest GDP per capita on the continent, at around $17,000.",
        "gdp_per_capita URY ~17000",
    ),
    ("Australia's GDP is large. Per person, it comes to roughly $US56,000.", "gdp_per_capita AUS ~56000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[row[0][-50:] for row in FOUND])
def test_gdp_per_head(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("level", text)][-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Chile's GDP grew. The share price is about $14,900 for every person.",
        "Chile's economy is big. The average Chilean produced about $900 of exports.",
        "Chile's economy is big. Chile produces $900 a head in wine.",
        "Chile's economy is big. Its debt is $14,900 for every citizen.",
    ],
)
def test_other_amounts_per_head(text: str) -> None:
    assert not claims("level", text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile is rich. Even after the revision GDP per capita is around $14,800.",
            ["gdp_per_capita CHL ~14800"],
        ),
        ("Chile is rich. Before the war GDP was $280 billion.", ["gdp CHL 2.8e+11"]),
        ("At the end of that year GDP in Zimbabwe was about $4 billion.", ["gdp ZWE ~4000000000"]),
        ("Chile is rich. In the oil sector GDP was $280 billion.", []),
        ("Chile is rich. Before the reform oil GDP was $280 billion.", []),
    ],
)
def test_a_phrase_in_front_does_not_narrow_gdp(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("level", text)] == wanted


def test_income_per_head_is_taken_for_gdp_per_head_unless_it_is_national() -> None:
    for text in (
        "Chile's income per head is 14,900 dollars.",
        "Chile has an income per head of 14,900 dollars.",
        "Per capita income in Chile is 14,900 dollars.",
    ):
        assert [said(c) for c in claims("level", text)] == ["gdp_per_capita CHL 14900"]
    for text in (
        "Chile's national income per head is 14,900 dollars.",
        "Chile's gross national income per capita is 14,900 dollars.",
        "Disposable income per head in Chile is 14,900 dollars.",
        "Income per head in Chile is 1,200 dollars a month.",
    ):
        assert not claims("level", text)
