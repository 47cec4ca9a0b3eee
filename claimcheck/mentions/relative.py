"""Relative periods: "last year", "a year earlier", "the past four years", "two decades ago", "today"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.mentions.calendar import month_at, year_at
from claimcheck.mentions.interface import PeriodUnit
from claimcheck.mentions.parts import count_at, of_year
from claimcheck.mentions.tokens import Tokens
from claimcheck.mentions.years import Draft

# Word: steps from the document's period, and whether they are counted from the period mentioned before.
STEPS: dict[str, tuple[int, bool]] = {
    "last": (-1, False), "past": (-1, False), "latest": (0, False), "this": (0, False), "current": (0, False),
    "present": (0, False), "ongoing": (0, False), "next": (1, False), "coming": (1, False), "upcoming": (1, False),
    "previous": (-1, True), "preceding": (-1, True), "prior": (-1, True), "same": (0, True), "corresponding": (0, True),
    "comparable": (0, True), "following": (1, True), "succeeding": (1, True), "that": (0, True), "subsequent": (1, True),
    "full": (0, True), "whole": (0, True), "entire": (0, True), "recent": (-1, False), "year-ago": (-1, True),
}  # fmt: skip
_YEARS_IN = {"year": 1, "years": 1, "decade": 10, "decades": 10, "century": 100, "centuries": 100, "yrs": 1}
_SHORT: dict[str, tuple[PeriodUnit, int]] = {
    "quarter": ("quarter", 3), "quarters": ("quarter", 3), "month": ("month", 1), "months": ("month", 1),
    "half": ("half", 6), "week": ("week", 0), "weeks": ("week", 0),
}  # fmt: skip
# "the same 1985 period"
_DATED: dict[str, PeriodUnit] = {
    "period": "part_year",
    "quarter": "quarter",
    "month": "month",
    "half": "half",
}
_BACK = frozenset({"ago", "earlier", "before", "previously", "back"})
_WHOLE = frozenset({"full", "whole", "entire"})
_NUMBERED = frozenset({"first", "second", "third"})
_AHEAD = frozenset({"later", "after", "on", "hence", "ahead"})
_LASTING = frozenset({"over", "in", "within", "for", "during", "past", "every", "after", "than"})
NOW = {
    "today": 1, "now": 1, "currently": 1, "nowadays": 1, "presently": 1, "today's": 1,
}  # fmt: skip


def read_now(tokens: Tokens, first: int) -> Draft | None:
    """ "today", "currently", "at present", "at the moment", "these days"."""
    low = tokens.low
    word = low[first]
    if word in NOW:
        if word == "now" and low[first + 1] in ("that", "and"):
            return None
        if word == "today" and (
            tokens.before(first) == "usa" or low[first + 1] in ("programme", "program", "show")
        ):
            return None
        return Draft(first, first + 1, offset=0)
    if word == "at" and low[first + 1] in ("present", "the"):
        if low[first + 1] == "present":
            return Draft(first, first + 2, offset=0)
        if low[first + 2] in ("moment", "present"):
            return Draft(first, first + (4 if low[first + 3] == "time" else 3), offset=0)
        return None
    if word == "these" and low[first + 1] == "days":
        return Draft(first, first + 2, offset=0)
    return None


def read_step(tokens: Tokens, first: int) -> Draft | None:
    """ "last year", "the previous quarter", "this month", "next January", "the past four years", "recent years"."""
    low = tokens.low
    word = low[first]
    step, anchored = STEPS[word]
    index = first + 1
    if low[index] in ("full", "whole", "entire", "calendar", "completed"):
        index += 1
    fiscal = low[index] in ("fiscal", "financial")
    if fiscal:
        index += 1
    thing = low[index].removesuffix("'s")
    future = step > 0 and not anchored
    if thing == "year":
        if word in _WHOLE and tokens.before(first) in _NUMBERED:
            return Draft(first, index + 1, offset=0, anchored=True, vague=True)  # "in our first full year"
        hyphenated = tokens.dash(index + 1) and tokens.glued(index)
        if hyphenated and low[index + 2] in ("old", "olds", "on", "round", "long"):
            return None
        if word == "past":
            return Draft(first, index + 1, offset=0, length=1)
        if word == "recent":
            return None
        draft = Draft(first, index + 1, offset=step, anchored=anchored, fiscal=fiscal, future=future)
        if tokens.dash(index + 1) and low[index + 2] == "end":
            return replace(draft, after=index + 3, part="end")
        return draft
    if thing in ("decade", "century"):
        length = _YEARS_IN[thing]
        unit: PeriodUnit = "decade" if thing == "decade" else "century"
        if step == 0:
            return Draft(first, index + 1, offset=0, anchored=anchored, unit=unit)
        if anchored:
            return Draft(first, index + 1, offset=step * length, anchored=True, unit=unit)
        return Draft(first, index + 1, offset=0, length=-step * length, future=future)
    if thing == "half" and word == "that":
        return None
    if thing in ("quarter", "month", "half", "week", "period"):
        return _short(tokens, first, index, thing)
    year = year_at(tokens, index)
    if year is not None and word in ("same", "corresponding", "comparable"):
        covered = _DATED.get(low[index + 1])
        return None if covered is None else Draft(first, index + 2, unit=covered, years=(year,))
    if thing in ("years", "decades", "months", "quarters", "weeks"):
        if word in (
            "recent",
            "past",
            "last",
            "previous",
            "coming",
            "next",
            "following",
            "preceding",
            "prior",
        ):
            unit = "year" if thing in ("years", "decades") else _SHORT[thing][0]
            return Draft(first, index + 1, offset=0, vague=True, unit=unit, future=future, anchored=anchored)
        return None
    if word in ("last", "this", "next") and (named := month_at(tokens, index)) is not None:
        return Draft(first, named[1], unit="month", month=named[0], shift=step, future=future)
    return _counted(tokens, first, index, step, anchored)


def _short(tokens: Tokens, first: int, index: int, thing: str) -> Draft | None:
    """A quarter, month, half or week counted from the document's own: "last quarter", "the same month of 1986"."""
    low = tokens.low
    word = low[first]
    step, anchored = STEPS[word]
    if thing == "period":
        if word not in ("same", "corresponding", "comparable", "year-ago"):
            return None
        unit: PeriodUnit = "part_year"
    else:
        unit = _SHORT[thing][0]
    if tokens.dash(index + 1) and tokens.glued(index):
        return None
    draft = Draft(
        first, index + 1, unit=unit, shift=step, anchored=anchored, future=step > 0 and not anchored
    )
    if word in ("same", "corresponding", "comparable"):
        year = of_year(tokens, index + 1)
        if year is not None:
            return Draft(
                first,
                year.after,
                unit=unit,
                years=year.years[:1],
                offset=year.offset,
                anchored=year.anchored,
                fiscal=year.fiscal,
            )
    if word == "year-ago":
        return Draft(first, index + 1, unit=unit, offset=-1, anchored=True)
    return draft


