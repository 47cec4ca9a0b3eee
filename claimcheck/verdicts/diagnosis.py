"""What probably went wrong with a claim that does not hold: the first documented mistake that explains it.

Each check asks whether the claim would hold with one thing changed. Codes and their meaning stand in
docs/verdicts.md; the order of `CHECKS` is the order in which they are tried, the surest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from claimcheck.expressions import (
    Difference,
    Expression,
    Growth,
    Level,
    Membership,
    Quantity,
    Rank,
    Ratio,
    Share,
)
from claimcheck.intervals import Interval
from claimcheck.models import Diagnosis
from claimcheck.verdicts.interface import Answer, Book, Case, Gap, Point, Question, Ruling
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import NOMINAL, PPP, sources_of
from claimcheck.verdicts.registry import evaluate
from claimcheck.verdicts.rewriting import SIZES, mapped, subject, with_indicators, with_place
from claimcheck.verdicts.rule import HOLDS, Outcome, answer
from claimcheck.verdicts.tolerance import Tolerance
from claimcheck.verdicts.wording import figure, listed

_SCALES = (
    (1e3, "a thousand times"), (1e-3, "a thousandth of"), (1e6, "a million times"), (1e-6, "a millionth of"),
    (1e5, "a lakh times"), (1e-5, "a lakh-th of"), (1e7, "a crore times"), (1e-7, "a crore-th of"),
    (10.0, "ten times"), (0.1, "a tenth of"), (100.0, "a hundred times"), (0.01, "a hundredth of"),
)  # fmt: skip
_NEIGHBOURHOOD = 12
_FEW = 3


@dataclass(frozen=True, slots=True)
class Trial:
    """A claim that failed, and the means to ask whether it would hold with something changed."""

    case: Case
    expression: Expression
    outcome: Outcome
    tolerance: Tolerance

    @property
    def stated(self) -> Interval:
        return self.outcome.answer.stated

    @property
    def years(self) -> tuple[int, ...]:
        return self.outcome.answer.preferred.years

    def holds(
        self, expression: Expression, *, stated: Interval | None = None, years: tuple[int, ...] | None = None
    ) -> Answer | None:
        """The answer for a changed question, where the claim would hold under it."""
        spans = (years,) if years else self.outcome.answer.question.years
        span = spans[0]
        question = replace(
            self.outcome.answer.question,
            expression=expression,
            years=spans,
            sources=sources_of(expression, self.case.store, span[-1]),
            standing="plain",
        )
        found = answer(question, stated or self.stated, self.case, self.tolerance)
        return found if isinstance(found, Answer) and found.verdict in HOLDS else None

    def value(self, expression: Expression, years: tuple[int, ...] | None = None) -> float | None:
        """The plain value of another expression over the same years."""
        span = years or self.years
        book = Book(self.case.store, self.case.gazetteer, self.outcome.answer.question.members_on)
        for key in sources_of(expression, self.case.store, span[-1]):
            point = evaluate(expression, key, span, book)
            if isinstance(point, Point):
                return point.value
        return None


Check = Callable[[Trial], Diagnosis | None]


def diagnose(case: Case, expression: Expression, outcome: Outcome, tolerance: Tolerance) -> Diagnosis | None:
    """The first mistake that would explain the claim; None when none does."""
    trial = Trial(case, expression, outcome, tolerance)
    for check in CHECKS:
        found = check(trial)
        if found is not None:
            return found
    return None


def _sign(trial: Trial) -> Diagnosis | None:
    if not isinstance(trial.expression, Growth | Difference) or trial.stated.contains(0):
        return None
    if trial.holds(trial.expression, stated=-trial.stated) is None:
        return None
    way = "fell" if trial.outcome.answer.value < 0 else "rose"
    return Diagnosis("sign", f"The size of the change is right, its direction is not: it {way}.")


def _scale_slip(trial: Trial) -> Diagnosis | None:
    if not isinstance(trial.expression, Level | Difference) or trial.case.found.claim.unit in (
        "percent",
        "pp",
    ):
        return None
    for factor, words in _SCALES:
        if trial.holds(trial.expression, stated=trial.stated.scaled(1 / factor)) is not None:
            return Diagnosis(
                "scale_slip", f"The stated figure is {words} the one on record: the scale word is off."
            )
    return None


def _purchasing_power(trial: Trial) -> Diagnosis | None:
    if not isinstance(trial.expression, SIZES):
        return None
    kinds = {q.indicator for q in _quantities(trial)}
    if kinds & set(PPP) and trial.holds(with_indicators(trial.expression, PPP)):
        return Diagnosis(
            "ppp_for_nominal", "The figure is the one at purchasing power parity, not the nominal one."
        )
    if kinds & set(NOMINAL) and trial.holds(with_indicators(trial.expression, NOMINAL)):
        return Diagnosis(
            "nominal_for_ppp", "The figure is the nominal one, not the one at purchasing power parity."
        )
    return None


def _per_capita(trial: Trial) -> Diagnosis | None:
    if isinstance(trial.expression, Share):
        return None
    swaps = {"gdp_per_capita": "gdp", "gdp_per_capita_ppp": "gdp_ppp"}
    for swap, message in (
        (swaps, "The figure is the total, not the one per head."),
        ({total: head for head, total in swaps.items()}, "The figure is the one per head, not the total."),
    ):
        changed = with_indicators(trial.expression, swap)
        if changed != trial.expression and trial.holds(changed) is not None:
            return Diagnosis("total_for_per_capita", message)
    return None


def _percent_points(trial: Trial) -> Diagnosis | None:
    """Percent said of a rate that changed by so many points, or points by so many percent."""
    expression = trial.expression
    of = subject(expression)
    if of is None or of.indicator not in RATES:
        return None
    if isinstance(expression, Difference):
        base = expression.to or of
        span = trial.years[:1] if expression.to is None else trial.years
        before = trial.value(Level(base), span)
        change = trial.outcome.answer.value
        if before and trial.stated.contains(100 * change / abs(before)):
            return Diagnosis(
                "percent_points", "The figure is the change in percent, not in percentage points."
            )
    if isinstance(expression, Growth) and len(trial.years) == 2:
        change_points = trial.value(Difference(of))
        if change_points is not None and trial.stated.contains(change_points):
            return Diagnosis(
                "percent_points", "The figure is the change in percentage points, not in percent."
            )
    return None


def _growth_for_level(trial: Trial) -> Diagnosis | None:
    """A change said to be the new level, or the level said to be the change."""
    expression = trial.expression
    if isinstance(expression, Difference) and expression.to is None and trial.holds(Level(expression.of)):
        return Diagnosis("growth_for_level", "The figure is the level reached, not the change.")
    if isinstance(expression, Level):
        year = trial.years[-1]
        change = trial.value(Difference(expression.of), (year - 1, year))
        if change and trial.stated.contains(change):
            return Diagnosis("growth_for_level", "The figure is the change over the year, not the level.")
    if isinstance(expression, Share) and trial.case.found.claim.unit == "percent":
        grown = trial.value(Growth(expression.part))
        if grown is not None and trial.stated.width > 0 and trial.stated.contains(grown):
            return Diagnosis("growth_for_level", "The figure is the growth rate, not the share.")
    return None


def _share_for_level(trial: Trial) -> Diagnosis | None:
    """Millions or billions said for percent of the world, or the other way round."""
    expression, claim = trial.expression, trial.case.found.claim
    if isinstance(expression, Level) and claim.value and claim.unit in ("persons", "usd"):
        share = trial.value(Share(expression.of, replace(expression.of, places=("WLD",), excluding=())))
        for scale in (1e6, 1e9, 1e12):
            if share is not None and trial.stated.scaled(1 / scale).contains(share):
                return Diagnosis(
                    "share_for_level", f"It is {figure(share, 'percent')} of the world, not an amount."
                )
    if isinstance(expression, Share) and claim.unit == "percent":
        level = trial.value(Level(expression.part))
        for scale, word in ((1e6, "million"), (1e9, "billion"), (1e12, "trillion")):
            if level is not None and trial.stated.contains(level / scale):
                return Diagnosis(
                    "share_for_level", f"The number is that of the level in {word}s, not of the share."
                )
    if isinstance(expression, Growth):
        ratio = trial.outcome.answer.value / 100 + 1
        if len(trial.years) == 2 and trial.stated.contains(100 * ratio):
            return Diagnosis(
                "share_for_level", "The figure is the new level in percent of the old one, not the change."
            )
    return None


def _wrong_year(trial: Trial) -> Diagnosis | None:
    """The years nearby in which the claim would be true."""
    if len(trial.years) != 1 or isinstance(trial.expression, Rank) or _is_rate(trial):
        return None
    at = trial.years[0]
    ordered = sorted(range(at - _NEIGHBOURHOOD, at + _NEIGHBOURHOOD + 1), key=lambda year: abs(year - at))
    fitting = [year for year in ordered if year != at and _exactly(trial, (year,))]
    if not fitting:
        return None
    chosen = sorted(fitting[:_FEW])
    return Diagnosis(
        "wrong_year", f"It would be true of {listed([str(year) for year in chosen])}, not of {at}."
    )


def _wrong_growth_year(trial: Trial) -> Diagnosis | None:
    """The year next to the one named, whose growth it was."""
    if len(trial.years) != 1 or not _is_rate(trial):
        return None
    at = trial.years[0]
    for year in (at - 1, at + 1):
        if _exactly(trial, (year,)):
            return Diagnosis("wrong_year", f"It would be true of {year}, not of {at}.")
    return None


def _exactly(trial: Trial, years: tuple[int, ...]) -> bool:
    found = trial.holds(trial.expression, years=years)
    return found is not None and found.verdict == "supported"


def _is_rate(trial: Trial) -> bool:
    of = subject(trial.expression)
    return isinstance(trial.expression, Growth) or (of is not None and of.indicator in RATES)


def _neighbour(trial: Trial) -> Diagnosis | None:
    """Another place named in the same sentence that the figure belongs to."""
    for code in _named(trial):
        found = trial.holds(with_place(trial.expression, code))
        if found is not None and found.verdict == "supported":
            name = trial.case.gazetteer.name(code)
            return Diagnosis(
                "neighbour_in_list", f"The figure is that of {name}, named in the same sentence."
            )
    return None


def _named(trial: Trial) -> Iterator[str]:
    of = subject(trial.expression)
    own = set(of.places) if of is not None else set()
    for mention in trial.case.gazetteer.find(trial.case.found.claim.sentence):
        if mention.codes and mention.codes[0] not in own and mention.certain:
            yield mention.codes[0]


def _wrong_place(trial: Trial) -> Diagnosis | None:
    """The one country that a level or share fits; no guess where many would do."""
    of = subject(trial.expression)
    if (
        not isinstance(trial.expression, Level | Share | Ratio)
        or of is None
        or len(of.places) != 1
        or _is_rate(trial)
    ):
        return None
    sources = sources_of(Level(of), trial.case.store, trial.years[-1])
    if not sources or trial.case.gazetteer.is_group(of.places[0]):
        return None
    fitting = []
    for code in trial.case.store.year(sources[0], of.indicator, trial.years[-1]):
        value = trial.value(with_place(trial.expression, code))
        if code != of.places[0] and value is not None and trial.stated.contains(value):
            fitting.append(code)
    if len(fitting) != 1:
        return None
    return Diagnosis("wrong_place", f"It would be true of {trial.case.gazetteer.name(fitting[0])}.")


def _stale_membership(trial: Trial) -> Diagnosis | None:
    """An older or newer composition of a group under which the figure holds."""
    gazetteer = trial.case.gazetteer
    groups = [place for q in _quantities(trial) for place in q.places if gazetteer.is_group(place)]
    days = sorted(
        {spell.joined for group in groups for spell in gazetteer.members_ever(group) if spell.joined}
    )
    question = trial.outcome.answer.question
    for day in days:
        on: Question = replace(question, members_on=day, years=(trial.years,), standing="plain")
        found = answer(on, trial.stated, trial.case, trial.tolerance)
        if not isinstance(found, Gap) and found.verdict == "supported":
            name = gazetteer.name(groups[0])
            return Diagnosis(
                "stale_membership", f"The figure fits {name} as composed in {day[:4]}, not at that date."
            )
    return None


def _quantities(trial: Trial) -> list[Quantity]:
    found: list[Quantity] = []

    def note(quantity: Quantity) -> Quantity:
        found.append(quantity)
        return quantity

    mapped(trial.expression, note)
    return found


def diagnose_members(case: Case, expression: Expression, ruling: Ruling) -> Diagnosis | None:
    """Stale membership: the places were, or came to be, members at another time."""
    if not isinstance(expression, Membership):
        return None
    spells = case.gazetteer.members_ever(expression.group)
    if expression.size:
        return _stale_size(case, expression)
    others = [spell for spell in spells if spell.member in ruling.names]
    if not others:
        return None
    name = case.gazetteer.name
    words = [
        f"{name(spell.member)} was a member from {spell.joined}" + (f" to {spell.left}" if spell.left else "")
        for spell in others[:_FEW]
    ]
    return Diagnosis("stale_membership", f"{listed(words)}.")


def _stale_size(case: Case, expression: Membership) -> Diagnosis | None:
    stated = case.found.stated
    for day in sorted(
        {spell.joined for spell in case.gazetteer.members_ever(expression.group) if spell.joined}
    ):
        size = len(case.gazetteer.members(expression.group, day))
        if stated is not None and stated.contains(size):
            return Diagnosis("stale_membership", f"It had {size} members from {day[:4]}.")
    return None


CHECKS: tuple[Check, ...] = (
    _sign,
    _scale_slip,
    _purchasing_power,
    _percent_points,
    _per_capita,
    _growth_for_level,
    _neighbour,
    _stale_membership,
    _wrong_year,
    _wrong_growth_year,
    _share_for_level,
    _wrong_place,
)
CODES: dict[str, str] = {
    "scale_slip": "A scale word is off: million for billion, lakh for crore.",
    "percent_points": "Percent was said for percentage points, or the other way round.",
    "share_for_level": "A share was given for an amount, or the new level in percent of the old one for the change.",
    "growth_for_level": "A change was given for a level, or the other way round.",
    "ppp_for_nominal": "The figure is at purchasing power parity, the words are not.",
    "nominal_for_ppp": "The words name purchasing power parity, the figure is nominal.",
    "total_for_per_capita": "The figure is the total for one per head, or the other way round.",
    "wrong_year": "The figure is right for other years.",
    "wrong_place": "The figure is right for another country.",
    "neighbour_in_list": "The figure belongs to another place in the same sentence.",
    "stale_membership": "The group had these members at another time.",
    "sign": "A rise was said for a fall, or the other way round.",
    "gdp_for_gni": "The figure fits GDP while the words say national income, which the record does not hold.",
}
"""Every code with its meaning: what docs/verdicts.md lists."""
