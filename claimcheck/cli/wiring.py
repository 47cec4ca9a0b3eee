"""Puts the parts together for the commands: the record, the gazetteer and the pipeline.

The functions are a module's own and their argument a frozen value, so that worker processes can be handed
both. All imports of the parts happen here, inside the functions: `--help` must not wait for them.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.errors import DocumentError, PlaceError
from claimcheck.models import Document, Extraction, Result

if TYPE_CHECKING:
    from claimcheck.claims import Vocabulary
    from claimcheck.reports import Reference
    from claimcheck.sources import Store


@dataclass(frozen=True, slots=True)
class Task:
    """What the options ask for, beyond the documents. `date` is ISO 8601, `place` a name or code."""

    date: str | None = None
    place: str | None = None
    all_numbers: bool = False
    tolerance: Mapping[str, float] = field(default_factory=dict)


def task(
    *,
    date: str | None,
    place: str | None,
    all_numbers: bool = False,
    tolerance: Mapping[str, float] | None = None,
) -> Task:
    """A task whose date and place are known to be good; raises DateError or PlaceError."""
    from claimcheck.documents import parse_date
    from claimcheck.verdicts.tolerance import Tolerance

    Tolerance.from_mapping(tolerance or {})
    if place is not None:
        place_code(place)
    return Task(
        date=None if date is None else parse_date(date),
        place=place,
        all_numbers=all_numbers,
        tolerance=dict(tolerance or {}),
    )


def checking(task: Task) -> Callable[[Document], Result]:
    """Checks documents against the record, which is compiled and opened once."""
    from claimcheck import pipeline
    from claimcheck.verdicts.tolerance import Tolerance

    store = open_record()
    return partial(
        pipeline.check,
        store=store,
        date=task.date,
        place=task.place,
        all_numbers=task.all_numbers,
        tolerance=Tolerance.from_mapping(task.tolerance),
        vocabulary=vocabulary(store),
    )


def extracting(task: Task) -> Callable[[Document], Extraction]:
    """Reads claims out of documents without checking them."""
    from claimcheck.claims import extract

    return partial(
        extract,
        date=task.date,
        place=task.place,
        all_numbers=task.all_numbers,
        vocabulary=vocabulary(open_record()),
    )


def vocabulary(store: Store) -> Vocabulary:
    """What the installed data sets speak to."""
    from claimcheck.pipeline import vocabulary_of

    return vocabulary_of(store)


def open_record() -> Store:
    from claimcheck.sources.store import open_store

    return open_store()


def reference() -> Reference:
    """What readable reports look up: sources, indicators, names of places."""
    from claimcheck.reports import Reference

    record = open_record()
    return Reference(
        sources={source.key: source for source in record.sources()},
        indicators={indicator.slug: indicator for indicator in record.indicators()},
        place_name=place_name,
    )


def place_code(name: str) -> str:
    """The code of a place named on the command line; raises PlaceError for one that nobody knows."""
    from claimcheck.places import gazetteer

    code = gazetteer().resolve(name)
    if code is None:
        raise PlaceError(f"no such place: {name!r}", remedy="give a country's name or its ISO 3166 code")
    return code


def place_name(code: str) -> str:
    """A place's name as a table has it; the code itself for one that only a data set knows."""
    from claimcheck.places import gazetteer

    try:
        name = gazetteer().place(code).name
    except KeyError:
        return code
    return name[0].upper() + name[1:]


def fingerprints() -> dict[str, str]:
    """The installed data packages and the hash of each: what the gate's lock pins."""
    from claimcheck.sources.catalogue import find_packages

    return {package.key: package.digest for package in find_packages()}


def documents(
    paths: Iterable[str], *, offline: bool, on_error: Callable[[Exception, str], None]
) -> Iterator[Document]:
    """The documents that the paths name; what cannot be read is handed to `on_error` and left out.

    `on_error` gets the error and the path. A bug in a reader is such an error too: the other paths are read.
    """
    from claimcheck.documents import load

    for path in paths:
        try:
            for document in load(path, offline=offline):
                if isinstance(document, DocumentError):
                    on_error(document, path)
                else:
                    yield document
        except Exception as error:
            on_error(error, path)


def expanded(paths: Iterable[str], *, leave: Sequence[str] = ()) -> list[str]:
    """The paths with each folder replaced by the documents in it, except those to `leave`."""
    from claimcheck.documents import expand

    return expand(paths, leave=leave)


def spoken(text: str) -> Document:
    """A document out of a text on the command line; raises DocumentError when it is empty."""
    from claimcheck.documents.interface import Source
    from claimcheck.documents.plain import PlainReader

    (document,) = PlainReader().read(Source("text", io.BytesIO(text.encode(errors="replace"))))
    if isinstance(document, DocumentError):
        raise document
    return document
