"""Numbers of growth that lean on one another: "…, up from 4.9%", "and the euro zone by 2", lists behind a head."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor
from claimcheck.claims.grammar.quantities import growth_said, quantity_at
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, place_behind, place_list_ending
from claimcheck.claims.grammar.words import OURS, is_content, whole_population
from claimcheck.claims.kinds.growth.going_on import achieved_by
from claimcheck.claims.kinds.growth.links import Growing, Link, is_rate, slug_of

_GAP = 24  # tokens that may stand between two numbers of a chain
_LIST = 60  # tokens that the head of a list may stand before its first number
_CHAIN_WORDS = frozenset(
    [
        "short",
        "below",
        "above",
        "earlier",
        "previous",
        "prior",
        "original",
        "initial",
        "consensus",
        "pace",
        "last",
        "same",
        "comparable",
        "preceding",
        "corresponding",
        "year-earlier",
        "third",
        "second",
        "fourth",
        "first",
        "final",
        "quarter",
        "while",
        "&",
        "(",
        ")",
        "/",
        "followed",
        "led",
        "list",
        "and",
        "or",
        ",",
        ":",
        ";",
        ".",
        "--",
        '"',
        "'",
        "'s",
        "month",
        "months",
        "year",
        "years",
        "day",
        "days",
        "ended",
        "ending",
        "drop",
        "just",
        "less",
        "better",
        "poor",
        "annualized",
        "figure",
        "gain",
        "forecast",
        "average",
        "government",
        "official",
    ]
)
_BEHIND_CHAINED = frozenset({"initially", "respectively", "forecast", "next", "instead", "previously"})
_NO_RIVALS = frozenset({"rate", "government", "target", "production", "rates"})
_GRADED = frozenset(
    [
        "higher",
        "faster",
        "slower",
        "lower",
        "highest",
        "fastest",
        "slowest",
        "lowest",
        "stronger",
        "strongest",
    ]
)
_COMPARING = frozenset({"from", "than", "against", "compared", "versus", "vs", "after"})
_OF_ECONOMIES = frozenset({"contracted", "expanded", "contracts", "expands", "shrank", "stagnated"})
_CHANGED = frozenset({"gdp", "population", "gdp_per_capita"})  # what growth can be the growth of


def places_ending(s: Sentence, j: int) -> Owner:
    """The place or list of places that ends at token `j`, as the subject of a verb; a list grows each for itself."""
    indices, _ = place_list_ending(s, j)
    return Owner(codes_at(s, indices), len(indices) > 1, "subject of the verb")


def goes_on(s: Sentence, i: int, g: Governor, last: Link | None) -> Growing | None:
    """A number that goes on from the one before: "…, up from 4.9%", "and 4 percent in 2006"."""
    if last is None or last.multiple or not gap_is_clear(s, last.index, i):
        return None
    if (s.tokens[i].tag == "NUM" and not last.bare) or not may_close(s, i):
        return None
    own = place_behind(s, i) or achieved_by(s, i) or fresh_place(s, last.index, i) or last.owner
    word = s.tokens[g.index].low
    if word == "with" and s.tokens[g.index - 1].low == "compared":
        word = "compared"
    comparing = word in _COMPARING and last.sign < 0 and g.preposition != "from"
    kept = word in {"and", "or", ","} or g.preposition == "by" or comparing or _bare_place(s, i, g.index)
    anew = next((k for k in range(i - 1, last.index, -1) if s.tokens[k].tag in {"POP", "GDP", "ECON"}), None)
    if anew is not None and slug_of(s, anew) != last.indicator:
        if s.tokens[anew].tag == "POP" and not whole_population(s, anew):
            return None
        return Growing(anew, slug_of(s, anew), own, last.sign if kept else 1, last.bare)
    return Growing(last.head, last.indicator, own, last.sign if kept else 1, last.bare)


def _bare_place(s: Sentence, i: int, k: int) -> bool:
    """ "Colombia lost 6.8% and Mexico 8.5%": the verb is left out, its direction is not."""
    if s.tokens[k].tag != "PLACE" or k != i - 1:
        return False
    k -= 1 + (s.tokens[k - 1].low == "the")
    return k > 0 and s.tokens[k].low in {"and", ",", "or"}


def may_close(s: Sentence, i: int) -> bool:
    """Whether the word behind a number leaves it a percentage of growth, and not of something named there."""
    if i + 1 >= len(s.tokens) or not is_content(s, i + 1):
        return True
    low = s.tokens[i + 1].low
    return low in _CHAIN_WORDS or low in lex.PROJECTION_WORDS or low in _BEHIND_CHAINED


def listed(s: Sentence, i: int, context: Context, last: Link | None) -> tuple[int, str | None, Owner] | None:
    """The first of a list whose head names growth: "GDP growth: India 6.5%, China 4.8%".

    Gives the head's token, the indicator where the head settles it ("fastest-growing economies"; None where the
    word "growth" is to be asked), and the place.
    """
    tokens = s.tokens
    if last is not None:
        return None
    k = i - 1
    while k >= 0 and tokens[k].low in {"(", ":", "at", "with", "by", "of"}:
        k -= 1
    if k < 0 or tokens[k].tag not in {"PLACE", "ADJ"} or len(tokens[k].codes) != 1:
        return None
    own = Owner(tokens[k].codes, False, "the place right before")
    for j in range(k - 1, max(-1, k - 1 - _LIST), -1):
        if tokens[j].low == "growing" and j > 0 and tokens[j - 1].low in {"fastest", "slowest"}:
            of_economies = any(
                t.tag == "ECON" or t.low in {"countries", "country"} for t in tokens[j + 1 : j + 4]
            )
            return (j, "gdp", own) if of_economies else None
        if tokens[j].low == "growth":
            return (j, None, own) if _heads_list(s, j) else None
        if tokens[j].tag in {"PCT", "MONEY"}:
            return None
    return None


def _heads_list(s: Sentence, j: int) -> bool:
    """Whether "growth" at token `j` is the economy's or the population's, and said to be."""
    graded = j > 0 and s.tokens[j - 1].low in _GRADED
    named = graded or s.has("ECON", "GDP") or any(t.tag in OURS for t in s.tokens[max(0, j - 4) : j])
    return named and growth_said(s, j).kind == "growth"


def elliptic(s: Sentence, place: int, g: Governor, context: Context, last: Link | None) -> Growing | None:
    """ "China's grew 3 percent", after "Japan's GDP grew 2 percent"."""
    spoken_of = context.quantity[0] if context.quantity else None
    if spoken_of == "population" and context.topic == "gdp":
        spoken_of = "gdp" if s.tokens[g.index].low in _OF_ECONOMIES else None  # both were spoken of
    before = last.indicator if last is not None else _said_before(s, place) or spoken_of
    if before not in _CHANGED:
        return None
    own = Owner(codes_at(s, (place,)), False, "the possessor, its noun left out")
    rate = g.kind == "rate" or g.preposition in ("to", "from")
    sign = (
        last.sign if last is not None and g.kind == "link" else g.sign
    )  # "Japan's fell by 2 percent, Italy's by 3"
    return Growing(last.head if last is not None else place, before, own, 1 if rate else sign, False)


def _said_before(s: Sentence, place: int) -> str | None:
    """ "The economies of France and Italy stagnated, while Spain's grew": the quantity of the clause before."""
    head = next((k for k in range(place - 1, -1, -1) if s.tokens[k].tag in {"ECON", "GDP", "POP"}), None)
    if head is None or quantity_at(s, head).kind != "indicator":
        return None
    if s.tokens[head].tag == "POP" and not whole_population(s, head):
        return None
    if any(t.low in lex.RIVALS and t.mention is None for t in s.tokens[head:place]):
        return None
    return slug_of(s, head)


def fresh_place(s: Sentence, a: int, b: int) -> Owner | None:
    """A place named between two numbers, which the second is said of ("and the euro zone by 2")."""
    for k in range(b - 1, a, -1):
        if s.tokens[k].tag in {"PLACE", "ADJ"} and len(s.tokens[k].codes) == 1:
            if any(t.low in lex.SAY_VERBS for t in s.tokens[k + 1 : k + 3]):
                continue
            indices, begin = place_list_ending(s, k)
            if k == b - 1 and len(indices) > 1 and begin > a:
                return Owner(codes_at(s, indices), True, "the places named for this number")
            return Owner(codes_at(s, (k,)), False, "the place named for this number")
    return None


def gap_is_clear(s: Sentence, a: int, b: int) -> bool:
    """Whether only words that carry a comparison on stand between two numbers."""
    if b - a > _GAP:
        return False
    unknown = 0
    aside = _attribution(s, a, b)
    for k in range(a + 1, b):
        t = s.tokens[k]
        if k in aside:
            continue
        if t.tag in OURS or t.tag in {"PLACE", "ADJ", "PER"}:
            continue
        if t.tag in {"PCT", "MONEY", "PEOPLE"}:
            return False
        if t.low in lex.RIVALS and t.tag not in NUMBERS and t.low not in _NO_RIVALS:
            return False
        if t.low not in _CHAIN_WORDS and (t.tag == "NAME" or is_content(s, k)):
            unknown += 1
    return unknown <= 2


def _attribution(s: Sentence, a: int, b: int) -> range:
    """The tokens of ", statistics agency IBGE said," between two numbers; empty where nobody is cited there."""
    said = next((k for k in range(a + 1, b - 1) if s.tokens[k].low in {"said", "says", "reported"}), None)
    if said is None or s.tokens[said + 1].low != ",":
        return range(0)
    comma = next((k for k in range(said - 1, max(a, said - 8), -1) if s.tokens[k].low == ","), None)
    return range(0) if comma is None else range(comma, said + 2)


def bare_is_percent(s: Sentence, i: int, g: Governor, last: Link | None) -> bool:
    """A bare number can be growth: "grow by 4.4 instead of 3", "GDP up 9.1", "growth of 1.12, 1.09"."""
    number = s.tokens[i].number
    if abs(number.value) > 40 or (number.form == "words" and number.value > 20):
        return False
    if i + 1 < len(s.tokens) and is_content(s, i + 1):
        low = s.tokens[i + 1].low
        if low not in lex.PROJECTION_WORDS and low not in {"instead", "earlier"}:
            return False
    if g.kind == "coordinate":
        return last.bare if last is not None else _percent_named(s, i)
    if g.kind == "verb":
        return g.preposition == "by" or s.tokens[g.index].low == "up" or "." in number.text
    if g.kind == "noun":
        return (not g.right and "." in number.text) or number.value == 0
    return g.kind == "link" and "." in number.text and _of_rate(s, g)


def _percent_named(s: Sentence, i: int) -> bool:
    """ "GDP growth (annual %): Ghana 6.2 (2018)": the unit stands in the head of the list."""
    lows = [t.low for t in s.tokens[:i]]
    return ":" in lows and bool({"%", "percent", "pct"} & set(lows))


def _of_rate(s: Sentence, g: Governor) -> bool:
    who = subject(s, g.index)
    return who.kind == "growth" or (who.kind == "indicator" and is_rate(s, who.index))
