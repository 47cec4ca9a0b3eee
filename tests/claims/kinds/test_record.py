"""Records: extremes over time of one place, and extremes of other things."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.interface import Example
from claimcheck.claims.kinds.record.kind import RecordKind
from claimcheck.models import Claim, Document

KIND = RecordKind()


def records(text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date, place=place)).found
    return [f.claim for f in found if f.claim.kind == "record"]


@pytest.mark.parametrize("example", KIND.examples, ids=lambda e: e.text[:40])
def test_finds_its_examples(example: Example) -> None:
    claims = records(example.text, example.date, example.place)
    fields = [{k: getattr(c, k) for k in example.fields} for c in claims]
    wanted = {k: tuple(v) if isinstance(v, list) else v for k, v in example.fields.items()}
    assert wanted in fields


@pytest.mark.parametrize(("text", "why"), KIND.counter_examples)
def test_leaves_its_counter_examples_alone(text: str, why: str) -> None:
    assert records(text) == [], why


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("since 2003", (2003, 2019)),
        ("in 29 years", (1990, 2019)),
        ("in a decade", (2009, 2019)),
        ("in more than two decades", (1999, 2019)),
        ("in a quarter of a century", (1994, 2019)),
        ("in half a century", (1969, 2019)),
        ("since the Second World War", (1945, 2019)),
        ("on record", (2019,)),
        ("since records began", (2019,)),
    ],
)
def test_the_span_runs_to_the_year_of_the_record(words: str, years: tuple[int, ...]) -> None:
    (claim,) = records(f"India's economy grew 3.9 percent in 2019, its slowest growth {words}.")
    assert (claim.comparator, claim.years) == ("min", years)


@pytest.mark.parametrize(
    ("text", "indicator", "comparator"),
    [
        ("Growth in Thailand slowed to 2.4 percent in 2019, its lowest in five years.", "gdp_growth", "min"),
        ("GDP per capita in Greece fell in 2013 to its lowest level since 1999.", "gdp_per_capita", "min"),
        ("In 2020 Germany's economy shrank by 4 percent, its deepest slump since 1992.", "gdp_growth", "min"),
        ("In 2019 China had its slowest growth since 1991.", "gdp_growth", "min"),
        ("Greece's slump of 2011 was its worst since 1975, when the economy shrank.", "gdp_growth", "min"),
        ("In 2020 the euro zone recorded its deepest recession on record.", "gdp_growth", "min"),
        ("Britain suffered its worst recession in 300 years in 2020.", "gdp_growth", "min"),
        ("Poland grew 6.6 percent in 2007, its fastest pace since 1997.", "gdp_growth", "max"),
    ],
)
def test_rates_and_levels_are_told_apart(text: str, indicator: str, comparator: str) -> None:
    (claim,) = records(text)
    assert (claim.indicator, claim.comparator) == (indicator, comparator)


def test_quarters_keep_their_frequency() -> None:
    (claim,) = records(
        "Spain's economy grew 0.9 percent in 2015, its fastest pace since the fourth quarter of 2007."
    )
    assert claim.frequency == "quarter"


def test_without_the_year_of_the_record_nothing_is_checked() -> None:
    (claim,) = records("Spain's economy grew at its fastest pace since 2007.")
    assert (claim.coverage, claim.years) == ("not_covered", ())


@pytest.mark.parametrize(
    "text",
    [
        "Industrial output in France fell in 2009 by the most since 1975, its sharpest drop since 1975, and the economy shrank.",
        "The trade deficit reached a record high in 2010 as China's economy grew.",
        "Nigeria has the highest population growth in West Africa.",
        "Prices rose in 2011 at the fastest pace in a decade while growth in Brazil slowed.",
        "It was the best year of his career, said the fastest man in the country's population.",
    ],
)
def test_other_extremes_are_left_alone(text: str) -> None:
    assert records(text) == []


@pytest.mark.parametrize(
    ("text", "place", "years"),
    [
        (
            "Morocco's economy shrank 5.4 percent in 1995, the first contraction since 1993.",
            "MAR",
            (1993, 1995),
        ),
        ("The recession in 2020 was Portugal's first since 2013.", "PRT", (2013, 2020)),
        ("Malaysia's slump of 1998 was its first since 1985.", "MYS", (1985, 1998)),
        ("Poland's GDP fell in 2020, its first decline since 1991.", "POL", (1991, 2020)),
        ("In 2020 Australia recorded its first annual contraction since 1991.", "AUS", (1991, 2020)),
    ],
)
def test_the_first_fall_since_a_year_is_lower_than_all_between(
    text: str, place: str, years: tuple[int, ...]
) -> None:
    [claim] = records(text)
    assert (claim.places, claim.comparator, claim.years) == ((place,), "min", years)


@pytest.mark.parametrize(
    "text",
    [
        "Poland's exports fell in 2020, their first decline since 2009, as the economy slowed.",
        "The budget deficit was Poland's first since 2008, and the economy grew.",
        "In 2019 Kenya, whose economy grew, saw its first decline in sales since 2009.",
    ],
)
def test_first_falls_of_something_else(text: str) -> None:
    assert records(text) == []
