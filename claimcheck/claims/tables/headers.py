"""What a header, a caption or a row's label says about the figures under it.

Headers are read by subtraction: what names an indicator, a unit, a scale, a year or a place is taken out, then
the words that change nothing ("total", "estimate"). What is left over narrows the figures to something that is
not ours ("urban", "aged 65 and over", "debt"), and the header is kept as foreign.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from claimcheck.mentions import find_periods
from claimcheck.mentions.currencies import CODES, DOLLAR_PREFIXES
from claimcheck.mentions.indicators import find_indicators
from claimcheck.models import Frequency
from claimcheck.places import Gazetteer, gazetteer

Sort = Literal["level", "growth", "share", "rank"]

_NUMBERED = re.compile(
    r"^\s*(?:table|figure|fig\.|chart|exhibit|list)\s+[\dIVX]+(?:[.-]\d+)*\s*[.:)–—-]?", re.IGNORECASE
)
_PRICE_BASE = re.compile(
    r"\b(?:at\s+|in\s+)?(?:constant|chained|fixed)?\s*\(?(?:19|20)\d\d\s+(?=(?:US\s?\$|U\.?S\.?\s+dollars|prices|dollars|international|Int|\$|€|£|euros|PPP))",
    re.IGNORECASE,
)
_FLAGGED_YEAR = re.compile(r"\b((?:19|20)\d\d)\s?([efp])\b")
_YEAR = re.compile(r"(?<![\d.,])(?:18|19|20)\d\d(?![\d.,]\d|\d|\s*=)")
_FORECAST = re.compile(
    r"\b(?:forecasts?|projections?|projected|proj\b\.?|expected|targets?|outlook)", re.IGNORECASE
)
_REAL = re.compile(
    r"\b(?:real|constant\s+prices|constant|volume|inflation-adjusted|chained|fixed\s+prices)\b", re.IGNORECASE
)
_NOMINAL = re.compile(
    r"\b(?:nominal|current\s+prices|current|market\s+exchange\s+rates?|exchange\s+rates?|MER)\b",
    re.IGNORECASE,
)
_PPP = re.compile(r"\b(?:PPPs?|purchasing[\s-]+power[\s-]+parit(?:y|ies))\b", re.IGNORECASE)
_PER_HEAD = re.compile(
    r"(?:\bper[\s-]+(?:capita|head|person|inhabitant)|/\s*capita|\bp\.\s?c\.)", re.IGNORECASE
)
_DENSITY_UNIT = re.compile(
    r"(?:(?:people|persons|inhabitants|pop\.?)\s*)?(?:\bper|/)\s*(?:sq(?:uare|\.)?\s*(?:km|kilomet(?:re|er)s?)|km\s?(?:2|²|\^2))(?!\w)",
    re.IGNORECASE,
)
_DENSITY = re.compile(r"\b(?:population\s+)?density\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:pop\b\.?|populations?|inhabitants|number\s+of\s+people|people|persons|residents)", re.IGNORECASE
)
_GROWTH = re.compile(
    r"\b(?:growth(?:\s+rates?)?|rates?\s+of\s+growth|change|increase|CAGR)\b|%\s*chg\b", re.IGNORECASE
)
_SHARE = re.compile(
    r"\b(?:shares?|percentage|per\s?cent|pct|proportion)\b\s*(?:\(\s*(?:%|per\s?cent)\s*\)\s*)?(?:of|in)\b|%\s*of\b|\bshare\b",
    re.IGNORECASE,
)
_RANK = re.compile(r"\b(?:rank(?:ing)?s?|ranked|position)\b", re.IGNORECASE)
_POINTS = re.compile(r"percentage[\s-]+points?|\bpp\b", re.IGNORECASE)
_PERCENT = re.compile(r"%|\b(?:per\s?cent|percent|pct|percentages?)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:average|avg\b\.?|mean|CAGR|compound)\b", re.IGNORECASE)
_ANNUAL = re.compile(
    r"\b(?:annual(?:ly|i[sz]ed)?|yearly|year[\s-]+on[\s-]+year|year[\s-]+over[\s-]+year|y/y|yoy|per\s+year|per\s+annum|p\.\s?a\.|a\s+year)(?!\w)",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(
    r"\b(?:current\s+)?(?:int(?:ernational|['’]?l|\.)?\s*(?:\$|dollars?)|I\$|PPP\s?\$|Geary[\s–-]Khamis\s+dollars?)|\$\s?PPP\b",
    re.IGNORECASE,
)
_DOLLARS = re.compile(
    r"\bU\.?S\.?\s?\$|\$\s?US\b|\bUSD\b|\bU\.?S\.?\s+dollars?\b|(?<!\w)\$|\bdollars?\b", re.IGNORECASE
)
_PREFIXED = re.compile(r"(?<!\w)(A|AU|C|CA|CAN|CDN|NZ|HK|S|SG|NT|R|MX)\$")
_MONEY = (
    (re.compile(r"€|\beuros?\b(?!\s+(?:area|zone))", re.IGNORECASE), "eur"),
    (re.compile(r"£|\bpounds?(?:\s+sterling)?\b|\bsterling\b", re.IGNORECASE), "gbp"),
    (re.compile(r"¥|\byen\b", re.IGNORECASE), "jpy"),
    (re.compile(r"\b(?:RMB|yuan|renminbi)\b", re.IGNORECASE), "cny"),
    (re.compile(r"₹|\brupees?\b", re.IGNORECASE), "inr"),
)
_CODE = re.compile(r"\b(?:" + "|".join(code.upper() for code in sorted(CODES)) + r")(?=\W|\d|bn|mn|m\b|$)")
_SCALE = re.compile(
    r"(?<![A-Za-z])(?:(?:in|of)\s+)?(?P<word>thousands?|millions?|billions?|trillions?|crores?|lakhs?|mln|mn|mio|mil|m|bn|bln|b|tn|trn|k|['’]?000s?)\.?(?![A-Za-z])",
    re.IGNORECASE,
)
_SCALES = {
    "t": "thousand",
    "k": "thousand",
    "0": "thousand",
    "m": "million",
    "b": "billion",
    "c": "crore",
    "l": "lakh",
}
_GLOBAL = re.compile(r"\b(?:global|worldwide|world['’]s)\b", re.IGNORECASE)
_OF_REGION = re.compile(r"\b[A-Z]\w+(?:\s[A-Z]\w+)?(?=\s(?:countries|nations|economies|republics)\b)")
_CITIES = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|metro(?:politan)?|urban|villages?|ports?|municipalit(?:y|ies))\b",
    re.IGNORECASE,
)
_RIVAL_GDP = re.compile(
    r"(?:%|\bper\s?cent|\bpercent|\bpct|\bpercentage|\bshare|\bratio)\s+(?:of|to)\s+(?:the\s+)?(?:total\s+)?(?:GDP|gross domestic product|population)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+|\d+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PLAIN = _words(
    "total est estimate estimates estimated official figure figures data value values number count size of the in at by for and a an on to or with from "
    "as mid year mid-year midyear end sub annual yearly average country countries nation nations economy economies territory territories place name "
    "selected national whole overall gross absolute all amount units unit latest available prices price rate rates market basis terms dependency "
    "imf un world bank wb cia who oecd census source weo wdi series indicator variable measure subject item metric member members state states region regions "
    "date period time jan january july dec december entire approx approximate about approximately adjusted actual code iso flag"
)
_CAPTION = _words(
    "table list ranking ranked rankings comparison compared key main basic facts statistics statistical indicators numbers glance overview "
    "largest biggest smallest most least populous populated top bottom leading major richest poorest fastest growing slowest rich poor large small "
    "two three four five six seven eight nine ten eleven twelve fifteen twenty first second third bloc group area here is are was were how many "
    "their its they compare shows show below following over under between across among per this that these those since until each "
    "according sizes sized order people live there where live now today current levels level development developments trend trends history historical "
    "some what who has have had every note notes"
)


@dataclass(frozen=True, slots=True)
class Header:
    """The facts of one header. Empty where it does not say; `foreign` are words that make it another quantity.

    `sort` is what the figures are to the indicator. `scale` is a word as written before a unit ("million");
    `unit` a currency or a unit of the contract. `base` marks a stated base year of prices.
    """

    text: str
    indicators: tuple[str, ...] = ()
    sort: Sort | None = None
    unit: str | None = None
    scale: str | None = None
    prices: Literal["current", "constant"] | None = None
    ppp: bool = False
    per_head: bool = False
    percent: bool = False
    average: bool = False
    annual: bool = False
    change: bool = False
    years: tuple[int, ...] = ()
    frequency: Frequency = "annual"
    period: Literal["calendar", "fiscal"] = "calendar"
    projected: bool = False
    places: tuple[str, ...] = ()
    cities: bool = False
    foreign: tuple[str, ...] = ()

    @property
    def says_measure(self) -> bool:
        return bool(self.indicators or self.sort)

    @property
    def indicator(self) -> str | None:
        """The one indicator that it names, purchasing power and heads counted in."""
        if len(self.indicators) != 1:
            return None
        slug = self.indicators[0]
        if slug in ("gdp", "gdp_ppp") and self.per_head:
            slug = "gdp_per_capita"
        return f"{slug}_ppp" if self.ppp and slug in ("gdp", "gdp_per_capita") else slug


class _Rest:
    """A text out of which words are taken."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match of `pattern`; all of them are blanked."""
        first = pattern.search(self.text)
        if first is not None:
            self.text = pattern.sub(lambda m: " " * len(m.group()), self.text)
        return first

    def blank(self, start: int, end: int) -> None:
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]


