"""What a figure under its headers claims: the facts of column, row and caption put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.grammar.context import Context
from claimcheck.claims.interface import Draft
from claimcheck.claims.tables.cells import Figure, amount
from claimcheck.claims.tables.headers import Header, Sort
from claimcheck.intervals import Interval
from claimcheck.mentions import NumberMention
from claimcheck.models import Modality

_NO_UNIT = "its unit or scale is not given"
_SMALLEST_POPULATION = 500  # as for sentences: no country has fewer people
_SMALLEST_GDP = 1e6
_LARGEST_PER_HEAD = 5e6
_FASTEST = 100.0  # percent a year
_MONEY = frozenset({"gdp", "gdp_ppp", "gdp_per_capita", "gdp_per_capita_ppp"})


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is said about one figure. `headers` are those over and beside it, the nearest first; `around`
    are caption, lead-in and heading, the nearest first. `table` is the one indicator of the whole table."""

    headers: tuple[Header, ...]
    around: tuple[Header, ...]
    place: str | None
    table: str | None = None

    @property
    def label(self) -> str:
        named = [h.text for h in self.headers if h.says_measure or h.foreign]
        return named[0] if named else next((h.text for h in self.headers if h.text), "")


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: kind, indicator and how. `reason` says why a figure is none of ours."""

    sort: Sort | None
    indicator: str | None
    reason: str | None = None


def measure(facts: Facts) -> Measure | None:
    """What the figures under these headers are; None when nothing says so."""
    foreign = next((h for h in facts.headers if h.foreign), None)
    if foreign is not None:
        return Measure(None, None, f"“{' '.join(facts.label.split())}” is not in the record")
    own = _merged(facts.headers)
    around = next((h for h in facts.around if h.says_measure or h.foreign), None)
    if own.sort == "level" and own.indicator is None and len(own.indicators) > 1:
        return None
    sort, indicator = own.sort, own.indicator
    if indicator is None:
        usable = around is not None and not around.foreign and around.sort != "rank"
        if usable and around is not None:
            lone = _with(around, own)
            sort = sort or around.sort
            indicator = (
                lone if lone is not None else facts.table if own.sort in ("growth", "share", "rank") else None
            )
        elif own.sort in ("growth", "share", "rank"):
            indicator = facts.table
    if sort is None or indicator is None:
        return None
    if sort == "level" and own.percent and not own.indicators:
        return None
    if indicator == "population" and own.unit == "persons_per_km2":
        indicator = "population_density"
    if sort == "level" and own.percent:
        return Measure(None, None, f"“{' '.join(facts.label.split())}” is not in the record")
    return Measure(sort, indicator)


def _merged(headers: Sequence[Header]) -> Header:
    """The facts of several headers as one, the nearest first; the one that names a measure decides its sort."""
    named = [h for h in headers if h.says_measure]
    sorts = [h.sort for h in named if h.sort not in (None, "level")]
    slugs = tuple(dict.fromkeys(slug for h in named for slug in h.indicators))
    return Header(
        text="", indicators=slugs, sort=sorts[0] if sorts else "level" if slugs else None,
        unit=next((h.unit for h in headers if h.unit), None), scale=next((h.scale for h in headers if h.scale), None),
        prices=next((h.prices for h in headers if h.prices), None), ppp=any(h.ppp for h in headers),
        per_head=any(h.per_head for h in headers), percent=any(h.percent for h in headers),
        average=any(h.average for h in headers), annual=any(h.annual for h in headers), change=any(h.change for h in headers),
    )  # fmt: skip


def _with(around: Header, own: Header) -> str | None:
    """The caption's indicator, with what the header adds ("per capita", "PPP")."""
    lone = _merged((own, around))
    return lone.indicator


def draft(figure: Figure, facts: Facts, what: Measure, context: Context) -> Draft | None:
    """The claim of a figure: of a kind of ours, or `other` with the reason; None without a number."""
    if what.reason is not None or facts.place is None or what.sort is None or what.indicator is None:
        return _other(figure, what.reason or "no place is named that the figure could be of")
    headers = (figure.said, *facts.headers, *(h for h in facts.around if not h.foreign))
    years = figure.years
    dated = None if years else next((h for h in headers if h.years), None)
    if dated is not None:
        years = dated.years
    frequency = dated.frequency if dated is not None else "annual"
    period = dated.period if dated is not None else "calendar"
    unit = _unit(what, figure, facts)
    number = None if unit is None else amount(figure, unit, _scale(what, figure, facts))
    if number is None or not _plausible(what, number.value, unit or "", facts, figure):
        return _other(figure, _NO_UNIT)
    spread = len(years) > 1
    own = _merged(headers[1:])
    average = spread and what.sort == "growth" and (own.average or (own.annual and not own.change))
    if spread and (what.sort != "growth" or not (average or own.change)):
        return _other(figure, "the span of years leaves open what the figure is")
    if own.average and not spread:
        return _other(figure, "an average over years that are not named")
    if what.sort == "level" and frequency == "month":
        frequency = "annual"
    names = context.gazetteer
    kind = what.sort
    indicator = what.indicator
    blocked = "national income (GNP, GNI) is not in the record" if indicator == "gnp" else None
    whole = next((h.places for h in facts.headers if h.sort == "share"), ()) if kind == "share" else ()
    if kind == "share" and (len(whole) != 1 or whole == (facts.place,)):
        return _other(figure, "it is not said of what whole")
    priced = [h for h in headers if (h.sort == "growth") == (kind == "growth")] if indicator in _MONEY else []
    prices = next((h.prices for h in priced if h.prices), None)
    return Draft(
        kind=kind, indicator=indicator, start=figure.start, end=figure.end, places=(facts.place,), combined=names.is_group(facts.place),
        other=whole, prices=prices if kind != "share" else None, value=number.value, unit=unit, comparator=number.comparator, years=years,
        frequency=frequency, period=period, average=average, modality=_modality(headers, years, context), stated=number.stated,
        stated_how=number.how, blocked=blocked, trace=_trace(kind, facts),
    )  # fmt: skip


