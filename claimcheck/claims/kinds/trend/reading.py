"""Reads a word of change without a number: verbs, nouns, stillness and recessions."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import is_noun_of_change
from claimcheck.claims.grammar.headcounts import counted_people
from claimcheck.claims.grammar.quantities import growth_complement
from claimcheck.claims.grammar.subjects import said_earlier, subject
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, codes_at, place_list_ending, said_of
from claimcheck.claims.grammar.words import OURS, change_sign, is_content, whole_population
from claimcheck.claims.interface import Draft
from claimcheck.claims.kinds.trend.drafts import EVALUATIVE, RECESSION, of_subject, trend_draft
from claimcheck.claims.kinds.trend.subjects import experiencer, left_out
from claimcheck.expressions import Direction

_STAGNATING = frozenset("stagnated stagnates stagnate stagnating flatlined flatlining plateaued".split())


# Words that say "no change" of what can be counted; "stable" says it of a population only, of an economy it praises.
_STILL = frozenset({"flat", "unchanged", "stagnant", "static", "constant", "stable"})


_STAYING = frozenset(
    ("is was were are been be remained remains remain stayed stays held remaining staying being seen").split()
)


_OF_ECONOMIES = lex.ECONOMY_VERBS - {"grows", "grow", "grown"}
_ASKING = frozenset({"how", "why", "when", "where", "what", "which", "who"})
_HARDLY = frozenset({"barely", "hardly", "scarcely"})


_MOVED = frozenset({"moved", "changed", "budged", "move", "change", "budge"})


_RATES = frozenset({"rate", "rates", "performance", "figures", "path", "trajectory"})


def read_trend(s: Sentence, i: int, context: Context) -> Draft | None:
    """The trend that the word at token `i` tells, None when it tells none."""
    low = s.tokens[i].low
    if low in _MOVED and _unmoved(s, i):
        return _flat(s, i, context)
    if low == "decline" and i and s.tokens[i - 1].low == "in":
        return _in_decline(s, i, context)
    if low in _STILL or low in _STAGNATING:
        return _flat(s, i, context)
    if low in RECESSION:
        return _recession(s, i, context)
    if not change_sign(low) or _has_number(s, i):
        return None
    return _noun(s, i, context) if is_noun_of_change(s, i) else _verb(s, i, context)


def _has_number(s: Sentence, i: int) -> bool:
    """Whether the change has a number of its own: then it is growth, not a trend."""
    for k in range(i + 1, min(len(s.tokens), i + 9)):
        t = s.tokens[k]
        if t.tag in NUMBERS:
            return t.tag not in {"YEARS", "NOUN", "RANK"}
        if t.low == "," and [x.low for x in s.tokens[k + 1 : k + 2]] == ["by"]:
            continue  # "barely grew in 2004, by 0.4 percent"
        if t.low in lex.CONJUNCTIONS or t.low in {",", ";", "."}:
            break
    near = range(max(0, i - 3), i)
    return any(s.tokens[k].tag in {"PCT", "MONEY", "PEOPLE", "PP"} for k in near) and not any(
        s.tokens[k].low == "," for k in near
    )


def _verb(s: Sentence, i: int, context: Context) -> Draft | None:
    tokens = s.tokens
    if tokens[i].low in {
        "up",
        "down",
        "gains",
        "gain",
        "improve",
        "improved",
        "picked",
        "bounced",
        "add",
        "added",
        "adds",
        "lose",
        "lost",
        "loses",
        "losing",
        "contract",
        "contracts",
    }:
        return None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and (
        (is_content(s, i + 1) and following.low not in {"too", "either"})
        or following.tag in OURS
        or following.low
        in {"up", "its", "their", "the", "with", "into", "out", "apart", "behind", "short", "to", "from"}
    ):
        return None
    if (
        following is not None
        and following.low == "at"
        and any(t.low.endswith("est") for t in tokens[i + 2 : i + 6])
    ):
        return None  # "grew at its slowest rate since 1993" is a record
    if i and tokens[i - 1].low in {"fastest", "slowest"}:
        return None  # "the fastest growing in Asia" ranks
    if any(t.low == "than" for t in tokens[i + 1 : i + 5]):
        return None  # "grew faster than Cameroon's" compares
    direction: Direction = "up" if change_sign(tokens[i].low) > 0 else "down"
    if direction == "up" and any(t.low in _HARDLY for t in tokens[max(0, i - 2) : i]):
        direction = "flat"
    if (counted := counted_people(s, i, context)) is not None:
        return trend_draft(s, i, counted[0], "population", counted[1], direction, context)
    who = subject(s, _finite(s, i))
    if tokens[0].low in _ASKING and tokens[-1].low == "?":
        return None  # "How fast is it growing?"
    if who.kind == "pronoun" and tokens[who.index].low == "it":
        set_in = [k for k in range(who.index) if tokens[k].tag == "PLACE"]
        behind = tokens[who.index - 1]
        if len(set_in) == 1 and (behind.low == "," or behind.tag == "PLACE") and context.quantity is not None:
            own = Owner(tokens[set_in[0]].codes, False, "the place that the clause is set in")
            return trend_draft(s, i, who.index, context.quantity[0], own, direction, context)
        if set_in and not any(t.tag in OURS for t in tokens[: who.index]):
            return None
    if (
        who.kind == "pronoun"
        and tokens[who.index].low == "it"
        and any(t.tag in OURS for t in tokens[: who.index])
    ):
        head = said_earlier(s, who.index)
        return None if head is None else of_subject(s, i, head, direction, context)
    if who.kind == "pronoun" and tokens[who.index].low == "it" and context.quantity is not None:
        slug, codes = context.quantity
        own = Owner(
            codes,
            False,
            "“it” is the quantity spoken of before",
            note=f"“it” is taken to mean {said_of(context, slug, codes)}, spoken of before.",
        )
        return trend_draft(s, i, who.index, slug, own, direction, context)
    if who.kind == "place" and (missing := left_out(s, who.index, i, context)) is not None:
        own = Owner(tokens[who.index].codes, False, "the possessor, its noun left out")
        return trend_draft(s, i, who.index, missing, own, direction, context) if len(own.codes) == 1 else None
    if who.kind == "place" and context.topic == "gdp" and tokens[i].low in _OF_ECONOMIES:
        own = Owner(codes_at(s, place_list_ending(s, who.index)[0]), False, "the subject")
        owning = tokens[who.index + 1].low in {"'s", "'"}
        enlarged = tokens[i].low.startswith("expand") and any(
            context.gazetteer.is_group(c) for c in own.codes
        )
        if owning or enlarged or not own.codes:
            return None  # "The EU expanded in 2004": by members
        return trend_draft(s, i, who.index, "gdp", own, direction, context)
    if who.kind != "indicator" or tokens[who.index].tag not in {"GDP", "ECON", "POP"}:
        return None
    return of_subject(s, i, who.index, direction, context)


_ASPECTS = tuple(
    tuple(verb.split())
    for verb in "kept,keeps,keep,went on,carried on,continued,continues,continue".split(",")
)


def _finite(s: Sentence, i: int) -> int:
    """The token of the verb that a subject stands before: "kept" of "kept growing", "went" of "went on to shrink"."""
    k = i - 1 - (s.tokens[i - 1].low == "to")
    for words in _ASPECTS:
        first = k - len(words) + 1
        if first > 0 and tuple(t.low for t in s.tokens[first : k + 1]) == words:
            return first
    return i


def _flat(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "the economy stagnated in 2003", "the population has been stable since 2010"."""
    tokens = s.tokens
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and (
        following.tag in NUMBERS or following.low in {"at", "rate", "rates"} or is_content(s, i + 1)
    ):
        return None
    k = i
    if tokens[i].low in _STILL:
        k = next((j for j in range(i - 1, max(-1, i - 4), -1) if tokens[j].low in _STAYING), -1)
        if k < 0 or any(is_content(s, j) for j in range(k + 1, i)):
            return None
    who = subject(s, k)
    if who.kind == "place" and context.topic == "gdp" and tokens[i].low in _STAGNATING:
        own = Owner(codes_at(s, place_list_ending(s, who.index)[0]), False, "the subject")
        return trend_draft(s, i, who.index, "gdp", own, "flat", context) if own.codes else None
    if who.kind != "indicator" or tokens[who.index].tag not in {"GDP", "ECON", "POP"}:
        return None
    if tokens[i].low in {"stable", "constant", "static"} and tokens[who.index].tag != "POP":
        return None
    return of_subject(s, i, who.index, "flat", context)


