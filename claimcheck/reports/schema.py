"""The JSON Schema of the JSON lines, made from the models that are their source."""

from __future__ import annotations

from typing import Any

from claimcheck.models import SCHEMA_VERSION, CheckedClaim, Claim, Contradiction

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ROWS = {
    "Claim": (Claim, "a line that `claimcheck extract` prints"),
    "CheckedClaim": (CheckedClaim, "a line that `claimcheck run` prints for a claim"),
    "Contradiction": (
        Contradiction,
        "a line that `claimcheck run` prints for two claims that cannot both hold",
    ),
}


def schema() -> dict[str, Any]:
    """A schema that every line of `--format jsonl` meets. All keys are always there and no others are."""
    from pydantic import TypeAdapter

    inputs: list[Any] = [(name, "serialization", TypeAdapter(model)) for name, (model, _) in ROWS.items()]
    references, definitions = TypeAdapter.json_schemas(inputs, ref_template="#/$defs/{model}")
    types = definitions["$defs"]
    for definition in types.values():
        # Defaults are for Python callers; a line has every key.
        definition["required"] = list(definition.get("properties", {}))
        definition["additionalProperties"] = False
        for entry in definition.get("properties", {}).values():
            entry.pop("default", None)
            entry.pop("title", None)
        if "schema_version" in definition.get("properties", {}):
            definition["properties"]["schema_version"] = {"const": SCHEMA_VERSION}
    for name, (_, description) in ROWS.items():
        types[name]["description"] = description
    return {
        "$schema": DIALECT,
        "title": "A line of claimcheck's JSON lines",
        "oneOf": [references[name, "serialization"] for name in ROWS],
        "$defs": types,
    }
