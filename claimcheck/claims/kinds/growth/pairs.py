"""As many numbers as places, or as years: "Chile, Peru and Colombia grew 6, 7 and 6.6 percent", without "respectively"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft


def paired(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Each of several places or years with its own number of a list; a list of another length tells of no place."""
    drafts = _dealt_to_years(s, drafts)
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


def _dealt_to_years(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """ "In 2019 and 2020 GDP fell by 0.2 and 8.2 percent": as many years as rates of a list go one to one, in both orders.

    Rates that stand in one list are of one quantity at different times; where the years are not as many, a rate is told
    for all of them or for none.
    """
    found: list[Draft] = []
    for group in _rates(s, drafts):
        numbers = list(dict.fromkeys(d.tokens[0] for d in group))
        years = _years_beside(s, numbers) if len(numbers) > 1 else ()
        if len(years) != len(numbers):
            found += group
            continue
        for k, year in zip(numbers, years, strict=True):
            first = next(d for d in group if d.tokens[0] == k)
            found.append(replace(first, years=(year,)))
    return found


def _rates(s: Sentence, drafts: list[Draft]) -> Iterator[list[Draft]]:
    """The drafts in groups of those whose numbers stand in one list and are said of the same."""
    group: list[Draft] = []
    for draft in drafts:
        if group and not _of_one_list(s, group[-1], draft):
            yield group
            group = []
        group.append(draft)
    if group:
        yield group


def _of_one_list(s: Sentence, one: Draft, two: Draft) -> bool:
    same = (one.indicator, one.places, one.frequency) == (two.indicator, two.places, two.frequency)
    if not same or not one.tokens or not two.tokens or one.average or two.average:
        return False
    if len(one.places) != 1 and not one.combined:
        return False
    between = {t.low for t in s.tokens[one.tokens[0] + 1 : two.tokens[0]]}
    return one.tokens == two.tokens or (bool(between) and between <= {",", "and", "by"})


def _years_beside(s: Sentence, numbers: list[int]) -> tuple[int, ...]:
    """The years of the list right behind the numbers, else of the only one of the sentence before them."""
    tokens = s.tokens
    dated = s.indices("PER")
    behind = [k for k in dated if k > numbers[-1]]
    listed = behind or [k for k in dated if k < numbers[0]]
    if len(listed) != len(dated) or not listed:
        return ()
    if behind and any(
        t.low not in {"in", ",", "for", "respectively"} for t in tokens[numbers[-1] + 1 : listed[0]]
    ):
        return ()
    glue = (t.low for k, t in enumerate(tokens) if listed[0] < k < listed[-1] and k not in listed)
    periods = [tokens[k].period for k in listed]
    plain = all(p.unit == "year" and len(p.years) == 1 and not p.since for p in periods)
    return tuple(p.years[0] for p in periods) if plain and set(glue) <= {",", "and", "in"} else ()
