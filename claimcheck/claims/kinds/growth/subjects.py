"""From the verb or link that governs a number to the quantity whose growth it is."""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.antecedents import opens_clause, speakers_own
from claimcheck.claims.grammar.asides import verb_start
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.governors import Governor, governor, is_noun_of_change
from claimcheck.claims.grammar.headcounts import counted_people
from claimcheck.claims.grammar.quantities import Subject, growth_said, is_product
from claimcheck.claims.grammar.subjects import said_earlier, subject
from claimcheck.claims.grammar.tokens import NUMBERS, Sentence
from claimcheck.claims.grammar.whose import Owner, following_subject, owner, said_of
from claimcheck.claims.grammar.words import change_sign, whole_population
from claimcheck.claims.kinds.growth.beside import rate_of_increase
from claimcheck.claims.kinds.growth.chains import (
    bare_is_percent,
    elliptic,
    gap_is_clear,
    goes_on,
    listed,
    may_close,
    places_ending,
)
from claimcheck.claims.kinds.growth.links import Growing, Link, is_rate, moved_up_to, slug_of
from claimcheck.claims.kinds.growth.nouns import grown_noun, indicator_of_growth

_POSSESSIVE = frozenset({"'s", "'"})
_PARTICIPLES = frozenset({"growing", "expanding", "shrinking", "contracting"})
_CHANGED = frozenset({"gdp", "population", "gdp_per_capita"})


def growing(s: Sentence, i: int, g: Governor, context: Context, last: Link | None) -> Growing | None:
    """What the number at token `i`, governed by `g`, is the growth of; None when it is none of ours."""
    bare = s.tokens[i].tag == "NUM"
    if bare and not bare_is_percent(s, i, g, last):
        return None
    if g.kind == "coordinate" and last is None:
        g = _of_same_change(s, g) or g
    g = _graded(s, i, g) or g
    sign = 1 if _is_of_rate(s, i, g) else g.sign
    if g.kind == "coordinate":
        return goes_on(s, i, g, last) or _first_of_list(s, i, context, last)
    if g.kind == "noun":
        found = grown_noun(s, i, g, context, last)
        return None if found is None else Growing(*found, sign, bare)
    who = subject(s, g.index)
    if g.kind == "verb" and g.index and (aside := _shrinking(s, g, sign, bare)) is not None:
        return aside
    if g.kind == "link":
        return _by_link(s, i, g, who, context, last)
    if who.kind == "growth":
        return None if g.preposition == "by" else _of_growth(s, who.index, context, bare)
    if who.kind == "indicator":
        sign = sign if s.tokens[i].tag == "PCT" else g.sign
        return Growing(who.index, slug_of(s, who.index), None, sign, bare)
    if who.kind == "rival" and is_product(s, who.index, context.topic):
        return Growing(who.index, "gdp", None, sign, bare)
    if who.kind == "place":
        return _by_place(s, g, who, sign, bare, context, last)
    if (
        who.kind == "pronoun"
        and (taken_up := _by_pronoun(s, i, g, who, sign, bare, context, last)) is not None
    ):
        return taken_up
    if _we_grew(s, g, context):
        own = speakers_own(s, "we", context)
        return Growing(g.index, "gdp", own, sign, bare) if own.codes else None
    if g.kind == "verb" and (counted := counted_people(s, g.index, context)) is not None:
        head, own = counted
        return None if g.preposition in ("to", "from") else Growing(head, "population", own, sign, False)
    if who.kind == "none" and g.index == 0 and s.tokens[0].low in _PARTICIPLES:
        behind = following_subject(s, i, context)
        known = behind is not None and behind.codes and not behind.veto
        return Growing(0, "gdp", behind, sign, bare) if known else None
    if who.kind == "none" and last is not None:
        return Growing(last.head, last.indicator, last.owner, sign, bare)
    return None


def _of_same_change(s: Sentence, g: Governor) -> Governor | None:
    """ "grew by 2.5 million, or 2.6 percent": the percentage says the change before it once more."""
    if s.tokens[g.index].low not in {"or", "("}:
        return None
    k = g.index - 1
    while k > 0 and s.tokens[k].low in {",", "people", "inhabitants"}:
        k -= 1
    if k < 1 or s.tokens[k].tag not in {"NUM", "MONEY", "PEOPLE"}:
        return None
    before = governor(s, k)
    return (
        before
        if before is not None and before.kind == "verb" and before.preposition in ("by", None)
        else None
    )


