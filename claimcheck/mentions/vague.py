"""Numbers that are only half said: "a couple of million", "dozens of countries"."""

from __future__ import annotations

from claimcheck.mentions.drafts import NumberDraft
from claimcheck.mentions.precision import Grain
from claimcheck.mentions.tokens import Tokens
from claimcheck.mentions.units import unit_after
from claimcheck.mentions.words import MAGNITUDES

_PLAIN = Grain(0.5, 0.5, 1.0, "half a unit of a whole number")


def read_couple(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "a couple of million", from its noun on: about two of the scale said; without a scale it is no number."""
    low = tokens.low
    index = first + (2 if low[first + 1] == "of" else 1)
    scale = MAGNITUDES.get(low[index])
    if scale is None or tokens.before(first) != "a":
        return None
    unit = unit_after(tokens, index + 1)
    name, after = (None, index + 1) if unit is None else (unit.name, unit.after)
    own = Grain(scale / 2, scale / 2, scale, _PLAIN.how)
    return NumberDraft(first - 1, after, 2 * scale, name, "words", own, inner="about", scale=scale)


def read_dozens(tokens: Tokens, first: int) -> NumberDraft | None:
    """ "dozens of countries": two dozen at least; "dozens of millions" says no number."""
    if tokens.low[first + 1] != "of" or tokens.before(first) == "the":
        return None
    unit = unit_after(tokens, first + 2)
    if unit is None or unit.name not in ("places", "persons"):
        return None
    return NumberDraft(first, unit.after, 24.0, unit.name, "words", _PLAIN, inner="at_least", hedged=False)
