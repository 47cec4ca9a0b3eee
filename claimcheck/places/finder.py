"""Finds names in a text: the longest name at each place, in one pass from left to right."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claimcheck.places.lexicon import NEXT_WORD, Lexicon, Meaning, fold, join, lexicon

WRAPPED = 40
"""Characters that a line has at least where prose is broken at its end."""


class Hit(NamedTuple):
    """A name of the dictionary at `text[start:end]`, not yet judged."""

    start: int
    end: int
    meaning: Meaning


@cache
def _candidates() -> re.Pattern[str]:
    """A word that a name may begin with. Lower-case ones are grouped by first letter, which is a quarter quicker."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(lexicon().lower, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(word[1:])
    lower = "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return re.compile(rf"(?<![^\W_])(?:[A-ZÀ-ÖØ-Þ][^\W_]*[\u0300-\u036f]*[^\W_]*|(?:{lower})(?![^\W_]))")


def hits(text: str) -> Iterator[Hit]:
    """The longest names in `text` that do not overlap, things that only look like places included."""
    names = lexicon()
    done = 0
    for candidate in _candidates().finditer(text):
        start = candidate.start()
        if start < done:
            continue
        word = candidate.group()
        key = word.lower() if word.isascii() else fold(word)
        hit = None
        if key in names.beginnings:
            hit = _longest(text, start, candidate.end(), word, key, names)
        elif key in names.entries:
            hit = _hit(start, candidate.end(), key, [word], names)
        if hit is None and key[-1] == "s" and len(key) > 4:
            hit = _possessive(start, candidate.end() - 1, key[:-1], word[:-1], names)
        if hit is not None:
            done = hit.end
            yield hit


def _longest(text: str, start: int, end: int, word: str, key: str, names: Lexicon) -> Hit | None:
    best = _hit(start, _closing(text, end, key, False), key, [word], names)
    words = [word]
    last = key
    opened = False
    while key in names.beginnings:
        following = NEXT_WORD.match(text, end)
        if following is None or ("\n" in following["gap"] and _is_short_line(text, end)):
            break
        beginning = join(key, last, following["gap"])
        if beginning is None:
            break
        last = fold(following["word"])
        key = beginning + last
        end = following.end()
        words.append(following["word"])
        opened = (opened or "(" in following["gap"]) and ")" not in following["gap"]
        found = _hit(start, end, key, words, names)
        if found is not None:
            best = Hit(start, _closing(text, end, last, opened), found.meaning)
    return best


def _is_short_line(text: str, end: int) -> bool:
    """Whether the line up to `end` is too short to be wrapped prose: the next line of a list is another name."""
    return end < WRAPPED or text.find("\n", end - WRAPPED, end) >= 0


def _closing(text: str, end: int, last: str, opened: bool) -> int:
    """The end with the point of a last abbreviation, the plus of "BRICS+" and the bracket that the name opened."""
    if text[end : end + 1] == "." and (len(last) == 1 or last in ("rep", "sts", "is", "fed")):
        end += 1
    if last == "brics" and text[end : end + 1] == "+":
        end += 1
    if opened and text[end : end + 1] == ")":
        end += 1
    return end


def _hit(start: int, end: int, key: str, words: list[str], names: Lexicon) -> Hit | None:
    meaning = names.meaning(key, words)
    return None if meaning is None else Hit(start, end, meaning)


def _possessive(start: int, end: int, key: str, word: str, names: Lexicon) -> Hit | None:
    """A country written "Kenyas economy", its apostrophe lost on the way."""
    hit = _hit(start, end, key, [word], names)
    safe = (
        hit is not None and hit.meaning.form == "name" and hit.meaning.certain and len(hit.meaning.codes) == 1
    )
    return hit if safe and not word.isupper() else None
