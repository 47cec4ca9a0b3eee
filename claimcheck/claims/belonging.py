"""Belonging: "X is a member of", "joined", "founded", "adopted the euro", "left", and what goes on from these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.groups import currency_at, group_at, group_from
from claimcheck.claims.interface import Draft
from claimcheck.claims.rosters import countries, membership
from claimcheck.claims.times import UNDATED, When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import antecedent, place_list_ending, place_list_from

_JOINING = frozenset("joined join joins joining entered acceded enter accede".split())
_FOUNDING = frozenset({"founded", "co-founded", "established", "created"})
_ADOPTING = frozenset("adopted adopt adopts introduced use uses used adopting".split())
_LEAVING = frozenset("left quit leave leaves exited leaving withdrew withdrawn".split())
_WELCOMING = frozenset({"welcomes", "welcomed", "admits", "admitted", "accepts", "accepted"})
_MEMBER = frozenset({"member", "members"})
_BEING = frozenset("is are was were became become been remains remained be becoming".split())
_BEFORE_VERB = frozenset(
    (
        "had has have first officially formally only when to which , both also never not n't did do does"
        " will would that all since then later finally who"
    ).split()
)
_BEFORE_MEMBER = frozenset(
    (
        "a an not n't founding founder full both also the still has have had all newest never no longer"
        " which now long one of as equal full-fledged original among ten"
    ).split()
)
_ENDS = frozenset(". , ; in and but ) on while".split())
_BEHIND_GROUP = frozenset(".,;:)") | {
    '"', "--", "in", "on", "and", "but", "when", "after", "before", "since", "only", "at", "as", "or", "while", "because", "during", "by", "for", "?", "!", "more", "less", "along", "together", "last", "(", "of",
}  # fmt: skip
_FAR = 12  # tokens that a subject may stand away


_OTHER_BODIES = frozenset(
    ("of the both , and united nations council world trade organization organisation bank imf un").split()
)


def belongings(s: Sentence, context: Context) -> Iterable[Draft]:
    """Memberships that a sentence states with a verb or with the noun "member"."""
    for i, t in enumerate(s.tokens):
        if t.low in _JOINING:
            yield from _joining(s, i, context)
        elif t.low in _ADOPTING:
            yield from _adopting(s, i, context)
        elif t.low in _FOUNDING:
            yield from _founding(s, i, context)
        elif t.low in _LEAVING:
            yield from _leaving(s, i, context)
        elif t.low in _MEMBER or (t.tag in {"PLACES", "NOUN"} and "member" in t.low):
            yield from _member(s, i, context)
        elif t.low in {"belongs", "belong", "belonged"}:
            yield from _belonging(s, i, context)
        elif t.low in _WELCOMING:
            yield from _welcoming(s, i, context)
        elif t.low == "followed" and i + 1 < len(s.tokens) and s.tokens[i + 1].low == "in":
            yield from _following(s, i, context)
    yield from _so_is(s, context)


def _joining(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "Croatia joined the European Union in 2013"; without its object, the group spoken of before."""
    tokens = s.tokens
    group, at = _object(s, i, context)
    if group is None:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        dated = following is not None and (
            following.tag == "PER"
            or (following.low in {"in", "on", "only"} and i + 2 < len(tokens) and tokens[i + 2].tag == "PER")
        )
        group, at = _group_before(s, i) or context.group, i
        if not dated or group is None or tokens[i].low not in {"joined", "acceded", "entered"}:
            return
    yield from _claim(s, i, at, group, context, dated=True)


