"""The kinds of claim, in the order in which they are tried: the only list of them.

A number that one kind has used up is not offered to the kinds behind it, so the special stand before the
general: "43 percent of the world's population" is a share before it could be anything else.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.claims.calendar import CalendarKind
from claimcheck.claims.comparison import ComparisonKind
from claimcheck.claims.count import CountKind
from claimcheck.claims.difference import DifferenceKind
from claimcheck.claims.growth import GrowthKind
from claimcheck.claims.interface import ClaimKind
from claimcheck.claims.level import LevelKind
from claimcheck.claims.membership import MembershipKind
from claimcheck.claims.milestone import MilestoneKind
from claimcheck.claims.rank import RankKind
from claimcheck.claims.ratio import RatioKind
from claimcheck.claims.record import RecordKind
from claimcheck.claims.share import ShareKind
from claimcheck.claims.trend import TrendKind
from claimcheck.models import Claim, Kind

KINDS: tuple[ClaimKind, ...] = (
    CalendarKind(),
    MembershipKind(),
    CountKind(),
    RatioKind(),
    DifferenceKind(),
    RecordKind(),
    MilestoneKind(),
    ShareKind(),
    RankKind(),
    LevelKind(),
    GrowthKind(),
    ComparisonKind(),
    TrendKind(),
)

BY_NAME: Mapping[Kind, ClaimKind] = {kind.name: kind for kind in KINDS}


def say(claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
    """The sentence that would be true with `value` in place of the stated one; None when it cannot be said."""
    kind = BY_NAME.get(claim.kind)
    return kind.say(claim, value, years) if kind is not None else None
