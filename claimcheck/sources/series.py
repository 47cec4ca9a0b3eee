"""The figures of one place over the years, each made into a cell when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar, overload

from claimcheck.sources.interface import Cell

Default = TypeVar("Default")


class Series(Mapping[int, Cell]):
    """Cells by year, in order of year.

    `cell` gives the cell of any year or None; `candidates` the years that may have one.
    """

    __slots__ = ("_candidates", "_cell", "_years")

    def __init__(self, cell: Callable[[int], Cell | None], candidates: Callable[[], Iterable[int]]) -> None:
        self._cell = cell
        self._candidates = candidates
        self._years: tuple[int, ...] | None = None

    def __getitem__(self, year: int) -> Cell:
        found = self._cell(year)
        if found is None:
            raise KeyError(year)
        return found

    @overload
    def get(self, year: int, /) -> Cell | None: ...
    @overload
    def get(self, year: int, /, default: Cell | Default) -> Cell | Default: ...
    def get(self, year: int, /, default: object = None) -> object:
        found = self._cell(year)
        return default if found is None else found

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self._cell(year) is not None

    def __iter__(self) -> Iterator[int]:
        return iter(self._all_years())

    def __len__(self) -> int:
        return len(self._all_years())

    def _all_years(self) -> tuple[int, ...]:
        if self._years is None:
            self._years = tuple(
                year for year in sorted(set(self._candidates())) if self._cell(year) is not None
            )
        return self._years