def _counted(tokens: Tokens, first: int, index: int, step: int, anchored: bool) -> Draft | None:
    """ "the past four years", "the next few decades", "the last six months"."""
    low = tokens.low
    counted = count_at(tokens, index)
    if counted is None or low[index] in ("a", "an") or step == 0:
        return None
    number, after = counted
    if low[after] in ("successive", "consecutive", "full", "straight", "fiscal", "or"):
        after += 1
        if low[after - 1] == "or":
            after += 1
    thing = low[after]
    future = step > 0 and not anchored
    if thing in _YEARS_IN:
        length = None if number is None else -step * number * _YEARS_IN[thing]
        return Draft(
            first, after + 1, offset=0, length=length, anchored=anchored, future=future, vague=number is None
        )
    if thing in _SHORT:
        unit, months = _SHORT[thing]
        covered = None if number is None else number * months
        unit = "part_year" if unit == "month" else unit
        return Draft(
            first,
            after + 1,
            offset=0,
            unit=unit,
            months=covered,
            anchored=anchored,
            future=future,
            vague=number is None,
        )
    return None


def read_distance(tokens: Tokens, first: int) -> Draft | None:
    """ "five years ago", "a year earlier", "a decade later", "the year before", "over 20 years", "in four years"."""
    low = tokens.low
    if low[first] in ("year", "quarter", "month", "decade", "half"):
        return _the_one_before(tokens, first)
    counted = count_at(tokens, first)
    if counted is None:
        return None
    number, after = counted
    while low[after] in ("or", "successive", "consecutive", "straight", "full") and after - first < 6:
        after += 2 if low[after] == "or" else 1
    thing = low[after]
    if thing in _YEARS_IN:
        years = _YEARS_IN[thing]
        unit: PeriodUnit = "year"
    elif thing in _SHORT:
        years, unit = 0, _SHORT[thing][0]
    else:
        return None
    behind = after + 1
    if tokens.dash(behind) and tokens.glued(after) and low[behind + 1] in _BACK | {"old"}:
        behind += 1
    word = low[behind]
    sign = -1 if word in _BACK else 1 if word in _AHEAD else 0
    if word == "on" and low[behind + 1] not in (",", ".", "", "it"):
        sign = 0
    if word in ("before", "after") and low[behind + 1] in (
        "the",
        "it",
        "they",
        "he",
        "his",
        "a",
        "that",
        "its",
        "he",
    ):
        return None
    if sign:
        anchored = word not in ("ago", "hence", "back", "ahead")
        if number is None:
            return Draft(
                first, behind + 1, offset=0, anchored=anchored, vague=True, future=sign > 0 and not anchored
            )
        if years:
            offset = sign * number * years
            if years > 1 and number == 1 and tokens.before(first) == "half":
                offset //= 2  # "half a century on"
            return Draft(
                first, behind + 1, offset=offset, anchored=anchored, future=sign > 0 and not anchored
            )
        return Draft(first, behind + 1, unit=unit, shift=sign * number, anchored=anchored)
    if tokens.before(first) in _LASTING and low[first] not in ("a", "an") and number != 1:
        if years and low[behind] != "old" and not (low[behind] == "of" and low[behind + 1] == "age"):
            if number is None:
                return None
            return Draft(first, after + 1, length=number * years)
    elif tokens.before(first) in ("over", "in", "within", "for", "during") and thing in ("decade", "century"):
        return Draft(first, after + 1, length=years)
    return None


