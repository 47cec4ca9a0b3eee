"""The indicators that claimcheck knows of itself; data packages may declare more."""

from __future__ import annotations

from claimcheck.sources.interface import IndicatorInfo

POPULATION = IndicatorInfo("population", "Population", "persons", True, ("inhabitants", "people"))
GDP = IndicatorInfo("gdp", "GDP, nominal", "usd", True, ("gross domestic product", "economy"))
GDP_PPP = IndicatorInfo("gdp_ppp", "GDP at purchasing power parity", "intl_usd", True, ("PPP GDP",))
GDP_REAL = IndicatorInfo("gdp_real", "GDP at constant national prices", "usd", True, ("real GDP",))
GDP_GROWTH = IndicatorInfo("gdp_growth", "Growth of real GDP", "percent", False, ("economic growth",))
GDP_PER_CAPITA = IndicatorInfo("gdp_per_capita", "GDP per capita, nominal", "usd", False, ("GDP per head",))
GDP_PER_CAPITA_PPP = IndicatorInfo(
    "gdp_per_capita_ppp", "GDP per capita at purchasing power parity", "intl_usd", False
)
GDP_REAL_PER_CAPITA = IndicatorInfo(
    "gdp_real_per_capita", "GDP per capita at constant national prices", "usd", False
)
POPULATION_GROWTH = IndicatorInfo("population_growth", "Growth of population", "percent", False)
POPULATION_DENSITY = IndicatorInfo("population_density", "Population density", "persons_per_km2", False)
LAND_AREA = IndicatorInfo("land_area", "Land area", "km2", True)

KNOWN: tuple[IndicatorInfo, ...] = (
    POPULATION,
    GDP,
    GDP_PPP,
    GDP_REAL,
    GDP_GROWTH,
    GDP_PER_CAPITA,
    GDP_PER_CAPITA_PPP,
    GDP_REAL_PER_CAPITA,
    POPULATION_GROWTH,
    POPULATION_DENSITY,
    LAND_AREA,
)
