"""Sizes and rates whose time is that of the figure before, or a part of a decade."""

from __future__ import annotations

import pytest

from claimcheck.claims.extract import extract
from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Claim, Document


def claims(text: str) -> list[Claim]:
    document = Document("a.txt", text, blocks=plain_blocks(text), date="2018-05-05", date_origin="JSONL row")
    return [f.claim for f in extract(document).found if f.claim.kind in ("level", "growth")]


@pytest.mark.parametrize(
    "text",
    [
        "India's GDP was $2.3 trillion in 2016, against $2.5 trillion for France.",
        "India's GDP reached $2.3 trillion in 2016, compared to Italy's $1.9 trillion.",
        "Ghana had a population of 28 million in 2016, while that of Togo was 7 million.",
        "Ghana had 28 million people in 2016 and a GDP of 43 billion dollars.",
        "Ghana had a population of 28 million in 2016, and a nominal GDP of 43 billion dollars.",
    ],
)
def test_figures_side_by_side_are_of_one_year(text: str) -> None:
    assert [claim.years for claim in claims(text)] == [(2016,), (2016,)]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana had 28 million people in 2016, compared with 15 million.",
        "Ghana has 28 million people (2016) and a GDP of 43 billion dollars.",
    ],
)
def test_an_earlier_figure_and_one_beside_a_bracket_keep_their_own_time(text: str) -> None:
    assert [claim.years for claim in claims(text)] == [(2016,), ()]


@pytest.mark.parametrize(
    ("text", "years", "average"),
    [
        ("The world's population grew by 1.8 percent a year in the late 1980s.", (1985, 1989), True),
        ("Kenya's economic growth was 5 percent in the early 1970s.", (1970, 1974), True),
        ("Kenya's economy grew 50 percent in the 1990s.", (1990, 1999), False),
        ("Kenya's population has doubled since the late 1980s.", (1985, 2018), False),
    ],
)
def test_rates_of_a_decade_or_a_part_of_it(text: str, years: tuple[int, ...], average: bool) -> None:
    (claim,) = claims(text)
    assert (claim.years, claim.average) == (years, average)


def test_a_rate_that_was_of_a_decade_goes_on_from_one_that_is() -> None:
    now, then = claims(
        "The world's population grows by 1.1 percent a year. In the late 1980s it was almost 1.8 percent."
    )
    assert (then.years, then.average, now.years) == ((1985, 1989), True, ())
