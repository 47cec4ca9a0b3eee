"""Addresses are fetched from a real server; only public ones, within limits, and only when allowed."""

from __future__ import annotations

import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from claimcheck.documents import load
from claimcheck.documents.web import Limits, is_public
from claimcheck.errors import DocumentError
from claimcheck.models import Document

LOCAL = frozenset({"127.0.0.1", "::1"})
HERE = Limits(permitted=LOCAL)

PAGES = {
    "/page": ("text/html; charset=utf-8", b"<title>T</title><p>China grew 7%."),
    "/latin": ("text/html; charset=iso-8859-1", "<p>Größe".encode("latin-1")),
    "/plain": ("text/plain", b"China grew 7%."),
    "/news/2012/10/17/page": ("text/html", b"<p>China grew 7%."),
    "/picture": ("image/png", b"\x89PNG"),
    "/large": ("text/plain", b"x" * 100_000),
}
REDIRECTS = {
    "/moved": "/page",
    "/loop": "/loop",
    "/inside": "http://10.0.0.1/",
    "/metadata": "http://169.254.169.254/latest",
    "/file": "file:///etc/passwd",
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path in REDIRECTS:
            self.send_response(302)
            self.send_header("Location", REDIRECTS[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            try:
                for _ in range(50):
                    self.wfile.write(b"x")
                    self.wfile.flush()
                    time.sleep(0.05)
            except OSError:
                pass
        elif self.path in PAGES:
            kind, body = PAGES[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            if self.path != "/large":
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()
    thread.join()


def read(url: str, limits: Limits = HERE) -> Document:
    (document,) = load(url, offline=False, limits=limits)
    assert isinstance(document, Document), document
    return document


def refused(url: str, limits: Limits = HERE) -> DocumentError:
    (error,) = load(url, offline=False, limits=limits)
    assert isinstance(error, DocumentError)
    assert error.path == url
    assert error.remedy
    return error


def test_a_page_is_read_and_named_by_its_address(server: str) -> None:
    document = read(f"{server}/page")
    assert (document.name, document.url, document.title) == (f"{server}/page", f"{server}/page", "T")
    assert document.text == "China grew 7%."


def test_the_servers_charset_and_content_type_are_used(server: str) -> None:
    assert read(f"{server}/latin").text == "Größe"
    assert read(f"{server}/plain").text == "China grew 7%."


def test_the_date_may_stand_in_the_address(server: str) -> None:
    document = read(f"{server}/news/2012/10/17/page")
    assert (document.date, document.date_origin) == ("2012-10-17", "address")


def test_redirects_are_followed_and_bounded(server: str) -> None:
    assert read(f"{server}/moved").url == f"{server}/page"
    assert "redirects more than" in refused(f"{server}/loop").message


@pytest.mark.parametrize("path", ["/inside", "/metadata"])
def test_a_redirect_to_a_private_address_is_refused(server: str, path: str) -> None:
    assert "not a public address" in refused(server + path).message


def test_a_redirect_to_another_scheme_is_refused(server: str) -> None:
    assert "only http and https" in refused(f"{server}/file").message


def test_without_the_allowance_the_test_server_is_refused(server: str) -> None:
    for url in (f"{server}/page", f"{server.replace('127.0.0.1', 'localhost')}/page"):
        assert "not a public address" in refused(url, Limits()).message


def name_server(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Answer questions for `*.example` with one of `answers` after the other; the names that were asked for."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def answer(host: str, port: int, *rest: Any, **options: Any) -> Any:
        if not host.endswith(".example"):
            return real(host, port, *rest, **options)
        asked.append(host)
        addresses = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    return asked


def test_the_connection_goes_to_the_address_that_was_checked(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that changes its answer after the check is not asked again."""
    asked = name_server(monkeypatch, ["127.0.0.1"], ["10.0.0.1"])
    assert read(f"http://rebinding.example:{server.rpartition(':')[2]}/page").text == "China grew 7%."
    assert asked == ["rebinding.example"]


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    name_server(monkeypatch, ["93.184.216.34", "10.0.0.1"])
    assert "10.0.0.1" in refused("http://two.example/", Limits()).message


def test_size_time_and_kind_are_bounded(server: str) -> None:
    assert "is larger than" in refused(f"{server}/large", Limits(size=1000, permitted=LOCAL)).message
    assert "longer than" in refused(f"{server}/slow", Limits(seconds=0.3, permitted=LOCAL)).message
    assert "is of a kind that is not read (image/png)" in refused(f"{server}/picture").message


def test_an_error_of_the_server_is_told(server: str) -> None:
    assert "answers 404" in refused(f"{server}/none").message


@pytest.mark.parametrize(
    "url", ["http://", "http://[bad/", "http://user:word@127.0.0.1/", "http://x.invalid/"]
)
def test_an_address_that_is_none_is_an_error(url: str) -> None:
    refused(url)


def test_offline_nothing_is_fetched() -> None:
    (error,) = load("https://example.org/")
    assert isinstance(error, DocumentError)
    assert "--offline" in str(error)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.0.1", "192.0.2.1",
        "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "ff02::1",
        "::ffff:10.0.0.1", "::ffff:127.0.0.1", "2002:0a00:0001::", "64:ff9b::7f00:1", "2001:db8::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))
