"""The command line. One file per group of commands, and here the one list of them."""

from __future__ import annotations

from claimcheck.cli import acquiring  # noqa: F401 (its commands join those of `sources`)
from claimcheck.cli.app import app, main
from claimcheck.cli.check import check, explain
from claimcheck.cli.eval import evaluate
from claimcheck.cli.gating import accept
from claimcheck.cli.run import extract, run
from claimcheck.cli.schema import schema
from claimcheck.cli.sources import sources

__all__ = ["app", "main"]

for _command in (run, check, extract, explain, accept, schema):
    app.command()(_command)
app.command("eval")(evaluate)
app.add_typer(sources, name="sources")