def _noun(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "economic growth", "showing high and stable growth rates", "population decline"."""
    tokens = s.tokens
    if tokens[i].low not in lex.GROWTH_NOUNS | {"decline", "recovery", "shrinkage"}:
        return None
    if (
        tokens[i].low == "growth"
        and i > 1
        and tokens[i - 1].low == "to"
        and tokens[i - 2].low in {"returned", "return", "returns", "back", "returning"}
    ):
        return _returned(s, i, context)
    j = i - 1
    slug: str | None = None
    while j >= 0 and (
        tokens[j].low in lex.FILLERS
        or tokens[j].low in EVALUATIVE
        or tokens[j].low in {"and", ",", "the"}
        or tokens[j].tag in OURS
    ):
        if tokens[j].tag in OURS:
            slug = str(getattr(tokens[j].mention, "indicator", "gdp"))
            if (tokens[j].tag == "POP" and not whole_population(s, j)) or tokens[j].tag == "GNP":
                return None
            break
        j -= 1
    rates = i + 1 < len(tokens) and tokens[i + 1].low in _RATES
    evaluated = any(tokens[k].low in EVALUATIVE for k in range(max(0, i - 5), i))
    verbs = {tokens[k].low for k in range(max(0, i - 8), i)}
    asserted = bool(
        verbs
        & {
            "showing",
            "shown",
            "showed",
            "show",
            "shows",
            "enjoyed",
            "enjoying",
            "enjoy",
            "enjoys",
            "posted",
            "seen",
            "experienced",
            "experiencing",
            "saw",
            "recorded",
            "maintained",
            "achieved",
            "registered",
            "witnessed",
        }
    )
    told = (
        evaluated and slug is None and j >= 0 and tokens[j].low == "with" and growth_complement(s, i) is None
    )
    if not told and (not asserted or (slug is None and not (rates and evaluated))):
        return None
    if (
        j >= 0
        and slug is None
        and (is_content(s, j) and tokens[j].low not in lex.LINKS and not asserted and not told)
    ):
        return None
    own = experiencer(s, i, context)
    if own is None or not own.codes or own.veto:
        return None
    return trend_draft(
        s, i, max(0, i - 4), slug or "gdp", own, "up" if change_sign(tokens[i].low) > 0 else "down", context
    )


def _returned(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "the Russian economy returned to growth in 2017"."""
    who = subject(s, i - 2)
    if who.kind == "indicator" and s.tokens[who.index].tag in {"GDP", "ECON"}:
        return of_subject(s, i, who.index, "up", context)
    if who.kind == "place":
        indices, _ = place_list_ending(s, who.index)
        return trend_draft(
            s, i, who.index, "gdp", Owner(codes_at(s, indices), False, "the subject"), "up", context
        )
    return None


def _unmoved(s: Sentence, i: int) -> bool:
    """ "has hardly moved", "has barely changed", "did not budge": no direction at all."""
    before = s.tokens[max(0, i - 3) : i]
    following = s.tokens[i + 1] if i + 1 < len(s.tokens) else None
    if following is not None and following.low in {"to", "into", "out", "from", "its", "the", "on", "ahead"}:
        return False
    return any(t.low in _HARDLY | {"not", "n't", "little"} for t in before) or (
        following is not None and following.low == "little"
    )


def _in_decline(s: Sentence, i: int, context: Context) -> Draft | None:
    """ "Russia's population is in decline"."""
    k = i - 2
    while k > 0 and (s.tokens[k].low in lex.FILLERS or s.tokens[k].low.endswith("ly")):
        k -= 1
    if k < 1 or s.tokens[k].low not in _STAYING or (i + 1 < len(s.tokens) and is_content(s, i + 1)):
        return None
    who = subject(s, k)
    if who.kind != "indicator" or s.tokens[who.index].tag not in {"GDP", "ECON", "POP"}:
        return None
    return of_subject(s, i, who.index, "down", context)


_ENTERING = frozenset(
    "in into entered suffered had have avoided escaped avoid averted emerge emerges exiting exited from".split()
)


_LEAVING = frozenset({"emerge", "emerges", "emerged", "exiting", "exited", "exits"})


_SHORT_OF = frozenset("close near risk brink verge edge fears fear danger avoid".split())


def _recession(s: Sentence, i: int, context: Context) -> Draft | None:
    tokens = s.tokens
    before = [t.low for t in tokens[max(0, i - 6) : i]]
    if any(t.low in lex.RIVALS and t.mention is None for t in tokens[max(0, i - 12) : i]):
        return None  # an industry's recession
    entering = next((k for k in range(i - 1, max(-1, i - 7), -1) if tokens[k].low in _ENTERING), None)
    if entering is None or (i + 1 < len(tokens) and is_content(s, i + 1)):
        return None
    if any(
        is_content(s, k) or tokens[k].low == "of"
        for k in range(entering + 1, i)
        if tokens[k].low not in EVALUATIVE | {"long", "technical", "double-dip", "severe", "brief", "mild"}
    ):
        return None  # "in anticipation of a recession"
    if any(low in _SHORT_OF for low in before):
        return None  # "close to sliding into recession"
    if any(t.low == "only" for t in tokens[max(0, entering - 12) : entering]):
        return None  # "the only member that avoided recession" counts
    own = experiencer(s, i, context)
    if own is None or not own.codes or own.veto:
        return None
    left = tokens[entering].low in _LEAVING or (
        tokens[entering].low == "from" and entering > 0 and tokens[entering - 1].low in _LEAVING
    )
    return trend_draft(s, i, i, "gdp", own, "up" if left else "down", context)
