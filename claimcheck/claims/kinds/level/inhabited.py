"""How many people inhabit a place, told by who they are or where: "in Chad live 17 million people", "Chad's inhabitants number 17 million".

Each reader knows one wording and answers with whose people they are, or with None. The noun phrase must end behind the number
(or its noun), so that "Kenya: 5 million people in need" is left alone.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.sides import people_at
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, place_list_ending
from claimcheck.claims.kinds.level.heads import PEOPLED

_FEWEST = 9_000
_NOUNS = frozenset("people inhabitants residents citizens souls persons humans".split())
_NUMBERING = frozenset("number numbers numbered total totals totalled totaled".split())
_BEING = _NUMBERING | frozenset(
    "is was are were reached reaches hit stands stood passed topped has had at to been".split()
)
_DWELLING = frozenset("live lives lived dwell dwelt reside resided".split())
_HOLDING = frozenset(
    "count counts counted number numbers numbered comprise comprises comprised sustain sustains house houses".split()
)
_CLOSING = frozenset('. ; : ) ! ? -- " | and but ( ,'.split())
_TIMES = frozenset("now today then altogether together combined between".split())
_SMALL = frozenset("little tiny the vast big and but like , while".split())


def inhabited(s: Sentence, i: int) -> Owner | None:
    """Whose people the number at token `i` counts, by one of these wordings."""
    number = s.tokens[i].number
    if (
        s.tokens[i].tag not in {"PEOPLE", "NUM"}
        or number.year_like
        or number.value < _FEWEST
        or not _ends(s, i + 1)
    ):
        return None
    if (own := _they_number(s, i)) is not None or s.tokens[i].tag != "PEOPLE":
        return own
    return _in_it_live(s, i) or _peopled_by(s, i) or _it_holds(s, i) or _labelled(s, i) or _with_its(s, i)


def _ends(s: Sentence, k: int) -> bool:
    """Whether the noun phrase ends before token `k`: at a mark, a time, or the end of the sentence."""
    if k >= len(s.tokens):
        return True
    t = s.tokens[k]
    dated = (
        t.low in {"in", "at", "by"}
        and k + 1 < len(s.tokens)
        and (s.tokens[k + 1].tag == "PER" or s.tokens[k + 1].low == "all")
    )
    return t.low in _CLOSING | _TIMES or t.tag in {"PER", "PLACE"} or dated


def _lead(s: Sentence, i: int) -> int:
    """The token before the number that is no filler, adverb or hedge."""
    k = i - 1
    while k > 0 and (s.tokens[k].low in lex.FILLERS - {"by", "at"} or s.tokens[k].low.endswith("ly")):
        k -= 1
    return k


def _opens(s: Sentence, k: int) -> bool:
    """Whether the place at token `k` stands where a clause begins."""
    return (
        k == 0
        or s.tokens[k - 1].low in _SMALL
        or s.tokens[k - 1].tag == "PER"
        or not s.tokens[k - 1].low[:1].isalnum()
    )


def _they_number(s: Sentence, i: int) -> Owner | None:
    """ "Chad's inhabitants number 17 million", "the number of people in Chad is 17 million", "Chadians number 17 million"."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and (
        tokens[k].low in _BEING | lex.FILLERS | lex.AUXILIARIES | {"some"}
        or tokens[k].tag == "PER"
        or tokens[k].low == "in"
    ):
        k -= 1
    verbs = {t.low for t in tokens[k + 1 : i]}
    if k < 0 or not verbs & _BEING:
        return None
    numbered = bool(verbs & _NUMBERING)
    if numbered and people_at(s, k):
        return Owner(tokens[k].codes, False, "whose people they are")
    if tokens[k].low in _NOUNS and k > 1 and tokens[k - 1].low == "'s" and tokens[k - 2].tag == "PLACE":
        counted = _number_of(s, k - 2)
        return Owner(codes_at(s, (k - 2,)), False, "the possessor") if numbered or counted else None
    place = k
    m = k - 1 - (tokens[k - 1].low == "the")
    if tokens[place].tag != "PLACE" or m < 1 or tokens[m].low not in {"in", "of", "across", "inhabiting"}:
        return None
    m -= 1
    m -= tokens[m].low in {"living", "live", "lived"}
    m -= tokens[m].low == "who"
    if m < 0 or tokens[m].low not in _NOUNS:
        return None
    whole = numbered and tokens[m - 1].low in {"the", "all"} if m else numbered
    return Owner(codes_at(s, (place,)), False, "where they live") if whole or _number_of(s, m) else None


