"""What forecasters give where growth is told: the rate of the country told before, in a year ahead."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said


def behind(text: str) -> list[str]:
    """The claims of growth behind that of the first sentence."""
    first = "Italy's GDP grew by 2.3 percent last year."
    return [said(c) for c in claims("growth", f"{first} {text}", "2011-05-01")][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Treasury is looking for 2.6 pct this year.", "gdp ITA 2.6 in 2011 projected"),
        ("The government has pencilled in 2.7 percent for next year.", "gdp ITA 2.7 in 2012 projected"),
        ("For next year it forecasts a rise of 1.3 percent.", "gdp ITA 1.3 in 2012 projected"),
        ("We expect to do around 3.5 this year.", "gdp ITA ~3.5 in 2011 projected"),
        ("Economists expect 3 percent in 2012.", "gdp ITA 3 in 2012 projected"),
        ("This year the government hopes for 4 percent.", "gdp ITA 4 in 2011 projected"),
    ],
)
def test_a_rate_ahead_is_of_the_country_told_before(text: str, expected: str) -> None:
    assert behind(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The retailer is looking for 6 percent this year.",
        "The bank pays 6 percent this year.",
        "The bank is looking for 60 percent this year.",
        "The Treasury is looking for 300 this year.",
        "The Treasury expects inflation of 3 percent this year.",
        "Investors expect 3 percent this year.",
        "The ministry did not expect 3 percent this year.",
        "The government is looking for a deficit of 3 percent this year.",
        "The bank is lending at 3 percent this year.",
        "They hired 3 this year.",
        "Nissan expects 3 percent this year.",
        "The government won 3 seats this year.",
        "It expects 3 percent of voters this year.",
        "The bank was looking for 2.6 pct in 2008.",
    ],
)
def test_what_others_expect_is_no_rate_of_growth(text: str) -> None:
    assert behind(text) == []
