"""The only member: "Indonesia is the only ASEAN country in the G20" says that Indonesia is in the G20."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.groups import group_from
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import antecedent
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.membership.rosters import membership
from claimcheck.claims.kinds.membership.subjects import year

_BEING = frozenset({"is", "was", "'s", "remains", "remained"})
_MEMBERS = frozenset({"country", "member", "nation", "state", "economy"})
_ENDS = frozenset('. , ; ) " and but -- :'.split())


def only_members(s: Sentence, context: Context) -> Iterable[Draft]:
    """A country that is told to be the only one of a region or group in an organisation."""
    tokens = s.tokens
    for i in range(2, len(tokens) - 3):
        if tokens[i].low != "only" or tokens[i - 1].low != "the" or tokens[i - 2].low not in _BEING:
            continue
        k = i + 1
        while k < len(tokens) and tokens[k].tag in {"ADJ", "PLACE", "SUB"}:
            k += 1
        if (
            k == i + 1
            or k + 1 >= len(tokens)
            or tokens[k].low not in _MEMBERS
            or tokens[k + 1].low not in {"in", "of"}
        ):
            continue
        found = group_from(s, k + 2, context)
        if found is None:
            continue
        group, at = found
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if behind is not None and behind.low not in _ENDS and behind.tag != "PER":
            continue  # "the only one in the G20 to grow" tells of growth
        j = i - 3
        codes: tuple[str, ...] = ()
        if j >= 0 and tokens[j].tag == "PLACE" and len(tokens[j].codes) == 1:
            codes = tokens[j].codes
        elif j >= 0 and tokens[j].low == "it":
            codes = antecedent(s, j, context, plural=False).codes
        if len(codes) == 1 and not context.gazetteer.is_group(codes[0]):
            yield membership(s, max(j, 0), at, codes, group, context, at=year(s, at, context, after=i))
