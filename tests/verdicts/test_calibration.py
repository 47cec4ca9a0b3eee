"""How often the judge is right by World Bank figures, where the shared folder has them."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks import growth_revisions
from benchmarks import verdict_calibration as calibration


@pytest.fixture(scope="module")
def figures():
    folder = calibration.shared_folder()
    if not folder.is_dir():
        pytest.skip("the shared folder is not there")
    return calibration.read_figures(folder)


@pytest.mark.parametrize(
    ("known", "years", "accused", "accuracy"),
    [(True, (2000, 2023), 0.015, 0.9), (False, (2000, 2023), 0.02, 0.84), (True, (1970, 1999), 0.015, 0.74)],
)
def test_true_statements_are_hardly_ever_accused(record, figures, known, years, accused, accuracy):
    sampler = calibration.Sampler(figures, 11, known=known, years=years)
    total: Counter[str] = sum(calibration.tally(calibration.sample(sampler, 60), record).values(), Counter())
    true = sum(number for outcome, number in total.items() if outcome.startswith("true"))
    assert total["true accused"] <= accused * true
    assert total["true right"] + total["false right"] >= accuracy * total.total()


def test_the_documented_revisions_of_growth_are_those_of_the_vintages(record):
    page = (Path(__file__).resolve().parents[2] / "docs" / "verdicts.md").read_text(encoding="utf-8")
    for (key, grade), values in growth_revisions.revisions(record).items():
        assert growth_revisions.row(key, grade, values) in page


def test_other_kinds_are_hardly_ever_accused_either(record, figures):
    sampler = calibration.Sampler(
        calibration.with_density(figures, record), 11, known=True, years=(1990, 2023)
    )
    statements = calibration.sample(sampler, 30, calibration.MORE)
    total: Counter[str] = sum(calibration.tally(statements, record).values(), Counter())
    assert total["true accused"] <= 0.01 * total.total()
    assert total["true right"] + total["false right"] >= 0.8 * total.total()
