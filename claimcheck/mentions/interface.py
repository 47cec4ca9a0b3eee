"""What can be mentioned in a text: numbers, periods, indicators, hedges. Spans, not what they add up to.

All offsets count code points of the text that was handed in. All mentions are found in time linear in the
length of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.intervals import Interval

NumberForm = Literal["digits", "words", "fraction", "multiple", "ordinal", "quantifier"]
Comparator = Literal["=", "~", ">", ">=", "<", "<="]
PeriodUnit = Literal["year", "half", "quarter", "month", "part_year", "week", "day", "decade", "century"]
PeriodPart = Literal["early", "mid", "late", "end"]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number with its unit, bound and hedge: "nearly 1.3 billion people", "just over $4tn", "2 to 2.5 pct".

    `start`..`end` spans the whole phrase, hedge and unit included; `core_start`..`core_end` the digits or
    words of the number with its scale and unit, without the hedge. `value` is in base units (percent as 43,
    fractions as 20.0 with unit `percent`, multiples as 2.0 with unit `times`, ordinals as 3 with unit
    `rank`). `value_high` is the upper end of a stated range. `unit` is None for a bare number, else
    `percent`, `pp`, `times`, `rank`, `persons`, `persons_per_km2`, `usd`, `intl_usd`, an ISO 4217 code in
    lower case, `years`, `places` (countries, members, nations), or `noun:<lemma>` for a counted noun that
    is none of these ("500 jobs"). `stated` is the interval that the words stand for, precision, hedge and
    bound together; `how` says so in words. `year_like` marks a bare 4-digit number that may be a year.
    `signed` is True where the text itself writes a sign ("-0.4%", "minus 2 pct").
    """

    start: int
    end: int
    core_start: int
    core_end: int
    text: str
    value: float
    unit: str | None
    form: NumberForm
    stated: Interval
    how: str
    value_high: float | None = None
    comparator: Comparator = "="
    year_like: bool = False
    signed: bool = False


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A stretch of time: "2012", "fiscal 1986/87", "between 1981 and 1986", "last year", "the third quarter".

    `years` are absolute years where the words give them (one, or the two ends of a span); else `offset`
    counts from the year of the document ("last year" -1, "this year" 0) or, where `anchored`, from the
    period mentioned before ("a year earlier" -1, "the previous year" -1). `length` is the years of a span that ends at
    the offset ("over the past decade" 10), or that starts there for the future ("the next five years" -5);
    without an `offset` it is a mere length of time ("over 20 years", "in four years").
    `unit` tells a year from a quarter or a month; `ordinal` is the number of the quarter, half or month.
    `fiscal` is True for fiscal years (the first year counts). `future` is True for what lies ahead of the
    document. `since` is True for spans that run to the document's year ("since 1960"); `relational` words
    keep their own year meaning.

    `month`, `day` and `weekday` (Monday is 0) are those of a date; of a month the month; of a stretch of months
    ("the three months to December", "the year ended March 31") the month it ends with, `months` their number.
    `shift` counts quarters, months, halves or weeks from the document's own ("last quarter" -1), or where
    `anchored` from the one mentioned before. `part` is the part of the year or decade meant ("mid-2010").
    `vague` marks spans without a length ("recent years", "the next few years").
    """

    start: int
    end: int
    text: str
    years: tuple[int, ...] = ()
    offset: int | None = None
    anchored: bool = False
    length: int | None = None
    unit: PeriodUnit = "year"
    ordinal: int | None = None
    fiscal: bool = False
    future: bool = False
    since: bool = False
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    months: int | None = None
    shift: int | None = None
    part: PeriodPart | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class IndicatorMention:
    """Words that name an indicator: "GDP", "the economy", "population", "per capita income".

    `indicator` is the contract's slug. `head` tells a noun that names the quantity ("GDP") from one that
    names the thing grown ("the economy") and from an adjective that implies it ("populous"). `prices` is
    set where the words say so ("nominal GDP", "in real terms").
    """

    start: int
    end: int
    text: str
    indicator: str
    head: Literal["quantity", "economy", "implied", "rate", "people", "declared"]
    prices: Literal["current", "constant"] | None = None
