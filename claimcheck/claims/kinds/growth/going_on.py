"""Rates that go on from one told before, known by where they stand and not by their words.

"Kenya added around 6 percent", "South Korea, which mustered 5.2 percent", "but came back with a gain of 1.3 percent the
next year": a subject that opens the clause, one verb, whatever it is, and the rate. "That is below the 3.8% of 2004",
"It followed 4.2 pct the year before": a rate that serves as a measure, with its year or its country behind it. A second
noun, a rival quantity, a verb of money or a number that is too large for a rate, and nothing is read.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import opens_clause
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner
from claimcheck.claims.grammar.words import change_sign, is_content
from claimcheck.claims.kinds.growth.links import Growing

_FASTEST = 15.0  # percent: what goes on from a rate without naming it is no more than a fast year's growth
_REACH = 14  # tokens that such a clause may be long
_TAIL = 9  # tokens behind the number up to which its clause has to end
_CLAUSE_ENDS = frozenset({",", ".", ";", ":", "--", ")", "and", "but", "while", "as", "although", "!", "or"})
_JOINS = frozenset({"and", "but", ",", ";", "then"})
_PARTICLES = frozenset("back away through ahead in out off on up".split())
# Verbs that make a percentage a matter of money, of votes or of a part of something.
_OTHER_VERBS = (
    "export import spen borrow ow lend lent pay paid charg tax invest sav sell sold buy bought hold held claim account"
    " represent contribut suppl vot won win poll back cut tak took receiv earn send sent yield hous employ produc consum"
).split()
_PRODUCED = frozenset({"backed", "backs"})
_LEADING = frozenset({"to", "by", "with", "at", "for"})  # prepositions that lead from a verb to its number
_ANAPHORS = frozenset({"it", "this", "that", "which"})
_RATES = frozenset("rate pace figure growth result outcome performance expansion showing".split())
_MEASURES = frozenset(
    "with to than above below of after against on from over under beyond outside upon near".split()
)


def carried_on(
    s: Sentence, i: int, indicator: str, sign: int, places: tuple[str, ...], elided: int
) -> Growing | None:
    """The clause of a subject, one verb and the rate; `elided` is the number before that a subject left out is that of.

    `elided` is -1 where the sentence has told no rate yet.
    """
    if not fits(s, i) or tail(s, i) is None:
        return None
    first, said = noun_of_change(s, i)
    verbs = 0
    direct = 0
    next_to = False  # whether the word behind is a verb, so that this one can be its auxiliary
    for k in range(first, max(-1, i - _REACH), -1):
        t = s.tokens[k]
        subject = t.tag == "PLACE" or t.low in {"it", "which"} or (k > elided >= 0 and t.low in _JOINS)
        if subject and (verbs or said):
            towards = said or direct or sign
            unsure = sign < 0 and not said and not direct
            own = None if unsure else _subject(s, k, places, elided)
            return None if own is None else Growing(k, indicator, own, towards, False)
        grammatical = t.low in lex.FILLERS | _PARTICLES | _LEADING and t.low not in lex.LINKS
        if t.tag == "PER" or grammatical:
            next_to = False
            continue
        if not verb_of_clause(s, k) or (verbs and not next_to and t.low not in lex.AUXILIARIES):
            return None
        verbs, next_to = verbs + 1, True
        direct = direct or (change_sign(t.low) if t.low in lex.UP_VERBS | lex.DOWN_VERBS else 0)
    return None


def measured_by(
    s: Sentence, i: int, indicator: str, sign: int, places: tuple[str, ...], elided: int
) -> Growing | None:
    """ "That is below the 3.8% of 2004", "and was well above the 3.3 pct managed by Spain": the rate compared with."""
    behind = tail(s, i)
    if not fits(s, i) or behind is None:
        return None
    place, dated = behind
    k, said = noun_of_change(s, i)
    while (
        k > 0
        and (tokens_low := s.tokens[k].low) in lex.FILLERS | lex.ARTICLES
        and tokens_low not in _MEASURES
    ):
        k -= 1
    content = 0
    measured = s.tokens[k].low in _MEASURES or is_content(s, k)
    opening = -1
    for m in range(k, max(-1, i - _REACH), -1):
        t = s.tokens[m]
        if (t.low in _ANAPHORS and opens_here(s, m)) or (t.low in _RATES and _the_rate(s, m)):
            opening = m
            break
        if k > m > elided >= 0 and t.low in {"and", "but"} and m - elided < _TAIL:
            opening = m
            break
        content += is_content(s, m)
        if t.tag in NUMBERS | {"PLACE", "ADJ", "NAME", "SUB", "POP", "PER"} or _of_money(t.low):
            return None
    if opening < 0 or not measured or content > 1 or (place is None and not (dated and len(places) == 1)):
        return None
    if sign < 0 and not said:
        return None
    how = "the place right behind" if place is not None else "goes on from the rate told before"
    return Growing(opening, indicator, Owner(place or places, False, how), said or 1, False)


def achieved_by(s: Sentence, i: int) -> Owner | None:
    """ "the 3.3 pct managed last year by Spain": who reached the rate at token `i`, behind its participle."""
    behind = tail(s, i)
    by = i + 1 < len(s.tokens) and s.tokens[i + 1].low.endswith("ed") and s.tokens[i + 1].mention is None
    return (
        Owner(behind[0], False, "who reached the rate") if by and behind is not None and behind[0] else None
    )


def opens_here(s: Sentence, k: int) -> bool:
    """Whether a clause opens with token `k`."""
    return k == 0 or s.tokens[k - 1].low in _CLAUSE_ENDS or s.tokens[k - 1].low == '"'


def _the_rate(s: Sentence, k: int) -> bool:
    return k > 0 and s.tokens[k - 1].low in {"the", "that", "this"} and opens_here(s, k - 1)


def fits(s: Sentence, i: int) -> bool:
    """Whether the number at token `i` is small enough for a rate that is not named, with no rival quantity near."""
    number = s.tokens[i].number
    near = s.tokens[max(0, i - _REACH) : i + _TAIL]
    rival = any(t.mention is None and t.low in lex.RIVALS - lex.RIVAL_RATE_EXEMPT for t in near)
    return 0 <= number.value <= _FASTEST and number.form != "fraction" and not rival


def tail(s: Sentence, i: int) -> tuple[tuple[str, ...] | None, bool] | None:
    """The place behind a number and whether a time stands there; None where the clause names anything else."""
    place: tuple[str, ...] | None = None
    dated = False
    for k in range(i + 1, min(len(s.tokens), i + 1 + _TAIL)):
        t = s.tokens[k]
        if t.low in _CLAUSE_ENDS:
            break
        if t.tag == "PER":
            dated = True
        elif t.tag == "PLACE" and len(t.codes) == 1 and place is None:
            if s.tokens[k - 1 - (s.tokens[k - 1].low == "the")].low not in {"in", "by", "of", "for"}:
                return None
            place = t.codes
        elif k == i + 1 and t.mention is None and t.low.endswith("ed") and not _of_money(t.low):
            continue  # "the 3.3 pct managed last year by Spain"
        elif t.mention is not None or (is_content(s, k) and t.low not in _RATES) or t.low == "per":
            return None
    return place, dated


def noun_of_change(s: Sentence, i: int) -> tuple[int, int]:
    """The token before "a (meagre) gain of" and its direction; the token before the hedges of the number, and 0, without."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS and tokens[k].low not in _MEASURES:
        k -= 1
    if k < 2 or tokens[k].low != "of" or tokens[k - 1].low not in lex.UP_NOUNS | lex.DOWN_NOUNS:
        return i - 1, 0
    sign = change_sign(tokens[k - 1].low)
    for m in range(k - 2, max(-1, k - 5), -1):
        if tokens[m].low in {"a", "an"}:
            return m - 1, sign
        if tokens[m].mention is not None or not tokens[m].low.isalpha() or tokens[m].low in lex.PREPOSITIONS:
            break
    return k - 2, sign


