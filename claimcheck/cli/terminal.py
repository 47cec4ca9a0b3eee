"""What people see while a command works: messages, a progress bar and a summary, all on standard error.

Colours and the bar appear on a terminal only; rich obeys NO_COLOR. What comes out of documents is printed
without the control characters that a terminal would obey.
"""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from claimcheck.errors import ClaimcheckError
from claimcheck.reports.escaping import one_line, visible

BUG = "this is a bug in claimcheck: run again with -v and report it"


def debugging() -> bool:
    """Whether CLAIMCHECK_DEBUG asks for tracebacks."""
    return os.environ.get("CLAIMCHECK_DEBUG", "") not in ("", "0")


@dataclass(frozen=True, slots=True)
class Terminal:
    """Standard error with the reader's wish for more (`verbose`) or less (`quiet`). Errors are always said."""

    quiet: bool = False
    verbose: bool = False

    def say(self, text: str) -> None:
        """A line for the reader's information."""
        if not self.quiet:
            self._print(visible(text))

    def finding(self, text: str) -> None:
        """A line that the reader asked for with an option, and gets however quiet."""
        self._print(visible(text))

    def detail(self, text: str) -> None:
        """A line for the reader who asked for more."""
        if self.verbose and not self.quiet:
            self._print(visible(text))

    def error(self, error: BaseException, trace: str = "", *, about: str | None = None) -> None:
        """One line on what went wrong, with the traceback for a bug when debugging."""
        if isinstance(error, ClaimcheckError):
            line = str(error)
            if about is not None and error.path is None:
                line = f"{about}: {line}"
            trace = trace if debugging() else ""
        else:
            line = f"unexpected {type(error).__name__}: {error} ({BUG})"
            line = line if about is None else f"{about}: {line}"
            trace = trace if self.verbose or debugging() else ""
        self._print(f"claimcheck: {one_line(visible(line))}")
        if trace:
            self._print(visible(trace.rstrip()))

    @property
    def has_bar(self) -> bool:
        """Whether a progress bar is wanted: standard error is a terminal and nobody asked for quiet."""
        return not self.quiet and sys.stderr.isatty()

    @contextmanager
    def progress(self, what: str, total: int | None) -> Iterator[Callable[[], None]]:
        """A bar over so many steps (a pulse when unknown); the value is called once for each step done."""
        if not self.has_bar or total == 1:
            yield lambda: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

        columns = (SpinnerColumn(), TextColumn(what), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(what, total=total)
            yield lambda: bar.advance(task)

    def _print(self, text: str) -> None:
        with contextlib.suppress(BrokenPipeError):
            print(text, file=sys.stderr, flush=True)  # noqa: T201 (the one place that writes to stderr)


def current_trace() -> str:
    return traceback.format_exc()
