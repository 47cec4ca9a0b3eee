"""Levels without their noun: "it stood at 173 million", "Mexico's was 15 million", "the UN projects 13 billion for 2100".

The noun is that of the level before, in the same sentence or in the one before. Each reader answers with what is left
out, or with None; none of them guesses a place that the words leave open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, nearest_left, said_of
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.kinds.level.answering import answering
from claimcheck.claims.kinds.level.bare import bare_people
from claimcheck.claims.kinds.level.chains import Last, quoted_as
from claimcheck.claims.kinds.level.going_on import goes_on
from claimcheck.claims.kinds.level.heads import governor_of_level, subject_of_size
from claimcheck.claims.kinds.level.people import SMALLEST_PEOPLE
from claimcheck.claims.kinds.level.placed import placed
from claimcheck.claims.kinds.level.taken_up import taken_up, went_on

_EXPECTING = frozenset(
    ("projects projected expects expected forecasts predicts predicted foresees forecast").split()
)
_HAVING = frozenset({"has", "have", "had"})
_PRODUCTS = frozenset({"gdp", "gdp_per_capita"})
_SLUGS = frozenset({"population", "gdp", "gdp_per_capita"})
_FEWEST_LISTED = 100_000  # a bare number behind a place that is smaller may count anything
_MOST_IN_A_COUNTRY = 2.5e9  # more people than any country has or is expected to have
_SMALLEST_AMOUNT = 100  # of dollars per head
_LEAST_GDP = 10_000_000
_LARGE_AMOUNT = 1e8  # a bare number as large as that is dollars, unless another currency is named


@dataclass(frozen=True, slots=True)
class Elided:
    """What a number is the size of where its noun is left out: the token it hangs on, the owner, what, in what."""

    head: int
    owner: Owner
    indicator: str
    unit: str


def elided(s: Sentence, i: int, context: Context, last: Last | None) -> Elided | None:
    """What the number at token `i` is the size of, when no noun says so."""
    if _over_another(s, i):
        return None
    answer = answering(s, i, context, last)
    if answer is not None:
        return Elided(*answer)
    found = (
        taken_up(s, i, context) or placed(s, i, context, last) or went_on(s, i, last)
        if _sized(s, i)
        else None
    )
    if found is not None:
        people = found[2] == "population"
        return Elided(*found, s.tokens[i].number.unit or ("persons" if people else "usd"))
    given = _expected(s, i, context) or _listed(s, i, context, last) or _gone_on(s, i, context, last)
    if given is None and (bare := bare_people(s, i, context, last)) is not None:
        return Elided(*bare, "persons")
    if given is None and (more := goes_on(s, i, context, last)) is not None:
        return Elided(*more, s.tokens[i].number.unit or ("persons" if more[2] == "population" else "usd"))
    return given


_OVER = re.compile(r"\b(?:more|fewer|less)\b(?! than)")


def _over_another(s: Sentence, i: int) -> bool:
    """ "has 10 million more (people)": by how much it exceeds a figure told before."""
    behind = s.tokens[i + 1].low if i + 1 < len(s.tokens) else ""
    return behind in {"more", "fewer", "less"} or _OVER.search(s.tokens[i].low) is not None


def _sized(s: Sentence, i: int) -> bool:
    number = s.tokens[i].number
    least = _SMALLEST_AMOUNT if s.tokens[i].tag == "MONEY" else SMALLEST_PEOPLE
    return s.tokens[i].tag in {"NUM", "PEOPLE", "MONEY"} and not number.year_like and number.value >= least


def _expected(s: Sentence, i: int, context: Context) -> Elided | None:
    """ "The UN projects 13 billion for 2100": the population spoken of before, or that of the world."""
    tokens = s.tokens
    quantity = context.quantity
    if quantity is None or quantity[0] != "population" or tokens[i].tag not in {"NUM", "PEOPLE"}:
        return None
    if tokens[i].number.value < SMALLEST_PEOPLE or not _expected_for(s, i):
        return None
    if tokens[i].number.value > _MOST_IN_A_COUNTRY:
        quantity = ("population", ("WLD",))
    if any(t.tag in {"PLACE", "ADJ"} and t.codes != quantity[1] for t in tokens[:i]):
        return None
    note = f"The figure is taken to be {said_of(context, *quantity)}, spoken of before."
    own = Owner(quantity[1], False, "the population spoken of before", note=note)
    return Elided(i, own, "population", "persons")


def _expected_for(s: Sentence, i: int) -> bool:
    """Whether the number stands between a verb of expecting and "for 2100"."""
    tokens = s.tokens
    if i < 2 or i + 2 >= len(tokens) or tokens[i - 1].low not in _EXPECTING:
        return False
    return tokens[i + 1].low in {"for", "by", "in"} and tokens[i + 2].tag == "PER"


def _listed(s: Sentence, i: int, context: Context, last: Last | None) -> Elided | None:
    """ "the most populous are Nigeria (170 million) and Egypt (90 million in 2013)", "Cyprus, with 800,000": populations."""
    tokens = s.tokens
    number = tokens[i].number
    told = last.indicator == "population" if last is not None else s.has("POPULOUS", "POP")
    spoken_of = told or (context.quantity or ("",))[0] == "population" or _only_lists(s, context)
    if tokens[i].tag != "NUM" or number.value < _FEWEST_LISTED or number.year_like or i < 2 or not spoken_of:
        return None
    k = i - 1
    while k > 1 and tokens[k].low in lex.FILLERS - {"with"}:
        k -= 1
    behind = [t.low for t in tokens[i + 1 : i + 4] if t.tag != "PER" and t.low != "in"]
    if tokens[k].low == "(":
        place, closed = k - 1, behind[:1] in ([")"], [","])
    elif tokens[k].low == "with" and tokens[k - 1].low == ",":
        place, closed = k - 2, behind[:1] in ([","], ["."], [";"], []) and told
    else:
        return None
    if not closed or place < 0 or tokens[place].tag != "PLACE" or len(tokens[place].codes) != 1:
        return None
    if any(t.mention is None and t.low in lex.RIVALS for t in tokens[:i]):
        return None
    own = Owner(tokens[place].codes, False, "the place right before")
    return Elided(place, own, "population", "persons")


_LISTING = frozenset(
    "outside next top ten list behind ahead come comes follow are is rest others five".split()
)


def _only_lists(s: Sentence, context: Context) -> bool:
    """ "Just outside the ten: Mexico (131 million) and …", where populations are the topic: a sentence that only lists."""
    return context.topic == "population" and not any(
        is_content(s, k) and t.low not in _LISTING for k, t in enumerate(s.tokens)
    )


_COMING_TO = frozenset("in is was amounted amounts came comes works worked out to stood stands".split())


def per_head_of(s: Sentence, i: int, context: Context) -> Elided | None:
    """ "Per capita, that is 13,400 dollars": the product spoken of before, per head."""
    tokens = s.tokens
    quantity = context.quantity
    opening = [t.low for t in tokens[:3]]
    at = 1 if opening[:1] == ["measured"] else 0
    if tokens[i].tag != "MONEY" or quantity is None or opening[at : at + 1] != ["per"]:
        return None
    if quantity[0] not in _PRODUCTS or i < 2:
        return None
    k = i - 1
    while k > 0 and (tokens[k].tag == "PER" or tokens[k].low in _COMING_TO or tokens[k].low in lex.FILLERS):
        k -= 1
    if k == i - 1 or tokens[k].low not in {"that", "it", "this", "output"} or k > at + 4:
        return None
    note = f"“{tokens[k].text}” is taken to mean {said_of(context, *quantity)}, spoken of before."
    own = Owner(quantity[1], False, "the product spoken of before", note=note)
    return Elided(i, own, "gdp_per_capita", tokens[i].number.unit or "usd")


def _possessed_like(s: Sentence, i: int) -> Elided | None:
    """ "Kenya's population grows by 3 percent a year, and Mexico's has climbed from 15 million": the noun before."""
    g = governor_of_level(s, i)
    if g is None or not (g.kind == "link" or g.preposition in ("to", "from")):
        return None
    who = subject_of_size(s, g.index)
    if who.kind != "place" or not _bare_possessor(s, who.index) or is_content(s, who.index + 2):
        return None
    head = next((k for k in range(who.index - 1, -1, -1) if s.tokens[k].tag in {"POP", "GDP"}), None)
    if head is None or quantity_at(s, head).kind != "indicator" or not whole_population(s, head):
        return None
    slug = str(getattr(s.tokens[head].mention, "indicator", ""))
    likewise = head > 0 and (s.tokens[head - 1].low == "'s" or s.tokens[head - 1].tag == "ADJ")
    between = s.tokens[head : who.index]
    if (
        not likewise
        or any(t.low in lex.RIVALS and t.mention is None for t in between)
        or not _fits(s, i, slug)
    ):
        return None
    own = Owner(codes_at(s, (who.index,)), False, "the possessor, its noun left out")
    unit = s.tokens[i].number.unit or ("persons" if slug == "population" else "usd")
    return Elided(who.index, own, slug, unit)


def _set_against(s: Sentence, i: int) -> int | None:
    """ "60 million people to Russia's 44 million": the possessor before a bare number that answers another."""
    tokens = s.tokens
    if i < 3 or tokens[i - 1].low != "'s" or tokens[i - 2].tag != "PLACE" or len(tokens[i - 2].codes) != 1:
        return None
    return i - 2 if tokens[i - 3].low in {"to", "against", "with", "versus", "vs"} else None


def _dated_anew(s: Sentence, last: Last, i: int) -> bool:
    """ "it had 45 million inhabitants in 1960, in 1990 195 million": another year right before the number."""
    lows = [t.low for t in s.tokens[last.index + 1 : i - 1]]
    tied = s.tokens[i - 1].tag == "PER" and lows[-1:] == ["in"] and lows[-2:-1] in ([","], ["and"], [";"])
    return tied and any(t.tag == "PER" for t in s.tokens[: i - 1])


def _gone_on(s: Sentence, i: int, context: Context, last: Last | None) -> Elided | None:
    """ "Mexico's has climbed from 15 million", "it stood at 173 million", "Uganda 41.5 million"."""
    tokens = s.tokens
    quantity = (last.indicator, last.owner.codes) if last is not None else context.quantity
    if last is not None and quoted_as(s, last, i) and last.indicator in _SLUGS:
        return Elided(last.head, last.owner, last.indicator, last.unit or tokens[i].number.unit or "usd")
    if last is None and (given := _possessed_like(s, i)) is not None:
        return given
    if quantity is None or not quantity[1] or not _fits(s, i, quantity[0]):
        return None
    slug = quantity[0]
    people = slug == "population"
    unit = tokens[i].number.unit or ("persons" if people else "usd")
    if last is not None and (named := _place_right_before(s, i)) is not None:
        return Elided(named, Owner(tokens[named].codes, False, "the place right before"), slug, unit)
    if last is not None and people and (named := _set_against(s, i)) is not None:
        return Elided(
            named, Owner(tokens[named].codes, False, "the possessor, its noun left out"), slug, unit
        )
    if last is not None and people and _dated_anew(s, last, i):
        return Elided(last.head, last.owner, slug, last.unit or unit)
    g = governor_of_level(s, i)
    if g is None or g.kind not in ("verb", "rate", "link"):
        return None
    if g.kind != "link" and g.preposition not in ("to", "from"):
        return None
    having = g.kind == "link" and tokens[g.index].low in _HAVING
    if having and (not people or any(t.tag == "NOUN" for t in tokens[(last.index if last else 0) : i])):
        return None  # "1.4 billion people and 100 million cars, and India has 40 million"
    return _said_of(s, g, having, quantity, unit, context)


def _fits(s: Sentence, i: int, slug: str) -> bool:
    """Whether the number can be a size of that sort by itself: not a year, not small, nothing counted behind it."""
    t = s.tokens[i]
    number = t.number
    people = slug == "population"
    if (
        slug not in _SLUGS
        or number.year_like
        or (number.form in ("ordinal", "words") and number.value < 1000)
    ):
        return False
    head = next((x.tag for x in reversed(s.tokens[:i]) if x.tag in {"POP", "POPULOUS", "GDP", "ECON"}), "")
    people_told = head in {
        "POP",
        "POPULOUS",
    }  # "…, though its population is third, behind Pakistan's 208 million"
    bare_amount = t.tag == "NUM" and number.value >= _LARGE_AMOUNT and slug == "gdp" and not people_told
    if people != (t.tag in {"NUM", "PEOPLE"}) and not bare_amount:
        return False
    least = _LEAST_GDP if slug == "gdp" else _SMALLEST_AMOUNT
    if number.value < (SMALLEST_PEOPLE if people else least):
        return False
    behind = s.tokens[i + 1].low if i + 1 < len(s.tokens) else "."
    return behind not in {"under", "without", "of"} and not (behind != "." and is_content(s, i + 1))


def _place_right_before(s: Sentence, i: int) -> int | None:
    """ "Uganda 41.5 million", "France with 65 million", "and Spain to 47 million"."""
    k = i - 1
    if k > 0 and s.tokens[k].low in {"with", "to"}:
        k -= 1
    return k if k >= 0 and s.tokens[k].tag == "PLACE" and len(s.tokens[k].codes) == 1 else None


def _said_of(
    s: Sentence, g: Governor, having: bool, quantity: tuple[str, tuple[str, ...]], unit: str, context: Context
) -> Elided | None:
    """Whose size the verb tells: a possessor's whose noun is left out, that of "it", or of who has it."""
    tokens = s.tokens
    slug = quantity[0]
    who = subject_of_size(s, g.index)
    if who.kind == "place" and _bare_possessor(s, who.index):
        if is_content(s, who.index + 2):
            return None
        own = Owner(codes_at(s, (who.index,)), False, "the possessor, its noun left out")
        return Elided(who.index, own, slug, unit)
    if who.kind == "pronoun" and tokens[who.index].low == "it" and not having:
        note = f"“it” is taken to mean {said_of(context, slug, quantity[1])}, spoken of before."
        return Elided(
            who.index,
            Owner(quantity[1], False, "“it” is the quantity spoken of before", note=note),
            slug,
            unit,
        )
    if having and who.kind in ("place", "pronoun"):
        found = nearest_left(s, g.index, context)
        if found is not None and found.codes and not found.veto:
            return Elided(g.index, found, slug, unit)
    return None


def _bare_possessor(s: Sentence, k: int) -> bool:
    """ "Mexico's was": a genitive with none of our nouns behind it."""
    tokens = s.tokens
    return (
        tokens[k + 1].low in {"'s", "'"}
        and k + 2 < len(tokens)
        and tokens[k + 2].tag not in {"GDP", "ECON", "POP"}
    )
