"""Denied by the words around: what somebody "wrongly claimed", what "is false", what "an earlier version" said.

The words before open what they deny ("falsely said that …") up to a turn ("; it has …", ", but …"); those behind
close it ("the claim that … is a myth"). A claim denied together with another figure is only supposed: which of the two
is wrong is not told.
"""

from __future__ import annotations

import re

from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.models import Modality

_REACH = 30  # tokens to either side that are read
_SAYING = (
    r"(?:(?:mis)?(?:said|says?|saying|told|tells|put|puts|gave|gives|given|wrote|writes|thought|thinks?|held)"
    r"|(?:mis)?(?:claim|state|report|assert|suggest|list|describe|call|insist|announce|declare|impl|quote|argue|assume"
    r"|believe|estimate|label|identif|portra|present|tweet|boast|assure)(?:e?d|e?s|ied|ies|yed|ys|y|ing)?)"
)
_SPEECH = r"(?:claim|assertion|idea|notion|belief|suggestion|statement|allegation|contention|rumou?r|report|story|boast)s?"
_UNTRUE = (
    r"(?:false|untrue|incorrect|mistaken|erroneous|inaccurate|bogus|debunked|discredited|baseless|unfounded)"
)
_WRONGLY = r"(?:wrongly|falsely|incorrectly|mistakenly|erroneously|inaccurately|wrongfully|untruthfully)"
_NO = r"(?<!not )(?<!n't )(?<!n’t )(?<!never )(?<!cannot )(?<!wrongly )(?<!falsely )"
_DENYING = r"(?:den(?:y|ied|ies|ying)|refut(?:es?|ed|ing)|rebut(?:s|ted)?|debunk(?:s|ed|ing)?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)"
_OPENED = re.compile(
    rf"\b(?:{_WRONGLY} (?:\w+ ){{0,2}}?{_SAYING}|{_SAYING} (?:\w+ )?{_WRONGLY}"
    rf"|(?:not (?:true|the case|correct|so|right) (?:that|to say)|(?:{_UNTRUE}|wrong|an? (?:myth|lie)) (?:that|to say|to claim))"
    rf"|no truth in|(?:{_UNTRUE}|wrong) {_SPEECH} that"
    rf"|(?<!no )(?<!not a )(?:myth|misconception|fallacy|falsehood|lie) that"
    rf"|(?P<contrary>contrary to (?:\w+ ){{0,2}}?{_SPEECH} that)"
    rf"|{_NO}{_DENYING} (?:(?:the |a |any |these |those )?(?:\w+ )?{_SPEECH} )?that"
    r"|(?:misstated|misreported|miscalculated)\b(?=.* (?:as|at)\b)"
    r"|(?P<withdrawn>(?:earlier|previous|prior|original) (?:version|edition|draft)s? of (?:this|the|our) (?:\w+ )?"
    r"(?:article|story|report|piece|post|page|text|column|chart|map|caption|headline)s?))\b"
)
# What ends the words denied, read behind their opening.
_TURN = re.compile(
    r"[;.] |(?<!^): |,? (?:but|when in|whereas|although|though|in fact|actually|instead|rather) |, (?:when|while|\w+ing) |\" (?!$)"
)
_BESIDE = r", (?:which|who|where|whose|with|home|the|an?|\w+ 's) "
_ASIDE = re.compile(rf"{_BESIDE}[^,]*(?:, |$)")
_WITHIN = re.compile(rf"{_BESIDE}[^,]*$")
_NOT = re.compile(r"(?:\b(?:not|never|nobody|none|one|hardly|without|cannot|few)|n['’]t)(?: an?| \w+ly)? $")
_BUT_TRUE = re.compile(r"\b(?:but|yet) (?:it|that|this|they) (?:is|was|are|were) (?:true|right|correct|so)\b")
_LINK = r"(?:is|are|was|were|proved|seems|looks|has been|have been|turned out to be)"
_CLOSED = (
    rf"(?:{_LINK} (?:\w+ly |just |quite |also |pure )?(?:{_UNTRUE}|wrong|nonsense|rubbish|an? (?:\w+ )?(?:myth|lie|falsehood|fabrication|fallacy)"
    rf"|not (?:true|correct|so|right|the case))|(?:is n't|isn['’]t|wasn['’]t) (?:true|correct|so|right))\b(?! (?:in|that|to|for)\b)"
)
_HELD = re.compile(
    rf"(?:^\"? ?(?:(?:but|and|yet) )?that (?!(?:is|was|would|year|same|decade)\b)|\b{_SPEECH} that )(?P<held>[^;:]*)$"
)
_HELD_FALSE = re.compile(rf"^(?P<held>[^;:]*?)(?<!which )(?<!that )(?<!who )\b{_CLOSED}")
_SAID_OF_IT = re.compile(
    rf"^(?P<held>[^;:#]{{0,60}}?)(?:,|--|;|\") (?:\w+ said ,? ?)?(?:but |and )?(?:which|that|this) {_CLOSED}"
)
_GONE_ON = re.compile(r"\bthat\b|, (?:and|but|while|yet)\b")
_POINTED_BACK = re.compile(
    rf"^(?:but |yet |in fact, )?(?:(?:that|this|it|the (?:claim|figure|number|statement)) (?:is|was)|that's|it's) (?:\w+ly |just )?"
    rf"(?:(?P<wrong>wrong)|{_UNTRUE}|not (?:true|correct|so)|n't (?:true|correct|so)|an? (?:\w+ )?(?:lie|falsehood|fabrication))(?=[.,:;!]|$| --| —)"
    rf"|^(?:but )?(?:he|she|they) (?:is|was|are|were) (?P<mistaken>wrong|mistaken)(?=[.,:;!]|$)|^(?:not true|false|untrue|wrong)[.!:]"
)
_REPORTED = re.compile(rf"[\"“”«]|\b{_SAYING}\b")