def _following(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "Croatia followed in 2013", behind a sentence that told who joined."""
    tokens = s.tokens
    joined = any(t.low in _JOINING for t in tokens[:i])
    group = (_group_before(s, i) or context.group) if joined else context.belonging
    if group is not None and i + 2 < len(tokens) and tokens[i + 2].tag == "PER":
        yield from _claim(s, i, i, group, context, dated=True)


def _adopting(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "adopted the euro in 2007", "has used the euro since 2013"."""
    end = currency_at(s, i + 1)
    if end is None or (
        end + 1 < len(s.tokens)
        and (s.tokens[end + 1].low in {"as", "to", "sign"} or s.tokens[end + 1].tag == "NAME")
    ):
        return
    yield from _claim(s, i, end, "EURO", context, dated=True)


def _founding(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "A, B and C founded Mercosur in 1991", "Mercosur was founded in 1991 by A, B and C"."""
    tokens = s.tokens
    passive = i > 0 and tokens[i - 1].low in {"was", "been"}
    if not passive:
        group, at = _object(s, i, context)
        if group is not None:
            yield from _claim(s, i, at, group, context, dated=True)
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
        yield membership(s, i - 2, indices[-1], members, group, context, at=_year(s, i, context))


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
    for draft in _claim(s, i, at, group, context, dated=True):
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


def _group_before(s: Sentence, i: int) -> str | None:
    return next((g for j in range(i - 1, -1, -1) if (g := group_at(s, j)) is not None), None)


def _claim(s: Sentence, verb: int, at: int, group: str, context: Context, *, dated: bool) -> Iterable[Draft]:
    """The claim that the verb's subject belongs to `group`."""
    tokens = s.tokens
    j = verb - 1
    while j >= 0 and (
        tokens[j].low in _BEFORE_VERB or tokens[j].tag == "PER" or tokens[j].low.endswith("ly")
    ):
        j -= 1
    found = _members_ending(s, j, verb, context)
    if found is None:
        return
    members, begin, notes = found
    if members == (group,):
        return
    denied = any(t.low in {"never", "not", "n't"} for t in tokens[j + 1 : verb])
    yield membership(
        s,
        begin,
        at,
        members,
        group,
        context,
        at=_year(s, at, context) if dated else UNDATED,
        said="negated" if denied else None,
        notes=notes,
    )


def _members_ending(
    s: Sentence, j: int, verb: int, context: Context
) -> tuple[tuple[str, ...], int, tuple[str, ...]] | None:
    """The countries that end at token `j` as the subject of what follows, where they begin, and what was assumed.

    A second verb ("and adopted …") takes the subject of the first; "it" and "the country" take theirs from before.
    """
    tokens = s.tokens
    if j < 0:
        return None
    t = tokens[j]
    if t.tag == "PLACE":
        indices, begin = place_list_ending(s, j)
        members = countries(s, indices, context)
        if (
            begin > 0
            and tokens[begin - 1].low in {"of", "in", "by", "with", "after", "to", "from", "over"}
            and len(members) < 2
        ):
            return None
        return (members, begin, ()) if members else None
    if t.low in {"it", "he"} or (
        t.low in lex.COUNTRY_NOUNS and j > 0 and tokens[j - 1].low in {"the", "this"}
    ):
        own = antecedent(s, j, context, plural=False)
        if own.codes and not own.veto and not context.gazetteer.is_group(own.codes[0]):
            return own.codes[:1], j, tuple(n for n in (own.note,) if n)
        return None
    if t.low in {"and", "but"}:
        for k in range(j - 1, max(-1, j - 20), -1):
            if tokens[k].low in _JOINING | _ADOPTING | _BEING and k > 0:
                m = k - 1
                while m > 0 and tokens[m].low in _BEFORE_VERB - {","}:
                    m -= 1
                return _members_ending(s, m, k, context) if tokens[m].low not in {"and", "but"} else None
    if t.low == ")" and any(tokens[k].low == "(" for k in range(max(0, j - 8), j)):
        opening = next(k for k in range(j, -1, -1) if tokens[k].low == "(")
        return _members_ending(s, opening - 1, verb, context)
    return None


def _member(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "is a member of the EU and of NATO", "has been a member since 2004", "EU member Hungary"."""
    tokens = s.tokens
    yield from _member_named(s, i, context)
    k = i + 1
    if k < len(tokens) and tokens[k].low in {"state", "states", "country", "countries"}:
        k += 1
    prefixed = group_at(s, i - 1) if i else None
    if prefixed is not None:
        groups: list[tuple[str, int, bool]] = [(prefixed, i, False)]
    elif k < len(tokens) and tokens[k].low == "of":
        groups = _groups_listed(s, k, context)
    elif k >= len(tokens) or tokens[k].low in {".", ",", "since", ";"} or tokens[k].tag == "PER":
        spoken_of = _group_before(s, i) or context.group
        groups = [(spoken_of, i, False)] if spoken_of is not None else []
    else:
        return
    if not groups:
        return
    j = i - 1 - (prefixed is not None)
    linked = False
    while j >= 0 and (
        tokens[j].low in _BEFORE_MEMBER | _BEING
        or tokens[j].tag in {"PER", "RANK"}
        or (tokens[j].tag == "NUM" and tokens[j - 1].low in {"the", "of"})
    ):
        linked = linked or tokens[j].low in _BEING
        if (
            tokens[j].low in _BEING
            and tokens[j].low != "been"
            and not (j > 0 and tokens[j - 1].low in _BEFORE_MEMBER)
        ):
            j -= 1
            break
        j -= 1
    if not linked:
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
    found = _members_ending(s, j, i, context)
    if found is None:
        return
    members, begin, notes = found
    denied = any(t.low in {"never", "not", "n't", "no"} for t in tokens[j + 1 : i])
    for group, at, negated in groups:
        when_said = _year(s, at, context, after=-1 if any(x.tag == "PER" for x in tokens[:2]) else i)
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


def _before_aside(s: Sentence, j: int) -> int | None:
    """ "Russia, which joined in 1998, is": the subject before an aside that the comma at token `j` closes."""
    tokens = s.tokens
    if j < 0 or tokens[j].low != ",":
        return None
    for k in range(j - 1, max(-1, j - _FAR), -1):
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


def _belonging(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "Turkey belongs to NATO", "does not belong to the EU"."""
    if i + 1 < len(s.tokens) and s.tokens[i + 1].low == "to":
        found = group_from(s, i + 2, context)
        if found is not None and not (found[1] + 1 < len(s.tokens) and s.tokens[found[1] + 1].low == "'s"):
            yield from _claim(s, i, found[1], found[0], context, dated=True)


def _welcoming(s: Sentence, i: int, context: Context) -> Iterable[Draft]:
    """ "EU welcomes Croatia as 28th member": the group is the subject."""
    tokens = s.tokens
    group = group_at(s, i - 1) if i else None
    if group is None or i + 1 >= len(tokens) or tokens[i + 1].tag != "PLACE":
        return
    indices, end = place_list_from(s, i + 1)
    if end < len(tokens) and tokens[end].low == "as" and any(t.low in _MEMBER for t in tokens[end : end + 5]):
        yield membership(
            s, i - 1, indices[-1], countries(s, indices, context), group, context, at=_year(s, i, context)
        )


def _so_is(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "So is Ireland", behind a sentence that told who belongs to a group."""
    tokens = s.tokens
    at = int(bool(tokens) and tokens[0].low in {"and", '"'})
    if (
        context.belonging is None
        or len(tokens) < at + 3
        or tokens[at].low not in {"so", "neither", "nor"}
        or tokens[at + 1].low not in _BEING
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


def _year(s: Sentence, i: int, context: Context, after: int | None = None) -> When:
    """The period bound to the verb or group at token `i`: "since 2004" is the year of joining."""
    if not s.has("PER"):
        return UNDATED
    at = when(s, i, context, after=after if after is not None else i - _FAR if i > _FAR else -1)[0]
    if len(at.years) == 2:
        since = any(t.tag == "PER" and t.period.since for t in s.tokens)
        return replace(at, years=at.years[:1]) if since else UNDATED
    return at
