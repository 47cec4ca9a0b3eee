"""Rosters: lists of the members of one group ("the G7 consists of …", "the BRICS – Brazil, …"), and the claim they make."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import NOUNS, group_at, group_from, group_meant
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.times import UNDATED, When
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import place_list_ending, place_list_from
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.membership.sizes import DESCRIBING
from claimcheck.models import Modality

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
        while k < len(tokens) and tokens[k].low in DESCRIBING:
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
            and t.low not in DESCRIBING | {"founders", "own", "association", "community"} | _CONSISTING
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
            tokens[behind].low == "'s" or (is_content(s, behind) and tokens[behind].low not in DESCRIBING)
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
