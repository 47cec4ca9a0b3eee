"""Trends: directions without a number, upwards, downwards and none."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Claim, Document


def trends(text: str, date: str | None = None) -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date)).found
    return [f.claim for f in found if f.claim.kind == "trend"]


@pytest.mark.parametrize(
    ("text", "indicator", "comparator", "years"),
    [
        ("Germany's economy stagnated in 2003.", "gdp", "flat", (2003,)),
        ("Italy's population of 57 million hardly moved in 2003.", "population", "flat", (2003,)),
        ("Japan's economy has barely changed since 2000.", "gdp", "flat", (2000, 2014)),
        ("Japan's economy, worth 500 trillion yen, contracted in 2011.", "gdp", "down", (2011,)),
        ("Russia's population was in decline in 2005.", "population", "down", (2005,)),
        ("Japan's GDP was flat in 2011.", "gdp", "flat", (2011,)),
        ("The Swiss economy was unchanged in 2002.", "gdp", "flat", (2002,)),
        ("Italy's economy has barely grown since 2000.", "gdp", "flat", (2000, 2014)),
        ("The population of Spain has been stable since 2010.", "population", "flat", (2010, 2014)),
        ("The Russian economy returned to growth in 2010.", "gdp", "up", (2010,)),
        ("Germany returned to growth in 2010.", "gdp", "up", (2010,)),
        ("The Greek economy emerged from recession in 2014.", "gdp", "up", (2014,)),
        ("Finland fell into recession in 2012.", "gdp", "down", (2012,)),
        ("Japan's population fell for the first time since 1945 in 2005.", "population", "down", (2005,)),
        ("Greece's economy shrank every year from 2008 to 2013.", "gdp", "down", (2008, 2013)),
        ("Sweden's economy contracted for three consecutive years from 1991.", "gdp", "down", (1991, 1993)),
        ("Greece's economy has now contracted four years running.", "gdp", "down", (2010, 2013)),
        ("Italy's economy shrank for the second year in a row in 2013.", "gdp", "down", (2012, 2013)),
        ("Finland's GDP fell for a third straight year in 1993.", "gdp", "down", (1991, 1993)),
        ("Peru's economy grew for 10 straight years to 2008.", "gdp", "up", (1999, 2008)),
        ("Italy's economy is small. Italy shrank in 2012.", "gdp", "down", (2012,)),
    ],
)  # fmt: skip
def test_directions(text: str, indicator: str, comparator: str, years: tuple[int, ...]) -> None:
    (claim,) = trends(text, date="2014-06-01")
    assert (claim.indicator, claim.comparator, claim.years) == (indicator, comparator, years)


@pytest.mark.parametrize(
    "text",
    [
        "Poland did not have a recession in 2009.",
        "Poland avoided recession in 2009.",
        "Poland escaped the recession of 2009.",
    ],
)
def test_a_recession_that_did_not_come_is_denied(text: str) -> None:
    (claim,) = trends(text)
    assert (claim.places, claim.comparator, claim.years) == (("POL",), "down", (2009,))
    assert claim.modality == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "Japan's population isn't growing.",
        "Japan's population did no growing in 2010.",
        "Japan's population hasn't grown since 2008.",
    ],
)
def test_growth_that_is_denied(text: str) -> None:
    (claim,) = trends(text, date="2014-06-01")
    assert (claim.places, claim.comparator, claim.modality) == (("JPN",), "up", "negated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of Italians has fallen since 2008.", [("ITA", "down")]),
        ("The number of Italian tourists has fallen since 2008.", []),
        ("India's population rose in 2010 while Latvia's fell.", [("IND", "up"), ("LVA", "down")]),
        ("Chad's population is 12 million. Latvia's fell in 2010.", [("LVA", "down")]),
        ("The population of Peru is 30 million. In Japan it is falling.", [("JPN", "down")]),
        ("The world's population is 7 billion. In some countries, such as Latvia, it is falling.", [("LVA", "down")]),
        ("The world's population is 7 billion. How fast is it growing?", []),
        ("Peru's exports rose in 2010 while Chile's fell.", []),
    ],
)  # fmt: skip
def test_a_quantity_left_out(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(",".join(c.places), c.comparator) for c in trends(text, date="2014-06-01")] == expected


def test_the_economies_of_two_are_two() -> None:
    claims = trends("The economies of France and Italy stagnated in 2011.")
    assert [c.places for c in claims] == [("FRA",), ("ITA",)]


def test_two_possessors_are_two() -> None:
    claims = trends("Chad's and Niger's populations are growing.")
    assert [c.places for c in claims] == [("TCD",), ("NER",)]


def test_it_is_the_quantity_of_the_same_sentence_before_that_of_an_earlier_one() -> None:
    claims = trends(
        "Iran's economy shrank in 2012. In 2022 Egypt's population was 111 million; it had been growing for decades."
    )
    assert [(c.indicator, c.places) for c in claims] == [("gdp", ("IRN",)), ("population", ("EGY",))]


@pytest.mark.parametrize(
    "text",
    [
        "Interest rates in Japan are flat.",
        "In 2007 China's economy grew at its slowest rate since 1993.",
        "Gabon's economy grew faster than Cameroon's in 2011.",
        "All seven members of the G7 saw their economies shrink in 2020.",
        "Two of the five original BRICS members saw their economies shrink in 2020.",
        "House prices in Japan have hardly moved in a decade, and the economy is no help.",
        "Most babies of the world's population will grow up in poor countries.",
        "Spain's economy has changed its course.",
        "The economy is stable and strong in Peru.",
        "Poland was the only EU country whose economy grew in 2009.",
        "Nine of the 19 euro zone members were in recession in 2012.",
        "Traders sold dollars in anticipation of a recession in Mexico.",
        "Of the 12 US regions in the study, 11 showed stronger economic growth.",
        "Japan has been close to sliding into recession.",
        "Unemployment in Italy was unchanged in 2011.",
        "GDP is what unites them. The EU expanded in 2004.",
    ],
)
def test_leaves_other_things_alone(text: str) -> None:
    assert trends(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru kept growing.", ["up"]),
        ("Peru, too, kept growing.", ["up"]),
        ("Peru kept shrinking.", ["down"]),
        ("Peru stagnated in 2011.", ["flat"]),
        ("Peru hardly grew either.", ["flat"]),
        ("Peru's exports kept growing.", []),
        ("Opposition in Peru kept growing.", []),
        ("Peru's exporters stagnated in 2011.", []),
    ],
)
def test_where_growth_is_told_a_country_goes_on_from_it(text: str, expected: list[str]) -> None:
    document = Document(name="t", text=f"Chile's economy grew 2 percent in 2010. {text}", date="2012-04-01")
    claims = [f.claim for f in extract(document).found if f.claim.kind == "trend"]
    assert [c.comparator for c in claims] == expected
    assert {c.places for c in claims} <= {("PER",)}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Italy's economy shrank in 2008 and again in 2009.", [(2008,), (2009,)]),
        ("Greece's economy shrank in 2010, 2011 and 2012.", [(2010,), (2011,), (2012,)]),
        ("Italy's economy grew again in 2010 and 2011.", [(2010,), (2011,)]),
        ("Italy's economy shrank in 2009 and in 2010 it grew by 1.7 percent.", [(2009,)]),
        ("Italy's economy shrank in 2009 and 2010 was a year of strikes.", [(2009,)]),
    ],
)
def test_each_year_of_a_list_is_told(text: str, years: list[tuple[int, ...]]) -> None:
    assert [claim.years for claim in trends(text, date="2014-06-01")] == years
