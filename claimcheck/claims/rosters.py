"""Rosters and sizes of groups: lists of members ("the G7 consists of …") and their number ("the EU's 27 members")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.claims.context import Context
from claimcheck.claims.groups import NOUNS, group_at, group_from, group_meant
from claimcheck.claims.interface import Draft
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import span_of
from claimcheck.claims.times import UNDATED, When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import place_list_ending, place_list_from
from claimcheck.claims.words import is_content
from claimcheck.intervals import Interval
from claimcheck.models import Modality

_DESCRIBING = frozenset(
    (
        "group bloc countries nations members states alliance union club grouping partners economies member"
        " the five four seven emerging economy area zone"
    ).split()
)
_OPENING = frozenset({"--", "(", ":", ",", "-"})
_INTRODUCING = frozenset(
    ("the namely comprising made up of which includes include including currently").split()
)
_CONSISTING = frozenset(
    (
        "comprises comprise comprised consists consist consisted includes include included composed made"
        " comprising groups brings unites are were"
    ).split()
)
_OF = frozenset("of up together is was currently now also".split())
_FORMING = frozenset("make makes form forms constitute comprise formed made compose".split())
_MEMBERS = frozenset({"members", "countries", "nations", "states", "economies", "member", "founders"})
_COUNTING = frozenset(
    (
        "has had have counts counted numbers numbered comprises comprised includes included with to groups"
        " grouped of now today currently only unites"
    ).split()
)
_NARROWING = frozenset("that which who whose with where outside without hit most worst for".split())
_SIZES = range(2, 200)
_CLOSE = 0.15  # how far a number may be off the group's size and still be meant as its size
_SUPERLATIVE = re.compile(
    r"\b(?:\w+est|most|top|leading|main|major|other|new|newest|founding|remaining|poor\w*|rich\w*)\b"
)
_STEPS = 12  # tokens that a member may stand away from its list's verb


def rosters(s: Sentence, context: Context) -> Iterable[Draft]:
    """Lists of members of one organisation."""
    yield from _in_apposition(s, context)
    yield from _consisting(s, context)
    yield from _forming(s, context)


def _in_apposition(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "the BRICS group – Brazil, India, China and South Africa –": the members stand in apposition."""
    tokens = s.tokens
    for i in range(len(tokens)):
        group = group_at(s, i)
        if group is None or _listed_itself(s, i):
            continue
        k = i + 1
        while k < len(tokens) and tokens[k].low in _DESCRIBING:
            k += 1
        if k >= len(tokens) or tokens[k].low not in _OPENING:
            continue
        opening = tokens[k].low
        k += 1
        while k < len(tokens) and tokens[k].low in _INTRODUCING:
            k += 1
        if k >= len(tokens) or tokens[k].tag != "PLACE":
            continue
        indices, end = place_list_from(s, k)
        members = countries(s, indices, context)
        if len(members) < 2 or (
            opening == ","
            and len(members) < 3
            and tokens[k - 1].low not in {"including", "includes", "include"}
        ):
            continue
        if opening == "," and not any(tokens[m].low == "and" for m in range(k, end)):
            continue
        yield membership(s, i, indices[-1], members, group, context, said="asserted")


def _listed_itself(s: Sentence, i: int) -> bool:
    """ "Japan, the European Union, Canada and …": the group is one item of a list."""
    j = i - 1
    while j > 0 and s.tokens[j].low in {"the", ","}:
        j -= 1
    return j >= 0 and j < i - 1 and s.tokens[j].tag == "PLACE" and s.tokens[j + 1].low == ","


