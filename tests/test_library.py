"""The library as it is imported: its two verbs, its names, its errors."""

from __future__ import annotations

import dataclasses
import datetime
import doctest
from pathlib import Path

import pytest

import claimcheck
from claimcheck.documents import load
from claimcheck.errors import DateError, DocumentError, PlaceError


def test_all_names_exist_and_are_documented() -> None:
    for name in claimcheck.__all__:
        assert getattr(claimcheck, name).__doc__ or name == "__version__"


def test_the_example_of_the_package_holds() -> None:
    assert doctest.testmod(claimcheck).failed == 0


def test_check_returns_frozen_values() -> None:
    result = claimcheck.check("Kenya's economy grew 6.1% in 2018.", date="2019-04-04")

    assert [j.claim.kind for j in result.judgements] == ["growth"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        result.judgements[0].claim.value = 1.0  # type: ignore[misc]


def test_extract_does_not_judge() -> None:
    (found,) = claimcheck.extract("The population is 53 million.", place="Kenya").found

    assert (found.claim.places, found.claim.value) == (("KEN",), 53_000_000)


def test_check_all_goes_one_by_one() -> None:
    results = list(
        claimcheck.check_all(["Peru has 33 million people.", "Chile has 19 million people."], date="2021")
    )

    assert [r.judgements[0].claim.places for r in results] == [("PER",), ("CHL",)]


def test_a_store_as_of_a_day_can_be_handed_in() -> None:
    record = claimcheck.open_record().as_of(datetime.date(2012, 12, 31))
    result = claimcheck.check("Peru had 29 million people in 2010.", date="2012-12-31", record=record)

    assert all(
        e.vintage < "8"
        for j in result.judgements
        for r in j.claim.readings
        for e in r.evidence
        if e.source.startswith("pwt")
    )


@pytest.mark.parametrize(
    ("arguments", "error"), [({"date": "2012-13"}, DateError), ({"place": "Atlantis"}, PlaceError)]
)
def test_a_bad_date_or_place_is_an_error_that_says_what_to_do(
    arguments: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        claimcheck.check("Peru has 33 million people.", **arguments)  # type: ignore[arg-type]

    assert "(" in str(caught.value)


@pytest.mark.parametrize(
    "date", ["2019-03-01", datetime.date(2019, 3, 1), datetime.datetime(2019, 3, 1, 12, 30)]
)
def test_a_date_may_be_an_object_of_the_standard_library(date: str | datetime.date) -> None:
    assert claimcheck.extract("Peru has 33 million people.", date=date).dating.date == "2019-03-01"


def test_a_date_may_be_a_year() -> None:
    assert claimcheck.check("Peru has 33 million people.", date=2018).dating.date == "2018"


@pytest.mark.parametrize("date", [20.19, True, b"2019", 12, ["2019"]])
def test_other_things_are_no_dates(date: object) -> None:
    with pytest.raises(DateError):
        claimcheck.check("Peru has 33 million people.", date=date)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, 12, b"Peru", "", " \n"])
def test_what_is_no_text_is_an_error_of_ours(text: object) -> None:
    with pytest.raises(DocumentError):
        claimcheck.check(text)  # type: ignore[arg-type]


def test_a_text_is_read_as_a_plain_text_file_is(tmp_path: Path) -> None:
    text = "PERU - The budget passed.\n\nCHILE - The budget failed. GDP grew 5 percent in 2011.\n"
    file = tmp_path / "text.txt"
    file.write_text(text, encoding="utf-8")
    (loaded,) = load(str(file))
    assert isinstance(loaded, claimcheck.Document)
    of_file = claimcheck.extract(loaded).found
    assert [f.claim.places for f in of_file] == [("CHL",)]
    assert [f.claim.id for f in claimcheck.extract(text).found] == [f.claim.id for f in of_file]
