"""Salience: how strongly each place of a sentence is spoken of, by the part it plays there.

Centering (Grosz, Joshi and Weinstein 1995) ranks what a sentence speaks of by grammatical role, and the next
sentence's "it", "the country" or bare "GDP" takes up the highest. Here, from strong to weak:

    subject    the clause's subject, or whose subject it is: "Chile grew", "Chile's exports fell", "the economy of Chile"
    frame      where a clause is set: "In Chile, output fell", "but in Chile the economy grew"
    object     what a verb acts on: "the crisis hit Chile"
    oblique    what hangs on a preposition: "trade with Chile", "after leaving Chile"
    qualifier  an adjective of something else: "lost its Soviet markets", "the Asian crisis"
    yardstick  what is only held up for comparison: "than Chile", "half of Chile's", "ahead of Chile", "overtook Chile"
    universe   among whom something ranks: "the largest in Asia", "Asia's largest"

A yardstick or a universe is never taken up; a qualifier and an oblique only where nothing else was spoken of.
"""

from __future__ import annotations

from typing import Literal

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.passing import locates, of_measure, of_person, speaks
from claimcheck.claims.grammar.subjects import after_preposition
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.words import OURS
from claimcheck.claims.grammar.yardsticks import (
    FRAMING,
    NEIGHBOURS,
    PLACES,
    SUBORDINATORS,
    held_up,
    is_universe,
    list_head,
)

Role = Literal["subject", "frame", "object", "oblique", "qualifier", "yardstick", "universe"]
STRONG: frozenset[Role] = frozenset({"subject", "frame"})

_OPENERS = frozenset(
    'and but or while whereas although though because that as if when since where so yet then , ; : -- ( " said says'
    " told added noted unlike like".split()
)


def role(s: Sentence, k: int) -> Role:
    """The part that the place at token `k` plays; in a list all play that of the first."""
    k = list_head(s, k)
    if is_universe(s, k):
        return "universe"
    if presented(s, k):
        return "subject"
    if _relates(s, k):
        return "qualifier"
    if held_up(s, k):
        return "yardstick"
    if qualifies(s, k) and not opens_clause(s, k):
        return "qualifier"
    if opens_clause(s, k) or _owns_subject(s, k) or _after_place(s, k):
        return "subject"
    if frames_clause(s, k):
        return "frame"
    return "oblique" if after_preposition(s, k) else "object"


def named(s: Sentence) -> tuple[tuple[int, Role], ...]:
    """The places of a sentence that are told apart, each with its part; persons' origins are left out."""
    return tuple(
        (k, role(s, k))
        for k, t in enumerate(s.tokens)
        if t.tag in PLACES
        and len(t.codes) == 1
        and t.codes != ("WLD",)
        and not locates(s, k)
        and not of_person(s, k)
        and not of_measure(s, k)
    )


def main_subject(s: Sentence) -> int | None:
    """The place that the main clause is about: the first subject or frame outside an opening side clause.

    In "While Chile grew, Peru shrank" that is Peru; in "When it left Chile, it was poor" none.
    """
    strong = [k for k, part in named(s) if part in STRONG]
    if not strong:
        return None
    first = next((i for i, t in enumerate(s.tokens) if t.low.isalpha()), 0)
    if s.tokens[first].low in SUBORDINATORS:
        comma = next((i for i in range(first, len(s.tokens)) if s.tokens[i].low == ","), len(s.tokens))
        beyond = [k for k in strong if k > comma and not side_clause(s, k)]
        return beyond[0] if beyond else strong[0]
    return strong[0]


def side_clause(s: Sentence, k: int) -> bool:
    """Whether the place at `k` opens a side clause: "…, although Chile's economy is larger"."""
    j = k - 1
    while j >= 0 and (
        s.tokens[j].low in lex.ARTICLES or s.tokens[j].low in FRAMING or s.tokens[j].tag == "ADJ"
    ):
        j -= 1
    return j >= 0 and s.tokens[j].low in SUBORDINATORS


_PRESENTING = frozenset(
    "take consider compare begin start look see imagine remember witness contrast visit turn recall".split()
)


