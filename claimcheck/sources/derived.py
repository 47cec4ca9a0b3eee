"""Indicators that are computed from stored ones, always within one source and vintage.

Land area alone comes from another source (it hardly changes and few publish it with population); its cell is
among the inputs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.sources.interface import Cell


@dataclass(frozen=True, slots=True)
class Term:
    """An input: an indicator of the same place, `offset` years away; `fixed` when any year will do."""

    indicator: str
    offset: int = 0
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Derivation:
    """How an indicator follows from its terms; `value` may assume denominators above zero."""

    indicator: str
    terms: tuple[Term, ...]
    formula: str
    value: Callable[[tuple[float, ...]], float]

    def cell(self, inputs: tuple[Cell, ...], year: int) -> Cell | None:
        """The derived cell; None when a denominator is not above zero."""
        if inputs[-1].value <= 0:
            return None
        first = inputs[0]
        return Cell(
            first.source,
            first.publisher,
            first.vintage,
            self.indicator,
            first.place,
            year,
            self.value(tuple(cell.value for cell in inputs)),
            "derived",
            self.formula.format(year=year, before=year - 1),
            inputs,
        )


def _ratio(values: tuple[float, ...]) -> float:
    return values[0] / values[1]


def _growth(values: tuple[float, ...]) -> float:
    return 100 * (values[0] / values[1] - 1)


def _per_head(indicator: str, total: str) -> Derivation:
    return Derivation(
        indicator, (Term(total), Term("population")), f"{total}({{year}}) / population({{year}})", _ratio
    )


def _change(indicator: str, level: str) -> Derivation:
    formula = f"100 * ({level}({{year}}) / {level}({{before}}) - 1)"
    return Derivation(indicator, (Term(level), Term(level, -1)), formula, _growth)


DERIVATIONS: dict[str, Derivation] = {
    derivation.indicator: derivation
    for derivation in (
        _per_head("gdp_per_capita", "gdp"),
        _per_head("gdp_per_capita_ppp", "gdp_ppp"),
        _per_head("gdp_real_per_capita", "gdp_real"),
        _change("gdp_growth", "gdp_real"),
        _change("population_growth", "population"),
        Derivation(
            "population_density",
            (Term("population"), Term("land_area", fixed=True)),
            "population({year}) / land_area",
            _ratio,
        ),
    )
}
