"""Advancing: the context that a sentence and its claims leave for the sentence behind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.claims.carrying import frame_after, growth_told, spoken_year
from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context, ShareTold, SizesTold, below_country, office_places
from claimcheck.claims.grammar.owners import place_list_from
from claimcheck.claims.grammar.passing import speaks
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.salience import main_subject, presented
from claimcheck.claims.grammar.speakers import cited_again, speaker
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import owner
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.reported import reported_after

_ANSWER = 3  # tokens of a sentence that changes no subject ("No.", "Yes, indeed.")
_TOPIC_TAGS = ("GDP", "ECON", "ECONOMIC", "GNP")


def advanced(context: Context, sentence: Sentence, drafts: Iterable[Draft]) -> Context:
    drafts = list(drafts)
    subjects = list(dict.fromkeys(d.places for d in drafts if d.places and d.kind != "other"))
    topic = None
    if sentence.has(*_TOPIC_TAGS):
        topic = "gdp"
    elif sentence.has("POP", "POPULOUS"):
        topic = "population"
    anchor = next((d.years for d in reversed(drafts) if d.years), ())
    if not drafts:
        anchor = spoken_year(sentence)
    quantity = _quantity(sentence, drafts) or _spoken_of(sentence, drafts, context)
    if topic is None and context.topic is None and quantity is not None and quantity[0] == "population":
        topic = "population"  # "There are 7 billion people in the world."
    belonging = next((d.other[0] for d in reversed(drafts) if d.kind == "membership" and d.places), None)
    ranking = next((d.detail for d in reversed(drafts) if d.kind == "rank" and d.detail is not None), None)
    said_by = speaker(sentence.text) or cited_again(sentence.text, context.cited)
    offices = office_places(sentence)
    claimed = any(d.places for d in drafts)
    if not drafts and _turns_to_another(sentence, context):
        context = context._replace(quantity=None)
    context = context._replace(
        fresh=quantity is not None or (context.fresh and len(sentence.tokens) <= _ANSWER),
        together=_together(sentence, subjects) or context.together,
        below=None if claimed else below_country(sentence),
        voice=context.voice or (offices[0] if len(offices) == 1 else None),
        frame=frame_after(sentence, drafts, context),
        cited=said_by or context.cited,
        grown=growth_told(sentence, drafts, context),
        reported=reported_after(sentence, drafts, context),
        ends=_sizes_told(drafts, context.ends),
        shared=_share_told(sentence, drafts, context),
    )
    return context.after(
        sentence,
        subjects=subjects,
        topic=topic,
        anchor=anchor,
        quantity=quantity,
        belonging=belonging,
        ranking=ranking,
    )


def _turns_to_another(sentence: Sentence, context: Context) -> bool:
    """ "Take Peru.", "Peru held a census": behind it "it" is that country, not what grew before in another."""
    if any(presented(sentence, k) for k in sentence.indices("PLACE")):
        return True
    first = main_subject(sentence)
    if first is None or context.quantity is None or speaks(sentence, first):
        return False
    codes = sentence.tokens[first].codes
    return codes != context.quantity[1] and not context.gazetteer.is_group(codes[0])


_FIGURED = frozenset({"level", "growth", "trend", "milestone"})
_ORDERED = frozenset({"comparison", "ratio"})


def _quantity(sentence: Sentence, drafts: Sequence[Draft]) -> tuple[str, tuple[str, ...]] | None:
    """What "it" may take up: the last claim's indicator and place, of the main clause's subject where it has a claim."""
    said = [
        (d.kind, (d.indicator, d.places))
        for d in drafts
        if d.indicator is not None and len(d.places) == 1 and d.kind in _FIGURED | _ORDERED
    ]
    told = [q for kind, q in said if kind in _FIGURED] or [q for _, q in said if q[0] in _SIZES]
    if not told:
        return None
    first = main_subject(sentence)
    main = sentence.tokens[first].codes if first is not None else ()
    return next((q for q in reversed(told) if q[1] == main), told[-1])


def _share_told(sentence: Sentence, drafts: Sequence[Draft], context: Context) -> ShareTold | None:
    """The last share of the sentence; the one before it goes on through a sentence without figures of anything."""
    told = [d for d in drafts if d.kind == "share" and d.places and d.other and d.indicator and not d.blocked]
    if told:
        return ShareTold(str(told[-1].indicator), told[-1].places, told[-1].other)
    rival = any(t.mention is None and t.low in lex.RIVALS for t in sentence.tokens)
    return None if drafts or rival or sentence.has(*NUMBERS) else context.shared


_OPENING_WORDS = 6  # tokens within which the subject of a sentence that only speaks of a quantity stands


def _spoken_of(
    sentence: Sentence, drafts: Sequence[Draft], context: Context
) -> tuple[str, tuple[str, ...]] | None:
    """ "The population of Georgia remains a concern.": the quantity that a sentence without figures is about."""
    if drafts or sentence.has(*NUMBERS):
        return None
    heads = [
        k for k in sentence.indices("POP", "GDP", "ECON") if quantity_at(sentence, k).kind == "indicator"
    ]
    if len(heads) != 1 or heads[0] > _OPENING_WORDS or not whole_population(sentence, heads[0]):
        return None
    (head,) = heads
    slug = str(getattr(sentence.tokens[head].mention, "indicator", ""))
    if slug not in _SIZES or any(is_content(sentence, k) for k in range(head)):
        return None
    own = owner(sentence, head, context)
    return (slug, own.codes) if len(own.codes) == 1 and not own.veto else None


_SIZES = frozenset({"population", "gdp", "gdp_per_capita"})


def _sizes_told(drafts: Sequence[Draft], before: SizesTold | None) -> SizesTold | None:
    """The years for which the sentence told one quantity's size, or between which it told its change.

    A single year joins the one that the sentence before told of the same quantity ("By 2014 it had sunk to …").
    """
    told = [d for d in drafts if d.kind in ("level", "growth") and d.places and d.indicator]
    spans = [d for d in told if d.kind == "growth" and len(d.years) == 2 and not d.average]
    if spans:
        return SizesTold(str(spans[-1].indicator), spans[-1].places, spans[-1].years)
    sizes = [d for d in told if d.kind == "level" and len(d.years) == 1]
    if not sizes:
        return None if told else before
    indicator, places = str(sizes[-1].indicator), sizes[-1].places
    years = {d.years[0] for d in sizes if (d.indicator, d.places) == (indicator, places)}
    if len(years) == 1 and before is not None and (before.indicator, before.places) == (indicator, places):
        years |= set(before.years[:1])
    return SizesTold(indicator, places, tuple(sorted(years))) if len(years) < 3 else None


def _together(sentence: Sentence, subjects: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The countries that a sentence speaks of side by side: those claimed of, else the first list of them."""
    single = [codes[0] for codes in subjects if len(codes) == 1]
    if subjects:
        return tuple(single) if len(single) > 1 else subjects[0] if len(subjects[0]) > 1 else ()
    for k in sentence.indices("PLACE"):
        indices, _ = place_list_from(sentence, k)
        codes = dict.fromkeys(
            sentence.tokens[i].codes[0] for i in indices if len(sentence.tokens[i].codes) == 1
        )
        return tuple(codes) if len(codes) > 1 else ()
    return ()
