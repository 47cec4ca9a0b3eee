"""Counts without a number: "only Indonesia and Nigeria have …", "the only EU country to grow", "none of the G7"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import antecedent, clause_subject
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import PLACES
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import place_list_ending, place_list_from
from claimcheck.claims.kinds.count.conditions import HAVING, condition_at
from claimcheck.claims.kinds.count.numbers import COUNTRIES, Counted, members_of, universe_before
from claimcheck.intervals import Interval

_SINGULARS = frozenset({"country", "nation", "economy", "state", "member"})


def named_by(s: Sentence, i: int, context: Context) -> Counted | None:
    """ "only Indonesia and Nigeria have …": as many as are named."""
    tokens = s.tokens
    if tokens[i].low != "only" or i + 1 >= len(tokens) or tokens[i + 1].tag != "PLACE":
        return None
    indices, end = place_list_from(s, i + 1)
    if any(
        len(tokens[k].codes) != 1
        or context.gazetteer.is_group(tokens[k].codes[0])
        or tokens[k].codes == ("WLD",)
        for k in indices
    ):
        return None
    universe = universe_before(s, i, context)
    if universe is None or end >= len(tokens) or tokens[end].low not in HAVING:
        return None
    value = float(len(indices))
    return Counted(i, end, value, Interval(value - 0.5, value + 0.5), "=", universe, ())


def the_only(s: Sentence, i: int, context: Context) -> Counted | None:
    """ "The only EU country to grow", "the only member of the G7 whose economy shrank": one; of several, as many as are named."""
    tokens = s.tokens
    if tokens[i].low != "only" or i == 0 or tokens[i - 1].low != "the":
        return None
    found = _country(s, i + 1, context)
    if found is None:
        return None
    value = 1
    if tokens[found[2]].low in COUNTRIES:
        if i < 3 or tokens[i - 2].low not in {"are", "were"} or tokens[i - 3].tag != "PLACE":
            return None
        value = len(place_list_ending(s, i - 3)[0])  # "China and India are the only countries with …"
    return Counted(i, found[0], float(value), Interval(value - 0.5, value + 0.5), "=", found[1], ())


def _country(s: Sentence, k: int, context: Context) -> tuple[int, tuple[str, ...], int] | None:
    """Behind "EU country", "member state of the EU", "economy in the bloc" at token `k`; of whom; where the noun stands."""
    tokens = s.tokens
    universe: tuple[str, ...] = ("WLD",)
    if k < len(tokens) and tokens[k].tag in PLACES and len(tokens[k].codes) == 1:
        universe, k = tokens[k].codes, k + 1
    if k < len(tokens) and tokens[k].low == "member" and k + 1 < len(tokens) and tokens[k + 1].low == "state":
        k += 1
    noun = k
    if k >= len(tokens) or not (tokens[k].low in _SINGULARS | COUNTRIES or tokens[k].tag == "ECON"):
        return None
    k += 1
    if k + 1 < len(tokens) and tokens[k].low in {"in", "of", "among"}:
        m = k + 1 + (tokens[k + 1].low == "the")
        if m >= len(tokens) or tokens[m].tag != "PLACE" or len(tokens[m].codes) != 1:
            return None
        universe, k = tokens[m].codes, m + 1
    if universe != ("WLD",) and not context.gazetteer.is_group(universe[0]):
        return None
    return k, universe, noun


def none_of(s: Sentence, i: int, context: Context) -> Counted | None:
    """ "None of the G7 countries grew by more than 3 percent", "not one of the", "no G7 country": not one."""
    if s.tokens[i].low not in {"none", "not", "no"}:
        return None
    lows = [t.low for t in s.tokens[i : i + 4]]
    if lows[:3] == ["none", "of", "the"] or lows == ["not", "one", "of", "the"]:
        found = members_of(s, i + (3 if lows[0] == "none" else 4), context)
        return None if found is None else Counted(i, found[0], 0.0, Interval(-0.5, 0.5), "=", found[1], ())
    noun = _country(s, i + 1, context) if lows[0] == "no" else None
    test = None if noun is None else condition_at(s, noun[0], context)
    if noun is None or test is None or test.threshold is None or s.tokens[noun[0]].low == "with":
        return None  # "no country had higher growth than Ireland" is a rank
    return Counted(i, noun[0], 0.0, Interval(-0.5, 0.5), "=", noun[1], ())


def who_alone(s: Sentence, number: Counted, context: Context) -> tuple[str, ...]:
    """Who "was the only one to grow": the subject of the clause; nobody where several are counted."""
    tokens = s.tokens
    j = number.start - 1
    while j >= 0 and tokens[j].low in {"the", "only"}:
        j -= 1
    told = any(t.low == "only" for t in tokens[max(0, j + 1) : number.start + 1])
    if (
        number.value != 1
        or not told
        or j < 1
        or tokens[j].low not in {"is", "was", "remained", "became", "be", "been"}
    ):
        return ()
    subject = j - 1
    while subject > 0 and tokens[subject].low in lex.AUXILIARIES:
        subject -= 1
    if tokens[subject].low == "it":
        codes = antecedent(s, subject, context, plural=False).codes
        return codes if codes != number.universe else ()
    at = clause_subject(s, j)
    return tokens[at].codes if at is not None and tokens[at].codes != number.universe else ()
