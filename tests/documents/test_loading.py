"""What the command line names becomes documents, or errors that say what to do."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from claimcheck.documents import READERS, expand, load, suffixes
from claimcheck.errors import DocumentError
from claimcheck.models import Document


def only(path: str | Path, **options: object) -> Document | DocumentError:
    found = list(load(str(path), **options))  # type: ignore[arg-type]
    assert len(found) == 1
    return found[0]


def error(path: str | Path) -> DocumentError:
    found = only(path)
    assert isinstance(found, DocumentError)
    assert found.path == str(path)
    assert found.remedy
    return found


def test_a_text_file_is_read_as_it_is_without_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"\xef\xbb\xbfChina grew.\r\n\r\nIndia grew.\r\n")
    document = only(path)
    assert isinstance(document, Document)
    assert document.text == "China grew.\r\n\r\nIndia grew.\r\n"
    assert [document.text[one.start : one.end] for one in document.blocks] == ["China grew.", "India grew."]
    assert document.masked is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"---\n***\n", "is empty"),
        (b"\x7fELF\0\0\1", "is binary"),
        ("Größe".encode("latin-1"), "is not UTF-8"),
        ("Text".encode("utf-16"), "is UTF-16"),
    ],
)
def test_a_file_that_is_no_text_is_an_error(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert error(path).message.startswith(message)


def test_the_line_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\ntwo\nthr\xe9e\n")
    assert str(error(path)).startswith(f"{path}:3: is not UTF-8")


def test_missing_files_and_folders_and_unknown_kinds_are_errors(tmp_path: Path) -> None:
    assert error(tmp_path / "none.txt").message == "does not exist"
    assert "is a directory" in error(tmp_path).message
    odd = tmp_path / "a.rtf"
    odd.write_text("x")
    assert "(.rtf)" in error(odd).message
    assert ".md" in str(error(odd))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    assert error(path).message == "may not be read"


def test_a_path_with_a_null_byte_is_an_error() -> None:
    assert isinstance(only("a\0b"), DocumentError)


@pytest.mark.parametrize(
    ("content", "text", "title"),
    [
        (b"China grew 7 percent.", "China grew 7 percent.", None),
        (b'{"id": "a", "text": "China grew.", "title": "T"}\n', "China grew.", "T"),
        (b"---\ntitle: T\n---\nChina grew.\n", "---\ntitle: T\n---\nChina grew.\n", "T"),
        (b"<!DOCTYPE html><title>T</title><p>China grew.", "China grew.", "T"),
    ],
)
def test_standard_input_is_known_by_its_first_bytes(content: bytes, text: str, title: str | None) -> None:
    document = only("-", stdin=io.BytesIO(content))
    assert isinstance(document, Document)
    assert (document.text, document.title) == (text, title)


def test_standard_input_longer_than_what_was_sniffed_is_read_whole() -> None:
    content = "".join(f'{{"id": "{n}", "text": "China has {n} people."}}\n' for n in range(2000))
    found = list(load("-", stdin=io.BytesIO(content.encode())))
    assert [one.name for one in found if isinstance(one, Document)] == [str(n) for n in range(2000)]


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2012-10-17-talk.txt", "2012-10-17"),
        ("talk_20121017.txt", "2012-10-17"),
        ("2012-10-talk.txt", "2012-10"),
        ("report-1234567890.txt", None),
        ("2012-13-45.txt", None),
    ],
)
def test_the_date_in_a_files_name_is_the_last_resort(tmp_path: Path, name: str, date: str | None) -> None:
    path = tmp_path / name
    path.write_text("China grew.")
    document = only(path)
    assert isinstance(document, Document)
    assert (document.date, document.date_origin) == (date, "file name" if date else None)


def test_metadata_goes_before_the_files_name(tmp_path: Path) -> None:
    path = tmp_path / "2012-10-17.md"
    path.write_text("---\ndate: 1987\n---\nChina grew.")
    document = only(path)
    assert isinstance(document, Document)
    assert (document.date, document.date_origin) == ("1987", "front matter")


def test_folders_are_replaced_by_the_documents_below_them(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.py", ".hidden.txt", "sub/d.jsonl.gz", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    folder = str(tmp_path)
    below = [f"{folder}/{name}" for name in ("a.md", "b.txt", "sub/d.jsonl.gz")]
    assert expand([folder]) == below
    assert expand(["-", folder, f"{folder}/b.txt", "http://x.org/a"]) == ["-", *below, "http://x.org/a"]
    assert expand([folder], leave=[f"{folder}/sub/../b.txt"]) == [below[0], below[2]]


def test_a_folder_without_documents_stays_to_be_complained_of(tmp_path: Path) -> None:
    assert expand([str(tmp_path)]) == [str(tmp_path)]


def test_the_registry_has_one_reader_a_suffix() -> None:
    assert len(set(suffixes())) == len(suffixes()) == sum(len(reader.suffixes) for reader in READERS.values())
    assert {".txt", ".md", ".html", ".pdf", ".docx", ".jsonl", ".jsonl.gz"} <= set(suffixes())
    assert all(name == reader.name for name, reader in READERS.items())
