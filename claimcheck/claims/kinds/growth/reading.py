"""Reads a sentence for growth, number by number, left to right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor, governor
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import direct_sign, span_of
from claimcheck.claims.grammar.respectively import bracketed, respectively, shared_years
from claimcheck.claims.grammar.times import When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, owner, place_behind
from claimcheck.claims.grammar.words import bound, of_whole
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.growth.chains import fresh_place
from claimcheck.claims.kinds.growth.compared import PastComparison, compared_with_past
from claimcheck.claims.kinds.growth.faring import fared, told_of
from claimcheck.claims.kinds.growth.links import Growing, Link, changes_by, moved_up_to
from claimcheck.claims.kinds.growth.losses import Lost, befallen, lost_part
from claimcheck.claims.kinds.growth.multiples import multiplied
from claimcheck.claims.kinds.growth.others import ANY, generic, no_change, of_stranger
from claimcheck.claims.kinds.growth.pairs import paired
from claimcheck.claims.kinds.growth.subjects import growing
from claimcheck.claims.kinds.growth.summing import summed_up
from claimcheck.claims.kinds.growth.years import (
    dated,
    frequency_of,
    in_each_year,
    is_average,
    spanned,
    until_now,
)
from claimcheck.intervals import Interval
from claimcheck.models import Comparator, Modality

_FASTEST_PEOPLE = (
    4.5  # percent a year that populations hardly ever grow by: a bare "growth" above it is the economy's
)
_LESS_ONCE = "; less the original once"
_FLIPPED: dict[Comparator, Comparator] = {">": "<", "<": ">", ">=": "<=", "<=": ">="}
_COMPARING = frozenset({"from", "after", "than", "against", "versus", "vs", "compared"})
_FORECASTS = frozenset(
    {
        "forecast",
        "forecasts",
        "estimate",
        "estimates",
        "projection",
        "projections",
        "prediction",
        "outlook",
        "target",
    }
)
_FIGURES = frozenset({"figure", "figures", "estimate", "estimates"})
_REVISING = frozenset(
    [
        "cut",
        "cuts",
        "cutting",
        "lower",
        "lowers",
        "lowered",
        "raise",
        "raises",
        "raised",
        "revise",
        "revises",
        "revised",
        "trim",
        "trimmed",
        "trims",
        "slash",
        "slashed",
        "upgrade",
        "upgraded",
        "downgrade",
        "downgraded",
        "reduce",
        "reduced",
        "reduces",
        "lift",
        "lifted",
        "nudged",
        "marked",
        "changed",
        "scaled",
    ]
)


def read_growth(s: Sentence, context: Context) -> Iterable[Draft]:
    """All claims of growth in a sentence."""
    ours = s.has("GDP", "ECON", "ECONOMIC", "POP", "GNP")
    counted = any(t.low in {"number", "numbers"} for t in s.tokens)
    if not (ours or counted) and context.topic is None and not s.has("PLACE", "ADJ"):
        return
    reader = _Reader(s, context)
    drafts = [draft for i in s.indices("PCT", "NUM", "TIMES") for draft in reader.number(i)]
    yield from shared_years(s, paired(s, respectively(s, bracketed(s, drafts), context)))


class _Reader:
    """Remembers the number read last, so that the next may go on from it."""

    def __init__(self, s: Sentence, context: Context) -> None:
        self.s = s
        self.context = context
        self.last: Link | None = None

    def number(self, i: int) -> Iterable[Draft]:
        """The claims of the number at token `i`: several where it holds for several years."""
        s, context = self.s, self.context
        token = s.tokens[i]
        past = compared_with_past(s, i, context) if token.tag != "NUM" else None
        if past is not None:
            return [self._compared(i, past)]
        lost = lost_part(s, i, context)
        if token.number.form == "fraction" and token.tag == "PCT" and lost is None and not changes_by(s, i):
            return []
        if token.tag == "TIMES":
            grown = multiplied(s, i, context, self.last)
            of_any = grown is not None and grown.head > 0 and s.tokens[grown.head - 1].low in ANY
            return [] if grown is None or of_any else self._multiple(i, grown)
        if lost is not None:
            return self._lost(i, lost)
        if no_change(s, i, self.last.index if self.last is not None else -1):
            return []
        if of_whole(s, i) is not None or of_stranger(s, i):
            self.last = None
            return []
        if token.tag == "NUM" and (token.number.year_like or token.number.form == "ordinal"):
            return []
        g = governor(s, i)
        found = befallen(s, i, context)
        if found is None and g is not None and not generic(s, i, g):
            found = growing(s, i, g, context, self.last)
        if found is None and (found := fared(s, i, context, self.last)) is not None and g is None:
            g = Governor(found.head, "verb", found.sign)
        if found is None and g is not None and token.tag == "PCT":
            found = summed_up(s, i, g, context)
        if g is None or found is None:
            if token.tag == "PCT":
                self.last = None
            return []
        return self._governed(i, g, found)

    def _compared(self, i: int, past: PastComparison) -> Draft:
        """ "half the size it was in 2013" is a change of -50 percent."""
        number = self.s.tokens[i].number
        at = dated(self.s, past, self.context)
        if past.change:
            value, how = past.sign * number.value, number.how
            stated = number.stated if past.sign > 0 else -number.stated
        else:
            scale = 100.0 if self.s.tokens[i].tag == "TIMES" else 1.0
            value, how = number.value * scale - 100, number.how + _LESS_ONCE
            stated = Interval(number.stated.low * scale - 100, number.stated.high * scale - 100)
        mode = modality(self.s, i, at)
        self.last = Link(i, past.indicator, past.owner, past.sign, past.head, False, at, mode, -1)
        return self._draft(self.last, i, value, None, stated, how)

    def _multiple(self, i: int, grown: Growing) -> Iterable[Draft]:
        """ "has doubled since 1960" is growth of 100 percent."""
        s, head = self.s, grown.head
        number = s.tokens[i].number
        own = grown.owner or owner(s, head, self.context, i)
        for spoken in when(s, i, self.context):
            at = until_now(s, spoken, self.context, self.last, i)
            stated = Interval((number.stated.low - 1) * 100.0, (number.stated.high - 1) * 100.0)
            before = self.last if self.last is not None and self.last.head == head else None
            mode = modality(s, i, at, start=before.index if before is not None else -1)
            if before is not None and mode == "asserted" and not at.past:
                mode = before.modality
            self.last = Link(i, grown.indicator, own, 1, head, False, at, mode, -1, multiple=True)
            yield self._draft(self.last, i, (number.value - 1) * 100.0, None, stated, number.how + _LESS_ONCE)

    def _lost(self, i: int, lost: Lost) -> Iterable[Draft]:
        """ "lost a fifth of its population" is a fall of 20 percent."""
        head, slug, own = lost
        number = self.s.tokens[i].number
        for spoken in when(self.s, i, self.context):
            at = until_now(self.s, spoken, self.context, self.last)
            link = Link(max(i, head), slug, own, -1, head, False, at, modality(self.s, i, at), -1)
            self.last = link
            yield self._draft(link, i, -number.value, None, -number.stated, number.how)

    def _governed(self, i: int, g: Governor, found: Growing) -> Iterable[Draft]:
        """ "grew 5 percent", for each of the periods that it holds for."""
        number = self.s.tokens[i].number
        bare = self.s.tokens[found.head].low == "growth" and found.indicator == "population"
        if bare and number.value > _FASTEST_PEOPLE:
            found = replace(found, indicator="gdp")
        link, times = self._link(i, g, found)
        self.last = link
        stated = bound(self.s, i)[1] if link.sign > 0 else -number.stated
        value = link.sign * number.value
        high = None if number.value_high is None else link.sign * number.value_high
        if high is not None and link.sign < 0:
            value, high = high, value
        if direct_sign(number):
            value, stated = number.value, number.stated
        for at in times:
            mode = modality(self.s, i, at, start=link.start) if len(times) > 1 else link.modality
            yield self._draft(replace(link, when=at, modality=mode), i, value, high, stated, number.how)

    def _link(self, i: int, g: Governor, found: Growing) -> tuple[Link, tuple[When, ...]]:
        """The number with its owner, time and modality, and all the periods that it holds for."""
        s, last = self.s, self.last
        previous = last.index if last is not None else -1
        own = found.owner or self._owner(i, g, found)
        compared = s.tokens[g.index].low in _COMPARING or g.preposition == "from" or _compares(s, i, previous)
        behind = (k for k in s.indices("PCT", "NUM", "TIMES") if k > i and not s.tokens[k].number.year_like)
        anchor = last.when.years if last is not None else ()
        times = when(s, i, self.context, after=previous, before=next(behind, None), anchor=anchor)
        times = tuple(at for at in times if not _of_other_clause(s, at, found.head)) or times
        times = tuple(When() if _of_record(s, at, i) else at for at in times)
        if last is None:
            times = tuple(at for at in times if not _of_aside(s, at, found.head, g.index)) or (When(),)
        at = self._moment(i, g, times[0], compared)
        if found.years:
            at = When(found.years, how="the years of the two sizes told before", past=True)
        if not (at.years or at.tokens or compared) and (told := told_of(s, own, self.context)):
            at = replace(at, years=told, past=True, how=f"the year {told[0]} is that of the rate told before")
        mode = modality(s, i, at, start=previous, compared=compared and last is not None)
        if g.preposition in ("to", "from") and mode == "asserted" and _revised(s, g.index, i):
            mode = "projected"
            if not at.tokens and last is not None:
                at = last.when
        mode = self._carried(g, at, mode, compared)
        link = Link(i, found.indicator, own, found.sign, found.head, found.bare, at, mode, previous)
        link = replace(link, nominal=found.nominal)
        return link, times if at is times[0] else (at,)

    def _owner(self, i: int, g: Governor, found: Growing) -> Owner:
        """Whose it is: a place named for this number, when the quantity was named for an earlier one, else the head's."""
        head = found.head
        if self.last is not None and head <= self.last.index:
            fresh = place_behind(self.s, i) or fresh_place(self.s, self.last.index, min(i, g.index))
            if fresh is not None:
                return fresh
        own = owner(self.s, head, self.context, i)
        everybody = self.context.quantity == ("population", ("WLD",)) and not own.codes and not own.veto
        if everybody and found.indicator == "population":
            return Owner(("WLD",), False, "the world's population, spoken of before")
        return own

    def _moment(self, i: int, g: Governor, at: When, compared: bool) -> When:
        """The period of the number, or the one of the number before that it goes on from."""
        s, last = self.s, self.last
        if last is not None:
            years = last.when.years
            if len(years) == 1 and i + 1 < len(s.tokens) and s.tokens[i + 1].low == "next":
                # "3 pct this year and 3.5 pct next"
                at = replace(last.when, years=(years[0] + 1,), future=True, past=False)
            goes_on = s.tokens[g.index].low in {"and", "or", ","} and not compared
            restated = last.when.past and _restated(s, last.index, i)
            if not (at.tokens or at.years) and (goes_on or restated):
                at = last.when
        return spanned(s, i, g, at, self.context, last)

    def _carried(self, g: Governor, at: When, mode: Modality, compared: bool) -> Modality:
        """A forecast goes on over "and": "will grow 3 percent this year and 4 percent next"."""
        if self.last is None or mode != "asserted" or compared or at.past:
            return mode
        return self.last.modality if self.s.tokens[g.index].low in {"and", ",", "or"} else mode

    def _draft(
        self, link: Link, i: int, value: float, high: float | None, stated: Interval, how: str
    ) -> Draft:
        s = self.s
        number = s.tokens[i].number
        comparator: Comparator = "=" if moved_up_to(s, i) else bound(s, i)[0]
        if link.sign < 0:
            comparator = _FLIPPED.get(comparator, comparator)
        each, years = in_each_year(s, i, link.when, self.context.year)
        if comparator == "=":
            each, years = (), link.when.years
        start, end = span_of(s, min(i, link.head, *each), max(i, link.head, *each))
        indicator = {"gdp_ppp": "gdp"}.get(link.indicator, link.indicator)
        codes = link.owner.codes
        head = s.tokens[link.head].text
        return Draft(
            kind="growth",
            indicator=indicator,
            start=start,
            end=end,
            tokens=(i,),
            places=codes,
            combined=not link.owner.separate and _is_total(self.context, codes),
            prices=_prices(s, link),
            value=value,
            value_high=high,
            unit="percent",
            comparator=comparator,
            years=years,
            period=link.when.period,
            average=bool(each) or is_average(s, i, link.when),
            frequency=frequency_of(s, i, link.when),
            modality=link.modality,
            stated=stated,
            stated_how=how,
            blocked=_blocked(link),
            trace=(
                f"growth of {indicator}: the number “{number.text}” is governed by a change of “{head}”",
                link.owner.how,
                link.when.how,
            ),
            notes=tuple(n for n in (link.owner.note,) if n),
        )


