"""Web pages: fetched only when the network is allowed, and only from public addresses.

Every host, the first and that of each redirect, is resolved once; each of its addresses must be public, and
the connection goes to the address that was checked, so that no later answer of the name server counts.
"""

from __future__ import annotations

import io
import ipaddress
import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.interface import Reader, Source
from claimcheck.errors import DocumentError

if TYPE_CHECKING:
    import httpx

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may take. `permitted` are addresses let through although not public: for tests only."""

    size: int = 32 * 1024 * 1024
    seconds: float = 30.0
    redirects: int = 5
    permitted: frozenset[str] = frozenset()


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: the body, its media type in lower case, its charset, the address it came from."""

    body: bytes
    media_type: str
    charset: str | None
    url: str


def open_page(url: str, readers: tuple[Reader, ...], limits: Limits = LIMITS) -> tuple[Reader, Source]:
    """Fetch `url`; the reader for what came back, and the source to give it. Raises DocumentError."""
    page = fetch(url, limits)
    reader = next((reader for reader in readers if page.media_type in reader.media_types), None)
    if reader is None:
        raise DocumentError(
            f"is of a kind that is not read ({page.media_type or 'no content type'})",
            path=url,
            remedy="save it as text and read the file",
        )
    return reader, Source(url, io.BytesIO(page.body), charset=page.charset, url=page.url)


def fetch(url: str, limits: Limits = LIMITS) -> Page:
    """The page at `url`, redirects followed. Raises DocumentError for every way in which that can fail."""
    import httpx

    deadline = time.monotonic() + limits.seconds
    timeout = httpx.Timeout(min(10.0, limits.seconds))
    here = url
    try:
        with httpx.Client(timeout=timeout, trust_env=False, follow_redirects=False) as client:
            for _ in range(limits.redirects + 1):
                target = httpx.URL(here)
                response = _get(client, target, url, limits)
                try:
                    if response.status_code in _REDIRECTS and "location" in response.headers:
                        here = str(target.join(response.headers["location"]))
                        continue
                    return _page(response, here, url, limits, deadline)
                finally:
                    response.close()
    except httpx.TimeoutException as error:
        raise _failed(url, "did not answer in time", "try again later") from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise _failed(
            url, f"cannot be fetched: {error or type(error).__name__}", "check the address"
        ) from error
    raise _failed(url, f"redirects more than {limits.redirects} times", "give the address that it ends at")


def _get(client: httpx.Client, target: httpx.URL, url: str, limits: Limits) -> httpx.Response:
    """Send one request to the checked address of the host; the response's body is not read yet."""
    if target.scheme not in ("http", "https"):
        raise _failed(
            url, f"leads to {target.scheme or 'no scheme'}: only http and https are read", "check the address"
        )
    if target.userinfo:
        raise _failed(url, "holds a user name or password", "leave them out")
    host = target.raw_host.decode("ascii")
    address = _checked_address(host, target.port or (443 if target.scheme == "https" else 80), url, limits)
    headers = {
        "Host": target.netloc.decode("ascii"),
        "User-Agent": "claimcheck",
        "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown,application/pdf;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "identity",
    }
    request = client.build_request(
        "GET",
        target.copy_with(host=str(address)),
        headers=headers,
        extensions={"sni_hostname": host, "timeout": client.timeout.as_dict()},
    )
    return client.send(request, stream=True)


def _checked_address(host: str, port: int, url: str, limits: Limits) -> Address:
    """The first address of `host`, after all of them were found public."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise _failed(url, f"the host {host} is not known", "check the address and the network") from error
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    for address in addresses:
        if not is_public(address) and str(address) not in limits.permitted:
            raise _failed(
                url,
                f"leads to {address}, which is not a public address",
                "save the page and read the file",
            )
    if not addresses:
        raise _failed(url, f"the host {host} has no address", "check the address")
    return addresses[0]


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet, the IPv4 address inside an IPv6 one included."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not (
        address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
    )


def _page(response: httpx.Response, here: str, url: str, limits: Limits, deadline: float) -> Page:
    if response.status_code != 200:
        raise _failed(
            url, f"answers {response.status_code} {response.reason_phrase}".strip(), "check the address"
        )
    declared = response.headers.get("content-length", "")
    body = bytearray()
    if declared.isdecimal() and int(declared[:20]) > limits.size:
        raise _too_large(url, limits)
    for piece in response.iter_bytes():
        body += piece
        if len(body) > limits.size:
            raise _too_large(url, limits)
        if time.monotonic() > deadline:
            raise _failed(
                url, f"takes longer than {limits.seconds:g} seconds", "save the page and read the file"
            )
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Page(bytes(body), media_type, response.charset_encoding, here)


def _too_large(url: str, limits: Limits) -> DocumentError:
    return _failed(
        url, f"is larger than {limits.size // 1024} KiB", "save the page and read the part that matters"
    )


def _failed(url: str, message: str, remedy: str) -> DocumentError:
    return DocumentError(message, path=url, remedy=remedy)
