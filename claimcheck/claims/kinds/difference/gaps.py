"""Gaps between two places, or one place and its past: "15 million more people than France", "by 3 points"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.exceeding import excess_by
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.sides import (
    HEADS,
    PEOPLE,
    Measure,
    measure_before,
    owned,
    people_at,
    slug_at,
    subject_place,
)
from claimcheck.claims.grammar.terms import Term, second_term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import change_sign, whole_population
from claimcheck.claims.kinds.difference.between import named_gap
from claimcheck.claims.kinds.level.figure import told_before

_MORE = frozenset({"more", "larger", "bigger", "higher", "greater", "faster", "above", "ahead", "richer"})


_LESS = frozenset("fewer less smaller lower slower below short shy behind poorer".split())


NEAR = 40  # tokens around a number in which its wording is looked for


@dataclass(frozen=True, slots=True)
class LastGap:
    """One side against the other: whose, of what, the sign, and the second term (None: one place over time).

    `ends` are the years of a change where the words before date both.
    """

    own: Owner
    measure: Measure
    sign: int
    term: Term | None
    end: int
    ends: tuple[int, int] | None = None


def gap_than(s: Sentence, i: int, last: LastGap | None, context: Context) -> LastGap | None:
    """ "N more people than X", "N smaller than that of X", "N more than in 2000", "N percentage points faster than"."""
    tokens = s.tokens
    words = re.sub(r"\b(more|fewer|less) than\b", "", tokens[i].low).split()
    sign = 1 if "more" in words else -1 if "fewer" in words or "less" in words else 0
    k = i + 1
    fast = False
    if not sign and k < len(tokens) and tokens[k].low in _MORE | _LESS:
        sign = 1 if tokens[k].low in _MORE else -1
        fast = tokens[k].low in {"faster", "slower"}
        k += 1
    if not sign:
        return None
    if k + 2 < len(tokens) and people_at(s, k) and tokens[k + 1].low == "than" and people_at(s, k + 2):
        own = Owner(tokens[k].codes, False, "the people counted")  # "12 million more Ugandans than Zambians"
        return (
            LastGap(own, Measure("population", i), sign, Term(tokens[k + 2].codes, k + 3), k + 3)
            if _are(s, i)
            else None
        )
    people = tokens[i].tag == "PEOPLE"
    while k < len(tokens) and (
        tokens[k].low in PEOPLE or (tokens[k].low in {"in", "size"} and tokens[i].tag != "PP")
    ):
        people = people or tokens[k].low in PEOPLE
        k += 1
    than = (k < len(tokens) and tokens[k].low in {"than", "of", "that"}) or tokens[k - 1].low in {
        "above",
        "below",
    }
    if not than:
        return _as_before(s, i, k, sign, last, context) or _as_told(s, i, k, sign, people, context)
    k += tokens[k].low == "than" and tokens[k - 1].low not in {"above", "below"}
    if tokens[k - 1].low not in {"than", "above", "below"}:
        return None
    term = second_term(s, k, context)
    if term is None:
        return _than_then(s, i, k, sign, people, context)
    side = _side(s, i, people, fast, last, context)
    if side is None:
        return None
    return LastGap(side[0], side[1], sign, term, term.end)


_CLOSING = frozenset('. , ; ) " and but -- today now'.split())


def _are(s: Sentence, i: int) -> bool:
    """ "There are so many more …": whole peoples are counted, not those who live in a third country."""
    return any(t.low in {"are", "were"} for t in s.tokens[max(0, i - 4) : i]) and not s.has("PLACE", "SUB")


def _as_told(s: Sentence, i: int, k: int, sign: int, people: bool, context: Context) -> LastGap | None:
    """ "Kenya has 50 million people. Tanzania has 10 million more": than the figure told last."""
    tokens = s.tokens
    if k < len(tokens) and tokens[k].low not in _CLOSING and tokens[k].tag != "PER":
        return None
    told = told_before(s, i, context)
    if told.quantity is None or not told.fresh or not fits(tokens[i].tag, told.quantity[0]):
        return None
    slug, codes = told.quantity
    had = _had(s, i)
    if had is None or (people and slug != "population"):
        return None
    own = subject_place(s, had, context)
    if own is None or not own.codes or own.veto or own.codes == codes:
        return None
    note = f"The other side is taken to be {context.gazetteer.name(codes[0])}, whose figure was told before."
    return LastGap(replace(own, note=note), Measure(slug, i), sign, Term(codes, k), k)


def _had(s: Sentence, i: int) -> int | None:
    """The verb of having whose object the number at token `i` is."""
    j = i - 1
    while j > 0 and (s.tokens[j].low in lex.FILLERS or s.tokens[j].low in {"even", "some"}):
        j -= 1
    return j if j > 0 and s.tokens[j].low in {"has", "have", "had", "counts", "counted", "with"} else None


def _as_before(
    s: Sentence, i: int, k: int, sign: int, last: LastGap | None, context: Context
) -> LastGap | None:
    """ "…than Pakistan's, although its population is 120 million smaller": the second side stands before."""
    if (k < len(s.tokens) and s.tokens[k].low not in {".", ",", ";", "and", ")", '"'}) or tokens_between_has(
        s, i
    ):
        return None
    measure = measure_before(s, i)
    own = None if measure is None else owned(s, measure, context)
    if measure is None or own is None:
        return None
    for j in range(measure.head - 1, max(-1, measure.head - NEAR), -1):
        if s.tokens[j].low in {"as", "than"}:
            term = second_term(s, j + 1, context)
            if term is not None and not set(term.codes) & set(own.codes):
                return LastGap(own, measure, sign, term, k)
            return None
    return None


def tokens_between_has(s: Sentence, i: int) -> bool:
    """Whether the amount is had, not a difference: "has 20 million more" lacks its other side."""
    return i > 0 and s.tokens[i - 1].low in {"has", "have", "had", "with", "by"}


def _than_then(s: Sentence, i: int, k: int, sign: int, people: bool, context: Context) -> LastGap | None:
    """ "two million more than in 2000", "than ten years earlier": one place over time."""
    tokens = s.tokens
    k += k < len(tokens) and tokens[k].low in {"in", "at", "during"}
    if (
        k >= len(tokens)
        or tokens[k].tag != "PER"
        or (not tokens[k].period.years and tokens[k].period.offset is None)
    ):
        return None
    side = _side(s, i, people, False, None, context) or _figure_before(s, i, context)
    return None if side is None else LastGap(side[0], side[1], sign, None, k + 1)


def _figure_before(s: Sentence, i: int, context: Context) -> tuple[Owner, Measure] | None:
    """ "There are 9 million Serbs, 50,000 fewer than a year ago": whose figure the number stands behind in apposition."""
    j = i - 1
    while j > 0 and (s.tokens[j].low in lex.FILLERS or s.tokens[j].tag == "PER"):
        j -= 1
    told = told_before(s, i, context)
    if s.tokens[j].low not in {",", "or", "--"} or told is context or told.quantity is None:
        return None
    slug, codes = told.quantity
    return (
        (Owner(codes, False, "whose figure stands before"), Measure(slug, i))
        if fits(s.tokens[i].tag, slug)
        else None
    )


def gap_apposed(s: Sentence, i: int, context: Context) -> LastGap | None:
    """ "went from 590 billion dollars in 1997 to 397 billion in 1998, a loss of 193 billion": the change between the two,
    where the sentence dates both.
    """
    tokens = s.tokens
    if i < 4 or tokens[i - 1].low != "of" or tokens[i - 3].low not in {"a", "an"} or tokens[i - 4].low != ",":
        return None
    sign = change_sign(tokens[i - 2].low)
    head = next((k for k in range(i - 5, -1, -1) if tokens[k].tag in HEADS), None)
    if not sign or head is None or quantity_at(s, head).kind != "indicator":
        return None
    measure = Measure(slug_at(s, head), head)
    if (measure.indicator == "population" and not whole_population(s, head)) or not fits(
        tokens[i].tag, measure.indicator
    ):
        return None
    before = range(measure.head + 1, i - 4)
    ends = [k for k in before if tokens[k].tag in {"NUM", "MONEY", "PEOPLE"}]
    years = [t.period.years for t in tokens[measure.head + 1 : i - 4] if t.tag == "PER"]
    if len(ends) != 2 or len(years) != 2 or any(len(y) != 1 for y in years):
        return None
    if [tokens[k - 1].low for k in ends] != ["from", "to"] or years[0] >= years[1]:
        return None
    own = owned(s, measure, context)
    return None if own is None else LastGap(own, measure, sign, None, i + 1, (years[0][0], years[1][0]))


def _side(
    s: Sentence, i: int, people: bool, fast: bool, last: LastGap | None, context: Context
) -> tuple[Owner, Measure] | None:
    """Whose and of what: the chain's, the place that has so many people, or the indicator before."""
    unit = s.tokens[i].tag
    if (
        last is not None
        and last.term is not None
        and all(t.low in {"and", ",", "but"} for t in s.tokens[last.end : i])
    ):
        return last.own, last.measure
    if fast and unit == "PP":
        own = _who_grows(s, i, context)
        return None if own is None else (own, Measure("gdp_growth", i))
    measure = measure_before(s, i)
    if people or (measure is None and unit == "NUM"):
        if measure is not None and measure.indicator != "population":
            return None
        own = subject_place(s, i, context)
        if own is None and measure is not None:
            own = owned(s, measure, context)
        if own is None or own.veto or not own.codes or (not people and not _counts_people(s, i)):
            return None
        return own, Measure("population", i)
    if measure is None:
        return None
    own = owned(s, measure, context)
    return None if own is None or not fits(unit, measure.indicator) else (own, measure)


