"""The years of forecasts: counted ahead, carried on, "then", and the year that has not ended."""

from __future__ import annotations

import pytest

from claimcheck.claims.extract import extract
from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Claim, Document


def claims(text: str, date: str = "2019-03-05") -> list[Claim]:
    document = Document("a.txt", text, blocks=plain_blocks(text), date=date, date_origin="JSONL row")
    return [f.claim for f in extract(document).found if f.claim.kind != "other"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("India can become a 5 trillion dollar economy in five years.", (2024,)),
        ("The population of Nigeria will reach 400 million within thirty years.", (2049,)),
        ("In ten years China's economy will be twice as big as that of Japan.", (2029,)),
        ("Nigeria's population will grow by 30 percent in ten years.", (2019, 2029)),
        ("By the end of the decade Chile will have 20 million people.", (2020,)),
        ("Africa's population is projected to reach 4 billion by the end of the century.", (2100,)),
        ("By the end of the decade Chile's population had reached 15 million.", ()),
        ("Peru's economy grew 30 percent in ten years.", ()),
        ("Peru's population doubled in thirty years.", ()),
    ],
)
def test_what_lies_ahead_is_counted_from_the_text_s_own_year(text: str, years: tuple[int, ...]) -> None:
    assert [c.years for c in claims(text)] == [years]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2021 Chad's economy will grow 4 percent. Mali's economy will grow 5 percent.", (2021,)),
        ("The UN sees 2.5 billion people in Africa by 2050. Nigeria will then have 400 million people.", (2050,)),
        ("In 2021 Chad's economy will grow 4 percent. Mali's economy is growing at 5 percent.", ()),
        ("In 2021 Chad's economy will grow 4 percent.\n\nMali's economy will grow 5 percent.", ()),
        ("In 2017 Chad's economy grew 4 percent. Mali's economy will grow 5 percent.", ()),
    ],
)  # fmt: skip
def test_a_forecast_goes_on_with_its_year(text: str, years: tuple[int, ...]) -> None:
    assert claims(text)[-1].years == years


@pytest.mark.parametrize(
    ("text", "date", "modality"),
    [
        ("Peru's growth this year is 6 percent.", "2019-03-05", "projected"),
        ("Bolivia's economy is growing 5 percent this year.", "2019-03-05", "projected"),
        ("The minister put Ghana's growth at 7 percent in 2019.", "2019-03-05", "projected"),
        ("Ecuador's economy grew 3 percent this year.", "2019-03-05", "asserted"),
        ("Niger's economy is now growing at 5 percent.", "2019-03-05", "asserted"),
        ("Bolivia's economy is growing 5 percent this year.", "2019-12-05", "asserted"),
        ("Bolivia's economy is growing 5 percent this year.", "2019", "asserted"),
    ],
)
def test_growth_of_a_year_that_has_not_ended_is_a_forecast(text: str, date: str, modality: str) -> None:
    assert [(c.years, c.modality) for c in claims(text, date)] == [((2019,), modality)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("GDP per head climbed to $20,000 in the country of 42 million people.", [(2018,), ()]),
        ("Japan's economy is about four times as big as South Korea's.", [()]),
        ("GDP per head climbed to $20,000 in South Korea.", [(2018,)]),
    ],
)
def test_under_a_headline_with_a_year_the_present_is_of_the_day(
    text: str, years: list[tuple[int, ...]]
) -> None:
    lead = "Exports lifted Korean output in 2018\n\nSEOUL, March 5, 2019 - South Korea's economy grew 2.9 percent in 2018."
    assert [c.years for c in claims(f"{lead}\n\n{text}")][1:] == years


def test_where_a_forecast_starts_today_is_known() -> None:
    text = "Chile's population is projected to reach 20 million in 2050, up from 18.7 million today."
    assert [(c.value, c.years, c.modality) for c in claims(text)] == [
        (2e7, (2050,), "projected"),
        (1.87e7, (2019,), "asserted"),
    ]


def test_will_have_is_a_forecast() -> None:
    for text in (
        "One day Chile will have 20 million people.",
        "Chile will soon have a population of 20 million.",
    ):
        assert [c.modality for c in claims(text)] == ["projected"]
