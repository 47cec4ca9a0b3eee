"""The sentence that would be true, in the claim's own precision."""

from __future__ import annotations

import pytest

from claimcheck.verdicts.correction import correction, rounded_like


@pytest.mark.parametrize(
    ("value", "said", "unit", "expected"),
    [
        (7.551e12, 8.5e8, "usd", 7.6e12),
        (1_366_561_000, 1.35e9, "persons", 1.37e9),
        (1_366_561_000, 1e9, "persons", 1.4e9),
        (42.417, 45, "percent", 42),
        (2.344, 3.9, "percent", 2.3),
        (0.44, 3, "percent", 0.4),
        (4.0, 3, "rank", 4),
        (0, 3, "percent", 0),
    ],
)
def test_values_are_rounded_as_the_claim_was(value, said, unit, expected, state):
    assert rounded_like(value, state(None, value=said, unit=unit).claim) == pytest.approx(expected)


def test_the_claim_s_kind_says_it(state):
    def say(claim, value, years):
        return f"In {years[0]} it was {value:g}."

    claim = state(None, value=45, unit="percent").claim
    assert correction(claim, 42.4, (2012,), say) == "In 2012 it was 42."
    assert correction(claim, 42.4, (2012,), None) is None
    assert correction(claim, float("nan"), (2012,), say) is None
