"""Numbers as people write them: value, unit, bound."""

import pytest

from claimcheck.mentions import find_numbers

M, B, T = 1e6, 1e9, 1e12

VALUES = [
    # digits and their grouping
    ("It counted 1,234,567 people.", 1_234_567, "persons"),
    ("It counted 1.234.567 inhabitants.", 1_234_567, "persons"),
    ("It counted 816 000 residents.", 816_000, "persons"),
    ("It counted 816\u00a0000 residents.", 816_000, "persons"),
    ("It counted 816\u2009000 residents.", 816_000, "persons"),
    ("It counted 1,23,45,678 citizens.", 12_345_678, "persons"),
    ("It counted 1'234 souls.", 1234, "persons"),
    ("Prices rose .5 percent.", 0.5, "percent"),
    ("Output grew 7,5 percent.", 7.5, "percent"),
    # words
    ("forty-three per cent of them", 43, "percent"),
    ("a hundred thousand people", 1e5, "persons"),
    ("two million five hundred thousand inhabitants", 2.5 * M, "persons"),
    ("one hundred and twenty countries", 120, "places"),
    ("a dozen nations", 12, "places"),
    ("half a million people", 0.5 * M, "persons"),
    ("a quarter of a billion people", 0.25 * B, "persons"),
    ("a billion and a half people", 1.5 * B, "persons"),
    ("one and a half percent", 1.5, "percent"),
    ("two and one half percent", 2.5, "percent"),
    ("one point three billion people", 1.3 * B, "persons"),
    ("one-quarter of one pct", 0.25, "percent"),
    ("grew 5-and-a-half percent", 5.5, "percent"),
    ("grew five-and-a-half percent", 5.5, "percent"),
    ("a trillion-and-a-half-pound economy", 1.5 * T, "gbp"),
    ("a couple of million people", 2 * M, "persons"),
    ("eighty-odd million people", 80 * M, "persons"),
    ("280-odd billion dollars", 280 * B, "usd"),
    ("dozens of countries", 24, "places"),
    ("half a percentage point", 0.5, "pp"),
    ("zero growth", 0, None),
    # fractions in digits
    ("grew 2½ pct", 2.5, "percent"),
    ("grew 5 1/2 pct", 5.5, "percent"),
    ("grew 3-1/4 pct", 3.25, "percent"),
    # scales
    ("output of 1.3bn", 1.3 * B, None),
    ("output of 1.3-billion", 1.3 * B, None),
    ("output of 500 mln", 500 * M, None),
    ("output of 3.2 trln", 3.2 * T, None),
    ("output of 45k", 45_000, None),
    ("a crowd of 10 lakh", 1e6, None),
    ("10 lakh crore rupees", 1e13, "inr"),
    # money
    ("a GDP of $660m", 660 * M, "usd"),
    ("a GDP of US$1.7 trillion", 1.7 * T, "usd"),
    ("a GDP of C$3m", 3 * M, "cad"),
    ("a GDP of £5.5bn", 5.5 * B, "gbp"),
    ("a GDP of Rs. 500 crore", 5 * B, "inr"),
    ("a GDP of EUR 5 bn", 5 * B, "eur"),
    ("a GDP of dlrs 1.2 trillion", 1.2 * T, "usd"),
    ("a GDP of NIS 900 billion", 900 * B, "ils"),
    ("a GDP of USD 3.2 trillion", 3.2 * T, "usd"),
    ("a GDP of 3.2trn dollars", 3.2 * T, "usd"),
    ("a GDP of 3 billion U.S. dollars", 3 * B, "usd"),
    ("a GDP of 171.39 billion US dollars", 171.39 * B, "usd"),
    ("a GDP of 40 billion Hong Kong dollars", 40 * B, "hkd"),
    ("a GDP of 4 trillion international dollars", 4 * T, "intl_usd"),
    ("a 418bn-rand budget", 418 * B, "zar"),
    ("a 33.5 billion dollar debt", 33.5 * B, "usd"),
    ("about 500 mln dlrs of interest", 500 * M, "usd"),
    ("27.17 billion yen", 27.17 * B, "jpy"),
    ("120 mln marks", 120 * M, "dem"),
    ("4 billion Swiss francs", 4 * B, "chf"),
    # what is counted
    ("0.7 percentage points", 0.7, "pp"),
    ("25 basis points", 0.25, "pp"),
    ("120 people per square kilometre", 120, "persons_per_km2"),
    ("50 inhabitants/km2", 50, "persons_per_km2"),
    ("27 EU member states", 27, "places"),
    ("a 27-nation bloc", 27, "places"),
    ("the 10 most populous countries", 10, "places"),
    ("a three-year recession", 3, "years"),
    ("2,000 jobs", 2000, "noun:job"),
    ("200 million middle-class consumers", 200 * M, "noun:consumer"),
    ("one judge for them all", 1, "noun:judge"),
    ("a 23-year-old man", 23, "noun:age"),
    # signs
    ("growth of -0.4%", -0.4, "percent"),
    ("growth of minus 2 pct", -2, "percent"),
    ("growth (−0.3%)", -0.3, "percent"),
    # fractions of a whole
    ("one-fifth of the global economy", 20, "percent"),
    ("a third of humanity", 100 / 3, "percent"),
    ("two in five people", 40, "percent"),
    ("one out of every six", 100 / 6, "percent"),
    ("more than half the population", 50, "percent"),
    ("three-quarters of it", 75, "percent"),
    ("fell by a quarter to a low", 25, "percent"),
    # multiples
    ("twice the size of Spain", 2, "times"),
    ("three times larger", 3, "times"),
    ("a tenfold rise", 10, "times"),
    ("a 10-fold rise", 10, "times"),
    ("grew by a factor of three", 3, "times"),
    ("up by a factor of 2.5", 2.5, "times"),
    ("it quadrupled", 4, "times"),
    ("it halved", 0.5, "times"),
    ("half the size of Spain", 0.5, "times"),
    ("a third as large as Spain", 1 / 3, "times"),
    ("half as large again", 1.5, "times"),
    # ranks
    ("the world's second-largest economy", 2, "rank"),
    ("the third most populous country", 3, "rank"),
    ("it is ranked 50th", 50, "rank"),
    ("as number 65 in population", 65, "rank"),
    ("a global rank of 60", 60, "rank"),
    ("No. 2 in Asia", 2, "rank"),
    ("the largest but one", 2, "rank"),
    ("the twenty-first largest", 21, "rank"),
    # bounds without a number
    ("most of the world", 50, "percent"),
    ("a majority of people", 50, "percent"),
    ("double-digit growth", 10, "percent"),
]


