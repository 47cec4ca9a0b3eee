"""Whose share it is: the subject of "accounts for" and "is home to", where the part lives, whose size was told before."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import speakers_own
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import spelled_out
from claimcheck.claims.grammar.sides import people_at
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import (
    Owner,
    antecedent,
    codes_at,
    counted,
    is_universe,
    nearest_left,
    owner,
    place_list_ending,
    place_list_from,
)
from claimcheck.claims.kinds.share.leaders import leaders

PLACES = frozenset({"PLACE", "ADJ"})
HOLDING = frozenset(
    (
        "account accounts accounted accounting make makes made making represent represents represented"
        " representing comprise comprises comprised comprising constitute constitutes constituted"
        " constituting contain contains contained containing hold holds held holding home host hosts produce"
        " produces produced producing generate generates generated generating form forms formed forming have"
        " has had having got contribute contributes contributed contributing command commands commanded"
        " encompass encompasses cover covers covering covered equal equals equalled with share shares shared"
        " is was are were be shrank shrunk fell rose dropped declined grew increased rising falling down up"
        " from to at of reached stood stands amounted amounts amounting house houses total totals totalling"
        " include includes including turn turns turned turning provide provides provided supply supplies supplied"
    ).split()
)
LIVING = frozenset(
    (
        "live lives lived living reside resides resided is are was inhabit inhabits residing found comes come came"
        " originates originated stems"
    ).split()
)
# What may stand between the holder and its number.
BETWEEN = lex.FILLERS | lex.AUXILIARIES | lex.ARTICLES | {
    "for", "up", "to", "of", ",", "together", "now", "alone", "only", "just", "some", "already", "currently", "about", "out", "by", "at", "from", "in", "and", "which", "that", "who", "jointly", "collectively",
    "--", "(", ")", '"', "combined", "itself", "then", "around", "still", "today", "'s", "'", "as", "much", "also", "their", "its", "it", "they",
}  # fmt: skip


_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


_BEFORE_VERB = frozenset("countries nations now still also together which , already".split())
_EQUATING = frozenset(
    ("is was about nearly roughly just over some represents represented equals makes up or").split()
)
_HOLDING_OF_MANY = frozenset(
    "are were make made account accounted constitute represent represented form formed comprise now".split()
)
_MADE = frozenset("made produced generated earned concentrated located found".split())
_AROUND_PLACE = _MADE | frozenset(
    "in the of one countries within now today just currently to by still from".split()
)
_PREDICATE_ENDS = frozenset('. , ; ) " and but while -- ? ! :'.split())
_BEFORE_SHARE = frozenset(
    ", or ( about in some -- nearly roughly and which is was makes made up represents represented equals".split()
)


def holder_before(s: Sentence, i: int, whole: tuple[str, ...], context: Context) -> Owner | None:
    """The subject of "accounts for", "with", "is home to"; None when the subject is no place."""
    tokens = s.tokens
    held = False
    j = i - 1
    possessed = False
    while j >= 0 and i - j < 28:
        t = tokens[j]
        if held and t.tag in PLACES and is_universe(s, j):
            j -= 1  # "the two largest economies in the world hold": among whom, not who
            continue
        if t.tag in PLACES and len(t.codes) == 1:
            following = tokens[j + 1].low if j + 1 < len(tokens) else ""
            if t.codes == whole and not held:
                return None
            if t.tag == "PLACE" and held and tokens[j - 1].low == "in" and j > 1:
                j -= 2
                continue  # "the largest city in Africa accounts for …"
            if t.tag == "ADJ" and held and j + 1 < i and _people(s, j):
                return Owner(t.codes, False, "whose people hold it")
            if not held and following not in {",", "'s", "'"} and t.tag != "PLACE":
                return None
            if not held and not (j + 1 < len(tokens) and following in {",", "'s", "(", "--"}):
                return None
            if t.tag == "ADJ" and not possessed and following not in {"gdp", "economy", "population"}:
                if not (
                    j + 1 < len(tokens) and tokens[j + 1].tag in {"POP", "GDP", "ECON"}
                ) and following not in {"together", "countries", "nations"}:
                    return None
            if t.codes == ("WLD",):
                return None
            indices, begin = place_list_ending(s, j)
            if len(indices) > 1 and begin > 0 and tokens[begin - 1].low in {"--", ":", "(", "including"}:
                named = _group_before(s, begin)
                if named is not None:
                    return named
            return Owner(codes_at(s, indices), False, "subject of holding")
        if t.low in {"it", "they"} and held:
            own = antecedent(s, j, context, plural=t.low == "they")
            return replace(own, codes=spelled_out(own.codes, context))
        if t.low == "we" and held and context.ours is not None:
            return speakers_own(s, "we", context)
        if t.low in {"its", "their"} and possessed:
            return antecedent(s, j, context, plural=t.low == "their")
        if (
            held
            and t.low == "economies"
            and j > 1
            and tokens[j - 1].low in _SMALL
            and tokens[j - 2].low in {"the", "these", "those"}
        ):
            return counted(s, j - 1, context, _SMALL[tokens[j - 1].low])
        if t.tag in {"GDP", "POP", "ECON"}:
            possessed = True
        elif t.tag in {"SUB", "NAME"}:
            return None
        elif t.low in lex.COUNTRY_NOUNS and j > 0 and tokens[j - 1].low in {"the", "this"} and held:
            return antecedent(s, j, context, plural=False)
        elif t.low in HOLDING:
            held = True
        elif t.low in {"countries", "nations", "members", "states", "economies"}:
            pass
        elif held and t.low in {"-", "--", ")"} and (opening := _opening(s, j)) is not None:
            j = opening
        elif held and (leading := leaders(s, j, i, whole, context)) is not None:
            return leading
        elif (
            held
            and t.tag in {"PLACES", "NUM"}
            and j > 0
            and tokens[j - 1].low in {"the", "these", "those", "top"}
            and (group := counted(s, j, context)) is not None
        ):
            return replace(group, codes=spelled_out(group.codes, context))
        elif (
            t.tag in {"PER", "NUM", "MONEY", "PEOPLE", "PLACES"}
            or t.low in BETWEEN
            or t.low.endswith("ly")
            or t.tag in {"PCT", "PLACES", "POPULOUS"}
            or (t.low == "most" and tokens[j + 1].tag == "POPULOUS")
            or t.low == ")"
            or (held and t.low in {"trade", "bloc", "group", "area", "market", "zone"})
        ):
            pass
        else:
            if not held:
                return None
            return (
                _subject_beyond(s, j, context) or _first_holder(s, j, whole) or _clause_subject(s, j, whole)
            )
        j -= 1
    return None


def _people(s: Sentence, j: int) -> bool:
    """ "Canadians are", "the Dutch make up", "our Kenyans account for": the people of a country as the subject."""
    return people_at(s, j) and s.tokens[j + 1].low in _HOLDING_OF_MANY


def _opening(s: Sentence, j: int) -> int | None:
    """Where the parenthesis or the pair of dashes that closes at `j` opens."""
    opens = {")": {"("}, "-": {"-", "--"}, "--": {"-", "--"}}[s.tokens[j].low]
    return next((k for k in range(j - 1, -1, -1) if s.tokens[k].low in opens), None)


def _clause_subject(s: Sentence, j: int, whole: tuple[str, ...]) -> Owner | None:
    """ "Asia is the most populous continent, with 60 percent of …": the subject of the clause's link."""
    tokens = s.tokens
    for k in range(j, 0, -1):
        if tokens[k].low in {";", "."}:
            return None
        if tokens[k].low in {"is", "are", "was", "were", "remains", "became"}:
            if (
                tokens[k - 1].tag == "PLACE"
                and len(tokens[k - 1].codes) == 1
                and tokens[k - 1].codes != whole
            ):
                return Owner(tokens[k - 1].codes, False, "the subject of the clause")
            return None
    return None


