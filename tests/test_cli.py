"""The commands: what they read, where they write, and what they answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck import __version__, documents
from claimcheck.models import Document
from tests.conftest import Invoke


def text(path: str, content: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def test_version(invoke: Invoke) -> None:
    answer = invoke("--version")
    assert (answer.exit_code, answer.stdout) == (0, f"claimcheck {__version__}\n")


def test_help_has_examples(invoke: Invoke) -> None:
    for command in ("run", "check", "extract", "explain", "accept"):
        assert f"claimcheck {command}" in invoke(command, "--help").stdout


class TestRun:
    def test_one_document_is_reported_on_standard_output(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        answer = invoke("run", "a.txt")
        assert answer.exit_code == 0
        assert answer.stdout.startswith("# a.txt\n")
        assert answer.stderr == "1 document, 1 claim: 1 supported\n"
        assert not Path("reports").exists()

    def test_several_documents_get_a_folder_with_an_index(self, invoke: Invoke) -> None:
        text("in/a.txt", "supported: 43 percent")
        text("in/b.txt", "refuted: 44 percent")
        answer = invoke("run", "in")
        assert (answer.exit_code, answer.stdout) == (0, "")
        assert sorted(path.name for path in Path("reports").iterdir()) == ["README.md", "a.md", "b.md"]
        index = Path("reports/README.md").read_text(encoding="utf-8")
        assert "[in/a.txt](a.md)" in index
        assert "2 documents, 2 claims: 1 supported, 1 refuted → reports" in answer.stderr

    def test_without_paths_the_configuration_says_what_and_where(self, invoke: Invoke) -> None:
        text("pyproject.toml", "[tool.claimcheck]\npaths = ['texts']\noutput = 'verdicts'\n")
        text("texts/a.txt", "supported: 43 percent")
        assert invoke("run").exit_code == 0
        assert Path("verdicts/a.md").exists()
        assert Path("verdicts/README.md").exists()

    def test_without_paths_or_configuration_seeds_are_checked(self, invoke: Invoke) -> None:
        text("seeds/a.txt", "supported: 43 percent")
        assert invoke("run").exit_code == 0
        assert Path("reports/a.md").exists()

    def test_json_lines_of_several_documents_go_to_standard_output(self, invoke: Invoke) -> None:
        text("in/a.txt", "supported: 43 percent")
        text("in/b.txt", "refuted: 44 percent\nnothing here")
        answer = invoke("run", "in", "--format", "jsonl")
        rows = [json.loads(line) for line in answer.stdout.splitlines()]
        assert [(row["document"], row["verdict"]) for row in rows] == [
            ("in/a.txt", "supported"),
            ("in/b.txt", "refuted"),
        ]

    def test_output_to_a_file(self, invoke: Invoke) -> None:
        text("in/a.txt", "supported: 43 percent")
        text("in/b.txt", "refuted: 44 percent")
        assert invoke("run", "in", "--format", "jsonl", "-o", "out/claims.jsonl").exit_code == 0
        assert len(Path("out/claims.jsonl").read_text(encoding="utf-8").splitlines()) == 2
        assert invoke("run", "in", "-o", "all.md").exit_code == 0
        assert Path("all.md").read_text(encoding="utf-8").count("\n# ") == 1

    def test_output_to_a_folder(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        Path("there").mkdir()
        assert invoke("run", "a.txt", "-o", "there").exit_code == 0
        assert Path("there/a.md").exists()
        assert invoke("run", "a.txt", "-o", "folder").exit_code == 0
        assert Path("folder/a.md").exists()
        assert invoke("run", "a.txt", "-o", "new/").exit_code == 0
        assert Path("new/README.md").exists()
        assert invoke("run", "a.txt", "-f", "jsonl", "-o", "there").exit_code == 0
        assert Path("there/claims.jsonl").exists()

    def test_standard_input(self, invoke: Invoke) -> None:
        answer = invoke("run", "-", stdin="supported: 43 percent")
        assert "43 percent" in answer.stdout

    def test_a_run_twice_over_gives_the_same_bytes(self, invoke: Invoke) -> None:
        text("in/a.txt", "supported: 43 percent")
        text("in/b.txt", "refuted: 44 percent")
        invoke("run", "in")
        before = {path: path.read_bytes() for path in Path("reports").iterdir()}
        invoke("run", "in")
        assert {path: path.read_bytes() for path in Path("reports").iterdir()} == before

    def test_quiet_says_nothing(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        assert invoke("run", "a.txt", "-q").stderr == ""

    def test_fail_on_exits_with_1(self, invoke: Invoke) -> None:
        text("a.txt", "conflicting: 43 percent")
        assert invoke("run", "a.txt", "--fail-on", "refuted").exit_code == 0
        answer = invoke("run", "a.txt", "-q", "--fail-on", "refuted, conflicting")
        assert answer.exit_code == 1
        assert answer.stderr == "fail-on: 1 conflicting\n"
        text("pyproject.toml", "[tool.claimcheck]\nfail-on = ['conflicting']")
        assert invoke("run", "a.txt").exit_code == 1

    def test_without_documents_the_error_says_how_to_name_them(self, invoke: Invoke) -> None:
        answer = invoke("run")
        assert answer.exit_code == 2
        assert answer.stderr.startswith("claimcheck: no document is named (name files, folders")

    def test_reports_that_stand_in_a_folder_are_no_documents_of_it(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        text("b.txt", "supported: 44 percent")
        assert invoke("run", ".").exit_code == 0
        assert Path("reports/README.md").exists()
        assert "2 documents" in invoke("run", ".").stderr
        named = invoke("run", "reports/a.md", "reports/README.md", "--fail-on", "supported")
        assert named.exit_code == 0
        assert "reports/a.md: a report of claimcheck, left out" in named.stderr

    def test_findings_of_several_documents_make_one_sarif_log(self, invoke: Invoke) -> None:
        text("in/a.txt", "refuted: 43 percent")
        text("in/b.txt", "supported: 44 percent")
        text("in/c.txt", "conflicting: 45 percent")
        assert invoke("run", "in", "-f", "sarif", "-o", "log.sarif").exit_code == 0
        for log in (
            Path("log.sarif").read_text("utf-8"),
            invoke("run", "in", "-f", "sarif", "-o", "-").stdout,
        ):
            found = json.loads(log)["runs"][0]["results"]
            assert [each["ruleId"] for each in found] == ["refuted", "conflicting"]


class TestReportsOfACorpus:
    """Reports whose documents are gone go too; nothing that somebody else wrote does."""

    def reports(self) -> list[str]:
        return sorted(path.name for path in Path("reports").iterdir())

    def written(self, invoke: Invoke) -> None:
        for name in ("a", "b", "c"):
            text(f"in/{name}.txt", "supported: 43 percent")
        assert invoke("run", "in").exit_code == 0

    def test_a_report_goes_with_its_document(self, invoke: Invoke) -> None:
        self.written(invoke)
        text("reports/mine.md", "a page of my own")
        Path("in/b.txt").unlink()
        assert invoke("run", "in").exit_code == 0
        assert self.reports() == ["README.md", "a.md", "c.md", "mine.md"]

    def test_named_documents_leave_the_other_reports(self, invoke: Invoke) -> None:
        self.written(invoke)
        assert invoke("run", "in/a.txt", "in/b.txt").exit_code == 0
        assert self.reports() == ["README.md", "a.md", "b.md", "c.md"]

    def test_another_folder_leaves_the_reports_on_documents_that_are_there(self, invoke: Invoke) -> None:
        self.written(invoke)
        text("more/d.txt", "supported: 43 percent")
        assert invoke("run", "more", "-o", "reports").exit_code == 0
        assert self.reports() == ["README.md", "a.md", "b.md", "c.md", "d.md"]

    def test_a_document_that_cannot_be_read_keeps_its_report_and_is_in_the_index(
        self, invoke: Invoke
    ) -> None:
        self.written(invoke)
        text("in/b.txt", "")
        assert invoke("run", "in").exit_code == 2
        assert self.reports() == ["README.md", "a.md", "b.md", "c.md"]
        index = Path("reports/README.md").read_text(encoding="utf-8")
        assert "## Could not be read" in index
        assert "| in/b.txt | " in index


class TestBadInput:
    def test_other_documents_still_get_their_reports_and_2_wins_over_1(self, invoke: Invoke) -> None:
        text("in/a.txt", "refuted: 43 percent")
        text("in/c.txt", "supported: 44 percent")
        answer = invoke("run", "in/a.txt", "in/missing.txt", "in/c.txt", "--fail-on", "refuted")
        assert answer.exit_code == 2
        assert sorted(path.name for path in Path("reports").iterdir()) == ["README.md", "a.md", "c.md"]
        line, summary, _findings = answer.stderr.splitlines()
        assert line.startswith("claimcheck: in/missing.txt: ")
        assert summary.startswith("2 documents, 2 claims: 1 supported, 1 refuted; 1 document failed")

    def test_a_flood_of_errors_is_cut_short(self, invoke: Invoke) -> None:
        text("rows.jsonl", '{"no": "text"}\n' * 30)
        answer = invoke("run", "rows.jsonl", "-f", "jsonl")
        assert answer.exit_code == 2
        lines = answer.stderr.splitlines()
        assert len(lines) == 22
        assert lines[20] == "claimcheck: 10 more errors; -v shows all"
        assert lines[21].endswith("30 documents failed")
        assert len(invoke("run", "rows.jsonl", "-f", "jsonl", "-v").stderr.splitlines()) >= 31

    def test_nothing_is_written_when_nothing_could_be_read(self, invoke: Invoke) -> None:
        text("kept.md", "what was there")
        text("reports/README.md", "what was there")
        assert invoke("run", "missing.txt", "-o", "kept.md").exit_code == 2
        assert invoke("run", "missing.txt", "gone.txt").exit_code == 2
        assert Path("kept.md").read_text(encoding="utf-8") == "what was there"
        assert Path("reports/README.md").read_text(encoding="utf-8") == "what was there"
        assert not list(Path.cwd().glob("**/*.part"))

    @pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"caf\xe9 is not UTF-8 \xff\xfe"])
    def test_empty_binary_or_wrongly_encoded_files(self, invoke: Invoke, content: bytes) -> None:
        Path("a.txt").write_bytes(content)
        answer = invoke("run", "a.txt", "-q")
        assert answer.exit_code == 2
        (line,) = answer.stderr.splitlines()
        assert line.startswith("claimcheck: a.txt:")
        assert line.endswith(")")

    @pytest.mark.parametrize(
        ("option", "value"), [("--date", "2012-13-45"), ("--place", "Narnia"), ("--fail-on", "wrong")]
    )
    def test_bad_options_are_one_line_with_a_remedy(self, invoke: Invoke, option: str, value: str) -> None:
        text("a.txt", "supported: 43 percent")
        answer = invoke("run", "a.txt", option, value)
        assert (answer.exit_code, answer.stdout) == (2, "")
        (line,) = answer.stderr.splitlines()
        assert value in line
        assert line.endswith(")")

    def test_an_error_in_one_document_names_it(self, invoke: Invoke) -> None:
        text("a.txt", "bad place")
        answer = invoke("run", "a.txt", "-q")
        assert answer.exit_code == 2
        assert answer.stderr == "claimcheck: a.txt: no such place: 'Narnia' (use a country's name)\n"

    def test_unknown_format_and_option_are_usage_errors(self, invoke: Invoke) -> None:
        assert invoke("run", "--format", "docx").exit_code == 2
        assert invoke("run", "--bogus").exit_code == 2

    def test_a_wrong_setting_stops_the_run(self, invoke: Invoke) -> None:
        text("pyproject.toml", "[tool.claimcheck]\npaht = 'a'")
        answer = invoke("run")
        assert answer.exit_code == 2
        assert "pyproject.toml: tool.claimcheck.paht: no such key" in answer.stderr

    def test_a_tolerance_for_nothing_stops_the_run(self, invoke: Invoke) -> None:
        text("pyproject.toml", "[tool.claimcheck.tolerance]\nhappiness = 3")
        text("a.txt", "supported: 43 percent")
        assert invoke("run", "a.txt").exit_code == 2

    def test_a_place_that_cannot_be_written(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        text("file", "")
        answer = invoke("run", "a.txt", "-o", "file/inside.md")
        assert answer.exit_code == 2
        assert "cannot be written" in answer.stderr

    def test_control_characters_of_documents_do_not_reach_the_terminal(self, invoke: Invoke) -> None:
        answer = invoke("run", "no\x1b[31mfile.txt")
        assert "\x1b" not in answer.stderr
        assert len(answer.stderr.splitlines()) == 2


class TestBugs:
    def test_a_bug_is_one_line_and_never_1(self, invoke: Invoke) -> None:
        text("a.txt", "crash")
        text("b.txt", "supported: 43 percent")
        answer = invoke("run", "a.txt", "b.txt", "-q", "--fail-on", "supported")
        assert answer.exit_code == 2
        line, findings = answer.stderr.splitlines()
        assert line.startswith(
            "claimcheck: a.txt: unexpected ZeroDivisionError: division by zero (this is a bug"
        )
        assert findings == "fail-on: 1 supported"
        assert Path("reports/b.md").exists()

    def test_a_bug_in_a_reader_costs_one_document(
        self, invoke: Invoke, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def load(path: str, *, offline: bool) -> Iterator[Document]:
            if path == "a.txt":
                raise ZeroDivisionError("division by zero")
            yield Document(path, "supported: 43 percent")

        monkeypatch.setattr(documents, "load", load)
        answer = invoke("run", "a.txt", "b.txt", "-o", "-", "-q")
        assert answer.exit_code == 2
        assert answer.stderr.startswith("claimcheck: a.txt: unexpected ZeroDivisionError")
        assert "43 percent" in answer.stdout

    def test_its_traceback_is_shown_on_request(self, invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
        text("a.txt", "crash")
        assert "Traceback" in invoke("run", "a.txt", "-v").stderr
        assert "Traceback" in invoke("check", "crash", "-v").stderr
        answer = invoke("check", "crash")
        assert answer.exit_code == 2
        assert len(answer.stderr.splitlines()) == 1
        monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
        assert "Traceback" in invoke("check", "crash").stderr


class TestCheckAndExplain:
    def test_check_answers_in_a_few_lines(self, invoke: Invoke) -> None:
        answer = invoke("check", "supported: 43 percent")
        assert answer.exit_code == 0
        assert answer.stdout.startswith("✓ supported: 43 percent\n")

    def test_check_as_json_lines(self, invoke: Invoke) -> None:
        assert (
            json.loads(invoke("check", "supported: 43 percent", "-f", "jsonl").stdout)["verdict"]
            == "supported"
        )

    def test_check_finds_nothing(self, invoke: Invoke) -> None:
        assert invoke("check", "hello").stdout == "text: no claim found.\n"

    def test_check_of_nothing_is_an_error(self, invoke: Invoke) -> None:
        assert invoke("check", " ").exit_code == 2

    def test_explain_a_text(self, invoke: Invoke) -> None:
        answer = invoke("explain", "supported: 43 percent")
        assert answer.exit_code == 0
        for step in ("1. The words", "The date", "The claim", "Reading: WPP 2022, 2012", "The verdict"):
            assert step in answer.stdout

    def test_explain_a_claim_by_its_id(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent\nrefuted: 44 percent")
        rows = invoke("run", "a.txt", "-f", "jsonl").stdout.splitlines()
        identity = json.loads(rows[1])["id"]
        answer = invoke("explain", identity[:8], "a.txt")
        assert answer.stdout.startswith("✗ refuted: 44 percent")
        assert "43 percent" not in answer.stdout

    def test_explain_as_json_is_provenance(self, invoke: Invoke) -> None:
        (data,) = json.loads(invoke("explain", "supported: 43 percent", "--json").stdout)
        used = {
            name for activity in data["activities"] for name in (*activity["used"], *activity["generated"])
        }
        assert used <= data["entities"].keys()
        assert data["entities"]["verdict"]["verdict"] == "supported"
        assert data["sources"]["wpp/2022"]["licence"] == "CC-BY-4.0"

    def test_explain_what_is_not_there(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        assert invoke("explain", "hello").exit_code == 2
        assert invoke("explain", "abcdef12", "a.txt").exit_code == 2
        answer = invoke("explain", "BRICS", "account", "for")
        assert answer.exit_code == 2
        assert "put a text in quotes" in answer.stderr


class TestExtract:
    def test_extract_prints_claims_without_verdicts(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        answer = invoke("extract", "a.txt", "--format", "jsonl")
        row = json.loads(answer.stdout)
        assert row["type"] == "claim"
        assert "verdict" not in row
        assert answer.stderr == "1 document, 1 claim\n"

    def test_findings_in_text_name_document_and_line(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        text("b.txt", "nothing\nrefuted: 44 percent")
        lines = invoke("run", "a.txt", "b.txt", "-f", "text", "-o", "-").stdout.splitlines()
        assert "a.txt:1: ✓ supported: 43 percent" in lines
        assert "b.txt:2: ✗ refuted: 44 percent" in lines
        assert invoke("check", "refuted: 44 percent").stdout.startswith("✗ refuted: 44 percent\n")

    @pytest.mark.parametrize("form", ["text", "markdown"])
    def test_extract_shows_the_ids_that_explain_takes(self, invoke: Invoke, form: str) -> None:
        text("a.txt", "supported: 43 percent")
        row = json.loads(invoke("extract", "a.txt", "-f", "jsonl").stdout)
        assert row["id"] in invoke("extract", "a.txt", "-f", form).stdout

    def test_extract_as_a_table(self, invoke: Invoke) -> None:
        text("a.txt", "supported: 43 percent")
        assert "| 1 | 43 percent | share |" in invoke("extract", "a.txt").stdout


def test_schema_is_json_schema(invoke: Invoke) -> None:
    schema = json.loads(invoke("schema").stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert set(schema["$defs"]) >= {"Claim", "CheckedClaim", "Contradiction", "Quote", "Reading", "Evidence"}
