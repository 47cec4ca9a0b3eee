"""What a product is measured by: purchasing power parity, named for one of several figures, or income per head."""

from __future__ import annotations

from claimcheck.claims.grammar.tokens import Sentence


def with_parity(s: Sentence, head: int, i: int, indicator: str) -> str:
    """Whether purchasing power parity is named around the number, and of no other number beside it."""
    if indicator not in ("gdp", "gdp_per_capita"):
        return indicator
    first, last = max(0, min(head, i) - 6), max(head, i) + 10
    named = (k for k, t in enumerate(s.tokens[first:last], first) if t.low in {"ppp", "parity"})
    return f"{indicator}_ppp" if any(_parity_of(s, k, head, i) for k in named) else indicator


_INCOME_OF_SOME = frozenset(
    "household disposable personal farm rural urban family median net taxable monthly weekly daily average mean tax oil export".split()
)


def income_per_head(s: Sentence, head: int, i: int, indicator: str) -> str:
    """Income per head, as newspapers call it, is GDP per head, unless it is called national or that of some."""
    t = s.tokens[head]
    said = t.text.lower()
    if indicator != "gnp" or "income" not in said or "national" in said or s.tokens[i].tag != "MONEY":
        return indicator
    if not any(word in said for word in ("capita", "head", "person", "inhabitant")):
        return indicator
    before = {x.low for x in s.tokens[max(0, head - 2) : head]}
    behind = {x.low for x in s.tokens[i + 1 : i + 3]}
    other = before & _INCOME_OF_SOME or behind & {"month", "week", "day"}
    return indicator if other else "gdp_per_capita"


_PARTED = frozenset({",", "and", "or", ";", "but", "while", "--"})


def _parity_of(s: Sentence, k: int, head: int, i: int) -> bool:
    """Whether the parity at token `k` is that of the number at `i`: "$192 billion (PPP: $389 billion)" has one of each."""
    money = [m for m, t in enumerate(s.tokens) if t.tag == "MONEY"]
    opens = k + 1 < len(s.tokens) and s.tokens[k + 1].low == ":"
    if k > i:
        next_to = any(k < m <= k + 3 for m in money) and bool(_PARTED & {t.low for t in s.tokens[i + 1 : k]})
        return not opens and not next_to and not any(i < m < k for m in money)
    before = max((m for m in money if m < i), default=-1)
    if k < before:
        said_again = {"nominal", "current"} & {t.low for t in s.tokens[before + 1 : i + 4]}
        return not opens and not said_again and head < before and not any(m < k for m in money)
    return before < 0 or opens or bool(_PARTED & {t.low for t in s.tokens[before + 1 : k]})
