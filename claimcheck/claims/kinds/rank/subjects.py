"""Who is ranked: the subject of a rank phrase, its apposition, or the one country of the sentence."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import speakers_own
from claimcheck.claims.grammar.context import Context, named_by_rank
from claimcheck.claims.grammar.periphrases import country_told
from claimcheck.claims.grammar.tokens import Sentence, Token
from claimcheck.claims.grammar.universes import PLACES, POINTED
from claimcheck.claims.grammar.whose import Owner, antecedent, is_universe, owner, place_list_ending
from claimcheck.claims.grammar.words import is_content
from claimcheck.claims.kinds.rank.phrase import Phrase

LINKS = frozenset(
    (
        "is was are were be been being become became becomes becoming remains remained remain ranks ranked"
        " rank as ranking stands stood placed like"
    ).split()
)
_HAVING = frozenset(
    ("has have had with boasts having saw recorded posted enjoyed achieved reported registered").split()
)


_CLOSING = frozenset(", -- ) . and or has is was grew ; in by to will with 's".split())
_MADE = frozenset({"it", "us", "them"})
_MAKING = frozenset({"makes", "made", "making", "make"})
_ADVERBS = frozenset("now by far not n't also still \" currently even already once then".split())
_OVERTAKING = frozenset(
    (
        "overtake overtakes surpasses passes replaces leapfrogs eclipses overtaken overtook overtaking"
        " surpass surpassed surpassing passed passing pass replace replaced replacing leapfrogged eclipsed"
        " outstripped behind over than after topple toppled outranked ahead"
    ).split()
)


def ranked_place(s: Sentence, phrase: Phrase, context: Context) -> Owner | None:
    """Who is ranked: predicate, apposition behind, apposition before, or the sentence's one place."""
    tokens = s.tokens
    k = phrase.end
    if k + 1 < len(tokens) and tokens[k].low in {",", "--", "(", ":"}:
        m = k + 1
        while m < len(tokens) and tokens[m].low in {"the", "namely"}:
            m += 1
        if (
            m < len(tokens)
            and tokens[m].tag == "PLACE"
            and len(tokens[m].codes) == 1
            and tokens[m].codes != phrase.universe
        ):
            closing = tokens[m + 1].low if m + 1 < len(tokens) else "."
            previous = tokens[phrase.start - 1].low if phrase.start else ""
            if closing in _CLOSING and previous not in LINKS:
                return Owner(tokens[m].codes, False, "the apposition behind")
    if (
        k < len(tokens)
        and tokens[k].tag == "PLACE"
        and len(tokens[k].codes) == 1
        and (k + 1 >= len(tokens) or tokens[k + 1].low != "'s")
    ):
        return Owner(tokens[k].codes, False, "the apposition behind")
    j = phrase.start - 1
    while j >= 0 and (
        (tokens[j].low in lex.FILLERS and tokens[j].low not in {"of", "in", "as"})
        or tokens[j].low in _ADVERBS
        or tokens[j].tag in {"PER"}
    ):
        j -= 1
    if j < 0:
        return _only(s, phrase, context)
    t = tokens[j]
    if t.low in _MADE and j and tokens[j - 1].low in _MAKING:
        return _made(s, j, context)
    if t.tag in {"ECON", "POP", "GDP"} and j > 1 and tokens[j - 2].low in _MAKING:
        if tokens[j - 1].low in {"its", "their", "our"}:
            return owner(s, j, context)  # "that makes its economy the fifth largest"
    if t.low in _HAVING:
        return owner(s, phrase.start, context)
    if (head := _quantity_before(s, j, phrase)) is not None:
        return owner(s, head, context)
    if _of_several(s, j, phrase):
        return None
    if t.low in LINKS or t.low in {"to", "overtaken", "into"}:
        return subject_of(s, j, phrase, context)
    if t.low in {",", "--", "(", "and", "but", ":"}:
        m = j - 1
        while m >= 0 and (
            tokens[m].tag in {"PER", "ECON", "GDP", "POP"}
            or tokens[m].low in {"'s", ")", "(", "'", "of", "the", "economy"}
        ):
            m -= 1
        if m >= 0 and tokens[m].low in {"its", "their"}:
            return antecedent(s, m, context, plural=False)
        if (
            m >= 0
            and tokens[m].tag == "PLACE"
            and len(tokens[m].codes) == 1
            and tokens[m].codes != phrase.universe
            and not is_universe(s, m)
        ):
            return Owner(tokens[m].codes, False, "the apposition before")
        if m >= 0 and tokens[m].tag in {"SUB", "NAME"} and t.low != "and":
            return None
        if t.low in {"and", "but", ","}:
            return subject_of(s, j, phrase, context) or _only(s, phrase, context)
    if (
        t.tag == "PLACE"
        and t.codes != phrase.universe
        and len(t.codes) == 1
        and (
            tokens[phrase.start].low in {"ranked", "ranks", "rank", "number"}
            or (j > 0 and tokens[j - 1].low in {"and", ","})
        )
    ):
        return Owner(t.codes, False, "the subject")
    return _only(s, phrase, context)


