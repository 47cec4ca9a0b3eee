"""Why a number became no claim: the step at which the walk from the number to its subject ended.

For `claimcheck explain` only: the sentence is read once more, by itself, so that extraction does not pay for it.
"""

from __future__ import annotations

from claimcheck.claims.grammar.governors import governor
from claimcheck.claims.grammar.quantities import Subject
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.models import Claim
from claimcheck.places import gazetteer

_KINDS = {"PCT": "growth", "PP": "difference", "TIMES": "ratio", "RANK": "rank", "PLACES": "count"}


def near_miss(claim: Claim) -> tuple[str, ...]:
    """How far the walk of the kind nearest to a number of kind `other` came; empty for every other claim."""
    if claim.kind != "other":
        return ()
    s = tokenise(claim.sentence, 0, gazetteer())
    at = _place_of(claim)
    i = next((k for k, t in enumerate(s.tokens) if t.tag in NUMBERS and t.start <= at < t.end), None)
    if i is None:
        return ()
    kind = _KINDS.get(s.tokens[i].tag, "level")
    governing = governor(s, i)
    if governing is None:
        return (f"{kind}: no word of change or being governs “{s.tokens[i].text}”",)
    word = s.tokens[governing.index].text
    said = f"{word} {governing.preposition}" if governing.preposition else word
    found = f"{kind}: governor “{said}” found"
    if governing.kind == "coordinate":
        return (f"{kind}: it would go on from what stands before “{said}”, and that is no {kind}",)
    if governing.right:
        return (f"{found}; what it is said of is not GDP, an economy or a population",)
    return (f"{found}; {_ending(s, subject(s, governing.index))}",)


def _place_of(claim: Claim) -> int:
    """Where in the sentence the quoted number stands: behind the same words as in the document."""
    quote = claim.quote
    at = claim.sentence.find(quote.exact)
    while at >= 0:
        before = claim.sentence[:at]
        if quote.prefix.endswith(before[-len(quote.prefix) :]) or before.endswith(quote.prefix):
            return at
        at = claim.sentence.find(quote.exact, at + 1)
    return max(0, claim.sentence.find(quote.exact))


def _ending(s: Sentence, found: Subject) -> str:
    """What the walk left from the governor came upon."""
    if found.index < 0:
        return "no subject stands before it"
    token = s.tokens[found.index]
    if token.tag in {"GDP", "ECON", "ECONOMIC", "POP"}:
        return f"its subject “{token.text}” is ours, but what is said of it is none of the kinds"
    if token.tag in {"PLACE", "ADJ"}:
        return f"its subject is the place “{token.text}”, and neither GDP nor a population is spoken of"
    return f"its subject “{token.text}” is not GDP or a population"