def verb_of_clause(s: Sentence, k: int) -> bool:
    """Whether the word at token `k` may be the verb of the clause: any plain word that is no noun known to us."""
    t = s.tokens[k]
    if t.mention is not None or not t.low.isalpha() or t.text[:1].isupper():
        return False
    closed = lex.ARTICLES | lex.PREPOSITIONS | lex.CONJUNCTIONS | lex.POSSESSIVES | lex.NEGATIONS
    return t.low not in closed and not _of_money(t.low)


def _of_money(low: str) -> bool:
    return low not in _PRODUCED and any(low.startswith(stem) for stem in _OTHER_VERBS)


def _subject(s: Sentence, k: int, places: tuple[str, ...], elided: int) -> Owner | None:
    """Whose the rate is: the place that opens the clause or stands before "which"; else of whom the last rate was told."""
    t = s.tokens[k]
    if t.tag == "PLACE":
        opens = len(t.codes) == 1 and opens_clause(s, k)
        return Owner(t.codes, False, "the country that opens the clause of the rate") if opens else None
    if t.low == "which":
        place = s.tokens[k - 2] if k > 1 and s.tokens[k - 1].low == "," else None
        known = place is not None and place.tag == "PLACE" and len(place.codes) == 1
        return (
            Owner(place.codes, False, "the country before “which”") if known and place is not None else None
        )
    if len(places) != 1 or (t.low == "it" and not opens_here(s, k)):
        return None
    if t.low != "it" and any(is_content(s, m) for m in range(elided + 1, k)):
        return None
    return Owner(places, False, "goes on from the rate told before")
