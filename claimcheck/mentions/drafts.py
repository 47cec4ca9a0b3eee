"""A number in the making: what the readers of fractions, multiples, ordinals and quantities hand on."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.mentions.interface import NumberForm
from claimcheck.mentions.precision import Grain, HedgeKind


@dataclass(frozen=True, slots=True)
class NumberDraft:
    """A number in its unit, tokens `first` up to, not including, `after`, hedges not yet read.

    `own` is its grain, `own_high` that of the upper end of a range. `inner` is a hedge that is part of the
    number ("20-odd", "200+ million"). `bare` marks a plain number that may take the unit of the next one in a
    list ("2.5, 3 and 4 percent"); `scale` is the scale said with it. `hedged` is False where words before it are no hedges of it.
    """

    first: int
    after: int
    value: float
    unit: str | None
    form: NumberForm
    own: Grain
    high: float | None = None
    own_high: Grain | None = None
    inner: HedgeKind = "exact"
    bare: bool = False
    scale: float = 1.0
    decimals: int = 0
    year_like: bool = False
    signed: bool = False
    hedged: bool = True


@dataclass(frozen=True, slots=True)
class Nothing:
    """Digits up to token `after` that are no number (a score, a telephone number, part of a name)."""

    after: int