def _of_several(s: Sentence, j: int, phrase: Phrase) -> bool:
    """ "Chad and Mali are the richest and poorest countries": which of them holds which position is not told."""
    tokens = s.tokens
    joined = phrase.end < len(tokens) and tokens[phrase.end].low in {"and", ","}
    if not joined or j < 1 or tokens[j].low not in {"are", "were"} or tokens[j - 1].tag not in PLACES:
        return False
    return len(place_list_ending(s, j - 1)[0]) > 1


_FIGURE = frozenset({"MONEY", "PEOPLE", "NUM", "PCT", "PER", "DENS"})
_AROUND_FIGURE = frozenset("of at in , -- about nearly some around almost over roughly just".split())


def _quantity_before(s: Sentence, j: int, phrase: Phrase) -> int | None:
    """ "Our GDP per head is …", "Growth of 7 percent was …", "GDP came to $9 billion, …": the noun of what is ranked.

    It must open the sentence, with no place in between: else the place is what is ranked.
    """
    tokens = s.tokens
    while j > 0 and (
        tokens[j].tag in _FIGURE
        or tokens[j].low in _AROUND_FIGURE | lex.LINKS
        or tokens[j].low.endswith("ly")
    ):
        j -= 1
    growth = tokens[j].low == "growth" and phrase.indicator.endswith("growth")
    if not growth and getattr(tokens[j].mention, "indicator", None) != phrase.indicator:
        return None
    bare = j == 0 or (j == 1 and tokens[0].low in {"the", "our", "its", "their"})
    return j if bare and (growth or tokens[j].tag in {"GDP", "ECON", "POP", "DENSITY"}) else None


def _made(s: Sentence, j: int, context: Context) -> Owner | None:
    """ "That makes it the ninth …", "making us the third …": who is made to rank."""
    if s.tokens[j].low == "us":
        return speakers_own(s, "us", context)
    return antecedent(s, j, context, plural=False)


def subject_of(s: Sentence, j: int, phrase: Phrase, context: Context) -> Owner | None:
    """The subject of "is", "became", "overtook X to become": the first place of the clause that is no object."""
    tokens = s.tokens
    best: Owner | None = None
    for k in range(j - 1, -1, -1):
        t = tokens[k]
        if t.tag in PLACES and len(t.codes) == 1 and t.codes != phrase.universe:
            if passed_by(s, k) or is_universe(s, k) or t.codes == ("WLD",) or _of_member(s, k):
                continue
            if (
                t.tag == "ADJ"
                and k + 1 < len(tokens)
                and (is_content(s, k + 1) and tokens[k + 1].tag not in {"ECON"})
            ):
                return best
            if k > 0 and tokens[k - 1].low in {"in", "of"} and _chain_of_sub(s, k):
                return None
            if best is None:
                best = Owner(t.codes, False, "the subject")
            return best
        if t.tag == "SUB" and k > 1 and _within_superlative(s, k):
            continue  # "the largest economy in East Africa": among whom, not who
        if t.tag in {"SUB", "NAME"}:
            if t.tag == "NAME" and (
                any(x.low in lex.SAY_VERBS for x in tokens[k + 1 : k + 3])
                or (k > 0 and tokens[k - 1].low in {"under", "by", "mr", "president"})
            ):
                continue
            if best is None:
                return None
        if t.low in {"it", "they", "its", "their"} or (
            t.low in lex.COUNTRY_NOUNS - {"economy", "state", "island", "group"}
            and k > 0
            and tokens[k - 1].low in {"the", "this", "our"}
            and k >= j - 3
        ):
            return antecedent(s, k, context, plural=False)
        if t.low in lex.SUBNATIONAL_NOUNS and k >= j - 3 and t.low not in {"state", "island"}:
            return None
        if t.low in {"we", "ours", "our"} and context.ours:
            return Owner((context.ours,), False, "“we” are who speak")
    return best


