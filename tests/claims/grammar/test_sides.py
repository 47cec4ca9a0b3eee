"""What the comparing kinds do with text that was made to hurt: it is left alone, and in time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.grammar.context import open_context
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.interface import ClaimKind
from claimcheck.claims.kinds.count.kind import CountKind
from claimcheck.claims.kinds.difference.kind import DifferenceKind
from claimcheck.claims.kinds.milestone.kind import MilestoneKind
from claimcheck.claims.kinds.ratio.kind import RatioKind
from claimcheck.claims.kinds.record.kind import RecordKind
from claimcheck.models import Dating
from claimcheck.places import gazetteer

KINDS: tuple[ClaimKind, ...] = (CountKind(), RatioKind(), DifferenceKind(), RecordKind(), MilestoneKind())
WORDS = [
    "China",
    "Japan's",
    "the",
    "its",
    "economy",
    "population",
    "GDP",
    "growth",
    "twice",
    "half",
    "three",
    "times",
    "as",
    "large",
    "than",
    "that",
    "of",
    "more",
    "5",
    "million",
    "people",
    "$2",
    "trillion",
    "3",
    "percentage",
    "points",
    "40%",
    "higher",
    "lower",
    "exceeded",
    "by",
    "passed",
    "reached",
    "mark",
    "in",
    "2010",
    "since",
    "record",
    "slowest",
    "fastest",
    "decade",
    "five",
    "countries",
    "only",
    "have",
    "had",
    "grew",
    "fell",
    "to",
    "between",
    "and",
    "not",
    ",",
    "(",
    ")",
    ";",
    "whose",
    "gap",
    "number",
    "peaked",
    "low",
    "high",
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_order_of_their_words_makes_a_kind_raise(kind: ClaimKind, words: list[str]) -> None:
    sentence = tokenise(" ".join(words), 0, gazetteer())
    for draft in kind.find(sentence, open_context(gazetteer(), Dating("2015-06-01"), "Japan")):
        assert 0 <= draft.start < draft.end <= len(sentence.text)
        assert all(0 <= i < len(sentence.tokens) for i in draft.tokens)


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
@pytest.mark.parametrize(
    "words",
    [
        "twice the population of ",
        "5 million more people than ",
        "its slowest growth since 1990 , ",
        "passed 8 billion in 2022 and ",
        ", ( ",
    ],
)
def test_a_sentence_without_end_costs_linear_time(kind: ClaimKind, words: str) -> None:
    sentence = tokenise("China's population " + words * 1500, 0, gazetteer())
    began = time.process_time()
    list(kind.find(sentence, open_context(gazetteer(), Dating("2015-06-01"), None)))
    assert time.process_time() - began < 3
