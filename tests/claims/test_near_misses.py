"""Why a number became no claim, as `explain` says it."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.near_misses import near_miss
from claimcheck.models import Document


def missed(text: str) -> list[tuple[str, ...]]:
    return [near_miss(f.claim) for f in extract(Document(name="t", text=text)).found]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Exports from Chile grew by 7 percent.", "growth: governor “grew by” found; its subject “Exports” is not GDP or a population"),
        ("Chile sold copper, 7 percent.", "growth: it would go on from what stands before “,”, and that is no growth"),
        ("Of all copper 7 percent is from Chile.", "growth: no word of change or being governs “7 percent”"),
    ],
)  # fmt: skip
def test_a_number_without_a_claim_tells_where_the_walk_ended(text: str, step: str) -> None:
    assert missed(text) == [(step,)]


def test_the_same_number_is_told_apart_by_what_stands_before() -> None:
    text = "In Chile exports rose by 7 percent. In Chile wages fell by 7 percent, imports by 7 percent."
    steps = [step for (step,) in missed(text)]
    assert "exports" in steps[0]
    assert "wages" in steps[1]


def test_claims_have_no_near_miss() -> None:
    assert missed("Chile's economy grew by 7 percent.") == [()]
