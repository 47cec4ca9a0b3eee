"""What a stated number stands for: grain, hedges and bounds."""

import math

import pytest

from claimcheck.mentions import find_numbers

M = 1e6


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        # half a unit of the last figure, at most two significant figures
        ("200 million", 195 * M, 205 * M),
        ("1.35 billion", 1345 * M, 1355 * M),
        ("4 million", 3.95 * M, 4.05 * M),
        ("1,234,567", 1_234_566.5, 1_234_567.5),
        # written decimals count
        ("4.0 percent", 3.95, 4.05),
        ("0.7 points", 0.65, 0.75),
        # whole percents
        ("43 percent", 42.5, 43.5),
        ("40 percent", 39.5, 40.5),
        ("four pct", 3.5, 4.5),
        # fractions in words: half-way to the neighbours that people say
        ("one-fifth of it", 100 * (1 / 6 + 1 / 5) / 2, 22.5),
        ("a third of it", 100 * (1 / 4 + 1 / 3) / 2, 100 * (1 / 3 + 2 / 5) / 2),
        ("half of it", 45, 55),
        ("one in eight people", 100 * (1 / 9 + 1 / 8) / 2, 100 * (1 / 8 + 1 / 7) / 2),
        # halves and multiples
        ("two and a half percent", 2.375, 2.625),
        ("twice the size", 1.75, 2.25),
        ("eight times the size", 7.5, 8.5),
        # ranges: the hull of both ends
        ("2 to 2.5 pct", 1.5, 2.55),
        # hedges
        ("about 43 percent", 42, 44),
        ("about 200 million", 180 * M, 220 * M),
        ("200 million or so", 180 * M, 220 * M),
        ("about one-fifth of it", 100 / 6, 25),
        ("nearly 1.3 billion", 1200 * M, 1300 * M),
        ("just under two pct", 1, 2),
        ("just over 5 percent", 5, 6),
        ("more than 200 million", 200 * M, math.inf),
        ("at least half of it", 50, math.inf),
        ("less than 25 million", -math.inf, 25 * M),
        ("up to 10 pct", -math.inf, 10),
        ("double-digit growth", 10, math.inf),
        ("most of it", 50, math.inf),
    ],
)
def test_stated_interval(text: str, low: float, high: float) -> None:
    [found] = find_numbers(text)
    assert found.stated.low == pytest.approx(low)
    assert found.stated.high == pytest.approx(high)
    assert found.how


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("43 percent", "="), ("only 43 percent", "="), ("a record 43 percent", "="),
        ("about 43 percent", "~"), ("some 43 percent", "~"), ("an estimated 43 percent", "~"), ("c. 43 percent", "~"),
        ("roughly 43 percent", "~"), ("nearly 43 percent", "~"), ("almost 43 percent", "~"), ("close to 43 percent", "~"),
        ("43 percent or so", "~"), ("20-odd countries", "~"),
        ("more than 43 percent", ">"), ("over 43 percent", ">"), ("just over 43 percent", ">"), ("exceeding 43 percent", ">"),
        ("in excess of 43 percent", ">"), ("well over 43 percent", ">"), ("upwards of 43 percent", ">"),
        ("at least 43 percent", ">="), ("no less than 43 percent", ">="), ("43 percent or more", ">="), ("200+ people", ">="),
        ("less than 43 percent", "<"), ("fewer than 43 people", "<"), ("under 43 percent", "<"), ("just under 43 percent", "<"),
        ("up to 43 percent", "<="), ("as much as 43 percent", "<="), ("at most 43 percent", "<="), ("no more than 43 percent", "<="),
        ("43 percent or less", "<="),
    ],
)  # fmt: skip
def test_comparator(text: str, comparator: str) -> None:
    [found] = find_numbers(text)
    assert found.comparator == comparator
    assert found.text == text


def test_more_than_between_two_numbers_compares_and_does_not_bound() -> None:
    first, second = find_numbers("2 million more than 5 million")
    assert (first.comparator, second.comparator) == ("=", "=")


def test_over_a_time_is_no_bound() -> None:
    assert all(n.comparator == "=" for n in find_numbers("It grew 50 percent over four years."))


def test_a_hedge_does_not_reach_over_a_paragraph() -> None:
    [found] = find_numbers("That is what it is about\n\n43 percent said so")
    assert found.comparator == "="
