"""Clauses, as far as the time of a figure goes: which part of a sentence it stands in, and that part's tense.

A period dates what stands in its own clause. What a relative clause or an apposition tells is told aside: its
period is none of the main clause's, and the main clause's past is none of its. A clause in the present tense
that is joined on ("…, and its population is 11 million") takes no year from the past told beside it.
"""

from __future__ import annotations

from typing import Literal

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence

Tense = Literal["present", "perfect", "past"]

_RELATIVE = frozenset("which who whose whom where".split())
_JOINTS = frozenset("but while whereas although though yet".split())
_LOOSE_JOINTS = frozenset({"and", "so", "as"})
_SUBJECTS = frozenset("it its they their he she we our the this that these those you your".split())
_PRESENT = frozenset(
    "is are am remains stands accounts makes ranks lies lives live account make has have 've 're".split()
)
_PERFECT = frozenset({"has", "have", "'ve"})
_PARTICIPLES = frozenset(
    "slid grown risen fallen shrunk been lost gone sunk become come overtaken swollen had made put".split()
)
_PAST = frozenset(
    "was were had did grew rose fell shrank slid stood came lost went became made took saw sank overtook fared".split()
)
_NOUNS_IN_ED = frozenset("need speed united combined estimated indeed".split())
_NO_SUBJECT = frozenset(
    "a an the of its their as most more very in with by , is are was were be been".split()
)
_BEHIND_VERBS = frozenset(
    "by to in at from for of on a an the its their about around some nearly almost over under up down more less just only"
    " even as , . ; that this while but and than all half".split()
)
_HEDGES = frozenset("about around some nearly almost over under just only roughly more less than".split())
_DESCRIBING = frozenset("a an the one with home whose some population once now itself".split())
_CLAUSE_OPENERS = _JOINTS | {",", ";", ":", "and", '"', "--"}
_WHERE = frozenset({"when", "where", "and", "but", "or", "after", "until"})
_LONGEST = 18  # tokens of an apposition
_REACH = 7  # tokens behind a joint in which the verb of its clause stands


def relative_clauses(s: Sentence) -> tuple[range, ...]:
    """The relative clauses of a sentence, each from its pronoun to the mark that closes it."""
    if s.lows.isdisjoint(_RELATIVE):
        return ()
    found: list[range] = []
    tokens = s.tokens
    for k in [k for k, token in enumerate(tokens) if token.low in _RELATIVE]:
        if not k or (found and k in found[-1]):
            continue
        end = k + 2 if k + 1 < len(tokens) and tokens[k + 1].low == "," else k + 1
        while end < len(tokens) and tokens[end].low not in {",", ";", "--", ")", ":"}:
            end += 1
        found.append(range(k, end))
    return tuple(found)


def told_aside(s: Sentence, i: int) -> range | None:
    """The stretch in which token `i` is told aside, with a time of its own or none; None for what is told outright.

    A relative clause in the present; an apposition ("Peru, with 30 million people, …"); who a country is ("the
    crisis in the country of 42 million people").
    """
    tokens = s.tokens
    for clause in relative_clauses(s):
        if i in clause:
            return clause if tense(s, clause) in ("present", "perfect") else None
    if (named := _named_by_size(s, i)) is not None:
        return named
    for k in range(i - 1, max(0, i - _LONGEST), -1):
        if tokens[k].low in {";", ":", "--"} or tokens[k].tag == "PER":
            return None
        if tokens[k].low != ",":
            continue
        named_before = tokens[k - 1].tag in {"PLACE", "NAME"} and (
            tokens[k + 1].low in _DESCRIBING or tokens[k + 1].tag in {"PLACE", "POP", "GDP", "RANK"}
        )
        if not (named_before or (tokens[k + 1].low == "with" and tense(s, range(k)) is None)):
            return None
        end = next((m for m in range(i, min(len(tokens), k + _LONGEST)) if tokens[m].low == ","), None)
        if end is None or end + 1 >= len(tokens) or tense(s, range(k, end)) is not None:
            return None
        return range(k + 1, end)
    return None


_COUNTRY = frozenset("country nation republic kingdom island state".split())
_CALLING = frozenset(
    "is are was were been be become became remains remained as still now then once already".split()
)


