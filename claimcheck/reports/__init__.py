"""Reports: one file per format, and the one list of them."""

from __future__ import annotations

from claimcheck.errors import ConfigError
from claimcheck.reports.interface import Entry, Failure, Format, Reference, tally
from claimcheck.reports.jsonl import JsonLines
from claimcheck.reports.markdown import Markdown
from claimcheck.reports.sarif import Sarif
from claimcheck.reports.text import Text

__all__ = ["FORMATS", "Entry", "Failure", "Format", "Reference", "format_named", "tally"]

FORMATS: dict[str, Format] = {each.name: each for each in (Markdown(), JsonLines(), Text(), Sarif())}


def format_named(name: str) -> Format:
    """The format that `--format` or the configuration names; `ConfigError` where there is none."""
    try:
        return FORMATS[name]
    except KeyError:
        raise ConfigError(f"no such format: {name!r}", remedy=f"one of {', '.join(FORMATS)}") from None
