"""`claimcheck schema`: what the JSON lines look like."""

from __future__ import annotations

import json

from claimcheck.cli import output


def schema() -> None:
    """Print the JSON Schema of a line of `--format jsonl`.

    `claimcheck schema > claimcheck.schema.json`
    """
    from claimcheck.reports.schema import schema as json_schema

    output.print_out(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
