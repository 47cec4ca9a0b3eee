"""People without the word population: "a country of N people", "N people live in X", "X has N people"."""

from __future__ import annotations

from claimcheck.claims.grammar.antecedents import noun_phrase_start, speakers_own
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import (
    Owner,
    antecedent,
    codes_at,
    following_subject,
    nearest_left,
    owner,
    place_list_from,
)
from claimcheck.claims.grammar.words import change_sign, is_content

_ENDS = frozenset(
    (
        '. , ; ) and but in -- of as by according on at while with " is was has to which whose that or from'
        " spread scattered today now currently compared versus than ( who ? ! | combined together altogether"
    ).split()
)
SMALLEST_PEOPLE = 9_000  # no country that has figures is smaller; fewer people are somebody else


_EACH = frozenset({"each", "apiece"})
_BEFORE_COUNT = frozenset("some about the roughly its a an estimated only".split())
_LANDS = frozenset(
    "country nation bloc land continent kingdom market republic union island archipelago emirate sultanate".split()
)
_DWELLING = frozenset("live lived in living inhabit inhabited inhabiting reside across on".split())
_ACTING_THERE = frozenset("are were have had will has could would may do can".split())
_DESCRIBING = frozenset(
    (
        'a the this small poor rich vast country nation is was , " as an landlocked island african asian'
    ).split()
)


def people_owner(s: Sentence, i: int, context: Context) -> Owner | None:
    """People without the word population: "a country of N people", "N people live in X", "X has N people"."""
    tokens = s.tokens
    number = tokens[i].number
    if (
        number.value < SMALLEST_PEOPLE
        or number.year_like
        or any(
            w in tokens[i].low.replace("no more than", "").replace("no fewer than", "")
            for w in (" more ", " fewer ")
        )
    ):
        return None
    own: Owner | None = None
    before = [t.low for t in tokens[max(0, i - 6) : i]]
    follow = tokens[i + 1].low if i + 1 < len(tokens) else "."
    people = tokens[i].tag == "PEOPLE"
    if [t.low for t in tokens[i + 1 : i + 3]] in (["between", "them"], ["in", "all"]) or follow in _EACH:
        follow = "."  # "Norway and Sweden have 16 million people between them"
    if (
        [t.low for t in tokens[i + 1 : i + 5 : 3]] == ["(", "people"]
        and tokens[i + 2].tag == "NUM"
        and tokens[i + 3].low == ")"
    ):
        people = True  # "1,270,272,105 (1.27 billion) people"
        follow = tokens[i + 5].low if i + 5 < len(tokens) else "."
    k = i - 1
    while k >= 0 and (tokens[k].low in _BEFORE_COUNT or tokens[k].tag == "PER"):
        k -= 1
    lead = tokens[k].low if k >= 0 else ""
    if (
        lead in {"inhabitants", "residents", ":"}
        and tokens[k - (lead == ":")].low in {"inhabitants", "residents"}
        and not people
    ):
        own = _labelled(s, k, context)
    elif (counted := _counted_people(s, i, context)) is not None:
        own = counted
    elif lead == "of" and k >= 1 and tokens[k - 1].low in _LANDS:
        if tokens[k - 1].low == "market" and not people:
            return None
        own = _country_of(s, k - 1, context)
    elif lead == "to" and k >= 1 and tokens[k - 1].low == "home" and number.value >= 1e6 and follow in _ENDS:
        own = owner(s, k, context, i)
    elif not people:
        return None
    elif lead == "where" and k >= 2 and tokens[k - 1].low == "," and follow in {"live", "lived"}:
        own = Owner(codes_at(s, (k - 2,)), False, "where they live") if tokens[k - 2].tag == "PLACE" else None
    elif (found := _census(s, i, k, context)) is not None:
        own = found
    elif lead == "to" and k >= 1 and tokens[k - 1].low == "home":
        own = owner(s, k, context, i)
    elif follow in _DWELLING and "with" not in before and lead not in {"has", "had", "have"}:
        own = _who_live_in(s, i, follow, before) or _named_people(s, i, k, follow, context)
    elif (
        follow == "of"
        and i + 2 < len(tokens)
        and (
            tokens[i + 2].tag == "PLACE"
            or (tokens[i + 2].low == "the" and i + 3 < len(tokens) and tokens[i + 3].tag == "PLACE")
        )
        and lead in {"", "the", "all", "its"}
    ):
        k = i + 2 + (tokens[i + 2].low == "the")
        own = Owner(codes_at(s, (k,)), False, "whose people they are")
    elif lead == "with" and k <= 1 and _linked_place(s, i + 1 + (follow == "the")):
        own = Owner(codes_at(s, (i + 1 + (follow == "the"),)), False, "the subject behind")
    elif lead == "with" and k <= 1 and follow == "we":
        own = speakers_own(s, "we", context)
    elif lead in {"has", "have", "had", "with", "having", "and"} and (
        follow in _ENDS or not follow[:1].isalpha()
    ):
        if lead == "and" or follow in {"who", "with", "that", "whose"}:
            return None
        if follow == "in" and not (i + 2 < len(tokens) and tokens[i + 2].tag == "PER"):
            return None
        if (
            lead == "with"
            and k >= 1
            and tokens[k - 1].low not in {",", "country", "nation", "and"}
            and tokens[k - 1].tag not in {"PLACE"}
        ):
            return None
        own = _subject_of_having(s, k, context)
    elif (special := _named_people(s, i, k, follow, context)) is not None:
        own = special
    elif (
        lead == "'s"
        and k >= 1
        and tokens[k - 1].tag == "PLACE"
        and (follow in _ENDS or not follow[:1].isalpha())
        and follow not in {"who", "with", "that"}
    ):
        own = Owner(codes_at(s, (k - 1,)), False, "the possessor")
    if own is None or not own.codes or own.veto:
        return None
    return own


