"""Text cut into words, numerals and signs, each with its offsets.

Everything that reads numbers and periods walks over these tokens by index, so no pattern ever runs over more
than one word, and the time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""
      [A-Za-z]{2,}(?=[ ,\n])                                   # most words, quickly
    | (?:https?://|www\.)\S+                                   # addresses
    | (?:[A-Za-z]\.){2,6}                                      # U.S.
    | [^\W\d_]+(?:['’][^\W\d_]+)?                              # words, China's
    | \d{1,3}(?:[ ]\d{3}){1,5}(?![\d/:%.,]\d|\d|[ ]?\d)        # 816 000
    | \d+(?:[.,'’\u00a0\u202f\u2009]\d+)*
    | (?<![\w.])\.\d{1,15}(?!\d)                               # .5
    | \S
    """,
    re.VERBOSE,
)
_PIECE = re.compile(r"\d+(?:\.\d+)?|[^\d]")
_GROUPED = re.compile(
    r"""
      (?P<comma>\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.(?P<comma_decimals>\d+))?
    | (?P<space>\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+)(?:[.,](?P<space_decimals>\d+))?
    | (?P<apostrophe>\d{1,3}(?:['’]\d{3})+)(?:\.(?P<apostrophe_decimals>\d+))?
    | (?P<dot>\d{1,3}(?:\.\d{3}){2,})(?:,(?P<dot_decimals>\d+))?
    | (?P<plain>\d*)[.](?P<plain_decimals>\d+)
    | (?P<european>\d{1,2}),(?P<european_decimals>\d{1,2})
    """,
    re.VERBOSE,
)
_LONGEST = 40  # characters of a numeral that is read
_LONGEST_RUN = 400  # characters of "1,2,3,…" that are taken apart
_PADDING = 12


@dataclass(frozen=True, slots=True)
class Digits:
    """A numeral as written: its value, how many decimals it has, and whether signs group its digits.

    `decimal_comma` is True for "7,5", which is a decimal only where a unit follows.
    """

    value: float
    decimals: int = 0
    grouped: bool = False
    decimal_comma: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `low` in lower case, `start` and `end` their offsets, `digits` the numerals.

    The lists end in empty tokens, so that looking a few tokens ahead needs no check; `count` is the number
    of real ones.
    """

    text: str
    low: list[str]
    start: list[int]
    end: list[int]
    digits: dict[int, Digits]
    count: int

    def glued(self, left: int) -> bool:
        """Whether token `left` touches the next one."""
        return left >= 0 and left + 1 < self.count and self.end[left] == self.start[left + 1]

    def original(self, index: int) -> str:
        return self.text[self.start[index] : self.end[index]]

    def capitalised(self, index: int) -> bool:
        return index < self.count and self.text[self.start[index]].isupper()

    def before(self, index: int) -> str:
        """The token before, in lower case; empty at the beginning."""
        return self.low[index - 1] if index > 0 else ""

    def breaks(self, left: int) -> bool:
        """Whether a blank line or a line's end stands between token `left` and the next one."""
        if left + 1 >= self.count:
            return True
        gap = self.text[self.end[left] : self.start[left + 1]]
        return gap.count("\n") > 1

    def dash(self, index: int) -> bool:
        return self.low[index] in DASHES


def word_list(words: str) -> tuple[str, ...]:
    """The words of a line, in order."""
    return tuple(words.split())


def vocabulary(words: str) -> frozenset[str]:
    """A set of words from a line of them."""
    return frozenset(words.split())


DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})


def read_digits(numeral: str) -> Digits | None:
    """The value of a numeral, or None for what is none ("192.168.1.1", forty digits and more)."""
    if len(numeral) > _LONGEST:
        return None
    if numeral.isdecimal():
        return Digits(float(numeral))
    found = _GROUPED.fullmatch(numeral)
    if found is None:
        return None
    style = next(name for name, part in found.groupdict().items() if part is not None and "_" not in name)
    whole = re.sub(r"\D", "", found[style])
    decimals = found[f"{style}_decimals"] or ""
    return Digits(
        value=float(f"{whole or '0'}.{decimals or '0'}"),
        decimals=len(decimals),
        grouped=style not in ("plain", "european"),
        decimal_comma=style == "european",
    )


@lru_cache(maxsize=32)
def tokenise(text: str) -> Tokens:
    """Cuts `text` into tokens. The same text asked for again (numbers, then periods) is not cut again."""
    folded = text.lower()
    if len(folded) != len(text):  # a few capitals are longer in lower case
        folded = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    folded = folded.replace("’", "'")
    spans = [found.span() for found in _TOKEN.finditer(text)]
    low = [folded[begin:end] for begin, end in spans]
    digits: dict[int, Digits] = {}
    pieces: dict[int, list[tuple[int, int]]] = {}
    for index, word in enumerate(low):
        if word[0].isdecimal() or (word[0] == "." and len(word) > 1):
            numeral = read_digits(word)
            if numeral is not None:
                digits[index] = numeral
            elif len(word) <= _LONGEST_RUN and word.count(".") < 2:
                begin = spans[index][0]
                pieces[index] = [(begin + p.start(), begin + p.end()) for p in _PIECE.finditer(word)]
    if pieces:
        spans = [part for index, span in enumerate(spans) for part in pieces.get(index, [span])]
        low = [folded[begin:end] for begin, end in spans]
        read = (
            (index, read_digits(word))
            for index, word in enumerate(low)
            if word[0].isdecimal() or word[0] == "."
        )
        digits = {index: numeral for index, numeral in read if numeral is not None}
    count = len(low)
    low.extend([""] * _PADDING)
    start = [begin for begin, _ in spans] + [len(text)] * _PADDING
    ends = [end for _, end in spans] + [len(text)] * _PADDING
    return Tokens(text, low, start, ends, digits, count)
