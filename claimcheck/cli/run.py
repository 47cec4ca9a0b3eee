"""`claimcheck run` and `claimcheck extract`: documents in, reports out."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from claimcheck import config
from claimcheck.cli import gating, output, wiring
from claimcheck.cli.app import DONE, FAILED, FINDINGS
from claimcheck.cli.batch import Batch, Tally, chosen_paths, entry_of
from claimcheck.cli.options import (
    AllNumbers,
    DateOption,
    FormatOption,
    Jobs,
    Offline,
    OutputOption,
    Paths,
    PlaceOption,
    Quiet,
    Verbose,
)
from claimcheck.cli.terminal import Terminal
from claimcheck.config import Config
from claimcheck.models import Extraction, Verdict
from claimcheck.reports import Entry, Format, Reference, format_named

DEFAULT_FORMAT = "markdown"
DEFAULT_OUTPUT = "reports"


def run(
    paths: Paths = None,
    form: FormatOption = None,
    output_: OutputOption = None,
    date: DateOption = None,
    place: PlaceOption = None,
    all_numbers: AllNumbers = False,
    gate: Annotated[
        bool, typer.Option("--gate", help="Compare with the expected results; exit with 1 where they differ.")
    ] = False,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="VERDICTS", help="Exit with 1 when a claim comes out so: refuted,conflicting."),
    ] = None,
    offline: Offline = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check documents and write verdict reports.

    Without PATHS the documents that `[tool.claimcheck]` names are checked, else the folder `seeds`, and the
    reports go to the configured output, else to the folder `reports`. With PATHS a single document is
    reported on standard output and several in the folder `reports`, unless `--output` says otherwise. A run over
    a folder removes the reports that it once wrote on documents that are no longer there.

    `claimcheck run article.md`

    `claimcheck run texts/ --output verdicts/ --jobs 2`

    `claimcheck run - --date 2012-10-17 --format jsonl < speech.txt`

    `claimcheck run --gate` compares with `seeds/expected.jsonl`.

    `claimcheck run articles/ --format sarif --output claims.sarif --fail-on refuted` is for code scanning.
    """
    settings = config.load()
    terminal = Terminal(quiet, verbose)
    accusing = _accusing(fail_on, settings, gate)
    task = _task(settings, date, place, all_numbers)
    files = chosen_paths(paths, settings, terminal)
    form_ = _format(form, settings)
    target = output_ or _target(paths, files, form_, settings)
    expected = gating.expected(settings) if gate else None

    batch = Batch(files, task, jobs or settings.jobs, offline, terminal)
    names, totals, rows = _reference(form_), Tally(), []
    out = output.choose(target, form_, several=_several(files), corpus=_corpus(paths, settings))
    with out:
        for result in batch.checked(totals, bar=not output.is_shown(out)):
            entry = entry_of(result)
            totals.add(entry)
            rows += gating.rows(result, settings) if gate else []
            out.write(entry, form_.result(result, names))
            if out.closed and not gate and not accusing:
                raise typer.Exit(DONE)
        for failure in totals.failures:
            out.leave_out(failure)
    where = "" if target == "-" or not totals.documents else f" → {target}"
    terminal.say(f"{totals}{where}")

    failing = {verdict: count for verdict in accusing if (count := totals.verdicts[verdict])}
    if failing:
        counts = ", ".join(f"{count} {verdict.replace('_', ' ')}" for verdict, count in failing.items())
        terminal.finding(f"fail-on: {counts}")
    findings = bool(failing)
    if expected is not None:
        findings = gating.judge(expected, rows, paths, settings, terminal) or findings
    raise typer.Exit(FAILED if totals.failed else FINDINGS if findings else DONE)


def extract(
    paths: Paths = None,
    form: FormatOption = None,
    output_: OutputOption = None,
    date: DateOption = None,
    place: PlaceOption = None,
    all_numbers: AllNumbers = False,
    offline: Offline = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List the claims in documents without checking them.

    Everything goes to standard output, unless `--output` says otherwise.

    `claimcheck extract article.md`

    `claimcheck extract sentences.jsonl.gz --format jsonl > claims.jsonl`
    """
    settings = config.load()
    terminal = Terminal(quiet, verbose)
    task = _task(settings, date, place, all_numbers)
    files = chosen_paths(paths, settings, terminal)
    form_ = _format(form, settings)
    batch = Batch(files, task, jobs or settings.jobs, offline, terminal)
    names, totals = _reference(form_), Tally()
    out = output.choose(output_ or "-", form_, several=_several(files))
    with out:
        for extraction in batch.extracted(totals, bar=not output.is_shown(out)):
            entry = _entry(extraction)
            totals.documents += 1
            totals.claims += len(extraction.found) - entry.not_covered
            totals.not_covered += entry.not_covered
            out.write(entry, form_.extraction(extraction, names))
            if out.closed:
                raise typer.Exit(DONE)
    terminal.say(str(totals))
    raise typer.Exit(FAILED if totals.failed else DONE)


def _entry(extraction: Extraction) -> Entry:
    not_covered = sum(found.claim.coverage == "not_covered" for found in extraction.found)
    document = extraction.document
    return Entry(document.name, "", document.title, extraction.dating.date, {}, not_covered, 0)


def _task(settings: Config, date: str | None, place: str | None, all_numbers: bool) -> wiring.Task:
    return wiring.task(
        date=date or settings.date,
        place=place or settings.place,
        all_numbers=all_numbers,
        tolerance=settings.tolerance,
    )


def _accusing(fail_on: str | None, settings: Config, gate: bool) -> tuple[Verdict, ...]:
    """The verdicts that are findings: under `--gate` what was expected decides, unless the option asks for more."""
    if fail_on:
        return config.verdict_names(fail_on, option="--fail-on")
    return () if gate else settings.fail_on


def _format(name: str | None, settings: Config) -> Format:
    return format_named(name or settings.format or DEFAULT_FORMAT)


def _target(paths: list[str] | None, files: list[str], form: Format, settings: Config) -> str:
    """Where reports go when nobody says: see the help of `run`."""
    if not paths and settings.output and form.name == (settings.format or DEFAULT_FORMAT):
        return settings.located(settings.output)
    if form.foldered and (not paths or _several(files)):
        return settings.located(DEFAULT_OUTPUT) if not paths else DEFAULT_OUTPUT
    return "-"


def _several(files: list[str]) -> bool:
    """Whether more than one document is to be expected."""
    return len(files) > 1 or any(file.endswith((".jsonl", ".jsonl.gz")) for file in files)


def _corpus(paths: list[str] | None, settings: Config) -> output.Corpus | None:
    """What whole folders or lists of documents the run is about; None for a few named files."""
    named = paths or [settings.located(path) for path in settings.paths]
    roots = tuple(path for path in named if os.path.isdir(path) or path.endswith((".jsonl", ".jsonl.gz")))
    return output.Corpus(roots) if roots else None


def _reference(form: Format) -> Reference:
    return wiring.reference() if form.readable else Reference()