def _consisting(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "The G7 consists of …", "Mercosur's four founders were …", "SAARC has eight members: …"."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _CONSISTING and t.low != ":":
            continue
        k = i + 1
        while k < len(tokens) and tokens[k].low in _OF | {"the"}:
            k += 1
        if k >= len(tokens) or tokens[k].tag != "PLACE" or group_at(s, k) is not None:
            continue
        indices, end = place_list_from(s, k)
        members = countries(s, indices, context)
        if len(members) < 2 or (end < len(tokens) and tokens[end].low == "'s"):
            continue
        found = _listing_group(s, i, context)
        if found is None or found[0] in members:
            continue
        yield membership(s, found[1], indices[-1], members, found[0], context)


def _listing_group(s: Sentence, i: int, context: Context) -> tuple[str, int] | None:
    """The group whose members the verb or colon at token `i` lists."""
    tokens = s.tokens
    membered = tokens[i].low not in {
        ":",
        "are",
        "were",
    }  # "are" and a colon list members only behind that word
    for j in range(i - 1, max(-1, i - _STEPS), -1):
        t = tokens[j]
        if t.low in {"members", "founders"} or (
            t.tag in {"PLACES", "NUM", "NOUN"} and ("member" in t.low or "founder" in t.low)
        ):
            membered = True
        named = group_at(s, j, fixed=True)
        if named is not None:
            return (named, j) if membered else None
        if t.low in NOUNS | {"it"} and (t.low == "it" or tokens[j - 1].low == "the"):
            meant = group_meant(s, j, context)
            return (meant, j) if membered and meant is not None else None
        if t.tag in {"PLACE", "SUB", "ADJ"} or t.low in {";", "and"}:
            return None
        if (
            is_content(s, j)
            and t.low not in _DESCRIBING | {"founders", "own", "association", "community"} | _CONSISTING
        ):
            return None
    return None


def _forming(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Kenya, Uganda and Tanzania make up …": the members before the verb, the group behind it."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _FORMING:
            continue
        k = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low == "up")
        found = group_from(s, k, context)
        if found is None:
            continue
        group = found[0]
        behind = found[1] + 1
        if behind < len(tokens) and (
            tokens[behind].low == "'s"
            or (is_content(s, behind) and tokens[behind].low not in _DESCRIBING)
        ):
            continue
        j = i - 1
        while j >= 0 and tokens[j].low in {"together", "now", "today", "also", "jointly", ","}:
            j -= 1
        if j < 0 or tokens[j].tag != "PLACE":
            continue
        indices, begin = place_list_ending(s, j)
        members = countries(s, indices, context)
        if len(members) > 1:
            yield membership(s, begin, found[1], members, group, context)


def sizes(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "the 27-member EU", "the EU's 28 member states", "OPEC has 13 members", "the Community of 12"."""
    tokens = s.tokens
    for i in s.indices("PLACES", "NUM", "NOUN"):
        number = tokens[i].number
        if (
            not float(number.value).is_integer()
            or int(number.value) not in _SIZES
            or number.value_high is not None
            or number.comparator != "="
        ):
            continue
        found = _sized(s, i, context)
        if found is None:
            continue
        group, at, dated = found
        years = _dated(s, i, context) if dated else UNDATED
        start, end = span_of(s, min(i, at), max(i, at))
        yield Draft(
            kind="membership", indicator=None, start=start, end=end, tokens=(i,), other=(group,), value=number.value, unit="places",
            years=years.years if len(years.years) == 1 else (), stated=Interval.point(number.value), stated_how=f"{number.value:g} members",
            modality=modality(s, i, years) if dated else "asserted", trace=(f"membership: the number of members of {group}", years.how),
        )  # fmt: skip


def _sized(s: Sentence, i: int, context: Context) -> tuple[str, int, bool] | None:
    """The group that has so many members, its token, and whether a period beside it dates the number."""
    tokens = s.tokens
    text = tokens[i].low
    if _SUPERLATIVE.search(text):
        return None  # "the seven largest members"
    k = i + 1
    follow = tokens[k].low if k < len(tokens) else ""
    membered = (
        "member" in text or follow in {"member", "members"} or (text.endswith("nation") and "nation" in text)
    )
    countries_counted = membered or tokens[i].tag == "PLACES" or follow in _MEMBERS
    while k < len(tokens) and tokens[k].low in _MEMBERS | {"nation", "state", "strong"}:
        k += 1
    behind = tokens[k].low if k < len(tokens) else "."
    adjacent = _attribute(s, i, k, context, membered)
    if adjacent is not None:
        return adjacent
    if behind in _NARROWING and behind != "which":
        return None
    before = tokens[i - 1].low if i else ""
    if behind == "of" and countries_counted and before in {"the", "all", "these", "our"}:
        found = group_from(s, k + 1, context)
        if found is not None and (membered or _near_size(found[0], tokens[i].number.value, context)):
            return found[0], found[1], False
        return None
    return _counted_of(s, i, context, membered, countries_counted)


def _attribute(s: Sentence, i: int, k: int, context: Context, membered: bool) -> tuple[str, int, bool] | None:
    """ "the 27-member EU", "the 24 OECD countries": the number stands before the group's name."""
    tokens = s.tokens
    if k < len(tokens) and tokens[k].low == "the":
        return None
    named = group_at(s, k)
    if named is None:
        return None
    noun = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if membered and (k == i + 1 or tokens[i + 1].low in {"member", "nation"}):
        if k + 1 < len(tokens) and is_content(s, k + 1) and noun not in _DESCRIBING:
            return None  # "a four-nation EU visit"
        return named, k, False
    pointed = i > 0 and tokens[i - 1].low in {"the", "all", "of"}
    beyond = tokens[k + 2].low if k + 2 < len(tokens) else "."
    counted = noun in _MEMBERS or (k + 1 < len(tokens) and tokens[k + 1].tag == "ECON")
    if tokens[k].low.split()[-1] in _MEMBERS:  # "OECD countries" as one mention
        counted, beyond = True, noun
    if (
        k == i + 1
        and pointed
        and counted
        and beyond not in _NARROWING
        and _near_size(named, tokens[i].number.value, context)
    ):
        return named, k, False
    return None


def _counted_of(
    s: Sentence, i: int, context: Context, membered: bool, countries_counted: bool
) -> tuple[str, int, bool] | None:
    """ "the EU's 28 states", "OPEC has 13 members", "the Community of 12": the group's name stands before."""
    tokens = s.tokens
    j = i - 1
    linked = False
    while j >= 0 and (
        tokens[j].low in _COUNTING | {"'s", "'", "the", "all", "its", "a", "own"} or tokens[j].tag == "PER"
    ):
        linked = linked or tokens[j].low in _COUNTING | {"'s", "'"}
        j -= 1
    if j < 0 or not linked or tokens[j].low in {"and", "but", ","}:
        return _elliptic_size(s, i, context, membered)
    of = tokens[i - 1].low == "of"
    bare = of and not countries_counted and (i + 1 >= len(tokens) or not is_content(s, i + 1))
    if not (countries_counted or bare):
        return None
    named = group_at(s, j)
    if (
        named is None
        and tokens[j].low in NOUNS
        and j > 0
        and tokens[j - 1].low in {"the", "our", "this", "that"}
    ):
        named = group_meant(s, j, context)
        if named is None and of and tokens[j].text in {"Community", "Union"}:
            named = "EU"  # "the Community of 12", "our Union of 28 countries"
    if named is None and tokens[j].low == "it":
        named = group_meant(s, j, context)
    if named is None:
        return None
    if tokens[i - 1].low in {"of", "to", "with"} and not (
        membered or _near_size(named, tokens[i].number.value, context)
    ):
        return None
    possessed = any(t.low in {"'s", "'"} for t in tokens[j + 1 : i])
    if not membered and not possessed and not _near_size(named, tokens[i].number.value, context):
        return None
    return named, j, not possessed


def _elliptic_size(s: Sentence, i: int, context: Context, membered: bool) -> tuple[str, int, bool] | None:
    """ "had 15 members in 1990": a coordinated verb whose subject stands before."""
    if not membered or i == 0 or s.tokens[i - 1].low not in {"had", "has", "counted", "counts"}:
        return None
    for j in range(i - 2, max(-1, i - 24), -1):
        named = group_at(s, j)
        if named is None and s.tokens[j].low in NOUNS and j and s.tokens[j - 1].low in {"the", "our"}:
            named = group_meant(s, j, context)
        if named is not None:
            return named, i - 1, True
        if s.tokens[j].tag in {"SUB"}:
            return None
    return None


def _near_size(group: str, number: float, context: Context) -> bool:
    """Whether a group is about so large in the document's year, so that the number is meant as its size."""
    size = len(context.gazetteer.members(group, context.year or 9999))
    return abs(size - number) <= max(1.0, _CLOSE * size)


def _dated(s: Sentence, i: int, context: Context) -> When:
    """The period beside a size: right behind its noun, or at the head of the sentence."""
    tokens = s.tokens
    for k in range(i + 1, min(len(tokens), i + 6)):
        if tokens[k].tag == "PER":
            return when(s, i, context, after=i - 1)[0]
        if tokens[k].low not in _MEMBERS | {"in", "by", "as", "of", "at", "since"}:
            break
    if any(t.tag == "PER" for t in tokens[:3]):
        return when(s, i, context, before=i + 1)[0]
    if i > 0 and any(t.tag == "PER" for t in tokens[max(0, i - 3) : i]):
        return when(s, i, context, before=i + 1)[0]
    return UNDATED


def countries(s: Sentence, indices: tuple[int, ...], context: Context) -> tuple[str, ...]:
    """The codes of the countries among some place tokens; groups among them are no members."""
    return tuple(
        dict.fromkeys(
            c
            for m in indices
            if len(s.tokens[m].codes) == 1
            for c in s.tokens[m].codes
            if not context.gazetteer.is_group(c) and c != "WLD"
        )
    )


def membership(
    s: Sentence,
    a: int,
    b: int,
    members: tuple[str, ...],
    group: str,
    context: Context,
    *,
    at: When = UNDATED,
    said: Modality | None = None,
    notes: tuple[str, ...] = (),
) -> Draft:
    """The claim that `members` belong to `group`, read from token `a` to token `b`."""
    start, end = span_of(s, min(a, b), max(a, b))
    said = said or modality(s, max(a, b), at, start=min(a, b) - 4 if min(a, b) > 4 else -1)
    return Draft(
        kind="membership", indicator=None, start=start, end=end, places=tuple(sorted(members)), other=(group,), years=at.years,
        modality=said, trace=(f"membership of {group}: {', '.join(members)}", at.how), notes=notes,
    )  # fmt: skip
