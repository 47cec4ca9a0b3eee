"""What a claim's words can mean: fully specified questions, the plainest first.

Nominal is plain for sizes of GDP, PPP when named; growth is real. Members of a group are those of the year, or
of the document's date over a span. The same question to the record as it stood at the document's date is a
reading of its own, and so are what the words merely allow: PPP, nominal change, the year under way.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from claimcheck.expressions import (
    Comparison,
    Difference,
    Expression,
    Growth,
    Quantity,
    Rank,
    Record,
    Trend,
)
from claimcheck.sources.interface import WORLD, Source, Store
from claimcheck.verdicts.aggregates import REGIONS, group_members, several
from claimcheck.verdicts.definitions import INCOME, doubtful_members, redrawn, regions
from claimcheck.verdicts.interface import Book, Case, On, Question, Standing
from claimcheck.verdicts.periods import Period
from claimcheck.verdicts.ranks import standings
from claimcheck.verdicts.remembering import remembered
from claimcheck.verdicts.rewriting import SIZES, mapped, quantities, with_indicators

PPP = {"gdp": "gdp_ppp", "gdp_per_capita": "gdp_per_capita_ppp"}
NOMINAL = {ppp: nominal for nominal, ppp in PPP.items()}
_WHOLE = {"gdp_per_capita": "gdp", "gdp_per_capita_ppp": "gdp_ppp"}
_RICH = re.compile(r"(?i)rich|wealth|prosperous")
_PER_HEAD = re.compile(r"(?i)\bper\b|capita|each (person|citizen|inhabitant)|average income")
_RATE = re.compile(
    r"(?i)\b(?:annual|annually|yearly|every year|each year|any year|rates?|pace|slow(?:ed|ing|s|er)?|accelerat\w+|averag\w+"
    r"|at (?:over |about |around |roughly |nearly |almost )?\d[\d.]* ?(?:%|per ?cent\b|pct\b))"
)
_SEVERAL = 3
_MOST_YEARLY = 15.0
"""Percent: growth of so much and more in each of several years hardly occurs."""
_RESTATED = frozenset({"EU", "EURO", "OECD"})
_NOW = "9999"
"""The day that stands for "as last recorded"."""
_REAL = frozenset({"gdp", "gdp_ppp", "gdp_per_capita", "gdp_per_capita_ppp", "gdp_growth"})
_PROJECTABLE = frozenset({"population", "population_growth", "population_density"})


def questions(case: Case, expression: Expression, when: Period) -> tuple[Question, ...]:
    """All readings of a claim over the years of `when`, plainest first."""
    plain = _question(case, expression, when.years, "plain", when)
    found = [plain, *_equals(case, plain)]
    found += _known_then(case, plain)
    found += _recomposed(case, plain)
    found += _others(case, expression, when)
    return tuple(question for question in found if question.sources)


def _question(
    case: Case, expression: Expression, years: tuple[tuple[int, ...], ...], standing: Standing, when: Period
) -> Question:
    span = len(years[0]) > 1
    on: On | None = case.dating.date if span or not case.found.claim.years else None
    if INCOME & set(regions(expression)):
        on = case.dating.date or _NOW
    return Question(
        name=_name(expression),
        expression=expression,
        years=years,
        sources=sources_of(expression, case.store, years[0][-1]),
        standing=standing,
        members_on=on,
        projections=_may_project(case, expression, years),
        lagging=when.lagging,
        assumptions=(when.assumption,) if when.assumption else (),
        grouped=_grouped(expression, case),
    )


def _grouped(expression: Expression, case: Case) -> bool:
    """Whether any quantity is that of several countries."""
    return any(
        len(quantity.places) > 1 or any(several(place, _book(case)) for place in quantity.places)
        for quantity in quantities(expression)
    )


def _name(expression: Expression) -> str:
    """What is specified, in words."""
    kinds = {quantity.indicator for quantity in quantities(expression)}
    nominal = any(quantity.prices == "current" for quantity in quantities(expression))
    if kinds & {"gdp_ppp", "gdp_per_capita_ppp"} and not isinstance(expression, Growth | Trend):
        return "in PPP terms"
    if (kinds & _REAL and isinstance(expression, Growth | Trend)) or "gdp_growth" in kinds:
        return "nominal, in US dollars" if nominal else "real"
    if kinds & {"gdp", "gdp_per_capita"}:
        return "nominal"
    return "as recorded"


def base(quantity: Quantity, expression: Expression) -> str:
    """The indicator that a source must hold to answer."""
    if (
        isinstance(expression, Growth | Trend)
        and quantity.indicator in _REAL
        and quantity.prices != "current"
    ):
        return "gdp_growth"
    return quantity.indicator


def sources_of(expression: Expression, store: Store, year: int) -> tuple[str, ...]:
    """Keys of the sources that hold all that the expression needs, the preferred first.

    Where some of them publish the World total that a share needs, they come before those that only add up.
    """
    all_of_them = quantities(expression)
    needed = frozenset([base(quantity, expression) for quantity in all_of_them])
    wholes = tuple([quantity.indicator for quantity in all_of_them if "WLD" in quantity.places])
    return _holding(needed, wholes, store, year)


@remembered
def _holding(needed: frozenset[str], wholes: tuple[str, ...], store: Store, year: int) -> tuple[str, ...]:
    ordered: list[str] | None = None
    for indicator in sorted(needed):
        keys = [source.key for source in store.sources_for(indicator)]
        ordered = keys if ordered is None else [key for key in ordered if key in keys]
    found = ordered or []
    publishing = [
        key
        for key in found
        if wholes and all(store.published_total(key, slug, "WLD", year) is not None for slug in wholes)
    ]
    return (*publishing, *(key for key in found if key not in publishing))


@remembered
def newest(keys: tuple[str, ...], store: Store) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`keys` parted into the newest vintage of each publisher and the superseded rest."""
    current: dict[str, Source] = {}
    for source in store.sources():
        known = current.get(source.publisher)
        if known is None or _out(source) > _out(known):
            current[source.publisher] = source
    keep = {source.key for source in current.values()}
    return tuple(k for k in keys if k in keep), tuple(k for k in keys if k not in keep)


