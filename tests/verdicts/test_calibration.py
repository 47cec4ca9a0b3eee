"""How often the judge is right by World Bank figures, where the shared folder has them."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

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
