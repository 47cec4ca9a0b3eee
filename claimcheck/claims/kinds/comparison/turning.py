"""Comparisons turned about: the deeper fall is the lower growth, who is ceded a place is the larger."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.comparison.compared import comparison_draft, place_before, topic_of
from claimcheck.claims.kinds.comparison.others import second_place
from claimcheck.models import Comparator

_FALLS = frozenset("drop fall contraction slump decline downturn".split())
_DEEPER: dict[str, Comparator] = {
    "larger": "<", "bigger": "<", "deeper": "<", "sharper": "<", "steeper": "<", "worse": "<",
    "smaller": ">", "milder": ">", "shallower": ">",
}  # fmt: skip


def deeper_fall(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Spain's economy shrank. The drop was larger than in Italy": the growth told before was lower."""
    tokens = s.tokens
    told = context.grown
    if told is None or told.sign >= 0 or len(told.places) != 1:
        return
    for i in range(3, len(tokens) - 2):
        if (
            tokens[i].low not in _DEEPER
            or tokens[i + 1].low != "than"
            or tokens[i - 1].low not in {"was", "is"}
        ):
            continue
        if tokens[i - 2].low not in _FALLS or tokens[i - 3].low not in {"the", "that", "this", "its"}:
            continue
        second = second_place(s, i + 2, context)
        own = Owner(told.places, False, "whose fall was told before")
        if second is not None and second[0] != told.places:
            way = _DEEPER[tokens[i].low]
            yield comparison_draft(s, i, second[1], f"{told.indicator}_growth", own, second[0], way, context)


_CEDING = frozenset("cede cedes ceded ceding lose loses lost losing yields yielded".split())
_SPOTS = frozenset("spot place position title crown rank status".split())


def ceding(s: Sentence, context: Context) -> Iterable[Draft]:
    """ "Japan cedes its place as the world's second-largest economy to China": who takes the place is larger."""
    tokens = s.tokens
    for i, t in enumerate(tokens):
        if t.low not in _CEDING:
            continue
        to = next((k for k in range(i + 2, min(len(tokens) - 1, i + 14)) if tokens[k].low == "to"), None)
        if to is None or not any(x.low in _SPOTS for x in tokens[i + 1 : to]):
            continue
        if not any(x.tag == "RANK" or x.low.endswith("est") or x.low == "most" for x in tokens[i + 1 : to]):
            continue
        taker, other = second_place(s, to + 1, context), place_before(s, i, context)
        indicator = topic_of(s, i)
        if indicator is None or taker is None or other is None or len(other.codes) != 1 or other.veto:
            continue
        if taker[0] != other.codes:
            own = Owner(taker[0], False, "who takes the place")
            yield comparison_draft(s, i, taker[1], indicator, own, other.codes, ">", context)
