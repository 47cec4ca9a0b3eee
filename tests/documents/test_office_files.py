"""PDF and DOCX give the text and the blocks of their pages; damaged and oversized ones are errors."""

from __future__ import annotations

import builtins
import io
import zipfile
from pathlib import Path
from typing import Any

import docx as word
import pypdf
import pytest

from claimcheck.claims.dating.document import date_document
from claimcheck.documents import docx, load, pdf
from claimcheck.errors import DocumentError
from claimcheck.models import Document


def read(path: Path) -> Document:
    (document,) = load(str(path))
    assert isinstance(document, Document), document
    return document


def refused(path: Path) -> DocumentError:
    (error,) = load(str(path))
    assert isinstance(error, DocumentError)
    assert error.remedy
    return error


def words(document: Document) -> list[tuple[str, str]]:
    return [(one.kind, document.text[one.start : one.end]) for one in document.blocks]


def write_pdf(path: Path, *pages: list[str], created: str | None = None, password: str | None = None) -> None:
    """A PDF with one line of text under the other on each page."""
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        stream = DecodedStreamObject()
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream.set_data(f"BT /F1 10 Tf 12 TL 50 750 Td {shown} ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if created:
        writer.add_metadata({"/Title": "The report", "/CreationDate": created})
    if password:
        writer.encrypt(password)
    writer.write(path)


def test_lines_of_a_page_are_joined_and_page_numbers_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(
        path,
        [
            "The economy of the country grew by seven per-",
            "cent in the year, the bank said, and the popu-",
            "lation with",
            "12",
        ],
        ["it. In the year to come it will grow by five percent.", "13"],
        created="D:20121017080000Z",
    )
    document = read(path)
    assert " ".join(document.text.split()) == (
        "The economy of the country grew by seven percent in the year, the bank said, and the population with "
        "it. In the year to come it will grow by five percent."
    )
    assert len(document.blocks) == 1
    assert (document.title, document.date, document.date_origin) == (
        "The report",
        "2012-10-17",
        "PDF metadata",
    )


def test_the_date_in_the_name_goes_before_the_day_a_pdf_was_made(tmp_path: Path) -> None:
    path = tmp_path / "1987-03-03-report.pdf"
    write_pdf(path, ["It grew."], created="D:20121017080000Z")
    assert read(path).date == "1987-03-03"


def test_place_and_date_in_a_pdf_go_before_the_day_it_was_made(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    for lines in (["Berlin, 1 March 2019", "It grew."], ["The outlook", "Berlin, 1 March 2019. It grew."]):
        write_pdf(path, lines, created="D:20261123080000Z")
        assert date_document(read(path)).date == "2019-03-01"


def test_a_pdf_without_text_or_with_a_password_or_damaged_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path, [])
    assert "pictures" in refused(path).message
    write_pdf(path, ["It grew."], password="secret")
    assert "read" in str(refused(path)) or "password" in str(refused(path))
    path.write_bytes(b"%PDF-1.7 and then nothing")
    assert "is not a PDF that can be read" in refused(path).message


def test_the_pages_of_a_pdf_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    path = tmp_path / "a.pdf"
    write_pdf(path, *[["It grew."]] * 3)
    assert "more than 2 pages" in refused(path).message


def test_paragraphs_of_a_docx_have_the_kinds_of_their_styles(tmp_path: Path) -> None:
    file = word.Document()
    file.core_properties.title = "The report"
    file.add_heading("Head", 1)
    file.add_paragraph("China has 1.3 billion people.")
    file.add_paragraph("One", style="List Bullet")
    file.add_paragraph("Said", style="Quote")
    file.add_paragraph("Table 1", style="Caption")
    table = file.add_table(2, 3)
    for cell, text in zip(table.rows[1].cells, ("China", "1.3", "8"), strict=True):
        cell.text = text
    table.rows[0].cells[0].text = "Country"
    table.rows[0].cells[1].merge(table.rows[0].cells[2]).text = "Size"
    path = tmp_path / "a.docx"
    file.save(str(path))
    document = read(path)
    assert words(document)[:-1] == [
        ("heading", "Head"),
        ("paragraph", "China has 1.3 billion people."),
        ("item", "One"),
        ("quote", "Said"),
        ("caption", "Table 1"),
    ]
    cells = [[document.text[cell.start : cell.end] for cell in row] for row in document.blocks[-1].rows]
    assert cells == [["Country", "Size", ""], ["China", "1.3", "8"]]
    assert (document.title, document.date) == ("The report", None)


def test_a_docx_that_is_none_or_empty_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\3\4 and then nothing")
    assert "is not a DOCX file" in refused(path).message
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x")
    assert "is not a DOCX file" in refused(path).message
    word.Document().save(str(path))
    assert refused(path).message == "is empty"


def test_a_docx_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "MAX_UNPACKED", 1024 * 1024)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"x" * (2 * 1024 * 1024))
    path = tmp_path / "a.docx"
    path.write_bytes(packed.getvalue())
    assert "unpacks to more than" in refused(path).message


@pytest.mark.parametrize(("suffix", "library"), [(".pdf", "pypdf"), (".docx", "docx")])
def test_a_missing_library_is_named_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, library: str
) -> None:
    path = tmp_path / f"a{suffix}"
    if suffix == ".pdf":
        write_pdf(path, ["It grew."])
    else:
        word.Document().save(str(path))
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == library:
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert refused(path).remedy == 'pip install "claimcheck-toolkit[documents]"'
