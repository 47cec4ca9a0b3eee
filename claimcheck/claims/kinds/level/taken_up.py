"""Figures of a quantity taken up by a word: "since 1960, when it was 1.3 million", "Back in 1970 the total was 8.7 million"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.quantities import quantity_at
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, owner, said_of
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.kinds.level.chains import Last
from claimcheck.claims.kinds.level.people import is_everybody

TakenUp = tuple[int, Owner, str]  # the token it hangs on, whose it is, the indicator

_BEING = frozenset(
    "was is stood at had has been were worth totalled only just still already reached hit".split()
)
_MOVED = frozenset(
    "climbed risen grown fallen rose grew fell dropped shrunk swollen swelled sunk sank slipped doubled to".split()
)
_TOTALS = frozenset({"total", "figure", "number", "headcount", "count"})
_NEAR = 40  # tokens between a quantity and the clause that takes it up
_SLUGS = frozenset({"population", "gdp", "gdp_per_capita"})


def taken_up(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """What the figure at token `i` is the size of, where "it" or "the total" takes that up."""
    if i + 1 < len(s.tokens) and is_content(s, i + 1):
        return None
    return (
        _when_it_was(s, i, context)
        or _the_total(s, i, context)
        or _there_were(s, i, context)
        or _census(s, i, context)
    )


def _when_it_was(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """ "has quadrupled since 1960, when it was 1.3 million": the quantity that the clause before is about."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and (tokens[k].low in _BEING or tokens[k].low in lex.FILLERS):
        k -= 1
    if k < 3 or tokens[k].low != "it" or k == i - 1 or tokens[k - 1].low != "when":
        return None
    if not any(t.tag == "PER" for t in tokens[k - 3 : k - 1]):
        return None
    head = next(
        (m for m in range(k - 2, max(-1, k - _NEAR), -1) if tokens[m].tag in {"POP", "GDP", "ECON"}), None
    )
    if head is None or quantity_at(s, head).kind != "indicator":
        return None
    people = tokens[head].tag == "POP"
    if people and not whole_population(s, head):
        return None
    if people != (tokens[i].tag in {"NUM", "PEOPLE"}) or any(
        t.mention is None and t.low in lex.RIVALS for t in tokens[head:k]
    ):
        return None
    slug = str(getattr(tokens[head].mention, "indicator", "gdp"))
    own = owner(s, head, context, None)
    return (head, own, slug) if slug in _SLUGS and own.codes and not own.veto else None


