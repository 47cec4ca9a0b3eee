"""Text of documents made safe to print: for Markdown and HTML, for a terminal, for the eye.

Nothing that a document says may become mark-up, a mention, a link or a control sequence in our output.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

# Joiners shape letters in several scripts, the soft hyphen is only a hint to break a line.
_HARMLESS_FORMAT = frozenset("\u200c\u200d\u00ad")

_SPACES = re.compile(r"\s+")
_MARKDOWN = re.compile(r"[\\`*_\[\]|~$#{}]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BREAK = "<!-- -->"
"""An empty comment between two characters stops @mentions, #references and bare links, and is not seen."""

_LINKED = re.compile(r"@(?=\w)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)](?:\s|$)))")


def visible(text: str) -> str:
    """`text` with control, bidirectional and other invisible characters shown as what they are.

    Line breaks and tabs stay. "\\x1b" becomes "␛", a right-to-left override "⟨U+202E⟩".
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\n\t" or character.isprintable() or character in _HARMLESS_FORMAT:
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if unicodedata.category(character) in ("Cc", "Cf", "Cs"):
        return f"⟨U+{code:04X}⟩"
    return character


def one_line(text: str) -> str:
    """`text` with every run of white space, line breaks included, as one space."""
    return _SPACES.sub(" ", text).strip()


def markdown(text: str) -> str:
    """`text` as one line of Markdown that renders as exactly these words, in a paragraph, quote or cell."""
    text = visible(one_line(text))
    pieces = _LINKED.split(text)
    joints = [*_LINKED.findall(text), ""]
    return "".join(
        _escaped(piece, starts_line=number == 0) + joint + (_BREAK if number < len(pieces) - 1 else "")
        for number, (piece, joint) in enumerate(zip(pieces, joints, strict=True))
    )


def _escaped(text: str, *, starts_line: bool) -> str:
    text = _MARKDOWN.sub(lambda match: "\\" + match[0], text)
    text = re.sub("[&<>]", lambda match: _HTML[match[0]], text)
    if starts_line and (start := _LINE_START.match(text)):
        at = start.end()
        return f"{text[:at]}\\{text[at:]}" if text[0].isdigit() else f"\\{text}"
    return text


def shortened(text: str, length: int) -> str:
    """`text` on one line, cut at a word to at most `length` characters, the cut marked."""
    text = one_line(text)
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,;:") + "…"


def terminal(text: str) -> str:
    """`text` without what a terminal would obey: control and bidirectional characters are shown instead."""
    return visible(text)


def as_sentence(text: str) -> str:
    """`text` with a full stop, where it ends in none."""
    text = one_line(text)
    return text if not text or text[-1] in '.!?…”"' else f"{text}."


def code(text: str) -> str:
    """`text` as a code span, whatever back-ticks it holds."""
    text = visible(one_line(text))
    fence = "`"
    while fence in text:
        fence += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def link(words: str, address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return markdown(words)
    return f"[{markdown(words)}]({target(address)})"


def target(address: str) -> str:
    """A link's target, its characters that Markdown or HTML would read written as percent codes."""
    return quote(visible(one_line(address)), safe="/:?#@!$&'*+,;=%~-._")
