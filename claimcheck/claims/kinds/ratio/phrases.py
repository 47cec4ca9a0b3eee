"""The words behind a multiple: "the size of Peru's", "as many people as", "higher than that of", "of the EU average"."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.sides import HEADS, PEOPLE, POSSESSIVE, people_at, slug_at
from claimcheck.claims.grammar.terms import Term, second_term
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.kinds.ratio.heads import one_term
from claimcheck.claims.kinds.ratio.phrase import CLOSING, FAST, PER_HEAD, Phrase
from claimcheck.claims.kinds.ratio.told import as_told, has_it, told_last

_LARGER = frozenset("larger bigger greater higher richer wealthier more faster above".split())


_SMALLER = frozenset({"smaller", "lower", "less", "poorer", "fewer", "slower", "below"})


_AS = frozenset(
    ("large big great high rich wealthy much many fast quickly rapidly productive prosperous").split()
)


_SOMETHING_ELSE = "something else"  # "50 percent more coffee than"


def _term(s: Sentence, k: int, context: Context) -> tuple[Term | None, str | None]:
    """The second term at token `k`, and what was assumed to name it.

    "Ours" is the document's place, else the country whose product was told last and that nobody else is spoken of since.
    """
    term = second_term(s, k, context)
    if term is not None or k >= len(s.tokens) or s.tokens[k].low != "ours" or context.quantity is None:
        return term, None
    slug, codes = context.quantity
    if not slug.startswith("gdp") or context.focus[:1] != (codes,) or context.gazetteer.is_group(codes[0]):
        return None, None
    return Term(
        codes, k + 1
    ), f"“ours” is taken to mean that of {context.gazetteer.name(codes[0])}, spoken of before."


def phrase_at(s: Sentence, i: int, context: Context) -> Phrase | None:
    """What the number at token `i` multiplies, read from the words behind it."""
    tokens = s.tokens
    number = tokens[i].number
    k = _over_correction(s, i + 1)
    if k >= len(tokens):
        return None
    if (told := as_told(s, i, k, context)) is not None:
        return told
    low = tokens[k].low
    if low == "what" or (low == "of" and k + 1 < len(tokens) and tokens[k + 1].low == "what"):
        term = one_term(s, k + 1 + (low == "of"), context)
        return None if term is None else Phrase(term, 1, False, "gdp_per_capita")  # "what a Serb earns"
    if low in _LARGER | _SMALLER and (low in {"above", "below"} or _than(s, k) is not None):
        if (
            tokens[i].tag == "PCT"
            and number.form != "digits"
            and number.form != "words"
            and number.form != "fraction"
        ):
            return None
        sign = 1 if low in _LARGER else -1
        return _compared(s, k, sign, tokens[i].tag == "PCT", context)
    if tokens[i].tag == "PCT":
        return _part(s, i, k, context)
    if number.value <= 0:
        return None
    if low == "as" and tokens[i].low.endswith("again"):
        term = second_term(s, k + 1, context)  # "half as large again as Spain's"
        return None if term is None else Phrase(term, 1, False, term.indicator, False)
    if low == "as":
        return as_large(s, k, context)
    return _of_size(s, i, k, context)


def _over_correction(s: Sentence, k: int) -> int:
    """Over ", not five times," and "but five times": the words behind are said of both numbers."""
    tokens = s.tokens
    m = k
    while (
        m < len(tokens)
        and m < k + 5
        and (tokens[m].low in {",", "not", "but", "or", "and", "--", "if"} or tokens[m].tag == "TIMES")
    ):
        m += 1
    if any(tokens[j].tag == "TIMES" for j in range(k, min(m, len(tokens)))):
        return m
    if m == k + 1 and tokens[k].low == "," and any(t.low == "not" for t in tokens[max(0, k - 4) : k]):
        return m
    return k


def _than(s: Sentence, k: int) -> int | None:
    return next((m for m in range(k + 1, min(len(s.tokens), k + 5)) if s.tokens[m].low == "than"), None)


def _compared(s: Sentence, k: int, sign: int, percent: bool, context: Context) -> Phrase | None:
    """ "50% higher than that of X", "three times more populous than X", "20 percent above the EU average"."""
    than = k if s.tokens[k].low in {"above", "below"} else _than(s, k)
    if than is None:
        return None
    named = _between(s, k, than)
    if named == _SOMETHING_ELSE:
        return None
    term = second_term(s, than + 1, context)
    if term is None and than + 2 < len(s.tokens) and s.tokens[than + 1].low == "in":
        term = second_term(s, than + 2, context)  # "a fifth higher than in Italy"
    if term is None:
        return None
    low = s.tokens[k].low
    indicator = named or ("gdp_per_capita" if low in PER_HEAD else None)
    if indicator is None and low == "fewer" and any(t.tag == "PEOPLE" for t in s.tokens[max(0, k - 4) : k]):
        indicator = "population"  # "45 million people, a third fewer than Tanzania"
    if indicator is None and low in {"more", "less", "fewer"} and not _measured(s, k):
        return None
    return Phrase(term, sign, percent, indicator, bool(indicator), low in FAST)


def _measured(s: Sentence, k: int) -> bool:
    """ "is a third more than that of Chad", "$300, a third more than in Chad": the number before "more" is no amount of its own."""
    j = k - 2
    while j > 0 and (s.tokens[j].low in lex.FILLERS or s.tokens[j].low.endswith("ly")):
        j -= 1
    return j > 0 and s.tokens[j].low in {"is", "was", "are", "were", ",", "or", "--"}


def _between(s: Sentence, k: int, than: int) -> str | None:
    """The indicator named between "more" and "than"; None when nothing is."""
    named: str | None = None
    for m in range(k + 1, than):
        t = s.tokens[m]
        if t.low in PEOPLE or t.tag == "POPULOUS":
            named = "population"
        elif t.tag == "DENSE":
            named = "population_density"
        elif t.low == "densely" or t.low == "populated":
            named = "population_density" if named or t.low == "densely" else named
        elif t.tag in HEADS:
            named = slug_at(s, m)
        elif t.low not in {"a", "the", "in", "size", "terms", "of"}:
            return _SOMETHING_ELSE
    return named


def as_large(s: Sentence, k: int, context: Context) -> Phrase | None:
    """ "as large as Y's", "as many people as Y", "as populous as", "as fast as that of Y"."""
    tokens = s.tokens
    m = next((m for m in range(k + 1, min(len(tokens), k + 6)) if tokens[m].low in {"as", "than"}), None)
    if m is None or m == k + 1:
        return None
    if m == k + 3 and tokens[k + 1].low == "many" and people_at(s, k + 2) and m + 1 < len(tokens):
        return _peoples(s, k + 2, m + 1)
    first = tokens[k + 1]
    if (first.low, tokens[k + 2].low) == ("well", "off") and m == k + 3:
        term = second_term(s, m + 1, context)
        return None if term is None else Phrase(term, 1, False, "gdp_per_capita", True)
    if first.low not in _AS | {"densely", "thickly"} and first.tag not in {"POPULOUS", "DENSE"}:
        return None
    named = _between(s, k, m) if first.low not in _AS else _between(s, k + 1, m)
    if named == _SOMETHING_ELSE:
        return None
    if first.low == "many" and m == k + 2 and any(t.tag == "PEOPLE" for t in tokens[max(0, k - 12) : k]):
        named = "population"  # "250 million people, ten times as many as Australia"
    if first.low in {"many", "much"} and named is None:
        return None
    indicator = named or ("gdp_per_capita" if first.low in PER_HEAD else None)
    term = second_term(s, m + 1 + (m + 2 < len(tokens) and tokens[m + 1].low == "in"), context)
    if term is None:
        return None
    return Phrase(term, 1, False, indicator, bool(indicator), first.low in FAST)


def _peoples(s: Sentence, a: int, b: int) -> Phrase | None:
    """ "(six times) as many Nigerians as Ghanaians": whole peoples, who stand on both sides."""
    behind = s.tokens[b + 1] if b + 1 < len(s.tokens) else None
    closed = behind is None or behind.tag == "PER" or behind.low in CLOSING
    if not people_at(s, b) or not closed:
        return None
    if behind is not None and behind.low == "in" and b + 2 < len(s.tokens) and s.tokens[b + 2].tag != "PER":
        return None
    return Phrase(Term(s.tokens[b].codes, b + 1), 1, False, "population", True, counted=s.tokens[a].codes)


def _of_size(s: Sentence, i: int, k: int, context: Context) -> Phrase | None:
    """ "the size of Y's", "that of Y", "the population of Y", "Y's population", "the world average"."""
    tokens = s.tokens
    if tokens[k].low == "of":
        k += 1
    if k + 1 < len(tokens) and tokens[k].low in {"the", "its"} and tokens[k + 1].low == "size":
        if k + 2 >= len(tokens) or tokens[k + 2].low != "of":
            return told_last(s, i, k + 2, context)
        term, note = _term(s, k + 3, context)
        return None if term is None else Phrase(term, 1, note=note)
    if k >= len(tokens):
        return None
    if tokens[k].low not in {"the", "that", "those", "our", "ours"} and tokens[k].tag not in {"PLACE", "ADJ"}:
        return None
    term = second_term(s, k, context)
    if term is None:
        return None
    bare = s.tokens[term.end - 1].tag == "PLACE" and tokens[k].tag == "PLACE" and not term.average
    if bare:
        return None  # "three times Japan" multiplies no quantity that is named
    return Phrase(term, 1, False, term.indicator, term.indicator is not None)


_NUMBER_LIVING = [["the", "number", "who", verb, "in"] for verb in ("live", "lived")] + [
    ["the", "number", "of", "people", "in"]
]


def _living(s: Sentence, i: int, k: int, context: Context) -> Phrase | None:
    """ "30 million people, two thirds of the number who live in Colombia": heads on both sides."""
    tokens = s.tokens
    k += k < len(tokens) and tokens[k].low == "the"
    if k >= len(tokens) or tokens[k].tag != "PLACE" or len(tokens[k].codes) != 1:
        return None
    told = context.fresh and context.quantity is not None and context.quantity[0] == "population"
    if not told and not any(t.tag in {"PEOPLE", "POP"} for t in tokens[max(0, i - 10) : i]):
        return None
    if k + 1 < len(tokens) and tokens[k + 1].tag != "PER" and tokens[k + 1].low not in CLOSING:
        return None
    return Phrase(Term(tokens[k].codes, k + 1), 1, False, "population", True)


def _part(s: Sentence, i: int, k: int, context: Context) -> Phrase | None:
    """A fraction or percentage of another's: "two-thirds the size of", "a tenth of South Africa's", "60% of that of"."""
    tokens = s.tokens
    low = tokens[k].low
    if low == "as":
        return as_large(s, k, context) if tokens[i].number.form == "fraction" else None
    if low == "of" and [t.low for t in tokens[k + 1 : k + 6]] in _NUMBER_LIVING:
        return _living(s, i, k + 6, context)
    if low == "of" and k + 1 < len(tokens):
        if tokens[k + 1].low == "the" and k + 2 < len(tokens) and tokens[k + 2].low == "size":
            return _of_size(s, i, k, context)
        term = second_term(s, k + 1, context)
        if term is None or (
            tokens[term.end - 1].tag == "PLACE"
            and tokens[k + 1].low not in {"that", "those"}
            and not (term.indicator is not None and has_it(s, i))
        ):
            return None
        single = (
            len(term.codes) == 1 and not context.gazetteer.is_group(term.codes[0]) and term.codes != ("WLD",)
        )
        if not (single or term.average):
            return None  # a part of a group or of the world is a share
        return Phrase(term, 1, False, term.indicator, term.indicator is not None)
    possessor = tokens[k].tag == "PLACE" and k + 1 < len(tokens) and tokens[k + 1].low in POSSESSIVE
    if low in {"the", "that"} or (possessor and not context.gazetteer.is_group(tokens[k].codes[0])):
        return _of_size(s, i, k, context)  # "less than half Peru's population"
    return None
