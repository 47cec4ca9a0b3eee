"""Who belonged to which group when."""

from collections import defaultdict
from datetime import date
from functools import cache

from claimcheck.places import tables
from claimcheck.places.models import Membership

When = int | str | date
"""A year, an ISO date (`2012`, `2012-10`, `2012-10-17`) or a date. A year or month stands for its last day."""

_SETTLED = 3
"""Years before the newest classes by income in which the groups are much the same."""


def last_day(when: When) -> str:
    """The ISO day that `when` is judged on."""
    if isinstance(when, int):
        return f"{when:04d}-12-31"
    if isinstance(when, date):
        return when.isoformat()[:10]
    return when + "-12-31"[3 * when.count("-") :] if len(when) < 10 else when[:10]


@cache
def _spells() -> dict[str, tuple[Membership, ...]]:
    found = defaultdict(list)
    for membership in tables.memberships():
        found[membership.group].append(membership)
    return {
        group: tuple(sorted(spells, key=lambda s: (s.joined, s.member))) for group, spells in found.items()
    }


def members_ever(group: str) -> tuple[Membership, ...]:
    """Every spell in the group, by date of joining."""
    return _spells().get(group, ())


@cache
def newest_classes() -> int:
    """The year whose July opened the newest fiscal year that economies are classed for by income."""
    return max(int(s.joined[:4]) for s in tables.memberships() if _by_income(s.group) and s.joined)


def _by_income(group: str) -> bool:
    place = tables.places().get(group)
    return place is not None and place.kind == "income"


def members(group: str, on: When) -> tuple[Membership, ...]:
    """Who belonged on that day, or at the end of that year or month.

    An income group is drawn anew every July, and figures for all years are then published for those in it now.
    What "low-income countries in 2000" are thus depends on when it was said: a bare year has members only if it
    is one of the last few, before which they would differ too much; a day always has those of that day.
    """
    if isinstance(on, int) and _by_income(group) and on < newest_classes() - _SETTLED:
        return ()
    day = last_day(on)
    return tuple(spell for spell in members_ever(group) if spell.holds(day))


def founders(group: str) -> tuple[Membership, ...]:
    """Those the sources call founders, whether or not they have left since; all, for a region without dates."""
    spells = members_ever(group)
    return tuple(s for s in spells if s.note.endswith("founder") or not s.joined)


def last_members(group: str) -> tuple[Membership, ...]:
    """Those who belonged when the group ended, or belong still."""
    spells = members_ever(group)
    ends = [spell.left for spell in spells]
    last = "" if "" in ends else max(ends, default="")
    return tuple(spell for spell in spells if spell.left == last)


def changes(group: str, year: int) -> tuple[Membership, ...]:
    """The spells that began or ended within the year, where "the members of that year" has two answers."""
    prefix = f"{year:04d}"
    return tuple(s for s in members_ever(group) if s.joined.startswith(prefix) or s.left.startswith(prefix))


def member_since(group: str, member: str, on: When) -> str | None:
    """When the member joined, suspensions not counted as leaving; None if it did not belong on that day."""
    day = last_day(on)
    since = None
    left = None
    for spell in members_ever(group):
        if spell.member != member or spell.joined > day:
            continue
        if spell.joined != left:
            since = spell.joined
        left = spell.left
    return None if left is None or (left and left <= day) else since


def groups_of(code: str, on: When) -> tuple[str, ...]:
    """The groups and regions that the place itself belonged to on that day."""
    day = last_day(on)
    return tuple(sorted({s.group for s in tables.memberships() if s.member == code and s.holds(day)}))
