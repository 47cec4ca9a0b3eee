"""Being a member: "is a member of the EU and of NATO", "has been a member since 2004", "EU member Hungary"."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import group_at, group_from
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import place_list_from
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.membership.rosters import countries, membership
from claimcheck.claims.kinds.membership.subjects import BEING, FAR, group_before, members_ending, year

_BEFORE_MEMBER = frozenset(
    (
        "a an not n't founding founder full both also the still has have had all newest never no longer"
        " which now long one of as equal full-fledged original among ten"
    ).split()
)
_OTHER_BODIES = frozenset(
    ("of the both , and united nations council world trade organization organisation bank imf un").split()
)


def member(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "is a member of the EU and of NATO", "has been a member since 2004", "EU member Hungary"."""
    tokens = s.tokens
    yield from _member_named(s, i, context)
    k = i + 1
    if k < len(tokens) and tokens[k].low in {"state", "states", "country", "countries"}:
        k += 1
    prefixed = group_at(s, i - 1) if i else None
    ordinal = _ordinal_member(s, i)
    groups: list[tuple[str, int, bool]]
    if ordinal is not None:
        prefixed = group_at(s, ordinal)
        groups = [(prefixed, i, False)] if prefixed is not None else []
    elif prefixed is not None:
        groups = [(prefixed, i, False)]
    elif k < len(tokens) and tokens[k].low == "of":
        groups = _groups_listed(s, k, context)
    elif k >= len(tokens) or tokens[k].low in {".", ",", "since", ";"} or tokens[k].tag == "PER":
        spoken_of = group_before(s, i) or context.group
        groups = [(spoken_of, i, False)] if spoken_of is not None else []
    else:
        return
    if not groups:
        return
    j = i - 1 - (prefixed is not None) if ordinal is None else ordinal - 1
    linked = False
    while j >= 0 and (
        tokens[j].low in _BEFORE_MEMBER | BEING
        or tokens[j].tag in {"PER", "RANK"}
        or (tokens[j].tag == "NUM" and tokens[j - 1].low in {"the", "of"})
    ):
        linked = linked or tokens[j].low in BEING
        if (
            tokens[j].low in BEING
            and tokens[j].low != "been"
            and not (j > 0 and tokens[j - 1].low in _BEFORE_MEMBER)
        ):
            j -= 1
            break
        j -= 1
    if not linked and (apposed := _apposed(s, i, j)) is not None:
        j = apposed  # "Ireland, a member of the EU since 1973, …"
    elif not linked:
        if (
            prefixed is None
            or j < 1
            or tokens[i - 2].low not in {"a", "an"}
            or tokens[i - 3].low != ","
            or tokens[i - 4].tag != "PLACE"
        ):
            return
        j = i - 4  # "Sweden, an EU member since 1995"
    aside = _before_aside(s, j)
    if aside is not None:
        j = aside
    while j >= 0 and (tokens[j].low in {",", "which", "also", "both", "all"} or tokens[j].tag == "PER"):
        j -= 1
    found = members_ending(s, j, i, context)
    if found is None:
        return
    members, begin, notes = found
    denied = any(t.low in {"never", "not", "n't", "no"} for t in tokens[j + 1 : i])
    for group, at, negated in groups:
        when_said = year(s, at, context, after=-1 if any(x.tag == "PER" for x in tokens[:2]) else i)
        yield membership(
            s,
            begin,
            at,
            members,
            group,
            context,
            at=when_said,
            said="negated" if denied or negated else None,
            notes=notes,
        )


def _ordinal_member(s: Sentence, i: int) -> int | None:
    """ "NATO's 31st member", "the EU's newest member": where the group stands."""
    tokens = s.tokens
    if i < 3 or tokens[i - 2].low not in {"'s", "'"} or group_at(s, i - 3) is None:
        return None
    return i - 3 if tokens[i - 1].tag == "RANK" or tokens[i - 1].low in {"newest", "latest"} else None


def _apposed(s: Sentence, i: int, j: int) -> int | None:
    """The place before the comma at token `j` when what follows it up to token `i` is "a member"."""
    tokens = s.tokens
    if j < 1 or tokens[j].low != "," or tokens[j + 1].low not in {"a", "an", "itself", "not", "also"}:
        return None
    behind = tokens[i + 1].low if i + 1 < len(tokens) else ""
    alone = tokens[j - 1].tag == "PLACE" and (j < 2 or tokens[j - 2].low not in {",", "and", "in"})
    return j - 1 if alone and behind == "of" else None


def _before_aside(s: Sentence, j: int) -> int | None:
    """ "Russia, which joined in 1998, is": the subject before an aside that the comma at token `j` closes."""
    tokens = s.tokens
    if j < 0 or tokens[j].low != ",":
        return None
    for k in range(j - 1, max(-1, j - FAR), -1):
        if tokens[k].low == ",":
            return (
                k - 1
                if k
                and tokens[k - 1].tag == "PLACE"
                and tokens[k + 1].low in {"which", "who", "once", "long", "a", "an", "although"}
                else None
            )
    return None


def _member_named(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "EU member Hungary", "OPEC members Angola and Nigeria": the group before, the members behind."""
    tokens = s.tokens
    group = group_at(s, i - 1) if i else None
    k = i + 1
    if k < len(tokens) and tokens[k].low in {"state", "states", "country", "countries"}:
        k += 1
    if group is None or k >= len(tokens) or tokens[k].tag != "PLACE" or group_at(s, k) is not None:
        return
    indices, _ = place_list_from(s, k)
    members = countries(s, indices, context)
    if tokens[i].low == "member":
        members = members[:1]
    if i >= 2 and tokens[i - 2].low in {"non", "-", "not"}:
        return
    if members:
        yield membership(s, i - 1, indices[len(members) - 1], members, group, context)


def _groups_listed(s: Sentence, k: int, context: Context) -> list[tuple[str, int, bool]]:
    """Groups behind "a member of": "the G7, the G20 and the OECD", "… but not of the European Union"."""
    tokens = s.tokens
    groups: list[tuple[str, int, bool]] = []
    negated = False
    while k < len(tokens):
        t = tokens[k]
        named = group_at(s, k)
        found = (
            (named, k)
            if named is not None
            else group_from(s, k, context)
            if t.low in {"the", "our", "this"}
            else None
        )
        if found is not None:
            groups.append((found[0], found[1], negated))
            k = found[1] + 1
            if k < len(tokens) and tokens[k].low == "'s":
                groups.pop()
            while k < len(tokens) and tokens[k].low in {
                "group",
                "bloc",
                "club",
                "countries",
                "alliance",
                "union",
                "nations",
            }:
                k += 1
            continue
        if t.low in {"but", "not"}:
            negated = True
        elif t.low not in _OTHER_BODIES and t.tag not in {"NAME", "PLACE"}:
            break
        k += 1
    return groups