def _named_by_size(s: Sentence, i: int) -> range | None:
    """ "the slump in the South American nation of 38 million people": the country by another name, not told to be one."""
    tokens = s.tokens
    k = i - 1
    while k > 1 and tokens[k].low in _HEDGES:
        k -= 1
    if (
        tokens[i].tag not in {"PEOPLE", "NUM"}
        or k < 2
        or tokens[k].low != "of"
        or tokens[k - 1].low not in _COUNTRY
    ):
        return None
    first = k - 1
    while first > 0 and (
        tokens[first - 1].tag in {"PLACE", "ADJ", "SUB"}
        or tokens[first - 1].low in {"a", "an", "the", "island"}
    ):
        first -= 1
    if first == 0 or tokens[first - 1].low in _CALLING or tokens[first].low in {"a", "an"}:
        return None
    dated = i + 2 < len(tokens) and tokens[i + 1].low == "in" and tokens[i + 2].tag == "PER"
    return range(first, i + (3 if dated else 1))


def apart(s: Sentence, k: int, i: int) -> bool:
    """Whether token `k` stands in a relative clause that token `i` is not in."""
    return any(k in clause and i not in clause for clause in relative_clauses(s))


def in_apposition(s: Sentence, k: int, i: int) -> bool:
    """Whether token `k` stands in what is said of the subject between commas before token `i`: "Poland, a member since 2004, grew".

    A time or a setting between the commas ("Poland, in the year 2004, grew") is no apposition.
    """
    tokens = s.tokens
    opening = next((m for m in range(k - 1, 0, -1) if tokens[m].low == ","), 0)
    closing = next((m for m in range(k + 1, i) if tokens[m].low == ","), 0)
    if not opening or not closing or tokens[opening - 1].tag not in {"PLACE", "NAME"}:
        return False
    start = opening - 1 - (opening > 1 and tokens[opening - 2].low == "the")
    first = tokens[opening + 1]
    opens = start == 0 or tokens[start - 1].low in _CLAUSE_OPENERS
    word = first.mention is None and first.low.isalpha() and first.low not in lex.PREPOSITIONS | _WHERE
    return opens and word and tense(s, range(opening + 1, closing)) is None


def joints(s: Sentence) -> tuple[int, ...]:
    """Where clauses are joined: a semicolon, "but", "while", or an "and" between two verbs with a subject, or a present verb, behind."""
    tokens = s.tokens
    found: list[int] = []
    for k in range(1, len(tokens) - 1):
        low = tokens[k].low
        if (
            low == ";"
            or (low in _JOINTS and tokens[k].mention is None)
            or (
                low in _LOOSE_JOINTS
                and tense(s, range(found[-1] + 1 if found else 0, k)) is not None
                and _begins_clause(s, k)
            )
        ):
            found.append(k)
    return tuple(found)


def _begins_clause(s: Sentence, k: int) -> bool:
    """Whether what stands behind an "and" has a verb of its own before any figure."""
    tokens = s.tokens
    if tokens[k + 1].low in _PRESENT:
        return tokens[k].low == "and"
    if tokens[k + 1].low in {"in", "by", "since"} and k + 3 < len(tokens) and tokens[k + 2].tag == "PER":
        k += 2 + (tokens[k + 3].low == ",")  # "…, and by 2023 it will be"
        if k + 1 >= len(tokens):
            return False
    first = tokens[k + 1]
    if first.low in {"it", "they"}:
        return True
    if first.low not in _SUBJECTS and first.tag not in {
        "PLACE",
        "ADJ",
        "NAME",
        "POP",
        "GDP",
        "ECON",
        "ECONOMIC",
    }:
        return False
    for m in range(k + 2, min(len(tokens), k + 2 + _REACH)):
        if tokens[m].tag in NUMBERS or tokens[m].low in {",", ";", "(", "and"}:
            return False
        if _verb(s, m) is not None or tokens[m].low in {"will", "would"}:
            return True
    return False


def clause_of(s: Sentence, i: int) -> range:
    """The clause of token `i`, between the joints before and behind it."""
    found = joints(s)
    first = max((k for k in found if k <= i), default=-1) + 1
    return range(first, min((k for k in found if k > i), default=len(s.tokens)))


