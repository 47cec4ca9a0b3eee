"""What the claims of one sentence share of their time: an opening period, the two ends of a change, a rank and its figure.

A figure that names no time of its own, in a sentence that dates another one, is of that one's year where the words
put them side by side; a change that sums up two dated figures spans their years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.clauses import (
    clause_of,
    main_tense,
    relative_clauses,
    tense,
    told_aside,
    words_beside,
)
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.moments import years_from_now
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.interface import Draft

DATED_KINDS = frozenset({"level", "growth", "share", "rank", "ratio"})
PAST = frozenset(
    "grew rose fell shrank expanded contracted increased declined was were had did stood reached dropped gained lost climbed slowed"
    " accelerated slumped jumped recorded registered posted saw totalled totaled amounted advanced slipped remained made came"
    " accounted ranked exceeded surpassed overtook produced contributed".split()
)
PRESENT = frozenset(
    "is are has have stands remains now today currently will would should may can being grows".split()
)


def token_of(draft: Draft, sentence: Sentence) -> int:
    """The token that a draft is told at: its number, else the first of its words."""
    if draft.tokens:
        return draft.tokens[0]
    return next((k for k, t in enumerate(sentence.tokens) if t.end > draft.start), 0)


def opening(drafts: Sequence[Draft], sentence: Sentence) -> tuple[tuple[int, ...], str] | None:
    """ "Between 2000 and 2010 GDP grew tenfold, and the population rose 40 percent": the opening period holds for both."""
    periods = sentence.indices("PER")
    if len(periods) != 1 or periods[0] > 1:
        return None
    years = {draft.years for draft in drafts if draft.years and draft.kind in DATED_KINDS}
    if len(years) != 1 or not {t.low for t in sentence.tokens} & PAST:
        return None
    (only,) = years
    said = sentence.tokens[periods[0]].text
    return only, f"“{said}” opens the sentence and holds for all that it tells"


_YEARS_ON = ("on", "later")
_HAS_GROWN = re.compile(r"\b(?:has|have)\s+(?:grown|risen|increased|fallen|shrunk|declined|gone)\s+from\b")


def grown_since(draft: Draft, sentence: Sentence, context: Context) -> tuple[int, ...]:
    """The span of a change told from its two ends; empty where a year is a year.

    "Half a century on the population has doubled" counts from the year spoken of before; "has grown from 6.8 million
    in 1994, by 80 percent" lasts until the text's own.
    """
    (year,) = draft.years
    for k in sentence.indices("PER"):
        period = sentence.tokens[k].period
        if years_from_now(sentence, k, context) == year and context.year:
            return (context.year, year)  # "will double in ten years"
        offset = period.offset or 0
        onward = period.anchored and offset > 1 and period.text.lower().endswith(_YEARS_ON)
        lows = {t.low for t in sentence.tokens[k + 1 :] if t.start < draft.end}
        if (
            onward
            and context.anchor
            and context.anchor[-1] + offset == year
            and lows & {"has", "have", "had"}
        ):
            return (context.anchor[-1], year)
    base = any(
        sentence.tokens[k].period.years == (year,) and sentence.tokens[k - 1].low == "in" and k > 2
        for k in sentence.indices("PER")
    )
    alone = len(sentence.indices("PER")) == 1
    if base and alone and _HAS_GROWN.search(sentence.text) and context.year and context.year > year:
        return (year, context.year)
    return ()


def grown_by(draft: Draft, sentence: Sentence, context: Context) -> tuple[int, ...]:
    """ "It was 22 million in 1960. By 2000 it had trebled": a multiple counts from the size told before."""
    i = token_of(draft, sentence)
    told = context.ends
    if told is None or len(told.years) != 1 or len(draft.years) != 1 or sentence.tokens[i].tag != "TIMES":
        return ()
    if (told.indicator, told.places) != (draft.indicator, draft.places) or told.years >= draft.years:
        return ()
    by = any(
        sentence.tokens[k - 1].low == "by"
        or sentence.tokens[k - 2].low == "by"
        or sentence.tokens[k].low.startswith("by ")
        for k in sentence.indices("PER")
        if k
    )
    return (*told.years, *draft.years) if by and len(sentence.indices("PER")) == 1 else ()


_HENCE = frozenset({"so", "thus", "hence", "therefore", "means", "meaning"})


def summed_up(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> tuple[int, ...]:
    """ "It had 8 million people in 1963 and has 49 million today, so it has grown sixfold": from the one year to the other."""
    i = token_of(draft, sentence)
    clause = clause_of(sentence, i)
    lows = {t.low for t in sentence.tokens[max(0, clause.start - 1) : i]}
    told = {
        d.years[0]
        for d in drafts
        if d.kind in ("level", "milestone")
        and len(d.years) == 1
        and (d.indicator, d.places) == (draft.indicator, draft.places)
        and token_of(d, sentence) < i
    }
    if (
        sentence.tokens[i].tag == "TIMES"
        and len(told) == len(draft.years) == 1
        and min(told) < draft.years[0]
    ):
        return (*told, *draft.years)  # "which stood at 2.7 million in 1950, had quadrupled by 2012"
    if not lows & _HENCE or any(sentence.tokens[k].tag == "PER" for k in clause):
        return ()
    return (min(told), max(told)) if len(told) == 2 else ()


def back_from_now(draft: Draft, sentence: Sentence, context: Context) -> tuple[int, ...]:
    """ "has doubled in twenty years": the years up to the text's own."""
    i = token_of(draft, sentence)
    if draft.years or draft.modality != "asserted" or context.year is None or draft.average:
        return ()
    if "has" not in words_beside(sentence, i) and "have" not in words_beside(sentence, i):
        return ()
    for k in range(i + 1, min(len(sentence.tokens), i + 4)):
        token = sentence.tokens[k]
        if token.tag == "PER" and sentence.tokens[k - 1].low in {"in", "within", "over"}:
            length = token.period.length or 0
            plain = token.period.unit == "year" and token.period.offset is None and not token.period.years
            return (context.year - length, context.year) if plain and length > 1 else ()
    return ()


