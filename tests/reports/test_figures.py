"""Numbers for readers."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.figures import between, exact, rounded


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1_350_695_000.0, "persons", "1.35 billion"),
        (8.53e12, "usd", "$8.53 trillion"),
        (-2.5e9, "usd", "−$2.5 billion"),
        (999_600.0, "persons", "1 million"),
        (816_000.0, "persons", "816,000"),
        (42.424, "percent", "42.4%"),
        (-0.2, "percent", "−0.2%"),
        (1.5, "pp", "1.5 points"),
        (8.0, "times", "8 times"),
        (2.0, "rank", "no. 2"),
        (1.0, "places", "1 country"),
        (27.0, "places", "27 countries"),
        (2022.0, "year", "2022"),
        (2.2e12, "gbp", "£2.2 trillion"),
        (5e9, "chf", "5 billion CHF"),
        (0.0, "percent", "0%"),
        (None, "usd", "–"),
        (math.inf, "usd", "–"),
    ],
)
def test_rounded(value: float | None, unit: str, text: str) -> None:
    assert rounded(value, unit) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1_350_695_000.0, "persons", "1,350,695,000"),
        (7.5514e12, "usd", "$7.5514 trillion"),
        (6.1, "percent", "6.10%"),
        (-0.004, "percent", "0.00%"),
        (35.4567, "persons_per_km2", "35.457 per km²"),
    ],
)
def test_exact(value: float, unit: str, text: str) -> None:
    assert exact(value, unit) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (42.25, 42.66, "42.2% to 42.7%"),
        (42.41, 42.44, "42.41% to 42.44%"),
        (5.0, math.inf, "at least 5%"),
        (None, 5.0, "at most 5%"),
        (None, None, "any"),
        (5.0, 5.0, "5%"),
    ],
)
def test_between(low: float | None, high: float | None, text: str) -> None:
    assert between(low, high, "percent") == text


@given(
    st.floats(allow_nan=False), st.sampled_from(["persons", "usd", "percent", "rank", "times", None, "gbp"])
)
def test_any_number_can_be_written(value: float, unit: str | None) -> None:
    assert rounded(value, unit)
    if math.isfinite(value):
        assert exact(value, unit)


def test_the_ends_of_an_interval_are_not_rounded_to_what_they_are_not() -> None:
    assert between(1.335e9, 1.345e9, "persons") == "1.335 to 1.345 billion"


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        (2.03e8, 2.19e8, "persons", "203 to 219 million"),
        (1.66e13, 1.76e13, "usd", "$16.6 to $17.6 trillion"),
        (9.5e8, 1.2e9, "usd", "$950 million to $1.2 billion"),
        (1.24, 1.57, "times", "1.24 to 1.57 times"),
        (1.0, 2.0, "places", "1 country to 2 countries"),
        (6.0, 7.0, "places", "6 to 7 countries"),
        (5.0, 6.0, "rank", "no. 5 to 6"),
        (4.5, 5.5, "places", "5 countries"),
    ],
)
def test_what_both_ends_share_is_said_once(low: float, high: float, unit: str, text: str) -> None:
    assert between(low, high, unit) == text
