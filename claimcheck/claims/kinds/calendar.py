"""Calendar: a weekday against its date ("Wednesday, October 17")."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.expressions import Calendar, Expression
from claimcheck.mentions import find_periods
from claimcheck.models import Claim, Kind

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_SAYING = frozenset("was is fell falls will be fall on a indeed also".split())


class CalendarKind:
    """Whether a date falls on the weekday that it is given with."""

    name: Kind = "calendar"
    title = "Calendar"
    description = "A weekday against its date, by the Gregorian calendar."
    examples = (
        Example("The treaty was signed on Friday, 7 February 1992.", {"years": [1992], "places": []}),
        Example("February 29, 2000 was a Tuesday.", {"years": [2000], "places": []}),
        Example("Talks open on Wednesday, October 17.", {"years": [2012]}, date="2012-10-15"),
    )
    counter_examples = (("Talks open on Wednesday.", "no date"), ("Talks open on October 17.", "no weekday"))

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        for i, token in enumerate(sentence.tokens):
            if token.tag != "PER" or token.period.day is None or token.period.month is None:
                continue
            end = token.end if token.period.weekday is not None else _said_behind(sentence, i)
            if end is None:
                continue
            if _is_dateline(sentence, i, context):
                continue
            years = token.period.years[:1] or _nearest_year(token.period.month, token.period.day, context)
            if not years and context.dating.origin != "inferred":
                continue  # without a year nothing can be said of a weekday
            yield Draft(
                kind="calendar", indicator=None, start=token.start, end=end, years=years,
                trace=(f"calendar: a weekday with its date, “{token.text}”",),
                notes=() if token.period.years or not years else (f"The date is taken to lie in {years[0]}, nearest to the document's date.",),
            )  # fmt: skip

    def expression(self, claim: Claim) -> Expression | None:
        for period in find_periods(claim.quote.exact):
            weekday = period.weekday if period.weekday is not None else _last_weekday(claim.quote.exact)
            if weekday is not None and period.day is not None and period.month is not None:
                return Calendar(weekday, period.day, period.month, claim.years[0] if claim.years else None)
        return None

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        expression = self.expression(claim)
        if not isinstance(expression, Calendar) or not years:
            return None
        try:
            day = datetime.date(years[0], expression.month, expression.day)
        except ValueError:
            return None
        return f"{day.day} {day:%B} {day.year} was a {_DAYS[day.weekday()]}."


def _is_dateline(s: Sentence, i: int, context: Context) -> bool:
    """ "The Evening Star, Monday 4 June 2012": the day of the text itself, in a line without a verb, claims nothing."""
    period = s.tokens[i].period
    if context.dating.date is None or len(context.dating.date) < 10 or not period.years:
        return False
    here = datetime.date.fromisoformat(context.dating.date)
    if (here.year, here.month, here.day) != (period.years[0], period.month, period.day):
        return False
    return not any(t.low in lex.AUXILIARIES | lex.LINKS or t.low.endswith("ed") for t in s.tokens)


def _said_behind(s: Sentence, i: int) -> int | None:
    """ "February 29, 2000 was a Tuesday": where the weekday ends that is said of the date at token `i`."""
    tokens = s.tokens
    k = i + 1
    if k >= len(tokens) or tokens[k].low not in {"was", "is", "fell", "falls", "will"}:
        return None
    while k < len(tokens) and tokens[k].low in _SAYING:
        k += 1
    return tokens[k].end if k < len(tokens) and tokens[k].text.capitalize() in _DAYS else None


def _last_weekday(words: str) -> int | None:
    last = words.rsplit(None, 1)[-1].capitalize()
    return _DAYS.index(last) if last in _DAYS else None


def _nearest_year(month: int, day: int, context: Context) -> tuple[int, ...]:
    """The year in which a day without one lies nearest to the document's date.

    An article of 4 January that says "Thursday, December 31" speaks of the year before. A document dated by its
    year alone gives that year.
    """
    date = context.dating.date
    if date is None:
        return ()
    if len(date) < 10:
        return (int(date[:4]),)
    here = datetime.date.fromisoformat(date)
    candidates = []
    for year in (here.year - 1, here.year, here.year + 1):
        try:
            candidates.append((abs((datetime.date(year, month, day) - here).days), year))
        except ValueError:
            continue
    return (min(candidates)[1],) if candidates else ()
