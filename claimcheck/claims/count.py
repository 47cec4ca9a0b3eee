"""Count: how many countries stand so to a threshold or to another place ("five countries have more than 200m people")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context
from claimcheck.claims.interface import Draft, Example
from claimcheck.claims.modality import modality
from claimcheck.claims.phrases import indicator_noun, places_said, span_of, year_phrase
from claimcheck.claims.sides import PEOPLE, PLACES, rate_of, second_term, slug_at
from claimcheck.claims.times import When, when
from claimcheck.claims.tokens import Sentence
from claimcheck.claims.whose import place_list_from
from claimcheck.expressions import Count, Expression
from claimcheck.intervals import Interval
from claimcheck.mentions import write_number
from claimcheck.models import Claim, Comparator, Kind
from claimcheck.places import gazetteer

_COUNTRIES = frozenset({"countries", "nations", "economies", "states", "members"})
_WORDS = {w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"], 1)}
_HAVING = frozenset({"have", "has", "had", "with", "boast", "boasted", "having", "saw", "recorded", "posted", "reported", "enjoyed", "registered", "exceed", "exceeded"})
_GROWING = frozenset({"grew", "grow", "expanded", "expand", "growing"})
_SHRINKING = frozenset({"shrank", "shrink", "contracted", "contract", "shrinking"})
_FEWER = re.compile(r"(?:fewer|less|smaller|slower|lower)\s+than|\b(?:below|under|at\s+most|no\s+more\s+than|shrink|shrank|contract(?:ed)?|slower|smaller|lower)\b")
_BEYOND = re.compile(r"(?:more|greater|larger|higher|faster|bigger)\s+than|\b(?:above|over|at\s+least|exceed(?:ing|ed)?|faster|larger|bigger|higher|better|more)\b")
_COMPARED = {"faster": ">", "higher": ">", "larger": ">", "bigger": ">", "slower": "<", "lower": "<", "smaller": "<"}
_MOST = 250  # countries and territories there are


@dataclass(frozen=True, slots=True)
class _Number:
    """How many, as said: the value, its bounds and comparator, and the tokens from the number to the noun."""

    start: int
    end: int  # behind the noun phrase
    value: float
    stated: Interval
    comparator: Comparator
    universe: tuple[str, ...]
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Test:
    """What each of the counted must do: exceed a threshold or a place by an indicator."""

    end: int
    indicator: str
    threshold: float | None = None
    to: tuple[str, ...] = ()
    token: int | None = None


class CountKind:
    """How many countries of a universe stand above or below a bound."""

    name: Kind = "count"
    title = "Count"
    description = "How many countries of the world or of a group lie above or below a threshold, or beyond another place."
    examples = (
        Example("Five countries have more than 200m people.", {"indicator": "population", "places": [], "other": ["WLD"], "value": 5, "unit": "places", "threshold": 200e6}),
        Example("Just three African countries had a GDP above $300 billion in 2021.", {"indicator": "gdp", "other": ["AFR"], "value": 3, "threshold": 300e9, "years": [2021]}),
        Example("Only six countries had GDP growth of 8% or better in 2015.", {"indicator": "gdp_growth", "value": 6, "threshold": 8, "years": [2015]}),
        Example("More than 50 other countries had faster growth than Canada in 2018.", {"indicator": "gdp_growth", "value": 50, "comparator": ">", "other": ["CAN"], "years": [2018]}),
        Example("Among the OPEC members only Indonesia and Nigeria have more than 100 mln people.", {"value": 2, "other": ["OPEC"], "threshold": 100e6}),
        Example("Two of the five original BRICS members saw their economies shrink in 2020.", {"indicator": "gdp_growth", "other": ["BRICS"], "value": 2, "threshold": 0}),
    )
    counter_examples = (
        ("Five cities have more than 10 million inhabitants.", "cities"),
        ("Twelve countries have signed the accord, and the economy is growing.", "nothing is measured"),
        ("In 15 countries more than 2 million people fled the war.", "people who did something"),
        ("The company sells in 30 countries and has 100,000 people.", "a company"),
    )

    def find(self, sentence: Sentence, context: Context) -> Iterable[Draft]:
        done = -1
        last: _Number | None = None
        for i in range(len(sentence.tokens)):
            if i <= done:
                continue
            number = _number(sentence, i, context) or _named(sentence, i, context) or _again(sentence, i, last)
            test = None if number is None else _test(sentence, number.end, context)
            if number is None or test is None:
                number, test = _tally(sentence, i, context)
            if number is None or test is None:
                continue
            done, last = max(number.end, test.end) - 1, number
            yield _draft(sentence, number, test, context)

    def expression(self, claim: Claim) -> Expression | None:
        if claim.indicator is None:
            return None
        side = _side(claim.quote.exact, claim.threshold)
        if side is None:
            return None
        if claim.threshold is None:
            groups = tuple(c for c in claim.other if gazetteer().is_group(c)) if len(claim.other) > 1 else ()
            return Count(claim.indicator, groups or ("WLD",), side, None, tuple(c for c in claim.other if c not in groups))
        return Count(claim.indicator, claim.other or ("WLD",), side, claim.threshold)

    def say(self, claim: Claim, value: float, years: tuple[int, ...]) -> str | None:
        if claim.threshold is None:
            return f"{value:.0f} countries lay beyond {places_said(claim.other)} by {indicator_noun(claim.indicator)} {year_phrase(years)}.".replace(" .", ".")
        side = _side(claim.quote.exact, claim.threshold)
        bound = {">": "above", ">=": "of at least", "<": "below", "<=": "of at most"}.get(side or "")
        if bound is None:
            return None
        unit = "percent" if (claim.indicator or "").endswith("growth") else "usd" if (claim.indicator or "").startswith("gdp") else None
        where = "" if claim.other in ((), ("WLD",)) else f" of {places_said(claim.other)}"
        return f"{value:.0f} countries{where} had {indicator_noun(claim.indicator)} {bound} {write_number(claim.threshold, unit)} {year_phrase(years)}.".replace(" .", ".")


def _side(words: str, threshold: float | None) -> str | None:
    """On which side of the bound the counted lie, from the last word of comparison in the quote."""
    low = words.lower()
    beyond = [m for m in _BEYOND.finditer(low) if not low[: m.start()].endswith(("no ", "not "))]
    fewer = list(_FEWER.finditer(low))
    last_beyond = beyond[-1].start() if beyond else -1
    last_fewer = fewer[-1].start() if fewer else -1
    if threshold is not None and threshold < 0:
        return "<"  # "shrank by more than 5 percent"
    if last_beyond < 0 and last_fewer < 0:
        return ">" if re.search(r"\b(?:grew|grow|grown|expand)", low) else None
    if last_fewer > last_beyond:
        return "<"
    return ">=" if re.search(r"\b(?:at least|or (?:more|better|higher|faster|above|over))\b", low[max(0, last_beyond - 4) :]) else ">"


def _number(s: Sentence, i: int, context: Context) -> _Number | None:
    """ "five countries", "three African countries", "two of the five BRICS members", "16 economies of the euro zone"."""
    tokens = s.tokens
    t = tokens[i]
    used: tuple[int, ...] = (i,)
    comparator: Comparator = "="
    if t.tag == "PLACES":
        number = t.number
        value, stated, comparator = number.value, number.stated, number.comparator
        k, noun = i + 1, True
    elif t.tag == "NUM" and t.number.form in ("digits", "words") and not t.number.year_like and t.number.value == int(t.number.value):
        number = t.number
        value, stated, comparator = number.value, number.stated, number.comparator
        k, noun = i + 1, False
    elif t.low in _WORDS and t.mention is None:
        value = float(_WORDS[t.low])
        stated, used = Interval(value - 0.5, value + 0.5), ()
        k, noun = i + 1, False
    else:
        return None
    if not 0 < value <= _MOST:
        return None
    universe: tuple[str, ...] = ("WLD",)
    if not noun and k < len(tokens) and tokens[k].low == "of" and k + 1 < len(tokens) and tokens[k + 1].low in {"the", "its", "all"}:
        members = _members(s, k + 2, context)
        return None if members is None else _Number(i, members[0], value, stated, comparator, members[1], used)
    if not noun:
        while k < len(tokens) and k < i + 5 and (tokens[k].low in {"other", "more", "major", "large", "rich", "poor", "small", "developing", "emerging", "advanced", "sub", "-", "member"} or tokens[k].tag == "ADJ" or tokens[k].low == "saharan"):
            if tokens[k].tag == "ADJ" and len(tokens[k].codes) == 1:
                universe = tokens[k].codes
            if tokens[k].low == "saharan":
                universe = ("SSA",)
            k += 1
        if k < len(tokens) and tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1 and context.gazetteer.is_group(tokens[k].codes[0]) and tokens[k].low.split()[-1] in _COUNTRIES:
            universe = tokens[k].codes
        elif k >= len(tokens) or tokens[k].low not in _COUNTRIES:
            return None
        k += 1
    if k + 1 < len(tokens) and tokens[k].low in {"in", "of", "on", "among"}:
        m = k + 1
        while m < len(tokens) and tokens[m].low in {"the", "whole", "entire"}:
            m += 1
        if m < len(tokens) and tokens[m].tag == "PLACE" and len(tokens[m].codes) == 1 and (tokens[m].codes == ("WLD",) or context.gazetteer.is_group(tokens[m].codes[0])):
            universe, k = tokens[m].codes, m + 1
        elif m < len(tokens) and tokens[m].low in {"continent", "bloc", "group", "list"}:
            k = m + 1
        elif tokens[k].low != "in" or tokens[m].tag != "PER":
            return None
    if universe == ("WLD",):
        universe = _universe_before(s, i, context) or universe
    if universe != ("WLD",) and not context.gazetteer.is_group(universe[0]):
        return None
    return _Number(i, k, value, stated, comparator, universe, used)


def _again(s: Sentence, i: int, last: _Number | None) -> _Number | None:
    """ "…five countries had …; in 2019 six had …": the noun stands before."""
    t = s.tokens[i]
    if last is None or t.tag != "NUM" or t.number.year_like or not 0 < t.number.value <= _MOST or i + 1 >= len(s.tokens):
        return None
    if s.tokens[i + 1].low not in _HAVING | _GROWING | _SHRINKING:
        return None
    return _Number(i, i + 1, t.number.value, t.number.stated, t.number.comparator, last.universe, (i,))


def _members(s: Sentence, k: int, context: Context) -> tuple[int, tuple[str, ...]] | None:
    """The universe behind "of the": "BRICS members", "seven", "27 members of the European Union", "G20 countries"."""
    tokens = s.tokens
    start = k
    universe: tuple[str, ...] | None = None
    while k < len(tokens) and k < start + 8:
        t = tokens[k]
        if t.tag in PLACES and len(t.codes) == 1 and (context.gazetteer.is_group(t.codes[0]) or t.codes == ("WLD",)):
            universe = t.codes
        elif t.tag not in {"NUM", "PLACES"} and t.low not in _WORDS and t.low not in _COUNTRIES and t.low not in {"original", "of", "the", "member", "in", "'s", "founding", "largest", "-"} and not t.low.isdigit():
            break
        k += 1
    if universe is None:
        counted = [t.number.value for t in tokens[start:k] if t.tag in {"NUM", "PLACES"}]
        universe = next((c for c in context.focus if counted and len(c) == 1 and context.gazetteer.is_group(c[0]) and f"{counted[0]:.0f}" in c[0]), None)
    return None if universe is None else (k, universe)


def _universe_before(s: Sentence, i: int, context: Context) -> tuple[str, ...] | None:
    """ "In Africa, five countries …", "Of the G20 members, only three …", "Among the 13 OPEC members only …"."""
    tokens = s.tokens
    if not tokens or tokens[0].low not in {"in", "of", "among", "across"}:
        return None
    for k in range(1, min(i, 7)):
        if tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1 and context.gazetteer.is_group(tokens[k].codes[0]):
            return tokens[k].codes
    return None


def _named(s: Sentence, i: int, context: Context) -> _Number | None:
    """ "only Indonesia and Nigeria have …": as many as are named."""
    tokens = s.tokens
    if tokens[i].low != "only" or i + 1 >= len(tokens) or tokens[i + 1].tag != "PLACE":
        return None
    indices, end = place_list_from(s, i + 1)
    if any(len(tokens[k].codes) != 1 or context.gazetteer.is_group(tokens[k].codes[0]) or tokens[k].codes == ("WLD",) for k in indices):
        return None
    universe = _universe_before(s, i, context)
    if universe is None or end >= len(tokens) or tokens[end].low not in _HAVING:
        return None
    value = float(len(indices))
    return _Number(i, end, value, Interval(value - 0.5, value + 0.5), "=", universe, ())


def _tally(s: Sentence, i: int, context: Context) -> tuple[_Number | None, _Test | None]:
    """ "The number of countries with more than 100 million people has risen to 11"."""
    tokens = s.tokens
    if [t.low for t in tokens[i : i + 2]] != ["number", "of"] or i + 3 >= len(tokens):
        return None, None
    k = i + 2
    universe: tuple[str, ...] = ("WLD",)
    if tokens[k].tag == "ADJ" and len(tokens[k].codes) == 1 and context.gazetteer.is_group(tokens[k].codes[0]):
        k, universe = k + 1, tokens[k].codes
    if tokens[k].low not in _COUNTRIES:
        return None, None
    test = _test(s, k + 1, context)
    if test is None:
        return None, None
    m = test.end
    while m < len(tokens) and (tokens[m].low in lex.AUXILIARIES | lex.LINKS | {"to", "at", "risen", "grown", "rose", "fell", "fallen", "increased", "now"} or tokens[m].tag == "PER"):
        m += 1
    if m >= len(tokens) or tokens[m].tag not in {"NUM", "PLACES"} or tokens[m].number.year_like or m == test.end:
        return None, None
    number = tokens[m].number
    return _Number(i, m + 1, number.value, number.stated, number.comparator, universe, (m,)), test


def _test(s: Sentence, k: int, context: Context) -> _Test | None:
    """What the counted have: "have more than 200m people", "had faster growth", "grew by more than 5 percent"."""
    tokens = s.tokens
    n = len(tokens)
    while k < n and (tokens[k].low in {"that", "which", "who", "now", "also", "currently", "still", "already", "to", "will", "would", "are", "were", "was", "expected"} or tokens[k].tag == "PER"):
        k += 1
    if k >= n:
        return None
    if tokens[k].low in _GROWING | _SHRINKING:
        return _moved(s, k, context)
    if tokens[k].low in {"saw", "see", "watched"} and k + 3 < n and tokens[k + 1].low in {"their", "its"} and tokens[k + 2].tag == "ECON" and tokens[k + 3].low in _GROWING | _SHRINKING:
        return _moved(s, k + 3, context)
    if tokens[k].low not in _HAVING:
        return None
    k += 1
    if k < n and tokens[k].low in _COMPARED:
        return _beyond_place(s, k, context)
    indicator: str | None = None
    while k < n and k < n and (tokens[k].low in lex.ARTICLES | lex.FILLERS | {"of", "rates", "rate", "growth", "total"} or tokens[k].tag in {"GDP", "POP", "ECON", "ECONOMIC"}):
        if tokens[k].tag in {"GDP", "POP", "ECON", "ECONOMIC"}:
            indicator = slug_at(s, k)
        elif tokens[k].low == "growth":
            indicator = rate_of(indicator or "gdp")
            if indicator is None:
                return None
        k += 1
    if k >= n or tokens[k].tag not in {"PEOPLE", "NUM", "MONEY", "PCT"}:
        return None
    number, tag = tokens[k].number, tokens[k].tag
    people = tag == "PEOPLE" or (k + 1 < n and tokens[k + 1].low in PEOPLE)
    if number.comparator in ("=", "~") or number.year_like:
        return None  # a bound must say on which side
    if indicator is None:
        indicator = "population" if people or (tag == "NUM" and number.value >= 1e6 and context.topic == "population") else None
    fits = {"population": tag in {"PEOPLE", "NUM"} and number.value >= 1_000, "gdp": tag == "MONEY" and number.value >= 1e6, "gdp_per_capita": tag == "MONEY"}
    if indicator is None or not fits.get(indicator, indicator.endswith("growth") and tag == "PCT"):
        return None
    end = k + 1 + (tag != "PEOPLE" and people)
    if end < n and tokens[end].low in {"who", "living", "aged", "under", "over", "without", "infected", "displaced", "working"}:
        return None
    return _Test(end, indicator, number.value, (), k)


def _moved(s: Sentence, k: int, context: Context) -> _Test | None:
    """ "grew by more than 5 percent", "grew faster than China", "shrank": growth against a bound, zero if none is said."""
    tokens = s.tokens
    shrank = tokens[k].low in _SHRINKING
    m = k + 1
    if m < len(tokens) and tokens[m].low in {"faster", "slower"}:
        return _beyond_place(s, m, context, grown=True)
    while m < len(tokens) and tokens[m].low in {"by", "at", "a", "rate", "of"}:
        m += 1
    if m < len(tokens) and tokens[m].tag == "PCT":
        number = tokens[m].number
        if number.comparator in ("=", "~"):
            return None
        return _Test(m + 1, "gdp_growth", -number.value if shrank else number.value, (), m)
    if m == k + 1 and (m >= len(tokens) or tokens[m].tag == "PER" or tokens[m].low in {"in", ".", ",", ";", "last", "this"}):
        return _Test(m, "gdp_growth", 0.0)
    return None


def _beyond_place(s: Sentence, k: int, context: Context, grown: bool = False) -> _Test | None:
    """ "had faster growth than Canada", "grew faster than China", "have larger economies than Italy"."""
    tokens = s.tokens
    indicator = "gdp_growth" if grown else None
    m = k + 1
    while m < len(tokens) and m < k + 4 and tokens[m].low != "than":
        if tokens[m].low == "growth":
            indicator = rate_of(indicator or "gdp")
        elif tokens[m].tag in {"GDP", "POP", "ECON", "ECONOMIC"}:
            indicator = slug_at(s, m)
        elif tokens[m].low not in {"rates", "rate"}:
            break
        m += 1
    if indicator is None:
        return None
    if m < len(tokens) and tokens[m].low == "than":
        term = second_term(s, m + 1, context)
        return None if term is None else _Test(term.end, indicator, None, term.codes)
    focus = next((c for c in context.focus if len(c) == 1 and c != ("WLD",)), ())
    return _Test(m, indicator, None, focus) if focus else None


def _draft(s: Sentence, number: _Number, test: _Test, context: Context) -> Draft:
    start, end = span_of(s, min(number.start, test.end - 1), max(number.end, test.end) - 1)
    at = _when(s, number, test, context)
    tokens = tuple(sorted({*number.tokens, *((test.token,) if test.token is not None else ())}))
    return Draft(
        kind="count", indicator=test.indicator, start=start, end=end, tokens=tokens, other=_other(number, test), value=number.value,
        unit="places", threshold=test.threshold, comparator=number.comparator, years=at.years, period=at.period, frequency=at.frequency,
        modality=modality(s, number.start, at), stated=number.stated, stated_how=f"{number.value:.0f} countries",
        trace=(f"count of countries by {test.indicator} in {', '.join(number.universe)}", at.how),
    )  # fmt: skip


def _other(number: _Number, test: _Test) -> tuple[str, ...]:
    """The universe, and the place that the counted are compared with; the world goes without saying beside one."""
    return test.to + number.universe if test.to and number.universe != ("WLD",) else test.to or number.universe


def _when(s: Sentence, number: _Number, test: _Test, context: Context) -> When:
    """The period behind the bound, else one right before the count."""
    stop = next((k for k in range(number.start - 1, max(-1, number.start - 40), -1) if s.tokens[k].low in {";", "while", "but"}), max(-1, number.start - 40))
    before = number.start - 1
    if before >= 0 and s.tokens[before].low == ",":
        before -= 1
    if before >= 0 and s.tokens[before].tag == "PER":
        return when(s, number.start, context, after=before - 2, before=number.start)[0]
    return when(s, min(test.end, len(s.tokens)) - 1, context, after=stop)[0]
