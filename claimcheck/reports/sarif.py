"""SARIF 2.1.0 for code scanning: what is refuted, conflicting or contradictory, at its line of the document.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/ has the format. Only what somebody should look at is a result: a log
without results is one of documents that stand.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from claimcheck import __version__
from claimcheck.models import CheckedClaim, Contradiction, Document, Extraction, Quote, Result
from claimcheck.reports.escaping import as_sentence, visible
from claimcheck.reports.interface import Format, Reference
from claimcheck.reports.quoting import words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

RULES = {
    "refuted": ("error", "The record and the claim do not meet under any plain reading."),
    "conflicting": ("warning", "Whether the claim holds depends on the reading or on the source."),
    "contradiction": ("warning", "Two claims of one document cannot both hold."),
    "claim": ("note", "A claim that can be checked."),
}
"""Rules by id, each with its level and what it means."""


class Sarif(Format):
    name = "sarif"
    suffix = ".sarif"
    summary = (
        "SARIF 2.1.0 for code scanning: refuted and conflicting claims and contradictions, each at its line"
    )
    readable = False
    separator = ",\n"

    def opening(self) -> str:
        rules = [
            {
                "id": name,
                "shortDescription": {"text": text},
                "defaultConfiguration": {"level": level},
            }
            for name, (level, text) in RULES.items()
        ]
        driver = {"name": "claimcheck", "version": __version__, "rules": rules}
        head = f'{{"$schema": {_json(SCHEMA)}, "version": "2.1.0", "runs": [{{"tool": {_json({"driver": driver})},\n'
        return f'{head}"columnKind": "unicodeCodePoints", "results": [\n'

    def closing(self) -> str:
        return "\n]}]}\n"

    def result(self, result: Result, reference: Reference) -> str:
        document = result.document
        found = [
            _result(claim.verdict, claim.id, _message(claim, judgement.explanation), (claim.quote,), document)
            for judgement in result.judgements
            if (claim := judgement.claim).coverage == "checkable" and claim.verdict in RULES
        ]
        found += [_of_contradiction(contradiction, document) for contradiction in result.contradictions]
        return self.separator.join(map(_json, found))

    def extraction(self, extraction: Extraction, reference: Reference) -> str:
        document = extraction.document
        found = [
            _result("claim", one.claim.id, words(one.claim.quote, document), (one.claim.quote,), document)
            for one in extraction.found
            if one.claim.coverage == "checkable"
        ]
        return self.separator.join(map(_json, found))


def _message(claim: CheckedClaim, explanation: str) -> str:
    """Why the claim does not stand, and what would."""
    said = [explanation, claim.diagnosis.message if claim.diagnosis else "", claim.correction or ""]
    labels = ("", "Probable cause: ", "What would be true: ")
    return " ".join(label + as_sentence(text) for label, text in zip(labels, said, strict=True) if text)


def _of_contradiction(contradiction: Contradiction, document: Document) -> dict[str, Any]:
    message = as_sentence(contradiction.message)
    return _result("contradiction", contradiction.id, message, contradiction.quotes, document)


def _result(
    rule: str, identity: str, message: str, quotes: tuple[Quote, ...], document: Document
) -> dict[str, Any]:
    """One finding; its first quotation is where it is shown, the others are related."""
    places = [_location(each, document) for each in quotes]
    found: dict[str, Any] = {
        "ruleId": rule,
        "level": RULES[rule][0],
        "message": {"text": visible(message)},
        "locations": places[:1],
        "partialFingerprints": {"claimcheck/v1": identity},
    }
    if places[1:]:
        found["relatedLocations"] = places[1:]
    return found


def _location(quoted: Quote, document: Document) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": quoted.line,
        "startColumn": quoted.column,
        "charOffset": quoted.start,
        "charLength": quoted.end - quoted.start,
        "snippet": {"text": visible(quoted.exact)},
    }
    if "\n" not in quoted.exact:
        region["endColumn"] = quoted.column + quoted.end - quoted.start
    address = document.url if document.name == "-" and document.url else document.name
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(address, safe="/:?#@!$&'()*+,;=~", errors="replace")},
            "region": region,
        }
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True)
