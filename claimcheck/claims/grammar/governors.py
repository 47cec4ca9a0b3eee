"""What governs a number: the word that makes it a change, a rate or a value ("rose", "growth of", "was").

`governor` looks to the number's right ("5 percent growth") and then walks left from it. All walks are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence, Token
from claimcheck.claims.grammar.words import OURS, change_sign

_REACH = 14  # tokens that a governor may stand away from its number
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_COORDINATORS = frozenset(
    [
        "and",
        "or",
        ",",
        "versus",
        "vs",
        "against",
        "compared",
        "comparing",
        "after",
        "instead",
        "following",
        "followed",
        "than",
        ";",
        "but",
        "while",
        "&",
        "--",
        "below",
        "above",
        "short",
        "beating",
        "with",
        "ahead",
        "before",
        "when",
        "/",
        "exceeding",
        "surpassing",
    ]
)
_COLUMNS = frozenset({"last", "latest", "previous", "prior"})
_YARDSTICKS = frozenset(
    ["target", "forecast", "estimate", "projection", "consensus", "level", "goal", "prediction"]
)
_NOT_BEFORE_NOUNS = frozenset(
    [
        "will",
        "would",
        "to",
        "could",
        "may",
        "might",
        "should",
        "can",
        "n't",
        "not",
        "has",
        "have",
        "had",
        "which",
        "that",
        "also",
        "shall",
    ]
)
_MULTIPLYING = frozenset({"double", "triple", "treble", "quadruple", "quintuple", "halve"})
_STREAKS = frozenset({"straight", "consecutive", "year", "row", "for", "second", "third", "fourth", "fifth"})
# Fillers that do open something new between a number and the noun behind it.
_BREAKS_RIGHT = frozenset({"of", "to", "by", "at", "on", "from", "still", "now", "also", "same", "than"})

GovernorKind = Literal["verb", "rate", "noun", "link", "coordinate"]


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that governs a number: its token index, what it does, its sign, and the preposition between.

    `kind`: `verb` and `noun` of change, `rate` (a verb that speaks of the rate itself), `link` (the number is
    the value of the subject), `coordinate` (it goes on from the number before). `sign` is -1 for falls.
    `right` is True when the governor follows the number ("5 percent growth").
    """

    index: int
    kind: GovernorKind
    sign: int = 1
    preposition: str | None = None
    right: bool = False


def is_noun_of_change(s: Sentence, i: int) -> bool:
    """Whether a word that can be verb or noun of change stands as a noun here ("a rise", "GDP growth of")."""
    word = s.tokens[i].low
    if word not in lex.UP_NOUNS and word not in lex.DOWN_NOUNS:
        return False
    if i == 0 or (word not in lex.UP_VERBS and word not in lex.DOWN_VERBS):
        return True
    before = s.tokens[i - 1]
    if before.low in _NOT_BEFORE_NOUNS:
        return False
    determined = before.low in lex.ARTICLES or before.low in lex.FILLERS or before.low in lex.POSSESSIVES
    return (
        determined
        or before.tag in NUMBERS
        or before.low in {"'s", "after", "with", "against", "of", "in", "record"}
    )


def governor(s: Sentence, i: int) -> Governor | None:
    """What governs the number at token `i`, to its right ("5 pct growth") or to its left ("grew by 5 pct")."""
    return _right(s, i) or governor_left(s, i)


def _right(s: Sentence, i: int) -> Governor | None:
    tokens = s.tokens
    for j in range(i + 1, min(i + 8, len(tokens))):
        t = tokens[j]
        sign = change_sign(t.low)
        if sign and is_noun_of_change(s, j):
            return None if _opens_another(s, j) else Governor(j, "noun", sign, right=True)
        if t.low in {"higher", "lower"} and j == i + 1:
            return Governor(j, "noun", 1 if t.low == "higher" else -1, right=True)
        if not _may_qualify(t):
            return None
    return None


