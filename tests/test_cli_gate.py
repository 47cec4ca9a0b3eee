"""`run --gate` and `accept`, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli import wiring
from tests.conftest import Invoke


@pytest.fixture
def corpus(invoke: Invoke) -> Path:
    """Two documents whose results have been accepted."""
    Path("seeds").mkdir()
    Path("seeds/a.txt").write_text("supported: 43 percent\nrefuted: 44 percent\n", encoding="utf-8")
    Path("seeds/b.txt").write_text("supported: 45 percent\n", encoding="utf-8")
    assert invoke("accept").exit_code == 0
    return Path("seeds/expected.jsonl")


def rows(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_accepting_writes_a_line_per_claim_and_the_lock(corpus: Path) -> None:
    assert [(row["document"], row["quote"], row["verdict"]) for row in rows(corpus)] == [
        ("seeds/a.txt", "43 percent", "supported"),
        ("seeds/a.txt", "44 percent", "refuted"),
        ("seeds/b.txt", "45 percent", "supported"),
    ]
    lock = json.loads(Path("seeds/sources.lock.json").read_text(encoding="utf-8"))
    assert lock == {"version": 1, "sources": {"wpp/2022": "ab" * 32}}


def test_the_gate_opens_for_the_same_results(corpus: Path, invoke: Invoke) -> None:
    answer = invoke("run", "--gate")
    assert answer.exit_code == 0
    assert "gate: as expected" in answer.stderr
    assert not Path("reports/expected.md").exists()


def test_the_gate_shows_what_changed_even_when_quiet(corpus: Path, invoke: Invoke) -> None:
    corpus.write_text(
        corpus.read_text(encoding="utf-8").replace('"refuted"', '"supported"'), encoding="utf-8"
    )
    answer = invoke("run", "--gate", "-q")
    assert answer.exit_code == 1
    assert answer.stderr.splitlines() == [
        "! seeds/a.txt: “44 percent” supported → refuted",
        "gate: 1 difference from seeds/expected.jsonl",
    ]


def test_a_claim_that_is_gone_and_a_new_accusation_fail(corpus: Path, invoke: Invoke) -> None:
    Path("seeds/b.txt").write_text("conflicting: 46 percent\n", encoding="utf-8")
    answer = invoke("run", "--gate")
    assert answer.exit_code == 1
    assert "+ seeds/b.txt: “46 percent” conflicting (not expected)" in answer.stderr
    assert "- seeds/b.txt: “45 percent” supported (no longer found)" in answer.stderr


def test_a_document_that_is_gone_fails_unless_others_were_named(corpus: Path, invoke: Invoke) -> None:
    Path("seeds/b.txt").unlink()
    assert invoke("run", "--gate").exit_code == 1
    assert invoke("run", "seeds/a.txt", "--gate").exit_code == 0
    assert invoke("run", "seeds", "--gate", "-o", "-").exit_code == 1


def test_the_gate_holds_from_any_folder_of_the_project(
    corpus: Path, invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("pyproject.toml").write_text("[tool.claimcheck]\n", encoding="utf-8")
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert invoke("run", "--gate").exit_code == 0
    assert Path("../reports/a.md").exists()
    assert invoke("run", "../seeds/a.txt", "--gate").exit_code == 0


def test_a_changed_data_package_fails(corpus: Path, invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "fingerprints", lambda: {"wpp/2022": "cd" * 32})
    answer = invoke("run", "--gate")
    assert answer.exit_code == 1
    assert "! wpp/2022: abababababab → cdcdcdcdcdcd" in answer.stderr


def test_an_unreadable_document_wins_over_findings(corpus: Path, invoke: Invoke) -> None:
    Path("seeds/a.txt").write_bytes(b"\x00\x01")
    assert invoke("run", "--gate").exit_code == 2


@pytest.mark.parametrize("name", ["expected.jsonl", "sources.lock.json"])
def test_a_missing_or_damaged_file_is_an_error(corpus: Path, invoke: Invoke, name: str) -> None:
    file = Path("seeds") / name
    file.write_text("{", encoding="utf-8")
    answer = invoke("run", "--gate")
    assert answer.exit_code == 2
    assert f"seeds/{name}:1: not JSON" in answer.stderr
    file.unlink()
    assert invoke("run", "--gate").exit_code == 2


def test_accepting_shows_the_differences_and_keeps_notes(corpus: Path, invoke: Invoke) -> None:
    first, *others = rows(corpus)
    noted = {**first, "why": "42.4 percent in 2012"}
    corpus.write_text("".join(json.dumps(row) + "\n" for row in (noted, *others)), encoding="utf-8")
    Path("seeds/a.txt").write_text("mostly_supported: 43 percent\nrefuted: 44 percent\n", encoding="utf-8")
    answer = invoke("accept")
    assert answer.exit_code == 0
    assert answer.stdout == "! seeds/a.txt: “43 percent” supported → mostly supported\n"
    assert rows(corpus)[0]["why"] == "42.4 percent in 2012"
    assert rows(corpus)[0]["verdict"] == "mostly_supported"
    assert invoke("run", "--gate").exit_code == 0


def test_accepting_some_documents_leaves_the_lines_of_others(corpus: Path, invoke: Invoke) -> None:
    Path("seeds/b.txt").unlink()
    assert invoke("accept", "seeds/a.txt").exit_code == 0
    assert [row["document"] for row in rows(corpus)] == ["seeds/a.txt", "seeds/a.txt", "seeds/b.txt"]


def test_nothing_is_accepted_when_a_document_cannot_be_read(corpus: Path, invoke: Invoke) -> None:
    before = corpus.read_bytes()
    Path("seeds/a.txt").write_text("refuted: 43 percent\n", encoding="utf-8")
    Path("seeds/b.txt").write_bytes(b"\x00")
    assert invoke("accept").exit_code == 2
    assert corpus.read_bytes() == before


def test_what_was_accepted_is_no_finding_of_the_setting_fail_on(corpus: Path, invoke: Invoke) -> None:
    Path("pyproject.toml").write_text("[tool.claimcheck]\nfail-on = ['refuted']\n", encoding="utf-8")
    assert invoke("run", "--gate").exit_code == 0
    assert invoke("run").exit_code == 1
    assert invoke("run", "--gate", "--fail-on", "refuted").exit_code == 1
