"""Absolute years: "2012", "1986/87", "fiscal 1987", "between 1981 and 1986", "the 1990s", "mid-2010".

A reader takes the tokens and an index and returns a `Draft`, or None when what stands there is something else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.mentions import currencies
from claimcheck.mentions.calendar import ALL_MONTHS, LAST_YEAR, year_at
from claimcheck.mentions.interface import PeriodPart, PeriodUnit
from claimcheck.mentions.tokens import Tokens, vocabulary
from claimcheck.mentions.units import unit_after
from claimcheck.mentions.words import SCALES, skip_dash


@dataclass(frozen=True, slots=True)
class Draft:
    """A period in the making: tokens `first` up to, not including, `after`, and the fields of its mention."""

    first: int
    after: int
    years: tuple[int, ...] = ()
    offset: int | None = None
    anchored: bool = False
    length: int | None = None
    unit: PeriodUnit = "year"
    ordinal: int | None = None
    fiscal: bool = False
    future: bool = False
    since: bool = False
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    months: int | None = None
    shift: int | None = None
    part: PeriodPart | None = None
    vague: bool = False


_TIME_PREPOSITIONS = vocabulary(
    "in since by until till during from through throughout before after between early late mid mid- fiscal year "
    "circa summer spring autumn winter end-of"
)
_HEDGES = vocabulary(
    "about nearly almost over than least roughly approximately some approaching most under above below"
)
_NUMBERING = vocabulary("no number nos # page room flight route resolution article section chapter act form")
# Plural nouns that a year stands before as an adjective.
DATED_NOUNS = vocabulary(
    "elections figures levels prices dollars olympics games estimates results accounts data terms statistics forecasts "
    "projections budgets targets talks accords riots floods protests earnings exports imports sales profits deficits "
    "celebrations awards finals championships reforms cuts sanctions hostilities values rates attacks bombings "
    "standards revisions rankings guidelines polls hearings events strikes crops harvests losses models numbers "
    "totals census censuses exchange taxes negotiations plans"
)  # fmt: skip
# Plural nouns that a number of this size counts, even one that looks like a recent year.
_COUNTED_NOUNS = vocabulary(
    "jobs workers employees shares tonnes tons homes houses units barrels cars vehicles students pupils votes seats "
    "soldiers troops deaths cases miles kilometres kilometers metres meters men women children firms companies stores "
    "shops schools hospitals patients delegates participants bags bales hectares acres feet pages words cities towns "
    "villages households families visitors tourists refugees migrants prisoners officers members copies items species "
    "days hours minutes weeks months points lots contracts ounces gallons litres passengers flights rooms beds victims "
    "protesters supporters guests staff delegations respondents volunteers candidates"
)
_WORD_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "noughties": 0,
}  # fmt: skip
_PARTS: dict[str, PeriodPart] = {
    "early": "early", "start": "early", "beginning": "early", "mid": "mid", "middle": "mid", "late": "late", "end": "end",
    "close": "end", "yearend": "end",
}  # fmt: skip
_QUARTER_ORDINALS = vocabulary("first second third fourth final last")


def plausible_year(tokens: Tokens, index: int) -> bool:
    """Whether a year by its form is one by its surroundings: no price, no count, no identifier."""
    low = tokens.low
    year = year_at(tokens, index)
    if year is None:
        return False
    before = tokens.before(index)
    behind = low[index + 1]
    touching = tokens.glued(index - 1)
    if touching and (
        before[-1:].isalnum() or before in currencies.SYMBOLS or before in ("#", ":", "_", ".", "+")
    ):
        return False
    if (
        touching
        and before in ("-", "–", "/")
        and index >= 2
        and tokens.glued(index - 2)
        and low[index - 2][-1:].isalnum()
    ):
        word = low[index - 2]
        if word not in ("mid", "end", "pre", "post", "early", "late") and word not in ALL_MONTHS:
            return False
    if (
        before in currencies.SYMBOLS
        or before in _NUMBERING
        or (before == "." and low[index - 2] in ("no", "rs"))
    ):
        return False
    if before in currencies.CODES and tokens.original(index - 1).isupper():
        return False
    if behind in SCALES or (behind == "/" and tokens.glued(index) and (index + 2) in tokens.digits):
        return False
    if behind in ("-", "–") and tokens.glued(index) and tokens.glued(index + 1) and low[index + 2] in SCALES:
        return False
    timely = before in _TIME_PREPOSITIONS
    if before in _HEDGES and not (year % 100 and year >= 1900):
        return False
    if before == "of" and low[index - 2] in ("population", "total", "maximum", "minimum", "average"):
        return False
    unit = unit_after(tokens, index + 1)
    if unit is not None and not _dated(tokens, index, year, unit.name, unit.after, timely):
        return False
    return 1900 <= year <= 2100 or timely or before in ("of", "(", "to", "and", "-", "–")


def _dated(tokens: Tokens, index: int, year: int, unit: str, after: int, timely: bool) -> bool:
    """Whether a year stands before a counted noun without counting it ("the 2012 elections")."""
    if timely and year % 100:
        return True
    if unit == "usd" and tokens.low[index + 1] == "dollars":
        return True
    if unit == "noun:quarter" or (unit == "years" and not tokens.low[after - 1].endswith("s")):
        return True
    if not unit.startswith("noun:") or unit == "noun:clock":
        return unit in ("persons", "places", "years") and after > index + 2 and year % 100 != 0
    if after > index + 2:
        return True
    noun = tokens.low[after - 1]
    if year % 100 and 1950 <= year <= 2035 and noun not in _COUNTED_NOUNS:
        return True
    return noun in DATED_NOUNS or (year % 100 != 0 and tokens.before(index) in ("the", "a", "its", "their"))


def read_year(tokens: Tokens, first: int) -> Draft | None:
    """A year with what belongs to it: "1986/87", "2004-05", "1981-86", "1960 to 2012", "the 1987 fiscal year"."""
    year = year_at(tokens, first)
    if year is None:
        return read_decade(tokens, first)
    pair = second_year(tokens, first, year)
    if pair is not None:
        end, after = pair
        split = end == year + 1 and tokens.low[first + 1] not in ("to", "until", "till", "through")
        draft = Draft(first, after, years=(year,) if split else (year, end), fiscal=split)
        return _with_fiscal(tokens, draft)
    if not plausible_year(tokens, first):
        return None
    if (
        tokens.low[skip_dash(tokens, first + 2)] in ("quarter", "half")
        and tokens.low[first + 1] in _QUARTER_ORDINALS
    ):
        return None  # "1986 fourth quarter" is read from its second word
    return _with_fiscal(tokens, Draft(first, first + 1, years=(year,)))


def _with_fiscal(tokens: Tokens, draft: Draft) -> Draft:
    low = tokens.low
    if low[draft.after] in ("fiscal", "financial") and low[draft.after + 1] == "year":
        return replace(draft, after=draft.after + 2, fiscal=True)
    if low[draft.after] in ("fiscal", "financial") and low[draft.after + 1] == "years":
        return replace(draft, after=draft.after + 2, fiscal=True)
    if low[draft.after] == "calendar" and low[draft.after + 1] == "year":
        return replace(draft, after=draft.after + 2)
    return draft


def second_year(tokens: Tokens, first: int, year: int) -> tuple[int, int] | None:
    """The other end of a span or split year that begins with `year` at token `first`, and the token behind it."""
    low, digits = tokens.low, tokens.digits
    sign = low[first + 1]
    if sign not in ("/", "to", "until", "till", "through", "-", "–", "—"):
        return None
    second = digits.get(first + 2)
    if second is None or second.decimals or second.grouped:
        return None
    if tokens.before(first) in currencies.SYMBOLS or (
        tokens.glued(first - 1) and tokens.before(first) in ("-", "/")
    ):
        return None
    figures = low[first + 2]
    glued = tokens.glued(first) and tokens.glued(first + 1)
    after = first + 3
    if len(figures) == 4 and year_at(tokens, first + 2) is not None:
        end = int(second.value)
    elif glued and len(figures) <= 2 and sign in ("/", "-", "–"):
        base = year // 100 * 100 if len(figures) == 2 else year // 10 * 10
        end = base + int(second.value)
        if end <= year:
            end += 100 if len(figures) == 2 else 10
        if sign == "/" and end > year + 10:
            return None
        if low[after] in ("-", "/", "–") and tokens.glued(after - 1) and tokens.glued(after):
            return None
        if tokens.glued(after - 1) and low[after][:1].isalpha() and low[after] != "s":
            return None
    else:
        return None
    if not year < end <= LAST_YEAR:
        return None
    if len(figures) < 4:
        return end, after
    unit = unit_after(tokens, after)
    if low[after] in SCALES or (
        unit is not None
        and unit.after == after + 1
        and low[after] not in DATED_NOUNS
        and not _timely(tokens, first)
    ):
        return None
    return end, after


def _timely(tokens: Tokens, first: int) -> bool:
    return tokens.before(first) in _TIME_PREPOSITIONS or tokens.before(first) == "the"


def read_decade(tokens: Tokens, first: int) -> Draft | None:
    """ "1990s", "1990's", "'90s", "90s", with the article before it."""
    low = tokens.low
    digits = tokens.digits.get(first)
    if digits is None or digits.decimals or digits.grouped or digits.value % 10 or not tokens.glued(first):
        return None
    after = first + 1
    if low[after] == "'" and low[after + 1] == "s" and tokens.glued(after):
        after += 1
    if low[after] != "s" or (tokens.glued(after) and low[after + 1].isalnum()):
        return None
    start = int(digits.value)
    if len(low[first]) == 2 and 20 <= start <= 90:
        start += 1900
        if tokens.before(first) in ("his", "her", "their", "my"):
            return None
    elif not (len(low[first]) == 4 and 1500 <= start <= 2150):
        return None
    if start % 100 == 0 and start < 2000:
        return Draft(first, after + 1, years=(start, start + 99), unit="century")
    return Draft(first, after + 1, years=(start, start + 9), unit="decade")


def read_word_decade(tokens: Tokens, first: int) -> Draft | None:
    """ "the nineties", but not "in his nineties"."""
    word = tokens.low[first]
    if word not in _WORD_DECADES or tokens.before(first) in ("his", "her", "their", "my", "your"):
        return None
    if not (tokens.before(first) in ("the", "mid", "late", "early", "-") or tokens.capitalised(first)):
        return None
    start = (2000 if word == "noughties" else 1900) + _WORD_DECADES[word]
    return Draft(first, first + 1, years=(start, start + 9), unit="decade")


def read_part(tokens: Tokens, first: int) -> Draft | None:
    """A part of a year or decade: "mid-2010", "the end of 1986", "late 1990s", "year-end 1986", "the end of the century"."""
    low = tokens.low
    here = first
    if low[here] == "year" and tokens.dash(here + 1) and low[here + 2] == "end":
        here += 2
    word = low[here]
    if word not in _PARTS:
        return None
    index = skip_dash(tokens, here + 1)
    while low[index] in ("of", "in", "the", "to", "-", "–", "and", "late", "early") and index - here < 4:
        if low[index] in ("late", "early") and word not in ("mid", "early"):
            return None
        if low[index] == "to" and word not in ("mid", "early"):
            return None
        if low[index] == "in" and word not in ("early", "late"):
            return None
        index += 1
    if low[index] == "'" and (index + 1) in tokens.digits:
        index += 1
    if low[index] in ("decade", "century") and _PARTS[word] == "end":
        unit: PeriodUnit = "decade" if low[index] == "decade" else "century"
        return Draft(first, index + 1, offset=0, unit=unit, part="end")
    inner = read_year(tokens, index) or read_word_decade(tokens, index)
    if inner is None:
        return None
    return replace(inner, first=first, part=_PARTS[word])


def read_fiscal(tokens: Tokens, first: int) -> Draft | None:
    """ "FY2012", "FY 2012/13", "fiscal 1987", "fiscal year 1987", "the fiscal year"."""
    low = tokens.low
    word = low[first]
    index = first + 1
    if word in ("fiscal", "financial"):
        if low[index] in ("year", "years"):
            index += 1
        elif word == "financial":
            return None
    elif word == "calendar":
        if low[index] != "year":
            return None
        index += 1
    index = skip_dash(tokens, index)
    year = year_at(tokens, index)
    calendar = word == "calendar"
    if year is not None:
        pair = second_year(tokens, index, year)
        if pair is not None and pair[0] == year + 1:
            return Draft(first, pair[1], years=(year,), fiscal=not calendar)
        if pair is not None:
            return Draft(first, pair[1], years=(year, pair[0]), fiscal=not calendar)
        return Draft(first, index + 1, years=(year,), fiscal=not calendar)
    digits = tokens.digits.get(index)
    if word == "fy" and digits is not None and len(low[index]) == 2 and not digits.decimals:
        short = int(digits.value)
        after = index + 1
        if tokens.dash(after) and (after + 1) in tokens.digits and tokens.glued(after):
            after += 2
        return Draft(first, after, years=((2000 if short < 70 else 1900) + short,), fiscal=True)
    if word == "fy" or low[index - 1] != "year":
        return None
    return Draft(first, index, offset=0, anchored=True, fiscal=not calendar)
