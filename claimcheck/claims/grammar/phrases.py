"""Small phrases that kinds share: spans of quotes, and the words of corrections."""

from __future__ import annotations

import re
from typing import Literal

from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.mentions import find_numbers, write_number
from claimcheck.mentions.interface import NumberMention
from claimcheck.models import Claim
from claimcheck.places import gazetteer

_INDICATOR_NOUNS = {
    "population": "population",
    "gdp": "GDP",
    "gdp_ppp": "GDP at purchasing power parity",
    "gdp_per_capita": "GDP per head",
    "gdp_per_capita_ppp": "GDP per head at purchasing power parity",
    "gdp_growth": "economic growth",
    "population_growth": "population growth",
    "population_density": "population density",
}


def indicator_noun(slug: str | None) -> str:
    """The indicator as a noun in a sentence."""
    return _INDICATOR_NOUNS.get(slug or "", (slug or "value").replace("_", " "))


def span_of(s: Sentence, a: int, b: int) -> tuple[int, int]:
    """Document offsets from token `a` to token `b`, both included."""
    return s.tokens[a].start, s.tokens[b].end


def named_prices(s: Sentence, i: int) -> Literal["current", "constant"] | None:
    """Whether the words around token `i` name current prices or market exchange rates, or constant prices."""
    near = " ".join(t.low for t in s.tokens[max(0, i - 14) : i + 12])
    if (
        "market exchange rate" in near
        or "current price" in near
        or "nominal" in near
        or "current dollar" in near
        or "current us" in near
    ):
        return "current"
    if (
        "constant price" in near
        or "real terms" in near
        or "inflation adjusted" in near
        or re.search(r"constant [\d$a-z]* ?prices", near)
    ):
        return "constant"
    return None


def direct_sign(number: NumberMention) -> bool:
    """Whether the text itself writes the number's sign ("-0.4%")."""
    return number.signed


def places_said(codes: tuple[str, ...]) -> str:
    """Names of places as said in a sentence: "Brazil, China and the United States"."""
    names = [gazetteer().name(code) for code in codes]
    if not names:
        return "the place"
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def place_phrase(claim: Claim, form: str = "name") -> str:
    """The claim's places as the start of a sentence, as a name or as a possessive."""
    said = places_said(claim.places)
    said = said[:1].upper() + said[1:]
    if form == "possessive":
        if claim.combined and len(claim.places) > 1:
            return f"{said}'s combined"
        return f"{said}'" if said.endswith("s") else f"{said}'s"
    return said


def amount(claim: Claim, value: float, unit: str | None = None) -> str:
    """`value` in words, as fine as the number that the claim states."""
    stated = next(
        (
            m
            for m in find_numbers(claim.sentence)
            if claim.value is not None
            and abs(m.value - abs(claim.value)) <= 1e-9 * max(1.0, abs(claim.value))
        ),
        None,
    )
    return write_number(value, unit if unit is not None else claim.unit, like=stated)


def year_phrase(years: tuple[int, ...]) -> str:
    """ "in 2012", "between 1960 and 2012", or nothing."""
    if not years:
        return ""
    if len(years) == 1 or years[0] == years[-1]:
        return f"in {years[0]}"
    return f"between {years[0]} and {years[-1]}"