def _opens_another(s: Sentence, j: int) -> bool:
    """ "5 pct growth", but in "3 pct , growth of 4" the noun opens something new."""
    return j + 2 < len(s.tokens) and s.tokens[j + 1].low == "of" and s.tokens[j + 2].tag in NUMBERS


def _may_qualify(t: Token) -> bool:
    """Whether a token may stand between a number and the noun of change behind it ("3.5 pct import growth")."""
    if t.tag in OURS or t.tag in {"ADJ", "NAME"} or t.low == "'":
        return True
    if t.low in lex.FILLERS and t.low not in _BREAKS_RIGHT:
        return True
    return t.tag not in NUMBERS and t.low in lex.RIVALS  # the noun is governed, the subject decides


def governor_left(s: Sentence, i: int) -> Governor | None:
    """What governs the number at token `i` from its left ("grew by 5 pct", "growth of 5 pct")."""
    tokens = s.tokens
    preposition: str | None = None
    depth = 0
    agent = len(tokens)  # tokens from here on belong to the agent of a passive
    for j in range(i - 1, max(-1, i - 1 - _REACH), -1):
        t = tokens[j]
        if t.low in _CLOSE:
            depth += 1
            continue
        if t.low in _OPEN:
            if depth:
                depth -= 1
                continue
            return Governor(j, "coordinate", preposition="(")
        if depth:
            continue
        found = _change(s, j, i, preposition)
        if found is not None:
            return found
        if t.low in {"by", "to", "from"}:
            preposition = preposition or t.low
            continue
        if t.low == "," and preposition == "by" and tokens[j + 1].low == "by" and _changed_before(s, j):
            continue  # "it went on shrinking, by 3 percent"
        if t.low == "," and j + 1 < i and tokens[j + 1].low == "at":
            return Governor(j, "link", 1, preposition)  # "…, at 3.8 percent a year, …"
        if j > agent or _stands_between(s, j, i, preposition):
            continue
        if t.tag in {"NAME", "SUB", "PLACE"} and (begun := _agent(s, j)) is not None:
            agent = begun  # "estimated by the United Nations at …": who says so stands between
            continue
        if _goes_with(t, preposition):
            continue
        if preposition in {"to", "from"} and _circumstance(s, j):
            continue  # "fell after independence from 16 million"
        kind = _kind_of(t)
        return None if kind is None else Governor(j, kind, 1, preposition)
    return None


_ANEW = frozenset({"in", "again", "further", "too", "anew", "also"})


_DURING = frozenset({"after", "during", "amid", "despite", "since", "under"})


def _circumstance(s: Sentence, j: int) -> bool:
    """ "after independence", "during the famine", right behind a verb of change and ending at or before token `j`."""
    k = j
    while k > 0 and j - k < 3 and s.tokens[k].low not in _DURING:
        if s.tokens[k].mention is not None or not s.tokens[k].low.isalpha() or s.tokens[k].low in lex.RIVALS:
            return False
        k -= 1
    return k > 0 and s.tokens[k].low in _DURING and bool(change_sign(s.tokens[k - 1].low))


def _changed_before(s: Sentence, comma: int) -> bool:
    """Whether a verb of change, and at most its time or an adverb, stands right before a comma."""
    k = comma - 1
    while k > 0 and (s.tokens[k].tag == "PER" or s.tokens[k].low in _ANEW or s.tokens[k].low.endswith("ly")):
        k -= 1
    return bool(change_sign(s.tokens[k].low)) and not is_noun_of_change(s, k)


