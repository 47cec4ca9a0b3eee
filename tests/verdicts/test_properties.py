"""Properties that hold for every country and year of the record."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.expressions import Expression, Growth, Level, Quantity
from claimcheck.intervals import Interval
from claimcheck.models import Dating, Found
from claimcheck.places import gazetteer
from claimcheck.sources.interface import Store
from claimcheck.verdicts import judge

INDICATORS = ("population", "gdp", "gdp_per_capita", "gdp_ppp", "gdp_per_capita_ppp")
YEARS = st.integers(1960, 2022)
HOLDS = ("supported", "mostly_supported")
unhurried = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def places(record: Store) -> list[str]:
    return [place for place in record.year("pwt/11.0", "gdp", 1995) if place != "DEU"]


@pytest.fixture(scope="module")
def verdict(record: Store, state: Callable[..., Found]) -> Callable[..., str]:
    def judged(expression: Expression, stated: Interval, year: int, **fields: Any) -> str:
        claim = state(expression, stated, years=(year,), **fields)
        dating = Dating(str(year + 1), "given")
        return judge(claim, dating=dating, store=record, gazetteer=gazetteer()).claim.verdict

    return judged


def rounded(value: float, digits: int) -> tuple[float, Interval]:
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1)
    said = round(value / unit) * unit
    return said, Interval(said - unit / 2, said + unit / 2)


def preferred(record: Store, indicator: str, place: str, year: int) -> float | None:
    """The value of the first source that is not superseded and has one."""
    for source in record.sources_for(indicator):
        cell = record.cell(source.key, indicator, place, year)
        if cell is not None and not cell.projected:
            return cell.value
    return None


@unhurried
@given(data=st.data(), indicator=st.sampled_from(INDICATORS), year=YEARS, digits=st.integers(2, 4))
def test_the_record_s_own_figure_is_always_supported(record, verdict, places, data, indicator, year, digits):
    place = data.draw(st.sampled_from(places))
    value = preferred(record, indicator, place, year)
    if value is None:
        return
    said, stated = rounded(value, digits)
    assert verdict(Level(Quantity(indicator, (place,))), stated, year, value=said) == "supported"


@unhurried
@given(data=st.data(), year=YEARS, factor=st.floats(0.2, 5.0), wider=st.floats(1.0, 20.0))
def test_widening_what_is_stated_never_turns_support_into_refutation(
    record, verdict, places, data, year, factor, wider
):
    place = data.draw(st.sampled_from(places))
    value = preferred(record, "gdp", place, year)
    if value is None:
        return
    expression = Level(Quantity("gdp", (place,)))
    said, stated = rounded(value * factor, 2)
    before = verdict(expression, stated, year, value=said)
    after = verdict(expression, stated.widened(stated.width * wider), year, value=said)
    if before in HOLDS:
        assert after in HOLDS
    if after == "refuted":
        assert before == "refuted"


@unhurried
@given(data=st.data(), year=YEARS, said=st.integers(-150, 150))
def test_a_denial_never_has_the_verdict_of_its_claim(record, verdict, places, data, year, said):
    place = data.draw(st.sampled_from(places))
    expression = Growth(Quantity("gdp", (place,)))
    stated = Interval(said / 10 - 0.05, said / 10 + 0.05)
    fields = {"value": said / 10, "unit": "percent", "kind": "growth"}
    plain = verdict(expression, stated, year, **fields)
    denied = verdict(expression, stated, year, modality="negated", **fields)
    turned = {"supported": "refuted", "mostly_supported": "not_enough_evidence", "refuted": "supported"}
    assert denied == turned.get(plain, plain)


@unhurried
@given(data=st.data(), indicator=st.sampled_from(INDICATORS), year=YEARS)
def test_a_figure_a_thousand_times_too_large_is_never_believed(
    record, verdict, places, data, indicator, year
):
    place = data.draw(st.sampled_from(places))
    value = preferred(record, indicator, place, year)
    if value is None:
        return
    said, stated = rounded(value * 1000, 2)
    assert verdict(Level(Quantity(indicator, (place,))), stated, year, value=said) == "refuted"
