"""The Markdown report: whole, deterministic, and proof against what documents say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from claimcheck.models import Dating, Document, Result
from claimcheck.reports import FORMATS, Entry, Reference
from claimcheck.reports.escaping import code, markdown, one_line, shortened, target, visible

REPORT = FORMATS["markdown"]


def test_report_as_a_whole(result: Result, reference: Reference, snapshot: SnapshotAssertion) -> None:
    assert REPORT.result(result, reference) == snapshot


def test_extraction_as_a_whole(result: Result, reference: Reference, snapshot: SnapshotAssertion) -> None:
    assert result.extraction is not None
    assert REPORT.extraction(result.extraction, reference) == snapshot


def test_index_as_a_whole(snapshot: SnapshotAssertion) -> None:
    entries = [
        Entry("seeds/a.md", "a.md", "A | title", "2012", {"supported": 2, "refuted": 1}, 3, 0),
        Entry("seeds/b c.txt", "b c.md", None, None, {}, 0, 1),
    ]
    assert REPORT.index(entries) == snapshot


def test_links_of_the_summary_lead_to_the_claims(result: Result, reference: Reference) -> None:
    text = REPORT.result(result, reference)
    assert "[1](#claim-1-mostly-supported)" in text
    assert "\n### Claim 1: mostly supported\n" in text


def test_a_document_without_claims_still_has_a_report(reference: Reference) -> None:
    text = REPORT.result(Result(Document("empty.txt", "Nothing."), Dating()), reference)
    assert "0 claims checked." in text
    assert "unknown" in text


def test_a_source_that_the_record_no_longer_holds_is_named_all_the_same(result: Result) -> None:
    assert "wpp/2022" in REPORT.result(result, Reference())


def test_a_quote_that_is_no_part_of_its_sentence_stands_alone(result: Result, reference: Reference) -> None:
    first = result.judgements[0]
    claim = replace(first.claim, sentence="| a | b |")
    text = REPORT.result(replace(result, judgements=(replace(first, claim=claim),)), reference)
    assert f"> **{claim.quote.exact}**" in text


HOSTILE = [
    "<script>alert(1)</script>",
    "[link](javascript:alert(1))",
    "![image](https://example.org/x.png)",
    "a | b",
    "`code` and ``more``",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "> quote",
    "---",
    "===",
    "*a* _b_ __c__ ~~d~~ $e$",
    "&lt;b&gt; &amp; &copy;",
    "@someone fixes #12",
    "https://example.org and www.example.org and a@example.org",
    "back\\slash \\*",
    "<!-- comment",
    "two\nlines\n\n    and a block",
    "```\nfence\n```",
    "| a | b |\n| --- | --- |",
    "[^1]: note",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_documents_renders_as_its_own_words(text: str) -> None:
    assert rendered_words(f"> {markdown(text)}") == one_line(text)
    assert rendered_words(f"para {markdown(text)}") == "para " + one_line(text)


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), max_size=80))
def test_any_text_renders_as_its_own_words(text: str) -> None:
    assert rendered_words(f"> {markdown(text)}") == one_line(text)


def rendered_words(source: str) -> str:
    """What a reader sees of rendered Markdown that should hold nothing but plain words."""
    html = MarkdownIt("gfm-like", {"linkify": False}).render(source)
    words = html.replace("<!-- -->", "")
    for tag in ("<blockquote>", "</blockquote>", "<p>", "</p>"):
        words = words.replace(tag, "")
    assert "<" not in words, html
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        words = words.replace(entity, character)
    return words.strip()


@pytest.mark.parametrize("text", ["@someone", "see #12", "https://example.org", "www.example.org", "a@b.org"])
def test_mentions_references_and_bare_links_are_broken_up(text: str) -> None:
    assert "<!-- -->" in markdown(text)


def test_control_and_bidirectional_characters_become_visible() -> None:
    assert visible("a\x1b[31mb\u202ec\x7f\x9b") == "a␛[31mb⟨U+202E⟩c␡⟨U+009B⟩"
    assert visible("one\ttwo\nthree") == "one\ttwo\nthree"
    assert visible("نرم‌افزار 👩‍🔬") == "نرم‌افزار 👩‍🔬"


def test_code_spans_hold_back_ticks() -> None:
    assert code("a`b") == "``a`b``"
    assert code("`") == "`` ` ``"


def test_link_targets_cannot_close_themselves() -> None:
    assert target("a b) <x>.md") == "a%20b%29%20%3Cx%3E.md"


def test_shortening_cuts_at_a_word() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one", 9) == "one"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"
