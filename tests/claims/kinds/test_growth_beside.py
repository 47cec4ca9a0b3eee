"""Growth behind an aside, set beside a rate told before, with its place in brackets, and in another year."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("Ghana, short of dollars, shrank 2 percent.", ["gdp GHA -2"]),
    (
        "Norway's economy expanded 4 per cent, while Iceland, cut off by a cloud of ash, grew 2.6 per cent.",
        ["gdp NOR 4", "gdp ISL 2.6"],
    ),
    ("Uruguay, long the calmest of its neighbours, grew 3.4 percent.", ["gdp URY 3.4"]),
    ("In 2015 Brazil, tired of scandals, shrank 3.5 percent.", ["gdp BRA -3.5 in 2015"]),
    ("Kenya's economy contracted 5 percent, Uganda lost 4 percent and Rwanda 2 percent.",
     ["gdp KEN -5", "gdp UGA -4", "gdp RWA -2"]),
    ("Chile's economy shrank 6%, while South America as a whole retreated 6.6%.", ["gdp CHL -6", "gdp SAM -6.6"]),
    ("Laos's economy shrank 5.6 percent. The Philippines plunged 9.5 percent.", ["gdp LAO -5.6", "gdp PHL -9.5"]),
    (
        "Malta's economy shrank 8%. The drop was larger than in Cyprus (-5.1%) and Greece (-9%).",
        ["gdp MLT -8", "gdp CYP -5.1", "gdp GRC -9"],
    ),
    (
        "Panama's economy grew 15% in 2021. The figure beats those of Peru (13%) and Chile (11%).",
        ["gdp PAN 15 in 2021", "gdp PER 13", "gdp CHL 11"],
    ),
    (
        "For 2016 the three reported growth in GDP of 2.2 percent (Estonia), 2.1 percent (Latvia) and 2.5 percent (Lithuania).",
        ["gdp EST 2.2 in 2016", "gdp LVA 2.1 in 2016", "gdp LTU 2.5 in 2016"],
    ),
    ("Rwanda's population is 12 million. The annual rate of increase was 2.6% in 2018.", ["population RWA 2.6 in 2018"]),
    ("The growth of Chad's population was about 2.4 percent a year in the 1980s.", ["population TCD ~2.4 in 1980-1989"]),
    ("Togo's GDP grew 5.8% in 2013. In 2012 the expansion had been 6.5%.", ["gdp TGO 5.8 in 2013", "gdp TGO 6.5 in 2012"]),

    ("Italy's economy shrank by 3 percent in 2012. In 2013 output fell again, by 1.8%.",
     ["gdp ITA -3 in 2012", "gdp ITA -1.8 in 2013"]),
    ("Australia's population grew by 1.2 per cent in 2022, and 90 per cent of the increase came from births.", ["population AUS 1.2 in 2022"]),
]  # fmt: skip

FACTS = """Paraguay in figures

People and Society
Population: 7,191,685 (2018 est.)
Population growth rate: 1.2% (2018 est.)

Economy
GDP (purchasing power parity): $88.9 billion (2017 est.)
GDP - real growth rate: 4.8% (2017 est.)
4.3% (2016 est.)
3.1% (2015 est.)
GDP - per capita (PPP): $12,800 (2017 est.)
GDP - real growth rate: 4.8% (2017 est.)
Public debt: 19.5% of GDP (2017 est.)
18.9% (2016 est.)
"""

LEFT_ALONE = [
    "Rwanda's population is 12 million. Inflation is high. The annual rate of increase was 8% in 2018.",
    "The growth of exports to Chad's population was 3 percent.",
    "In Peru, oil, once a motor of the economy, grew 3 percent.",
    "Panama's economy did well. Unemployment is lower than in Peru (13%).",
    "Malta's economy did badly. Its shares, cheap by any measure, fell 12 percent.",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, wanted: list[str]) -> None:
    assert [said(c) for c in claims("growth", text)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("growth", text) == []


def test_lines_of_facts_are_read_one_by_one() -> None:
    assert [said(c) for c in claims("growth", FACTS, place="Paraguay")] == [
        "population PRY 1.2 in 2018",
        "gdp PRY 4.8 in 2017",
        "gdp PRY 4.3 in 2016",
        "gdp PRY 3.1 in 2015",
        "gdp PRY 4.8 in 2017",
    ]
    assert [said(c) for c in claims("level", FACTS, place="Paraguay")] == [
        "population PRY 7191685 in 2018",
        "gdp_ppp PRY 8.89e+10 in 2017",
        "gdp_per_capita_ppp PRY 12800 in 2017",
    ]