_BESIDE = frozenset({"while", "whereas", "and", "but", ";"})
_BESIDE_KINDS = frozenset({"growth", "level", "rank", "comparison"})


def year_beside(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> tuple[int, ...]:
    """ "grew 0.4 percent in 2004, while the population rose by 2.4 percent": the clause behind, in the past tense too."""
    if draft.kind not in _BESIDE_KINDS or draft.modality != "asserted" or draft.average:
        return ()
    if draft.years or draft.blocked or draft.frequency != "annual":
        return ()
    tokens = sentence.tokens
    clause = clause_of(sentence, token_of(draft, sentence))
    if clause.start < 2 or tokens[clause.start - 1].low not in _BESIDE:
        return ()
    if any(tokens[k].tag == "PER" for k in range(clause.start, len(tokens))):
        return ()
    lows = {tokens[k].low for k in clause if tokens[k].start < draft.end}
    if not lows & PAST or lows & PRESENT:
        return ()
    before = clause_of(sentence, clause.start - 2)
    kinds = ("growth", "level", "trend") if draft.kind in ("growth", "level") else ("growth", "level")
    told = [
        d
        for d in drafts
        if token_of(d, sentence) in before
        and d.kind in kinds
        and not begins(d, sentence)
        and (draft.kind in ("growth", "level") or d.places == draft.places)
    ]
    plain = all(
        d.frequency == "annual" and d.period == "calendar" and d.modality in ("asserted", "negated")
        for d in told
    )
    years = {d.years for d in told}
    only = next(iter(years)) if len(years) == 1 and plain else ()
    return only if len(only) == 1 else ()


def told_in_past(sentence: Sentence, i: int) -> bool:
    """Whether the clause of token `i` is told in the past and not in the present."""
    lows = words_beside(sentence, i)
    return not lows & PRESENT and (bool(lows & PAST) or main_tense(sentence, i) == "past")


def is_predicate(draft: Draft, sentence: Sentence) -> bool:
    """Whether a rank is what is told ("was South America's fifth-largest economy"), not who is spoken of.

    "a contraction of South America's fifth-largest economy", "The world's fifth-largest economy shrank".
    """
    tokens = sentence.tokens
    inside = [k for k, t in enumerate(tokens) if draft.start < t.end and t.start < draft.end]
    if not inside or tense(sentence, range(inside[0], inside[-1] + 1)) is not None:
        return True
    k = inside[0]
    while k > 0 and (tokens[k - 1].low in {"the", "'s"} or tokens[k - 1].tag in {"PLACE", "ADJ"}):
        k -= 1
    before = tokens[k - 1].low if k else ""
    possessed = any(t.low == "'s" for t in tokens[k : inside[-1]])
    return not (possessed and (k == 0 or before in lex.PREPOSITIONS - {"as"}))


def begins(draft: Draft, sentence: Sentence) -> bool:
    """Whether a figure is the one that a change began from: "from 5 million", "from about 5 million"."""
    k = draft.tokens[0] if draft.tokens else 0
    return k > 1 and "from" in {sentence.tokens[k - 1].low, sentence.tokens[k - 2].low}


def with_shared_years(drafts: Sequence[Draft], sentence: Sentence, context: Context) -> list[Draft]:
    """The drafts with the years that they have from each other."""
    found = list(drafts)
    for a, b in _changes(found, sentence):
        found[a], found[b] = _ends(found[a], found[b], sentence, context)
    return [_like_its_figure(draft, found, sentence) for draft in found]


_FOLLOWING = frozenset({"after", "following"})


def year_after(
    draft: Draft, drafts: Sequence[Draft], sentence: Sentence, context: Context
) -> tuple[int, ...]:
    """ "grew 9 percent after 5 percent in 1987", "… after a drop of 5 percent in 2020": a year's rate is told after that of the year before."""
    if (
        draft.kind != "growth"
        or draft.years
        or draft.average
        or draft.frequency != "annual"
        or not draft.tokens
    ):
        return ()
    i = draft.tokens[0]
    for base in drafts:
        same = (base.kind, base.indicator, base.places) == (draft.kind, draft.indicator, draft.places)
        k = base.tokens[0] if base.tokens else 0
        if (
            not same
            or k <= i
            or len(base.years) != 1
            or (base.frequency, base.period) != ("annual", draft.period)
        ):
            continue
        between = sentence.tokens[i + 1 : k]
        lows = [t.low for t in between]
        said = next((m for m in range(len(lows) - 1, -1, -1) if lows[m] in _FOLLOWING), None)
        if said is None or len(lows) - said > 5 or any(t.tag == "PER" for t in between) or ";" in lows:
            return ()
        year = base.years[0] + 1
        now = context.year
        ahead = draft.modality == "projected"
        return (year,) if now is None or (year >= now if ahead else year <= now) else ()
    return ()


def _changes(drafts: Sequence[Draft], sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The pairs "to 2.1 percent from 3.4 percent": the figure that was reached, and the one that it began from."""
    for b, start in enumerate(drafts):
        if not begins(start, sentence):
            continue
        for a in range(b - 1, -1, -1):
            end = drafts[a]
            same = (end.kind, end.indicator, end.places) == (start.kind, start.indicator, start.places)
            if same and end.tokens and end.tokens[0] < start.tokens[0]:
                yield a, b
                break


def _ends(end: Draft, start: Draft, sentence: Sentence, context: Context) -> tuple[Draft, Draft]:
    """ "rose to $380 billion from $350 billion a year earlier": a year before the one that the text reports on."""
    tokens = sentence.tokens
    at = start.tokens[0]
    behind = [t.period for t in tokens[at + 1 : at + 4] if t.tag == "PER"]
    if not behind or end.modality != "asserted" or end.frequency != "annual" or len(start.years) != 1:
        return end, start
    step = behind[0].offset or 0
    told = context.reported
    if told is None or told.year is None or told.parts or told.suspended:
        return end, start
    if not behind[0].anchored or step >= 0 or behind[0].unit != "year" or end.years not in ((), (told.year,)):
        return end, start
    how = f"the text reports on {told.year}, the year before its own"
    return (
        replace(end, years=(told.year,), trace=(*end.trace, how)),
        replace(start, years=(told.year + step,)),
    )


def _like_its_figure(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> Draft:
    """ "GDP was $1.87 trillion in 2019, the largest in the region": a rank or a comparison is of its figure's year.

    Not where it has a verb in the present ("and is the largest"), nor in an apposition of its own.
    """
    if (
        draft.kind not in ("rank", "comparison")
        or draft.years
        or draft.blocked
        or draft.modality == "negated"
    ):
        return draft
    i = token_of(draft, sentence)
    figures = [
        d
        for d in drafts
        if d.kind in ("level", "growth")
        and d.places == draft.places
        and len(d.years) == 1
        and _same_quantity(d, draft)
        and d.period == "calendar"
        and d.frequency == "annual"
    ]
    if not figures or len({d.years for d in figures}) != 1 or told_aside(sentence, i) is not None:
        return draft
    if is_present(sentence, i) or (sentence.has("PER") and max(sentence.indices("PER")) > i):
        return draft
    (years,) = {d.years for d in figures}
    how = f"the year {years[0]} is that of its figure"
    mode = figures[-1].modality if draft.modality == "asserted" else draft.modality
    return replace(draft, years=years, modality=mode, trace=(*draft.trace, how))


def _same_quantity(figure: Draft, draft: Draft) -> bool:
    if figure.kind == "growth":
        return draft.indicator == f"{figure.indicator}_growth"
    return figure.indicator == draft.indicator


def is_present(sentence: Sentence, i: int) -> bool:
    """Whether the verb that token `i` goes with is in the present."""
    clause = next((c for c in relative_clauses(sentence) if i in c), None)
    if clause is not None:
        return tense(sentence, clause) in ("present", "perfect")
    return main_tense(sentence, i) in ("present", "perfect")