# "The year before it had put on 4 percent" begins anew behind "before"; "the year before it joined" does not.
_JOINING = frozenset({"while", "whereas", "and", "but", ",", ";", "after", "though", "although"})
_BEGINNING = frozenset({"had", "was", "were", "has", "grew", "shrank", "stood"})


def _the_one_before(tokens: Tokens, first: int) -> Draft | None:
    """ "the year before", "year-earlier", "year ago", "the quarter before", with the unit as first token."""
    low = tokens.low
    thing = low[first]
    hyphen = tokens.dash(first + 1) and tokens.glued(first) and tokens.glued(first + 1)
    word = low[first + 2] if hyphen else low[first + 1]
    after = first + (3 if hyphen else 2)
    if word in ("earlier", "ago") or (word in ("before", "previously") and not hyphen):
        sign = -1
    elif word in ("later", "after") and not hyphen:
        sign = 1
    elif word == "ahead" and thing in _YEARS_IN and tokens.before(first) == "the":
        return Draft(first, after, offset=_YEARS_IN[thing], future=True)
    else:
        return None
    if word in ("before", "after") and tokens.before(first) != "the" and low[first - 1 : first] != []:
        return None
    if word in ("before", "after") and low[after] in ("the", "it", "a", "he", "they", "that", "last", "next"):
        if low[after] in ("last", "next"):
            offset = -2 if word == "before" else 2
            if low[after : after + 1] == ["last" if word == "before" else "next"] and thing == "year":
                return Draft(first, after + 1, offset=offset)
        begins = first < 2 or low[first - 2] in _JOINING
        if not (begins and low[after] == "it" and low[after + 1] in _BEGINNING):
            return None
    if thing in _YEARS_IN:
        return Draft(first, after, offset=sign * _YEARS_IN[thing], anchored=True)
    unit = _SHORT[thing][0]
    return Draft(first, after, unit=unit, shift=sign, anchored=True)
