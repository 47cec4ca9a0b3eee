"""What holds for every text: offsets, order, round trips, and time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions import find_numbers, find_periods, resolve_period, write_number

WORDS = st.sampled_from(
    ["a", "an", "the", "one", "two", "three", "forty-three", "half", "third", "quarter", "first", "second", "last", "next", "past", "year", "years", "ago", "earlier", "1", "2", "2012", "1986/87", "3.5", "1,234", "½", "$", "£", "US$", "%", "pct", "percent", "points", "million", "bn", "m", "people", "countries", "per", "km2", "to", "-", "–", "/", "and", "or", "of", "in", "between", "from", "since", "about", "nearly", "more", "than", "over", "up", "times", "twice", "May", "March", "January", "17", "31", "Q3", "FY", "fiscal", "1990s", "'s", ",", ".", "(", ")", "\n\n", "²", "İ", "750-600", "Rs.", "No.", "ranked", "EU", "member", "G7"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.tuples(WORDS, st.sampled_from([" ", "", "-", "\u00a0"])), max_size=14).map(
        lambda parts: "".join(word + gap for word, gap in parts)
    ),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_mentions_quote_the_text_in_order(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert text[number.start : number.end] == number.text
        assert end <= number.start <= number.core_start < number.core_end <= number.end
        end = number.end
    end = 0
    for period in find_periods(text):
        assert text[period.start : period.end] == period.text
        assert end <= period.start < period.end
        end = period.end
        for reference in (None, (1987, None), (1987, 3)):
            resolved = resolve_period(period, reference, (1980,))
            assert len(resolved.years) <= 2
            assert list(resolved.years) == sorted(resolved.years)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_the_stated_interval_holds_the_number(text: str) -> None:
    for number in find_numbers(text):
        assert number.stated.contains(number.value)


@settings(max_examples=400, deadline=None)
@given(
    st.floats(min_value=0.01, max_value=9e14, allow_nan=False),
    st.sampled_from(
        [None, "persons", "usd", "gbp", "eur", "inr", "dem", "intl_usd", "times", "persons_per_km2"]
    ),
    st.booleans(),
)
def test_written_numbers_are_read_back(value: float, unit: str | None, negative: bool) -> None:
    value = -value if negative and unit in (None, "usd") else value
    text = write_number(value, unit)
    [found] = find_numbers(f"It stands at {text}.")
    assert found.value == pytest.approx(value, rel=0.006)
    assert found.unit == (None if unit == "persons" else unit)


@settings(max_examples=200, deadline=None)
@given(st.floats(min_value=-99, max_value=999, allow_nan=False), st.sampled_from(["percent", "pp"]))
def test_written_rates_are_read_back(value: float, unit: str) -> None:
    [found] = find_numbers(f"It grew {write_number(value, unit)}.")
    assert found.value == pytest.approx(value, abs=0.0501)
    assert found.unit == unit


@given(st.integers(min_value=1, max_value=250))
def test_written_ranks_are_read_back(rank: int) -> None:
    [found] = find_numbers(f"It is the {write_number(rank, 'rank')} largest.")
    assert (found.value, found.unit) == (rank, "rank")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (43.0, "percent", "43 percent"), (42.68, "percent", "42.7 percent"), (1.35e9, "persons", "1.35 billion"),
        (8.56e12, "usd", "$8.56 trillion"), (0.7, "pp", "0.7 points"), (7, "rank", "7th"), (22, "rank", "22nd"),
        (816_123, "persons", "816,000"), (999.9e9, None, "1 trillion"), (-2.1, "percent", "-2.1 percent"),
        (5e9, "inr", "INR 5 billion"), (5, "places", "5 countries"),
    ],
)  # fmt: skip
def test_how_numbers_are_written(value: float, unit: str | None, text: str) -> None:
    assert write_number(value, unit) == text


def test_a_number_is_written_as_finely_as_the_one_it_answers() -> None:
    [like] = find_numbers("1,338,612,968 people")
    assert write_number(1_337_705_000, "persons", like) == "1.337705 billion"
    [like] = find_numbers("grew 1.91%")
    assert write_number(1.8724, "percent", like) == "1.87 percent"


ADVERSARIAL = [
    "1," * 10000, "a half " * 5000, "over " * 10000, "between 1 and " * 3000, "1 000 " * 3000, "1.1." * 5000,
    "from 1960 to " * 2000, "a million and " * 3000, "twenty-" * 5000, "first and " * 4000, "January " * 4000,
    "9" * 20000, "$" * 10000, "one in " * 4000, "x-" * 10000, "up to about " * 4000, "the year " * 5000,
    "since " * 10000, "a couple of " * 4000, "1" + " young" * 10000,
]  # fmt: skip


@pytest.mark.parametrize("text", ADVERSARIAL, ids=lambda text: repr(text[:12]))
def test_time_stays_bounded(text: str) -> None:
    """A quadratic walk over these 20,000 to 40,000 characters would take minutes."""
    started = time.process_time()
    find_numbers(text)
    find_periods(text)
    assert time.process_time() - started < 10
