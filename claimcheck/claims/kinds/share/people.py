"""Shares told by heads: "one in three Africans is a Nigerian", "every sixth person on Earth is an Indian".

The part is named by who the people are or where they live; what else is said of them ("is a smoker", "lives below
the poverty line") is a property that no data set speaks to, and ends the search.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import is_member
from claimcheck.claims.grammar.modality import modality
from claimcheck.claims.grammar.phrases import span_of
from claimcheck.claims.grammar.times import UNDATED, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, place_list_from
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.share.holders import of_level_before
from claimcheck.mentions import find_numbers
from claimcheck.mentions.interface import NumberMention

_PERSONS = frozenset(
    (
        "person people persons human humans inhabitant inhabitants being beings individuals citizens citizen"
        " residents resident"
    ).split()
)
_HUMAN = frozenset({"human", "humans"})
_IN = frozenset("in on of the this whole entire all alive".split())
_OPENING = frozenset("one every roughly about nearly almost some".split())
_GROUPS = frozenset("bloc group region area zone countries nations states".split())
_BEING = frozenset({"is", "are", "was", "were", "be"})
_LIVES = (" lives", " live")
_LIVING = frozenset({"lives", "live", "lived", "resides", "reside"})
_BETWEEN = frozenset("will would now then already today a an currently still either not".split())
_ENDS = frozenset('. , ; ) " and but -- ? ! while : by in according today now'.split())
_ORDINALS = {
    word: value for value, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Part:
    """How many of the people: its tokens, the number as "one in N" has it, and the token behind."""

    start: int
    end: int
    number: NumberMention
    tokens: tuple[int, ...]
    whole: tuple[str, ...] = ()
    persons: bool = False
    lives: bool = False  # the verb is read as the number's noun ("one person in six lives in …")


def people_shares(s: Sentence, context: Context) -> Iterable[Draft]:
    """All shares of a sentence that are told by heads."""
    for i in range(len(s.tokens)):
        part = _fraction(s, i, context) or _every(s, i, context) or _one_in(s, i, context) or _out_of(s, i)
        if part is not None:
            draft = _draft(s, part, context)
            if draft is not None:
                yield draft
                yield from _others(s, part, context)
                return


def _others(s: Sentence, first: _Part, context: Context) -> Iterable[Draft]:
    """ "One in twenty lives in the United States, and one in seven in the European Union": the verb is said once."""
    tokens = s.tokens
    for i in s.indices("PCT"):
        if (
            i <= first.end
            or tokens[i].number.form != "fraction"
            or tokens[i - 1].low not in {"and", ",", "but"}
        ):
            continue
        k = i + 2 + (i + 2 < len(tokens) and tokens[i + 2].low == "the")
        if k >= len(tokens) or tokens[i + 1].low != "in" or tokens[k].tag != "PLACE":
            continue
        if k + 1 < len(tokens) and tokens[k + 1].low not in _ENDS:
            continue
        part = _Part(i, k, tokens[i].number, (i,), first.whole, True)
        if codes_at(s, (k,)) not in ((), first.whole):
            yield _share(s, part, codes_at(s, (k,)), k + 1, context)


def _fraction(s: Sentence, i: int, context: Context) -> _Part | None:
    """ "One in three Africans", "two in five people on Earth", "one in six lives in India" after a count of all people."""
    t = s.tokens[i]
    if t.tag != "PCT" or t.number.form != "fraction":
        return None
    found = _with_people(s, i, i + 1, t.number, (i,), t.low.endswith(tuple(_PERSONS)))
    if found is not None or not _of_all(s, i, context):
        return found
    k = i + 1 + (i + 1 < len(s.tokens) and s.tokens[i + 1].low in _PERSONS)
    told = context.quantity == ("population", ("WLD",))
    lives = k < len(s.tokens) and s.tokens[k].low in _LIVING | _BEING
    return _Part(i, k, t.number, (i,), ("WLD",), True) if lives and (told or k > i + 1) else None


def _every(s: Sentence, i: int, context: Context) -> _Part | None:
    """ "Every sixth person", "every third African"."""
    tokens = s.tokens
    if tokens[i].low != "every" or i + 2 >= len(tokens):
        return None
    ordinal = tokens[i + 1]
    n = int(ordinal.number.value) if ordinal.tag == "RANK" else _ORDINALS.get(ordinal.low)
    number = _one_of(n)
    if number is None:
        return None
    used = (i + 1,) if ordinal.tag == "RANK" else ()
    found = _with_people(s, i, i + 2, number, used, False)
    if found is None and tokens[i + 2].low in _PERSONS and _of_all(s, i, context):
        return _Part(i, i + 3, number, used, ("WLD",), True)  # "every seventh person is African"
    return found


def _one_in(s: Sentence, i: int, context: Context) -> _Part | None:
    """ "One African in seven", "one person in five on the planet"."""
    tokens = s.tokens
    t = tokens[i]
    whole: tuple[str, ...] = ()
    if t.tag == "PEOPLE" and t.number.value == 1:
        k, persons = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low in _PERSONS), True
    elif (
        t.low == "one"
        and i + 1 < len(tokens)
        and (tokens[i + 1].tag == "ADJ" or tokens[i + 1].low in {"person", "human"})
    ):
        k, whole, persons = i + 2, tokens[i + 1].codes, tokens[i + 1].low in {"person", "human"}
        k += tokens[k].low in _PERSONS if k < len(tokens) else 0  # "one human being in 15"
    else:
        return None
    if k + 1 >= len(tokens) or tokens[k].low not in {"in", "of"} or len(whole) > 1:
        return None
    k += 1 + (tokens[k + 1].low == "every")
    if k >= len(tokens) or not (
        tokens[k].tag == "NUM" or (tokens[k].tag == "NOUN" and tokens[k].low.endswith(_LIVES))
    ):
        return None
    number = _one_of(int(tokens[k].number.value))
    used = tuple(j for j in (i, k) if tokens[j].tag in {"PEOPLE", "NUM", "NOUN"})
    if number is None:
        return None
    if whole:
        return _Part(i, k + 1, number, used, whole, True)
    found = _whole_behind(s, k + 1) if tokens[k].tag == "NUM" else None
    if found is None:
        return (
            _Part(i, k + 1, number, used, ("WLD",), persons, tokens[k].tag == "NOUN")
            if _of_all(s, i, context)
            else None
        )
    return _Part(i, found[1], number, used, found[0], persons)


def _of_all(s: Sentence, i: int, context: Context) -> bool:
    """ "One person in five is Indian", where nobody else is spoken of, or right behind a count of all people: of all people."""
    named = [
        t for t in s.tokens if t.tag in {"PLACE", "ADJ", "SUB", "NAME"} and t.low not in {"one", "every"}
    ]
    spoken = context.focus[:1] or (((context.home,),) if context.home is not None else ())
    if i > 2 or not named:
        return False
    shared = context.shared is not None and context.shared.whole == ("WLD",)
    told = context.quantity == ("population", ("WLD",)) or (shared and context.topic == "population")
    return told or (len(named) == 1 and spoken in ((), (("WLD",),), (named[0].codes,)))


def _out_of(s: Sentence, i: int) -> _Part | None:
    """ "Of every 100 people in the world, 18 live in India", "of every hundred Africans about fifteen are Nigerian"."""
    tokens = s.tokens
    if tokens[i].low != "every" or i == 0 or tokens[i - 1].low != "of" or i + 2 >= len(tokens):
        return None
    of = _heads(s, i + 1)
    k = i + 2 + (tokens[i + 2].low in _PERSONS)
    if k < len(tokens) and tokens[i + 2].tag == "ADJ" and len(tokens[i + 2].codes) == 1:
        found: tuple[tuple[str, ...], int] | None = (tokens[i + 2].codes, i + 3)
    else:
        found = _whole_behind(s, k)
    if of is None or found is None or found[1] + 1 >= len(tokens):
        return None
    k = found[1] + (tokens[found[1]].low == ",")
    many = _heads(s, k)
    about = "about " if tokens[k].mention is not None and tokens[k].number.comparator == "~" else ""
    spoken = find_numbers(f"{about}{many:g} out of {of:g}") if many is not None else ()
    used = tuple(j for j in (i + 1, k) if tokens[j].tag in {"NUM", "PEOPLE"})
    return _Part(i, k + 1, spoken[0], used, found[0], True) if len(spoken) == 1 else None


_ROUND = {"one": 1, "hundred": 100, "thousand": 1000}


def _heads(s: Sentence, k: int) -> float | None:
    """How many people the number or the round word at token `k` counts."""
    t = s.tokens[k]
    return t.number.value if t.tag in {"PEOPLE", "NUM"} else _ROUND.get(t.low)


def _one_of(n: int | None) -> NumberMention | None:
    """The fraction as it would be said, so that it is as exact as the words are."""
    spoken = find_numbers(f"one in {n}") if n is not None and 2 <= n <= 1000 else ()
    return spoken[0] if len(spoken) == 1 else None


def _with_people(
    s: Sentence, start: int, k: int, number: NumberMention, used: tuple[int, ...], persons: bool
) -> _Part | None:
    """The part with the people it is of, who begin at token `k`: "Africans", "people on the planet"."""
    tokens = s.tokens
    while not persons and k < len(tokens) and tokens[k].low in {"of", "all", "the"}:
        k += 1
    if not persons and k < len(tokens) and tokens[k].tag == "ADJ" and len(tokens[k].codes) == 1:
        found = _whole_behind(s, k + 1)
        return _Part(
            start, found[1] if found else k + 1, number, used, found[0] if found else tokens[k].codes, True
        )
    human = False
    while k < len(tokens) and tokens[k].low in _PERSONS:
        human = human or tokens[k].low in _HUMAN
        persons = True
        k += 1
    if not persons:
        return None
    found = _whole_behind(s, k)
    if found is None:
        return _Part(start, k, number, used, ("WLD",), True) if human else None
    return _Part(start, found[1], number, used, found[0], True)


def _whole_behind(s: Sentence, k: int) -> tuple[tuple[str, ...], int] | None:
    """The whole that "in the world", "on the planet", "in Africa" at token `k` names, and the token behind."""
    tokens = s.tokens
    if k >= len(tokens) or tokens[k].low not in _IN:
        return None
    while k < len(tokens) and tokens[k].low in _IN:
        k += 1
    if k < len(tokens) and tokens[k].tag in {"PLACE", "ADJ"} and len(tokens[k].codes) == 1:
        return tokens[k].codes, k + 1 + (k + 1 < len(tokens) and tokens[k + 1].low in _GROUPS)
    if k < len(tokens) and tokens[k].low in {"planet", "earth", "globe", "world"}:
        return ("WLD",), k + 1
    return None


def _draft(s: Sentence, part: _Part, context: Context) -> Draft | None:
    """The claim, when the people are said to be of a place or to live there, and nothing more."""
    tokens = s.tokens
    if (
        not part.whole
        or not part.persons
        or not (part.whole == ("WLD",) or context.gazetteer.is_group(part.whole[0]))
    ):
        return None
    k = part.end
    while k < len(tokens) and (tokens[k].low in _BETWEEN or tokens[k].tag == "PER"):
        k += 1
    if (own := _level_before(s, part, context)) is not None:
        return _share(s, part, own.codes, part.end, context) if part.whole != own.codes else None
    if part.lives:
        k = part.end - 1
    elif k >= len(tokens) or tokens[k].low not in _BEING | _LIVING:
        return None
    living = tokens[k].low in _LIVING or tokens[k].tag == "NOUN"
    k += 1
    while k < len(tokens) and tokens[k].low in _BETWEEN | {"in", "the"}:
        living = living or tokens[k].low == "in"
        k += 1
    if k >= len(tokens) or tokens[k].tag not in {"PLACE", "ADJ"} or (tokens[k].tag == "ADJ") == living:
        return None
    indices, end = place_list_from(s, k)
    codes = codes_at(s, indices)
    if (
        not codes
        or codes == part.whole
        or (end < len(tokens) and tokens[end].low not in _ENDS and tokens[end].tag != "PER")
    ):
        return None
    return _share(s, part, codes, end, context)


def _level_before(s: Sentence, part: _Part, context: Context) -> Owner | None:
    """ "Egypt has 90 million people, one in four Arabs": an apposition, of the place whose people were told."""
    tokens = s.tokens
    if part.end < len(tokens) and tokens[part.end].low not in _ENDS - {"and", "but", "in"}:
        return None
    if part.start < 2 or tokens[part.start - 1].low not in {",", "--", "-", "or", "("}:
        return None
    own = of_level_before(s, part.start, context)
    if own is None or own.veto or len(own.codes) != 1:
        return None
    return own if part.whole == ("WLD",) or is_member(own.codes[0], part.whole[0], context) else None


def _share(s: Sentence, part: _Part, codes: tuple[str, ...], end: int, context: Context) -> Draft:
    at = when(s, part.start, context)[0] if s.has("PER") else UNDATED
    start, stop = span_of(s, part.start, end - 1)
    number = part.number
    return Draft(
        kind="share", indicator="population", start=start, end=stop, tokens=part.tokens, places=tuple(sorted(codes)),
        combined=len(codes) > 1 or any(context.gazetteer.is_group(c) for c in codes), other=part.whole, value=number.value,
        value_high=number.value_high, unit="percent", comparator=number.comparator, years=at.years, period=at.period,
        modality=modality(s, end - 1, at), stated=number.stated, stated_how=number.how,
        trace=(f"share told by heads: “{number.text}” of the people of {', '.join(part.whole)}", at.how),
    )  # fmt: skip
