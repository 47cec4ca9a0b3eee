"""The years of a table's figures: that a heading closes with, and that of the level beside a yearly rate."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims import extract
from claimcheck.documents import load
from claimcheck.models import Document


def years(tmp_path: Path, text: str) -> list[tuple[str, tuple[int, ...]]]:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    [document] = load(str(page))
    assert isinstance(document, Document)
    return [(f.claim.kind, f.claim.years) for f in extract(document).found if f.claim.kind != "other"]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("The islands at a glance (2015)", (2015,)),
        ("How they compare, 2015", (2015,)),
        ("After the storm of 2015", ()),
        ("The storms (1998, 2015)", ()),
    ],
)
def test_a_heading_that_closes_with_a_year_dates_the_table(
    tmp_path: Path, heading: str, told: tuple[int, ...]
) -> None:
    text = f"# {heading}\n\n| | Inhabitants | Beaches |\n|---|---|---|\n| Barbados | 279,000 | 70 |\n| Jamaica | 2,803,000 | 50 |\n"
    assert years(tmp_path, text) == [("level", told), ("level", told)]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Population (2021)", "Annual growth", (2021,)),
        ("GDP, US$ (2021)", "Growth", (2021,)),
        ("Population (2021)", "GDP growth", ()),
        ("Population (2021)", "Change", ()),
        ("Population", "Annual growth", ()),
    ],
)
def test_a_yearly_rate_is_of_the_year_of_its_level(
    tmp_path: Path, first: str, second: str, told: tuple[int, ...]
) -> None:
    text = f"# Africa\n\n| Country | {first} | {second} |\n|---|---|---|\n| Kenya | 53,000,000 | 2.1% |\n| Ghana | 32,000,000 | 2.0% |\n"
    assert [when for kind, when in years(tmp_path, text) if kind == "growth"] in ([told, told], [])
