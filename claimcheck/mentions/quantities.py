"""Quantities: a number with its sign, money, scale, range and unit ("$3-4 trillion", "2 to 2.5 pct", "-0.4%").

Also what is no quantity although it has digits: scores, times, telephone numbers, parts of names.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.mentions import currencies
from claimcheck.mentions.drafts import Nothing, NumberDraft
from claimcheck.mentions.hedges import hedge_before
from claimcheck.mentions.multiples import repeated
from claimcheck.mentions.precision import Grain, HedgeKind, grain
from claimcheck.mentions.tokens import DASHES, Tokens, vocabulary
from claimcheck.mentions.units import Unit, unit_after
from claimcheck.mentions.words import (
    GLUED_SCALES,
    SCALES,
    Amount,
    read_amount,
    read_scale,
    read_slash,
    skip_dash,
)

# Nouns whose number is part of a name.
_NAMING = vocabulary(
    "boeing airbus windows article articles section sections chapter chapters page pages formula resolution highway "
    "flight route room version figure fig table level phase category type grade apollo psalm rule gate platform "
    "interstate channel block unit annex appendix paragraph para clause line lines step item items ps iphone xbox "
    "radio studio g catch agenda world-cup proposition prop area substation protocol directive regulation goal goals "
    "ftse nikkei cac dax dow topix law psalm tel phone fax call ext zip postcode model mark series episode season volume vol issue isbn under-"
)
_NAMING_IN_LOWER_CASE = vocabulary("page pages room route tel phone section article")
_AGES = frozenset({"age", "aged", "ages"})
_MINUS = frozenset({"-", "−", "–"})
_SIGN_WORDS = frozenset({"minus", "negative"})


def _identifier(tokens: Tokens, first: int) -> int | None:
    """The token behind digits that are part of a name, a time or a code; None for digits that may count."""
    low = tokens.low
    before = tokens.before(first)
    glued = tokens.glued(first - 1)
    if glued and before[-1:].isalpha() and not _money_word(tokens, first - 1):
        return first + 1
    if glued and before in ("_", "@", "&", "=", "#", "\\"):
        return first + 1
    if (
        glued
        and before in DASHES | {"/", ":", "."}
        and tokens.glued(first - 2)
        and low[first - 2][-1:].isalnum()
    ):
        word = low[first - 2]
        if not (before in DASHES and word in ("mid", "sub", "pre", "post", "rs")):
            return first + 1
    named = before in _NAMING and (tokens.capitalised(first - 1) or before in _NAMING_IN_LOWER_CASE)
    if named and tokens.digits[first].value < 10000 and not tokens.digits[first].decimals:
        return first + 1
    if tokens.glued(first):
        following = low[first + 1]
        if following == ":" and (first + 2) in tokens.digits and tokens.glued(first + 1):
            return first + 3
        if (
            following == "."
            and tokens.digits[first].decimals
            and tokens.low[first + 2][:1].isdecimal()
            and tokens.glued(first + 1)
        ):
            return first + 2
        if following in ("_", "@", "\\"):
            return first + 1
    if before == "+" and glued and tokens.digits[first].value < 1000 and (first + 1) in tokens.digits:
        return first + 1
    return None


def _list_number(tokens: Tokens, first: int) -> bool:
    """Whether "1." or "2)" at the start of a line numbers an item of a list."""
    digits = tokens.digits[first]
    if (
        tokens.low[first + 1] not in (".", ")")
        or digits.decimals
        or digits.value > 99
        or not tokens.glued(first)
    ):
        return False
    if first + 2 >= tokens.count or tokens.glued(first + 1):
        return False
    line_end = tokens.text.rfind("\n", max(0, tokens.start[first] - 8), tokens.start[first])
    lead = tokens.text[max(line_end + 1, tokens.start[first] - 8) : tokens.start[first]]
    at_start = line_end >= 0 or tokens.start[first] <= 8
    return at_start and not lead.strip(" \t(>#*-")


def _money_word(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Money written before a number, ending at token `index`: its unit and first token."""
    low = tokens.low
    word = low[index] if index >= 0 else ""
    if word in currencies.SYMBOLS:
        unit, first = currencies.SYMBOLS[word], index
        if word in ("$", "＄") and index > 0:
            prefix = low[index - 1]
            if prefix in currencies.DOLLAR_PREFIXES and (
                tokens.glued(index - 1) or prefix in ("us", "u.s.", "ppp", "int")
            ):
                return currencies.DOLLAR_PREFIXES[prefix], index - 1
            if prefix == "." and tokens.glued(index - 1) and low[index - 2] in ("int", "cdn"):
                return currencies.DOLLAR_PREFIXES[low[index - 2]], index - 2
        return unit, first
    if word in currencies.DOLLAR_PREFIXES and index > 0 and low[index - 1] == "$" and tokens.glued(index - 1):
        return currencies.DOLLAR_PREFIXES[word], index - 1  # "$US14,900", "$A500"
    if word in currencies.CODES and tokens.original(index).isupper():
        return currencies.CODE_UNITS.get(word, word), index
    if word == "." and index > 0 and low[index - 1] in ("rs", "rp", "tk") and tokens.glued(index - 1):
        return currencies.BEFORE[low[index - 1]][0], index - 1
    if word in currencies.BEFORE_IN_LOWER_CASE and index > 0 and (index - 1) not in tokens.digits:
        return currencies.BEFORE_IN_LOWER_CASE[word], index
    if word in currencies.BEFORE:
        unit, capitals = currencies.BEFORE[word]
        if tokens.original(index).isupper() if capitals else tokens.capitalised(index):
            return unit, index
    return None