_COUNTING = frozenset("counted counts found recorded".split())
_FEWEST_COUNTED = 100_000  # fewer people are hardly what a census finds in a country


def _census(s: Sentence, i: int, k: int, context: Context) -> Owner | None:
    """ "The census found 1.2 billion people in India", "India counted 1.2 billion people in the 2011 census"."""
    tokens = s.tokens
    if k < 0 or tokens[k].low not in _COUNTING or not any(t.low == "census" for t in tokens):
        return None
    if tokens[i].number.value < _FEWEST_COUNTED:
        return None
    behind = i + 2 + (i + 2 < len(tokens) and tokens[i + 2].low == "the")
    if behind < len(tokens) and tokens[i + 1].low == "in" and tokens[behind].tag == "PLACE":
        return Owner(codes_at(s, (behind,)), False, "where the census counted")
    return nearest_left(s, k, context)


def _labelled(s: Sentence, k: int, context: Context) -> Owner | None:
    """ "Luxembourg: area 2,586 km2; inhabitants 602,005": the place that the line is about."""
    tokens = s.tokens
    if len(tokens) > 1 and tokens[0].tag == "PLACE" and tokens[1].low in {":", "--", "-", "|"}:
        return Owner(codes_at(s, (0,)), False, "the place that the line is about")
    if k < 2 and context.home is not None:
        return Owner((context.home,), False, "the document's place")
    return None


# Words before "1.3 billion Indians" that make them the whole people, not those who did something.
_FOR_ALL = frozenset(
    (
        "represent represents representing representative behalf governs govern leads rules all for are were"
        " home every each"
    ).split()
)


def _counted_people(s: Sentence, i: int, context: Context) -> Owner | None:
    """ "There are seven billion of us on this planet", "the representative of 1.3 billion Indians", "we were 8.7 crore"."""
    tokens = s.tokens
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    before = [t.low for t in tokens[max(0, i - 4) : i]]
    if following is None or tokens[i].number.value < 1e6:
        return None
    if following.low == "of" and i + 2 < len(tokens) and tokens[i + 2].low == "us":
        return _of_us(s, i + 3, context)
    if following.tag == "ADJ" and len(following.codes) == 1 and tokens[i].tag in {"NUM", "PEOPLE"}:
        closes = i + 2 >= len(tokens) or not tokens[i + 2].low[:1].isalpha()
        behind = tokens[i + 2].low if i + 2 < len(tokens) else "."
        if set(before) & _FOR_ALL and (closes or behind in {"and", "who", "in", "today"}):
            return Owner(following.codes, False, "whose people they are")
        return None
    if (
        before[-2:] in (["we", "were"], ["we", "are"])
        and following.low in _ENDS
        and context.ours is not None
        and tokens[i].tag in {"NUM", "PEOPLE"}
    ):
        return Owner(
            (context.ours,),
            False,
            "“we” are who speak",
            note=f"“we” is taken to mean {context.gazetteer.name(context.ours)}.",
        )
    return None


def _of_us(s: Sentence, k: int, context: Context) -> Owner | None:
    tokens = s.tokens
    for m in range(k, min(len(tokens), k + 4)):
        if tokens[m].tag in {"PLACE", "ADJ"} and len(tokens[m].codes) == 1:
            return Owner(tokens[m].codes, False, "who “us” are")
        if tokens[m].low in {"planet", "earth", "globe"}:
            return Owner(("WLD",), False, "all people on the planet")
        if tokens[m].low not in {"on", "in", "this", "the", "here", "living"}:
            there = any(t.low == "there" for t in tokens[max(0, k - 8) : k])
            closed = tokens[m].low in _ENDS or tokens[m].tag == "PER" or not tokens[m].low[:1].isalpha()
            if not (there or closed):
                return None  # "Two million of us came": some who did something
            break
    if context.ours is not None:
        return Owner(
            (context.ours,),
            False,
            "“us” are who speak",
            note=f"“us” is taken to mean {context.gazetteer.name(context.ours)}.",
        )
    return None


