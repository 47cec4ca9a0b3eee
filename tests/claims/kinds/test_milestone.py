"""Milestones: thresholds with the year they were passed in, and levels that only sound like them."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.interface import Example
from claimcheck.claims.kinds.milestone.kind import MilestoneKind
from claimcheck.models import Claim, Document

KIND = MilestoneKind()


def milestones(text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date, place=place)).found
    return [f.claim for f in found if f.claim.kind == "milestone"]


@pytest.mark.parametrize("example", KIND.examples, ids=lambda e: e.text[:40])
def test_finds_its_examples(example: Example) -> None:
    claims = milestones(example.text, example.date, example.place)
    fields = [{k: getattr(c, k) for k in example.fields} for c in claims]
    wanted = {k: tuple(v) if isinstance(v, list) else v for k, v in example.fields.items()}
    assert wanted in fields


@pytest.mark.parametrize(("text", "why"), KIND.counter_examples)
def test_leaves_its_counter_examples_alone(text: str, why: str) -> None:
    assert milestones(text) == [], why


def test_a_list_of_thresholds_has_a_year_each() -> None:
    claims = milestones(
        "The world population is estimated to have passed one billion around 1804 and two billion in 1927."
    )
    assert [(c.threshold, c.years) for c in claims] == [(1e9, (1804,)), (2e9, (1927,))]


@pytest.mark.parametrize(
    ("text", "date", "year"),
    [
        ("Australia's population passed 21 million on Friday.", "2007-06-29", 2007),
        (
            "In Switzerland the number of residents rose above eight million for the first time last year.",
            "2013-03-11",
            2012,
        ),
        ("The world's population has passed five billion this year.", "1987-07-11", 1987),
        ("India's GDP crossed the $2 trillion mark in 2014.", None, 2014),
        ("Indonesia's GDP reached 1 trillion dollars in 2017.", None, 2017),
    ],
)
def test_the_year_is_the_words_or_the_documents(text: str, date: str | None, year: int) -> None:
    (claim,) = milestones(text, date)
    assert (claim.years, claim.value) == ((year,), None)


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria's population will reach 400 million by 2050.",
        "India's population will exceed 1.6 billion in 2050.",
        "Kenya's GDP reached $95 billion in 2019.",
        "Turkey's population passed 80,313,000 in 2017.",
        "China's reserves topped $1 trillion in 2006 as the economy boomed.",
        "Visitors to Croatia passed 10 million in 2005.",
        "The number of refugees in Jordan, with a population of 10 million, exceeded 1 million in 2014.",
        "The city's population crossed the 5 million mark in 2011.",
    ],
)
def test_levels_and_other_sizes_are_left_alone(text: str) -> None:
    assert milestones(text) == []


def test_it_goes_on_from_the_worlds_population() -> None:
    text = "The world's population passed 8 billion in 2022. It had passed 7 billion in 2011, and 6 billion in 1999."
    found = extract(Document(name="t", text=text)).found
    claims = [f.claim for f in found if f.claim.kind == "milestone"]
    assert [(c.places, c.threshold, c.years) for c in claims] == [
        (("WLD",), 8e9, (2022,)),
        (("WLD",), 7e9, (2011,)),
        (("WLD",), 6e9, (1999,)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "World population is 7 billion. The mark of 3 billion was passed in 1960.",
            (("WLD",), 3e9, (1960,)),
        ),
        ("World population is 7 billion. The 5 billion mark was reached in 1987.", (("WLD",), 5e9, (1987,))),
        (
            "Turkey's population was 60 million in 1994. The number passed 75 million in 2013.",
            (("TUR",), 7.5e7, (2013,)),
        ),
        ("Portugal's GDP per head broke the $20,000 barrier in 2007.", (("PRT",), 2e4, (2007,))),
    ],
)
def test_marks_that_are_passed(text: str, expected: tuple[tuple[str, ...], float, tuple[int, ...]]) -> None:
    found = extract(Document(name="t", text=text)).found
    claims = [f.claim for f in found if f.claim.kind == "milestone"]
    assert [(c.places, c.threshold, c.years) for c in claims] == [expected]


def test_a_mark_of_something_else_is_left_alone() -> None:
    text = "Peru's economy grew in 2012. The 2 billion mark was passed by exports in 2010."
    found = extract(Document(name="t", text=text)).found
    assert [f for f in found if f.claim.kind == "milestone"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The world's population will reach 6 billion this week.", (("WLD",), 6e9, (2019,))),
        ("Canada's population ticked over to 40 million just before 3pm on Friday.", (("CAN",), 4e7, (2019,))),
        ("Kenya's population grew fast; it topped 50 million in 2018.", (("KEN",), 5e7, (2018,))),
        ("Peru's population is 32 million. Chile passed the 18 million mark last year.", (("CHL",), 1.8e7, (2018,))),
    ],
)  # fmt: skip
def test_marks_of_these_weeks(text: str, expected: tuple[tuple[str, ...], float, tuple[int, ...]]) -> None:
    found = extract(Document(name="t", text=text, date="2019-06-12")).found
    claims = [f.claim for f in found if f.claim.kind == "milestone"]
    assert [(c.places, c.threshold, c.years) for c in claims] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The world's population will reach 9 billion in 2040.",
        "Peru's population is 32 million. Chile passed the 18 million mark in exports of copper last year.",
        "Peru's economy is small; it topped the list of 18 million users in 2018.",
    ],
)
def test_forecasts_and_other_marks_are_left_alone(text: str) -> None:
    found = extract(Document(name="t", text=text, date="2019-06-12")).found
    assert [f for f in found if f.claim.kind == "milestone"] == []


def test_a_day_ahead_makes_any_round_figure_a_mark() -> None:
    text = "Kenya's population will reach 45 million in March."
    assert [(c.threshold, c.years) for c in milestones(text, date="2012-12-30")] == [(45e6, (2013,))]
    assert not milestones("Kenya's population will reach 45 million in 2019.", date="2012-12-30")


MARKS = [
    ("Kenya's economy passed the trillion-dollar mark in 2015.", 1e12, (2015,)),
    ("Kenya's economy passed the hundred-billion line in 2020.", 1e11, (2020,)),
    ("Africa's population passed the billion mark in 2009.", 1e9, (2009,)),
    ("Kenya's population is growing and passed the 40 million mark about 2010.", 4e7, (2010,)),
    ("Kenya's population was 8 million in 1960. The five-million mark was reached around 1948.", 5e6, (1948,)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "threshold", "years"), MARKS, ids=[row[0][:50] for row in MARKS])
def test_a_mark_named_by_its_scale(text: str, threshold: float, years: tuple[int, ...]) -> None:
    assert [(c.threshold, c.years) for c in milestones(text)] == [(threshold, years)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is doing well: its exports passed the ten-billion line in 2020.",
        "Google passed the trillion-dollar mark in 2020.",
        "Kenya's economy passed the million mark in 2020.",
    ],
)
def test_marks_of_other_things_are_left_alone(text: str) -> None:
    assert not [c for c in milestones(text) if c.coverage == "checkable"]