def _change(s: Sentence, j: int, i: int, preposition: str | None) -> Governor | None:
    """The verb or noun of change at token `j`, when it is one."""
    t = s.tokens[j]
    sign = change_sign(t.low)
    if sign and is_noun_of_change(s, j):
        return Governor(j, "noun", sign, preposition)
    if sign:
        return Governor(j, "rate" if t.low in lex.RATE_VERBS else "verb", sign, preposition)
    if t.low in lex.RATE_VERBS:
        return Governor(j, "rate", 1, preposition)
    plus = (t.low == "+" and j == i - 1) or (
        t.low == "put" and s.tokens[j + 1].low == "on"
    )  # "+ 3.8 % since 2011"
    infinitive = (
        t.low in _MULTIPLYING and j > 0 and s.tokens[j - 1].low in {"will", "to", "would", "could", "may"}
    )
    multiplied = t.tag == "TIMES" and (t.low.endswith("ed") or infinitive) and preposition in ("to", "from")
    return Governor(j, "verb", 1, preposition) if plus or multiplied else None


def _stands_between(s: Sentence, j: int, i: int, preposition: str | None) -> bool:
    """What may stand between a number and its governor: times, places where it happened, streaks, columns."""
    t = s.tokens[j]
    if t.low in {"of", "at", "in"} or t.tag in {"PER", "RANK"} or t.low.endswith("ly"):
        return True
    if t.low == "another" or _describes_number(s, j, i):
        return True
    if t.low == "back" and j > 0 and change_sign(s.tokens[j - 1].low):
        return True  # "bounced back by 2 percent"
    if t.low in _COLUMNS and j == i - 1:
        return True  # "growth rate: last 1.2, previous 3.1"
    if preposition is None:
        return False
    if t.tag in {"PLACE", "ADJ"} and j and _located(s, j):
        return True  # "slowed in Peru to 2.4 percent"
    return t.low in _STREAKS or (t.low in _ANEW and preposition == "by")  # "for the third straight year"


def _describes_number(s: Sentence, j: int, i: int) -> bool:
    """ "by a dizzying 12 percent", "a jaw-dropping 9 percent": the adjective between an article and the number."""
    t = s.tokens[j]
    if t.mention is not None or t.tag == "NAME" or not t.low.isalpha() or t.low in lex.RIVALS:
        return False
    k = j - 1
    while k > 0 and s.tokens[k].low == "-":
        k -= 1
    return i - j <= 2 and k > 0 and s.tokens[k].low in {"a", "an"} and s.tokens[i].tag == "PCT"


def _goes_with(t: Token, preposition: str | None) -> bool:
    """What belongs to the number's own phrase: fillers, yardsticks, and the figures a "from" or "to" passes over."""
    if preposition == "from" and (t.low == "," or t.tag in {"PCT", "PER"}):
        return True  # "grew 3 percent between 2012 and 2022, from 44.9 million to …"
    if preposition == "to" and t.tag == "PP":
        return True  # "slowed by 0.8 percentage points to 2.4 percent"
    return (t.low in lex.FILLERS and t.low not in {"than", "under", "over"}) or t.low in _YARDSTICKS


def _kind_of(t: Token) -> GovernorKind | None:
    """What a token that does not change anything makes of the number behind it."""
    if t.low in lex.LINKS or (t.low in lex.AUXILIARIES and t.low not in {"to", "be"}):
        return "link"
    if t.low in _COORDINATORS or t.tag in NUMBERS:
        return "coordinate"
    if t.low in {"be", ":"} or t.tag in OURS or t.tag == "DENSITY":
        return "link"
    return "coordinate" if t.tag in {"PLACE", "ADJ"} or t.low == "'s" else None


def _located(s: Sentence, j: int) -> bool:
    """ "in Peru", "in the euro zone", ending at token `j`: where it happened stands between verb and number."""
    k = j - 1
    while k > 0 and s.tokens[k].low in lex.ARTICLES:
        k -= 1
    return s.tokens[k].low == "in"


def _agent(s: Sentence, j: int) -> int | None:
    """Where "by <name>" ending at token `j` begins, None when it is no agent."""
    k = j
    while (
        k > 0
        and j - k < 8
        and (
            s.tokens[k].tag in {"NAME", "SUB", "PLACE", "ADJ"}
            or s.tokens[k].low in {"the", "of", "and", "bank", "united", "world", "central"}
        )
    ):
        k -= 1
    return k - 1 if s.tokens[k].low == "by" and k < j else None
