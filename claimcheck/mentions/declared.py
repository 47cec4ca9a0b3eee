"""Names of indicators that installed data sets declare: known to the record, not to this code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.mentions.interface import IndicatorMention


@dataclass(frozen=True, slots=True)
class Declared:
    """An indicator as a data set declares it: its slug, its unit and the names it goes by in text."""

    slug: str
    unit: str
    names: tuple[str, ...]


@lru_cache(maxsize=8)
def _finder(declared: tuple[Declared, ...]) -> re.Pattern[str] | None:
    names = sorted({name for d in declared for name in d.names}, key=lambda n: (-len(n), n))
    if not names:
        return None
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in names) + r")(?!\w)",
        re.IGNORECASE,
    )


def find_declared(text: str, declared: tuple[Declared, ...]) -> tuple[IndicatorMention, ...]:
    """All names of declared indicators in `text`, longest first."""
    finder = _finder(declared)
    if finder is None:
        return ()
    slugs = {" ".join(name.lower().split()): d.slug for d in declared for name in d.names}
    return tuple(
        IndicatorMention(
            m.start(), m.end(), m.group(), slugs[" ".join(m.group().lower().split())], "declared"
        )
        for m in finder.finditer(text)
    )
