"""The built wheel works by itself: fresh environment, read-only site-packages, another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MEGABYTE = 1_000_000

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What the command prints; fails the test when the command fails."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CLAIMCHECK"))
    }
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env={**inherited, **environment},
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    run(*pip, "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The `bin` folder of an environment that holds the wheel and its locked dependencies, made read-only."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.lock", cwd=folder)
    run(*pip, "--no-deps", wheel, cwd=folder)
    writable = [path for path in (folder / "lib").rglob("*") if not path.is_symlink()]
    for path in writable:
        path.chmod(path.stat().st_mode & ~0o222)
    yield folder / "bin"
    for path in writable:
        path.chmod(path.stat().st_mode | 0o200)


def test_the_wheel_holds_the_whole_record_and_no_build_scripts(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for package in (ROOT / "sources").glob("*/*/datapackage.json"):
        for file in package.parent.iterdir():
            assert f"claimcheck/_record/{file.relative_to(ROOT / 'sources').as_posix()}" in names
    assert not [name for name in names if name.startswith("claimcheck/_record/") and name.endswith(".py")]
    assert "claimcheck/py.typed" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert wheel.stat().st_size < 15 * MEGABYTE


def test_it_runs_from_another_folder_and_leaves_its_own_alone(installed: Path, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path / "home"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    before = contents(installed.parent / "lib")
    command = installed / "claimcheck"
    claim = "China’s population was 1.37 billion in 2012."

    assert run(command, "check", claim, cwd=elsewhere, **home).startswith("✓ supported")
    (elsewhere / "a.md").write_text(claim, encoding="utf-8")
    assert "| ✓ supported |" in run(command, "run", "a.md", cwd=elsewhere, **home)
    packages = len(list((ROOT / "sources").glob("*/*/datapackage.json")))
    assert run(command, "sources", "verify", cwd=elsewhere, **home).startswith(f"{packages} packages, ")

    assert contents(installed.parent / "lib") == before
    assert list((tmp_path / "cache").rglob("*"))


def contents(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file with its size and time, byte code apart: root writes it even where nobody may."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in files}
