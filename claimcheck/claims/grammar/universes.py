"""Among whom and by what is ranked: "in the EU", "among its members", "by population", "at purchasing power parity"."""

from __future__ import annotations

from claimcheck.claims.grammar.context import ORGANISATIONS, Context
from claimcheck.claims.grammar.groups import REGION_NOUNS, is_member, spelled_out
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import antecedent, counted, is_universe
from claimcheck.claims.grammar.words import is_content, whole_population

PLACES = frozenset({"PLACE", "ADJ"})
LARGE = frozenset({"largest", "biggest", "greatest"})
SMALL = frozenset({"smallest", "tiniest", "littlest"})
COUNTRIES = frozenset({"country", "nation", "state", "power", "member"})
PLURALS = frozenset({"countries", "nations", "states", "members"})
POINTED = ("?",)  # "the continent's": known only once it is known who ranks there
_IN = frozenset({"in", "of", "among", "amongst", "within", "on", "across"})
_AMONG_WORDS = frozenset(
    (
        "the all any countries nations members member sharing using states economies for by population these"
        " those other"
    ).split()
)
_SINGULARS = frozenset({"country", "nation", "state", "economy", "member"})
_SMALL = {
    word: value
    for value, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
} | {"duo": 2, "trio": 3, "quartet": 4}
# What may stand before the group that opens a sentence, and behind it.
_BEFORE_GROUP = frozenset(
    "the all its member countries nations states members of economies entire whole other".split()
)
_CLOSING_SET = frozenset('. , ; and but in " ) by per -- :'.split())
_GROUPED = PLURALS | {"economies", "group", "bloc", "club", "area", "zone", "only"}


_POINTING = frozenset("bloc region group club alliance continent union currency".split())


def can_hold_ranks(universe: tuple[str, ...], context: Context) -> bool:
    """Whether places can be ranked in it: the world, one group, or countries that were listed."""
    if not universe or not universe[0] or universe in (("WLD",), POINTED):
        return True
    if len(universe) > 1:
        return not any(context.gazetteer.is_group(code) for code in universe)
    return context.gazetteer.is_group(universe[0])


def opening_universe(s: Sentence, i: int, context: Context) -> tuple[str, ...]:
    """ "Among the BRICS, Russia has the highest …", "Of the ten ASEAN members Indonesia is …": said at the head."""
    tokens = s.tokens
    start = next((k + 1 for k in range(i - 1, -1, -1) if tokens[k].low == ";"), 0)
    if start >= i or tokens[start].low not in _IN - {"on"}:
        return ()
    k = start + 1
    while k < i and (tokens[k].low in _BEFORE_GROUP or tokens[k].tag in {"NUM", "PLACES"}):
        k += 1
    if k >= i or tokens[k].tag not in PLACES or len(tokens[k].codes) != 1:
        return ()
    codes = tokens[k].codes
    k += 1
    while k < i and (tokens[k].low in _GROUPED or tokens[k].tag == "ECON"):
        k += 1
    closes = k < i and (tokens[k].low in {",", "by"} or tokens[k].tag in {"PLACE", "PER"})
    closes = closes or (k == i < len(tokens) and tokens[k].low == "only")
    return codes if closes and context.gazetteer.is_group(codes[0]) else ()


def size_by_topic(s: Sentence, i: int) -> str | None:
    """ "China, the second biggest" in a sentence on GDP; "the biggest" in one on population."""
    for j in range(i - 1, -1, -1):
        if s.tokens[j].tag in {"GDP", "ECON"}:
            return "gdp"
        if s.tokens[j].tag == "POP":
            return "population" if whole_population(s, j) else None
    return None


def parity_before(s: Sentence, i: int) -> bool:
    """ "by purchasing power parity it is the second largest": the measure stands at the head of the clause."""
    for j in range(i - 1, max(-1, i - 12), -1):
        t = s.tokens[j]
        if t.low in {";", "."}:
            return False
        if t.low in {"ppp", "parity"} or (t.low == "power" and j > 0 and s.tokens[j - 1].low == "purchasing"):
            return any(x.low in {"by", "in", "at", "on", "using", "for"} for x in s.tokens[max(0, j - 4) : j])
    return False


