"""Reads what people have labelled: JSON Lines of texts with their claims, or a table of expectations.

JSON Lines hold one text a row: `{"id", "text", "date"?, "place"? or "country"?, "context"?, "claims": [...]}`. A
label has the contract's fields, and `verdict` and `diagnosis` where they are known; what is left out is not
compared. `"dont_care": true` marks a label that may be found or not, `"ambiguous": true` a row to be left
out. A row may instead hold one claim under `claim`, with its `verdict` and `diagnosis` beside it; rows with one
`doc` (or `id`) and text are one document.

A table of expectations is a CSV file with the columns `document`, `quote`, `kind` and any other fields of the
contract; `document` names a file beside it, or the `id` of a row of a JSONL file beside it.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from claimcheck.documents import load, parse_date
from claimcheck.documents.layout import plain_blocks
from claimcheck.errors import ClaimcheckError, DateError, DocumentError
from claimcheck.models import Document, Kind, Span, Verdict

_KINDS = frozenset(get_args(Kind))
_VERDICTS = frozenset(get_args(Verdict))
_SHAPE = 'each row is {"id": "...", "text": "...", "claims": [{"kind": "...", ...}]}'
_LISTS = ("places", "other", "years")


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled claim. `given` are its fields as written; `span` is where a table's quote stands.

    `line` is the line of the file that it comes from.
    """

    given: Mapping[str, Any]
    line: int
    span: Span | None = None

    @property
    def kind(self) -> str:
        return str(self.given["kind"])

    @property
    def dont_care(self) -> bool:
        return bool(self.given.get("dont_care"))

    @property
    def verdict(self) -> str | None:
        return self.given.get("verdict") or None

    @property
    def diagnosis(self) -> str | None:
        code = self.given.get("diagnosis")
        return (code.get("code") if isinstance(code, dict) else code) or None

    @property
    def value(self) -> float | None:
        return self.given.get("value")

    def codes(self, key: str) -> frozenset[str]:
        return frozenset(self.given.get(key) or ())


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its labels. `exhaustive` says that whatever else is found there is wrong."""

    document: Document
    labels: tuple[Label, ...]
    exhaustive: bool = True


def read_labels(path: Path) -> tuple[Labelled, ...]:
    """The labelled texts of a file; raises ClaimcheckError with file, line and remedy."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise ClaimcheckError(
            f"cannot be read: {reason}", path=path, remedy="give a .jsonl or .csv file of labels"
        ) from None
    read = tuple(_expectations(text, path) if path.suffix.lower() == ".csv" else _rows(text, path))
    if not read:
        raise ClaimcheckError("holds no labels", path=path, remedy=_SHAPE)
    return read


def _rows(text: str, path: Path) -> Iterator[Labelled]:
    found: dict[str, Labelled] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            said = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or a number too long"
            raise ClaimcheckError(f"is not JSON: {said}", path=path, line=number, remedy=_SHAPE) from None
        labelled = _row(row, path, number)
        if row.get("ambiguous"):
            continue
        name = labelled.document.name
        before = found.get(name)
        if before is not None and before.document.text != labelled.document.text:
            raise ClaimcheckError(
                f"the id {name!r} stands for two texts",
                path=path,
                line=number,
                remedy="give each text an id of its own",
            )
        found[name] = labelled if before is None else replace(before, labels=before.labels + labelled.labels)
    yield from found.values()


def _row(row: Any, path: Path, number: int) -> Labelled:
    def wrong(message: str, remedy: str = _SHAPE) -> ClaimcheckError:
        return ClaimcheckError(message, path=path, line=number, remedy=remedy)

    if not isinstance(row, dict):
        raise wrong(f"the row is a {type(row).__name__}, not an object")
    body, name = row.get("text"), row.get("doc") or row.get("id") or f"line {number}"
    if not isinstance(body, str) or not body.strip():
        raise wrong('"text" is missing, empty or not a text')
    lone = isinstance(row.get("claim"), dict)
    claims = (
        [{**row["claim"], **{k: row[k] for k in ("verdict", "diagnosis") if k in row}}]
        if lone
        else row.get("claims")
    )
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise wrong(
            '"claims" is missing or not a list of objects', 'write "claims": [] for a text without claims'
        )
    labels = tuple(_label(claim, path, number) for claim in claims)
    date = row.get("date")
    try:
        date = None if date in (None, "") else parse_date(str(date))
    except DateError as error:
        raise wrong(f'"date": {error.message}', error.remedy or "") from None
    document = Document(
        str(name), body, title=row.get("title"), date=date, date_origin=None if date is None else "label",
        place=row.get("place") or row.get("country"), context=row.get("context"), blocks=plain_blocks(body),
    )  # fmt: skip
    return Labelled(document, labels, exhaustive=not lone)