def _named_people(s: Sentence, i: int, k: int, follow: str, context: Context) -> Owner | None:
    """Rarer ways to say how many people a place has, where the number itself counts people."""
    tokens = s.tokens
    lead = tokens[k].low if k >= 0 else ""
    behind = tokens[i + 2] if i + 2 < len(tokens) else None
    if (
        follow == "call"
        and behind is not None
        and behind.tag == "PLACE"
        and any(t.low == "home" for t in tokens[i + 3 : i + 5])
    ):
        return Owner(behind.codes, False, "what they call home")  # "1.2 billion people call India home"
    if lead in {"represent", "represents", "representing"} and (follow in _ENDS or not follow[:1].isalpha()):
        return nearest_left(s, k, context)
    if lead == "with" and follow == "it":
        return antecedent(s, i + 1, context, plural=False)
    if (
        lead in {"has", "have", "had"}
        and follow == "living"
        and behind is not None
        and behind.low in {"in", "on", "within"}
    ):
        within = {t.low for t in tokens[i + 3 : i + 7]}
        return (
            nearest_left(s, k, context)
            if within & {"area", "land", "territory", "islands", "island", "space"}
            else None
        )
    if (
        lead == "'s"
        and k >= 1
        and tokens[k - 1].tag == "PLACE"
        and tokens[i].number.value >= 1e6
        and is_everybody(s, i + 1)
    ):
        return Owner(codes_at(s, (k - 1,)), False, "the possessor")
    return None


_NARROWING = frozenset("with who whom of in without under over aged below between at from whose".split())


def is_everybody(s: Sentence, k: int) -> bool:
    """Whether "its 92 million people", ending before token `k`, are all of them: nothing behind says which of them.

    A verb may follow ("depend on remittances"), no participle ("displaced by the war", "living abroad").
    """
    if k >= len(s.tokens):
        return True
    low = s.tokens[k].low
    participle = low.endswith("ing") or (low.endswith("ed") and k + 1 < len(s.tokens) and low not in _DID)
    closing = k + 1 < len(s.tokens) and not s.tokens[k + 1].low[:1].isalnum()
    return low not in _NARROWING and not (participle and not closing)


_DID = frozenset("lived needed wanted suffered deserved waited voted".split())


def _who_live_in(s: Sentence, i: int, follow: str, before: list[str]) -> Owner | None:
    tokens = s.tokens
    k = i + 1
    live = follow in {"live", "lived", "living", "inhabit", "inhabited", "reside"}
    opens = i <= 3 and not any(is_content(s, m) for m in range(i))
    if (
        follow == "in"
        and "there" not in before
        and not (opens and i + 2 < len(tokens) and tokens[i + 2].tag == "PLACE")
    ):
        return None
    if live:
        k += 1
    while k < len(tokens) and (
        tokens[k].low in {"in", "on", "the", "across", "within", "all", "now"} or tokens[k].tag == "PER"
    ):
        k += 1
    if k >= len(tokens) or tokens[k].tag != "PLACE":
        return None
    indices, end = place_list_from(s, k)
    if (
        not live
        and end < len(tokens)
        and (
            is_content(s, end)
            or tokens[end].low in _ACTING_THERE
            or tokens[end].tag in {"POP"}
            or change_sign(tokens[end].low)
        )
    ):
        return None
    if (
        live
        and end < len(tokens)
        and tokens[end].low in {"without", "'s", "below", "under", "with", "on", "as", "illegally"}
    ):
        return None
    codes = codes_at(s, indices)
    return Owner(codes, len(codes) > 1, "where they live")


def _linked_place(s: Sentence, k: int) -> bool:
    """ "With 1.4 billion people China is …": the subject right behind, without a comma."""
    tokens = s.tokens
    if k + 1 >= len(tokens) or tokens[k].tag != "PLACE" or len(tokens[k].codes) != 1:
        return False
    return tokens[k + 1].low in {"is", "was", "has", "had", "remains", "ranks", "became"}


def _country_of(s: Sentence, k: int, context: Context) -> Owner | None:
    """ "China, a country of N people", "a country of N people like Kenya": who the country is."""
    tokens = s.tokens
    j = k
    while j >= 0 and (tokens[j].low in _DESCRIBING or tokens[j].tag == "ADJ"):
        j -= 1
    if j >= 0 and tokens[j].tag == "PLACE":
        return Owner(codes_at(s, (j,)), False, "the country described")
    if j >= 0 and tokens[j].low in {"are", "we", "'re"}:
        return nearest_left(s, j + 1, context)
    if noun_phrase_start(s, k) < k or (
        k > 0 and tokens[k - 1].low in {"the", "this"}
    ):  # "the Andean nation of 33 million people": not the Andes
        return antecedent(s, k, context, plural=False)
    return owner(s, k, context) if tokens[k].low not in {"island", "archipelago"} else None


def _subject_of_having(s: Sentence, k: int, context: Context) -> Owner | None:
    state = k > 2 and s.tokens[k - 1].low == "state" and s.tokens[k - 2].low in {"new", "young", "newborn"}
    if state and s.tokens[k - 3].low == "the":
        return antecedent(s, k - 2, context, plural=False)  # "in 1971 the new state had 70 million people"
    return nearest_left(s, k, context) or following_subject(s, k, context)
