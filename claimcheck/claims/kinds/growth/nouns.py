"""Nouns of change and the quantity they speak of: "5 pct growth", "growth of 5 pct in GDP", "the French 2 pct rise"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor
from claimcheck.claims.grammar.quantities import Subject, growth_complement, is_product
from claimcheck.claims.grammar.salience import main_subject
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, owner, place_behind, place_list_ending
from claimcheck.claims.grammar.words import OURS, is_content, whole_population
from claimcheck.claims.grammar.yardsticks import NEIGHBOURS
from claimcheck.claims.kinds.growth.chains import gap_is_clear, places_ending
from claimcheck.claims.kinds.growth.links import Link, slug_of

_RATES = frozenset({"rate", "rates"})
_NO_RIVALS = _RATES | {"bank", "government", "target"}
_POSSESSIVE = frozenset({"'s", "'"})
_SETTING = frozenset(
    [
        "set",
        "sets",
        "expects",
        "forecasts",
        "forecast",
        "predicts",
        "predicted",
        "projects",
        "projected",
        "approved",
        "adopted",
        "sees",
        "targets",
        "expected",
    ]
)
_BODIES = frozenset(
    [
        "national",
        "government",
        "parliament",
        "cabinet",
        "ministry",
        "finance",
        "central",
        "bank",
        "assembly",
        "planning",
        "commission",
        "of",
        "statistics",
        "office",
        "president",
        "minister",
    ]
)

Named = tuple[int, str, Owner | None]  # head, indicator, and the owner where the words give it


def grown_noun(s: Sentence, i: int, g: Governor, context: Context, last: Link | None) -> Named | None:
    """The quantity that the noun of change `g` speaks of, whose size is the number at token `i`."""
    complement = growth_complement(s, g.index)
    if complement is not None:
        return (complement, slug_of(s, complement), None) if s.tokens[complement].tag in OURS else None
    settled, named = _named_between(s, i, g)
    if settled:
        return named
    if g.right and _of_so_many_years(s, i):
        return None
    anchor = i if g.right else g.index
    is_growth = s.tokens[g.index].low == "growth"
    bound = _possessor(s, anchor) or (_possessor(s, g.index) if is_growth else None) or _behind(s, g)
    if bound is not None and is_growth and last is None:
        return g.index, "gdp", bound
    who = subject(s, anchor)
    if who.kind == "rival" and is_product(s, who.index, context.topic):
        return who.index, "gdp", bound
    if who.kind in ("rival", "unknown"):
        if bound is not None and last is not None:
            return last.head, last.indicator, bound
        return _of_stranger(s, i, g, bound, context) if who.kind == "unknown" and is_growth else None
    if who.kind == "growth":
        head, indicator = indicator_of_growth(s, who.index, context)
        return head, indicator, bound
    if who.kind == "indicator":
        return who.index, slug_of(s, who.index), bound
    if who.kind in ("place", "pronoun"):
        return _of_place(s, i, g, who, bound, context, last)
    if last is not None and gap_is_clear(s, last.index, i):
        return last.head, last.indicator, bound or last.owner
    if bound is None and (named_with := _with_growth(s, g.index, context)) is not None:
        return named_with
    spoken_of = context.topic == "gdp" or s.has("ECON", "GDP", "ECONOMIC") or bound is not None
    return (g.index, "gdp", bound) if s.tokens[g.index].low in lex.GROWTH_NOUNS and spoken_of else None


_SLUMPS = frozenset({"recession", "slump", "downturn", "depression", "stagnation"})


def _with_growth(s: Sentence, noun: int, context: Context) -> Named | None:
    """ "Poland escaped recession, with growth of 3 percent": the growth of the place that the sentence is about."""
    if context.topic != "gdp" and not any(t.low in _SLUMPS for t in s.tokens):
        return None  # "China is our largest market, with growth of 20 percent"
    k = noun - 1
    while k > 1 and (s.tokens[k].low in lex.ARTICLES or s.tokens[k].low in lex.FILLERS):
        k -= 1
    place = main_subject(s)
    if (
        [t.low for t in s.tokens[k - 1 : k + 1]] != [",", "with"]
        or s.tokens[noun].low not in lex.GROWTH_NOUNS
        or place is None
    ):
        return None
    if place > k or len(s.tokens[place].codes) != 1 or s.has("POP", "NAME") or _names_rival(s):
        return None
    return place, "gdp", Owner(s.tokens[place].codes, False, "the place that the sentence is about")


def _named_between(s: Sentence, i: int, g: Governor) -> tuple[bool, Named | None]:
    """The quantity right before the noun ("5 pct GDP growth"), and whether the words there settle the matter."""
    for k in range(g.index - 1, i if g.right else -1, -1):
        t = s.tokens[k]
        if t.tag in OURS:
            whole = t.tag != "POP" or whole_population(s, k)
            return True, (k, slug_of(s, k), None) if whole else None
        rival = t.low in lex.RIVALS and t.low not in _RATES and t.tag not in NUMBERS
        if t.tag == "NAME" and s.tokens[k + 1].low in _SETTING:
            break  # "Minister Luis Paz forecast growth of 4 percent"
        if rival or t.tag == "NAME" or (k == g.index - 1 and is_content(s, k)):
            return True, None
        if not (t.low in lex.FILLERS or t.tag in {"PER", "ADJ"} or t.low in _POSSESSIVE):
            break
    return False, None


def _of_so_many_years(s: Sentence, i: int) -> bool:
    """ "in that year's 3 pct rise": the year has it, no country."""
    k = i - 1
    while k >= 0 and (
        s.tokens[k].low in lex.FILLERS or s.tokens[k].low in _POSSESSIVE or s.tokens[k].tag == "ADJ"
    ):
        k -= 1
    return k >= 0 and s.tokens[k].low in {"year", "years"}


def _of_stranger(s: Sentence, i: int, g: Governor, bound: Owner | None, context: Context) -> Named | None:
    """ "the bank expects growth of 5 pct": the subject is whoever says so, the growth is the economy's."""
    if bound is None and (body := _of_body(s, g.index, context)) is not None:
        return g.index, "gdp", body
    if _speaks_of_economy(s, context):
        return g.index, "gdp", bound
    if not _names_rival(s) and (named := place_behind(s, i)) is not None:
        return g.index, "gdp", named  # "economists had forecast growth of 2.1 percent for Sweden"
    return None


