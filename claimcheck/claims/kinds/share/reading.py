"""Shares in a sentence: those of a whole, "X's share of …", and what goes on from these."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, antecedent, codes_at, place_list_ending, place_list_from
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.share.drafts import share_draft
from claimcheck.claims.kinds.share.going_on import gone_on
from claimcheck.claims.kinds.share.holders import BETWEEN, HOLDING, PLACES
from claimcheck.claims.kinds.share.people import people_shares
from claimcheck.claims.kinds.share.wholes import EVERYBODY, WHOLE_WORDS, of_whole

_AFTER_NUMBER = frozenset("in and by but while a from to two respectively at for today as".split())
_GOING_ON = frozenset(
    (
        ", ; terms ppp compared against that than global world ahead behind followed with comes come next"
        " second third fourth then per purchasing power parity basis measured proportion share figure"
        " fraction people inhabitants fallen risen declined dropped grown"
    ).split()
)
_MOVING = frozenset("to from shrank fell rose in compared down up and".split())


def find_shares(s: Sentence, context: Context) -> Iterable[Draft]:
    """All shares of a sentence, those told by heads first."""
    last: tuple[int, Draft] | None = None
    told = list(people_shares(s, context))
    yield from told
    counted = {i for draft in told for i in draft.tokens}
    for i in s.indices("PCT"):
        if i in counted:
            continue
        draft = of_whole(
            s, i, context, last[1].other if last else (), last[1].places if last else ()
        ) or _share_of(s, i, context, last[1] if last else None)
        if draft is None and last is not None:
            draft = _continued(s, last[0], i, last[1], context)
        elif draft is None:
            draft = gone_on(s, i, context)
        if draft is not None:
            last = (i, draft)
            yield draft


def _share_of(s: Sentence, i: int, context: Context, last: Draft | None = None) -> Draft | None:
    """ "X's share of world GDP fell to N percent", "X's share in … is N percent"."""
    tokens = s.tokens
    for j in range(i - 1, max(-1, i - 24), -1):
        if tokens[j].low not in {"share", "proportion", "portion", "weight", "contribution"}:
            continue
        k = j + 1
        if last is not None and tokens[j - 1].low in {"the", "its", "that"} and _is_so_much(s, k, i, j):
            return share_draft(s, i, i, str(last.indicator), Owner(last.places), last.other, context,
                               previous=j, inherited=last)  # fmt: skip
        if k >= len(tokens) or tokens[k].low not in {"of", "in", "to"}:
            return None
        k += 1
        holder: Owner | None = None
        m = k
        while m < i and (
            tokens[m].low in {"the", "all", "countries", "economies", "nations", "members"}
            or tokens[m].tag in PLACES
            or tokens[m].low in {",", "and"}
        ):
            m += 1
        if (
            m < i
            and tokens[m].low in {"in", "of", "to"}
            and any(tokens[x].tag in PLACES for x in range(k, m))
        ):
            first = next(x for x in range(k, m) if tokens[x].tag in PLACES)
            holder = Owner(codes_at(s, place_list_from(s, first)[0]), False, "whose share it is")
            k = m + 1
        whole: tuple[str, ...] = ()
        head = None
        while k < i:
            t = tokens[k]
            if t.tag in PLACES and len(t.codes) == 1 and not whole:
                whole = t.codes
            elif t.tag in {"POP", "GDP", "ECON"} or t.low in EVERYBODY:
                head = k
                if t.low in {"humanity", "mankind", "humankind"}:
                    whole = whole or ("WLD",)
                if whole:
                    break
            elif t.low not in WHOLE_WORDS and t.low not in {"in", "of"}:
                break
            k += 1
        members = head is not None and tokens[head].low == "economies" and whole != ("WLD",)
        if (head is None or not whole or members) and last is not None:
            whole = last.other
            head_slug = str(last.indicator)
            if holder is None:
                named = next((x for x in range(j + 1, i) if tokens[x].tag in PLACES), None)
                holder = (
                    Owner(codes_at(s, (named,)), False, "whose share it is") if named is not None else None
                )
            if holder is None or not holder.codes:
                return None
            return share_draft(s, i, i, head_slug, holder, whole, context, inherited=last)
        if head is None or not whole or tokens[head + 1].low in {"growth", "increase"}:
            return None
        b = j - 1
        while b >= 0 and (tokens[b].low in lex.FILLERS or tokens[b].low in {"'s", "'"}):
            b -= 1
        if holder is not None:
            part = holder
        elif b < 0:
            return None
        elif tokens[b].tag in PLACES:
            indices, _ = place_list_ending(s, b)
            part = Owner(codes_at(s, indices), False, "whose share it is")
        elif tokens[b].low in {"its", "their"}:
            part = antecedent(s, b, context, plural=tokens[b].low == "their")
        else:
            m = k + 1
            part = Owner()
            if m < i and tokens[m].low in {"of", "for", "held"} and m + 1 < i and tokens[m + 1].tag in PLACES:
                part = Owner(codes_at(s, (m + 1,)), False, "whose share it is")
        if not part.codes or part.veto:
            return None
        if any(t.low in {"by"} for t in tokens[i - 1 : i]):
            return None
        people = "population" if tokens[head].low in EVERYBODY else "gdp"
        return share_draft(
            s, i, i, str(getattr(tokens[head].mention, "indicator", people)), part, whole, context
        )
    return None


def _is_so_much(s: Sentence, k: int, i: int, j: int) -> bool:
    """ "(the share) was 51%", "had been nearly a fifth": nothing but a verb between the noun and the number."""
    a = max((n for n in s.indices("PCT") if n < j), default=0)
    if any(t.low in lex.RIVALS and t.mention is None for t in s.tokens[a + 1 : j]):
        return False  # a share of something else
    return k < i and all(
        t.low in {"is", "was", "had", "been", "stood", "at", "reached", "still"} or t.low in lex.FILLERS
        for t in s.tokens[k:i]
    )


def _continued(s: Sentence, a: int, i: int, last: Draft, context: Context) -> Draft | None:
    """ "…, while the BRICS had 24.1%", "but shrank to 30.3 percent in 2022"."""
    tokens = s.tokens
    if i - a > 18:
        return None
    place: Owner | None = None
    for k in range(i - 1, a, -1):
        t = tokens[k]
        if t.tag in PLACES and len(t.codes) == 1 and t.codes != ("WLD",):
            if place is None and tokens[k - 1].low not in {"of", "in"}:
                indices, begin = place_list_ending(s, k)
                place = Owner(codes_at(s, indices), False, "the place named for this number")
                if begin > 0 and tokens[begin - 1].low in {",", ";", "(", "and", "--", "while", ":"}:
                    break  # a new item of a list: what stands before belongs to the one before
        elif (
            t.tag in {"PER", "GDP", "POP", "PCT", "RANK"}
            or t.low in BETWEEN
            or t.low in HOLDING
            or t.low in lex.CONJUNCTIONS
            or t.low in _GOING_ON
            or t.low.endswith("ly")
            or t.tag in PLACES
        ):
            continue
        else:
            return None
    following = tokens[i + 1].low if i + 1 < len(tokens) else "."
    if (
        following == "of"
        or following in lex.UP_NOUNS
        or (following[:1].isalpha() and tokens[i + 1].tag not in {"PER"} and following not in _AFTER_NUMBER)
    ):
        return None
    if place is None and not any(t.low in _MOVING for t in tokens[a + 1 : i]):
        return None
    part = place or Owner(last.places)
    return share_draft(s, i, i, str(last.indicator), part, last.other, context, previous=a, inherited=last)
