"""Where reports go: standard output, one file, or a folder with an index.

Files are written beside their place and moved there when they are whole, so that nobody ever reads half a
report, and an error leaves what was there before.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Protocol, TextIO
from urllib.parse import quote, unquote

from claimcheck.errors import ClaimcheckError
from claimcheck.reports import Entry, Failure, Format
from claimcheck.reports.escaping import visible

INDEX = "README"
MARK = "claimcheck report on "
"""What the comment at the head of a report in a folder says, before the document's name in percent codes."""
OF_REPORTS = "claimcheck reports"
"""What the comment at the head of their index says."""
OURS = "<!-- claimcheck report"
"""How every Markdown file begins that a run wrote into a folder."""
LONGEST_MARK = 20_000
NAME_LENGTH = 80


class Output(Protocol):
    """Takes reports one by one. `closed` is True when nobody reads them any more (a closed pipe)."""

    closed: bool

    def __enter__(self) -> Output: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def write(self, entry: Entry, text: str) -> None: ...

    def leave_out(self, failure: Failure) -> None:
        """Take note of a document that there is no report on."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a run over whole folders is about: the folders, or lists of documents, that it reads."""

    roots: tuple[str, ...]

    def forgets(self, document: str) -> bool:
        """Whether a report on `document`, which this run did not meet, has lost its document."""
        if document == "-" or "://" in document:
            return False
        if not os.path.exists(document):
            return True
        path = Path(os.path.relpath(document))
        return any(path.is_relative_to(os.path.relpath(root)) for root in self.roots)


def choose(target: str, form: Format, *, several: bool, corpus: Corpus | None = None) -> Output:
    """The output that `--output` means: "-" standard output, else a folder or a file.

    A folder is one that exists, and a path with a slash at its end. For a format that gives each document a
    file it is also any path without a suffix, and for `several` documents any without the format's own. From a
    folder the reports on what is no longer in the `corpus` are removed.
    """
    if target == "-":
        return StandardOutput(form)
    path = Path(target)
    foldered = form.foldered and (not path.suffix or (several and path.suffix != form.suffix))
    if path.is_dir() or target.endswith(("/", os.sep)) or (foldered and not _is_special(path)):
        if form.foldered:
            return FolderOutput(path, form, corpus)
        return FileOutput(path / f"claims{form.suffix}", form)
    return FileOutput(path, form)


class StandardOutput:
    """Reports on standard output: UTF-8 whatever the locale, and harmless on a terminal."""

    def __init__(self, form: Format, stream: TextIO | None = None) -> None:
        self._format = form
        self._stream = stream or sys.stdout
        self._started = False
        self.closed = False

    def __enter__(self) -> StandardOutput:
        self._print(self._format.opening())
        return self

    def write(self, entry: Entry, text: str) -> None:
        if text:
            self._print((self._format.separator if self._started else "") + text)
            self._started = True

    def leave_out(self, failure: Failure) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._print(self._format.closing())

    def _print(self, text: str) -> None:
        if not self.closed:
            self.closed = not print_out(text, self._stream)


def is_shown(out: Output) -> bool:
    """Whether the reports themselves go to a terminal, where a progress bar would be in their way."""
    return isinstance(out, StandardOutput) and sys.stdout.isatty()


def print_out(text: str, stream: TextIO | None = None) -> bool:
    """Write to standard output; False when its reader has gone, after which all output goes nowhere."""
    stream = stream or sys.stdout
    try:
        if stream.isatty():
            stream.write(visible(text))
        else:
            stream.flush()
            stream.buffer.write(text.encode())
        stream.flush()
    except BrokenPipeError:
        silence(stream)
        return False
    return True


