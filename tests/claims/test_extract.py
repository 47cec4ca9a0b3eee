"""Extraction as a whole: quotes, ids, context, coverage, and behaviour on any text."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims import Vocabulary, extract
from claimcheck.models import Claim, Document, Extraction

PIECES = [
    "Brazil", "the BRICS countries", "China's", "its", "their combined", "the world's", "population", "GDP", "economy", "grew", "fell",
    "by", "to", "from", "of", "in", "and", ",", ".", "3.1 percent", "43 percent", "210 million", "$2 trillion", "2012", "last year", "since 1960",
    "second-largest", "most populous", "country", "more than", "nearly", "not", "if", "will", "said", "\n\n", "“", "”", "(", ")", "twice", "half",
    "exports", "Manila", "member of", "Wednesday, October 17", "one in five people", "doubled", "than", "larger", "five countries", "per head",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


def read(text: str, **kwargs: str) -> Extraction:
    date = kwargs.pop("date", None)
    return extract(Document(name="text", text=text, **kwargs), date=date)


def claims(text: str, **kwargs: str) -> list[Claim]:
    return [f.claim for f in read(text, **kwargs).found if f.claim.kind != "other"]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_quotes_are_the_text_at_their_offsets(text: str) -> None:
    for found in read(text).found:
        quote = found.claim.quote
        assert quote.exact == text[quote.start : quote.end]
        assert quote.exact in found.claim.sentence
        before = text[: quote.start]
        assert (quote.line, quote.column) == (
            before.count("\n") + 1,
            quote.start - (before.rfind("\n") + 1) + 1,
        )


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    read(text, date="2015-06-01", place="Kenya")


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_ids_are_unique_and_do_not_depend_on_the_document(text: str) -> None:
    here = [f.claim.id for f in read(text).found]
    there = [f.claim.id for f in extract(Document(name="elsewhere", text=text)).found]
    assert here == there
    assert len(set(here)) == len(here)


@pytest.mark.parametrize(
    "piece",
    [
        "GDP grew 3 percent, ",
        "population of ",
        "the world's second-largest ",
        "Brazil, ",
        "(GDP ",
        "from 3 percent to ",
        "one in five people ",
        "economy of the ",
    ],
)
def test_long_repetition_is_read_in_bounded_time(piece: str) -> None:
    read(piece * 400)


def test_an_edit_in_another_paragraph_leaves_a_claim_and_its_id_alone() -> None:
    kept = "Kenya's economy grew 6.1% in 2018."
    before = claims(f"Chile has 19 million people.\n\n{kept}")
    after = claims(f"Chile has 20 million people. It is long.\n\n{kept}")

    assert [c.id for c in before if c.value == 6.1] == [c.id for c in after if c.value == 6.1]


def test_the_same_claim_said_twice_has_two_ids() -> None:
    twice = claims("Peru has 33 million people.\n\nPeru has 33 million people.")

    assert len(twice) == 2
    assert twice[0].id != twice[1].id


def test_context_resolves_a_pronoun_and_gives_no_claims_of_its_own() -> None:
    found = claims(
        "Its population is 18 million.", context="Chile has a long coast. It grew 3 percent in 2012."
    )

    assert [(c.places, c.value) for c in found] == [(("CHL",), 18_000_000)]


def test_the_place_of_the_document_stands_in_for_the_economy() -> None:
    found = claims("The economy grew by 2.4 percent last year.", place="France", date="1999-02-01")

    assert [(c.places, c.years) for c in found] == [(("FRA",), (1998,))]


def test_without_any_place_growth_is_found_and_not_covered() -> None:
    (found,) = claims("Gross domestic product grew by 2.4 percent in 1998.")

    assert found.coverage == "not_covered"
    assert found.reason is not None


def test_national_income_keeps_its_kind_and_is_not_covered() -> None:
    (found,) = claims("Japan's gross national product rose 2.4 percent in 1998.")

    assert (found.kind, found.indicator, found.coverage) == ("growth", "gnp", "not_covered")


def test_an_each_claim_is_one_claim_a_place() -> None:
    found = claims("France and Italy each have about 60 million people.") or claims(
        "The economies of France and Italy grew by 2 percent in 2000."
    )

    assert {c.places for c in found} == {("FRA",), ("ITA",)}


def test_a_number_that_no_data_set_speaks_to_is_listed_with_the_reason() -> None:
    (found,) = read("Public debt in Italy is 135 percent of GDP.").found

    assert (found.claim.kind, found.claim.coverage) == ("other", "not_covered")
    assert "ratio to GDP" in (found.claim.reason or "")


def test_numbers_of_sentences_without_indicator_or_place_are_listed_only_on_request() -> None:
    document = Document(name="text", text="The bridge is 240 metres long.")

    assert extract(document).found == ()
    assert [f.claim.value for f in extract(document, all_numbers=True).found] == [240]


def test_numbers_of_a_sentence_that_names_only_a_place_are_listed_as_not_covered() -> None:
    document = Document(name="text", text="France exported 50 planes. The bridge is 240 metres long.")

    assert [(f.claim.kind, f.claim.value, f.claim.coverage) for f in extract(document).found] == [
        ("other", 50, "not_covered")
    ]


def test_an_indicator_that_no_data_set_speaks_to_is_not_covered() -> None:
    document = Document(name="text", text="Peru has a population of 33 million.")
    (found,) = extract(document, vocabulary=Vocabulary(frozenset({"gdp"}))).found

    assert found.claim.coverage == "not_covered"


def test_keys_stand_in_the_order_of_the_contract() -> None:
    names = [f.name for f in dataclasses.fields(Claim)]

    assert names[:6] == ["schema_version", "type", "document", "id", "quote", "sentence"]
    assert names[-2:] == ["coverage", "reason"]
