"""What a claim takes over from around it: the years of frames and headings, and independence."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims import extract
from claimcheck.documents import load
from claimcheck.models import Claim, Document


def claims(text: str, date: str | None = "2018-05-01") -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date)).found
    return [f.claim for f in found if f.claim.kind != "other"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2010, China's GDP grew 10.6 percent. The economy of India grew 8.5 percent.", [(2010,), (2010,)]),
        ("The Czech economy grew 4.4 percent in 2017. Slovakia grew 3.4 percent.", [(2017,), (2017,)]),
        ("In 1990 Poland had a population of 38 million. Hungary had 10.4 million people.", [(1990,), (1990,)]),
        ("In 2010, China's GDP grew 10.6 percent. The economy of India is growing 8.5 percent.", [(2010,), ()]),
        ("In 2010, China's GDP grew 10.6 percent. The economy of India will grow 8.5 percent.", [(2010,), ()]),
        ("Since 2010, China's GDP has doubled. The economy of India grew 8.5 percent.", [(2010, 2018), ()]),
        ("Hungary's population was 10.7 million in 1980. The population of Austria was then 7.5 million.", [(1980,), (1980,)]),
    ],
)  # fmt: skip
def test_a_year_is_carried_on_while_the_tense_goes_on(text: str, years: list[tuple[int, ...]]) -> None:
    assert [claim.years for claim in claims(text)] == years


def test_a_time_that_is_not_told_is_not_covered() -> None:
    [claim] = claims("He was born in Togo. The population was then 2 million.")
    assert claim.reason == "“then” is a time that the text does not give"


def test_then_is_the_year_of_the_sentence_before() -> None:
    [claim] = claims("In 2015 oil prices fell. By then, Algeria's population had reached 40 million.")
    assert claim.years == (2015,)


def test_since_independence_counts_from_the_record_of_places() -> None:
    [claim] = claims("Since independence, the population of South Sudan has doubled.")
    assert claim.years == (2011, 2018)
    [claim] = claims("Since independence, the population of Zambia has doubled.")
    assert claim.reason == "the record of places does not say since when Zambia has been independent"


def test_the_year_of_a_heading_holds_below_it(tmp_path: Path) -> None:
    text = "# Population, 2015\n\nKenya has 47 million people.\n\n# Today\n\nUganda has 42 million people.\n"
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    [document] = load(str(page))
    assert isinstance(document, Document)
    found = [f.claim for f in extract(document).found if f.claim.kind == "level"]
    assert [claim.years for claim in found] == [(2015,), ()]


def test_a_new_paragraph_ends_what_is_carried(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "In 2010, China's GDP grew 10.6 percent.\n\nIndia's economy grew 8.5 percent.\n", encoding="utf-8"
    )
    [document] = load(str(page))
    assert isinstance(document, Document)
    assert [f.claim.years for f in extract(document).found] == [(2010,), ()]


def test_a_population_is_counted_on_a_day() -> None:
    [claim] = claims("As of July 2011, the population of Chad was 12 million.")
    assert (claim.years, claim.frequency) == ((2011,), "annual")
