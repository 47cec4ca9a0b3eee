"""The closest true sentence: the claim's own, with the record's figure in the claim's own precision."""

from __future__ import annotations

import math
from collections.abc import Callable

from claimcheck.models import Claim
from claimcheck.verdicts.rule import Outcome

Say = Callable[[Claim, float, tuple[int, ...]], str | None]
"""Says a claim with another value and years; None where its kind cannot."""

_LEAST_DIGITS = 2
_LARGE_RATE = 20.0
"""Percent of growth from which decimals that the claim does not have are noise."""
_WHOLE = frozenset({"rank", "places", "years"})


def correction(claim: Claim, value: float, years: tuple[int, ...], say: Say | None) -> str | None:
    """The sentence that would be true, or None where the claim's kind cannot be said so.

    The value is rounded to the digits that the claim was stated in, at least two.
    """
    if say is None or not math.isfinite(value):
        return None
    return say(claim, rounded_like(value, claim), years)


def correctable(outcome: Outcome, claim: Claim) -> bool:
    """Whether there is something to put right: not where the figure fits a source or a year that the words allow."""
    if claim.value is None or outcome.verdict in ("supported", "not_enough_evidence"):
        return False
    answer = outcome.answer
    fits = answer.stated.meets(answer.record) or any(
        answer.stated.contains(sighting.point.value) for sighting in answer.sightings
    )
    excused = outcome.against is not None and outcome.against.question.standing in ("known_then", "composed")
    return not fits and not excused


def rounded_like(value: float, claim: Claim) -> float:
    """`value` to as many significant digits as the claim's, rates to as many decimals."""
    if claim.value is None or value == 0:
        return value
    if claim.unit in _WHOLE:
        return float(round(value))
    if claim.unit in ("percent", "pp"):
        least = 1 if claim.kind == "growth" and abs(value) < _LARGE_RATE else 0
        return round(value, min(2, max(least, _decimals(claim.value))) if abs(value) >= 1 else 1)
    kept = max(_LEAST_DIGITS, min(6, _significant(claim.value)))
    return round(value, kept - 1 - math.floor(math.log10(abs(value))))


def _decimals(value: float) -> int:
    text = f"{value:.10g}"
    return len(text.split(".")[1]) if "." in text else 0


def _significant(value: float) -> int:
    return len(f"{abs(value):.12g}".replace(".", "").split("e")[0].strip("0")) or 1
