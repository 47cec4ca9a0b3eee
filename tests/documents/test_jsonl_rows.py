"""JSON Lines: each row is a document, a bad row is an error and the rest is read."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path

import pytest

from claimcheck.documents import jsonl, load
from claimcheck.errors import DocumentError
from claimcheck.models import Document

GOOD = '{"id": "good", "text": "China grew."}'


def read(tmp_path: Path, content: str | bytes, name: str = "a.jsonl") -> list[Document | DocumentError]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(load(str(path)))


def test_a_row_gives_all_that_the_contract_names(tmp_path: Path) -> None:
    row = {
        "id": "a", "text": "It grew.\n\nFast.", "title": "T", "date": "2012-10", "place": "CN",
        "context": "China.", "url": "http://x.org", "more": [1],
    }  # fmt: skip
    (document,) = read(tmp_path, json.dumps(row))
    assert isinstance(document, Document)
    assert (document.name, document.text, document.title) == ("a", "It grew.\n\nFast.", "T")
    assert (document.date, document.date_origin) == ("2012-10", "JSONL row")
    assert (document.place, document.context, document.url) == ("CN", "China.", "http://x.org")
    assert len(document.blocks) == 2


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[1]", "is a list, not an object"),
        ('{"text": "a"}', '"id" is missing'),
        ('{"id": "a"}', '"text" is missing'),
        ('{"id": "a", "text": " "}', '"text" is missing'),
        ('{"id": "a", "text": 5}', '"text" is missing'),
        ('{"id": "a", "text": "b", "date": "soon"}', "\"date\": 'soon' is not a date"),
        ('{"id": "a", "text": "b", "date": "2011-02-29"}', "that no calendar has"),
        ('{"id": "a", "text": "b", "place": ["CN"]}', '"place" is not a text'),
        (b'{"id": "a", "text": "\xff"}', "is not UTF-8"),
        (b'{"id": "a", "text": "\0"}', "is binary"),
    ],
)
def test_a_bad_row_names_its_line_and_the_rest_is_read(
    tmp_path: Path, row: str | bytes, message: str
) -> None:
    bad = row if isinstance(row, bytes) else row.encode()
    first, error, last = read(tmp_path, b"\n".join((GOOD.encode(), b"", bad, GOOD.encode())))
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(error, DocumentError)
    assert error.line == 3
    assert message in error.message
    assert error.remedy


def test_halves_of_surrogate_pairs_are_replaced_one_for_one(tmp_path: Path) -> None:
    (document,) = read(tmp_path, '{"id": "a", "text": "a\\ud800b"}')
    assert isinstance(document, Document)
    assert document.text == "a\ufffdb"


def test_a_row_that_is_too_long_is_an_error_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 1000)
    found = read(tmp_path, f'{{"id": "a", "text": "{"x" * 5000}"}}\n{GOOD}\n')
    assert isinstance(found[0], DocumentError)
    assert "longer than" in found[0].message
    assert isinstance(found[1], Document)


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    (error,) = read(tmp_path, "\n\n")
    assert "is empty" in str(error)


def test_gzipped_rows_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, gzip.compress(f"{GOOD}\n{GOOD}\n".encode()), "a.jsonl.gz")
    assert len(found) == 2


def test_a_damaged_archive_is_an_error_after_what_could_be_read(tmp_path: Path) -> None:
    whole = gzip.compress("".join(f'{{"id": "{n}", "text": "{n}"}}\n' for n in range(5000)).encode())
    *_, error = read(tmp_path, whole[: len(whole) // 2], "a.jsonl.gz")
    assert "is not a whole gzip file" in str(error)
    (error,) = read(tmp_path, b"not gzip", "b.jsonl.gz")
    assert "is not a whole gzip file" in str(error)


def test_an_archive_built_to_fill_memory_is_refused_in_little_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl, "_FREE", 1024 * 1024)
    monkeypatch.setattr(jsonl, "MAX_LINE", 64 * 1024)
    bomb = gzip.compress(b"x" * (64 * 1024 * 1024))
    tracemalloc.start()
    found = read(tmp_path, bomb, "a.jsonl.gz")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "unpacks to more than" in str(found[-1])
    assert peak < 8 * 1024 * 1024


def test_rows_come_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{GOOD}\n" * 20_000)
    tracemalloc.start()
    assert sum(1 for _ in load(str(path))) == 20_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * 1024 * 1024
