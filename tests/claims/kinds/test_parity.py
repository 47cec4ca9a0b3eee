"""Purchasing power parity belongs to the figure it stands with, not to the one beside it."""

from __future__ import annotations

import pytest

from claimcheck.claims.extract import extract
from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Document


def indicators(text: str) -> list[str | None]:
    document = Document("a.txt", text, blocks=plain_blocks(text), date="2015-12-01", date_origin="JSONL row")
    return [f.claim.indicator for f in extract(document).found if f.claim.kind == "level"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru has a nominal GDP of $192 billion (PPP: $389 billion).",
        "Peru has a nominal GDP of $192 billion ($389 billion at PPP).",
        "Peru's GDP is $192 billion, or $389 billion at purchasing power parity.",
    ],
)
def test_of_two_figures_one_is_at_parity(text: str) -> None:
    assert indicators(text) == ["gdp", "gdp_ppp"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's GDP (PPP) is $389 billion.",
        "Peru's GDP reached $389 billion (PPP).",
        "At purchasing power parity, Peru's GDP was $389 billion.",
        "Peru's GDP at PPP was $300 billion in 2010 and $389 billion in 2015.",
        "Peru's GDP is $389 billion in PPP terms and $192 billion in nominal terms.",
    ],
)
def test_parity_said_of_all_or_of_the_only_figure(text: str) -> None:
    assert set(indicators(text)) == {"gdp_ppp"}
