"""Drafting: the claims of one sentence, from every kind in its turn; a number is used by one kind only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claims.carrying import completed
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.denials import denied_behind
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.declared import declared_levels
from claimcheck.claims.registry import KINDS
from claimcheck.claims.tables.blocks import read_list
from claimcheck.mentions.declared import Declared
from claimcheck.models import Modality


def drafts_of(sentence: Sentence, context: Context, declared: tuple[Declared, ...] = ()) -> list[Draft]:
    """The claims of one sentence; a number is used by one kind only."""
    taken: dict[int, str] = {}
    drafts: list[Draft] = []
    if listed := read_list(sentence, context):
        return list(listed)
    if declared and sentence.has("OWN"):
        drafts.extend(declared_levels(sentence, context, declared))
        taken.update((i, draft.kind) for draft in drafts for i in draft.tokens)
    for kind in KINDS:
        for draft in kind.find(sentence, context):
            if any(taken.get(i, draft.kind) != draft.kind for i in draft.tokens):
                continue
            taken.update(dict.fromkeys(draft.tokens, draft.kind))
            drafts.extend(_one_a_place(_with_complement(draft, sentence)))
    told = _without_figures_told_twice(completed(drafts, sentence, context), sentence)
    return sorted(told, key=lambda d: (d.start, d.end))


def as_denied(drafts: list[Draft], told: str, behind: str) -> list[Draft]:
    """The drafts of a sentence, denied where the text behind it calls them untrue; of several it is not told which."""
    if not drafts or not denied_behind(told, behind):
        return drafts
    mood: Modality = "negated" if len(drafts) == 1 else "hypothetical"
    return [replace(d, modality=mood) if d.modality == "asserted" else d for d in drafts]


def _without_figures_told_twice(drafts: list[Draft], sentence: Sentence) -> list[Draft]:
    """ "The economy was in recession in 2015, shrinking 3.5 percent": the direction is that of the figure, no second claim.

    So is what is larger in "exceeds that of Peru by a third".
    """
    moved = [d for d in drafts if d.kind == "growth" and d.value and d.modality == "asserted"]

    one_time = len(sentence.indices("PER")) < 2

    def said(draft: Draft) -> bool:
        if draft.kind == "comparison":
            return any(_measures(figure, draft) for figure in drafts)
        if draft.kind != "trend" or draft.comparator not in ("up", "down"):
            return False
        rises = (draft.comparator == "up") != (draft.modality == "negated")
        return any(
            (draft.indicator, draft.places, rises)
            == (figure.indicator, figure.places, (figure.value or 0) > 0)
            and (draft.years == figure.years or (one_time and not draft.years))
            and not _apart(draft, figure, sentence)
            for figure in moved
        )

    return [draft for draft in drafts if not said(draft)]


def _measures(figure: Draft, comparison: Draft) -> bool:
    """Whether a ratio or difference of the same two sides, told around the comparison, says by how much."""
    same = (figure.indicator, figure.places, figure.other) == (
        comparison.indicator,
        comparison.places,
        comparison.other,
    )
    around = figure.start < comparison.end and comparison.start < figure.end
    return figure.kind in ("ratio", "difference") and same and around


def _apart(trend: Draft, figure: Draft, sentence: Sentence) -> bool:
    """ "It did not shrink; it grew by 2 percent": whether a semicolon stands between a direction and a figure."""
    at = sentence.tokens[figure.tokens[0]].start if figure.tokens else figure.start
    first, last = sorted((trend.end, at))
    return ";" in sentence.text[first - sentence.start : last - sentence.start]


def _with_complement(draft: Draft, sentence: Sentence) -> Draft:
    """A claim on "Asia excluding China" with what is taken out; the mention nearest to the claim counts."""
    if len(draft.places) != 1 or draft.excluding:
        return draft
    same = [t for t in sentence.tokens if t.codes == draft.places and t.tag in {"PLACE", "ADJ"}]
    nearest = min(same, key=lambda t: abs(t.start - draft.start), default=None)
    return replace(draft, excluding=nearest.excluding) if nearest is not None and nearest.excluding else draft


def _one_a_place(draft: Draft) -> Iterator[Draft]:
    """An "each" claim is one claim a place."""
    if draft.kind in ("level", "growth", "trend", "rank") and len(draft.places) > 1 and not draft.combined:
        for code in draft.places:
            yield replace(draft, places=(code,))
    else:
        yield draft
