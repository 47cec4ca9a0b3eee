"""Top lists: "one of the ten largest economies", "among the top ten", "tops the list of the most populous countries"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import LARGE, SMALL, can_hold_ranks, measure, universe_of
from claimcheck.claims.grammar.whose import Owner, codes_at, place_list_ending
from claimcheck.claims.kinds.rank.degrees import degree_at
from claimcheck.claims.kinds.rank.phrase import Phrase
from claimcheck.claims.kinds.rank.phrases import (
    NARROWING,
    SUPERLATIVES,
    adjectives_at,
    phrase_start,
)
from claimcheck.claims.kinds.rank.subjects import LINKS, subject_of
from claimcheck.models import Comparator

_NUMBERS = {
    word: value
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        2,
    )
}
_PLURALS = frozenset({"countries", "nations", "states", "members", "economies"})
_LEADING = frozenset({"tops", "topped", "topping", "leads", "led", "heads", "headed"})
_LISTS = frozenset({"list", "ranking", "rankings", "table", "league", "tables"})


_BEFORE_LINK = frozenset("one of among still now already not n't in".split())


@dataclass(frozen=True, slots=True)
class _Leaders:
    """ "The world's ten most populous countries": where the words stand, and what leads among whom."""

    start: int
    end: int
    count: int | None
    indicator: str
    order: str
    universe: tuple[str, ...]
    narrowed: str | None


def top_lists(s: Sentence, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """Every rank that a sentence gives by a place in a top list, with who holds it."""
    for i, t in enumerate(s.tokens):
        if t.low in SUPERLATIVES:
            leaders = _leaders_at(s, i, context)
            if leaders is not None:
                yield from _placed(s, leaders, context)
        elif t.low == "top":
            yield from _top(s, i, context)


def _leaders_at(s: Sentence, i: int, context: Context) -> _Leaders | None:
    tokens = s.tokens
    if tokens[i].low in {"ranked", "ranks", "rank", "number", "placed", "large", "populous"}:
        return None
    degree = degree_at(s, i, False)
    if degree is None:
        return None
    k, adjective = adjectives_at(s, degree.end)
    if k >= len(tokens) or tokens[k].low not in _PLURALS:
        return None
    economies = tokens[k].tag == "ECON"
    indicator = degree.indicator
    if indicator == "rate":
        indicator = "gdp_growth"
    if indicator is None:
        if not economies and degree.word in LARGE | SMALL:
            _, by = measure(s, k + 1)
            if by is None:
                return None
            indicator = by
        elif degree.word in LARGE | SMALL:
            indicator = "gdp"
        else:
            return None
    start = phrase_start(s, i)
    count = _count(s, i - 1)
    if count is not None:
        start = phrase_start(s, i - 1)
    universe, _, end = universe_of(s, start, i, k + 1, adjective, context)
    if not can_hold_ranks(universe, context) or universe == ("",):
        return None
    return _Leaders(
        start,
        end,
        count,
        indicator,
        degree.order,
        universe or ("WLD",),
        next((t.low for t in tokens[degree.end : end] if t.low in NARROWING), None),
    )


def _count(s: Sentence, k: int) -> int | None:
    """The small number at token `k`, in words or digits."""
    if k < 0:
        return None
    low = s.tokens[k].low
    if low.isdigit() and 2 <= int(low) <= 50:
        return int(low)
    return _NUMBERS.get(low)


def _placed(s: Sentence, leaders: _Leaders, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    tokens = s.tokens
    j = leaders.start - 1
    lows = [t.low for t in tokens[max(0, j - 5) : j + 1]]
    if _heads_list(lows):
        at = next(k for k in range(j, -1, -1) if tokens[k].low in _LEADING)
        yield from _held(s, at, leaders, 1.0, "=", context)
        return
    if leaders.count is None:
        return
    if lows[-2:] == ["one", "of"] or lows[-1:] == ["among"] or lows[-2:] == ["is", "in"]:
        at = j - (lows[-2:] == ["one", "of"])
        yield from _held(s, at, leaders, float(leaders.count), "<=", context)
    elif lows[-1:] and lows[-1] in {"are", "were", "remain", "became"}:
        m = j - 1
        while m >= 0 and tokens[m].tag == "PER":
            m -= 1
        if m < 0 or tokens[m].tag != "PLACE":
            return
        indices, _ = place_list_ending(s, m)
        if len(indices) == leaders.count:
            codes = codes_at(s, indices)
            yield _phrase(leaders, float(leaders.count), "<="), Owner(codes, True, "the list that leads")


def _heads_list(lows: list[str]) -> bool:
    return any(w in _LEADING for w in lows) and any(w in _LISTS for w in lows) and lows[-1] in {"of", "the"}


def _held(
    s: Sentence, j: int, leaders: _Leaders, value: float, comparator: Comparator, context: Context
) -> Iterable[tuple[Phrase, Owner]]:
    """The rank of the subject of the link or verb at or before token `j`."""
    tokens = s.tokens
    while j >= 0 and (tokens[j].low in _BEFORE_LINK or tokens[j].tag == "PER"):
        j -= 1
    if j < 0:
        return
    phrase = _phrase(leaders, value, comparator)
    if tokens[j].low in LINKS | _LEADING:
        own = subject_of(s, j, phrase, context)
        if own is not None and own.codes and not own.veto:
            yield phrase, own


def _phrase(leaders: _Leaders, value: float, comparator: Comparator) -> Phrase:
    return Phrase(
        leaders.start,
        leaders.end,
        value,
        leaders.indicator,
        leaders.order,
        leaders.universe,
        True,
        leaders.narrowed,
        comparator,
    )


def _top(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "Among the top ten", "in the top 15 economies": the topic says of what, a phrase before may say it too."""
    tokens = s.tokens
    k = i + 1
    if k >= len(tokens):
        return
    count = (
        int(tokens[k].number.value)
        if tokens[k].tag in {"NUM", "PLACES"} and tokens[k].number.value < 60
        else _count(s, k)
    )
    if (
        count is None
        or i < 2
        or tokens[i - 1].low not in {"the", "world's", "a"}
        or tokens[i - 2].low not in {"among", "in", "into", "of", "amongst"}
    ):
        return
    k += 1
    indicator: str | None = None
    if k < len(tokens) and tokens[k].tag == "ECON":
        indicator, k = "gdp", k + 1
    elif (
        k < len(tokens)
        and tokens[k].low[:1].isalpha()
        and tokens[k].low not in {"in", "by", "and", "but", "among"}
    ):
        return
    universe, named, end = universe_of(s, i, i, k, (), context)
    behind, by = measure(s, end)
    indicator = indicator or by
    earlier = _ranked_before(s, i)
    if indicator is None and earlier:
        indicator = "gdp"
    if indicator is None or not can_hold_ranks(universe, context) or universe == ("",):
        return
    j = i - 2
    while j >= 0 and (
        tokens[j].low in {"among", "in", "into", "of", "one", "be", "now"} or tokens[j].tag == "PER"
    ):
        j -= 1
    if j < 0:
        return
    phrase = Phrase(
        i - 1, max(end, behind), float(count), indicator, "desc", universe or ("WLD",), named, comparator="<="
    )
    own = subject_of(s, j + 1, phrase, context)
    if own is not None and own.codes and not own.veto:
        yield phrase, own


def _ranked_before(s: Sentence, i: int) -> bool:
    """Whether an earlier phrase of the sentence ranks economies, so that "the top ten" is theirs."""
    return any(
        s.tokens[k].tag == "ECON"
        and any(t.low in LARGE or t.tag == "RANK" for t in s.tokens[max(0, k - 3) : k])
        for k in range(i)
    )
