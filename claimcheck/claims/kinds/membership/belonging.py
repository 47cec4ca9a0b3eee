"""Belonging: "joined", "founded", "adopted the euro", "left", and what goes on from these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import currency_at, group_at, group_from
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import place_list_from
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.membership.being import member
from claimcheck.claims.kinds.membership.rosters import countries, membership
from claimcheck.claims.kinds.membership.subjects import (
    ADOPTING,
    BEING,
    FAR,
    JOINING,
    claim,
    group_before,
    year,
)

_FOUNDING = frozenset({"founded", "co-founded", "established", "created"})
_LEAVING = frozenset("left quit leave leaves exited leaving withdrew withdrawn".split())
_WELCOMING = frozenset({"welcomes", "welcomed", "admits", "admitted", "accepts", "accepted"})
_MEMBER = frozenset({"member", "members"})
_ENDS = frozenset(". , ; in and but ) on while".split())
_BEHIND_GROUP = frozenset(".,;:)") | {
    '"', "--", "in", "on", "and", "but", "when", "after", "before", "since", "only", "at", "as", "or", "while", "because", "during", "by", "for", "?", "!", "more", "less", "along", "together", "last", "(", "of",
}  # fmt: skip


def belongings(s: Sentence, context: Context) -> Iterable[Draft]:
    """Memberships that a sentence states with a verb or with the noun "member"."""
    for i, t in enumerate(s.tokens):
        if t.low in JOINING:
            yield from _joining(s, i, context)
        elif t.low in ADOPTING:
            yield from _adopting(s, i, context)
        elif t.low in _FOUNDING:
            yield from _founding(s, i, context)
        elif t.low in _LEAVING:
            yield from _leaving(s, i, context)
        elif t.low in _MEMBER or (t.tag in {"PLACES", "NOUN"} and "member" in t.low):
            yield from member(s, i, context)
        elif t.low in {"belongs", "belong", "belonged"}:
            yield from _belonging(s, i, context)
        elif t.low in {"in", "outside", "inside"}:
            yield from _within(s, i, context)
        elif t.low in _WELCOMING:
            yield from _welcoming(s, i, context)
        elif t.low == "followed" and i + 1 < len(s.tokens) and s.tokens[i + 1].low == "in":
            yield from _following(s, i, context)
    yield from _so_is(s, context)


def _joining(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "Croatia joined the European Union in 2013"; without its object, the group spoken of before."""
    tokens = s.tokens
    yield from _who_joined(s, i, context)
    group, at = _object(s, i, context)
    if group is None:
        group, at = _beside_others(s, i, context)
    if group is None:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        dated = following is not None and (
            following.tag == "PER"
            or (following.low in {"in", "on", "only"} and i + 2 < len(tokens) and tokens[i + 2].tag == "PER")
        )
        group, at = group_before(s, i) or context.group, i
        if not dated or group is None or tokens[i].low not in {"joined", "acceded", "entered"}:
            return
        if _told_by_clause(s, i):
            return
    yield from claim(s, i, at, group, context, dated=True)


