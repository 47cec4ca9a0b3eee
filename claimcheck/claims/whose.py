"""Whose quantity it is: the place that an indicator mention is said of.

From the closest bond to the loosest: a possessor or adjective right before it, a place hung on right after
it, the subject of "has" or "with", a pronoun's antecedent, the one place of the sentence, the places before.
A city, a state or an unknown name in that position ends the search: nothing is said of a country.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims import lexicon as lex
from claimcheck.claims.context import Context, institution_places, named_by_rank
from claimcheck.claims.subjects import before_apposition
from claimcheck.claims.tokens import NUMBERS, Sentence

_PLACES = frozenset({"PLACE", "ADJ"})
_SUPERLATIVES = frozenset(
    (
        "largest biggest smallest fastest slowest richest poorest strongest weakest leading second-largest"
        " most least top wealthiest mightiest youngest newest hottest highest lowest worst best deepest"
        " sharpest steepest mildest greatest"
    ).split()
)
_SIDES = frozenset(
    (
        "northern southern eastern western central north south east west rural urban upper lower inner outer"
    ).split()
)
_AGO = frozenset({"of", "in", "for", "across", "among", "within", "throughout"})
_VEIL = frozenset(
    (
        "continental mainland metropolitan the entire whole all present-day modern island republic kingdom"
        " state of combined both wider rest"
    ).split()
)


_NOT_SKIPPED = frozenset(
    ("the a an of has with have had and in for its their our his her that this by to having about").split()
)
_MEMBER_NOUNS = frozenset("countries nations states members , and was is grew".split())
_HAVING = frozenset(
    (
        "with has have had having boasts boasting boast saw sees counts posted recorded registered reported"
        " claims contains holds supports"
    ).split()
)
_SIDES_AND_THE = frozenset("the southern northern eastern western central north south east west".split())
_YARDSTICK_WORDS = frozenset(
    "than any compared versus against unlike fastest largest biggest highest".split()
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Places an indicator belongs to; `veto` says why it belongs to none that can be named."""

    codes: tuple[str, ...] = ()
    separate: bool = False
    how: str = ""
    veto: str | None = None
    note: str | None = None


NOBODY = Owner()


def place_list_ending(s: Sentence, j: int) -> tuple[tuple[int, ...], int]:
    """Token indices of the coordinated places that end at `j` ("Brazil, India and China"), and where it starts."""
    found = [j]
    k = j - 1
    while k >= 0:
        t = s.tokens[k]
        if t.low in {",", "and", "or", "&", "/", "plus"} or t.low == "the":
            k -= 1
            continue
        if t.tag in _PLACES and any(
            s.tokens[m].low in {",", "and", "or", "&", "/", "plus"} for m in range(k + 1, found[-1])
        ):
            found.append(k)
            k -= 1
            continue
        break
    if len(found) > 1 and not _coordinated(s, found[1], found[0]):
        return (j,), j
    return tuple(reversed(found)), found[-1]


def _coordinated(s: Sentence, a: int, b: int) -> bool:
    """Whether "and" or its like joins two places: a comma alone may separate clauses."""
    return any(s.tokens[m].low in {"and", "or", "&", "/", "plus"} for m in range(a + 1, b))


def place_list_from(s: Sentence, j: int) -> tuple[tuple[int, ...], int]:
    """Token indices of the coordinated places that begin at `j`, and the index behind the last."""
    found = [j]
    k = j + 1
    while k < len(s.tokens):
        t = s.tokens[k]
        if t.tag in _PLACES and any(
            s.tokens[m].low in {",", "and", "or", "&", "/", "plus"} for m in range(found[-1] + 1, k)
        ):
            found.append(k)
            k += 1
            continue
        if t.low in {",", "and", "or", "&", "/", "the", "plus"}:
            k += 1
            continue
        break
    while len(found) > 1 and not _coordinated(s, found[-2], found[-1]):
        found.pop()
    return tuple(found), found[-1] + 1


def codes_at(s: Sentence, indices: tuple[int, ...]) -> tuple[str, ...]:
    """The distinct codes of place tokens; ambiguous mentions count as none."""
    codes: list[str] = []
    for i in indices:
        if len(s.tokens[i].codes) == 1 and s.tokens[i].codes[0] not in codes:
            codes.append(s.tokens[i].codes[0])
    return tuple(codes)