def _graded(s: Sentence, i: int, g: Governor) -> Governor | None:
    """ "Uganda had grown faster than Kenya in 2015, at 5.2 per cent": the verb that tells how fast."""
    tokens = s.tokens
    if g.kind != "link" or tokens[g.index].low != ",":
        return None
    for k in range(g.index - 1, max(-1, g.index - 14), -1):
        if tokens[k].low in lex.ECONOMY_VERBS and tokens[k + 1].low in {
            "faster",
            "slower",
            "fastest",
            "slowest",
        }:
            return Governor(k, "verb", change_sign(tokens[k].low), "at")
        if tokens[k].tag in NUMBERS or tokens[k].low in {";", ","}:
            return None
    return None


def _is_of_rate(s: Sentence, i: int, g: Governor) -> bool:
    """Whether the number is the rate reached, not the change of it: "slowed to 2 percent" is growth of 2."""
    return g.preposition in ("to", "from") or g.kind == "rate" or moved_up_to(s, i)


def _of_growth(s: Sentence, j: int, context: Context, bare: bool) -> Growing:
    head, indicator = indicator_of_growth(s, j, context)
    return Growing(head, indicator, None, 1, bare)


def _first_of_list(s: Sentence, i: int, context: Context, last: Link | None) -> Growing | None:
    found = listed(s, i, context, last)
    if found is None:
        return None
    head, indicator, own = found
    if indicator is None:
        head, indicator = indicator_of_growth(s, head, context)
    return Growing(head, indicator, own, 1, s.tokens[i].tag == "NUM")


def _by_link(
    s: Sentence, i: int, g: Governor, who: Subject, context: Context, last: Link | None
) -> Growing | None:
    """ "growth was 5 pct", "GDP growth: 5.1", "China's was 3 percent"."""
    tokens = s.tokens
    if g.preposition == "by" and tokens[g.index].tag in {"GDP", "ECON", "POP"} and _as_object(s, g.index):
        return _made_to_grow(s, g.index, context)
    if (label := _label_of_change(s, i, g, context)) is not None:
        return label
    if (rate := rate_of_increase(s, i, g.index, context)) is not None:
        return rate
    if tokens[g.index].low == ":" and g.index > 0 and tokens[g.index - 1].tag == "PLACE":
        first = _first_of_list(s, i, context, last)
        if first is not None:
            return first  # "no country has had higher growth than Ireland: 5.2 per cent"
    if who.kind == "growth" or (who.kind == "indicator" and is_rate(s, who.index)):
        return _of_growth(s, who.index, context, tokens[i].tag == "NUM")
    if who.kind == "place" and last is not None and tokens[who.index + 1].low in _POSSESSIVE:
        return elliptic(s, who.index, g, context, last)
    if who.kind == "pronoun" and tokens[who.index].low == "it" and tokens[i].tag == "PCT":
        return _it_was(s, i, who.index, context, last)
    dated_anew = tokens[g.index].low == ":" and g.index > 0 and tokens[g.index - 1].tag == "PER"
    return goes_on(s, i, g, last) if last is not None and (g.preposition or dated_anew) else None


def _as_object(s: Sentence, head: int) -> bool:
    """ "we grew our economy": one's own quantity right behind a verb of change."""
    owned = head > 1 and s.tokens[head - 1].low in lex.POSSESSIVES
    return owned and bool(change_sign(s.tokens[head - 2].low)) and not is_noun_of_change(s, head - 2)


def _made_to_grow(s: Sentence, head: int, context: Context) -> Growing | None:
    """ "we grew our economy by 3 percent".

    What something else does to it ("tourism grew the economy by 3 percent") is an effect, not the growth of a year.
    """
    if s.tokens[head].tag == "POP" and not whole_population(s, head):
        return None
    own = owner(s, head, context, None)
    sign = change_sign(s.tokens[head - 2].low)
    return Growing(head, slug_of(s, head), own, sign, False) if own.codes and not own.veto else None


def _label_of_change(s: Sentence, i: int, g: Governor, context: Context) -> Growing | None:
    """ "Annual increase: 0.9 percent.", below the figure that increases."""
    lows = [t.low for t in s.tokens[:i] if t.tag != "PER"]
    quantity = context.quantity
    if s.tokens[g.index].low != ":" or len(lows) != 3 or lows[0] not in {"annual", "yearly"}:
        return None
    if lows[1] not in {"increase", "change", "rise"} or quantity is None or quantity[0] not in _CHANGED:
        return None
    return Growing(1, quantity[0], Owner(quantity[1], False, "the figure above"), 1, s.tokens[i].tag == "NUM")


