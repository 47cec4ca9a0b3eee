"""Growth: bounds that the rate of every single year of a span is held against."""

from __future__ import annotations

import pytest

from claimcheck.claims.kinds.growth.kind import GrowthKind
from claimcheck.expressions import Growth
from tests.claims.reading import claims, said


@pytest.mark.parametrize(
    ("text", "expected", "each"),
    [
        (
            "India grew by less than 9 percent every year between 2011 and 2018.",
            "gdp IND <9 in 2011-2018",
            "max",
        ),
        (
            "India's economy grew by at least 5 percent in each year of the 2010s.",
            "gdp IND >=5 in 2010-2019",
            "min",
        ),
        (
            "Italy's economy never grew by more than 2 percent between 2001 and 2019.",
            "gdp ITA >2 in 2001-2019 negated",
            "max",
        ),
        (
            "Spain's economy never shrank by more than 4 percent between 2001 and 2019.",
            "gdp ESP <-4 in 2001-2019 negated",
            "min",
        ),
        ("Italy's economy has never grown by more than 2 percent since 2001.", "gdp ITA >2 in 2002-2020 negated", "max"),
        ("India's economy grew 7 percent every year between 2011 and 2018.", "gdp IND 7 in 2011-2018", None),
        ("India's economy grew by more than 50 percent between 2011 and 2018.", "gdp IND >50 in 2011-2018", None),
        ("Italy's economy never grew by more than 2 percent in 2012.", "gdp ITA >2 in 2012 negated", None),
    ],
)  # fmt: skip
def test_a_bound_on_every_year(text: str, expected: str, each: str | None) -> None:
    (claim,) = claims("growth", text, date="2021-01-01")
    assert said(claim) == expected
    expression = GrowthKind().expression(claim)
    assert isinstance(expression, Growth)
    assert expression.each == each
