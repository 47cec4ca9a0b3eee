"""How well claims are found on the gold sheet: never worse than `floor.json`, which only goes up.

`claimcheck eval tests/gold/sentences.jsonl` prints the figures. Whoever raises them raises the floor to just under
what was reached.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from claimcheck.claims import extract
from claimcheck.evaluation import Evaluation
from claimcheck.labels import read_labels

HERE = Path(__file__).parent
FLOOR: dict[str, float] = json.loads((HERE / "floor.json").read_text(encoding="utf-8"))


@cache
def evaluation() -> Evaluation:
    result = Evaluation()
    for labelled in read_labels(HERE / "sentences.jsonl"):
        result.add(labelled, [found.claim for found in extract(labelled.document).found])
    return result


@pytest.mark.parametrize("figure", ["f1", "precision"])
def test_the_gold_sheet_is_read_no_worse_than_before(figure: str) -> None:
    reached = getattr(evaluation().rates, figure)
    assert reached >= FLOOR[figure], (
        f"{figure} {reached:.3f}; claimcheck eval tests/gold/sentences.jsonl -v shows why"
    )


def test_the_floor_is_near_what_is_reached() -> None:
    """A floor far below lets losses pass unseen: raise it."""
    assert evaluation().rates.f1 - FLOOR["f1"] < 0.05