def denial(s: Sentence, i: int) -> Modality | None:
    """ "negated" or "hypothetical" where the words around token `i` deny what is said there, else None."""
    if not s.lows & _CUES:
        return None
    words = ["#" if t.tag in NUMBERS else t.low for t in s.tokens[max(0, i - _REACH) : i + 1 + _REACH]]
    at = min(i, _REACH)
    before, here, behind = " ".join(words[:at]) + " ", words[at], " ".join(words[at + 1 :])
    opening = before + " ".join(words[at : at + 2]) + " "  # a rank's own first words may open the aside
    within = _WITHIN.search(before) or _WITHIN.search(opening)
    if _BUT_TRUE.search(behind) or (within and "," in behind):
        return None  # an aside is the text's own: "the claim that Chad, with 12 million people, is rich is false"
    opened = [
        m
        for m in _OPENED.finditer(before)
        if _holds(before[m.end() :], m["contrary"] is not None) and not _NOT.search(before[: m.start()])
    ]
    if opened:
        if opened[-1]["withdrawn"]:
            return "hypothetical"
        turn = (re.compile(",") if opened[-1]["contrary"] else _TURN).search(behind)
        said = _ASIDE.sub(" ", before[opened[-1].end() :]) + here + behind[: turn.start() if turn else None]
    elif (held := _HELD.search(before)) and (closed := _HELD_FALSE.match(behind)):
        said = _ASIDE.sub(" ", held["held"]) + here + closed["held"]
        if _GONE_ON.search(closed["held"]):
            return None
    elif _SAID_OF_IT.match(behind):
        said = here
    else:
        return None
    return "hypothetical" if said.count("#") > 1 else "negated"


def denied_behind(said: str, behind: str) -> bool:
    """Whether a sentence goes on from what `said` tells by calling it untrue ("That is false.", "He is wrong: …").

    What "is wrong" may be so in another sense than untrue, unless `said` only reports it.
    """
    match = _POINTED_BACK.match(" ".join(behind.lower().replace("’", "'").split()))
    return match is not None and (
        (match["wrong"] or match["mistaken"]) is None or _REPORTED.search(said) is not None
    )


def _holds(between: str, contrary: bool) -> bool:
    """Whether what a denial opens still goes on behind the words `between`: no turn, no aside, no end of "contrary to …"."""
    told = re.sub(r"^ (?:that )?(?:: )?(?:\" )?", " ", between)
    closed = _ASIDE.search(told)
    if closed is not None and closed.end() == len(told) and not told.endswith(", "):
        return False
    return not _TURN.search(_ASIDE.sub(" ", told)) and not (contrary and "," in told)


_CUES = frozenset(
    (
        "not n't isn't wasn't isn’t wasn’t false untrue incorrect mistaken erroneous inaccurate bogus debunked discredited baseless"
        " unfounded wrong wrongly falsely incorrectly mistakenly erroneously inaccurately wrongfully untruthfully myth lie no"
        " misconception fallacy falsehood contrary nonsense rubbish fabrication version edition draft versions editions drafts"
        " deny denied denies denying refute refutes refuted refuting rebut rebuts rebutted debunk debunks debunking reject rejects"
        " rejected rejecting dismiss dismisses dismissed dismissing misstated misreported miscalculated"
    ).split()
)
