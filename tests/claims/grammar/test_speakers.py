"""Who is quoted or cited, in the sentence and in the one before."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.grammar.speakers import cited_again, is_institution, speaker
from claimcheck.models import Document


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The OECD forecast on Tuesday that Mexico's economy would grow 2.2 percent.", "OECD"),
        ("The Bundesbank expects the economy to grow 2 percent.", "Bundesbank"),
        ("In 2019, the World Bank estimated Niger's population at 23 million.", "World Bank"),
        ("In 2017 the UN said Nigeria's population would reach 400 million.", None),
        ("The report, published in 2012, says Yemen has a population of 24 million.", None),
        ("Spain expects GDP growth of 2 percent.", None),
        ("Growth was 3 percent, said the International Monetary Fund.", "International Monetary Fund"),
    ],
)
def test_forecasters_are_speakers_and_subjects_of_what_is_said_are_not(
    sentence: str, name: str | None
) -> None:
    assert speaker(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "earlier", "name"),
    [
        ("The fund now expects growth of 3 percent.", "International Monetary Fund", "International Monetary Fund"),
        ("The fund now expects growth of 3 percent.", "World Bank", None),
        ("It expects growth of 3 percent.", "World Bank", "World Bank"),
        ("It expects growth of 3 percent.", "Angela Merkel", None),
        ("She said growth would be 3 percent.", "Angela Merkel", "Angela Merkel"),
        ("The agency said growth would be 3 percent.", "Statistics Office", "Statistics Office"),
        ("The economy grew 3 percent.", "World Bank", None),
        ("It expects growth of 3 percent.", None, None),
    ],
)  # fmt: skip
def test_who_was_cited_is_cited_again(sentence: str, earlier: str | None, name: str | None) -> None:
    assert cited_again(sentence, earlier) == name


def test_a_publisher_is_carried_to_the_next_forecast() -> None:
    text = "According to the Finance Ministry, Poland's GDP will rise 3.8 percent in 2019. The ministry forecasts growth of 3.6 percent in 2020."
    found = [f.claim for f in extract(Document(name="t", text=text)).found if f.claim.kind == "growth"]
    assert [claim.speaker for claim in found] == ["Finance Ministry", "Finance Ministry"]


def test_bodies_are_told_from_persons() -> None:
    assert [is_institution(name) for name in ("Bank of Japan", "IMF", "Angela Merkel")] == [True, True, False]
