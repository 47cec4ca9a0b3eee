"""The noun that a number is the size of: "population of N", "a $2 trillion economy", "GDP, at N", "rose from N to M"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.governors import Governor, governor_left, is_noun_of_change
from claimcheck.claims.grammar.quantities import Subject, quantity_at
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.times import When
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import change_sign, is_content

_HEADS = frozenset({"GDP", "ECON", "POP", "GNP", "DENSITY"})
_REACHING = frozenset(
    ("peaked pegged bottomed stabilised stabilized went topped levelled leveled maxed clocked").split()
)
_GLUE = frozenset(
    (
        "of is was : at , ( ) - -- = | has had have in the a an by to from about be will would worth mark"
        " total figures current us u . s $ usd dollars prices estimate est for with only some as and last"
        " recorded estimated official number stood reaches reached exceeding approximately roughly million"
        " billion that which it"
    ).split()
)


_PRODUCING = frozenset("a has had with of about produced generated produces generates".split())
_REACHED = frozenset(
    (
        "worth valued of was is at to reached reach from pegged estimated stands stood hit totalled totaled"
    ).split()
)
_SIZING = frozenset("reached exceeded passed of at to topped surpassed crossed hit been".split())
_COMPARING = frozenset(
    ("from compared versus against up down to that and while than with after ( , ; 's or of").split()
)
_PASSED_OVER = frozenset(
    (
        "census level minimum maximum low high ten decade earlier biggest second third followed just shy"
    ).split()
)
_RECORD_WORDS = frozenset("record all all-time time historic historical new a an its".split())
_AROUND_LABEL = frozenset(") ( in total current us $ | ,".split())


@dataclass(frozen=True, slots=True)
class Last:
    """The level read before in the same sentence, from which the next number may go on."""

    index: int
    head: int
    owner: Owner
    indicator: str
    when: When
    unit: str | None = None


def compound(s: Sentence, i: int, wanted: set[str]) -> int | None:
    """ "a $2 trillion economy", "$660m in GDP", "44 million population"."""
    tokens = s.tokens
    k = i + 1
    if k < len(tokens) and tokens[k].low in {"in", "of", "strong"}:
        preposition = tokens[k].low
        k += 1
        while k < len(tokens) and tokens[k].low in {"total", "annual", "the", "nominal", "national"}:
            k += 1
        if k < len(tokens) and tokens[k].tag in wanted and tokens[k].tag != "ECON" and preposition != "of":
            before = tokens[i - 1].low if i else ""
            return k if before in _PRODUCING else None
        return None
    while k < len(tokens) and (
        tokens[k].tag == "ADJ" or tokens[k].low in {"strong", "dollar", "a", "year", "plus", "nominal"}
    ):
        k += 1
    if k < len(tokens) and tokens[k].tag in wanted:
        if (
            tokens[k].tag == "POP"
            and k + 1 < len(tokens)
            and tokens[k + 1].low in {"increase", "growth", "rise"}
        ):
            return None
        return k
    return None


def governed(s: Sentence, i: int, wanted: set[str]) -> int | None:
    tokens = s.tokens
    g = governor_of_level(s, i)
    if g is None:
        return None
    if tokens[g.index].tag in wanted and g.kind == "link":
        return g.index if quantity_at(s, g.index).kind == "indicator" else None
    if g.kind == "noun":
        return None
    if g.kind in ("verb", "rate") and g.preposition not in ("to", "from"):
        return None
    if g.kind == "coordinate":
        return None
    who = subject_of_size(s, g.index)
    if g.kind == "link" and off_by(s, i):
        return None
    if who.kind != "indicator" or tokens[who.index].tag not in wanted:
        return None
    if (
        g.kind == "link"
        and tokens[g.index].low in {"has", "have", "had", "saw", "sees", "will", "would", "expected"}
        and who.index < g.index
        and tokens[g.index].low in {"has", "have", "had", "saw", "sees"}
    ):
        return None if tokens[i - 1].low not in _SIZING else who.index
    if (
        tokens[who.index].tag == "ECON"
        and tokens[g.index].low not in _REACHED
        and g.preposition not in ("to", "from")
    ):
        return None
    return who.index


def chained(s: Sentence, i: int, family: str, last: Last | None) -> int | None:
    """ "…, compared with N in 1990", "while that of China is N": goes on from the level before."""
    tokens = s.tokens
    if (
        last is None
        or (tokens[last.head].tag != family and family == "POP")
        or (family == "GDP" and tokens[last.head].tag not in {"GDP", "ECON"})
    ):
        return None
    if i - last.index > 20:
        return None
    if family == "POP" and tokens[i - 1].low == "with" and tokens[i - 2].tag == "PLACE":
        return last.head
    comparing = False
    for k in range(last.index + 1, i):
        t = tokens[k]
        if t.low in _COMPARING or (t.low == "but" and _denied(s, last.index)):
            comparing = True
        elif (
            t.tag in {"PLACE", "ADJ", "PER", "NUM", "PEOPLE", "MONEY", "RANK"}
            or t.low in _GLUE
            or t.low in lex.FILLERS
        ):
            continue
        elif (
            t.tag in {"PCT", "SUB", "NAME"}
            or t.low in lex.RIVALS
            or (is_content(s, k) and t.low not in _PASSED_OVER)
        ):
            return None
    if not comparing:
        return None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and is_content(s, i + 1):
        return None
    return last.head


def off_by(s: Sentence, i: int) -> bool:
    """ "just shy of Germany's economy by a mere $13 million": the number is how far off."""
    k = i - 1
    while k > 0 and s.tokens[k].low in lex.FILLERS and s.tokens[k].low != "by":
        k -= 1
    return s.tokens[k].low == "by"


def subject_of_size(s: Sentence, g: int) -> Subject:
    """What the verb at token `g` is said of; "was last recorded" is walked over."""
    k = g
    while k > 0 and (
        s.tokens[k - 1].low in lex.AUXILIARIES
        or s.tokens[k - 1].low in {"last", "first"}
        or s.tokens[k - 1].low.endswith("ly")
    ):
        k -= 1
    walked = any(t.low in {"last", "first"} for t in s.tokens[k:g])
    return subject(s, k if walked else g)


def _behind_change(s: Sentence, k: int) -> Governor | None:
    """ "fell by about 20,000 to N": the verb stands before the amount of the change."""
    tokens = s.tokens
    if (
        k < 2
        or tokens[k].low not in {"to", "from"}
        or tokens[k - 1].tag not in {"NUM", "PEOPLE", "MONEY", "PCT"}
    ):
        return None
    j = k - 2
    while j > 0 and (tokens[j].low in lex.FILLERS and tokens[j].low != "by"):
        j -= 1
    if tokens[j].low not in {"by", ","} and not change_sign(tokens[j].low):
        return None
    found = (
        governor_left(s, j + 1)
        if tokens[j].low == "by"
        else Governor(j, "verb", 1)
        if change_sign(tokens[j].low)
        else None
    )
    if found is None and tokens[j].low == "by" and tokens[j - 1].low == ",":
        found = next(
            (
                Governor(m, "verb", 1)
                for m in range(j - 1, max(-1, j - 14), -1)
                if change_sign(tokens[m].low) and not is_noun_of_change(s, m)
            ),
            None,
        )
    return replace(found, preposition=tokens[k].low) if found is not None else None


def _reaching(s: Sentence, k: int) -> Governor | None:
    """ "peaked at N", "has been pegged at N", "went from N", "the $5 trillion mark at N"."""
    tokens = s.tokens
    while k > 0 and (
        tokens[k].tag == "PER" or tokens[k].low in lex.FILLERS or tokens[k].low in {"at", "in", "from", "to"}
    ):
        k -= 1
    if (
        tokens[k].low in {"mark", "level", "threshold"}
        and k > 2
        and tokens[k - 1].tag in {"MONEY", "NUM", "PEOPLE"}
    ):
        return governor_left(s, k - 1)
    return Governor(k, "link") if tokens[k].low in _REACHING else None


def corrects(s: Sentence, last: Last | None, i: int) -> bool:
    """ "was not 70 million in 2015 but 65 million": the second number stands in for the first, its year included."""
    return (
        last is not None and _denied(s, last.index) and any(t.low == "but" for t in s.tokens[last.index : i])
    )


def _denied(s: Sentence, i: int) -> bool:
    return any(t.low in lex.NEGATIONS for t in s.tokens[max(0, i - 3) : i])


def labelled(s: Sentence, i: int) -> int | None:
    """ "Population, total in Gabon was N", as tables are read out: the head is the table's label."""
    tokens = s.tokens
    k = i - 1
    if k < 4 or tokens[k].low not in {"was", "is"}:
        return None
    k -= 1
    while k > 0 and (
        tokens[k].tag == "PLACE" or tokens[k].low in {"the", "in", "for", "total", ",", "(", ")"}
    ):
        k -= 1
    return (
        k
        if tokens[k].tag == "POP"
        and any(t.low == "total" for t in tokens[k : i - 1])
        and tokens[k + 1].low in {",", "("}
        else None
    )


