"""The kinds of claim, in the order in which they are tried: the only list of them.

A number that one kind has used up is not offered to the kinds behind it, so the special stand before the
general: "43 percent of the world's population" is a share before it could be anything else.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.claims.interface import ClaimKind
from claimcheck.claims.kinds.calendar import CalendarKind
from claimcheck.claims.kinds.comparison.kind import ComparisonKind
from claimcheck.claims.kinds.count.kind import CountKind
from claimcheck.claims.kinds.difference.kind import DifferenceKind
from claimcheck.claims.kinds.growth.kind import GrowthKind
from claimcheck.claims.kinds.level.kind import LevelKind
from claimcheck.claims.kinds.membership.kind import MembershipKind
from claimcheck.claims.kinds.milestone.kind import MilestoneKind
from claimcheck.claims.kinds.rank.kind import RankKind
from claimcheck.claims.kinds.ratio.kind import RatioKind
from claimcheck.claims.kinds.record.kind import RecordKind
from claimcheck.claims.kinds.share.kind import ShareKind
from claimcheck.claims.kinds.trend.kind import TrendKind
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
