"""Runs of figures: packed and read back as they were, gaps included."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.sources.interface import Cell
from claimcheck.sources.runs import Run
from claimcheck.sources.series import Series

FIGURES = st.dictionaries(
    st.integers(1900, 2100), st.floats(allow_nan=False, allow_infinity=False), min_size=1
)


@settings(deadline=None)
@given(FIGURES)
def test_a_run_gives_back_what_it_was_made_of(figures: dict[int, float]) -> None:
    run = Run.of(figures)
    again = Run.unpacked(run.first, run.packed())
    assert dict(again.items()) == figures
    assert list(dict(again.items())) == sorted(figures)
    assert all(again.get(year) == figures.get(year) for year in range(1890, 2110))


def test_the_bytes_are_the_same_on_every_machine() -> None:
    assert Run.of({2000: 1.0}).packed() == b"\x00\x00\x00\x00\x00\x00\xf0\x3f"


def test_a_series_makes_the_cells_that_are_asked_for() -> None:
    made: list[int] = []

    def cell(year: int) -> Cell | None:
        made.append(year)
        return None if year % 2 else Cell("a/1", "a", "1", "gdp", "FRA", year, float(year), "estimate")

    series = Series(cell, lambda: [2004, 2001, 2002, 2002])
    assert series.get(2002) == series[2002]
    assert series.get(2001) is None
    assert 2003 not in series
    assert set(made) == {2001, 2002, 2003}
    assert list(series) == [2002, 2004]
    assert [year for year, _ in series.items()] == [2002, 2004]
    assert len(series) == 2
