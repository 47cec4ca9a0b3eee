"""Inline Markdown with its mark-up blanked out: what is read keeps its place, the rest becomes spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_FOOTNOTE_OR_ADDRESS = re.compile(r"\[\^[^\]\s]{1,80}\]:?|https?://[^\s<>()\[\]]+")
_SPACE = re.compile(r"\s*")


def masked_inline(content: str, tokens: Sequence[Token]) -> str:
    """`content` with mark-up, link targets, images, struck-out text and HTML tags as spaces, of equal length.

    `tokens` are the inline tokens that markdown-it made of it, escapes and entities unjoined. A character
    written as an entity stands at the entity's first place.
    """
    out = [char if char.isspace() else " " for char in content]
    unbroken = content.replace("\n", " ")
    cursor = 0
    struck = False
    for token in tokens:
        wanted = _source_of(token)
        if token.type == "link_close":
            cursor = _after_target(content, cursor)
        elif wanted:
            at = (
                unbroken.find(wanted, cursor)
                if token.type == "code_inline"
                else _place(content, wanted, cursor)
            )
            if at < 0:
                out[cursor:] = content[cursor:]
                break
            cursor = at + len(wanted)
            if token.type == "image":
                cursor = _after_target(content, cursor - 1)
            elif not struck:
                _keep(out, at, wanted, token)
        if token.type in ("s_open", "s_close"):
            struck = token.type == "s_open"
    return _FOOTNOTE_OR_ADDRESS.sub(lambda match: " " * len(match.group()), "".join(out))


def _source_of(token: Token) -> str:
    """How the token stands in the source, as far as that is known exactly."""
    match token.type:
        case "text" | "code_inline" | "html_inline":
            return token.content
        case "text_special":
            return token.markup
        case "image":
            return f"![{token.content}]"
        case "link_open":
            return "" if token.markup == "autolink" else "["
        case "em_open" | "em_close" | "strong_open" | "strong_close" | "s_open" | "s_close":
            return token.markup
        case _:
            return ""


def _place(content: str, wanted: str, cursor: int) -> int:
    """Where `wanted` stands at or after `cursor`, -1 when nowhere."""
    if content.startswith(wanted, cursor):
        return cursor
    here = _skip_space(content, cursor)
    return here if content.startswith(wanted, here) else content.find(wanted, cursor)


def _keep(out: list[str], at: int, wanted: str, token: Token) -> None:
    if token.type in ("text", "code_inline"):
        out[at : at + len(wanted)] = wanted
    elif token.type == "text_special":
        char = token.content[:1]
        out[at + len(wanted) - 1 if token.info == "escape" else at] = char


def _after_target(content: str, cursor: int) -> int:
    """The place after `](address "title")`, `][label]` or the `>` of an autolink."""
    from markdown_it.helpers import parseLinkDestination, parseLinkTitle

    if content.startswith(">", cursor):
        return cursor + 1
    if not content.startswith("]", cursor):
        return cursor
    cursor += 1
    if content.startswith("[", cursor):
        close = content.find("]", cursor)
        return cursor if close < 0 else close + 1
    if not content.startswith("(", cursor):
        return cursor
    length = len(content)
    at = _skip_space(content, cursor + 1)
    destination = parseLinkDestination(content, at, length)
    if destination.ok:
        at = _skip_space(content, destination.pos)
    title = parseLinkTitle(content, at, length)
    if title.ok:
        at = _skip_space(content, title.pos)
    return at + 1 if content.startswith(")", at) else cursor


def _skip_space(content: str, at: int) -> int:
    match = _SPACE.match(content, at)
    return at if match is None else match.end()
