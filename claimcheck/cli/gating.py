"""`claimcheck run --gate` and `claimcheck accept`: the expected results of a corpus, compared and renewed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import typer

from claimcheck import config, gate
from claimcheck.cli import output, wiring
from claimcheck.cli.app import DONE, FAILED
from claimcheck.cli.batch import Batch, Tally, chosen_paths, entry_of
from claimcheck.cli.options import Jobs, Paths, Quiet, Verbose
from claimcheck.cli.terminal import Terminal
from claimcheck.config import Config
from claimcheck.gate import Difference, Expectation, Expected
from claimcheck.models import Result


def expected(settings: Config) -> Expected:
    """The expected results; raises GateError before any work is done when they are missing or damaged."""
    return gate.read_expected(settings.expected_file)


def rows(result: Result, settings: Config) -> list[Expectation]:
    """A result as expectations, its document named as the project knows it, from whatever folder we run."""
    name = project_name(result.document.name, settings)
    return [Expectation.of(judgement.claim, name) for judgement in result.judgements]


def judge(
    before: Expected,
    found: Sequence[Expectation],
    paths: Sequence[str] | None,
    settings: Config,
    terminal: Terminal,
) -> bool:
    """Print how the results differ from the expected ones; True when the gate must not open."""
    differences = differing(before, found, paths, settings)
    for difference in differences:
        terminal.finding(str(difference))
    failing = sum(difference.fails for difference in differences)
    if failing:
        terminal.finding(
            f"gate: {_differences(failing)} from {settings.located(str(settings.expected_file))}"
        )
    else:
        terminal.say("gate: as expected")
    return failing > 0


def differing(
    before: Expected, found: Sequence[Expectation], paths: Sequence[str] | None, settings: Config
) -> tuple[Difference, ...]:
    inside = Scope.of(paths, settings)
    due = [row for row in before.rows if inside(row.document)]
    return (*gate.compare_lock(before.lock, wiring.fingerprints()), *gate.compare(due, found))


class Scope:
    """Which documents a run with these paths is about: all without paths, else those named or inside them."""

    def __init__(self, roots: tuple[str, ...] | None) -> None:
        self._roots = roots

    @classmethod
    def of(cls, paths: Sequence[str] | None, settings: Config) -> Scope:
        return cls(tuple(project_name(path, settings) for path in paths) if paths else None)

    def __call__(self, document: str) -> bool:
        if self._roots is None or "." in self._roots:
            return True
        return any(document == root or document.startswith(root.rstrip("/") + "/") for root in self._roots)


def project_name(document: str, settings: Config) -> str:
    """A document's path from the project's folder, with slashes; names that are no file stay."""
    if not os.path.exists(document):
        return document
    return Path(os.path.relpath(document, settings.root)).as_posix()


def accept(paths: Paths = None, jobs: Jobs = None, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Take today's results as the expected ones.

    Prints how they differ from those that were expected and rewrites the file that `run --gate` compares
    with, and the lock of data packages beside it. What people noted under `why` stays. With PATHS only the
    lines of those documents are renewed. When a document cannot be read nothing is written.

    `claimcheck accept`
    """
    settings = config.load()
    terminal = Terminal(quiet, verbose)
    file = settings.expected_file
    before = gate.read_if_there(file)
    task = wiring.task(date=settings.date, place=settings.place, tolerance=settings.tolerance)
    files = chosen_paths(paths, settings, terminal)
    totals, found = Tally(), []
    for result in Batch(files, task, jobs or settings.jobs, True, terminal).checked(totals):
        totals.add(entry_of(result))
        found += rows(result, settings)
    if totals.failed:
        terminal.say("nothing was accepted")
        raise typer.Exit(FAILED)
    differences = differing(before, found, paths, settings)
    output.print_out("".join(f"{difference}\n" for difference in differences))
    renewed = gate.accepted(before.rows, found, Scope.of(paths, settings))
    output.write_file(file, gate.rows_text(renewed))
    output.write_file(file.with_name(gate.LOCK_NAME), gate.lock_text(wiring.fingerprints()))
    terminal.say(f"{_differences(len(differences))} accepted in {settings.located(str(file))}")
    raise typer.Exit(DONE)


def _differences(count: int) -> str:
    return f"{count} difference" if count == 1 else f"{count} differences"
