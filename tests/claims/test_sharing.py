"""What the claims of a sentence share of their time, and what one clause keeps to itself."""

from __future__ import annotations

import pytest

from claimcheck.claims.extract import extract
from claimcheck.documents.layout import plain_blocks
from claimcheck.models import Claim, Document


def claims(text: str, date: str | None = "2019-06-03") -> list[Claim]:
    document = Document(
        "a.txt", text, blocks=plain_blocks(text), date=date, date_origin="JSONL row" if date else None
    )
    return [f.claim for f in extract(document).found if f.claim.kind != "other"]


def told(text: str, kind: str, date: str | None = "2019-06-03") -> list[tuple[float | None, tuple[int, ...]]]:
    return [(c.value, c.years) for c in claims(text, date) if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Chile's economy grew 4 percent in 2018. Peru, where the president resigned in March, posted growth of 2.5 percent.", (2018,)),
        ("Norway's economy grew 1.1 percent in 2018. Iceland, which votes in May, saw its economy expand by 4.9 percent.", (2018,)),
        ("Norway's economy grew 1.1 percent in 2018. Denmark's rose 2 percent, and it now has nearly six million people.", (2018,)),
        ("Mali, where a drought killed half of the cattle last year, has a population that is growing by 3 percent a year.", ()),
        ("Mali's population is growing by 3 percent a year despite a drought which killed many last year.", ()),
    ],
)  # fmt: skip
def test_a_period_of_a_relative_clause_dates_nothing_outside_it(text: str, years: tuple[int, ...]) -> None:
    assert [c.years for c in claims(text) if c.kind == "growth"][-1] == years


@pytest.mark.parametrize(
    "text",
    [
        "Kenya, whose population is 51 million, grew 6.3 percent in 2018.",
        "In 1994 Rwanda lost a generation, and the country has 12 million people.",
        "The army took power in 1966, but Ghana has a population of 30 million.",
        "Spain's economy shrank 3.6 percent in 2009. Finland, with 5.5 million people, did worse.",
        "Spain's economy shrank 3.6 percent in 2009. Finland, a country of 5.5 million people, slumped.",
        "Togo is home to 8 million people, but its economy shrank in 1993.",
    ],
)
def test_the_present_told_beside_a_past_has_no_year_of_it(text: str) -> None:
    assert [c.years for c in claims(text) if c.kind == "level"] == [()]


def test_a_span_up_to_now_is_not_that_of_a_rate_told_before_it() -> None:
    text = "Ukraine's population is shrinking by 0.6 percent a year, and Latvia has lost 27 percent of its population since 1990."
    assert told(text, "growth") == [(-0.6, ()), (-27, (1990, 2019))]
    text = "He said Kenya's population was growing by 2 percent a year and that it has added 26 million people since 1990."
    assert told(text, "growth") == [(2, ())]


def test_a_comparison_in_the_present_has_no_year_of_another_clause() -> None:
    for text in (
        "The Dutch economy shrank in 2009, and Poland's population is larger than Canada's.",
        "Ghana's GDP is smaller than Kenya's, but in 2010 Ghana's GDP was 32 billion dollars.",
    ):
        assert [c.years for c in claims(text) if c.kind == "comparison"] == [()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Turkey's economy grew 3 percent in 2018. Its GDP fell to $780 billion from $860 billion a year earlier.", [(7.8e11, (2018,)), (8.6e11, (2017,))]),
        ("Turkey's economy grew 3 percent in 2018. It had grown 7 percent in 2017. Its GDP fell to $780 billion from $860 billion a year earlier.", [(7.8e11, (2018,)), (8.6e11, (2017,))]),
        ("Turkey's economy grew 3 percent in 2018. Its GDP fell to $780 billion from $957 billion in 2013.", [(7.8e11, (2018,)), (9.57e11, (2013,))]),
        ("Turkey's economy grew 3 percent in 2018. Its GDP fell from $957 billion in 2013 to $780 billion.", [(9.57e11, (2013,)), (7.8e11, (2018,))]),
        ("Turkey's GDP fell to $780 billion from $957 billion in 2013.", [(7.8e11, ()), (9.57e11, (2013,))]),
    ],
)  # fmt: skip
def test_the_ends_of_a_change(text: str, wanted: list[tuple[float, tuple[int, ...]]]) -> None:
    assert told(text, "level") == wanted


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Niger had 3.4 million people in 1960 and had 22.4 million in 2018, so its population has grown more than sixfold.", (1960, 2018)),
        ("Niger's population has grown more than sixfold.", ()),
    ],
)  # fmt: skip
def test_a_change_that_sums_up_two_figures_spans_their_years(text: str, years: tuple[int, ...]) -> None:
    assert told(text, "growth") == [(500, years)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Mexico's GDP was $1.3 trillion in 2014, the 15th largest in the world.", (2014,)),
        ("With a GDP of $1.7 trillion in 2018, Canada had the tenth-largest economy in the world.", (2018,)),
        ("Canada's GDP was $1.7 trillion in 2018 and it is the tenth-largest economy in the world.", ()),
        ("Poland, the sixth most populous country of the EU, had a GDP of $470 billion in 2016.", ()),
    ],
)
def test_a_rank_is_of_the_year_of_its_figure(text: str, years: tuple[int, ...]) -> None:
    assert [c.years for c in claims(text) if c.kind == "rank"] == [years]