def _within_superlative(s: Sentence, k: int) -> bool:
    while k > 0 and s.tokens[k - 1].low in {"in", "of", "the"}:
        k -= 1
    return any(t.low.endswith("est") or t.low == "most" for t in s.tokens[max(0, k - 4) : k])


def _chain_of_sub(s: Sentence, k: int) -> bool:
    return any(
        s.tokens[m].tag in {"SUB", "NAME"} or s.tokens[m].low in lex.SUBNATIONAL_NOUNS
        for m in range(max(0, k - 4), k)
    )


def _of_member(s: Sentence, k: int) -> bool:
    """ "an EU and eurozone member": the group says to what the one ranked belongs."""
    k += 1
    while k < len(s.tokens) and (s.tokens[k].low in {"and", ","} or s.tokens[k].tag in PLACES):
        k += 1
    return k < len(s.tokens) and s.tokens[k].low in {"member", "members"}


def passed_by(s: Sentence, k: int) -> bool:
    """Whether the place is what is overtaken, not who overtakes."""
    j = k - 1
    while j >= 0 and (s.tokens[j].low in {"the", "both", "and", ",", "only"} or s.tokens[j].tag in PLACES):
        j -= 1
    if j > 0 and s.tokens[j].low in {"of", "to"} and s.tokens[j - 1].low in {"ahead", "next", "close"}:
        return True
    if j > 1 and s.tokens[j].low == "of" and s.tokens[j - 1].low in {"that", "those"}:
        j -= 2  # "overtook that of Ghana and is now the fifth largest"
    return j >= 0 and s.tokens[j].low in _OVERTAKING


def _only(s: Sentence, phrase: Phrase, context: Context) -> Owner | None:
    """A periphrasis by itself stands for the one country of the sentence, if there is just one."""
    codes: list[str] = []
    for k, t in enumerate(s.tokens):
        if (
            t.tag in PLACES
            and len(t.codes) == 1
            and t.codes != phrase.universe
            and not phrase.start <= k < phrase.end
        ):
            if passed_by(s, k):
                continue  # "after Nigeria": who ranks before
            if not context.gazetteer.is_group(t.codes[0]) and t.codes != ("WLD",) and t.codes[0] not in codes:
                codes.append(t.codes[0])
    if len(codes) == 1:
        return Owner(
            (codes[0],),
            False,
            "the only country of the sentence",
            note=f"The phrase is taken to mean {context.gazetteer.name(codes[0])}, the only country of the sentence.",
        )
    if not codes and context.home is None and (told := _spoken_of(s, phrase, context)) is not None:
        return told
    if not codes and context.home is not None and not s.has("SUB", "NAME"):
        return Owner(
            (context.home,),
            False,
            "the document's place",
            note=f"The phrase is taken to mean {context.gazetteer.name(context.home)}, the document's place.",
        )
    return Owner()


def _spoken_of(s: Sentence, phrase: Phrase, context: Context) -> Owner | None:
    """ "Eighth in the world by population", "The continent's third-largest economy grew": the country of the text.

    Only where the text spoke of one country last, which can rank there, and nobody is known to hold that position.
    """
    if any(t.tag in {"SUB", "NAME"} for t in s.tokens[: phrase.start]) or not _heads(s, phrase):
        return None
    leaders: set[str | None] = {None}
    if len(phrase.universe) == 1 and phrase.indicator in ("gdp", "population") and phrase.order == "desc":
        leaders = {named_by_rank(phrase.indicator, phrase.universe[0], int(phrase.value), context.year)}
    told = country_told(context, () if phrase.universe == POINTED else phrase.universe, leaders)
    if told is None:
        return None
    name = context.gazetteer.name(told)
    return Owner(
        (told,), False, "the country spoken of", note=f"The phrase is taken to mean {name}, spoken of before."
    )


_DESCRIBING = frozenset("of in for by from its the this".split())


def _heads(s: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is the subject, a line of its own, or whose a change is ("the contraction of …")."""
    before = s.tokens[: phrase.start]
    if not before or (before[-1].low == "," and before[0].low == "with" and not _places(before)):
        return True  # "With 46 million people, the continent's third-largest economy …"
    return before[-1].low in _DESCRIBING and not any(
        t.low in {"is", "are", "was", "were", "than"} for t in before[-6:]
    )


def _places(tokens: tuple[Token, ...]) -> bool:
    return any(t.tag in PLACES for t in tokens)
