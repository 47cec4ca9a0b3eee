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
_MARKDOWN = re.compile(r"[\\`*_\[\]|~#{}]")
_FORMULA = re.compile(r"\$(?=\S)[^$]*(?<=\S)\$(?!\d)")
"""What GitHub would take for a formula; a lone dollar sign is left readable."""

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BREAK = "<!-- -->"
"""An empty comment between two characters stops @mentions, #references and bare links, and is not seen."""

_LINKED = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_NEVER = re.compile(r"(?!)")
_PLAIN_WORD = re.compile(r"[a-z]+(?=[\s,:;.]|$)")
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


def markdown(text: str, *, unlinked: bool = True) -> str:
    """`text` as one line of Markdown that renders as exactly these words, in a paragraph, quote or cell.

    With `unlinked`, mentions, references and bare addresses in it are kept from becoming links.
    """
    text = visible(one_line(text))
    joint = _LINKED if unlinked else _NEVER
    pieces = [_escaped(piece) for piece in joint.split(text)]
    if start := _LINE_START.match(pieces[0]):
        at = start.end() if pieces[0][0].isdigit() else 0
        pieces[0] = f"{pieces[0][:at]}\\{pieces[0][at:]}"
    escaped = _BREAK.join(pieces)
    return escaped.replace("$", "\\$") if _FORMULA.search(text) else escaped


def _escaped(text: str) -> str:
    text = _MARKDOWN.sub(lambda match: "\\" + match[0], text)
    return re.sub("[&<>]", lambda match: _HTML[match[0]], text)


def shortened(text: str, length: int) -> str:
    """`text` on one line, cut at a word to at most `length` characters, the cut marked."""
    text = one_line(text)
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,;:") + "…"


def as_sentence(text: str) -> str:
    """`text` with a capital at its start and a full stop at its end; a key such as `pwt/11.0` stays as it is."""
    text = one_line(text)
    if _PLAIN_WORD.match(text):
        text = text[0].upper() + text[1:]
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
    """A link to a web address; the words alone for any other."""
    if not address.startswith(("https://", "http://")):
        return markdown(words)
    return f"[{markdown(words, unlinked=False)}]({target(address)})"


def address_link(address: str) -> str:
    """A web address as a link that shows itself, without its scheme."""
    return link(re.sub(r"^https?://(?:www\.)?|/$", "", address) or address, address)


def target(address: str) -> str:
    """A link's target, its characters that Markdown or HTML would read written as percent codes."""
    return quote(visible(one_line(address)), safe="/:?#@!$&'*+,;=%~-._")