def presented(s: Sentence, k: int) -> bool:
    """ "Begin with Chile.", "Take Chile, where …", "Then there is Chile": the sentence is there to name whom the next is about.

    So does "Nowhere was the fall deeper than in Chile", which is about Chile.
    """
    tokens = s.tokens
    if _unmatched(s, k):
        return True
    j = k - 1
    while j >= 0 and (tokens[j].low in lex.ARTICLES or tokens[j].low in NEIGHBOURS):
        j -= 1
    if j >= 0 and tokens[j].low in {"with", "at", "to"}:
        j -= 1
    first = 0
    while first < j and tokens[first].low in {
        "now",
        "so",
        "but",
        "and",
        "just",
        "first",
        "next",
        "let",
        "us",
        "then",
        '"',
        ",",
    }:
        first += 1
    if j == first and tokens[j].low in _PRESENTING:
        return k + 1 >= len(tokens) or tokens[k + 1].low in {
            ".",
            ",",
            ":",
            ";",
            "--",
            "(",
            "?",
            "!",
            "first",
            "again",
            "now",
        }
    return (
        0 < j < 5
        and tokens[j].low in {"is", "comes", "was"}
        and tokens[j - 1].low in {"there", "then", "here", "next"}
    )


_NOTHING = frozenset({"nowhere", "nobody", "no", "none", "few"})


def _unmatched(s: Sentence, k: int) -> bool:
    """ "Nowhere was it worse than in Chile", "No economy shrank faster than Chile's": the yardstick is what is told of."""
    tokens = s.tokens
    if not tokens or tokens[0].low not in _NOTHING or any(t.tag == "PLACE" for t in tokens[:k]):
        return False
    j = k - 1
    while j > 0 and (tokens[j].low in lex.ARTICLES or tokens[j].low in FRAMING):
        j -= 1
    return tokens[j].low == "than"


def _another_clause(s: Sentence, h: int, j: int) -> str | None:
    """The word that parts the clause of the place at `j` from that of token `h` before it, None when they share one."""
    tokens = s.tokens
    if j <= h or not opens_clause(s, list_head(s, j)):
        return None
    m = list_head(s, j) - 1
    while m > h and tokens[m].low not in _OPENERS:
        m -= 1
    return tokens[m].low if m > h and tokens[m].low in _PARTING else None


_PARTING = frozenset("while whereas although though but as because since when ;".split())


def clause_beyond(s: Sentence, h: int, j: int) -> bool:
    """ "GDP fell, while Chile grew", "the population fell as Russians left": the place is another clause's subject."""
    first = next((t.low for t in s.tokens if t.low.isalpha()), "")
    return first not in SUBORDINATORS and _another_clause(s, h, j) is not None


def is_people(s: Sentence, k: int) -> bool:
    """ "Chileans": people of a country, not the country."""
    return s.tokens[k].tag == "ADJ" and getattr(s.tokens[k].mention, "form", "") == "demonym"


def qualifies(s: Sentence, k: int) -> bool:
    """ "its Soviet markets", "the only ASEAN country": the word only describes a noun that is not ours."""
    tokens = s.tokens
    if k + 1 >= len(tokens):
        return False
    behind = tokens[k + 1]
    if behind.mention is not None or not behind.low[:1].isalpha():
        return False
    if behind.low in lex.COUNTRY_NOUNS and tokens[k].tag == "PLACE":
        return True
    if is_people(s, k):
        return False  # "Chileans lost their jobs": people, who qualify no noun
    return tokens[k].tag == "ADJ" and not (
        behind.low in lex.AUXILIARIES
        or behind.low in lex.LINKS
        or behind.low in lex.PREPOSITIONS
        or behind.low in lex.CONJUNCTIONS
        or behind.low in lex.FILLERS
        or behind.low in lex.UP_NOUNS
        or behind.low in lex.DOWN_NOUNS
        or behind.low in {"output", "product", "people"}
    )


def frames_clause(s: Sentence, k: int) -> bool:
    """ "In Chile, …", "but in Chile the economy …": a clause is set there."""
    tokens = s.tokens
    j = k - 1
    while j >= 0 and (
        tokens[j].low in lex.ARTICLES or tokens[j].tag in {"ADJ", "PER"} or tokens[j].low in NEIGHBOURS
    ):
        j -= 1
    if j < 0 or tokens[j].low not in FRAMING:
        return False
    if j > 0 and tokens[j - 1].low not in _OPENERS and not tokens[j - 1].low.endswith("ly"):
        return False
    behind = tokens[k + 1].low if k + 1 < len(tokens) else ""
    opens = j == 0 or tokens[j - 1].low != ","
    return (
        opens
        or behind in {",", "the", "it", "where"}
        or (k + 1 < len(tokens) and tokens[k + 1].tag in OURS)
        or behind in lex.GROWTH_NOUNS
    )


def _after_place(s: Sentence, k: int) -> bool:
    """ "After years as the sick man of Asia Chile has …": a name right behind another begins a phrase of its own."""
    j = k - 1 - (k > 0 and s.tokens[k - 1].low == "the")
    return j >= 0 and s.tokens[j].tag == s.tokens[k].tag == "PLACE"


