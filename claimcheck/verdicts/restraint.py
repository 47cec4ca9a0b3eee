"""Reasons not to call a claim wrong that the newest record contradicts, each with the words that say why.

Sources and vintages that disagree, first figures that were revised later, groups whose members of that year are
not known: there a miss is no ground for an accusation. The words are clauses that follow the record's figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.expressions import Count, Expression, Growth, Rank
from claimcheck.intervals import Interval
from claimcheck.sources.interface import Grade
from claimcheck.sources.standing import first_figures, growth_unsettled
from claimcheck.verdicts.asides import narrowed
from claimcheck.verdicts.bands import grade_of
from claimcheck.verdicts.definitions import INCOME
from claimcheck.verdicts.interface import Answer, Book, Case, Point, Sighting
from claimcheck.verdicts.moments import another_time
from claimcheck.verdicts.quality import largest_revision
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import base, document_day, newest, record_of
from claimcheck.verdicts.registry import evaluate
from claimcheck.verdicts.rewriting import quantities, subject
from claimcheck.verdicts.rule import HOLDS, near_bound
from claimcheck.verdicts.thresholds import near_threshold
from claimcheck.verdicts.tolerance import Tolerance
from claimcheck.verdicts.wording import figure, listed

REVISED: dict[Grade, float] = {"A": 1.5, "B": 2.0, "C": 3.0, "D": 3.0}
"""Points by which first figures of growth are usually off at most; more where a country's have been revised by more."""
REVISED_GROUPS = 1.0
"""The same for groups and the world, whose members' revisions level out."""
_MOST_REVISED = 4.0
_ALONE = 1.75
"""How many times its doubt a poor economy's growth may be off where only one vintage of one source has it."""
_ROUNDING = 0.1
_FRESH = 2
"""Years after the claim's in which a text has first figures only."""
_GROSS = 1.25
_GROSS_POINTS = 2.0


def restrained(plain: Answer, answers: Sequence[Answer], case: Case, tolerance: Tolerance) -> str | None:
    """Why the plain reading's refutation is to be held back; None where nothing speaks for that."""
    return (
        _vintages(plain, case)
        or _alone(plain, case)
        or _unsettled(plain)
        or _as_first_published(plain, case)
        or _first_figures(plain, case)
        or _composition(plain, answers)
        or _in_dollars(answers)
        or _as_income(plain, case)
        or near_threshold(plain, case, tolerance)
        or narrowed(plain, case)
        or another_time(plain, case, tolerance)
    )


def _in_dollars(answers: Sequence[Answer]) -> str | None:
    """Growth over a span that comes near what it was at the prices and exchange rates of the years."""
    for item in answers:
        expression = item.question.expression
        if item.question.standing != "other" or not isinstance(expression, Growth):
            continue
        if item.verdict in HOLDS and not near_bound(item):
            continue
        if expression.of.prices == "current" and item.stated.widened(item.band.doubt).meets(item.record):
            return f"in US dollars, prices included, it was {figure(item.value, 'percent')}"
    return None


_FAR_FROM_INCOME = 2.0
"""How many times GDP per head a figure of income per head must be, or a part of it, to be called wrong."""


def _as_income(plain: Answer, case: Case) -> str | None:
    """Income per head may be the national one, which is not GDP per head but lies near it."""
    claim = case.found.claim
    if claim.kind != "level" or claim.value is None or "income" not in claim.quote.exact.lower():
        return None
    if claim.indicator != "gdp_per_capita" or plain.value <= 0:
        return None
    times = claim.value / plain.value
    near = 1 / _FAR_FROM_INCOME < times < _FAR_FROM_INCOME
    return "income per head may be national income, which is another figure" if near else None


def _of_growth(expression: Expression) -> bool:
    """Whether all that the expression needs are rates of growth of output."""
    return all(base(quantity, expression) == "gdp_growth" for quantity in quantities(expression)) and bool(
        quantities(expression)
    )


def _vintages(plain: Answer, case: Case) -> str | None:
    """Growth by which other sources and earlier vintages differ so much that the claim lies among them."""
    expression = plain.question.expression
    if isinstance(expression, Count) or not _of_growth(expression):
        return None
    others = tuple(_superseded(plain, case))
    if not others:
        return None
    slack = plain.band.doubt
    if not isinstance(expression, Rank):
        book = Book(case.store, case.gazetteer, plain.question.members_on)
        years = plain.preferred.years
        fair = all(grade_of(of, "gdp_growth", years[-1], book) <= "B" for of in quantities(expression))
        slack = min(slack, plain.band.allowed * (1 if fair else 2))
    all_of_them = Interval.hull(
        [plain.band.reach or plain.record, *(sighting.point.interval for sighting in others)]
    )
    if not plain.stated.widened(slack).meets(all_of_them):
        return None
    return f"sources and vintages disagree ({_quoted(plain, others)})"


