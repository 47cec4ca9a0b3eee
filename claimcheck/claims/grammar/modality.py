"""Whether a claim is asserted, forecast, supposed or denied."""

from __future__ import annotations

import re

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.denials import denial
from claimcheck.claims.grammar.times import When
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.models import Modality

_REACH = 120  # tokens before a number in which a word can still colour it; no clause is longer


def modality(
    s: Sentence, i: int, at: When, *, start: int = -1, compared: bool = False, reach: int = 8
) -> Modality:
    """The modality of the number (or word) at token `i`; `start` is where its part of the sentence begins, `reach` how far off a "not" may stand.

    A forecast is one by its verb ("will grow", "is expected to") or by what follows ("as the bank had
    predicted"); a figure that only serves as comparison ("after 3 percent in 1986") is asserted unless it is
    called a forecast itself. A year beyond the document's makes any figure a projection. What would be asserted is
    not where the words around deny it ("wrongly claimed that …").
    """
    mood = _mood(s, i, at, start, compared, reach)
    return (denial(s, i) or mood) if mood == "asserted" else mood


def _mood(s: Sentence, i: int, at: When, start: int, compared: bool, reach: int) -> Modality:
    """The modality by the verb and its helpers."""
    tokens = s.tokens
    if is_hypothetical(s, i):
        return "hypothetical"
    if negated(s, i, start, reach):
        return "negated"
    if at.future:
        return "projected"
    known = at.past or any(tokens[k].low in _TODAY for k in at.tokens)
    if known and i > 0 and tokens[i - 1].low == "from":
        return "asserted"  # "will fall from 82 million in 2008 to 65 million": where it starts is known
    before = tokens[max(start + 1, i - _REACH) : i]
    stop = next(
        (
            k
            for k in range(i + 1, min(len(tokens), i + 12))
            if tokens[k].tag in NUMBERS or tokens[k].low in {";", "--"}
        ),
        min(len(tokens), i + 12),
    )
    if _forecast_behind(s, i, stop):
        return "projected"
    words = [t.low for t in before]
    if compared:
        near = words[-6:]
        return (
            "projected"
            if any(
                w in lex.PROJECTION_WORDS - lex.FUTURE_ONLY and not _than(near, k) for k, w in enumerate(near)
            )
            else "asserted"
        )
    for k, token in enumerate(before):
        behind = words[k + 1] if k + 1 < len(words) else ""
        owning = behind == "have" and _owns(words, k + 2)  # "will have, could have 20 million people"
        if token.low in lex.FUTURE_ONLY and behind in {"have", "read", "say"} and not owning:
            if token.low == "would":
                return "hypothetical"
            continue  # "should have read", "may have reached": about the past
        if (
            token.low in lex.PROJECTION_WORDS
            and token.mention is None
            and not _than(words, k)
            and not (token.low == "may" and token.text[0].isupper())
        ):
            if token.low in {"set", "seen", "plan", "plans", "aim", "goal", "bound", "budgeted"} and (
                k + 1 >= len(words)
                or (words[k + 1] not in {"to", "at", "for"} and not words[k + 1].endswith("ing"))
            ):
                continue
            return "projected"
    return "asserted"


_TODAY = frozenset({"now", "today", "currently"})


def _owns(words: list[str], k: int) -> bool:
    """ "it will have 20 million people": nothing but hedges between "have" and the number."""
    return all(word in lex.FILLERS or word in {"of", "gdp", "population"} for word in words[k:])


def _than(words: list[str], k: int) -> bool:
    """ "faster than expected", "as forecast": the forecast is only a yardstick."""
    return (k > 0 and words[k - 1] in {"than", "as"}) or (
        k > 1 and words[k - 2] in {"than", "as"} and words[k - 1] not in {"a", "the"}
    )


def _forecast_behind(s: Sentence, i: int, stop: int) -> bool:
    tokens = s.tokens
    for k in range(i + 1, stop):
        low = tokens[k].low
        if low in {"than", "as", "but", "while", "above", "below", "against", "versus"} or (
            low in {"and", ","}
            and k + 1 < stop
            and tokens[k + 1].low in {"and", "it", "but", "it's", "he", "she", "will", "would", "is", "while"}
        ):
            return False
        if (
            low in {"expects", "predicts", "forecasts"}
            and k + 1 == stop < len(tokens)
            and tokens[stop].tag in NUMBERS
        ):
            return (
                False  # "Hungary, which grew 4.9 percent, expects 4 percent": a forecast of the next number
            )
        if low in {
            "forecast",
            "predicted",
            "projected",
            "expected",
            "forecasts",
            "predicts",
            "expects",
            "possible",
            "likely",
            "target",
            "targeted",
            "anticipated",
            "prediction",
            "projection",
        }:
            previous = tokens[k - 1].low
            if low in {"possible", "likely"}:
                return previous in {"still", "is", "was", "seems", "looks", "be", "remains"}
            return True
    return False


def is_hypothetical(s: Sentence, i: int) -> bool:
    """ "if", "unless", "suppose" earlier in the clause, or a question."""
    tokens = s.tokens
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if tokens[k].low in lex.HYPOTHETICAL_WORDS:
            return (
                not any(tokens[m].low in {",", "then"} for m in range(k + 1, i)) or tokens[k].low != "whether"
            )
        if tokens[k].low in {";", '"', "--"}:
            break
    return s.text.rstrip("\"'”’ ").endswith("?")


# "Nor has …": the whole clause is denied.
_NOR = re.compile(r"^(?:\S+ )?nor (?:has|have|had|is|was|did|does)\b")


def negated(s: Sentence, i: int, start: int = -1, reach: int = 8) -> bool:
    """ "is not the 14th", "did not grow by 5 percent"; "not only" and "no less than" deny nothing."""
    tokens = s.tokens
    if _NOR.search(" ".join(t.low for t in tokens[max(0, i - 30) : i])):
        return True
    for k in range(max(start + 1, i - reach), i):
        if tokens[k].low in lex.NEGATIONS and tokens[k].low != "no":
            following = tokens[k + 1].low if k + 1 < len(tokens) else ""
            if following in {"only", "just", "least", "less", "more", "fewer", "even", "merely", "yet"}:
                continue
            if any(
                tokens[m].low in {",", "but", "and", ";", ":", "that", "which", "--"} for m in range(k + 1, i)
            ):
                continue
            return True
    return False
