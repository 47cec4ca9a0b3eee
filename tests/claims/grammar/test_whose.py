"""Whose a quantity is: possessors, subjects, antecedents, and where nobody is named that it could be of."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Document


def owners(
    text: str, place: str | None = None, title: str | None = None, date: str | None = None
) -> list[str]:
    """The places of the checkable claims of a text, each claim's joined by "+"."""
    found = extract(Document(name="text", text=text, place=place, title=title, date=date)).found
    return [
        "+".join(f.claim.places) for f in found if f.claim.kind != "other" and f.claim.coverage == "checkable"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya's GDP was $100 billion.", ["KEN"]),
        ("The GDP of Kenya was $100 billion.", ["KEN"]),
        ("In Kenya, GDP reached $100 billion.", ["KEN"]),
        ("Kenya, which borders Somalia, has a population of 53 million.", ["KEN"]),
        ("Lesotho, an enclave of South Africa, has a population of 2 million.", ["LSO"]),
        ("With 53 million people, Kenya is large.", ["KEN"]),
        ("Kenya is in Africa. Its population is 53 million.", ["KEN"]),
        ("Kenya is in Africa. The country has 53 million inhabitants.", ["KEN"]),
        ("Montenegro is located in Europe & Central Asia, with a population of 632,261.", ["MNE"]),
        ("Germany has the largest economy in the EU and its population is 83 million.", ["DEU", "DEU"]),
    ],
)
def test_owner(text: str, wanted: list[str]) -> None:
    assert owners(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi's population is 4 million.",
        "Nairobi, Kenya, has a population of 4 million.",
        "A town in Kenya with a population of 40,000.",
        "The state of Victoria in Australia has a population of 6 million.",
        "Dakar is located in Senegal, with a population of 3 million.",
        "The U.S. state of Georgia has 10.7 million residents.",
        "Siemens has 300,000 employees in Germany, with a population of engineers.",
        "Visitors came from Kenya, Uganda and Chad. The country has 40 million inhabitants.",
        "Our population is 40 million.",
    ],
)
def test_abstains(text: str) -> None:
    assert owners(text) == []


def test_our_is_the_place_of_the_document() -> None:
    assert owners("Our population is 40 million.", place="Kenya") == ["KEN"]


def test_the_headline_names_the_country_when_the_text_does_not() -> None:
    text = "Experts from Chad and Mali met. The economy grew by 5 percent in 2019."
    assert owners(text, title="Kenya counts its gains") == ["KEN"]


def test_the_two_are_the_two_named_before() -> None:
    text = (
        "Germany and France matter most. The two economies together make up half of the euro zone's output."
    )
    assert owners(text) == ["DEU+FRA"]


def test_who_ranks_so_depends_on_the_year() -> None:
    text = "The GDP of the world's second-largest economy was $5 trillion."
    assert [owners(text, date=date)[-1:] for date in ("2005", "2015")] == [["JPN"], ["CHN"]]
