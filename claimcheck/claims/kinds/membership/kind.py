"""Membership: who belongs to a group of countries, since when, and how many members it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.phrases import place_phrase, places_said
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.membership.belonging import belongings
from claimcheck.claims.kinds.membership.enlarging import enlargements
from claimcheck.claims.kinds.membership.only import only_members
from claimcheck.claims.kinds.membership.rosters import members_among, rosters
from claimcheck.claims.kinds.membership.sizes import sizes
from claimcheck.expressions import Expression, Membership
from claimcheck.models import Claim, Kind

_JOINED = frozenset({"joined", "acceded", "entered", "became", "founded", "adopted", "introduced"})
_LEFT = frozenset({"left", "quit", "exited", "withdrew"})


class MembershipKind:
    """Which places belong to a group, and how many."""

    name: Kind = "membership"
    title = "Membership"
    description = "Who belongs to a group of countries, since when, and how many members it has."
    examples = (
        Example(
            "The BRICS group – Brazil, Russia, India, China and South Africa – met in Durban.",
            {"places": ["BRA", "CHN", "IND", "RUS", "ZAF"], "other": ["BRICS"]},
        ),
        Example(
            "Croatia joined the European Union in 2013.",
            {"places": ["HRV"], "other": ["EU"], "years": [2013]},
        ),
        Example(
            "Norway is not a member of the European Union.",
            {"places": ["NOR"], "other": ["EU"], "modality": "negated"},
        ),
        Example(
            "SAARC has eight members: Afghanistan, Bangladesh, Bhutan, India, the Maldives, Nepal, Pakistan and Sri Lanka.",
            {
                "places": ["AFG", "BGD", "BTN", "IND", "LKA", "MDV", "NPL", "PAK"],
                "other": ["SAARC"],
                "value": 8,
            },
        ),
        Example("The OECD met. Output in the 24-nation club rose in 1987.", {"other": ["OECD"], "value": 24}),
        Example("Turkey is not in the EU.", {"places": ["TUR"], "other": ["EU"], "modality": "negated"}),
        Example("The EU has 27 member states.", {"other": ["EU"], "value": 27, "unit": "places"}),
        Example(
            "Slovenia joined the European Union in 2004 and adopted the euro in 2007.",
            {"places": ["SVN"], "other": ["EURO"], "years": [2007]},
        ),
        Example(
            "Mercosur was founded in 1991 by Argentina, Brazil, Paraguay and Uruguay.",
            {"places": ["ARG", "BRA", "PRY", "URY"], "other": ["MERCOSUR"], "years": [1991]},
        ),
        Example(
            "The East African Community was set up in 2000. Rwanda joined in 2007.",
            {"places": ["RWA"], "other": ["EAC"], "years": [2007]},
        ),
        Example(
            "Indonesia is the only ASEAN country in the G20.",
            {"places": ["IDN"], "other": ["G20"]},
        ),
        Example(
            "ASEAN grew from six members to ten.",
            {"places": [], "other": ["ASEAN"], "value": 10},
        ),
        Example(
            "The United Kingdom left the European Union in 2020.",
            {"places": ["GBR"], "other": ["EU"], "years": [2020], "modality": "negated"},
        ),
    )
    counter_examples = (
        ("The EU's exports grew from 15 billion euros to 25 billion.", "exports"),
        ("Brazil, India and the EU signed a trade agreement.", "no membership is said"),
        ("France voted in the European Union's council.", "no membership is said"),
        ("Seven members of the G20 voted against.", "a part of the members"),
        ("Rwanda joined in the celebrations.", "no group is spoken of"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        listed = list(rosters(sentence, context))
        grown = list(enlargements(sentence, context))
        yield from grown
        used = {i for draft in grown for i in draft.tokens}
        counted = [size for size in sizes(sentence, context) if not used & set(size.tokens)]
        for draft in listed:
            size = next((c for c in counted if _lists_all(c, draft)), None)
            if size is None:
                yield draft
                continue
            counted.remove(size)
            yield _joined(size, draft.places, draft.end, draft.trace)
        yield from belongings(sentence, context)
        yield from only_members(sentence, context)
        for size in counted:
            among = members_among(sentence, size, context)
            yield size if among is None else _joined(size, *among, size.trace)

    def expression(self, claim: Claim) -> Expression | None:
        if not claim.other:
            return None
        return Membership(claim.places, claim.other[0], size=claim.value is not None, event=_event(claim))

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        group = places_said(claim.other)
        if claim.value is not None and round(value) == 0:
            return None  # a group that there was not
        if claim.value is not None:
            return f"{group[:1].upper()}{group[1:]} had {round(value)} members{f' in {years[-1]}' if years else ''}."
        verb = "was" if len(claim.places) == 1 else "were"
        return f"{place_phrase(claim)} {verb} not {'a member' if verb == 'was' else 'members'} of {group}{f' in {years[-1]}' if years else ''}."


def _lists_all(size: Draft, listed: Draft) -> bool:
    """ "SAARC has eight members: Afghanistan, …": the number and the list are one claim on the group."""
    return size.other == listed.other and listed.start <= size.start and size.end <= listed.end


def _joined(size: Draft, places: tuple[str, ...], end: int, trace: tuple[str, ...]) -> Draft:
    """One claim of a size and the members named with it."""
    return replace(size, places=places, end=max(size.end, end), trace=trace)


def _event(claim: Claim) -> Literal["joined", "left"] | None:
    """Whether the words tell of joining or leaving in the claim's one year, rather than of being a member then."""
    if len(claim.years) != 1:
        return None
    words = set(claim.quote.exact.lower().split())
    if words & _LEFT and claim.modality == "negated":
        return "left"
    return "joined" if words & _JOINED and claim.modality == "asserted" else None
