"""Another time than the one taken, where the words do not tie the figure to its year.

"In 2015", "last year" right beside a figure, or opening its sentence, leave no doubt of which year it is told. Where
the year was only inferred, a figure that is wrong for it but right for another one that the sentence names or points
at, or for the latest complete year of a text, may have been told of that: it is no ground for an accusation. The same
goes for a change so large that no single year has it: then a longer time is meant, whose beginning was not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.expressions import Difference, Growth, Level, Ratio, Share, Trend
from claimcheck.models import Claim
from claimcheck.verdicts.interface import Answer, Case
from claimcheck.verdicts.rule import answer
from claimcheck.verdicts.tolerance import Tolerance
from claimcheck.verdicts.wording import years as in_words

_YEAR = re.compile(
    r"(?<![Ss]ince )(?<![\d.,$€£-])(?:19[5-9]\d|20\d\d)(?![\d,.]*\d|%| (?:million|billion|people))"
)
_LEAD = r"(?:in|during|for|over|throughout|by|as of|at the end of|from|between)"
_WHOLE = r"(?:the |all of |whole of |whole |entire |full |calendar |fiscal |financial |crisis |year )*"
_RELATIVE = (
    r"(?:(?:last|this|that|that same|the same|the current) year|in (?:both|each) years?"
    r"|(?:a|per|each|every)(?: single)? year)"
)
_BEHIND = re.compile(
    rf"[\s\"”’()]*(?:,? {_LEAD})? ?{_WHOLE}(?:(?P<year>(?:19|20)\d\d)|{_RELATIVE})\b", re.IGNORECASE
)
_OPENING = re.compile(
    rf"[\"“‘(\s]*(?:(?:and|but|then|so|already|only),? )?(?:{_LEAD} {_WHOLE}(?P<year>(?:19|20)\d\d)|{_RELATIVE})\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\byears? (?:before|after|earlier|later)\b|\b(?:previous|preceding|following|next) year\b|\bafter\b",
    re.IGNORECASE,
)
_SOME_TIME = re.compile(r"\b(?:19|20)\d\d\b|\bago\b")
"""Where a sentence has no time of its own, the year is that of the text before it, and as sure as that."""
_MOVABLE = (Difference, Growth, Level, Ratio, Share, Trend)
_TOO_MUCH = {"population": 25.0}
_TOO_MUCH_ELSE = 50.0
"""Percent: no country's people or output change by so much in a year, save through war or an oil field."""


def another_time(plain: Answer, case: Case, tolerance: Tolerance) -> str | None:
    """Why the words may speak of another time, at which they hold; None where they do not."""
    expression, claim = plain.question.expression, case.found.claim
    if not isinstance(expression, _MOVABLE) or claim.modality == "projected" or tied(claim):
        return None
    for span in _candidates(plain, case):
        found = answer(replace(plain.question, years=(span,), lagging=False), plain.stated, case, tolerance)
        if isinstance(found, Answer) and found.verdict != "refuted":
            when = f"{span[0]} to {span[-1]}" if len(span) > 1 else in_words(span)
            return f"it may be true of {when}, which the words may mean"
    return None


def tied(claim: Claim) -> bool:
    """Whether a time stands right beside the figure or opens its sentence: then there is no doubt of it."""
    sentence, quote = claim.sentence, claim.quote.exact
    at = sentence.find(quote)
    if _opens(sentence, claim) or _opens(quote, claim):
        return True
    behind = _BEHIND.match(sentence[at + len(quote) :] if at >= 0 else claim.quote.suffix)
    within = _YEAR.findall(quote)
    if within and int(within[-1]) in claim.years:
        return True
    return behind is not None and _own(behind["year"], claim)


def _opens(words: str, claim: Claim) -> bool:
    found = _OPENING.match(words)
    return found is not None and _own(found["year"], claim)


def _own(year: str | None, claim: Claim) -> bool:
    """Whether a written year is one of the claim's; a relative one is as good as any."""
    return year is None or int(year) in claim.years


def _candidates(plain: Answer, case: Case) -> Iterator[tuple[int, ...]]:
    """Other years that the words may mean: those that the sentence names or points at, and the text's last complete one.

    A claim whose years all stand in the sentence has no others.
    """
    claim = case.found.claim
    if isinstance(plain.question.expression, Trend) and len(claim.years) > 1:
        return
    named = {int(year) for year in _YEAR.findall(claim.sentence)}
    if claim.years and named.issuperset(claim.years):
        return
    pointed = (
        {year + step for year in named for step in (-1, 1)} if _POINTING.search(claim.sentence) else set()
    )
    now = case.dating.year
    elsewhere = claim.years and not case.nearby and _SOME_TIME.search(claim.sentence)
    latest = {now - 1} if now is not None and elsewhere else set()
    taken = {span[0] for span in plain.question.years if len(span) == 1}
    for year in sorted((named | pointed | latest) - taken):
        if now is None or year <= now:
            yield (year,)


def too_much_for_a_year(plain: Answer) -> str | None:
    """Why a change that is told of one year must be that of a longer time; None where it need not be."""
    expression = plain.question.expression
    if not isinstance(expression, Growth) or len(plain.preferred.years) != 1:
        return None
    most = _TOO_MUCH.get(expression.of.indicator, _TOO_MUCH_ELSE)
    if plain.stated.low < most and plain.stated.high > -most:
        return None
    return "no country changes by so much in a year, so that a longer time is meant"
