"""The second side as a neighbour: the place named before or behind the word is meant."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chileans were about twice as well off as their Bolivian neighbours.",
            "gdp_per_capita CHL of BOL ~2",
        ),
        ("Chile's economy is seven times as large as that of its neighbour Bolivia.", "gdp CHL of BOL 7"),
        ("Chile's economy is seven times that of its northern neighbour, Bolivia.", "gdp CHL of BOL 7"),
        ("Chile's economy is seven times bigger than its rival Bolivia's.", "gdp CHL of BOL 7"),
        (
            "Chile trades with Bolivia. Chile's economy is seven times as large as its neighbour's.",
            "gdp CHL of BOL 7",
        ),
        (
            "Chile trades with Bolivia. Chile's GDP is seven times that of its poor neighbour.",
            "gdp CHL of BOL 7",
        ),
    ],
)
def test_a_neighbour_named(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("ratio", text)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Chile's economy is seven times the size of its rival Bolivia's exports.",
        "Chile's economy is seven times as large as that of its neighbour.",
        "Chile trades with France. Chile's economy is a seventh the size of its neighbour's.",
        "Chile trades with Bolivia and Peru. Chile's economy is seven times as large as its neighbour's.",
        "Chile trades with Bolivia. Chile's economy is seven times as large as its neighbour's exports.",
    ],
)
def test_an_unnamed_neighbour_or_its_trade_is_left_alone(text: str) -> None:
    assert claims("ratio", text) == []
