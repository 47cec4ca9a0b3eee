"""Changes that sum up two sizes told before: "That is a fall of a quarter", ", an increase of 460 percent".

The sizes stand in the sentence before, for "that" and "this", or in the same sentence, for an apposition behind a comma.
Without two sizes of one quantity, each with its year, nothing is taken.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor
from claimcheck.claims.grammar.owners import NOBODY, Owner
from claimcheck.claims.grammar.salience import main_subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import owner
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.kinds.growth.links import Growing

_POINTING = frozenset({"that", "this", "it"})
_BEING = frozenset(
    "is was means meant represents represented makes marks amounts to be would an a equivalent".split()
)
_SET_OFF = frozenset({",", "--", "(", ":", "or"})
_SUMMED = frozenset({"gdp", "population", "gdp_per_capita"})


def summed_up(s: Sentence, i: int, g: Governor, context: Context) -> Growing | None:
    """What the change at token `i`, governed by the noun `g`, sums up; None where two sizes were not told."""
    tokens = s.tokens
    if g.kind != "noun" or g.right or tokens[g.index].low == "growth" or _goes_on_behind(s, i):
        return None
    k = g.index - 1
    while (
        k > 0
        and (tokens[k].low in lex.ARTICLES or tokens[k].low in lex.FILLERS)
        and tokens[k].low not in _POINTING
    ):
        k -= 1
    if tokens[k].low in _SET_OFF:
        return _of_this_sentence(s, g, context)
    while k > 0 and tokens[k].low in _BEING:
        k -= 1
    ends = context.ends
    if k != 0 or tokens[0].low not in _POINTING or ends is None or len(ends.years) != 2:
        return None
    if ends.indicator not in _SUMMED or s.has("PLACE", "ADJ", "SUB", "POP", "GDP", "ECON", "NAME"):
        return None
    own = Owner(ends.places, False, f"“{tokens[0].text}” sums up the two sizes told before")
    return Growing(g.index, ends.indicator, own, g.sign, False, ends.years, ends.indicator != "population")


def _goes_on_behind(s: Sentence, i: int) -> bool:
    """ "a fall of 5 percent in 2020", "a fall of 5 percent in exports": another year, another thing."""
    behind = s.tokens[i + 1 : i + 3]
    if not behind or behind[0].low not in {"in", "on", "from", "of"}:
        return False
    return len(behind) > 1 and (behind[1].tag != "PER" or behind[1].period.unit == "year")


def _of_this_sentence(s: Sentence, g: Governor, context: Context) -> Growing | None:
    """ "Chad had 3 million people in 1960 and 12 million in 2010, an increase of 300 percent"."""
    before = s.tokens[: g.index]
    sizes = [t for t in before if t.tag in {"PEOPLE", "MONEY"} or (t.tag == "NUM" and not t.number.year_like)]
    years = {t.period.years for t in before if t.tag == "PER" and t.period.unit == "year"}
    if len(sizes) != 2 or len(years) != 2 or any(t.tag == "PCT" for t in before):
        return None
    heads = [k for k, t in enumerate(before) if t.tag in {"POP", "GDP", "ECON"}]
    if len(heads) > 1 or any(t.mention is None and t.low in lex.RIVALS for t in before):
        return None
    told = context.quantity
    if heads:
        head = heads[0]
        indicator = str(getattr(s.tokens[head].mention, "indicator", ""))
        own = (
            owner(s, head, context, None)
            if s.tokens[head].tag != "POP" or whole_population(s, head)
            else NOBODY
        )
    elif before[0].low == "it" and told is not None:
        head, indicator, own = 0, told[0], Owner(told[1], False, "“it” is the quantity spoken of before")
    elif any(t.tag == "PEOPLE" for t in sizes) and (place := main_subject(s)) is not None:
        if any(is_content(s, k) for k in range(place + 1, g.index - 2)):
            return None  # "Chad sent 3 million people abroad"
        head, indicator, own = (
            place,
            "population",
            Owner(s.tokens[place].codes, False, "the place with so many people"),
        )
    else:
        return None
    if indicator not in _SUMMED or len(own.codes) != 1 or own.veto:
        return None
    return Growing(head, indicator, own, g.sign, False, nominal=indicator != "population")
