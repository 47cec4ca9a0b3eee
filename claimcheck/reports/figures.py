"""Numbers for readers: "1.35 billion", "$8.53 trillion", "42.4%", "42.2% to 42.7%", "6 to 7 countries".

`rounded` writes for prose and summaries, three significant figures; `exact` for tables of evidence. Beside the
contract's units there is `year`, a point in time.
"""

from __future__ import annotations

import math

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
SIGNS = {"usd": "$", "intl_usd": "int$", "eur": "€", "gbp": "£"}
SUFFIXES = {
    "percent": "%",
    "pp": " points",
    "times": " times",
    "persons_per_km2": " per km²",
    "km2": " km²",
}
ROUNDING = 0.2
"""How far, in parts of its width, an interval's ends may be moved by rounding."""

COUNTED = frozenset({"rank", "places", "years", "year"})


def rounded(value: float | None, unit: str | None, figures: int = 3) -> str:
    """`value` to so many significant figures with its unit; "–" for none, "∞" where it has no end."""
    if value is None or math.isinf(value) or math.isnan(value):
        return "–"
    if unit in COUNTED and float(value).is_integer():
        return _counted(int(value), unit)
    for scale, word in SCALES:
        # 999,600 rounds to a million, not to "1,000 thousand"
        if abs(_significant(value, figures)) >= scale and unit not in COUNTED:
            return _signed(f"{_digits(_significant(value / scale, figures))} {word}", value, unit)
    return _signed(_digits(_significant(value, figures)), value, unit)


def exact(value: float, unit: str | None) -> str:
    """`value` as a table of evidence has it: whole persons, two decimals of rates, else five figures."""
    if unit in ("usd", "intl_usd") and abs(value) >= 1e6:
        return rounded(value, unit, 5)
    if unit in ("persons", "km2") and abs(value) >= 100:
        return _signed(f"{abs(value):,.0f}", value, unit)
    if unit in ("percent", "pp"):
        return _signed(f"{abs(value):,.2f}", value, unit)
    return _signed(_digits(_significant(value, 5)), value, unit)


def between(low: float | None, high: float | None, unit: str | None) -> str:
    """An interval in words, open ends included: "42.2% to 42.7%", "203 to 219 million", "at least 5%", "any"."""
    low = None if low is None or math.isinf(low) else low
    high = None if high is None or math.isinf(high) else high
    if low is None and high is None:
        return "any"
    if low is None:
        return f"at most {rounded(high, unit)}"
    if high is None:
        return f"at least {rounded(low, unit)}"
    if unit in COUNTED and high - low <= 1 and not float(low).is_integer():  # what rounds to one whole number
        return rounded(float(round((low + high) / 2)), unit)
    for figures in (3, 4, 5, 6):
        ends = rounded(low, unit, figures), rounded(high, unit, figures)
        if ends[0] != ends[1] and _sharp(low, high, figures):
            return _joined(*ends)
    return rounded(low, unit) if ends[0] == ends[1] else _joined(*ends)


def plural(count: int, noun: str) -> str:
    """ "1 claim", "2 claims"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _joined(low: str, high: str) -> str:
    """Both ends with what follows them said once: "203 to 219 million", "$950 million to $1.2 billion"."""
    number, space, words = low.partition(" ")
    if number == "no.":
        return f"{low} to {high.partition(' ')[2]}"
    return f"{number} to {high}" if space and high.partition(" ")[2] == words else f"{low} to {high}"


def _sharp(low: float, high: float, figures: int) -> bool:
    """Whether rounding moves neither end by a noticeable part of the width: 1.335 to 1.345 is not 1.33 to 1.34."""
    moved = max(abs(abs(end) - _significant(end, figures)) for end in (low, high))
    return moved <= ROUNDING * (high - low)


def _counted(value: int, unit: str | None) -> str:
    if unit == "rank":
        return f"no. {value}"
    if unit == "year":
        return str(value)
    noun = {"places": ("country", "countries"), "years": ("year", "years")}[unit or ""]
    return f"{value:,} {noun[abs(value) != 1]}"


def _significant(value: float, figures: int) -> float:
    kept = float(f"{abs(value):.{figures - 1}e}")
    return kept if math.isfinite(kept) else abs(value)


def _digits(value: float) -> str:
    """A number of at most five significant figures, without a trailing ".0"."""
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return text or "0"


def _signed(digits: str, value: float, unit: str | None) -> str:
    minus = "−" if value < 0 and digits.strip("0.,") else ""
    if unit is None or unit in ("persons", *COUNTED):
        return minus + digits
    if unit in SIGNS:
        return f"{minus}{SIGNS[unit]}{digits}"
    return f"{minus}{digits}{SUFFIXES.get(unit, ' ' + unit.upper() if len(unit) == 3 else ' ' + unit)}"