def owner(s: Sentence, h: int, context: Context, number: int | None = None) -> Owner:
    """Whose the indicator at token `h` is. `number` is the number said of it, for "… 5 percent in Kenya"."""
    return (
        periphrasis(s, h, context)
        or _before(s, h, context)
        or _behind(s, h)
        or _of_verb(s, h, context)
        or _locative(s, h, number)
        or loose(s, h, context)
    )  # fmt: skip


def _before(s: Sentence, h: int, context: Context) -> Owner | None:
    tokens = s.tokens
    j = h - 1
    while j >= 0 and (
        (tokens[j].low in lex.FILLERS and tokens[j].low not in {"of", "by", "at", "the"})
        or tokens[j].tag == "PER" or tokens[j].low in {"'s", "'", "ageing", "aging", "per"} or tokens[j].tag in {"GDP", "ECONOMIC"}
        or (tokens[j].low in lex.WHOLE_POPULATION and tokens[j].low[:1].isalpha() and tokens[j].tag not in _PLACES
        and tokens[j].low not in _NOT_SKIPPED)
    ):  # fmt: skip
        if tokens[j].low in _SUPERLATIVES:
            return None
        j -= 1
    if j < 0:
        return None
    t = tokens[j]
    if t.tag in _PLACES:
        if j + 1 < h and tokens[j + 1].low in {"has", "had", "with"}:
            return None
        indices, begin = place_list_ending(s, j)
        if (
            begin > 0
            and tokens[begin - 1].low in {"of", "in"}
            and t.tag == "PLACE"
            and "'s" not in {tokens[k].low for k in range(j + 1, h)}
            and h - j > 1
        ):
            pass
        codes = codes_at(s, indices)
        if not codes:
            return Owner(veto="the place is ambiguous")
        return Owner(codes, len(codes) > 1, f"“{_words(s, begin, h)}”")
    if t.tag == "SUB":
        return Owner(veto=f"“{t.text}” is a place below the country level")
    if t.low in {"its", "their", "his", "her"}:
        return antecedent(s, j, context, plural=t.low == "their")
    if t.low == "whose":
        return nearest_left(s, j, context)
    if t.low == "our":
        if context.home:
            return Owner(
                (context.home,),
                how="“our” with the document's place",
                note=f"“our” is taken to mean {context.gazetteer.name(context.home)}, the document's place.",
            )
        return Owner(veto="“our” without a place that it could mean")
    if tokens[j + 1].low in {"'s", "'"} if j + 1 < h else False:
        if t.low in lex.COUNTRY_NOUNS:
            return antecedent(s, j, context, plural=False)
        if (
            t.low in {"city", "state", "region", "province"}
            or t.tag == "NAME"
            or t.low in lex.SUBNATIONAL_NOUNS
        ):
            return Owner(veto=f"“{t.text}” is no country")
    if t.tag == "NAME" and j == h - 1:
        return Owner(veto=f"“{t.text}” is no place that is known")
    return None


def periphrasis(s: Sentence, h: int, context: Context) -> Owner | None:
    """ "the euro zone's largest economy", "the world's most populous country": who that is, by date.

    None when token `h` ends no such phrase; a veto when it does and the table does not know who is meant.
    """
    tokens = s.tokens
    j = h - 1
    rank = 1
    while j >= 0 and (
        tokens[j].tag == "RANK"
        or tokens[j].tag in {"POPULOUS"}
        or tokens[j].low in _SUPERLATIVES
        or tokens[j].low in {"single", "growing"}
    ):
        if tokens[j].tag == "RANK":
            rank = int(tokens[j].number.value)
        j -= 1
    if not any(tokens[k].low in _SUPERLATIVES or tokens[k].tag == "RANK" for k in range(j + 1, h)):
        return None
    indicator = "population" if any(tokens[k].tag == "POPULOUS" for k in range(j + 1, h)) else "gdp"
    while j >= 0 and tokens[j].low in {"'s", "'", "the"}:
        j -= 1
    universe = tokens[j].codes if j >= 0 and tokens[j].tag in _PLACES else ()
    if not universe and h + 2 < len(tokens) and tokens[h + 1].low in {"in", "of"}:
        k = h + 2 + (tokens[h + 2].low == "the")
        universe = tokens[k].codes if k < len(tokens) and tokens[k].tag in _PLACES else ()
    if len(universe) != 1:
        return Owner(veto="“largest” without saying among whom")
    code = named_by_rank(indicator, universe[0], rank, context.year)
    words = _words(s, max(0, j), h + 1)
    if code is None:
        return Owner(veto=f"“{words}” could be several countries")
    return Owner(
        (code,), False, f"“{words}”", note=f"“{words}” is taken to mean {context.gazetteer.name(code)}."
    )


