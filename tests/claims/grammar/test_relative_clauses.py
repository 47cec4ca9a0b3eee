"""Whom a relative clause tells of, and what its period dates."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Kenya has 54 million people, more than Uganda, which had 47 million.", ["KEN 54000000", "UGA 47000000"]),
        ("Peru's population was bigger than Chile's, which was 19 million.", ["CHL 19000000"]),
        ("Poland has 38 million people, less than Spain, which has 48 million, or Italy, which has 59 million.", ["POL 38000000", "ESP 48000000", "ITA 59000000"]),
        ("Kenya's population is larger than that of Uganda, where 47 million people live.", ["UGA 47000000"]),
        ("Kenya, which has 54 million people, is larger than Uganda.", ["KEN 54000000"]),
        ("Peru has 34 million people, fewer than the capital of Japan, which has 37 million.", ["PER 34000000"]),
    ],
)  # fmt: skip
def test_a_figure_of_a_relative_clause_is_of_the_place_before_it(text: str, levels: list[str]) -> None:
    assert [said(c).removeprefix("population ") for c in claims("level", text)] == levels


def test_an_amount_of_a_relative_clause_too() -> None:
    text = "In 2018 Hungary's GDP was larger than Ukraine's, which stood at $130 billion."
    assert [said(c) for c in claims("level", text)] == ["gdp UKR 1.3e+11 in 2018"]


def test_a_year_of_a_relative_clause_does_not_reach_back() -> None:
    text = "Algeria has 44 million people, less than Egypt, which had 98 million in 2018."
    assert [(c.places, c.years) for c in claims("level", text)] == [(("DZA",), ()), (("EGY",), (2018,))]
