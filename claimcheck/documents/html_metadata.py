"""What the head of a web page says about it: title, date of publication, country, address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.dates import loose_date

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_DATES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dcterms.created", "date", "pubdate", "publishdate", "publish-date", "publication_date",
    "publication-date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str | None
    date: str | None
    place: str | None
    url: str | None


def metadata(tree: LexborHTMLParser) -> Metadata:
    """The metadata of a page; what is malformed counts as absent, for the reader of a page did not write it."""
    meta = _meta(tree)
    title = (
        next((meta[key] for key in _TITLES if key in meta), None) or _text(tree, "title") or _text(tree, "h1")
    )
    return Metadata(title, _date(tree, meta), _country(meta), _canonical(tree, meta))


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
    candidates += _json_ld_dates(tree)
    for node in tree.css("[itemprop=datePublished]"):
        candidates += filter(
            None, (node.attributes.get("datetime"), node.attributes.get("content"), node.text())
        )
    times = tree.css("time[datetime]")
    own = times if len(times) == 1 else tree.css("time[pubdate][datetime], header time[datetime]")
    candidates += [node.attributes.get("datetime") or "" for node in own]
    return next(filter(None, map(loose_date, candidates)), None)


def _json_ld_dates(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            yield from _published(json.loads(node.text()), _DEEPEST)
        except (ValueError, RecursionError):
            continue


def _published(value: object, depth: int) -> Iterator[str]:
    """Every `datePublished` in a JSON-LD value, the outermost first."""
    if depth and isinstance(value, dict):
        found = value.get("datePublished")
        if isinstance(found, str):
            yield found
        for inner in value.values():
            yield from _published(inner, depth - 1)
    elif depth and isinstance(value, list):
        for inner in value:
            yield from _published(inner, depth - 1)


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
