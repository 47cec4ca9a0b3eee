"""Difference: by how much one place exceeds another, or a place its own past ("30 million more people than")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.grammar import change_sign, growth_complement
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import indicator_noun, place_phrase, places_said, span_of, year_phrase
from claimcheck.claims.sides import (
    PEOPLE,
    Measure,
    Term,
    clause_start,
    combined,
    growth_at,
    measure_before,
    owned,
    rate_of,
    second_term,
    subject_place,
)
from claimcheck.claims.times import When, when
from claimcheck.claims.tokens import NUMBERS, Sentence
from claimcheck.claims.whose import Owner, codes_at, place_list_from
from claimcheck.expressions import Difference, Expression, Quantity
from claimcheck.mentions import write_number
from claimcheck.models import Claim, Comparator, Kind

_AMOUNTS = ("PEOPLE", "NUM", "MONEY", "PP")
_MORE = frozenset({"more", "larger", "bigger", "higher", "greater", "faster", "above", "ahead", "richer"})
_LESS = frozenset({"fewer", "less", "smaller", "lower", "slower", "below", "short", "shy", "behind", "poorer"})
_EXCEEDING = frozenset({"exceeded", "exceeds", "exceed", "outpaced", "outpaces", "outstripped", "surpassed", "topped", "beat", "beats"})
_TRAILING = frozenset({"trailed", "trails", "lagged", "lags", "undershot"})
_GAINING = frozenset({"added", "adds", "gained", "gains", "add", "gain"})
_LOSING = frozenset({"lost", "loses", "lose", "shed", "sheds"})
_YEARLY = frozenset({"annually", "yearly", "annual"})
_FLIPPED: dict[str, Comparator] = {">": "<", "<": ">", ">=": "<=", "<=": ">="}
_NEAR = 40  # tokens around a number in which its wording is looked for
_WIDEST = 10  # how many times its lower end a stated range may reach
_FEWEST = 1_000  # people; a smaller change of a population is hardly ever meant


@dataclass(frozen=True, slots=True)
class _Link:
    """One side against the other: whose, of what, the sign, and the second term (None: one place over time)."""

    own: Owner
    measure: Measure
    sign: int
    term: Term | None
    end: int


class DifferenceKind:
    """An indicator of one place minus that of another, or its change between two years, in units or points."""

    name: Kind = "difference"
    title = "Difference"
    description = "One place's indicator minus another's, or its change between two years, in units or percentage points."
    examples = (
        Example("Pakistan has 25 million more people than Brazil.", {"indicator": "population", "places": ["PAK"], "other": ["BRA"], "value": 25e6, "unit": "persons"}),
        Example("Italy's population is about 60 million smaller than that of Russia.", {"places": ["ITA"], "other": ["RUS"], "value": -60e6, "comparator": "~"}),
        Example("America's economy is $6 trillion larger than China's.", {"indicator": "gdp", "places": ["USA"], "other": ["CHN"], "value": 6e12, "unit": "usd"}),
        Example("Growth in Ghana exceeded that in Togo by 2.1 percentage points in 2011.", {"indicator": "gdp_growth", "places": ["GHA"], "other": ["TGO"], "value": 2.1, "unit": "pp", "years": [2011]}),
        Example("Morocco's population increased by 4.2 million between 2004 and 2014.", {"places": ["MAR"], "other": [], "value": 4.2e6, "years": [2004, 2014]}),
        Example("Latvia's population fell by about 20,000 in 2015.", {"places": ["LVA"], "value": -20000, "years": [2014, 2015], "comparator": "~"}),
    )
    counter_examples = (
        ("Vietnam exported 3 million tonnes more rice than India, whose population is larger.", "rice"),
        ("Kenya's population rose to 47 million in 2019.", "a level"),
        ("Spain's debt is $300 billion larger than Portugal's.", "debt"),
        ("Egypt's population grows by 2 million a year.", "a yearly pace without its year"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        last: _Link | None = None
        for i in sentence.indices(*_AMOUNTS):
            number = sentence.tokens[i].number
            if number.form in ("ordinal", "multiple", "quantifier", "fraction") or number.year_like:
                continue
            link = (
                _than(sentence, i, last, context)
                or _by(sentence, i, context)
                or _gap(sentence, i, context)
                or _change(sentence, i, context)
            )
            draft = None if link is None else _draft(sentence, i, link, context)
            if draft is not None:
                last = link
                yield draft

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places:
            return None
        one = Quantity(claim.indicator, claim.places, claim.excluding, claim.prices)
        return Difference(one, Quantity(claim.indicator, claim.other, (), claim.prices) if claim.other else None)

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        amount = write_number(abs(value), claim.unit)
        whose = f"{place_phrase(claim, 'possessive')} {indicator_noun(claim.indicator)}"
        if claim.other:
            more = "larger" if value >= 0 else "smaller"
            if claim.unit == "pp":
                more = "higher" if value >= 0 else "lower"
            said = f"{whose} was about {amount} {more} than that of {places_said(claim.other)} {year_phrase(years)}."
        else:
            said = f"{whose} {'rose' if value >= 0 else 'fell'} by about {amount} {year_phrase(years)}."
        return said.replace(" .", ".")


def _than(s: Sentence, i: int, last: _Link | None, context: Context) -> _Link | None:
    """ "N more people than X", "N smaller than that of X", "N more than in 2000", "N percentage points faster than"."""
    tokens = s.tokens
    words = re.sub(r"\b(more|fewer|less) than\b", "", tokens[i].low).split()
    sign = 1 if "more" in words else -1 if "fewer" in words or "less" in words else 0
    k = i + 1
    fast = False
    if not sign and k < len(tokens) and tokens[k].low in _MORE | _LESS:
        sign = 1 if tokens[k].low in _MORE else -1
        fast = tokens[k].low in {"faster", "slower"}
        k += 1
    if not sign:
        return None
    people = tokens[i].tag == "PEOPLE"
    while k < len(tokens) and (tokens[k].low in PEOPLE or (tokens[k].low in {"in", "size"} and tokens[i].tag != "PP")):
        people = people or tokens[k].low in PEOPLE
        k += 1
    than = (k < len(tokens) and tokens[k].low in {"than", "of", "that"}) or tokens[k - 1].low in {"above", "below"}
    if not than:
        return _as_before(s, i, k, sign, last, context)
    k += tokens[k].low == "than" and tokens[k - 1].low not in {"above", "below"}
    if tokens[k - 1].low not in {"than", "above", "below"}:
        return None
    term = second_term(s, k, context)
    if term is None:
        return _than_then(s, i, k, sign, people, context)
    side = _side(s, i, people, fast, last, context)
    if side is None:
        return None
    return _Link(side[0], side[1], sign, term, term.end)


def _as_before(s: Sentence, i: int, k: int, sign: int, last: _Link | None, context: Context) -> _Link | None:
    """ "…than Pakistan's, although its population is 120 million smaller": the second side stands before."""
    if (k < len(s.tokens) and s.tokens[k].low not in {".", ",", ";", "and", ")", '"'}) or tokens_between_has(s, i):
        return None
    measure = measure_before(s, i)
    own = None if measure is None else owned(s, measure, context)
    if measure is None or own is None:
        return None
    for j in range(measure.head - 1, max(-1, measure.head - _NEAR), -1):
        if s.tokens[j].low in {"as", "than"}:
            term = second_term(s, j + 1, context)
            if term is not None and not set(term.codes) & set(own.codes):
                return _Link(own, measure, sign, term, k)
            return None
    return None


def tokens_between_has(s: Sentence, i: int) -> bool:
    """Whether the amount is had, not a difference: "has 20 million more" lacks its other side."""
    return i > 0 and s.tokens[i - 1].low in {"has", "have", "had", "with", "by"}


def _than_then(s: Sentence, i: int, k: int, sign: int, people: bool, context: Context) -> _Link | None:
    """ "two million more than in 2000", "than ten years earlier": one place over time."""
    tokens = s.tokens
    k += k < len(tokens) and tokens[k].low in {"in", "at", "during"}
    if k >= len(tokens) or tokens[k].tag != "PER" or (not tokens[k].period.years and tokens[k].period.offset is None):
        return None
    side = _side(s, i, people, False, None, context)
    return None if side is None else _Link(side[0], side[1], sign, None, k + 1)


def _side(s: Sentence, i: int, people: bool, fast: bool, last: _Link | None, context: Context) -> tuple[Owner, Measure] | None:
    """Whose and of what: the chain's, the place that has so many people, or the indicator before."""
    unit = s.tokens[i].tag
    if last is not None and last.term is not None and all(t.low in {"and", ",", "but"} for t in s.tokens[last.end : i]):
        return last.own, last.measure
    if fast and unit == "PP":
        own = _who_grows(s, i, context)
        return None if own is None else (own, Measure("gdp_growth", i))
    measure = measure_before(s, i)
    if people or (measure is None and unit == "NUM"):
        if measure is not None and measure.indicator != "population":
            return None
        own = subject_place(s, i, context)
        if own is None and measure is not None:
            own = owned(s, measure, context)
        if own is None or own.veto or not own.codes or (not people and not _counts_people(s, i)):
            return None
        return own, Measure("population", i)
    if measure is None:
        return None
    own = owned(s, measure, context)
    return None if own is None or not _fits(unit, measure.indicator) else (own, measure)


