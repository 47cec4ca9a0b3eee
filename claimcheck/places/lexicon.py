"""The dictionary of names: how a name is written down as a key, and which entry a key stands for.

A key is the name in lower case without accents, where hyphens, apostrophes, line breaks and the points of
abbreviations count as one space: "Côte d'Ivoire" and "COTE D IVOIRE" share `cote d ivoire`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from claimcheck.places import tables
from claimcheck.places.models import Form

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
NEXT_WORD = re.compile(
    r"(?P<gap>[^\S\n]{1,9}(?:&[^\S\n]{1,9})?|[^\S\n]{0,9}\n[^\S\n]{0,9}|[-\u2010\u2011\u2012]|\.[^\S\n]?|\+"
    r"|,[^\S\n]{0,3}\n?[^\S\n]{0,9}|['’‘ʼ`´]|[^\S\n]?\([^\S\n]?|\),?[^\S\n]?|[^\S\n]?/[^\S\n]?)"
    r"(?P<word>[^\W_](?:[^\W_]|[\u0300-\u036f])*)"
)
ABBREVIATIONS = frozenset({"st", "ste", "dem", "rep", "fed", "sts", "eq", "pr"})
"""Words after which a point belongs to the name; single letters too."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one spelling of a name stands for. `words` is None when any case will do."""

    codes: tuple[str, ...]
    form: Form | None
    certain: bool
    words: tuple[str, ...] | None
    country: str = ""

    def fits(self, words: list[str]) -> bool:
        """Whether words of a text are cased as the name is.

        Capitals must be capitals, but a whole name may stand in capitals. Abbreviations must match letter by letter.
        """
        if self.words is None:
            return True
        for position, (mine, theirs) in enumerate(zip(self.words, words, strict=True)):
            if mine == theirs:
                continue
            if len(mine) > 1 and not mine[1:].islower() and any(c.isupper() for c in mine[1:]):
                return False
            if mine[0].isupper() and not theirs[0].isupper() and not (position == 0 < len(words) - 1 and _direction(mine)):
                return False
            if len(mine) == 1 and mine != theirs:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Keys to entries, the beginnings of keys, and the lower-case words that a key may begin with."""

    entries: dict[str, tuple[Entry, ...]]
    beginnings: frozenset[str]
    lower: frozenset[str]


def fold(word: str) -> str:
    """Lower case, without accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower().replace("ı", "i").replace("ø", "o").replace("æ", "ae"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def join(key: str, last: str, gap: str) -> str | None:
    """The beginning of the key that goes on after `gap`, or None where a name cannot go on. `last` is folded."""
    mark = gap.strip()
    if mark == "":
        return key + " "
    if mark == ".":
        return key + " " if len(last) == 1 or last in ABBREVIATIONS else None
    if mark == "&":
        return key + " and "
    if mark in "-\u2010\u2011\u2012'’‘ʼ`´/":
        return key + " "
    if mark[0] == ",":
        return key + ", "
    if mark[0] == ")":
        return key + " "
    return key + " (" if mark[0] == "(" else None


def key_of(name: str) -> tuple[str, list[str]] | None:
    """A name's key and its words, or None if it has no word or a gap that no name has."""
    first = WORD.search(name)
    if first is None:
        return None
    words = [first.group()]
    key = last = fold(first.group())
    end = first.end()
    while found := NEXT_WORD.match(name, end):
        beginning = join(key, last, found["gap"])
        if beginning is None:
            return None
        last = fold(found["word"])
        key = beginning + last
        words.append(found["word"])
        end = found.end()
    return key, words


@cache
def lexicon() -> Lexicon:
    """The dictionary made from the data files."""
    found: dict[str, list[Entry]] = {}

    def add(name: str, codes: tuple[str, ...], form: Form | None, certain: bool, anycase: bool = False, country: str = "") -> None:
        if name.isascii() and name.isalpha():
            key, words = name.lower(), [name]
        else:
            keyed = key_of(name.removeprefix("the "))
            if keyed is None:
                return
            key, words = keyed
        entry = Entry(codes, form, certain, None if anycase else tuple(words), country)
        if key in found:
            found[key].append(entry)
        else:
            found[key] = [entry]

    for place in tables.places().values():
        codes = (place.code,)
        grouped = place.kind in ("group", "income")
        if codes != ("WLD",) and not grouped:
            add(place.name, codes, "name", True)
            if place.adjective:
                add(place.adjective, codes, "adjective", True)
            if place.demonym and place.demonym != place.adjective:
                add(place.demonym, codes, "demonym", True)
    for columns, names in tables.lists("names.tsv"):
        form: Form = columns[1]  # type: ignore[assignment]
        for name in names:
            add(name, tuple(columns[0].split()), form, columns[2] != "no", columns[2] == "lower")
    for columns, names in tables.lists("subnational.tsv"):
        for name in names:
            add(name, (), "subnational", columns[1] == "yes", country=columns[0].partition(" ")[0])
    for _, names in tables.lists("not_places.tsv"):
        for name in names:
            add(name, (), None, True)
    for name, (country, _) in tables.cities().items():
        add(name, (), "subnational", True, country=country)
    return _with_beginnings(found)


def _with_beginnings(found: dict[str, list[Entry]]) -> Lexicon:
    beginnings = set()
    lower = set()
    for key, entries in found.items():
        at = key.find(" ")
        if at > 0:
            lowered = [e for e in entries if e.words is None or e.words[0][0].islower() or _direction(e.words[0])]
            if lowered:
                lower.add(key[:at].rstrip(","))
        elif any(entry.words is None or entry.words[0][0].islower() for entry in entries):
            lower.add(key)
        while at > 0:
            beginnings.add(key[:at])
            if key[at - 1] == ",":
                beginnings.add(key[: at - 1])
            at = key.find(" ", at + 1)
    return Lexicon({key: tuple(entries) for key, entries in found.items()}, frozenset(beginnings), frozenset(lower))


def _direction(word: str) -> bool:
    return word in ("North", "South", "East", "West", "Southeast", "Northeast", "Southern", "Northern", "Eastern", "Western", "Central", "Sub")
