"""Periods that are none of a figure's own: prices of a year, another figure's bracket."""

from __future__ import annotations

import pytest

from claimcheck.claims.extract import extract
from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Claim, Document


def claims(text: str) -> list[Claim]:
    document = Document("a.txt", text, blocks=plain_blocks(text), date="2018-05-05", date_origin="JSONL row")
    return [f.claim for f in extract(document).found if f.claim.kind != "other"]


@pytest.mark.parametrize(
    "text",
    [
        "Chile was the fifth-largest economy in Latin America in 2012 and the 38th in the world by nominal GDP in the same year.",
        "Chile's economy grew 5.3 percent in 2012, and its population rose 1 percent that year.",
        "Spain grew by 3 percent in 2012 and Portugal by 2 percent in the same year.",
    ],
)
def test_the_same_year_is_the_one_named_before_in_the_sentence(text: str) -> None:
    assert [claim.years for claim in claims(text)] == [(2012,), (2012,)]


@pytest.mark.parametrize("prices", ["today's prices", "last year's dollars", "2010 prices", "2010 dollars"])
def test_prices_of_a_year_are_no_time(prices: str) -> None:
    (claim,) = claims(f"Chile's GDP was 60 billion dollars in 1995 (in {prices}).")
    assert claim.years == (1995,)


def test_a_period_in_a_bracket_dates_the_figure_of_the_bracket() -> None:
    text = "Faster in 2016 were India (8.2% GDP growth in the fiscal year 2016-17), China (6.9%) and Ghana (3.4%)."
    for claim in claims(text):
        assert claim.years == (2016,)
