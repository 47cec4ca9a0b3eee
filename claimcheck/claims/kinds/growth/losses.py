"""Changes told by who lost or caused them: "lost a fifth of its population", "the crisis cut GDP by 6 percent".

A part that is lost is a fall of that size. Of GDP only what went "its" way: "lost 3 percent of GDP to tax evasion" and
"damage of 20 percent of GDP" are ratios. And only what befalls an economy, a crisis, a war, a pandemic, changes it by so
much: what a reform or a tariff does is an effect, not the growth of a year.
"""

from __future__ import annotations

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.asides import verb_start
from claimcheck.claims.grammar.context import Context
from claimcheck.claims.grammar.quantities import is_product, quantity_at
from claimcheck.claims.grammar.subjects import subject
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.whose import Owner, nearest_left, owner
from claimcheck.claims.grammar.words import is_content, whole_population
from claimcheck.claims.kinds.growth.links import Growing, slug_of

_LOSING = frozenset({"lost", "lose", "loses", "losing", "cost", "costs", "costing", "shed"})
_PAST_LOSING = frozenset({"lost", "shed"})
_CRISES = frozenset(
    "crisis crises slump recession depression pandemic covid coronavirus virus war wars conflict shock shocks collapse crash lockdown"
    " lockdowns famine drought downturn sanctions hyperinflation turmoil".split()
)
_CUTTING = frozenset("cut shrank slashed reduced shrunk lowered pushed dragged sent contracted".split())
_OWNED = frozenset({"its", "our", "their"})
_DOWNWARDS = frozenset({"down", "lower"})

Lost = tuple[int, str, Owner]


def lost_part(s: Sentence, i: int, context: Context) -> Lost | None:
    """ "lost a fifth of its population", "cost Paraguay half of its population", "lost a tenth of its GDP in 2020".

    Gives the head's token, the indicator and whose it is.
    """
    tokens = s.tokens
    if tokens[i].tag != "PCT" or i + 2 >= len(tokens) or tokens[i + 1].low != "of":
        return None
    head = next((k for k in range(i + 2, min(len(tokens), i + 7)) if _can_be_lost(s, k, context)), None)
    if head is None:
        return None
    verb = next((k for k in range(i - 1, max(-1, i - 9), -1) if tokens[k].low in _LOSING), None)
    if verb is None or any(is_content(s, k) or tokens[k].tag in {"NAME", "SUB"} for k in range(verb + 1, i)):
        return None
    harmed = [k for k in range(verb + 1, i) if tokens[k].tag == "PLACE" and len(tokens[k].codes) == 1]
    if tokens[head].tag != "POP" and tokens[verb].low == "cost":
        return _cost_product(s, i, verb, head, harmed, context)
    if tokens[head].tag != "POP":
        return _lost_product(s, i, verb, head, context) if not harmed else None
    if harmed:
        return head, slug_of(s, head), Owner(tokens[harmed[0]].codes, False, "the place that lost it")
    who = subject(s, verb)
    lone = who.kind == "place" and len(tokens[who.index].codes) == 1 and tokens[head - 1].low == "its"
    own = (
        Owner(tokens[who.index].codes, False, "the subject of the loss")
        if lone
        else owner(s, head, context, None)
    )
    return (head, slug_of(s, head), own) if own.codes and not own.veto else None


def _can_be_lost(s: Sentence, k: int, context: Context) -> bool:
    t = s.tokens[k]
    if t.tag == "POP":
        return whole_population(s, k)
    owned = s.tokens[k - 1].low in _OWNED and any(x.low in _LOSING for x in s.tokens[:k])
    return t.tag in {"GDP", "ECON"} or is_product(s, k, "gdp" if owned else context.topic)


