"""The command line. One file per group of commands; importing them registers them with `app`."""

from __future__ import annotations

from claimcheck.cli import gating, run, schema  # noqa: F401
from claimcheck.cli.app import app, main

__all__ = ["app", "main"]
