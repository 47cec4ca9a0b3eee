"""What sentences hand on: groups, ranks, quantities and memberships spoken of, and names by rank."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.grammar.context import named_by_rank
from claimcheck.claims.grammar.institutions import institutions, may_name_institution
from claimcheck.models import Claim, Document
from tests.claims.reading import said


def last(text: str, context: str | None = None) -> Claim:
    """The last claim of a text that is no mere number."""
    found = extract(Document(name="text", text=text, context=context)).found
    return [f.claim for f in found if f.claim.kind != "other" and f.claim.coverage == "checkable"][-1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The East African Community has grown. Rwanda joined in 2007.", "RWA of EAC in 2007"),
        ("Canada and India are members of the Commonwealth. So is Ireland.", "IRL of COMMONWEALTH"),
        ("Poland joined the EU in 2004. Croatia followed in 2013.", "HRV of EU in 2013"),
        ("Egypt is the third most populous country in Africa. Kenya is seventh.", "population KEN of AFR 7"),
        (
            "Brazil's GDP was $1.9 trillion in 2019. It peaked at $2.6 trillion in 2011.",
            "gdp BRA 2.6e+12 in 2011",
        ),
        ("Brazil's GDP was $1.9 trillion in 2019. Chile's was $280 billion.", "gdp CHL 2.8e+11 in 2019"),
        (
            "While Uganda's GDP grew 3 percent in 2012, Kenya's grew 5 percent. In 2010 it had grown 8 percent.",
            "gdp KEN 8 in 2010",
        ),
        (
            "Kenya's GDP grew 5 percent in 2012, while Uganda's grew 3 percent. In 2010 it had grown 8 percent.",
            "gdp KEN 8 in 2010",
        ),
        (
            "China's economy is larger than India's. India's is three quarters the size of China's.",
            "gdp IND of CHN 0.75",
        ),
        (
            "World population is 7.9 billion. The UN projects 13 billion for 2100.",
            "population WLD 1.3e+10 in 2100 projected",
        ),
        (
            "America has 330 million people. That is 4 percent of the world's population.",
            "population USA of WLD 4",
        ),
        ("China became the second largest economy. In 2010 it overtook Japan.", "gdp CHN of JPN > in 2010"),
    ],
)
def test_goes_on_from_the_sentence_before(text: str, wanted: str) -> None:
    assert said(last(text)) == wanted


def test_text_that_came_before_is_read_and_not_claimed_from() -> None:
    claim = last("Rwanda joined in 2007.", context="The East African Community was founded in 2000.")
    assert said(claim) == "RWA of EAC in 2007"


def test_a_name_by_rank_holds_from_year_to_year() -> None:
    assert named_by_rank("gdp", "WLD", 2, 2005) == "JPN"
    assert named_by_rank("gdp", "WLD", 2, 2015) == "CHN"
    assert named_by_rank("gdp", "WLD", 2, None) is None
    assert named_by_rank("gdp", "WLD", 1, None) == "USA"


def test_institutions_are_found_by_their_first_word() -> None:
    assert all(
        institution.words[0] == first for first, listed in institutions().items() for institution in listed
    )


def test_the_cheap_look_sees_every_institution() -> None:
    names = [institution.name for listed in institutions().values() for institution in listed]
    assert [name for name in names if not may_name_institution(f"As the {name} said.")] == []
    assert not may_name_institution("The bank is at the central office of the state.")
