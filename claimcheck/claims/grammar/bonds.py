"""Bonds: the place right before an indicator ("Kenya's", "the Danish") and the place hung on right behind it ("of Chad").

A city, a state or an unknown name in either position ends the search: nothing is said of a country.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import SUPERLATIVES, antecedent, names_a_kind, speakers_own
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.having import nearest_left
from claimcheck.claims.grammar.owners import (
    PLACES,
    Owner,
    codes_at,
    place_list_ending,
    place_list_from,
    words_between,
)
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.yardsticks import is_universe

_SIDES = frozenset(
    (
        "northern southern eastern western central north south east west rural urban upper lower inner outer"
    ).split()
)
PLACING = frozenset({"of", "in", "for", "across", "among", "within", "throughout"})
_VEIL = frozenset(
    (
        "continental mainland metropolitan the entire whole all present-day modern island republic kingdom"
        " state of combined both wider rest"
    ).split()
)
_NOT_SKIPPED = frozenset(
    ("the a an of has with have had and in for its their our his her that this by to having about").split()
)
_MEMBER_NOUNS = frozenset("countries nations states members , and was is grew".split())


def place_before(s: Sentence, h: int, context: Context) -> Owner | None:
    tokens = s.tokens
    j = h - 1
    while j >= 0 and (
        (tokens[j].low in lex.FILLERS and tokens[j].low not in {"of", "by", "at", "the", "as"})
        or tokens[j].tag == "PER" or tokens[j].low in {"'s", "'", "ageing", "aging", "per"} or tokens[j].tag in {"GDP", "ECONOMIC"}
        or (tokens[j].low in lex.WHOLE_POPULATION and tokens[j].low[:1].isalpha() and tokens[j].tag not in PLACES
        and tokens[j].low not in _NOT_SKIPPED)
    ):  # fmt: skip
        if tokens[j].low in SUPERLATIVES:
            return None
        if names_a_kind(tokens[j].low) and tokens[j + 1].low in {"'s", "'"}:
            return antecedent(s, j, context, plural=False)  # "the kingdom's GDP"
        j -= 1
    if j < 0:
        return None
    t = tokens[j]
    if t.tag in PLACES:
        if j + 1 < h and tokens[j + 1].low in {"has", "had", "with"}:
            return None
        indices, begin = place_list_ending(s, j)
        codes = codes_at(s, indices)
        if not codes:
            return _one_meant(s, j, context)
        return Owner(codes, len(codes) > 1, f"“{words_between(s, begin, h)}”")
    if t.tag == "SUB":
        return Owner(veto=f"“{t.text}” is a place below the country level")
    if t.low in {"its", "their", "his", "her"}:
        return antecedent(s, j, context, plural=t.low == "their")
    if t.low == "whose":
        return nearest_left(s, j, context)
    if t.low == "our":
        return speakers_own(s, "our", context)
    if tokens[j + 1].low in {"'s", "'"} if j + 1 < h else False:
        if t.low in lex.COUNTRY_NOUNS:
            return antecedent(s, j, context, plural=False)
        if (
            t.low in {"city", "state", "region", "province"}
            or t.tag == "NAME"
            or t.low in lex.SUBNATIONAL_NOUNS
        ):
            return Owner(veto=f"“{t.text}” is no country")
    if t.tag == "NAME" and j == h - 1:
        return Owner(veto=f"“{t.text}” is no place that is known")
    if j > 1 and t.low.isalpha() and tokens[j - 1].low == "whose":
        return nearest_left(s, j - 1, context)  # "Fiji, whose island economy …"
    return None


def _one_meant(s: Sentence, j: int, context: Context) -> Owner:
    """ "The Dominican economy", of a name that two countries share: the one that was spoken of before, if only one was."""
    could = s.tokens[j].codes
    about = () if context.about is None else (context.about.place,)
    spoken = dict.fromkeys(
        code for codes in (*context.focus, context.together, about) for code in codes if code in could
    )
    recent = [codes[0] for codes in context.focus[:2] if len(codes) == 1 and codes[0] in could]
    if len(spoken) != 1 and len(recent) != 1:
        return Owner(veto="the place is ambiguous")
    meant = next(iter(spoken)) if len(spoken) == 1 else recent[0]
    name = context.gazetteer.name(meant)
    return Owner(
        (meant,),
        False,
        f"“{s.tokens[j].text}”",
        note=f"“{s.tokens[j].text}” is taken to mean {name}, named before.",
    )


def place_hung_on(s: Sentence, h: int) -> Owner | None:
    tokens = s.tokens
    k = _skip_parenthesis(s, h + 1)
    while k < len(tokens) and (
        tokens[k].tag == "PER"
        or (tokens[k].low in {"growth", "in", "for"} and k + 1 < len(tokens) and tokens[k + 1].tag == "PER")
        or (
            tokens[k].low in {"figures", "data", "rate", "ppp", "total", ","}
            and k + 1 < len(tokens)
            and tokens[k + 1].low in PLACING
        )
    ):
        k += 1
        k = _skip_parenthesis(s, k)
    if k >= len(tokens) or tokens[k].low not in PLACING:
        return None
    k += 1
    if k < len(tokens) and tokens[k].low in {"each", "both", "either"}:
        k += 1
        if k < len(tokens) and tokens[k].low == "of":
            k += 1
    while k < len(tokens) and (
        tokens[k].low in _VEIL or (tokens[k].tag in {"NUM", "PLACES"} and tokens[k].number.value < 100)
    ):
        k += 1
    if k >= len(tokens):
        return None
    t = tokens[k]
    if t.low in _SIDES or t.tag == "SUB":
        return Owner(veto=f"“{words_between(s, k, k + 2)}” is a place below the country level")
    if t.tag == "NAME" and not (k + 1 < len(tokens) and tokens[k + 1].tag in PLACES):
        return Owner(veto=f"“{t.text}” is no place that is known")
    if t.tag in PLACES:
        if tokens[h].tag == "ECON" and is_universe(s, k):
            return None  # "the only economy in Asia to grow" is not Asia's
        grouped = getattr(t.mention, "form", "") == "group"
        if (
            k + 1 < len(tokens)
            and not grouped
            and (
                tokens[k + 1].low in lex.SUBNATIONAL_NOUNS
                or (
                    t.tag == "ADJ"
                    and tokens[k + 1].low not in lex.COUNTRY_NOUNS
                    and tokens[k + 1].low not in _MEMBER_NOUNS
                    and tokens[k + 1].low[:1].isalpha()
                    and tokens[k + 1].low not in lex.AUXILIARIES
                    and tokens[k + 1].low not in lex.LINKS
                )
            )
        ):
            return Owner(veto=f"“{words_between(s, k, k + 2)}” is not the country")
        indices, end = place_list_from(s, k)
        if (
            end < len(tokens)
            and tokens[end].low in {"has", "had", "is", "was"}
            and len(indices) > 1
            and tokens[indices[-1] - 1].low == ","
        ):
            indices = indices[:-1]
        codes = codes_at(s, indices)
        if not codes:
            return Owner(veto="the place is ambiguous")
        return Owner(codes, len(codes) > 1, f"“{words_between(s, h, indices[-1] + 1)}”")
    return None


def _skip_parenthesis(s: Sentence, k: int) -> int:
    tokens = s.tokens
    if k < len(tokens) and tokens[k].low == "(":
        for m in range(k + 1, min(len(tokens), k + 14)):
            if tokens[m].low == ")":
                return m + 1
    return k