def _alone(plain: Answer, case: Case) -> str | None:
    """Growth of a poor economy, of those often revised, by one vintage of one source: nothing on record confirms it."""
    expression = plain.question.expression
    if not isinstance(expression, Growth) or not _of_growth(expression) or expression.average:
        return None
    if len({sighting.source for sighting in plain.sightings}) > 1 or any(_superseded(plain, case)):
        return None
    book = Book(case.store, case.gazetteer, plain.question.members_on)
    if len(expression.of.places) != 1 or _graded(expression, plain, book) < "C":
        return None
    if (largest_revision(case.store, expression.of.places[0]) or 0.0) < _MOST_REVISED:
        return None
    if not plain.stated.widened(_ALONE * plain.band.doubt).meets(plain.record):
        return None
    return f"only {plain.preferred.source} has this figure, and such accounts are revised by as much"


def _unsettled(plain: Answer) -> str | None:
    """Growth of one country in years whose accounts are unsettled, in the direction that the record has too."""
    expression = plain.question.expression
    if not isinstance(expression, Growth) or not _of_growth(expression) or len(expression.of.places) != 1:
        return None
    years = plain.preferred.years
    first = years[0] if len(years) == 1 else years[0] + 1
    if not growth_unsettled(expression.of.places[0], first, years[-1]):
        return None
    same = Interval.at_most(0.0) if plain.value < 0 else Interval.at_least(0.0)
    if not plain.stated.meets(same):
        return None
    return "the country's accounts of that time are unsettled, and published figures lie far apart"


def _graded(expression: Growth, plain: Answer, book: Book) -> Grade:
    return grade_of(expression.of, "gdp_growth", plain.preferred.years[-1], book)


def _superseded(plain: Answer, case: Case) -> Iterator[Sighting]:
    """The same question to the vintages that are superseded now."""
    question = plain.question
    book = question.book(case.store, case.gazetteer)
    for key in newest(question.sources, case.store)[1]:
        for years in question.years:
            point = evaluate(question.expression, key, years, book)
            if isinstance(point, Point):
                yield Sighting(key, years, point)


def _quoted(plain: Answer, others: Sequence[Sighting]) -> str:
    expression = plain.question.expression
    if not isinstance(expression, Growth):
        return listed(list(dict.fromkeys(sighting.source for sighting in others)))
    said: dict[str, list[str]] = {}
    for sighting in others:
        said.setdefault(figure(sighting.point.value, "percent"), []).append(sighting.source)
    return "; ".join(f"{value} in {listed(list(dict.fromkeys(keys)))}" for value, keys in said.items())


def _as_first_published(plain: Answer, case: Case) -> str | None:
    """Growth as first published, in a text from before it was replaced by an altogether different figure."""
    expression, day = plain.question.expression, document_day(case)
    if not isinstance(expression, Growth) or not _of_growth(expression) or day is None:
        return None
    for row in first_figures():
        if (row.place,) != expression.of.places or plain.preferred.years != (row.year,):
            continue
        if row.published <= day < row.restated and plain.stated.widened(_ROUNDING).contains(row.value):
            when = f"{row.published:%B %Y}"
            return f"it was first published as {figure(row.value, 'percent')} in {when} and restated later"
    return None


def _first_figures(plain: Answer, case: Case) -> str | None:
    """Growth of a recent year, told before any vintage on record was out: it may have been so first published."""
    expression, day = plain.question.expression, document_day(case)
    if not isinstance(expression, Growth) or not _of_growth(expression) or day is None:
        return None
    year = max(years[-1] for years in plain.question.years)
    if len(plain.preferred.years) != 1 or not 0 <= day.year - plain.preferred.years[-1] <= _FRESH:
        return None
    then = record_of(case.store, day)
    book = Book(then, case.gazetteer, plain.question.members_on)
    keys = [source.key for source in then.sources_for("gdp_growth")]
    if any(isinstance(evaluate(expression, key, (year,), book), Point) for key in keys):
        return None
    whole = Book(case.store, case.gazetteer, plain.question.members_on)
    usual = REVISED[_graded(expression, plain, whole)] if not plain.question.grouped else REVISED_GROUPS
    if len(expression.of.places) == 1:
        known = largest_revision(case.store, expression.of.places[0])
        usual = min(_MOST_REVISED, max(usual, known or 0.0))
    if not plain.stated.widened(usual).meets(plain.record):
        return None
    return "no figures of that time are on record, and first figures of growth are often revised by as much"


def _composition(plain: Answer, answers: Sequence[Answer]) -> str | None:
    """Income groups, whose countries change every year, unless the claim is far off from their classes on both dates."""
    expression = plain.question.expression
    named = {place for quantity in quantities(expression) for place in quantity.places} & INCOME
    if not named:
        return None
    of = subject(expression)
    rates = isinstance(expression, Growth) or (of is not None and of.indicator in RATES)
    record = Interval.hull(
        item.record for item in answers if item.question.standing in ("plain", "equal", "known_then")
    )
    if rates:
        near = plain.stated.widened(_GROSS_POINTS).meets(record)
    elif record.low > 0:
        near = plain.stated.meets(Interval(record.low / _GROSS, record.high * _GROSS))
    else:
        near = plain.stated.meets(record)
    if not near:
        return None
    return "the countries of an income group change from year to year, and those of another year may have been meant"
