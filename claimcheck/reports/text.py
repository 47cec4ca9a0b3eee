"""Plain text for a terminal: each claim with its verdict and the reason, three or four lines a claim.

A finding begins with document and line, as compilers print them, so that editors and terminals can go there;
the answer on a text of the command line, which stands nowhere, does without.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from claimcheck.models import Claim, Document, Extraction, Judgement, Quote, Result
from claimcheck.reports.answers import years_text
from claimcheck.reports.claim_section import MARKS
from claimcheck.reports.escaping import as_sentence, one_line, visible
from claimcheck.reports.interface import Format, Reference
from claimcheck.reports.quoting import words
from claimcheck.reports.revisions import revision, sources_of

WIDTH = 100


class Text(Format):
    name = "text"
    suffix = ".txt"
    summary = "the verdicts in a few lines each, `document:line:` first, for a terminal"

    def result(self, result: Result, reference: Reference) -> str:
        return _report(result, reference, placed=True)

    def answer(self, result: Result, reference: Reference) -> str:
        return _report(result, reference, placed=False)

    def extraction(self, extraction: Extraction, reference: Reference) -> str:
        if not extraction.found:
            return f"{visible(extraction.document.name)}: no claim found.\n"
        return "".join(
            f"{_where(found.claim.quote, extraction.document)}{_words(found.claim, extraction.document)}\n"
            f"{_indented(_about(found.claim))}\n"
            for found in extraction.found
        )


def _report(result: Result, reference: Reference, *, placed: bool) -> str:
    document = result.document if placed else None
    if not result.judgements:
        return f"{visible(result.document.name)}: no claim found.\n"
    lines = [*_dated(result, document)]
    for judgement in result.judgements:
        lines += _judged(judgement, result.document, reference, placed=placed)
    for contradiction in result.contradictions:
        where = _where(contradiction.quotes[0], document)
        lines.append(f"{where}⇄ contradiction: {visible(as_sentence(contradiction.message))}")
        lines += (_indented(f"“{words(quote, result.document)}”") for quote in contradiction.quotes)
    return "\n".join(lines) + "\n"


def _where(quote: Quote, document: Document | None) -> str:
    """Where a quotation stands, as a beginning of its line; nothing for a text that stands nowhere."""
    return "" if document is None else f"{visible(one_line(document.name))}:{quote.line}: "


def _dated(result: Result, document: Document | None) -> Iterator[str]:
    if result.dating.date and result.dating.origin != "given":
        reasoning = as_sentence(result.dating.reasoning) if result.dating.reasoning else ""
        name = "" if document is None else f"{one_line(document.name)}: "
        yield fill(visible(f"{name}Dated {result.dating.date}: {reasoning}"), WIDTH)


def _judged(judgement: Judgement, document: Document, reference: Reference, *, placed: bool) -> Iterator[str]:
    claim = judgement.claim
    where = _where(claim.quote, document if placed else None)
    if claim.coverage == "not_covered":
        yield f"{where}– not covered: {_words(claim, document)}"
        yield _indented(as_sentence(claim.reason or ""))
        return
    yield f"{where}{MARKS[claim.verdict]}: {_words(claim, document)}"
    yield _indented(as_sentence(judgement.explanation))
    if claim.diagnosis:
        yield _indented(f"Probable cause: {as_sentence(claim.diagnosis.message)}")
    if claim.correction:
        yield _indented(f"What would be true: {as_sentence(claim.correction)}")
    if claim.verdict == "conflicting" and (revised := revision(claim, reference)):
        yield _indented(f"{revised[0]}: {revised[1]}.")
    for assumption in claim.assumptions:
        yield _indented(f"Assumed: {as_sentence(assumption)}")
    if cells := sources_of(claim.readings[:1]):
        yield _indented(f"Source: {', '.join(cell.source for cell in cells)}.")


def _words(claim: Claim, document: Document) -> str:
    return visible(words(claim.quote, document))


def _about(claim: Claim) -> str:
    real = claim.kind == "growth" and claim.prices != "current" and claim.indicator != "population"
    indicator = f"{claim.indicator} (real)" if claim.indicator and real else claim.indicator or ""
    facts = [claim.kind, indicator, " ".join(claim.places)]
    if claim.other:
        facts.append("against " + " ".join(claim.other))
    facts.append(years_text(claim.years))
    facts.append(f"not covered: {claim.reason}" if claim.coverage == "not_covered" else "")
    facts.append(f"id {claim.id}")
    return " · ".join(fact for fact in facts if fact)


def _indented(text: str) -> str:
    return fill(visible(text), WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
