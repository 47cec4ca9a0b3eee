"""Difference: by how much one place exceeds another, or a place its own past ("30 million more people than")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar.asides import verb_start
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, places_said, span_of, year_phrase
from claimcheck.claims.grammar.quantities import growth_complement
from claimcheck.claims.grammar.sides import (
    Measure,
    clause_start,
    combined,
    measure_before,
    owned,
    rate_of,
    subject_place,
)
from claimcheck.claims.grammar.times import When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, said_of
from claimcheck.claims.grammar.words import change_sign
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.difference.gaps import NEAR, LastGap, fits, gap_apposed, gap_at, gap_by, gap_than
from claimcheck.expressions import Difference, Expression, Quantity
from claimcheck.mentions import write_number
from claimcheck.mentions.interface import PeriodMention
from claimcheck.models import Claim, Comparator, Kind

_AMOUNTS = ("PEOPLE", "NUM", "MONEY", "PP")


_GAINING = frozenset({"added", "adds", "gained", "gains", "add", "gain"})


_LOSING = frozenset({"lost", "loses", "lose", "shed", "sheds"})


_YEARLY = frozenset({"annually", "yearly", "annual"})


_SHORT = frozenset({"month", "week", "quarter", "half", "part_year"})


_EVERY_YEAR = frozenset({"every year", "each year"})


_FLIPPED: dict[str, Comparator] = {">": "<", "<": ">", ">=": "<=", "<=": ">="}


_WIDEST = 10  # how many times its lower end a stated range may reach


_FEWEST = 1_000  # people; a smaller change of a population is hardly ever meant


class DifferenceKind:
    """An indicator of one place minus that of another, or its change between two years, in units or points."""

    name: Kind = "difference"
    title = "Difference"
    description = "One place's indicator minus another's, or its change between two years, in units or percentage points."
    examples = (
        Example(
            "Pakistan has 25 million more people than Brazil.",
            {
                "indicator": "population",
                "places": ["PAK"],
                "other": ["BRA"],
                "value": 25e6,
                "unit": "persons",
            },
        ),
        Example(
            "Italy's population is about 60 million smaller than that of Russia.",
            {"places": ["ITA"], "other": ["RUS"], "value": -60e6, "comparator": "~"},
        ),
        Example(
            "America's economy is $6 trillion larger than China's.",
            {"indicator": "gdp", "places": ["USA"], "other": ["CHN"], "value": 6e12, "unit": "usd"},
        ),
        Example(
            "Growth in Ghana exceeded that in Togo by 2.1 percentage points in 2011.",
            {
                "indicator": "gdp_growth",
                "places": ["GHA"],
                "other": ["TGO"],
                "value": 2.1,
                "unit": "pp",
                "years": [2011],
            },
        ),
        Example(
            "Morocco's population increased by 4.2 million between 2004 and 2014.",
            {"places": ["MAR"], "other": [], "value": 4.2e6, "years": [2004, 2014]},
        ),
        Example(
            "Latvia's population fell by about 20,000 in 2015.",
            {"places": ["LVA"], "value": -20000, "years": [2014, 2015], "comparator": "~"},
        ),
        Example(
            "Greece's GDP went from 355 billion dollars in 2008 to 196 billion in 2015, a loss of 159 billion dollars.",
            {"indicator": "gdp", "places": ["GRC"], "value": -159e9, "years": [2008, 2015]},
        ),
        Example(
            "Peru has 33 million inhabitants. Colombia has 18 million more.",
            {"indicator": "population", "places": ["COL"], "other": ["PER"], "value": 18e6},
        ),
        Example(
            "Kenya's population is 40 million. It rose by 9 million between 1999 and 2009.",
            {"indicator": "population", "places": ["KEN"], "value": 9e6, "years": [1999, 2009]},
        ),
    )
    counter_examples = (
        ("Vietnam exported 3 million tonnes more rice than India, whose population is larger.", "rice"),
        ("Kenya's population rose to 47 million in 2019.", "a level"),
        ("Spain's debt is $300 billion larger than Portugal's.", "debt"),
        ("Egypt's population grows by 2 million a year.", "a yearly pace without its year"),
        ("Egypt added a million people in the past six months.", "a stretch of months"),
        ("Every year the population of Egypt grows by 2 million.", "a yearly pace without its year"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        last: LastGap | None = None
        for i in sentence.indices(*_AMOUNTS):
            number = sentence.tokens[i].number
            if number.form in ("ordinal", "multiple", "quantifier", "fraction") or number.year_like:
                continue
            link = (
                gap_than(sentence, i, last, context)
                or gap_by(sentence, i, context)
                or gap_at(sentence, i, context)
                or gap_apposed(sentence, i, context)
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
        return Difference(
            one, Quantity(claim.indicator, claim.other, (), claim.prices) if claim.other else None
        )

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


def _change(s: Sentence, i: int, context: Context) -> LastGap | None:
    """ "population increased by N between A and B", "lost 2 million people", "growth rose by 1.2 points"."""
    tokens = s.tokens
    if tokens[i].tag in {"PEOPLE"} and i and tokens[i - 1].low not in {"by"}:
        return _gained(s, i, context)
    k = i - 1
    while k >= 0 and (
        tokens[k].low in {"a", "record", "about", "some", "just", "only", "the", "another", "further"}
    ):
        k -= 1
    if k < 1 or tokens[k].low != "by":
        return None
    k -= 1
    while k > 0 and (
        tokens[k].tag == "PER"
        or tokens[k].low
        in {"in", ",", "since", "for", "the", "first", "time", "over", "during", "again", "last"}
        or tokens[k].low.endswith("ly")
    ):
        k -= 1
    sign = change_sign(tokens[k].low)
    if not sign:
        return None
    measure = measure_before(s, k)
    if measure is None and (taken_up := _taken_up(s, k, context)) is not None:
        said, whose = taken_up
        suits = fits("PEOPLE" if tokens[i].tag == "NUM" else tokens[i].tag, said.indicator)
        large = tokens[i].number.value >= _FEWEST
        return LastGap(whose, said, sign, None, i + 1) if suits and large else None
    if measure is None and growth_complement(s, i) is None:
        return None
    if measure is None or not fits(
        tokens[i].tag if tokens[i].tag != "NUM" or tokens[i].number.value >= _FEWEST else "PP",
        measure.indicator,
    ):
        return None
    own = owned(s, measure, context)
    return None if own is None else LastGap(own, measure, sign, None, i + 1)


def _taken_up(s: Sentence, verb: int, context: Context) -> tuple[Measure, Owner] | None:
    """ "It increased by 3.7 million between 2008 and 2018": the quantity spoken of before."""
    k = verb_start(s, verb) - 1
    if k < 0 or s.tokens[k].low != "it" or context.quantity is None or not context.fresh:
        return None
    opens = k == 0 or s.tokens[k - 1].tag == "PER" or s.tokens[k - 1].low in {",", ";", "and", "but"}
    slug, codes = context.quantity
    note = f"“{s.tokens[k].text}” is taken to mean {said_of(context, slug, codes)}, spoken of before."
    own = Owner(codes, False, "“it” is the quantity spoken of before", note=note)
    return (Measure(slug, k), own) if opens and slug in {"population", "gdp", "gdp_per_capita"} else None


def _gained(s: Sentence, i: int, context: Context) -> LastGap | None:
    """ "Japan lost 2 million people between 2010 and 2020"."""
    verb = s.tokens[i - 1].low
    if verb not in _GAINING | _LOSING or s.tokens[i].number.value < 100_000:
        return None
    following = s.tokens[i + 1] if i + 1 < len(s.tokens) else None
    if (
        following is not None
        and following.tag != "PER"
        and following.low not in {"between", "in", "from", ".", ",", "to", "since", "over", "during"}
    ):
        return None
    own = subject_place(s, i - 1, context)
    if own is None or not own.codes or own.veto:
        return None
    return LastGap(own, Measure("population", i - 1), 1 if verb in _GAINING else -1, None, i + 1)


def _draft(s: Sentence, i: int, link: LastGap, context: Context) -> Draft | None:
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
    value, high = (
        link.sign * number.value,
        None if number.value_high is None else link.sign * number.value_high,
    )
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


def _when(s: Sentence, i: int, link: LastGap, context: Context) -> When | None:
    """One year for two places; both ends for a change: the year and the one before, or the span. None for a yearly pace."""
    if link.ends is not None:
        return When(link.ends, how="the years of the two figures before")
    tokens = s.tokens
    after = clause_start(s, link.measure.head)
    behind = [t.low for t in tokens[i + 1 : i + 4]]
    then = link.end > i + 1 and tokens[link.end - 1].tag == "PER"
    at = when(
        s, link.end - 2 if then else link.end - 1 if link.term is not None else i, context, after=after
    )[0]
    if not link.measure.indicator.endswith("_growth"):
        at = replace(at, frequency="annual")  # a size is of a day, whatever part of the year is named
    if link.term is not None:
        return at if len(at.years) <= 1 else When()
    if (
        behind[:2] in (["a", "year"], ["per", "year"], ["each", "year"], ["every", "year"], ["per", "annum"])
        or set(behind[:2]) & _YEARLY
    ):
        return None
    if [t.low for t in tokens[:2]] in (["every", "year"], ["each", "year"]) or tokens[0].low in _EVERY_YEAR:
        return None
    if any(
        t.tag == "PER" and t.text.lower() in {"a year", "each year", "every year", "per year"}
        for t in tokens[i + 1 : i + 4]
    ):
        return None
    if any(_of_months(tokens[k].period) for k in at.tokens):
        return None
    if len(at.years) == 2 or at.frequency != "annual":
        return at
    if len(at.years) == 1:
        year = at.years[0]
        if (
            tokens[at.tokens[0]].period.since
            or tokens[at.tokens[0] - 1].low == "since"
            or _compared_with(s, i, at)
        ):
            later = _other_year(s, at, context)
            return None if later is None or later <= year else replace(at, years=(year, later))
        return replace(at, years=(year - 1, year))
    return (
        replace(at, years=(context.year - 1, context.year))
        if context.year and not at.tokens and _now(s, i)
        else at
    )


def _of_months(period: PeriodMention) -> bool:
    """ "in the past six months": a stretch that no yearly figures span."""
    return period.unit in _SHORT and not (period.years or period.since or period.vague)


def _now(s: Sentence, i: int) -> bool:
    """A headline's or report's present ("population shrinks by"): the document's own year."""
    return any(
        t.low in {"shrinks", "falls", "rises", "grows", "drops", "declines", "increases"}
        for t in s.tokens[max(0, i - 4) : i]
    )


def _compared_with(s: Sentence, i: int, at: When) -> bool:
    return any(t.low == "than" for t in s.tokens[i + 1 : at.tokens[0]])


def _other_year(s: Sentence, at: When, context: Context) -> int | None:
    """The later end of "two million more than in 2000": the sentence's other year, else the document's."""
    years = [
        t.period.years[0]
        for k, t in enumerate(s.tokens[:NEAR])
        if t.tag == "PER" and k not in at.tokens and len(t.period.years) == 1
    ]
    return years[0] if len(years) == 1 else context.year
