"""Ranks with parts left out: "India is second", "… to be third in the world", "Nigeria is not; India is"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims.grammar import lexicon as lex
from claimcheck.claims.grammar.context import Context, named_by_rank
from claimcheck.claims.grammar.modality import negated
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.claims.grammar.universes import can_hold_ranks, measure, parity_before, universe_of
from claimcheck.claims.grammar.whose import (
    Owner,
    antecedent,
    codes_at,
    is_universe,
    place_list_ending,
)
from claimcheck.claims.grammar.words import whole_population
from claimcheck.claims.kinds.rank.lines import coordinate, fact_sheet, followed, of_number, on_the_list
from claimcheck.claims.kinds.rank.phrase import Phrase
from claimcheck.claims.kinds.rank.subjects import subject_of

_BEING = frozenset("is was are were be became become remains remained 're".split())
_COMING = frozenset(
    "comes came ranks ranked stands stood finished is was are were be remains remained stays stayed".split()
)
_LISTS = frozenset({"league", "table", "tables", "ranking", "rankings", "list"})
_MODIFIERS = frozenset("a the distant close only now still then already in at not n't number no".split())
_ENDS = frozenset(". , ; ) and but with while behind after by -- :".split())
_PLACE_NOUNS = frozenset({"place", "position", "spot", "rank"})
_SLUMPS = frozenset("slump recession contraction downturn decline fall drop crisis".split())
_WORST = frozenset({"deepest", "worst", "sharpest", "steepest", "biggest", "largest", "severest"})
_SPEEDS = {"fastest": "desc", "quickest": "desc", "slowest": "asc", "best": "desc", "worst": "asc"}
_HEIGHTS = {"highest": "desc", "lowest": "asc", "largest": "desc", "smallest": "asc"}
# What "… and Bulgaria the lowest" may be of, with the words that say which end.
_OPPOSED = {
    "gdp_growth": _SPEEDS | {"highest": "desc", "lowest": "asc", "mildest": "desc"},
    "population_growth": _SPEEDS | {"highest": "desc", "lowest": "asc"},
    "gdp_per_capita": _HEIGHTS | {"richest": "desc", "poorest": "asc"},
    "gdp_per_capita_ppp": _HEIGHTS | {"richest": "desc", "poorest": "asc"},
    "population_density": _HEIGHTS,
    "population": _HEIGHTS | {"most": "desc", "least": "asc"},
    "gdp": _HEIGHTS,
}
_GROWING = frozenset({"grew", "grow", "grows", "grown", "expanded", "growing"})
_FARING = frozenset({"fared", "fares", "performed", "did"})


_SUFFERING = frozenset("suffered had has saw recorded posted experienced endured faced registered".split())


def elliptic(
    s: Sentence, context: Context, found: list[tuple[Phrase, Owner]]
) -> Iterable[tuple[Phrase, Owner]]:
    """Ranks that lean on `found`, those of the same sentence, or on the rank told last."""
    for i, t in enumerate(s.tokens):
        if t.tag == "RANK":
            if not any(phrase.start <= i < phrase.end for phrase, _ in found):
                yield from _bare(s, i, context, found)
        elif t.low in _SPEEDS and i and s.tokens[i - 1].low in _GROWING | _FARING:
            yield from _grew_fastest(s, i, context)
        elif t.low in _WORST:
            yield from _deepest_slump(s, i, context)
        elif t.low == "followed" and i and s.tokens[i - 1].low in {"is", "was"}:
            yield from followed(s, i, found, context)
        elif t.low == "comparison" and i and s.tokens[i - 1].low == "country":
            yield from fact_sheet(s, i, context)
        elif t.low == "rank":
            yield from fact_sheet(s, i + 1, context)
    for phrase, _ in found:
        if phrase.indicator in _OPPOSED and phrase.named:
            yield from _gapped(s, phrase.end, phrase)
    yield from _instead(s, context, found)


def _before(found: list[tuple[Phrase, Owner]], i: int) -> Phrase | None:
    earlier = [phrase for phrase, _ in found if phrase.end <= i]
    return earlier[-1] if earlier else None


def _bare(
    s: Sentence, i: int, context: Context, found: list[tuple[Phrase, Owner]]
) -> Iterable[tuple[Phrase, Owner]]:
    """ "is second", "comes fourth", "today we are the fifth", "to be third in the world"."""
    tokens = s.tokens
    further = _gapped_place(s, i, found) or coordinate(s, i, found, context) or of_number(s, i, context)
    further = further or on_the_list(s, i, context)
    if further is not None:
        yield further
        return
    j = i - 1
    while j >= 0 and tokens[j].low in _MODIFIERS:
        j -= 1
    placed = _in_place(s, i, j)
    if j < 0 or (tokens[j].low not in _COMING and placed is None):
        return
    end = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low in _PLACE_NOUNS)
    universe, named, k = universe_of(s, i, i, end, (), context)
    while named and k < len(tokens) and tokens[k].low in _LISTS:
        k += 1  # "twelfth in the world league of GDP"
    k, by = measure(s, max(k, end) if named else end)
    if named and by is None and k + 1 < len(tokens) and tokens[k - 1].low in _LISTS and tokens[k].low == "of":
        k, by = measure(s, k + 1) if tokens[k + 1].low == "the" else _noun_at(s, k + 1)
    if not named and by is not None:
        universe, named, k = universe_of(s, i, i, k, (), context)
    if universe == ("",) or not can_hold_ranks(universe, context):
        return
    behind = tokens[k] if k < len(tokens) else None
    if behind is not None and behind.low not in _ENDS and behind.tag != "PER":
        return
    earlier = _before(found, i)
    model = earlier or (context.ranking if not named or by is not None or not _topic(s, j) else None)
    model = model or _listed(s, i, named, context)
    indicator = by or (model.indicator if model is not None else _topic(s, j))
    if named and by is None and any(t.low == "economies" for t in tokens[i:k]):
        indicator = "gdp"  # "ranked seventh among the economies of the world"
    first = _measured_first(s) if model is None else None
    if first is not None:
        named, universe, indicator = True, universe or ("WLD",), first
    if earlier is None and model is not None and by is None and any(t.tag == "RANK" for t in tokens[:j]):
        return  # a rank before in the sentence that could not be read is the model, not the one told last
    leading = tokens[i].low.startswith(("no", "number"))
    if leading and indicator is None and placed is None:
        indicator = context.topic
    if indicator is None:
        return
    if by is None and parity_before(s, i) and indicator in ("gdp", "gdp_per_capita"):
        indicator += "_ppp"
    if not named:
        if model is None and not leading:
            return
        universe = model.universe if model is not None else ("WLD",)
    order = model.order if model is not None else "desc"
    phrase = Phrase(
        i,
        max(k, end),
        tokens[i].number.value,
        indicator,
        order,
        universe,
        named or model is not None,
        model.narrowed if model is not None else None,
    )
    own = placed or _subject(s, j, phrase, context)
    if own is not None and own.codes and not own.veto:
        yield phrase, own


def _listed(s: Sentence, i: int, named: bool, context: Context) -> Phrase | None:
    """ "China and India have 1.4 billion people each. The United States is third": the two told of lead the world."""
    if (
        named
        or context.quantity is None
        or not context.fresh
        or context.quantity[0] not in ("gdp", "population")
    ):
        return None
    leaders = [named_by_rank(context.quantity[0], "WLD", rank, context.year) for rank in (1, 2)]
    told = {code for codes in context.focus[:3] for code in codes} | set(context.together)
    if s.tokens[i].number.value != 3 or None in leaders or not set(leaders) <= told:
        return None
    return Phrase(i, i + 1, 3.0, context.quantity[0], "desc", ("WLD",), True)


def _noun_at(s: Sentence, k: int) -> tuple[int, str | None]:
    t = s.tokens[k]
    return (
        (k + 1, str(getattr(t.mention, "indicator", "gdp")))
        if t.tag in {"GDP", "POP", "DENSITY"}
        else (k, None)
    )


def _in_place(s: Sentence, i: int, j: int) -> Owner | None:
    """ "France, in fifth place", "with France in fifth place": the place right before the words."""
    tokens = s.tokens
    if tokens[i - 1].low != "in" or i + 1 >= len(tokens) or tokens[i + 1].low not in _PLACE_NOUNS:
        return None
    j -= j > 0 and tokens[j].low in {",", "("}
    if j < 0 or tokens[j].tag != "PLACE" or (j and tokens[j - 1].low in {"in", "of", "behind", "than"}):
        return None
    return Owner(codes_at(s, (j,)), False, "who is in that place")


def _gapped_place(s: Sentence, i: int, found: list[tuple[Phrase, Owner]]) -> tuple[Phrase, Owner] | None:
    """ "Turkey is the 18th most populous country and Iran the 17th": the verb and the noun stand before."""
    tokens = s.tokens
    earlier = _before(found, i)
    if earlier is None or i < 3 or tokens[i - 1].low != "the" or tokens[i - 2].tag != "PLACE":
        return None
    if tokens[i - 3].low not in {"and", ",", ";", "while"}:
        return None
    if i + 1 < len(tokens) and tokens[i + 1].low not in _ENDS:
        return None
    codes = codes_at(s, (i - 2,))
    if not codes or codes == earlier.universe:
        return None
    phrase = replace(earlier, start=i, end=i + 1, value=tokens[i].number.value, like=earlier)
    return phrase, Owner(codes, False, "the subject, its verb left out")


def _measured_first(s: Sentence) -> str | None:
    """ "Ranked by GDP, Canada is tenth", "By population, Mali is ninth": the measure opens the sentence."""
    end, indicator = measure(s, int(bool(s.tokens) and s.tokens[0].low in {"ranked", "measured"}))
    return indicator if end < len(s.tokens) and s.tokens[end].low == "," else None


def _subject(s: Sentence, j: int, phrase: Phrase, context: Context) -> Owner | None:
    """Who is second: the place right before the verb, "it", "we", or the subject beyond an aside."""
    tokens = s.tokens
    if tokens[j].low == "be" and j and tokens[j - 1].low == "to":
        return subject_of(s, j, phrase, context)  # "overtaking the US to be third"
    k = j - 1
    while k >= 0 and (
        tokens[k].low in {"now", "also", "which", "today", "will", "would", "currently"}
        or tokens[k].tag == "PER"
    ):
        k -= 1
    if k < 0:
        return None
    t = tokens[k]
    if t.low in {"'s", "'"} and k and tokens[k - 1].tag == "PLACE":
        return Owner(codes_at(s, (k - 1,)), False, "the possessor, whose noun is left out")
    if t.low == "we" and context.ours is not None:
        return Owner(
            (context.ours,),
            False,
            "“we” are who speak",
            note=f"“we” is taken to mean {context.gazetteer.name(context.ours)}.",
        )
    if t.tag == "PLACE":
        indices, _ = place_list_ending(s, k)
        if len(indices) > 1 and is_universe(s, indices[-2]):
            indices = indices[-1:]  # "the biggest in Asia and Japan is second": a clause of its own
        return Owner(codes_at(s, indices), False, "the subject") if len(indices) == 1 else None
    if t.low == "it":
        return antecedent(s, k, context, plural=False)
    if t.low in {",", "and", "but"} or tokens[j].low == "be":
        return subject_of(s, k if t.low != "," else j, phrase, context)
    return None


def _topic(s: Sentence, j: int) -> str | None:
    """What "third in the world" ranks: the indicator that the same sentence speaks of before."""
    for k in range(j - 1, max(-1, j - 24), -1):
        t = s.tokens[k]
        if t.tag in {"GDP", "ECON"}:
            return str(getattr(t.mention, "indicator", "gdp"))
        if t.tag == "POP":
            return "population" if whole_population(s, k) else None
        if t.tag == "PEOPLE":
            return "population"
        if t.low == "output" and t.mention is None and [x.low for x in s.tokens[k + 1 : k + 2]] == ["of"]:
            return "gdp" if any(x.tag == "MONEY" for x in s.tokens[k + 2 : k + 5]) else None
        if t.low in lex.RIVALS and t.mention is None:
            return None
    return None


def _grew_fastest(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "Among the G7, Italy grew slowest", "Russia fared worst in the G8": growth, when the economy is spoken of."""
    tokens = s.tokens
    if tokens[i - 1].low in _FARING and context.topic != "gdp" and not s.has("ECON", "GDP", "ECONOMIC"):
        return
    universe, named, end = universe_of(s, i, i, i + 1, (), context)
    if not named:
        opened = tokens[0].low in {"among", "in", "of", "within"} and len(tokens) > 2
        at = 1 + (opened and tokens[1].low == "the")
        if not opened or tokens[at].tag != "PLACE" or len(tokens[at].codes) != 1:
            return
        universe, end = tokens[at].codes, i + 1
    if not universe or not universe[0] or not can_hold_ranks(universe, context):
        return
    phrase = Phrase(i - 1, end, 1.0, "gdp_growth", _SPEEDS[tokens[i].low], universe, True)
    own = _subject(s, i - 1, phrase, context)
    if own is None or not own.codes or own.codes == universe:
        return
    yield phrase, own
    yield from _gapped(s, end, phrase)


