"""How claimcheck itself writes a number: "43 percent", "1.35 billion", "$8.56 trillion", "0.7 points", "7th".

Whatever is written here is read back by `find_numbers` as the same value, rounded as written, in the same unit.
Head counts are written without "people" and rupees and other money with the ISO code ("INR 5 billion").
"""

from __future__ import annotations

import math

from claimcheck.mentions.interface import NumberMention

_SIGNS = {"usd": "$", "gbp": "£", "eur": "€", "jpy": "¥"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_BEHIND = {
    "percent": "percent",
    "pp": "points",
    "times": "times",
    "places": "countries",
    "years": "years",
    "persons_per_km2": "people per square kilometre",
    "intl_usd": "international dollars",
}
_FIGURES = 3


def _figures_of(like: NumberMention | None) -> int:
    """How many significant figures to write: as many as the number that is answered, at least three."""
    if like is None or like.form not in ("digits", "words"):
        return _FIGURES
    width = like.stated.high - like.stated.low
    size = abs(like.value)
    if not (math.isfinite(width) and width > 0 and size > 0):
        return _FIGURES
    return min(12, max(_FIGURES, math.floor(math.log10(size)) - math.floor(math.log10(width) + 1e-9) + 1))


def _decimal(value: float, decimals: int) -> str:
    text = f"{value:,.{max(0, decimals)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _scaled(value: float, figures: int) -> str:
    """ "1.35 billion", "850,000", "12": the number with the largest scale that fits, above a million."""
    for scale, name in _SCALES:
        if value >= scale * (1 - 0.5 * 10.0**-figures):
            mantissa = value / scale
            return f"{_decimal(mantissa, figures - 1 - math.floor(math.log10(mantissa)))} {name}"
    if value >= 1000:
        unit = 10.0 ** (math.floor(math.log10(value)) - figures + 1)
        return f"{round(value / unit) * unit:,.0f}" if unit > 1 else _decimal(value, 0)
    if value == 0:
        return "0"
    return _decimal(value, figures - 1 - math.floor(math.log10(value)))


def _ordinal(value: float) -> str:
    number = round(value)
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _rate(value: float, like: NumberMention | None) -> str:
    """Percent and points: one decimal, two below one; more where the number answered has more."""
    decimals = 1 if value >= 1 else 2
    if like is not None and like.unit in ("percent", "pp") and like.form == "digits":
        decimals = max(decimals, _figures_of(like) - 1 - math.floor(math.log10(max(abs(like.value), 1e-9))))
        decimals = min(decimals, 4) if like.stated.high - like.stated.low < 0.09 else 1
    return _decimal(value, decimals)


def write_number(value: float, unit: str | None = None, like: NumberMention | None = None) -> str:
    """`value`, in base units, as a reader would want it.

    `unit` as in `NumberMention`. With `like`, the number is written at least as finely as that mention.
    Three significant figures otherwise; percent and points with one decimal. A negative number is written
    with a minus sign.
    """
    if not math.isfinite(value):
        raise ValueError(f"cannot write {value}")
    sign, size = ("-" if value < 0 else ""), abs(value)
    if unit == "rank":
        return _ordinal(size)
    if unit in ("percent", "pp"):
        number = _rate(size, like)
    elif unit == "places":
        number = _decimal(size, 0)
    else:
        number = _scaled(size, _figures_of(like))
    if number in ("0", "0.0"):
        sign = ""
    if unit in _SIGNS:
        return f"{sign}{_SIGNS[unit]}{number}"
    if unit in _BEHIND:
        return f"{sign}{number} {_BEHIND[unit]}"
    if unit is not None and len(unit) == 3 and unit.isalpha():
        return f"{unit.upper()} {sign}{number}"
    return f"{sign}{number}"
