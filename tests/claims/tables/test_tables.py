"""Tables and lists give claims cell by cell, and nothing where indicator, place or unit stay open."""

from __future__ import annotations

import io
from typing import Any

import pytest

from claimcheck.claims import extract
from claimcheck.documents.html import HtmlReader
from claimcheck.documents.interface import Source
from claimcheck.documents.layout import plain_blocks
from claimcheck.documents.markdown import MarkdownReader
from claimcheck.models import Claim, Document

TOP = "# Facts\n\n"


def read(text: str, *, date: str | None = None, place: str | None = None) -> list[Claim]:
    reader = HtmlReader() if text.lstrip().startswith("<") else MarkdownReader()
    (document,) = reader.read(Source("t", io.BytesIO(text.encode())))
    assert isinstance(document, Document)
    return [found.claim for found in extract(document, date=date, place=place).found]


def covered(text: str, **options: Any) -> list[Claim]:
    return [claim for claim in read(text, **options) if claim.coverage == "checkable"]


def brief(claims: list[Claim]) -> list[tuple[Any, ...]]:
    return [(c.kind, c.indicator, *c.places, c.value, *c.years) for c in claims]


def table(header: str, *rows: str, above: str = "") -> str:
    return "\n".join([above, "", header, "|---" * (header.count("|") - 1) + "|", *rows])


def test_columns_name_indicators_units_and_years() -> None:
    claims = covered(
        table(
            "| Country | Population 2020 (millions) | GDP, US$ bn | Real GDP growth 2019 (%) |",
            "| Chile | 19.1 | 252.9 | 0.8 |",
            "| Peru | 33.0 | 201.7 | −2.2% |",
        )
    )
    assert brief(claims) == [
        ("level", "population", "CHL", 19_100_000, 2020),
        ("level", "gdp", "CHL", 252.9e9),
        ("growth", "gdp", "CHL", 0.8, 2019),
        ("level", "population", "PER", 33_000_000, 2020),
        ("level", "gdp", "PER", 201.7e9),
        ("growth", "gdp", "PER", -2.2, 2019),
    ]
    assert [c.unit for c in claims[:3]] == ["persons", "usd", "percent"]
    assert claims[2].prices == "constant"


def test_the_quote_is_the_cell_and_the_sentence_is_the_row() -> None:
    (claim,) = covered(table("| Country | Population (m) |", "| **Chile** | 19.1 |"))
    assert claim.quote.exact == "19.1"
    assert claim.sentence.split() == ["**Chile**", "|", "19.1"]


def test_the_caption_names_the_indicator_and_the_columns_the_years() -> None:
    claims = covered(
        table(
            "| | 2018 | 2030 |",
            "| Japan | 5,037 | 6,000 |",
            above="## GDP of some countries (billions of US dollars)",
        ),
        date="2021",
    )
    assert brief(claims) == [("level", "gdp", "JPN", 5.037e12, 2018), ("level", "gdp", "JPN", 6e12, 2030)]
    assert [c.modality for c in claims] == ["asserted", "projected"]


@pytest.mark.parametrize(
    "above", ["All figures are for 2019.", "Table 2. Population of two members in 2019", "In 2019:"]
)
def test_a_line_above_the_table_gives_the_year(above: str) -> None:
    (claim,) = covered(table("| Country | Population (m) |", "| Peru | 32.8 |", above=TOP + above))
    assert claim.years == (2019,)


def test_prices_of_amounts_are_not_those_of_growth() -> None:
    claims = covered(
        table(
            "| Country | GDP (billion dollars) | GDP growth (%) |",
            "| Peru | 230 | 2.2 |",
            above=TOP + "Dollars are current US dollars.",
        )
    )
    assert [c.prices for c in claims] == ["current", None]


def test_running_text_above_the_table_says_nothing_about_it() -> None:
    (claim,) = covered(
        table("| Country | 2018 |", "| Peru | 32.8 |", above="## Population (m)\n\nWar broke out in 1932.")
    )
    assert brief([claim]) == [("level", "population", "PER", 32.8e6, 2018)]


