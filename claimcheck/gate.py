"""The gate: does a corpus still come out as it must?

`expected.jsonl` holds one line per claim: document, id, quote, kind, verdict, diagnosis and, in `why`, what a
person noted about it. Lines are found by id, or by document and quote where a hand-written line has no id
yet or the id has moved. `sources.lock.json` beside it pins the data packages that the verdicts rest on.
Only claims that can be checked belong in the file; one that was expected and is not covered any more is a
changed verdict. Only what changes a reader's trust fails the gate: a verdict that changed, an expected claim that is gone, an
unexpected refuted or conflicting claim, and a pinned data package that is another now.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from claimcheck.errors import GateError
from claimcheck.models import CheckedClaim, Verdict

LOCK_NAME = "sources.lock.json"
LOCK_VERSION = 1
OUTCOMES = frozenset({*get_args(Verdict), "not_covered"})
ACCUSING: tuple[Verdict, ...] = ("refuted", "conflicting")

Outcome = Verdict | Literal["not_covered"]
"""What a claim that was found comes out as; `not_covered` is never expected."""

Change = Literal["changed", "gone", "unexpected", "new", "note", "record"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What one claim must come out as. `id` and `kind` are None in a hand-written line not yet accepted."""

    document: str
    id: str | None
    quote: str
    kind: str | None
    verdict: Outcome
    diagnosis: str | None = None
    why: str | None = None

    @classmethod
    def of(cls, claim: CheckedClaim, document: str) -> Expectation:
        diagnosis = claim.diagnosis.code if claim.diagnosis else None
        outcome: Outcome = claim.verdict if claim.coverage == "checkable" else "not_covered"
        return cls(document, claim.id, claim.quote.exact, claim.kind, outcome, diagnosis)

    @property
    def covered(self) -> bool:
        return self.verdict != "not_covered"


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which the results differ from what was expected. `fails` says whether the gate minds."""

    change: Change
    document: str
    quote: str
    before: str
    after: str

    @property
    def fails(self) -> bool:
        return self.change in ("changed", "gone", "unexpected", "record")

    def __str__(self) -> str:
        sign = {"changed": "!", "gone": "-", "unexpected": "+", "new": "+", "note": "~", "record": "!"}
        words = f" “{self.quote}”" if self.quote else ""
        before, after = _in_words(self.before), _in_words(self.after)
        if self.change == "gone":
            what = f"{before} (no longer found)"
        elif self.change in ("unexpected", "new"):
            what = f"{after} ({'not expected' if self.fails else 'new'})"
        else:
            what = f"{before} → {after}"
        return f"{sign[self.change]} {self.document}:{words} {what}"


def _in_words(outcome: str) -> str:
    return outcome.replace("_", " ") if outcome in OUTCOMES else outcome


@dataclass(frozen=True, slots=True)
class Expected:
    """The expected results and the lock, as read."""

    rows: tuple[Expectation, ...] = ()
    lock: Mapping[str, str] | None = None


def read_expected(path: Path) -> Expected:
    """The expected results in `path` and the lock beside it; `GateError` when either is missing or damaged."""
    rows = tuple(_read_rows(path))
    lock_path = path.with_name(LOCK_NAME)
    content = _parsed(_text(lock_path), lock_path, None)
    sources = content.get("sources") if content.get("version") == LOCK_VERSION else None
    if not isinstance(sources, dict) or not all(isinstance(value, str) for value in sources.values()):
        raise GateError("not a lock of sources", path=lock_path, remedy="run claimcheck accept")
    return Expected(rows, sources)


def read_if_there(path: Path) -> Expected:
    """Like `read_expected`, but a missing file is an empty one: what `accept` starts from."""
    rows = tuple(_read_rows(path)) if path.exists() else ()
    if not path.with_name(LOCK_NAME).exists():
        return Expected(rows)
    return read_expected(path) if path.exists() else Expected(rows)


def compare(expected: Sequence[Expectation], found: Sequence[Expectation]) -> tuple[Difference, ...]:
    """All differences, in the order of the documents; a claim that moved within its document is no difference."""
    differences = []
    matched = match(expected, found)
    for row in found:
        was = matched.get(id(row))
        if was is None:
            if not row.covered:
                continue
            change: Change = "unexpected" if row.verdict in ACCUSING else "new"
            differences.append(Difference(change, row.document, row.quote, "", row.verdict))
        elif was.verdict != row.verdict:
            differences.append(Difference("changed", row.document, row.quote, was.verdict, row.verdict))
        elif was.diagnosis != row.diagnosis and (was.id is not None or was.diagnosis is not None):
            change_of = (was.diagnosis or "no diagnosis", row.diagnosis or "no diagnosis")
            differences.append(Difference("note", row.document, row.quote, *change_of))
    still_there = {id(was) for was in matched.values()}
    differences += [
        Difference("gone", row.document, row.quote, row.verdict, "")
        for row in expected
        if id(row) not in still_there
    ]
    return tuple(sorted(differences, key=lambda difference: difference.document))


def compare_lock(lock: Mapping[str, str] | None, present: Mapping[str, str]) -> tuple[Difference, ...]:
    """How the data packages at hand differ from the pinned ones; packages that were not pinned are notes."""
    if lock is None:
        return ()
    differences = []
    for key in sorted({*lock, *present}):
        before, after = lock.get(key), present.get(key)
        if before != after:
            change: Change = "note" if before is None else "record"
            shown = (before[:12] if before else "not pinned", after[:12] if after else "not installed")
            differences.append(Difference(change, key, "", *shown))
    return tuple(differences)


def match(expected: Iterable[Expectation], found: Sequence[Expectation]) -> dict[int, Expectation]:
    """The expectation that each found row (by `id()` of the object) meets: same id first, then same or
    overlapping words."""
    left: dict[str, dict[int, Expectation]] = {}
    for was in expected:
        left.setdefault(was.document, {})[id(was)] = was
    matched: dict[int, Expectation] = {}
    covered_first = sorted(found, key=lambda row: not row.covered)
    for name in (_id_of, _words_of):
        named: dict[tuple[str, str], list[Expectation]] = {}
        for was in (was for rows in left.values() for was in rows.values()):
            if key := name(was):
                named.setdefault((was.document, key), []).append(was)
        for row in covered_first:
            candidates = named.get((row.document, name(row) or ""), [])
            met = next((was for was in candidates if id(row) not in matched and _same_kind(was, row)), None)
            if met is not None:
                candidates.remove(met)
                matched[id(row)] = left[row.document].pop(id(met))
    for row in covered_first:
        rest = left.get(row.document, {}) if id(row) not in matched else {}
        met = next((was for was in rest.values() if _overlapping_words(was, row)), None)
        if met is not None:
            matched[id(row)] = rest.pop(id(met))
    return matched


def _id_of(row: Expectation) -> str | None:
    return row.id


def _words_of(row: Expectation) -> str:
    return row.quote


def _same_kind(was: Expectation, row: Expectation) -> bool:
    return was.kind in (None, row.kind) or (was.id is not None and was.id == row.id)


def _overlapping_words(was: Expectation, row: Expectation) -> bool:
    """A quotation that now begins or ends elsewhere, or that a person wrote down by hand."""
    return (
        was.kind in (None, row.kind)
        and bool(was.quote)
        and (was.quote in row.quote or row.quote in was.quote)
    )


def accepted(
    expected: Sequence[Expectation], found: Sequence[Expectation], in_scope: Callable[[str], bool]
) -> tuple[Expectation, ...]:
    """The new expected results: what was found, with the notes that people wrote, and what is out of scope.

    The notes of claims that are gone go with them.
    """
    matched = match(expected, found)
    kept = [row for row in expected if not in_scope(row.document)]
    covered = [row for row in found if row.covered]
    renewed = [replace(row, why=matched[id(row)].why if id(row) in matched else None) for row in covered]
    return tuple(sorted([*kept, *renewed], key=lambda row: row.document))


def rows_text(rows: Iterable[Expectation]) -> str:
    """The expected results as the file holds them: one line a claim, `why` only where there is one."""
    lines = []
    for row in rows:
        values = {field.name: getattr(row, field.name) for field in fields(row)}
        if values["why"] is None:
            del values["why"]
        lines.append(json.dumps(values, ensure_ascii=False) + "\n")
    return "".join(lines)


def lock_text(sources: Mapping[str, str]) -> str:
    return json.dumps({"version": LOCK_VERSION, "sources": dict(sorted(sources.items()))}, indent=2) + "\n"


def _read_rows(path: Path) -> Iterable[Expectation]:
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            yield _row(_parsed(line, path, number), path, number)


def _row(values: dict[str, Any], path: Path, number: int) -> Expectation:
    known = {field.name for field in fields(Expectation)}
    texts = {key: value for key, value in values.items() if key in known and isinstance(value, str | None)}
    if texts.keys() != values.keys():
        wrong = ", ".join(sorted(values.keys() - texts.keys()))
        raise GateError(f"unknown or ill-typed: {wrong}", path=path, line=number, remedy="correct the line")
    if (
        texts.get("verdict") not in get_args(Verdict)
        or not texts.get("document")
        or texts.get("quote") is None
    ):
        raise GateError(
            "a line needs document, quote and a verdict", path=path, line=number, remedy="correct the line"
        )
    return Expectation(**{"id": None, "kind": None, **texts})  # type: ignore[arg-type]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise GateError("there is none yet", path=path, remedy="run claimcheck accept to write it") from None
    except OSError as error:
        raise GateError(f"cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise GateError("not UTF-8", path=path, remedy="restore it, or run claimcheck accept") from error


def _parsed(text: str, path: Path, line: int | None) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        where = line or error.lineno
        raise GateError(f"not JSON: {error.msg}", path=path, line=where, remedy="restore the file") from error
    if not isinstance(values, dict):
        raise GateError("not a JSON object", path=path, line=line, remedy="restore the file")
    return values