def universe_of(
    s: Sentence, start: int, i: int, k: int, adjective: tuple[str, ...], context: Context
) -> tuple[tuple[str, ...], bool, int]:
    """Among whom is ranked, whether the words name it, and the token behind. ("",) is a universe nobody knows."""
    tokens = s.tokens
    for j in range(start, i):
        if tokens[j].tag in PLACES and len(tokens[j].codes) == 1:
            return tokens[j].codes, True, k
    if i > 1 and tokens[i - 1].low in {"'s", "'"} and tokens[i - 2].low in REGION_NOUNS:
        return POINTED, True, k  # "the continent's largest": which one, he who ranks tells
    m = k
    if m < len(tokens) and tokens[m].low in {"globally", "worldwide", "anywhere"}:
        return ("WLD",), True, m + 1
    while m < len(tokens) and m < k + 9:
        t = tokens[m]
        if t.tag in PLACES and len(t.codes) == 1 and m > k:
            return t.codes, True, m + 1
        if (
            t.tag in {"PLACES", "NUM"}
            or t.low in _IN
            or t.low in _AMONG_WORDS
            or t.low in {"duo", "trio", "quartet"}
            or _any_one(s, m)
            or _so_many(s, m)
        ):
            if t.low == "by" and m == k:
                break
            m += 1
            continue
        if (t.low in _POINTING or t.text == "Community") and (
            tokens[m - 1].low in {"the", "this", "our"} or _so_many(s, m - 1)
        ):
            return (POINTED if t.low == "continent" else _pointed_at(s, m, context)), True, m + 1
        if t.low in {"world", "planet", "earth"}:
            return ("WLD",), True, m + 1
        if t.low == "euro" and tokens[m - 1].low in {"the", "using", "sharing"}:
            return ("EURO",), True, m + 1
        if m > k and t.low in {".", ",", ";", "and"} and {tokens[x].low for x in range(k, m)} & PLURALS:
            groups = next(
                (c for c in context.focus if len(c) == 1 and context.gazetteer.is_group(c[0])),
                (context.group or "",),
            )
            return groups, True, m
        if (
            m > k
            and (t.tag in {"NAME", "SUB"} or is_content(s, m))
            and tokens[m - 1].low in {"the", "our", "this"} | _IN
        ):
            return ("",), True, m + 1  # among something that is not known
        break
    few = _set_of(s, k, m, context)
    if few is not None:
        by = next((x for x in range(k, m) if tokens[x].low == "by"), m)
        return few, True, by
    if adjective:
        return adjective, True, k
    return (), False, k


def universe_of_text(places: tuple[str, ...], value: float, context: Context) -> tuple[str, ...]:
    """Among whom ranks a phrase that does not say it: the world, or the smaller set that the text spoke of.

    "The largest economy" of a member of the group spoken of last leads that group. A lower position of such a member
    may be meant in the group as well as in the world: ("",), nobody knows.
    """
    if len(places) != 1:
        return ("WLD",)
    earlier = context.ranking.universe if context.ranking is not None else ()
    if belongs(places[0], earlier, context):
        goes_on = value == 1 or places not in context.focus[:1]
        return earlier if goes_on else ("",)  # "the ninth-largest economy" of one that leads its continent
    for codes in context.focus[:2]:
        if belongs(places[0], codes, context) and (value == 1 or codes[0] in ORGANISATIONS):
            return codes if value == 1 else ("",)
    titled = context.title_places
    if belongs(places[0], titled, context):
        return titled if value == 1 else ("",)  # a text on the countries of that group
    return ("WLD",)


def belongs(code: str, codes: tuple[str, ...], context: Context) -> bool:
    """Whether the place is a member of the one group that `codes` stand for; the world is none."""
    return len(codes) == 1 and is_member(code, codes[0], context)


def _so_many(s: Sentence, m: int) -> bool:
    """ "in the 19-nation euro zone": the number of members stands before the group."""
    return s.tokens[m].tag == "NOUN" and s.tokens[m].low.endswith(("nation", "member", "country", "state"))


def _any_one(s: Sentence, m: int) -> bool:
    """ "of any EU member", "of any other country in Africa": the rivals one by one."""
    return s.tokens[m].low in _SINGULARS and any(t.low == "any" for t in s.tokens[max(0, m - 4) : m])