def _cost_product(
    s: Sentence, i: int, verb: int, head: int, harmed: list[int], context: Context
) -> Lost | None:
    """ "the oil shock cost Korea 1.5 percent of its output": what a crisis took from an economy."""
    tokens = s.tokens
    befalls = any(t.low in _CRISES for t in tokens[max(0, verb - 8) : verb])
    modal = any(t.low in lex.FUTURE_ONLY | {"to"} for t in tokens[max(0, verb - 3) : verb])
    plain = head <= i + 3 and not any(is_content(s, k) for k in range(i + 2, head))
    spent = head + 2 < len(tokens) and tokens[head + 1].low in {"in", "on", "for", "to"}
    if not befalls or modal or not plain or len(harmed) > 1 or (spent and tokens[head + 2].tag != "PER"):
        return None  # "cost Iceland 20 percent of its GDP in bank rescues" is no growth
    if harmed:
        return head, "gdp", Owner(tokens[harmed[0]].codes, False, "the place that lost it")
    own = owner(s, head, context, None)
    slug = slug_of(s, head)
    return (head, slug, own) if slug == "gdp" and own.codes and not own.veto else None


def _lost_product(s: Sentence, i: int, verb: int, head: int, context: Context) -> Lost | None:
    """ "lost a fifth of its economy since 2010": its own, in the past, and to nothing but a crisis."""
    tokens = s.tokens
    bare = head == i + 2 and tokens[head].low == "output"
    if (
        tokens[head].low == "output"
        and subject(s, verb).kind not in ("place", "pronoun")
        and not _we(s, verb)
    ):
        return None  # "the firm lost a fifth of its output"
    owned = bare or (head > i + 2 and tokens[i + 2].low in _OWNED)
    if tokens[verb].low not in _PAST_LOSING or not owned or any(is_content(s, k) for k in range(i + 3, head)):
        return None
    k = head + 1
    if k < len(tokens) and tokens[k].low in {"to", "in", "through", "from"} and tokens[k].tag != "PER":
        k += 1
        while k < len(tokens) and (tokens[k].low in lex.ARTICLES or tokens[k].tag == "PER"):
            k += 1
        crisis = any(t.low in _CRISES for t in tokens[k : k + 3])
        if not crisis and tokens[k - 1].tag != "PER":
            return None
    own = owner(s, head, context, None)
    slug = slug_of(s, head)
    ours = slug in {"gdp", "gdp_per_capita"} and own.codes and not own.veto
    return (head, slug, own) if ours else None


def _we(s: Sentence, verb: int) -> bool:
    return s.tokens[max(0, verb_start(s, verb) - 1)].low == "we"


def befallen(s: Sentence, i: int, context: Context) -> Growing | None:
    """ "the pandemic cut Peru's GDP by 11 percent in 2020": a crisis as the subject, the quantity as the object."""
    tokens = s.tokens
    k = i - 1
    while k > 0 and tokens[k].low in lex.FILLERS and tokens[k].low != "by":
        k -= 1
    if tokens[i].tag != "PCT" or k < 3 or tokens[k].low != "by":
        return None
    head = k - 1
    if tokens[head].low in _DOWNWARDS:
        head -= 1
    if tokens[head].tag not in {"GDP", "ECON"} and not is_product(s, head, context.topic):
        return None
    cut = tokens[head - 1].low in _CUTTING  # a noun elsewhere ("the cut in GDP")
    if tokens[head].tag in {"GDP", "ECON"} and not cut and quantity_at(s, head).kind != "indicator":
        return None
    verb = next((m for m in range(head - 1, max(-1, head - 7), -1) if tokens[m].low in _CUTTING), None)
    if verb is None or any(
        is_content(s, m) or tokens[m].tag in {"NAME", "SUB"} for m in range(verb + 1, head)
    ):
        return None
    befalls = any(t.low in _CRISES for t in tokens[max(0, verb - 8) : verb])
    modal = any(t.low in lex.FUTURE_ONLY | {"to"} for t in tokens[max(0, verb - 3) : verb])
    if not befalls or modal:
        return None
    own = owner(s, head, context, i)
    if not own.codes and not own.veto:
        own = nearest_left(s, verb, context) or own
    slug = slug_of(s, head)
    return Growing(head, slug, own, -1, False)
