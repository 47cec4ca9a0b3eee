"""Differences: between two places, and of one place over time."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.interface import Example
from claimcheck.claims.kinds.difference.kind import DifferenceKind
from claimcheck.models import Claim, Document
from tests.claims.reading import claims, said

KIND = DifferenceKind()


def differences(text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date, place=place)).found
    return [f.claim for f in found if f.claim.kind == "difference" and f.claim.coverage == "checkable"]


@pytest.mark.parametrize("example", KIND.examples, ids=lambda e: e.text[:40])
def test_finds_its_examples(example: Example) -> None:
    claims = differences(example.text, example.date, example.place)
    fields = [{k: getattr(c, k) for k in example.fields} for c in claims]
    wanted = {k: tuple(v) if isinstance(v, list) else v for k, v in example.fields.items()}
    assert wanted in fields


@pytest.mark.parametrize(("text", "why"), KIND.counter_examples)
def test_leaves_its_counter_examples_alone(text: str, why: str) -> None:
    assert differences(text) == [], why


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("Peru has 20 million fewer people than Colombia.", -20e6, "="),
        ("Peru has more than 20 million fewer people than Colombia.", -20e6, "<"),
        ("Peru's population is at least 20 million smaller than Colombia's.", -20e6, "<="),
        ("Peru's economy was just shy of Chile's economy by $13 billion.", -13e9, "="),
        ("Peru's population exceeded that of Chile by 13 million.", 13e6, "="),
    ],
)
def test_sign_is_places_minus_other(text: str, value: float, comparator: str) -> None:
    (claim,) = differences(text)
    assert (claim.value, claim.comparator, claim.places) == (value, comparator, ("PER",))


def test_a_chain_keeps_its_first_side_and_takes_new_second_ones() -> None:
    claims = differences(
        "In 2011 Japan counted 40 million fewer inhabitants than Pakistan and 30 million more than Vietnam."
    )
    assert [(c.places, c.other, c.value, c.years) for c in claims] == [
        (("JPN",), ("PAK",), -40e6, (2011,)),
        (("JPN",), ("VNM",), 30e6, (2011,)),
    ]


def test_the_second_side_may_stand_in_the_clause_before() -> None:
    (claim,) = differences(
        "Iran's economy is as large as Pakistan's, although its population is 120 million smaller."
    )
    assert (claim.places, claim.other, claim.value) == (("IRN",), ("PAK",), -120e6)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya has 50 million people. Tanzania has about 10 million more.",
            "population TZA of KEN ~10000000",
        ),
        (
            "Kenya has 50 million people; Ghana has 20 million fewer inhabitants.",
            "population GHA of KEN -20000000",
        ),
        (
            "Kenya has 50 million people. Ghana counts 20 million fewer today.",
            "population GHA of KEN -20000000",
        ),
    ],
)
def test_the_second_side_may_be_the_figure_told_before(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("difference", text)] == [wanted]
    assert len(claims("level", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has 50 million people, which is 5 million more than the province.",
        "Kenya has 50 million people. They own 3 million cars. Tanzania has 2 million more.",
        "Kenya has 50 million people. Tanzania has 2 million more cows.",
        "Kenya will have 10 million more people.",
    ],
)
def test_what_more_is_said_of_must_have_been_told(text: str) -> None:
    assert claims("difference", text) == []
    assert len(claims("level", text)) < 2


@pytest.mark.parametrize(
    ("text", "date", "years"),
    [
        ("Ghana has two million more people than in 2000.", "2010-05-01", (2000, 2010)),
        ("Estonia's population fell by 12,000 in 1995.", None, (1994, 1995)),
        ("Ghana has 24 million people, about two million more than in 2005.", "2010-05-01", (2005, 2010)),
        ("There are 46 million Ukrainians, about 300,000 fewer than a year ago.", "2004-12-30", (2003, 2004)),
        ("Japan lost 2 million people between 2010 and 2020.", None, (2010, 2020)),
    ],
)
def test_over_time_there_is_no_other_and_both_years_are_named(
    text: str, date: str | None, years: tuple[int, ...]
) -> None:
    (claim,) = differences(text, date)
    assert (claim.other, claim.years) == ((), years)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Egypt's lead over Kenya has shrunk to 55 million people.", "population EGY of KEN 55000000"),
        ("The population gap between Kenya and Uganda is 8 million.", "population KEN of UGA 8000000"),
        (
            "The gap between Spain's GDP and Portugal's was $1.2 trillion in 2019.",
            "gdp ESP of PRT 1.2e+12 in 2019",
        ),
        ("There are 12 million more Kenyans than Ugandans.", "population KEN of UGA 12000000"),
    ],
)
def test_a_noun_names_the_gap(text: str, wanted: str) -> None:
    assert [said(c) for c in claims("difference", text)] == [wanted]
    assert claims("level", text) + claims("comparison", text) == []


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The gap between growth in Poland and in Spain was 3.2 percentage points in 2009.", ("ESP",)),
        ("Poland's economy grew 3.2 percentage points faster than that of Spain in 2009.", ("ESP",)),
        ("Growth in Poland rose by 3.2 percentage points in 2009.", ()),
    ],
)
def test_rates_are_set_apart_in_points(text: str, other: tuple[str, ...]) -> None:
    (claim,) = differences(text)
    assert (claim.indicator, claim.unit, claim.other) == ("gdp_growth", "pp", other)


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment in Spain rose by 2.9 percentage points in 2009, and the economy shrank.",
        "China's exports rose by $30 billion in 2010 while its economy grew.",
        "Japan had 3 million more people over 65 than Italy.",
        "Mali's population grew by 3 percent in 2010.",
        "Spain's lead over Italy in exports has shrunk to $30 billion, and its GDP grew.",
        "In Qatar there are 500,000 more Indians than Qataris.",
        "The gap between rich and poor in Kenya and Uganda is $3,000.",
        "The economy of Kenya has created 2 million more jobs than Uganda.",
        "Germany took in 200,000 more people than France in 2015.",
    ],
)
def test_other_quantities_are_left_alone(text: str) -> None:
    assert differences(text) == []


@pytest.mark.parametrize(
    ("text", "value", "years"),
    [
        ("Kenya's population is 40 million. It rose by 9 million between 1999 and 2009.", 9e6, (1999, 2009)),
        (
            "The population of Latvia is small, and it fell by 300,000 between 2000 and 2010.",
            -3e5,
            (2000, 2010),
        ),
        (
            "The population of Australia is growing. We've added 3 million people since 2000.",
            3e6,
            (2000, 2012),
        ),
    ],
)
def test_it_and_we_are_those_spoken_of(text: str, value: float, years: tuple[int, ...]) -> None:
    found = extract(
        Document(name="t", text=text, date="2012-06-01", place="Australia" if "We" in text else None)
    ).found
    (claim,) = [f.claim for f in found if f.claim.kind == "difference"]
    assert (claim.value, claim.years, claim.coverage) == (value, years, "checkable")


def test_it_is_not_a_quantity_once_other_figures_are_told() -> None:
    assert (
        claims(
            "difference",
            "Kenya's population is 40 million. The firm has 2,000 shops. It rose by 9 million in 2009.",
        )
        == []
    )
