"""Weekdays against their dates, in the Gregorian calendar."""

from __future__ import annotations

from datetime import date

from claimcheck.expressions import Calendar
from claimcheck.verdicts.interface import Case, Ruling

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def calendar(expression: Calendar, case: Case) -> Ruling:
    """Whether the date fell on the weekday; no verdict where that weekday served to date the document."""
    quote = case.found.claim.quote
    for span in case.dating.evidence:
        if span.start < quote.end and quote.start < span.end:
            return Ruling(
                "not_enough_evidence",
                f"The weekday served to infer the document's date ({case.dating.date}), so it is no evidence for it.",
            )
    year = expression.year or case.dating.year
    if year is None:
        return Ruling("not_enough_evidence", "No year is given or known, so the weekday cannot be checked.")
    try:
        day = date(year, expression.month, expression.day)
    except ValueError:
        return Ruling("refuted", f"There is no such day in {year}.", (year,))
    said, fell = _DAYS[expression.weekday], _DAYS[day.weekday()]
    words = f"{day.day} {day:%B} {day.year}"
    assumption = () if expression.year else (f"The year is taken to be {year}, the document's.",)
    if said == fell:
        return Ruling("supported", f"{words} fell on a {fell}.", (year,), assumptions=assumption)
    return Ruling("refuted", f"{words} fell on a {fell}, not on a {said}.", (year,), assumptions=assumption)
