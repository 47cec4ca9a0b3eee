"""The whole walk, from a document to its judged claims. No I/O: the store is handed in."""

from __future__ import annotations

from claimcheck.claims import Vocabulary, extract, say
from claimcheck.models import Document, Result
from claimcheck.places import gazetteer
from claimcheck.sources.interface import Store
from claimcheck.verdicts import DEFAULT, Tolerance, contradictions, judge


def check(
    document: Document,
    *,
    store: Store,
    date: str | None = None,
    place: str | None = None,
    all_numbers: bool = False,
    tolerance: Tolerance = DEFAULT,
    vocabulary: Vocabulary | None = None,
) -> Result:
    """Extract the claims of `document` and judge each against `store`.

    `date` (ISO 8601, whole or cut short) and `place` (code or name) override what the document says of
    itself; `all_numbers` lists every number, not only those of sentences that name an indicator or a place.
    """
    extraction = extract(document, date=date, place=place, all_numbers=all_numbers, vocabulary=vocabulary)
    names = gazetteer()
    judgements = tuple(
        judge(found, dating=extraction.dating, store=store, gazetteer=names, tolerance=tolerance, say=say)
        for found in extraction.found
    )
    return Result(document, extraction.dating, judgements, contradictions(judgements), extraction)


__all__ = ["Result", "check", "extract"]