@lru_cache(maxsize=4096)
def read_header(text: str, *, caption: bool = False) -> Header:
    """The facts of a header; a `caption` (or heading, or lead-in) may be a phrase with more words around."""
    names = gazetteer()
    rest = _Rest(" ".join(text.replace("\n", " ").split()))
    if caption:
        rest.take(_NUMBERED)
    rival = rest.take(_RIVAL_GDP) is not None
    base = rest.take(_PRICE_BASE) is not None
    projected = rest.take(_FORECAST) is not None
    flagged = _FLAGGED_YEAR.search(rest.text)
    rest.text = _FLAGGED_YEAR.sub(r"\1  ", rest.text)
    projected = projected or (flagged is not None and flagged[2] in "fp")
    years, frequency, period = _years(rest)
    unit, scale = _unit(rest)
    indicators, prices = _indicators(rest)
    real, nominal = rest.take(_REAL) is not None or base, rest.take(_NOMINAL) is not None
    points = rest.take(_POINTS) is not None
    share, rank, growth = rest.take(_SHARE), rest.take(_RANK), rest.take(_GROWTH)
    sort: Sort | None = (
        "share" if share else "rank" if rank else "growth" if growth else "level" if indicators else None
    )
    average = rest.take(_AVERAGE) is not None or (growth is not None and growth.group().upper() == "CAGR")
    annual = rest.take(_ANNUAL) is not None
    percent = rest.take(_PERCENT) is not None or share is not None
    ppp, per_head = rest.take(_PPP) is not None, rest.take(_PER_HEAD) is not None
    cities = _CITIES.search(rest.text) is not None
    places = _places(rest, names)
    if caption:
        rest.take(_OF_REGION)  # "the Andean countries": the rows say which
    foreign = _foreign(rest.text, caption)
    if rival or points or (share is not None and not places):
        foreign = (*foreign, "a share of something")
    return Header(
        text=text, indicators=indicators, sort=sort, unit=unit, scale=scale, ppp=ppp or any(i.endswith("_ppp") for i in indicators),
        prices="constant" if real else "current" if nominal else prices, per_head=per_head, percent=percent, average=average,
        annual=annual, change=growth is not None and growth.group().lower() in ("change", "increase"), years=years,
        frequency=frequency, period=period, projected=projected, places=places, cities=cities, foreign=foreign,
    )  # fmt: skip


