"""Claims on which no verdict is possible from the outset, each with the sentence that says why."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.expressions import (
    Calendar,
    Comparison,
    Count,
    Growth,
    Level,
    Membership,
    Rank,
    Ratio,
    Share,
    Trend,
)
from claimcheck.models import Claim
from claimcheck.verdicts.interface import Case, Refusal
from claimcheck.verdicts.readings import document_day
from claimcheck.verdicts.rewriting import quantities
from claimcheck.verdicts.wording import label

_FREQUENCIES = {"half": "half-years", "quarter": "quarters", "month": "months", "part_year": "part of a year"}
_IN_THE_THIRD = re.compile(r"\s*\bin the (?:first|second|third|fourth)(?=[\s]*(?:$|[.,;:)]|and\b|but\b))")
_UNITED_NATIONS = re.compile(r"\b(?:United Nations|UN|U\.N\.)(?!\w)")
_EXPECTING = (
    r"(?:expected|projected|predicted|forecast(?:ed)?|foresaw|foreseen|reckoned|anticipated|estimated)"
)
_MADE = re.compile(
    rf"\b(?:[Ii]n|[Bb]ack in) (?P<before>(?:19|20)\d\d),? [^.;:]{{0,60}}?\b{_EXPECTING}\b"
    rf"|\b{_EXPECTING}(?: by [^.;:,]{{1,40}}?)? in (?P<after>(?:19|20)\d\d)\b"
    r"|\b(?P<of>(?:19|20)\d\d) (?:projections?|forecasts?|revision|edition|report|prospects)\b"
)
"""Words that tell when a projection was made: "In 2004 the United Nations expected"."""
_MONEY = frozenset({"gdp", "gdp_ppp", "gdp_per_capita", "gdp_per_capita_ppp"})


def refusal(case: Case) -> Refusal | None:
    """Why the claim cannot be judged; None when it can be tried."""
    claim, expression = case.found.claim, case.found.expression
    if claim.coverage == "not_covered":
        return Refusal(_sentence(f"not covered: {claim.reason or 'no installed data set speaks to it'}"))
    if expression is None:
        return Refusal("The claim names nothing that the record could be asked for.")
    if claim.modality == "hypothetical":
        return Refusal("The sentence supposes this, it does not say it.")
    if isinstance(expression, Membership | Calendar):
        return None
    nameless = any(not q.places for q in quantities(expression)) and not isinstance(expression, Count)
    if nameless:
        return Refusal("The words name no place that the figure belongs to.")
    if _foreign(claim.unit) and any(q.indicator in _MONEY for q in quantities(expression)):
        return Refusal(
            f"The amount is in {(claim.unit or '').upper()} and the record in US dollars; it holds no exchange rates."
        )
    if claim.frequency != "annual" and part_year(case) is None:
        span = _FREQUENCIES.get(claim.frequency, "part of a year")
        return Refusal(f"The claim is about {span} and the record is annual.", readings=True)
    if _elliptic_quarter(case):
        return Refusal("The claim is about a quarter and the record is annual.", readings=True)
    if claim.modality == "projected" and not _of_named_publisher(case):
        return Refusal(
            "This is a forecast: only the forecaster's own figures of that time could bear it out.",
            readings=True,
        )
    if began_from(claim):
        return Refusal("It is what a change began from, and the words do not say when that was.")
    if _length_unknown(case):
        return Refusal("The words do not say over what time it changed that much.", readings=True)
    real_level = any(q.prices == "constant" for q in quantities(expression)) and not isinstance(
        expression, Growth | Trend
    )
    if real_level:
        of = label(quantities(expression)[0].indicator)
        return Refusal(f"The claim is about {of} at constant prices without saying of which year.")
    return None


_BEGAN = re.compile(r"\bfrom (?:(?!\b(?:to|from)\b)[^,;]){1,40}$")
_BEGINNING = re.compile(r"\b[Ff]rom (?:an? |its |the )?$")


def began_from(claim: Claim) -> bool:
    """Whether a size without a year is the one that a change began from: "has shrunk from 52 million to 44 million"."""
    if claim.kind != "level" or claim.years:
        return False
    quote = claim.quote.exact
    lead = claim.sentence[: max(0, claim.sentence.find(quote))]
    opened = " to " not in quote and _BEGINNING.search(lead) is not None
    return opened or _BEGAN.search(quote) is not None


_MUCH = 50
"""Percent: no population or economy of a country grows by so much in a year, save after a collapse."""
_SOME_TIME = re.compile(
    r"\bsince\b|\b(?:recent|past|last|previous|few|several|many) (?:years|decades|generations)\b|\bover the (?:years|decades)\b",
    re.IGNORECASE,
)


def _length_unknown(case: Case) -> bool:
    """ "The population has doubled", "grew 9 percent a year on average": a change over years that nobody tells."""
    claim = case.found.claim
    if claim.kind != "growth" or claim.years or claim.value is None:
        return False
    if claim.average:
        return True
    yearly = re.search(r"\b(?:a|per|each|every) year\b|\bannual", claim.sentence)
    return yearly is None and (abs(claim.value) >= _MUCH or _SOME_TIME.search(claim.sentence) is not None)


def part_year(case: Case) -> str | None:
    """The sentence with which the annual figure settles a claim about a part of a year; None where it does not.

    People are a stock that hardly changes within a year. What was made or grown in a quarter no year tells.
    """
    claim, expression = case.found.claim, case.found.expression
    stock = isinstance(expression, Level | Share | Ratio | Rank | Comparison | Count)
    if claim.frequency == "annual" or not stock or not _projects_people(case):
        return None
    span = _FREQUENCIES.get(claim.frequency, "part of a year")
    return f"The claim is about {span}; people hardly change within a year, so its figure settles it."


def _elliptic_quarter(case: Case) -> bool:
    """Whether the figure is that of a quarter named by its number alone: "0.3 percent in the fourth quarter, after 0.1 in the third"."""
    claim = case.found.claim
    if "quarter" not in claim.sentence or case.found.expression is None:
        return False
    behind = claim.sentence.partition(claim.quote.exact)[2] or claim.quote.suffix
    return _IN_THE_THIRD.search(claim.quote.exact) is not None or _IN_THE_THIRD.match(behind) is not None


def _foreign(unit: str | None) -> bool:
    """Whether the unit is a currency other than the dollar: an ISO 4217 code in lower case."""
    return unit is not None and len(unit) == 3 and unit.isalpha() and unit != "usd"


def _of_named_publisher(case: Case) -> bool:
    """Whether the United Nations are cited for a projection of theirs that was out at the document's date."""
    claim, day = case.found.claim, document_day(case)
    cited = _UNITED_NATIONS.search(f"{claim.speaker or ''} {claim.sentence}")
    if cited is None or day is None or not claim.years or not _projects_people(case):
        return False
    made = _made(case)
    if made is not None and not any(
        source.publisher == "wpp" for source in case.store.as_of(date(made, 12, 31)).sources_for("population")
    ):
        return False
    return any(source.publisher == "wpp" for source in case.store.as_of(day).sources_for("population"))


def _made(case: Case) -> int | None:
    """The year in which the words say that a projection was made, where that is not the year it is about."""
    claim = case.found.claim
    for match in _MADE.finditer(claim.sentence):
        year = int(match["before"] or match["after"] or match["of"])
        if year not in claim.years:
            return year
    return None


def _projects_people(case: Case) -> bool:
    expression = case.found.expression
    return expression is not None and all(q.indicator == "population" for q in quantities(expression))


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if words.endswith(".") else f"{words}."
