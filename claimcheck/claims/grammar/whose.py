"""Whose quantity it is: the place that an indicator mention is said of.

From the closest bond to the loosest: a possessor or adjective right before it, a place hung on right after
it, the subject of "has" or "with", a pronoun's antecedent, the one place of the sentence, the places before.
A city, a state or an unknown name in that position ends the search: nothing is said of a country. All walks stay
within the sentence, and sentences are cut to a bounded length.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import (
    SUPERLATIVES,
    antecedent,
    counted,
    from_frame,
    is_universe,
    periphrasis,
    speakers_own,
)
from claimcheck.claims.grammar.context import Context, institution_places, office_places
from claimcheck.claims.grammar.having import following_subject, inside_of_other, nearest_left, of_verb
from claimcheck.claims.grammar.owners import (
    NOBODY,
    PLACES,
    Owner,
    capitalised,
    codes_at,
    place_list_ending,
    place_list_from,
    said_of,
    spoken_by,
    words_between,
)
from claimcheck.claims.grammar.salience import clause_subject, frames_clause, named
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence

_SIDES = frozenset(
    (
        "northern southern eastern western central north south east west rural urban upper lower inner outer"
    ).split()
)
_AGO = frozenset({"of", "in", "for", "across", "among", "within", "throughout"})
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


def owner(s: Sentence, h: int, context: Context, number: int | None = None) -> Owner:
    """Whose the indicator at token `h` is. `number` is the number said of it, for "… 5 percent in Kenya"."""
    return (
        _pointed_at(s, h, context)
        or periphrasis(s, h, context)
        or _before(s, h, context)
        or _behind(s, h)
        or of_verb(s, h, context)
        or _locative(s, h, number)
        or loose(s, h, context)
    )  # fmt: skip


def _pointed_at(s: Sentence, h: int, context: Context) -> Owner | None:
    """ "It grew", "the region shrank": the head itself stands for a place."""
    t = s.tokens[h]
    noun = t.low in lex.COUNTRY_NOUNS and t.tag != "ECON" and h > 0 and s.tokens[h - 1].low in {"the", "this"}
    return antecedent(s, h, context, plural=t.low == "they") if noun or t.low in {"it", "they"} else None


def _before(s: Sentence, h: int, context: Context) -> Owner | None:
    tokens = s.tokens
    j = h - 1
    while j >= 0 and (
        (tokens[j].low in lex.FILLERS and tokens[j].low not in {"of", "by", "at", "the"})
        or tokens[j].tag == "PER" or tokens[j].low in {"'s", "'", "ageing", "aging", "per"} or tokens[j].tag in {"GDP", "ECONOMIC"}
        or (tokens[j].low in lex.WHOLE_POPULATION and tokens[j].low[:1].isalpha() and tokens[j].tag not in PLACES
        and tokens[j].low not in _NOT_SKIPPED)
    ):  # fmt: skip
        if tokens[j].low in SUPERLATIVES:
            return None
        j -= 1
    if j < 0:
        return None
    t = tokens[j]
    if t.tag in PLACES:
        if j + 1 < h and tokens[j + 1].low in {"has", "had", "with"}:
            return None
        indices, begin = place_list_ending(s, j)
        if (
            begin > 0
            and tokens[begin - 1].low in {"of", "in"}
            and t.tag == "PLACE"
            and "'s" not in {tokens[k].low for k in range(j + 1, h)}
            and h - j > 1
        ):
            pass
        codes = codes_at(s, indices)
        if not codes:
            return Owner(veto="the place is ambiguous")
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
    return None


def _behind(s: Sentence, h: int) -> Owner | None:
    tokens = s.tokens
    k = _skip_parenthesis(s, h + 1)
    while k < len(tokens) and (
        tokens[k].tag == "PER"
        or (tokens[k].low in {"growth", "in", "for"} and k + 1 < len(tokens) and tokens[k + 1].tag == "PER")
        or (
            tokens[k].low in {"figures", "data", "rate", "ppp", "total", ","}
            and k + 1 < len(tokens)
            and tokens[k + 1].low in _AGO
        )
    ):
        k += 1
        k = _skip_parenthesis(s, k)
    if k >= len(tokens) or tokens[k].low not in _AGO:
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


def place_behind(s: Sentence, number: int) -> Owner | None:
    """ "… 5 percent in Kenya", "… 9 percent for Germany": the place right behind a number."""
    tokens = s.tokens
    for k in range(number + 1, min(len(tokens), number + 5)):
        if tokens[k].low in {"in", "for"} and k + 1 < len(tokens):
            m = k + 1
            while m < len(tokens) and tokens[m].low in {"the"}:
                m += 1
            if (
                m < len(tokens)
                and tokens[m].tag == "PLACE"
                and not (m + 1 < len(tokens) and tokens[m + 1].low == "'s")
            ):
                indices, _ = place_list_from(s, m)
                return Owner(
                    codes_at(s, indices), len(indices) > 1, f"“{words_between(s, k, indices[-1] + 1)}”"
                )
        elif tokens[k].tag != "PER" and tokens[k].low not in {
            "a",
            "year",
            "growth",
            "last",
            "annually",
            "in",
            "for",
        }:
            break
    return None


def _locative(s: Sentence, h: int, number: int | None) -> Owner | None:
    """ "In Kenya, a population of …", "grew 5 percent in Kenya"."""
    tokens = s.tokens
    behind = place_behind(s, number) if number is not None else None
    if behind is not None:
        return behind
    k = h - 1 - (h > 0 and tokens[h - 1].low == "the")
    if (
        k > 1
        and tokens[k].tag == "PLACE"
        and len(tokens[k].codes) == 1
        and tokens[h].tag in {"ECON", "GDP", "POP"}
    ):
        m = k - 1 - (tokens[k - 1].low == "the")
        if m > 0 and tokens[m].low == "in" and tokens[m - 1].low in {",", "but", "and", "while", "that", ";"}:
            return Owner(
                tokens[k].codes, False, f"“{words_between(s, m, h)}”"
            )  # "…, but in Turkey the economy …"
    there = _where(s, h)
    if there is not None:
        return Owner(tokens[there].codes, False, f"“{words_between(s, there, h)}”")
    for k in range(h - 1, max(-1, h - 6), -1):
        if tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1 and frames_clause(s, k) and k > 1:
            return Owner(tokens[k].codes, False, f"“{words_between(s, k - 1, k + 1)}”")
        if tokens[k].mention is not None and tokens[k].tag not in {"PER", "ECONOMIC"}:
            break
    opening = 0
    while opening < min(3, len(tokens)) and tokens[opening].low in {'"', "but", "and", "meanwhile", ","}:
        opening += 1
    if opening + 1 < len(tokens) and tokens[opening].low in {"in", "for", "across"}:
        m = opening + 1
        while m < len(tokens) and (tokens[m].low == "the" or tokens[m].tag == "PER"):
            m += 1
        if (
            m < len(tokens)
            and tokens[m].tag == "PLACE"
            and m < h
            and not (m + 1 < len(tokens) and tokens[m + 1].low == "'s")
        ):
            indices, _ = place_list_from(s, m)
            return Owner(
                codes_at(s, indices), len(indices) > 1, f"“{words_between(s, opening, indices[-1] + 1)}”"
            )
        if m < len(tokens) and tokens[m].tag == "SUB" and m < h:
            return Owner(veto=f"“{tokens[m].text}” is a place below the country level")
    return None


def loose(s: Sentence, h: int, context: Context) -> Owner:
    """The owner when nothing is bound to the indicator: the sentence's one place, else the text before."""
    if (own := _pointed_at(s, h, context)) is not None:
        return own
    tokens = s.tokens
    left: list[int] = []
    anywhere: list[str] = []
    if h > 0 and tokens[h - 1].low == "our":
        return speakers_own(s, "our", context)
    if h > 0 and tokens[h - 1].low == "this":
        return from_frame(context, tokens[h - 1].text) if context.home or context.focus else NOBODY
    hung: list[int] = []
    for k in range(h - 1, -1, -1):
        if tokens[k].tag in PLACES and k and tokens[k - 1].low not in {"in", "of"}:
            break
        if tokens[k].low in {"it", "they"} and tokens[k + 1].low in {"has", "had", "have", "'s", "boasts"}:
            return antecedent(s, k, context, plural=tokens[k].low == "they")
    for j, part in named(s):
        if part in ("yardstick", "universe") or (j > h and _held_against(s, j)) or _trade_partner(s, j):
            continue
        code = tokens[j].codes[0]
        if (spoken_by(s, j) and context.gazetteer.is_group(code)) or inside_of_other(s, j):
            continue
        if part == "qualifier" or (part == "oblique" and not _placed(s, j)):
            hung.append(j)
            continue
        if code not in anywhere:
            anywhere.append(code)
        if j < h:
            left.append(j)
    if not anywhere and hung and not (h > 0 and tokens[h - 1].low == "your"):
        spoken_of = from_frame(context, "")
        if spoken_of.codes:
            return spoken_of
        anywhere = list(dict.fromkeys(tokens[j].codes[0] for j in hung))
        left = [j for j in hung if j < h]
    if len(anywhere) == 1:
        return Owner(
            tuple(anywhere),
            False,
            "the only place of the sentence",
            note=f"The sentence speaks only of {context.gazetteer.name(anywhere[0])}.",
        )
    if context.home is not None:
        return from_frame(context, "")
    if left:
        subject = clause_subject(s, h)
        code = tokens[left[-1] if subject is None or subject not in left else subject].codes[0]
        return Owner(
            (code,),
            False,
            "the nearest subject before",
            note=f"{capitalised(context.gazetteer.name(code))} is the nearest place spoken of before.",
        )
    if anywhere:
        return Owner(veto="several places, none of them bound to the quantity")
    spoken = institution_places(s)
    if len(spoken) == 1:
        return Owner(
            spoken,
            False,
            "the institution named",
            note=f"The institution named speaks for {context.gazetteer.name(spoken[0])}.",
        )
    offices = office_places(s)
    if len(offices) == 1:
        return Owner(
            offices,
            False,
            "the office-holder named",
            note=f"The office-holder named speaks for {context.gazetteer.name(offices[0])}.",
        )
    if context.dateline and tokens[h].tag != "POP" and not context.focus and not context.title_places:
        return Owner(
            (context.dateline,),
            False,
            "the dateline's place",
            note=f"The text names no place here; it is taken to speak of {context.gazetteer.name(context.dateline)}, the dateline's place.",
        )
    if any(t.tag == "SUB" for t in tokens[:h]):
        return Owner(veto="the sentence names only places below the country level")
    if context.below is not None and context.home is None and tokens[h].tag == "POP":
        return Owner(veto=f"“{context.below}” was spoken of, which is no country")
    return from_frame(context, "")


