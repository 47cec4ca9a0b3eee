"""Growth without its noun: countries that fare so and so, parts that are lost, crises that cut, bare output."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Claim, Document


def growth(text: str, date: str | None = None, place: str | None = None) -> list[Claim]:
    found = extract(Document(name="t", text=text, date=date, place=place)).found
    return [f.claim for f in found if f.claim.kind == "growth" and f.claim.coverage == "checkable"]


def said(claims: list[Claim]) -> list[tuple[str, float | None, tuple[int, ...]]]:
    return [(",".join(c.places), c.value, c.years) for c in claims]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("Spain did better with a fall of 3.6 percent.", ("ESP", -3.6, (2009,))),
        ("Norway got off lightly with a drop of 1.7 percent.", ("NOR", -1.7, (2009,))),
        ("Spain lost 3.6 percent.", ("ESP", -3.6, (2009,))),
        ("Greece was down 4.3%.", ("GRC", -4.3, (2009,))),
        ("Spain managed 3.6 percent in 2010.", ("ESP", 3.6, (2010,))),
        ("Copper-rich Chile led the way with growth of 6.1 percent in 2011.", ("CHL", 6.1, (2011,))),
        ("Bolivia shot ahead with 5.1 percent in 2011.", ("BOL", 5.1, (2011,))),
        ("Norway cooled to 0.4 percent.", ("NOR", 0.4, (2009,))),
        ("Oil-rich Angola, by contrast, grew 0.9 percent.", ("AGO", 0.9, (2009,))),
        ("Hungary actually went backwards, by 6.6 per cent.", ("HUN", -6.6, (2009,))),
        ("In Latvia the drop was 14.3 per cent.", ("LVA", -14.3, (2009,))),
        ("Latvia's contraction came to 14.3 per cent.", ("LVA", -14.3, (2009,))),
        ("Poland, the largest of them, fared better: it grew 2.8 percent.", ("POL", 2.8, (2009,))),
        ("Finland, for example, lost 8.1 percent.", ("FIN", -8.1, (2009,))),
        ("Finland fared worst in the European Union, with a drop of 8.1 percent.", ("FIN", -8.1, (2009,))),
        ("The year before it had put on 1.2 percent.", ("ITA", 1.2, (2008,))),
        ("In 2010, strikes notwithstanding, it still managed 1.7 percent.", ("ITA", 1.7, (2010,))),
        ("But 2010 brought a rebound of 1.7 percent.", ("ITA", 1.7, (2010,))),
    ],
)
def test_a_country_that_fares_so_where_growth_is_told(
    behind: str, expected: tuple[str, float, tuple[int, ...]]
) -> None:
    assert said(growth(f"Italy's GDP fell by 5.3 percent in 2009. {behind}"))[1:] == [expected]


@pytest.mark.parametrize(
    "behind",
    [
        "Spain's unemployment rose to 18 percent.",
        "Spain managed a deficit of 9 percent.",
        "Exports to Spain were down 9 percent.",
        "In Spain, shares lost 9 percent.",
        "Spain lost 3.1 percent of its forests.",
        "Vodafone managed 3 percent in Spain.",
        "Barcelona did better with a fall of 2 percent.",
        "Spain did better with 2 percent.",
        "Wages in Spain were down 3 percent.",
        "Spain won 62 percent.",
    ],
)
def test_a_clause_with_a_quantity_or_a_name_of_its_own_is_no_faring(behind: str) -> None:
    assert len(growth(f"Italy's GDP fell by 5.3 percent in 2009. {behind}")) == 1


def test_a_rate_of_something_else_ends_the_telling() -> None:
    text = "Italy's GDP fell by 5 percent in 2009. Unemployment in Spain rose to 18 percent. Norway managed 3 percent."
    assert said(growth(text)) == [("ITA", -5.0, (2009,))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panama lost 18 per cent of its GDP to the virus in 2020.", [("PAN", -18.0, (2020,))]),
        ("Greece lost more than a quarter of its economy between 2008 and 2013.", [("GRC", -25.0, (2008, 2013))]),
        ("The pandemic cut Peru's GDP by 11 percent in 2020.", [("PER", -11.0, (2020,))]),
        ("The debt crisis of 2010 shrank the Greek economy by a staggering 9 percent in 2011.", [("GRC", -9.0, (2011,))]),
        ("Slovakia's economy expanded by a dizzying 10.8 percent in 2007 and by another 5.6 percent in 2008.", [("SVK", 10.8, (2007,)), ("SVK", 5.6, (2008,))]),
        ("The economy of Europe shrank. In Hungary output fell 6.6 per cent in 2009.", [("HUN", -6.6, (2009,))]),
        ("Estonia expanded 9.8 per cent in 2006 and 7.6 per cent in 2007.", [("EST", 9.8, (2006,)), ("EST", 7.6, (2007,))]),
        ("Brazil went into recession in 2015, shrinking 3.5%.", [("BRA", -3.5, (2015,))]),
        ("Slovakia kept the euro. During the world crisis of 2009 its economy contracted by 5.5 percent.", [("SVK", -5.5, (2009,))]),
        ("The Turkish economy crashed by 5.7 percent in 2001.", [("TUR", -5.7, (2001,))]),
        ("Italy's population shrank by 0.2 percent in 2019, and 23 percent of Italians live alone.", [("ITA", -0.2, (2019,))]),
    ],
)  # fmt: skip
def test_losses_crises_and_bare_output(text: str, expected: list[tuple[str, float, tuple[int, ...]]]) -> None:
    assert said(growth(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ireland's economy grew 26 percent in 2015. Exports jumped 34%. And who else grew? Cyprus managed 3.4% in 2015. Portugal, 1.8%.", [("IRL", 26.0, (2015,)), ("CYP", 3.4, (2015,)), ("PRT", 1.8, ())]),
        ("Africa did well in 2012.\n\nCopper-rich Zambia led the field with growth of 8.3 percent.", [("ZMB", 8.3, ())]),
        ("Chile's economy grew 6 percent in 2011.\n\nMorocco, for instance, only managed 5.2 per cent in 2011.", [("CHL", 6.0, (2011,)), ("MAR", 5.2, (2011,))]),
        ("Chile grew 3 percent in 1985, while Peru, hit by the collapse of metal prices, contracted nearly two pct in 1986.", [("CHL", 3.0, (1985,)), ("PER", -2.0, (1986,))]),
        ("Peru's economy grew 4.0 percent in 2012, statistics agency INEI said, well below the 6.3 percent posted in 2011.", [("PER", 4.0, (2012,)), ("PER", 6.3, (2011,))]),
        ("Uganda had grown faster than Kenya in 2015, at 5.2 per cent.", [("UGA", 5.2, (2015,))]),
        ("Growth in Chile came to 4.1 percent in 2012, but in Italy the economy contracted by 2.8 percent.", [("CHL", 4.1, (2012,)), ("ITA", -2.8, (2012,))]),
        ("World population is 6 billion. Growth has slowed to about 1.4 percent a year.", [("WLD", 1.4, ())]),
        ("GDP growth ranged from 2 percent in Chile to 7 percent in Peru in 2011.", [("CHL", 2.0, (2011,)), ("PER", 7.0, (2011,))]),
        ("Mexico's economy shrank 6 percent in 1995. Growth reached 3 percent in 1996, led by exports to the United States.", [("MEX", -6.0, (1995,)), ("MEX", 3.0, (1996,))]),
        ("The Philippines is booming. The economy grew by 7.1 percent in 2013, and outpaced Vietnam, which expanded 5.4 percent in 2013.", [("PHL", 7.1, (2013,)), ("VNM", 5.4, (2013,))]),
    ],
)  # fmt: skip
def test_where_growth_is_told(text: str, expected: list[tuple[str, float, tuple[int, ...]]]) -> None:
    assert said(growth(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The paper forgot that Brazil went into recession in 2015, shrinking 3.5%.", [("BRA", -3.5, (2015,))]),
        ("Spain's economy shrank by 1.0 percent in 1993, while growth in Norway slowed to 2.8 percent.", [("ESP", -1.0, (1993,)), ("NOR", 2.8, (1993,))]),
        ("Chad. Population (2004): 9.8 million. Annual increase: 3.6 percent.", [("TCD", 3.6, ())]),
        ("Peru. GDP (2004): $66 billion. Growth in 2004: 5.0 percent; in 2001: 0.6 percent.", [("PER", 5.0, (2004,)), ("PER", 0.6, (2001,))]),
        ("World population is 7 billion. Its growth rate is 1.2 percent. In 1970 it was 2.1%.", [("WLD", 1.2, ()), ("WLD", 2.1, (1970,))]),
    ],
)  # fmt: skip
def test_labels_and_clauses_that_go_on(text: str, expected: list[tuple[str, float, tuple[int, ...]]]) -> None:
    assert said(growth(text)) == expected


def test_what_happened_in_a_clause_before_is_another_year() -> None:
    text = "Sweden's economy contracted from 1991, and last year alone output dropped 2.1 percent."
    assert said(growth(text, date="1994-05-05")) == [("SWE", -2.1, (1993,))]


def test_we_and_our_output_with_a_place() -> None:
    assert said(growth("Our economy is strong. We grew 8.9 percent in 2015 and 6 percent in 2016.", place="Rwanda")) == [
        ("RWA", 8.9, (2015,)),
        ("RWA", 6.0, (2016,)),
    ]  # fmt: skip
    text = "Our economy was hit. In 2009 we lost 5.1 per cent of our output."
    assert said(growth(text, place="Ireland")) == [("IRL", -5.1, (2009,))]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya loses 5 percent of its GDP to corruption every year.",
        "Haiti lost 120 percent of its GDP in the earthquake.",
        "Chile lost 3 percent of GDP to tax evasion.",
        "The crisis cost Iceland 20 percent of its GDP in bank rescues.",
        "The tariffs cut Mexico's GDP by 2 percent.",
        "The crisis will cut Mexico's GDP by 2 percent.",
        "Nigeria's economy slowed. Oil output fell 5 percent in 2009.",
        "Nigeria's economy slowed. Industrial output fell 5 percent in 2009.",
        "Nigeria's economy slowed. In the mines output fell 5 percent in 2009.",
        "Peru's economy is small. Any economy growing at 7 percent doubles in ten years.",
    ],
)
def test_left_alone(text: str) -> None:
    assert growth(text) == []