def rank_draft(
    start: int, end: int, value: int, indicator: str, universe: str, facts: Facts, context: Context
) -> Draft | None:
    """The claim of a cell in a rank column; the largest is first."""
    if facts.place is None or facts.place == universe:
        return None
    headers = (*facts.headers, *(h for h in facts.around if not h.foreign))
    years = next((h.years for h in headers if h.years), ())
    if len(years) > 1:
        return None
    return Draft(
        kind="rank", indicator=indicator, start=start, end=end, places=(facts.place,), other=(universe,), order="desc", value=float(value),
        unit="rank", years=years, modality=_modality(headers, years, context), stated=Interval.point(float(value)),
        stated_how="a position", trace=_trace("rank", facts),
    )  # fmt: skip


def _trace(kind: str, facts: Facts) -> tuple[str, ...]:
    said = [" ".join(h.text.split()) for h in (*facts.headers, *facts.around) if h.text]
    return (f"{kind} in a table or list, under " + ", ".join(f"“{text[:80]}”" for text in said),)


def _other(figure: Figure, reason: str) -> Draft | None:
    value = figure.plain
    if value is None:
        return None
    unit = "percent" if figure.said.percent else figure.said.unit
    return Draft(
        kind="other",
        indicator=None,
        start=figure.start,
        end=figure.end,
        value=value,
        unit=unit,
        blocked=reason,
    )


def _money_around(facts: Facts) -> Header:
    """Currency and scale that caption or lead-in give for amounts of money."""
    return _merged([h for h in facts.around if not h.foreign])


def _unit(what: Measure, figure: Figure, facts: Facts) -> str | None:
    if what.sort in ("growth", "share"):
        return None if figure.said.unit or figure.said.scale else "percent"
    own = _merged((figure.said, *facts.headers))
    if what.indicator == "population_density":
        around = _merged(facts.around)
        return (
            "persons_per_km2"
            if "persons_per_km2" in (own.unit, around.unit) and not figure.said.percent
            else None
        )
    if what.indicator == "population":
        return None if own.unit or figure.said.percent else "persons"
    if figure.said.percent:
        return None
    unit = own.unit or _money_around(facts).unit
    if unit == "usd" and what.indicator is not None and what.indicator.endswith("_ppp"):
        return "intl_usd"
    return unit if unit != "persons_per_km2" else None


def _scale(what: Measure, figure: Figure, facts: Facts) -> str | None:
    if what.sort in ("growth", "share") or what.indicator == "population_density":
        return None
    if figure.said.scale is not None:
        return figure.said.scale
    own = _merged(facts.headers)
    if own.scale is not None:
        return own.scale
    for header in facts.around:
        if header.scale is None or header.foreign:
            continue
        money = header.unit is not None
        if money == (what.indicator != "population") and (not own.unit or money):
            return (
                None
                if what.indicator is not None
                and what.indicator.startswith("gdp_per_capita")
                and header.indicator != what.indicator
                else header.scale
            )
    return None


def _plausible(what: Measure, value: float, unit: str, facts: Facts, figure: Figure) -> bool:
    """Whether the figure can be what its headers say: a bare number may be in a scale that nobody wrote down."""
    if what.sort == "growth":
        return abs(value) <= _FASTEST or _merged(facts.headers).change
    if what.sort == "share":
        return 0 <= value <= 100
    if value < 0:
        return False
    if what.indicator == "population":
        return value >= _SMALLEST_POPULATION and (
            abs(value - round(value)) < 1e-3 or figure.said.scale is not None
        )
    if what.indicator in ("gdp", "gdp_ppp"):
        return value >= _SMALLEST_GDP
    if what.indicator in ("gdp_per_capita", "gdp_per_capita_ppp"):
        written = figure.said.scale is not None  # "11.1 billion" is what it says, right or wrong
        return written or 50 <= value <= _LARGEST_PER_HEAD or unit not in ("usd", "intl_usd")
    return True


def _modality(headers: Sequence[Header], years: tuple[int, ...], context: Context) -> Modality:
    ahead = bool(years) and context.year is not None and years[-1] > context.year
    return "projected" if ahead or any(h.projected for h in headers) else "asserted"


__all__ = ["Facts", "Measure", "NumberMention", "draft", "measure", "rank_draft"]