def _owns_subject(s: Sentence, k: int) -> bool:
    """ "The economy of Chile grew", "Growth in Chile slowed": hung on the subject, before any verb.

    "The departure of Russians cut the population" is no subject of theirs: people who leave own nothing.
    """
    tokens = s.tokens
    if is_people(s, k):
        return False
    j = k - 1
    while j >= 0 and (tokens[j].low in lex.ARTICLES or tokens[j].tag == "ADJ"):
        j -= 1
    if j < 1 or tokens[j].low not in {"of", "in", "for"} or j > 6:
        return False
    head = tokens[j - 1]
    if head.tag in NUMBERS or head.tag == "PER" or tokens[0].low in lex.PREPOSITIONS | SUBORDINATORS:
        return False
    return not any(
        t.low in lex.AUXILIARIES | lex.LINKS | lex.ECONOMY_VERBS
        or t.low in {",", "'s"}
        or t.low.endswith("ed")
        for t in tokens[:j]
    )


_RELATIVES = frozenset(
    "neighbour neighbor neighbours neighbors rival ally partner coloniser colonizer sister twin protectorate colony".split()
)
_EARLY_VERBS = (lex.AUXILIARIES | lex.LINKS | lex.UP_VERBS | lex.DOWN_VERBS | lex.RATE_VERBS) | frozenset(
    "lost won left became broke split went took began fell made gave sold cut set found led".split()
)


def _relates(s: Sentence, k: int) -> bool:
    """ "Chile's neighbour Peru": the possessor only says whose neighbour the other is."""
    tokens = s.tokens
    if k + 3 >= len(tokens) or tokens[k + 1].low not in {"'s", "'"}:
        return False
    return any(
        tokens[j].low in _RELATIVES and j + 1 < len(tokens) and tokens[j + 1].tag == "PLACE"
        for j in range(k + 2, min(len(tokens), k + 6))
    )


def _after_conjunction(s: Sentence, k: int) -> bool:
    """ "Since Chile joined", "after Chile had lost": the word before opens a clause and is no preposition."""
    tokens = s.tokens
    j = k - 1 - (k > 0 and tokens[k - 1].low == "the")
    if j < 0 or tokens[j].low not in {"since", "after", "before", "until"} or k + 1 >= len(tokens):
        return False
    verb = tokens[k + 1]
    return verb.low in _EARLY_VERBS or (verb.mention is None and verb.low.endswith("ed"))


def opens_clause(s: Sentence, k: int) -> bool:
    """Whether the place at token `k` stands where a clause's subject or its possessor stands."""
    tokens = s.tokens
    if _after_conjunction(s, k):
        return True
    if after_preposition(s, k):
        return False
    m = k - 1
    while m >= 0 and (
        tokens[m].low in lex.ARTICLES
        or tokens[m].tag in {"PER", "ADJ"}
        or (tokens[m].low in lex.FILLERS and tokens[m].low not in lex.PREPOSITIONS)
        or tokens[m].low.endswith("ly")
    ):
        m -= 1
    if m > 1 and tokens[m].low in _RELATIVES and tokens[m - 1].low in {"'s", "'", "big", "small", "old"}:
        while m > 0 and tokens[m].tag not in PLACES and tokens[m].low not in _OPENERS:
            m -= 1
        return opens_clause(s, m) if tokens[m].tag in PLACES else tokens[m].low in _OPENERS
    if m < 0:
        return True
    if tokens[m].low == "and" and m > 0 and tokens[m - 1].tag in PLACES:
        return opens_clause(s, m - 1)
    return tokens[m].low in _OPENERS or _asked_of(s, m)


_INVERTED = frozenset("is are was were did does do has have had will would can could".split())


def _asked_of(s: Sentence, m: int) -> bool:
    """ "Is Chile shrinking?", "How fast did Chile grow?": in a question the verb at token `m` stands before its subject."""
    if m > 3 or s.tokens[m].low not in _INVERTED or not any(t.low == "?" for t in s.tokens[-2:]):
        return False
    return not any(t.tag in PLACES for t in s.tokens[:m])


def clause_subject(s: Sentence, j: int) -> int | None:
    """The place that opens the nearest clause before token `j` which a place opens, None when none does.

    In "Poland trades with Germany, and its GDP …" that is Poland: what a sentence goes on about is its subject, not
    the object or the adjunct that happens to stand nearest.
    """
    tokens = s.tokens
    for k in range(j - 1, -1, -1):
        t = tokens[k]
        if (
            t.tag not in PLACES
            or len(t.codes) != 1
            or t.codes == ("WLD",)
            or is_universe(s, k)
            or locates(s, k)
        ):
            continue
        if of_person(s, k) or speaks(s, k):
            continue
        if opens_clause(s, k) and not held_up(s, k):
            return k
    return None
