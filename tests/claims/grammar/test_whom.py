"""Whom a sentence is about: people who come and go own nothing, who is told of now beats who was told of before."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims


def whose(text: str, date: str = "2019-06-03", **kwargs: str) -> list[str]:
    return ["+".join(c.places) for c in claims(text, date=date, **kwargs) if c.kind in ("level", "growth")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The flight of Serbs and Croats lowered the population to 3.8 million in 1996.",
        "After the departure of the Russians, the population fell to 1.3 million.",
        "The arrival of Syrians lifted the population to 5.9 million in 2014.",
        "Through the expulsion of Germans and Hungarians the population shrank to 4 million.",
    ],
)
def test_people_who_come_and_go_own_no_population(sentence: str) -> None:
    assert set(whose(f"Bosnia is a country in Europe.\n\n{sentence}", title="Bosnia")) == {"BIH"}
    assert set(whose(sentence)) == {""}


def test_people_as_the_subject_stand_for_their_country() -> None:
    assert whose("Danes earn more. GDP per head was $60,000 in 2018.") == ["DNK"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile grew 3 percent. Nowhere was the slump deeper than in Peru. GDP fell by 9 percent in 2017.",
            "PER",
        ),
        ("Chile grew 3 percent. No economy has been hit as Peru. GDP fell by 9 percent in 2017.", "CHL"),
        (
            "Chile grew 3 percent. Nobody fared worse than Peru. The economy shrank by 9 percent in 2017.",
            "PER",
        ),
    ],
)
def test_whom_nobody_matches_is_spoken_of(text: str, wanted: str) -> None:
    assert whose(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru's economy grew 4 percent in 2018. Bolivia held a census in 2012. A year later it grew 6.8 percent.", "BOL"),
        ("Peru's economy grew 4 percent in 2018. Bolivia's ministers resigned in May. It grew 3 percent in 2017.", "BOL"),
        ("Peru's economy grew 4 percent in 2018. Bolivia said so in May. It had grown 3 percent in 2017.", "PER"),
        ("Peru's economy grew 4 percent in 2018. Exports to Bolivia fell. It had grown 3 percent in 2017.", "PER"),
    ],
)  # fmt: skip
def test_it_is_the_country_told_of_now_not_what_grew_before(text: str, wanted: str) -> None:
    assert whose(text)[-1:] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya grew 5 percent in 2018. The battered economies shrank by 3 percent in 2009.", ""),
        ("Kenya grew 5 percent in 2018. Advanced economies grew by 2 percent.", ""),
        ("Kenya and Ghana met. Both economies grew by 6 percent in 2017.", "GHA"),
        ("Growth was led by Fiji, whose island economy grew 5 percent in 2017, and by Samoa.", "FJI"),
        ("Tonga fared worse than Fiji, whose battered economy shrank by 5 percent in 2009.", "FJI"),
    ],
)
def test_economies_of_others_are_not_the_one_told_of(text: str, wanted: str) -> None:
    assert whose(text)[-1] == wanted


def test_the_only_economy_of_a_region_is_not_the_regions() -> None:
    text = "Malta did well. In 2009 it was the only economy in Europe to grow."
    assert not [c for c in claims(text, date="2015-01-05") if c.kind == "trend" and c.places == ("EUR",)]


def test_the_country_at_the_head_goes_on_being_told_of() -> None:
    text = "Peru grew. Bolivia is often misread. The country had a GDP of $20 billion in 2007 and was home to about 7 million in 1990."
    assert whose(text, title="Peru")[-2:] == ["BOL", "BOL"]


def test_a_poor_year_is_no_poor_country() -> None:
    text = "Mali's economy grew by 0.3 percent in 2012, its poorest year since the drought."
    assert not [c for c in claims(text, date="2015-01-05") if c.kind == "rank"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("OPEC met in Vienna. The 15-nation bloc had a GDP of $9 trillion in 2000.", []),
        ("The European Union met. The 15-nation bloc had a GDP of $9 trillion in 2000.", ["EU"]),
        ("NATO and the European Union met. The 15-member club had a GDP of $9 trillion in 2000.", ["EU"]),
    ],
)
def test_a_bloc_of_so_many_is_the_one_of_that_size(text: str, wanted: list[str]) -> None:
    assert [place for place in whose(text, "2000-11-05") if place] == wanted


def test_the_island_of_a_country_is_the_country() -> None:
    text = "Some 900 families live on the island of Malta, which has a population of 400,000."
    assert whose(text) == ["MLT"]
    text = "Mali has 18 million consumers, the third largest population in ECOWAS."
    assert [(c.kind, c.value) for c in claims(text)] == [("level", 18e6), ("rank", 3)]
