"""What a publisher gives to a synchronisation, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from claimcheck.sources.datapackage import DataPackage, Figures, PackageInfo, ResourceInfo

if TYPE_CHECKING:
    from claimcheck.sources.sync.fetcher import Fetcher

Progress = Callable[[str, int, int | None], None]
"""Told what is being fetched, how much of it is done, and of how much (None when unknown)."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A publisher's figures as fetched. `info.vintage` is the publisher's own word for this state."""

    info: PackageInfo
    tables: Mapping[ResourceInfo, Figures]


class Publisher(Protocol):
    """One publisher: its key, its default address, and how its answers become figures in base units."""

    @property
    def key(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def address(self) -> str: ...

    def fetch(self, fetcher: Fetcher, address: str, indicators: Sequence[str], today: date) -> Snapshot:
        """All figures of the chosen indicators (of all when none is named).

        Raises RecordError when the publisher answers with an error or in a form that is not its documented one.
        """
        ...


@dataclass(frozen=True, slots=True)
class Revised:
    """What a new vintage changes in one indicator; `largest` holds place, year, value before and after."""

    indicator: str
    added: int
    dropped: int
    changed: int
    largest: tuple[tuple[str, int, float, float], ...]


@dataclass(frozen=True, slots=True)
class SyncResult:
    """The outcome: `package` is the new vintage, or the present one when the contents are the same."""

    publisher: str
    package: DataPackage
    changed: bool
    previous: str | None
    revised: tuple[Revised, ...]
