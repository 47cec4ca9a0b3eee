"""Ranks and vague shares: "second-largest", "7th", "number 96", "largest but one", "most of", "double-digit".

A rank mention covers the ordinal alone. Ordinals of dates, centuries and quarters are periods, not ranks.
"""

from __future__ import annotations

from claimcheck.mentions.calendar import ORDINAL_SUFFIXES
from claimcheck.mentions.drafts import NumberDraft
from claimcheck.mentions.precision import Grain, HedgeKind
from claimcheck.mentions.tokens import Tokens, vocabulary, word_list
from claimcheck.mentions.words import ONES, TENS

_FIRST = word_list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: value for value, word in enumerate(_FIRST, 1)} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_NO_RANK = vocabulary(
    "century centuries time times day days week weeks month months year years quarter quarters half minute minutes hour "
    "hours anniversary birthday floor street avenue straight consecutive successive round term hand thing things lady "
    "minister class aid name person degree republic reich amendment night morning attempt visit meeting edition world worlds "
    "session lap set innings over leg game match season test decade and-a-half generation reading division"
)
# "First" is mostly an adverb; it is a rank after one of these.
_BEFORE_FIRST = vocabulary(
    "the its their ranked ranks rank ranking placed places place comes came stands stood is was"
)
_RANKED = frozenset({"ranked", "ranks", "rank", "ranking", "placed"})
_EXACT = Grain(0.0, 0.0, 0.0, "a rank is exact")


def read_ordinal(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "third", "twenty-first", "50th", "2nd"."""
    low = tokens.low
    word = low[first]
    digits = tokens.digits.get(first)
    if digits is not None:
        if digits.decimals or not tokens.glued(first) or low[first + 1] not in ORDINAL_SUFFIXES:
            return None
        value, after = digits.value, first + 2
        if tokens.glued(first + 1) and low[after][0].isalpha():
            return None
    elif word in ORDINALS:
        value, after = float(ORDINALS[word]), first + 1
    elif word in TENS and tokens.dash(first + 1) and 0 < ORDINALS.get(low[first + 2], 99) < 10:
        value, after = float(TENS[word] + ORDINALS[low[first + 2]]), first + 3
    else:
        return None
    hyphen = tokens.dash(after) and tokens.glued(after - 1) and tokens.glued(after)
    following = low[after + 1] if hyphen else low[after]
    if following in _NO_RANK or (
        word == "second" and tokens.before(first) in ("per", "a", "one") and not following.endswith("est")
    ):
        return None
    before = tokens.before(first)
    if word == "first" and not (hyphen or before in _BEFORE_FIRST or before.endswith("'s")):
        return None
    if word == "third" and following in ("countries", "country", "party", "parties", "generation"):
        return None
    if following == "of" and before in ("middle", "top", "bottom", "upper", "lower"):
        return None
    return _rank(first, after, value)


def read_number_word(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "number 96", "No. 2", "#3", "ranked 12", "a rank of 60"."""
    low = tokens.low
    word = low[first]
    index = first + 1
    if word in ("no", "nos"):
        if low[index] == ".":
            index += 1
        elif tokens.original(first) != "No" or (index not in tokens.digits):
            return None
    elif word == "#":
        if not tokens.glued(first) or low[first + 2] == ";":
            return None
    elif word in _RANKED:
        while low[index] in ("at", "of", "as", "is", ":", "number", "in", "the", "was") and index - first < 5:
            index += 1
        if index not in tokens.digits:
            return None
        return _ranked(tokens, index, index)
    elif word != "number":
        return None
    return _ranked(tokens, first, index)


def _ranked(tokens: Tokens, first: int, index: int) -> NumberDraft | None:
    digits = tokens.digits.get(index)
    word = tokens.low[index]
    if digits is not None:
        if digits.decimals or digits.grouped or digits.value > 400 or digits.value < 1:
            return None
        if tokens.glued(index) and (
            tokens.low[index + 1][0].isalpha() or tokens.low[index + 1] in ("%", "/", "-", ":")
        ):
            return None
        if tokens.low[index + 1] in ("pct", "percent", "million", "billion", "people", "per"):
            return None
        return _rank(first, index + 1, digits.value)
    if word in ONES and 0 < ONES[word] <= 20:
        return _rank(first, index + 1, float(ONES[word]))
    return None


def read_but_one(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "largest but one" is the second; the mention covers "but one"."""
    low = tokens.low
    before = tokens.before(first)
    if low[first] != "but" or low[first + 1] not in ("one", "two", "three"):
        return None
    if not (before.endswith("est") or before in ("last", "next", "populous", "important", "expensive")):
        return None
    return _rank(first, first + 2, 1.0 + ONES[low[first + 1]])


def _rank(first: int, after: int, value: float) -> NumberDraft:
    return NumberDraft(first, after, value, "rank", "ordinal", _EXACT, hedged=False)


def read_quantifier(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "most of", "a majority of", "double-digit": shares and rates that are bounds without a number."""
    low = tokens.low
    word = low[first]
    if word == "most":
        if low[first + 1] != "of" or low[first + 2] in ("all", "which", "my"):
            return None
        return _bound(first, first + 1, 50.0, "more", "most: more than half")
    if word in ("majority", "minority"):
        if low[first + 1] != "of" or low[first + 2] in ("one",):
            return None
        begin = first
        for _ in range(2):
            if tokens.before(begin) in (
                "vast",
                "overwhelming",
                "great",
                "large",
                "clear",
                "big",
                "small",
                "a",
                "the",
                "an",
            ):
                begin -= 1
        kind = "majority: more than half" if word == "majority" else "minority: less than half"
        return _bound(begin, first + 1, 50.0, "more" if word == "majority" else "less", kind)
    here = first + 2 if tokens.dash(first + 1) else first + 1
    if low[here] in ("digit", "digits", "figure", "figures") and word in ("double", "single", "triple"):
        if word == "single":
            return _bound(first, here + 1, 10.0, "less", "single-digit: less than ten")
        value = 10.0 if word == "double" else 100.0
        return _bound(first, here + 1, value, "at_least", f"{word}-digit: at least {value:.0f}")
    return None


def _bound(first: int, after: int, value: float, kind: HedgeKind, how: str) -> NumberDraft:
    own = Grain(0.0, 0.0, 0.0, how)
    return NumberDraft(first, after, value, "percent", "quantifier", own, inner=kind, hedged=False)
