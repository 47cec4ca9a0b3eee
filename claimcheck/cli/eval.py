"""`claimcheck eval`: how well claims and verdicts agree with what people have labelled."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from claimcheck import config
from claimcheck.cli import output, wiring
from claimcheck.cli.app import DONE, FAILED, FINDINGS
from claimcheck.cli.options import AsJson, Jobs, Quiet, Verbose
from claimcheck.cli.terminal import Terminal
from claimcheck.engines import engine
from claimcheck.models import Claim, Document, Verdict
from claimcheck.reports.escaping import one_line, visible

if TYPE_CHECKING:
    from claimcheck.evaluation import Evaluation, Extra, Pair, Rates, Verdicts
    from claimcheck.labels import Labelled

_SHOWN = ("indicator", "places", "other", "value", "value_high", "threshold", "unit", "comparator", "years")
_WIDTH = 160


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD", help="Labels: a .jsonl file, or a .csv of expectations.", show_default=False
        ),
    ],
    verdicts: Annotated[
        bool, typer.Option("--verdicts", help="Compare the verdicts of the claims that are found.")
    ] = False,
    floor: Annotated[
        float | None,
        typer.Option(
            metavar="F1",
            min=0,
            max=1,
            help="Exit with 1 when F1 (with --verdicts the accuracy) is below.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Measure claims and verdicts against labels of your own.

    Prints precision, recall and F1, in all and by kind, and which kinds are taken for which; with `-v` every
    label that was missed and every claim too many. A label is found by a claim of its kind with the same
    indicator, places, other side and value.

    `claimcheck eval gold.jsonl` reads rows of `{"id", "text", "date", "place", "claims": [...]}`.

    `claimcheck eval seeds/expectations.csv --verdicts` compares verdicts: accuracy, true statements called
    refuted, abstentions, diagnoses.
    """
    from claimcheck.evaluation import Evaluation, Verdicts
    from claimcheck.labels import read_labels

    settings = config.load()
    terminal = Terminal(quiet, verbose)
    labelled = read_labels(gold)
    task = wiring.task(date=None, place=None, tolerance=settings.tolerance)
    evaluation = Evaluation()
    failed = 0
    for found, claims in _read(labelled, task, verdicts, jobs or 1, terminal):
        if claims is None:
            failed += 1
        else:
            evaluation.add(found, claims)
    judged = Verdicts.of(evaluation) if verdicts else None
    text = _as_json(evaluation, judged) if as_json else "\n".join(_lines(evaluation, judged, verbose))
    output.print_out(text.rstrip() + "\n")
    reached = judged.accuracy if judged is not None else evaluation.rates.f1
    below = floor is not None and reached < floor
    if below:
        terminal.finding(f"eval: {reached:.3f} is below the floor of {floor}")
    raise typer.Exit(FAILED if failed else FINDINGS if below else DONE)


def _read(
    labelled: Sequence[Labelled], task: wiring.Task, verdicts: bool, jobs: int, terminal: Terminal
) -> Iterator[tuple[Labelled, Sequence[Claim] | None]]:
    """Each text with its claims, judged if verdicts are wanted; None where reading it failed."""
    prepare: Callable[[], Callable[[Document], Any]] = partial(
        wiring.checking if verdicts else wiring.extracting, task
    )
    documents = [found.document for found in labelled]
    with terminal.progress("Checking" if verdicts else "Reading", len(documents)) as step:
        for found, done in zip(labelled, engine(jobs).run(prepare, documents), strict=True):
            step()
            if done.error is not None or done.output is None:
                error = done.error or RuntimeError("no result")
                terminal.error(
                    error, done.trace or "".join(traceback.format_exception(error)), about=done.item.name
                )
                yield found, None
            elif verdicts:
                yield found, [judgement.claim for judgement in done.output.judgements]
            else:
                yield found, [one.claim for one in done.output.found]


def _lines(evaluation: Evaluation, verdicts: Verdicts | None, verbose: bool) -> Iterator[str]:
    rates = evaluation.rates
    width = max((len(kind) for kind in evaluation.by_kind), default=5)
    yield f"{'kind':{width}}  precision  recall     F1   found  missed  extra"
    for kind, one in [*evaluation.by_kind.items(), ("all", rates)]:
        yield f"{kind:{width}}  {_rates(one)}"
    if evaluation.years_right is not None:
        yield f"\nyears right where the claim was found: {evaluation.years_right:.3f}"
    confusion = {pair: n for pair, n in evaluation.confusion.most_common() if pair[1] != "none"}
    if confusion:
        yield "\nkinds taken for another:"
        yield from (f"  {want} taken for {got}: {n}" for (want, got), n in confusion.items())
    if verdicts is not None:
        yield ""
        yield from _verdict_lines(verdicts)
    if verbose:
        yield from _details(evaluation, verdicts)


