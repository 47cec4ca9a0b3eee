"""The noun that is changed or measured: GDP itself, its growth, or a rival that only leans on it.

"Sectors of the economy" are not the economy, "oil GDP" is not GDP, and "growth" is the economy's unless a noun
before it or behind it says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence, Token
from claimcheck.claims.grammar.words import OURS, is_content, whole_population
from claimcheck.mentions.indicators import names_goods

SubjectKind = Literal["indicator", "growth", "place", "pronoun", "rival", "unknown", "none"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a governor is said of: the kind of noun and its token index (-1 for none)."""

    kind: SubjectKind
    index: int = -1


# What may stand before "of GDP" and leave it GDP.
_MEASURES = frozenset(
    [
        "level",
        "levels",
        "size",
        "value",
        "volume",
        "amount",
        "figure",
        "figures",
        "estimate",
        "estimates",
        "measure",
        "measures",
        "number",
        "data",
        "growth",
        "terms",
        "pace",
        "per",
        "calculation",
        "expansion",
        "quarter",
        "world's",
        "country's",
        "nation's",
        "economy",
        "economies",
        "economists",
        "said",
        "says",
        "according",
        "like",
        "country",
        "but",
        "and",
        "year",
        "years",
        "sources",
        "state",
        "national",
    ]
)
_RATIOS = frozenset({"ratio", "ratios", "deflator", "gap"})


def quantity_at(s: Sentence, j: int) -> Subject:
    """ "economy" inside "sectors of the economy" is not the subject, its sector is."""
    tokens = s.tokens
    k = j - 1
    while k >= 0 and _belongs_to_name(s, k):
        k -= 1
    if (
        k > 0
        and tokens[k].low in {"of", "to", "in", "on", "per", "from"}
        and not _dates_before(s, k + 1, j)
        and _takes_over(s, k - 1)
    ):
        return Subject("rival", k - 1)
    if j > 0 and _narrows(s, j):
        return Subject("rival", j - 1)
    if j + 1 < len(tokens) and tokens[j + 1].low in _RATIOS:
        return Subject("rival", j + 1)
    return Subject("indicator", j)


def _dates_before(s: Sentence, k: int, j: int) -> bool:
    """ "during the crisis of 2009 its economy …": the "of" before token `k` has its date, and the quantity begins anew."""
    tokens = s.tokens
    if tokens[k].tag == "PER" and k + 1 == j:
        return _begins_anew(s, j)  # "at the end of that year GDP was"
    return tokens[k].tag == "PER" and k + 1 < j and tokens[k + 1].low in lex.POSSESSIVES | {"the"}


def _begins_anew(s: Sentence, j: int) -> bool:
    """ "After the revision GDP is …": the clause opens with a phrase of its own, and the verb behind GDP has no other subject."""
    tokens = s.tokens
    k = j + 1
    if k + 1 < len(tokens) and tokens[k].low in {"in", "of", "for"} and tokens[k + 1].tag == "PLACE":
        k += 2
    if tokens[j].tag != "GDP" or k >= len(tokens) or tokens[k].low not in lex.LINKS | lex.AUXILIARIES:
        return False
    for k in range(j - 1, max(-1, j - 9), -1):
        low = tokens[k].low
        if low in _TIMING and (k == 0 or tokens[k - 1].low in _OPENERS):
            return True
        if low in _OPENERS or low in lex.LINKS:
            return False
    return False


_TIMING = frozenset("after before during since until despite following amid under at throughout upon".split())
_OPENERS = frozenset({",", ":", ";", "--", '"', "even", "and", "but", "that", "while"})


def _belongs_to_name(s: Sentence, k: int) -> bool:
    """ "the real annual Japanese …": words that only say whose or how measured the quantity is."""
    t = s.tokens[k]
    if t.low in lex.FILLERS and t.low not in lex.PREPOSITIONS:
        return True
    return t.tag in {"PLACE", "ADJ", "PER"} or t.low in lex.POSSESSIVES or t.low in {"'s", "per"}


def _takes_over(s: Sentence, k: int) -> bool:
    """Whether the noun before "of GDP" is what the sentence is about ("sectors of", "3 percent of")."""
    noun = s.tokens[k]
    if noun.low in lex.RIVALS or noun.tag in {"PCT", "NUM", "MONEY"}:
        return True
    return is_content(s, k) and noun.low not in _MEASURES and noun.tag != "NAME"