def test_places_may_stand_in_columns_and_years_in_rows() -> None:
    claims = covered(
        table("| Year | Kenya | Uganda |", "| 2018 | 5.6 | 6.3 |", above="## Real GDP growth (%)")
    )
    assert brief(claims) == [("growth", "gdp", "KEN", 5.6, 2018), ("growth", "gdp", "UGA", 6.3, 2018)]


def test_a_header_over_several_columns_goes_for_each() -> None:
    claims = covered(
        "<table><tr><th rowspan=2>Country</th><th colspan=2>Population (m)</th><th colspan=2>GDP (€bn)</th></tr>"
        "<tr><th>2010</th><th>2020</th><th>2010</th><th>2020</th></tr>"
        "<tr><td>Spain</td><td>46.6</td><td>47.4</td><td>1,072</td><td>1,118</td></tr></table>"
    )
    assert brief(claims) == [
        ("level", "population", "ESP", 46.6e6, 2010),
        ("level", "population", "ESP", 47.4e6, 2020),
        ("level", "gdp", "ESP", 1.072e12, 2010),
        ("level", "gdp", "ESP", 1.118e12, 2020),
    ]
    assert claims[2].unit == "eur"


def test_a_table_of_key_figures_is_about_the_country_of_its_title() -> None:
    claims = covered(
        "<h1>Brazil</h1><table><tr><td>Population</td><td>213 million (2020)</td></tr>"
        "<tr><td>GDP (PPP)</td><td>$3.2 trillion</td></tr><tr><td>Public debt</td><td>98% of GDP</td></tr>"
        "<tr><td>Density</td><td>25 per km²</td></tr></table>",
        place="Brazil",
    )
    assert brief(claims) == [
        ("level", "population", "BRA", 213e6, 2020),
        ("level", "gdp_ppp", "BRA", 3.2e12),
        ("level", "population_density", "BRA", 25),
    ]
    assert claims[1].unit == "intl_usd"


def test_rows_may_name_the_measure_and_its_unit() -> None:
    claims = covered(
        table(
            "| Country | Subject | Units | 2019 |",
            "| Chile | GDP per capita, current prices | U.S. dollars | 14,742 |",
            "| Chile | Population | Millions | 19.1 |",
            "| Chile | Unemployment rate | % | 7.2 |",
        )
    )
    assert brief(claims) == [
        ("level", "gdp_per_capita", "CHL", 14_742, 2019),
        ("level", "population", "CHL", 19.1e6, 2019),
    ]
    assert claims[0].prices == "current"


def test_shares_name_their_whole() -> None:
    claims = covered(
        table("| Country | Share of world GDP (%) | % of EU population |", "| Spain | 1.7 | 10.6 |")
    )
    assert [(c.kind, c.indicator, c.other, c.value) for c in claims] == [
        ("share", "gdp", ("WLD",), 1.7),
        ("share", "population", ("EU",), 10.6),
    ]


def test_ranks_count_when_the_column_they_rank_is_clear() -> None:
    rows = ("| 1 | China | 1,411 | 5 |", "| 2 | India | 1,380 | 9 |", "| 3 | Indonesia | 273 | 7 |")
    ranked = covered(table("| Rank | Country | Population (millions) | Letters |", *rows))
    assert [(c.places, c.value, c.other) for c in ranked if c.kind == "rank"] == [
        (("CHN",), 1, ("WLD",)),
        (("IND",), 2, ("WLD",)),
        (("IDN",), 3, ("WLD",)),
    ]
    by_something_else = covered(
        table("| Rank | Country | Population (millions) |", "| 1 | Iceland | 0.3 |", "| 2 | India | 1,380 |")
    )
    assert not [c for c in by_something_else if c.kind == "rank"]
    of_two = covered(
        table(
            "| Rank | Country | Population (m) | GDP ($bn) |",
            "| 1 | China | 1,411 | 14,000 |",
            "| 2 | India | 1,380 | 2,000 |",
        )
    )
    assert not [c for c in of_two if c.kind == "rank"]


