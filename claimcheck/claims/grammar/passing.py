"""Places named in passing: whoever speaks, a person's origin, an office, a currency, where something smaller lies."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.yardsticks import PLACES


def of_measure(s: Sentence, k: int) -> bool:
    """ "$900 US a head", "12:42 UK": the currency of an amount or the zone of a clock time is not spoken of."""
    tokens = s.tokens
    if k < 1 or tokens[k].tag not in PLACES:
        return False
    behind = tokens[k + 1] if k + 1 < len(tokens) else None
    if tokens[k - 1].tag == "MONEY":
        plain = (
            behind is None
            or not behind.low[:1].isalpha()
            or behind.low in lex.PREPOSITIONS | lex.ARTICLES | lex.LINKS
        )
        return (
            plain
            or (behind is not None and behind.tag == "PER")
            or (behind is not None and behind.low in {"and", "or", "per"})
        )
    return k >= 3 and tokens[k - 2].low == ":" and tokens[k - 1].low.isdigit() and tokens[k - 3].low.isdigit()


def speaks(s: Sentence, k: int) -> bool:
    """ "The EU said": whoever is named at `k` is the one who says it."""
    return any(t.low in lex.SAY_VERBS for t in s.tokens[k + 1 : k + 3])


_OFFICES = frozenset(
    "president prime premier minister chancellor king queen leader ambassador troops army officials foreign".split()
)


def holds_office(s: Sentence, k: int) -> bool:
    """ "Chile's president", "Chilean officials": who acts is somebody of the country, not the country."""
    behind = [t.low for t in s.tokens[k + 1 : k + 3]]
    return bool(behind) and (behind[0] in _OFFICES or (behind[0] == "'s" and behind[-1] in _OFFICES))


def locates(s: Sentence, k: int) -> bool:
    """ "the Chilean city": the adjective says where something smaller lies."""
    return k + 1 < len(s.tokens) and s.tokens[k].tag == "ADJ" and s.tokens[k + 1].low in lex.SUBNATIONAL_NOUNS


_NOT_A_CALLING = frozenset(
    {"and", "in", "by", "of", "'s", "or", "said", "president", "prime", "finance", "government"}
)


def of_person(s: Sentence, k: int) -> bool:
    """ "British author David Icke": the word says where a person is from."""
    tokens = s.tokens
    if k + 2 >= len(tokens) or tokens[k + 2].tag != "NAME" or tokens[k + 1].mention is not None:
        return False
    calling = tokens[k + 1]
    if tokens[k].tag == "ADJ":
        return calling.low not in _NOT_A_CALLING
    return (
        calling.mention is None
        and calling.low.isalpha()
        and calling.tag != "NAME"
        and calling.low not in _NOT_A_CALLING
    )
