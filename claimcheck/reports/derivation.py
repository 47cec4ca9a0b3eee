"""Every step from words to verdict, for one claim: as text for an editor, as data for a program.

The data follow the W3C's PROV model: entities (the document, the claim, the cells, the readings, the
verdict), activities that used some and generated others, and the sources that the cells are taken from.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.models import CheckedClaim, Document, Evidence, Judgement, Reading, Result
from claimcheck.reports import figures
from claimcheck.reports.answers import (
    about,
    answer,
    band_unit,
    record_interval,
    record_unit,
    stated,
    years_text,
)
from claimcheck.reports.claim_section import MARKS
from claimcheck.reports.escaping import as_sentence, one_line, visible
from claimcheck.reports.interface import Reference
from claimcheck.reports.jsonl import plain
from claimcheck.reports.quoting import quotation, words


def explained(result: Result, judgement: Judgement, reference: Reference) -> str:
    """The derivation of one verdict as numbered steps in plain text, ending in a line break."""
    lines = [f"{MARKS[judgement.claim.verdict]}: {words(judgement.claim.quote, result.document)}"]
    for number, (title, details) in enumerate(_steps(result, judgement, reference), 1):
        lines += ["", f"{number}. {title}"]
        lines += [f"   {one_line(detail)}" for detail in details]
    return visible("\n".join(lines)) + "\n"


def _steps(result: Result, judgement: Judgement, reference: Reference) -> Iterator[tuple[str, list[str]]]:
    claim, found = judgement.claim, judgement.found
    yield "The words", _words(claim, result.document)
    yield "The date", [result.dating.date or "unknown", as_sentence(result.dating.reasoning)]
    yield "How they were read", [*found.trace, *(f"Note: {as_sentence(note)}" for note in found.notes)]
    yield "The claim", _fields(claim, reference)
    if claim.coverage == "not_covered":
        yield "Not covered", [as_sentence(claim.reason or "")]
        return
    if found.expression is not None:
        yield "The question to the record", [repr(found.expression)]
    if found.stated is not None:
        yield (
            "What the words state",
            [f"{figures.between(claim.stated_low, claim.stated_high, claim.unit)}: {found.stated_how}"],
        )
    if claim.assumptions:
        yield "What was assumed", [as_sentence(assumption) for assumption in claim.assumptions]
    for reading in claim.readings:
        yield f"Reading: {reading.name}", _reading(reading, claim, reference)
    yield "The verdict", _verdict(judgement)


def _words(claim: CheckedClaim, document: Document) -> list[str]:
    quote, around = claim.quote, quotation(claim, document)
    place = f"line {quote.line}, column {quote.column}, characters {quote.start} to {quote.end}"
    return [f"“{around.before}{around.words}{around.after}”", f"The claim is “{around.words}” ({place})."]


def _fields(claim: CheckedClaim, reference: Reference) -> list[str]:
    """The contract's fields that say something, one a line."""
    shown = {
        "kind": claim.kind,
        "indicator": about(claim, reference),
        "prices": claim.prices,
        "places": ", ".join(reference.place_name(code) for code in claim.places),
        "against": ", ".join(reference.place_name(code) for code in claim.other),
        "without": ", ".join(reference.place_name(code) for code in claim.excluding),
        "stated": stated(claim, reference) if claim.value is not None else "",
        "years": years_text(claim.years),
        "frequency": claim.frequency if claim.frequency != "annual" else "",
        "modality": claim.modality if claim.modality != "asserted" else "",
        "speaker": claim.speaker,
        "id": claim.id,
    }
    return [f"{name}: {value}" for name, value in shown.items() if value]


def _reading(reading: Reading, claim: CheckedClaim, reference: Reference) -> list[str]:
    unit = record_unit(claim)
    value = figures.rounded(reading.value, unit)
    if interval := record_interval(reading.low, reading.high, unit):
        value += f" ({interval})"
    lines = [f"{value}: {MARKS[reading.verdict]}"]
    lines += [reading.formula] if reading.formula else []
    for cell in reading.evidence:
        amount = figures.exact(cell.value, reference.unit(cell.indicator))
        name = f"{reference.place_name(cell.place)}, {reference.label(cell.indicator)}, {cell.year}"
        status = "" if cell.status == "estimate" else f", {cell.status}"
        lines.append(f"- {name}: {amount} ({_source(cell)}{status})")
    return lines


def _source(cell: Evidence) -> str:
    return cell.source if cell.source.endswith(cell.vintage) else f"{cell.source} {cell.vintage}"


def _verdict(judgement: Judgement) -> list[str]:
    claim = judgement.claim
    lines = [f"{MARKS[claim.verdict]}. {as_sentence(judgement.explanation)}"]
    if claim.actual is not None:
        lines.append(f"The record: {answer(judgement)}")
    if judgement.band is not None:
        allowed = figures.rounded(judgement.band, band_unit(claim))
        lines.append(f"Allowed beyond what is stated: {allowed}. {judgement.band_how}")
    if claim.diagnosis:
        lines.append(f"Probable cause: {as_sentence(claim.diagnosis.message)} ({claim.diagnosis.code})")
    if claim.correction:
        lines.append(f"What would be true: {as_sentence(claim.correction)}")
    return lines


def provenance(result: Result, judgement: Judgement, reference: Reference) -> dict[str, Any]:
    """The derivation as PROV has it. Ids are local to the object, but for the claim's, which is its own."""
    claim, found = judgement.claim, judgement.found
    cells = list(dict.fromkeys(cell for reading in claim.readings for cell in reading.evidence))
    cell_ids = {cell: f"cell:{number}" for number, cell in enumerate(cells, 1)}
    reading_ids = [f"reading:{number}" for number in range(1, len(claim.readings) + 1)]
    claim_id = f"claim:{claim.id}"
    entities: dict[str, Any] = {
        "document": {
            "name": result.document.name,
            "title": result.document.title,
            "url": result.document.url,
        },
        "date": plain(result.dating),
        claim_id: plain(claim),
        "stated": {"interval": [claim.stated_low, claim.stated_high], "how": found.stated_how},
        **{cell_ids[cell]: plain(cell) for cell in cells},
    }
    for name, reading in zip(reading_ids, claim.readings, strict=True):
        entities[name] = {key: value for key, value in plain(reading).items() if key != "evidence"}
    entities["verdict"] = {
        "verdict": claim.verdict,
        "explanation": judgement.explanation,
        "band": judgement.band,
        "band_how": judgement.band_how,
    }
    activities = [
        {"activity": "dating", "used": ["document"], "generated": ["date"]},
        {
            "activity": "extraction",
            "used": ["document", "date"],
            "generated": [claim_id, "stated"],
            "trace": list(found.trace),
            "notes": list(found.notes),
            "question": repr(found.expression) if found.expression else None,
        },
        *(
            {
                "activity": "reading",
                "used": [claim_id, *(cell_ids[cell] for cell in reading.evidence)],
                "generated": [name],
            }
            for name, reading in zip(reading_ids, claim.readings, strict=True)
        ),
        {"activity": "judging", "used": [claim_id, "stated", *reading_ids], "generated": ["verdict"]},
    ]
    sources = {}
    for cell in cells:
        source = reference.source(cell)
        sources[_source(cell)] = {
            "title": source.title if source else cell.source,
            "vintage": cell.vintage,
            "licence": source.licence if source else None,
            "published": source.published_text if source and source.published else None,
            "url": source.url if source else None,
        }
    return {"entities": plain(entities), "activities": activities, "sources": sources}