def _first_holder(s: Sentence, j: int, whole: tuple[str, ...]) -> Owner | None:
    """The subject of an earlier verb of holding that a later one goes on from ("…, and is home to …")."""
    tokens = s.tokens
    for k in range(j, 0, -1):
        if tokens[k].low in HOLDING and tokens[k].low.isalpha() and len(tokens[k].low) > 3:
            m = k - 1
            while m >= 0 and (tokens[m].low in _BEFORE_VERB):
                m -= 1
            if m >= 0 and tokens[m].tag == "PLACE" and len(tokens[m].codes) == 1 and tokens[m].codes != whole:
                return Owner(tokens[m].codes, False, "the subject of the verb before")
    return None


def _subject_beyond(s: Sentence, j: int, context: Context) -> Owner | None:
    """An unknown word as the subject of holding: only "the five" and "the two", after places, stand for them."""
    t = s.tokens[j]
    if t.low in {"five", "two", "three", "four", "six", "seven", "ten", "both"}:
        return antecedent(s, j, context, plural=True)
    return None


def _group_before(s: Sentence, begin: int) -> Owner | None:
    for k in range(begin - 1, max(-1, begin - 5), -1):
        if s.tokens[k].tag == "PLACE" and len(s.tokens[k].codes) == 1:
            return Owner(s.tokens[k].codes, False, "the group whose members are listed")
    return None


