"""What of a web page is seen, and the words of a piece of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "li", "main", "menu", "ol", "p", "section", "summary", "table", "ul",
    }
)  # fmt: skip
CELLS = frozenset({"td", "th", "tr"})
_UNSEEN = frozenset(
    {
        "area", "audio", "button", "canvas", "datalist", "del", "head", "iframe", "input", "map", "math", "nav",
        "noscript", "object", "option", "progress", "s", "script", "select", "strike", "style", "svg", "template",
        "textarea", "title", "video",
    }
)  # fmt: skip
_UNSEEN_CLASSES = frozenset(
    {
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "mw-editsection",
        "reference",
        "footnote-ref",
    }
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_DROPPED = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_POWER = re.compile(r"[+−-]?[0-9]{1,2}")
_NOTE = re.compile(r"(?:\[[^\[\]]{1,30}\]\s*)+|[a-z]|[*†‡§]{1,3}")


def is_visible(node: LexborNode) -> bool:
    """Whether an element is shown and part of the text (navigation, struck-out words and note marks are not)."""
    if node.tag in _UNSEEN:
        return False
    attributes = node.attributes
    if not attributes:
        return True
    if (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role") == "navigation"
    ):
        return False
    if _UNSEEN_STYLE.search(attributes.get("style") or ""):
        return False
    return _UNSEEN_CLASSES.isdisjoint((attributes.get("class") or "").split())


def inline_text(node: LexborNode) -> str:
    """The visible words of a text node, or of an element read as one line; raised figures become exponents."""
    pieces: list[str] = []
    pending = [node]
    while pending:
        here = pending.pop()
        if here.is_text_node:
            pieces.append(_SPACES.sub(" ", (here.text_content or "").translate(_DROPPED)))
        elif here.is_element_node and is_visible(here):
            if here.tag in ("sup", "sub"):
                pieces.append(_raised(here))
                continue
            if here.tag in BLOCKS or here.tag in CELLS or here.tag == "br":
                pieces.append(" ")
            if here.tag == "q":
                pieces.append(f"“{' '.join(here.text().split())}”")
                continue
            child = here.last_child
            while child is not None:
                pending.append(child)
                child = child.prev
    return "".join(pieces)


def _raised(node: LexborNode) -> str:
    """A power or an index in its own characters; nothing for the mark of a note; else the words as they are."""
    words = node.text().strip()
    if node.tag == "sub":
        return words.translate(_LOWERED) if words.isdecimal() else words
    if _NOTE.fullmatch(words) or (words.isdecimal() and node.css_first("a[href^='#']") is not None):
        return ""
    return words.translate(_RAISED) if _POWER.fullmatch(words) else words
