"""Among whom and by what is ranked: "in the EU", "among its members", "by population", "at purchasing power parity"."""

from __future__ import annotations

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import antecedent
from claimcheck.claims.grammar.words import is_content, whole_population

PLACES = frozenset({"PLACE", "ADJ"})
LARGE = frozenset({"largest", "biggest", "greatest"})
SMALL = frozenset({"smallest", "tiniest", "littlest"})
COUNTRIES = frozenset({"country", "nation", "state", "power", "member"})
PLURALS = frozenset({"countries", "nations", "states", "members"})
_IN = frozenset({"in", "of", "among", "amongst", "within", "on", "across"})
_AMONG_WORDS = frozenset(
    ("the all any countries nations members member sharing using states economies for by population").split()
)


def can_hold_ranks(universe: tuple[str, ...], context: Context) -> bool:
    if not universe or not universe[0] or universe == ("WLD",):
        return True
    return context.gazetteer.is_group(universe[0])


def size_by_topic(s: Sentence, i: int) -> str | None:
    """ "China, the second biggest" in a sentence on GDP; "the biggest" in one on population."""
    for j in range(i - 1, -1, -1):
        if s.tokens[j].tag in {"GDP", "ECON"}:
            return "gdp"
        if s.tokens[j].tag == "POP":
            return "population" if whole_population(s, j) else None
    return None


def parity_before(s: Sentence, i: int) -> bool:
    """ "by purchasing power parity it is the second largest": the measure stands at the head of the clause."""
    for j in range(i - 1, max(-1, i - 12), -1):
        t = s.tokens[j]
        if t.low in {";", "."}:
            return False
        if t.low in {"ppp", "parity"} or (t.low == "power" and j > 0 and s.tokens[j - 1].low == "purchasing"):
            return any(x.low in {"by", "in", "at", "on", "using", "for"} for x in s.tokens[max(0, j - 4) : j])
    return False


def universe_of(
    s: Sentence, start: int, i: int, k: int, adjective: tuple[str, ...], context: Context
) -> tuple[tuple[str, ...], bool, int]:
    """Among whom is ranked, whether the words name it, and the token behind. ("",) is a universe nobody knows."""
    tokens = s.tokens
    for j in range(start, i):
        if tokens[j].tag in PLACES and len(tokens[j].codes) == 1:
            return tokens[j].codes, True, k
    if i > 0 and tokens[i - 1].low in {"bloc's", "region's", "continent's"}:
        return (), False, k
    m = k
    if m < len(tokens) and tokens[m].low in {"globally", "worldwide"}:
        return ("WLD",), True, m + 1
    while m < len(tokens) and m < k + 9:
        t = tokens[m]
        if t.tag in PLACES and len(t.codes) == 1 and m > k:
            return t.codes, True, m + 1
        if t.tag in {"PLACES", "NUM"} or t.low in _IN or t.low in _AMONG_WORDS:
            if t.low == "by" and m == k:
                break
            m += 1
            continue
        if t.low in {
            "bloc",
            "region",
            "group",
            "club",
            "alliance",
            "continent",
            "union",
            "currency",
        } and tokens[m - 1].low in {"the", "this", "our"}:
            return _pointed_at(s, m, context), True, m + 1
        if t.low in {"world", "planet", "earth"}:
            return ("WLD",), True, m + 1
        if t.low == "euro" and tokens[m - 1].low in {"the", "using", "sharing"}:
            return ("EURO",), True, m + 1
        if m > k and t.low in {".", ",", ";", "and"} and {tokens[x].low for x in range(k, m)} & PLURALS:
            groups = next(
                (c for c in context.focus if len(c) == 1 and context.gazetteer.is_group(c[0])),
                (context.group or "",),
            )
            return groups, True, m
        if (
            m > k
            and (t.tag in {"NAME", "SUB"} or is_content(s, m))
            and tokens[m - 1].low in {"the", "our", "this"} | _IN
        ):
            return ("",), True, m + 1  # among something that is not known
        break
    if adjective:
        return adjective, True, k
    return (), False, k


def _pointed_at(s: Sentence, m: int, context: Context) -> tuple[str, ...]:
    """The group that "the bloc" or "the Union" at token `m` stands for."""
    own = antecedent(s, m, context, plural=False)
    groups = tuple(c for c in own.codes if context.gazetteer.is_group(c))
    if groups:
        return groups
    return (
        (context.group,)
        if context.group is not None and s.tokens[m].low in {"bloc", "group", "club", "union", "alliance"}
        else ("",)
    )


_MEASURING = frozenset("by in terms of measured on the basis when ranked ( total nominal ,".split())


def measure(s: Sentence, k: int) -> tuple[int, str | None]:
    """ "by GDP", "in terms of population", "measured by nominal GDP" at token `k`: the token behind and the indicator."""
    tokens = s.tokens
    m = k
    while m < len(tokens) and m < k + 7 and tokens[m].low in _MEASURING:
        m += 1
    if m > k and m < len(tokens) and tokens[m].tag in {"GDP", "POP", "DENSITY", "ECON"}:
        indicator = str(getattr(tokens[m].mention, "indicator", "gdp"))
        if indicator == "gdp" and any(t.low in {"ppp", "parity"} for t in tokens[m : m + 6]):
            indicator = "gdp_ppp"
        return m + 1, indicator
    if m > k and m < len(tokens) and tokens[m].low in {"purchasing", "ppp"}:
        return m + 1, "gdp_ppp"
    return k, None