def _is_total(context: Context, codes: tuple[str, ...]) -> bool:
    return len(codes) > 1 or any(context.gazetteer.is_group(c) for c in codes)


def _blocked(link: Link) -> str | None:
    """Why the claim is not covered, None when it is."""
    if link.indicator == "gnp":
        return "national income (GNP, GNI) is not in the record"
    if not link.owner.codes and not link.owner.veto:
        return "no place is named that the growth could be of"
    return link.owner.veto


def _prices(s: Sentence, link: Link) -> Literal["current", "constant"] | None:
    if link.indicator.startswith("gdp") and (link.nominal or _nominal(s)):
        return "current"
    return "constant" if getattr(s.tokens[link.head].mention, "prices", None) == "constant" else None


_IN_MONEY = (
    "current prices",
    "nominal terms",
    "nominal gdp",
    "in dollars",
    "dollar terms",
    "current dollars",
)


def _nominal(s: Sentence) -> bool:
    text = " ".join(t.low for t in s.tokens)
    return any(said in text for said in _IN_MONEY)


def _of_other_clause(s: Sentence, at: When, head: int) -> bool:
    """ "contracted from 1991, and last year output fell": a time before a clause whose own time follows it."""
    last = max(at.tokens, default=head)
    between = s.tokens[last + 1 : head]
    return last < head and any(t.tag == "PER" for t in between) and any(t.low == "," for t in between)


