"""Rates that go on from one told before: a subject, any verb and the rate; a rate that serves as the measure."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

ROSE = "Italy's GDP grew by 2.3 percent in 2009."
FELL = "Italy's GDP fell by 5.3 percent in 2009."


def behind(first: str, text: str) -> list[str]:
    """The claims of growth behind those of the first sentence."""
    return [said(c) for c in claims("growth", f"{first} {text}", "2011-05-01")][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uganda added around 6 percent.", ["gdp UGA ~6 in 2009"]),
        ("Vietnam reported 6.9 per cent.", ["gdp VNM 6.9 in 2009"]),
        ("Spain tallied just 2 percent that year.", ["gdp ESP 2 in 2009"]),
        ("Peru eventually mustered about 1 percent for 2010.", ["gdp PER ~1 in 2010"]),
        ("Ghana, which mustered 5.2 percent, was next.", ["gdp GHA 5.2 in 2009"]),
        (
            "Portugal's economy shrank 2 percent in 2009 but bounced back with a gain of 1.3 percent the next year.",
            ["gdp PRT -2 in 2009", "gdp PRT 1.3 in 2010"],
        ),
    ],
)
def test_any_verb_goes_on_from_a_rate(text: str, expected: list[str]) -> None:
    assert behind(ROSE, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That is below the 3.8% of 2004.", ["gdp ITA 3.8 in 2004"]),
        ("It compared with 1.2 pct the year before.", ["gdp ITA 1.2 in 2008"]),
        ("The pace beat the 1.1 percent reached in 2008 by France.", ["gdp FRA 1.1 in 2008"]),
        ("This was faster than the 1 percent in Greece.", ["gdp GRC 1 in 2009"]),
        ("It follows 2 percent in 2008.", ["gdp ITA 2 in 2008"]),
        ("The figure trailed the 4.4 percent recorded by Chile.", ["gdp CHL 4.4 in 2009"]),
        (
            "It compared with 4 pct the year before and was well above the 3.3 pct managed in 2008 by Spain.",
            ["gdp ITA 4 in 2008", "gdp ESP 3.3 in 2008"],
        ),
    ],
)
def test_the_rate_that_another_is_measured_by(text: str, expected: list[str]) -> None:
    assert behind(ROSE, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Singapore's loss was milder, at about two per cent.", ["gdp SGP ~-2 in 2009"]),
        ("The loss was larger in 2008, at 6.6%.", ["gdp ITA -6.6 in 2008"]),
        ("It followed a drop of 2 percent in 2008.", ["gdp ITA -2 in 2008"]),
        ("Vietnam reported 6.9 per cent.", []),  # which way it went is not said
        ("It came after the 2 percent of 2008.", []),
    ],
)
def test_behind_a_fall_the_way_has_to_be_said(text: str, expected: list[str]) -> None:
    assert behind(FELL, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Uganda exported 6 percent more.",
        "Uganda added 6 percent to its forests.",
        "Uganda spent around 6 percent.",
        "Uganda owed 6 percent.",
        "Uganda tourism saw 6 percent.",
        "Spain lent at 6 percent.",
        "Spain taxed them at 9 percent.",
        "Spain reported 60 percent.",
        "Investors in Spain demanded 6 percent.",
        "Spain and investors there saw a gain of 5 percent.",
        "The Greens in Spain polled 6 percent.",
        "Prices there rose 5 percent and investors cheered a gain of 3 percent.",
        "Vodafone reported 7 percent.",
        "Madrid reported 7.9 per cent.",
        "Nissan, which managed 5.2 percent, was next.",
        "It compared with 4.2 pct of the vote in 2005.",
        "It compared with unemployment of 4 percent in 2008.",
        "That is below the 3.8% of women.",
        "That is below the 3.8% target of 2004.",
        "It charged 4 percent in 2008.",
    ],
)
def test_other_things_do_not_go_on_from_it(text: str) -> None:
    assert behind(ROSE, text) == []
