"""Rates set beside the one told before: "larger than in Italy (-8.9%)", "In 2012 the expansion had been 5.1 percent".

What is told is told of a place or a year that the words name; the direction is that of the nearest word of change, or
the one of the rate told before. A rival quantity anywhere in the sentence, and nothing is read.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import change_sign
from claimcheck.claims.kinds.growth.chains import may_close
from claimcheck.claims.kinds.growth.links import Growing, slug_of

_RESULTS = frozenset(
    "result results figure figures rate rates pace performance performances showing outcome recession".split()
)
_OUTDOING = frozenset(
    "exceeds exceeded exceeding beats beat outdid tops topped surpasses surpassed above".split()
)
_SIZES = {"smaller": -1, "lower": -1, "larger": 1, "bigger": 1, "higher": 1}
_NEAR = 60  # tokens around a number in which a rival quantity is looked for
_FASTEST_PEOPLE = 6  # percent a year: what increases faster is no people
_LINE = 9  # tokens of a line that is a figure with its year
_BEING = frozenset("was were had been is came to at stood reached a mere just only about around".split())


def set_beside(s: Sentence, i: int, indicator: str, sign: int) -> Growing | None:
    """ "The drop was larger than in Italy (-8.9%) and France (-7.9%)", "the result exceeds that of Mexico (5%)"."""
    tokens = s.tokens
    if i < 2 or i + 1 >= len(tokens) or tokens[i - 1].low != "(" or tokens[i + 1].low not in {")", ",", "in"}:
        return None
    place = tokens[i - 2]
    if place.tag != "PLACE" or len(place.codes) != 1 or _names_rival(s, i):
        return None
    before = tokens[max(0, i - _NEAR) : i - 2]
    words = [change_sign(t.low) for t in before if t.mention is None]
    if not any(words) and not any(t.low in _RESULTS for t in before):
        return None
    towards = next((w for w in reversed(words) if w), sign)
    if not any(words) and any(t.low in _OUTDOING for t in before):
        towards = 1  # what is exceeded by a rate that is not called a fall is none itself
    elif not any(words) and sign < 0:
        return None  # "a better result than Mexico (5%)", after a fall: which way Mexico went is not said
    own = Owner(place.codes, False, "the place right before")
    return Growing(i - 2, indicator, own, towards, False)


def another_year(s: Sentence, i: int, indicator: str, sign: int, places: tuple[str, ...]) -> Growing | None:
    """ "In 2012 the expansion had been 5.1%", "The contraction of 2009 was 4 percent": of whom the rate before was told."""
    tokens = s.tokens
    if len(places) != 1:
        return None
    k = before_grade(s, i)
    while k > 0 and tokens[k].low in _BEING:
        k -= 1
    if k == i - 1 or not may_close(s, i):
        return None
    if tokens[k].tag == "PER" and tokens[k - 1].low in {"of", "in"}:
        k -= 2
    if k < 1 or tokens[k].low not in lex.UP_NOUNS | lex.DOWN_NOUNS or tokens[k - 1].low != "the":
        return None
    if s.has("PLACE", "ADJ", "SUB", "NAME", "POP") or not s.has("PER") or _names_rival(s, i):
        return None
    opens = k == 1 or tokens[k - 2].tag == "PER" or tokens[k - 2].low in {",", "when", "and", "but"}
    own = Owner(places, False, f"“the {tokens[k].text}” goes on from the rate told before")
    return Growing(k, indicator, own, change_sign(tokens[k].low) or sign, False) if opens else None


_GRADES = frozenset(
    "smaller larger bigger milder deeper worse greater lower higher steeper gentler sharper".split()
)


def before_grade(s: Sentence, i: int) -> int:
    """The verb of "was smaller in 2010, at 2 percent"; the token before the number at `i` without such a grade."""
    k = i - 1
    while k > 0 and s.tokens[k].low in lex.FILLERS | {"at"}:
        k -= 1
    if k < 3 or s.tokens[k].low != "," or s.tokens[k + 1].low not in {"at", "by"}:
        return i - 1
    k -= 1
    while k > 0 and (s.tokens[k].tag == "PER" or s.tokens[k].low in {"in", "even", "still", "much", "far"}):
        k -= 1
    return k - 1 if s.tokens[k].low in _GRADES else i - 1


_RATE_SAID = frozenset({"that", "this", "it", "which", "rate", "pace", "figure", "growth", "result"})


def compared_rate(s: Sentence, i: int, indicator: str, places: tuple[str, ...]) -> Growing | None:
    """ "That compares with 12.7% in China", "The rate compares with 3.1 percent in 2010": a rate beside the one told before."""
    tokens = s.tokens
    if i < 3 or [t.low for t in tokens[i - 2 : i]] not in (["compares", "with"], ["compares", "to"]):
        return None
    if tokens[i - 3].low not in _RATE_SAID or i - 3 > 1 or not may_close(s, i) or _names_rival(s, i):
        return None
    behind = tokens[i + 1 : i + 4]
    placed = [t for t in behind if t.tag == "PLACE"]
    if behind and behind[0].low in {"in", "for"} and placed and len(placed[0].codes) == 1:
        return Growing(i - 3, indicator, Owner(placed[0].codes, False, "the place right behind"), 1, False)
    dated = behind and (behind[0].tag == "PER" or (behind[0].low in {"in", "for"} and behind[1].tag == "PER"))
    if not dated or len(places) != 1:
        return None
    return Growing(i - 3, indicator, Owner(places, False, "goes on from the rate told before"), 1, False)


def smaller(s: Sentence, i: int, indicator: str) -> Growing | None:
    """ "The British economy was about 10 percent smaller", where the growth of a year is told: smaller than the year before."""
    tokens = s.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].low not in _SIZES or not may_close(s, i + 1):
        return None
    if i + 2 < len(tokens) and tokens[i + 2].low in {"than", "in", "as"} and tokens[i + 2].tag != "PER":
        return None
    who = subject(s, i)
    if who.kind != "indicator" or slug_of(s, who.index) != indicator or tokens[who.index].tag == "POP":
        return None
    return Growing(who.index, indicator, None, _SIZES[tokens[i + 1].low], False)


def rate_of_increase(s: Sentence, i: int, link: int, context: Context) -> Growing | None:
    """ "The annual rate of increase was 2.6% in 2018", where a population is told: the population's."""
    tokens = s.tokens
    quantity = context.quantity
    if quantity is None or quantity[0] != "population" or len(quantity[1]) != 1 or tokens[i].tag != "PCT":
        return None
    k = link
    while k > 0 and (tokens[k].low in _BEING or tokens[k].tag == "PER"):
        k -= 1
    if k < 3 or [t.low for t in tokens[k - 2 : k + 1]] not in (
        ["rate", "of", "increase"],
        ["rate", "of", "growth"],
    ):
        return None
    k -= 3
    if tokens[k].low not in {"annual", "yearly"} or tokens[i].number.value > _FASTEST_PEOPLE:
        return None
    k -= 1
    opens = k == 0 or (k > 0 and (tokens[k - 1].tag == "PER" or tokens[k - 1].low in {",", "and", "but"}))
    if (
        k < 0
        or tokens[k].low not in {"the", "its"}
        or not opens
        or s.has("PLACE", "ADJ", "SUB", "NAME", "GDP", "ECON")
    ):
        return None
    own = Owner(quantity[1], False, "the population spoken of before")
    return Growing(k, "population", own, 1, False) if may_close(s, i) else None


def line_of_year(
    s: Sentence, i: int, indicator: str, places: tuple[str, ...], years: tuple[int, ...]
) -> Growing | None:
    """ "4.3% (2016 est.)", a line by itself behind one that told the rate of 2017."""
    tokens = s.tokens
    if i != 0 or len(tokens) > _LINE:
        return None
    rest = {t.low for t in tokens[1:] if t.tag != "PER"}
    dated = [t.period.years for t in tokens if t.tag == "PER"]
    if rest - {"(", ")", "est", ".", "estimate", ";"} or len(dated) != 1 or len(places) != 1:
        return None
    if len(dated[0]) != 1 or len(years) != 1 or abs(dated[0][0] - years[0]) != 1:
        return None
    return Growing(0, indicator, Owner(places, False, "goes on from the line before"), 1, False)


def _names_rival(s: Sentence, i: int) -> bool:
    near = s.tokens[max(0, i - _NEAR) : i + _NEAR]
    return any(t.mention is None and t.low in lex.RIVALS and t.low not in lex.RIVAL_RATE_EXEMPT for t in near)
