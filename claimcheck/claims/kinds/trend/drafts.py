"""The claim that a trend makes, once its indicator, its owner and its direction are known."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality, negated
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, owner
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.trend.streaks import streak
from claimcheck.claims.kinds.trend.subjects import seen_by_some
from claimcheck.expressions import Direction

EVALUATIVE = frozenset(
    (
        "high low stable strong weak robust solid healthy impressive sluggish steady rapid slow fast"
        " dynamic sustained stellar sound vigorous respectable remarkable dynamically steadily rapidly"
        " strongly sharply slightly modestly spectacular unprecedented"
    ).split()
)


RECESSION = frozenset({"recession", "depression"})


_SPARING = frozenset({"avoided", "escaped", "averted"})


def _spared(s: Sentence, i: int) -> bool:
    """ "avoided recession in 2009", "escaped the recession": it did not shrink."""
    return s.tokens[i].low in RECESSION and any(t.low in _SPARING for t in s.tokens[max(0, i - 3) : i])


def _of_one_among(s: Sentence, head: int) -> bool:
    """ "the only EU country whose economy grew": said of some members, not of the group."""
    return (
        head > 1
        and s.tokens[head - 1].low == "whose"
        and s.tokens[head - 2].low
        in lex.COUNTRY_NOUNS | {"countries", "members", "member", "states", "nations", "economies"}
    )


def _as_one(s: Sentence, own: Owner, context: Context) -> bool:
    """Whether the places are spoken of as one total; "the economies of France and Italy" are two."""
    if any(context.gazetteer.is_group(c) for c in own.codes):
        return True
    return len(own.codes) > 1 and any(t.low in {"combined", "together", "joint"} for t in s.tokens)


_SIZES = frozenset("was were stood reached totalled numbered".split())


def _of_another_verb(s: Sentence, i: int, k: int) -> bool:
    """ "has grown slowly and was 2 million in 1990": the year at token `k` is that of a size told behind the change."""
    return any(t.low in _SIZES for t in s.tokens[i + 1 : k]) and any(
        t.low in {"and", "but", ","} for t in s.tokens[i + 1 : k]
    )


def of_subject(s: Sentence, i: int, head: int, direction: Direction, context: Context) -> Draft | None:
    """The trend at token `i` of the indicator at token `head`, when a place has it."""
    if (s.tokens[head].tag == "POP" and not whole_population(s, head)) or _of_one_among(s, head):
        return None
    if seen_by_some(s, head):
        return None  # "two of the five members saw their economies shrink"
    own = owner(s, head, context)
    if not own.codes or own.veto:
        return None
    slug = str(getattr(s.tokens[head].mention, "indicator", "gdp"))
    return trend_draft(s, i, min(i, head), slug, own, direction, context)


def trend_draft(
    s: Sentence, i: int, first: int, slug: str, own: Owner, direction: Direction, context: Context
) -> Draft | None:
    slug = {"gdp_ppp": "gdp"}.get(slug, slug)
    if slug not in ("gdp", "population", "gdp_per_capita"):
        return None
    at: When = when(s, i, context)[0] if s.has("PER") else UNDATED
    if any(_of_another_verb(s, i, k) for k in at.tokens):
        at = UNDATED
    years = at.years
    if (
        len(years) == 1
        and at.tokens
        and s.tokens[at.tokens[0]].period.since
        and context.year
        and years[0] < context.year
    ):
        years = (years[0], context.year)
    years = streak(s, i, years, context) if at.frequency == "annual" else years[:1]
    start, end = span_of(s, first, i)
    evaluative = tuple(
        dict.fromkeys(s.tokens[k].low for k in range(max(0, i - 6), i + 1) if s.tokens[k].low in EVALUATIVE)
    )
    denied = negated(s, i) or _spared(s, i) or (i > 0 and s.tokens[i - 1].low == "no")
    return Draft(
        kind="trend", indicator=slug, start=start, end=end, places=own.codes,
        combined=_as_one(s, own, context), comparator=direction, years=years,
        period=at.period, frequency=at.frequency, modality="negated" if denied else modality(s, i, at), evaluative=evaluative,
        trace=(f"trend of {slug}: “{s.tokens[i].text}” without a number", own.how, at.how), notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip
