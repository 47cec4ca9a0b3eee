"""The section of a Markdown report on one claim: the words, the verdict and how it came about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.models import CheckedClaim, Claim, Judgement, Quote, Verdict
from claimcheck.reports import figures
from claimcheck.reports.escaping import as_sentence, code, one_line
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.evidence import evidence_tables, table
from claimcheck.reports.interface import Reference

MARKS: dict[Verdict, str] = {
    "supported": "✓ supported",
    "mostly_supported": "≈ mostly supported",
    "refuted": "✗ refuted",
    "conflicting": "⇄ conflicting",
    "not_enough_evidence": "○ not enough evidence",
}

MARGINS = ("comparison", "record", "trend")
"""Kinds whose `actual` says by how much the words hold: below nought they do not."""

RATES = ("gdp_growth", "population_growth")


def claim_blocks(number: int, judgement: Judgement, reference: Reference) -> Iterator[str]:
    claim = judgement.claim
    yield f"### Claim {number}: {claim.verdict.replace('_', ' ')}"
    yield quotation(claim.sentence, claim.quote)
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


def quotation(whole: str, quote: Quote) -> str:
    """A block quotation with the claim's own words in bold; the words alone where they are no part of `whole`."""
    whole, words = one_line(whole), one_line(quote.exact)
    before, found, after = whole.partition(words)
    if not found:
        return f"> **{escaped(words)}**"
    parts = [escaped(before), f"**{escaped(words)}**", escaped(after)]
    gaps = [" " if before[-1:].isspace() else "", " " if after[:1].isspace() else ""]
    return f"> {parts[0]}{gaps[0]}{parts[1]}{gaps[1]}{parts[2]}"


def _about(claim: CheckedClaim, reference: Reference) -> str:
    facts = [f"Line {claim.quote.line}", claim.kind]
    if claim.indicator:
        facts.append(escaped(reference.label(claim.indicator)))
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


def stated(claim: Claim) -> str:
    if claim.value is None:
        return {"up": "rising", "down": "falling", "flat": "level"}.get(claim.comparator, "–")
    text = figures.rounded(claim.value, claim.unit)
    if claim.value_high is not None:
        text = figures.between(claim.value, claim.value_high, claim.unit)
    sign = {"=": "", "~": "about ", "max": "", "min": "", "up": "", "down": "", "flat": ""}
    return escaped(sign.get(claim.comparator, f"{claim.comparator} ") + text)


def recorded(claim: CheckedClaim) -> str:
    """The record's value with its interval, escaped; a margin for claims that compare without a number."""
    if claim.actual is None:
        return "–"
    unit = record_unit(claim)
    if claim.kind == "trend":  # the yearly change that bears it out least, in the direction said
        size = figures.rounded(abs(claim.actual), "percent")
        return escaped(f"{size} or more each year" if claim.actual >= 0 else f"up to {size} the other way")
    plus = "+" if claim.kind in MARGINS and claim.actual > 0 else ""
    text = figures.rounded(claim.actual, unit)
    if interval := record_interval(claim.actual_low, claim.actual_high, unit):
        text += f" ({interval})"
    return plus + escaped(text)


def record_interval(low: float | None, high: float | None, unit: str | None) -> str:
    """The record's interval in words, empty where it is a single value."""
    if low is None or high is None or low >= high:
        return ""
    return figures.between(low, high, unit)


def record_unit(claim: Claim) -> str | None:
    """The unit of `actual`: for margins percent of sizes or points of rates, for milestones a year."""
    if claim.kind in MARGINS:
        return "pp" if claim.kind == "trend" or claim.indicator in RATES else "percent"
    return "year" if claim.kind == "milestone" else claim.unit


def band_unit(claim: Claim) -> str | None:
    """The unit of what is allowed beyond the stated interval."""
    unit = record_unit(claim)
    return {"percent": "pp", "rank": None, "year": "years"}.get(unit or "", unit)


def years_text(years: Sequence[int]) -> str:
    """Years as they are said: "2012", "1960 to 2012" for the ends of a span or a run of years."""
    first, last = min(years, default=0), max(years, default=0)
    if len(years) > 2 and len(years) != last - first + 1:
        return ", ".join(str(year) for year in years)
    return str(first or "") if first == last else f"{first} to {last}"
