"""When a number holds: the period bound to it among those of the sentence."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Document


def years(text: str, kind: str = "growth") -> list[tuple[float | None, tuple[int, ...], str]]:
    found = extract(Document(name="t", text=text, date="2014-05-01")).found
    return [(f.claim.value, f.claim.years, f.claim.frequency) for f in found if f.claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's economy grew 5 percent in 2012.", [(5.0, (2012,), "annual")]),
        ("In 2020 Peru's economy shrank by 4.1 percent, its deepest slump since 1992.", [(-4.1, (2020,), "annual")]),
        ("Peru's economy shrank by 4.1 percent in 2009, the first decline since 1998.", [(-4.1, (2009,), "annual")]),
        ("Peru's economy grew in 2011 by 6 percent and in 2012 by 5 percent.", [(6.0, (2011,), "annual"), (5.0, (2012,), "annual")]),
        ("Peru's economy grew 5 percent in 2011 and 2012.", [(5.0, (2011,), "annual"), (5.0, (2012,), "annual")]),
        ("Peru's economy will grow 5 percent this year and next.", [(5.0, (2014,), "annual"), (5.0, (2015,), "annual")]),
        ("Peru's economy will grow 5 percent in each of the next two years.", [(5.0, (2015,), "annual"), (5.0, (2016,), "annual")]),
        ("Peru's economy shrank 1 percent in 2009 and grew 8 percent the next year.", [(-1.0, (2009,), "annual"), (8.0, (2010,), "annual")]),
        ("Peru's economy grew 5 percent in the third quarter of 2012.", [(5.0, (2012,), "quarter")]),
        ("Peru's economy will grow 5 percent, according to a report published in January.", [(5.0, (), "annual")]),
        ("Peru's economy grew 5 percent last year, the bank said on Wednesday.", [(5.0, (2013,), "annual")]),
        ("Peru's economy grew 5 percent a year for a decade.", [(5.0, (), "annual")]),
    ],
)  # fmt: skip
def test_the_period_of_a_number(text: str, expected: list[tuple[float, tuple[int, ...], str]]) -> None:
    assert years(text) == expected