def test_ranks_of_growth_go_by_the_year_that_the_text_reports_on() -> None:
    text = "Ireland's economy grew 8.2 percent in 2018. That made it the fastest-growing economy in the EU."
    assert [c.years for c in claims(text) if c.kind == "rank"] == [(2018,)]
    text = "Ireland's economy grew 8.2 percent in 2018.\n\nIt is the fastest-growing economy in the EU."
    assert [c.years for c in claims(text) if c.kind == "rank"] == [()]


def test_a_clause_joined_on_in_the_past_keeps_the_year() -> None:
    text = "In dollars Chile's GDP rose to $298 billion in 2018 from $277 billion in 2017, while GDP per head climbed to $15,900."
    assert [c.years for c in claims(text) if c.indicator == "gdp_per_capita"] == [(2018,)]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("China's share of world GDP rose from 4 percent to 15 percent between 2000 and 2015.", "share", [(4, (2000,)), (15, (2015,))]),
        ("From 2000 to 2015 India's share of world GDP went from 1.4 percent to 2.8 percent.", "share", [(1.4, (2000,)), (2.8, (2015,))]),
        ("Between 2010 and 2018 growth in Ethiopia slowed from 10 percent to 7 percent.", "growth", [(10, (2010,)), (7, (2018,))]),
        ("Mali's population rose from about 8.5 million to some 15 million in the two decades to 2010.", "level", [(8.5e6, (1990,)), (1.5e7, (2010,))]),
        ("Since 1990 Mali's population has risen from 8.5 million to 19 million.", "level", [(8.5e6, (1990,)), (1.9e7, ())]),
        ("Peru's GDP went from $50 billion to $190 billion in 2015.", "level", [(5e10, ()), (1.9e11, (2015,))]),
        ("Peru's population grew from 26 million to 29 million in 2010, having doubled between 1970 and 2005.", "level", [(2.6e7, ()), (2.9e7, (2010,))]),
    ],
)  # fmt: skip
def test_the_figures_of_a_change_are_of_the_ends_of_its_span(
    text: str, kind: str, wanted: list[tuple[float, tuple[int, ...]]]
) -> None:
    assert told(text, kind) == wanted


def test_a_period_behind_the_whole_dates_the_share() -> None:
    text = "Peru and Chile together accounted for 15% of all the people of South America in 2010."
    assert told(text, "share") == [(15, (2010,))]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Chad's population has doubled in twenty years.", (1999, 2019)),
        ("Chad's population doubled in twenty years.", ()),
        (
            "The population of Bolivia, which stood at 2.7 million in 1950, had quadrupled by 2012.",
            (1950, 2012),
        ),
        ("Germany's economy did not shrink in 2014; it grew by 2.2 percent.", (2014,)),
    ],
)
def test_the_years_of_a_change(text: str, years: tuple[int, ...]) -> None:
    assert claims(text)[-1].years == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Peru's economy grew 4 percent in 2018, ending a slump in the South American nation of 32 million people.", ()),
        ("The war in the country of 5 million people in 1980 was long; it was Rwanda.", None),
        ("In 1980 Rwanda, with 5 million people, was at peace.", (1980,)),
        ("In Kenya now, with a population of 51 million, rain is rare.", (2019,)),
        ("By 1980 Rwanda was a nation of 5 million people.", (1980,)),
        ("Rwanda was a country of 5 million people in 1980.", (1980,)),
        ("The world's fourth most populous country, with about 270 million people, held elections in April.", ()),
    ],
)  # fmt: skip
def test_who_a_country_is_has_no_year_of_what_is_told_of_it(text: str, years: tuple[int, ...] | None) -> None:
    assert [c.years for c in claims(text) if c.kind == "level"] == ([] if years is None else [years])


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("South Africa's GDP was $375 billion in 2010. It was more than those of Nigeria and Egypt put together.", (2010,)),
        ("Japan's GDP was $5 trillion in 2018. The American economy, at $20 trillion, was still four times as large as Japan's.", (2018,)),
        ("Japan's GDP was $5 trillion in 2018. The American economy is four times as large as Japan's.", ()),
        ("Turkey was the 17th largest economy in the world in 2013, and by 2023 it will be the tenth largest.", (2023,)),
    ],
)  # fmt: skip
def test_comparisons_in_the_past_go_on_with_the_year(text: str, years: tuple[int, ...]) -> None:
    assert [c.years for c in claims(text) if c.kind in ("comparison", "ratio", "rank")][-1] == years


def test_a_year_that_is_only_compared_with_is_not_carried_on() -> None:
    text = (
        "Bolivia's GDP reached $30.7 billion, against $9.6 billion in 2005. Per head it amounted to $2,900."
    )
    assert told(text, "level") == [(3.07e10, ()), (9.6e9, (2005,)), (2900, ())]


def test_what_a_rate_is_measured_against_has_no_year_of_its_own_from_around_it() -> None:
    text = "Peru's economy grew 4 percent in 2018. Chile expanded 3.9 percent, up from 1.2 percent."
    assert told(text, "growth") == [(4, (2018,)), (3.9, (2018,)), (1.2, ())]
    text = "The economy of Ghana grew 6.3 percent in 2018. Togo's grew 4.9 percent (4.4 percent in 2017)."
    assert told(text, "growth") == [(6.3, (2018,)), (4.9, (2018,)), (4.4, (2017,))]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("It was the second contraction in a row of South America's fifth-largest economy.", ()),
        ("Peru was South America's sixth-largest economy.", (2018,)),
    ],
)
def test_who_holds_a_rank_is_not_told_of_the_year(text: str, years: tuple[int, ...]) -> None:
    before = "Peru's economy shrank 2 percent in 2018."
    assert [c.years for c in claims(f"{before} {text}") if c.kind == "rank"] == [years]
