"""The two sides of a comparison: what is compared, whose it is, and with whom ("… that of Peru").

Ratios, differences and counts share it. Everything here abstains (None) when a word stands in between that
it does not know: "twice Russia's exports" compares exports. All walks are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.asides import aside_before, before_apposition
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.quantities import is_product
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, antecedent, codes_at, owner, place_list_ending
from claimcheck.claims.grammar.words import OURS, is_content, whole_population

_REACH = 32  # tokens that a subject may stand away


_CLAUSE = 60  # tokens of a clause that are looked through


PLACES = frozenset({"PLACE", "ADJ"})


HEADS = frozenset({"GDP", "ECON", "POP", "DENSITY", "GNP"})


PEOPLE = frozenset({"people", "inhabitants", "residents", "citizens"})


POSSESSIVE = frozenset({"'s", "'"})


RATES = frozenset({"rate", "rates", "pace", "growth", "speed"})


FIGURES = RATES | {
    "figure",
    "figures",
    "level",
    "levels",
    "average",
    "mean",
    "total",
    "number",
    "size",
    "one",
    "equivalent",
}


MEMBERS = frozenset("states countries nations members member home combined together".split())
_GROWING = frozenset("grow grows grew grown growing expand expands expanded expanding".split())


_OPENING = frozenset({"although", "though", "but", "while", "whereas", ";", "because", "even"})


_PARTS = frozenset(
    ("share ratio part half percentage proportion sector sectors area size cent slice chunk").split()
)


# Verbs that tell a people from an adjective: "the Dutch make up", as against "the Dutch economy".
_DOING = frozenset(
    "make made account accounted constitute represent form comprise outnumber outnumbered overtook earn live"
    " produce produced produces earns earned makes".split()
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is compared: the indicator, and the token that names it."""

    indicator: str
    head: int


EACH = frozenset({"average", "typical"})
_ONE = frozenset({"a", "an", "every", "each", "one"}) | EACH
_PERSON = frozenset({"person", "citizen", "inhabitant", "resident"})
_PEOPLE_ENDINGS = ("ese", "ish", "sh", "ch", "ss")


def people_at(s: Sentence, j: int) -> bool:
    """Whether token `j` names the people of one country: "Canadians", "the Dutch" (with no noun behind)."""
    t = s.tokens[j]
    if t.tag != "ADJ" or len(t.codes) != 1:
        return False
    if getattr(t.mention, "form", "") == "demonym" or (j > 0 and s.tokens[j - 1].low in EACH):
        return True
    return (
        t.low.endswith(_PEOPLE_ENDINGS)
        and j > 0
        and s.tokens[j - 1].low in {"the", "most", "many"}
        and (j + 1 >= len(s.tokens) or not is_content(s, j + 1) or s.tokens[j + 1].low in _DOING)
        and not (j + 1 < len(s.tokens) and s.tokens[j + 1].tag in {*HEADS, "NAME", "SUB", "ECONOMIC"})
    )


def one_of_a_people(s: Sentence, j: int) -> int | None:
    """Behind "a Serb", "the average Pole", "an Irish person", whose people the word at token `j` names; None for other words."""
    tokens = s.tokens
    if j == 0 or tokens[j].tag != "ADJ" or len(tokens[j].codes) != 1 or tokens[j - 1].low not in _ONE:
        return None
    if j + 1 < len(tokens) and tokens[j + 1].low in _PERSON:
        return j + 2
    named = j + 1 < len(tokens) and (
        tokens[j + 1].tag in {*HEADS, "NAME", "SUB", "ECONOMIC", "PLACE", "ADJ"}
        or (is_content(s, j + 1) and tokens[j + 1].low not in _DOING)
    )
    return None if named else j + 1


def slug_at(s: Sentence, i: int) -> str:
    """The indicator that the mention at token `i` names."""
    return str(getattr(s.tokens[i].mention, "indicator", "gdp"))


def rate_of(indicator: str) -> str | None:
    """The indicator of an indicator's growth rate; None where the contract has none."""
    return {"gdp": "gdp_growth", "population": "population_growth"}.get(indicator)


def combined(context: Context, codes: tuple[str, ...]) -> bool:
    """Whether codes stand for one total: several places, or a group (the world is not marked)."""
    return len(codes) > 1 or any(context.gazetteer.is_group(c) and c != "WLD" for c in codes)


def clause_start(s: Sentence, i: int) -> int:
    """The conjunction that opens the clause of token `i`, -1 for the sentence's first; never far away."""
    floor = max(-1, min(i, len(s.tokens)) - _CLAUSE)
    return next(
        (j for j in range(min(i, len(s.tokens)) - 1, floor, -1) if s.tokens[j].low in _OPENING), floor
    )


_BASES = frozenset({"today", "terms", "now", "dollars", "headcount"})


