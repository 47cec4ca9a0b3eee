"""Stretches of time, and the years they come to."""

import pytest

from claimcheck.mentions import find_periods, resolve_period


@pytest.mark.parametrize(
    ("text", "mention", "years"),
    [
        ("in 2012 it grew", "2012", (2012,)),
        ("the 2001 Census", "2001", (2001,)),
        ("(2002 estimate)", "2002", (2002,)),
        ("between 1981 and 1986", "between 1981 and 1986", (1981, 1986)),
        ("from 1960 to 2012", "from 1960 to 2012", (1960, 2012)),
        ("in 1981-86", "1981-86", (1981, 1986)),
        ("in 1990–2000", "1990–2000", (1990, 2000)),
        ("in the 1990s", "the 1990s", (1990, 1999)),
        ("in the nineties", "the nineties", (1990, 1999)),
        ("in nineteen ninety-five", "nineteen ninety-five", (1995,)),
        ("since nineteen oh five", "since nineteen oh five", (1905,)),
        ("in two thousand and eight", "two thousand and eight", (2008,)),
        ("by twenty twelve", "twenty twelve", (2012,)),
        ("in two thousand, when", "two thousand", (2000,)),
        (
            "between nineteen sixty and nineteen ninety",
            "between nineteen sixty and nineteen ninety",
            (1960, 1990),
        ),
        ("in the mid-1980s", "the mid-1980s", (1980, 1989)),
        ("over the decade to 2010", "the decade to 2010", (2000, 2010)),
        ("in the four years to 1986", "the four years to 1986", (1982, 1986)),
        ("at end-1986", "end-1986", (1986,)),
        ("by mid-2010", "mid-2010", (2010,)),
        ("at year-end 1986", "year-end 1986", (1986,)),
        ("in late 2010", "late 2010", (2010,)),
        ("on 17 October 2012", "17 October 2012", (2012,)),
        ("on Jan. 5, 2005", "Jan. 5, 2005", (2005,)),
        ("on 2012-10-17", "2012-10-17", (2012,)),
        ("in January 1987", "January 1987", (1987,)),
        ("in the third quarter of 2004", "the third quarter of 2004", (2004,)),
        ("in the 1986 fourth quarter", "the 1986 fourth quarter", (1986,)),
        ("in H1 2010", "H1 2010", (2010,)),
        ("in the first nine months of 1986", "the first nine months of 1986", (1986,)),
    ],
)
def test_absolute_periods(text: str, mention: str, years: tuple[int, ...]) -> None:
    [found] = find_periods(text)
    assert (found.text, found.years) == (mention, years)


@pytest.mark.parametrize(
    "text",
    [
        "in two thousand villages",
        "by twenty five percent",
        "in nineteen ninety-five people",
        "of two thousand",
    ],
)
def test_numbers_in_words_that_are_no_years(text: str) -> None:
    assert not find_periods(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1986/87", 1986), ("2005-6", 2005), ("2004-05", 2004), ("FY2012", 2012), ("FY 2012/13", 2012),
        ("fiscal 1987", 1987), ("the 1986/87 fiscal year", 1986), ("the fiscal year ending March 31, 1987", 1986),
        ("the year to March 1987", 1986),
    ],
)  # fmt: skip
def test_a_fiscal_year_is_its_first_year(text: str, year: int) -> None:
    [found] = find_periods(f"in {text} it grew")
    assert (found.text, found.years, found.fiscal) == (text, (year,), True)


def test_a_year_that_ends_in_december_is_a_calendar_year() -> None:
    [found] = find_periods("in the year ended December 31, 1986")
    assert (found.years, found.fiscal) == ((1986,), False)


@pytest.mark.parametrize(
    ("text", "unit", "ordinal"),
    [
        ("the first quarter", "quarter", 1), ("Q3", "quarter", 3), ("fourth-quarter", "quarter", 4),
        ("first half", "half", 1), ("the three months to 31 December", "quarter", 4),
        ("the first nine months", "part_year", None),
    ],
)  # fmt: skip
def test_parts_of_a_year(text: str, unit: str, ordinal: int | None) -> None:
    [found] = find_periods(f"in {text} it grew")
    assert (found.text, found.unit, found.ordinal) == (text, unit, ordinal)


def test_a_date_carries_its_weekday() -> None:
    [found] = find_periods("said on Wednesday, October 17.")
    assert (found.weekday, found.month, found.day, found.years) == (2, 10, 17, ())


