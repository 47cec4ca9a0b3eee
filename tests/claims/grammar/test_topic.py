"""What a text is about, and who "we" are in a speech."""

from __future__ import annotations

import io

import pytest

import claimcheck
from claimcheck.claims import extract
from claimcheck.claims.grammar.topic import document_topic, title_place
from claimcheck.documents.interface import Source
from claimcheck.documents.markdown import MarkdownReader
from claimcheck.models import Block, Document
from claimcheck.places import gazetteer


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Economy of Poland", "POL"),
        ("Ten reasons to invest in Senegal", "SEN"),
        ("Nigeria becomes Africa's largest economy", "NGA"),
        ("Japan cedes its spot to China", "JPN"),
        ("Market review: South Africa", "ZAF"),
        ("Which countries are bigger than Germany?", None),
        ("China and India: two paths", None),
        ("Five claims about Australia, New Zealand and the Pacific", None),
        ("What is the G7?", None),
        ("LESSON 3: ALL OF US", None),
        ("GROWTH IN US SLOWS", "USA"),
        ("Swedish Economy Shrank in 1991", "SWE"),
    ],
)
def test_the_country_of_a_title(title: str, wanted: str | None) -> None:
    assert title_place(title, gazetteer()) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Togo Grows Again\nBy a reporter\n\nGrowth was strong.", "TGO"),
        ("Peru mines copper. Peru sells it to China. Peruvians benefit.", "PER"),
        ("Chile and Peru talk. Chile, Peru and Bolivia signed.", None),
        (
            "The premier's claims. The Bundesbank disagrees. Germany is twice France's size. German output fell.",
            "DEU",
        ),
        (
            "Sweden grew. Sweden's economy is larger than Denmark's and Norway's. Swedes, unlike Danes, ski.",
            "SWE",
        ),
        ("The world is warming. The world has 8 billion people. The world grew.", None),
    ],
)
def test_the_country_of_a_text_without_title(text: str, wanted: str | None) -> None:
    at, blocks = 0, []
    for piece in text.split("\n\n"):
        blocks.append(Block("paragraph", at, at + len(piece)))
        at += len(piece) + 2
    topic = document_topic(Document(name="text", text=text, blocks=tuple(blocks)), gazetteer())
    assert (topic.place if topic else None) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Remarks by the Minister of Finance\nAccra, 3 May 2016\n\nOur economy grew by 3.7 percent in 2015.", ["GHA"]),
        ("Address to the Nation by the President\nLusaka, 1 June 2014\n\nOur GDP grew 5 percent in 2013.", ["ZMB"]),
        ("Speech by the Governor of the Bank of Ghana\nWashington, 3 May 2016\n\nOur economy grew by 3.7 percent in 2015.", ["GHA"]),
        ("Remarks by the Minister of Finance\nLondon, 3 May 2016\n\nOur economy grew by 3.7 percent in 2015.", []),
        ("Remarks by the President\nLusaka, 1 June 2014\n\nThe economy is strong. We grew 5 percent in 2013.", ["ZMB"]),
        ("A letter from home\nAccra, 3 May 2016\n\nOur economy grew by 3.7 percent in 2015.", []),
    ],
)  # fmt: skip
def test_whose_economy_ours_is_in_a_speech(text: str, wanted: list[str]) -> None:
    found = extract(Document(name="text", text=text)).found
    assert [
        "+".join(f.claim.places)
        for f in found
        if f.claim.kind == "growth" and f.claim.coverage == "checkable"
    ] == wanted


def test_a_heading_that_speaks_of_us_only_holds_others_up() -> None:
    heading = "Germany's economy is ten times bigger than ours"
    said = "Austria's economy did well. Austrians earn more. The Austrian economy is strong."
    text = f"{said}\n{heading}\nGDP rose 2 percent in 2015."
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("heading" if line == heading else "paragraph", at, at + len(line)))
        at += len(line) + 1
    found = extract(Document(name="text", text=text, blocks=tuple(blocks))).found
    assert [f.claim.places for f in found if f.claim.kind == "growth"] == [("AUT",)]


def test_the_four_are_the_countries_of_the_table_before() -> None:
    head = "| Country | Population |\n|---|---|\n"
    rows = "".join(
        f"| {name} | {count} million |\n" for name, count in (("Peru", 30), ("Chile", 17), ("Bolivia", 11))
    )
    text = f"Figures\n\n{head}{rows}\nPeru is the most populous of the three."
    (document,) = MarkdownReader().read(Source("t", io.BytesIO(text.encode())))
    assert isinstance(document, Document)
    found = extract(document).found
    ranks = [(f.claim.places, f.claim.other) for f in found if f.claim.kind == "rank"]
    assert ranks == [(("PER",), ("BOL", "CHL", "PER"))]


def test_one_heading_of_a_row_is_not_what_the_whole_text_is_about() -> None:
    lines = [
        "Weekly report\nNo. 12",
        "Mali: growth",
        "It grew.",
        "Chad: oil",
        "It pumps.",
        "Togo: rain",
        "It rained.",
    ]
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block("heading" if ":" in line else "paragraph", at, at + len(line)))
        at += len(line) + 1
    document = Document(name="text", text="\n".join(lines), blocks=tuple(blocks))
    assert document_topic(document, gazetteer()) is None


def test_a_paragraph_with_a_head_of_its_own_is_about_its_place() -> None:
    text = """ROUND-UP: Poland out in front

POLAND - Growth reached 5.3 percent in 1994.

HUNGARY - The budget took its toll. GDP grew 2.9 percent in 1994.

*** UKRAINE: The worst case of all. It has a population of 52 million.

Analysts were divided - GDP was said to have risen by 3 percent in 1994."""
    found = claimcheck.extract(text, date="1995-12-12").found
    owners = [f.claim.places for f in found if f.claim.kind != "other"]
    assert owners == [("POL",), ("HUN",), ("UKR",), ("POL",)]
