"""The whole walk, from a document to its judged claims. No I/O: the store is handed in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.claims import Vocabulary, extract, say
from claimcheck.mentions.declared import Declared
from claimcheck.models import Claim, Document, Extraction, Result
from claimcheck.places import gazetteer
from claimcheck.sources.interface import Store
from claimcheck.verdicts import DEFAULT, Tolerance, contradictions, judge

# What the shipped packages hold to derive other indicators from; no text speaks of it by itself.
_STORED_ONLY = frozenset({"gdp_real", "gdp_real_per_capita", "land_area"})


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
    extraction = extract(
        document,
        date=date,
        place=place,
        all_numbers=all_numbers,
        vocabulary=vocabulary or vocabulary_of(store),
    )
    names = gazetteer()
    judgements = tuple(
        judge(
            found,
            dating=extraction.dating,
            store=store,
            gazetteer=names,
            tolerance=tolerance,
            say=say,
            nearby=nearby,
        )
        for found, nearby in zip(extraction.found, _neighbours(extraction), strict=True)
    )
    return Result(document, extraction.dating, judgements, contradictions(judgements), extraction)


def vocabulary_of(store: Store) -> Vocabulary:
    """What the installed data sets speak to, with the names of what they declare beyond population and GDP."""
    indicators = store.indicators()
    builtin = Vocabulary().indicators
    return Vocabulary(
        frozenset(indicator.slug for indicator in indicators),
        tuple(
            Declared(indicator.slug, indicator.unit, indicator.names)
            for indicator in indicators
            if indicator.slug not in builtin and indicator.names and indicator.slug not in _STORED_ONLY
        ),
    )


def _neighbours(extraction: Extraction) -> Iterator[tuple[str, ...]]:
    """For each claim the places with a figure of the same sort in its table, or else in its sentence.

    Swapped rows are a common slip: whose figure a wrong one is, is looked for there first.
    """
    blocks = extraction.document.blocks
    tables = sorted((block for block in blocks if block.kind == "table"), key=lambda block: block.start)

    starts = [table.start for table in tables]

    def group(claim: Claim) -> tuple[object, ...]:
        before = bisect_right(starts, claim.quote.start)
        inside = before > 0 and claim.quote.start < tables[before - 1].end
        return (claim.kind, claim.indicator, starts[before - 1] if inside else claim.sentence)

    places: dict[tuple[object, ...], dict[str, None]] = {}
    for found in extraction.found:
        places.setdefault(group(found.claim), {}).update(dict.fromkeys(found.claim.places))
    for found in extraction.found:
        yield tuple(p for p in places[group(found.claim)] if p not in found.claim.places)


__all__ = ["Result", "check", "extract"]
