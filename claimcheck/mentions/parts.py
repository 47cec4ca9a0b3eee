"""Parts of years: quarters, halves, months, "the first nine months", "the three months to 31 December"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.mentions.calendar import ORDINAL_SUFFIXES, month_at, read_date, year_at
from claimcheck.mentions.interface import PeriodUnit
from claimcheck.mentions.tokens import Tokens
from claimcheck.mentions.words import ONES, TENS, read_cardinal, skip_dash
from claimcheck.mentions.years import Draft, read_year

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 0,
    "last": 0,
    "opening": 1,
    "closing": 0,
}
_UNITS: dict[str, PeriodUnit] = {
    "quarter": "quarter", "quarters": "quarter", "qtr": "quarter", "half": "half", "halves": "half", "qtrs": "quarter",
    "quarter's": "quarter", "half's": "half",
}  # fmt: skip
_YEAR_WORDS = frozenset({"year", "year's", "yr"})
_RELATIVE_YEARS = {
    "last": (-1, False), "this": (0, False), "next": (1, False), "current": (0, False), "previous": (-1, True),
    "preceding": (-1, True), "prior": (-1, True), "same": (0, True), "that": (0, True), "following": (1, True),
}  # fmt: skip
_ENDED = frozenset({"to", "ended", "ending", "through", "until", "till", "up"})


def count_at(tokens: Tokens, index: int) -> tuple[int | None, int] | None:
    """A count before years or months and the token behind it; (None, …) for "few", "several" and "couple of"."""
    low = tokens.low
    word = low[index]
    if word in ("few", "several", "many"):
        return None, index + 1
    if word == "couple":
        return None, index + (2 if low[index + 1] == "of" else 1)
    if word in ("a", "an", "one"):
        if low[index + 1] in ("few", "couple"):
            return count_at(tokens, index + 1)
        if word != "one" and low[index + 1] in ("dozen", "hundred", "thousand"):
            amount = read_cardinal(tokens, index)
            return None if amount is None else (int(amount.value), amount.after)
        return 1, index + 1
    digits = tokens.digits.get(index)
    if digits is not None:
        if digits.decimals or digits.value > 5000:
            return None
        return int(digits.value), index + 1
    if word in ONES or word in TENS:
        amount = read_cardinal(tokens, index)
        if amount is not None and 0 < amount.value <= 5000:
            return int(amount.value), amount.after
    return None


def of_year(tokens: Tokens, index: int) -> Draft | None:
    """The year that a quarter, month or half is said to be of: "of 1986", "last year", "of fiscal 2004"."""
    low = tokens.low
    here = index
    if low[here] in ("of", "in", "'s"):
        here += 1
    if low[here] == "the":
        here += 1
    if low[here] in ("calendar", "fiscal", "financial") and year_at(tokens, here + 1) is not None:
        inner = read_year(tokens, here + 1)
        return None if inner is None else replace(inner, fiscal=low[here] != "calendar" or inner.fiscal)
    if year_at(tokens, here) is not None:
        return read_year(tokens, here)
    if low[here] in _RELATIVE_YEARS:
        after = here + 1
        fiscal = low[after] in ("fiscal", "financial")
        after += 1 if fiscal or low[after] == "calendar" else 0
        if low[after] in _YEAR_WORDS:
            offset, anchored = _RELATIVE_YEARS[low[here]]
            return Draft(
                here,
                after + 1,
                offset=offset,
                anchored=anchored,
                fiscal=fiscal,
                future=offset > 0 and not anchored,
            )
    if low[here] in _YEAR_WORDS and here > index and low[here - 1] == "the" and low[index] == "of":
        if low[here + 1] in ("before", "earlier"):
            return Draft(here, here + 2, offset=-1, anchored=True)
        return Draft(here, here + 1, offset=0)
    if (
        low[here] in ("a", "one")
        and low[here + 1] == "year"
        and low[here + 2] in ("earlier", "before", "ago")
    ):
        ago = low[here + 2] == "ago"
        return Draft(here, here + 3, offset=-1, anchored=not ago)
    return None


def _dated(tokens: Tokens, draft: Draft) -> Draft:
    """The draft with the year behind it, if any."""
    year = of_year(tokens, draft.after)
    if year is None:
        return draft
    return replace(
        draft,
        after=year.after,
        years=year.years[:1],
        offset=year.offset,
        anchored=year.anchored,
        fiscal=draft.fiscal or year.fiscal,
        future=draft.future or year.future,
    )


def _year_before(tokens: Tokens, draft: Draft) -> Draft:
    """The draft with the year before it: "1986 fourth quarter", "last year's third quarter"."""
    if draft.years or draft.offset is not None:
        return draft
    low, here = tokens.low, draft.first - 1
    if low[here] == "'s" and here > 0:
        here -= 1
    if here < 0:
        return draft
    fiscal = low[here] in ("fiscal", "financial")
    if fiscal:
        here -= 1
        draft = replace(draft, fiscal=True)
    year = year_at(tokens, here) if here >= 0 else None
    if year is not None and (here == 0 or low[here - 1] not in ("to", "and", "-")):
        return replace(draft, first=here, years=(year,))
    if low[here] == "year's" and here > 0 and low[here - 1] in _RELATIVE_YEARS:
        offset, anchored = _RELATIVE_YEARS[low[here - 1]]
        return replace(draft, first=here - 1, offset=offset, anchored=anchored, future=offset > 0)
    return draft


def _ordinal_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """ "first" to "fourth", "1st" to "4th", "final": the number (0 for the last) and the token behind it."""
    low = tokens.low
    if low[index] in ORDINALS:
        return ORDINALS[low[index]], index + 1
    digits = tokens.digits.get(index)
    suffixed = tokens.glued(index) and low[index + 1] in ORDINAL_SUFFIXES
    if digits is not None and digits.value in (1, 2, 3, 4) and not digits.decimals and suffixed:
        return int(digits.value), index + 2
    return None


def read_quarter(tokens: Tokens, first: int) -> Draft | None:
    """ "the third quarter of 2004", "first half", "fourth-quarter", "first and second quarters", "first nine months"."""
    low = tokens.low
    found = _ordinal_at(tokens, first)
    if found is None:
        return None
    number, after = found
    word = low[first]
    here = skip_dash(tokens, after)
    unit = _UNITS.get(low[here])
    if unit is None and low[after] in ("fiscal", "calendar", "financial"):
        unit, here = _UNITS.get(low[after + 1]), after + 1
    if unit is None and low[after] in ("and", "to", "or", ",") and number:
        other = _ordinal_at(tokens, after + 1)
        if other is not None and low[skip_dash(tokens, other[1])] in _UNITS:
            unit = _UNITS[low[skip_dash(tokens, other[1])]]
            return _year_before(tokens, Draft(first, after, unit=unit, ordinal=number))
        return None
    if unit is not None:
        if unit == "half" and number > 2:
            return None
        if low[here + 1] in ("-", "–") and low[here + 2] in ("hour", "time"):
            return None
        last = 4 if unit == "quarter" else 2
        draft = _dated(tokens, Draft(first, here + 1, unit=unit, ordinal=number or last))
        if word == "last" and not (draft.years or draft.offset is not None or low[draft.after] == "of"):
            return None
        return _year_before(tokens, draft)
    if word in ("first", "last", "final"):
        counted = count_at(tokens, after)
        if (
            counted is None
            or counted[0] is None
            or low[counted[1]] not in ("months", "month", "quarters", "mths")
        ):
            return None
        months = counted[0] * (3 if low[counted[1]] == "quarters" else 1)
        if months > 12:
            return None
        draft = _dated(tokens, Draft(first, counted[1] + 1, unit="part_year", months=months))
        if word != "first":
            if not (draft.years or draft.offset is not None):
                return None
            return _year_before(tokens, replace(draft, month=12))
        return _year_before(tokens, replace(draft, month=months))
    return None


def read_short_quarter(tokens: Tokens, first: int) -> Draft | None:
    """ "Q3", "H1 2010", "3Q", "1H 2010", "2004Q3", "2004 Q3"."""
    low, digits = tokens.low, tokens.digits
    index, year = first, year_at(tokens, first)
    if (
        year is None
        and first in digits
        and len(low[first]) == 4
        and tokens.glued(first)
        and low[first + 1] == "q"
    ):
        year = int(digits[first].value)
    if year is not None and low[first + 1] in ("q", "h"):
        index = first + 1
    elif year is not None and tokens.dash(first + 1) and low[first + 2] in ("q", "h"):
        index = first + 2
    if low[index] in ("q", "h"):
        letter, number, after = low[index], index + 1, index + 2
    elif low[index + 1] in ("q", "h") and index in digits:
        letter, number, after = low[index + 1], index, index + 2
    else:
        return None
    if number not in digits or not tokens.glued(after - 2):
        return None
    value = digits[number].value
    if digits[number].decimals or value not in ((1, 2, 3, 4) if letter == "q" else (1, 2)):
        return None
    if tokens.glued(after - 1) and (low[after].isalpha() or (after in digits and letter == low[index])):
        return None
    unit: PeriodUnit = "quarter" if letter == "q" else "half"
    draft = Draft(first, after, unit=unit, ordinal=int(value))
    if year is not None and index != first:
        return replace(draft, years=(year,))
    if after in digits and tokens.glued(after - 1) and len(low[after]) == 2:
        return replace(draft, after=after + 1, years=(2000 + int(digits[after].value),))
    if low[after] in ("'", "fy") and (after + 1) in digits and len(low[after + 1]) == 2:
        return replace(
            draft, after=after + 2, years=(2000 + int(digits[after + 1].value),), fiscal=low[after] == "fy"
        )
    return _dated(tokens, draft)


def read_months_to(tokens: Tokens, first: int) -> Draft | None:
    """ "three months to 31 December", "12 months ended March 1987", "year to March", "four years to 1986"."""
    low = tokens.low
    if low[first] == "year":
        months, after = 12, first + 1
    elif low[first] == "quarter":
        months, after = 3, first + 1
    elif low[first] == "half":
        months, after = 6, first + 1
    elif low[first] == "decade":
        return _years_to(tokens, first, 10, first + 1)
    else:
        counted = count_at(tokens, first)
        if counted is None or counted[0] is None:
            return None
        index = skip_dash(tokens, counted[1])
        if low[index] in ("period", "-"):
            index += 1
        if low[index] in ("months", "month", "mths"):
            months, after = counted[0], index + 1
        elif low[index] in ("years", "decades", "decade") and low[first] not in ("a", "an"):
            return _years_to(tokens, first, counted[0] * (1 if low[index] == "years" else 10), index + 1)
        else:
            return None
        after += 1 if low[after] == "period" else 0
    if low[after] in ("which", "that") and low[after + 1] in ("ended", "ends"):
        after += 1
    elif low[after] not in _ENDED:
        return None
    if low[after] == "up":
        after += 1
    after += 1
    if low[after] in ("on", "in", "the", "end"):
        after = skip_dash(tokens, after + 1)
    date = read_date(tokens, after)
    if date is None or date.month is None or not 1 <= months <= 60:
        year = year_at(tokens, after)
        if (
            year is not None
            and months == 12
            and low[after - 1] in ("ended", "ending")
            and low[first] == "year"
        ):
            return Draft(first, after + 1, years=(year,))
        return None
    return _ending(tokens, first, months, date.after, date.month, date.year)


def read_fiscal_to(tokens: Tokens, first: int) -> Draft | None:
    """ "fiscal year ending March 31, 1987"."""
    if tokens.low[first + 1] != "year":
        return None
    draft = read_months_to(tokens, first + 1)
    return None if draft is None else replace(draft, first=first)


def _ending(tokens: Tokens, first: int, months: int, after: int, month: int, year: int | None) -> Draft:
    """A stretch of months that ends with a month; a year that ends before December is a fiscal one."""
    if months == 12:
        unit: PeriodUnit = "year"
    elif months == 3:
        unit = "quarter"
    elif months == 6 and month % 6 == 0:
        unit = "half"
    else:
        unit = "part_year"
    ordinal = month // 3 if unit == "quarter" and month % 3 == 0 else month // 6 if unit == "half" else None
    fiscal = unit == "year" and month != 12
    years = () if year is None else (year - 1 if fiscal else year,)
    draft = Draft(
        first, after, years=years, unit=unit, ordinal=ordinal, fiscal=fiscal, month=month, months=months
    )
    if year is None:
        dated = _dated(tokens, draft)
        if dated.years:
            return replace(dated, years=(dated.years[0] - 1,) if fiscal else dated.years)
        return dated
    return draft


def _years_to(tokens: Tokens, first: int, length: int, after: int) -> Draft | None:
    """ "four years to 1986", "two decades ended 2010": the span that ends there."""
    if tokens.low[after] not in ("to", "ended", "ending", "until", "through"):
        return None
    end = year_at(tokens, after + 1)
    if end is None:
        return None
    return Draft(first, after + 2, years=(end - length, end), length=length)


def read_month(tokens: Tokens, first: int) -> Draft | None:
    """A month, a day or a stretch of months: "January 1987", "Oct. 17", "January-March", "December last year"."""
    date = read_date(tokens, first)
    if date is None:
        return None
    years = () if date.year is None else (date.year,)
    if date.day is not None or date.month is None:
        day = Draft(
            first, date.after, years=years, unit="day", month=date.month, day=date.day, weekday=date.weekday
        )
        return day if years or date.month is None else _day_of(tokens, day)
    joint = date.after
    if (tokens.dash(joint) or tokens.low[joint] in ("to", "/", "through")) and not years:
        second = month_at(tokens, joint + 1)
        if second is not None and second[0] > date.month:
            months = second[0] - date.month + 1
            year = year_at(tokens, second[1])
            after = second[1] if year is None else second[1] + 1
            draft = _ending(tokens, first, months, after, second[0], year)
            return draft if months != 3 or draft.ordinal else replace(draft, unit="part_year")
    draft = Draft(first, date.after, years=years, unit="month", month=date.month)
    return draft if years else _year_before(tokens, _dated_month(tokens, draft))


def _dated_month(tokens: Tokens, draft: Draft) -> Draft:
    if tokens.low[draft.after] == "in":
        return draft
    return _dated(tokens, draft)


def _day_of(tokens: Tokens, draft: Draft) -> Draft:
    return draft if tokens.low[draft.after] in ("in", "the") else _dated(tokens, draft)
