"""The cells of a summary: what was stated and what the record says, in words where it is no number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.models import CheckedClaim, Judgement
from claimcheck.reports import Reference
from claimcheck.reports.answers import about, answer, recorded, stated

Change = Callable[..., CheckedClaim]


@pytest.mark.parametrize(
    ("comparator", "indicator", "actual", "words"),
    [
        ("<", "gdp", 34.8, ("smaller than CHN", "larger by 34.8%")),
        (">", "gdp", -35.8, ("larger than CHN", "smaller by 35.8%")),
        (">", "gdp_growth", -0.3, ("higher than CHN", "lower by 0.3 points")),
    ],
)
def test_a_comparison_says_which_is_larger_and_by_how_much(
    change: Change, comparator: str, indicator: str, actual: float, words: tuple[str, str]
) -> None:
    claim = change(
        kind="comparison", indicator=indicator, value=None, comparator=comparator, other=("CHN",),
        actual=actual, actual_low=None, actual_high=None,
    )  # fmt: skip
    assert (stated(claim, Reference()), recorded(claim)) == words


def test_the_interval_of_a_comparison_counts_from_the_smaller_end(change: Change) -> None:
    claim = change(kind="comparison", value=None, actual=-35.8, actual_low=-40.0, actual_high=-35.8)
    assert recorded(claim) == "smaller by 35.8% (35.8% to 40%)"


@pytest.mark.parametrize(
    ("prices", "words"), [(None, "GDP growth, real"), ("constant", "GDP growth, real"), ("current", "GDP growth, nominal")]
)  # fmt: skip
def test_growth_is_real_unless_it_is_called_nominal(change: Change, prices: str | None, words: str) -> None:
    assert about(change(kind="growth", indicator="gdp", prices=prices), Reference()) == words


def test_membership_and_weekdays_are_answered_in_words(change: Change, result: object) -> None:
    claim = change(kind="calendar", indicator=None, value=None, actual=None)
    claim = replace(claim, quote=replace(claim.quote, exact="Wednesday, October 17, 2012"))
    judgement = Judgement(claim, result.judgements[0].found, "17 October 2012 fell on a Wednesday.")  # type: ignore[attr-defined]
    assert stated(claim, Reference()) == "a Wednesday"
    assert answer(judgement) == "17 October 2012 fell on a Wednesday"
    joined = change(kind="membership", indicator=None, value=None, actual=None, other=("BRICS",))
    assert stated(joined, Reference()) == "in BRICS"


def test_a_number_keeps_the_digits_it_was_written_with(change: Change) -> None:
    claim = change(kind="level", value=206_100_000.0, unit="persons", comparator="=")
    assert stated(claim, Reference()) == "206.1 million"