def _sign(tokens: Tokens, first: int) -> tuple[float, int]:
    """The sign written before token `first` and where it begins: -1, 1 for a plus, 0 for none."""
    before = tokens.before(first)
    if before in _SIGN_WORDS:
        return -1.0, first - 1
    if before in _MINUS or before == "+":
        free = not tokens.glued(first - 2) or tokens.low[first - 2] in ("(", "[", '"', "“", ":", "|", "'")
        if tokens.glued(first - 1) and (first == 1 or free):
            return (-1.0 if before != "+" else 1.0), first - 1
    return 0.0, first


def _second_end(tokens: Tokens, index: int, money: str | None) -> tuple[Amount, str | None] | None:
    """The number of a range's upper end at token `index`, with the money written before it."""
    if money is None and tokens.low[index] not in currencies.SYMBOLS:
        amount = read_amount(tokens, index)
        return None if amount is None else (amount, None)
    here = index
    while here not in tokens.digits and here - index < 3:
        here += 1
    if here != index:
        written = _money_word(tokens, here - 1)
        if written is None or written[1] != index:
            here = index
        else:
            amount = read_amount(tokens, here, money=True)
            return None if amount is None else (amount, written[0])
    amount = read_amount(tokens, index, money=money is not None)
    return None if amount is None else (amount, None)


def _unit_of(tokens: Tokens, amount: Amount, money: str | None) -> Unit | None:
    one = amount.value == 1 and amount.scale == 1
    times = skip_dash(tokens, amount.after)
    if tokens.low[times] == "times" and not repeated(tokens, times + 1):
        return Unit("times", times + 1)
    if tokens.low[amount.after] == "of" and tokens.low[amount.after + 1] in ("a", "one", "1"):
        whole = unit_after(tokens, amount.after + 2)
        if whole is not None and whole.name in ("percent", "pp"):
            return whole  # "0.5 of a percentage point"
    found = unit_after(
        tokens, amount.after, one=one, scaled=amount.scale > 1, figures=amount.first in tokens.digits
    )
    if money is None:
        return found
    if found is not None and (
        found.name == "intl_usd" or (found.name == money) or (len(found.name) == 3 and money == "usd")
    ):
        return found
    return Unit(money, amount.after)


def _range(
    tokens: Tokens, low_end: Amount, begin: int, money: str | None, unit: Unit | None
) -> NumberDraft | Nothing | None:
    """The range that `low_end` opens, or Nothing for a score or a code, or None when there is no range."""
    low = tokens.low
    between = low[begin - 1 : begin] == ["between"]
    opened_by_from = tokens.before(begin) == "from"
    joint = low_end.after
    unit_before = unit is not None and unit.after > low_end.after
    if unit_before and unit is not None:
        joint = unit.after
    sign = low[joint]
    dashed = sign in DASHES and not unit_before
    if dashed and not (tokens.glued(joint - 1) and tokens.glued(joint)):
        dashed = (
            sign != "-"
            and not tokens.glued(joint - 1)
            and not tokens.glued(joint)
            and low_end.first in tokens.digits
        )
        if not dashed:
            return None
    elif sign in DASHES and unit_before:
        if (
            not (tokens.glued(joint - 1) and tokens.glued(joint))
            or unit is None
            or unit.name not in ("percent", "pp")
        ):
            return None
    elif not (
        sign in DASHES or sign == "to" or (sign == "and" and between) or (sign == "or" and not between)
    ):
        return None
    second = _second_end(tokens, joint + 1, money)
    if second is None:
        return None
    high_end, high_money = second
    high_unit = _unit_of(tokens, high_end, high_money or money)
    name = None if high_unit is None else high_unit.name
    if unit_before and unit is not None:
        same = name == unit.name
        modest = (
            between
            or sign in DASHES
            or (unit.name in ("percent", "pp") and high_end.value <= 2 * low_end.value)
        )
        if not same or not modest or sign == "or" or (opened_by_from and not between):
            return None
    elif opened_by_from and not dashed:
        return None
    if (
        low_end.scale == 1.0
        and high_end.scale > 1.0
        and low_end.value < 1000
        and not low_end.grouped
        and not unit_before
    ):
        value = low_end.value * high_end.scale
        if value < high_end.value:
            low_end = replace(low_end, value=value, scale=high_end.scale)
    hyphen_only = dashed and tokens.glued(joint - 1)
    if (
        sign == "to"
        and low_end.value >= 1000
        and high_end.value >= 5 * low_end.value
        and "by" in low[max(0, begin - 3) : begin]
    ):
        return None  # "fell by about 20,000 to 127.76 million": so much less, and what is left
    if low_end.value >= high_end.value:
        return Nothing(high_end.after) if hyphen_only and name is None else None
    if name is None and not between and high_end.scale == 1.0:
        return Nothing(high_end.after) if hyphen_only and not money else None
    if name == "rank" or (dashed and not hyphen_only and name is None):
        return None
    factor = 1.0 if high_unit is None else high_unit.factor
    return NumberDraft(
        begin,
        high_end.after if high_unit is None else max(high_unit.after, high_end.after),
        low_end.value * factor,
        name,
        "multiple" if name == "times" else "words" if low_end.form == "words" else "digits",
        _scaled_grain(low_end, name, factor),
        high=high_end.value * factor,
        own_high=_scaled_grain(high_end, name, factor),
        scale=high_end.scale,
    )