def _who_joined(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "The countries that joined the EU in 1995 were Austria, Finland and Sweden"."""
    tokens = s.tokens
    if i < 2 or tokens[i - 1].low not in {"that", "which", "to", "who"}:
        return
    named = tokens[i - 2].tag == "PLACES" or tokens[i - 2].low in {
        "countries",
        "states",
        "nations",
        "members",
    }
    found = group_from(s, i + 1, context)
    if not named or found is None:
        return
    k = found[1] + 1
    while k < len(tokens) and (tokens[k].tag == "PER" or tokens[k].low in {"in", "on"}):
        k += 1
    if k + 1 >= len(tokens) or tokens[k].low not in {"are", "were"}:
        return
    k += 1 + (tokens[k + 1].low == "the")
    if k >= len(tokens) or tokens[k].tag != "PLACE":
        return
    indices, _ = place_list_from(s, k)
    members = countries(s, indices, context)
    if len(members) > 1:
        at = year(s, found[1], context)
        yield membership(s, i, indices[-1], members, found[0], context, at=at, said="asserted")


def _beside_others(s: Sentence, i: int, context: Context) -> tuple[str | None, int]:
    """ "South Africa joined Brazil, Russia, India and China in the BRICS": the group behind those who were there."""
    tokens = s.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].tag != "PLACE":
        return None, i
    _, end = place_list_from(s, i + 1)
    if end >= len(tokens) or tokens[end].low != "in":
        return None, i
    found = group_from(s, end + 1, context)
    return found if found is not None else (None, i)


def _told_by_clause(s: Sentence, i: int) -> bool:
    """ "Russia, which joined in 1998, is a member of the G8": the clause around the aside names the group and is the claim."""
    tokens = s.tokens
    if i == 0 or tokens[i - 1].low not in {"which", "who"}:
        return False
    closing = next((k for k in range(i + 1, min(len(tokens), i + FAR)) if tokens[k].low == ","), None)
    if closing is None or closing + 1 >= len(tokens) or tokens[closing + 1].low not in BEING:
        return False
    return any(group_at(s, k) is not None for k in range(closing + 2, min(len(tokens), closing + FAR)))


def _following(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "Croatia followed in 2013", behind a sentence that told who joined."""
    tokens = s.tokens
    joined = any(t.low in JOINING for t in tokens[:i])
    group = (group_before(s, i) or context.group) if joined else context.belonging
    if group is not None and i + 2 < len(tokens) and tokens[i + 2].tag == "PER":
        yield from claim(s, i, i, group, context, dated=True)


def _adopting(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "adopted the euro in 2007", "has used the euro since 2013"."""
    end = currency_at(s, i + 1)
    if end is None or (
        end + 1 < len(s.tokens)
        and (s.tokens[end + 1].low in {"as", "to", "sign"} or s.tokens[end + 1].tag == "NAME")
    ):
        return
    yield from claim(s, i, end, "EURO", context, dated=True)


def _founding(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "A, B and C founded Mercosur in 1991", "Mercosur was founded in 1991 by A, B and C"."""
    tokens = s.tokens
    passive = i > 0 and tokens[i - 1].low in {"was", "been"}
    if not passive:
        group, at = _object(s, i, context)
        if group is not None:
            yield from claim(s, i, at, group, context, dated=True)
        return
    k = i + 1
    while k < len(tokens) and (
        tokens[k].tag in {"PER", "SUB"} or tokens[k].low in {"in", "on", ",", "by", "as"}
    ):
        k += 1
    group = group_at(s, i - 2) if i >= 2 else None
    if k >= len(tokens) or tokens[k].tag != "PLACE" or tokens[k - 1].low != "by" or group is None:
        return
    indices, _ = place_list_from(s, k)
    members = countries(s, indices, context)
    if len(members) > 1:
        yield membership(s, i - 2, indices[-1], members, group, context, at=year(s, i, context))


def _leaving(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "left the EU in 2020": no longer a member, which denies a membership."""
    if s.tokens[i].low in {"withdrew", "withdrawn"} and not (
        i + 1 < len(s.tokens) and s.tokens[i + 1].low == "from"
    ):
        return
    group, at = _object(s, i, context)
    tokens = s.tokens
    if group is None or (
        at + 1 < len(tokens)
        and tokens[at + 1].low == "in"
        and not (at + 2 < len(tokens) and tokens[at + 2].tag == "PER")
    ):
        return  # "left the EU in disarray"
    for draft in claim(s, i, at, group, context, dated=True):
        if draft.modality == "asserted":
            yield replace(draft, modality="negated")


def _object(s: Sentence, i: int, context: Context) -> tuple[str | None, int]:
    """The group that the verb at token `i` takes; none when something of the group's follows ("the EU's summit")."""
    tokens = s.tokens
    k = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low in {"to", "from"})
    found = group_from(s, k, context)
    if found is None:
        end = currency_at(s, k)
        if (
            end is not None
            and tokens[k].low == "the"
            and not (
                end + 1 < len(tokens)
                and tokens[end + 1].low[:1].isalpha()
                and tokens[end + 1].low not in {"in", "on", "and", "when", "at", "only", "last"}
            )
        ):
            return "EURO", end
        return None, i
    group, at = found
    behind = at + 1
    while behind < len(tokens) and tokens[behind].low in {
        "bloc",
        "club",
        "group",
        "cartel",
        "alliance",
        "organisation",
        "organization",
    }:
        behind += 1
    if behind < len(tokens) and tokens[behind].tag != "PER" and tokens[behind].low not in _BEHIND_GROUP:
        return None, i  # "joined the EU's call", "left the G7 summit"
    return group, at


def _belonging(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "Turkey belongs to NATO", "does not belong to the EU"."""
    if i + 1 < len(s.tokens) and s.tokens[i + 1].low == "to":
        found = group_from(s, i + 2, context)
        if found is not None and not (found[1] + 1 < len(s.tokens) and s.tokens[found[1] + 1].low == "'s"):
            yield from claim(s, i, found[1], found[0], context, dated=True)


def _within(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "Turkey is not in the EU", "Norway is outside the bloc", "Kenya is part of": being inside is belonging."""
    tokens = s.tokens
    verb = i - 1
    while verb > 0 and tokens[verb].low in {
        "not",
        "n't",
        "still",
        "now",
        "also",
        "both",
        "neither",
        "currently",
    }:
        verb -= 1
    if verb < 1 or tokens[verb].low not in {"is", "are", "was", "were", "remains", "remain"}:
        return
    found = group_from(s, i + 1, context)
    if found is None:
        end = currency_at(s, i + 1)
        found = ("EURO", end) if end is not None and tokens[i + 1].low == "the" else None
    if found is None:
        return
    group, at = found
    if at + 1 < len(tokens) and tokens[at + 1].low not in _ENDS and tokens[at + 1].tag != "PER":
        return  # "is in the EU's interest", "is in the G7 presidency"
    denied = tokens[i].low == "outside" or any(
        t.low in {"not", "n't", "neither"} for t in tokens[verb + 1 : i]
    )
    for draft in claim(s, verb, at, group, context, dated=True):
        yield replace(draft, modality="negated") if denied and draft.modality == "asserted" else draft


def _welcoming(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "EU welcomes Croatia as 28th member": the group is the subject."""
    tokens = s.tokens
    group = group_at(s, i - 1) if i else None
    if group is None or i + 1 >= len(tokens) or tokens[i + 1].tag != "PLACE":
        return
    indices, end = place_list_from(s, i + 1)
    if end < len(tokens) and tokens[end].low == "as" and any(t.low in _MEMBER for t in tokens[end : end + 5]):
        yield membership(
            s, i - 1, indices[-1], countries(s, indices, context), group, context, at=year(s, i, context)
        )


def _so_is(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "So is Ireland", behind a sentence that told who belongs to a group."""
    tokens = s.tokens
    at = int(bool(tokens) and tokens[0].low in {"and", '"'})
    if (
        context.belonging is None
        or len(tokens) < at + 3
        or tokens[at].low not in {"so", "neither", "nor"}
        or tokens[at + 1].low not in BEING
        or tokens[at + 2].tag != "PLACE"
    ):
        return
    indices, end = place_list_from(s, at + 2)
    members = countries(s, indices, context)
    if members and (end >= len(tokens) or tokens[end].low in _ENDS):
        yield membership(
            s,
            at,
            indices[-1],
            members,
            context.belonging,
            context,
            said=None if tokens[at].low == "so" else "negated",
        )