def _behind(s: Sentence, h: int) -> Owner | None:
    tokens = s.tokens
    k = _skip_parenthesis(s, h + 1)
    while k < len(tokens) and (
        tokens[k].tag == "PER"
        or (tokens[k].low in {"growth", "in", "for"} and k + 1 < len(tokens) and tokens[k + 1].tag == "PER")
        or (
            tokens[k].low in {"figures", "data", "rate", "ppp", "total", ","}
            and k + 1 < len(tokens)
            and tokens[k + 1].low in _AGO
        )
    ):
        k += 1
        k = _skip_parenthesis(s, k)
    if k >= len(tokens) or tokens[k].low not in _AGO:
        return None
    k += 1
    if k < len(tokens) and tokens[k].low in {"each", "both", "either"}:
        k += 1
        if k < len(tokens) and tokens[k].low == "of":
            k += 1
    while k < len(tokens) and (
        tokens[k].low in _VEIL or (tokens[k].tag in {"NUM", "PLACES"} and tokens[k].number.value < 100)
    ):
        k += 1
    if k >= len(tokens):
        return None
    t = tokens[k]
    if t.low in _SIDES or t.tag == "SUB":
        return Owner(veto=f"“{_words(s, k, k + 2)}” is a place below the country level")
    if t.tag == "NAME" and not (k + 1 < len(tokens) and tokens[k + 1].tag in _PLACES):
        return Owner(veto=f"“{t.text}” is no place that is known")
    if t.tag in _PLACES:
        grouped = getattr(t.mention, "form", "") == "group"
        if (
            k + 1 < len(tokens)
            and not grouped
            and (
                tokens[k + 1].low in lex.SUBNATIONAL_NOUNS
                or (
                    t.tag == "ADJ"
                    and tokens[k + 1].low not in lex.COUNTRY_NOUNS
                    and tokens[k + 1].low not in _MEMBER_NOUNS
                    and tokens[k + 1].low[:1].isalpha()
                    and tokens[k + 1].low not in lex.AUXILIARIES
                    and tokens[k + 1].low not in lex.LINKS
                )
            )
        ):
            return Owner(veto=f"“{_words(s, k, k + 2)}” is not the country")
        indices, end = place_list_from(s, k)
        if (
            end < len(tokens)
            and tokens[end].low in {"has", "had", "is", "was"}
            and len(indices) > 1
            and tokens[indices[-1] - 1].low == ","
        ):
            indices = indices[:-1]
        codes = codes_at(s, indices)
        if not codes:
            return Owner(veto="the place is ambiguous")
        return Owner(codes, len(codes) > 1, f"“{_words(s, h, indices[-1] + 1)}”")
    return None


def _of_verb(s: Sentence, h: int, context: Context) -> Owner | None:
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


def following_subject(s: Sentence, h: int, context: Context) -> Owner | None:
    """ "With 82 million people, Germany …": the owner stands behind the comma."""
    tokens = s.tokens
    for k in range(h, min(len(tokens), h + 12)):
        if tokens[k].low == ",":
            m = k + 1
            while m < len(tokens) and tokens[m].low in {"the", "tiny", "neighbouring", "neighboring"}:
                m += 1
            if m < len(tokens) and tokens[m].tag == "PLACE":
                return Owner(codes_at(s, (m,)), False, "the subject behind the comma")
            if m < len(tokens) and tokens[m].low in {"it", "country", "nation"}:
                return antecedent(s, m, context, plural=False)
            return None
    return None


