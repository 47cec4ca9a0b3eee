"""The command as it is really run: as a process, with pipes and terminals."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SENTENCE = "China’s population was 1.37 billion in 2012.\n"
COMMAND = (sys.executable, "-m", "claimcheck")


def claimcheck(
    *arguments: str, folder: Path, stdin: str = "", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **(environment or {})},
        check=False,
        timeout=120,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(SENTENCE * (number + 1), encoding="utf-8")
    return tmp_path


def test_a_sentence_is_checked_against_the_record(tmp_path: Path) -> None:
    answer = claimcheck("check", "China’s population was 1.37 billion in 2012.", folder=tmp_path)
    assert answer.returncode == 0
    assert answer.stdout.startswith("✓ supported: ")
    assert answer.stderr == ""


def test_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    posix = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    answer = claimcheck("extract", "-", "-f", "jsonl", folder=tmp_path, stdin=SENTENCE, environment=posix)
    assert answer.returncode == 0
    assert "China’s population" in answer.stdout


def test_several_jobs_give_the_same_lines_in_the_same_order(folder: Path) -> None:
    paths = [f"{number:02}.txt" for number in range(12)]
    alone = claimcheck("run", *paths, "-f", "jsonl", folder=folder)
    together = claimcheck("run", *paths, "-f", "jsonl", "--jobs", "2", folder=folder)
    assert alone.returncode == together.returncode == 0
    assert alone.stdout == together.stdout
    assert len(alone.stdout.splitlines()) == sum(range(1, 13))


def test_several_jobs_survive_documents_that_cannot_be_read(folder: Path) -> None:
    (folder / "05.txt").write_bytes(b"\x00")
    answer = claimcheck("run", ".", "-f", "jsonl", "--jobs", "2", folder=folder)
    assert answer.returncode == 2
    assert "05.txt" in answer.stderr
    assert len(answer.stdout.splitlines()) == sum(range(1, 13)) - 6


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    rows = "".join(json.dumps({"id": str(number), "text": SENTENCE}) + "\n" for number in range(2000))
    (folder / "many.jsonl").write_text(rows, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "extract", "many.jsonl", "-f", "jsonl"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["document"] == "0"
        process.stdout.close()
        assert process.wait(60) == 0
        assert process.stderr.read() == ""


def test_standard_input_and_output_are_a_pipe(tmp_path: Path) -> None:
    answer = claimcheck("extract", "-", "-f", "jsonl", "-q", folder=tmp_path, stdin=SENTENCE)
    assert json.loads(answer.stdout)["document"] == "-"
    assert answer.stderr == ""


def test_no_colours_and_no_progress_in_a_pipe(folder: Path) -> None:
    answer = claimcheck("run", ".", folder=folder)
    assert "\x1b" not in answer.stdout + answer.stderr
    assert len(answer.stderr.splitlines()) == 1


def test_progress_on_a_terminal(folder: Path) -> None:
    assert b"Checking" in on_a_terminal("run", ".", folder=folder)
    assert b"\x1b[3" not in on_a_terminal("run", ".", folder=folder, NO_COLOR="1")


def test_a_terminal_is_not_obeying_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "China’s \x1b]0;owned\x07 population was 1.37 billion in 2012.\n", encoding="utf-8"
    )
    shown = on_a_terminal("extract", "a.txt", folder=tmp_path)
    assert b"1.37 billion" in shown
    assert b"\x1b]0" not in shown


def on_a_terminal(*arguments: str, folder: Path, **environment: str) -> bytes:
    """What a person would see: standard output and error of the command on a pseudo-terminal."""
    main, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", **environment}
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, stdout=child, stderr=child, env=environment
    ) as process:
        os.close(child)
        shown = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
    os.close(main)
    assert process.returncode == 0
    return shown


def test_help_starts_quickly_without_the_heavy_parts(tmp_path: Path) -> None:
    script = "import sys, claimcheck.cli; print(*(m for m in sys.argv[1:] if m in sys.modules))"
    heavy = ["pydantic", "httpx", "sqlite_utils", "rich", "yaml", "selectolax", "claimcheck.pipeline"]
    loaded = subprocess.run(
        [sys.executable, "-c", script, *heavy],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert loaded.stdout.split() == []


def test_shell_completion_knows_the_formats(tmp_path: Path) -> None:
    environment = {
        "_CLAIMCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": "claimcheck run --format ",
        "COMP_CWORD": "3",
    }
    script = str(Path(sys.executable).with_name("claimcheck"))
    answer = subprocess.run(
        [script],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )
    assert answer.stdout.split() == ["markdown", "jsonl", "text", "sarif"]
