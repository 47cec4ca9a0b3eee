"""Fetches documents over HTTP for a synchronisation: carefully, slowly, and never the same one twice.

Few connections; retries with back-off for what passes (connections cut, bodies cut short, 429 and 5xx); answers
kept on disk with their validators, so that an unchanged one costs a 304; large ones continued where they broke
off. After an interrupted run, what it had fetched in the last day is used without asking again.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import httpx
import stamina
import stamina.instrumentation

from claimcheck.errors import RecordError
from claimcheck.sources.sync.interface import Progress

CONNECTIONS = 2
LARGEST = 300_000_000
_DAY = 86_400.0
_LONGEST_WAIT = 60.0
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})

Result = TypeVar("Result")


class _PassingError(Exception):
    """A failure that a later attempt may not meet; `wait` is what the server asked for, in seconds."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class Fetcher:
    """One synchronisation's connections and cache; a context manager, `finish` marks it complete.

    `timeout` bounds, in seconds, connecting and each read, `deadline` a whole answer; `pause` is the first wait
    before a retry. Raises RecordError, with the publisher as its source, when a document cannot be had.
    """

    def __init__(
        self,
        publisher: str,
        folder: Path,
        *,
        progress: Progress | None = None,
        timeout: float = 30.0,
        deadline: float = 600.0,
        attempts: int = 6,
        pause: float = 0.5,
    ) -> None:
        self.publisher = publisher
        self._folder = folder / publisher
        self._progress = progress
        self._deadline = deadline
        self._attempts = attempts
        self._pause = pause
        self._client = httpx.Client(
            timeout=timeout,
            follow_redirects=True,
            limits=httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS),
            headers={"User-Agent": "claimcheck", "Accept-Encoding": "gzip"},
        )
        stamina.instrumentation.set_on_retry_hooks([])
        self._folder.mkdir(parents=True, exist_ok=True)
        self._marker = self._folder / "unfinished"
        self._resumed_from = self._interrupted()
        if self._resumed_from is None:
            self._marker.touch()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def finish(self) -> None:
        """The run is complete: the next one asks the publisher again."""
        self._marker.unlink(missing_ok=True)
        self._resumed_from = None

    def restart(self) -> None:
        """Forget what an earlier run left: the publisher's data have changed since."""
        self._marker.touch()
        self._resumed_from = None

    def json(self, url: str, params: Mapping[str, str] | None = None) -> Any:
        """A JSON answer; one that is none is asked for again, as it was cut short."""
        return self._retried(url, params, self._parsed)

    def file(self, url: str) -> Path:
        """A document as a file in the cache, for those that are too large for memory."""
        return self._retried(url, None, lambda path: path)

    def _interrupted(self) -> float | None:
        """When an unfinished run of the last day began; its answers are still good."""
        with suppress(OSError):
            began = self._marker.stat().st_mtime
            if time.time() - began < _DAY:
                return began
        return None

    @staticmethod
    def _parsed(path: Path) -> Any:
        try:
            return json.loads(path.read_bytes())
        except ValueError as error:
            path.unlink(missing_ok=True)
            raise _PassingError("the answer is not whole JSON") from error

    def _retried(self, url: str, params: Mapping[str, str] | None, read: Callable[[Path], Result]) -> Result:
        request = self._client.build_request("GET", url, params=params)
        try:
            for attempt in stamina.retry_context(
                on=_wait,
                attempts=self._attempts,
                timeout=None,
                wait_initial=self._pause,
                wait_jitter=self._pause,
            ):
                with attempt:
                    return read(self._fetched(request.url))
        except (httpx.HTTPError, _PassingError) as error:
            raise RecordError(
                f"{request.url.host} cannot be read: {error or type(error).__name__}",
                source=self.publisher,
                remedy="try again later; what has been fetched is kept",
            ) from error
        raise AssertionError("stamina ends in a result or an error")

    def _fetched(self, url: httpx.URL) -> Path:
        name = hashlib.sha256(str(url).encode()).hexdigest()[:32]
        body, note, part = (self._folder / f"{name}{end}" for end in (".body", ".json", ".part"))
        if self._resumed_from is not None and body.exists() and body.stat().st_mtime >= self._resumed_from:
            return body
        known = _note(note)
        headers = {}
        if body.exists():
            headers.update(_validators(known, "If-None-Match", "If-Modified-Since"))
        have = part.stat().st_size if part.exists() else 0
        tag = str(known.get("part_etag", ""))
        if have and tag:
            headers.update({"Range": f"bytes={have}-", "If-Range": tag, "Accept-Encoding": "identity"})
        with self._client.stream("GET", url, headers=headers) as answer:
            if answer.status_code == httpx.codes.NOT_MODIFIED and body.exists():
                body.touch()
                return body
            if (
                answer.status_code in _PASSING
                or answer.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE
            ):
                part.unlink(missing_ok=True)
                raise _PassingError(f"status {answer.status_code}", _asked_wait(answer))
            answer.raise_for_status()
            note.write_text(json.dumps({**known, "part_etag": _strong_tag(answer)}), encoding="utf-8")
            self._save(answer, part, have if answer.status_code == httpx.codes.PARTIAL_CONTENT else 0)
            kept = {
                "url": str(url),
                "etag": answer.headers.get("ETag", ""),
                "last_modified": answer.headers.get("Last-Modified", ""),
            }
        part.replace(body)
        note.write_text(json.dumps(kept), encoding="utf-8")
        return body

    def _save(self, answer: httpx.Response, part: Path, done: int) -> None:
        started = time.monotonic()
        length = answer.headers.get("Content-Length")
        total = done + int(length) if length and "Content-Encoding" not in answer.headers else None
        with part.open("ab" if done else "wb") as file:
            for chunk in answer.iter_bytes():
                file.write(chunk)
                done += len(chunk)
                if done > LARGEST:
                    raise RecordError("the answer has no end", source=self.publisher)
                if time.monotonic() - started > self._deadline:
                    raise _PassingError("the answer comes too slowly")
                if self._progress is not None:
                    self._progress(str(answer.url.path), done, total)


def _wait(error: Exception) -> bool | float:
    """Whether to try again, or after how many seconds when the server said so."""
    if isinstance(error, _PassingError):
        return True if error.wait is None else error.wait
    return isinstance(error, httpx.TransportError)


def _asked_wait(answer: httpx.Response) -> float | None:
    try:
        return min(max(float(answer.headers.get("Retry-After", "")), 0.0), _LONGEST_WAIT)
    except ValueError:
        return None


def _strong_tag(answer: httpx.Response) -> str:
    """The tag by which a part can be continued: none for a weak one or for bytes that are packed on the way."""
    tag = str(answer.headers.get("ETag", ""))
    return "" if tag.startswith("W/") or "Content-Encoding" in answer.headers else tag


def _note(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        content = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(content, dict):
            return content
    return {}


def _validators(note: Mapping[str, Any], tag: str, day: str) -> dict[str, str]:
    found = {tag: str(note.get("etag", "")), day: str(note.get("last_modified", ""))}
    return {name: value for name, value in found.items() if value}
