"""Measuring against labels: what counts as found, what as an extra, and what the command says of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.evaluation import Evaluation, Verdicts, compare, meets
from claimcheck.labels import Label, Labelled, read_labels
from claimcheck.models import CheckedClaim, Claim, Diagnosis, Document, Quote

QUOTE = Quote("", "", "", 0, 10, 1, 1)
LEVEL = Claim(
    document="a",
    id="1",
    quote=QUOTE,
    sentence="s",
    kind="level",
    indicator="population",
    places=("BRA",),
    value=212e6,
    unit="persons",
)


def label(**given: Any) -> Label:
    return Label({"kind": "level", "indicator": "population", "places": ["BRA"], "value": 212e6, **given}, 1)


def labelled(*labels: Label, exhaustive: bool = True) -> Labelled:
    return Labelled(Document("a", "Brazil has 212 million people."), labels, exhaustive)


@pytest.mark.parametrize(
    ("given", "claim", "same"),
    [
        ({}, {}, True),
        ({"value": 213e6}, {}, True),
        ({"value": 215e6}, {}, False),
        ({"value": 200e6, "value_high": 220e6}, {}, True),
        ({"places": ["BOL"]}, {}, False),
        ({"kind": "growth"}, {}, False),
        ({"indicator": "gdp"}, {"indicator": "gdp_ppp"}, True),
        ({"indicator": "gdp"}, {}, False),
        ({"kind": "rank", "value": 6, "other": []}, {"kind": "rank", "value": 6.0, "other": ("WLD",)}, True),
        (
            {"kind": "rank", "value": 6, "other": ["SAM"]},
            {"kind": "rank", "value": 6.0, "other": ("WLD",)},
            False,
        ),
        ({"kind": "trend", "comparator": "up"}, {"kind": "trend", "comparator": "down"}, False),
        (
            {"kind": "milestone", "value": None, "threshold": 2e8},
            {"kind": "milestone", "value": None, "threshold": 2e8},
            True,
        ),
        (
            {"kind": "count", "value": 5, "threshold": 2e8},
            {"kind": "count", "value": 5.0, "threshold": 1e8},
            False,
        ),
        (
            {"kind": "membership", "value": None, "other": ["EU"]},
            {"kind": "membership", "value": None, "other": ("EURO",)},
            False,
        ),
    ],
)
def test_what_counts_as_the_same(given: dict[str, Any], claim: dict[str, Any], same: bool) -> None:
    assert meets(label(**given), replace(LEVEL, **claim)) is same


def test_a_claim_finds_one_label_and_the_rest_are_missed_or_extra() -> None:
    pairs, extras = compare(labelled(label(), label(value=5e6)), [LEVEL, replace(LEVEL, value=9e6)])
    assert [pair.found is not None for pair in pairs] == [True, False]
    assert [extra.claim.value for extra in extras] == [9e6]


def test_a_claim_goes_to_the_label_of_its_years() -> None:
    early, late = replace(LEVEL, years=(2019,)), replace(LEVEL, years=(2020,))
    pairs, _ = compare(labelled(label(years=[2020]), label(years=[2019])), [early, late])
    assert [pair.found for pair in pairs] == [late, early]


def test_dont_care_is_neither_right_nor_wrong() -> None:
    for claims in ([LEVEL], []):
        pairs, extras = compare(labelled(label(dont_care=True)), claims)
        assert (pairs, extras) == ([], [])


def test_what_is_not_covered_is_no_extra_but_may_find_a_label() -> None:
    uncovered = replace(LEVEL, indicator="gnp", coverage="not_covered", reason="r")
    other = replace(uncovered, kind="other")
    assert compare(labelled(), [uncovered, other]) == ([], [])
    pairs, _ = compare(labelled(label(indicator="gnp")), [uncovered])
    assert pairs[0].found is uncovered


def test_kinds_are_confused_when_all_else_is_right() -> None:
    evaluation = Evaluation()
    evaluation.add(labelled(label(kind="growth", value=4)), [replace(LEVEL, value=4)])
    assert evaluation.confusion == {("growth", "level"): 1}
    assert (evaluation.rates.precision, evaluation.rates.recall, evaluation.rates.f1) == (0, 0, 0)


def test_verdicts_count_accusations_abstentions_and_diagnoses_apart() -> None:
    evaluation = Evaluation()
    cases = [
        ("supported", "mostly_supported", None),
        ("supported", "refuted", None),
        ("refuted", "refuted", "sign"),
        ("refuted", "not_enough_evidence", None),
    ]
    for want, got, code in cases:
        plain = {name: getattr(LEVEL, name) for name in Claim.__dataclass_fields__}
        diagnosis = Diagnosis(code, "") if code else None
        judged = CheckedClaim(**plain, verdict=got, diagnosis=diagnosis)  # type: ignore[arg-type]
        evaluation.add(
            labelled(label(verdict=want, **({"diagnosis": "sign"} if want == "refuted" else {}))), [judged]
        )
    evaluation.add(labelled(label(verdict="refuted")), [])
    verdicts = Verdicts.of(evaluation)
    assert (verdicts.right, verdicts.accuracy, verdicts.accuracy_found) == (2, 0.4, 0.5)
    assert (len(verdicts.accusations), verdicts.abstentions, verdicts.diagnoses) == (1, 0.25, (1, 2))


def write(path: Path, *rows: Any) -> Path:
    path.write_text(
        "".join(row if isinstance(row, str) else json.dumps(row) + "\n" for row in rows), encoding="utf-8"
    )
    return path


def test_rows_of_one_document_are_put_together_and_ambiguous_ones_left_out(tmp_path: Path) -> None:
    claim = {"kind": "level", "value": 1}
    rows = [
        {"doc": "a", "text": "t", "claim": claim, "verdict": "refuted"},
        {"doc": "a", "text": "t", "claim": claim, "verdict": "supported"},
        {"id": "b", "text": "u", "claims": [], "ambiguous": True},
        {"id": "c", "text": "v", "claims": [claim], "country": "Chile", "date": "2012"},
    ]
    first, last = read_labels(write(tmp_path / "g.jsonl", *rows))
    assert [one.verdict for one in first.labels] == ["refuted", "supported"]
    assert not first.exhaustive
    assert (last.document.name, last.document.place, last.document.date) == ("c", "Chile", "2012")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{\n", "is not JSON"),
        ('["a"]\n', "not an object"),
        ('{"id": "a", "claims": []}\n', '"text" is missing'),
        ('{"id": "a", "text": "t"}\n', '"claims" is missing'),
        ('{"id": "a", "text": "t", "claims": [{"kind": "size"}]}\n', "no such kind of claim: 'size'"),
        (
            '{"id": "a", "text": "t", "claims": [{"kind": "level", "value": "5"}]}\n',
            '"value" is not a number',
        ),
        (
            '{"id": "a", "text": "t", "claims": [{"kind": "level", "places": "BRA"}]}\n',
            '"places" is not a list',
        ),
        (
            '{"id": "a", "text": "t", "claims": [{"kind": "level", "verdict": "wrong"}]}\n',
            "no such verdict: 'wrong'",
        ),
        ('{"id": "a", "text": "t", "claims": [], "date": "soon"}\n', '"date"'),
        ('{"id": "good", "text": "other", "claims": []}\n', "stands for two texts"),
    ],
)
def test_a_bad_row_is_named_with_file_line_and_remedy(tmp_path: Path, line: str, message: str) -> None:
    path = write(tmp_path / "g.jsonl", {"id": "good", "text": "t", "claims": []}, line)
    with pytest.raises(ClaimcheckError) as caught:
        read_labels(path)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert caught.value.remedy


def test_expectations_are_found_by_quote(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("In 2020 Brazil had\n212 million people.", encoding="utf-8")
    table = write(
        tmp_path / "expectations.csv",
        "document,quote,kind,indicator,places,other,value,years,verdict,diagnosis\n",
        "a.txt,Brazil had 212 million,level,population,BRA,,212000000,2020,supported,\n",
    )
    ((found),) = read_labels(table)
    (one,) = found.labels
    assert one.span is not None
    assert found.document.text[one.span.start : one.span.end] == "Brazil had\n212 million"
    assert (one.value, one.given["years"], one.line, one.verdict, one.diagnosis) == (
        212e6,
        [2020],
        2,
        "supported",
        None,
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("b.txt,Brazil,level,,,\n", "no such document: 'b.txt'"),
        ("a.txt,Peru,level,,,\n", "the quote does not stand in"),
        ("a.txt,Brazil,level,BRA,many,\n", "could not convert"),
    ],
)
def test_a_bad_expectation_is_named_too(tmp_path: Path, row: str, message: str) -> None:
    (tmp_path / "a.txt").write_text("Brazil has 212 million people.", encoding="utf-8")
    table = write(tmp_path / "e.csv", "document,quote,kind,places,value,verdict\n", row)
    with pytest.raises(ClaimcheckError, match=message) as caught:
        read_labels(table)
    assert caught.value.line == 2


GOLD = (
    {
        "id": "a",
        "text": "supported: Brazil is large",
        "claims": [
            {
                "kind": "share",
                "indicator": "population",
                "places": ["BRICS"],
                "other": ["WLD"],
                "value": 43,
                "verdict": "supported",
            }
        ],
    },
    {"id": "b", "text": "refuted: So is Chile", "claims": []},
)


def test_the_command_prints_figures_and_with_v_what_is_missed_and_extra(invoke: Any, tmp_path: Path) -> None:
    path = str(write(tmp_path / "g.jsonl", *GOLD))
    plain = invoke("eval", path)
    assert plain.exit_code == 0
    assert plain.stdout.splitlines()[-1].split() == ["all", "0.500", "1.000", "0.667", "1", "0", "1"]
    assert "EXTRA b: share indicator=population" in invoke("eval", path, "-v").stdout


def test_the_command_prints_json(invoke: Any, tmp_path: Path) -> None:
    path = str(write(tmp_path / "g.jsonl", *GOLD))
    data = json.loads(invoke("eval", path, "--verdicts", "--json").stdout)
    assert data["all"]["f1"] == pytest.approx(2 / 3)
    assert [extra["document"] for extra in data["extras"]] == ["b"]
    assert data["verdicts"]["matrix"] == [{"label": "supported", "verdict": "supported", "count": 1}]
    assert data["verdicts"]["wrong_accusations"] == 0


def test_below_the_floor_it_exits_with_1(invoke: Any, tmp_path: Path) -> None:
    path = str(write(tmp_path / "g.jsonl", *GOLD))
    assert invoke("eval", path, "--floor", "0.6").exit_code == 0
    below = invoke("eval", path, "--floor", "0.7")
    assert below.exit_code == 1
    assert "0.667 is below the floor of 0.7" in below.stderr


def test_bad_labels_and_crashes_exit_with_2(invoke: Any, tmp_path: Path) -> None:
    bad = invoke("eval", str(write(tmp_path / "bad.jsonl", "{\n")))
    assert (bad.exit_code, bad.stderr.count("\n")) == (2, 1)
    assert "bad.jsonl:1: is not JSON" in bad.stderr
    assert invoke("eval", str(tmp_path / "none.jsonl")).exit_code == 2
    crash = invoke(
        "eval", str(write(tmp_path / "c.jsonl", {"id": "c", "text": "crash", "claims": []})), "--floor", "1"
    )
    assert crash.exit_code == 2
