"""Sizes of groups: "the 27-member EU", "OPEC has 13 members", "the Community of 12".

A number of countries before a group's name may as well count some of its members; it is taken for the group's size when
the words say "members", or when it is close to the size that the group had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import NOUNS, group_at, group_from, group_meant, group_of_size
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.interface import Draft
from claimcheck.intervals import Interval

DESCRIBING = frozenset(
    (
        "group bloc countries nations members states alliance union club grouping partners economies member"
        " the five four seven emerging economy area zone"
    ).split()
)
_MEMBERS = frozenset({"members", "countries", "nations", "states", "economies", "member", "founders"})
_COUNTING = frozenset(
    (
        "has had have counts counted numbers numbered comprises comprised includes included with to groups"
        " grouped of now today currently only unites"
    ).split()
)
_BEFORE_COUNT = frozenset("'s ' the all its a own does do did not n't".split())
_NARROWING = frozenset("that which who whose with where outside without hit most worst for".split())
_MOVING = frozenset("grew shrank contracted expanded grow shrink contract expand".split())
_SIZES = range(2, 200)
_CLOSE = 0.15  # how far a number may be off the group's size and still be meant as its size
_SUPERLATIVE = re.compile(
    r"\b(?:\w+est|most|top|leading|main|major|other|new|newest|founding|remaining|poor\w*|rich\w*)\b"
)


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
        years = _dated(s, i, context) if dated else _only_year(s, context)
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
    if i and tokens[i - 1].low == "all" and _shared_fate(s, i):
        return None  # "all seven members of the G7 saw their economies shrink" counts them
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
    before = tokens[i - 1].low if i else ""
    if membered and before in {"the", "this", "our"} and behind in NOUNS:
        meant = group_of_size(s, i, int(tokens[i].number.value), context)
        if meant is not None:
            return meant, i, False  # "the 12-nation bloc" named last
    if behind in _NARROWING and behind != "which":
        return None
    if behind == "of" and countries_counted and before in {"the", "all", "these", "our"}:
        found = group_from(s, k + 1, context)
        if found is not None and (membered or _near_size(found[0], tokens[i].number.value, context)):
            return found[0], found[1], False
        return None
    return _counted_of(s, i, context, membered, countries_counted) or _cleft(s, i, context)


def _shared_fate(s: Sentence, i: int) -> bool:
    """Whether what follows tells of each one's economy, so that the number counts those that fared so."""
    k = i + 1
    while k < len(s.tokens) and (
        s.tokens[k].low in _MEMBERS | {"of", "the"} or s.tokens[k].tag in {"PLACE", "ADJ", "ECON"}
    ):
        k += 1
    lows = [t.low for t in s.tokens[k : k + 4]]
    return bool(lows) and (
        lows[0] in _MOVING or (lows[0] in {"saw", "had"} and any(w in _MOVING for w in lows[1:]))
    )


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
        if k + 1 < len(tokens) and is_content(s, k + 1) and noun not in DESCRIBING:
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
    while j >= 0 and (tokens[j].low in _COUNTING | _BEFORE_COUNT or tokens[j].tag == "PER"):
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


def _cleft(s: Sentence, i: int, context: Context) -> tuple[str, int, bool] | None:
    """ "The EU has 28 members; it is the euro area that has 19": members go without saying."""
    tokens = s.tokens
    if (
        i < 5
        or tokens[i - 1].low not in {"has", "had", "counts"}
        or tokens[i - 2].low not in {"that", "which"}
    ):
        return None
    named = group_at(s, i - 3)
    spoken_of = context.group is not None or any("member" in t.low for t in tokens[:i])
    ends = i + 1 >= len(tokens) or tokens[i + 1].low in {".", ",", ";", '"'}
    opened = any(t.low == "it" for t in tokens[max(0, i - 7) : i - 3])
    return (named, i - 3, True) if named is not None and spoken_of and ends and opened else None


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
    if context.year is not None:
        sizes = [len(context.gazetteer.members(group, context.year))]
    else:  # nothing dates the text: any size that it ever had
        days = {spell.joined for spell in context.gazetteer.members_ever(group) if spell.joined}
        sizes = [len(context.gazetteer.members(group, day)) for day in sorted(days)]
    return any(abs(size - number) <= max(1.0, _CLOSE * size) for size in sizes)


def _only_year(s: Sentence, context: Context) -> When:
    """The one year that a sentence names: "In 2004 the 12-member eurozone economy grew" speaks of the members of 2004."""
    periods = s.indices("PER")
    if len(periods) != 1 or s.tokens[periods[0]].period.unit != "year":
        return UNDATED
    found = when(s, periods[0] + 1 if periods[0] + 1 < len(s.tokens) else periods[0], context)[0]
    return found if len(found.years) == 1 and not found.future else UNDATED


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