def _rates(rates: Rates) -> str:
    return f"{rates.precision:9.3f}  {rates.recall:6.3f}  {rates.f1:5.3f}  {rates.found:6d}  {rates.missed:6d}  {rates.extra:5d}"


def _verdict_lines(verdicts: Verdicts) -> Iterator[str]:
    names = [v for v in get_args(Verdict) if any(v in cell for cell in verdicts.matrix)]
    if names:
        yield f"{'labelled, and came out as':26}" + "".join(f"{name:>22}" for name in names)
        for want in names:
            yield f"{want:26}" + "".join(f"{verdicts.matrix[(want, got)]:22d}" for got in names)
        yield ""
    yield f"verdicts right: {verdicts.right} of {len(verdicts.pairs)} ({verdicts.accuracy:.3f}); of the claims found {verdicts.accuracy_found:.3f}"
    yield f"true statements called refuted: {len(verdicts.accusations)}"
    yield f"abstained where the label knows better: {verdicts.abstentions:.3f}"
    right, told = verdicts.diagnoses
    if told:
        yield f"diagnoses right: {right} of {told} ({right / told:.3f})"


def _details(evaluation: Evaluation, verdicts: Verdicts | None) -> Iterator[str]:
    yield ""
    for pair in evaluation.missed:
        yield _clean(f"MISSED {pair.document}: {_label(pair)}{_near(pair)} | {_context(pair)}")
    for extra in evaluation.extras:
        yield _clean(f"EXTRA {extra.document}: {_claim(extra.claim)} | {extra.claim.sentence}")
    for pair, claim in verdicts.wrong if verdicts is not None else ():
        yield _clean(
            f"VERDICT {pair.document}: {_label(pair)}: {pair.label.verdict} came out as {claim.verdict} | {_context(pair)}"
        )


def _near(pair: Pair) -> str:
    if pair.nearest is None:
        return ""
    return f"; nearest: {_claim(pair.nearest)}, which differs in {', '.join(pair.differs) or 'nothing, but found another label'}"


def _context(pair: Pair) -> str:
    span = pair.label.span
    return pair.text if span is None else pair.text[span.start : span.end]


def _label(pair: Pair) -> str:
    given = pair.label.given
    return " ".join(
        [
            pair.label.kind,
            *(f"{key}={_said(given[key])}" for key in _SHOWN if given.get(key) not in (None, "", [], "=")),
        ]
    )


def _claim(claim: Claim) -> str:
    data = asdict(claim)
    covered = "" if claim.coverage == "checkable" else " (not covered)"
    return (
        " ".join(
            [claim.kind, *(f"{key}={_said(data[key])}" for key in _SHOWN if data[key] not in (None, (), "="))]
        )
        + covered
    )


def _said(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.10g}"
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _clean(line: str) -> str:
    return one_line(visible(line))[: 3 * _WIDTH]


def _as_json(evaluation: Evaluation, verdicts: Verdicts | None) -> str:
    data: dict[str, Any] = {
        "documents": evaluation.documents,
        "all": _figures(evaluation.rates),
        "kinds": {kind: _figures(rates) for kind, rates in evaluation.by_kind.items()},
        "years_right": evaluation.years_right,
        "confusion": [
            {"label": want, "claim": got, "count": n} for (want, got), n in evaluation.confusion.most_common()
        ],
        "missed": [_missed(pair) for pair in evaluation.missed],
        "extras": [_extra(extra) for extra in evaluation.extras],
    }
    if verdicts is not None:
        right, told = verdicts.diagnoses
        data["verdicts"] = {
            "labels": len(verdicts.pairs),
            "found": len(verdicts.judged),
            "accuracy": verdicts.accuracy,
            "accuracy_found": verdicts.accuracy_found,
            "wrong_accusations": len(verdicts.accusations),
            "abstentions": verdicts.abstentions,
            "diagnoses": {"right": right, "labels": told},
            "matrix": [
                {"label": want, "verdict": got, "count": n}
                for (want, got), n in sorted(verdicts.matrix.items())
            ],
            "wrong": [
                {
                    **_missed(pair),
                    "verdict": claim.verdict,
                    "claim": claim.id,
                    "diagnosis": claim.diagnosis and claim.diagnosis.code,
                }
                for pair, claim in verdicts.wrong
            ],
        }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _figures(rates: Rates) -> dict[str, float]:
    return {"precision": rates.precision, "recall": rates.recall, "f1": rates.f1, **asdict(rates)}


def _missed(pair: Pair) -> dict[str, Any]:
    return {
        "document": pair.document,
        "line": pair.label.line,
        "label": dict(pair.label.given),
        "nearest": None if pair.nearest is None else pair.nearest.id,
        "differs": list(pair.differs),
    }


def _extra(extra: Extra) -> dict[str, Any]:
    claim = asdict(extra.claim)
    return {
        "document": extra.document,
        "claim": extra.claim.id,
        "kind": extra.claim.kind,
        **{key: claim[key] for key in _SHOWN},
        "sentence": extra.claim.sentence,
    }
