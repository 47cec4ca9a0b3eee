"""A population told by counting it: "the number of Kenyans", "the number of people on Earth", "their number".

Such a phrase is read where it stands right before the verb that changes it, so that nothing else can be counted: "the
number of Kenyan tourists" and "the number of people living in poverty" are not a population. "The number" by itself
goes on from people counted before, in the same sentence or in the one before.
"""

from __future__ import annotations

import re

from claimcheck.claims.grammar.asides import verb_start
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.owners import Owner
from claimcheck.claims.grammar.tokens import Sentence

_REACH = 9  # tokens that the phrase may be long
_PEOPLE = r"(?:people|humans|human beings|persons|residents|citizens)"
_COUNTED = re.compile(
    r"(?:^| )(?P<head>numbers?) of (?:"
    rf"(?P<who>ADJ)|{_PEOPLE} (?:living |alive )?(?:on|in) (?P<where>(?:the )?PLACE)"
    rf"|{_PEOPLE} (?:living |alive )?(?:on|in) (?P<world>the (?:world|planet|globe))|(?P<all>humans|human beings))$"
)
_OWNED = re.compile(r"(?:^| )(?P<place>PLACE) 's (?P<head>numbers)$")
_AGAIN = re.compile(r"(?:^|[,;:] |\b(?:and|but) )(?:the|their|its|that|this) (?P<head>numbers?)$")


def counted_people(s: Sentence, verb: int, context: Context) -> tuple[int, Owner] | None:
    """The token and the owner of the population that the verb at token `verb` changes; None where no people are counted."""
    end = verb_start(s, verb)
    begin = max(0, end - _REACH)
    shape = " ".join(t.low if t.mention is None else t.tag for t in s.tokens[begin:end])
    if (found := _COUNTED.search(shape)) is not None:
        own = _named(s, begin, shape, found)
    elif (found := _OWNED.search(shape)) is not None:
        codes = s.tokens[begin + shape[: found.start("place")].count(" ")].codes
        own = Owner(codes, False, "the possessor right before") if len(codes) == 1 else None
        if own is not None and context.topic != "population":
            return None
    elif (found := _AGAIN.search(shape)) is not None:
        own = _before(s, begin + shape[: found.start("head")].count(" "), context)
    if found is None or own is None:
        return None
    head = begin + shape[: found.start("head")].count(" ")
    return head, own


def _named(s: Sentence, begin: int, shape: str, found: re.Match[str]) -> Owner | None:
    if found["world"] or found["all"]:
        return Owner(("WLD",), False, "people without more are those of the world")
    group = "who" if found["who"] else "where"
    at = begin + shape[: found.end(group)].count(" ")
    codes = s.tokens[at].codes
    return Owner(codes, False, "the people that are counted") if len(codes) == 1 else None


def _before(s: Sentence, head: int, context: Context) -> Owner | None:
    """Whose people were counted before: in the sentence, where one country is named in it, else in the one before."""
    people = any(
        t.tag in {"PEOPLE", "POP"} or (t.tag == "NUM" and s.tokens[k + 1].tag == "ADJ")
        for k, t in enumerate(s.tokens[:head])
    )
    if people:
        codes = {t.codes for t in s.tokens[:head] if t.tag in {"PLACE", "ADJ"}}
        only = next(iter(codes)) if len(codes) == 1 else ()
        return Owner(only, False, "the people counted in the clause before") if len(only) == 1 else None
    if context.quantity is None or context.quantity[0] != "population":
        return None
    return Owner(context.quantity[1], False, "“the number” is the population spoken of before")
