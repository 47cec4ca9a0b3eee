"""Wholes: "N percent of the world's GDP", "of South America's people, half …", read with the part that holds it."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import REGION_NOUNS, is_member, region_meant
from claimcheck.claims.grammar.quantities import is_product
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, is_universe, owner
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.share.drafts import share_draft
from claimcheck.claims.kinds.share.holders import (
    HOLDING,
    LIVING,
    PLACES,
    beyond_aside,
    holder_before,
    holder_behind,
    labelled,
    living_in,
    of_level_before,
    spoken_of_before,
)

_POINTED = ("?",)  # a whole that is only pointed at, until its part is known
EVERYBODY = frozenset(
    {"people", "everybody", "everyone", "humanity", "mankind", "humankind", "humans", "inhabitants", "beings"}
)
WHOLE_WORDS = lex.FILLERS | {
    "'s",
    "'",
    "the",
    "all",
    "planet",
    "earth",
    "total",
    "entire",
    "whole",
    "of",
    "human",
    "humanity",
    "this",
    "our",
}
_FORMER = frozenset({"SUN", "YUG", "CSK"})
_FOREIGN_WHOLES = frozenset("trade exports oil reserves growth gas land area surface imports debt".split())


def of_whole(
    s: Sentence, i: int, context: Context, previous: tuple[str, ...] = (), holder: tuple[str, ...] = ()
) -> Draft | None:
    """ "N percent of <whole>'s <indicator>", with the part that holds it before or behind."""
    tokens = s.tokens
    k = i + 1
    people = tokens[i].number.text.lower().endswith(("people", "persons", "inhabitants"))
    if (
        headed := _of_head(s, i, context) or _of_that_sum(s, i, context) or _of_which(s, i, context)
    ) is not None:
        return headed
    if k < len(tokens) and tokens[k].tag in PLACES and tokens[k].low in {"world", "global"}:
        pass
    elif k < len(tokens) and tokens[k].low in {"of", "in"}:
        k += 1
    elif k < len(tokens) and tokens[k].low in {"people", "persons", "humans", "inhabitants", "human"}:
        people = True
        k += 1
    elif not people:
        return None
    whole: tuple[str, ...] = ()
    head: int | None = None
    pointed: int | None = None  # "the bloc", "the continent": who that is depends on who holds the part
    while k < len(tokens) and k < i + 14:
        t = tokens[k]
        if t.low in EVERYBODY:
            people = True
            if t.low in {"humanity", "mankind", "humankind", "beings"} or tokens[k - 1].low == "all":
                whole = whole or ("WLD",)
        elif t.low == "us" and [x.low for x in tokens[k - 3 : k]] == ["of", "all", "of"] and not whole:
            people, whole = True, ("WLD",)  # "17 percent of all of us"
        elif t.tag in PLACES and len(t.codes) == 1 and not whole:
            whole = t.codes
        elif t.low in {"planet", "earth", "globe"}:
            whole = whole or ("WLD",)
        elif t.tag in {"POP", "GDP", "ECON", "GNP"} or (whole and is_product(s, k, context.topic)):
            head = k
            k += 1
            break
        elif t.low in {"its", "their"} and not whole and previous:
            if any(x.mention is None and x.low in lex.RIVALS for x in tokens[max(0, i - 4) : i]):
                return None  # "and agriculture is 15 percent of its GDP"
            whole = previous
        elif t.low in {"its", "their"} and not whole and (named := _named_universe(s, i)):
            whole = named
        elif t.low in {"its", "their", "that"} and not whole:
            return None
        elif (
            t.low in REGION_NOUNS
            and t.tag not in PLACES
            and not whole
            and tokens[k - 1].low in {"the", "this", "our"}
        ):
            whole, pointed = _POINTED, k
        elif t.low in _FOREIGN_WHOLES:
            return None
        elif t.low not in WHOLE_WORDS and t.low not in {"in", "on", "for"} and t.tag != "PLACES":
            break
        k += 1
    if head is not None and not whole:
        while k < len(tokens) and (
            tokens[k].low in {"of", "in", "the", "on", "for", "all", "whole"} or tokens[k].tag == "PLACES"
        ):
            k += 1
        if k < len(tokens) and tokens[k].tag in PLACES and len(tokens[k].codes) == 1:
            whole = tokens[k].codes
            k += 1
        elif k < len(tokens) and tokens[k].low in {"planet", "earth", "globe"}:
            whole = ("WLD",)
            k += 1
    if not whole and head is not None:
        whole = _whole_at_head(s, i)
    if not whole and head is not None and previous and not (k < len(tokens) and tokens[k].low in LIVING):
        whole = previous  # "30 percent of global GDP and ten percent of the population"
    if not whole and head is not None:
        whole = _whole_ahead(s, i, k)
    if not whole:
        return None
    if head is None:
        lives = k < len(tokens) and tokens[k].low in LIVING - {"is", "are", "was"} and whole == ("WLD",)
        indicator = "population" if people or lives else _elliptic_indicator(s, i, k)
        if indicator is None:
            return None
    else:
        if tokens[head].tag == "POP" and not whole_population(s, head):
            return None
        if k < len(tokens) and tokens[k].low in {"growth", "increase"}:
            return None
        indicator = str(getattr(tokens[head].mention, "indicator", "gdp"))
    part = (
        labelled(s, i, whole)
        or holder_before(s, i, whole, context)
        or holder_behind(s, i, k, whole, context)
        or living_in(s, i, k, whole, context)
        or beyond_aside(s, i, whole)
    )
    if part is None:
        part = spoken_of_before(s, i, indicator, context)
    again = part is not None and set(part.codes) == set(
        whole
    )  # "2 percent of the bloc's output and 3 percent of its people"
    if (part is None or again) and holder and whole == previous and _held_too(s, i, k):
        part = Owner(holder)
    if part is None:
        part = of_level_before(s, i, context)
    if part is None or not part.codes or part.veto:
        return None
    if indicator == "population" and k < len(tokens) and tokens[k].low in _COMING:
        return None  # who comes from a place no longer lives there
    if pointed is not None:
        whole = region_meant(s, pointed, context, part.codes)
    if not whole or set(part.codes) == set(whole) or _lone_country(whole, context):
        return None
    return share_draft(s, i, k, indicator, part, whole, context)


def _held_too(s: Sentence, i: int, k: int) -> bool:
    """ "… of the world's people and turns out 4 percent of its GDP": the same one's; not "and spends 4 percent of its GDP on"."""
    if k < len(s.tokens) and s.tokens[k].low in {"on", "for"}:
        return False
    j = i - 1
    while j > 0 and (
        s.tokens[j].low in lex.FILLERS | HOLDING - {"is", "was", "are", "were", "make", "makes"}
        or s.tokens[j].low in {"only", "just", "still", "some", "about", "out"}
    ):
        j -= 1
    return s.tokens[j].low in {"and", "but", ",", "as", "well"}


