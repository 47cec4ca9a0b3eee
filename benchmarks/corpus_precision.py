"""How much of what is found in unlabelled news is right: 200 claims, labelled by hand.

    claimcheck extract NEWS.jsonl --format jsonl > claims.jsonl
    python benchmarks/corpus_precision.py claims.jsonl             the labels held against the claims
    python benchmarks/corpus_precision.py claims.jsonl --unlabelled  what is in the sample and has no label yet

The sample is every checkable claim and as many of the others as make 200, drawn by the hash of document and
offset, so that it stays the same while the extractor changes. The labels stand in `corpus_labels.csv`: where the
claim stands, what it says, whether that is right, and why not. No sentence of the texts is in it. For a checkable
claim right means every field; for one that is not covered, that the record could not have answered it and
that the reason given holds.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

LABELS = Path(__file__).with_name("corpus_labels.csv")
SIZE = 200
Z = 1.959964  # the normal quantile of a 95 percent interval

Key = tuple[str, ...]
COLUMNS = ("document", "start", "kind", "places", "value", "years")


def key(claim: dict[str, Any]) -> Key:
    """Where a claim stands and what it says, as the labels name it."""
    value = "" if claim["value"] is None else f"{claim['value']:.10g}"
    years = " ".join(map(str, claim["years"]))
    start = str(claim["quote"]["start"])
    return claim["document"], start, claim["kind"], " ".join(claim["places"]), value, years


def sample(claims: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """All checkable claims, and the others with the smallest hashes, up to `SIZE`."""
    found = list(claims)
    checkable = [claim for claim in found if claim["coverage"] == "checkable"]
    others = sorted((claim for claim in found if claim["coverage"] != "checkable"), key=_draw)
    return checkable + others[: max(0, SIZE - len(checkable))]


def _draw(claim: dict[str, Any]) -> str:
    return hashlib.sha256(" ".join(key(claim)[:2]).encode()).hexdigest()


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 percent score interval of a share (Wilson 1927, Journal of the American Statistical Association 22)."""
    if not total:
        return 0.0, 1.0
    share, scale = right / total, 1 + Z * Z / total
    middle = (share + Z * Z / (2 * total)) / scale
    half = Z * math.sqrt(share * (1 - share) / total + Z * Z / (4 * total * total)) / scale
    return middle - half, middle + half


def line(name: str, verdicts: Sequence[bool]) -> str:
    """One row of the result: how many are right, and the interval."""
    right, total = sum(verdicts), len(verdicts)
    low, high = wilson(right, total)
    return f"{name}: {right} of {total} right, {right / max(1, total):.3f} ({low:.3f} to {high:.3f})"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("claims", type=Path)
    parser.add_argument("--unlabelled", action="store_true", help="print the claims to label, as JSON lines")
    given = parser.parse_args()
    with given.claims.open(encoding="utf-8") as lines:
        rows = [json.loads(text) for text in lines]
    drawn = sample(row for row in rows if row.get("type") == "claim")
    labels: dict[Key, dict[str, str]] = {}
    if LABELS.exists():
        with LABELS.open(encoding="utf-8", newline="") as file:
            labels = {tuple(row[c] for c in COLUMNS): row for row in csv.DictReader(file)}
    if given.unlabelled:
        for claim in drawn:
            if key(claim) not in labels:
                print(json.dumps(claim, ensure_ascii=False))  # noqa: T201
        return
    known = [(claim, labels[key(claim)]) for claim in drawn if key(claim) in labels]
    for name, wanted in (("checkable", True), ("not covered", False)):
        chosen = [r["right"] == "yes" for c, r in known if (c["coverage"] == "checkable") == wanted]
        print(line(name, chosen))  # noqa: T201
    print(line("all", [label["right"] == "yes" for _, label in known]))  # noqa: T201
    print(f"without a label: {len(drawn) - len(known)}")  # noqa: T201
    for claim, label in known:
        if label["right"] != "yes":
            print(f"wrong: {claim['document']} at {claim['quote']['start']}, {claim['kind']}: {label['why']}")  # noqa: T201


if __name__ == "__main__":
    main()