def silence(stream: TextIO) -> None:
    """Send what is left in a stream's buffer nowhere, so that closing it cannot fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


class FileOutput:
    """All reports of a run in one file, which appears when the run is over and something was written."""

    closed = False

    def __init__(self, path: Path, form: Format) -> None:
        self._format = form
        self._path = path
        self._writing = atomic_file(path)
        self._started = False
        self._separator = ""

    def __enter__(self) -> FileOutput:
        self._file = self._writing.__enter__()
        self._file.write(self._format.opening())
        return self

    def write(self, entry: Entry, text: str) -> None:
        with _named(self._path):
            self._file.write(self._separator + text if text else "")
        self._started = True
        self._separator = self._format.separator if text else self._separator

    def leave_out(self, failure: Failure) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and not self._started:
            kind, error = NothingWritten, NothingWritten()
        if kind is None:
            self._file.write(self._format.closing())
        self._writing.__exit__(kind, error, trace)


class NothingWritten(Exception):  # noqa: N818 (a signal inside this module)
    """No document could be read: what stood in the file stays."""


class FolderOutput:
    """A file per document, and an index that names them in the order in which they came.

    Each report begins with a comment that says which document it is on. After a run over a corpus the reports
    with such a comment whose document is no longer there are removed; nothing else ever is.
    """

    closed = False

    def __init__(self, folder: Path, form: Format, corpus: Corpus | None = None) -> None:
        self._format = form
        self._folder = folder
        self._corpus = corpus
        self._entries: list[Entry] = []
        self._failures: list[Failure] = []
        self._names = {INDEX.lower()}

    def __enter__(self) -> FolderOutput:
        with _named(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        return self

    def write(self, entry: Entry, text: str) -> None:
        name = file_name(entry.document, self._names)
        self._names.add(name.lower())
        entry = replace(entry, file=name + self._format.suffix)
        write_file(
            self._folder / entry.file,
            self._format.comment(MARK + quote(entry.document, errors="replace")) + text,
        )
        self._entries.append(entry)

    def leave_out(self, failure: Failure) -> None:
        self._failures.append(failure)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._entries:
            write_file(
                self._folder / (INDEX + self._format.suffix),
                self._format.comment(OF_REPORTS) + self._format.index(self._entries, self._failures),
            )
            if self._corpus is not None:
                self._remove_forgotten(self._corpus)

    def _remove_forgotten(self, corpus: Corpus) -> None:
        kept = {entry.file for entry in self._entries}
        unread = {failure.document for failure in self._failures}
        for file in sorted(self._folder.glob(f"*{self._format.suffix}")):
            if file.name in kept or not file.is_file():
                continue
            document = self._marked(file)
            if document is not None and document not in unread and corpus.forgets(document):
                with _named(file):
                    file.unlink()

    def _marked(self, file: Path) -> str | None:
        """The document that a report of ours is on; None for a file that somebody else wrote."""
        before, _, after = self._format.comment(MARK + "\0").partition("\0")
        try:
            with file.open(encoding="utf-8") as lines:
                first = lines.readline(LONGEST_MARK)
        except (OSError, UnicodeDecodeError):
            return None
        after = after.split("\n")[0]
        if not (first.startswith(before) and first.rstrip("\n").endswith(after)):
            return None
        return unquote(first.rstrip("\n")[len(before) : -len(after)])


def is_report(path: str) -> bool:
    """Whether a file is a report, or an index of reports, that a run wrote into a folder."""
    if not path.endswith(".md"):
        return False
    try:
        with open(path, encoding="utf-8", errors="replace") as lines:
            return lines.read(len(OURS)) == OURS
    except OSError:
        return False


def file_name(document: str, taken: set[str]) -> str:
    """A file name without suffix for a document's report: its own name, made safe and unlike those `taken`."""
    path = Path(document)
    stem = "stdin" if document == "-" else path.name.removesuffix(path.suffix) or path.name
    safe = re.sub(r"[^\w.-]+", "-", stem).strip("-.") or "document"
    if len(safe) > NAME_LENGTH:
        safe = f"{safe[:NAME_LENGTH]}-{sha256(document.encode(errors='replace')).hexdigest()[:8]}"
    candidates = (
        [safe, f"{safe}-{path.suffix[1:]}"] if path.suffix.isascii() and path.suffix[1:].isalnum() else [safe]
    )
    number = 2
    while candidates[0].lower() in taken:
        candidates.pop(0)
        if not candidates:
            candidates.append(f"{safe}-{number}")
            number += 1
    return candidates[0]


def write_file(path: Path, text: str) -> None:
    """Write a whole file at once, or leave what was there."""
    with atomic_file(path) as file:
        file.write(text)


@contextmanager
def atomic_file(path: Path) -> Iterator[TextIO]:
    """A file to write that takes its place when the block ends well and vanishes when it does not."""
    with _named(path):
        if _is_special(path):
            with path.open("w", encoding="utf-8", newline="\n") as file:
                yield file
            return
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name[:NAME_LENGTH]}.{os.getpid()}.part")
        try:
            with part.open("w", encoding="utf-8", newline="\n") as file:
                yield file
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)


def _is_special(path: Path) -> bool:
    """Whether `path` is a device or a pipe, which must be written to and never replaced."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """System errors in the block as one of ours that names the path."""
    try:
        yield
    except OSError as error:
        raise ClaimcheckError(
            f"cannot be written: {error.strerror or error}", path=path, remedy="choose another --output"
        ) from error
