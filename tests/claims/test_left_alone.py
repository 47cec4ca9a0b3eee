"""What is not ours comes out as `other`, with the reason that fits it."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Claim, Document


def numbers(text: str) -> list[Claim]:
    return [f.claim for f in extract(Document(name="t", text=text, date="2012-06-01")).found]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Hungary's public debt climbed to 80 percent of GDP in 2011.", "a ratio to GDP"),
        ("Services make up 70 percent of Denmark's economy.", "a ratio to GDP"),
        ("Some 60 percent of Ghana's population is under the age of consent.", "a part of a population"),
        ("The prison population of Brazil is 500,000.", "“prison population”"),
        ("The stem-cell population doubled in Japan.", "population” is not a country's"),
        ("Norway's whale population is estimated at 80,000.", "“whale population”"),
        ("The bacterial population grew 50 percent in Spain.", "“bacterial population”"),
        (
            "The working-age population of Japan shrank by 1 percent in 2011.",
            "population” is not a country's",
        ),
        ("The shadow economy of Greece is worth 65 billion euros.", "“shadow economy”"),
        ("Germany's war economy produced 40,000 of them.", "“war economy”"),
        ("Britain's creative economy grew 4 percent.", "“creative economy”"),
        ("GDP Group, based in France, grew 12 percent in 2011.", "“GDP Group”"),
        ("The GDP deflator rose 2.1 percent in the United States.", "“GDP deflator”"),
        ("The Japanese economy needs 20 trillion yen of stimulus.", "“stimulus”"),
        ("Industrial output in Germany fell 3 percent in October.", "“output”"),
        ("Inflation in Turkey rose to 11 percent in April.", "“Inflation”"),
        ("Wages in China grew 14 percent last year.", "“Wages”"),
        ("Per capita consumption of beer in Ireland was 104 litres.", "“consumption”"),
        ("More than 2 million people in Pakistan lost their homes.", "people who are not said"),
        ("The population of Lagos is 11 million.", "below the country level"),
    ],
)
def test_the_reason_fits(text: str, reason: str) -> None:
    (claim,) = numbers(text)
    assert (claim.kind, claim.coverage) == ("other", "not_covered")
    assert claim.reason is not None
    assert reason in claim.reason


@pytest.mark.parametrize(
    "text",
    [
        "Norway's oil fund is larger than the country's GDP, at $600 billion.",
        "Apple's market value exceeds the GDP of Poland, at $540 billion.",
        "The euro crisis cost the Irish economy 60 billion euros.",
        "Fraud costs Spain's GDP 38 billion euros.",
        "Economy-class fares between Britain and India fell 20 percent.",
        "Finland's minister said growth reached 2 percent of revenue.",
        "London's economy is worth 300 billion pounds.",
        "California's GDP is $1.9 trillion.",
        "Scotland has a population of 5.3 million.",
        "Iceland's banks had assets worth ten times its GDP.",
        "India's national income rose by 8 percent in 2010.",
        "Peru has 3 million poor people.",
        "Senegal has some 5 million very young people.",
        "Chad is home to 400,000 displaced people.",
        "Volkswagen's revenue of 159 billion euros is larger than Ukraine's GDP.",
    ],
)
def test_no_claim_that_could_be_checked_on_a_number(text: str) -> None:
    assert [c for c in numbers(text) if c.coverage == "checkable" and c.value is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "Recycling and output of crushed glass will go on rising, a review of the U.S. market said.",
        "The output of small mills fell again in Sweden.",
    ],
)
def test_output_of_something_is_no_trend_of_the_economy(text: str) -> None:
    assert [c for c in numbers(text) if c.coverage == "checkable"] == []


def test_national_income_keeps_its_kind() -> None:
    (claim,) = numbers("Japan's gross national product grew 4.2 percent in 1987.")
    assert (claim.kind, claim.indicator, claim.coverage) == ("growth", "gnp", "not_covered")
