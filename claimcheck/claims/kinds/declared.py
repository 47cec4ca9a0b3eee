"""Levels of indicators that an installed data set declares ("unemployment rate": 8.4 percent in France).

A data package names its indicator and the words it goes by; nothing here knows which they are. Only levels are
read: what may be shared out, summed or ranked is not known of a quantity that a user brings.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.times import neighbours, when
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import owner
from claimcheck.claims.interface import Draft
from claimcheck.mentions.declared import Declared

_REACH = 16  # tokens that a name may stand away from its number
_TAGS = {"percent": {"PCT"}, "usd": {"MONEY"}, "persons": {"PEOPLE", "NUM"}}


def declared_levels(s: Sentence, context: Context, declared: tuple[Declared, ...]) -> Iterable[Draft]:
    """The level of a declared indicator for each number that one of its names governs."""
    units = {d.slug: d.unit for d in declared}
    for i in s.indices(*NUMBERS):
        number = s.tokens[i].number
        head = _head(s, i)
        if head is None or number.year_like or number.form in ("ordinal", "multiple"):
            continue
        slug = s.tokens[head].mention.indicator  # type: ignore[union-attr]
        unit = units[slug]
        if s.tokens[i].tag not in _TAGS.get(unit, {"NUM", "NOUN"}):
            continue
        before, behind = neighbours(s, i)
        at = when(s, i, context, after=before, before=behind)[0]
        own = owner(s, head, context, i)
        start, end = span_of(s, min(i, head), max(i, head))
        yield Draft(
            kind="level", indicator=slug, start=start, end=end, tokens=(i,), places=own.codes,
            combined=any(context.gazetteer.is_group(c) for c in own.codes), value=number.value, value_high=number.value_high,
            unit=unit, comparator=number.comparator, years=at.years, period=at.period, frequency=at.frequency,
            modality=modality(s, i, at, start=before), stated=number.stated, stated_how=number.how,
            blocked=own.veto or (None if own.codes else "no place is named that the figure could be of"),
            trace=(f"level of {slug}, declared by a data set: “{number.text}” is said of “{s.tokens[head].text}”", own.how, at.how),
            notes=tuple(n for n in (own.note,) if n),
        )  # fmt: skip


def _head(s: Sentence, i: int) -> int | None:
    """The declared name that token `i` is the value of: nothing but function words stands between."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        t = s.tokens[k]
        if t.tag == "OWN":
            return k
        if not (
            t.tag in {"PLACE", "ADJ", "PER"} or t.low in lex.FILLERS or t.low in lex.LINKS or t.low in lex.AUXILIARIES
            or t.low in lex.PREPOSITIONS or t.low in lex.ARTICLES or t.low in {":", ",", "(", ")", "'s"} or t.low.endswith("ly")
        ):  # fmt: skip
            return None
    return None