def _out(source: Source) -> date:
    return source.published or date.min


def _may_project(case: Case, expression: Expression, years: tuple[tuple[int, ...], ...]) -> bool:
    """Whether a projection may stand in: for people, up to the document's year."""
    if not all(quantity.indicator in _PROJECTABLE for quantity in quantities(expression)):
        return False
    if case.found.claim.modality == "projected":
        return True
    present = case.dating.year
    return present is not None and max(span[-1] for span in years) <= present


def _groups(expression: Expression, case: Case) -> list[str]:
    return [
        place
        for quantity in quantities(expression)
        for place in quantity.places
        if case.gazetteer.is_group(place) and place not in REGIONS
    ]


def _equals(case: Case, plain: Question) -> Iterator[Question]:
    """Readings as plain as the plainest: other weights, disputed members."""
    expression = plain.expression
    weighted = isinstance(expression, Growth | Trend | Comparison | Difference | Record | Rank) and any(
        base(quantity, expression) == "gdp_growth" for quantity in quantities(expression)
    )
    if plain.grouped and weighted and len(plain.years[0]) <= 2:
        yield replace(plain, name=f"{plain.name}, market weights", standing="equal", weights="market")
    yield from _drawn(case, plain)
    if isinstance(expression, Growth) and _told_yearly(case, expression, plain.years[0]):
        average = replace(expression, average=True)
        name = f"{plain.name}, a year on average"
        yield replace(plain, name=name, standing="equal", expression=average)
    lone = _without_territories(case, plain)
    if lone is not None:
        yield lone


def _told_yearly(case: Case, expression: Growth, span: tuple[int, ...]) -> bool:
    """Whether a small change over several years is told in words for a rate, which is one of a year: "slowed to 2 percent"."""
    stated = case.found.stated
    if expression.average or stated is None or span[-1] - span[0] < _SEVERAL:
        return False
    small = stated.high > -_MOST_YEARLY and stated.low < _MOST_YEARLY
    return small and _RATE.search(case.found.claim.sentence) is not None


def _drawn(case: Case, plain: Question) -> Iterator[Question]:
    """Other definitions of the groups and regions: disputed members, parts in or out, classes by income of the year."""
    expression = plain.expression
    on = plain.members_on or plain.years[0][-1]
    groups = [place for place in regions(expression) if place != WORLD and case.gazetteer.is_group(place)]
    for words, redone in redrawn(expression, case.gazetteer):
        yield replace(plain, name=f"{plain.name}, {words}", standing="equal", expression=redone)
    doubtful = doubtful_members(groups, _book(case), on, plain.years[0][-1])
    if doubtful:
        yield replace(plain, name=f"{plain.name}, with {doubtful}", standing="equal", disputed=True)
    if not INCOME & set(groups):
        return
    day = str(plain.members_on)
    classed = "as classed today" if day == _NOW else f"as classed in {day[:4]}"
    yield replace(plain, name=f"{plain.name}, {classed}", standing="equal", official=False)
    year = f"{plain.years[0][-1]}-12-31"
    if case.found.claim.years and year[:4] != day[:4]:
        name = f"{plain.name}, as classed in {year[:4]}"
        yield replace(plain, name=name, standing="equal", official=False, members_on=year)


