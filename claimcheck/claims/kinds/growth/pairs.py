"""As many numbers as places: "Chile, Peru and Colombia grew 6, 7 and 6.6 percent", without "respectively"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft


def paired(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Each of several places with its own number of a list; a list of another length tells of none of them."""
    return [draft for group in _lists(s, drafts) for draft in _shared_out(group)]


def _lists(s: Sentence, drafts: list[Draft]) -> Iterator[list[Draft]]:
    """The drafts in groups of those whose numbers stand in one list and are said of the same places."""
    group: list[Draft] = []
    for draft in drafts:
        if group and not _listed(s, group[-1], draft):
            yield group
            group = []
        group.append(draft)
    if group:
        yield group


def _listed(s: Sentence, one: Draft, two: Draft) -> bool:
    if one.places != two.places or len(one.places) < 2 or one.combined or not one.tokens or not two.tokens:
        return False
    between = [t.low for t in s.tokens[one.tokens[0] + 1 : two.tokens[0]]]
    return bool(between) and set(between) <= {",", "and", "&"}


def _shared_out(group: list[Draft]) -> list[Draft]:
    if len(group) == 1:
        return group
    if len(group) != len(group[0].places):
        return []
    years = next((d.years for d in reversed(group) if d.years), ())
    return [
        replace(d, places=(code,), years=d.years or years)
        for d, code in zip(group, group[0].places, strict=True)
    ]
