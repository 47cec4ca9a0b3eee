"""Who is meant by "Africa's fifth-largest economy", "the South American nation", "the country" and "there"."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Document


def told(text: str, kind: str, title: str | None = None, date: str = "2012-03-04") -> list[str]:
    found = extract(Document(name="text", text=text, title=title, date=date)).found
    return [
        "+".join(f.claim.places) for f in found if f.claim.kind == kind and f.claim.coverage == "checkable"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Africa's fifth-largest economy, Morocco, grew 3 percent in 2011.", ["MAR"]),
        ("Kenya grew 4 percent in 2010. Africa's fifth-largest economy, Morocco, grew 3 percent in 2011.", ["KEN", "MAR"]),
        ("Morocco grew 3 percent in 2010. Africa's fifth-largest economy grew 4 percent in 2011.", ["MAR", "MAR"]),
        ("Greece grew 3 percent in 2006. The euro zone's largest economy grew 4 percent in 2006.", ["GRC", "DEU"]),
        ("Morocco grew 3 percent in 2010. South America's fifth-largest economy grew 4 percent in 2011.", ["MAR"]),
        ("Peru and Chile did well. South America's fifth-largest economy grew 4 percent in 2011.", []),
    ],
)  # fmt: skip
def test_a_position_is_the_one_named_the_one_known_or_the_one_told_of(text: str, wanted: list[str]) -> None:
    assert told(text, "growth") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("With 160 million people, Africa's most populous country needs jobs.", ["NGA"]),
        ("Colombia is growing. With 46 million people, South America's third-largest economy wants investors.", ["COL"]),
        ("Chile is growing. South America's fourth-largest economy has a population of 17 million.", ["CHL"]),
        ("Russia is cold. Turkey is the third most populous country in Europe, says our man, with 75 million people.", ["TUR"]),
        ("With 30 million people, South America's fifth-largest economy wants investors.", []),
    ],
)  # fmt: skip
def test_who_has_so_many_people(text: str, wanted: list[str]) -> None:
    assert told(text, "level") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru's GDP rose 5 percent in 2011, lifting the South American nation of 30 million people.", ["PER"]),
        ("Peru's GDP rose 5 percent in 2011. The U.S. economy is ten times the size of Chile's. Half a million Peruvians found work in the country of 30 million people.", ["PER"]),
        ("Peru is calm. The Chilean nation of 17 million people voted.", ["CHL"]),
        ("Peru is calm. The population there is 30 million.", ["PER"]),
        ("Peru is calm. Chile is not. GDP per head there was $14,000 in 2011.", ["CHL"]),
    ],
)  # fmt: skip
def test_a_region_s_adjective_and_there_point_back(text: str, wanted: list[str]) -> None:
    assert told(text, "level") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The country was hurt by the crisis in neighbouring Ecuador, and its economy shrank by 3.1 percent in 2009.", ["PER"]),
        ("It traded with Ecuador, but its economy shrank by 3.1 percent in 2009.", ["PER"]),
        ("It is known that Ecuador suffered and that its economy shrank by 3.1 percent in 2009.", ["ECU"]),
        ("The country did well, but Ecuador suffered, and its economy shrank by 3.1 percent in 2009.", ["ECU"]),
    ],
)  # fmt: skip
def test_its_takes_up_a_subject_that_is_a_pronoun(text: str, wanted: list[str]) -> None:
    assert told(text, "growth", title="Peru") == wanted


@pytest.mark.parametrize(
    ("text", "title", "wanted"),
    [
        ("For every citizen of Lesotho there are 27 South Africans. The mountain kingdom's GDP was $2.4 billion.", None, ["LSO"]),
        ("South Africa surrounds Lesotho. The kingdom's GDP was $2.4 billion.", None, ["LSO"]),
        ("Belgium and Lesotho voted. The kingdom's GDP was $2.4 billion.", None, []),
        ("Malta is small. Cuba is larger. The island's GDP was $60 billion.", None, ["CUB"]),
        ("Cuba is larger. The island's GDP was $14 billion.", "Jamaica at a glance", []),
        ("NAFTA took effect in 1994. Its three members had a combined population of 429 million in 2004.", None, ["NAFTA"]),
        ("With a GDP per head of $1,640, ours is still a poor country.", "Why invest in Ethiopia", ["ETH"]),
    ],
)  # fmt: skip
def test_the_sort_of_country_tells_which_one(text: str, title: str | None, wanted: list[str]) -> None:
    assert told(text, "level", title=title) == wanted