RESOLVED = [
    ("last year", (1986,)),
    ("this year", (1987,)),
    ("next year", (1988,)),
    ("the year before last", (1985,)),
    ("two decades ago", (1967,)),
    ("five years ago", (1982,)),
    ("the past four years", (1983, 1987)),
    ("the past decade", (1977, 1987)),
    ("since 1960", (1960, 1987)),
    ("since the 1970s", (1970, 1987)),
    ("the next five years", (1987, 1992)),
    ("the fourth quarter", (1986,)),
    ("December", (1986,)),
    ("January", (1987,)),
    ("the first quarter", (1987,)),
    ("the three months to 31 December", (1986,)),
    ("the first nine months of last year", (1986,)),
    ("December last year", (1986,)),
    ("last quarter", (1986,)),
    ("last month", (1987,)),
    ("today", (1987,)),
    ("recent years", ()),
    ("the next few years", ()),
]


@pytest.mark.parametrize(("text", "years"), RESOLVED)
def test_relative_periods_in_a_document_of_march_1987(text: str, years: tuple[int, ...]) -> None:
    [found] = find_periods(f"compared with {text}.")
    assert found.text == text
    assert resolve_period(found, (1987, 3), None).years == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("a year earlier", (1979,)), ("the year before", (1979,)), ("the previous year", (1979,)),
        ("five years later", (1985,)), ("the same year", (1980,)), ("the full year", (1980,)),
    ],
)  # fmt: skip
def test_anchored_periods_count_from_the_period_before(text: str, years: tuple[int, ...]) -> None:
    [found] = find_periods(f"up from {text}.")
    assert found.anchored
    assert resolve_period(found, (1987, 3), (1980,)).years == years


def test_nothing_is_known_without_a_reference() -> None:
    [found] = find_periods("last year")
    assert resolve_period(found, None).years == ()


def test_what_lies_ahead_is_future() -> None:
    [found] = find_periods("by 2050")
    assert resolve_period(found, (1987, 3)).future
    [found] = find_periods("next year")
    assert found.future


@pytest.mark.parametrize(
    "text",
    [
        "2012 people", "2,000 jobs", "1200 people", "$2010", "2000 dlrs", "a population of 2012", "about 2000 workers",
        "he may go", "they march on", "year-on-year", "in his nineties", "a half of it", "the second-largest",
        "grew 3 percent a year", "a quarter of the population", "555-1987",
    ],
)  # fmt: skip
def test_these_are_no_periods(text: str) -> None:
    assert find_periods(text) == ()


@pytest.mark.parametrize(
    ("text", "reference", "years", "unit"),
    [
        ("last spring", (2019, 3), (2018,), "part_year"),
        ("last summer", (2005, 11), (2005,), "part_year"),
        ("next winter", (2005, 7), (2005,), "part_year"),
        ("the turn of the century", (2019, 3), (2000,), "century"),
        ("the turn of the 20th century", None, (1900,), "year"),
        ("the turn of the millennium", None, (2000,), "year"),
        ("the full year", (2005, 1), (2004,), "year"),
        ("the full year", (2005, 6), (2005,), "year"),
        ("the fiscal year that ended in March", (2005, 6), (2004,), "year"),
        ("since independence from Britain in 1964", (2015, 2), (1964, 2015), "year"),
        ("since Slovenia joined the EU in 2004", (2015, 2), (2004, 2015), "year"),
        ("in the quarter", (2005, 6), (), "quarter"),
    ],
)
def test_seasons_turns_and_years_of_events(
    text: str, reference: tuple[int, int] | None, years: tuple[int, ...], unit: str
) -> None:
    [found] = find_periods(text)
    assert (resolve_period(found, reference).years, found.unit) == (years, unit)


@pytest.mark.parametrize(
    ("text", "reference", "years"),
    [
        ("in the year ending June 30", (1987, 3), (1986,)),
        ("in the year ending June 30", (1987, 9), (1987,)),
        ("in the fourth quarter", (2004, 9), (2004,)),
        ("for the full year", (2005, 1), (2005,)),
    ],
)
def test_what_is_spoken_of_as_to_come_is_the_next(
    text: str, reference: tuple[int, int], years: tuple[int, ...]
) -> None:
    [found] = find_periods(text)
    assert resolve_period(found, reference, ahead=True).years == years


@pytest.mark.parametrize(
    "text", ["since the crisis", "this fall in output", "his last fall in May", "the quarter-century"]
)
def test_no_season_and_no_event_without_a_year(text: str) -> None:
    assert not [p for p in find_periods(text) if p.since or p.unit in ("part_year", "quarter")]
