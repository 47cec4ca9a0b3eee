"""Rarer ways to tell how many people a country has: "Malta, whose 420,000 people …", "has to feed 90 million people".

Each reader knows one wording and answers with whose people they are, or with None. People who do something of their own
("5 million Poles in Britain", "300,000 people with malaria") are a part, and no reader takes them.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import antecedent, from_frame, speakers_own
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at
from claimcheck.claims.kinds.level.people import is_everybody

_SMALLEST = 9_000
_MANY = 1_000_000
_FEWEST_OF_ITS = 50_000  # fewer people that are called "its" may be those of a town or a firm
_EVERYBODY = 2.5e9  # more people than any country has: all there are
_CLOSING = frozenset('. , ; : ) ! ? -- " | and but ('.split())
_LANDS = frozenset("country nation kingdom island archipelago sultanate emirate".split())
_PARTED = frozenset("with who in without under over aged below living affected".split())
_CITIZENS = frozenset("citizens people inhabitants nationals souls of".split())
_NOW = frozenset("now today then altogether worldwide alive".split())
_MODALS = frozenset("to must can cannot could struggles struggling struggled".split())
_FEEDING = frozenset({"feed", "house", "employ"})
_MANKIND = frozenset({"humanity", "mankind", "humankind"})
_NUMBERING = frozenset(
    "numbers numbered number reached reaches hit is was were are stands stood passed totalled counts counted rose grew fell to at".split()
)
_COUNTING = frozenset("counted counts numbers numbered comprises comprised".split())


def rarely_said(s: Sentence, i: int, context: Context) -> Owner | None:
    """Whose people the number at token `i` counts, by one of the rarer wordings."""
    number = s.tokens[i].number
    if number.value < _SMALLEST or number.year_like or s.tokens[i].tag not in {"PEOPLE", "NUM"}:
        return None
    everybody = _all_mankind(s, i) or _citizens(s, i) or _we_number(s, i, context)
    if everybody is not None or s.tokens[i].tag != "PEOPLE":
        return everybody
    return (
        _whose(s, i)
        or _apposed(s, i)
        or _of_the_country(s, i, context)
        or _to_feed(s, i)
        or _counted(s, i)
        or _grown_to(s, i)
        or _living_here(s, i, context)
    )


def _lead(s: Sentence, i: int) -> int:
    """The token before the number that is no filler, adverb or hedge."""
    k = i - 1
    while k > 0 and (
        s.tokens[k].low in {"about", "some", "only", "just", "now"} or s.tokens[k].low.endswith("ly")
    ):
        k -= 1
    return k


def _ends(s: Sentence, k: int) -> bool:
    """Whether the noun phrase ends before token `k`: at a mark, a time, or the end of the sentence."""
    if k >= len(s.tokens):
        return True
    t = s.tokens[k]
    dated = t.low == "in" and k + 1 < len(s.tokens) and s.tokens[k + 1].tag == "PER"
    return t.low in _CLOSING or t.low in _NOW or t.tag == "PER" or dated


def _whose(s: Sentence, i: int) -> Owner | None:
    """ "Malta, whose 420,000 people live off tourism"."""
    k = _lead(s, i)
    if k < 2 or s.tokens[k].low != "whose" or s.tokens[k - 1].low != "," or s.tokens[k - 2].tag != "PLACE":
        return None
    behind = s.tokens[i + 1].low if i + 1 < len(s.tokens) else ""
    codes = codes_at(s, (k - 2,))
    return Owner(codes, False, "“whose”, of the place before") if codes and behind not in _PARTED else None


def _apposed(s: Sentence, i: int) -> Owner | None:
    """ "Tuvalu, 11,000 people, is sinking", "Peru, at 31 million people, is larger"."""
    tokens = s.tokens
    k = _lead(s, i)
    k -= tokens[k].low == "at" and k > 1 and tokens[k - 1].low == ","
    if k < 1 or tokens[k].low not in {",", "("} or tokens[k - 1].tag != "PLACE" or i + 1 >= len(tokens):
        return None
    if tokens[i + 1].low != ("," if tokens[k].low == "," else ")"):
        return None
    opens = k < 2 or tokens[k - 2].low in {"little", "tiny", "the", "vast", "and", "but", "like", ",", "big"}
    behind = tokens[i + 2].low if i + 2 < len(tokens) else ""
    listed = tokens[k].low == "," and behind in {"were", "are", "have"}
    codes = codes_at(s, (k - 1,))
    return Owner(codes, False, "the place right before") if opens and codes and not listed else None


def _of_the_country(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "its 47 million people are tired", "the country's 47 million people", "the kingdom's 9 million inhabitants"."""
    tokens = s.tokens
    k = i - 1
    least = _FEWEST_OF_ITS if k >= 0 and tokens[k].low == "its" else _MANY
    if s.tokens[i].number.value < least or k < 0 or not is_everybody(s, i + 1):
        return None
    if tokens[k].low == "its":
        place = k - 2 - (k > 1 and tokens[k - 2].low == ",")
        if place >= 0 and tokens[k - 1].low == "with" and tokens[place].tag == "PLACE":
            return Owner(
                codes_at(s, (place,)), False, "the place right before"
            )  # "Cuba with its 11 million people"
        return antecedent(s, k, context, plural=False)
    if tokens[k].low == "'s" and k > 1 and tokens[k - 1].low in _LANDS and tokens[k - 2].low == "the":
        return antecedent(s, k - 1, context, plural=False)
    return None


