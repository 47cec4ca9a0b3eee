"""Antecedents: what "its", "the country", "the two" and "the euro zone's largest economy" stand for.

First what the sentence itself names before, then what the sentences before spoke of, then the document's place. Where
several countries could be meant, the answer is a veto and no guess.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context, named_by_rank, office_places
from claimcheck.claims.grammar.owners import (
    NOBODY,
    PLACES,
    Owner,
    codes_at,
    names_said,
    place_list_ending,
    spoken_by,
    words_between,
)
from claimcheck.claims.grammar.subjects import after_preposition
from claimcheck.claims.grammar.tokens import Sentence

SUPERLATIVES = frozenset(
    (
        "largest biggest smallest fastest slowest richest poorest strongest weakest leading second-largest"
        " most least top wealthiest mightiest youngest newest hottest highest lowest worst best deepest"
        " sharpest steepest mildest greatest"
    ).split()
)
_YARDSTICK_WORDS = frozenset(
    "than any compared versus against unlike fastest largest biggest highest".split()
)


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
        or tokens[j].low in SUPERLATIVES
        or tokens[j].low in {"single", "growing"}
    ):
        if tokens[j].tag == "RANK":
            rank = int(tokens[j].number.value)
        j -= 1
    if not any(tokens[k].low in SUPERLATIVES or tokens[k].tag == "RANK" for k in range(j + 1, h)):
        return None
    indicator = "population" if any(tokens[k].tag == "POPULOUS" for k in range(j + 1, h)) else "gdp"
    while j >= 0 and tokens[j].low in {"'s", "'", "the"}:
        j -= 1
    universe = tokens[j].codes if j >= 0 and tokens[j].tag in PLACES else ()
    if not universe and h + 2 < len(tokens) and tokens[h + 1].low in {"in", "of"}:
        k = h + 2 + (tokens[h + 2].low == "the")
        universe = tokens[k].codes if k < len(tokens) and tokens[k].tag in PLACES else ()
    if len(universe) != 1:
        return Owner(veto="“largest” without saying among whom")
    code = named_by_rank(indicator, universe[0], rank, context.year)
    words = words_between(s, max(0, j), h + 1)
    if code is None:
        return Owner(veto=f"“{words}” could be several countries")
    return Owner(
        (code,), False, f"“{words}”", note=f"“{words}” is taken to mean {context.gazetteer.name(code)}."
    )


def antecedent(s: Sentence, j: int, context: Context, *, plural: bool) -> Owner:
    """What "its", "their", "it", "the country" at token `j` stands for."""
    tokens = s.tokens
    word = tokens[j].text
    best: tuple[int, ...] | None = None
    opening = clause_subject(s, j)
    people = any(t.tag == "POP" for t in tokens[j + 1 : j + 5])
    described = noun_phrase_start(s, j) if tokens[j].low in lex.COUNTRY_NOUNS else j
    region = _region_said(s, described, j, context)
    for k in range(described - 1, -1, -1):
        t = tokens[k]
        if t.tag == "SUB" and best is None and not plural:
            return Owner(veto=f"“{word}” may be “{t.text}”, which is no country")
        if (
            t.tag == "NAME"
            and people
            and best is None
            and not spoken_by(s, k)
            and k > 0
            and tokens[k - 1].low not in {"mr", "president", "minister", "by"}
        ):
            return Owner(veto=f"“{word}” may be “{t.text}”, which is no country")
        if t.tag in PLACES and len(t.codes) == 1 and t.codes != ("WLD",) and not _locates(s, k):
            if best is None and is_universe(s, k):
                continue
            if t.tag == "ADJ" and _qualifies_person(s, k) and best is None:
                continue
            if opening is not None and k > opening:
                continue  # an object or an adjunct: the subject before it is what is spoken of
            indices, _ = place_list_ending(s, k)
            best = indices
            if not spoken_by(s, k):
                break
    if best is not None:
        codes = codes_at(s, best)
        if not plural and len(codes) > 1:
            codes = codes[-1:]
        if codes:
            return Owner(
                codes,
                False,
                f"“{word}” is {names_said(context, codes)}",
                note=f"“{word}” is taken to mean {names_said(context, codes)}.",
            )
    if tokens[j].low == "our":
        return NOBODY
    if context.below is not None and tokens[j].low in {"it", "its"}:
        return Owner(veto=f"“{word}” may be “{context.below}”, which is no country")
    if (
        plural
        and len(context.together) > 1
        and (not context.focus or context.focus[0][0] in context.together)
    ):
        return Owner(
            context.together,
            False,
            f"“{word}” is {names_said(context, context.together)}",
            note=f"“{word}” is taken to mean {names_said(context, context.together)}.",
        )
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
        if region and len(codes) == 1 and codes[0] not in region:
            continue
        if (
            plural
            and len(codes) == 1
            and not context.gazetteer.is_group(codes[0])
            and any(t.low in {"combined", "joint"} for t in tokens[j + 1 : j + 3])
        ):
            return Owner(veto=f"“{word}” combined are more than the one country spoken of")
        if plural or len(codes) == 1:
            return Owner(
                codes,
                False,
                f"“{word}” is {names_said(context, codes)}, spoken of before",
                note=f"“{word}” is taken to mean {names_said(context, codes)}, spoken of before.",
            )
    if region:
        framed = from_frame(context, word)
        return framed if set(framed.codes) <= region else NOBODY
    return from_frame(context, word)


def noun_phrase_start(s: Sentence, j: int) -> int:
    """Where "the South Asian country", "the tiny island nation" begins: the token behind its article; `j` without one."""
    tokens = s.tokens
    for k in range(j - 1, max(-1, j - 5), -1):
        t = tokens[k]
        if t.low in {"the", "this"}:
            return k + 1
        if t.tag == "ADJ" or (t.tag == "SUB" and t.text[:1].isalpha()):
            continue
        if t.mention is not None or not t.low.isalpha() or t.low in lex.PREPOSITIONS | lex.AUXILIARIES:
            return j
    return j


def _region_said(s: Sentence, start: int, j: int, context: Context) -> frozenset[str]:
    """The countries of the region that describes one: those of South Asia in "the South Asian country"."""
    names = context.gazetteer
    for t in s.tokens[start:j]:
        wider = names.find(t.text.split()[-1]) if t.tag == "SUB" else ()  # "west African": of Africa at least
        codes = t.codes if t.tag == "ADJ" else tuple(c for m in wider for c in m.codes)
        if len(codes) == 1 and names.is_group(codes[0]):
            return frozenset(m.member for m in names.members(codes[0], context.year or 9999))
    return frozenset()


_OPENERS = frozenset(
    'and but or while whereas although though because that as if when since where so yet then , ; : -- ( " said says'
    " told added noted unlike like".split()
)


def clause_subject(s: Sentence, j: int) -> int | None:
    """The place that opens the nearest clause before token `j` which a place opens, None when none does.

    In "Poland trades with Germany, and its GDP …" that is Poland: what a sentence goes on about is its subject, not
    the object or the adjunct that happens to stand nearest.
    """
    tokens = s.tokens
    for k in range(j - 1, -1, -1):
        t = tokens[k]
        if (
            t.tag not in PLACES
            or len(t.codes) != 1
            or t.codes == ("WLD",)
            or is_universe(s, k)
            or _locates(s, k)
        ):
            continue
        if (t.tag == "ADJ" and _qualifies_person(s, k)) or spoken_by(s, k):
            continue
        if opens_clause(s, k):
            return k
    return None


def opens_clause(s: Sentence, k: int) -> bool:
    """Whether the place at token `k` stands where a clause's subject or its possessor stands."""
    tokens = s.tokens
    if after_preposition(s, k):
        return False
    m = k - 1
    while m >= 0 and (
        tokens[m].low in lex.ARTICLES
        or tokens[m].tag in {"PER", "ADJ"}
        or (tokens[m].low in lex.FILLERS and tokens[m].low not in lex.PREPOSITIONS)
        or tokens[m].low.endswith("ly")
    ):
        m -= 1
    if m < 0:
        return True
    if tokens[m].low == "and" and m > 0 and tokens[m - 1].tag in PLACES:
        return opens_clause(s, m - 1)
    return tokens[m].low in _OPENERS


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
    words = words_between(s, max(0, j - 1), j + 1)
    return Owner(
        codes,
        False,
        f"“{words}” is {names_said(context, codes)}",
        note=f"“{words}” is taken to mean {names_said(context, codes)}.",
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


def is_universe(s: Sentence, j: int) -> bool:
    """Whether the place at `j` is only among whom something ranks ("the largest in Asia", "Asia's largest")."""
    tokens = s.tokens
    k = j - 1
    while k >= 0 and tokens[k].low in {"the", "all", "whole", "entire"}:
        k -= 1
    if k > 0 and tokens[k].low in {"in", "of", "among", "on"}:
        return any(
            t.low in SUPERLATIVES or t.tag == "RANK" or t.low.endswith("largest")
            for t in tokens[max(0, k - 6) : k]
        )
    k = j + 1
    if k < len(tokens) and tokens[k].low in {"'s", "'"}:
        return any(t.low in SUPERLATIVES or t.tag == "RANK" for t in tokens[k + 1 : k + 3])
    return False


def is_yardstick(s: Sentence, j: int) -> bool:
    """ "faster than any other in the G7", "compared with France": only held up for comparison."""
    lows = [t.low for t in s.tokens[max(0, j - 6) : j]]
    return bool(_YARDSTICK_WORDS & set(lows))


def speakers_own(s: Sentence, word: str, context: Context) -> Owner:
    """ "our", "we": the document's place, else the country whose office-holder speaks."""
    here = office_places(s)
    code, how = (
        (context.home, "the document's place")
        if context.home
        else (here[0] if len(here) == 1 else context.voice, "whose office-holder speaks")
    )
    if code is None:
        return Owner(veto=f"“{word}” without a place that it could mean")
    return Owner(
        (code,),
        False,
        f"“{word}” with {how}",
        note=f"“{word}” is taken to mean {context.gazetteer.name(code)}, {how}.",
    )


def from_frame(context: Context, word: str) -> Owner:
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
            return Owner(codes, False, how, note=f"{lead}{verb} {names_said(context, codes)}, {how}.")
    return NOBODY