def _who_grows(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "China grew 2.1 percentage points faster than India", "Britain's economy grew …"."""
    if not any(t.low in lex.ECONOMY_VERBS for t in s.tokens[max(0, i - 4) : i]):
        return None
    measure = measure_before(s, i)
    if measure is not None:
        return owned(s, measure, context) if measure.indicator == "gdp" else None
    own = subject_place(s, i, context)
    return own if own is not None and own.codes and not own.veto else None


def _counts_people(s: Sentence, i: int) -> bool:
    """Whether people were counted in the sentence before: "has 320 mln people, 80 mln more than"."""
    return any(t.tag == "PEOPLE" or t.low in PEOPLE for t in s.tokens[max(0, i - _NEAR) : i])


def _fits(unit: str, indicator: str) -> bool:
    if unit == "PP":
        return indicator.endswith("_growth")
    if unit == "MONEY":
        return indicator.startswith("gdp") and not indicator.endswith("growth")
    return indicator == "population"


def _by(s: Sentence, i: int, context: Context) -> _Link | None:
    """ "exceeded that in Burundi by N", "just shy of Germany's economy by N"."""
    tokens = s.tokens
    if i < 4 or tokens[i - 1].low != "by":
        return None
    for j in range(i - 2, max(-1, i - 14), -1):
        low = tokens[j].low
        if low in _EXCEEDING | _TRAILING or (low in {"shy", "short", "ahead", "behind"} and tokens[j + 1].low in {"of"} | ({tokens[j + 1].low} if low == "behind" else set())):
            begin = j + 2 if tokens[j + 1].low == "of" else j + 1
            term = second_term(s, begin, context)
            if term is None or term.end != i - 1:
                return None
            sign = 1 if low in _EXCEEDING or low == "ahead" else -1
            measure = measure_before(s, j) or (Measure(term.indicator, j) if term.indicator else None)
            if measure is None:
                return None
            own = owned(s, measure, context) if measure.head != j else subject_place(s, j, context)
            if own is None or not own.codes or own.veto or not _fits(tokens[i].tag, measure.indicator):
                return None
            return _Link(own, measure, sign, term, i + 1)
    return None


def _gap(s: Sentence, i: int, context: Context) -> _Link | None:
    """ "The gap between growth in A and in B was N", "the difference in population between A and B is N"."""
    tokens = s.tokens
    start = next((j for j in range(max(0, i - 24), i) if tokens[j].low in {"gap", "difference", "differential"}), None)
    between = None if start is None else next((j for j in range(start + 1, i) if tokens[j].low == "between"), None)
    if start is None or between is None:
        return None
    heads = [j for j in range(start - 2 if start > 1 else 0, i) if tokens[j].tag in {"GDP", "ECON", "POP"} or tokens[j].low == "growth"]
    places = [j for j in range(between + 1, i) if tokens[j].tag == "PLACE"]
    if not heads or len(places) != 2 or any(len(tokens[j].codes) != 1 for j in places) or "and" not in {tokens[j].low for j in range(places[0], places[1])}:
        return None
    if any(tokens[j].low in lex.RIVALS - {"rate", "rates"} and tokens[j].tag not in NUMBERS for j in range(start, i)):
        return None
    if not all(tokens[j].low in {"was", "is", "of", "stood", "at", "in", "the", "to", "reached", "widened", "narrowed", "last", "still"} or tokens[j].tag == "PER" or tokens[j].low in lex.FILLERS for j in range(places[1] + 1, i)):
        return None
    growth = next((j for j in heads if tokens[j].low == "growth"), None)
    measure = growth_at(s, growth) if growth is not None else Measure(str(getattr(tokens[heads[0]].mention, "indicator", "gdp")), heads[0])
    if measure is None or not _fits(tokens[i].tag, measure.indicator):
        return None
    indices, _ = place_list_from(s, places[0])
    own = Owner(codes_at(s, indices[:1]), False, "the first of the two")
    return _Link(own, Measure(measure.indicator, start), 1, Term(tokens[places[1]].codes, i), i + 1)


def _change(s: Sentence, i: int, context: Context) -> _Link | None:
    """ "population increased by N between A and B", "lost 2 million people", "growth rose by 1.2 points"."""
    tokens = s.tokens
    if tokens[i].tag in {"PEOPLE"} and i and tokens[i - 1].low not in {"by"}:
        return _gained(s, i, context)
    k = i - 1
    while k >= 0 and (tokens[k].low in {"a", "record", "about", "some", "just", "only", "the", "another", "further"}):
        k -= 1
    if k < 1 or tokens[k].low != "by":
        return None
    k -= 1
    while k > 0 and (tokens[k].tag == "PER" or tokens[k].low in {"in", ",", "since", "for", "the", "first", "time", "over", "during", "again", "last"} or tokens[k].low.endswith("ly")):
        k -= 1
    sign = change_sign(tokens[k].low)
    if not sign:
        return None
    measure = measure_before(s, k)
    if measure is None and growth_complement(s, i) is None:
        return None
    if measure is None or not _fits(tokens[i].tag if tokens[i].tag != "NUM" or tokens[i].number.value >= _FEWEST else "PP", measure.indicator):
        return None
    own = owned(s, measure, context)
    return None if own is None else _Link(own, measure, sign, None, i + 1)


def _gained(s: Sentence, i: int, context: Context) -> _Link | None:
    """ "Japan lost 2 million people between 2010 and 2020"."""
    verb = s.tokens[i - 1].low
    if verb not in _GAINING | _LOSING or s.tokens[i].number.value < 100_000:
        return None
    following = s.tokens[i + 1] if i + 1 < len(s.tokens) else None
    if following is not None and following.tag != "PER" and following.low not in {"between", "in", "from", ".", ",", "to", "since", "over", "during"}:
        return None
    own = subject_place(s, i - 1, context)
    if own is None or not own.codes or own.veto:
        return None
    return _Link(own, Measure("population", i - 1), 1 if verb in _GAINING else -1, None, i + 1)


def _draft(s: Sentence, i: int, link: _Link, context: Context) -> Draft | None:
    number = s.tokens[i].number
    if link.term is not None and set(link.term.codes) & set(link.own.codes):
        return None
    if number.value_high is not None and number.value_high > _WIDEST * number.value:
        return None  # "by 20,000 to 127 million" is no range
    indicator = link.measure.indicator
    if s.tokens[i].tag == "PP" and not indicator.endswith("growth"):
        rate = rate_of(indicator)
        if rate is None:
            return None
        indicator = rate
    at = _when(s, i, link, context)
    if at is None:
        return None
    unit = {"PP": "pp", "MONEY": number.unit or "usd"}.get(s.tokens[i].tag, "persons")
    if unit == "usd" and indicator.endswith("_ppp"):
        unit = "intl_usd"
    value, high = link.sign * number.value, None if number.value_high is None else link.sign * number.value_high
    if high is not None and high < value:
        value, high = high, value
    comparator = number.comparator if link.sign > 0 else _FLIPPED.get(number.comparator, number.comparator)
    start, end = span_of(s, min(i, link.measure.head), max(i, link.end - 1))
    against = ", ".join(link.term.codes) if link.term is not None else "its own past"
    return Draft(
        kind="difference", indicator=indicator, start=start, end=end, tokens=(i,), places=link.own.codes,
        combined=combined(context, link.own.codes), other=link.term.codes if link.term is not None else (), value=value, value_high=high,
        unit=unit, comparator=comparator, years=at.years, period=at.period, frequency=at.frequency, modality=modality(s, i, at),
        stated=number.stated if link.sign > 0 else -number.stated, stated_how=number.how,
        blocked="national income (GNP, GNI) is not in the record" if indicator == "gnp" else None,
        trace=(f"difference of {indicator}: “{number.text}” against {against}", link.own.how, at.how),
        notes=tuple(n for n in (link.own.note,) if n),
    )  # fmt: skip


def _when(s: Sentence, i: int, link: _Link, context: Context) -> When | None:
    """One year for two places; both ends for a change: the year and the one before, or the span. None for a yearly pace."""
    tokens = s.tokens
    after = clause_start(s, link.measure.head)
    behind = [t.low for t in tokens[i + 1 : i + 4]]
    then = link.end > i + 1 and tokens[link.end - 1].tag == "PER"
    at = when(s, link.end - 2 if then else link.end - 1 if link.term is not None else i, context, after=after)[0]
    if not link.measure.indicator.endswith("_growth"):
        at = replace(at, frequency="annual")  # a size is of a day, whatever part of the year is named
    if link.term is not None:
        return at if len(at.years) <= 1 else When()
    if behind[:2] in (["a", "year"], ["per", "year"], ["each", "year"], ["every", "year"], ["per", "annum"]) or set(behind[:2]) & _YEARLY:
        return None
    if any(t.tag == "PER" and t.text.lower() in {"a year", "each year", "every year", "per year"} for t in tokens[i + 1 : i + 4]):
        return None
    if len(at.years) == 2 or at.frequency != "annual":
        return at
    if len(at.years) == 1:
        year = at.years[0]
        if tokens[at.tokens[0]].period.since or tokens[at.tokens[0] - 1].low == "since" or _compared_with(s, i, at):
            later = _other_year(s, at, context)
            return None if later is None or later <= year else replace(at, years=(year, later))
        return replace(at, years=(year - 1, year))
    return replace(at, years=(context.year - 1, context.year)) if context.year and not at.tokens and _now(s, i) else at


def _now(s: Sentence, i: int) -> bool:
    """A headline's or report's present ("population shrinks by"): the document's own year."""
    return any(t.low in {"shrinks", "falls", "rises", "grows", "drops", "declines", "increases"} for t in s.tokens[max(0, i - 4) : i])


def _compared_with(s: Sentence, i: int, at: When) -> bool:
    return any(t.low == "than" for t in s.tokens[i + 1 : at.tokens[0]])


def _other_year(s: Sentence, at: When, context: Context) -> int | None:
    """The later end of "two million more than in 2000": the sentence's other year, else the document's."""
    years = [t.period.years[0] for k, t in enumerate(s.tokens[:_NEAR]) if t.tag == "PER" and k not in at.tokens and len(t.period.years) == 1]
    return years[0] if len(years) == 1 else context.year
