"""The gate: what counts as a change, what is only worth a note, and what a person wrote down."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck import gate
from claimcheck.errors import GateError
from claimcheck.gate import Expectation, accepted, compare, compare_lock
from claimcheck.models import CheckedClaim, Diagnosis

ROW = Expectation("a.md", "01ab", "43 percent of the world", "share", "supported")


def changes(expected: list[Expectation], found: list[Expectation]) -> list[tuple[str, bool]]:
    return [(difference.change, difference.fails) for difference in compare(expected, found)]


def test_the_same_results_are_no_difference() -> None:
    assert compare([ROW], [replace(ROW)]) == ()


def test_another_verdict_fails() -> None:
    (difference,) = compare([ROW], [replace(ROW, verdict="refuted")])
    assert difference.fails
    assert str(difference) == "! a.md: “43 percent of the world” supported → refuted"


def test_a_claim_that_is_gone_fails() -> None:
    (difference,) = compare([ROW], [])
    assert difference.fails
    assert str(difference) == "- a.md: “43 percent of the world” supported (no longer found)"


@pytest.mark.parametrize("verdict", ["refuted", "conflicting"])
def test_an_accusation_that_nobody_expected_fails(verdict: str) -> None:
    assert changes([], [replace(ROW, verdict=verdict)]) == [("unexpected", True)]  # type: ignore[arg-type]


@pytest.mark.parametrize("verdict", ["supported", "mostly_supported", "not_enough_evidence"])
def test_a_new_harmless_claim_is_only_shown(verdict: str) -> None:
    assert changes([], [replace(ROW, verdict=verdict)]) == [("new", False)]  # type: ignore[arg-type]


def test_another_diagnosis_is_only_shown() -> None:
    wrong = replace(ROW, verdict="refuted", diagnosis="scale_slip")
    assert changes([wrong], [replace(wrong, diagnosis="wrong_year")]) == [("note", False)]


def test_a_claim_whose_id_moved_is_known_by_its_words() -> None:
    assert compare([ROW], [replace(ROW, id="ffff")]) == ()
    assert compare([ROW], [replace(ROW, id="ffff", quote="about 43 percent of the world")]) == ()


def test_a_line_written_by_hand_needs_no_id() -> None:
    assert compare([replace(ROW, id=None, kind=None)], [ROW]) == ()


def test_the_same_words_in_another_document_are_another_claim() -> None:
    assert changes([ROW], [replace(ROW, document="b.md")]) == [("gone", True), ("new", False)]


def test_two_claims_with_the_same_words_are_two() -> None:
    twin = replace(ROW, id="02ab")
    assert changes([ROW, twin], [ROW]) == [("gone", True)]


def test_a_changed_or_missing_package_fails_and_a_new_one_is_shown() -> None:
    lock = {"pwt/11.0": "a" * 64, "wpp/2022": "b" * 64}
    present = {"pwt/11.0": "c" * 64, "imf/2024": "d" * 64}
    found = [(d.document, d.fails) for d in compare_lock(lock, present)]
    assert found == [("imf/2024", False), ("pwt/11.0", True), ("wpp/2022", True)]


def test_accepting_keeps_what_people_noted_and_what_was_not_run() -> None:
    noted = replace(ROW, id=None, why="42.4 percent in 2012")
    elsewhere = replace(ROW, document="b.md", why="not run")
    renewed = accepted(
        [noted, elsewhere], [replace(ROW, verdict="refuted")], lambda document: document == "a.md"
    )
    assert renewed == (replace(ROW, verdict="refuted", why="42.4 percent in 2012"), elsewhere)


def test_an_expectation_of_a_claim(change: Callable[..., CheckedClaim]) -> None:
    claim = change(diagnosis=Diagnosis("scale_slip", "million for billion"))
    row = Expectation.of(claim, "a.md")
    assert (row.document, row.id, row.kind, row.verdict) == ("a.md", claim.id, "share", "mostly_supported")
    assert row.diagnosis == "scale_slip"


def written(folder: Path, rows: str, lock: str = '{"version": 1, "sources": {}}') -> Path:
    file = folder / "expected.jsonl"
    file.write_text(rows, encoding="utf-8")
    (folder / gate.LOCK_NAME).write_text(lock, encoding="utf-8")
    return file


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    rows = (replace(ROW, why="because\u2028so"), replace(ROW, id=None, document="b.md"))
    file = written(tmp_path, gate.rows_text(rows), gate.lock_text({"pwt/11.0": "aa"}))
    expected = gate.read_expected(file)
    assert expected.rows == rows
    assert expected.lock == {"pwt/11.0": "aa"}
    assert "why" not in json.loads(file.read_text(encoding="utf-8").split("\n")[1])


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("{", "expected.jsonl:1: not JSON"),
        ("\n[]", "expected.jsonl:2: not a JSON object"),
        ('{"document": "a"}', "expected.jsonl:1: a line needs document, quote and a verdict"),
        ('{"document": "a", "quote": "b", "verdict": "true"}', "a line needs"),
        ('{"document": "a", "quote": "b", "verdict": "refuted", "id": 3}', "unknown or ill-typed: id"),
        (
            '{"document": "a", "quote": "b", "verdict": "refuted", "extra": "3"}',
            "unknown or ill-typed: extra",
        ),
    ],
)
def test_damaged_lines_are_named(tmp_path: Path, rows: str, words: str) -> None:
    with pytest.raises(GateError, match=words.replace("(", "\\(")):
        gate.read_expected(written(tmp_path, rows))


@pytest.mark.parametrize(
    "lock", ["{", "[]", '{"version": 2, "sources": {}}', '{"version": 1, "sources": {"a": 1}}']
)
def test_a_damaged_lock_is_named(tmp_path: Path, lock: str) -> None:
    with pytest.raises(GateError, match=r"sources\.lock\.json"):
        gate.read_expected(written(tmp_path, "", lock))


def test_missing_files_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GateError, match="claimcheck accept"):
        gate.read_expected(tmp_path / "expected.jsonl")
    file = written(tmp_path, "")
    (tmp_path / gate.LOCK_NAME).unlink()
    with pytest.raises(GateError, match="claimcheck accept"):
        gate.read_expected(file)
    assert gate.read_if_there(file).lock is None


def test_not_utf_8(tmp_path: Path) -> None:
    file = written(tmp_path, "")
    file.write_bytes(b"\xff")
    with pytest.raises(GateError, match="not UTF-8"):
        gate.read_expected(file)


def test_what_is_not_covered_is_neither_new_nor_accepted() -> None:
    number = replace(ROW, id="03ab", quote="12 goals", kind="other", verdict="not_covered")
    assert compare([ROW], [ROW, number]) == ()
    assert accepted([ROW], [ROW, number], lambda document: True) == (ROW,)


def test_an_expected_claim_that_is_not_covered_any_more_fails() -> None:
    (difference,) = compare([ROW], [replace(ROW, verdict="not_covered")])
    assert difference.fails
    assert str(difference) == "! a.md: “43 percent of the world” supported → not covered"


def test_a_long_document_is_matched_in_little_time() -> None:
    expected = [replace(ROW, id=f"{number:08x}", quote="43 percent") for number in range(5000)]
    moved = [replace(row, id=f"f{row.id}") for row in expected]
    begin = time.process_time()
    assert compare(expected, moved) == ()
    assert time.process_time() - begin < 10
