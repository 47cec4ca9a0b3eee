"""The closest true sentence: the claim's own, with the record's figure in the claim's own precision."""

from __future__ import annotations

import math
from collections.abc import Callable

from claimcheck.models import Claim

Say = Callable[[Claim, float, tuple[int, ...]], str | None]
"""Says a claim with another value and years; None where its kind cannot."""

_LEAST_DIGITS = 2
_WHOLE = frozenset({"rank", "places", "years"})


def correction(claim: Claim, value: float, years: tuple[int, ...], say: Say | None) -> str | None:
    """The sentence that would be true, or None where the claim's kind cannot be said so.

    The value is rounded to the digits that the claim was stated in, at least two.
    """
    if say is None or not math.isfinite(value):
        return None
    return say(claim, rounded_like(value, claim), years)


def rounded_like(value: float, claim: Claim) -> float:
    """`value` to as many significant digits as the claim's, rates to as many decimals."""
    if claim.value is None or value == 0:
        return value
    if claim.unit in _WHOLE:
        return float(round(value))
    if claim.unit in ("percent", "pp"):
        return round(value, min(2, _decimals(claim.value)) if abs(value) >= 1 else 1)
    kept = max(_LEAST_DIGITS, min(6, _significant(claim.value)))
    return round(value, kept - 1 - math.floor(math.log10(abs(value))))


def _decimals(value: float) -> int:
    text = f"{value:.10g}"
    return len(text.split(".")[1]) if "." in text else 0


def _significant(value: float) -> int:
    return len(f"{abs(value):.12g}".replace(".", "").split("e")[0].strip("0")) or 1
