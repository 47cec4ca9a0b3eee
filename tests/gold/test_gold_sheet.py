"""The gold sheet is well formed: every row and every label keeps to the contract's vocabulary.

How well the extractor does on the sheet is measured elsewhere; nothing here runs it.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from claimcheck.models import Claim, Comparator, Frequency, Kind, Modality
from claimcheck.places import gazetteer

SHEET = Path(__file__).with_name("sentences.jsonl")
SETS = (
    "newswire-1980s",
    "newswire-2000s",
    "fact-check",
    "encyclopaedia",
    "speech",
    "report",
    "statistics-page",
    "headline",
)
ROW_KEYS = {"id", "set", "text", "date", "country", "context", "claims"}
LABELLED_KINDS = set(get_args(Kind)) - {"other"}  # `other` is what is left alone: no label
INDICATORS = {
    "population", "gdp", "gdp_ppp", "gdp_per_capita", "gdp_per_capita_ppp", "gdp_growth", "population_growth",
    "population_density", "gnp",
}  # fmt: skip
UNITS = {
    "level": {"persons", "usd", "intl_usd", "persons_per_km2", "gbp", "eur", "jpy", "inr", "nok"},
    "share": {"percent"},
    "growth": {"percent"},
    "ratio": {"times"},
    "difference": {"persons", "usd", "pp"},
    "rank": {"rank"},
    "count": {"places"},
    "milestone": {"persons", "usd", "inr"},
    "membership": {"places", None},
}
COMPARATORS = {
    "trend": {"up", "down", "flat"},
    "record": {"max", "min"},
    "milestone": {">=", "<="},
    "comparison": {">", "<"},
}
NUMBER_COMPARATORS = {"=", "~", ">", ">=", "<", "<="}
PLACE_KEYS = ("places", "other", "excluding")


@cache
def rows() -> tuple[dict[str, Any], ...]:
    with SHEET.open(encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines)


def labels() -> list[tuple[str, dict[str, Any]]]:
    return [(row["id"], claim) for row in rows() for claim in row["claims"]]


def test_ids_and_texts_are_unique() -> None:
    for key in ("id", "text"):
        repeated = [value for value, times in Counter(row[key] for row in rows()).items() if times > 1]
        assert repeated == []


def test_rows_have_known_keys_and_stand_in_the_order_of_the_sets() -> None:
    for row in rows():
        assert set(row) <= ROW_KEYS, row["id"]
        assert {"id", "set", "text", "claims"} <= set(row), row["id"]
        assert row["text"] == row["text"].strip(), row["id"]
    assert list(dict.fromkeys(row["set"] for row in rows())) == list(SETS)


def test_the_sheet_is_large_and_about_half_of_it_is_to_be_left_alone() -> None:
    bare = sum(not row["claims"] for row in rows())
    assert len(rows()) >= 360
    assert 0.45 <= bare / len(rows()) <= 0.55
    for name in SETS:
        of_set = [row for row in rows() if row["set"] == name]
        assert 0.35 <= sum(not row["claims"] for row in of_set) / len(of_set) <= 0.65, name


def test_every_kind_and_indicator_is_present_and_certain() -> None:
    certain = [claim for _, claim in labels() if not claim.get("dont_care")]
    assert {claim["kind"] for claim in certain} == LABELLED_KINDS
    assert {claim["indicator"] for claim in certain} == INDICATORS | {None}
    assert {claim["modality"] for claim in certain} == set(get_args(Modality))
    assert {claim.get("frequency", "annual") for claim in certain} >= {
        "annual",
        "half",
        "quarter",
        "part_year",
    }
    for field in (
        "prices",
        "excluding",
        "value_high",
        "threshold",
        "period",
        "average",
        "combined",
        "speaker",
    ):
        assert any(field in claim for claim in certain), field


def test_labels_use_only_the_fields_of_a_claim() -> None:
    known = {field.name for field in fields(Claim)} | {"dont_care"}
    for name, claim in labels():
        assert set(claim) <= known, name
        assert {"kind", "indicator", "places", "comparator", "modality"} <= set(claim), name


@pytest.mark.parametrize(
    ("field", "allowed"),
    [
        ("kind", LABELLED_KINDS),
        ("indicator", INDICATORS | {None}),
        ("comparator", set(get_args(Comparator))),
        ("frequency", set(get_args(Frequency))),
        ("modality", set(get_args(Modality))),
        ("prices", {"current", "constant"}),
        ("period", {"calendar", "fiscal"}),
        ("order", {"desc", "asc"}),
        ("average", {True}),
        ("combined", {True}),
        ("dont_care", {True}),
    ],
)
def test_values_are_those_of_the_contract(field: str, allowed: set[object]) -> None:
    for name, claim in labels():
        if field in claim:
            assert claim[field] in allowed, name


def test_units_and_comparators_fit_the_kind() -> None:
    for name, claim in labels():
        kind = claim["kind"]
        assert claim.get("unit") in UNITS.get(kind, {None}), name
        assert claim["comparator"] in COMPARATORS.get(kind, NUMBER_COMPARATORS), name


def test_numbers_stand_where_the_kind_has_them() -> None:
    numeric = {"level", "share", "growth", "ratio", "difference", "rank", "count"}
    for name, claim in labels():
        assert ("value" in claim) or claim["kind"] not in numeric, name
        assert ("value" not in claim) or claim["kind"] in numeric | {"membership"}, name
        assert ("threshold" in claim) <= (claim["kind"] in {"count", "milestone"}), name
        assert ("threshold" in claim) or claim["kind"] != "milestone", name
        assert ("order" in claim) == (claim["kind"] == "rank"), name
        if "value_high" in claim:
            assert claim["value"] < claim["value_high"], name


def test_relations_name_their_other_side() -> None:
    for name, claim in labels():
        if claim["kind"] in {"share", "ratio", "difference", "rank", "comparison", "count", "membership"}:
            assert "other" in claim, name


def test_years_are_a_year_or_the_ends_of_a_span() -> None:
    for name, claim in labels():
        years = claim.get("years", [])
        assert len(years) <= 2, name
        assert years == sorted(set(years)), name
        assert all(1700 <= year <= 2100 for year in years), name


def test_places_are_sorted_and_known() -> None:
    for name, claim in labels():
        for key in PLACE_KEYS:
            codes = claim.get(key, [])
            assert codes == sorted(set(codes)), name
            assert all(gazetteer().place(code).code == code for code in codes), name


def test_countries_of_rows_are_known() -> None:
    for row in rows():
        if "country" in row:
            assert gazetteer().resolve(row["country"]) is not None, row["id"]


def test_one_total_is_marked_as_combined() -> None:
    for name, claim in labels():
        places = claim["places"]
        lone_group = len(places) == 1 and gazetteer().is_group(places[0])
        if claim["kind"] != "membership":
            assert claim.get("combined", False) == (lone_group or len(places) > 1), name
