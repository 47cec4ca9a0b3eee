"""What the tests of kinds ask for: the claims of a kind, each as one short line."""

from __future__ import annotations

from claimcheck.claims import extract
from claimcheck.models import Claim, Document, Kind


def claims(kind: Kind, text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    """The checkable claims of one kind in a text."""
    found = extract(Document(name="text", text=text, date=date, place=place)).found
    return [f.claim for f in found if f.claim.kind == kind and f.claim.coverage == "checkable"]


def said(claim: Claim) -> str:
    """A claim as one line: indicator, places, other side, order, bound and value, years, modality."""
    parts = [claim.indicator or "", "+".join(claim.places) or "-"]
    if claim.excluding:
        parts[-1] += " without " + "+".join(claim.excluding)
    if claim.other:
        parts.append("of " + "+".join(claim.other))
    if claim.order == "asc":
        parts.append("from the bottom")
    bound = claim.comparator if claim.comparator != "=" else ""
    if claim.value is not None or bound:
        parts.append(bound + (f"{claim.value:.10g}" if claim.value is not None else ""))
    if claim.years:
        parts.append("in " + "-".join(map(str, claim.years)))
    if claim.modality != "asserted":
        parts.append(claim.modality)
    return " ".join(part for part in parts if part)
