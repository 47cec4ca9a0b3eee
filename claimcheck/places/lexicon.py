"""The dictionary of names: how a name is written down as a key, and which entry a key stands for.

A key is the name in lower case without accents, where hyphens, apostrophes, line breaks and the points of
abbreviations count as one space: "Côte d'Ivoire" and "COTE D IVOIRE" share `cote d ivoire`.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.places import tables
from claimcheck.places.models import Form

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
NEXT_WORD = re.compile(
    r"(?P<gap>[^\S\n]{1,9}(?:&[^\S\n]{1,9})?|[^\S\n]{0,9}\n[^\S\n]{0,9}|[-\u2010\u2011\u2012]|\.[^\S\n]?|\+"
    r"|\.?,[^\S\n]{0,3}\n?[^\S\n]{0,9}|['’‘ʼ`´]|\.?[^\S\n]?\([^\S\n]?|\),?[^\S\n]?|[^\S\n]?/[^\S\n]?)"
    r"(?P<word>[^\W_](?:[^\W_]|[\u0300-\u036f])*)"
)
ABBREVIATIONS = frozenset({"st", "ste", "dem", "rep", "fed", "sts", "eq", "pr"})
"""Words after which a point belongs to the name; single letters too."""

DIRECTIONS = frozenset(
    {
        "North",
        "South",
        "East",
        "West",
        "Southeast",
        "Northeast",
        "Southern",
        "Northern",
        "Eastern",
        "Western",
        "Sub",
    }
)
"""First words of names that are printed in lower case as well."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the names of one line of a data file stand for.

    `form` is None for what is no place at all. `anycase` says that a name counts in lower case too; `country` is
    where a city or state lies.
    """

    codes: tuple[str, ...]
    form: Form | None
    certain: bool
    anycase: bool = False
    country: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Keys to spellings and their meanings, the beginnings of keys, and the lower-case words that a key may begin with."""

    entries: dict[str, list[tuple[str, Meaning]]]
    beginnings: set[str]
    lower: set[str]

    def meaning(self, key: str, words: list[str]) -> Meaning | None:
        """The meaning of the first spelling under `key` that is cased as the words of a text are."""
        for name, meaning in self.entries.get(key, ()):
            if meaning.anycase or _cased(name, words):
                return meaning
        return None


def _cased(name: str, words: list[str]) -> bool:
    """Whether words of a text are cased as the name is.

    Capitals must be capitals, but a whole name may stand in capitals, and "south-east Asia" is let pass.
    Abbreviations must match letter by letter.
    """
    if len(words) == 1 and words[0] == name:
        return True
    for position, (mine, theirs) in enumerate(zip(WORD.findall(name), words, strict=False)):
        if mine == theirs:
            continue
        if len(mine) == 1 or any(map(str.isupper, mine[1:])):
            return False
        lowered = position == 0 and len(words) > 1 and mine in DIRECTIONS
        if mine[0].isupper() and not theirs[0].isupper() and not lowered:
            return False
    return True


def fold(word: str) -> str:
    """Lower case, without accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize(
        "NFKD", word.lower().replace("ı", "i").replace("ø", "o").replace("æ", "ae")
    )
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def join(key: str, last: str, gap: str) -> str | None:
    """The beginning of the key that goes on after `gap`, or None where a name cannot go on. `last` is folded."""
    mark = gap.strip()
    mark = mark[1:].lstrip() if mark[:1] == "." and len(mark) > 1 else mark
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


def key_of(name: str) -> str:
    """A name's key; `ValueError` if it has no word or a gap that no name has."""
    first = WORD.search(name)
    if first is None:
        raise ValueError(f"{name!r} holds no word")
    key = last = fold(first.group())
    end = first.end()
    while found := NEXT_WORD.match(name, end):
        beginning = join(key, last, found["gap"])
        if beginning is None:
            break
        last = fold(found["word"])
        key = beginning + last
        end = found.end()
    if WORD.search(name, end):
        raise ValueError(f"{name!r} cannot be one name")
    return key


@cache
def lexicon() -> Lexicon:
    """The dictionary made from the data files. Of two meanings of one spelling the first read wins."""
    found: dict[str, list[tuple[str, Meaning]]] = {}
    for names, meaning in _lines():
        for name in names:
            plain = name.isascii() and name.replace(" ", "").isalpha()
            key = name.lower() if plain else key_of(name)
            if key in found:
                found[key].append((name, meaning))
            else:
                found[key] = [(name, meaning)]
    beginnings = set()
    lower = set()
    for key, entries in found.items():
        at = key.find(" ")
        for name, meaning in entries:
            first = name.partition(" ")[0].partition("-")[0]
            if meaning.anycase or first[0].islower() or (at > 0 and first in DIRECTIONS):
                lower.add(key[:at].rstrip(",") if at > 0 else key)
        while at > 0:
            beginnings.add(key[:at].rstrip(","))
            at = key.find(" ", at + 1)
    return Lexicon(found, beginnings, lower)


def _lines() -> Iterator[tuple[Sequence[str], Meaning]]:
    for columns, names in tables.lists("names.tsv"):
        form: Form = columns[1]  # type: ignore[assignment]
        yield names, Meaning(tuple(columns[0].split()), form, columns[2] != "no", columns[2] == "lower")
    for place in tables.places().values():
        if place.kind in ("group", "income", "world"):
            continue
        codes = (place.code,)
        yield (place.name,), Meaning(codes, "name", True)
        if place.adjective:
            yield (place.adjective,), Meaning(codes, "adjective", True)
        if place.demonym and place.demonym != place.adjective:
            yield (place.demonym,), Meaning(codes, "demonym", True)
    for columns, names in tables.lists("subnational.tsv"):
        yield names, Meaning((), "subnational", columns[1] == "yes", country=columns[0].partition(" ")[0])
    for _, names in tables.lists("not_places.tsv"):
        yield names, Meaning((), None, True)
    by_country: dict[str, list[str]] = {}
    for name, (country, _) in tables.cities().items():
        by_country.setdefault(country, []).append(name)
    for country, cities in by_country.items():
        yield cities, Meaning((), "subnational", True, country=country)