def tense(s: Sentence, where: range) -> Tense | None:
    """The tense of the first verb in a stretch of tokens; None where none is known."""
    for k in where:
        if (found := _verb(s, k)) is not None:
            return found
    return None


def main_tense(s: Sentence, i: int) -> Tense | None:
    """The tense of the clause of token `i`, whatever is told aside in it."""
    aside = relative_clauses(s)
    for k in clause_of(s, i):
        if not any(k in clause and i not in clause for clause in aside):
            if (found := _verb(s, k)) is not None:
                return found
    return None


def parted(s: Sentence, a: int, b: int) -> bool:
    """Whether the tokens `a` and `b`, in this order, stand in clauses of different tense: "is growing 2 percent, and it lost …"."""
    if not any(a < joint < b for joint in joints(s)):
        return False
    one, two = main_tense(s, a), main_tense(s, b)
    return one is not None and two is not None and one != two and "present" in (one, two)


def is_pluperfect(s: Sentence) -> bool:
    """Whether a sentence tells what had been before: "it had shrunk", "had risen"."""
    return any(
        token.low == "had" and (s.tokens[k + 1].low in _PARTICIPLES or s.tokens[k + 1].low.endswith("ed"))
        for k, token in enumerate(s.tokens[:-1])
    )


def _verb(s: Sentence, k: int) -> Tense | None:
    token = s.tokens[k]
    if token.mention is not None and token.tag != "TIMES":
        return None
    low = token.low
    if low in _PERFECT:
        behind = [t for t in s.tokens[k + 1 : k + 4] if not t.low.endswith("ly")][:2]
        done = any(
            t.low in _PARTICIPLES or (t.low.endswith("ed") and t.low not in _NOUNS_IN_ED) or t.tag == "TIMES"
            for t in behind[:1]
        )
        return "perfect" if done else "present"
    if low in _PRESENT:
        return "present"
    if low in _PAST:
        return "past"
    return "past" if low.endswith("ed") and low.isalpha() and _said_in_past(s, k) else None


def _said_in_past(s: Sentence, k: int) -> bool:
    """Whether a word in -ed is a verb of the past, and no adjective ("a developed economy") or participle ("hit by")."""
    tokens = s.tokens
    before = tokens[k - 1] if k else None
    if before is None or before.low in _NO_SUBJECT or tokens[k].low in _NOUNS_IN_ED:
        return False
    if k + 1 == len(tokens):
        return True
    behind = tokens[k + 1]
    moved = behind.tag in NUMBERS or behind.tag in {"PER", "PLACE"} or behind.low in _BEHIND_VERBS
    return moved or behind.low.endswith("ly")


def words_beside(s: Sentence, i: int) -> frozenset[str]:
    """The words of the clause of token `i`, without the relative clauses that it is not in."""
    aside = [clause for clause in relative_clauses(s) if i not in clause]
    return frozenset(s.tokens[k].low for k in clause_of(s, i) if not any(k in clause for clause in aside))


def is_dated(s: Sentence, i: int) -> bool:
    """Whether a period is told in the clause of token `i` or before it, other than aside.

    What a change began from is none of its own: "GDP fell to $95 billion from $216 billion in 1997".
    """
    periods = s.indices("PER")
    end = clause_of(s, i).stop if periods else 0
    return any(not apart(s, k, i) and not _of_start(s, k, i) for k in periods if k < end)


def _of_start(s: Sentence, k: int, i: int) -> bool:
    """Whether the period at `k` dates another figure: one behind a "from", or one in brackets with it."""
    m = k - 1 - (s.tokens[k - 1].low in {"in", "(", ","})
    if m == i or s.tokens[m].tag not in NUMBERS:
        return False
    bracketed = m > 0 and s.tokens[m - 1].low == "(" and not (m <= i <= k)
    return bracketed or "from" in {t.low for t in s.tokens[max(0, m - 3) : m]}


def later_than_told(s: Sentence, years: tuple[int, ...]) -> bool:
    """Whether all years that a sentence names lie before `years`, as those do that a change began from."""
    return all(t.period.years[-1] < years[0] for t in s.tokens if t.tag == "PER" and t.period.years)
