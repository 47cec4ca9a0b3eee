"""What a report quotes: the words without mark-up, figures of tables with their row and column."""

from __future__ import annotations

import io

import pytest

from claimcheck.claims import extract
from claimcheck.documents.interface import Source
from claimcheck.documents.markdown import MarkdownReader
from claimcheck.models import Claim, Document
from claimcheck.reports.quoting import quotation, words


def claims(text: str) -> tuple[Document, list[Claim]]:
    (document,) = MarkdownReader().read(Source("a.md", io.BytesIO(text.encode())))
    assert isinstance(document, Document)
    return document, [found.claim for found in extract(document).found]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("**Brazil** has *210* million people.", "Brazil has 210 million people"),
        ("Brazil has [210 million](http://x.org/a_b) people.", "Brazil has 210 million people"),
        ("Brazil has 210 million people.", "Brazil has 210 million people"),
    ],
)
def test_mark_up_is_left_out(text: str, quoted: str) -> None:
    document, (claim,) = claims(text)
    assert words(claim.quote, document) in quoted
    around = quotation(claim, document)
    assert f"{around.before}{around.words}{around.after}" == f"{quoted}."


def test_a_figure_of_a_table_has_its_row_and_column() -> None:
    document, (claim,) = claims("| Country | Population (millions) |\n|---|---|\n| **Indonesia** | 206.1 |\n")
    assert words(claim.quote, document) == "Indonesia | Population (millions): 206.1"
    assert quotation(claim, document).words == "206.1"
