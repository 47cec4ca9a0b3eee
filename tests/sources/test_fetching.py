"""Package files come from their registries: a local package index and a local Debian archive, asked for real."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sources import rdata_tables
from sources.fetching import Pinned, debian_member, package_bytes, wheel_members

FIGURES = "figures/data/table.csv"


def wheel() -> bytes:
    """A wheel that holds one table, as pip wants it."""
    info = "figures-1.0.dist-info"
    files = {
        FIGURES: "place,year\n",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: figures\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/RECORD": "",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return buffer.getvalue()


def tar(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(f"./{name}")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def deb(control: bytes) -> bytes:
    """An `ar` archive of the three members that a Debian package has."""
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.gz": tar({"control": control}),
        "data.tar.gz": tar({f"usr/share/{FIGURES}": b"place,year\n"}),
    }
    parts = [b"!<arch>\n"]
    for name, data in members.items():
        parts.append(f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode())
        parts.append(data + b"\n" * (len(data) % 2))
    return b"".join(parts)


def pinned(data: bytes, **changes: str) -> Pinned:
    values = {
        "registry": "PyPI",
        "name": "figures",
        "version": "1.0",
        "filename": "figures-1.0-py3-none-any.whl",
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    return Pinned(**{**values, **changes})  # type: ignore[arg-type]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package index on this machine that pip asks and no other: the folder of its project `figures`."""
    project = tmp_path / "index" / "simple" / "figures"
    project.mkdir(parents=True)
    name = "figures-1.0-py3-none-any.whl"
    (project / name).write_bytes(wheel())
    (project / "index.html").write_text(f'<!DOCTYPE html><a href="{name}">{name}</a>', encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "index"))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        for variable in [name for name in os.environ if name.startswith("PIP_") or name.endswith("_PROXY")]:
            monkeypatch.delenv(variable)
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_address[1]}/simple")
        monkeypatch.setenv("PIP_RETRIES", "0")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield project
        server.shutdown()
        thread.join()


def test_a_wheel_comes_from_the_package_index(index: Path) -> None:
    data = package_bytes(pinned(wheel()), None)
    assert wheel_members(data, "figures/data/") == {FIGURES: b"place,year\n"}


def test_a_version_that_the_index_does_not_hold_is_named_with_the_remedy(index: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        package_bytes(pinned(wheel(), version="2.0", filename="figures-2.0-py3-none-any.whl"), None)
    message = str(stopped.value)
    assert message.startswith("figures 2.0: PyPI does not hand it out: ERROR: ")
    assert "put figures-2.0-py3-none-any.whl" in message
    assert message.endswith("name it with --from)")


def test_an_index_out_of_reach_is_no_traceback(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    with pytest.raises(SystemExit, match="is a package index within reach"):
        package_bytes(pinned(wheel()), None)


def test_another_file_under_the_same_name_is_refused(index: Path) -> None:
    wanted = pinned(wheel(), sha256="0" * 64)
    with pytest.raises(SystemExit) as stopped:
        package_bytes(wanted, None)
    assert f"its sha256 is {hashlib.sha256(wheel()).hexdigest()}, pinned is {'0' * 64}" in str(stopped.value)


def test_a_folder_may_hold_the_files(tmp_path: Path) -> None:
    wanted = pinned(b"anything", filename="figures.whl")
    with pytest.raises(SystemExit, match=r"figures\.whl: cannot be read: No such file .*--from"):
        package_bytes(wanted, tmp_path)
    (tmp_path / "figures.whl").write_bytes(b"anything")
    assert package_bytes(wanted, tmp_path) == b"anything"
    (tmp_path / "figures.whl").write_bytes(b"something else")
    with pytest.raises(SystemExit, match="damaged or is another"):
        package_bytes(wanted, tmp_path)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A Debian archive on this machine that apt-get asks and no other; the package that it holds."""
    if shutil.which("apt-get") is None:
        pytest.skip("apt-get is not there")
    control = (
        b"Package: figures\nVersion: 1.0-1\nArchitecture: all\nMaintainer: Nobody <nobody@example.org>\n"
        b"Description: figures\n"
    )
    package, repository, apt = deb(control), tmp_path / "repository", tmp_path / "apt"
    repository.mkdir()
    (repository / "figures_1.0-1_all.deb").write_bytes(package)
    entry = (
        control
        + (
            f"Filename: ./figures_1.0-1_all.deb\nSize: {len(package)}\n"
            f"SHA256: {hashlib.sha256(package).hexdigest()}\n\n"
        ).encode()
    )
    (repository / "Packages").write_bytes(entry)
    (repository / "Packages.gz").write_bytes(gzip.compress(entry))
    for folder in ("lists/partial", "cache/archives/partial", "parts"):
        (apt / folder).mkdir(parents=True)
    (apt / "status").touch()
    (apt / "sources.list").write_text(f"deb [trusted=yes] file:{repository} ./\n", encoding="utf-8")
    settings = {
        "Dir::Etc::sourcelist": apt / "sources.list",
        "Dir::Etc::sourceparts": apt / "parts",
        "Dir::State::lists": apt / "lists",
        "Dir::State::status": apt / "status",
        "Dir::Cache": apt / "cache",
        "APT::Sandbox::User": "root",
    }
    (apt / "apt.conf").write_text("".join(f'{name} "{value}";\n' for name, value in settings.items()))
    monkeypatch.setenv("APT_CONFIG", str(apt / "apt.conf"))
    subprocess.run(["apt-get", "update"], check=True, capture_output=True)
    return package


def test_a_debian_package_comes_from_the_archive(archive: bytes) -> None:
    wanted = pinned(archive, registry="Debian", version="1.0-1", filename="figures_1.0-1_all.deb")
    data = package_bytes(wanted, None)
    assert debian_member(data, f"usr/share/{FIGURES}") == b"place,year\n"
    with pytest.raises(SystemExit, match=r"usr/share/none\.csv is no file of the package"):
        debian_member(data, "usr/share/none.csv")


def test_a_debian_version_that_is_gone_is_named_with_the_remedy(archive: bytes) -> None:
    wanted = pinned(archive, registry="Debian", version="0.9-1", filename="figures_0.9-1_all.deb")
    with pytest.raises(SystemExit) as stopped:
        package_bytes(wanted, None)
    message = str(stopped.value)
    assert message.startswith("figures 0.9-1: Debian does not hand it out: E: ")
    assert "`apt-get update`" in message
    assert "--from" in message


def test_without_apt_a_folder_is_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    wanted = pinned(b"", registry="Debian", filename="figures_1.0-1_all.deb")
    with pytest.raises(SystemExit, match=r"apt-get is not there \(put figures_1\.0-1_all\.deb"):
        package_bytes(wanted, None)


def test_without_the_library_for_r_files_the_build_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rdata", None)
    with pytest.raises(SystemExit, match="pip install rdata"):
        rdata_tables.read_frames(b"", b"")
