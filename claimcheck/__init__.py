"""claimcheck: checks what people say in numbers about population and GDP against the public record.

    >>> import claimcheck
    >>> result = claimcheck.check("Brazil has 21 million inhabitants.", date="2018")
    >>> [(j.claim.verdict, j.claim.diagnosis.code) for j in result.judgements]
    [('refuted', 'scale_slip')]

`check` and `extract` are the library's two verbs; what they return is frozen. The record is compiled on first
use and kept open. Nothing here opens a connection.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.errors import ClaimcheckError
from claimcheck.models import (
    CheckedClaim,
    Claim,
    Contradiction,
    Diagnosis,
    Document,
    Evidence,
    Extraction,
    Found,
    Judgement,
    Quote,
    Reading,
    Result,
)

if TYPE_CHECKING:
    from claimcheck.sources.interface import Store

__version__ = "0.1.0"

__all__ = [
    "CheckedClaim",
    "Claim",
    "ClaimcheckError",
    "Contradiction",
    "Diagnosis",
    "Document",
    "Evidence",
    "Extraction",
    "Found",
    "Judgement",
    "Quote",
    "Reading",
    "Result",
    "__version__",
    "check",
    "check_all",
    "extract",
    "open_record",
]


def extract(
    text: str | Document,
    *,
    date: str | int | datetime.date | None = None,
    place: str | None = None,
    all_numbers: bool = False,
) -> Extraction:
    """The claims of a text, not checked.

    `date` is ISO 8601, whole or cut short (`2012`, `2012-10`), a year, or a `datetime.date`; `place` a country's
    code or name, for a text that does not say which it is about. `all_numbers` lists every number. Raises
    `DateError`, `PlaceError`, and `DocumentError` for what is no text or an empty one.
    """
    from claimcheck import claims

    return claims.extract(_document(text), date=_date(date), place=_place(place), all_numbers=all_numbers)


def check(
    text: str | Document,
    *,
    date: str | int | datetime.date | None = None,
    place: str | None = None,
    all_numbers: bool = False,
    record: Store | None = None,
) -> Result:
    """The claims of a text, each judged against the record. Arguments as for `extract`.

    `record` is a store to judge by, such as `open_record().as_of(day)`; by default all that is installed.
    """
    from claimcheck import pipeline

    return pipeline.check(
        _document(text),
        store=record or open_record(),
        date=_date(date),
        place=_place(place),
        all_numbers=all_numbers,
    )


def check_all(
    texts: Iterable[str | Document],
    *,
    date: str | int | datetime.date | None = None,
    place: str | None = None,
) -> Iterable[Result]:
    """`check` over many texts, one by one in bounded memory."""
    for text in texts:
        yield check(text, date=date, place=place)


@cache
def open_record() -> Store:
    """The record of all installed data packages, compiled on first use. Raises `RecordError`."""
    from claimcheck.sources.store import open_store

    return open_store()


def _document(text: str | Document) -> Document:
    from claimcheck.errors import DocumentError

    if not isinstance(text, str | Document):
        raise DocumentError(f"not a text but {type(text).__name__}", remedy="give a str or a Document")
    if isinstance(text, str):
        from claimcheck.documents.plain import plain_document

        return plain_document("text", text)
    if not text.text.strip():
        from claimcheck.documents.decoding import empty

        raise empty(text.name)
    return text


def _date(date: str | int | datetime.date | None) -> str | None:
    from claimcheck.documents import parse_date
    from claimcheck.errors import DateError

    if date is None:
        return None
    if isinstance(date, datetime.date):  # a datetime.datetime is one too
        return date.isoformat()[:10]
    if isinstance(date, bool) or not isinstance(date, str | int):
        raise DateError(
            f"{date!r} is not a date", remedy="give a str such as 2012-10-17, a year, or a datetime.date"
        )
    return parse_date(str(date))


def _place(place: str | None) -> str | None:
    from claimcheck.errors import PlaceError
    from claimcheck.places import gazetteer

    if place is not None and gazetteer().resolve(place) is None:
        raise PlaceError(f"no place is called {place!r}", remedy="give a country's name or ISO code")
    return place
