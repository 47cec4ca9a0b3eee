"""What probably went wrong with a claim that does not hold: the first documented mistake that explains it.

Each check asks whether the claim would hold with one thing changed. Codes and their meaning stand in
docs/verdicts.md; `CHECKS` has them in the order in which they are tried, the surest first.
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.expressions import (
    Comparison,
    Difference,
    Expression,
    Growth,
    Level,
    Membership,
    Quantity,
    Ratio,
    Share,
)
from claimcheck.models import Diagnosis
from claimcheck.verdicts.elsewhere import neighbour, rank_holder, stale_group, wrong_place, wrong_year
from claimcheck.verdicts.interface import Case, Ruling
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import NOMINAL, PPP
from claimcheck.verdicts.rewriting import SIZES, subject, with_indicators, with_place
from claimcheck.verdicts.rule import Outcome
from claimcheck.verdicts.tolerance import Tolerance
from claimcheck.verdicts.trials import Trial
from claimcheck.verdicts.wording import figure, listed

CODES: dict[str, str] = {
    "sign": "A rise was said for a fall, or the other way round.",
    "scale_slip": "A scale word or the decimal point is off: million for billion, lakh for crore, 65 for 6.5.",
    "ppp_for_nominal": "The figure is at purchasing power parity, the words are not.",
    "nominal_for_ppp": "The words name purchasing power parity, the figure is nominal.",
    "percent_points": "Percent was said for percentage points, or the other way round.",
    "total_for_per_capita": "The figure is the total for one per head, or the other way round.",
    "growth_for_level": "A level was given for a change, or the other way round.",
    "share_for_level": "An amount was given for a share, or the other way round.",
    "neighbour_in_list": "The figure belongs to another place in the same sentence, or to the next in the list.",
    "stale_membership": "The group had these members at another time.",
    "wrong_year": "The figure is right for another year.",
    "wrong_place": "The figure is right for another country.",
    "gdp_for_gni": "The figure is GDP, the words say national income or product, which the record does not hold.",
}
"""Every code with its meaning: what docs/verdicts.md lists."""

_POWERS = (
    (1e3, "a thousand times"), (1e-3, "a thousandth of"), (1e6, "a million times"), (1e-6, "a millionth of"),
    (10.0, "ten times"), (0.1, "a tenth of"), (100.0, "a hundred times"), (0.01, "a hundredth of"),
    (1e5, "a hundred thousand times"), (1e-5, "a hundred-thousandth of"), (1e7, "ten million times"),
    (1e-7, "a ten-millionth of"),
)  # fmt: skip
_MULTIPLES = (1e6, "million"), (1e9, "billion"), (1e12, "trillion")
_FEW = 3


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
    if not isinstance(trial.expression, Level | Difference | Growth | Ratio | Share) or not trial.bounded:
        return None
    if isinstance(trial.expression, Growth) and trial.stated.width > abs(trial.stated.middle) / 4:
        return None
    points = trial.case.found.claim.unit in ("percent", "pp", "times")
    for factor, words in _POWERS:
        if points and not 0.005 < factor < 200:
            continue
        if any(trial.close(value, trial.stated.scaled(1 / factor)) for value in trial.values):
            what = "decimal point" if factor in (10.0, 0.1) else "scale word"
            return Diagnosis(
                "scale_slip", f"The stated figure is {words} the one on record: the {what} is off."
            )
    return None


def _purchasing_power(trial: Trial) -> Diagnosis | None:
    if not isinstance(trial.expression, SIZES):
        return None
    kinds = {quantity.indicator for quantity in trial.quantities}
    if kinds & set(PPP) and _fits(trial, with_indicators(trial.expression, PPP)):
        return Diagnosis(
            "ppp_for_nominal", "The figure is the one at purchasing power parity, not the nominal one."
        )
    if kinds & set(NOMINAL) and _fits(trial, with_indicators(trial.expression, NOMINAL)):
        return Diagnosis(
            "nominal_for_ppp", "The figure is the nominal one, not the one at purchasing power parity."
        )
    return None


def _fits(trial: Trial, expression: Expression) -> bool:
    """Whether the claim would hold closely, not only within a wide band."""
    found = trial.holds(expression)
    return found is not None and any(trial.close(sighting.point.value) for sighting in found.sightings)


def _percent_points(trial: Trial) -> Diagnosis | None:
    """Percent said of a rate that changed by so many points; points said of a rate, or of its change in percent."""
    expression = trial.expression
    of = subject(expression)
    if of is None or of.indicator not in RATES or not trial.bounded:
        return None
    if isinstance(expression, Difference) and trial.case.found.claim.unit == "pp":
        if expression.to is None and trial.close(trial.value(Level(of), trial.years[-1:])):
            return Diagnosis(
                "percent_points", "The figure is the rate itself in percent, not its change in points."
            )
        before = trial.value(Level(expression.to or of), trial.years[:1])
        if before and trial.close(100 * trial.outcome.answer.value / abs(before)):
            return Diagnosis(
                "percent_points", "The figure is the change in percent, not in percentage points."
            )
    if isinstance(expression, Growth) and len(trial.years) == 2 and trial.close(trial.value(Difference(of))):
        return Diagnosis("percent_points", "The figure is the change in percentage points, not in percent.")
    return None


def _per_capita(trial: Trial) -> Diagnosis | None:
    if isinstance(trial.expression, Share | Comparison) or not trial.bounded:
        return None
    swaps = {"gdp_per_capita": "gdp", "gdp_per_capita_ppp": "gdp_ppp"}
    for swap, message in (
        (swaps, "The figure is the total, not the one per head."),
        ({total: head for head, total in swaps.items()}, "The figure is the one per head, not the total."),
    ):
        changed = with_indicators(trial.expression, swap)
        if changed == trial.expression or (
            isinstance(trial.expression, Growth) and not _telling(trial, changed)
        ):
            continue
        if trial.holds(changed) is not None:
            return Diagnosis("total_for_per_capita", message)
    return None


def _telling(trial: Trial, changed: Expression) -> bool:
    """Whether growth of the other sort fits exactly and lies well apart: rates in total and per head are close."""
    value = trial.value(changed)
    apart = trial.stated.widened(2 * trial.outcome.answer.band.doubt).meets(trial.outcome.answer.record)
    return value is not None and trial.stated.contains(value) and not apart


def _growth_for_level(trial: Trial) -> Diagnosis | None:
    """A change said to be the new level, or the level said to be the change."""
    expression = trial.expression
    if not trial.bounded:
        return None
    if isinstance(expression, Difference) and expression.to is None and not trial.is_rate:
        level = trial.value(Level(expression.of), trial.years[-1:])
        if trial.close(level) or trial.close(level, -trial.stated):
            return Diagnosis("growth_for_level", "The figure is the level reached, not the change.")
    if isinstance(expression, Level) and not trial.is_rate:
        year = trial.years[-1]
        change = trial.value(Difference(expression.of), (year - 1, year))
        if change and trial.close(change):
            return Diagnosis("growth_for_level", "The figure is the change over the year, not the level.")
    if isinstance(expression, Share) and trial.case.found.claim.unit == "percent":
        grown = trial.value(Growth(expression.part))
        if grown is not None and trial.stated.contains(grown):
            return Diagnosis("growth_for_level", "The figure is the growth rate, not the share.")
    return None


def _share_for_level(trial: Trial) -> Diagnosis | None:
    """Millions or billions said for percent of the world, or the other way round."""
    expression, claim = trial.expression, trial.case.found.claim
    if not trial.bounded:
        return None
    if isinstance(expression, Level) and claim.unit in ("persons", "usd", "intl_usd"):
        share = trial.value(Share(expression.of, with_place(expression, "WLD").of))
        for scale, _ in _MULTIPLES:
            if share is not None and trial.close(share, trial.stated.scaled(1 / scale)):
                return Diagnosis(
                    "share_for_level", f"It is {figure(share, 'percent')} of the world, not an amount."
                )
    if isinstance(expression, Share) and claim.unit == "percent":
        level = trial.value(Level(expression.part))
        for scale, word in _MULTIPLES:
            if level is not None and trial.stated.contains(level / scale):
                return Diagnosis(
                    "share_for_level", f"The number is that of the amount in {word}s, not of the share."
                )
    return None


def gross_national(case: Case, judged: Callable[[Expression], Outcome | None]) -> Diagnosis | None:
    """Whether a figure for national income or product is that of GDP; `judged` puts an expression to the record."""
    claim, stated = case.found.claim, case.found.stated
    if claim.indicator != "gnp" or not claim.places or stated is None:
        return None
    of = Quantity("gdp", claim.places)
    for kind, expression in (("level", Level(of)), ("growth", Growth(of))):
        if claim.kind != kind or (kind == "level" and claim.unit != "usd"):
            continue
        outcome = judged(expression)
        if outcome is not None and stated.contains(outcome.answer.value):
            return Diagnosis("gdp_for_gni", "The figure is that of GDP, not of national income or product.")
    return None


def diagnose_members(case: Case, expression: Expression, ruling: Ruling) -> Diagnosis | None:
    """The places were, or came to be, members at another time: stale, or for a dated claim the wrong year."""
    if not isinstance(expression, Membership):
        return None
    code = "wrong_year" if case.found.claim.years else "stale_membership"
    spells = case.gazetteer.members_ever(expression.group)
    if expression.size:
        return _stale_size(case, expression, code)
    wanted = ruling.names or expression.members
    others = [spell for spell in spells if spell.member in wanted]
    if not others:
        return None
    name = case.gazetteer.name
    words = [
        f"{name(spell.member)} {'is' if not spell.left else 'was'} a member from {spell.joined or 'the start'}"
        + (f" to {spell.left}" if spell.left else " on")
        for spell in others[:_FEW]
    ]
    return Diagnosis(code, f"{listed(words)}.")


def _stale_size(case: Case, expression: Membership, code: str) -> Diagnosis | None:
    stated = case.found.stated
    for day in sorted(
        {spell.joined for spell in case.gazetteer.members_ever(expression.group) if spell.joined}
    ):
        size = len(case.gazetteer.members(expression.group, day))
        if stated is not None and stated.contains(size):
            return Diagnosis(code, f"It had {size} members from {day[:4]}.")
    return None


CHECKS: tuple[Callable[[Trial], Diagnosis | None], ...] = (
    _sign,
    _percent_points,
    _purchasing_power,
    _per_capita,
    _growth_for_level,
    _scale_slip,
    rank_holder,
    neighbour,
    stale_group,
    _share_for_level,
    wrong_year,
    wrong_place,
)
