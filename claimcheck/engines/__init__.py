"""Engines put a batch of items through one piece of work: here, or in several processes."""

from __future__ import annotations

from claimcheck.engines.interface import Done, Engine
from claimcheck.engines.serial import Serial

__all__ = ["Done", "Engine", "engine"]


def engine(jobs: int) -> Engine:
    """The engine for so many parallel jobs."""
    if jobs <= 1:
        return Serial()
    from claimcheck.engines.processes import Processes

    return Processes(jobs)
