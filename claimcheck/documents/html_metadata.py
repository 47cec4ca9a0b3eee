"""What the head of a web page says about it: title, date of publication, country, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claimcheck.documents.dates import CHANGED, COPYRIGHT, FULL_DATE, date_in_address, date_of, loose_date

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_DATES = (
    "article:published_time", "article:published", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dcterms.created", "date", "pubdate", "publishdate", "publish-date", "publication_date",
    "publication-date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date",
)  # fmt: skip
_CHANGED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
    "lastmod", "last_modified", "revised",
)  # fmt: skip
_FOOTED = re.compile(
    r"\b(?:published|posted|updated|modified|revised|edited|reviewed)\b(?:\s+on\b)?\s*:?\s*(?:[A-Z][a-z]+day,?\s+)?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|\b[Cc]opyright\b)\s*(?:©|\([cC]\))?\s*(?:(?:19|20)[0-9]{2}\s*[-–]\s*)?((?:19|20)[0-9]{2})(?![0-9])"
)
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Metadata:
    """`origin` says where the date stands. That of the last change and that of a copyright line tell less than one of publication."""

    title: str | None
    date: str | None
    origin: str | None
    place: str | None
    url: str | None


def metadata(tree: LexborHTMLParser) -> Metadata:
    """The metadata of a page; what is malformed counts as absent, for the reader of a page did not write it."""
    meta = _meta(tree)
    title = (
        next((meta[key] for key in _TITLES if key in meta), None) or _text(tree, "title") or _text(tree, "h1")
    )
    url = _canonical(tree, meta)
    date, origin = _dated(tree, meta, url)
    return Metadata(title, date, origin, _country(meta), url)


def _dated(tree: LexborHTMLParser, meta: dict[str, str], url: str | None) -> tuple[str | None, str | None]:
    """The date of publication, else that in the page's own address, of the last change, of the footer; and which it is."""
    if found := _date(tree, meta):
        return found, "HTML metadata"
    if found := date_in_address(urlsplit(url).path) if url else None:
        return found, "address"
    changed = [*(meta[key] for key in _CHANGED if key in meta), *_json_ld_dates(tree, "dateModified")]
    if found := next(filter(None, map(loose_date, changed)), None):
        return found, CHANGED
    words = " ".join(" ".join(node.text(separator=" ") for node in tree.css("footer")).split())
    for label in _FOOTED.finditer(words):
        match = FULL_DATE.match(words, label.end())
        if match and (found := date_of(match)):
            return found, CHANGED
    years = set(_COPYRIGHT.findall(words))
    return (years.pop(), COPYRIGHT) if len(years) == 1 else (None, None)


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """The first content of each `<meta>`, under its name, property or itemprop in lower case."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        content = " ".join((attributes.get("content") or "").split())
        for key in ("property", "name", "itemprop"):
            if content and attributes.get(key):
                found.setdefault((attributes[key] or "").strip().lower(), content)
    return found


def _date(tree: LexborHTMLParser, meta: dict[str, str]) -> str | None:
    candidates = [meta[key] for key in _DATES if key in meta]
    candidates += _json_ld_dates(tree, "datePublished")
    for node in tree.css("[itemprop=datePublished]"):
        candidates += filter(
            None, (node.attributes.get("datetime"), node.attributes.get("content"), node.text())
        )
    times = tree.css("time[datetime]")
    own = times if len(times) == 1 else tree.css("time[pubdate][datetime], header time[datetime]")
    candidates += [node.attributes.get("datetime") or "" for node in own]
    return next(filter(None, map(loose_date, candidates)), None)


def _json_ld_dates(tree: LexborHTMLParser, key: str) -> Iterator[str]:
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            yield from _under(key, json.loads(node.text()), _DEEPEST)
        except (ValueError, RecursionError):
            continue


def _under(key: str, value: object, depth: int) -> Iterator[str]:
    """Every text under `key` in a JSON-LD value, the outermost first."""
    if depth and isinstance(value, dict):
        found = value.get(key)
        if isinstance(found, str):
            yield found
        for inner in value.values():
            yield from _under(key, inner, depth - 1)
    elif depth and isinstance(value, list):
        for inner in value:
            yield from _under(key, inner, depth - 1)


def _country(meta: dict[str, str]) -> str | None:
    """The country of the geo tags; `geo.placename` is a town more often than not and is left."""
    return meta.get("geo.country") or meta.get("geo.region", "").partition("-")[0] or None


def _canonical(tree: LexborHTMLParser, meta: dict[str, str]) -> str | None:
    link = tree.css_first('link[rel="canonical"][href]')
    found = (link.attributes.get("href") if link is not None else None) or meta.get("og:url")
    return found if found and found.startswith(("http://", "https://")) else None


def _text(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return None if node is None else " ".join(node.text().split()) or None
