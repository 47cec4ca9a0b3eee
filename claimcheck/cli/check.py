"""`claimcheck check` and `claimcheck explain`: one text, one claim."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

import typer

from claimcheck import config
from claimcheck.cli import output, wiring
from claimcheck.cli.app import DONE, FAILED
from claimcheck.cli.batch import Batch, Tally
from claimcheck.cli.options import (
    AllNumbers,
    AsJson,
    DateOption,
    FormatOption,
    Offline,
    PlaceOption,
    Quiet,
    Verbose,
)
from claimcheck.cli.terminal import Terminal
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Judgement, Result
from claimcheck.reports import Reference, format_named

CLAIM_ID = re.compile(r"[0-9a-f]{6,64}")


def check(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or several.", show_default=False)],
    date: DateOption = None,
    place: PlaceOption = None,
    form: FormatOption = None,
    all_numbers: AllNumbers = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check a sentence and say what the record has on it.

    `claimcheck check "Nigeria has 200 million people" --date 2019`

    `claimcheck check "Our economy grew by 2.9 percent in 2018" --place "United States"`
    """
    task = wiring.task(date=date, place=place, all_numbers=all_numbers, tolerance=config.load().tolerance)
    result = wiring.checking(task)(wiring.spoken(text))
    form_ = format_named(form or "text")
    names = wiring.reference() if form_.readable else Reference()
    output.print_out(form_.opening() + form_.answer(result, names) + form_.closing())


def explain(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT | ID PATH...",
            help="A text, or a claim's id and where to find it.",
            show_default=False,
        ),
    ],
    date: DateOption = None,
    place: PlaceOption = None,
    as_json: AsJson = False,
    offline: Offline = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show every step from the words of a claim to its verdict.

    `claimcheck explain "China has more people than the G7" --date 2012`

    `claimcheck explain 3f2a91c07b article.md` explains one claim of a report, by its id or its beginning.

    Of a number that became no claim it says how far the nearest kind came with it.
    """
    settings = config.load()
    terminal = Terminal(quiet, verbose)
    task = wiring.task(
        date=date or settings.date, place=place or settings.place, tolerance=settings.tolerance
    )
    totals = Tally()
    if len(words) == 1:
        chosen = list(_all(wiring.checking(task)(wiring.spoken(words[0]))))
        missing = "no claim found in the text"
    else:
        beginning = _claim_id(words[0])
        files = wiring.expanded(words[1:])
        results = Batch(files, task, 1, offline, terminal).checked(totals)
        chosen = [
            (result, judgement)
            for result in results
            for _, judgement in _all(result)
            if judgement.claim.id.startswith(beginning)
        ]
        missing = f"no claim {words[0]} in {', '.join(words[1:])}"
    if not chosen:
        raise ClaimcheckError(missing, remedy="claimcheck extract lists the claims and their ids")
    output.print_out(_shown(chosen, as_json))
    raise typer.Exit(FAILED if totals.failed else DONE)


def _all(result: Result) -> Iterator[tuple[Result, Judgement]]:
    return ((result, judgement) for judgement in result.judgements)


def _with_near_miss(judgement: Judgement) -> Judgement:
    """The judgement with the step at which a number that became no claim was left."""
    from claimcheck.claims.near_misses import near_miss

    missed = near_miss(judgement.claim)
    found = judgement.found
    return (
        judgement if not missed else replace(judgement, found=replace(found, trace=(*found.trace, *missed)))
    )


def _claim_id(word: str) -> str:
    if not CLAIM_ID.fullmatch(word):
        raise ClaimcheckError(
            f"not a claim's id: {word!r}",
            remedy="put a text in quotes, or give an id and the paths to search",
        )
    return word


def _shown(chosen: list[tuple[Result, Judgement]], as_json: bool) -> str:
    from claimcheck.reports import derivation

    names = wiring.reference()
    chosen = [(result, _with_near_miss(judgement)) for result, judgement in chosen]
    if as_json:
        data = [derivation.provenance(result, judgement, names) for result, judgement in chosen]
        return json.dumps(data, indent=2) + "\n"
    return "\n\n".join(derivation.explained(result, judgement, names) for result, judgement in chosen)