def _years(rest: _Rest) -> tuple[tuple[int, ...], Frequency, Literal["calendar", "fiscal"]]:
    """The one period that a header names; two different ones leave it open."""
    found = [m for m in find_periods(rest.text) if m.years]
    for mention in found:
        rest.blank(mention.start, mention.end)
    bare = {int(m.group()) for m in _YEAR.finditer(rest.text)}
    rest.take(_YEAR)
    if len({m.years for m in found} | {(year,) for year in bare}) != 1:
        return (), "annual", "calendar"
    if not found:
        return tuple(bare), "annual", "calendar"
    mention = found[0]
    parts: dict[str, Frequency] = {
        "quarter": "quarter",
        "half": "half",
        "month": "month",
        "part_year": "part_year",
    }
    if mention.unit == "decade" or mention.vague:
        return (), "annual", "calendar"
    return mention.years, parts.get(mention.unit, "annual"), "fiscal" if mention.fiscal else "calendar"


def _unit(rest: _Rest) -> tuple[str | None, str | None]:
    """Currency or density, and the scale."""
    unit = None
    if rest.take(_DENSITY_UNIT):
        unit = "persons_per_km2"
    elif rest.take(_INTERNATIONAL):
        unit = "intl_usd"
    elif prefixed := rest.take(_PREFIXED):
        unit = DOLLAR_PREFIXES.get(prefixed[1].lower())
    elif rest.take(_DOLLARS):
        unit = "usd"
    elif code := rest.take(_CODE):
        unit = {"RMB": "cny"}.get(code.group(), code.group().lower())
    else:
        unit = next((slug for pattern, slug in _MONEY if rest.take(pattern)), None)
    found = rest.take(_SCALE)
    if found is None:
        return unit, None
    word = found["word"].lower().lstrip("'’")
    scale = "trillion" if word.startswith("tr") or word == "tn" else _SCALES[word[0]]
    return unit, scale