def _without_territories(case: Case, plain: Question) -> Question | None:
    """A rank among states alone, where territories stand before the place: "countries" may mean either."""
    expression = plain.expression
    if not isinstance(expression, Rank) or len(expression.of.places) != 1:
        return None
    codes = [
        code for code in case.gazetteer.universe("WLD") if case.gazetteer.place(code).kind == "territory"
    ]
    out = tuple(code for code in codes if code not in expression.of.places)
    if expression.of.places[0] not in case.gazetteer.universe("WLD"):
        return None
    if not any(
        _ahead(case, expression, out, key, plain.years[0][-1]) for key in newest(plain.sources, case.store)[0]
    ):
        return None
    apart = replace(expression.of, excluding=(*expression.of.excluding, *out))
    return replace(
        plain,
        name=f"{plain.name}, territories left out",
        standing="equal",
        expression=replace(expression, of=apart),
    )


def _ahead(case: Case, expression: Rank, others: tuple[str, ...], key: str, year: int) -> bool:
    """Whether any of the others stands before the ranked place."""
    figures, _ = standings(expression.of, expression.universe, key, year, _book(case))
    own = figures.get(expression.of.places[0])
    sign = -1.0 if expression.order == "asc" else 1.0
    return own is not None and any(
        sign * (figures[code].value - own.value) > 0 for code in others if code in figures
    )


def _recomposed(case: Case, plain: Question) -> Iterator[Question]:
    """A dated claim on a group by the members that it had on the document's date, or has by now.

    Statistical offices restate the past of the European Union, the euro area and the OECD for today's members.
    """
    if not case.found.claim.years or len(plain.years[0]) > 1:
        return
    groups = _groups(plain.expression, case)
    if not groups:
        return
    year = plain.years[0][-1]
    moments: list[On] = []
    if case.dating.date is not None and case.dating.year != year:
        moments.append(case.dating.date)
    if case.dating.date is None or set(groups) & _RESTATED:
        moments.append(_NOW)

    def composed(on: On) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(sorted(group_members(group, _book(case), on))) for group in groups)

    seen = {composed(plain.members_on or year)}
    for on in moments:
        if composed(on) not in seen:
            seen.add(composed(on))
            when = "today's members" if on == _NOW else f"the members of {str(on)[:4]}"
            yield replace(plain, name=f"{plain.name}, {when}", standing="composed", members_on=on)


def _book(case: Case) -> Book:
    return Book(case.store, case.gazetteer)


def document_day(case: Case) -> date | None:
    """The last day that the document's date can mean."""
    text = case.dating.date
    if text is None:
        return None
    parts = [int(part) for part in text[:10].split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def _known_then(case: Case, plain: Question) -> Iterator[Question]:
    """The plainest question to vintages that were out at the document's date and are superseded now."""
    day = document_day(case)
    if day is None:
        return
    then = record_of(case.store, day)
    current_then, _ = newest(sources_of(plain.expression, then, plain.years[0][-1]), then)
    current_now, _ = newest(plain.sources, case.store)
    keys = tuple(key for key in current_then if key not in current_now)
    if keys:
        yield replace(
            plain,
            name=f"{plain.name}, as known in {day.year}",
            sources=keys,
            standing="known_then",
            projections=False,
        )


def _rich_unqualified(case: Case, expression: Rank) -> bool:
    """ "The fourth-richest country": per head to a statistician, and often of the whole economy to a speaker."""
    return (
        expression.of.indicator in _WHOLE
        and expression.order == "desc"
        and bool(_RICH.search(case.found.claim.quote.exact))
        and not _PER_HEAD.search(case.found.claim.sentence)
    )


@remembered
def record_of(store: Store, day: date) -> Store:
    """The record as it stood at the end of that day."""
    return store.as_of(day)


def _others(case: Case, expression: Expression, when: Period) -> Iterator[Question]:
    """Readings that the words allow without being plain."""
    claim = case.found.claim
    kinds = {quantity.indicator for quantity in quantities(expression)}
    if isinstance(expression, SIZES) and kinds & set(PPP) and claim.prices != "current":
        yield _question(case, with_indicators(expression, PPP), when.years, "other", when)
    if (
        isinstance(expression, Growth)
        and claim.prices is None
        and not expression.average  # "7 percent a year" is told of real growth only
        and len(when.years[0]) > 1
        and kinds & set(PPP)
    ):
        nominal = mapped(expression, lambda q: replace(q, prices="current"))
        yield _question(case, nominal, when.years, "other", when)
    if isinstance(expression, Rank) and _rich_unqualified(case, expression):
        whole = with_indicators(expression, _WHOLE)
        yield replace(_question(case, whole, when.years, "other", when), name="of the whole economy")
    for span in when.alternatives:
        under_way = _question(case, expression, (span,), "other", when)
        yield replace(under_way, name=f"{under_way.name}, {span[-1]}", assumptions=())