def _gapped(s: Sentence, k: int, phrase: Phrase) -> Iterable[tuple[Phrase, Owner]]:
    """ "… and the United Kingdom the slowest", "… while Japan had the mildest": the same among the same."""
    tokens = s.tokens
    words = _OPPOSED.get(phrase.indicator, _SPEEDS)
    for m in range(k, min(len(tokens), k + 8)):
        if tokens[m].tag != "PLACE" or tokens[m].codes == phrase.universe:
            continue
        n = m + 1
        while n < len(tokens) and tokens[n].low in {"the", "had", "was", "grew"}:
            n += 1
        if (
            n < len(tokens)
            and tokens[n].low in words
            and tokens[n - 1].low == "the"
            and (n + 1 >= len(tokens) or tokens[n + 1].low in _ENDS)
        ):
            yield (
                replace(phrase, start=m, end=n + 1, value=1.0, order=words[tokens[n].low], like=phrase),
                Owner(codes_at(s, (m,)), False, "the subject, its verb left out"),
            )
        return


def _deepest_slump(s: Sentence, i: int, context: Context) -> Iterable[tuple[Phrase, Owner]]:
    """ "Italy suffered the deepest slump in the G7 in 2020": the lowest growth of the year."""
    tokens = s.tokens
    k = i + 1
    while k < len(tokens) and tokens[k].tag in {"ECONOMIC", "GDP", "ECON"}:
        k += 1
    if k >= len(tokens) or tokens[k].low not in _SLUMPS or i < 2 or tokens[i - 1].low != "the":
        return
    of_ours = k > i + 1
    if tokens[k].low not in {"slump", "recession", "contraction", "downturn"} and not of_ours:
        return
    k += 1
    if k + 1 < len(tokens) and tokens[k].low in {"in", "of"} and tokens[k + 1].tag in {"GDP", "ECON"}:
        k += 2
    universe, named, end = universe_of(s, i, i, k, (), context)
    if not named or not universe[0] or not can_hold_ranks(universe, context):
        return
    phrase = Phrase(i, end, 1.0, "gdp_growth", "asc", universe, True)
    own = subject_of(s, i - 1, phrase, context) if tokens[i - 2].low in _SUFFERING else None
    if own is None or not own.codes or own.veto or own.codes == universe:
        return
    yield phrase, own
    yield from _gapped(s, end + 1, phrase)


def _instead(
    s: Sentence, context: Context, found: list[tuple[Phrase, Owner]]
) -> Iterable[tuple[Phrase, Owner]]:
    """ "Nigeria is not the most populous country in the Commonwealth; India is."""
    tokens = s.tokens
    if len(found) != 1 or len(tokens) < 4:
        return
    phrase, first = found[0]
    k = phrase.end
    if not negated(s, phrase.start, reach=3) or k + 2 >= len(tokens) or tokens[k].low not in {";", ",", "--"}:
        return
    m = k + 1
    while m < len(tokens) and tokens[m].low in {"but", "the"}:
        m += 1
    if (
        m + 1 < len(tokens)
        and tokens[m].tag == "PLACE"
        and tokens[m + 1].low in _BEING
        and (m + 2 >= len(tokens) or tokens[m + 2].low in {".", ",", ";", '"'})
    ):
        codes = codes_at(s, (m,))
        if codes and codes != first.codes:
            yield replace(phrase, start=m, end=m + 2), Owner(codes, False, "the subject, what it is left out")
