"""The front page of a folder of Markdown reports: every document with the tally of its verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.reports.claim_section import MARKS, MEANINGS
from claimcheck.reports.escaping import as_sentence, target
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.evidence import table
from claimcheck.reports.figures import plural
from claimcheck.reports.interface import SCALE, Entry, Failure, tally


def index_blocks(entries: Sequence[Entry], failures: Sequence[Failure]) -> Iterator[str]:
    yield "# Claim check reports"
    total = tally(v for entry in entries for v, count in entry.verdicts.items() for _ in range(count))
    counts = ", ".join(f"{count} {verdict.replace('_', ' ')}" for verdict, count in total.items())
    checked = plural(sum(total.values()), "claim")
    yield f"{plural(len(entries), 'document')}, {checked} checked" + (f": {counts}." if counts else ".")
    marks = tuple(MARKS[verdict][0] for verdict in SCALE)
    rows = [
        (
            _report_link(entry),
            escaped(entry.date or "–"),
            *(str(entry.verdicts.get(verdict, 0) or "") for verdict in SCALE),
            str(entry.contradictions or ""),
            str(entry.not_covered or ""),
        )
        for entry in entries
        if not _is_bare(entry)
    ]
    if rows:
        yield table(("Document", "Date", *marks, "Contradictions", "Not covered"), rows)
    yield "\n".join(
        f"- {MARKS[verdict][0]} **{MARKS[verdict][2:]}**: {MEANINGS[verdict]}" for verdict in SCALE
    )
    if bare := [entry for entry in entries if _is_bare(entry)]:
        yield "## Nothing to check"
        yield f"{plural(len(bare), 'document')} without a claim or number on population or GDP:"
        yield "\n".join(f"- {_report_link(entry)}" for entry in bare)
    if failures:
        yield "## Could not be read"
        yield table(
            ("Document", "Why"),
            [(escaped(failure.document), escaped(as_sentence(failure.reason))) for failure in failures],
        )


def _report_link(entry: Entry) -> str:
    return f"[{escaped(entry.title or entry.document)}]({target(entry.file)})"


def _is_bare(entry: Entry) -> bool:
    return not (entry.verdicts or entry.contradictions or entry.not_covered)
