"""Puts documents through the checker one after the other and counts what comes out.

`run`, `accept` and `extract` differ in what they do with a result; reading, errors, progress and the tally
are the same and stand here.
"""

from __future__ import annotations

import os
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from claimcheck.cli import wiring
from claimcheck.cli.output import is_report
from claimcheck.cli.terminal import Terminal
from claimcheck.config import DEFAULT_PATHS, Config
from claimcheck.engines import engine
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Document, Extraction, Result, Verdict
from claimcheck.reports import Entry, Failure, tally
from claimcheck.reports.figures import plural

Output = TypeVar("Output")

ERRORS_SHOWN = 20
"""So many documents that fail are named one by one; a wrong kind of file fails at each of its lines."""


@dataclass(slots=True)
class Tally:
    """What a run came to, counted as it goes. `failures` are documents that could not be read or checked."""

    documents: int = 0
    claims: int = 0
    not_covered: int = 0
    contradictions: int = 0
    failures: list[Failure] = field(default_factory=list)
    verdicts: Counter[Verdict] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        return len(self.failures)

    def fail(self, document: str, error: BaseException) -> None:
        reason = f"unexpected {type(error).__name__}"
        if isinstance(error, ClaimcheckError):
            reason = error.message if error.line is None else f"line {error.line}: {error.message}"
        self.failures.append(Failure(document, reason))

    def add(self, entry: Entry) -> None:
        self.documents += 1
        self.claims += sum(entry.verdicts.values())
        self.not_covered += entry.not_covered
        self.contradictions += entry.contradictions
        self.verdicts.update(entry.verdicts)

    def __str__(self) -> str:
        words = [f"{count} {verdict.replace('_', ' ')}" for verdict, count in in_order(self.verdicts).items()]
        text = f"{plural(self.documents, 'document')}, {plural(self.claims, 'claim')}"
        text += f": {', '.join(words)}" if words else ""
        for count, noun in ((self.contradictions, "contradiction"),):
            text += f"; {plural(count, noun)}" if count else ""
        text += f"; {self.not_covered} not covered" if self.not_covered else ""
        return text + (f"; {plural(self.failed, 'document')} failed" if self.failed else "")


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be read, and how."""

    paths: Sequence[str]
    task: wiring.Task
    jobs: int
    offline: bool
    terminal: Terminal

    def checked(self, totals: Tally, *, bar: bool = True) -> Iterator[Result]:
        """The results of all documents that can be read, in their order; errors are said and counted."""
        return self._results(partial(wiring.checking, self.task), totals, "Checking", bar)

    def extracted(self, totals: Tally, *, bar: bool = True) -> Iterator[Extraction]:
        return self._results(partial(wiring.extracting, self.task), totals, "Reading", bar)

    def _results(
        self, prepare: Callable[[], Callable[[Document], Output]], totals: Tally, what: str, bar: bool
    ) -> Iterator[Output]:
        def failed(error: Exception, trace: str, name: str) -> None:
            totals.fail(name, error)
            if totals.failed <= ERRORS_SHOWN or self.terminal.verbose:
                self.terminal.error(error, trace, about=name)

        def unreadable(error: Exception, path: str) -> None:
            failed(error, "".join(traceback.format_exception(error)), path)

        documents = wiring.documents(self.paths, offline=self.offline, on_error=unreadable)
        countable = not any(".jsonl" in path for path in self.paths)
        terminal = self.terminal if bar else Terminal(quiet=True)
        with terminal.progress(what, len(self.paths) if countable else None) as step:
            for done in engine(self.jobs).run(prepare, documents):
                step()
                if done.error is not None:
                    failed(done.error, done.trace, done.item.name)
                elif done.output is not None:
                    self.terminal.detail(f"{done.item.name}: done")
                    yield done.output
        if totals.failed > ERRORS_SHOWN and not self.terminal.verbose:
            more = plural(totals.failed - ERRORS_SHOWN, "more error")
            self.terminal.finding(f"claimcheck: {more}; -v shows all")


def entry_of(result: Result) -> Entry:
    """The line on a document in an index or a summary; its file is filled in by who writes it."""
    checked = [judgement.claim for judgement in result.judgements if judgement.claim.coverage == "checkable"]
    return Entry(
        document=result.document.name,
        file="",
        title=result.document.title,
        date=result.dating.date,
        verdicts=tally(claim.verdict for claim in checked),
        not_covered=len(result.judgements) - len(checked),
        contradictions=len(result.contradictions),
    )


def in_order(verdicts: Counter[Verdict]) -> dict[Verdict, int]:
    return tally(verdicts.elements())


def chosen_paths(paths: Sequence[str] | None, settings: Config, terminal: Terminal) -> list[str]:
    """The documents that the command line names, else those of the configuration, folders expanded.

    The expected results and a README beside them are about the corpus, not of it; reports that a run wrote into
    a folder are no documents either.
    """
    if (
        not paths
        and settings.paths == DEFAULT_PATHS
        and not os.path.exists(settings.located(DEFAULT_PATHS[0]))
    ):
        raise ClaimcheckError(
            "no document is named",
            remedy="name files, folders or - for standard input, or set `paths` in [tool.claimcheck] of pyproject.toml",
        )
    named = list(paths) if paths else [settings.located(path) for path in settings.paths]
    expected = settings.expected_file
    found = wiring.expanded(named, leave=[str(expected), str(expected.with_name("README.md"))])
    reports = {path for path in found if is_report(path)}
    for path in named:
        if path in reports:
            terminal.say(f"{path}: a report of claimcheck, left out")
    return [path for path in found if path not in reports]
