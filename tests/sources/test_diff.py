"""Two vintages side by side."""

from __future__ import annotations

import pytest

from claimcheck.errors import RecordError
from claimcheck.sources.diff import diff
from claimcheck.sources.store import SqliteStore


def test_the_largest_revisions_come_first(store: SqliteStore) -> None:
    found = diff(store, "pwt/9.0", "pwt/9.1", indicators=["gdp"])
    changes = [abs(revision.change) for revision in found.revisions]
    assert changes == sorted(changes, reverse=True)
    assert found.added >= 180 * 3  # 2015 to 2017
    assert {revision.before.source for revision in found.revisions} == {"pwt/9.0"}
    top = found.revisions[0]
    assert top.after.value / top.before.value - 1 == top.change


def test_growth_stands_for_real_gdp_and_is_compared_in_points(store: SqliteStore) -> None:
    found = diff(store, "pwt/9.0", "pwt/9.1", places=["DEU"])
    assert "gdp_growth" in found.indicators
    assert "gdp_real" not in found.indicators
    assert {revision.place for revision in found.revisions} == {"DEU"}
    growth = [revision for revision in found.revisions if revision.indicator == "gdp_growth"]
    assert growth
    for revision in growth:
        assert revision.change == pytest.approx(revision.after.value - revision.before.value)


def test_every_indicator_is_told_in_short(store: SqliteStore) -> None:
    found = diff(store, "pwt/9.0", "pwt/9.1", indicators=["gdp", "population"], places=["DEU"])
    assert [tally.indicator for tally in found.tallies] == ["gdp", "population"]
    assert sum(tally.revised for tally in found.tallies) == len(found.revisions)
    assert sum(tally.both - tally.revised for tally in found.tallies) == found.unchanged
    (gdp, _) = found.tallies
    sizes = sorted(abs(revision.change) for revision in found.revisions if revision.indicator == "gdp")
    assert gdp.both == 65
    assert gdp.median <= sizes[-1]


def test_a_source_does_not_differ_from_itself(store: SqliteStore) -> None:
    found = diff(store, "wpp/2022", "wpp/2022")
    assert found.revisions == ()
    assert (found.added, found.dropped) == (0, 0)
    assert found.unchanged > 30_000


def test_aggregates_are_compared_too(store: SqliteStore) -> None:
    found = diff(store, "wpp/2022", "factbook/2025", places=["WLD"])
    (revision,) = found.revisions
    assert (revision.place, revision.year) == ("WLD", 2024)
    assert abs(revision.change) < 0.02


def test_an_unknown_source_is_an_error(store: SqliteStore) -> None:
    with pytest.raises(RecordError, match="no such source"):
        diff(store, "pwt/9.0", "pwt/99")