_HOLDERS_VERBS = frozenset(
    "account accounts accounted make makes made generate generates generated produce produces produced turn turns turned represent"
    " represents represented contribute contributes contributed hold holds held".split()
)


def beyond_aside(s: Sentence, i: int, whole: tuple[str, ...]) -> Owner | None:
    """ "Saudi Arabia, the biggest economy in the Arab world, generates 46 percent": the subject before an apposition."""
    k = i - 1
    while k > 0 and (s.tokens[k].low in lex.FILLERS or s.tokens[k].low in {"for", "up", "out", "some"}):
        k -= 1
    if s.tokens[k].low not in _HOLDERS_VERBS:
        return None
    while k > 0 and (
        s.tokens[k - 1].low in lex.AUXILIARIES or s.tokens[k - 1].low in {"still", "now", "alone"}
    ):
        k -= 1
    who = subject(s, k)
    t = s.tokens[who.index]
    held = who.kind == "place" and t.tag == "PLACE" and len(t.codes) == 1 and t.codes != whole
    possessor = who.index + 1 < len(s.tokens) and s.tokens[who.index + 1].low in {"'s", "'"}
    return Owner(t.codes, False, "the subject of holding") if held and not possessor else None


def labelled(s: Sentence, i: int, whole: tuple[str, ...]) -> Owner | None:
    """ "Asia: around 59% of the world's population": the place that the line is about."""
    tokens = s.tokens
    colon = next((k for k in (1, 2) if k < i and tokens[k].low == ":"), None)
    if colon is None or any(t.low not in lex.FILLERS for t in tokens[colon + 1 : i]):
        return None
    t = tokens[colon - 1]
    place = t.tag == "PLACE" and len(t.codes) == 1 and t.codes != whole
    return Owner(t.codes, False, "the place that the line is about") if place else None


