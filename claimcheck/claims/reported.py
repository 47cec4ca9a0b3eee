"""The year that a news text reports on: growth told without a year is told of that one.

"Germany's economy contracted 5.5 percent in 2009. … Japan did better with a fall of 1.9 percent": a text that tells
growth of the year before its own goes on with that year, through its paragraphs, in the past tense, country by
country. A sentence about another year ends it; one about a quarter or a month suspends it to the end of the
paragraph. A text whose first rate is a quarter's reports on quarters, and nothing is carried in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.grammar.clauses import (
    is_dated,
    is_pluperfect,
    later_than_told,
    told_aside,
    words_beside,
)
from claimcheck.claims.grammar.context import Context, Reported
from claimcheck.claims.grammar.times import resolve
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft
from claimcheck.claims.sharing import is_predicate, token_of
from claimcheck.mentions.interface import PeriodMention

_MONEY = frozenset({"gdp", "gdp_per_capita"})
_RATES = _MONEY | {"gdp_growth"}
_TOLD_KINDS = frozenset({"growth", "level", "rank", "count", "share", "ratio"})
_FASTEST = 30.0  # percent: what changed more was not told of one year
_PAST = frozenset(
    "was were had did grew rose fell shrank slid slowed stood reached dropped climbed came hit totalled totaled took"
    " expanded contracted increased declined advanced slipped slumped jumped amounted remained managed lost".split()
)
_NOT_PAST = frozenset(
    "is are am has have will would shall should may might can could must being now today currently still if"
    " grows slows shrinks contracts expands rises falls runs stands remains comes reaches says expects sees plans"
    " average averaged annually yearly every each per since decade decades years".split()
)
_DATA = frozenset("data figures accounts statistics results numbers report".split())


_CONTRACTED = re.compile(r"\b(?:it|that|there|here|he|she)['’]s\b|['’](?:re|ve|ll)\b", re.IGNORECASE)


def reported_after(sentence: Sentence, drafts: Sequence[Draft], context: Context) -> Reported | None:
    """The year that the text reports on after `sentence`; None when it is none or not known."""
    if context.year is None:
        return None
    before = context.reported
    last = context.year - 1
    rates = [d for d in drafts if d.kind == "growth" and d.indicator in _MONEY and d.modality == "asserted"]
    periods = [t.period for t in sentence.tokens if t.tag == "PER"]
    if any(d.frequency != "annual" for d in rates) or _in_parts(periods):
        if before is None:
            return Reported(None, parts=True) if any(d.frequency != "annual" for d in rates) else None
        return replace(before, suspended=True)
    sizes = [d for d in drafts if d.kind == "level" and d.indicator in _MONEY and d.modality == "asserted"]
    plain = [d for d in (*rates, *sizes) if len(d.years) == 1 and d.period == "calendar"]
    if any(d.years == (last,) for d in plain):
        told = {d.places for d in rates if d.years == (last,)}
        return _told(before, last, told)
    if any(len(d.years) == 1 for d in rates) and not _looks_back(sentence, rates, last):
        return None if before is None or not before.parts else before
    if not drafts and periods and sentence.has("GDP", "ECON") | bool(_DATA & _lows(sentence)):
        named = {resolve(p, context, ()) for p in periods if p.unit == "year" and not p.since and not p.vague}
        if named == {(last,)}:
            return _told(before, last, set())
    return before


def _looks_back(sentence: Sentence, rates: Sequence[Draft], last: int) -> bool:
    """ "In 2019 it had risen 3.5%": an aside on what went before, in the past perfect, after which the text goes on."""
    return is_pluperfect(sentence) and all(not d.years or d.years[-1] < last for d in rates)


def year_reported(draft: Draft, sentence: Sentence, context: Context) -> tuple[int, ...]:
    """The year of a claim that names none, in a sentence that names none; empty when nothing is carried to it."""
    told = context.reported
    if told is None or told.year is None or told.suspended or told.parts or draft.kind not in _TOLD_KINDS:
        return ()
    if draft.indicator not in _RATES or draft.modality != "asserted" or draft.frequency != "annual":
        return ()
    i = token_of(draft, sentence)
    if is_dated(sentence, i) or (draft.kind != "growth" and told_aside(sentence, i) is not None):
        return ()
    if draft.kind == "rank" and not is_predicate(draft, sentence):
        return ()
    if not later_than_told(sentence, (told.year,)):
        return ()
    lows = words_beside(sentence, i)
    if lows & _NOT_PAST or _CONTRACTED.search(sentence.text) or draft.blocked or draft.average or draft.years:
        return ()
    if draft.kind == "growth":
        fits = (
            draft.unit == "percent" and abs(draft.value or 0.0) <= _FASTEST and draft.places not in told.told
        )
        return (told.year,) if fits and draft.period == "calendar" else ()
    return (told.year,) if lows & _PAST else ()


def _told(before: Reported | None, year: int, places: set[tuple[str, ...]]) -> Reported:
    if before is None or before.year != year:
        return Reported(year, frozenset(places), parts=before is not None and before.parts)
    return replace(before, told=before.told | places, suspended=False)


def _in_parts(periods: Sequence[PeriodMention]) -> bool:
    return any(p.unit in ("quarter", "half", "part_year") for p in periods)


def _lows(sentence: Sentence) -> frozenset[str]:
    return frozenset(t.low for t in sentence.tokens)


def at_paragraph(context: Context) -> Context:
    """The context at a new paragraph, which a quarter spoken of in the last one does not bind."""
    if context.reported is None or not context.reported.suspended:
        return context
    return context._replace(reported=replace(context.reported, suspended=False))
