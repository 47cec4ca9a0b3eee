"""The year of an undated text from two figures set side by side."""

from __future__ import annotations

import pytest

from claimcheck.claims.dating.document import date_document
from claimcheck.claims.dating.neighbours import neighbouring_years
from claimcheck.models import Document


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Peru's economy grew 1.6 percent last year after shrinking 0.1 percent in 2003.", "2005"),
        ("Peru's GDP rose 2.1 percent last year, compared with 0.5 percent in 2003.", "2005"),
        ("Peru's economy is to slow in 2005, with growth falling from 3.2% last year to 2.5%.", "2005"),
        ("He predicted growth of 7.1% in 2005-6, up from 6.7% in the current year.", "2004"),
        ("Growth will slow to 3.5 percent next year from 4 percent in 2005.", "2005"),
        ("Peru's economy expanded 6.1 percent in 2004 and should grow 5.5 percent this year.", "2005"),
        ("Growth in 2004 was about 4.7%, with the bank predicting 4% growth this year.", "2005"),
    ],
)
def test_years_that_follow_each_other_tell_the_year_of_the_text(sentence: str, year: str) -> None:
    assert [era.first for era in neighbouring_years(sentence)] == [year]
    dating = date_document(Document(name="t", text=sentence))
    assert (dating.date, dating.origin) == (year, "inferred")
    assert "two years follow each other" in dating.reasoning


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru's economy grew 1.6 percent last year, the most since growth of 3 percent in 1999.",
        "Peru's economy grew 2.5 percent last year compared with a record 9 percent in 1999.",
        "Peru's economy grew 2 percent last year after 1 percent in 2003 and 3 percent in 1999.",
        "Peru exported 5 tons last year after 3 tons in 2003.",
        "Peru's economy grew 3 percent last year.",
    ],
)
def test_other_comparisons_tell_nothing(sentence: str) -> None:
    assert list(neighbouring_years(sentence)) == []
