"""Boxes of facts: two columns, description lists, facts run together; and the years of tables without years."""

from __future__ import annotations

import io
from typing import Any

import pytest

from claimcheck.claims import extract
from claimcheck.documents.html import HtmlReader
from claimcheck.documents.interface import Source
from claimcheck.models import Document


def covered(body: str, title: str = "Economy of Peru") -> list[tuple[Any, ...]]:
    page = f'<html><head><title>{title}</title><meta name="date" content="2015-12-01"></head><body>{body}</body></html>'
    (document,) = HtmlReader().read(Source("t", io.BytesIO(page.encode())))
    assert isinstance(document, Document)
    claims = [found.claim for found in extract(document).found]
    return [(c.kind, c.indicator, *c.places, c.value, *c.years) for c in claims if c.coverage == "checkable"]


def box(*rows: tuple[str, str], title: str = "") -> str:
    head = f'<tr><th colspan="2">{title}</th></tr>' if title else ""
    cells = (
        f"<tr><th>{a}</th><td>{b}</td></tr>" if b else f'<tr><th colspan="2">{a}</th></tr>' for a, b in rows
    )
    return f"<table>{head}{''.join(cells)}</table>"


def test_a_box_has_no_header_and_a_title_that_names_the_country() -> None:
    facts = box(
        ("Capital", "Lima"),
        ("Area", "1,285,216 km<sup>2</sup>"),
        ("Population (2014)", "31 million"),
        ("GDP (2014)", "US$201 billion"),
        ("Life expectancy", "75 years"),
        title="Peru",
    )
    assert covered(facts, "Atlas") == [
        ("level", "population", "PER", 31e6, 2014),
        ("level", "gdp", "PER", 201e9, 2014),
    ]


def test_sections_of_a_box_hold_for_the_rows_below_and_brackets_for_their_figure() -> None:
    facts = box(
        ("Capital", "Lima"),
        ("Population", ""),
        ("• 2015 estimate", "31,376,670 (43rd)"),
        ("• Density", "24.4/km<sup>2</sup> (198th)"),
        ("GDP (PPP)", "2015 estimate"),
        ("• Total", "$389.1 billion (46th)"),
        ("• Per capita", "$12,402"),
        ("GDP (nominal)", ""),
        ("• Total", "$192.1 billion (2015; IMF)"),
        ("• Per capita", "$6,126"),
        title="Republic of Peru",
    )
    assert covered(facts) == [
        ("level", "population", "PER", 31_376_670, 2015),
        ("level", "population_density", "PER", 24.4),
        ("level", "gdp_ppp", "PER", 389.1e9, 2015),
        ("level", "gdp_per_capita_ppp", "PER", 12_402, 2015),
        ("level", "gdp", "PER", 192.1e9, 2015),
        ("level", "gdp_per_capita", "PER", 6_126),
    ]


def test_a_bracket_may_make_a_figure_another_measure() -> None:
    assert covered(box(("GDP", "$389.1 billion (PPP, 2015)"), ("GDP growth", "3.3% (2015)"))) == [
        ("level", "gdp_ppp", "PER", 389.1e9, 2015),
        ("growth", "gdp", "PER", 3.3, 2015),
    ]


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        (box(("Country", "Peru"), ("Mayor", "A. Name"), ("Population", "9 million"), ("GDP", "$80 billion")), "Lima"),
        (box(("Mayor", "A. Name"), ("Population", "9 million"), ("GDP", "$80 billion"), title="Lima"), "Cities of Peru"),
        (box(("Population served", "9 million"), ("GDP", "3% (of Peru)")), "Waterworks of Peru"),
        (box(("GDP", "$80 billion (including oil)"), ("Population", "9 million (urban)")), "Peru"),
    ],
)  # fmt: skip
def test_boxes_of_cities_and_narrower_figures_give_nothing(facts: str, title: str) -> None:
    head = f"<h1>{title}</h1>"
    assert covered(head + facts, title) == []


def test_a_description_list_is_read_as_a_box() -> None:
    facts = "<dl><dt>Population</dt><dd>31.4 million (2015)</dd><dt>GDP</dt><dd>$192.1 billion</dd></dl>"
    assert covered(facts) == [("level", "population", "PER", 31.4e6, 2015), ("level", "gdp", "PER", 192.1e9)]


def test_a_description_list_of_running_text_is_none() -> None:
    facts = "<dl><dt>Peru</dt><dd>Peru had 31 million people in 2015.</dd><dd>Many live in Lima.</dd></dl>"
    assert covered(facts) == [("level", "population", "PER", 31e6, 2015)]


def test_facts_run_together_are_read_label_by_label() -> None:
    facts = (
        "<h1>Peru</h1><p>GDP (nominal): $192.1 billion GDP per capita: $6,126 Population: 31.4 million</p>"
    )
    found = covered(facts, "Peru")
    assert [row[1:4] for row in found] == [
        ("gdp", "PER", 192.1e9),
        ("gdp_per_capita", "PER", 6126),
        ("population", "PER", 31.4e6),
    ]


def test_a_label_is_not_what_the_figure_before_it_is_of() -> None:
    facts = "<h1>Peru</h1><p>GDP (nominal): 192.1 billion GDP per capita: 6,126 dollars</p>"
    assert [row[1:4] for row in covered(facts, "Peru")] == [("gdp_per_capita", "PER", 6126)]


def table(*heads: str, rows: tuple[tuple[str, ...], ...], above: str = "") -> str:
    head = "".join(f"<th>{h}</th>" for h in heads)
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    return f"{above}<table><tr>{head}</tr>{body}</table>"


ROWS = (("Peru", "201", "6,500", "2.4"), ("Chile", "260", "14,700", "1.8"))


def test_a_column_without_a_year_has_that_of_all_the_others() -> None:
    found = covered(
        table("Country", "GDP 2014 (US$ bn)", "GDP per capita (US$)", "Real growth 2014, %", rows=ROWS)
    )
    assert {row[-1] for row in found} == {2014}
    mixed = covered(
        table("Country", "GDP 2014 (US$ bn)", "GDP per capita (US$)", "Real growth 2013, %", rows=ROWS)
    )
    assert mixed[1] == ("level", "gdp_per_capita", "PER", 6500)


def test_running_text_above_a_table_may_date_it() -> None:
    heads = ("Country", "GDP (US$ bn)", "GDP per capita (US$)", "Real growth, %")
    told = "<p>The Andes are home to many. All figures are for 2014, in US dollars.</p>"
    assert {row[-1] for row in covered(table(*heads, rows=ROWS, above=told))} == {2014}
    span = "<p>The Andes are home to many. All figures are for 2010 to 2014.</p>"
    assert covered(table(*heads, rows=ROWS, above=span))[0] == ("level", "gdp", "PER", 201e9)


def test_real_growth_beside_people_is_that_of_output() -> None:
    rows = (("2013", "201.2", "30.4", "5.9"),)
    heads = ("Year", "GDP (US$ bn)", "Population, millions")
    real = covered(table(*heads, "Real growth (%)", rows=rows))
    assert real[-1] == ("growth", "gdp", "PER", 5.9, 2013)
    bare = covered(table(*heads, "Growth (%)", rows=rows))
    assert [row[0] for row in bare] == ["level", "level"]
