"""Growth in one word: "has doubled since 1960", "is expected to more than double", "rose fivefold", "by a factor of 3"."""

from __future__ import annotations

from claimcheck.claims.grammar.asides import verb_start
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor, governor
from claimcheck.claims.grammar.headcounts import counted_people
from claimcheck.claims.grammar.quantities import growth_complement
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, said_of
from claimcheck.claims.grammar.words import OURS
from claimcheck.claims.kinds.growth.chains import elliptic
from claimcheck.claims.kinds.growth.links import Growing, Link, slug_of
from claimcheck.claims.kinds.growth.nouns import grown_noun

_MULTIPLIED = (
    "doubled",
    "tripled",
    "trebled",
    "quadrupled",
    "quintupled",
    "halved",
    "doubling",
    "tripling",
    "halving",
    "doubles",
)
_MULTIPLIERS = frozenset(["double", "triple", "treble", "quadruple", "quintuple", "halve"])
_BEFORE_INFINITIVE = frozenset(
    {"to", "will", "would", "could", "may", "might", "should", "can", "shall", "and", "or", "'ll"}
)


def multiplied(s: Sentence, i: int, context: Context, last: Link | None) -> Growing | None:
    """What the multiple at token `i` multiplies over time; None when it is no growth."""
    tokens = s.tokens
    number = tokens[i].number
    every = (
        i + 1 < len(tokens) and tokens[i + 1].low == "every"
    )  # "doubles every 20 years" has no years to check
    if number.form != "multiple" or number.value <= 0 or every:
        return None
    word = tokens[i].low
    verb = _to_multiply(s, i) or any(word.endswith(e) or f"{e} " in word for e in _MULTIPLIED)
    folded = any(multiple in word for multiple in ("fold", "times", "factor")) and not _measures_size(s, i)
    head = _said_of(s, i, last) if verb else None
    if folded and not verb:
        head = _risen(s, i, context, last)
    if head is not None:
        return None if tokens[head].tag == "ECONOMIC" else Growing(head, slug_of(s, head), None, 1, False)
    at = _verb_of(s, i) if folded else i
    if at is None or not (verb or folded) or word.endswith("ing"):
        return None
    if (counted := counted_people(s, at, context)) is not None:
        return Growing(counted[0], "population", counted[1], 1, False)
    return _left_out(s, i, at, context, last) or _taken_up(s, at, context)


_GROWING = frozenset({"population", "gdp", "gdp_per_capita"})


def _taken_up(s: Sentence, verb: int, context: Context) -> Growing | None:
    """ "It has doubled since 1990", after a sentence on the population of Niger."""
    k = verb_start(s, verb) - 1
    if k < 0 or s.tokens[k].low != "it" or context.quantity is None or not context.fresh:
        return None
    if context.quantity[0] not in _GROWING:
        return None
    if k and s.tokens[k - 1].tag != "PER" and s.tokens[k - 1].low not in {",", ";", "and", "but"}:
        return None
    if s.has("PLACE", "ADJ", "SUB", "NAME", "GDP", "POP", "ECON"):
        return None
    slug, codes = context.quantity
    note = f"“{s.tokens[k].text}” is taken to mean {said_of(context, slug, codes)}, spoken of before."
    own = Owner(codes, False, "“it” is the quantity spoken of before", note=note)
    return Growing(k, slug, own, 1, False)


def _verb_of(s: Sentence, i: int) -> int | None:
    g = governor(s, i)
    return g.index if g is not None and g.kind == "verb" and g.sign > 0 and g.preposition != "to" else None


def _left_out(s: Sentence, i: int, verb: int, context: Context, last: Link | None) -> Growing | None:
    """ "Chad's has doubled since 1990", after a sentence on the population of Niger."""
    who = subject(s, verb)
    if who.kind != "place" or s.tokens[who.index + 1].low not in {"'s", "'"}:
        return None
    return elliptic(s, who.index, Governor(verb, "verb"), context, last)


def _said_of(s: Sentence, i: int, last: Link | None) -> int | None:
    who = subject(s, i)
    if who.kind == "indicator":
        return who.index
    if last is not None and last.multiple and _goes_on(s, last.index, i):
        return last.head  # "will double by 2050 and triple by 2100"
    if who.kind in ("rival", "unknown", "place", "none") and s.tokens[i].low.endswith("ing"):
        complement = growth_complement(s, i)  # "a doubling of GDP"
        return complement if complement is not None and s.tokens[complement].tag in OURS else None
    return None


def _risen(s: Sentence, i: int, context: Context, last: Link | None) -> int | None:
    """ "rose fivefold", "a tenfold increase in GDP"."""
    g = governor(s, i)
    if g is None or g.kind not in ("verb", "noun") or g.preposition == "to":
        return None
    if g.right and any(t.low == "than" for t in s.tokens[g.index + 1 : g.index + 4]):
        return None  # "three times higher than in Bolivia" compares two places
    if g.kind == "verb":
        who = subject(s, g.index)
        return who.index if who.kind == "indicator" else None
    found = grown_noun(s, i, g, context, last)
    return found[0] if found and s.tokens[found[0]].tag in OURS else None


def _measures_size(s: Sentence, i: int) -> bool:
    """ "three times the size of", "ten times that of": a ratio."""
    tokens = s.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].low not in {"the", "that", "its", "as"}:
        return False
    return any(t.low in {"size", "that", "of"} for t in tokens[i + 1 : i + 4])


def _to_multiply(s: Sentence, i: int) -> bool:
    """ "is expected to more than double", "will triple": the base form as a verb."""
    return s.tokens[i].low.split()[-1] in _MULTIPLIERS and i > 0 and s.tokens[i - 1].low in _BEFORE_INFINITIVE


def _goes_on(s: Sentence, a: int, b: int) -> bool:
    """Whether only dates and "and" stand between two multiples."""
    return b - a < 10 and all(
        t.tag == "PER" or t.low in {"and", "or", ",", "by", "in", "then", "before"}
        for t in s.tokens[a + 1 : b]
    )
