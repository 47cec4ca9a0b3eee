"""Institutions: statistical offices, central banks and ministries that speak for one country (`institutions.csv`)."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from claimcheck.claims.grammar.tokens import Sentence

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Institution:
    """A body that speaks for one country ("the Bundesbank"), by the words it is called."""

    name: str
    place: str
    words: tuple[str, ...] = field(default=())


@cache
def institutions() -> Mapping[str, tuple[Institution, ...]]:
    """Statistical offices, central banks and ministries by the first word of their name, in lower case."""
    table: dict[str, list[Institution]] = {}
    path = resources.files("claimcheck.claims.grammar") / "institutions.csv"
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            words = tuple(row["name"].lower().replace(".", " . ").split())
            table.setdefault(words[0], []).append(Institution(row["name"], row["place"], words))
    return {k: tuple(sorted(v, key=lambda i: -len(i.words))) for k, v in table.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word.partition("'")[0] for word in institutions())


def may_name_institution(text: str) -> bool:
    """Whether a word stands in a text that the name of an institution begins with, written with a capital."""
    return any(word[0].isupper() and word.lower() in _first_words() for word in _WORD.findall(text))


def institution_places(sentence: Sentence) -> tuple[str, ...]:
    """Countries whose institutions a sentence names, in order."""
    table = institutions()
    lows = [t.low for t in sentence.tokens]
    found: list[str] = []
    for i, low in enumerate(lows):
        for institution in table.get(low, ()):
            if (
                tuple(lows[i : i + len(institution.words)]) == institution.words
                and sentence.tokens[i].text[:1].isupper()
            ):
                found.append(institution.place)
                break
    return tuple(dict.fromkeys(found))