def extreme(s: Sentence, i: int, last: Last | None, family: str) -> int | None:
    """ "…, reaching an all-time high of N in 2019 and a record low of N": the extremes of the level before."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and (
        tokens[k].low in {"of", "at"}
        or tokens[k].low in lex.FILLERS - {"high", "low", "record", "maximum", "minimum", "highest", "lowest"}
    ):
        k -= 1
    if (
        last is None
        or k < 1
        or tokens[k].low not in {"high", "low", "peak", "maximum", "minimum"}
        or tokens[i - 1].low not in {"of", "at"}
    ):
        return None
    if not any(t.low in _RECORD_WORDS for t in tokens[max(0, k - 4) : k]):
        return None
    if any(t.low in lex.RIVALS and t.mention is None for t in tokens[last.index : k]):
        return None
    fits = tokens[last.head].tag == "POP" if family == "POP" else tokens[last.head].tag in {"GDP", "ECON"}
    return last.head if fits else None


def governor_of_level(s: Sentence, i: int) -> Governor | None:
    """Like `governor`, but only what stands before: a level is never governed from behind."""
    tokens = s.tokens
    k = i - 1
    if k > 0 and tokens[k].low == "at" and tokens[k - 1].low == ",":
        k -= 1
    if k >= 0 and tokens[k].low in {",", "(", "|", "=", "-", "--"}:
        j = k - 1
        if tokens[k].low in {"-", "--"} and j > 1 and tokens[j].tag == "PLACE":
            j -= 1 + (tokens[j - 1].low == "the")
            j -= tokens[j].low in {"of", "in"}  # "Population of Vietnam - 86,116,559"
        while j >= 0 and (tokens[j].tag == "PER" or tokens[j].low in _AROUND_LABEL):
            j -= 1
        if j >= 0 and tokens[j].tag in _HEADS - {"ECON"} and quantity_at(s, j).kind == "indicator":
            return Governor(j, "link")
    return _behind_change(s, i - 1) or _reaching(s, i - 1) or governor_left(s, i)
