"""The real record and gazetteer for all tests of verdicts, and short ways to state a claim."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.expressions import Expression
from claimcheck.intervals import Interval
from claimcheck.models import Claim, Dating, Found, Judgement, Quote
from claimcheck.places import gazetteer
from claimcheck.sources.interface import Store
from claimcheck.sources.store import open_store
from claimcheck.verdicts import judge

Judging = Callable[..., Judgement]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The shipped record, compiled once a session."""
    shipped = Path(__file__).resolve().parents[2] / "sources"
    return open_store(folders=[shipped], cache=tmp_path_factory.mktemp("record"))


def found(expression: Expression | None, stated: Interval | None = None, **fields: Any) -> Found:
    """A claim with an expression; `fields` are the contract's, the rest is filled with plain values.

    `exact` are the words of the sentence that are quoted; without it the whole of it is.
    """
    notes = fields.pop("notes", ())
    evaluative = fields.pop("evaluative", ())
    start = fields.pop("start", 0)
    sentence = fields.pop("sentence", "So they say.")
    exact = fields.pop("exact", sentence)
    claim = Claim(
        document="d",
        id=fields.pop("id", "c1"),
        quote=Quote(exact, "", "", start, start + len(exact), 1, 1),
        sentence=sentence,
        kind=fields.pop("kind", "level"),
        indicator=fields.pop("indicator", None),
        **fields,
    )
    return Found(claim, expression, stated, evaluative=evaluative, notes=notes)


@pytest.fixture(scope="session")
def state() -> Callable[..., Found]:
    """Makes a found claim: `state(expression, stated, **claim fields)`."""
    return found


@pytest.fixture
def judged(record: Store) -> Judging:
    """Judges a claim against the real record: `judged(expression, stated, date="2012", **claim fields)`."""

    def run(
        expression: Expression | None,
        stated: Interval | tuple[float, float] | None = None,
        *,
        date: str | None = None,
        dating: Dating | None = None,
        store: Store | None = None,
        **fields: Any,
    ) -> Judgement:
        interval = Interval(*stated) if isinstance(stated, tuple) else stated
        when = dating or Dating(date, "given" if date else "unknown")
        return judge(
            found(expression, interval, **fields), dating=when, store=store or record, gazetteer=gazetteer()
        )

    return run