def _indicators(rest: _Rest) -> tuple[tuple[str, ...], Literal["current", "constant"] | None]:
    slugs: list[str] = []
    prices: Literal["current", "constant"] | None = None
    for mention in reversed(find_indicators(rest.text)):
        if mention.indicator == "gdp" and mention.head == "economy":
            continue  # "Economy" heads a column of places as often as one of amounts
        slugs.insert(0, mention.indicator)
        prices = mention.prices or prices
        rest.blank(mention.start, mention.end)
    if rest.take(_DENSITY) and "population_density" not in slugs:
        slugs.append("population_density")
    if rest.take(_PEOPLE) and not slugs:
        slugs.append("population")
    plain = [slug.removesuffix("_ppp") if slug != "gnp" else slug for slug in slugs]
    return (tuple(slugs[-1:]) if len(set(plain)) == 1 else tuple(dict.fromkeys(plain))), prices


def _places(rest: _Rest, names: Gazetteer) -> tuple[str, ...]:
    codes: list[str] = []
    for mention in names.find(rest.text):
        if len(mention.codes) == 1:
            codes.append(mention.codes[0])
            rest.blank(mention.start, mention.end)
    if rest.take(_GLOBAL):
        codes.append("WLD")
    return tuple(dict.fromkeys(codes))


def _foreign(text: str, caption: bool) -> tuple[str, ...]:
    known = _PLAIN | _CAPTION if caption else _PLAIN
    return tuple(
        w for w in _WORD.findall(text) if w.lower() not in known and not (len(w) == 1 and w.lower() in "s")
    )