def _it_was(s: Sentence, i: int, it: int, context: Context, last: Link | None) -> Growing | None:
    """ "Growth rose by 3 points, though it was 3.7 percent the year before", "…; over the year it managed 5 percent"."""
    if not may_close(s, i):
        return None
    if last is not None:
        if last.multiple or not gap_is_clear(s, last.index, i):
            return None
        return Growing(last.head, last.indicator, last.owner, 1, False)
    said = next((j for j in range(it - 1, -1, -1) if s.tokens[j].low == "growth"), None)
    told = context.grown
    if said is None and told is not None and len(told.places) == 1 and s.has("PER"):
        opens = it == 0 or s.tokens[it - 1].tag == "PER" or s.tokens[it - 1].low in {",", "but", "and"}
        own = Owner(told.places, False, "“it” is the rate of growth told before")
        return Growing(it, told.indicator, own, 1, False) if opens else None
    if said is None or any(t.low in lex.RIVALS and t.mention is None for t in s.tokens[said:it]):
        return None
    return _of_growth(s, said, context, False) if growth_said(s, said).kind == "growth" else None


def _by_place(
    s: Sentence, g: Governor, who: Subject, sign: int, bare: bool, context: Context, last: Link | None
) -> Growing | None:
    """ "China grew 9.1 percent": a place that grows is its economy; a possessor alone takes up what was said before."""
    if s.tokens[who.index + 1].low in _POSSESSIVE:
        return elliptic(s, who.index, g, context, last)
    if s.tokens[g.index].low in lex.ECONOMY_VERBS or g.kind == "rate":
        people = context.topic == "population" and s.has("POP") and not s.has("GDP", "ECON")
        slug = "population" if people else "gdp"  # "Croatia, with 3.9 million, shrinks by 2 percent a year"
        return Growing(who.index, slug, places_ending(s, who.index), sign, bare)
    return None


def _by_pronoun(
    s: Sentence,
    i: int,
    g: Governor,
    who: Subject,
    sign: int,
    bare: bool,
    context: Context,
    last: Link | None,
) -> Growing | None:
    """ "it grew 2 percent": what the clause before speaks of, else the last quantity, else the country in focus."""
    word = s.tokens[who.index]
    if word.low == "it" and last is not None and last.indicator in _CHANGED:
        return Growing(last.head, last.indicator, last.owner, sign, bare)
    if word.low == "it" and (head := said_earlier(s, who.index)) is not None:
        return Growing(head, slug_of(s, head), owner(s, head, context, None), sign, bare)
    if word.low == "it" and (named := _place_that_opens(s, who.index)) is not None:
        if s.tokens[g.index].low in lex.ECONOMY_VERBS:
            return Growing(who.index, "gdp", places_ending(s, named), sign, bare)
    if word.low in {"it", "they"} and context.quantity is not None and context.quantity[0] in _CHANGED:
        slug, codes = context.quantity
        note = f"“{word.text}” is taken to mean {said_of(context, slug, codes)}, spoken of before."
        return Growing(
            who.index,
            slug,
            Owner(codes, False, "“it” is the quantity spoken of before", note=note),
            sign,
            bare,
        )
    if context.topic and s.tokens[g.index].low in lex.ECONOMY_VERBS:
        slug = "gdp" if context.topic != "population" else "population"
        return Growing(who.index, slug, owner(s, who.index, context, i), sign, bare)
    return None


def _place_that_opens(s: Sentence, it: int) -> int | None:
    """ "Poland, the largest of them, did better: it grew …": the place that opens the sentence of "it"."""
    tokens = s.tokens
    opening = 1 if tokens[0].low == "the" else 0
    if it < 2 or tokens[opening].tag != "PLACE" or len(tokens[opening].codes) != 1:
        return None
    if any(t.tag in {"POP", "GDP"} for t in tokens[:it]) or tokens[opening + 1].low in _POSSESSIVE:
        return None
    return opening if tokens[it - 1].low in {":", ";", "--", ",", "when", "but", "and"} else None


def _shrinking(s: Sentence, g: Governor, sign: int, bare: bool) -> Growing | None:
    """ "Brazil went into recession in 2015, shrinking 3.5%": the participle behind the clause of a place."""
    tokens = s.tokens
    if tokens[g.index].low not in _PARTICIPLES or tokens[g.index - 1].low != ",":
        return None
    k = next(
        (
            k
            for k in range(g.index - 2, -1, -1)
            if tokens[k].tag == "PLACE" and (opens_clause(s, k) or tokens[k - 1].low == "that")
        ),
        None,
    )
    if k is None or k + 2 >= g.index:
        return None
    between = tokens[k + 1 : g.index]
    if between[0].low in _POSSESSIVE | {",", "and"} or any(
        t.tag in {"NAME", "SUB", "POP"} | NUMBERS for t in between
    ):
        return None
    if any(t.mention is None and t.low in lex.RIVALS for t in between):
        return None
    return Growing(k, "gdp", places_ending(s, k), sign, bare)


def _we_grew(s: Sentence, g: Governor, context: Context) -> bool:
    first = s.tokens[max(0, verb_start(s, g.index) - 1)].low
    economy = context.topic or s.has("ECON", "GDP")
    return first == "we" and s.tokens[g.index].low in lex.ECONOMY_VERBS and bool(economy)