def test_totals_of_groups_are_combined() -> None:
    claims = covered(
        table(
            "| | Population (millions) |",
            "| European Union | 447 |",
            "| World | 7,800 |",
            "| Total | 8,247 |",
        )
    )
    assert [(c.places, c.combined) for c in claims] == [(("EU",), True), (("WLD",), False)]


def test_average_growth_over_a_span_and_change_over_it() -> None:
    claims = covered(
        table(
            "| Country | GDP growth 2010–2019, annual average (%) | Population change 2010–2020 (%) | GDP growth 2010–2019 (%) |",
            "| Kenya | 5.8 | 26 | 60 |",
        )
    )
    assert [(c.indicator, c.average, c.years) for c in claims] == [
        ("gdp", True, (2010, 2019)),
        ("population", False, (2010, 2020)),
    ]


def test_a_quarter_keeps_its_frequency() -> None:
    (claim,) = covered(table("| Country | Q1 2020 |", "| Kenya | 4.4 |", above="## GDP growth (%)"))
    assert (claim.frequency, claim.years) == ("quarter", (2020,))


@pytest.mark.parametrize(
    ("header", "row", "why"),
    [
        ("| Country | Debt (% of GDP) |", "| Italy | 134 |", "debt"),
        ("| Country | Inflation (%) |", "| Italy | 1.9 |", "inflation"),
        ("| Country | Urban population (%) |", "| Italy | 71 |", "a part of the population"),
        ("| Country | Population aged 65+ (m) |", "| Italy | 14 |", "an age"),
        ("| Country | Exports (US$ bn) | Growth (%) |", "| Italy | 500 | 3.1 |", "growth of exports"),
        ("| Country | GDP |", "| Italy | 1,889 |", "no unit"),
        ("| Country | Population |", "| Italy | 59.6 |", "no scale"),
        ("| Country | Population (m) |", "| Italy | 59.6* |", "a footnote"),
        ("| Country | Population (m) |", "| Italy | 59.6–60.1 |", "two numbers"),
        ("| Country | Population (m) |", "| Italy | n/a |", "no number"),
        ("| Country | Share (%) |", "| Italy | 2.5 |", "of what"),
        ("| City | Country | Population |", "| Rome | Italy | 2,873,000 |", "a city"),
        ("| Country | Largest city | Population |", "| Italy | Rome | 2,873,000 |", "its largest city"),
        ("| State | Population |", "| Texas | 29,000,000 |", "a state"),
        ("| Company | Country | GDP growth (%) |", "| Fiat | Italy | 2.0 |", "a company"),
        ("| Country | GDP growth 2000–2010 (%) |", "| Italy | 2.0 |", "total or average"),
        ("| Country | Population (m) |", "| Rest of Europe | 200 |", "no place of ours"),
    ],
)
def test_leaves_alone(header: str, row: str, why: str) -> None:
    assert covered(table(header, row)) == [], why


def test_what_is_left_alone_is_listed_with_the_reason() -> None:
    (claim,) = read(table("| Country | GDP debt ratio | Public debt (% of GDP) |", "| Italy | n/a | 134 |"))
    assert (claim.kind, claim.coverage, claim.value) == ("other", "not_covered", 134)
    assert claim.reason == "“Public debt (% of GDP)” is not in the record"


def test_a_cell_of_prose_is_read_as_prose() -> None:
    (claim,) = covered(
        table("| Statement | Verdict |", "| In 2020 Chile had a population of 19 million. | true |")
    )
    assert (claim.kind, claim.value, claim.quote.exact) == ("level", 19e6, "population of 19 million")


def test_items_of_a_list_under_a_lead_in() -> None:
    claims = covered(
        TOP
        + "The populations in 2015:\n\n- China: 1.38 billion\n- **India** – 1,310 million\n- Brazil (204 million)\n- Paris: 2.2 million"
    )
    assert brief(claims) == [
        ("level", "population", "CHN", 1.38e9, 2015),
        ("level", "population", "IND", 1.31e9, 2015),
        ("level", "population", "BRA", 204e6, 2015),
    ]


