"""A web page is read as it is seen."""

from __future__ import annotations

import io

import pytest

from claimcheck.documents import Source
from claimcheck.documents.html import HtmlReader
from claimcheck.errors import DocumentError
from claimcheck.models import Document


def read(page: str | bytes, charset: str | None = None) -> Document:
    data = page if isinstance(page, bytes) else page.encode()
    (document,) = HtmlReader().read(Source("a.html", io.BytesIO(data), charset=charset))
    assert isinstance(document, Document)
    return document


def blocks(page: str) -> list[tuple[str, str]]:
    document = read(page)
    return [(one.kind, document.text[one.start : one.end]) for one in document.blocks]


def test_blocks_have_their_kinds() -> None:
    page = "<h1>Head</h1>loose <p>para<ul><li>item</ul><blockquote><p>quote</blockquote><figure><figcaption>cap</figure>"
    assert blocks(page) == [
        ("heading", "Head"),
        ("paragraph", "loose"),
        ("paragraph", "para"),
        ("item", "item"),
        ("quote", "quote"),
        ("caption", "cap"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>5%</script>",
        "<style>5%</style>",
        "<nav>5%</nav>",
        "<noscript>5%</noscript>",
        "<template>5%</template>",
        "<p hidden>5%</p>",
        '<p aria-hidden="true">5%</p>',
        '<div style="DISPLAY : none"><p>5%</p></div>',
        '<span class="sr-only">5%</span>',
        "<del>5%</del>",
        "<!-- 5% -->",
        "<footer>5%</footer>",
        "<pre><code>5%</code></pre>",
    ],
)
def test_what_is_not_seen_is_not_read(hidden: str) -> None:
    assert read(f"<p>seen {hidden}").text.strip() == "seen"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a&amp;b &euro;5", "a&b €5"),
        ("one\n  two\t<b>three</b>", "one two three"),
        ("9 km<sup>2</sup>, 10<sup>9</sup>, CO<sub>2</sub>", "9 km², 10⁹, CO₂"),
        ("1.3 billion<sup>[1]</sup><sup><a href='#n'>2</a></sup> in 2012<sup>a</sup>", "1.3 billion in 2012"),
        ("the 21<sup>st</sup>", "the 21st"),
        ("pop\u00adulation", "population"),
        ("he said <q>yes</q>", "he said “yes”"),
    ],
)
def test_words_are_those_on_the_screen(source: str, words: str) -> None:
    assert read(f"<p>{source}").text == words


def test_two_line_breaks_part_paragraphs() -> None:
    assert blocks("<p>One is here.<br><br>Two is here.") == [
        ("paragraph", "One is here."),
        ("paragraph", "Two is here."),
    ]


def test_tables_have_rows_with_spanned_cells_empty() -> None:
    document = read(
        "<table><caption>Sizes</caption><tr><th rowspan=2>Country<th colspan=2>GDP"
        "<tr><th>2011<th>2012<tr><td>China<td>7<td>8</table>"
    )
    caption, table = document.blocks
    assert caption.kind == "caption"
    assert [[document.text[cell.start : cell.end] for cell in row] for row in table.rows] == [
        ["Country", "GDP", ""],
        ["", "2011", "2012"],
        ["China", "7", "8"],
    ]


def test_tables_that_lay_out_the_page_are_not_tables() -> None:
    assert blocks("<table><tr><td><p>left</p><p>more</p></td><td>right</td></tr></table>") == [
        ("paragraph", "left"),
        ("paragraph", "more"),
        ("paragraph", "right"),
    ]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2012-10-17T08:00:00+04:00">', "2012-10-17"),
        ('<meta name="DC.date" content="17 October 2012">', "2012-10-17"),
        ('<meta name="citation_publication_date" content="2012/10/17">', "2012-10-17"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2012-10-17"}]}</script>',
            "2012-10-17",
        ),
        ("<body><time datetime='2012-10-17'>then</time>", "2012-10-17"),
        ('<meta name="date" content="soon">', None),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
    ],
)
def test_the_date_is_that_of_the_metadata(head: str, date: str | None) -> None:
    document = read(f"<title>T</title>{head}<p>Text")
    assert (document.date, document.date_origin) == (date, "HTML metadata" if date else None)


def test_title_country_and_address_are_those_of_the_metadata() -> None:
    document = read(
        '<title>T &amp; U</title><link rel="canonical" href="https://x.org/a"><meta name="geo.region" content="CN-11"><p>Text'
    )
    assert (document.title, document.url, document.place) == ("T & U", "https://x.org/a", "CN")


def test_the_declared_encoding_is_used() -> None:
    assert read("<meta charset=iso-8859-1><p>Größe".encode("latin-1")).text == "Größe"
    assert read("<p>Größe".encode("latin-1"), charset="iso-8859-1").text == "Größe"
    with pytest.raises(DocumentError, match="not UTF-8"):
        read("<p>Größe".encode("latin-1"))


def test_a_page_nested_to_stall_the_parser_is_refused() -> None:
    with pytest.raises(DocumentError, match="nested"):
        read("<div>" * 100_000 + "x")


def test_a_page_without_words_is_empty() -> None:
    with pytest.raises(DocumentError, match="is empty"):
        read("<html><script>5</script></html>")
