"""Markdown is read in place: offsets are those of the source, mark-up is masked."""

from __future__ import annotations

import io

import pytest

from claimcheck.documents import Source
from claimcheck.documents.markdown import MarkdownReader
from claimcheck.errors import DocumentError
from claimcheck.models import Block, Document


def read(text: str) -> Document:
    (document,) = MarkdownReader().read(Source("a.md", io.BytesIO(text.encode())))
    assert isinstance(document, Document)
    assert document.masked is not None
    assert len(document.masked) == len(document.text)
    return document


def read_words(text: str) -> list[tuple[str, str]]:
    """Kind and masked words of each block, white space collapsed."""
    document = read(text)
    return [(one.kind, " ".join(masked(document, one).split())) for one in document.blocks]


def masked(document: Document, block: Block) -> str:
    assert document.masked is not None
    return document.masked[block.start : block.end]


def test_blocks_have_their_kinds() -> None:
    text = "# Head\n\nPara\nmore\n\n- one\n  more\n- two\n\n> quoted\n> more\nlazy\n\nSetext\n======\n"
    assert read_words(text) == [
        ("heading", "Head"),
        ("paragraph", "Para more"),
        ("item", "one more"),
        ("item", "two"),
        ("quote", "quoted more lazy"),
        ("heading", "Setext"),
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("China has **1.3** bn", "China has 1.3 bn"),
        ("China [grew 7%](http://x.org/1.3_(a) '5') in 2012", "China grew 7% in 2012"),
        ("China [grew][ref] fast\n\n[ref]: http://x.org/5", "China grew fast"),
        ("A ![alt 5](x.png) b", "A b"),
        ("A <!-- 5% --> b <b>c</b>", "A b c"),
        ("1&nbsp;billion", "1 billion"),
        ("5 \\* 3", "5 * 3"),
        ("grew ~~5~~ 7%", "grew 7%"),
        ("a `code` b", "a code b"),
        ("fact[^1] here", "fact here"),
        ("see http://x.org/2012/5 there", "see there"),
        ("<http://x.org/5> b", "b"),
        ("*a* * b", "a * b"),
    ],
)
def test_inline_markup_is_masked(source: str, words: str) -> None:
    assert read_words(source)[0][1] == words


def test_what_is_read_keeps_its_place() -> None:
    document = read("China **grew** by [7%](u).\n")
    assert document.masked == "China   grew   by  7%    .\n"


def test_code_comments_and_link_targets_are_not_read() -> None:
    text = "```\nGDP 5%\n```\n\n    indented 6%\n\n<!-- 7% -->\n\n<script>\n8%\n</script>\n\nRead.\n"
    assert read_words(text) == [("paragraph", "Read.")]


def test_html_blocks_are_read_between_their_tags() -> None:
    assert read_words("<div>\none <b>two</b>\n<p>three</p>\n</div>\n") == [
        ("paragraph", "one two"),
        ("paragraph", "three"),
    ]


def test_tables_have_rows_of_cells_the_header_first() -> None:
    document = read("| Country | **GDP** |\n|---|--:|\n| China | a \\| b |\n| India |\n")
    (table,) = document.blocks
    assert table.kind == "table"
    assert document.masked is not None
    cells = [[document.masked[cell.start : cell.end].strip() for cell in row] for row in table.rows]
    assert cells == [["Country", "GDP"], ["China", "a  | b"], ["India", ""]]


def test_tables_stand_in_quotes_and_lists_too() -> None:
    document = read("> | a | b |\n> |---|---|\n> | 1 | 2 |\n")
    assert [[document.text[cell.start : cell.end] for cell in row] for row in document.blocks[0].rows] == [
        ["a", "b"],
        ["1", "2"],
    ]


def test_front_matter_gives_title_date_place_and_url_and_stays_outside() -> None:
    document = read(
        "---\ntitle: The talk\ndate: 2012-10-17\nplace: China\nurl: http://x.org\nother: [1]\n---\n# Head\n"
    )
    assert (document.title, document.date, document.date_origin) == ("The talk", "2012-10-17", "front matter")
    assert (document.place, document.url) == ("China", "http://x.org")
    assert [document.text[one.start : one.end] for one in document.blocks] == ["Head"]


@pytest.mark.parametrize("written", ["2012", "2012-10", "'2012-10-17'", "2012-10-17T10:00:00Z"])
def test_dates_may_be_cut_short(written: str) -> None:
    assert (read(f"---\ndate: {written}\n---\nText.\n").date or "") in ("2012", "2012-10", "2012-10-17")


def test_the_first_heading_is_the_title_where_nothing_else_is() -> None:
    assert read("Intro.\n\n# The **head**\n").title == "The head"


@pytest.mark.parametrize("words", ["1 March 2019", "March 1, 2019", "Friday, 1 March 2019", "2019-03-01"])
def test_front_matter_may_give_its_date_as_prose_does(words: str) -> None:
    assert read(f"---\ndate: {words}\n---\nText").date == "2019-03-01"


def test_rules_around_a_text_are_no_front_matter() -> None:
    assert read("---\nText\n---\nmore\n").date is None


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("---\ntitle: a\nb: c: d\n---\nText", 3, "front matter is not YAML"),
        ("---\ntitle: a\ndate: 2012-13-45\n---\nText", 3, "'2012-13-45' is a date that no calendar has"),
        ("---\ndate: soon\n---\nText", 2, "'soon' is not a date"),
        ("---\ntitle: [a]\n---\nText", 2, "title is not a text"),
    ],
)
def test_bad_front_matter_is_an_error_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(DocumentError, match=r"a\.md") as caught:
        read(text)
    assert caught.value.line == line
    assert message in caught.value.message
