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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's economy grew 9 percent from a year earlier in the third quarter of 2012.", [(9.0, (2012,), "quarter")]),
        ("Peru's economy grew 9 percent in the third quarter of 2012 from a year earlier.", [(9.0, (2012,), "quarter")]),
        ("Peru's GDP rose 0.7 percent in the third quarter of 2012, compared with 0.5 percent in the second.", [(0.7, (2012,), "quarter"), (0.5, (2012,), "quarter")]),
        ("Peru's GDP rose 0.7 percent in the quarter.", [(0.7, (), "quarter")]),
        ("Peru's economy grew 3 percent in 2013, and this year it will grow 4 percent.", [(3.0, (2013,), "annual"), (4.0, (2014,), "annual")]),
        ("Peru's economy grew 7.4 percent in 2012, its fastest since 2008, when it grew 8.5 percent.", [(7.4, (2012,), "annual"), (8.5, (2008,), "annual")]),
        ("Two years later, in 1990, Peru's economy shrank 5 percent.", [(-5.0, (1990,), "annual")]),
        ("On 5 May 2014 the minister claimed in 2013 Peru's economy grew by 5 percent.", [(5.0, (2013,), "annual")]),
        ("Peru's economy will slow in 2014, with growth falling from 5 percent last year to 3 percent.", [(5.0, (2013,), "annual"), (3.0, (2014,), "annual")]),
        ("Peru's economy will grow 3 percent in the year ending June 30.", [(3.0, (2013,), "annual")]),
        ("Peru's economy rose 1 percent in the fourth quarter and was 3 percent higher than in the same 2012 period.", [(1.0, (2013,), "quarter"), (3.0, (), "part_year")]),
        ("In 2000 Peru's GDP doubled, and its population rose 2 percent.", [(100.0, (2000,), "annual"), (2.0, (2000,), "annual")]),
        ("Peru's economy grew 3 percent last spring.", [(3.0, (2013,), "part_year")]),
    ],
)  # fmt: skip
def test_comparisons_ellipses_and_what_lies_ahead(
    text: str, expected: list[tuple[float, tuple[int, ...], str]]
) -> None:
    assert years(text) == expected


def test_the_year_counted_from_is_not_that_of_the_figure() -> None:
    text = "The population of Peru in 2012 was 30 million, up 1.1 percent from 2011."
    assert years(text, "level") == [(30e6, (2012,), "annual")]


def test_two_dates_are_not_shared_where_one_cannot_be_resolved() -> None:
    text = "Peru's economy grew 2.5 percent last year compared with a record 9 percent in 1999 in Chile."
    found = extract(Document(name="t", text=text)).found
    assert [f.claim.years for f in found if f.claim.kind == "growth"] == [(), (1999,)]
