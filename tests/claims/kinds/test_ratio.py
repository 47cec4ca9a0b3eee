"""Ratios: what multiplies another place's indicator, and what only looks like it."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.interface import Example
from claimcheck.claims.kinds.ratio.kind import RatioKind
from claimcheck.models import Claim, Document
from tests.claims.reading import claims, said

KIND = RatioKind()


def ratios(text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date, place=place)).found
    return [f.claim for f in found if f.claim.kind == "ratio" and f.claim.coverage == "checkable"]


@pytest.mark.parametrize("example", KIND.examples, ids=lambda e: e.text[:40])
def test_finds_its_examples(example: Example) -> None:
    fields = [
        {k: getattr(c, k) for k in example.fields} for c in ratios(example.text, example.date, example.place)
    ]
    wanted = {k: tuple(v) if isinstance(v, list) else v for k, v in example.fields.items()}
    assert wanted in fields


@pytest.mark.parametrize(("text", "why"), KIND.counter_examples)
def test_leaves_its_counter_examples_alone(text: str, why: str) -> None:
    assert ratios(text) == [], why


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("France's GDP per capita is 15 percent lower than that of Canada.", 0.85, "="),
        ("France's GDP per capita is more than 15 percent lower than that of Canada.", 0.85, "<"),
        ("France's economy is nearly three times larger than Sweden's.", 3, "~"),
        ("Mali's GDP per capita is less than a tenth of France's.", 0.1, "<"),
        ("Mali's economy is three times smaller than Ghana's.", 1 / 3, "="),
    ],
)
def test_percent_and_fractions_become_times(text: str, value: float, comparator: str) -> None:
    (claim,) = ratios(text)
    assert claim.value == pytest.approx(value)
    assert (claim.comparator, claim.unit) == (comparator, "times")


def test_a_chain_keeps_its_first_side() -> None:
    claims = ratios("India's economy is three times larger than Italy's and four times bigger than Spain's.")
    assert [(c.places, c.other, c.value) for c in claims] == [
        (("IND",), ("ITA",), 3),
        (("IND",), ("ESP",), 4),
    ]


def test_its_means_the_subject_and_not_the_place_compared_with() -> None:
    claims = ratios(
        "Iran's economy is twice as large as Iraq's, and its population is three times that of Syria."
    )
    assert [(c.indicator, c.places, c.other) for c in claims] == [
        ("gdp", ("IRN",), ("IRQ",)),
        ("population", ("IRN",), ("SYR",)),
    ]


def test_a_possessor_alone_speaks_of_the_quantity_before() -> None:
    claims = ratios(
        "Japan's economy was twice the size of Italy's in 2017, and Germany's was 40 percent larger than that of Spain."
    )
    assert [(c.indicator, c.places, c.other) for c in claims] == [
        ("gdp", ("JPN",), ("ITA",)),
        ("gdp", ("DEU",), ("ESP",)),
    ]


def test_rates_are_compared_as_rates() -> None:
    (claim,) = ratios("China's economy grew 6.8 percent in 2018, more than twice the American rate.")
    assert (claim.indicator, claim.other, claim.comparator, claim.years) == (
        "gdp_growth",
        ("USA",),
        ">",
        (2018,),
    )


def test_a_question_is_hypothetical() -> None:
    (claim,) = ratios("Was Latvia's economy ever the size of Estonia's?")
    assert (claim.value, claim.modality) == (1, "hypothetical")


@pytest.mark.parametrize(
    "text",
    [
        "Brazil's army is three times the size of Peru's, and its economy is growing.",
        "Italy's economy is twice as large as it was in 1980.",
        "The economy of Spain grew three times faster than expected.",
        "China imports twice as much oil as Japan, and its economy needs it.",
        "Russia's economy depends on gas exports three times those of Norway.",
        "If Turkey's economy grew by 10 percent a year, it would be as big as Germany's one day.",
        "The capital's population is twice that of Malta.",
    ],
)
def test_other_quantities_and_other_times_are_no_ratios(text: str) -> None:
    assert ratios(text) == []


TOLD_SHORT = [
    ("There are between three and four times as many Poles as Czechs.", None, ["population POL of CZE 3"]),
    ("Indonesia has 250 million people, ten times as many as Australia.", None, ["population IDN of AUS 10"]),
    ("Our economy is eight times as big as the Kiwis'.", "Australia", ["gdp AUS of NZL 8"]),
    ("Our population is five times that of the New Zealanders.", "Australia", ["population AUS of NZL 5"]),
    ("Togo's GDP was $4 billion in 2013. Ghana's is about ten times as large.", None, ["gdp GHA of TGO ~10"]),
    (
        "Togo's GDP is $4 billion. Nigeria's economy is a hundred times the size.",
        None,
        ["gdp NGA of TGO 100"],
    ),
    (
        "Togo has 7 million people. Ghana's population, four times as large in 2013, grows as fast.",
        None,
        ["population GHA of TGO 4 in 2013"],
    ),
    (
        "The GDP per head of Benin was $900. GDP per head in Gabon was more than twelve times as high in 2014.",
        None,
        ["gdp_per_capita GAB of BEN >12 in 2014"],
    ),
    ("For every Libyan there are fourteen Egyptians.", None, ["population EGY of LBY 14"]),
    ("The Indonesian economy is four times as large as the Malaysian.", None, ["gdp IDN of MYS 4"]),
    ("The Brazilian economy is three times bigger than the Argentine.", None, ["gdp BRA of ARG 3"]),
    (
        "The average Swiss is about eight times richer than the average Serb.",
        None,
        ["gdp_per_capita CHE of SRB ~8"],
    ),
    (
        "Ghana has 25 million people. Nigeria has about six times as many people.",
        None,
        ["population NGA of GHA ~6"],
    ),
    (
        "Peru has 30 million people, about a half of the number who live in Colombia.",
        None,
        ["population PER of COL ~0.5"],
    ),
    ("Mali has 15 million people, a fifth fewer than Niger.", None, ["population MLI of NER 0.8"]),
]


@pytest.mark.parametrize(("text", "place", "wanted"), TOLD_SHORT, ids=[row[0][:60] for row in TOLD_SHORT])
def test_the_other_side_in_few_words(text: str, place: str | None, wanted: list[str]) -> None:
    """Peoples stand for their countries; what is "as large" without more is so against the figure told last."""
    assert [said(c) for c in claims("ratio", text, None, place)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "There are twice as many Germans as Britons in Mallorca.",
        "Kenya's GDP was $55 billion. Its exports were three times as large.",
        "Korea's GDP was $1 trillion in 2010. Samsung is three times the size.",
        "For every Libyan there are two doctors.",
        "The Indonesian economy is four times as large as the Malaysian car industry.",
        "Peru has 30 million people, a third of the number who live in Lima.",
        "Nigeria has about six times as many doctors.",
    ],
)
def test_what_is_multiplied_must_be_known(text: str) -> None:
    assert claims("ratio", text) == []
