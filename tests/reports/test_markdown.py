"""The Markdown report: whole, deterministic, and proof against what documents say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from claimcheck.models import Dating, Document, Evidence, Result
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


def test_what_to_look_at_comes_before_everything_else(result: Result, reference: Reference) -> None:
    text = REPORT.result(result, reference)
    first = text.split("## Summary")[0]
    assert "[Claim 2](#claim-2-refuted), line 7" in first
    assert "In 2011 China’s GDP was about $7.55 trillion." in first
    assert "[Contradiction](#contradictions), lines 3 and 7" in first
    assert "Claim 1" not in first
    stands = REPORT.result(replace(result, judgements=result.judgements[:1], contradictions=()), reference)
    assert "## To look at" not in stands


def test_a_single_reading_needs_no_table(result: Result, reference: Reference) -> None:
    text = REPORT.result(result, reference)
    assert "- **Reading:** WPP 2022, 2012\n" in text
    assert "| WPP 2022, 2012 |" not in text
    assert "| nominal, PWT 11.0 |" in text  # one of two


def test_each_claim_names_its_sources_with_vintage_and_licence(result: Result, reference: Reference) -> None:
    assert (
        "- **Source:** `wpp/2022` World Population Prospects 2022 (2022-07-11, CC-BY-4.0)"
        in REPORT.result(result, reference)
    )


def test_nothing_is_said_twice(result: Result, reference: Reference) -> None:
    first = result.judgements[0]
    found = replace(first.found, evaluative=("strong",))
    told = "The record bears this out: 1 / 2 = 0.5. “strong” is evaluative and not judged."
    judgement = replace(
        first, found=found, explanation=told, formula="1 / 2 = 0.5", band_how="0.8 points, as usual"
    )
    text = REPORT.result(replace(result, judgements=(judgement,)), reference)
    assert "**Formula:**" not in text
    assert "Evaluative words" not in text
    assert "- **Room allowed:** 0.85 points (as usual)" in text


def test_a_hair_is_not_given_in_digits(result: Result, reference: Reference) -> None:
    first = result.judgements[0]
    judgement = replace(first, claim=replace(first.claim, deviation=0.0003))
    assert "- **Off by:** less than 0.01 points" in REPORT.result(
        replace(result, judgements=(judgement,)), reference
    )


def test_figures_of_many_places_in_one_year_stand_side_by_side(result: Result, reference: Reference) -> None:
    first = result.judgements[0]
    cells = tuple(
        Evidence(key, key.partition("/")[2], "population", place, 2012, 1e6, "estimate")
        for key in ("wpp/2022", "pwt/11.0")
        for place in ("BRA", "CHN", "IND", "RUS")
    )
    claim = replace(first.claim, readings=(replace(first.claim.readings[0], evidence=cells),))
    text = REPORT.result(replace(result, judgements=(replace(first, claim=claim),)), reference)
    assert "**Evidence:** Population, 2012\n\n| Place | wpp/2022 | pwt/11.0 |" in text
    assert "| Brazil | 1,000,000 | 1,000,000 |" in text


def test_documents_without_a_claim_stand_apart_in_the_index() -> None:
    entries = [
        Entry("a.md", "a.md", None, None, {"refuted": 1}, 0, 0),
        Entry("b.md", "b.md", None, None, {}, 0, 0),
    ]
    table, bare = REPORT.index(entries).split("## Nothing to check")
    assert "[a.md](a.md)" in table
    assert "[b.md](b.md)" not in table
    assert "[b.md](b.md)" in bare


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