def _with_of_comparison(s: Sentence, j: int) -> bool:
    return j > 0 and s.tokens[j - 1].low in {"compared", "compares", "contrasts", "along", "together"}


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
        if t.tag in _PLACES:
            if (
                t.tag == "ADJ"
                and j + 1 < len(tokens)
                and (
                    tokens[j + 1].low in lex.SUBNATIONAL_NOUNS
                    or tokens[j + 1].low in {"countries", "nations", "economies"}
                )
            ):
                return Owner(veto=f"“{_words(s, j, j + 2)}” is no one country")
            if (
                t.tag == "PLACE"
                and j + 1 < len(tokens)
                and tokens[j + 1].low in {"state", "city", "province", "town", "county"}
            ):
                return Owner(veto=f"“{_words(s, j, j + 2)}” is below the country level")
            if _inside_of_other(s, j):
                return Owner(veto=f"“{t.text}” only says where the place named before lies")
            if _spoken_by(s, j) or is_universe(s, j):
                continue
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
            return Owner(codes, len(codes) > 1, f"“{_words(s, begin, i + 1)}”")
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
        if t.tag == "NAME" and not _spoken_by(s, j):
            return Owner(veto=f"“{t.text}” is no place that is known")
        if (
            t.low in lex.COUNTRY_NOUNS
            and j > 0
            and tokens[j - 1].low in {"the", "this", "our"}
            and t.low not in {"island", "state", "region", "zone", "union", "group", "federation", "alliance"}
        ):
            return antecedent(s, j, context, plural=False)
        if t.low in lex.SUBNATIONAL_NOUNS:
            follows = tokens[j + 1].low if j + 1 < len(tokens) else ""
            bound = j > 0 and tokens[j - 1].tag in _PLACES
            if (follows not in {"of"} and t.low == "state" and bound) or (
                follows not in {"of"}
                and t.low
                not in {"island", "islands", "territory", "state", "states", "port", "capital", "community"}
            ):
                return Owner(veto=f"“{t.text}” is below the country level")
        if t.low in {"it", "they"} and (i - j < 4 or _opens_clause(s, j)):
            return antecedent(s, j, context, plural=t.low == "they")
        if t.low == "we" and i - j < 4:
            if context.home:
                return Owner(
                    (context.home,),
                    False,
                    "“we” with the document's place",
                    note=f"“we” is taken to mean {context.gazetteer.name(context.home)}, the document's place.",
                )
            return Owner(veto="“we” without a place that it could mean")
        if t.tag == "PLACES" and j > 0 and tokens[j - 1].low in {"the", "these", "those"} and i - j < 6:
            return counted(s, j, context)
        if t.low == ";":
            break
    return None


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


def _inside_of_other(s: Sentence, j: int) -> bool:
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


def _spoken_by(s: Sentence, j: int) -> bool:
    return any(t.low in lex.SAY_VERBS for t in s.tokens[j + 1 : j + 3])


def place_behind(s: Sentence, number: int) -> Owner | None:
    """ "… 5 percent in Kenya", "… 9 percent for Germany": the place right behind a number."""
    tokens = s.tokens
    for k in range(number + 1, min(len(tokens), number + 5)):
        if tokens[k].low in {"in", "for"} and k + 1 < len(tokens):
            m = k + 1
            while m < len(tokens) and tokens[m].low in {"the"}:
                m += 1
            if (
                m < len(tokens)
                and tokens[m].tag == "PLACE"
                and not (m + 1 < len(tokens) and tokens[m + 1].low == "'s")
            ):
                indices, _ = place_list_from(s, m)
                return Owner(codes_at(s, indices), len(indices) > 1, f"“{_words(s, k, indices[-1] + 1)}”")
        elif tokens[k].tag != "PER" and tokens[k].low not in {
            "a",
            "year",
            "growth",
            "last",
            "annually",
            "in",
            "for",
        }:
            break
    return None


def _locative(s: Sentence, h: int, number: int | None) -> Owner | None:
    """ "In Kenya, a population of …", "grew 5 percent in Kenya"."""
    tokens = s.tokens
    behind = place_behind(s, number) if number is not None else None
    if behind is not None:
        return behind
    opening = 0
    while opening < min(3, len(tokens)) and tokens[opening].low in {'"', "but", "and", "meanwhile", ","}:
        opening += 1
    if opening + 1 < len(tokens) and tokens[opening].low in {"in", "for", "across"}:
        m = opening + 1
        while m < len(tokens) and (tokens[m].low == "the" or tokens[m].tag == "PER"):
            m += 1
        if (
            m < len(tokens)
            and tokens[m].tag == "PLACE"
            and m < h
            and not (m + 1 < len(tokens) and tokens[m + 1].low == "'s")
        ):
            indices, _ = place_list_from(s, m)
            return Owner(codes_at(s, indices), len(indices) > 1, f"“{_words(s, opening, indices[-1] + 1)}”")
        if m < len(tokens) and tokens[m].tag == "SUB" and m < h:
            return Owner(veto=f"“{tokens[m].text}” is a place below the country level")
    return None