def _who_grows(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "China grew 2.1 percentage points faster than India", "Britain's economy grew …"."""
    if not any(t.low in lex.ECONOMY_VERBS for t in s.tokens[max(0, i - 4) : i]):
        return None
    measure = measure_before(s, i)
    if measure is not None:
        return owned(s, measure, context) if measure.indicator == "gdp" else None
    own = subject_place(s, i, context)
    return own if own is not None and own.codes and not own.veto else None


def _counts_people(s: Sentence, i: int) -> bool:
    """Whether people were counted in the sentence before: "has 320 mln people, 80 mln more than"."""
    return any(t.tag == "PEOPLE" or t.low in PEOPLE for t in s.tokens[max(0, i - NEAR) : i])


def fits(unit: str, indicator: str) -> bool:
    if unit == "PP":
        return indicator.endswith("_growth")
    if unit == "MONEY":
        return indicator.startswith("gdp") and not indicator.endswith("growth")
    return indicator == "population"


def gap_by(s: Sentence, i: int, context: Context) -> LastGap | None:
    """ "exceeded that in Burundi by N", "just shy of Germany's economy by N", "more populous than Mali by N"."""
    excess = excess_by(s, i, context)
    if excess is None or not fits(s.tokens[i].tag, excess.measure.indicator):
        return None
    return LastGap(excess.own, excess.measure, excess.sign, excess.term, i + 1)


def gap_at(s: Sentence, i: int, context: Context) -> LastGap | None:
    """ "The gap between growth in A and in B was N", "the difference in population between A and B is N", "A's lead over B"."""
    found = named_gap(s, i, context)
    if found is None or not fits(s.tokens[i].tag, found[1].indicator):
        return None
    own, measure, term = found
    return LastGap(own, measure, 1, term, i + 1)