def _placed(s: Sentence, j: int) -> bool:
    """ "GDP is higher in Chile": said of what is there."""
    k = j - 1 - (j > 0 and s.tokens[j - 1].low == "the")
    return k >= 0 and s.tokens[k].low in _AGO - {"of"}


def _where(s: Sentence, h: int) -> int | None:
    """ "with Chile, where GDP …": the place that the clause of token `h` is set in."""
    for k in range(h - 1, max(1, h - 5), -1):
        if s.tokens[k].low == "where":
            j = k - 1 - (s.tokens[k - 1].low == ",")
            return j if s.tokens[j].tag == "PLACE" and len(s.tokens[j].codes) == 1 else None
        if s.tokens[k].tag in PLACES or s.tokens[k].low == ",":
            return None
    return None


_OUTDOING = frozenset(
    "outpaced outpacing outstripped outstripping beat beating overtook overtaking outdid behind trailing".split()
)
_TRADING = frozenset({"exports", "exported", "imports", "sales", "shipments", "trade", "sold", "deliveries"})


def _held_against(s: Sentence, j: int) -> bool:
    """ "half of Indonesia's", "well above Chile's", "outpaced Peru, which grew …": a place of another figure."""
    tokens = s.tokens
    if j + 1 < len(tokens) and tokens[j + 1].low in {"'s", "'"}:
        return j + 2 >= len(tokens) or tokens[j + 2].tag in NUMBERS or not tokens[j + 2].low[:1].isalpha()
    return tokens[j - 1].low in _OUTDOING


def _trade_partner(s: Sentence, j: int) -> bool:
    """ "led by exports to the United States": where the goods go, not what grows."""
    tokens = s.tokens
    k = j - 1 - (j > 0 and tokens[j - 1].low == "the")
    return k > 0 and tokens[k].low in {"to", "from", "with"} and tokens[k - 1].low in _TRADING


def _skip_parenthesis(s: Sentence, k: int) -> int:
    tokens = s.tokens
    if k < len(tokens) and tokens[k].low == "(":
        for m in range(k + 1, min(len(tokens), k + 14)):
            if tokens[m].low == ")":
                return m + 1
    return k


def number_between(s: Sentence, a: int, b: int) -> bool:
    return any(t.tag in NUMBERS for t in s.tokens[a + 1 : b])


__all__ = [
    "NOBODY",
    "Owner",
    "antecedent",
    "codes_at",
    "counted",
    "following_subject",
    "is_universe",
    "loose",
    "nearest_left",
    "number_between",
    "owner",
    "periphrasis",
    "place_behind",
    "place_list_ending",
    "place_list_from",
    "said_of",
]
