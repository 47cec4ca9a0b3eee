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
_NEVER_CHANGED = frozenset({"BALTIC", "BENELUX"})
_STEPS = 12  # tokens that a member may stand away from its list's verb


def rosters(s: Sentence, context: Context) -> Iterable[Draft]:
    """Lists of members of one organisation."""
    yield from _in_apposition(s, context)
    yield from _consisting(s, context)
    yield from _forming(s, context)


def _in_apposition(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "the BRICS group – Brazil, India, China and South Africa –": the members stand in apposition."""
    tokens = s.tokens
    for i in s.indices("PLACE", "ADJ"):
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
            membered = membered or _of_countries(s, j)
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


def _of_countries(s: Sentence, j: int) -> bool:
    """ "The Benelux countries are …", "the six GCC states are …": the group told by its countries."""
    behind = s.tokens[j + 1].low if j + 1 < len(s.tokens) else ""
    return {behind, s.tokens[j].low.split()[-1]} & {"countries", "states", "nations"} != set()


def _forming(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Kenya, Uganda and Tanzania make up …": the members before the verb, the group behind it."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _FORMING:
            continue
        k = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low == "up")
        found = group_from(s, k, context, fixed=True)
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
        if j >= 0 and tokens[j].low == "they":
            joint = _joint(s, j, context)
            if joint is not None:
                yield membership(s, joint[1], found[1], joint[0], group, context)
            continue
        if j < 0 or tokens[j].tag != "PLACE":
            continue
        indices, begin = place_list_ending(s, j)
        members = countries(s, indices, context)
        if len(members) > 1:
            yield membership(s, begin, found[1], members, group, context)


def _joint(s: Sentence, j: int, context: Context) -> tuple[tuple[str, ...], int] | None:
    """ "Together with Finland, Iceland and Sweden they …": those named there, and those whom "they" stands for."""
    tokens = s.tokens
    with_ = next((k for k in range(j - 1, 0, -1) if tokens[k].low == "with"), None)
    if with_ is None or tokens[with_ - 1].low not in {"together", "along"} or with_ + 1 >= j:
        return None
    first = with_ + 1 + (tokens[with_ + 1].low == "the")
    if tokens[first].tag != "PLACE":
        return None
    indices, end = place_list_from(s, first)
    if any(t.low != "," for t in tokens[end:j]):
        return None
    earlier = countries(s, tuple(k for k in range(with_) if tokens[k].tag == "PLACE"), context)
    if not earlier:
        singles = [c[0] for c in context.focus if len(c) == 1 and not context.gazetteer.is_group(c[0])]
        earlier = next((c for c in context.focus if len(c) > 1), tuple(singles[:2]))
    members = tuple(dict.fromkeys((*earlier, *countries(s, indices, context))))
    return (members, with_ - 1) if len(earlier) > 1 else None


def members_among(s: Sentence, size: Draft, context: Context) -> tuple[tuple[str, ...], int] | None:
    """ "The G8 has eight members, Russia among them": the members named behind a size, and where they end."""
    tokens = s.tokens
    k = next((i for i, t in enumerate(tokens) if t.start >= size.end), len(tokens))
    while k < len(tokens) and tokens[k].low in {"members", "countries", "states", "nations"}:
        k += 1
    if k + 1 >= len(tokens) or tokens[k].low != ",":
        return None
    including = tokens[k + 1].low == "including"
    first = k + 1 + including
    first += first < len(tokens) and tokens[first].low == "the"
    if first >= len(tokens) or tokens[first].tag != "PLACE":
        return None
    indices, end = place_list_from(s, first)
    members = countries(s, indices, context)
    if not members or not (including or [t.low for t in tokens[end : end + 2]] == ["among", "them"]):
        return None
    return tuple(sorted(members)), tokens[indices[-1]].end


def countries(s: Sentence, indices: tuple[int, ...], context: Context) -> tuple[str, ...]:
    """The codes of the countries among some place tokens, "the Baltic states" one by one; other groups are no members."""
    found: list[str] = []
    for m in indices:
        codes = s.tokens[m].codes
        if len(codes) != 1 or codes == ("WLD",):
            continue
        if codes[0] in _NEVER_CHANGED:
            found.extend(spell.member for spell in context.gazetteer.members(codes[0], context.year or 9999))
        elif not context.gazetteer.is_group(codes[0]):
            found.append(codes[0])
    return tuple(dict.fromkeys(found))


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