def measure_before(s: Sentence, i: int, stop: int = -1, topic: str | None = None) -> Measure | None:
    """The indicator left of token `i` that a comparison there is said of, back to token `stop` at most.

    `topic` is what the text speaks of: a bare "output" is the economy's where that is what is spoken of.
    """
    tokens = s.tokens
    depth = 0
    beyond = i
    for j in range(i - 1, max(stop, i - 1 - _REACH), -1):
        t = tokens[j]
        if j >= beyond:
            continue
        if t.low == "," and (opened := aside_before(s, j + 1)) is not None:
            beyond = opened  # "Kenya's economy, for comparison, is …"
            continue
        depth += (t.low == ")") - (t.low == "(" and depth > 0)
        if depth or t.low == "(":
            continue
        if t.low == "growth":
            return growth_at(s, j)
        if t.tag in OURS or t.tag == "DENSITY":
            if t.tag == "ECONOMIC" or _part_of(s, j) or (t.tag == "POP" and not whole_population(s, j)):
                return None
            return None if aside(s, j, i) else Measure(slug_at(s, j), j)
        if is_product(s, j, topic):
            return None if aside(s, j, i) or _part_of(s, j) else Measure("gdp", j)
        if t.low == ";" or (t.low in lex.RIVALS - RATES and t.tag not in NUMBERS):
            return None
        if t.low in lex.RIVAL_RATE_EXEMPT or t.low in FIGURES or t.low in _BASES:
            continue
        if t.tag == "NAME" or (is_content(s, j) and t.low not in lex.COUNTRY_NOUNS):
            return None
    return None


def aside(s: Sentence, j: int, i: int) -> bool:
    """ "Unemployment in Spain, whose economy shrank, rose …": a relative clause closed before token `i`."""
    k = j - 1
    while k > 0 and s.tokens[k].low in lex.FILLERS:
        k -= 1
    return s.tokens[k].low == "whose" and any(t.low == "," for t in s.tokens[j:i])


def growth_at(s: Sentence, j: int) -> Measure | None:
    """What the word "growth" at token `j` is the growth of; bare growth is the economy's."""
    k = j - 1
    while k >= 0 and (
        s.tokens[k].low in lex.FILLERS
        and s.tokens[k].tag not in OURS
        and s.tokens[k].low not in {"of", "by", "at", "on", "the", "to"}
    ):
        k -= 1
    if k >= 0:
        before = s.tokens[k]
        if before.tag in OURS:
            rate = rate_of(slug_at(s, k))
            return Measure(rate, j) if rate is not None else None
        if k == j - 1 and (is_content(s, k) or before.tag == "NAME" or before.low in lex.RIVALS):
            return None
    k = j + 1
    while (
        k < len(s.tokens)
        and k < j + 5
        and s.tokens[k].low in {"rate", "in", "of", "the", "its", "per", "capita", "head"}
    ):
        if s.tokens[k].low in {"capita", "head"}:
            return None
        k += 1
    if k < len(s.tokens) and k > j + 1:
        if s.tokens[k].tag in OURS:
            rate = rate_of(slug_at(s, k))
            return Measure(rate, j) if rate is not None else None
        if is_content(s, k) and s.tokens[k].low not in lex.COUNTRY_NOUNS:
            return None
    return Measure("gdp_growth", j)


def owned(s: Sentence, measure: Measure, context: Context) -> Owner | None:
    """Whose the measure is; None where no place can be named. "Its" behind a clause means the sentence's subject."""
    j = measure.head - 1
    while j >= 0 and (s.tokens[j].low in lex.FILLERS or s.tokens[j].tag in OURS):
        j -= 1
    if j > 1 and s.tokens[j].low in {"its", "their"}:
        if s.tokens[0].low == "it" and s.tokens[j].low == "its":
            return antecedent(s, 0, context, plural=False)
        subject = _opening_place(s, j)
        if subject is not None:
            code = s.tokens[subject].codes
            said = context.gazetteer.name(code[0])
            return Owner(
                code,
                False,
                f"“{s.tokens[j].text}” is {said}",
                note=f"“{s.tokens[j].text}” is taken to mean {said}.",
            )
    own = owner(s, measure.head, context, None)
    return own if own.codes and not own.veto else None


def _opening_place(s: Sentence, stop: int) -> int | None:
    """The place that the sentence opens with as its subject, when a clause boundary follows before `stop`."""
    if stop > _CLAUSE:
        return None
    for j in range(min(stop, 6)):
        t = s.tokens[j]
        if t.tag in PLACES and len(t.codes) == 1 and t.codes != ("WLD",):
            following = s.tokens[j + 1]
            if (t.tag == "ADJ" and following.tag not in HEADS) or (
                following.low in {",", "and", "or"} and s.tokens[j + 2].tag in PLACES
            ):
                return None
            return (
                j
                if any(u.low in {",", "although", "though", "while", "--"} for u in s.tokens[j + 1 : stop])
                else None
            )
        if t.low in lex.PREPOSITIONS or t.tag in {"SUB", "NAME"} or is_content(s, j):
            return None
    return None


