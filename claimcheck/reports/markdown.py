"""Markdown for an editor: what was claimed, what the record says, and how the verdict came about.

The page opens with the facts of the document and a table of verdicts; then each claim has a section of its
own; contradictions, what was found but not covered, and the sources close it. Renders on GitHub and GitLab,
and reads well as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from claimcheck.models import (
    Claim,
    Contradiction,
    Dating,
    Document,
    Extraction,
    Judgement,
    Result,
    Verdict,
)
from claimcheck.reports.answers import about, answer, stated, years_text
from claimcheck.reports.claim_section import MARKS, claim_blocks, quoted
from claimcheck.reports.escaping import address_link, as_sentence, code, link, shortened, target
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.evidence import table
from claimcheck.reports.interface import SCALE, Entry, Failure, Format, Reference, tally
from claimcheck.reports.quoting import surroundings, words

MEANINGS: dict[Verdict, str] = {
    "supported": "the record's figure lies within what the words state",
    "mostly_supported": "it misses the stated precision by a little",
    "refuted": "it lies outside under every plain reading, with room for the record's own uncertainty",
    "conflicting": "it depends on the reading or on the source",
    "not_enough_evidence": "the record does not reach far or sharp enough to tell",
}
SUMMARY_WIDTH = 90
PLACES_SHOWN = 3


class Markdown(Format):
    name = "markdown"
    suffix = ".md"
    summary = "a report per document for people, with an index when there are several"
    foldered = True

    def result(self, result: Result, reference: Reference) -> str:
        return _page(_result_blocks(result, reference))

    def extraction(self, extraction: Extraction, reference: Reference) -> str:
        return _page(_extraction_blocks(extraction, reference))

    def index(self, entries: Sequence[Entry], failures: Sequence[Failure] = ()) -> str:
        return _page(_index_blocks(entries, failures))

    def comment(self, text: str) -> str:
        return f"<!-- {text} -->\n\n"


def _page(blocks: Iterator[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def _result_blocks(result: Result, reference: Reference) -> Iterator[str]:
    checked = [judgement for judgement in result.judgements if judgement.claim.coverage == "checkable"]
    uncovered = [
        judgement.claim for judgement in result.judgements if judgement.claim.coverage == "not_covered"
    ]
    yield from _heading_blocks(result.document, result.dating)
    yield _result_line(checked, len(uncovered), len(result.contradictions))
    if checked:
        yield "## Summary"
        yield _summary(checked, result.document, reference)
        yield "## Claims"
    for number, judgement in enumerate(checked, 1):
        yield from claim_blocks(number, judgement, result.document, reference)
    if result.contradictions:
        yield "## Contradictions"
        for contradiction in result.contradictions:
            yield _contradiction(contradiction, result.document)
    yield from _uncovered_blocks(uncovered, result.document)
    yield from _source_blocks(checked, reference)


def _extraction_blocks(extraction: Extraction, reference: Reference) -> Iterator[str]:
    document = extraction.document
    claims = [found.claim for found in extraction.found]
    found = [claim for claim in claims if claim.coverage == "checkable"]
    yield from _heading_blocks(extraction.document, extraction.dating)
    yield f"**Found:** {plural(len(found), 'claim')} that can be checked. Nothing was checked yet."
    if found:
        header = ("#", "Claim", "Kind", "Indicator", "Places", "Years", "Stated", "Id")
        rows = [_extracted_row(n, claim, document, reference) for n, claim in enumerate(found, 1)]
        yield table(header, rows)
    yield from _uncovered_blocks([claim for claim in claims if claim.coverage == "not_covered"], document)


def _extracted_row(number: int, claim: Claim, document: Document, reference: Reference) -> tuple[str, ...]:
    places = [reference.place_name(code) for code in (*claim.places, *claim.other)]
    return (
        str(number),
        escaped(shortened(words(claim.quote, document), SUMMARY_WIDTH)),
        claim.kind,
        escaped(about(claim, reference)) or "–",
        escaped(", ".join(places)) or "–",
        years_text(claim.years) or "–",
        stated(claim, reference),
        code(claim.id),
    )


def _heading_blocks(document: Document, dating: Dating) -> Iterator[str]:
    yield f"# {escaped(document.title or PurePath(document.name).name or document.name)}"
    known = f"{dating.origin}: " if dating.date else ""
    reasoning = f"{known}{escaped(dating.reasoning.rstrip('.'))}" if dating.reasoning else dating.origin
    date = f"{dating.date or 'unknown'} ({reasoning})"
    rows = [("Document", escaped(document.name)), ("Date", date)]
    if document.place:
        rows.append(("Place", escaped(document.place)))
    if document.url:
        rows.append(("Address", address_link(document.url)))
    yield "\n".join(f"- **{name}:** {value}" for name, value in rows)


def _result_line(checked: Sequence[Judgement], uncovered: int, contradictions: int) -> str:
    counts = tally(judgement.claim.verdict for judgement in checked)
    parts = [f"{count} {verdict.replace('_', ' ')}" for verdict, count in counts.items()]
    if contradictions:
        parts.append(plural(contradictions, "contradiction"))
    if uncovered:
        parts.append(f"{uncovered} found and not covered")
    result = f"**Result:** {plural(len(checked), 'claim')} checked"
    return f"{result}: {', '.join(parts)}." if parts else f"{result}."


def _summary(checked: Sequence[Judgement], document: Document, reference: Reference) -> str:
    rows = [
        (
            f"[{number}](#{_anchor(number, judgement.claim.verdict)})",
            escaped(shortened(words(judgement.claim.quote, document), SUMMARY_WIDTH)),
            _about(judgement.claim, reference),
            MARKS[judgement.claim.verdict],
            stated(judgement.claim, reference),
            answer(judgement),
        )
        for number, judgement in enumerate(checked, 1)
    ]
    return table(("#", "Claim", "About", "Verdict", "Stated", "Record"), rows)


def _about(claim: Claim, reference: Reference) -> str:
    """Whom the claim is about, as many as fit a cell."""
    names = [reference.place_name(code) for code in claim.places]
    more = f" and {len(names) - PLACES_SHOWN} more" if len(names) > PLACES_SHOWN else ""
    return escaped(", ".join(names[:PLACES_SHOWN]) + more) or "–"


def _anchor(number: int, verdict: Verdict) -> str:
    return f"claim-{number}-{verdict.replace('_', '-')}"


def _contradiction(contradiction: Contradiction, document: Document) -> str:
    quotes = "\n>\n".join(
        f"{quoted(surroundings(quote, document))} (line {quote.line})" for quote in contradiction.quotes
    )
    return f"{escaped(as_sentence(contradiction.message))}\n\n{quotes}"


def _uncovered_blocks(claims: Sequence[Claim], document: Document) -> Iterator[str]:
    if not claims:
        return
    yield "## Found and not covered"
    rows = [
        (
            str(claim.quote.line),
            escaped(shortened(words(claim.quote, document), SUMMARY_WIDTH)),
            claim.kind,
            escaped(claim.reason or "no installed data set speaks to it"),
        )
        for claim in claims
    ]
    yield table(("Line", "Words", "Kind", "Why not"), rows)


def _source_blocks(checked: Sequence[Judgement], reference: Reference) -> Iterator[str]:
    cells = [
        cell for judgement in checked for reading in judgement.claim.readings for cell in reading.evidence
    ]
    if not cells:
        return
    yield "## Sources"
    lines = {}
    for cell in cells:
        source = reference.source(cell)
        if source is None:
            lines[cell.source, cell.vintage] = f"- {escaped(cell.source)}, vintage {escaped(cell.vintage)}."
            continue
        line = f"- **{escaped(source.title)}** ({code(source.key)})."
        if source.published:
            line += f" Published {source.published_text}."
        line += f" Licence: {link(source.licence, source.licence_url)}."
        if source.url:
            line += f" {address_link(source.url)}"
        lines[cell.source, cell.vintage] = line
    yield "\n".join(lines[key] for key in sorted(lines))


def _index_blocks(entries: Sequence[Entry], failures: Sequence[Failure]) -> Iterator[str]:
    yield "# Claim check reports"
    total = tally(v for entry in entries for v, count in entry.verdicts.items() for _ in range(count))
    counts = ", ".join(f"{count} {verdict.replace('_', ' ')}" for verdict, count in total.items())
    checked = plural(sum(total.values()), "claim")
    yield f"{plural(len(entries), 'document')}, {checked} checked" + (f": {counts}." if counts else ".")
    marks = tuple(MARKS[verdict][0] for verdict in SCALE)
    rows = [
        (
            f"[{escaped(entry.title or entry.document)}]({target(entry.file)})",
            escaped(entry.date or "–"),
            *(str(entry.verdicts.get(verdict, 0) or "") for verdict in SCALE),
            str(entry.contradictions or ""),
            str(entry.not_covered or ""),
        )
        for entry in entries
    ]
    if rows:
        yield table(("Document", "Date", *marks, "Contradictions", "Not covered"), rows)
    yield "\n".join(
        f"- {MARKS[verdict][0]} **{MARKS[verdict][2:]}**: {MEANINGS[verdict]}" for verdict in SCALE
    )
    if failures:
        yield "## Could not be read"
        yield table(
            ("Document", "Why"),
            [(escaped(failure.document), escaped(as_sentence(failure.reason))) for failure in failures],
        )


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
