"""The tree of errors. Everything claimcheck raises on purpose hangs below one root:

    ClaimcheckError
    ├── DocumentError      a document cannot be read (missing, binary, not UTF-8, malformed)
    ├── DateError          a date that is none, or that no calendar has
    ├── PlaceError         a place that the gazetteer does not know
    ├── RecordError        a data package or the compiled database is damaged or lacks something
    ├── ConfigError        `[tool.claimcheck]` holds what it should not
    └── GateError          the expected results or their lock cannot be read

Each error says what was wrong, where, and what to do about it.
"""

from __future__ import annotations

from os import PathLike


class ClaimcheckError(Exception):
    """Root of the tree.

    `path`, `line` and `source` say what the error is about (a file, a line of it counted from 1, a data
    source such as `pwt/11.0`); `remedy` says in one clause what the user can do.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | PathLike[str] | None = None,
        line: int | None = None,
        source: str | None = None,
        remedy: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = None if path is None else str(path)
        self.line = line
        self.source = source
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: where, what, and what to do."""
        where = self.path or self.source or ""
        if where and self.line is not None:
            where = f"{where}:{self.line}"
        text = f"{where}: {self.message}" if where else self.message
        return f"{text} ({self.remedy})" if self.remedy else text


class DocumentError(ClaimcheckError):
    """A document cannot be read."""


class DateError(ClaimcheckError):
    """Not a date, or one that no calendar has."""


class PlaceError(ClaimcheckError):
    """A place that the gazetteer does not know."""


class RecordError(ClaimcheckError):
    """A data package or the compiled database is damaged, or lacks what was asked for."""


class ConfigError(ClaimcheckError):
    """The configuration holds a key or a value that it should not."""


class GateError(ClaimcheckError):
    """The expected results, or the lock beside them, cannot be read."""
