"""What Datasette shows about the compiled record: titles, licences, descriptions of tables and columns."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from claimcheck.errors import RecordError
from claimcheck.sources.interface import Source
from claimcheck.sources.store import SqliteStore

_TABLES = {
    "figures": "One row a figure, with the names of its source, indicator and place",
    "cells": "The figures as stored, by the numbers of source and indicator",
    "sources": "One row a vintage of a publisher: title, licence, day of publication and who says so",
    "indicators": "What is measured, in which unit",
    "places": "Codes of countries and aggregates",
    "resources": "Which source holds which indicator, and how it ranks among others",
    "spans": "Years and places of each indicator of each source",
}
_LABELS = {"sources": "key", "indicators": "slug", "places": "name"}
"""What stands for a row where another table points to it."""

_FIGURE = {
    "place": "ISO 3166-1 alpha-3, or the code of a group or region",
    "value": "In base units: persons, US dollars, international dollars, percent, square kilometres",
    "status": "Estimate or projection, as the publisher has it",
}
_COLUMNS = {
    "figures": {**_FIGURE, "published": "The day from which the source counts as known"},
    "cells": _FIGURE,
    "sources": {
        "published": "The day of publication; where only the month or year is known, the last day of it",
        "published_precision": "How precisely that is known: day, month or year",
    },
    "resources": {
        "rank": "Sources of one indicator are asked in this order, the lowest first",
        "projection_from": "The first year that is a projection",
        "note": "How the figures were made from the publisher's own variables",
    },
    "spans": {"last_estimate": "The last year that is no projection"},
}


def metadata(store: SqliteStore) -> dict[str, Any]:
    """Datasette's metadata for the store's database, licences of all sources included."""
    sources = store.sources()
    tables: dict[str, Any] = {name: {"description": text} for name, text in _TABLES.items()}
    for name, column in _LABELS.items():
        tables[name]["label_column"] = column
    for name, columns in _COLUMNS.items():
        tables[name]["columns"] = columns
    tables["series"] = {"hidden": True}  # the figures again, packed for our own reading
    return {
        "title": "The record of claimcheck",
        "description": "Population and GDP as published, by source and vintage",
        "license": _licences(sources),
        "license_url": f"/{store.path.stem}/sources",
        "source": ", ".join(source.title for source in sources),
        "databases": {store.path.stem: {"title": "Record", "tables": tables}},
    }


def _licences(sources: Sequence[Source]) -> str:
    """`CC-BY-4.0 (Penn World Table 11.0, ...); other-pd (...)`."""
    titles: dict[str, list[str]] = {}
    for source in sources:
        titles.setdefault(source.licence, []).append(source.title)
    return "; ".join(f"{licence} ({', '.join(held)})" for licence, held in titles.items())


def write_metadata(store: SqliteStore) -> Path:
    """Write the metadata beside the database, for `datasette serve --metadata`; the path written to."""
    path = store.path.with_suffix(".metadata.json")
    path.write_text(json.dumps(metadata(store), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def datasette_command(store: SqliteStore, port: int) -> list[str]:
    """The command that serves the record on this machine and opens the browser.

    Raises RecordError where Datasette is not installed.
    """
    if find_spec("datasette") is None:
        raise RecordError("Datasette is not installed", remedy="pip install 'claimcheck-toolkit[browse]'")
    options = ["--metadata", str(write_metadata(store)), "--port", str(port), "--open"]
    return [sys.executable, "-m", "datasette", "serve", "--immutable", str(store.path), *options]
