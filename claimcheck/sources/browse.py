"""What Datasette shows about the compiled record: titles, licences, descriptions of the tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from claimcheck.sources.store import SqliteStore

_TABLES = {
    "figures": "One row a figure, with the names of its source, indicator and place",
    "cells": "The figures as stored, by the numbers of source and indicator",
    "sources": "One row a vintage of a publisher",
    "indicators": "What is measured, in which unit",
    "places": "Codes of countries and aggregates",
    "resources": "Which source holds which indicator, and how it ranks among others",
    "spans": "Years and places of each indicator of each source",
}


def metadata(store: SqliteStore) -> dict[str, Any]:
    """Datasette's metadata for the store's database, licences of all sources included."""
    licences = "; ".join(f"{source.title} ({source.licence})" for source in store.sources())
    tables: dict[str, Any] = {name: {"description": text} for name, text in _TABLES.items()}
    return {
        "title": "The record of claimcheck",
        "description": "Population and GDP as published, by source and vintage",
        "license": licences,
        "databases": {store.path.stem: {"title": "Record", "source": licences, "tables": tables}},
    }


def write_metadata(store: SqliteStore) -> Path:
    """Write the metadata beside the database, for `datasette serve --metadata`; the path written to."""
    path = store.path.with_suffix(".metadata.json")
    path.write_text(json.dumps(metadata(store), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
