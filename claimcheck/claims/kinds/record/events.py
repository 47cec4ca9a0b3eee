"""Events that a stretch of time is counted from ("since the euro was launched", "since the Depression")."""

from __future__ import annotations

# Events that a stretch of time is counted from, by the words that name them; 0 for those before any record begins.
_EVENTS: tuple[tuple[frozenset[str], int], ...] = (
    (frozenset({"depression"}), 0),
    (frozenset({"euro", "introduced"}), 1999),
    (frozenset({"euro", "launched"}), 1999),
    (frozenset({"euro", "created"}), 1999),
    (frozenset({"currency", "single"}), 1999),
    (frozenset({"reunification"}), 1990),
    (frozenset({"berlin", "wall"}), 1989),
    (frozenset({"asian", "crisis"}), 1998),
)


def since_event(words: set[str]) -> int | None:
    """The year of the event that the words behind "since" name; 0 for one before any record, None for none known."""
    return next((year for named, year in _EVENTS if named <= words), None)
