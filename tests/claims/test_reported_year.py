"""The year that a news text reports on, carried to growth and sizes told without one."""

from __future__ import annotations

import pytest

from claimcheck.claims.extract import extract
from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Claim, Document


def claims(text: str, date: str | None = "2010-03-04") -> list[Claim]:
    document = Document(
        "a.txt", text, blocks=plain_blocks(text), date=date, date_origin="JSONL row" if date else None
    )
    return [found.claim for found in extract(document).found if found.claim.kind != "other"]


def years(text: str, date: str | None = "2010-03-04") -> tuple[int, ...]:
    """The years of the last claim of a text."""
    return claims(text, date)[-1].years


@pytest.mark.parametrize(
    "text",
    [
        "Hungary's economy shrank 6.8 percent in 2009.\n\nSlovenia's economy contracted by 7.8 percent.",
        "Hungary's economy shrank 6.8 percent last year.\n\nGDP in Slovenia fell by 7.8 percent.",
        "Hungary's economy shrank 6.8 percent last year, after growing 0.9 percent in 2008.\n\nSlovenia's economy fell 7.8 percent.",
        "Hungary's economy shrank 6.8 percent in 2009. It lost 4 percent in the fourth quarter.\n\nSlovenia's economy fell 7.8 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nIts population was 10 million.\n\nGDP in Slovenia rose by 1.8 percent.",
        "Central Europe's statistics offices published their accounts for 2009.\n\nHungary's economy shrank by 6.8 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nGDP per head in Slovenia dropped to 24,000 dollars.",
    ],
)
def test_a_text_goes_on_with_the_year_before_its_own(text: str) -> None:
    assert years(text) == (2009,)


@pytest.mark.parametrize(
    "text",
    [
        "Hungary's economy shrank 6.8 percent in 2009. It lost 4 percent in the fourth quarter. Slovenia's economy fell 3 percent.",
        "Hungary's economy shrank 2 percent in the fourth quarter. It lost 6.8 percent in 2009.\n\nSlovenia's economy fell 1 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nSlovenia's economy is growing by 1 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nThe central bank says Slovenia's economy will grow 1 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nIts economy shrank by 6.3 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nIn 1993 the Slovenian economy grew 3 percent.\n\nThe Polish economy grew 3.7 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nSlovenia's population grew 0.4 percent.",
        "Hungary's economy shrank 6.8 percent in 2009.\n\nSlovenia's economy has doubled.",
        "In 2001 Hungary's economy grew 4.1 percent.\n\nSlovenia's economy grew 3.2 percent.",
    ],
)
def test_quarters_other_years_the_present_and_the_same_country_carry_nothing(text: str) -> None:
    assert years(text) == ()


def test_without_a_date_there_is_no_year_before() -> None:
    text = "Hungary's economy shrank 6.8 percent in 2009.\n\nSlovenia's economy contracted by 7.8 percent."
    assert years(text, date=None) == ()


def test_a_size_in_apposition_is_not_of_the_span_behind_it() -> None:
    size, change = claims(
        "Moldova, with 3.6 million inhabitants, has lost a sixth of its population since 1991."
    )
    assert (size.kind, size.years) == ("level", ())
    assert (change.kind, change.years) == ("growth", (1991, 2010))


def test_the_same_period_of_a_year_reported_on_is_that_year() -> None:
    text = "Hungary's economy shrank 6.8 percent in 2009.\n\nPoland's growth was 1.7 percent over the same period."
    claim = claims(text)[-1]
    assert (claim.years, claim.frequency) == ((2009,), "annual")
    quarter = "Hungary's economy shrank 4 percent in the fourth quarter. Poland's growth was 1.7 percent over the same period."
    assert claims(quarter)[-1].frequency != "annual"
