"""Focus: what a sentence leaves spoken of for the next one, the most salient place first.

After a sentence with claims that is the subject of its main clause, then places taken up from before, then the
rest, the last first. After one without, its subject or frame; an object or an oblique comes behind what was spoken
of before, a yardstick or a universe not at all. Two countries that are told of side by side are equally salient:
then it is `crowded`, and "it" or "the country" could be either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.claims.grammar.passing import holds_office, speaks
from claimcheck.claims.grammar.salience import (
    STRONG,
    Role,
    main_subject,
    named,
    side_clause,
)
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.yardsticks import only_measures
from claimcheck.places import Gazetteer

Codes = tuple[str, ...]
Hold = Literal["claim", "subject", "named", "past"]
_KEPT = 6


@dataclass(frozen=True, slots=True)
class Focus:
    """Places spoken of, the most salient first, each a tuple of codes (several for a list).

    `hold` tells what holds the first of them there: a claim or being the last sentence's subject, both in this
    paragraph, or only being named, or spoken of in an earlier paragraph (`past`). `crowded` tells that the last sentence spoke of several countries alike.
    """

    places: tuple[Codes, ...] = ()
    crowded: bool = False
    hold: Hold = "named"


def shifted(before: Focus, s: Sentence, claimed: Sequence[Codes], names: Gazetteer) -> Focus:
    """The focus after sentence `s`; `claimed` are the places of its claims, in their order."""
    parts = [(s.tokens[k].codes, part, k) for k, part in named(s)]
    first = main_subject(s)
    main = s.tokens[first].codes if first is not None else ()
    if claimed:
        here = {codes for codes, _, _ in parts}
        if before.places and len(here) == 1 and only_measures(s):
            return Focus(_joined([], before.places, list(here)), before.crowded, before.hold)
        taken_up = [codes for codes in claimed if len(codes) == 1 and codes not in here]
        front = [codes for codes in claimed if codes == main] + taken_up + list(reversed(claimed))
        told: set[Codes] = {codes for codes in claimed if len(codes) == 1}
        passing = [codes for codes, part, _ in parts if part not in ("yardstick", "universe")]
        return Focus(
            _joined(front, [*before.places, *passing]),
            len(_alike(parts, s, names, told)) > 1 and not taken_up,
            "claim",
        )
    front = (
        [main] if main and not (first is not None and names.is_group(main[0]) and speaks(s, first)) else []
    )
    weak = [codes for codes, part, _ in parts if part not in ("yardstick", "universe") and codes not in front]
    if front:
        acted_on = {codes for codes, part, _ in parts if part == "object" and not names.is_group(codes[0])}
        by_office = first is not None and bool(acted_on) and holds_office(s, first)
        front += [codes for codes, part, _ in parts if part in STRONG and codes not in front]
        return Focus(
            _joined([*front[:1], *(c for c in weak if c in front)], before.places, weak),
            len(_alike(parts, s, names)) > 1 or by_office,
            "named" if first is None or speaks(s, first) else "claim" if _is_label(s) else "subject",
        )
    weak.sort(key=lambda codes: names.is_group(codes[0]))
    countries = {codes for codes in weak if not names.is_group(codes[0])}
    acted_on = {codes for codes, part, _ in parts if part == "object" and codes in countries}
    if before.places:
        contested = bool((countries if before.hold == "past" else acted_on) - set(before.places[:1]))
        return Focus(
            _joined([], before.places, weak),
            before.crowded or contested,
            "named" if contested else before.hold,
        )
    return Focus(_joined(weak, ()), len(countries) > 1)


def _is_label(s: Sentence) -> bool:
    """ "CANADA.": a name that stands by itself says what comes next."""
    return all(t.tag == "PLACE" or t.low == "the" or not t.low[:1].isalnum() for t in s.tokens)


def _alike(
    parts: Sequence[tuple[Codes, Role, int]], s: Sentence, names: Gazetteer, among: set[Codes] | None = None
) -> set[Codes]:
    """The countries that main clauses have for their subjects."""
    return {
        codes
        for codes, part, k in parts
        if part in STRONG
        and not names.is_group(codes[0])
        and not side_clause(s, k)
        and (among is None or codes in among)
    }


def _joined(
    front: Sequence[Codes], before: Sequence[Codes], behind: Sequence[Codes] = ()
) -> tuple[Codes, ...]:
    """`front`, or the first of `before` in its stead, then `behind`, then the rest."""
    head = list(front) or list(before[:1])
    return tuple(dict.fromkeys([*head, *behind, *before]))[:_KEPT]
