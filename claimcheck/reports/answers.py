"""What a claim states and what the record says to it, in the few words that fit a cell of a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.models import CheckedClaim, Claim, Judgement
from claimcheck.reports import figures
from claimcheck.reports.escaping import markdown as escaped
from claimcheck.reports.escaping import shortened
from claimcheck.reports.interface import Reference

MARGINS = ("comparison", "record", "trend")
"""Kinds whose `actual` says by how much one side is above the other, or by how much the words hold."""

RATES = ("gdp_growth", "population_growth")

_SIGNS = {"=": "", "~": "about ", "max": "", "min": "", "up": "", "down": "", "flat": ""}
_TRENDS = {"up": "rising", "down": "falling", "flat": "level"}
_RECORDS = {"max": "the highest", "min": "the lowest"}
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_WIDTH = 110


def about(claim: Claim, reference: Reference) -> str:
    """What a claim is about in words: "population", "GDP growth, real", "GDP, nominal"; empty without an indicator."""
    if claim.indicator is None:
        return ""
    if claim.kind == "growth" and claim.indicator in ("gdp", "gdp_per_capita"):
        name = "GDP growth" if claim.indicator == "gdp" else "GDP growth per capita"
        return f"{name}, {'nominal' if claim.prices == 'current' else 'real'}"
    if claim.kind == "growth" and claim.indicator == "population":
        return "Population growth"
    if claim.kind == "trend" and claim.indicator in ("gdp", "gdp_per_capita") and claim.prices != "current":
        return f"{'GDP' if claim.indicator == 'gdp' else 'GDP per capita'}, real"
    return reference.label(claim.indicator)


def stated(claim: Claim, reference: Reference) -> str:
    """What the words state, escaped."""
    if claim.kind == "comparison":
        low, high = ("lower", "higher") if claim.indicator in RATES else ("smaller", "larger")
        than = ", ".join(reference.place_name(code) for code in claim.other)
        word = low if claim.comparator in ("<", "<=") else high
        return escaped(f"{word} than {than}" if than else word)
    if claim.kind == "membership" and claim.value is None:
        groups = ", ".join(reference.place_name(code) for code in claim.other)
        return escaped(f"{'not ' if claim.modality == 'negated' else ''}in {groups}" if groups else "–")
    if claim.kind == "calendar":
        day = _WEEKDAY.search(claim.quote.exact)
        return f"a {day.group()}" if day else "–"
    if claim.kind == "milestone" and claim.threshold is not None:
        when = years_text(claim.years)
        passed = figures.rounded(claim.threshold, claim.unit if claim.unit not in ("year", "years") else None)
        return escaped(f"{passed} in {when}" if when else passed)
    if claim.value is None:
        return {**_TRENDS, **_RECORDS}.get(claim.comparator, "–")
    text = figures.rounded(claim.value, claim.unit, _figures(claim.value))
    if claim.value_high is not None:
        text = figures.between(claim.value, claim.value_high, claim.unit)
    return escaped(_SIGNS.get(claim.comparator, f"{claim.comparator} ") + text)


def _figures(value: float) -> int:
    """As many significant figures as the number was written with, three for a quotient such as a third."""
    written = len(f"{abs(value):.12g}".partition("e")[0].replace(".", "").strip("0"))
    return written if 3 <= written <= 6 else 3


def answer(judgement: Judgement) -> str:
    """What the record says, escaped; the explanation itself where the answer is no number."""
    claim = judgement.claim
    if claim.actual is None and claim.kind in ("membership", "calendar") and judgement.explanation:
        return escaped(shortened(judgement.explanation.rstrip("."), _WIDTH))
    return recorded(claim)


def recorded(claim: CheckedClaim) -> str:
    """The record's value with its interval, escaped; by how much for claims that compare without a number."""
    if claim.actual is None:
        return "–"
    unit = record_unit(claim)
    if claim.kind == "trend":  # the yearly change that bears it out least, in the direction said
        size = figures.rounded(abs(claim.actual), "percent")
        return escaped(f"{size} or more each year" if claim.actual >= 0 else f"up to {size} the other way")
    if claim.kind == "record":
        size = figures.rounded(abs(claim.actual), unit)
        return escaped(f"so by {size}" if claim.actual > 0 else f"short of it by {size}")
    if claim.kind == "comparison":
        return escaped(_compared(claim, unit))
    text = figures.rounded(claim.actual, unit)
    if interval := record_interval(claim.actual_low, claim.actual_high, unit):
        text += f" ({interval})"
    return escaped(text)


def _compared(claim: CheckedClaim, unit: str | None) -> str:
    """ "larger by 5.7% (5.1% to 5.7%)": the first side against the second, whatever was claimed."""
    assert claim.actual is not None
    if claim.actual == 0:
        return "equal"
    words = ("lower", "higher") if claim.indicator in RATES else ("smaller", "larger")
    text = f"{words[claim.actual > 0]} by {figures.rounded(abs(claim.actual), unit)}"
    low, high = claim.actual_low, claim.actual_high
    if low is not None and high is not None and claim.actual < 0 and high <= 0:
        low, high = -high, -low
    interval = record_interval(low, high, unit)
    return f"{text} ({interval})" if interval else text


def record_interval(low: float | None, high: float | None, unit: str | None) -> str:
    """The record's interval in words, empty where it is a single value."""
    if low is None or high is None or low >= high:
        return ""
    return figures.between(low, high, unit)


def record_unit(claim: Claim) -> str | None:
    """The unit of `actual`: for margins percent of sizes or points of rates, for milestones a year."""
    if claim.kind in MARGINS:
        return "pp" if claim.kind == "trend" or claim.indicator in RATES else "percent"
    return "year" if claim.kind == "milestone" else claim.unit


def band_unit(claim: Claim) -> str | None:
    """The unit of what is allowed beyond the stated interval."""
    unit = record_unit(claim)
    return {"percent": "pp", "rank": None, "year": "years"}.get(unit or "", unit)


def years_text(years: Sequence[int]) -> str:
    """Years as they are said: "2012", "1960 to 2012" for the ends of a span or a run of years."""
    first, last = min(years, default=0), max(years, default=0)
    if len(years) > 2 and len(years) != last - first + 1:
        return ", ".join(str(year) for year in years)
    return str(first or "") if first == last else f"{first} to {last}"
