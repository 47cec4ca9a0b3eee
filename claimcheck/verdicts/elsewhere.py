"""Figures that are right elsewhere: for another year, another country, an older composition of a group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.expressions import Comparison, Growth, Level, Rank, Share
from claimcheck.models import Diagnosis
from claimcheck.verdicts.aggregates import several
from claimcheck.verdicts.interface import Answer, Book, Case
from claimcheck.verdicts.ranks import standings
from claimcheck.verdicts.readings import sources_of
from claimcheck.verdicts.rewriting import subject, with_place
from claimcheck.verdicts.rule import answer
from claimcheck.verdicts.sweep import Sweep
from claimcheck.verdicts.trials import Trial
from claimcheck.verdicts.wording import listed

_FIRST = 1950
_NEAR_RATES = 6
_NEAR = 0.01
_FEW = 3
_STALE = 12
"""A composition of a group older than so many years is no slip of memory but another group."""
_NEXT = 2
"""A rank so few places away is taken for a slip in a list."""
_MOST_RATES = 2


def wrong_year(trial: Trial) -> Diagnosis | None:
    """The years in which the claim would be true: of any for sizes, of the nearest for rates, which repeat."""
    if len(trial.years) != 1 or isinstance(trial.expression, Rank | Comparison) or not trial.bounded:
        return None
    if not isinstance(trial.expression, Level | Share | Growth):
        return None
    at = trial.years[0]
    last = max(at, trial.case.dating.year or at)
    reach = _NEAR_RATES if trial.is_rate else at - _FIRST
    ordered = sorted(range(at - reach, min(at + reach, last) + 1), key=lambda year: abs(year - at))
    sweep, place = Sweep(trial), trial.quantities[0].places[0]
    fitting = [year for year in ordered if year != at and _fits(trial, sweep.value(place, year))]
    if not fitting or (trial.is_rate and len(fitting) > _MOST_RATES):
        return None
    chosen = [str(year) for year in sorted(fitting[:_FEW])]
    return Diagnosis("wrong_year", f"It would be true of {listed(chosen)}, not of {at}.")


def _fits(trial: Trial, value: float | None) -> bool:
    if value is None:
        return False
    slack = 0.0 if trial.is_rate else _NEAR * abs(value)
    return trial.stated.widened(slack).contains(value)


def neighbour(trial: Trial) -> Diagnosis | None:
    """Another place named in the same sentence, or listed beside the claim's, that the figure belongs to."""
    if isinstance(trial.expression, Comparison | Rank) or not trial.bounded:
        return None
    for code in _named(trial):
        if trial.holds(with_place(trial.expression, code)) is not None:
            name = trial.case.gazetteer.name(code)
            where = "listed beside it" if code in trial.case.nearby else "named in the same sentence"
            return Diagnosis("neighbour_in_list", f"The figure is that of {name}, {where}.")
    return None


def named_beside(diagnosis: Diagnosis, case: Case) -> str | None:
    """The other place in the same sentence of running text that the figure is of; None where it is of none."""
    if diagnosis.code not in ("neighbour_in_list", "wrong_place"):
        return None
    if isinstance(case.found.expression, Rank):
        return None
    own = set(case.found.claim.places)
    for mention in case.gazetteer.find(case.found.claim.sentence):
        code = mention.codes[0] if mention.codes and mention.certain else None
        if code and code not in own and f" {case.gazetteer.name(code)}" in diagnosis.message:
            return code
    return None


def _named(trial: Trial) -> Iterator[str]:
    """Places in the claim's sentence besides its own, then those listed beside it."""
    own = {place for quantity in trial.quantities for place in quantity.places}
    yield from _mentioned(trial, own)
    yield from (code for code in trial.case.nearby if code not in own)


def _mentioned(trial: Trial, own: set[str]) -> Iterator[str]:
    for mention in trial.case.gazetteer.find(trial.case.found.claim.sentence):
        if mention.codes and mention.codes[0] not in own and mention.certain:
            yield mention.codes[0]


def rank_holder(trial: Trial) -> Diagnosis | None:
    """Who holds the rank, where it is the next place in the order."""
    expression = trial.expression
    if not isinstance(expression, Rank) or not trial.bounded:
        return None
    year, source = trial.years[-1], trial.outcome.answer.preferred.source
    book = Book(
        trial.case.store, trial.case.gazetteer, trial.outcome.answer.question.members_on, projections=True
    )
    figures, _ = standings(expression.of, expression.universe, source, year, book)
    ordered = sorted(
        figures.values(), key=lambda cell: cell.value if expression.order == "asc" else -cell.value
    )
    codes = [cell.place for cell in ordered]
    own = codes.index(expression.of.places[0]) + 1 if expression.of.places[0] in codes else 0
    rank = round(trial.stated.middle)
    if not own or not 1 <= abs(own - rank) <= _NEXT or not 1 <= rank <= len(codes):
        return None
    holder = trial.case.gazetteer.name(codes[rank - 1])
    return Diagnosis("neighbour_in_list", f"That rank belongs to {holder}, close to it in the order.")


def wrong_place(trial: Trial) -> Diagnosis | None:
    """The one country that a level or share fits; no guess where several would do."""
    of = subject(trial.expression)
    if not isinstance(trial.expression, Level | Share) or of is None or len(of.places) != 1:
        return None
    if trial.case.found.claim.modality == "projected":
        return None
    book = Book(trial.case.store, trial.case.gazetteer)
    sources = sources_of(Level(of), trial.case.store, trial.years[-1])
    if trial.is_rate or not trial.bounded or not sources or several(of.places[0], book):
        return None
    year, sweep = trial.years[-1], Sweep(trial)
    fitting = [
        code
        for code in trial.case.store.year(sources[0], of.indicator, year)
        if code != of.places[0]
        and (value := sweep.value(code, year)) is not None
        and trial.stated.contains(value)
    ]
    if len(fitting) != 1:
        return None
    return Diagnosis("wrong_place", f"It would be true of {trial.case.gazetteer.name(fitting[0])}.")


def stale_group(trial: Trial) -> Diagnosis | None:
    """An older or newer composition of a group under which the figure holds."""
    gazetteer = trial.case.gazetteer
    groups = [
        place for quantity in trial.quantities for place in quantity.places if gazetteer.is_group(place)
    ]
    days = sorted(
        {spell.joined for group in groups for spell in gazetteer.members_ever(group) if spell.joined}
    )
    question = trial.outcome.answer.question
    at = max(trial.years[-1], trial.case.dating.year or 0)
    for day in (day for day in days if abs(int(day[:4]) - at) <= _STALE):
        on = replace(question, members_on=day, years=(trial.years,), standing="plain")
        found = answer(on, trial.stated, trial.case, trial.tolerance)
        if isinstance(found, Answer) and found.verdict == "supported":
            name = gazetteer.name(groups[0])
            return Diagnosis(
                "stale_membership", f"The figure fits {name} as composed in {day[:4]}, not at that date."
            )
    return None
