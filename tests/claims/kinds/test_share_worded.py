"""Shares in rarer words: so many of every hundred, of everybody, of a region's output, of "its" economy."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

SHARES = [
    ("Of every hundred people in Europe roughly eleven are German.", "population DEU of EUR ~11"),
    ("Of every hundred Africans, eight are Ethiopian.", "population ETH of AFR 8"),
    ("Of every ten people in South America one is Peruvian.", "population PER of SAM 10"),
    ("One in twenty people south of the Sahara is Kenyan.", "population KEN of SSA 5"),
    ("Mexico has 1.6 percent of the people on this planet.", "population MEX of WLD 1.6"),
    ("Mexico is home to 1.6 percent of everybody in the world.", "population MEX of WLD 1.6"),
    ("Mexico's economy shrank in 1995. It accounts for a fifth of Latin American output.", "gdp MEX of LAC 20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SHARES, ids=[row[0][:60] for row in SHARES])
def test_rarer_words(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("share", text)] == [wanted]


def test_the_whole_said_once_holds_for_its_economy() -> None:
    found = claims(
        "share", "The EU has 6 percent of the world's people but still generates 17 percent of its GDP."
    )
    assert [said(c) for c in found] == ["population EU of WLD 6", "gdp EU of WLD 17"]


@pytest.mark.parametrize(
    "text",
    [
        "India has 18 percent of the world's people and spends 4 percent of its GDP on schools.",
        "India has 18 percent of the world's people and its farmers make 15 percent of its GDP.",
        "India is home to 18 percent of the world's people and agriculture is 15 percent of its GDP.",
    ],
)
def test_what_is_spent_or_farmed_is_of_its_own(text: str) -> None:
    assert [said(c) for c in claims("share", text)] == ["population IND of WLD 18"]


def test_what_a_colon_explains_is_not_denied() -> None:
    (share,) = claims(
        "share", "Canada has 38 million people. That is not much: it is half a percent of humanity."
    )
    assert share.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Of every hundred people in Africa roughly fifteen are smokers.",
        "Of every hundred dollars in Africa fifteen are Nigerian.",
        "Mexico's economy shrank in 1995. It accounts for a fifth of Latin American oil output.",
        "Of every hundred people in Kenya twenty are Kikuyu, and the population grows.",
        "Mexico spends 3 percent of its GDP on schools and trains 44 percent of its engineers abroad.",
    ],
)
def test_other_parts_are_left_alone(text: str) -> None:
    assert claims("share", text) == []


@pytest.mark.parametrize("last", ["Congo", "Ruritania", "Lagos"])
def test_a_list_with_a_member_that_is_not_known_is_nobodys(last: str) -> None:
    assert claims("share", f"Two in five Africans live in Nigeria, Ethiopia, Egypt or {last}.") == []


def test_a_list_of_known_members_is_taken_together() -> None:
    (found,) = claims("share", "Two in five Africans live in Nigeria, Ethiopia, Egypt or South Africa.")
    assert said(found) == "population EGY+ETH+NGA+ZAF of AFR 40"