def antecedent(s: Sentence, j: int, context: Context, *, plural: bool) -> Owner:
    """What "its", "their", "it", "the country" at token `j` stands for."""
    tokens = s.tokens
    word = tokens[j].text
    best: tuple[int, ...] | None = None
    people = any(t.tag == "POP" for t in tokens[j + 1 : j + 5])
    for k in range(j - 1, -1, -1):
        t = tokens[k]
        if t.tag == "SUB" and best is None and not plural:
            return Owner(veto=f"“{word}” may be “{t.text}”, which is no country")
        if (
            t.tag == "NAME"
            and people
            and best is None
            and not _spoken_by(s, k)
            and k > 0
            and tokens[k - 1].low not in {"mr", "president", "minister", "by"}
        ):
            return Owner(veto=f"“{word}” may be “{t.text}”, which is no country")
        if t.tag in _PLACES and len(t.codes) == 1 and t.codes != ("WLD",) and not _locates(s, k):
            if best is None and is_universe(s, k):
                continue
            if t.tag == "ADJ" and _qualifies_person(s, k) and best is None:
                continue
            indices, _ = place_list_ending(s, k)
            best = indices
            if not _spoken_by(s, k):
                break
    if best is not None:
        codes = codes_at(s, best)
        if not plural and len(codes) > 1:
            codes = codes[-1:]
        if codes:
            return Owner(
                codes,
                False,
                f"“{word}” is {_said(context, codes)}",
                note=f"“{word}” is taken to mean {_said(context, codes)}.",
            )
    if tokens[j].low == "our":
        return NOBODY
    for codes in context.focus:
        if codes == ("WLD",):
            continue
        if (
            context.crowded
            and len(codes) == 1
            and codes[0] != context.home
            and codes != context.title_places
            and not context.gazetteer.is_group(codes[0])
        ):
            return Owner(veto=f"“{word}” could be any of the countries named before")
        if plural or len(codes) == 1:
            return Owner(
                codes,
                False,
                f"“{word}” is {_said(context, codes)}, spoken of before",
                note=f"“{word}” is taken to mean {_said(context, codes)}, spoken of before.",
            )
    return _from_frame(context, word)


def counted(s: Sentence, j: int, context: Context, count: int | None = None) -> Owner | None:
    """Whom "the two countries", "the five" stand for: as many places spoken of before, or a group of that size."""
    count = int(s.tokens[j].number.value) if count is None else count
    if not 2 <= count <= 60:
        return None
    earlier = [
        t.codes[0] for t in s.tokens[:j] if t.tag == "PLACE" and len(t.codes) == 1 and t.codes != ("WLD",)
    ]
    singles = list(
        dict.fromkeys(
            [
                *earlier,
                *(
                    c[0]
                    for c in context.focus
                    if len(c) == 1 and not context.gazetteer.is_group(c[0]) and c != ("WLD",)
                ),
            ]
        )
    )
    codes: tuple[str, ...] = ()
    for listed in context.focus:
        if len(listed) == count:
            codes = listed
            break
        if (
            len(listed) == 1
            and context.gazetteer.is_group(listed[0])
            and len(context.gazetteer.members(listed[0], context.year or 9999)) == count
        ):
            codes = listed
            break
    if not codes and len(singles) == count:
        codes = tuple(singles)
    if not codes:
        return None
    words = _words(s, max(0, j - 1), j + 1)
    return Owner(
        codes,
        False,
        f"“{words}” is {_said(context, codes)}",
        note=f"“{words}” is taken to mean {_said(context, codes)}.",
    )


def _locates(s: Sentence, k: int) -> bool:
    return k + 1 < len(s.tokens) and s.tokens[k].tag == "ADJ" and s.tokens[k + 1].low in lex.SUBNATIONAL_NOUNS


def _qualifies_person(s: Sentence, k: int) -> bool:
    """ "British author David Icke": the adjective says where a person is from."""
    return (
        k + 2 < len(s.tokens)
        and s.tokens[k + 2].tag == "NAME"
        and s.tokens[k + 1].low not in {"president", "prime", "finance", "government"}
    )


