"""Where sentences begin and end: linear, and aware of the abbreviations that newswire is full of."""

from __future__ import annotations

import re

from claimcheck.models import Block, Span

# A full stop behind one of these does not end a sentence, unless a new paragraph follows.
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gov",
        "gen",
        "col",
        "lt",
        "st",
        "sgt",
        "hon",
        "rev",
        "pres",
        "no",
        "nos",
        "vs",
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "approx",
        "est",
        "dept",
        "min",
        "max",
        "pop",
        "fig",
        "eq",
        "sec",
        "vol",
        "ed",
        "eds",
        "al",
        "cf",
        "e.g",
        "i.e",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "u.s.a",
        "u.s.s.r",
        "u.a.e",
        "mt",
        "ft",
        "bn",
        "mn",
        "tn",
        "pp",
        "p",
        "pct",
        "dlrs",
        "rs",
        "ca",
    ]
)
# A line that is a label with its figure ("Population: 7 million"), and one that is a figure with its year behind such a line.
_LABEL_LINE = r"(?=[ \t]*[A-Z][^\n:;.?!]{0,60}:[ \t]*[-+~<>(]?[$€£]?\d)"
_VALUE_LINE = r"(?=[ \t]*[-+]?[$€£]?\d[\d.,]{0,12}%?(?: [a-z]{4,8})? \(\d{4}[^\n)]{0,12}\)[ \t]*(?:\n|$))"
# One class of characters comes first: only where one of them stands is the rest tried.
_END = re.compile(
    r"[.?!…\n](?:(?<!\n)(?:[.?!…]*[\"'”’)\]]*(?=\s|$)|(?<!…)[\"”’]?(?=[A-Z\"“]))"
    rf"|(?<=\n)(?:[ \t]*\n|{_LABEL_LINE}|{_VALUE_LINE}))"
)
_LAST_WORD = re.compile(r"[\w.]+$")
_LONGEST = 1_500  # characters; what runs on longer is no prose, and is cut so that the cost stays linear
_OPENERS = "\"'“‘([—–-"


def sentences(text: str, block: Block) -> tuple[Span, ...]:
    """The sentences of one block as spans of `text`, without the white space around them."""
    found: list[Span] = []
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if not _ends_sentence(text, match, block.end):
            continue
        _add(text, start, match.end(), found)
        start = match.end()
    _add(text, start, block.end, found)
    return tuple(found)


def _ends_sentence(text: str, match: re.Match[str], limit: int) -> bool:
    mark = match.group()
    if mark.startswith("\n"):
        return True
    rest = match.end()
    while rest < limit and text[rest].isspace():
        rest += 1
    if rest >= limit:
        return True
    follows = text[rest]
    if mark.startswith("."):
        before = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
        word = before.group().lower() if before else ""
        glued = match.end() < limit and not text[match.end()].isspace()
        if glued and ("." in word or len(word) < 4 or word.isdigit()):
            return False  # "U.S.A", "v2.Beta": no space behind the stop
        if word in _ABBREVIATIONS and not (
            word in {"u.s", "u.k", "u.n", "bn", "mn", "tn", "pct", "dlrs", "co", "inc", "corp", "ltd"}
            and _starts_sentence(text, rest)
        ):
            return False
        possessive = before is not None and before.start() > 0 and text[before.start() - 1] in "'’"
        if len(word) == 1 and word.isalpha() and follows.isupper() and not possessive:
            return False  # an initial: "George W. Bush"
        if (
            before is not None
            and before.start() > 0
            and text[before.start() - 1] == " "
            and word.isdigit()
            and len(word) <= 2
            and follows.isupper()
        ):
            return _line_start(text, before.start()) is False
    return (
        follows.isupper()
        or follows.isdigit()
        or follows in _OPENERS
        or follows in "$€£•"
        or "\n" in text[match.end() : rest]
    )


_SENTENCE_STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "it",
        "he",
        "she",
        "they",
        "we",
        "this",
        "that",
        "these",
        "those",
        "but",
        "and",
        "however",
        "its",
        "their",
        "his",
        "her",
        "according",
        "mr",
        "mrs",
        "as",
        "if",
        "while",
        "when",
        "after",
    ]
)


def _starts_sentence(text: str, at: int) -> bool:
    word = re.match(r"[A-Z][a-z]*", text[at : at + 20])
    return word is not None and word.group().lower() in _SENTENCE_STARTERS


def _line_start(text: str, at: int) -> bool:
    before = text.rfind("\n", 0, at) + 1
    return not text[before:at].strip()


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = (
            max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in ("; ", ", ", " ")) + 1
            or start + _LONGEST
        )
        found.append(Span(start, cut))
        start = cut
    if end > start:
        found.append(Span(start, end))
