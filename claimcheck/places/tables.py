"""Reads the data files of this folder. Each is read once, when first asked for."""

import csv
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import get_args

from claimcheck.places.models import Kind, Membership, Place, Status

KINDS: tuple[str, ...] = get_args(Kind)
STATUSES: tuple[str, ...] = get_args(Status)
_INCOME_NOTE = "World Bank, country classification by income"


def _text(name: str) -> str:
    # Not importlib.resources: importing it alone costs a third of the time that the first text takes.
    data = pkgutil.get_data("claimcheck.places", f"data/{name}")
    if data is None:
        raise FileNotFoundError(f"the place table data/{name} is missing from the installed package")
    return data.decode("utf-8")


def _rows(name: str) -> Iterator[list[str]]:
    rows = csv.reader(_text(name).splitlines())
    next(rows)
    return rows


def lists(name: str) -> Iterator[tuple[list[str], list[str]]]:
    """The lines of a `.tsv` file: its leading columns, and the semicolon-separated names of its last one."""
    for line in _text(name).splitlines():
        if line and not line.startswith("#"):
            *columns, names = line.split("\t")
            yield columns, names.split("; ")


@cache
def places() -> dict[str, Place]:
    """Every place by code, in the order of the file."""
    return {code: place for code, _, place in _places()}


@cache
def two_letter_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes to the codes used here."""
    return {short: code for code, short, _ in _places() if short}


@cache
def _places() -> tuple[tuple[str, str, Place], ...]:
    found = []
    for code, short, kind, article, name, adjective, demonym, since, until, successors in _rows("places.csv"):
        place = Place(
            code=code,
            name=name,
            kind=_one_of(kind, KINDS),  # type: ignore[arg-type]
            article=article,
            demonym=demonym,
            adjective=adjective,
            since=since,
            until=until,
            successors=tuple(successors.split()),
        )
        found.append((code, short, place))
    return tuple(found)


@cache
def memberships() -> tuple[Membership, ...]:
    """Every spell of every member, regions and income groups included."""
    dated = [
        Membership(group, member, joined, left, _one_of(status, STATUSES), note)  # type: ignore[arg-type]
        for group, member, joined, left, status, note in _rows("memberships.csv")
    ]
    undated = [
        Membership(group, member, "", "", _one_of(status, STATUSES), note)  # type: ignore[arg-type]
        for group, status, members, note in _rows("regions.csv")
        for member in members.split()
    ]
    return tuple(dated + undated + list(_income_spells()))


def _income_spells() -> Iterator[Membership]:
    """The World Bank's classes, each from 1 July of the year that opens its fiscal year; `-` is no class."""
    for place, classes in _rows("income.csv"):
        steps = [step.split(":") for step in classes.split()]
        ends = [f"{year}-07-01" for year, _ in steps[1:]] + [""]
        for (year, group), left in zip(steps, ends, strict=True):
            if group != "-":
                yield Membership(group, place, f"{year}-07-01", left, "member", _INCOME_NOTE)


@cache
def cities() -> dict[str, tuple[str, bool]]:
    """City names to their country's code and whether they are its capital."""
    return {name: (country, capital == "yes") for name, country, capital in _rows("cities.csv")}


@cache
def contexts() -> dict[str, frozenset[str]]:
    """The word lists of `contexts.tsv` by key."""
    return {columns[0]: frozenset(words) for columns, words in lists("contexts.tsv")}


def _one_of(word: str, words: tuple[str, ...]) -> str:
    if word not in words:
        raise ValueError(f"a place table holds {word!r}, expected one of {', '.join(words)}")
    return word
