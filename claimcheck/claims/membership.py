"""Membership: who belongs to a group of countries, since when, and how many members it has."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.context import Context
from claimcheck.claims.grammar import is_content
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import place_phrase, places_said, span_of
from claimcheck.claims.times import UNDATED, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import place_list_ending, place_list_from
from claimcheck.expressions import Expression, Membership
from claimcheck.intervals import Interval
from claimcheck.models import Claim, Kind

_ORGANISATIONS = frozenset(
    ["EU", "EURO", "G7", "G8", "G20", "BRIC", "BRICS", "ASEAN", "OECD", "OPEC", "NATO", "CIS", "EAEU", "AU", "SADC", "ECOWAS", "EAC", "MERCOSUR", "NAFTA", "USMCA", "APEC", "GCC", "SAARC", "SCO", "COMMONWEALTH"]
)
_NOUNS = frozenset({"group", "bloc", "countries", "nations", "members", "states", "alliance", "union", "club", "grouping", "partners", "economies", "member", "the", "five", "four", "seven", "emerging", "economy", "area", "zone"})
_OPENING = frozenset({"--", "(", ":", ",", "-"})
_JOINING = frozenset({"joined", "join", "joins", "joining", "entered", "acceded", "enter"})
_CENTURIES = range(2, 200)


class MembershipKind:
    """Which places belong to a group, and how many."""

    name: Kind = "membership"
    title = "Membership"
    description = "Who belongs to a group of countries, since when, and how many members it has."
    examples = (
        Example("The BRICS group – Brazil, Russia, India, China and South Africa – met in Durban.", {"places": ["BRA", "CHN", "IND", "RUS", "ZAF"], "other": ["BRICS"]}),
        Example("Croatia joined the European Union in 2013.", {"places": ["HRV"], "other": ["EU"], "years": [2013]}),
        Example("Norway is not a member of the European Union.", {"places": ["NOR"], "other": ["EU"], "modality": "negated"}),
        Example("The EU has 27 member states.", {"other": ["EU"], "value": 27, "unit": "places"}),
    )
    counter_examples = (
        ("Brazil, India and the EU signed a trade agreement.", "no membership is said"),
        ("France voted in the European Union's council.", "no membership is said"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        yield from _lists(sentence, context)
        yield from _joining(sentence, context)
        yield from _member_of(sentence, context)
        yield from _sizes(sentence, context)

    def expression(self, claim: Claim) -> Expression | None:
        if not claim.other:
            return None
        return Membership(claim.places, claim.other[0], size=claim.value is not None)

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        group = places_said(claim.other)
        if claim.value is not None:
            return f"{group[:1].upper()}{group[1:]} had {round(value)} members{f' in {years[-1]}' if years else ''}."
        verb = "was" if len(claim.places) == 1 else "were"
        return f"{place_phrase(claim)} {verb} not {'a member' if verb == 'was' else 'members'} of {group}{f' in {years[-1]}' if years else ''}."


def _group_at(s: Sentence, i: int) -> str | None:
    t = s.tokens[i]
    return t.codes[0] if t.tag in {"PLACE", "ADJ"} and len(t.codes) == 1 and t.codes[0] in _ORGANISATIONS else None


def _lists(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "the BRICS group – Brazil, India, China and South Africa –": the members stand in apposition."""
    tokens = s.tokens
    for i in range(len(tokens)):
        group = _group_at(s, i)
        if group is None:
            continue
        k = i + 1
        while k < len(tokens) and tokens[k].low in _NOUNS:
            k += 1
        if k >= len(tokens) or tokens[k].low not in _OPENING:
            continue
        opening = tokens[k].low
        k += 1
        while k < len(tokens) and tokens[k].low in {"the", "namely", "comprising", "made", "up", "of", "which", "includes", "include", "including", "currently"}:
            k += 1
        if k >= len(tokens) or tokens[k].tag != "PLACE":
            continue
        indices, end = place_list_from(s, k)
        members = tuple(c for m in indices for c in tokens[m].codes if not context.gazetteer.is_group(c))
        if len(members) < 2 or (opening == "," and len(members) < 3 and tokens[k - 1].low not in {"including", "includes", "include"}):
            continue
        if opening == "," and not any(tokens[m].low == "and" for m in range(k, end)):
            continue
        yield _draft(s, i, indices[-1], members, group, context)