def _set_of(s: Sentence, k: int, m: int, context: Context) -> tuple[str, ...] | None:
    """Who "of the three" stands for that begins at token `k`; ("",) where nobody knows, None where it says no such thing."""
    tokens = s.tokens
    if k >= len(tokens) or tokens[k].low not in {"of", "among", "amongst"}:
        return None
    stop = min(len(tokens), m + 1)
    at = next(
        (
            j
            for j in range(k + 1, stop)
            if tokens[j].tag in {"NUM", "PLACES", "NOUN"} or tokens[j].low in _SMALL
        ),
        None,
    )
    if at is None:
        return None
    if tokens[at].tag == "NOUN":
        return ("",)  # "of the four newcomers"
    end = at + 1
    while end < len(tokens) and tokens[end].low in PLURALS:
        end += 1
    closed = end >= len(tokens) or tokens[end].low in _CLOSING_SET
    if not closed:
        return ("",)
    own = counted(s, at, context, _SMALL.get(tokens[at].low))
    if own is not None and own.codes:
        return spelled_out(own.codes, context, fixed=True)
    count = _SMALL.get(tokens[at].low) or int(tokens[at].number.value)
    members = context.gazetteer.members(context.group, context.year or 9999) if context.group else ()
    return (context.group,) if context.group is not None and len(members) == count else ("",)


def _pointed_at(s: Sentence, m: int, context: Context) -> tuple[str, ...]:
    """The group that "the bloc" or "the Union" at token `m` stands for; one ranked among in the same sentence comes first."""
    for j in range(m - 1, -1, -1):
        if s.tokens[j].tag in PLACES and is_universe(s, j) and can_hold_ranks(s.tokens[j].codes, context):
            return s.tokens[j].codes
    if s.tokens[m].text == "Community":
        return (context.group or "EU",)
    own = antecedent(s, m, context, plural=False)
    groups = tuple(c for c in own.codes if context.gazetteer.is_group(c))
    if groups:
        return groups
    return (
        (context.group,)
        if context.group is not None and s.tokens[m].low in {"bloc", "group", "club", "union", "alliance"}
        else ("",)
    )


_MEASURING = frozenset(
    "by in terms of measured on the basis when ranked ( total nominal , a at using adjusted for both".split()
)
_PARITY = frozenset("purchasing power parity parities ppp terms basis )".split())


def measure(s: Sentence, k: int) -> tuple[int, str | None]:
    """ "by GDP", "in terms of population", "measured by nominal GDP" at token `k`: the token behind and the indicator."""
    tokens = s.tokens
    m = k
    while m < len(tokens) and m < k + 7 and tokens[m].low in _MEASURING:
        m += 1
    if m == k or m >= len(tokens):
        return k, None
    if tokens[m].tag in {"GDP", "POP", "DENSITY", "ECON"}:
        indicator = str(getattr(tokens[m].mention, "indicator", "gdp"))
        parity = next(
            (j for j in range(m, min(len(tokens), m + 6)) if tokens[j].low in {"ppp", "parity"}), None
        )
        if indicator == "gdp" and parity is not None:
            return _behind_parity(s, parity), "gdp_ppp"
        return m + 1, indicator
    if tokens[m].low in {"purchasing", "ppp"}:
        return _behind_parity(s, m), "gdp_ppp"
    if tokens[m].low in {"headcount", "inhabitants"}:
        return m + 1, "population"
    return k, None


def counted_at_head(s: Sentence, start: int) -> str | None:
    """ "By headcount Malta is …", "In terms of population, Mali is …": the measure opens the clause that ends at `start`."""
    opens = next((k + 1 for k in range(start - 1, -1, -1) if s.tokens[k].low == ";"), 0)
    if opens >= start or s.tokens[opens].low not in {"by", "in", "measured"}:
        return None
    end, indicator = measure(s, opens)
    return indicator if end <= start else None


def _behind_parity(s: Sentence, m: int) -> int:
    """The token behind "purchasing power parity", "PPP terms", "a PPP basis" that begins at token `m`."""
    while m < len(s.tokens) and s.tokens[m].low in _PARITY:
        m += 1
    return m
