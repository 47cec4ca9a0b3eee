"""Every kind finds its examples with their fields, and leaves its counter-examples alone."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from claimcheck.claims import KINDS, extract, say
from claimcheck.claims.interface import ClaimKind, Example
from claimcheck.models import Claim, Document

EXAMPLES = [(kind, example) for kind in KINDS for example in kind.examples]
COUNTER_EXAMPLES = [(kind, text) for kind in KINDS for text, _ in kind.counter_examples]


def claims_of(text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    document = Document(name="example", text=text, place=place)
    return [found.claim for found in extract(document, date=date).found]


def comparable(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=[f"{k.name}: {e.text[:50]}" for k, e in EXAMPLES])
def test_a_kind_finds_its_examples(kind: ClaimKind, example: Example) -> None:
    found = [c for c in claims_of(example.text, example.date, example.place) if c.kind == kind.name]

    fields = [{key: comparable(dataclasses.asdict(c)[key]) for key in example.fields} for c in found]
    assert example.fields in fields
    assert all(c.coverage == "checkable" for c in found)


@pytest.mark.parametrize(
    ("kind", "text"), COUNTER_EXAMPLES, ids=[f"{k.name}: {t[:50]}" for k, t in COUNTER_EXAMPLES]
)
def test_a_kind_leaves_its_counter_examples_alone(kind: ClaimKind, text: str) -> None:
    assert [c for c in claims_of(text) if c.kind == kind.name and c.coverage == "checkable"] == []


@pytest.mark.parametrize("kind", KINDS, ids=[k.name for k in KINDS])
def test_a_kind_has_examples_of_both_sorts_and_a_description(kind: ClaimKind) -> None:
    assert len(kind.examples) >= 2
    assert len(kind.counter_examples) >= 2
    assert kind.title
    assert kind.description.endswith(".")


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=[f"{k.name}: {e.text[:50]}" for k, e in EXAMPLES])
def test_an_example_can_be_put_as_a_question(kind: ClaimKind, example: Example) -> None:
    document = Document(name="example", text=example.text, place=example.place)
    found = [f for f in extract(document, date=example.date).found if f.claim.kind == kind.name]

    assert all(f.expression is not None for f in found)


@pytest.mark.parametrize(
    ("text", "value", "years", "said"),
    [
        (
            "In 2060 Mali's population will be 90 million.",
            46e6,
            (2060,),
            "In 2060, Mali's population is put at about 46 million.",
        ),
        (
            "Nine countries have more than 200 million people.",
            6,
            (2018,),
            "6 countries had a population above 200 million in 2018.",
        ),
        (
            "Two countries had economic growth above 20 percent in 2018.",
            0,
            (2018,),
            "No country had economic growth above 20 percent in 2018.",
        ),
        ("The G8 has eight members.", 0, (2016,), None),
    ],
)
def test_how_a_correction_is_said(text: str, value: float, years: tuple[int, ...], said: str | None) -> None:
    claim = next(c for c in claims_of(text) if c.coverage == "checkable")

    assert say(claim, value, years) == said
