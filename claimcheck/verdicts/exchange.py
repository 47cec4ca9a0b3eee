"""Two figures of one sentence exchanged: "In 1950 India had 544 million people and China 357 million".

In running text a figure that fits another place named beside it may be said of that one, so it is not refuted. Where
the attachment is tight there is no such doubt: each of two places stands as subject in front of a figure of its own,
with nothing but a verb between, and each figure is the other's.
"""

from __future__ import annotations

import re

from claimcheck.expressions import Growth, Level, Share
from claimcheck.intervals import Interval
from claimcheck.verdicts.interface import Answer, Case

_NUMBER = re.compile(
    r"(?<![\w.,-])[-\u2212]?(?P<digits>\d[\d,]*(?:\.\d+)?)(?:\s+|-)?"
    r"(?P<scale>thousand|million|billion|trillion)?(?P<percent>\s?%|\s+per\s?cent)?(?!\w)",
)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_OPENING = re.compile(r"(?:(?:In|By|At the end of) (?:19|20)\d\d,? |.*: [\"\u201c]?)?(?:[Tt]he )?", re.DOTALL)
_VERB = re.compile(
    r"(?: (?:has|had|have|counts|counted|numbered|grew|shrank|contracted|expanded|is home to|was home to|accounts for"
    r"|accounted for))?(?: (?:a population of|by|about|around|some|roughly|nearly|almost|only|just|an estimated))? ?\$?"
)
_JOINT = re.compile(
    r"[^.;:,]{0,40}?(?:, (?:it|he|she|they) (?:says|said),)?(?:,? (?:and|while|but)|[,;])(?: the)? ",
    re.DOTALL,
)
_CLOSE = 0.03
_CLOSE_POINTS = 0.15


def exchanged(other: str, answer: Answer, case: Case) -> bool:
    """Whether the claim's place and `other` stand tightly before each other's figures.

    `answer` is the claim's plain reading, which the figure said of `other` must fit.
    """
    claim = case.found.claim
    if not isinstance(answer.question.expression, Level | Share | Growth) or len(claim.places) != 1:
        return False
    if len(answer.preferred.years) != 1:
        return False
    said = _attached(case)
    own = claim.places[0]
    return own in said and other in said and _fits(said[other], answer)


def _attached(case: Case) -> dict[str, re.Match[str]]:
    """The figures of a sentence by the place that each stands right behind; empty where one is attached otherwise."""
    sentence = case.found.claim.sentence
    places = [mention for mention in case.gazetteer.find(sentence) if mention.codes and mention.certain]
    figures = [figure for figure in _NUMBER.finditer(sentence) if _is_amount(figure)]
    if len(places) != len(figures) or len(places) < 2 or not _OPENING.fullmatch(sentence[: places[0].start]):
        return {}
    found: dict[str, re.Match[str]] = {}
    end = None
    for place, figure in zip(places, figures, strict=True):
        if end is not None and not _JOINT.fullmatch(sentence[end : place.start]):
            return {}
        if place.end > figure.start() or not _VERB.fullmatch(sentence[place.end : figure.start()]):
            return {}
        end = figure.end()
        found[place.codes[0]] = figure
    return found


def _is_amount(figure: re.Match[str]) -> bool:
    """Whether a number is a size or a rate, and not a year, a day or a count of something else."""
    return bool(figure["scale"] or figure["percent"]) or "," in figure["digits"]


def _fits(figure: re.Match[str], answer: Answer) -> bool:
    """Whether a figure is what the record has, to within three percent, or about a tenth of a point for rates."""
    value = float(figure["digits"].replace(",", "")) * _SCALES.get(figure["scale"] or "", 1.0)
    rate = isinstance(answer.question.expression, Growth)
    if rate and answer.value < 0:
        value = -value
    slack = _CLOSE_POINTS if rate else _CLOSE * value
    return Interval.point(value).widened(slack).meets(answer.record)
