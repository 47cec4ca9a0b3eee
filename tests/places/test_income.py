"""The World Bank's classes by income: who was in which, and since when."""

from collections import Counter

import pytest

from claimcheck.places import gazetteer, tables

GROUPS = ("LIC", "LMC", "UMC", "HIC")
DIVIDED = 1
"""The Channel Islands are one economy to the World Bank and two places here, both of high income."""


def codes(group: str, on: int | str) -> set[str]:
    return {membership.member for membership in gazetteer().members(group, on)}


@pytest.mark.parametrize(
    ("on", "sizes"),
    [
        ("2015-07-01", (31, 51, 53, 80)),
        ("2020-07-01", (29, 50, 56, 83)),
        ("2021-07-01", (27, 55, 55, 80)),
        ("2022-07-01", (28, 54, 54, 81)),
        ("2023-07-01", (26, 54, 54, 83)),
        ("2024-07-01", (26, 51, 54, 86)),
        ("2025-07-01", (25, 50, 54, 87)),
    ],
)
def test_the_groups_are_as_large_as_the_world_bank_said(on: str, sizes: tuple[int, ...]) -> None:
    found = tuple(len(codes(group, on)) for group in GROUPS)
    assert (*found[:3], found[3] - DIVIDED) == sizes


@pytest.mark.parametrize("year", range(1988, 2027))
def test_no_economy_is_in_two_groups(year: int) -> None:
    found = Counter(code for group in GROUPS for code in codes(group, f"{year}-08-01"))
    assert found
    assert set(found.values()) == {1}


@pytest.mark.parametrize(
    ("code", "group", "before", "since"),
    [
        ("CHN", "UMC", "2011-06-30", "2011-07-01"),
        ("IND", "LMC", "2008-06-30", "2008-07-01"),
        ("RUS", "HIC", "2024-06-30", "2024-07-01"),
        ("KEN", "LMC", "2015-06-30", "2015-07-01"),
        ("KGZ", "LMC", "2014-06-30", "2014-07-01"),
        ("VNM", "UMC", "2026-06-30", "2026-07-01"),
    ],
)
def test_a_class_begins_with_the_fiscal_year(code: str, group: str, before: str, since: str) -> None:
    assert code not in codes(group, before)
    assert code in codes(group, since)
    assert gazetteer().member_since(group, code, since) == since


def test_an_economy_may_lose_its_class() -> None:
    assert "VEN" in codes("UMC", "2021-06-30")
    assert not any("VEN" in codes(group, "2022-01-01") for group in GROUPS)


def test_a_bare_year_long_past_names_no_one_since_figures_are_published_for_the_present_groups() -> None:
    assert codes("LIC", 2000) == set()
    assert len(codes("LIC", "2000-12-31")) == 64
    assert codes("LIC", 2025) == codes("LIC", "2025-12-31")
    assert gazetteer().founders("LIC") == ()


def test_every_class_names_its_source() -> None:
    spells = [spell for spell in tables.memberships() if spell.group in GROUPS]
    assert all("World Bank" in spell.note for spell in spells)
    assert min(spell.joined for spell in spells) == "1988-07-01"
