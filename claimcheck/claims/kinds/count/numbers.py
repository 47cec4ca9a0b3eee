"""How many of which places: "four of the five members", "fourteen countries", "only one of the 27"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import PLACES
from claimcheck.claims.grammar.tokens import Sentence, Token
from claimcheck.claims.kinds.count.conditions import GROWING, HAVING, SHRINKING, Condition, condition_at
from claimcheck.intervals import Interval
from claimcheck.models import Comparator

COUNTRIES = frozenset({"countries", "nations", "economies", "states", "members"})


_WORDS = {
    w: n
    for n, w in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        1,
    )
}


_OPENING = frozenset({*_WORDS, "only", "none", "not", "no", "number"})
_MOST = 250  # countries and territories there are


@dataclass(frozen=True, slots=True)
class Counted:
    """How many, as said: the value, its bounds and comparator, and the tokens from the number to the noun."""

    start: int
    end: int  # behind the noun phrase
    value: float
    stated: Interval
    comparator: Comparator
    universe: tuple[str, ...]
    tokens: tuple[int, ...]


def opens_count(t: Token) -> bool:
    """Whether any of the wordings of counts begins with the token: the cheap look before they are tried."""
    return t.tag in {"PLACES", "NUM"} or t.low in _OPENING


def counted_at(s: Sentence, i: int, context: Context) -> Counted | None:
    """ "five countries", "three African countries", "two of the five BRICS members", "16 economies of the euro zone"."""
    tokens = s.tokens
    t = tokens[i]
    used: tuple[int, ...] = (i,)
    comparator: Comparator = "="
    if t.tag == "PLACES":
        number = t.number
        value, stated, comparator = number.value, number.stated, number.comparator
        k, noun = i + 1, True
    elif (
        t.tag == "NUM"
        and t.number.form in ("digits", "words")
        and not t.number.year_like
        and t.number.value == int(t.number.value)
    ):
        number = t.number
        value, stated, comparator = number.value, number.stated, number.comparator
        k, noun = i + 1, False
    elif t.low in _WORDS and t.mention is None:
        value = float(_WORDS[t.low])
        stated, used = Interval(value - 0.5, value + 0.5), ()
        k, noun = i + 1, False
    else:
        return None
    if not 0 < value <= _MOST or [w.low for w in tokens[max(0, i - 2) : i]] == ["all", "but"]:
        return None
    universe: tuple[str, ...] = ("WLD",)
    if (
        not noun
        and k < len(tokens)
        and tokens[k].low == "of"
        and k + 1 < len(tokens)
        and tokens[k + 1].low in {"the", "its", "all"}
    ):
        members = members_of(s, k + 2, context)
        return (
            None if members is None else Counted(i, members[0], value, stated, comparator, members[1], used)
        )
    if not noun:
        while (
            k < len(tokens)
            and k < i + 5
            and (
                tokens[k].low
                in {
                    "other",
                    "more",
                    "major",
                    "large",
                    "rich",
                    "poor",
                    "small",
                    "developing",
                    "emerging",
                    "advanced",
                    "sub",
                    "-",
                    "member",
                }
                or tokens[k].tag == "ADJ"
                or tokens[k].low == "saharan"
            )
        ):
            if tokens[k].tag == "ADJ" and len(tokens[k].codes) == 1:
                universe = tokens[k].codes
            if tokens[k].low == "saharan":
                universe = ("SSA",)
            k += 1
        if (
            k < len(tokens)
            and tokens[k].tag == "PLACE"
            and len(tokens[k].codes) == 1
            and context.gazetteer.is_group(tokens[k].codes[0])
            and tokens[k].low.split()[-1] in COUNTRIES
        ):
            universe = tokens[k].codes
        elif k >= len(tokens) or tokens[k].low not in COUNTRIES:
            return None
        k += 1
    if k + 1 < len(tokens) and tokens[k].low in {"in", "of", "on", "among"}:
        m = k + 1
        while m < len(tokens) and tokens[m].low in {"the", "whole", "entire"}:
            m += 1
        if (
            m < len(tokens)
            and tokens[m].tag == "PLACE"
            and len(tokens[m].codes) == 1
            and (tokens[m].codes == ("WLD",) or context.gazetteer.is_group(tokens[m].codes[0]))
        ):
            universe, k = tokens[m].codes, m + 1
        elif m < len(tokens) and tokens[m].low in {"continent", "bloc", "group", "list"}:
            k = m + 1
        elif tokens[k].low != "in" or tokens[m].tag != "PER":
            return None
    if universe == ("WLD",):
        universe = universe_before(s, i, context) or universe
    if universe != ("WLD",) and not context.gazetteer.is_group(universe[0]):
        return None
    return Counted(i, k, value, stated, comparator, universe, used)


def counted_again(s: Sentence, i: int, last: Counted | None) -> Counted | None:
    """ "…five countries had …; in 2019 six had …": the noun stands before."""
    t = s.tokens[i]
    if (
        last is None
        or t.tag != "NUM"
        or t.number.year_like
        or not 0 < t.number.value <= _MOST
        or i + 1 >= len(s.tokens)
    ):
        return None
    if s.tokens[i + 1].low not in HAVING | GROWING | SHRINKING:
        return None
    return Counted(i, i + 1, t.number.value, t.number.stated, t.number.comparator, last.universe, (i,))


def members_of(s: Sentence, k: int, context: Context) -> tuple[int, tuple[str, ...]] | None:
    """The universe behind "of the": "BRICS members", "seven", "27 members of the European Union", "G20 countries"."""
    tokens = s.tokens
    start = k
    universe: tuple[str, ...] | None = None
    while k < len(tokens) and k < start + 8:
        t = tokens[k]
        if (
            t.tag in PLACES
            and len(t.codes) == 1
            and (context.gazetteer.is_group(t.codes[0]) or t.codes == ("WLD",))
        ):
            universe = t.codes
        elif (
            t.tag not in {"NUM", "PLACES"}
            and t.low not in _WORDS
            and t.low not in COUNTRIES
            and t.low not in {"original", "of", "the", "member", "in", "'s", "founding", "largest", "-"}
            and not t.low.isdigit()
        ):
            break
        k += 1
    if universe is None:
        counted = [t.number.value for t in tokens[start:k] if t.tag in {"NUM", "PLACES"}]
        universe = next(
            (
                c
                for c in context.focus
                if counted
                and len(c) == 1
                and context.gazetteer.is_group(c[0])
                and f"{counted[0]:.0f}" in c[0]
            ),
            None,
        )
    return None if universe is None else (k, universe)


def universe_before(s: Sentence, i: int, context: Context) -> tuple[str, ...] | None:
    """ "In Africa, five countries …", "Of the G20 members, only three …", "Among the 13 OPEC members only …"."""
    tokens = s.tokens
    if not tokens or tokens[0].low not in {"in", "of", "among", "across"}:
        return None
    for k in range(1, min(i, 7)):
        if (
            tokens[k].tag == "PLACE"
            and len(tokens[k].codes) == 1
            and context.gazetteer.is_group(tokens[k].codes[0])
        ):
            return tokens[k].codes
    return None


def tally_of(s: Sentence, i: int, context: Context) -> tuple[Counted | None, Condition | None]:
    """ "The number of countries with more than 100 million people has risen to 11"."""
    tokens = s.tokens
    if tokens[i].low != "number" or i + 3 >= len(tokens) or tokens[i + 1].low != "of":
        return None, None
    k = i + 2
    universe: tuple[str, ...] = ("WLD",)
    if (
        tokens[k].tag == "ADJ"
        and len(tokens[k].codes) == 1
        and context.gazetteer.is_group(tokens[k].codes[0])
    ):
        k, universe = k + 1, tokens[k].codes
    if tokens[k].low not in COUNTRIES:
        return None, None
    test = condition_at(s, k + 1, context)
    if test is None:
        return None, None
    m = test.end
    while m < len(tokens) and (
        tokens[m].low
        in lex.AUXILIARIES
        | lex.LINKS
        | {"to", "at", "risen", "grown", "rose", "fell", "fallen", "increased", "now"}
        or tokens[m].tag == "PER"
    ):
        m += 1
    if (
        m >= len(tokens)
        or tokens[m].tag not in {"NUM", "PLACES"}
        or tokens[m].number.year_like
        or m == test.end
    ):
        return None, None
    number = tokens[m].number
    return Counted(i, m + 1, number.value, number.stated, number.comparator, universe, (m,)), test