def _number_of(s: Sentence, k: int) -> bool:
    """ "the number of", right before token `k`."""
    before = [t.low for t in s.tokens[max(0, k - 4) : k] if t.low not in {"all", "the", "total"}]
    return before[-2:] == ["number", "of"]


def _in_it_live(s: Sentence, i: int) -> Owner | None:
    """ "In Chad live 17 million people", "living in Chad are 17 million people"."""
    tokens = s.tokens
    k = _lead(s, i)
    while k > 0 and tokens[k].tag == "PER":
        k -= 1
    living = k > 2 and tokens[k].low in {"are", "were"} and any(t.low == "living" for t in tokens[:3])
    if not living and tokens[k].low not in _DWELLING:
        return None
    place = k - 1
    while place > 0 and tokens[place].low in {"now", "today", "there", ","} | _TIMES:
        place -= 1
    m = place - 1 - (place > 0 and tokens[place - 1].low == "the")
    if tokens[place].tag != "PLACE" or m < 0 or tokens[m].low != "in" or m > 1:
        return None
    codes = codes_at(s, (place,))
    return Owner(codes, False, "where they live") if codes else None


def _peopled_by(s: Sentence, i: int) -> Owner | None:
    """ "Chad is inhabited by 17 million people"."""
    tokens = s.tokens
    k = _lead(s, i)
    if k < 3 or tokens[k].low != "by" or tokens[k - 1].low not in PEOPLED:
        return None
    m = k - 2
    while m > 0 and (tokens[m].low in lex.AUXILIARIES or tokens[m].low.endswith("ly")):
        m -= 1
    if tokens[m].tag != "PLACE" or m == k - 2 or not _opens(s, m):
        return None
    return Owner(codes_at(s, (m,)), False, "who is peopled by them")


def _it_holds(s: Sentence, i: int) -> Owner | None:
    """ "Chad numbers 17 million souls", "Chad and Niger count 40 million people altogether"."""
    k = _lead(s, i)
    if k < 1 or s.tokens[k].low not in _HOLDING or s.tokens[k - 1].tag != "PLACE":
        return None
    places, start = place_list_ending(s, k - 1)
    codes = codes_at(s, places)
    return Owner(codes, len(codes) > 1, "who counts them") if codes and _opens(s, start) else None


def _labelled(s: Sentence, i: int) -> Owner | None:
    """ "Chad: about 17 million people.", "Chad (17 million people, 2022)": a label with nothing else."""
    tokens = s.tokens
    k = _lead(s, i)
    behind = i + 1
    while behind < len(tokens) and (
        tokens[behind].tag == "PER" or tokens[behind].low in {"in", ","} | _TIMES
    ):
        behind += 1
    end = tokens[behind].low if behind < len(tokens) else "."
    if tokens[k].low == "(":
        closed = end == ")"
    else:
        closed = tokens[k].low == ":" and k <= 2 and end in {".", ";", "("}
    place = k - 1
    if not closed or place < 0 or tokens[place].tag != "PLACE" or not _opens(s, place):
        return None
    codes = codes_at(s, (place,))
    return Owner(codes, False, "the place that the line is about") if len(codes) == 1 else None


def _with_its(s: Sentence, i: int) -> Owner | None:
    """ "With its 17 million inhabitants Chad is …": the subject right behind."""
    tokens = s.tokens
    if [t.low for t in tokens[:i][:2]] != ["with", "its"] or i > 3:
        return None
    k = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low == ",")
    if k + 1 >= len(tokens) or tokens[k].tag != "PLACE" or tokens[k + 1].low == "'s":
        return None
    return Owner(codes_at(s, (k,)), False, "the subject behind")
