"""The bare value of a failed claim's expression for many years or countries: what a diagnosis goes through."""

from __future__ import annotations

from claimcheck.expressions import Expression, Level, Quantity, Share
from claimcheck.verdicts.aggregates import several, usable
from claimcheck.verdicts.interface import Book, Gap
from claimcheck.verdicts.quantities import RATES
from claimcheck.verdicts.readings import sources_of
from claimcheck.verdicts.rewriting import with_place
from claimcheck.verdicts.sizes import whole_of
from claimcheck.verdicts.trials import Trial


class Sweep:
    """A level or share of single countries, by look-up; all else is evaluated as any question is."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._book = Book(
            trial.case.store, trial.case.gazetteer, trial.outcome.answer.question.members_on, projections=True
        )
        self._part, self._whole = _terms(trial.expression)
        self._own = trial.quantities[0].places
        self._keys: dict[int, tuple[str, ...]] = {}

    def value(self, place: str, year: int) -> float | None:
        """The value with `place` for the claim's own, by the first source that has it."""
        expression, part = self._trial.expression, self._part
        if part is None or several(place, self._book):
            asked = expression if (place,) == self._own[:1] else with_place(expression, place)
            return self._trial.value(asked, (year,))
        keys = self._keys.get(year)
        if keys is None:
            keys = self._keys[year] = sources_of(expression, self._book.store, year)
        for key in keys:
            cell = usable(self._book.store.cell(key, part.indicator, place, year), self._book)
            if cell is None:
                continue
            if self._whole is None:
                return cell.value
            whole = whole_of(self._whole, key, year, self._book)
            if not isinstance(whole, Gap) and whole.low > 0:
                return 100 * (cell.value / whole.value)
        return None


def _terms(expression: Expression) -> tuple[Quantity | None, Quantity | None]:
    """The part and whole that can be looked up, the part None where that is more than one country's size."""
    part = expression.of if isinstance(expression, Level) else None
    whole = None
    if isinstance(expression, Share):
        part, whole = expression.part, expression.whole
    simple = part is not None and part.indicator not in RATES and len(part.places) == 1 and not part.excluding
    return (part, whole) if simple else (None, None)
