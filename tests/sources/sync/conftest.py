"""A real HTTP server on 127.0.0.1 that answers like the publishers, good and bad habits included."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from claimcheck.sources.sync import SyncResult, synchronise

TODAY = date(2026, 7, 2)


@dataclass
class Answer:
    """What the server says; `cut` bytes are left out of the body, `pause` seconds pass between its halves."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int = 0
    pause: float = 0.0


Route = Callable[[str, dict[str, str], dict[str, str]], Answer]


class Server:
    """Answers from `route(path, query, headers)`; `troubles` are given first, one a request."""

    def __init__(self) -> None:
        self.route: Route = lambda path, query, headers: Answer(status=404)
        self.troubles: list[Answer] = []
        self.requests: list[tuple[str, dict[str, str], dict[str, str]]] = []
        self.connections = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                outer.connections += 1
                super().setup()

            def do_GET(self) -> None:
                outer.answer(self)

            def log_message(self, *args: Any) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.requests.append((parts.path, query, headers))
        found = self.troubles.pop(0) if self.troubles else self.route(parts.path, query, headers)
        handler.send_response(found.status)
        for name, value in found.headers.items():
            handler.send_header(name, value)
        if found.status != 304:
            handler.send_header("Content-Length", str(len(found.body)))
        handler.end_headers()
        body = found.body[: len(found.body) - found.cut]
        half = len(body) // 2
        try:
            handler.wfile.write(body[:half])
            handler.wfile.flush()
            time.sleep(found.pause)
            handler.wfile.write(body[half:])
            handler.wfile.flush()
        except OSError:
            pass
        if found.cut:
            handler.close_connection = True

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.close()


@dataclass
class Bank:
    """The World Bank's API over rows of (code, year, value) by series; `habits` change how it answers."""

    series: dict[str, list[tuple[str, int, float | None]]]
    updated: str = "2026-07-01"
    page_limit: int = 20_000
    per_page_as_text: bool = False
    null_rows: bool = False
    countries: tuple[str, ...] = ("FRA", "DEU", "IND")

    def __call__(self, path: str, query: dict[str, str], headers: dict[str, str]) -> Answer:
        if path == "/v2/country":
            rows: list[Any] = [
                {"id": code, "region": {"id": "ECS", "value": "Europe"}} for code in self.countries
            ]
            rows += [{"id": code, "region": {"id": "NA", "value": "Aggregates"}} for code in ("WLD", "AFE")]
            return self.json([{"page": 1, "pages": 1, "per_page": "400", "total": len(rows)}, rows])
        name = path.rpartition("/")[2]
        if name not in self.series:
            message = {
                "id": "120",
                "key": "Invalid value",
                "value": "The provided parameter value is not valid",
            }
            return self.json([{"message": [message]}])
        rows = [self.row(name, *entry) for entry in self.series[name]]
        if self.null_rows:
            rows.insert(1, None)
        size = min(int(query.get("per_page", "50")), self.page_limit)
        page, pages = int(query.get("page", "1")), -(-len(rows) // size)
        head = {
            "page": page,
            "pages": pages,
            "per_page": str(size) if self.per_page_as_text else size,
            "total": len(rows),
            "sourceid": "2",
            "lastupdated": self.updated,
        }
        part = rows[(page - 1) * size : page * size]
        return self.json([head, part])

    @staticmethod
    def row(series: str, code: str, year: int, value: float | None) -> dict[str, Any]:
        return {
            "indicator": {"id": series, "value": series},
            "country": {"id": code[:2], "value": code},
            "countryiso3code": code,
            "date": str(year),
            "value": value,
            "unit": "",
            "obs_status": "",
            "decimal": 0,
        }

    @staticmethod
    def json(content: Any) -> Answer:
        return Answer(json.dumps(content).encode(), headers={"Content-Type": "application/json"})


@pytest.fixture
def bank() -> Bank:
    people: list[tuple[str, int, float | None]] = [
        ("FRA", 2023, 68_287_487),
        ("FRA", 2024, None),
        ("DEU", 2023, 83_280_000),
        ("IND", 2023, 1_438_069_596),
        ("AFE", 2023, 750_503_764),
        ("WLD", 2023, 8_061_876_001),
    ]
    return Bank({"SP.POP.TOTL": people})


Sync = Callable[..., SyncResult]


@pytest.fixture
def sync(server: Server, tmp_path: Path) -> Sync:
    """Synchronises against the server, without waits worth mentioning."""

    def run(key: str = "worldbank", **options: Any) -> SyncResult:
        given = {"timeout": 5.0, "attempts": 4, "pause": 0.001, "today": TODAY, "address": server.address}
        return synchronise(key, folder=tmp_path / "record", cache=tmp_path / "cache", **{**given, **options})

    return run
