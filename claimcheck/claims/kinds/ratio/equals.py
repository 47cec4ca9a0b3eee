"""Ratios of one, without a number: "is the size of Y's", "has about as many people as Y", "the same population as Y"."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import (
    HEADS,
    PEOPLE,
    Measure,
    measure_before,
    owned,
    slug_at,
    subject_place,
)
from claimcheck.claims.grammar.terms import Term, second_term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.ratio.drafts import ratio_draft
from claimcheck.claims.kinds.ratio.phrase import CLOSING, Phrase
from claimcheck.claims.kinds.ratio.phrases import as_large
from claimcheck.claims.kinds.ratio.subjects import said_of
from claimcheck.models import Comparator

_Found = tuple[Phrase, Owner, Measure]
_HEDGES: dict[str, Comparator] = dict.fromkeys(
    "nearly almost about roughly around approximately practically virtually more or less".split(), "~"
)
_ADVERBS = frozenset("ever now just already still today exactly precisely fully".split())
_BEING = frozenset("is was are were being became becoming remains".split())
_HAVING = frozenset("has have had".split())
_EQUAL_TO = tuple(
    tuple(words.split())
    for words in (
        "the size of",
        "the same size as",
        "the same as",
        "equal to",
        "on a par with",
        "on par with",
    )
)
_OPENING = frozenset({"as"}) | {words[0] for words in _EQUAL_TO}


def same_size(s: Sentence, context: Context) -> Iterable[Draft]:
    """Every ratio of one in a sentence. What is not as large is no ratio, and what grows as fast is none."""
    for k in range(1, len(s.tokens) - 1):
        if s.tokens[k].low not in _OPENING:
            continue
        before, hedge = _before(s, k)
        if before < 0 or any(t.low in lex.NEGATIONS for t in s.tokens[max(0, before - 2) : k]):
            continue
        found = (
            _as_large(s, k, before, context)
            or _equal_to(s, k, before, context)
            or _same_measure(s, k, before, context)
        )
        if found is None:
            continue
        phrase, own, measure = found
        if own.codes and not own.veto and not set(own.codes) & set(phrase.term.codes):
            yield ratio_draft(s, k, phrase, own, measure, context, hedge)


def _before(s: Sentence, k: int) -> tuple[int, Comparator]:
    """The token before the hedges of the words at token `k`, and what they make of a ratio of one."""
    hedge: Comparator = "="
    j = k - 1
    while j >= 0 and (s.tokens[j].low in _ADVERBS or s.tokens[j].low in _HEDGES):
        hedge = _HEDGES.get(s.tokens[j].low, hedge)
        j -= 1
    return j, hedge


def _is(s: Sentence, before: int) -> bool:
    """Whether a verb of being stands before, or opens the question."""
    return s.tokens[before].low in _BEING or (
        s.text.rstrip().endswith("?") and s.tokens[0].low in {"is", "was"}
    )


def _as_large(s: Sentence, k: int, before: int, context: Context) -> _Found | None:
    """ "is as large as that of Y", "is as populous as Y", "has as many people as Y", "3 million people, as many as Y"."""
    if s.tokens[k].low != "as" or s.tokens[k - 1].tag in {"TIMES", "PCT"}:
        return None
    phrase = as_large(s, k, context)
    if phrase is None or phrase.fast or (not phrase.possession and _bare(s, k, phrase.term)):
        return None
    counted = phrase.indicator == "population" and s.tokens[before].low in _HAVING | {",", "with"}
    if not (_is(s, before) or counted):
        return None
    found = said_of(s, k, phrase, None, context)
    return None if found is None else (phrase, *found)


def _equal_to(s: Sentence, k: int, before: int, context: Context) -> _Found | None:
    """ "X's economy is the size of Y's", "is on a par with that of Y"."""
    words = next((w for w in _EQUAL_TO if tuple(t.low for t in s.tokens[k : k + len(w)]) == w), None)
    if words is None or not _is(s, before):
        return None
    term = second_term(s, k + len(words), context)
    measure = measure_before(s, k, topic=context.topic)
    if term is None or measure is None or _bare(s, k, term):
        return None
    own = owned(s, measure, context)
    return None if own is None else (Phrase(term, 1), own, measure)


def _bare(s: Sentence, k: int, term: Term) -> bool:
    """ "is as large as Japan": a country by itself is no quantity."""
    behind = s.tokens[k : term.end]
    return behind[-1].tag == "PLACE" and not any(t.low == "that" or t.tag in HEADS for t in behind)


def _same_measure(s: Sentence, k: int, before: int, context: Context) -> _Found | None:
    """ "has the same population as Y", "has roughly the GDP of Y", "X and Y have the same number of people"."""
    tokens = s.tokens
    if tokens[k].low != "the" or tokens[before].low not in _HAVING:
        return None
    same = tokens[k + 1].low == "same"
    head = k + 1 + same
    heads = [t.low for t in tokens[head : head + 2]] == ["number", "of"]
    if heads and head + 2 < len(tokens) and tokens[head + 2].low in PEOPLE:
        slug, end = "population", head + 3
    elif head < len(tokens) and tokens[head].tag in HEADS - {"GNP", "ECON"} and whole_population(s, head):
        slug, end = slug_at(s, head), head + 1
    else:
        return None
    own = subject_place(s, before, context)
    if own is None:
        return None
    measure = Measure(slug, before)
    if (
        same
        and len(own.codes) == 2
        and (end >= len(tokens) or tokens[end].low in CLOSING or tokens[end].tag == "PER")
    ):
        first, second = own.codes
        return Phrase(Term((second,), end), 1, False, slug, True), Owner((first,), False, own.how), measure
    link = "as" if same else "of"
    if end >= len(tokens) or tokens[end].low != link or (not same and before == k - 1):
        return None
    end += end + 1 < len(tokens) and tokens[end + 1].low == "in"
    term = second_term(s, end + 1, context)
    return None if term is None else (Phrase(term, 1, False, slug, True), own, measure)
