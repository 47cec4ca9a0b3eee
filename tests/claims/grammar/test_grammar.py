"""The grammar below growth and level: what governs a number, and what that is said of."""

from __future__ import annotations

import time

import pytest

from claimcheck.claims.grammar.governors import governor
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.words import is_content, of_whole, whole_population
from claimcheck.places import gazetteer


def read(text: str) -> Sentence:
    return tokenise(text, 0, gazetteer())


@pytest.mark.parametrize(
    ("text", "word", "kind", "sign", "preposition"),
    [
        ("GDP fell by 3 percent", "fell", "verb", -1, "by"),
        ("growth slowed to 3 percent", "slowed", "rate", 1, "to"),
        ("growth slowed in Peru to 3 percent", "slowed", "rate", 1, "to"),
        ("growth slowed by 0.8 percentage points to 3 percent", "slowed", "rate", 1, "to"),
        ("growth was 3 percent", "was", "link", 1, None),
        ("a decline of 3 percent", "decline", "noun", -1, None),
        ("population in 2016, + 3 percent", "+", "verb", 1, None),
        ("GDP growth rate: last 3 percent", ":", "link", 1, None),
    ],
)
def test_what_governs_a_number(text: str, word: str, kind: str, sign: int, preposition: str | None) -> None:
    s = read(text)
    found = governor(s, s.indices("PCT")[0])
    assert found is not None
    assert (s.tokens[found.index].low, found.kind, found.sign, found.preposition) == (
        word,
        kind,
        sign,
        preposition,
    )


def test_a_noun_behind_the_number_governs_it() -> None:
    s = read("a 3 percent decline in GDP")
    found = governor(s, s.indices("PCT")[0])
    assert found is not None
    assert (found.kind, found.sign, found.right) == ("noun", -1, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the economy of Peru grew", "indicator"),
        ("GDP in the 24 OECD countries grew", "indicator"),
        ("exports from Peru grew", "rival"),
        ("sectors of the economy grew", "rival"),
        ("the farm economy grew", "rival"),
        ("oil GDP grew", "rival"),
        ("Peru grew", "place"),
        ("Peru, which grew", "place"),
        ("economic growth, the bank said, grew", "growth"),
        ("the company grew", "unknown"),
        ("it grew", "pronoun"),
    ],
)
def test_what_a_verb_is_said_of(text: str, kind: str) -> None:
    s = read(text)
    verb = next(i for i, t in enumerate(s.tokens) if t.low == "grew")
    assert subject(s, verb).kind == kind


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the population of Peru", True),
        ("Peru's rapidly growing population", True),
        ("the prison population", False),
        ("the elderly population", False),
        ("the population aged 65", False),
        ("the population of wild tigers", False),
    ],
)
def test_a_population_is_whole_unless_a_word_narrows_it(text: str, whole: bool) -> None:
    s = read(text)
    assert whole_population(s, s.indices("POP")[0]) is whole


def test_a_percentage_of_a_quantity_is_a_part() -> None:
    s = read("debt rose to 60 percent of Peru's GDP")
    assert of_whole(s, s.indices("PCT")[0]) == s.indices("GDP")[0]


def test_function_words_and_adverbs_have_no_content() -> None:
    s = read("the company of which growth rapidly")
    assert [t.low for i, t in enumerate(s.tokens) if is_content(s, i)] == ["company"]


@pytest.mark.parametrize(
    "words", ["grew ", "growth of ", "5 percent, ", "in Peru ", ", which ", "( ", "the economy of ", "by "]
)
def test_a_sentence_without_end_costs_linear_time(words: str) -> None:
    def cost(times: int) -> float:
        s = read("Peru's economy " + words * times + "5 percent")
        start = time.process_time()
        for i in s.indices("PCT"):
            found = governor(s, i)
            if found is not None:
                subject(s, found.index)
        return time.process_time() - start

    small, large = min(cost(200) for _ in range(3)), cost(2000)
    assert large < 40 * small + 0.05
