"""Who is quoted or cited: as a sentence names them, or as the sentence before did ("the fund now expects")."""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w.'’&-]*(?:\s+(?:of\s+(?:the\s+)?|for\s+|and\s+)?[A-Z][\w.'’&-]*){0,6}"
_SAYS = r"(?:said|says|told|claimed|claims|added|argued|believes|recalled|announced|noted|warned|reported|reports|wrote)"
_FORECASTS = (
    r"(?:expects|expected|forecasts|forecast|predicts|predicted|projects|projected|estimates|estimated|sees|puts|reckons"
    r"|anticipates|foresees|cut|cuts|raised|raises|lowered|trimmed|revised|left|kept)"
)
_SAID = re.compile(
    rf"(?:,|”|\"|’)\s*(?:the\s+)?(?P<a>{_NAME})\s+(?:said|says|told|added|wrote|argued|claimed)\b"
    rf"|(?:^|[,”\"’]\s*)(?:said|says|added)\s+(?:the\s+)?(?P<b>{_NAME})(?=\s*(?:[.,;:(”\"]|$|(?:in|on|at|who|after|during)\b))"
    rf"|\b[Aa]ccording\s+to\s+(?:the\s+)?(?P<c>{_NAME})"
    rf"|^[\"“]?(?:The\s+)?(?P<d>{_NAME})\s+(?:now\s+|also\s+)?{_SAYS}\b"
    rf"|^(?:In\s+[^,]{{2,40}},\s+)?(?:[Tt]he\s+)?(?P<e>{_NAME})\s+(?:now\s+|also\s+)?{_FORECASTS}\b"
)
_NOBODY = frozenset(
    "The He She It They We I But And A An In That This By Its Their His Her On At Growth GDP For As".split()
)
_INSTITUTION = re.compile(
    r"\b(?:Bank|Fund|Ministry|Office|Institute|Commission|Organi[sz]ation|Agency|Department|Treasury|Council|Bureau|Reserve"
    r"|Nations|Statistics|Authority|Service|Centre|Center|Forum|Board|Chamber|Association|Union|Group|[A-Z]{2,7}|\w+bank)\b"
)
_GOES_ON = re.compile(
    rf"^[\"“]?(?:But\s+|And\s+|However,\s+|By\s+\d{{4}},?\s+|In\s+\d{{4}},?\s+)?(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]he\s+(?P<noun>\w+))\s+"
    rf"(?:now\s+|also\s+|still\s+|further\s+)?(?:{_SAYS}|{_FORECASTS})\b"
)
_ANY = frozenset(
    "agency body organisation organization institution lender report institute office group forecaster".split()
)
_SHORT = {
    "fund": ("Fund", "IMF"),
    "bank": ("Bank", "ECB", "bank", "IBRD", "ADB"),
    "ministry": ("Ministry", "Treasury"),
}


def speaker(sentence: str) -> str | None:
    """Who is quoted or cited in a sentence, as named there; None when nobody is."""
    for match in _SAID.finditer(sentence[:2000]):
        name = " ".join(next(g for g in match.groups() if g).rstrip(".,").split())
        if name.split()[0] in _NOBODY:
            continue
        if match["e"] and not is_institution(name):
            continue
        return name
    return None


def is_institution(name: str) -> bool:
    """Whether a name is that of a body rather than of a person or a country."""
    return _INSTITUTION.search(name) is not None


def cited_again(sentence: str, earlier: str | None) -> str | None:
    """`earlier`, where the sentence goes on from whoever was named before ("it expects", "the fund said", "she added")."""
    match = _GOES_ON.match(sentence[:300])
    if match is None or earlier is None:
        return None
    noun, body = match["noun"], is_institution(earlier)
    if noun is None:
        return earlier if body == (match["who"].lower() == "it") else None
    fits = (
        noun in _ANY or noun.capitalize() in earlier or any(word in earlier for word in _SHORT.get(noun, ()))
    )
    return earlier if body and fits else None
