"""Growth said as a comparison with oneself: "half the size it was in 2013", "10 per cent larger than in 2014".

The same words with a second place behind them are a ratio ("half the size of Austria's"); here the other side
is an earlier year of the same place. What is multiplied stands on the number's left, the earlier year behind
it. Without a year that can be resolved ("than before the crisis") nothing is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.times import resolve
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, owner

_LARGER = "larger|bigger|greater|higher|richer|above"
_SMALLER = "smaller|lower|less|poorer|below"
_THEN = r"(?:(?:it|they) (?:was|were|is|are|had been) |(?:it|they) (?:did|does) )?(?:back )?(?:in )?(?:the year )?PER"
_MEASURED = r"(?:size|level|value|total|figure)"
# What may stand behind "10 per cent", "half", "six times", up to the year that is compared with.
_BEHIND = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<way>{_LARGER}|{_SMALLER}) (?:in real terms )?(?:in (?P<end>PER) )?than (?P<base>{_THEN})",
        rf"(?P<way>above|below) (?:its|their|the) (?P<base>PER) (?:{_MEASURED}|peak)",
        rf"(?P<way>above|below) (?:its|their|the) (?:{_MEASURED}|peak) (?:of|in) (?P<base>PER)",
        rf"(?:of )?the size (?:that )?(?P<base>{_THEN})",
        rf"(?:of )?what (?P<base>{_THEN})",
        rf"as (?:large|big|great|high|populous|POPULOUS|rich) as (?P<base>{_THEN})",
        rf"as (?P<base>{_THEN})",
        rf"(?:of )?(?:its|their|the) (?:{_MEASURED} (?:of|in) )?(?P<base>PER)(?: {_MEASURED})",
        rf"(?:of )?(?:its|their) {_MEASURED} (?:of|in) (?P<base>PER)",
        r"(?:of )?that (?:of|in) (?P<base>PER)",
    )
)
_WHOLE_YEARS = frozenset({"year", "decade"})
_QUANTITIES = frozenset({"gdp", "population", "gdp_per_capita", "gdp_ppp", "gdp_per_capita_ppp"})


@dataclass(frozen=True, slots=True)
class PastComparison:
    """A number that measures a quantity against its own past.

    `change` is True where the number is the change itself ("10 per cent larger"), with its `sign`; False
    where it is the later size as a multiple of the earlier ("half the size"). `years` are the two ends, or
    the later year alone where the two are neighbours, since that is the year's growth.
    """

    head: int
    indicator: str
    owner: Owner
    change: bool
    sign: int
    years: tuple[int, ...]
    dated_by: tuple[int, ...]


def compared_with_past(s: Sentence, i: int, context: Context) -> PastComparison | None:
    """How the number at token `i` compares a quantity with an earlier year of its own, None when it does not."""
    found = _behind(s, i)
    if found is None:
        return None
    way, base_at, end_at = found
    if s.tokens[i].tag == "TIMES" and s.tokens[i].number.value <= 0:
        return None
    said = _said_of(s, i, context)
    if said is None:
        return None
    head, indicator, own = said
    ends = _years(s, i, base_at, end_at, context)
    if ends is None:
        return None
    change = bool(way) and s.tokens[i].tag == "PCT"
    sign = -1 if way and re.fullmatch(_SMALLER, way) else 1
    if way and not change and sign < 0:
        return None  # "three times smaller" means no one thing
    dated_by = tuple(k for k in (end_at, base_at) if k is not None)
    return PastComparison(head, indicator, own, change, sign, ends, dated_by)


def _behind(s: Sentence, i: int) -> tuple[str, int, int | None] | None:
    """The word of comparison (or ""), the token of the earlier year, and that of the later where it stands between."""
    shape = " ".join(t.tag if t.mention is not None else t.low for t in s.tokens[i + 1 : i + 15])
    for pattern in _BEHIND:
        match = pattern.match(shape)
        if match is None:
            continue
        named = match.groupdict()
        way = named.get("way") or ""
        if (
            not way
            and s.tokens[i].tag == "PCT"
            and s.tokens[i].number.form != "fraction"
            and not shape.startswith("of ")
        ):
            return None
        base = i + 1 + shape[: match.end("base")].count(" ")
        end = i + 1 + shape[: match.start("end")].count(" ") if named.get("end") else None
        return way, base, end
    return None


def _said_of(s: Sentence, i: int, context: Context) -> tuple[int, str, Owner] | None:
    who = subject(s, i)
    if who.kind == "indicator":
        indicator = str(getattr(s.tokens[who.index].mention, "indicator", ""))
        return (who.index, indicator, owner(s, who.index, context, i)) if indicator in _QUANTITIES else None
    if who.kind == "pronoun" and context.quantity is not None and context.quantity[0] in _QUANTITIES:
        slug, codes = context.quantity
        return who.index, slug, Owner(codes, False, "“it” is the quantity spoken of before")
    return None


def _years(s: Sentence, i: int, base_at: int, end_at: int | None, context: Context) -> tuple[int, ...] | None:
    """The two ends: the year compared with, and the year named for the number, else the document's own."""
    periods = [s.tokens[k].period for k in (base_at, end_at) if k is not None]
    if any(p.unit not in _WHOLE_YEARS for p in periods):
        return None  # quarters and months are growth by another reading
    base = resolve(s.tokens[base_at].period, context, ())
    if len(base) != 1:
        return None
    if end_at is None:
        end_at = next((k for k in range(i - 1, max(-1, i - 20), -1) if s.tokens[k].tag == "PER"), None)
    end = resolve(s.tokens[end_at].period, context, ()) if end_at is not None else ()
    if end_at is not None and s.tokens[end_at].period.unit not in _WHOLE_YEARS | {"day"}:
        return None
    if not end and context.year:
        end = (context.year,)
    if not end:
        return base
    if base[0] >= end[-1]:
        return None
    return (end[-1],) if end[-1] - base[0] == 1 else (base[0], end[-1])