@pytest.mark.parametrize(("text", "value", "unit"), VALUES)
def test_a_number_has_its_value_and_unit(text: str, value: float, unit: str | None) -> None:
    [found] = find_numbers(text)
    assert found.value == pytest.approx(value)
    assert found.unit == unit


def test_density_per_square_mile_is_brought_to_square_kilometres() -> None:
    [found] = find_numbers("100 people per square mile")
    assert found.unit == "persons_per_km2"
    assert found.value == pytest.approx(38.61, abs=0.01)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("grow 2 to 2.5 pct", 2, 2.5, "percent"),
        ("grow two to 2.5 pct", 2, 2.5, "percent"),
        ("between 5 and 6 million people", 5 * M, 6 * M, "persons"),
        ("between 3% and 4%", 3, 4, "percent"),
        ("growth of 7-8%", 7, 8, "percent"),
        ("growth of 5-5.5 percent", 5, 5.5, "percent"),
        ("growth of 7–8 per cent", 7, 8, "percent"),
        ("worth $3-4 trillion", 3 * T, 4 * T, "usd"),
        ("a 5 to 5 and a half percent rate", 5, 5.5, "percent"),
        ("two or three times as large", 2, 3, "times"),
    ],
)
def test_a_range_is_one_number_with_two_ends(text: str, low: float, high: float, unit: str) -> None:
    [found] = find_numbers(text)
    assert (found.value, found.value_high, found.unit) == (low, high, unit)
    assert found.stated.low < low
    assert found.stated.high > high


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from 5 to 6 percent", [5, 6]),
        ("rose 3 pct to 5.2 bln dlrs", [3, 5.2 * B]),
        ("4.4 and 3.0 pct", [4.4, 3.0]),
        ("0.1 pct and 0.3 pct", [0.1, 0.3]),
        ("grew 2.5, 3 and 4 percent", [2.5, 3, 4]),
    ],
)
def test_two_numbers_stay_two(text: str, values: list[float]) -> None:
    assert [n.value for n in find_numbers(text)] == pytest.approx(values)


def test_numbers_of_a_list_share_the_last_ones_unit() -> None:
    assert {n.unit for n in find_numbers("grew 2.5, 3 and 4 percent")} == {"percent"}
    assert [n.value for n in find_numbers("5 and 6 million people")] == [5 * M, 6 * M]
    assert [n.unit for n in find_numbers("rates of 1.84, 1.82, 1.65 (%)")] == ["percent"] * 3


def test_a_bare_number_takes_no_unit_from_afar() -> None:
    assert [n.unit for n in find_numbers("to grow by 4.4 instead of 3 forecast")] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "a Boeing 747", "the G7 and the G-7 and the G20", "during COVID-19", "open 24/7", "they won 3-2", "at 10:30",
        "call 555-1234", "see https://example.org/2012/5", "Channel 4 says", "1. Introduction", "under-25s", "a 3G phone",
        "the first quarter", "the third quarter", "October 17th", "the 21st century", "the 1980s", "Q3", "a quarter earlier",
        "for the second year in a row", "in the third world", "the half-time score", "&#39;s", "on 9/11",
        "no one of them", "one of the strongest",
    ],
)  # fmt: skip
def test_these_digits_and_words_count_nothing(text: str) -> None:
    assert find_numbers(text) == ()


def test_years_are_marked_as_such() -> None:
    [year] = find_numbers("in 2012")
    assert year.year_like
    [count] = find_numbers("2012 people")
    assert not count.year_like
    assert count.unit == "persons"


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("a whisker under 47 million", "<"),
        ("a tad over 5 percent", ">"),
        ("just shy of $3.5 trillion", "<"),
        ("north of 60 million", ">"),
        ("30 million, give or take", "~"),
        ("10.5 million, give or take a few thousand", "~"),
        ("500 dollars or thereabouts", "~"),
        ("around the 75 million mark", "~"),
        ("a couple of million", "~"),
        ("17%-plus growth", ">="),
        ("to the tune of 5 percent", "="),
        ("anywhere between 70 and 80 million people", "="),
    ],
)
def test_hedges_and_bounds(text: str, comparator: str) -> None:
    [found] = find_numbers(text)
    assert found.comparator == comparator


def test_the_core_leaves_the_hedge_out() -> None:
    text = "It has nearly 1.3 billion people."
    [found] = find_numbers(text)
    assert found.text == "nearly 1.3 billion people"
    assert text[found.core_start : found.core_end] == "1.3 billion people"


def test_per_capita_is_no_part_of_the_unit() -> None:
    text = "a GDP of $47,934 per capita"
    [found] = find_numbers(text)
    assert (found.text, found.unit) == ("$47,934", "usd")
