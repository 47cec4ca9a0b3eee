"""`claimcheck sources sync`: the only part of the record that ever opens a connection.

`PUBLISHERS` is the list of publishers; `synchronise` fetches one and writes a new vintage to the user's record
when the contents differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from claimcheck.errors import RecordError
from claimcheck.sources.catalogue import find_packages, shipped_folder, user_folder
from claimcheck.sources.compile import cache_folder
from claimcheck.sources.sync.interface import Progress, Publisher, Revised, Snapshot, SyncResult

__all__ = [
    "PUBLISHERS",
    "Progress",
    "Publisher",
    "Revised",
    "Snapshot",
    "SyncResult",
    "publisher",
    "synchronise",
]

PUBLISHERS: tuple[str, ...] = ("worldbank", "imf", "un")


def publisher(key: str) -> Publisher:
    """The publisher of that key; raises RecordError for any other."""
    if key == "worldbank":
        from claimcheck.sources.sync.worldbank import WorldBank

        return WorldBank()
    if key == "imf":
        from claimcheck.sources.sync.imf import Imf

        return Imf()
    if key == "un":
        from claimcheck.sources.sync.un import UnitedNations

        return UnitedNations()
    raise RecordError("cannot be synchronised", source=key, remedy=f"choose one of {', '.join(PUBLISHERS)}")


def synchronise(
    key: str,
    *,
    today: date,
    offline: bool = False,
    indicators: Sequence[str] = (),
    address: str | None = None,
    folder: Path | None = None,
    cache: Path | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> SyncResult:
    """Fetch a publisher's figures and add them to the user's record as a vintage of their own.

    `today` is the day to note as that of retrieval; `address` replaces the publisher's own; `folder` and `cache`
    the user's. `options` go to the Fetcher (`timeout`, `deadline`, `attempts`, `pause`). Nothing is written
    unless everything was fetched. Raises RecordError, before any connection, when `offline` is set.
    """
    chosen = publisher(key)
    if offline:
        raise RecordError("the network is forbidden", source=key, remedy="leave out --offline")
    from claimcheck.sources.sync.fetcher import Fetcher
    from claimcheck.sources.sync.vintages import store_snapshot

    target = user_folder() if folder is None else folder
    packages = find_packages([shipped_folder(), target])
    http = (cache_folder() if cache is None else cache) / "http"
    with Fetcher(key, http, progress=progress, **options) as fetcher:
        snapshot = chosen.fetch(fetcher, (address or chosen.address).rstrip("/"), indicators, today)
        result = store_snapshot(snapshot, packages, target)
        fetcher.finish()
    return result
