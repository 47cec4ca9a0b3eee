"""SARIF: one log for all documents, a result for whatever should be looked at."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.models import Document, Result
from claimcheck.reports import FORMATS, Reference

SARIF = FORMATS["sarif"]


def log(*texts: str) -> dict[str, Any]:
    whole = SARIF.opening() + SARIF.separator.join(text for text in texts if text) + SARIF.closing()
    found: dict[str, Any] = json.loads(whole)
    return found


def results(*texts: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(*texts)["runs"][0]["results"]
    return found


def test_what_is_refuted_and_what_contradicts_are_results(result: Result, reference: Reference) -> None:
    refuted, contradiction = results(SARIF.result(result, reference))
    assert (refuted["ruleId"], refuted["level"]) == ("refuted", "error")
    assert "What would be true: In 2011 China’s GDP was about $7.55 trillion." in refuted["message"]["text"]
    assert refuted["partialFingerprints"] == {"claimcheck/v1": "9b1d77e003"}
    assert (contradiction["ruleId"], contradiction["level"]) == ("contradiction", "warning")
    assert len(contradiction["relatedLocations"]) == 1


def test_a_result_stands_at_its_line_and_column(result: Result, reference: Reference) -> None:
    place = results(SARIF.result(result, reference))[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "news/brics.txt"}
    quote = result.judgements[1].claim.quote
    region = place["region"]
    assert (region["startLine"], region["startColumn"]) == (quote.line, quote.column)
    assert region["endColumn"] - region["startColumn"] == region["charLength"] == len(quote.exact)
    assert region["snippet"] == {"text": quote.exact}


def test_every_rule_that_is_used_is_declared(result: Result, reference: Reference) -> None:
    assert result.extraction is not None
    run = log(SARIF.result(result, reference), SARIF.extraction(result.extraction, reference))["runs"][0]
    declared = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {each["ruleId"] for each in run["results"]} == {"refuted", "contradiction", "claim"} <= declared


def test_a_document_that_stands_adds_nothing(result: Result, reference: Reference) -> None:
    empty = Result(Document("a.txt", "Nothing."), result.dating)
    assert SARIF.result(empty, reference) == ""
    assert results("") == []