def _lone_country(whole: tuple[str, ...], context: Context) -> bool:
    """ "Half of the people in Qatar are Indian": of one country no other is a part, save of one that fell apart."""
    if len(whole) > 1 or whole[0] in {"WLD", *_FORMER}:
        return False
    return not context.gazetteer.is_group(whole[0])


def _whole_ahead(s: Sentence, i: int, k: int) -> tuple[str, ...]:
    """ "With 8 percent of the population, Brazil turns out 3 percent of world GDP": the whole is told once, behind."""
    tokens = s.tokens
    j = i - 1
    while j > 0 and tokens[j].low in lex.FILLERS:
        j -= 1
    if j < 0 or tokens[j].low not in {"with", "having"} or not (j == 0 or tokens[j - 1].low == ","):
        return ()
    if k >= len(tokens) or tokens[k].low != ",":
        return ()
    later = next((m for m in s.indices("PCT") if m > k), None)
    if later is None or later + 1 >= len(tokens) or tokens[later + 1].low != "of":
        return ()
    m = later + 2 + (later + 2 < len(tokens) and tokens[later + 2].low == "the")
    return (
        tokens[m].codes if m < len(tokens) and tokens[m].tag in PLACES and len(tokens[m].codes) == 1 else ()
    )


def _named_universe(s: Sentence, i: int) -> tuple[str, ...]:
    """ "The world's two most populous countries … 36 percent of its people": among whom the holders lead."""
    for k in range(i - 1, -1, -1):
        if s.tokens[k].tag in PLACES and len(s.tokens[k].codes) == 1 and is_universe(s, k):
            return s.tokens[k].codes
    return ()


def _whole_at_head(s: Sentence, i: int) -> tuple[str, ...]:
    """ "Of the thirteen countries of South America, Brazil accounts for half of the population"."""
    tokens = s.tokens
    if not tokens or tokens[0].low != "of":
        return ()
    for k in range(1, min(i, 10)):
        if tokens[k].tag in PLACES and len(tokens[k].codes) == 1:
            return tokens[k].codes if any(t.low == "," for t in tokens[k + 1 : k + 5]) else ()
    return ()