def _to_feed(s: Sentence, i: int) -> Owner | None:
    """ "Egypt has to feed some 90 million people"."""
    tokens = s.tokens
    k = _lead(s, i)
    k -= tokens[k].low == "its"
    if k < 2 or tokens[k].low not in _FEEDING or tokens[k - 1].low not in _MODALS or not _ends(s, i + 1):
        return None
    verb = k - 1
    while verb > 0 and tokens[verb - 1].low in lex.AUXILIARIES | _MODALS:
        verb -= 1
    who = subject(s, verb)
    place = who.kind == "place" and len(tokens[who.index].codes) == 1 and tokens[i].number.value >= _MANY
    return Owner(codes_at(s, (who.index,)), False, "who has to feed them") if place else None


def _counted(s: Sentence, i: int) -> Owner | None:
    """ "Luxembourg counted 576,000 people in 2016"."""
    tokens = s.tokens
    k = _lead(s, i)
    if k < 1 or tokens[k].low not in _COUNTING or tokens[k - 1].tag != "PLACE" or not _ends(s, i + 1):
        return None
    opens = k < 2 or not tokens[k - 2].low.isalpha() or tokens[k - 2].low in {"the", "and", "but", "while"}
    codes = codes_at(s, (k - 1,))
    return Owner(codes, False, "who counted them") if opens and codes else None


def _grown_to(s: Sentence, i: int) -> Owner | None:
    """ "Kenya grew to 50 million people": a place that grows to so many people."""
    tokens = s.tokens
    k = _lead(s, i)
    if k < 2 or tokens[k].low != "to" or not _ends(s, i + 1) or tokens[i].number.value < _MANY:
        return None
    if tokens[k - 1].low not in {"grew", "grown", "rose", "risen", "shrank", "shrunk", "swelled"}:
        return None
    who = subject(s, k - 1)
    named = (
        who.kind == "place"
        and tokens[who.index].tag == "PLACE"
        and tokens[who.index + 1].low not in {"'s", "'"}
    )
    return Owner(codes_at(s, (who.index,)), False, "the place that grew to it") if named else None


def _living_here(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "12 million people live here", "11 million people lived there in 2014": in the document's place or the one spoken of."""
    tokens = s.tokens
    lows = [t.low for t in tokens[i + 1 : i + 4]]
    if (
        lows[:1] not in (["live"], ["lived"])
        or lows[1:2] not in (["here"], ["there"])
        or s.has("SUB", "NAME")
    ):
        return None
    if not _ends(s, i + 3) or context.below is not None or tokens[i].number.value < _MANY:
        return None
    return from_frame(context, lows[1]) if not any(t.tag == "PLACE" for t in tokens[:i]) else None


def _all_mankind(s: Sentence, i: int) -> Owner | None:
    """ "mankind numbered 2 billion", "the number of human beings was 5 billion", "7 billion of us"."""
    tokens = s.tokens
    everybody = Owner(("WLD",), False, "all people there are")
    lows = [t.low for t in tokens[i + 1 : i + 3]]
    if tokens[i].number.value > _EVERYBODY and lows == ["of", "us"]:
        return everybody
    there = "there" in {t.low for t in tokens[max(0, i - 4) : i]}
    if there and tokens[i].number.value > _EVERYBODY and tokens[i].tag == "PEOPLE" and _ends(s, i + 1):
        return everybody if not s.has("ADJ", "PLACE", "SUB") else None
    k = i - 1
    while k > 0 and (tokens[k].low in _NUMBERING | lex.FILLERS | lex.AUXILIARIES or tokens[k].tag == "PER"):
        k -= 1
    if k == i - 1 or not (_ends(s, i + 1) or lows[:1] == ["people"]):
        return None
    if tokens[k].low in _MANKIND:
        return everybody if k == 0 or tokens[k - 1].low not in {"of", "for"} else None
    said = [t.low for t in tokens[max(0, k - 3) : k + 1]]
    return (
        everybody
        if said[-4:] == ["number", "of", "human", "beings"] or said[-3:] == ["number", "of", "humans"]
        else None
    )


def _citizens(s: Sentence, i: int) -> Owner | None:
    """ "there were 7.4 million Swiss citizens in 2007", "the number of Kenyans reached 50 million"."""
    tokens = s.tokens
    k = _lead(s, i)
    if tokens[i].number.value < _SMALLEST * 10:
        return None
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    if behind is not None and behind.tag == "ADJ" and len(behind.codes) == 1:
        existing = k > 0 and tokens[k].low in {"are", "were"} and tokens[k - 1].low in {"there", "we"}
        m = i + 2 + (i + 2 < len(tokens) and tokens[i + 2].low in _CITIZENS)
        return Owner(behind.codes, False, "whose people they are") if existing and _ends(s, m) else None
    while k > 0 and (
        tokens[k].low in _NUMBERING or tokens[k].tag == "PER" or tokens[k].low in lex.AUXILIARIES
    ):
        k -= 1
    counted = k > 1 and tokens[k].tag == "ADJ" and [t.low for t in tokens[k - 2 : k]] == ["number", "of"]
    named = counted and len(tokens[k].codes) == 1 and k < i - 1 and _ends(s, i + 1)
    return Owner(tokens[k].codes, False, "whose people they are") if named else None


def _we_number(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "In 2017 we numbered 11.9 million"."""
    tokens = s.tokens
    k = _lead(s, i)
    if k < 1 or tokens[k].low not in {"numbered", "number"} or tokens[k - 1].low not in {"we", "now"}:
        return None
    if not _ends(s, i + 1) or tokens[i].number.value < _MANY / 10:
        return None
    own = speakers_own(s, "we", context)
    return own if own.codes else None