def _part_of(s: Sentence, j: int) -> bool:
    """ "the sectors of the economy", "debt to GDP": another quantity that only leans on ours."""
    k = j - 1
    while k >= 0 and (
        s.tokens[k].tag in PLACES
        or s.tokens[k].low in lex.ARTICLES | lex.POSSESSIVES | POSSESSIVE
        or s.tokens[k].low in {"total", "real", "nominal"}
    ):
        k -= 1
    if k < 1 or s.tokens[k].low not in {"of", "to", "in"}:
        return False
    before = s.tokens[k - 1]
    return before.low in lex.RIVALS or before.low in _PARTS - {"size"} or before.tag in {"PCT"}


def growing_before(s: Sentence, i: int, stop: int = -1) -> bool:
    """Whether a verb of growing governs the comparison at token `i` ("is growing five times as fast")."""
    for j in range(i - 1, max(stop, i - 10), -1):
        t = s.tokens[j]
        if t.low in _GROWING or t.low == "growth":
            return True
        if t.mention is None and is_content(s, j):
            return False
    return False


def subject_place(s: Sentence, i: int, context: Context, stop: int = -1) -> Owner | None:
    """The place left of token `i` that has what is compared ("Chile has twice the population of …")."""
    tokens = s.tokens
    for j in range(i - 1, max(stop, i - 1 - _REACH), -1):
        t = tokens[j]
        if t.low == "," and (apposed := before_apposition(s, j + 1)) is not None:
            named = tokens[apposed].tag == "PLACE" and apposed > stop
            return (
                Owner(codes_at(s, (apposed,)), False, "the subject before its apposition") if named else None
            )
        if t.tag in PLACES:
            if len(t.codes) != 1 or (
                t.tag == "ADJ"
                and j + 1 < len(tokens)
                and is_content(s, j + 1)
                and tokens[j + 1].low not in lex.COUNTRY_NOUNS
                and one_of_a_people(s, j) != j + 2
            ):
                return None
            if _locates(s, j):
                return None
            if (first := _one_before(s, j)) is not None:
                codes = (*tokens[first].codes, *t.codes)
                return Owner(codes, True, "what is compared")  # "a Greek and a Pole"
            indices, begin = place_list_ending(s, j)
            if len(indices) > 1 and tokens[indices[-1] - 1].low == ",":
                indices = indices[-1:]
            return Owner(codes_at(s, indices), False, f"“{tokens[begin].text}” is what is compared")
        if t.low in {"it", "they"}:
            return antecedent(s, j, context, plural=t.low == "they")
        if t.low in {"we", "we've"} and context.ours:
            return Owner(
                (context.ours,),
                False,
                "“we” are who speak",
                note=f"“We” is taken to mean {context.gazetteer.name(context.ours)}.",
            )
        if (
            t.low in lex.COUNTRY_NOUNS
            and j
            and tokens[j - 1].low in {"the", "this"}
            and tokens[j - 1].start < t.start
        ):
            return antecedent(s, j, context, plural=False)
        if t.tag in {"SUB", "NAME"} or t.low == ";" or (t.low in lex.RIVALS and t.tag not in NUMBERS):
            return None
        if (
            t.tag in NUMBERS
            or t.tag in {"PER", "POP"}
            or t.low in PEOPLE | MEMBERS | _PERSON
            or t.low in lex.COUNTRY_NOUNS
        ):
            continue
        if is_content(s, j) and t.low not in _COUNTING:
            return None
    return None


def _one_before(s: Sentence, j: int) -> int | None:
    """The first of "a Greek and a Pole", whose second word of origin is token `j`."""
    k = j - 3 - (s.tokens[j - 3].low in _PERSON if j > 3 else 0)
    listed = one_of_a_people(s, j) is not None and k > 0 and s.tokens[j - 2].low == "and"
    return k if listed and one_of_a_people(s, k) is not None else None


_COUNTING = frozenset("counted counts boasts today makes produces produced generates".split())


def _locates(s: Sentence, j: int) -> bool:
    """ "A town in Chad has …", "Lima, Peru, has …": the place only says where something smaller lies."""
    tokens = s.tokens
    k = j - 1
    while k >= 0 and tokens[k].low in {"the", "northern", "southern", "eastern", "western"}:
        k -= 1
    if k >= 1 and tokens[k].low in {"in", "of", "near", "from", ","} and tokens[k - 1].tag in {"SUB", "NAME"}:
        return True
    return (
        k >= 1
        and tokens[k].low in {"in", "of", "near", "from"}
        and (tokens[k - 1].low in lex.SUBNATIONAL_NOUNS or is_content(s, k - 1))
    )
