"""Who belonged to which group when."""

from datetime import date
from itertools import pairwise

import pytest

from claimcheck.places import gazetteer, tables
from claimcheck.places.groups import last_day

GROUPS = [p.code for p in tables.places().values() if p.kind in ("group", "region", "income")]


def codes(group: str, on: int | str | date) -> set[str]:
    return {membership.member for membership in gazetteer().members(group, on)}


@pytest.mark.parametrize(
    ("group", "on", "count"),
    [
        ("EU", 1958, 6),
        ("EU", 1986, 12),
        ("EU", 1995, 15),
        ("EU", 2004, 25),
        ("EU", 2007, 27),
        ("EU", 2013, 28),
        ("EU", "2020-01-30", 28),
        ("EU", 2020, 27),
        ("EURO", 1999, 11),
        ("EURO", 2004, 12),
        ("EURO", 2015, 19),
        ("EURO", 2023, 20),
        ("EURO", 2026, 21),
        ("G7", 1975, 6),
        ("G7", 1987, 7),
        ("G8", 2005, 8),
        ("G20", 2010, 20),
        ("G20", 2024, 21),
        ("BRIC", 2009, 4),
        ("BRICS", 2009, 4),
        ("BRICS", 2012, 5),
        ("BRICS", 2025, 11),
        ("ASEAN", 1967, 5),
        ("ASEAN", 1999, 10),
        ("ASEAN", 2025, 11),
        ("OECD", 1964, 21),
        ("OECD", 1973, 24),
        ("OECD", 2000, 30),
        ("OECD", 2021, 38),
        ("OPEC", 1987, 13),
        ("OPEC", 2024, 12),
        ("OPEC", "2026-04-30", 12),
        ("OPEC", 2026, 11),
        ("NATO", 1949, 12),
        ("NATO", 1989, 16),
        ("NATO", 2004, 26),
        ("NATO", 2024, 32),
        ("CIS", 1994, 12),
        ("EAEU", 2015, 5),
        ("AU", 2002, 53),
        ("AU", 2017, 55),
        ("SADC", 2018, 16),
        ("ECOWAS", 2010, 15),
        ("ECOWAS", 2025, 12),
        ("EAC", 2024, 8),
        ("MERCOSUR", 1991, 4),
        ("NAFTA", 1994, 3),
        ("NAFTA", 2021, 0),
        ("USMCA", 2021, 3),
        ("APEC", 1998, 21),
        ("GCC", 1981, 6),
        ("SAARC", 2007, 8),
        ("SCO", 2024, 10),
        ("COMMONWEALTH", 1949, 8),
        ("COMMONWEALTH", 2022, 56),
        ("NORDIC", 1960, 5),
        ("BALTIC", 2000, 3),
        ("BENELUX", 2000, 3),
        ("SEA", 2000, 11),
        ("SAM", 2000, 16),
    ],
)
def test_member_counts_at_known_dates(group: str, on: int | str, count: int) -> None:
    assert len(codes(group, on)) == count


@pytest.mark.parametrize("group", GROUPS)
def test_no_member_leaves_before_joining_or_joins_twice(group: str) -> None:
    spells = gazetteer().members_ever(group)
    assert spells
    for spell in spells:
        assert spell.member in tables.places()
        assert spell.note
        assert not spell.left or last_day(spell.joined) < last_day(spell.left)
    for member in {spell.member for spell in spells}:
        own = [spell for spell in spells if spell.member == member]
        for earlier, later in pairwise(own):
            assert earlier.left
            assert earlier.left <= later.joined


def test_a_member_of_a_year_belonged_at_its_end() -> None:
    assert "GBR" in codes("EU", "2020-01-15")
    assert "GBR" not in codes("EU", 2020)
    assert [(s.member, s.left) for s in gazetteer().changes("EU", 2020)] == [("GBR", "2020-01-31")]
    assert codes("EU", date(2013, 6, 30)) | {"HRV"} == codes("EU", date(2013, 7, 1))


def test_a_month_stands_for_its_last_day() -> None:
    assert "ZAF" in codes("BRICS", "2010-12")
    assert "ZAF" not in codes("BRICS", "2010-11")


def test_founders_and_last_members() -> None:
    assert len(gazetteer().founders("OECD")) == 20
    assert {m.member for m in gazetteer().founders("BRICS")} == {"BRA", "RUS", "IND", "CHN"}
    assert {m.member for m in gazetteer().founders("ASEAN")} == {"IDN", "MYS", "PHL", "SGP", "THA"}
    assert len(gazetteer().last_members("G8")) == 8
    assert len(gazetteer().last_members("EU")) == 27
    assert len(gazetteer().last_members("NAFTA")) == 3


def test_disputed_and_suspended_members_are_marked() -> None:
    status = {m.member: m.status for m in gazetteer().members("BRICS", 2024)}
    assert status["SAU"] == "disputed"
    assert status["IRN"] == "member"
    assert {m.member: m.status for m in gazetteer().members("AU", 2022)}["MLI"] == "suspended"
    assert {m.member: m.status for m in gazetteer().members("AU", 2020)}["MLI"] == "member"
    suspended = {m.member for m in gazetteer().members("AU", "2026-02-27") if m.status == "suspended"}
    assert suspended == {"BFA", "GNB", "MDG", "MLI", "NER", "SDN"}


def test_a_suspension_is_not_a_departure() -> None:
    assert gazetteer().member_since("AU", "MLI", 2023) == "2002-07-09"
    assert gazetteer().member_since("MERCOSUR", "PRY", 2020) == "1991-03-26"
    assert gazetteer().member_since("COMMONWEALTH", "ZAF", 2020) == "1994-06-01"
    assert gazetteer().member_since("COMMONWEALTH", "ZAF", 1980) is None
    assert gazetteer().member_since("BRICS", "ZAF", 2012) == "2010-12-24"


def test_groups_within_groups() -> None:
    assert len(gazetteer().countries("G20", 2010)) == 19 + 27 - 4
    assert "POL" in gazetteer().countries("G20", 2010)
    assert "EU" in codes("G20", 2010)
    assert gazetteer().contains("G20", "POL")
    assert "G20" not in gazetteer().groups_of("POL", 2010)


def test_continents_hold_every_country_once() -> None:
    continents = ("AFR", "ASI", "EUR", "LAC", "NAC", "OCE")
    for place in tables.places().values():
        if place.kind in ("country", "territory") and place.code != "ATA":
            home = [
                m.group
                for group in continents
                for m in gazetteer().members_ever(group)
                if m.member == place.code and m.status == "member"
            ]
            assert len(home) == 1, place.code


def test_regions_contain_their_countries() -> None:
    assert gazetteer().contains("ASI", "JPN")
    assert gazetteer().contains("WLD", "JPN")
    assert not gazetteer().contains("EUR", "JPN")
    assert gazetteer().is_group("SEA")
    assert not gazetteer().is_group("WLD")
    assert not gazetteer().is_group("JPN")
    assert {"EU", "EURO", "G7", "NATO"} <= set(gazetteer().groups_of("FRA", 2010))
