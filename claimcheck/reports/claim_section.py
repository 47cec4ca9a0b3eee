"""The section of a Markdown report on one claim: the words, the verdict and how it came about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.models import CheckedClaim, Document, Judgement, Verdict
from claimcheck.reports import figures
from claimcheck.reports.answers import (
    MARGINS,
    about,
    band_unit,
    record_interval,
    record_unit,
    recorded,
    stated,
    years_text,
)
from claimcheck.reports.escaping import as_sentence, code
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.evidence import evidence_tables, table
from claimcheck.reports.interface import Reference
from claimcheck.reports.quoting import Quotation, quotation
from claimcheck.reports.revisions import revision, sources_of

MARKS: dict[Verdict, str] = {
    "supported": "✓ supported",
    "mostly_supported": "≈ mostly supported",
    "refuted": "✗ refuted",
    "conflicting": "⇄ conflicting",
    "not_enough_evidence": "○ not enough evidence",
}

MEANINGS: dict[Verdict, str] = {
    "supported": "the record's figure lies within what the words state",
    "mostly_supported": "it misses the stated precision by a little",
    "refuted": "it lies outside under every plain reading, with room for the record's own uncertainty",
    "conflicting": "it depends on the reading or on the source",
    "not_enough_evidence": "the record does not reach far or sharp enough to tell",
}

IN_WORDS = (*MARGINS, "milestone")
"""Kinds that state no number of their own, or a year."""

_AMOUNT = re.compile(r"^(?:[\d.]+ points|margin in points|years), ")
"""What a band's reason says again of its size or unit."""


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
    yield from _computation_blocks(judgement, reference)
    if claim.readings:
        if not _single(claim):
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


def _computation_blocks(judgement: Judgement, reference: Reference) -> Iterator[str]:
    claim = judgement.claim
    lines = []
    if interval := _stated(judgement):
        lines.append(f"**Stated:** {escaped(interval)}")
    elif claim.kind in IN_WORDS:
        lines.append(f"**Stated:** {stated(claim, reference)}")
    if claim.actual is not None:
        lines.append(f"**Record:** {recorded(claim)}")
    if claim.deviation is not None:
        lines.append(f"**Off by:** {_deviation(claim)}")
    if judgement.band is not None:
        lines.append(f"**Room allowed:** {escaped(_room(judgement))}")
    if judgement.formula and judgement.formula not in judgement.explanation:
        lines.append(f"**Formula:** {code(judgement.formula)}")
    if _single(claim):
        lines.append(f"**Reading:** {escaped(claim.readings[0].name)}")
    if revised := revision(claim, reference):
        lines.append(f"**{revised[0]}:** {escaped(revised[1])}")
    if claim.readings and (sources := _sources(claim, reference)):
        lines.append(f"**{'Sources' if '; ' in sources else 'Source'}:** {sources}")
    if lines:
        yield "\n".join(f"- {line}" for line in lines)


def _stated(judgement: Judgement) -> str:
    """The stated interval and where it comes from, unless that says the same again."""
    claim = judgement.claim
    if claim.stated_low is None and claim.stated_high is None:
        return ""
    interval = figures.between(
        claim.stated_low, claim.stated_high, "year" if claim.kind == "milestone" else claim.unit
    )
    how = judgement.found.stated_how
    return interval if not how or how == interval or how.startswith("position ") else f"{interval} ({how})"


def _deviation(claim: CheckedClaim) -> str:
    assert claim.deviation is not None
    points = claim.unit in ("percent", "pp")
    amount, unit, least = (
        (claim.deviation, "pp", 0.005) if points else (100 * claim.deviation, "percent", 0.05)
    )
    if abs(amount) < least:
        return "nothing" if amount == 0 else f"less than {figures.rounded(2 * least, unit)}"
    return figures.rounded(amount, unit, 2)


def _room(judgement: Judgement) -> str:
    """What is allowed beyond the stated interval, and why so much."""
    assert judgement.band is not None
    amount = figures.rounded(judgement.band, band_unit(judgement.claim), 2) if judgement.band else "none"
    how = _AMOUNT.sub("", judgement.band_how)
    if not how:
        return amount
    return f"{amount}: {how}" if "(" in how else f"{amount} ({how})"


def _single(claim: CheckedClaim) -> bool:
    """Whether there is one reading and it came out as the claim did: a table of it would say nothing new."""
    return len(claim.readings) == 1 and (
        claim.readings[0].verdict,
        claim.readings[0].value,
        claim.readings[0].low,
        claim.readings[0].high,
    ) == (claim.verdict, claim.actual, claim.actual_low, claim.actual_high)


def _sources(claim: CheckedClaim, reference: Reference) -> str:
    """The sources of the claim's figures, each with its title, when it came out and its licence."""
    told = []
    for cell in sources_of(claim.readings):
        source = reference.source(cell)
        if source is not None:
            facts = ", ".join(fact for fact in (source.published_text, source.licence) if fact)
            told.append(f"{code(source.key)} {escaped(source.title)} ({escaped(facts)})")
    return "; ".join(told)


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
    if judgement.found.evaluative and "evaluative" not in judgement.explanation:
        words = ", ".join(f"“{word}”" for word in judgement.found.evaluative)
        sentences.append(f"Evaluative words were not judged: {words}.")
    if sentences:
        yield "**Assumed:**\n\n" + "\n".join(f"- {escaped(as_sentence(text))}" for text in sentences)