def _of_head(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "Of South America's people, half live in Brazil": the number stands alone behind the comma."""
    tokens = s.tokens
    whole = _whole_at_head(s, i)
    if (
        not whole
        or tokens[i - 1].low != ","
        or i + 1 >= len(tokens)
        or tokens[i + 1].low not in LIVING - {"is", "are", "was"}
    ):
        return None
    if not any(t.low in EVERYBODY or t.tag == "POP" for t in tokens[1:i]):
        return None
    part = living_in(s, i, i + 1, whole, context)
    return (
        share_draft(s, i, i + 1, "population", part, whole, context)
        if part is not None and part.codes
        else None
    )


_COMING = frozenset("come comes came originates originated stems".split())
_SUMS = frozenset({"sum", "total", "amount", "figure", "output"})
_SIZES = frozenset({"gdp", "gdp_ppp", "population"})


def _of_that_sum(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "The US accounted for 87 percent of that sum", "… $16 trillion, more than half of it Chinese": of the level told last."""
    tokens = s.tokens
    k = i + 1
    if k + 1 >= len(tokens) or tokens[k].low != "of":
        return None
    k += 1
    summed = tokens[k].low in {"that", "this"} and k + 1 < len(tokens) and tokens[k + 1].low in _SUMS
    told = _summed_before(s, i, context) or context.quantity
    if told is None or (not summed and tokens[k].low not in {"it", "them"}):
        return None
    k += 1 + summed
    indicator, whole = told
    if indicator not in _SIZES or (tokens[k - 1].low == "them" and indicator != "population"):
        return None
    part = _put_in(s, k) or living_in(s, i, k, whole, context)
    if part is None and (summed or k >= len(tokens) or tokens[k].low in {".", ",", ";", "and", "but"}):
        part = holder_before(s, i, whole, context)  # "Indonesia alone accounts for more than half of it"
    if (
        part is None
        or not part.codes
        or part.veto
        or not (whole == ("WLD",) or _inside(part.codes, whole, context))
    ):
        return None
    return share_draft(s, i, k, indicator, part, whole, context)


def _of_which(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "a GDP of $16 trillion, of which China accounts for 60 percent": of the level told before in the sentence."""
    tokens = s.tokens
    k = next((k for k in range(i - 1, max(0, i - 12), -1) if tokens[k].low == "which"), None)
    if k is None or tokens[k - 1].low != "of" or (i + 1 < len(tokens) and tokens[i + 1].low[:1].isalpha()):
        return None
    told = _summed_before(s, k, context)
    if told is None or told[0] not in _SIZES:
        return None
    part = holder_before(s, i, told[1], context)
    if part is None or not part.codes or part.veto or not _inside(part.codes, told[1], context):
        return None
    return share_draft(s, i, i + 1, told[0], part, told[1], context)


def _summed_before(s: Sentence, i: int, context: Context) -> tuple[str, tuple[str, ...]] | None:
    """The quantity whose size the same sentence tells before the share: "a combined GDP of $16 trillion, half of it …"."""
    told = next((k for k in range(i - 1, -1, -1) if s.tokens[k].tag in {"MONEY", "PEOPLE", "NUM"}), None)
    head = next((k for k in range(i - 1, -1, -1) if s.tokens[k].tag in {"GDP", "POP"}), None)
    if (
        head is None
        or told is None
        or told < head
        or (s.tokens[head].tag == "POP" and not whole_population(s, head))
    ):
        return None
    own = owner(s, head, context)
    slug = str(getattr(s.tokens[head].mention, "indicator", "gdp"))
    return (slug, own.codes) if own.codes and not own.veto else None


def _put_in(s: Sentence, k: int) -> Owner | None:
    """ "two thirds of it in Brazil", "more than half of it Chinese": where the part is, right behind."""
    tokens = s.tokens
    if k >= len(tokens):
        return None
    m = k + (tokens[k].low == "in")
    m += m < len(tokens) and tokens[m].low == "the"
    if m >= len(tokens) or len(tokens[m].codes) != 1 or tokens[m].tag != ("ADJ" if m == k else "PLACE"):
        return None
    closes = m + 1 >= len(tokens) or not tokens[m + 1].low[:1].isalnum()
    return Owner(tokens[m].codes, False, "where the part is") if closes else None


def _inside(codes: tuple[str, ...], whole: tuple[str, ...], context: Context) -> bool:
    return all(any(is_member(code, group, context) for group in whole) for code in codes)


def _elliptic_indicator(s: Sentence, i: int, k: int) -> str | None:
    """ "one-fifth of the global", "an eighth of the total for the Gulf": the noun is left out and stands before."""
    while k > i + 1 and s.tokens[k - 1].low in {"in", "on", "for"}:
        k -= 1  # "13 percent of the world total for"
    if (
        k < len(s.tokens)
        and s.tokens[k].low[:1].isalpha()
        and s.tokens[k].low not in {"and", "in", "but", "while"}
    ):
        return None
    summed = [t.low for t in s.tokens[i + 1 : i + 4]] == ["of", "the", "total"]
    if (
        s.tokens[k - 1].low != "global"
        and not summed
        and not (k < len(s.tokens) and s.tokens[k].low in {"total", "one"})
    ):
        if s.tokens[k - 1].low not in {"world", "world's", "total", "'s"}:
            return None
    for j in range(i - 1, -1, -1):
        if s.tokens[j].tag in {"GDP", "POP", "ECON"}:
            return str(getattr(s.tokens[j].mention, "indicator", "gdp"))
        if s.tokens[j].tag == "PEOPLE":
            return "population"
    return None
