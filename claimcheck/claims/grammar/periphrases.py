"""Periphrases: who "the euro zone's largest economy" or "Africa's most populous country" is.

The words may name it right behind ("…, Italy, …"); else the table `periphrases.csv` knows it by date; else it is the
country that the text speaks of, where that one can hold the position.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from claimcheck.claims.grammar.context import Context, named_by_rank
from claimcheck.claims.grammar.groups import is_member
from claimcheck.claims.grammar.owners import PLACES, Owner, codes_at, words_between
from claimcheck.claims.grammar.times import years_told
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.yardsticks import SUPERLATIVES

_COMMAS = frozenset({",", "--", "("})
_CLOSING = frozenset({",", "--", ")", "."})


def periphrasis(s: Sentence, h: int, context: Context) -> Owner | None:
    """Whom the phrase that ends at token `h` stands for ("the world's most populous country").

    None when token `h` ends no such phrase; a veto when it does and nobody can say who is meant.
    """
    tokens = s.tokens
    j = h - 1
    rank = 1
    while j >= 0 and (
        tokens[j].tag == "RANK"
        or tokens[j].tag in {"POPULOUS"}
        or tokens[j].low in SUPERLATIVES
        or tokens[j].low in {"single", "growing"}
    ):
        if tokens[j].tag == "RANK":
            rank = int(tokens[j].number.value)
        j -= 1
    if not any(tokens[k].low in SUPERLATIVES or tokens[k].tag == "RANK" for k in range(j + 1, h)):
        return None
    indicator = "population" if any(tokens[k].tag == "POPULOUS" for k in range(j + 1, h)) else "gdp"
    while j >= 0 and tokens[j].low in {"'s", "'", "the"}:
        j -= 1
    universe = tokens[j].codes if j >= 0 and tokens[j].tag in PLACES else ()
    end = h + 1
    if not universe and h + 2 < len(tokens) and tokens[h + 1].low in {"in", "of"}:
        k = h + 2 + (tokens[h + 2].low == "the")
        universe = tokens[k].codes if k < len(tokens) and tokens[k].tag in PLACES else ()
        end = k + 1
    words = words_between(s, max(0, j), h + 1)
    if (named := _named_behind(s, end)) is not None and named != universe:
        return Owner(named, False, f"“{words}”, named behind")
    if len(universe) != 1:
        return Owner(veto="“largest” without saying among whom")
    years = {context.year, *years_told(s, context)} - {None} or {None}
    leaders = {named_by_rank(indicator, universe[0], rank, year) for year in years}
    told = country_told(context, universe, leaders)
    code = told or (leaders.pop() if len(leaders) == 1 else None)
    if code is None:  # today's leader or that of the year told: nobody can say
        return Owner(veto=f"“{words}” could be several countries")
    return Owner(
        (code,), False, f"“{words}”", note=f"“{words}” is taken to mean {context.gazetteer.name(code)}."
    )


def _named_behind(s: Sentence, k: int) -> tuple[str, ...] | None:
    """ "Africa's fifth-largest economy, Morocco, grew": the apposition that opens at token `k`."""
    tokens = s.tokens
    m = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].low == "the")
    if m + 1 >= len(tokens) or tokens[k].low not in _COMMAS or tokens[m].tag != "PLACE":
        return None
    return codes_at(s, (m,)) or None if tokens[m + 1].low in _CLOSING else None


def country_told(
    context: Context, universe: tuple[str, ...], leaders: AbstractSet[str | None] = frozenset({None})
) -> str | None:
    """The one country that the text speaks of, where it belongs to all of `universe` and may hold the position.

    `leaders` are those known to hold it in the years that may be meant (None where nobody is known).
    """
    spoken = (context.home,) if context.home else context.focus[0] if context.focus else context.title_places
    if context.crowded or len(spoken) != 1 or context.gazetteer.is_group(spoken[0]) or spoken == ("WLD",):
        return None
    if spoken[0] not in leaders and None not in leaders:
        return None
    if universe != ("WLD",) and not all(is_member(spoken[0], group, context) for group in universe):
        return None
    return spoken[0]
