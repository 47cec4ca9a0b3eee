"""JSON lines: one claim or contradiction a line, keys in the order of the models' fields.

The field order of `Claim` and `CheckedClaim` is the public contract. Numbers are plain JSON, whole ones
without a fraction; an open end of an interval is null.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from claimcheck.models import Extraction, Result
from claimcheck.reports.interface import Format, Reference

_AS_THEY_ARE = frozenset({str, int, bool})

# JSON allows these bare, but some readers take them for line ends and terminals obey the C1 controls.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class JsonLines(Format):
    name = "jsonl"
    suffix = ".jsonl"
    summary = "one JSON object per claim and per contradiction, for programs"
    readable = False

    def result(self, result: Result, reference: Reference) -> str:
        rows = [*(judgement.claim for judgement in result.judgements), *result.contradictions]
        return "".join(line(row) for row in rows)

    def extraction(self, extraction: Extraction, reference: Reference) -> str:
        return "".join(line(found.claim) for found in extraction.found)


def line(value: Any) -> str:
    """One value of the models as a line of JSON."""
    text = json.dumps(plain(value), ensure_ascii=False, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def plain(value: Any) -> Any:
    """Dataclasses, tuples and numbers as JSON has them: objects in field order, lists, null for no number."""
    if value is None or type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() else value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _field_names(type(value))}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
