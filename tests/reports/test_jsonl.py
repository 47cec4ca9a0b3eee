"""JSON lines: the contract's keys in the contract's order, and numbers as programs want them."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from claimcheck.models import CheckedClaim, Result
from claimcheck.reports import FORMATS, Reference
from claimcheck.reports.jsonl import line, plain
from claimcheck.reports.schema import schema

CONTRACT = [
    "schema_version", "type", "document", "id", "quote", "sentence", "kind", "indicator", "prices", "places",
    "combined", "other", "excluding", "order", "value", "value_high", "unit", "threshold", "comparator", "years",
    "period", "average", "frequency", "modality", "speaker", "coverage", "reason",
]  # fmt: skip
CHECKED = [
    "verdict", "actual", "actual_low", "actual_high", "stated_low", "stated_high", "deviation", "as_of",
    "assumptions", "readings", "diagnosis", "correction",
]  # fmt: skip


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(row) for row in text.splitlines()]


def test_keys_stand_in_the_order_of_the_contract(result: Result) -> None:
    first, *_, last = rows(FORMATS["jsonl"].result(result, Reference()))
    assert list(first) == CONTRACT + CHECKED
    assert list(last) == ["schema_version", "type", "document", "id", "claims", "quotes", "message"]
    assert result.extraction is not None
    assert list(rows(FORMATS["jsonl"].extraction(result.extraction, Reference()))[0]) == CONTRACT
    assert list(first["quote"]) == ["exact", "prefix", "suffix", "start", "end", "line", "column"]  # type: ignore[call-overload]


def test_every_line_meets_the_schema(result: Result) -> None:
    validator = Draft202012Validator(schema())
    assert result.extraction is not None
    text = FORMATS["jsonl"].result(result, Reference()) + FORMATS["jsonl"].extraction(
        result.extraction, Reference()
    )
    for row in rows(text):
        validator.validate(row)
    assert not validator.is_valid({**rows(text)[0], "surprise": 1})


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (43.0, 43),
        (42.5, 42.5),
        (1.35e9, 1350000000),
        (math.inf, None),
        (-math.inf, None),
        (math.nan, None),
        (-0.0, 0),
    ],
)
def test_numbers_are_plain_json(value: float, written: float | None) -> None:
    assert json.dumps(plain(value)) == json.dumps(written)


def test_an_open_interval_ends_in_null(change: Callable[..., CheckedClaim]) -> None:
    row = json.loads(line(change(stated_low=43.0, stated_high=math.inf)))
    assert (row["stated_low"], row["stated_high"]) == (43, None)


def test_a_line_is_one_line_for_every_reader(change: Callable[..., CheckedClaim]) -> None:
    text = line(change(sentence="a\nb\u2028c\x85d\x9be\ud800"))
    assert len(text.splitlines()) == 1
    assert json.loads(text.encode())["sentence"] == "a\nb\u2028c\x85d\x9be\ud800"


def test_letters_stay_readable(change: Callable[..., CheckedClaim]) -> None:
    assert "Côte d’Ivoire" in line(replace(change(), sentence="Côte d’Ivoire"))
