"""Calendar: weekdays said of dates, and the line above a text that only says when it came out."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Talks opened on Monday 4 June 2012.", [(2012,)]),
        ("The Evening Star was founded on Monday 4 June 1900.", [(1900,)]),
        ("The Evening Star, Monday 4 June 2012", []),
        ("On air Monday, 4 June 2012, with the minister of trade", []),
    ],
)
def test_the_day_of_the_text_itself_claims_nothing_without_a_verb(
    text: str, years: list[tuple[int, ...]]
) -> None:
    assert [c.years for c in claims("calendar", text, "2012-06-04")] == years
