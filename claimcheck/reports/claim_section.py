"""The section of a Markdown report on one claim: the words, the verdict and how it came about."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.models import CheckedClaim, Document, Judgement, Verdict
from claimcheck.reports import figures
from claimcheck.reports.answers import about, band_unit, record_interval, record_unit, recorded, years_text
from claimcheck.reports.escaping import as_sentence, code
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.evidence import evidence_tables, table
from claimcheck.reports.interface import Reference
from claimcheck.reports.quoting import Quotation, quotation

MARKS: dict[Verdict, str] = {
    "supported": "✓ supported",
    "mostly_supported": "≈ mostly supported",
    "refuted": "✗ refuted",
    "conflicting": "⇄ conflicting",
    "not_enough_evidence": "○ not enough evidence",
}


def claim_blocks(
    number: int, judgement: Judgement, document: Document, reference: Reference
) -> Iterator[str]:
    claim = judgement.claim
    yield f"### Claim {number}: {claim.verdict.replace('_', ' ')}"
    yield quoted(quotation(claim, document))
    yield _about(claim, reference)
    mark, words = MARKS[claim.verdict].split(" ", 1)
    yield f"**{mark} {words.capitalize()}.** {escaped(as_sentence(judgement.explanation))}"
    if claim.diagnosis:
        yield f"**Probable cause:** {escaped(claim.diagnosis.message)} ({code(claim.diagnosis.code)})"
    if claim.correction:
        yield f"**What would be true:** {escaped(claim.correction)}"
    yield from _computation_blocks(judgement)
    if claim.readings:
        yield _readings(claim)
        yield from evidence_tables(claim, reference)
    yield from _assumption_blocks(judgement)


def quoted(quotation: Quotation) -> str:
    """A block quotation with the claim's own words in bold."""
    before, after = quotation.before, quotation.after
    parts = [escaped(before), f"**{escaped(quotation.words)}**", escaped(after)]
    gaps = [" " if before[-1:].isspace() else "", " " if after[:1].isspace() else ""]
    return f"> {parts[0]}{gaps[0]}{parts[1]}{gaps[1]}{parts[2]}".rstrip()


def _about(claim: CheckedClaim, reference: Reference) -> str:
    facts = [f"Line {claim.quote.line}", claim.kind]
    if claim.indicator:
        facts.append(escaped(about(claim, reference)))
    if claim.places:
        facts.append(escaped(", ".join(reference.place_name(code) for code in claim.places)))
    if claim.excluding:
        facts.append("without " + escaped(", ".join(reference.place_name(code) for code in claim.excluding)))
    if claim.other:
        facts.append("against " + escaped(", ".join(reference.place_name(code) for code in claim.other)))
    if years := years_text(claim.years or claim.as_of):
        facts.append(years if claim.years else f"no year given, judged by {years}")
    if claim.modality != "asserted":
        facts.append(claim.modality)
    if claim.speaker:
        facts.append("said by " + escaped(claim.speaker))
    return f"{' · '.join(facts)} · id {code(claim.id)}"


def _computation_blocks(judgement: Judgement) -> Iterator[str]:
    claim, found = judgement.claim, judgement.found
    lines = []
    stated_unit = "year" if claim.kind == "milestone" else claim.unit
    if claim.stated_low is not None or claim.stated_high is not None:
        how = f" ({escaped(found.stated_how)})" if found.stated_how else ""
        lines.append(f"**Stated:** {figures.between(claim.stated_low, claim.stated_high, stated_unit)}{how}")
    if claim.actual is not None:
        lines.append(f"**Record:** {recorded(claim)}")
    if claim.deviation is not None:
        points = claim.unit in ("percent", "pp")
        amount = claim.deviation if points else 100 * claim.deviation
        lines.append(f"**Off by:** {figures.rounded(amount, 'pp' if points else 'percent', 2)}")
    if judgement.band is not None:
        how = f" ({escaped(judgement.band_how)})" if judgement.band_how else ""
        lines.append(f"**Room allowed:** {figures.rounded(judgement.band, band_unit(claim))}{how}")
    if judgement.formula:
        lines.append(f"**Formula:** {code(judgement.formula)}")
    if lines:
        yield "\n".join(f"- {line}" for line in lines)


def _readings(claim: CheckedClaim) -> str:
    unit = record_unit(claim)
    rows = [
        (
            escaped(reading.name),
            escaped(figures.rounded(reading.value, unit)),
            escaped(record_interval(reading.low, reading.high, unit)) or "–",
            MARKS[reading.verdict],
        )
        for reading in claim.readings
    ]
    return table(("Reading", "Value", "Record's interval", "Verdict"), rows)


def _assumption_blocks(judgement: Judgement) -> Iterator[str]:
    sentences = list(dict.fromkeys((*judgement.claim.assumptions, *judgement.found.notes)))
    if judgement.found.evaluative:
        words = ", ".join(f"“{word}”" for word in judgement.found.evaluative)
        sentences.append(f"Evaluative words were not judged: {words}.")
    if sentences:
        yield "**Assumed:**\n\n" + "\n".join(f"- {escaped(as_sentence(text))}" for text in sentences)