def _narrows(s: Sentence, j: int) -> bool:
    """ "the farm economy", "oil GDP", "agricultural GDP"."""
    before = s.tokens[j - 1]
    if s.tokens[j].tag == "ECON":
        return before.low in lex.RIVALS - {"foreign", "target"} and before.tag not in NUMBERS
    if s.tokens[j].tag != "GDP" or (
        j == 2 and s.tokens[0].low in {"in", "at"} and before.low not in lex.RIVALS
    ):
        return False  # "In fact GDP rose 2 percent"
    if before.low in lex.RIVALS:
        return True
    narrowed = is_content(s, j - 1) and before.tag != "NAME" and before.low not in _MEASURES
    return narrowed and not _begins_anew(s, j)


_OUTPUT_OF = frozenset({"per", "gap", "index", "of", "growth", "prices"})


def is_product(s: Sentence, j: int, topic: str | None) -> bool:
    """Whether a bare "output" at token `j` is the economy's: where the text speaks of the economy and of no goods."""
    t = s.tokens[j]
    spoken_of = topic == "gdp" or s.has("GDP", "ECON", "ECONOMIC")
    if t.low != "output" or t.mention is not None or not spoken_of:
        return False
    if (
        j
        and s.tokens[j - 1].low != "alone"
        and (is_content(s, j - 1) or s.tokens[j - 1].tag in {"NAME", "SUB"} or _is_rival(s.tokens[j - 1]))
    ):
        return False
    following = s.tokens[j + 1].low if j + 1 < len(s.tokens) else ""
    if following == "of" and any(x.tag == "MONEY" for x in s.tokens[j + 2 : j + 5]):
        return not names_goods(s.text)  # "with output of $2.2tn"
    return following not in _OUTPUT_OF and not names_goods(s.text)


def _is_rival(t: Token) -> bool:
    return t.mention is None and t.low in lex.RIVALS


def growth_said(s: Sentence, j: int) -> Subject:
    """ "growth" as subject: ours by itself or behind GDP, economic, population; a rival's behind a rival."""
    k = j - 1
    while (
        k >= 0
        and s.tokens[k].low in lex.FILLERS
        and s.tokens[k].tag not in OURS
        and s.tokens[k].low not in {"of", "by", "at", "on"}
    ):
        k -= 1
    if k >= 0:
        before = s.tokens[k]
        if before.tag in OURS:
            return (
                Subject("growth", j) if before.tag != "POP" or whole_population(s, k) else Subject("rival", k)
            )
        if before.low in lex.RIVALS and k == j - 1:
            return Subject("rival", k)
        if k == j - 1 and is_content(s, k):
            return Subject("unknown", k)
    after = growth_complement(s, j)
    if after is not None:
        return Subject("growth", j) if s.tokens[after].tag in OURS else Subject("rival", after)
    return Subject("growth", j)


_NEARBY = frozenset({"neighbouring", "neighboring", "nearby"})
_COMPLEMENT_REACH = 8  # steps that the noun behind "growth in" may stand away


def growth_complement(s: Sentence, j: int) -> int | None:
    """The noun behind "growth in", "a rise of … in", None when there is none or it is a time or place."""
    tokens = s.tokens
    k = j + 1
    for _ in range(_COMPLEMENT_REACH):
        if k >= len(tokens):
            return None
        t = tokens[k]
        if t.low == "of" and k + 1 < len(tokens) and tokens[k + 1].tag in NUMBERS:
            k += 2
        elif t.low in {"in", "of", "for"}:
            return _object_behind(s, k + 1)
        elif t.tag == "PER" or t.low in lex.FILLERS:
            k += 1
        else:
            return None
    return None


def _object_behind(s: Sentence, k: int) -> int | None:
    """The noun that a preposition before token `k` governs, when it could be a quantity."""
    tokens = s.tokens
    while k < len(tokens) and _qualifies(tokens[k]):
        k += 1
    if k >= len(tokens):
        return None
    noun = tokens[k]
    if noun.tag in OURS:
        return k if noun.tag != "POP" or whole_population(s, k) else None
    if noun.low in lex.RIVALS and noun.tag not in NUMBERS:
        return k
    if noun.low in lex.RATE_VERBS:
        return None  # "growth in France slowed to 1 percent"
    if noun.tag == "PER" or noun.tag in NUMBERS or not is_content(s, k) or noun.low in lex.COUNTRY_NOUNS:
        return None
    return k


def _qualifies(t: Token) -> bool:
    words = t.low in lex.FILLERS or t.low in lex.POSSESSIVES or t.low in _NEARBY
    return words or t.tag in {"PLACE", "ADJ"} or t.low == "'s"
