"""What a ratio's words say: the second side, how the number counts, and what is compared."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar.terms import Term

CLOSING = frozenset('. , ; ) " in and but -- today now'.split())
FAST = frozenset({"fast", "faster", "quickly", "rapidly", "slower"})
PER_HEAD = frozenset({"rich", "richer", "wealthy", "wealthier", "poorer", "prosperous"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words behind the number: the second term, how the number counts, and what they say is compared."""

    term: Term
    factor: int  # 1: the number is the ratio; +1/-1 in `percent`: so much above or below
    percent: bool = False
    indicator: str | None = None  # named by the phrase itself ("twice the population of")
    possession: bool = False  # said of the place that has it, not of the indicator
    fast: bool = False
    note: str | None = None  # what "ours" is taken to mean
    counted: tuple[str, ...] = ()  # the people counted by the phrase itself ("as many Nigerians as")
    years: tuple[int, ...] = ()  # those of the figure told before, for words without a time of their own
    told: str | None = None  # the indicator of the figure told before, which is the other side