def _of_record(s: Sentence, at: When, i: int) -> bool:
    """ "The 7 percent contraction was its first since 1985": the time that the record is one over, not that of the rate."""
    k = min(at.tokens, default=0)
    if k <= i or not s.tokens[k].period.since:
        return False
    return any(
        t.low == "first" or (t.low.endswith("est") and len(t.low) > 5) for t in s.tokens[max(i, k - 5) : k]
    )


def _of_aside(s: Sentence, at: When, head: int, g: int) -> bool:
    """ "Growth, 4 percent a year in the 1980s, has come down to 1 percent": the time of a figure that is put in between."""
    if not at.tokens or not head < min(at.tokens) <= max(at.tokens) < g:
        return False
    opens = next((k for k in range(min(at.tokens), head, -1) if s.tokens[k].low == ","), None)
    closes = any(s.tokens[k].low == "," for k in range(max(at.tokens), g))
    return opens is not None and closes and any(t.tag == "PCT" for t in s.tokens[opens : min(at.tokens)])


def _compares(s: Sentence, i: int, previous: int) -> bool:
    lows = {t.low for t in s.tokens[max(previous + 1, i - 6) : i]}
    return bool(
        lows & {"after", "from", "than", "against", "versus", "vs", "compared", "instead", "following"}
    )


def _restated(s: Sentence, a: int, b: int) -> bool:
    """ "has raised its figure for 2003 growth to 9.3 percent from 9.1": what the same year was said to be before."""
    lows = [t.low for t in s.tokens[max(0, a - 16) : a]]
    k = next((k for k, low in enumerate(lows) if low in _REVISING), None)
    revised = k is not None and (lows[k].startswith("revis") or bool(_FIGURES & set(lows[k:])))
    return revised and s.tokens[b - 1].low == "from"


def _revised(s: Sentence, a: int, b: int) -> bool:
    """ "cut its growth forecast from 1.8 to 0.8 percent": both are forecasts for one year."""
    before = s.tokens[max(0, a - 16) : b]
    revised = next((k for k, t in enumerate(before) if t.low in _REVISING), None)
    return revised is not None and any(t.low in _FORECASTS for t in before[revised:])
