"""Record: an extreme over time for one place ("its slowest growth since 2009", "the fastest in four years")."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import indicator_noun, place_phrase, span_of
from claimcheck.claims.grammar.sides import (
    Measure,
    aside,
    combined,
    growth_at,
    measure_before,
    owned,
    rate_of,
    subject_place,
)
from claimcheck.claims.grammar.times import When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.kinds.record.phrases import (
    FALLS,
    PACES,
    RISES,
    Extreme,
    first_fall,
    peak_at,
    record_phrase,
    superlative,
    year_low,
)
from claimcheck.expressions import Expression, Quantity, Record
from claimcheck.models import Claim, Kind

_NEAR = 48  # tokens before an extreme in which its year is looked for


_HAVING = frozenset({"had", "has", "saw", "recorded", "posted", "registered", "experienced", "suffered"})


_SLUMPS = frozenset({"recession", "slump", "downturn", "contraction"})


_LINKS = frozenset(
    (
        "to at the its their a an was were is and which marking that represents represented also this"
        " making it"
    ).split()
)


class RecordKind:
    """The fastest, slowest, highest or lowest that a place has seen over a stretch of time."""

    name: Kind = "record"
    title = "Record"
    description = "An extreme over time for one place: the highest or lowest growth, population or GDP since a year, in so many years, or ever."
    examples = (
        Example(
            "The Polish economy expanded 6.6 percent in 2007, its fastest pace in a decade.",
            {"indicator": "gdp_growth", "places": ["POL"], "comparator": "max", "years": [1997, 2007]},
        ),
        Example(
            "Brazil's GDP fell 4.1% in 2020, the biggest contraction since 1996.",
            {"indicator": "gdp_growth", "places": ["BRA"], "comparator": "min", "years": [1996, 2020]},
        ),
        Example(
            "China's economy grew 6.1% in 2019, the slowest in 29 years.",
            {"indicator": "gdp_growth", "places": ["CHN"], "comparator": "min", "years": [1990, 2019]},
        ),
        Example(
            "Ireland's economy contracted by 7.1 percent in 2009, a record decline.",
            {"indicator": "gdp_growth", "places": ["IRL"], "comparator": "min", "years": [2009]},
        ),
        Example(
            "In 2016 Latvia's population growth was the slowest since 1995.",
            {"indicator": "population_growth", "places": ["LVA"], "comparator": "min", "years": [1995, 2016]},
        ),
        Example(
            "The population of Bulgaria peaked at 9 million in 1988.",
            {"indicator": "population", "places": ["BGR"], "comparator": "max", "years": [1988]},
        ),
        Example(
            "Poland's GDP fell in 2020, its first decline since 1991.",
            {"indicator": "gdp_growth", "places": ["POL"], "comparator": "min", "years": [1991, 2020]},
        ),
    )
    counter_examples = (
        (
            "Chile's exports grew in 2010 at their fastest pace in a decade while its economy expanded.",
            "exports",
        ),
        (
            "Unemployment in Spain, whose economy shrank in 2009, rose to its highest level since 1997.",
            "unemployment",
        ),
        ("India was the fastest-growing economy in Asia in 2015.", "a rank among places"),
        ("Kenya's shilling fell to a record low in 2015 as the economy slowed.", "a currency"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        for i in range(len(sentence.tokens)):
            extreme = (
                superlative(sentence, i, context)
                or first_fall(sentence, i, context)
                or record_phrase(sentence, i)
                or year_low(sentence, i)
                or peak_at(sentence, i)
            )
            draft = None if extreme is None else _draft(sentence, extreme, context)
            if draft is not None:
                yield draft

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None or not claim.places or claim.comparator not in ("max", "min"):
            return None
        return Record(
            Quantity(claim.indicator, claim.places, claim.excluding),
            "max" if claim.comparator == "max" else "min",
        )

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        if not claim.years:
            return None
        which = "highest" if claim.comparator == "max" else "lowest"
        since = f" since {claim.years[0]}" if len(claim.years) > 1 else " on record"
        verb = "was" if value >= 0 else "was not"
        return f"{place_phrase(claim, 'possessive')} {indicator_noun(claim.indicator)} in {claim.years[-1]} {verb} the {which}{since}."


def _draft(s: Sentence, extreme: Extreme, context: Context) -> Draft | None:
    found = _of(s, extreme, context)
    if found is None:
        return None
    own, measure = found
    if measure.indicator not in {"gdp_growth", "population_growth"} and not extreme.level:
        return None
    at = _when(s, extreme, measure, context)
    years: tuple[int, ...] = at.years[-1:]
    blocked = "national income (GNP, GNI) is not in the record" if measure.indicator == "gnp" else None
    if extreme.since is not None and years:
        years = (extreme.since, years[0])
    elif extreme.back is not None and years:
        years = (years[0] - extreme.back, years[0])
    elif not years:
        blocked = blocked or "the text does not tell which year the record is of"
    if len(years) == 2 and years[0] >= years[1]:
        return None
    frequency = extreme.part or (at.frequency if measure.indicator.endswith("growth") else "annual")
    start, end = span_of(s, min(extreme.start, measure.head), max(extreme.end - 1, extreme.start))
    return Draft(
        kind="record", indicator=measure.indicator, start=start, end=end, tokens=(extreme.start,) if s.tokens[extreme.start].tag == "YEARS" else (),
        places=own.codes, combined=combined(context, own.codes), comparator=extreme.comparator, years=years, period=at.period,
        frequency=frequency, modality=modality(s, extreme.start, at), blocked=blocked,
        trace=(f"record of {measure.indicator}: “{s.tokens[extreme.start].text}”", own.how, at.how), notes=tuple(n for n in (own.note,) if n),
    )  # fmt: skip


def _of(s: Sentence, extreme: Extreme, context: Context) -> tuple[Owner, Measure] | None:
    """Whose extreme, and of what: growth for rates and changes, the indicator itself for levels."""
    measure = extreme.measure
    if measure is None or not extreme.level:
        before = _subject(s, extreme.start)
        if before is None:
            return (
                _grown_place(s, extreme, context)
                if measure is None and not extreme.level
                else _in_phrase(s, extreme, measure, context)
            )
        changes = any(t.low in FALLS | RISES for t in s.tokens[extreme.start : extreme.end])
        grows = changes or any(
            t.low in lex.ECONOMY_VERBS or t.low in lex.UP_VERBS | lex.DOWN_VERBS
            for t in s.tokens[before.head : extreme.start]
        )
        rate = before.indicator if before.indicator.endswith("growth") else rate_of(before.indicator)
        if extreme.level and not before.indicator.endswith("growth"):
            rate = before.indicator
        elif rate is None or not (grows or before.indicator.endswith("growth") or measure is not None):
            return None
        measure = Measure(rate, before.head)
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def _in_phrase(
    s: Sentence, extreme: Extreme, measure: Measure | None, context: Context
) -> tuple[Owner, Measure] | None:
    """ "…the slowest economic growth since 2009 in Kenya": the phrase itself names what it is of."""
    if measure is None:
        return None
    own = owned(s, measure, context)
    return None if own is None else (own, measure)


def _grown_place(s: Sentence, extreme: Extreme, context: Context) -> tuple[Owner, Measure] | None:
    """ "Poland grew 6.6 percent, its fastest since 1997": a place that grows is its economy."""
    slump = next(
        (j for j in range(extreme.start - 1, max(-1, extreme.start - 8), -1) if s.tokens[j].low in _SLUMPS),
        None,
    )
    if (
        slump
        and s.tokens[slump - 1].low in {"the", "that", "this", "its", "'s"}
        and s.tokens[extreme.start - 2].low in {"was", "is", "were"}
    ):
        own = owned(s, Measure("gdp_growth", slump), context)
        return None if own is None else (own, Measure("gdp_growth", slump))
    verb = next(
        (
            j
            for j in range(extreme.start - 1, max(-1, extreme.start - 14), -1)
            if s.tokens[j].low in lex.ECONOMY_VERBS
        ),
        None,
    )
    if (
        verb is None
        and extreme.start > 1
        and s.tokens[extreme.start - 2].low in _HAVING
        and _noun_behind(s, extreme.start) in {"growth", "expansion"} | _SLUMPS
    ):
        verb = extreme.start - 2  # "China had its slowest growth since 1991"
    if verb is None and _possessed(s, extreme):
        place = s.tokens[extreme.start - 2]
        return Owner(place.codes, False, "the possessor right before"), Measure("gdp_growth", extreme.start)
    if verb is None:
        return None
    own = subject_place(s, verb, context)
    if own is None or not own.codes or own.veto:
        return None
    return own, Measure("gdp_growth", verb)


def _noun_behind(s: Sentence, i: int) -> str:
    """ "contraction", of "its first annual contraction" with "first" at token `i`."""
    k = i + 1
    while k + 1 < len(s.tokens) and s.tokens[k].low in _YEARLY:
        k += 1
    return s.tokens[k].low


_YEARLY = frozenset({"annual", "yearly", "full-year", "economic", "calendar-year"})


def _possessed(s: Sentence, extreme: Extreme) -> bool:
    """ "Mexico's worst recession since 1995": the place right before has had it."""
    i = extreme.start
    if (
        i < 2
        or s.tokens[i - 1].low not in {"'s", "'"}
        or s.tokens[i - 2].tag != "PLACE"
        or len(s.tokens[i - 2].codes) != 1
    ):
        return False
    said = s.tokens[i].low == "first" and any(
        t.low in _SLUMPS | {"decline", "fall"} for t in s.tokens[: i - 2]
    )
    return said or (i + 1 < len(s.tokens) and s.tokens[i + 1].low in _SLUMPS | {"growth", "expansion"})


def _subject(s: Sentence, i: int) -> Measure | None:
    """The indicator or growth before the extreme; clauses joined by "as" or "while" are others."""
    tokens = s.tokens
    for j in range(i - 1, max(-1, i - 28), -1):
        t = tokens[j]
        if t.low in {"growth", "expansion"} and t.low == "growth":
            return growth_at(s, j)
        if t.tag in {"GDP", "ECON", "POP", "GNP"}:
            return None if aside(s, j, i) else measure_before(s, j + 1)
        if t.low in {"while", ";"} or (
            t.low in lex.RIVALS - {"rate", "rates", "output"} and t.mention is None
        ):
            return None
        if (
            is_content(s, j)
            and t.low
            not in FALLS
            | RISES
            | PACES
            | _LINKS
            | lex.RATE_VERBS
            | {"high", "low", "record", "hit", "reaching", "time", "sank"}
            | _HAVING
            and t.tag != "NAME"
        ):
            return None
    return None


def _when(s: Sentence, extreme: Extreme, measure: Measure, context: Context) -> When:
    """The year that set the record: one behind a peak or high, else one before the phrase, else one further on."""
    tokens = s.tokens
    tail = next(
        (k for k in range(extreme.end, min(len(tokens), extreme.end + 6)) if tokens[k].tag == "PER"), None
    )
    if (
        tail is not None
        and extreme.level
        and all(
            tokens[k].low in {"of", "at", "in", ","} or tokens[k].mention is not None
            for k in range(extreme.end, tail)
        )
    ):
        return when(s, tail - 1, context)[0]
    for j in range(extreme.start - 1, max(-1, extreme.start - _NEAR), -1):
        if tokens[j].tag == "PER" and not (tokens[j].period.since or tokens[j - 1].low == "since"):
            at = when(s, j - 1, context)[0] if j else when(s, 1, context, before=None)[0]
            if j == 0 or not at.years:
                at = when(s, extreme.start, context, after=j - 1)[0]
            if len(at.years) == 1:
                return at
        if tokens[j].low == ";":
            break
    if (
        tail is not None
        and not tokens[tail].period.since
        and tokens[extreme.end].low in {"in", ",", "last", "this"}
    ):
        at = when(s, tail - 1, context)[0]
        if len(at.years) == 1:
            return at
    return When()
