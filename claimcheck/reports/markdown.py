"""Markdown for an editor: what was claimed, what the record says, and how the verdict came about.

The page opens with the facts of the document, what to look at and a table of verdicts; then each claim has a
section of its own; contradictions, what was found but not covered, the sources and what the words mean close it.
Renders on GitHub and GitLab, and reads well as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from claimcheck import __version__
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
from claimcheck.reports.claim_section import MARKS, MEANINGS, claim_blocks, quoted
from claimcheck.reports.escaping import address_link, as_sentence, code, link, shortened
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.evidence import table
from claimcheck.reports.figures import plural
from claimcheck.reports.front_page import index_blocks
from claimcheck.reports.interface import Entry, Failure, Format, Reference, tally
from claimcheck.reports.quoting import surroundings, words

NOTABLE: tuple[Verdict, ...] = ("refuted", "conflicting")
"""Verdicts on what should not be printed as it stands."""

TERMS = {
    "Stated": "all numbers that would be written so",
    "Record": "the preferred source's figure, and in brackets all that current sources and admissible years give",
    "Room allowed": "how far the record may miss the stated numbers for the claim to be mostly supported",
}
SUMMARY_WIDTH = 90
NOTABLE_WIDTH = 300
PLACES_SHOWN = 3


class Markdown(Format):
    name = "markdown"
    suffix = ".md"
    summary = "a report per document for people, with an index when there are several"
    foldered = True
    separator = "\n"

    def result(self, result: Result, reference: Reference) -> str:
        return _page(_result_blocks(result, reference))

    def extraction(self, extraction: Extraction, reference: Reference) -> str:
        return _page(_extraction_blocks(extraction, reference))

    def index(self, entries: Sequence[Entry], failures: Sequence[Failure] = ()) -> str:
        return _page(index_blocks(entries, failures))

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
    yield from _notable_blocks(checked, result)
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
    yield from _meaning_blocks(checked)


def _notable_blocks(checked: Sequence[Judgement], result: Result) -> Iterator[str]:
    """What an editor should look at first: claims that do not stand as written, and what they should say."""
    lines = []
    for number, judgement in enumerate(checked, 1):
        claim = judgement.claim
        if claim.verdict not in NOTABLE:
            continue
        said = escaped(shortened(words(claim.quote, result.document), SUMMARY_WIDTH))
        told = claim.correction if claim.verdict == "refuted" and claim.correction else judgement.explanation
        where = f"[Claim {number}](#{_anchor(number, claim.verdict)}), line {claim.quote.line}"
        mark = MARKS[claim.verdict]
        lines.append(f"{where}, “{said}”: {mark}. {escaped(as_sentence(shortened(told, NOTABLE_WIDTH)))}")
    for contradiction in result.contradictions:
        at = listed(sorted({quote.line for quote in contradiction.quotes}))
        told = shortened(contradiction.message, NOTABLE_WIDTH)
        lines.append(f"[Contradiction](#contradictions), {at}: {escaped(as_sentence(told))}")
    if lines:
        yield "## To look at"
        yield "\n".join(f"- {line}" for line in lines)


def listed(lines: Sequence[int]) -> str:
    """Lines of a document in words: "line 3", "lines 3, 4 and 9"."""
    numbers = [str(line) for line in lines]
    if len(numbers) < 2:
        return f"line {''.join(numbers)}"
    return f"lines {', '.join(numbers[:-1])} and {numbers[-1]}"


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


def _meaning_blocks(checked: Sequence[Judgement]) -> Iterator[str]:
    """The words of the report, for a reader who has not seen one before."""
    if not checked:
        return
    yield "## How to read this"
    lines = [
        f"{MARKS[verdict]}: {MEANINGS[verdict]}."
        for verdict in tally(judgement.claim.verdict for judgement in checked)
    ]
    if any(judgement.band is not None for judgement in checked):
        lines += [f"**{term}:** {meaning}." for term, meaning in TERMS.items()]
    yield "\n".join(f"- {line}" for line in lines)
    yield f"Checked with claimcheck {__version__}; `claimcheck explain ID FILE` shows every step of a claim."
