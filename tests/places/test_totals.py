"""Groups against the totals that the United Nations publish: the members must add up to them."""

import csv
from pathlib import Path

import pytest

from claimcheck.places import gazetteer

WPP = Path(__file__).parents[2] / "sources" / "wpp" / "2022" / "population.csv"
SMALLEST = 100_000
"""Territories with fewer people are left out of the package, not of the totals."""
ROUNDING = 1_000
"""Every figure is rounded to a thousand."""
REGIONS = ("AFR", "SSA", "ASI", "EUR", "LAC", "NAC", "SAM", "OCE", "CARIB", "SEA", "EAS")
OVERSEAS = ("GLP", "GUF", "MTQ", "MYT", "REU")
"""Parts of France to the World Bank, places of their own to the United Nations, which class them as it does France."""
FISCAL_YEAR = "2022-07-01"
"""The World Bank's classification that the edition follows."""


@pytest.fixture(scope="module")
def people() -> dict[tuple[str, int], float]:
    with WPP.open(encoding="utf-8", newline="") as file:
        return {(row["place"], int(row["year"])): float(row["value"]) for row in csv.DictReader(file)}


def room(members: list[str], year: int, people: dict[tuple[str, int], float]) -> tuple[float, float]:
    """What a total may be beyond the sum of its members: rounding, and those too small to be on record."""
    absent = sum((code, year) not in people for code in members)
    rounding = ROUNDING * len(members)
    return -rounding, rounding + SMALLEST * absent


@pytest.mark.parametrize("year", [1950, 1990, 2020, 2050])
@pytest.mark.parametrize("region", REGIONS)
def test_the_members_of_a_region_add_up_to_its_total(
    region: str, year: int, people: dict[tuple[str, int], float]
) -> None:
    members = [m.member for m in gazetteer().members(region, year) if m.status == "member"]
    least, most = room(members, year, people)
    assert least <= people[region, year] - sum(people.get((code, year), 0.0) for code in members) <= most


@pytest.mark.parametrize("group", ["HIC", "UMC", "LMC", "LIC"])
def test_the_members_of_an_income_group_add_up_to_its_total(
    group: str, people: dict[tuple[str, int], float]
) -> None:
    members = [m.member for m in gazetteer().members(group, FISCAL_YEAR)]
    members += [code for code in OVERSEAS if "FRA" in members]
    least, most = room(members, 2020, people)
    assert least <= people[group, 2020] - sum(people.get((code, 2020), 0.0) for code in members) <= most


@pytest.mark.parametrize(
    ("wider", "narrower", "between"),
    [("AFR", "SSA", {"DZA", "EGY", "ESH", "LBY", "MAR", "SDN", "TUN"}), ("LAC", "SAM", None)],
)
def test_a_region_lies_in_its_continent(wider: str, narrower: str, between: set[str] | None) -> None:
    outer = {m.member for m in gazetteer().members(wider, 2020) if m.status == "member"}
    inner = {m.member for m in gazetteer().members(narrower, 2020) if m.status == "member"}
    assert inner < outer
    assert between is None or outer - inner == between


def test_names_that_sources_draw_differently_have_disputed_members() -> None:
    disputed = {
        region: {m.member for m in gazetteer().members(region, 2020) if m.status == "disputed"}
        for region in ("SSA", "SAS", "NAC")
    }
    assert disputed["SSA"] == {"SDN"}
    assert disputed["SAS"] == {"IRN"}
    assert {"MEX", "CRI", "CUB"} <= disputed["NAC"]
    assert "COL" not in disputed["NAC"]
