"""Whatever the bytes: a reader gives documents or a DocumentError, and its blocks lie in its text."""

from __future__ import annotations

import io
import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.documents import READERS, Reader, Source, load
from claimcheck.errors import DocumentError
from claimcheck.models import Document

PIECES = (
    *[
        "#",
        "##",
        ">",
        "-",
        "*",
        "1.",
        "**",
        "`",
        "```",
        "~~",
        "[",
        "](",
        "]",
        ")",
        "![",
        "\\",
        "&",
        "&amp;",
        "&nbsp;",
        "<",
        "</",
        "<b>",
        "<!--",
        "-->",
        "<p>",
        "<table>",
        "<tr>",
        "<td>",
        "<td colspan=9>",
    ],
    *[
        "<ul>",
        "<li>",
        "<br>",
        "<sup>",
        "2",
        "a",
        "words",
        "China",
        "43%",
        "http://x.org/1",
        "---",
        "title:",
        "date:",
        "[^1]",
        "\u2028",
        "é",
        "😀",
    ],
    *("|", "|---|---|", '{"id": "a", "text": "b"}', "\n", "\n\n", "\r\n", "    ", " ", "\t"),
)
MARKUP = st.lists(st.sampled_from(PIECES), max_size=60).map(lambda parts: "".join(parts).encode())
BYTES = st.one_of(
    st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "ignore")), MARKUP
)


def check(document: Document) -> None:
    text = document.text
    text.encode()
    end = 0
    assert document.blocks
    for block in document.blocks:
        assert end <= block.start < block.end <= len(text)
        end = block.end
        place = block.start
        for cell in (cell for row in block.rows for cell in row):
            assert block.start <= cell.start <= cell.end <= block.end or cell.start == cell.end <= len(text)
            if cell.start < cell.end:
                assert place <= cell.start
                place = cell.end
    if document.masked is not None:
        assert len(document.masked) == len(text)
        assert [char in "\r\n" for char in document.masked] == [char in "\r\n" for char in text]


@pytest.mark.parametrize("reader", READERS.values(), ids=lambda reader: reader.name)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=BYTES)
def test_a_reader_raises_nothing_but_document_errors(reader: Reader, data: bytes) -> None:
    with suppress(DocumentError):
        for found in reader.read(Source("a", io.BytesIO(data))):
            if isinstance(found, Document):
                check(found)


@settings(deadline=None)
@given(data=BYTES)
def test_standard_input_yields_errors_and_never_raises(data: bytes) -> None:
    for found in load("-", stdin=io.BytesIO(data)):
        assert isinstance(found, Document | DocumentError)


@settings(deadline=None)
@given(text=st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"]), min_size=1))
def test_plain_text_is_kept_to_the_letter(text: str) -> None:
    with suppress(DocumentError):
        (found,) = READERS["text"].read(Source("a", io.BytesIO(text.encode())))
        assert isinstance(found, Document)
        assert found.text == text.removeprefix("\ufeff")


@pytest.mark.parametrize("name", ["text", "Markdown", "HTML", "JSONL"])
@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "\n",
        "a\n",
        " \n",
        "- ",
        "| a ",
        "> ",
        "[",
        "![](",
        "**a",
        "`",
        "<",
        "<a ",
        "<!--",
        "&amp;",
        "\\",
        "<p>a",
        "<b>",
        "{",
        "x" * 50,
    ],
)
def test_time_grows_with_the_length(name: str, piece: str) -> None:
    """Twenty thousand characters of anything take less than two seconds."""
    data = (piece * 20_000)[:20_000].encode()
    start = time.process_time()
    with suppress(DocumentError):
        list(READERS[name].read(Source("a", io.BytesIO(data))))
    assert time.process_time() - start < 2
