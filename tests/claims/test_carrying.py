"""What a claim takes over from around it: the years of frames and headings, and independence."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims import extract
from claimcheck.documents import load
from claimcheck.documents.layout import plain_blocks
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


def _told(text: str) -> list[tuple[str, float | None, tuple[int, ...]]]:
    document = Document("t", text, date="2021-03-26", date_origin="front matter", blocks=plain_blocks(text))
    found = extract(document).found
    return [(f.claim.kind, f.claim.value, f.claim.years) for f in found if f.claim.kind != "other"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Samoa's GDP fell by 3.1% in 2020, while the year before it had grown 4.5%.",
            ("growth", 4.5, (2019,)),
        ),
        (
            "Mali's economy grew 1.4 percent in 2012, while the population rose by 3.1 percent.",
            ("growth", 3.1, (2012,)),
        ),
        (
            "From 2004, when Latvia joined the bloc, to 2019 Latvia's economy expanded by 60%.",
            ("growth", 60.0, (2004, 2019)),
        ),
        (
            "When the war ended in May 1975 Laos had 3 million people. In that year its population grew 2 percent.",
            ("growth", 2.0, (1975,)),
        ),
        (
            "Laos had 3 million people in 1971. Half a century on, its population has more than doubled.",
            ("growth", 100.0, (1971, 2021)),
        ),
        (
            "Togo's population has grown from 4 million in 1994, growing by more than 90% since.",
            ("growth", 90.0, (1994, 2021)),
        ),
        (
            "In 2010 things had been different. Bolivia's economy grew 4.1 percent.",
            ("growth", 4.1, (2010,)),
        ),
    ],
)
def test_the_year_of_a_claim_is_the_one_told_around_it(
    text: str, last: tuple[str, float, tuple[int, ...]]
) -> None:
    assert last in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mali's economy grew 1.4 percent in 2012, while the population is growing by 3.1 percent.",
        "In 2010 the flood took 40 bridges. Bolivia's economy is growing 4.1 percent a year.",
        "That year Mali's population rose by 3.1 percent.",
    ],
)
def test_a_year_that_is_not_told_stays_open(text: str) -> None:
    assert all(years == () for kind, value, years in _told(text) if value in (3.1, 4.1))


def test_an_aside_on_the_year_before_does_not_end_what_the_text_reports_on() -> None:
    text = (
        "Spain's GDP fell 10.9% in 2020. In 2019 it had risen 2.1%.\n\nGermany contracted by 4.1%.\n\n"
        "Output per head in Italy has halved since 1990. France's economy shrank 7.9%."
    )
    told = _told(text)
    assert ("growth", -4.1, (2020,)) in told
    assert ("growth", -7.9, (2020,)) in told