def _label(given: dict[str, Any], path: Path, number: int, span: Span | None = None) -> Label:
    kind, verdict = given.get("kind"), given.get("verdict")
    if kind not in _KINDS:
        raise ClaimcheckError(
            f"no such kind of claim: {kind!r}",
            path=path,
            line=number,
            remedy=f"one of {', '.join(sorted(_KINDS))}",
        )
    if verdict and verdict not in _VERDICTS:
        raise ClaimcheckError(
            f"no such verdict: {verdict!r}",
            path=path,
            line=number,
            remedy=f"one of {', '.join(sorted(_VERDICTS))}",
        )
    for key in ("value", "value_high", "threshold"):
        if given.get(key) is not None and (
            isinstance(given[key], bool) or not isinstance(given[key], int | float)
        ):
            raise ClaimcheckError(
                f'"{key}" is not a number', path=path, line=number, remedy="write numbers in base units"
            )
    for key in _LISTS:
        if given.get(key) is not None and not isinstance(given[key], list):
            raise ClaimcheckError(
                f'"{key}" is not a list', path=path, line=number, remedy=f'write "{key}": [...]'
            )
    return Label(given, number, span)


def _expectations(text: str, path: Path) -> Iterator[Labelled]:
    reader = csv.DictReader(text.splitlines(keepends=True))
    missing = {"document", "quote", "kind"} - set(reader.fieldnames or ())
    if missing:
        raise ClaimcheckError(
            f"lacks the column {', '.join(sorted(missing))}",
            path=path,
            line=1,
            remedy="the first line names the columns",
        )
    rows: dict[str, list[tuple[int, dict[str, str]]]] = {}
    for row in reader:
        rows.setdefault(row["document"] or "", []).append((reader.line_num, row))
    documents = dict(_documents(rows, path))
    for name, labelled in rows.items():
        document = documents.get(name)
        if document is None:
            raise ClaimcheckError(
                f"no such document: {name!r}",
                path=path,
                line=labelled[0][0],
                remedy=f"put it into {path.parent}",
            )
        labels = tuple(_expectation(row, document, path, line) for line, row in labelled)
        yield Labelled(document, labels)


def _expectation(row: dict[str, str], document: Document, path: Path, line: int) -> Label:
    given: dict[str, Any] = {k: v for k, v in row.items() if k and v not in (None, "")}
    for key in _LISTS:
        if key in row:
            given[key] = (row[key] or "").split()
    try:
        given["years"] = [int(year) for year in given.get("years", ())]
        given |= {k: float(given[k]) for k in ("value", "value_high", "threshold") if k in given}
    except ValueError as error:
        raise ClaimcheckError(
            str(error), path=path, line=line, remedy="write numbers in base units, years apart by blanks"
        ) from None
    quote = row["quote"] or ""
    span = _find(quote, document.text) or _find(quote.replace("|", " "), document.masked or document.text)
    if span is None:
        raise ClaimcheckError(
            f"the quote does not stand in {document.name}: {row['quote']!r}",
            path=path,
            line=line,
            remedy="copy the words as they stand there",
        )
    return _label(given, path, line, span)


def _find(quote: str, text: str) -> Span | None:
    """Where a quote stands, however its white space is set."""
    words = quote.split()
    match = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    return None if match is None else Span(match.start(), match.end())


def _documents(names: Iterable[str], path: Path) -> Iterator[tuple[str, Document]]:
    """The documents that a table names: files beside it, or rows of the JSONL files beside it."""
    for name in names:
        if (path.parent / name).is_file():
            for document in load(str(path.parent / name), offline=True):
                if isinstance(document, DocumentError):
                    raise document
                yield name, document
    for file in sorted(path.parent.glob("*.jsonl")):
        if file.name == "expected.jsonl":
            continue
        for document in load(str(file), offline=True):
            if isinstance(document, Document):
                yield document.name, document
