"""The year of an undated text from two figures set side by side: "grew 1.6 percent last year after shrinking in 2003".

What growth is compared with is, without other words, the year before: one of the two years is written, the other
is counted from the text's own, and the two together tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims.dating.eras import Era

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?:[-/–](?:[0-9]{4}|[0-9]{1,2}))?(?![0-9%]|s\b)"
_COUNTED = r"(?P<which>last|this|the current|next) (?:financial |fiscal )?year"
_AGAINST = r"(?:after|following|from|against|versus|vs\.?|compared (?:with|to)|(?:up|down) (?:from|on)|than)"
_GROWTH = re.compile(
    r"\b(?:growth|gr[eo]w\w*|expand\w*|shr[aiu]nk\w*|contract\w*|rose|ris(?:e|ing)|fell|fall\w*|slow\w*|accelerat\w*|increas\w*)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpct\b", re.IGNORECASE)
_LONG_AGO = re.compile(r"\b(?:since|peak|record|highs?|lows?|until|decade|average|baseline)\b", re.IGNORECASE)
_WITHIN = r"(?:[^.;]|\.(?=\d)){0,60}?"

_COUNTED_THEN_YEAR = re.compile(rf"\b{_COUNTED}\b{_WITHIN}\b{_AGAINST}\b{_WITHIN}\bin {_YEAR}", re.IGNORECASE)
_YEAR_THEN_COUNTED = re.compile(rf"\bin {_YEAR}{_WITHIN}\b{_AGAINST}\b{_WITHIN}\b{_COUNTED}\b", re.IGNORECASE)
_YEAR_THEN_AHEAD = re.compile(
    rf"\b(?:was|were|grew|rose|fell|shrank|expanded|contracted|slowed|recorded|posted)\b{_WITHIN}\bin {_YEAR}[^;]{{1,100}}?\b"
    r"(?:will|would|should|expect\w*|forecast\w*|predict\w*|project\w*)\b(?:[^.;]|\.(?=\d)){0,60}?\b(?P<which>this) year\b"
    rf"|\bin (?P<year2>(?:19|20)[0-9]{{2}}) (?:was|were)\b[^;]{{1,100}}?\b(?:will|would|should|expect\w*|forecast\w*|predict\w*|project\w*)\b"
    r"(?:[^.;]|\.(?=\d)){0,60}?\bthis year\b",
    re.IGNORECASE,
)
_STEP = {"last": -1, "this": 0, "the current": 0, "next": 1}
_YEARS = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def neighbouring_years(sentence: str) -> Iterator[Era]:
    """The year that a sentence of growth rates is written in, where it names one year and counts the other."""
    if len(sentence) > 600 or not _PERCENT.search(sentence) or not _GROWTH.search(sentence):
        return
    if _LONG_AGO.search(sentence) or len(set(_YEARS.findall(sentence))) != 1:
        return
    for pattern, step in ((_COUNTED_THEN_YEAR, 1), (_YEAR_THEN_COUNTED, -1), (_YEAR_THEN_AHEAD, 1)):
        match = pattern.search(sentence)
        if match is None:
            continue
        groups = match.groupdict()
        which = (groups["which"] or "this").lower()
        year = int(groups["year"] or groups["year2"]) + step - _STEP[which]
        said = " ".join(match.group().split())
        yield Era(f"in “{said}” two years follow each other", ((str(year), str(year)),), ends=True)
        return