def _of_place(
    s: Sentence, i: int, g: Governor, who: Subject, bound: Owner | None, context: Context, last: Link | None
) -> Named | None:
    """ "Peru posted growth of 5 pct": the subject is the place that has it."""
    place = places_ending(s, who.index) if who.kind == "place" else None
    if last is not None:
        return last.head, last.indicator, bound or place or last.owner
    if s.tokens[g.index].low not in lex.GROWTH_NOUNS:
        return None
    return who.index, "gdp", bound or place or owner(s, who.index + 1, context, i)


def _of_body(s: Sentence, j: int, context: Context) -> Owner | None:
    """ "Vietnam's National Assembly set a growth target": the country of the body that sets or expects it."""
    tokens = s.tokens
    if _names_rival(s):
        return None
    if tokens[0].low == "the" and context.home and not s.has("PLACE", "ADJ", "SUB", "NAME"):
        verb = next((k for k in range(2, min(j, 9)) if tokens[k].low in _SETTING), None)
        if verb is not None and all(t.low in _BODIES for t in tokens[1:verb]):
            return Owner((context.home,), False, "the body of the document's place")
    if tokens[0].tag != "PLACE" or len(tokens[0].codes) != 1 or tokens[1].low != "'s":
        return None
    verb = next((k for k in range(2, min(j, 9)) if tokens[k].low in _SETTING), None)
    if verb is None or any(t.tag != "NAME" and t.low not in _BODIES for t in tokens[2:verb]):
        return None
    return Owner(tokens[0].codes, False, "the country of the body that says so")


def _names_rival(s: Sentence) -> bool:
    return any(t.mention is None and t.low in lex.RIVALS and t.low not in _NO_RIVALS for t in s.tokens)


def _speaks_of_economy(s: Sentence, context: Context) -> bool:
    """Whether a bare "growth" behind an unknown subject ("the bank expects growth of 5 pct") is the economy's."""
    if _names_rival(s):
        return False
    if s.has("ECON", "GDP", "ECONOMIC") or context.topic == "gdp":
        return True
    return any(len(t.codes) == 1 and t.tag in {"PLACE", "ADJ"} for t in s.tokens) and not s.has("NAME")


def _behind(s: Sentence, g: Governor) -> Owner | None:
    """ "a milder fall than the 18 percent contraction in neighbouring Panama": the place right behind the noun."""
    k = g.index + 1
    if not g.right or k >= len(s.tokens) or s.tokens[k].low not in {"in", "of"}:
        return None
    k += 1
    while k < len(s.tokens) and s.tokens[k].low in NEIGHBOURS | {"the"}:
        k += 1
    if k >= len(s.tokens) or s.tokens[k].tag != "PLACE" or len(s.tokens[k].codes) != 1:
        return None
    owns = k + 1 < len(s.tokens) and s.tokens[k + 1].low in _POSSESSIVE
    return None if owns else Owner(s.tokens[k].codes, False, "the place right behind")


def _possessor(s: Sentence, i: int) -> Owner | None:
    """ "India's 23.9 percent drop", "the French 2 pct growth": the place right before."""
    k = i - 1
    while k >= 0 and s.tokens[k].low in lex.FILLERS | _POSSESSIVE:
        k -= 1
    if k < 0 or s.tokens[k].tag not in {"PLACE", "ADJ"}:
        return None
    codes = codes_at(s, place_list_ending(s, k)[0])
    return Owner(codes, len(codes) > 1, "the place right before") if codes else None


def indicator_of_growth(s: Sentence, j: int, context: Context) -> tuple[int, str]:
    """Token and indicator that a bare or qualified "growth" at token `j` speaks of."""
    complement = growth_complement(s, j)
    if complement is not None and s.tokens[complement].tag in OURS:
        return complement, slug_of(s, complement)
    for k in range(j, max(-1, j - 8), -1):
        if s.tokens[k].tag in OURS:
            return k, slug_of(s, k)
    if context.topic == "population" and not s.has("ECON", "GDP", "ECONOMIC"):
        return j, "population"
    return j, "gdp"
