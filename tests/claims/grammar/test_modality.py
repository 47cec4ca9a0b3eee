"""Whether a claim is asserted, forecast, supposed or denied."""

from __future__ import annotations

import time

import pytest

from claimcheck.claims import extract
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.speakers import speaker
from claimcheck.claims.grammar.times import UNDATED
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.models import Document
from claimcheck.places import gazetteer


def modalities(text: str) -> list[str]:
    found = extract(Document(name="t", text=text, date="2012-06-01")).found
    return [f.claim.modality for f in found if f.claim.kind == "growth"]


@pytest.mark.parametrize("modal", ["will", "could", "may", "might"])
def test_what_a_country_could_have_is_a_forecast_even_where_no_date_is_known(modal: str) -> None:
    (found,) = extract(Document(name="t", text=f"Kenya {modal} have 80 million people by 2040.")).found
    assert found.claim.modality == "projected"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil's economy grew by 5 percent in 2011.", ["asserted"]),
        ("Brazil's economy grew by 5 percent in 2011, faster than expected.", ["asserted"]),
        ("Brazil's economy will grow by 5 percent in 2013.", ["projected"]),
        (
            "Brazil's economy is expected to grow by 5 percent after 3 percent in 2011.",
            ["projected", "asserted"],
        ),
        ("Hungary, which grew 4.9 percent in 2011, expects 4 percent in 2013.", ["asserted", "projected"]),
        (
            "The bank cut its growth forecast for Brazil's economy to 1.6 percent from 2.1 percent.",
            ["projected", "projected"],
        ),
        ("If Brazil's economy grew by 5 percent a year, it would overtake Japan's.", ["hypothetical"]),
        ("Did Brazil's economy grow by 5 percent in 2011?", ["hypothetical"]),
        ("Brazil's economy did not grow by 5 percent in 2011.", ["negated"]),
        ("It is false that Brazil's economy grew by 5 percent in 2011.", ["negated"]),
        ("Brazil's economy grew by no less than 5 percent in 2011.", ["asserted"]),
    ],
)
def test_modalities(text: str, expected: list[str]) -> None:
    assert modalities(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to the World Bank, Peru's economy grew.", "World Bank"),
        ("Peru's economy grew, Finance Minister Ana Sol said.", "Finance Minister Ana Sol"),
        ("According to the World\nBank, Peru's economy grew.", "World Bank"),
        ("Peru's economy grew.", None),
    ],
)
def test_speakers(text: str, name: str | None) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize("words", ["if ", "will ", "the ", "not , ", "than expected "])
def test_a_sentence_without_end_costs_bounded_time_a_number(words: str) -> None:
    def cost(times: int) -> float:
        s = tokenise("Peru " + words * times + "grew 5 percent", 0, gazetteer())
        i = s.indices("PCT")[0]
        start = time.process_time()
        for _ in range(20):
            modality(s, i, UNDATED)
        return time.process_time() - start

    small, large = min(cost(300) for _ in range(3)), min(cost(6000) for _ in range(3))
    assert large < 6 * small + 0.02


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy wrongly claimed that Brazil's economy grew by 5 percent in 2011.", ["negated"]),
        ("The envoy told them falsely that Brazil's economy grew by 5 percent in 2011.", ["negated"]),
        ("He wrongly said Brazil's economy grew by 5 percent, when it grew by 2.", ["negated", "asserted"]),
        ("The claim that Brazil's economy grew by 5 percent in 2011 is false.", ["negated"]),
        ("That Brazil's economy grew by 5 percent in 2011 is simply not true.", ["negated"]),
        ("The claim that Brazil's economy grew by 5 percent in 2011 is true.", ["asserted"]),
        ("The idea that Brazil's economy grew by 5 percent is right, and the rest is false.", ["asserted"]),
        ("He said Brazil's economy grew by 5 percent in 2011, which is untrue.", ["negated"]),
        ("The ministry denied that Brazil's economy grew by 5 percent in 2011.", ["negated"]),
        ("Nobody can, and the ministry did not deny that Brazil grew by 5 percent in 2011.", ["asserted"]),
        ("Contrary to the claim that Brazil grew by 5 percent, it grew by 2.", ["negated", "asserted"]),
        ("An earlier version of this article said Brazil's economy grew by 5 percent.", ["hypothetical"]),
        ("An earlier version of this story wrongly said that Brazil grew by 5 percent in 2011.", ["negated"]),
        ("The envoy wrongly claimed that Brazil's economy will grow by 5 percent in 2013.", ["projected"]),
        ("It is not wrong to say that Brazil's economy grew by 5 percent in 2011.", ["asserted"]),
        ("Nobody rejects the claim that Brazil's economy grew by 5 percent in 2011.", ["asserted"]),
        ("They say the claim that Brazil grew by 5 percent is false, but it is true.", ["asserted"]),
        ("A wrongly jailed man saw Brazil's economy grow by 5 percent in 2011.", ["asserted"]),
    ],
)
def test_the_words_around_deny_what_is_claimed(text: str, expected: list[str]) -> None:
    assert modalities(text) == expected


def test_which_of_two_figures_denied_together_is_wrong_is_not_told() -> None:
    text = "He wrongly claimed that Brazil's economy grew by 5 percent in 2010 and by 2 percent in 2011."
    assert modalities(text) == ["hypothetical", "hypothetical"]


@pytest.mark.parametrize(
    "text",
    [
        "He wrongly said that Peru, which has 30 million people, grew by 19 percent.",
        "He wrongly said that Peru, with 30 million people, grew by 19 percent.",
        "He wrongly said that China, the world's second-largest economy, grew by 19 percent.",
        "The claim that Japan, Asia's second-largest economy, grew by 19 percent is false.",
    ],
)
def test_an_aside_is_the_texts_own_within_what_is_denied(text: str) -> None:
    found = extract(Document(name="t", text=text)).found
    assert {f.claim.kind == "growth": f.claim.modality for f in found} == {False: "asserted", True: "negated"}


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("That is wrong: it shrank.", "negated"),
        ("That's not true.", "negated"),
        ("He is mistaken.", "negated"),
        ("False.", "negated"),
        ("That is right: it did.", "asserted"),
        ("That is wrong for the poor.", "asserted"),
    ],
)
def test_the_next_sentence_denies_what_somebody_said(behind: str, expected: str) -> None:
    assert modalities(f"“Brazil's economy grew by 5 percent in 2011,” he said. {behind}") == [expected]


def test_what_is_wrong_behind_the_texts_own_words_is_not_untrue() -> None:
    assert modalities("Brazil's economy shrank by 5 percent in 2011. That is wrong.") == ["asserted"]
