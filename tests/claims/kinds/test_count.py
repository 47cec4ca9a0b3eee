"""Counts: how many countries lie beyond a bound, and numbers of countries that are nothing of the kind."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.interface import Example
from claimcheck.claims.kinds.count.kind import CountKind
from claimcheck.expressions import Count
from claimcheck.models import Document, Found

KIND = CountKind()


def counts(text: str, date: str | None = None, place: str | None = None) -> list[Found]:
    found = extract(Document(name="t", text=text, date=date, place=place)).found
    return [f for f in found if f.claim.kind == "count"]


@pytest.mark.parametrize("example", KIND.examples, ids=lambda e: e.text[:40])
def test_finds_its_examples(example: Example) -> None:
    claims = [f.claim for f in counts(example.text, example.date, example.place)]
    fields = [{k: getattr(c, k) for k in example.fields} for c in claims]
    wanted = {k: tuple(v) if isinstance(v, list) else v for k, v in example.fields.items()}
    assert wanted in fields


@pytest.mark.parametrize(("text", "why"), KIND.counter_examples)
def test_leaves_its_counter_examples_alone(text: str, why: str) -> None:
    assert counts(text) == [], why


@pytest.mark.parametrize(
    ("text", "side", "threshold"),
    [
        ("Five countries have more than 200 million people.", ">", 200e6),
        ("Fewer than five countries have more than 200 million people.", ">", 200e6),
        ("Two states have fewer than 12,000 inhabitants.", "<", 12_000),
        ("Six countries had GDP growth of 8% or better in 2015.", ">=", 8),
        ("Nine economies shrank by more than 5 percent in 2009.", "<", -5),
        ("Nine countries of the G20 grew in 2009.", ">", 0),
        ("Spain was the only member of the G20 to avoid contraction in 2009.", ">", 0),
        ("Seven African countries grew faster than 7 percent in 2009.", ">", 7),
        ("Nine countries of the G20 shrank in 2009.", "<", 0),
    ],
)
def test_the_bound_says_on_which_side_they_lie(text: str, side: str, threshold: float) -> None:
    (found,) = counts(text)
    assert isinstance(found.expression, Count)
    assert (found.expression.comparator, found.expression.threshold) == (side, threshold)


def test_a_place_can_be_the_bound() -> None:
    (found,) = counts("Twelve countries in Africa grew faster than China in 2010.")
    assert found.expression == Count("gdp_growth", ("AFR",), ">", None, ("CHN",))


def test_the_noun_need_not_be_said_again() -> None:
    found = counts(
        "In 2010 five countries had a GDP of more than 3 trillion dollars; and in 2019 six had a GDP of more than 5 trillion dollars."
    )
    assert [(f.claim.value, f.claim.threshold, f.claim.years) for f in found] == [
        (5, 3e12, (2010,)),
        (6, 5e12, (2019,)),
    ]


@pytest.mark.parametrize(
    ("text", "places", "value", "universe"),
    [
        (
            "Poland, alone in growth, was the only one of the 27 members of the European Union to grow in 2009.",
            ("POL",),
            1,
            "EU",
        ),
        ("Poland was the only EU country whose economy grew in 2009.", ("POL",), 1, "EU"),
        ("Poland was the only member of the EU that avoided recession in 2009.", ("POL",), 1, "EU"),
        ("All seven members of the G7 saw their economies shrink in 2009.", (), 7, "G7"),
        ("None of the G7 countries grew in 2009.", (), 0, "G7"),
        ("No country in the G7 grew by more than 3 percent in 2009.", (), 0, "G7"),
        ("Not one of the G7 economies grew in 2009.", (), 0, "G7"),
        ("In the EU, Poland was the only member of the EU to escape a slump in 2009.", ("POL",), 1, "EU"),
        ("None of the G7 countries grew by more than 3 percent in 2009.", (), 0, "G7"),
    ],
)
def test_one_none_and_all_are_counts(text: str, places: tuple[str, ...], value: float, universe: str) -> None:
    (found,) = counts(text)
    claim = found.claim
    assert (claim.places, claim.value, claim.other, claim.years) == (places, value, (universe,), (2009,))


def test_those_named_are_counted() -> None:
    (found,) = counts("China and India are the only countries with more than a billion people.")
    assert (found.claim.value, found.claim.other, found.claim.threshold) == (2, ("WLD",), 1e9)
    (found,) = counts("Among the 13 OPEC members only Indonesia and Nigeria have more than 100 mln people.")
    assert (found.claim.value, found.claim.other, found.claim.places) == (2, ("OPEC",), ())


@pytest.mark.parametrize(
    "text",
    [
        "Ten countries have more than 5 million people living with the disease, and their economies suffer.",
        "Three countries had debts above $300 billion in 2021, more than their GDP.",
        "Officials from 20 nations met as growth of more than 3 percent was reported.",
        "The two countries have 300 million people.",
        "Four countries have a population of 50 million.",
        "China was the only major economy to grow in 2020.",
        "Poland was the only EU country to sign, and its economy grew.",
        "All seven members of the G7 agreed to let their economies recover.",
        "All but one of the G7 members shrank in 2009.",
        "No country in Africa had higher growth than Ghana.",
        "No country with more than 100 million people is richer than Japan.",
        "No country signed, and growth was more than 3 percent.",
        "None of the G7 ministers spoke of growth of more than 3 percent.",
    ],
)
def test_other_numbers_of_countries_are_left_alone(text: str) -> None:
    assert counts(text) == []
