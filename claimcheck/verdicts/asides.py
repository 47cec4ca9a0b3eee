"""Words of a sentence that narrow or move a claim without being part of it.

"Leaving aside city-states", "West German", "in the last three months", "once", "at independence": who finds such words
beside a figure and judges it without them accuses a sentence of what it does not say. Where the claim carries them (its
places left out, its frequency, its years) they are settled; where it does not, the record's contradiction is no ground for
an accusation.
"""

from __future__ import annotations

import re

from claimcheck.expressions import Comparison, Count, Growth, Level, Rank, Record, Share
from claimcheck.models import Claim
from claimcheck.verdicts.interface import Answer, Case
from claimcheck.verdicts.rewriting import quantities

_LEAVING_OUT = re.compile(
    r"\b(?:(?:leaving|setting|putting) (?:aside|out)|aside from|apart from|other than|not counting|not including|excluding"
    r"|except(?:ing)?(?: for)?|disregarding|ignoring|discounting|bar(?:ring)?|if (?:one|you|we) (?:leaves?|ignores?|excludes?)"
    r"|among (?:those|countries|states|nations|economies) (?:with|of|that|larger|bigger|smaller))\b",
    re.IGNORECASE,
)
_GERMAN = re.compile(r"\b(?:(?P<part>(?:West|East)(?:ern)?|western|eastern) )?German(?:y|s)?\b")
_PART_OF_YEAR = re.compile(
    r"\b(?:quarter|half-year|semester|trimester)\b(?! of (?:a|the) (?:century|world|people|population|humanity|all))"
    r"|\b(?:first|last|second|third|fourth|final|closing|opening) (?:(?:two|three|six|nine) months|half)\b"
    r"|\b(?:two|three|six|nine|eleven) months (?:to|of|through|ending|ended)\b",
    re.IGNORECASE,
)
_POINTING_BACK = re.compile(
    r"\b(?:was|were|had|did|back|by|until) then\b|\bthen (?:was|were|had|still|already|only|numbered|counted|stood)\b"
    r"|\bat th(?:e|at) time\b|\bin those (?:days|years|times)\b|[a-z]+ then(?=[.,;:)]|$)"
    r"|, then the\b|\b(?:once|formerly|used to|until (?:the )?(?:19|20)\d\d)\b(?! (?:again|more|and for all))"
    r"|\bat (?:its |their )?(?:independence|partition|(?:re)?unification)\b|\bon the eve of\b"
    r"|\b(?:before|during|after) the [a-z ]*\b(?:war|famine|revolution|partition|plague|genocide|blockade)\b"
    r"|\bin (?:his|her|their|my|our) (?:childhood|youth|day|time)\b"
    r"|\bwhen [^,.;]*\b(?:\w+ed|was|were|became|broke|won|took|left|fell|began|came|had)\b",
    re.IGNORECASE,
)
"""Words that move a claim without a year into a past that they do not date."""
_PRESENT = re.compile(
    r"(?<!to )\b(?:has|have|is|are)(?: now| just| only| today| some| about)* $", re.IGNORECASE
)
_OUTPUT = ("gdp", "gdp_ppp", "gdp_per_capita", "gdp_per_capita_ppp")


def narrowed(plain: Answer, case: Case) -> str | None:
    """Why the sentence may say less than the claim that was read from it; None where nothing in it does."""
    claim = case.found.claim
    if _leaves_out(plain, claim):
        return "the sentence leaves out some that the record counts"
    if _of_a_part(plain, claim):
        return "the sentence speaks of a part of Germany, and the record has the whole"
    if _of_a_quarter(plain, claim):
        return "the sentence speaks of a part of the year, and the record has whole years"
    if _points_back(claim, case):
        return "the words point at a time told before, which is not known"
    return None


def _points_back(claim: Claim, case: Case) -> bool:
    """Whether "then", "once" or "when it was …" stands beside a claim that has no year, or that of the text itself.

    What is told in the present ("Britain, once the largest, is now the sixth") is of today all the same.
    """
    if _PRESENT.search(claim.sentence[: max(0, claim.sentence.find(claim.quote.exact))]):
        return False
    now = case.dating.year
    recent = not claim.years or (now is not None and claim.years[-1] >= now - 1)
    written = any(str(year) in claim.sentence for year in claim.years)
    return recent and not written and _POINTING_BACK.search(claim.sentence) is not None


def _leaves_out(plain: Answer, claim: Claim) -> bool:
    """Whether an order is said to hold without some that the claim does not name as left out."""
    if claim.excluding or not isinstance(
        plain.question.expression, Rank | Record | Comparison | Count | Share
    ):
        return False
    return _LEAVING_OUT.search(claim.sentence) is not None


def _of_a_part(plain: Answer, claim: Claim) -> bool:
    """Whether the German name nearest before the figure, or the first of the sentence, is that of one of the two states."""
    if not any("DEU" in quantity.places for quantity in quantities(plain.question.expression)):
        return False
    found = list(_GERMAN.finditer(claim.sentence))
    end = claim.sentence.find(claim.quote.exact) + len(claim.quote.exact)
    before = [name for name in found if name.start() < end]
    return bool(found) and (before[-1] if before else found[0])["part"] is not None


def _of_a_quarter(plain: Answer, claim: Claim) -> bool:
    """Whether output, or its growth in one year, is told in a sentence that speaks of a part of a year before it."""
    expression = plain.question.expression
    if not isinstance(expression, Level | Growth) or expression.of.indicator not in _OUTPUT:
        return False
    if len(plain.preferred.years) > 1 or claim.frequency != "annual":
        return False
    before = claim.sentence[: claim.sentence.find(claim.quote.exact) + len(claim.quote.exact)]
    return _PART_OF_YEAR.search(before) is not None
