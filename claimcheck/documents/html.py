"""HTML: the visible text of a page, rendered to plain text; offsets are those of the rendering."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.decoding import decode, empty, read_bytes
from claimcheck.documents.html_metadata import metadata
from claimcheck.documents.html_table import is_data_table, pairs, table_cells
from claimcheck.documents.html_text import BLOCKS, CELLS, inline_text, is_visible
from claimcheck.documents.interface import Source
from claimcheck.documents.rendering import Rendering
from claimcheck.errors import DocumentError
from claimcheck.models import BlockKind, Document

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 512
"""Elements inside one another, as in browsers; the parser takes time with its square."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_OPEN_OR_CLOSE = re.compile(
    r"<(/?)(?:div|span|section|article|aside|main|header|footer|nav|figure|blockquote|ul|ol|dl|table|font|center|form|"
    r"fieldset|details|em|strong|code|[a-z]+-[a-z-]+)\b",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class HtmlReader:
    name: str = "HTML"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")

    def read(self, source: Source) -> Iterator[Document | DocumentError]:
        from selectolax.lexbor import LexborHTMLParser

        data = read_bytes(source, MAX_BYTES)
        page = decode(data, source.name, charset=source.charset or _declared(data))
        _check_depth(page, source.name)
        tree = LexborHTMLParser(page)
        about = metadata(tree)
        rendering = Rendering()
        if tree.body is not None:
            _Walk(rendering).run(tree.body)
        if not rendering.blocks:
            raise empty(source.name)
        yield Document(
            source.name,
            rendering.text,
            title=about.title,
            date=about.date,
            date_origin=about.origin,
            place=about.place,
            url=about.url or source.url,
            blocks=tuple(rendering.blocks),
        )


def _declared(data: bytes) -> str | None:
    """The encoding that the page itself declares; Latin-1 means Windows-1252, as it does in browsers."""
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    charset = match[1].decode("ascii", "replace").lower()
    return "windows-1252" if charset in ("iso-8859-1", "latin1", "us-ascii", "ascii") else charset


def _check_depth(page: str, name: str) -> None:
    depth = 0
    for match in _OPEN_OR_CLOSE.finditer(page):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > MAX_DEPTH:
            raise DocumentError(
                f"has elements nested more than {MAX_DEPTH} deep",
                path=name,
                remedy="save the text of the page instead",
            )


class _Walk:
    """One walk over the visible nodes of a page, writing a block wherever one ends."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.words: list[str] = []
        self.inside: Counter[str] = Counter()

    def run(self, root: LexborNode) -> None:
        pending: list[tuple[LexborNode, bool]] = [(root, False)]
        while pending:
            node, left = pending.pop()
            if left:
                self._leave(node.tag or "")
            elif self._enter(node):
                pending.append((node, True))
                pending += [(child, False) for child in reversed(list(_children(node)))]
        self._flush()

    def _enter(self, node: LexborNode) -> bool:
        """Take in a node; whether its children are to be walked."""
        if node.is_text_node:
            self.words.append(inline_text(node))
            return False
        tag = node.tag or ""
        if not node.is_element_node or not is_visible(node):
            return False
        if tag == "footer" and not self.inside["article"]:
            return False
        if tag == "br":
            self.words.append("\n")
        elif tag == "pre":
            self._flush()
            self._preformatted(node)
        elif tag == "table" and is_data_table(node):
            self._flush()
            self._table(node)
        elif tag == "dl" and (rows := pairs(node)) is not None:
            self._flush()
            self.rendering.add_table(rows)
        elif tag in ("sup", "sub", "q"):
            self.words.append(inline_text(node))
        else:
            if tag in BLOCKS or tag in CELLS:
                self._flush()
                self.inside[tag] += 1
            return True
        return False

    def _leave(self, tag: str) -> None:
        if tag in BLOCKS or tag in CELLS:
            self._flush()
            self.inside[tag] -= 1

    def _flush(self) -> None:
        words, self.words = "".join(self.words), []
        if words.strip():
            self.rendering.add(self._kind(), words)

    def _kind(self) -> BlockKind:
        if any(self.inside[tag] for tag in _HEADINGS):
            return "heading"
        if self.inside["figcaption"] or self.inside["caption"]:
            return "caption"
        if self.inside["blockquote"]:
            return "quote"
        if self.inside["li"] or self.inside["dd"] or self.inside["dt"]:
            return "item"
        return "paragraph"

    def _preformatted(self, node: LexborNode) -> None:
        """Text set in a fixed width is read; program code is not."""
        if node.css_first("code, samp, kbd") is None:
            self.rendering.add("paragraph", node.text())

    def _table(self, node: LexborNode) -> None:
        caption = node.css_first("caption")
        if caption is not None:
            self.rendering.add("caption", inline_text(caption))
        self.rendering.add_table(table_cells(node))


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next
