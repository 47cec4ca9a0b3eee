"""Which years a claim can mean: as dated, by publication lag where undated, both ends of a fiscal year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.expressions import Difference, Expression, Growth, Record, Trend
from claimcheck.models import Claim, Dating
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.rewriting import subject
from claimcheck.verdicts.wording import years as in_words

Span = tuple[int, ...]
LAG = 2
"""Figures for a year come out up to so many years later: an undated level may rest on either."""
TREND = 5
"""Complete years before the document's that an undated trend is held against."""


_RECESSION = re.compile(
    r"\b(?:recessions?|slump(?:s|ed|ing)?|depression|downturn|in crisis|contracting|shrinking)\b",
    re.IGNORECASE,
)


_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "two second",
            "three third",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh",
            "eight eighth",
        ),
        2,
    )
    for word in words.split()
}
_STREAK = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|[2-8](?:nd|rd|th)?)(?: (?:straight|consecutive|successive) years?| years? (?:running|in a row))\b",
    re.IGNORECASE,
)


_RUN = re.compile(
    r"\b(?:(?:every|each)(?: single)? year|(?:straight|consecutive|successive) years?|years? (?:running|in a row))\b(?! since)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """Admissible years or spans, the preferred first, and the sentence that says why these.

    `alternatives` are years that the words merely allow. `lagging` is True where several years are one
    reading's.
    """

    years: tuple[Span, ...]
    assumption: str | None = None
    alternatives: tuple[Span, ...] = ()
    lagging: bool = False


def period(claim: Claim, expression: Expression, dating: Dating) -> Period | None:
    """The years of a claim; None where neither the claim nor the document is dated."""
    if claim.years:
        return _dated(claim, expression, dating)
    if dating.year is None:
        return None
    if isinstance(expression, Trend) and expression.direction == "down" and _recession(claim, expression):
        return _under_way(dating.year)
    if isinstance(expression, Trend) and not is_rate(expression) and (streak := _streak(claim)):
        return _running(dating.year, streak)
    return _undated(expression, dating)


def _recession(claim: Claim, expression: Trend) -> bool:
    """Whether the words are about an economy's recession: that of the last year or of the one under way."""
    return not is_rate(expression) and _RECESSION.search(claim.sentence) is not None


def _under_way(year: int) -> Period:
    return Period(
        ((year - 1,), (year,), (year - TREND, year - 1)),
        f"No year is given: a recession may be that of {year - 1} or of {year}, the year under way.",
        lagging=True,
    )


def _streak(claim: Claim) -> int | None:
    """For how many years running something is said to have moved one way."""
    found = _STREAK.search(claim.sentence)
    if found is None:
        return None
    word = found["number"].lower()
    return _NUMBERS.get(word) or int(word[0])


def _is_run(claim: Claim, expression: Trend) -> bool:
    """ "every year from 1992 to 2019", "for the third year running": the first year's own change counts as well."""
    return not is_rate(expression) and _RUN.search(claim.sentence) is not None


def _running(year: int, streak: int) -> Period:
    """The last complete years of a streak, or with the year under way."""
    return Period(
        ((year - streak, year - 1), (year - streak + 1, year)),
        f"The {streak} years running may be those to {year - 1} or to {year}, the year under way.",
        lagging=True,
    )


def is_rate(expression: Expression) -> bool:
    """Whether the expression is about yearly change, which only complete years have."""
    of = subject(expression)
    return isinstance(expression, Growth) or (of is not None and of.indicator in RATES)


def _dated(claim: Claim, expression: Expression, dating: Dating) -> Period:
    first, last = claim.years[0], claim.years[-1]
    if isinstance(expression, Trend):
        begin = first if _is_run(claim, expression) else first + 1
        return Period(((begin, last) if last > first else (last,),))
    if isinstance(expression, Difference) and expression.to is None and first == last:
        return Period(((last - 1, last),), f"The change is taken from {last - 1} to {last}.")
    if first == last:
        return _single(claim, expression, last)
    if isinstance(expression, Growth | Record | Difference) and not (
        isinstance(expression, Difference) and expression.to is not None
    ):
        return _span(first, last, dating)
    admissible = tuple((year,) for year in range(last, first - 1, -1))
    return Period(admissible, f"Any year from {first} to {last} will do.", lagging=True)


def _single(claim: Claim, expression: Expression, year: int) -> Period:
    if claim.period == "fiscal":
        return Period(
            ((year,), (year + 1,)),
            f"The fiscal year {year}/{(year + 1) % 100:02d} lies in two calendar years; either will do.",
            lagging=True,
        )
    return Period(((year,),))


def _span(first: int, last: int, dating: Dating) -> Period:
    """A span; one that runs to the document's year may end with the latest figures that were out."""
    if dating.year is not None and last >= dating.year:
        ends = tuple((first, last - back) for back in range(LAG + 1) if last - back > first)
        return Period(
            ends or ((first, last),),
            f"The span runs to the document's year; figures up to {LAG} years older may have been meant.",
            lagging=True,
        )
    return Period(((first, last),))


def _undated(expression: Expression, dating: Dating) -> Period:
    year = dating.year
    assert year is not None
    if isinstance(expression, Trend):
        last = year - 1
        if is_rate(expression):
            return Period(
                ((last,),),
                f"No year is given: {last}, the latest complete year, is compared with the one before.",
            )
        return Period(
            ((last - TREND + 1, last),),
            f"No years are given: the {TREND} complete years before {year} are taken ({last - TREND + 1} to {last}).",
        )
    if isinstance(expression, Difference) and expression.to is None:
        return Period(
            ((year - 1, year), (year - 2, year - 1)),
            "No years are given: the latest year's change is taken.",
            lagging=True,
        )
    if is_rate(expression):
        early = len(dating.date or "") < 7 or int((dating.date or "")[5:7]) <= 4
        others: tuple[Span, ...] = ((year,), (year - 2,)) if early else ((year,),)
        return Period(
            ((year - 1,),),
            f"No year is given: {year - 1}, the latest complete year, is taken.",
            alternatives=others,
        )
    lags = tuple((year - back,) for back in range(LAG + 1))
    return Period(
        lags,
        f"No year is given: figures for {in_words(lag[0] for lag in lags)} may have been meant,"
        " since they come out late.",
        lagging=True,
    )
