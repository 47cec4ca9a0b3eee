"""Figures, years and names in the words of an explanation: three significant digits, plain English."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from claimcheck.intervals import Interval
from claimcheck.models import Claim

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_MONEY = {"usd": "$", "intl_usd": "int$"}
_SUFFIX = {"percent": " percent", "pp": " points", "times": " times", "persons_per_km2": " per km²"}

_DECIMALS = 3
_WRITTEN = 9
"""Digits that a number in a text may have; one with more was computed from words ("two thirds")."""
_ROUNDED = 3

UNITS: dict[str, str] = {
    "population": "persons",
    "gdp": "usd",
    "gdp_real": "usd",
    "gdp_ppp": "intl_usd",
    "gdp_per_capita": "usd",
    "gdp_real_per_capita": "usd",
    "gdp_per_capita_ppp": "intl_usd",
    "gdp_growth": "percent",
    "population_growth": "percent",
    "population_density": "persons_per_km2",
    "land_area": "km2",
}
"""The unit in which the record holds each indicator."""

LABELS: dict[str, str] = {
    "population": "population",
    "gdp": "GDP",
    "gdp_real": "real GDP",
    "gdp_ppp": "GDP in PPP terms",
    "gdp_per_capita": "GDP per head",
    "gdp_real_per_capita": "real GDP per head",
    "gdp_per_capita_ppp": "GDP per head in PPP terms",
    "gdp_growth": "growth of GDP",
    "population_growth": "growth of population",
    "population_density": "population density",
}


def label(indicator: str | None) -> str:
    """An indicator in words."""
    return "the figure" if indicator is None else LABELS.get(indicator, indicator.replace("_", " "))


def digits(value: float, significant: int = 3) -> str:
    """A plain number to so many significant digits, without exponent, thousands grouped."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    decimals = significant - 1 - math.floor(math.log10(abs(value)))
    rounded = round(value, decimals)
    return f"{rounded:,.{max(0, decimals)}f}"


def figure(value: float, unit: str | None, significant: int = 3) -> str:
    """A number with its unit: "1.35 billion", "$8.53 trillion", "42.2 percent", "7.9 percent"."""
    sign = "-" if value < 0 else ""
    size = abs(value)
    if unit in ("percent", "pp"):
        return f"{_rate(value, significant)}{_SUFFIX[unit]}"
    if unit == "times":
        return f"{digits(value, significant)} times"
    if unit in ("rank", "places", "years"):
        return f"{value:.0f}"
    if unit == "persons" and size < 1e6:
        return f"{sign}{digits(size, max(significant, len(f'{size:.0f}')) if size < 1e4 else significant)}"
    for scale, word in _SCALES:
        if size >= scale:
            return f"{sign}{_MONEY.get(unit or '', '')}{digits(size / scale, significant)} {word}"
    return f"{sign}{_MONEY.get(unit or '', '')}{digits(size, significant)}{_SUFFIX.get(unit or '', '')}"


def _rate(value: float, significant: int) -> str:
    """A rate to one decimal place, or two below one."""
    decimals = 2 if abs(value) < 1 else 1
    if abs(value) >= 100:
        return digits(value, significant)
    return f"{round(value, decimals) + 0.0:.{decimals}f}"


def span(interval: Interval, unit: str | None) -> str:
    """An interval in words: "42.2 to 42.7 percent", "at least 5 percent", one figure where both ends agree."""
    if math.isinf(interval.low) and math.isinf(interval.high):
        return "anything"
    if math.isinf(interval.high):
        return f"at least {figure(interval.low, unit)}"
    if math.isinf(interval.low):
        return f"at most {figure(interval.high, unit)}"
    low, high = figure(interval.low, unit), figure(interval.high, unit)
    if low == high:
        return low
    tail = _shared_tail(low, high)
    return f"{low[: len(low) - len(tail)]} to {high}"


def _shared_tail(low: str, high: str) -> str:
    one, two = low.split(" ", 1), high.split(" ", 1)
    return f" {one[1]}" if len(one) == len(two) == 2 and one[1] == two[1] else ""


def years(values: Iterable[int]) -> str:
    """Years in words: "2012", "2010 to 2012", "2007 and 2009"."""
    ordered = sorted(set(values))
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{ordered[0]} to {ordered[-1]}"
    return listed([str(year) for year in ordered])


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def stated(claim: Claim) -> str:
    """The claim's number as the explanation quotes it back, its bound in words."""
    if claim.value is None and claim.threshold is not None:
        return f"threshold of {_as_said(claim.threshold, claim.unit)}"
    if claim.value is None:
        return "claim"
    words = _as_said(claim.value, claim.unit)
    if claim.value_high is not None:
        return f"{words} to {_as_said(claim.value_high, claim.unit)}"
    bound = {">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ", "~": "about "}
    return f"{bound.get(claim.comparator, '')}{words}"


def _as_said(value: float, unit: str | None) -> str:
    if unit in ("percent", "pp"):
        text = f"{value:.10g}"
        return f"{text if len(text.partition('.')[2]) <= _DECIMALS else f'{value:.1f}'}{_SUFFIX[unit]}"
    return f"rank {value:.0f}" if unit == "rank" else figure(value, unit, _precision(value))


def _precision(value: float) -> int:
    """Significant digits that the number was written with; three where it comes from a fraction in words."""
    text = f"{abs(value):.12g}".replace(".", "").split("e")[0].strip("0")
    return _ROUNDED if len(text) > _WRITTEN else max(1, len(text))