def _joining(s: Sentence, context: Context) -> Iterable[Draft]:
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _JOINING:
            continue
        k = i + 1
        while k < len(tokens) and tokens[k].low in {"the", "to"}:
            k += 1
        if k >= len(tokens) or (group := _group_at(s, k)) is None or (k + 1 < len(tokens) and tokens[k + 1].low in {"'s"}):
            continue
        j = i - 1
        while j >= 0 and (tokens[j].low in {"had", "has", "have", "first", "officially", "formally", "only", "when", "to", "which", ",", "both", "also", "never", "not", "did", "will", "would", "that"} or tokens[j].tag == "PER"):
            j -= 1
        if j < 0 or tokens[j].tag != "PLACE":
            continue
        indices, begin = place_list_ending(s, j)
        members = tuple(c for m in indices for c in tokens[m].codes if not context.gazetteer.is_group(c))
        if members:
            yield _draft(s, begin, k, members, group, context, dated=True)


def _member_of(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "is a member of the EU", "EU member Hungary", "left the EU" is not read."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in {"member", "members", "belongs", "belong", "belonged"}:
            continue
        k = i + 1
        if t.low in {"member", "members"}:
            if k < len(tokens) and tokens[k].low in {"state", "states"}:
                k += 1
            if k >= len(tokens) or tokens[k].low != "of":
                continue
        elif k >= len(tokens) or tokens[k].low != "to":
            continue
        k += 1
        while k < len(tokens) and tokens[k].low == "the":
            k += 1
        if k >= len(tokens) or (group := _group_at(s, k)) is None:
            continue
        j = i - 1
        linked = t.low.startswith("belong")
        while j >= 0 and (tokens[j].low in {"is", "are", "was", "were", "a", "an", "not", "n't", "founding", "full", "both", "also", "the", "still", "became", "been", "has", "have", "all", "newest", "never", "no", "longer", "which"} or tokens[j].tag == "PER"):
            linked = linked or tokens[j].low in {"is", "are", "was", "were", "became", "been"}
            j -= 1
        if j < 0 or tokens[j].tag != "PLACE" or not linked:
            continue
        indices, begin = place_list_ending(s, j)
        members = tuple(c for m in indices for c in tokens[m].codes if not context.gazetteer.is_group(c))
        if members:
            yield _draft(s, begin, k, members, group, context, dated=True)


def _sizes(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "the 27-member EU", "the EU's 28 member states", "OPEC has 13 members"."""
    tokens = s.tokens
    for i in s.indices("PLACES", "NUM", "NOUN"):
        number = tokens[i].number
        if not float(number.value).is_integer() or int(number.value) not in _CENTURIES or number.value_high is not None or number.comparator != "=":
            continue
        text = tokens[i].low
        k = i + 1
        follow = tokens[k].low if k < len(tokens) else ""
        membered = "member" in text or follow in {"member", "members"} or ("nation" in text and s.text[tokens[i].end - s.start - 7 : tokens[i].end - s.start].lower().endswith("nation"))
        if not membered:
            continue
        group: str | None = None
        while k < len(tokens) and tokens[k].low in {"member", "members", "nation", "state", "states", "strong", "countries", "the", "nations"}:
            k += 1
        if k < len(tokens) and (k == i + 1 or tokens[i + 1].low in {"member", "nation"}):
            group = _group_at(s, k)
        j = i - 1
        while group is None and j >= 0 and (tokens[j].low in {"'s", "'", "has", "had", "have", "now", "the", "currently", "counts", "all", "with", "its"} or tokens[j].tag == "PER"):
            j -= 1
        if group is None and 0 <= j < i - 1:
            group = _group_at(s, j)
        if group is None or (k + 1 < len(tokens) and _group_at(s, k) and is_content(s, k + 1) and tokens[k + 1].low not in _NOUNS):
            continue  # "a four-nation EU visit"
        start, end = span_of(s, min(i, j if j >= 0 and _group_at(s, j) else i), max(i, k if k < len(tokens) and _group_at(s, k) else i))
        at = UNDATED
        yield Draft(
            kind="membership", indicator=None, start=start, end=end, tokens=(i,), other=(group,), value=number.value, unit="places",
            stated=Interval.point(number.value), stated_how=f"{number.value:g} members", modality=modality(s, i, at),
            trace=(f"membership: the number of members of {group}",),
        )  # fmt: skip


def _draft(s: Sentence, a: int, b: int, members: tuple[str, ...], group: str, context: Context, *, dated: bool = False) -> Draft:
    start, end = span_of(s, a, b)
    at = when(s, b, context, after=b)[0] if dated and s.has("PER") else UNDATED
    return Draft(
        kind="membership", indicator=None, start=start, end=end, places=tuple(sorted(dict.fromkeys(members))), other=(group,),
        years=at.years, modality=modality(s, b, at, start=a - 4 if a > 4 else -1), trace=(f"membership of {group}: {', '.join(members)}", at.how),
    )  # fmt: skip
