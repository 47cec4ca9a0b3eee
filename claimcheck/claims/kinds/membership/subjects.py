"""Who joined, left or belongs: the countries before a verb of membership, and the year bound to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import group_at
from claimcheck.claims.grammar.times import UNDATED, When, when
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import antecedent, place_list_ending
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.membership.rosters import countries, membership

JOINING = frozenset("joined join joins joining entered acceded enter accede".split())
ADOPTING = frozenset("adopted adopt adopts introduced use uses used adopting".split())
BEING = frozenset("is are was were became become been remains remained be becoming".split())
_BEFORE_VERB = frozenset(
    (
        "had has have first officially formally only when to which , both also never not n't did do does"
        " will would that all since then later finally who"
    ).split()
)
FAR = 12  # tokens that a subject may stand away


def group_before(s: Sentence, i: int) -> str | None:
    return next((g for j in range(i - 1, -1, -1) if (g := group_at(s, j)) is not None), None)


def claim(s: Sentence, verb: int, at: int, group: str, context: Context, *, dated: bool) -> Iterable[Draft]:
    """The claim that the verb's subject belongs to `group`."""
    tokens = s.tokens
    j = verb - 1
    while j >= 0 and (
        tokens[j].low in _BEFORE_VERB or tokens[j].tag == "PER" or tokens[j].low.endswith("ly")
    ):
        j -= 1
    found = members_ending(s, j, verb, context)
    if found is None:
        return
    members, begin, notes = found
    if members == (group,):
        return
    denied = any(t.low in {"never", "not", "n't"} for t in tokens[j + 1 : verb])
    yield membership(
        s,
        begin,
        at,
        members,
        group,
        context,
        at=year(s, at, context, _clause_before(s, verb)) if dated else UNDATED,
        said="negated" if denied else None,
        notes=notes,
    )


def _clause_before(s: Sentence, verb: int) -> int | None:
    """ "joined in 1995 but has not adopted the euro": a period before "but" is not the second verb's."""
    return next(
        (k for k in range(verb - 1, max(-1, verb - FAR), -1) if s.tokens[k].low in {"but", ";"}), None
    )


def members_ending(
    s: Sentence, j: int, verb: int, context: Context
) -> tuple[tuple[str, ...], int, tuple[str, ...]] | None:
    """The countries that end at token `j` as the subject of what follows, where they begin, and what was assumed.

    A second verb ("and adopted …") takes the subject of the first; "it" and "the country" take theirs from before.
    """
    tokens = s.tokens
    if j < 0:
        return None
    t = tokens[j]
    if t.tag == "PLACE":
        indices, begin = place_list_ending(s, j)
        members = countries(s, indices, context)
        if (
            begin > 0
            and tokens[begin - 1].low in {"of", "in", "by", "with", "after", "to", "from", "over"}
            and len(members) < 2
            and [x.low for x in tokens[j + 1 : j + 3]] != [",", "which"]
        ):
            return None  # but "the 3 percent managed by Spain, which joined …"
        return (members, begin, ()) if members else None
    if t.low in {"it", "he"} or (
        t.low in lex.COUNTRY_NOUNS and j > 0 and tokens[j - 1].low in {"the", "this"}
    ):
        own = antecedent(s, j, context, plural=False)
        if own.codes and not own.veto and not context.gazetteer.is_group(own.codes[0]):
            return own.codes[:1], j, tuple(n for n in (own.note,) if n)
        return None
    if t.low in {"and", "but"}:
        for k in range(j - 1, max(-1, j - 20), -1):
            if tokens[k].low in JOINING | ADOPTING | BEING and k > 0:
                m = k - 1
                while m > 0 and tokens[m].low in _BEFORE_VERB - {","}:
                    m -= 1
                return members_ending(s, m, k, context) if tokens[m].low not in {"and", "but"} else None
    if t.low == ")" and any(tokens[k].low == "(" for k in range(max(0, j - 8), j)):
        opening = next(k for k in range(j, -1, -1) if tokens[k].low == "(")
        return members_ending(s, opening - 1, verb, context)
    return None


def year(s: Sentence, i: int, context: Context, after: int | None = None) -> When:
    """The period bound to the verb or group at token `i`: "since 2004" is the year of joining."""
    if not s.has("PER"):
        return UNDATED
    at = when(s, i, context, after=after if after is not None else i - FAR if i > FAR else -1)[0]
    if len(at.years) == 2:
        since = any(t.tag == "PER" and t.period.since for t in s.tokens)
        return replace(at, years=at.years[:1]) if since else UNDATED
    return at