def _scaled_grain(amount: Amount, unit: str | None, factor: float) -> Grain:
    """The grain of an amount in a unit that brings a factor with it (basis points, square miles)."""
    own = grain(amount, None if factor != 1.0 else unit)
    if factor == 1.0:
        return own
    return replace(own, below=own.below * factor, above=own.above * factor, step=own.step * factor)


def _odd_or_plus(tokens: Tokens, amount: Amount) -> tuple[Amount, HedgeKind]:
    """ "20-odd countries", "200+ million": a hedge inside the number."""
    low = tokens.low
    index = amount.after
    if tokens.dash(index) and low[index + 1] == "odd" and tokens.glued(index):
        return read_scale(tokens, replace(amount, after=index + 2), money=False), "odd"
    if low[index] == "+" and tokens.glued(index - 1) and (index + 1) not in tokens.digits:
        scaled = read_scale(tokens, replace(amount, after=index + 1), money=False)
        return scaled, "at_least"
    if tokens.dash(index) and low[index + 1] == "plus" and tokens.glued(index):
        return read_scale(tokens, replace(amount, after=index + 2), money=False), "at_least"
    return amount, "exact"


def read_quantity(tokens: Tokens, first: int) -> NumberDraft | Nothing | None:
    """The quantity whose number begins at token `first`; Nothing for digits that do not count anything."""
    low = tokens.low
    written = first in tokens.digits
    if written:
        skip = _identifier(tokens, first)
        if skip is not None:
            return Nothing(skip)
        if _list_number(tokens, first):
            return Nothing(first + 1)
    elif (
        tokens.glued(first - 1)
        and tokens.dash(first - 1)
        and tokens.low[first] not in ("one",)
        and first >= 2
        and low[first - 2].isalpha()
    ):
        return None
    money = _money_word(tokens, first - 1) if first > 0 else None
    amount = read_amount(tokens, first, money=money is not None)
    if amount is None:
        return None
    if money is not None and amount.scale == 1.0 and tokens.before(first) in ("r", "n"):
        return Nothing(amount.after)  # "R101" is no rand
    begin = first if money is None else money[1]
    sign, begin = _sign(tokens, begin)
    if (
        money is None
        and tokens.before(first) in _MINUS
        and sign == 0
        and written
        and tokens.glued(first - 1)
        and tokens.glued(first - 2)
    ):
        return Nothing(amount.after)
    amount, inner = _odd_or_plus(tokens, amount)
    unit = _unit_of(tokens, amount, None if money is None else money[0])
    if inner == "exact" and sign >= 0:
        opened, _ = hedge_before(tokens, begin, 0, after_number=False)
        ranged = _range(tokens, amount, opened, None if money is None else money[0], unit)
        if isinstance(ranged, NumberDraft):
            return replace(ranged, first=begin, signed=sign != 0)
        if ranged is not None:
            return ranged
    if amount.decimal_comma and (unit is None or unit.name.startswith("noun:")) and amount.scale == 1.0:
        return Nothing(amount.after)
    if written and money is None and amount.scale == 1.0 and unit is None and _broken(tokens, amount):
        return Nothing(amount.after)
    if tokens.before(begin) in _AGES and unit is None:
        unit = Unit("noun:age", amount.after)
    if not written and unit is None and amount.value == 1 and amount.scale == 1:
        return None
    factor = sign or 1.0
    name, after, times = (
        (None, amount.after, 1.0) if unit is None else (unit.name, max(unit.after, amount.after), unit.factor)
    )
    return NumberDraft(
        begin,
        after,
        factor * amount.value * times,
        name,
        "digits" if written or amount.form == "fraction" else "words",
        _scaled_grain(amount, name, times),
        inner=inner,
        bare=unit is None and money is None and sign == 0,
        scale=amount.scale,
        decimals=amount.decimals,
        signed=sign != 0,
    )


def _broken(tokens: Tokens, amount: Amount) -> bool:
    """Whether letters or slashes touch the digits, so that they are part of something else ("3G", "24/7")."""
    after = amount.after
    if not tokens.glued(after - 1):
        return False
    following = tokens.low[after]
    if following[0].isalpha():
        return following not in SCALES and following not in GLUED_SCALES
    if following == "/" and (after + 1) in tokens.digits and tokens.glued(after):
        return read_slash(tokens, amount.first) is None
    return False
