"""Reads the levels of one sentence number by number: which noun, whose, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import named_prices, span_of
from claimcheck.claims.grammar.setting import place_told_of
from claimcheck.claims.grammar.times import when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, loose, nearest_left, owner, place_behind
from claimcheck.claims.grammar.words import bound, whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.level.answering import is_per_head
from claimcheck.claims.kinds.level.areas import as_dense_as, of_ground, place_of_area, to_the_area
from claimcheck.claims.kinds.level.chains import Last, chained, corrects, extreme, of_the_other
from claimcheck.claims.kinds.level.dealt import dealt_out
from claimcheck.claims.kinds.level.ellipsis import elided, per_head_of
from claimcheck.claims.kinds.level.heads import (
    HEADS,
    compound,
    governed,
    labelled,
    lifted,
    off_by,
    opening,
    output_of,
    put_at,
)
from claimcheck.claims.kinds.level.inhabited import inhabited
from claimcheck.claims.kinds.level.parity import income_per_head, with_parity
from claimcheck.claims.kinds.level.people import SMALLEST_PEOPLE, people_owner
from claimcheck.claims.kinds.level.peopled import rarely_said
from claimcheck.claims.kinds.level.same_time import of_the_same_time
from claimcheck.claims.kinds.level.scenes import set_scene

_LARGE_AMOUNT = 1e8  # a bare number as large as that goes on in the currency of the one before
_SMALLEST_POPULATION = 500  # no country has fewer people; smaller numbers count something else


class Reader:
    """Reads one sentence number by number, left to right."""

    def __init__(self, s: Sentence, context: Context) -> None:
        self.s = s
        self.context = context
        self.last: Last | None = None
        self.dealt = dealt_out(s)

    def read(self) -> Iterable[Draft]:
        s = self.s
        for i in s.indices("PEOPLE", "NUM", "MONEY", "DENS", "NOUN"):
            if (
                s.tokens[i].tag == "NOUN"
                and not _is_verb_behind(s, i)
                and set_scene(s, i, self.context) is None
            ):
                continue
            number = s.tokens[i].number
            if number.form in ("ordinal", "fraction", "multiple", "quantifier") or number.signed:
                continue
            draft = self._number(i)
            if draft is not None:
                yield draft

    def _number(self, i: int) -> Draft | None:
        t = self.s.tokens[i]
        if (per_head := per_head_of(self.s, i, self.context)) is not None:
            return self._build(i, per_head.head, per_head.owner, per_head.indicator, per_head.unit)
        if off_by(self.s, i):
            return None
        if i in self.dealt:
            return self._dealt(i, self.dealt[i])
        if t.tag == "NUM" and (counted := self._headed(i, "POP")) is not None:
            return counted
        if t.tag == "MONEY" or t.tag == "NUM":
            found = self._headed(i, "GDP") if t.tag == "MONEY" or self._dollars_implied(i) else None
            if found is not None:
                return found
        if t.tag in {"PEOPLE", "NUM", "NOUN"} and not to_the_area(self.s, i):
            found = self._headed(i, "POP") or self._people(i)
            if found is not None:
                return found
        if t.tag == "DENS" or (t.tag == "PEOPLE" and to_the_area(self.s, i)):
            return self._density(i)
        same = self._same_money(i)
        if same is not None:
            return same
        left_out = elided(self.s, i, self.context, self.last)
        return (
            self._build(i, left_out.head, left_out.owner, left_out.indicator, left_out.unit)
            if left_out
            else None
        )

    def _same_money(self, i: int) -> Draft | None:
        """ "28,900 dollars in Italy and 25,800 in Spain": the currency is said once."""
        s, last = self.s, self.last
        number = s.tokens[i].number
        if (
            s.tokens[i].tag != "NUM"
            or last is None
            or last.unit is None
            or number.year_like
            or number.value < 100
        ):
            return None
        large = number.value >= _LARGE_AMOUNT and last.indicator == "gdp"
        if not (large or last.indicator.startswith("gdp_per_capita")) or number.form != "digits":
            return None
        head = chained(s, i, "GDP", last)
        return self._draft(i, head, last.indicator, last.unit) if head is not None else None

    def _headed(self, i: int, family: str) -> Draft | None:
        """The number as the value of a head noun: "population of N", "GDP, at N", "rose from N to M"."""
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        wanted = {"POP"} if family == "POP" else {"GDP", "ECON", "GNP"}
        neighbours = {tokens[k].low for k in (i - 1, i + 1) if 0 <= k < len(tokens)}
        if is_per_head(s, i):
            neighbours -= {"per"}
        if neighbours & {"per", "more", "fewer"} or any(w in tokens[i].low for w in (" more ", " fewer ")):
            return None  # "per 100,000 population", "2 million more people"
        if family == "POP" and (
            number.value < _SMALLEST_POPULATION or (number.year_like and not s.tokens[i].text.count(","))
        ):
            return None
        heads = (
            compound(s, i, wanted),
            governed(s, i, wanted),
            chained(s, i, family, self.last),
            extreme(s, i, self.last, family),
            opening(s, i, wanted),
            lifted(s, i, wanted),
            put_at(s, i, wanted, self.context.topic),
            output_of(s, i, self.context.topic) if family == "GDP" else None,
            labelled(s, i) if family == "POP" else None,
        )
        head = next((h for h in heads if h is not None), None)
        if head is None:
            return None
        if tokens[head].tag == "POP" and not whole_population(s, head) and labelled(s, i) is None:
            return None
        left_out = self.last is not None and head == self.last.head and tokens[head].tag not in HEADS
        mention = tokens[head].mention
        indicator = (
            self.last.indicator if left_out and self.last else str(getattr(mention, "indicator", "gdp"))
        )
        money = (self.last.unit if self.last is not None and self.last.head == head else None) or "usd"
        unit = "persons" if family == "POP" else (number.unit or money)
        if family == "GDP":
            indicator = income_per_head(s, head, i, indicator)
            indicator = with_parity(s, head, i, indicator)
            if unit == "usd" and indicator.endswith("ppp"):
                unit = "intl_usd"
            elif unit == "intl_usd" and indicator in ("gdp", "gdp_per_capita"):
                indicator += "_ppp"
            if tokens[i].tag == "MONEY" and number.value < 1e6 and indicator == "gdp" and _per_head(s, i):
                indicator = "gdp_per_capita"
        return self._draft(i, head, indicator, unit)

    def _dollars_implied(self, i: int) -> bool:
        """ "GDP per capita (current US$) 2012: 447.44": the unit stands in the header."""
        s, tokens = self.s, self.s.tokens
        if not s.has("GDP") or tokens[i].number.year_like:
            return False
        if any(t.low in {"dollars", "dollar"} and t.mention is None for t in tokens[:i]) and _per_head(s, i):
            return True  # "told in dollars: about 5,000 of GDP a head"
        head = next(
            (t.tag for t in reversed(tokens[max(0, i - 40) : i]) if t.tag in {"POP", "GDP", "ECON"}), ""
        )
        if head == "POP":
            return False  # "…, though its population is third, behind Pakistan's 200 million"
        if tokens[i].number.value >= 1e8 and not tokens[i].text.replace(",", "").isdigit():
            return True  # "GDP: 20.49 trillion": dollars unless another currency is named
        before = "".join(t.low for t in tokens[max(0, i - 14) : i])
        after = " ".join(t.low for t in tokens[i + 1 : i + 5])
        return (
            "us$" in before
            or "usd" in before
            or "currentus" in before
            or "u.s. dollars" in after
            or "us dollars" in after
            or after.startswith(", u . s . dollars")
        )

    def _density(self, i: int) -> Draft | None:
        s = self.s
        if of_ground(s, i):
            return None
        for h in s.indices("DENSITY", "POP", "DENSE"):
            own = as_dense_as(s, h, self.context) or owner(s, h, self.context, i)
            if s.tokens[h].tag == "DENSE":
                own = nearest_left(s, h, self.context) or own
            if (
                own.codes
                and not own.veto
                and abs(h - i) < 14
                and (s.tokens[h].tag != "POP" or any(t.low == "density" for t in s.tokens))
            ):
                return self._build(i, h, own, "population_density", "persons_per_km2")
        for k in range(i - 1, max(-1, i - 5), -1):
            if s.tokens[k].low in {"has", "had", "with", "have", "packs", "at", "are", "were"}:
                found = place_of_area(s, i) or nearest_left(s, k, self.context)
                if found is None and not s.has("PLACE", "SUB", "NAME", "ADJ"):
                    found = loose(s, k, self.context)
                return (
                    self._build(i, k, found, "population_density", "persons_per_km2")
                    if found and found.codes and not found.veto
                    else None
                )
        return None

    def _draft(self, i: int, head: int, indicator: str, unit: str) -> Draft:
        s, tokens = self.s, self.s.tokens
        fresh: Owner | None = None
        if self.last is not None and self.last.head == head:
            for k in range(i - 1, self.last.index, -1):
                if (
                    tokens[k].tag in {"PLACE", "ADJ"}
                    and len(tokens[k].codes) == 1
                    and tokens[k].codes != ("WLD",)
                ):
                    fresh = Owner(tokens[k].codes, False, "the place named for this number")
                    break
        if self.last is not None and self.last.head == head:
            fresh = place_behind(s, i) or fresh or of_the_other(s, i, self.last)
        own = fresh or _who_has_most(s, head, self.context) or owner(s, head, self.context, i)
        if fresh is None and self.last is not None and self.last.head == head and not own.veto:
            own = self.last.owner
        return self._build(i, head, own, indicator, unit)

    def _build(self, i: int, head: int, own: Owner, indicator: str, unit: str) -> Draft:
        s, tokens = self.s, self.s.tokens
        number = tokens[i].number
        told_of = place_told_of(s, i)
        if told_of is not None and told_of.codes != own.codes and not own.veto:
            own = told_of
        others = [
            k
            for k in s.indices("PEOPLE", "NUM", "MONEY")
            if not tokens[k].number.year_like and tokens[k].number.form != "ordinal"
        ]
        before = max(
            (k for k in others if k < i and self.last is not None and k >= self.last.index), default=-1
        )
        if self.last is not None and self.last.when.tokens and _dated_anew(s, self.last.when.tokens[-1], i):
            before = self.last.when.tokens[-1]  # "45 million in 1960 and in 1990 95 million"
        behind = min((k for k in others if k > i), default=None)
        times = when(
            s, i, self.context, after=before, before=behind, anchor=self.last.when.years if self.last else ()
        )
        at = times[0]
        once_more = self.last is not None and head == self.last.head and is_per_head(s, i)
        if not at.tokens and self.last is not None and (once_more or corrects(s, self.last, i)):
            at = self.last.when
        if not at.tokens and self.last is not None and of_the_same_time(s, i, head, own.codes, self.last):
            at = self.last.when
        compared = self.last is not None and before >= 0
        mode = modality(s, i, at, start=before, compared=compared)
        years = _end_of_span(s, i, at.years)
        separate = own.separate and len(own.codes) > 1 and not _combined_words(s, head)
        blocked = own.veto or (None if own.codes else "no place is named that the figure could be of")
        if indicator == "gdp_per_capita" and tokens[head].tag == "GNP":
            own = replace(own, note="Income per head is taken to mean GDP per head.")
        if indicator == "gnp":
            blocked = "national income (GNP, GNI) is not in the record"
        self.last = Last(i, head, own, indicator, at, unit)
        start, end = span_of(s, min(i, head), max(i, head))
        comparator, stated = bound(s, i)
        return Draft(
            kind="level", indicator=indicator, start=start, end=end, tokens=(i,), places=own.codes,
            combined=bool(own.codes) and ((len(own.codes) > 1 and not separate) or any(self.context.gazetteer.is_group(c) for c in own.codes)),
            prices=(getattr(tokens[head].mention, "prices", None) or named_prices(s, i)) if indicator in ("gdp", "gdp_per_capita") else None,
            value=number.value, value_high=number.value_high, unit=unit, comparator=comparator, years=years,
            period=at.period, frequency=at.frequency, modality=mode, stated=stated, stated_how=number.how, blocked=blocked,
            trace=(f"level of {indicator}: “{number.text}” is said of “{tokens[head].text}”", own.how, at.how),
            notes=tuple(n for n in (own.note,) if n), detail=head if separate else None,
        )  # fmt: skip

    def _dealt(self, i: int, place: int | None) -> Draft | None:
        """The figure that a list gives to the place at token `place`; None where the lists do not fit."""
        if place is None:
            return None
        own = Owner(self.s.tokens[place].codes, False, "the place that the list gives it to")
        return self._build(i, place, own, "population", "persons")

    def _people(self, i: int) -> Draft | None:
        s, context = self.s, self.context
        own = inhabited(s, i) or rarely_said(s, i, context) or people_owner(s, i, context)
        own = own or set_scene(s, i, context)
        if own is None or not own.codes or own.veto:
            return None
        return self._build(i, i, own, "population", "persons")


_EXTREMES = frozenset("highest lowest largest smallest biggest".split())


def _who_has_most(s: Sentence, head: int, context: Context) -> Owner | None:
    """ "Uruguay had the highest GDP per head on the continent, at $17,000": who has it."""
    tokens = s.tokens
    k = head - 1
    if k < 2 or tokens[k].low not in _EXTREMES or tokens[k - 1].low not in {"the", "a", "second", "third"}:
        return None
    while k > 0 and tokens[k].low not in {"has", "had", "have", "with", "boasts"}:
        if head - k > 4:
            return None
        k -= 1
    return nearest_left(s, k, context) if k > 0 else None


def _end_of_span(s: Sentence, i: int, years: tuple[int, ...]) -> tuple[int, ...]:
    """ "rose from 5 million to 9 million between 1960 and 2010": each figure is of one end of the span.

    "from 9 million in the 1980s to", "to 128 million in the late 2000s" tell the time of the figure itself.
    """
    before = s.tokens[i - 1].low if i else ""
    if len(years) != 2 or before not in {"from", "to"}:
        return years
    behind = next((t.period for t in s.tokens[i + 1 : i + 4] if t.tag == "PER"), None)
    if (
        behind is not None
        and behind.unit == "decade"
        and not behind.since
        and (behind.part or before == "from")
    ):
        return years
    return years[:1] if before == "from" else years[1:]


def _dated_anew(s: Sentence, dated: int, i: int) -> bool:
    """Whether another period stands between the one at token `dated`, that of the number before, and token `i`."""
    return any(t.tag == "PER" for t in s.tokens[dated + 1 : i])


def _is_verb_behind(s: Sentence, i: int) -> bool:
    """ "a population of 380 million sits …": the word behind a finished figure is a verb, not what is counted."""
    return (
        i >= 2
        and s.tokens[i - 2].tag == "POP"
        and s.tokens[i - 1].low in {"of", "at"}
        and s.tokens[i].number.value >= SMALLEST_PEOPLE
    )


def _per_head(s: Sentence, i: int) -> bool:
    lows = [t.low for t in s.tokens[max(0, i - 8) : i + 5]]
    text = " ".join(lows)
    said = ("per capita", "per head", "per person", "a head", "per inhabitant", "per citizen", "per resident")
    return is_per_head(s, i) or any(p in text for p in said)


def _combined_words(s: Sentence, head: int) -> bool:
    near = [t.low for t in s.tokens[max(0, head - 8) : head + 8]]
    summed = any(pair in (("between", "them"), ("in", "all")) for pair in pairwise(near))
    return summed or bool(_TOGETHER & set(near))


_TOGETHER = frozenset("combined together total joint collective jointly collectively altogether".split())
