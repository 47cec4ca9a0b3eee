"""The command line as a whole: the group of commands, its version and help, and what becomes of errors.

Exit codes: 0 done; 1 findings, only under `--gate` or `--fail-on`; 2 the command could not do its work. An
error of ours is one line; so is a bug, unless -v or CLAIMCHECK_DEBUG asks for its traceback.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from claimcheck import __version__
from claimcheck.cli.options import VERBOSE
from claimcheck.cli.output import silence
from claimcheck.cli.terminal import Terminal, current_trace
from claimcheck.errors import ClaimcheckError

DONE, FINDINGS, FAILED = 0, 1, 2


class Commands(TyperGroup):
    """The group of all commands, which turns exceptions into a line on standard error and exit code 2."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            silence(sys.stdout)
            raise typer.Exit(DONE) from None
        except (KeyboardInterrupt, typer.Abort):
            Terminal().error(ClaimcheckError("interrupted"))
            raise typer.Exit(FAILED) from None
        except ClaimcheckError as error:
            Terminal().error(error, current_trace())
            raise typer.Exit(FAILED) from None
        except Exception as error:
            if hasattr(error, "exit_code"):  # usage errors and Exit, which typer shows itself
                raise
            Terminal(verbose=bool(ctx.meta.get(VERBOSE))).error(error, current_trace())
            raise typer.Exit(FAILED) from None


app = typer.Typer(
    name="claimcheck",
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Settings come from `[tool.claimcheck]` in the nearest pyproject.toml. "
    "Exit codes: 0 done, 1 findings (only with `--gate` or `--fail-on`), 2 the work could not be done.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit(DONE)


@app.callback()
def claimcheck(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Check what texts say in numbers about population and GDP against the public record.

    `claimcheck check "Brazil has 210 million inhabitants" --date 2018`

    `claimcheck run article.md` writes a verdict report.
    """


def main() -> None:
    """The console script."""
    try:
        app()
    finally:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            silence(sys.stdout)
