"""The cheap pass and what names an indicator."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.mentions.indicators import (
    CHEAP_PASS,
    PATTERNS,
    STEMS,
    TRIGGERS,
    WORDINGS,
    Wording,
    find_indicators,
    may_hold_claim,
)

ANY_PACE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@pytest.mark.parametrize(
    "text",
    [
        "Brazil's GDP fell.",
        "GROSS\nNATIONAL product",
        "one Indian in six",
        "two out of every five Danes are Europeans, three in ten Germans",
        "There are 200 million Brazilians.",
        "7 of us",
        "It joined the EU.",
        "On Wednesday, October 17 it rained.",
        "May 3 was a Sunday",
        "third in the world",
        "It overtook Italy.",
        "more cars than cows",
        "It has as many cars as cows.",
        "four times the size",
        "It is closely followed by Kenya.",
        "It makes half of it.",
    ],
)
def test_a_text_with_a_word_that_a_claim_needs_may_hold_one(text: str) -> None:
    assert may_hold_claim(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister opened the new bridge on Thursday and thanked the builders.",
        "Net profit rose to 3.4 million dollars from 2.1 million.",
        "The euro fell to a low of 1.05.",
        "He played on Monday.",
        "The adjoining room is used by one of us.",
    ],
)
def test_other_text_holds_none(text: str) -> None:
    assert not may_hold_claim(text)


@pytest.mark.parametrize(("words", "pattern"), TRIGGERS)
@ANY_PACE
@given(data=st.data())
def test_no_trigger_matches_without_its_plain_word(words: str, pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern))
    assert any(word in text for word in words.split())


def test_a_part_of_a_text_is_searched_for_what_stands_in_the_text() -> None:
    words = CHEAP_PASS.within("The GDP of the EU. The minister opened the bridge.")
    assert words.words == ("gdp",)
    assert [word for word, _ in words.patterns] == ["eu"]
    assert words.may_hold_claim("The GDP of the EU.")
    assert not words.may_hold_claim("The minister opened the bridge.")


def test_whole_words_count_only_as_such() -> None:
    whole = {word: pattern for word, pattern in PATTERNS if pattern.pattern == rf"\b{word}\b"}
    assert "eu" in whole
    assert may_hold_claim("The EU met.")
    assert not may_hold_claim("He read a museum note.")


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.indicator)
@ANY_PACE
@given(data=st.data())
def test_no_wording_matches_without_a_stem(wording: Wording, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(wording.pattern)))
    assert any(stem in text.lower() for stem in STEMS)


def test_text_without_a_stem_names_no_indicator() -> None:
    assert find_indicators("The minister opened the bridge.") == ()
    assert [mention.text for mention in find_indicators("The POPULATION and the Real GDP per head")] == [
        "POPULATION",
        "Real GDP per head",
    ]
