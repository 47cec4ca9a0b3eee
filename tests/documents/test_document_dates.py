"""Dates in metadata, names and addresses."""

from __future__ import annotations

import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import parse_date
from claimcheck.documents.dates import FULL_DATE, date_in_address, date_of, loose_date
from claimcheck.errors import DateError


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2012", "2012"),
        (" 2012-10 ", "2012-10"),
        ("2012-10-17", "2012-10-17"),
        ("20121017", "2012-10-17"),
        ("2012-10-17T12:30:00+04:00", "2012-10-17"),
        ("2012-10-17 12:30", "2012-10-17"),
        ("2012-02-29", "2012-02-29"),
    ],
)
def test_dates_are_whole_or_cut_short(text: str, date: str) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "12",
        "2012-1",
        "2012-13",
        "2011-02-29",
        "0000",
        "201210",
        "2012-10-17 noon",
        "2012/10/17",
        "٢٠١٢",
    ],
)
def test_anything_else_is_an_error_with_a_remedy(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.remedy


@given(st.text())
def test_no_text_raises_anything_else(text: str) -> None:
    with suppress(DateError):
        assert parse_date(text)


@given(st.dates(datetime.date(1000, 1, 1)))
def test_every_day_is_read_back_in_all_its_forms(day: datetime.date) -> None:
    forms = (f"{day:%d %B %Y}", f"{day:%B %d, %Y}", f"{day:%b} {day.day} {day.year}", day.isoformat())
    for form in forms if day.year < 3000 else ():
        match = FULL_DATE.search(f"On {form}, it was.")
        assert match is not None
        assert date_of(match) == day.isoformat()
    assert parse_date(day.isoformat()) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Wed, 17 Oct 2012 08:00:00 GMT", "2012-10-17"),
        ("October 17th, 2012", "2012-10-17"),
        ("2012/10/17", "2012-10-17"),
        ("2012/10", "2012-10"),
        ("31 February 2012", None),
        ("today", None),
    ],
)
def test_metadata_of_pages_is_read_loosely(text: str, date: str | None) -> None:
    assert loose_date(text) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("http://x.org/2012/10/17/a", "2012-10-17"),
        ("http://x.org/2012/10/a", "2012-10"),
        ("http://x.org/12/3/a", None),
    ],
)
def test_dates_in_addresses(path: str, date: str | None) -> None:
    assert date_in_address(path) == date