def _the_total(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """ "By 1990 the figure had climbed to 23 million": the quantity told in the sentence before."""
    tokens = s.tokens
    quantity = context.quantity
    if quantity is None or quantity[0] not in _SLUGS or len(quantity[1]) != 1:
        return None
    if (quantity[0] == "population") != (tokens[i].tag in {"NUM", "PEOPLE"}):
        return None
    k = i - 1
    passed = _BEING | _MOVED | (lex.FILLERS - _TOTALS)
    while k > 0 and (tokens[k].low in passed or tokens[k].tag == "PER"):
        k -= 1
    if (
        k < 1
        or k == i - 1
        or tokens[k].low not in _TOTALS
        or tokens[k - 1].low not in {"the", "that", "this"}
    ):
        return None
    named = {"PLACE", "SUB", "NAME", "ADJ", "POP", "GDP", "ECON"}
    if not s.has("PER") or any(t.tag in named for t in tokens[:i]):
        return None
    front = [t for t in tokens[: k - 1] if t.tag != "PER" and t.low not in lex.PREPOSITIONS | _OPENING]
    if front or any(t.tag in NUMBERS - {"NUM", "PEOPLE"} for t in tokens[:i] if t is not tokens[i]):
        return None
    note = f"“the {tokens[k].text}” is taken to mean {said_of(context, *quantity)}, spoken of before."
    return k, Owner(quantity[1], False, "the total of what was spoken of before", note=note), quantity[0]


_THERE = frozenset("are were was is be will had been live lived".split())


def _clause(s: Sentence, i: int) -> int:
    """Where the clause of the number at token `i` begins: behind ", and", ";" or ":", else with the sentence."""
    for k in range(i - 1, 0, -1):
        joined = s.tokens[k].low in {"and", "but", "while"} and s.tokens[k - 1].low == ","
        if joined or s.tokens[k].low in {";", ":"}:
            return k + 1
    return 0


_COUNTS = frozenset({"census", "censuses", "headcount", "enumeration"})
_WHICH = frozenset("first last latest next previous earlier earliest nationwide".split())
_FEWEST_COUNTED = 100_000


def _census(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """ "The 2006 census counted 31.2 million", "when the first census of the new state returned 9 million".

    The verb right before the number may be any; the census is its subject, and counts the people of whom the text tells.
    """
    tokens = s.tokens
    if tokens[i].tag not in {"NUM", "PEOPLE"} or tokens[i].number.value < _FEWEST_COUNTED:
        return None
    if context.topic != "population" or not is_everybody(s, i + 1):
        return None
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS:
        k -= 1
    verb = tokens[k]
    if k < 1 or verb.mention is not None or verb.low in lex.PREPOSITIONS | lex.RIVALS | {","}:
        return None
    k -= 1
    passed = (
        lex.AUXILIARIES | lex.COUNTRY_NOUNS | lex.ARTICLES | {"of", "in", "new", "held", "taken", "which"}
    )
    while k > 0 and (tokens[k].tag == "PER" or tokens[k].low in passed):
        k -= 1
    if tokens[k].low not in _COUNTS:
        return None
    told = context.quantity[1] if context.quantity is not None else ()
    codes: tuple[str, ...] = told if len(told) == 1 else ()
    before = tokens[k - 1] if k else tokens[k]
    if before.tag in {"ADJ", "NAME", "SUB", "PLACE"}:
        codes = before.codes if before.tag == "ADJ" else ()
    of_else = k > 0 and is_content(s, k - 1) and before.low not in _WHICH  # "the livestock census"
    if len(codes) != 1 or of_else or s.has("PLACE", "SUB"):
        return None
    note = f"The census is taken to be that of {context.gazetteer.name(codes[0])}, spoken of before."
    return i, Owner(codes, False, "whose census it is", note=note), "population"


def _there_were(s: Sentence, i: int, context: Context) -> TakenUp | None:
    """ "In 2000 there were already 600,000", "There were only 600,000 in 2000": people told of in the sentence before."""
    tokens = s.tokens
    quantity = context.quantity
    if quantity is None or quantity[0] != "population" or tokens[i].tag not in {"NUM", "PEOPLE"}:
        return None
    first = _clause(s, i)
    clause = s.tokens[first:]
    named = {"PLACE", "SUB", "NAME", "ADJ", "GDP", "ECON"} & {t.tag for t in clause}
    if len(quantity[1]) != 1 or named or not any(t.tag == "PER" for t in clause):
        return None
    k = i - 1
    while k > 0 and (tokens[k].low in _THERE | lex.FILLERS | {"already"}):
        k -= 1
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    of_them = [t.low for t in tokens[i + 1 : i + 3]] in (["of", "them"], ["of", "us"], ["in", "all"])
    closed = behind is None or not behind.low[:1].isalpha() or _dated(s, i + 1) or of_them
    verb = any(t.low in _THERE for t in tokens[k + 1 : i])
    front = [t for t in tokens[first:k] if t.tag != "PER" and t.low not in lex.PREPOSITIONS | _OPENING]
    if tokens[k].low != "there" or not verb or not closed or front:
        return None
    note = f"The figure is taken to be {said_of(context, *quantity)}, spoken of before."
    return k, Owner(quantity[1], False, "the people spoken of before", note=note), quantity[0]


_OPENING = frozenset({",", "back", "but", "and", "the", "census", "time", "last", "first", "of"})


def _dated(s: Sentence, k: int) -> bool:
    """ "600,000 in 2000", "600,000 then": nothing but a time behind the number."""
    tokens = s.tokens
    if tokens[k].tag == "PER" or tokens[k].low in {"then", "now", "today"}:
        return True
    return tokens[k].low in {"in", "at", "by"} and k + 1 < len(tokens) and tokens[k + 1].tag == "PER"


def went_on(s: Sentence, i: int, last: Last | None) -> TakenUp | None:
    """ "had 14 million people in 1980 and has 39 million now", "stood at 3 billion in 1960 and had reached 4 billion by 1974".

    The second verb has the subject of the first, and the first figure has a time of its own.
    """
    tokens = s.tokens
    if last is None or last.indicator not in _SLUGS or not last.when.tokens:
        return None
    people = last.indicator == "population"
    if people != (tokens[i].tag in {"NUM", "PEOPLE"}) or (i + 1 < len(tokens) and is_content(s, i + 1)):
        return None
    k = i - 1
    verbs = 0
    while k > last.index and (
        tokens[k].low in _BEING | _MOVED | _HAVING | lex.FILLERS
        or tokens[k].tag == "PER"
        or tokens[k].low == "in"
    ):
        moved = tokens[k].low in _MOVED - {"to"}
        verbs += moved or tokens[k].low in _BEING - {"at", "only", "just", "still", "already"}
        verbs += people and tokens[k].low in _HAVING
        k -= 1
    if not verbs or tokens[k].low not in {"and", "but"}:
        return None
    between = [t.low for t in tokens[last.index + 1 : k] if t.tag != "PER"]
    return (last.head, last.owner, last.indicator) if set(between) <= _BETWEEN else None


_HAVING = frozenset({"has", "have", "now", "today"})
_BETWEEN = frozenset({"in", ",", "people", "inhabitants", "by", "at"})