def holder_behind(s: Sentence, i: int, k: int, whole: tuple[str, ...], context: Context) -> Owner | None:
    """ "With 5 percent of the world's population, the United States …": the holder stands behind the comma."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (tokens[j].low in lex.FILLERS or tokens[j].low in {"only", "just", "some"}):
        j -= 1
    if j < 0 or j > 3 or tokens[j].low not in {"with", "having", "representing"} or k >= len(tokens):
        return None
    while (k < len(tokens) and tokens[k].tag == "PER") or (k < len(tokens) and tokens[k].low in {"in"}):
        k += 1
    if k >= len(tokens) or tokens[k].low != ",":
        return None
    k += 1
    while k < len(tokens) and tokens[k].low == "the":
        k += 1
    if (
        k < len(tokens)
        and tokens[k].tag == "PLACE"
        and len(tokens[k].codes) == 1
        and tokens[k].codes != whole
    ):
        return Owner(tokens[k].codes, False, "the subject behind the comma")
    return None


def spoken_of_before(s: Sentence, i: int, indicator: str, context: Context) -> Owner | None:
    """ "That is 8.4 percent of the world's population": the quantity of the sentence before."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (tokens[j].low in _EQUATING):
        j -= 1
    if j < 0 or j > 1 or j == i - 1 or tokens[j].low not in {"that", "this"} or context.quantity is None:
        return None
    slug, codes = context.quantity
    if slug.removesuffix("_ppp") != indicator.removesuffix("_ppp"):
        return None
    return Owner(codes, False, f"“{tokens[j].text}” is the quantity spoken of before")


def living_in(s: Sentence, i: int, k: int, whole: tuple[str, ...], context: Context) -> Owner | None:
    """ "… of the world's population lives in China", "… live there"."""
    tokens = s.tokens
    lived = False
    steps = 0
    while k < len(tokens) and steps < 12:
        t = tokens[k]
        if t.low in LIVING:
            lived = True
        elif t.tag == "PLACE" and lived and tokens[k - 1].low in {"in", "the", "of", "from"}:
            indices, _ = place_list_from(s, k)
            return Owner(codes_at(s, indices), False, "where the part lives")
        elif (
            t.tag in {"NUM", "PLACES"}
            and lived
            and tokens[k - 1].low in {"the", "these", "those"}
            and (group := counted(s, k, context)) is not None
        ):
            return replace(group, codes=spelled_out(group.codes, context))
        elif t.tag == "ADJ" and _belonging(s, k):
            return Owner(t.codes, False, "whose people the part are")
        elif (
            t.low == "there"
            and lived
            and (k + 1 >= len(tokens) or tokens[k + 1].low in {".", ",", ";", '"', "too"})
        ):
            lone = next(
                (
                    c
                    for c in context.focus
                    if len(c) == 1 and c != whole and not context.gazetteer.is_group(c[0])
                ),
                None,
            )
            return (
                Owner(lone, False, "“there” is the place spoken of before")
                if lone is not None and not context.crowded
                else None
            )
        elif t.tag in {"SUB", "NAME"} or (t.low not in _AROUND_PLACE and t.tag not in {"PER"}):
            return None
        k += 1
        steps += 1
    return None


def _belonging(s: Sentence, k: int) -> bool:
    """ "… are Indonesian", "… is made by Germans", "… was American": the predicate, and nothing behind it."""
    tokens = s.tokens
    j = k - 1
    while j > 0 and (tokens[j].low in {"now", "today", "still", "currently", "the", "by", "already"} | _MADE):
        j -= 1
    if tokens[j].low not in {"is", "are", "was", "were"} or len(tokens[k].codes) != 1:
        return False
    return k + 1 >= len(tokens) or tokens[k + 1].low in _PREDICATE_ENDS or tokens[k + 1].tag == "PER"


def of_level_before(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "… had 766 million inhabitants in 2017, 10 percent of the world's": the part is whose level it was."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and (tokens[j].low in _BEFORE_SHARE or tokens[j].tag == "PER"):
        j -= 1
    if j < 0 or j == i - 1 or tokens[j].tag not in {"PEOPLE", "NUM", "MONEY"}:
        return None
    for k in range(j - 1, max(-1, j - 12), -1):
        if tokens[k].tag in {"POP", "GDP", "ECON"}:
            return owner(s, k, context)
        if tokens[k].low in {"has", "had", "have", "with", "to"}:
            return nearest_left(s, k, context)
    return None
