"""Having: the subject of "has" and "with", near or beyond an apposition, an aside or a first predicate.

A city, a state or an unknown name in that position ends the search with a veto: nothing is said of a country.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import (
    antecedent,
    clause_subject,
    counted,
    is_universe,
    noun_phrase_start,
    opens_clause,
    speakers_own,
)
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.owners import (
    PLACES,
    Owner,
    codes_at,
    place_list_ending,
    spoken_by,
    words_between,
)
from claimcheck.claims.grammar.periphrases import periphrasis
from claimcheck.claims.grammar.subjects import before_apposition
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.yardsticks import SUPERLATIVES

_HAVING = frozenset(
    (
        "with has have had having boasts boasting boast saw sees counts posted recorded registered reported"
        " claims contains holds supports"
    ).split()
)
_SIDES_AND_THE = frozenset("the southern northern eastern western central north south east west".split())


def of_verb(s: Sentence, h: int, context: Context) -> Owner | None:
    """ "X has a population of …", "X, with a GDP of …": the owner is the subject of having."""
    tokens = s.tokens
    j = h - 1
    while j >= 0 and h - j < 12:
        t = tokens[j]
        if t.low in _HAVING:
            if t.low == "with" and _with_of_comparison(s, j):
                return None
            return (
                nearest_left(s, j, context)
                or following_subject(s, h, context)
                or Owner(veto="nothing is named that has it")
            )
        if t.low in {"and", ","} and (verb := _of_first_object(s, j)) is not None:
            return nearest_left(s, verb, context)
        if (
            t.tag == "PER"
            or t.low in lex.FILLERS
            or t.low in lex.WHOLE_POPULATION
            or t.low in lex.ARTICLES
            or t.tag == "NUM"
            or t.low.endswith("ly")
        ):
            j -= 1
            continue
        return None
    return None


def _of_first_object(s: Sentence, j: int) -> int | None:
    """ "has 45 million people and a GDP of …": the having that the object before the "and" at `j` hangs on too."""
    tokens = s.tokens
    k = j - 1 - (tokens[j - 1].low == ",")
    while k > 0 and (
        tokens[k].tag in NUMBERS | {"POP", "GDP"}
        or tokens[k].low in lex.FILLERS | lex.ARTICLES
        or tokens[k].low in {"people", "inhabitants"}
    ):
        k -= 1
    figure = any(t.tag in NUMBERS for t in tokens[k + 1 : j])
    return k if figure and tokens[k].low in {"has", "have", "had"} else None


_INTRODUCTION = 24  # tokens of an opening "With …" that the subject may stand behind


def following_subject(s: Sentence, h: int, context: Context) -> Owner | None:
    """ "With 82 million people, Germany …": the owner stands behind the comma."""
    tokens = s.tokens
    for k in range(h, min(len(tokens), h + _INTRODUCTION)):
        if (
            tokens[k].low == ","
            and tokens[k + 1 : k + 2]
            and tokens[k + 1].low in {"of", "most", "half", "many", "or", "up"}
        ):
            continue  # "With 3.4 million people, of whom half live in the capital, Uruguay …": an aside
        if tokens[k].low == ",":
            m = k + 1
            while m < len(tokens) and tokens[m].low in {"the", "tiny", "neighbouring", "neighboring"}:
                m += 1
            if m < len(tokens) and is_universe(s, m):
                return _leader(s, m, context)
            if m < len(tokens) and tokens[m].tag == "PLACE":
                return Owner(codes_at(s, (m,)), False, "the subject behind the comma")
            if m < len(tokens) and tokens[m].low in {"it", "country", "nation"}:
                return antecedent(s, m, context, plural=False)
            if m < len(tokens) and tokens[m].low in {"ours", "we"}:
                return speakers_own(s, tokens[m].low, context)
            return None
    return None


def _leader(s: Sentence, universe: int, context: Context) -> Owner | None:
    """ "…, Africa's most populous country needs jobs": who that is."""
    head = next(
        (
            k
            for k in range(universe + 2, min(len(s.tokens), universe + 8))
            if s.tokens[k].low in lex.COUNTRY_NOUNS
        ),
        None,
    )
    return None if head is None else periphrasis(s, head, context)


def _opens_as_leader(s: Sentence, h: int) -> bool:
    """ "Africa's largest economy has …": the periphrasis that ends at token `h` is the subject, and no predicate."""
    tokens = s.tokens
    k = h - 1
    while k >= 0 and (
        tokens[k].tag in {"RANK", "POPULOUS", "PLACE"}
        or tokens[k].low in SUPERLATIVES | {"'s", "the", "single"}
    ):
        k -= 1
    superlative = any(t.tag == "RANK" or t.low in SUPERLATIVES for t in tokens[k + 1 : h])
    return superlative and (k < 0 or tokens[k].low in {"and", "but", "while", "that", ";", '"'})


def _with_of_comparison(s: Sentence, j: int) -> bool:
    return j > 0 and s.tokens[j - 1].low in {"compared", "compares", "contrasts", "along", "together"}


_FINITE = frozenset({"has", "had", "have", "with", "boasts", "counts"})


def nearest_left(s: Sentence, i: int, context: Context) -> Owner | None:
    """The nearest noun to the left that can own something: a place, or one that vetoes.

    Two constructions put the owner further away than other places: an apposition ("Lesotho, an enclave of
    South Africa, has …") and a second predicate ("Belgium covers … and has …").
    """
    tokens = s.tokens
    depth = 0
    apposed = before_apposition(s, i)
    if apposed is not None and tokens[apposed].tag != "PLACE":
        return Owner(veto=f"“{tokens[apposed].text}” is no country")
    if apposed is not None:
        return Owner(codes_at(s, (apposed,)), False, f"“{tokens[apposed].text}”, behind its apposition")
    verb = _earlier_predicate(s, i)
    if verb is not None:
        i = verb
    i = _before_aside(s, i)
    for j in range(i - 1, max(-1, i - 40), -1):
        t = tokens[j]
        if t.low == ")":
            depth += 1
            continue
        if t.low == "(":
            depth = max(0, depth - 1)
            continue
        if depth or _located_there(s, j):
            continue
        if t.tag in PLACES:
            if (
                t.tag == "ADJ"
                and j + 1 < len(tokens)
                and (
                    tokens[j + 1].low in lex.SUBNATIONAL_NOUNS
                    or tokens[j + 1].low in {"countries", "nations", "economies"}
                )
            ):
                return Owner(veto=f"“{words_between(s, j, j + 2)}” is no one country")
            if (
                t.tag == "PLACE"
                and j + 1 < len(tokens)
                and tokens[j + 1].low in {"state", "city", "province", "town", "county"}
            ):
                return Owner(veto=f"“{words_between(s, j, j + 2)}” is below the country level")
            if inside_of_other(s, j):
                return Owner(veto=f"“{t.text}” only says where the place named before lies")
            part = _part_of(s, j)
            if part is not None:
                return Owner(veto=f"“{words_between(s, part, j + 1)}” is only a part of it")
            if spoken_by(s, j) or is_universe(s, j):
                continue
            if (
                tokens[i].low in _FINITE
                and not opens_clause(s, j)
                and (first := clause_subject(s, j)) is not None
            ):
                possessor = first + 1 < len(tokens) and tokens[first + 1].low == "'s"
                if not possessor and not any(x.low == ";" for x in tokens[first:i]):
                    j = first  # "India passed China …, with 1.4 billion": the subject has it, not the object
            indices, begin = place_list_ending(s, j)
            codes = codes_at(s, indices)
            if not codes:
                return Owner(veto="the place is ambiguous")
            if (
                len(codes) > 1
                and tokens[i].low in {"has", "had", "with", "which"}
                and tokens[indices[-1] - 1].low == ","
            ):
                codes = codes[-1:]
            return Owner(codes, len(codes) > 1, f"“{words_between(s, begin, i + 1)}”")
        if t.tag == "SUB":
            return Owner(veto=f"“{t.text}” is a place below the country level")
        if (
            t.text == "Community"
            and j + 1 < len(tokens)
            and tokens[j + 1].low == "of"
            and tokens[j - 1].low == "the"
        ):
            return Owner(
                ("EU",),
                False,
                "“the Community of”",
                note="“The Community” is taken to mean the European Community.",
            )
        if t.tag == "NAME" and not spoken_by(s, j):
            return Owner(veto=f"“{t.text}” is no place that is known")
        if t.low in lex.COUNTRY_NOUNS and _opens_as_leader(s, j):
            return periphrasis(s, j, context)
        if (
            t.low in lex.COUNTRY_NOUNS
            and j > 0
            and (tokens[j - 1].low in {"the", "this", "our"} or noun_phrase_start(s, j) < j)
            and t.low not in {"state", "region", "zone", "union", "group", "federation", "alliance"}
        ):
            return antecedent(s, j, context, plural=False)
        if t.low in lex.SUBNATIONAL_NOUNS:
            follows = tokens[j + 1].low if j + 1 < len(tokens) else ""
            bound = j > 0 and tokens[j - 1].tag in PLACES
            if (follows not in {"of"} and t.low == "state" and bound) or (
                follows not in {"of"}
                and t.low
                not in {"island", "islands", "territory", "state", "states", "port", "capital", "community"}
            ):
                return Owner(veto=f"“{t.text}” is below the country level")
        if t.low in {"it", "they"} and (i - j < 4 or _opens_clause(s, j)):
            return antecedent(s, j, context, plural=t.low == "they")
        if t.low == "we" and i - j < 4:
            return speakers_own(s, "we", context)
        if (
            t.tag in {"PLACES", "NUM"}
            and t.number.form == "words"
            and j > 0
            and tokens[j - 1].low in {"the", "these", "those", "its"}
            and (i - j < 6 if t.tag == "PLACES" else i - j == 1)
        ):
            return counted(s, j, context)
        if t.low == ";":
            break
    return None


_ASIDES = frozenset("part which who where whose a an one itself".split())


def _before_aside(s: Sentence, i: int) -> int:
    """ "The neighbour to the north, part of Spain, has": where the aside before the verb at token `i` begins, else `i`."""
    tokens = s.tokens
    if i < 3 or tokens[i].low not in {"has", "had", "have"} or tokens[i - 1].low != ",":
        return i
    m = next((m for m in range(i - 2, 0, -1) if tokens[m].low == ","), 0)
    return m if m and tokens[m + 1].low in _ASIDES else i


_PARTS = frozenset(
    "region regions part parts half side area areas zone corner shore bank tip end third quarter portion section highlands"
    " lowlands north south east west northeast northwest southeast southwest interior".split()
)


def _part_of(s: Sentence, j: int) -> int | None:
    """ "The Kurdish region of Iraq", "the European part of Russia": where the part begins that the place at `j` only owns."""
    tokens = s.tokens
    k = j - 1 - (j > 0 and tokens[j - 1].low == "the")
    if k < 1 or tokens[k].low not in {"of", "in"} or tokens[k - 1].low not in _PARTS:
        return None
    first = k - 1
    while first > 0 and (tokens[first - 1].tag == "ADJ" or tokens[first - 1].low not in lex.ARTICLES):
        if tokens[first - 1].tag != "ADJ" and not tokens[first - 1].low.isalpha():
            return None
        first -= 1
        if k - first > 3:
            return None
    return first if first > 0 and tokens[first - 1].low in {"the", "this", "that"} else None


def _located_there(s: Sentence, j: int) -> bool:
    """ "Montenegro is located in Europe & Central Asia, with …": the place only says where the subject lies."""
    tokens = s.tokens
    k = j - 1 - (j > 0 and tokens[j - 1].low == "the")
    return (
        k >= 2
        and tokens[j].tag in {"PLACE", "SUB"}
        and tokens[k].low in {"in", "on"}
        and tokens[k - 1].low in {"located", "situated", "lies", "lying"}
        and any(t.tag in {"PLACE", "SUB", "NAME"} or t.low == "it" for t in tokens[: k - 1])
    )


def _opens_clause(s: Sentence, j: int) -> bool:
    """ "It is the largest landlocked country, with …": the pronoun is the subject of the whole clause."""
    tokens = s.tokens
    opens = j == 0 or tokens[j - 1].low in {",", ";", '"', "and", "but", "--"}
    return opens and j + 1 < len(tokens) and tokens[j + 1].low in {"is", "was", "remains", "lies"}


_PREDICATES = frozenset(
    (
        "is was has had have are were covers covered occupies occupied lies borders spans boasts includes"
    ).split()
)


def _earlier_predicate(s: Sentence, i: int) -> int | None:
    """The first verb of the subject that token `i` goes on from ("… and has", "but also had")."""
    tokens = s.tokens
    j = i - 1
    while j >= 0 and tokens[j].low in {"also", "now", "still", "only", "today"}:
        j -= 1
    if j < 1 or tokens[j].low not in {"and", "but"}:
        return None
    for k in range(j - 1, 0, -1):
        if tokens[k].low in _PREDICATES and tokens[k - 1].low not in {"which", "that", "who", ","}:
            return k
        if tokens[k].low in {";", "."}:
            break
    return None


def inside_of_other(s: Sentence, j: int) -> bool:
    """ "Xapuri, Brazil, has …", "a village in Chad with …": the place only locates something smaller."""
    tokens = s.tokens
    closed = j + 1 < len(tokens) and tokens[j + 1].low == ","
    if (
        j >= 2
        and tokens[j - 1].low == ","
        and tokens[j - 2].tag in {"NAME", "SUB"}
        and (closed or j == 2 or tokens[j - 2].tag == "SUB")
    ):
        return True
    k = j - 1
    while k >= 0 and tokens[k].low in _SIDES_AND_THE:
        k -= 1
    if k >= 1 and tokens[k].low in {"in", "of", "near", "from"}:
        before = tokens[k - 1]
        words = {tokens[m].low for m in range(max(0, k - 3), k)}
        return (
            bool(words & lex.SUBNATIONAL_NOUNS)
            and before.low not in {"island", "islands", "state", "territory"}
        ) or before.tag in {"NAME", "SUB"}
    return False
