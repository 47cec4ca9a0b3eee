"""All numbers of a text, with unit, bound, hedge and the interval that the words stand for.

One walk over the tokens: periods are left out, each word that can begin a number is tried with the readers of
fractions, multiples, ordinals and quantities in turn, then hedges are read on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace

from claimcheck.intervals import Interval
from claimcheck.mentions import currencies
from claimcheck.mentions.drafts import Nothing, NumberDraft
from claimcheck.mentions.fractions import read_fraction, read_ratio
from claimcheck.mentions.hedges import hedge_after, hedge_before
from claimcheck.mentions.interface import NumberMention
from claimcheck.mentions.multiples import MULTIPLE_WORDS, read_factor, read_multiple
from claimcheck.mentions.ordinals import (
    ORDINALS,
    read_but_one,
    read_number_word,
    read_ordinal,
    read_quantifier,
)
from claimcheck.mentions.periods import place_periods
from claimcheck.mentions.precision import HEDGES, Grain, HedgeKind, describe, stated_interval
from claimcheck.mentions.quantities import read_quantity
from claimcheck.mentions.tokens import Tokens, tokenise
from claimcheck.mentions.vague import read_couple, read_dozens
from claimcheck.mentions.words import MAGNITUDES, NUMBER_WORDS, PARTS, VULGAR

Reader = Callable[[Tokens, int], NumberDraft | Nothing | None]

_DIGIT_READERS: tuple[Reader, ...] = (read_ordinal, read_ratio, read_fraction, read_multiple, read_quantity)
_WORD_READERS: tuple[Reader, ...] = (read_ratio, read_fraction, read_multiple, read_ordinal, read_quantity)
_READERS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys(ORDINALS, (read_ordinal,)),
    **dict.fromkeys(NUMBER_WORDS | frozenset(VULGAR) | {"a", "an"}, _WORD_READERS),
    **dict.fromkeys(MULTIPLE_WORDS, (read_multiple,)),
    **dict.fromkeys(("double", "triple", "single"), (read_quantifier, read_multiple)),
    **dict.fromkeys(("most", "majority", "minority"), (read_quantifier,)),
    **dict.fromkeys(("half", "quarter"), (read_fraction,)),
    **dict.fromkeys(("hundred", "thousand", "million", "billion", "trillion"), (read_quantity,)),
    **dict.fromkeys(
        ("number", "no", "nos", "#", "ranked", "ranks", "rank", "ranking", "placed"), (read_number_word,)
    ),
    "but": (read_but_one,),
    "factor": (read_factor,),
    "couple": (read_couple,),
    "dozens": (read_dozens,),
}
_READERS |= dict.fromkeys(("single",), (read_quantifier,))
_AFTER_ARTICLE = frozenset(MAGNITUDES) | frozenset(PARTS) | {"dozen"}
_LISTING = {("and",), ("or",), (",", "and"), (",", "or"), ("&",)}
_LISTED_UNITS = frozenset({"percent", "pp", "persons", "places", "years", "times", "usd", "intl_usd"})


def _year_draft(tokens: Tokens, index: int) -> NumberDraft:
    value = tokens.digits[index].value
    own = Grain(0.5, 0.5, 1.0, "a year")
    return NumberDraft(index, index + 1, value, None, "digits", own, year_like=True, hedged=False)


def _read(tokens: Tokens, index: int) -> NumberDraft | Nothing | None:
    if index in tokens.digits:
        readers = _DIGIT_READERS
    else:
        word = tokens.low[index]
        found = _READERS.get(word)
        if found is None or (word in ("a", "an") and tokens.low[index + 1] not in _AFTER_ARTICLE):
            return None
        readers = found
    for reader in readers:
        draft = reader(tokens, index)
        if draft is not None:
            return draft
    return None


def _drafts(tokens: Tokens) -> list[NumberDraft]:
    masked: dict[int, int] = {}
    years: set[int] = set()
    for placed in place_periods(tokens.text):
        if (
            placed.after - placed.first == 1
            and placed.first in tokens.digits
            and placed.mention.unit == "year"
        ):
            years.add(placed.first)
        else:
            masked[placed.first] = placed.after
    drafts: list[NumberDraft] = []
    periods = masked.keys() | years
    consumed = skipped = 0
    low, digits = tokens.low, tokens.digits
    candidates = [
        index
        for index, word in enumerate(tokens.low)
        if word in _READERS or index in digits or index in masked
    ]
    for index in candidates:
        if index < skipped:
            continue
        if index in masked:
            skipped = consumed = masked[index]
            continue
        if index in years:
            drafts.append(_year_draft(tokens, index))
            skipped = consumed = index + 1
            continue
        draft = _read(tokens, index)
        if draft is None:
            continue
        if isinstance(draft, Nothing):
            skipped = max(draft.after, index + 1)
        elif not _crosses(low, periods, draft, index):
            drafts.append(replace(draft, first=consumed) if draft.first < consumed else draft)
            skipped = consumed = max(draft.after, index + 1)
    return drafts


def _crosses(low: list[str], masked: Container[int], draft: NumberDraft, index: int) -> bool:
    """Whether the draft runs into a period behind it, or is a part of one ("most of the 1990s")."""
    ahead = 3 if draft.form in ("fraction", "quantifier") and low[draft.after] == "of" else 0
    return any(step in masked for step in range(index + 1, min(draft.after, index + 12) + ahead))


def _listed(tokens: Tokens, drafts: list[NumberDraft]) -> list[NumberDraft]:
    """Bare numbers of a list with the unit of its last: "2.5, 3 and 4 percent"."""
    shared = list(drafts)
    open_list = False
    for position in range(len(shared) - 2, -1, -1):
        here, following = shared[position], shared[position + 1]
        if not here.bare or following.unit is None or following.year_like:
            open_list = False
            continue
        gap = tuple(tokens.low[here.after : following.first])
        decimal = gap == (",",) and here.decimals > 0 and following.decimals > 0
        joined = gap in _LISTING or (gap == (",",) and open_list) or (decimal and following.unit == "percent")
        usable = following.unit in _LISTED_UNITS or following.unit in currencies.CODES
        if (
            not joined
            or not usable
            or here.year_like
            or (following.unit == "percent" and abs(here.value) >= 1000)
        ):
            open_list = False
            continue
        value, own, scale = here.value, here.own, here.scale
        if scale == 1.0 and following.scale > 1.0 and abs(value) < 1000:
            factor = following.scale
            value, scale = value * factor, factor
            own = replace(own, below=own.below * factor, above=own.above * factor, step=own.step * factor)
        shared[position] = replace(here, value=value, own=own, scale=scale, unit=following.unit)
        open_list = True
    return shared


def _interval(draft: NumberDraft, kind: HedgeKind) -> Interval:
    low = stated_interval(draft.value, draft.own, kind)
    if draft.high is None or draft.own_high is None:
        return low
    hull = Interval.hull((low, stated_interval(draft.high, draft.own_high, kind)))
    if kind in ("more", "at_least", "just_over"):
        return Interval(low.low, hull.high)
    return hull


def _mention(
    tokens: Tokens, draft: NumberDraft, floor: int, after_number: bool, ceiling: int
) -> NumberMention:
    first, after, kind = draft.first, draft.after, draft.inner
    between = draft.high is not None and tokens.before(first) == "between"
    if draft.hedged:
        opened, before = hedge_before(
            tokens, first - 1 if between and first > floor else first, floor, after_number
        )
        if before != "exact" or opened < first:
            first = opened
            kind = before if kind == "exact" else kind
        if between and first == draft.first:
            first -= 1
        if first == draft.first and tokens.low[draft.after] == "mark" and tokens.before(first) == "the":
            opened, before = hedge_before(
                tokens, first - 1, floor, after_number
            )  # "around the 75 million mark"
            first, kind = (opened, before) if before != "exact" and kind == "exact" else (first, kind)
        if draft.unit == "years" and kind == "more" and tokens.low[first] == "over":
            kind, first = "exact", draft.first
        behind = hedge_after(tokens, after)
        if behind is not None and behind[0] <= ceiling:
            after = behind[0]
            kind = behind[1] if kind == "exact" else kind
    start, end = tokens.start[first], tokens.end[after - 1]
    return NumberMention(
        start=start,
        end=end,
        core_start=tokens.start[draft.first],
        core_end=tokens.end[draft.after - 1],
        text=tokens.text[start:end],
        value=draft.value,
        unit=draft.unit,
        form=draft.form,
        stated=_interval(draft, kind),
        how=draft.own.how if draft.form == "quantifier" else describe(draft.own, kind),
        value_high=draft.high,
        comparator=HEDGES[kind].comparator,
        year_like=draft.year_like,
        signed=draft.signed,
    )


def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """All numbers in `text`, in order and without overlap.

    Numbers inside dates, quarters and spans of time are left to `find_periods`; bare years are in both, here
    marked `year_like`.
    """
    tokens = tokenise(text)
    drafts = _listed(tokens, _drafts(tokens))
    mentions: list[NumberMention] = []
    floor = 0
    for position, draft in enumerate(drafts):
        ceiling = drafts[position + 1].first if position + 1 < len(drafts) else tokens.count
        mention = _mention(tokens, draft, floor, position > 0, ceiling)
        mentions.append(mention)
        floor = draft.after
        while floor < ceiling and tokens.start[floor] < mention.end:
            floor += 1
    return tuple(mentions)