def loose(s: Sentence, h: int, context: Context) -> Owner:
    """The owner when nothing is bound to the indicator: the sentence's one place, else the text before."""
    tokens = s.tokens
    left: list[int] = []
    anywhere: list[str] = []
    if h > 0 and tokens[h - 1].low in {"this", "our"}:
        return _from_frame(context, tokens[h - 1].text) if context.home or context.focus else NOBODY
    for j, t in enumerate(tokens):
        if t.tag not in _PLACES or len(t.codes) != 1 or t.codes == ("WLD",):
            continue
        if (j > h and _is_yardstick(s, j)) or is_universe(s, j):
            continue
        code = t.codes[0]
        if (_spoken_by(s, j) and context.gazetteer.is_group(code)) or _inside_of_other(s, j):
            continue
        if code not in anywhere:
            anywhere.append(code)
        if j < h:
            left.append(j)
    if len(anywhere) == 1:
        return Owner(
            tuple(anywhere),
            False,
            "the only place of the sentence",
            note=f"The sentence names only {context.gazetteer.name(anywhere[0])}.",
        )
    if context.home is not None:
        return _from_frame(context, "")
    if left:
        code = tokens[left[-1]].codes[0]
        return Owner(
            (code,),
            False,
            "the nearest place before",
            note=f"{_capital(context.gazetteer.name(code))} is the nearest place named before.",
        )
    if anywhere:
        return Owner(veto="several places, none of them bound to the quantity")
    spoken = institution_places(s)
    if len(spoken) == 1:
        return Owner(
            spoken,
            False,
            "the institution named",
            note=f"The institution named speaks for {context.gazetteer.name(spoken[0])}.",
        )
    if any(t.tag == "SUB" for t in tokens[:h]):
        return Owner(veto="the sentence names only places below the country level")
    return _from_frame(context, "")


def is_universe(s: Sentence, j: int) -> bool:
    """Whether the place at `j` is only among whom something ranks ("the largest in Asia", "Asia's largest")."""
    tokens = s.tokens
    k = j - 1
    while k >= 0 and tokens[k].low in {"the", "all", "whole", "entire"}:
        k -= 1
    if k > 0 and tokens[k].low in {"in", "of", "among", "on"}:
        return any(
            t.low in _SUPERLATIVES or t.tag == "RANK" or t.low.endswith("largest")
            for t in tokens[max(0, k - 6) : k]
        )
    k = j + 1
    if k < len(tokens) and tokens[k].low in {"'s", "'"}:
        return any(t.low in _SUPERLATIVES or t.tag == "RANK" for t in tokens[k + 1 : k + 3])
    return False


def _is_yardstick(s: Sentence, j: int) -> bool:
    """ "faster than any other in the G7", "compared with France": only held up for comparison."""
    lows = [t.low for t in s.tokens[max(0, j - 6) : j]]
    return bool(_YARDSTICK_WORDS & set(lows))


def _from_frame(context: Context, word: str) -> Owner:
    for codes, how in (
        ((context.home,) if context.home else (), "the document's place"),
        (
            context.title_places if context.crowded and len(context.title_places) == 1 else (),
            "the headline's place",
        ),
        (
            next((c for c in context.focus if len(c) == 1 and c != ("WLD",)), ())
            if not context.crowded
            else (),
            "the place spoken of before",
        ),
        (context.title_places if len(context.title_places) == 1 else (), "the headline's place"),
    ):
        if codes:
            lead = f"“{word}” is" if word else "The text names no place here;"
            verb = " taken to mean" if word else " it is taken to speak of"
            return Owner(codes, False, how, note=f"{lead}{verb} {_said(context, codes)}, {how}.")
    return NOBODY


def _said(context: Context, codes: tuple[str, ...]) -> str:
    names = [context.gazetteer.name(c) for c in codes]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def said_of(context: Context, indicator: str, codes: tuple[str, ...]) -> str:
    """A quantity in words: "the population of Brazil"."""
    noun = {"population": "population", "gdp": "GDP", "gdp_per_capita": "GDP per head"}.get(
        indicator, indicator
    )
    return f"the {noun} of {_said(context, codes)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _skip_parenthesis(s: Sentence, k: int) -> int:
    tokens = s.tokens
    if k < len(tokens) and tokens[k].low == "(":
        for m in range(k + 1, min(len(tokens), k + 14)):
            if tokens[m].low == ")":
                return m + 1
    return k


def _words(s: Sentence, a: int, b: int) -> str:
    b = min(b, len(s.tokens))
    if a >= b:
        return ""
    return s.text[s.tokens[a].start - s.start : s.tokens[b - 1].end - s.start]


def number_between(s: Sentence, a: int, b: int) -> bool:
    return any(t.tag in NUMBERS for t in s.tokens[a + 1 : b])