def test_items_under_something_else_are_no_claims() -> None:
    assert covered(TOP + "Exports in 2015, in billions of dollars:\n\n- China: 2,280\n- Brazil: 190") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "GDP per capita, U.S. dollars: Estonia 23,740; Latvia 17,860 (2019)",
            [
                ("level", "gdp_per_capita", "EST", 23_740, 2019),
                ("level", "gdp_per_capita", "LVA", 17_860, 2019),
            ],
        ),
        (
            "Population in millions: Bolivia 11.5, Chile 18.9",
            [("level", "population", "BOL", 11.5e6), ("level", "population", "CHL", 18.9e6)],
        ),
        (
            "A caption had it wrong. It printed: “Population in millions: Bolivia 18.9, Chile 11.5.”",
            [("level", "population", "BOL", 18.9e6), ("level", "population", "CHL", 11.5e6)],
        ),
        ("Urban population in millions: Bolivia 8.1, Chile 16.5", []),
        ("Population of cities in millions: Santiago 6.7, Lima 10.7", []),
        ("Niger | Population growth (annual %) | 3.8 | 2019", [("growth", "population", "NER", 3.8, 2019)]),
        ("Niger | Corporate tax rate | 30 | percent | 2019", []),
    ],
)
def test_lists_in_running_text(text: str, expected: list[tuple[Any, ...]]) -> None:
    claims = [f.claim for f in extract(Document("t", text)).found if f.claim.coverage == "checkable"]
    assert brief(claims) == expected


def test_years_and_figures_of_the_place_that_the_text_is_about() -> None:
    found = extract(
        Document("t", "Growth of GDP at constant prices (%): 2013 5.1; 2014 4.7", place="Kenya")
    ).found
    assert brief([f.claim for f in found]) == [
        ("growth", "gdp", "KEN", 5.1, 2013),
        ("growth", "gdp", "KEN", 4.7, 2014),
    ]


FACTS = """\
Chile

Economy
GDP (official exchange rate): $298 billion (2018 est.)
GDP - per capita (PPP): $24,600 (2018 est.)
GDP - real growth rate:
4.0% (2018 est.)
1.2% (2017 est.)

People
Population: 18,730,000 (2018 est.)
Population growth rate: 1.4% (2018 est.)
1.5% (2017 est.)
"""


def test_a_sheet_of_facts_in_plain_text_is_about_the_country_of_its_title() -> None:
    found = extract(Document("t", FACTS, blocks=plain_blocks(FACTS))).found
    assert [(c.kind, c.indicator, c.places[0], c.value, c.years) for c in (f.claim for f in found)] == [
        ("level", "gdp", "CHL", 298e9, (2018,)),
        ("level", "gdp_per_capita_ppp", "CHL", 24600, (2018,)),
        ("growth", "gdp", "CHL", 4.0, (2018,)),
        ("growth", "gdp", "CHL", 1.2, (2017,)),
        ("level", "population", "CHL", 18730000, (2018,)),
        ("growth", "population", "CHL", 1.4, (2018,)),
        ("growth", "population", "CHL", 1.5, (2017,)),
    ]


def test_a_note_under_the_table_names_the_indicator_and_the_scale() -> None:
    rows = table(
        "| Country | 1990 | 2010 |", "| Bolivia | 7.1 | 10.2 |", above="# Trends in the Andean countries"
    )
    claims = covered(f"{rows}\n\n*Total population in millions.*\n")
    assert brief(claims) == [
        ("level", "population", "BOL", 7_100_000, 1990),
        ("level", "population", "BOL", 10_200_000, 2010),
    ]
    assert not covered(f"{rows}\n\nThe urban population, in millions.\n")
    assert not covered(
        f"{rows}\n\nThe population of the region has grown by half since then, mostly in towns.\n"
    )


def test_a_note_adds_the_scale_to_what_the_heading_names() -> None:
    rows = table("| Country | 2010 |", "| Bolivia | 19.6 |", above="# GDP of the Andean countries")
    assert brief(covered(f"{rows}\n\nNote: in billions of US dollars.\n")) == [
        ("level", "gdp", "BOL", 19.6e9, 2010)
    ]
