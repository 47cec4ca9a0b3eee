"""Growth told by counting people, behind a "with", behind an apposition, and of what one grows oneself."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of people on Earth has trebled since 1950.", "population WLD 200 in 1950-2011"),
        ("The number of humans is growing by 1 percent a year.", "population WLD 1"),
        ("Since 1990 the number of Kenyans has more than doubled.", "population KEN >100 in 1990-2011"),
        ("The number of Italians rose by 5 percent between 2001 and 2010.", "population ITA 5 in 2001-2010"),
        ("The number of people living in Latvia fell by 2 percent in 2010.", "population LVA -2 in 2010"),
        ("The number of people in Nigeria has grown fivefold since 1950.", "population NGA 400 in 1950-2011"),
        (
            "There are 40 million Kenyans and their number is rising by 2.7 percent a year.",
            "population KEN 2.7",
        ),
        ("Chad has 11 million people, and the number has doubled since 1985.", "population TCD 100 in 1985-2011"),
        ("Chad had 5 million people in 1985. The number has doubled since 1985.", "population TCD 100 in 1985-2011"),
        ("Ecuador's population is 14 million. Bolivia's has doubled since 1972.", "population BOL 100 in 1972-2011"),
        ("Mali's population is 15 million. Mali's numbers are rising by 3 per cent a year.", "population MLI 3"),
    ],
)  # fmt: skip
def test_people_that_are_counted(text: str, expected: str) -> None:
    assert [said(c) for c in claims("growth", text, date="2011-11-08")] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The number of Kenyan tourists has doubled since 1990.",
        "The number of Kenyans abroad has doubled since 1990.",
        "The number of people in poverty has doubled since 1990.",
        "The number of people living in cities doubled between 1990 and 2010.",
        "Peru exported 40,000 tonnes of coffee. The number has doubled since 1990.",
        "Exports of Poland fell, with growth of 2 percent in 2010.",
        "Tourism grew Malta's economy by 2 percent in 2010.",
    ],
)
def test_numbers_of_others(text: str) -> None:
    assert claims("growth", text, date="2011-11-08") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland escaped recession, with growth of 2.6 percent in 2009.", "gdp POL 2.6 in 2009"),
        ("Spain, the euro zone's fourth-largest economy, managed growth of 0.9 percent in 2007.", "gdp ESP 0.9 in 2007"),
        ("Chad, Africa's hottest economy, grew 2 percent in 2007.", "gdp TCD 2 in 2007"),
        ('Ghana\'s president said: "In 2010 we grew our economy by 8 percent."', "gdp GHA 8 in 2010"),
        ("Between 2000 and 2010 Ethiopia grew its economy by 9 percent a year.", "gdp ETH 9 in 2000-2010"),
    ],
)  # fmt: skip
def test_growth_of_the_place_that_the_sentence_is_about(text: str, expected: str) -> None:
    assert [said(c) for c in claims("growth", text, date="2011-11-08")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neighbouring Niger grew by 5 percent in 2010.", ["gdp NER 5 in 2010"]),
        (
            "Peru's economy shrank by 2% in 2009, a milder fall than the 5% contraction in neighbouring Chile.",
            ["gdp PER -2 in 2009", "gdp CHL -5 in 2009"],
        ),
        (
            "Peru's economy grew 2.5% in 2009, better than the 1.1% expansion in Brazil.",
            ["gdp PER 2.5 in 2009", "gdp BRA 1.1 in 2009"],
        ),
        (
            "Kenya's GDP is large. Output rose 5.6 percent in 2008, after an expansion of 8.4 percent in 2007.",
            ["gdp KEN 5.6 in 2008", "gdp KEN 8.4 in 2007"],
        ),
        (
            "In 2009 Italy's economy shrank by 5.2 per cent. It bounced back by 1.6 per cent in 2010.",
            ["gdp ITA -5.2 in 2009", "gdp ITA 1.6 in 2010"],
        ),
        ("Qatar was the world's fastest-growing economy in 2009, expanding by 9.3 percent.", ["gdp QAT 9.3 in 2009"]),
        ("In 2009 the crisis cost Finland 8% of its GDP.", ["gdp FIN -8 in 2009"]),
        ("Finland's economy suffered. The oil crisis of 1975 cost 2% of GDP.", ["gdp FIN -2 in 1975"]),
        ("In 2009 Latvia lost 14 per cent of its output, after 3 per cent in 2008.", ["gdp LVA -14 in 2009", "gdp LVA -3 in 2008"]),
        ("Brazil's GDP was $2.2 trillion in 2010, up 32 percent on 2009 in dollars.", ["gdp BRA 32 in 2010"]),
        ("Chad's GDP was $10 billion in 2010, up by half on 2006 in dollars.", ["gdp TCD 50 in 2006-2010"]),
        (
            "Haiti has 10 million inhabitants. The Dutch economy grew 2 percent in 2006. Haiti's shrank by 1.8 percent.",
            ["gdp NLD 2 in 2006", "gdp HTI -1.8 in 2006"],
        ),
    ],
)  # fmt: skip
def test_rates_told_beside_one_another(text: str, expected: list[str]) -> None:
    assert [said(c) for c in claims("growth", text, date="2011-11-08")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The company is Kenya's largest. The firm lost 5 percent of its output in 2010.",
        "Corruption cost Kenya 5 percent of its GDP in 2010.",
        "The pandemic could cost Peru 5 percent of its GDP.",
        "China is our largest market, with growth of 20 percent in 2010.",
        "The war cost Iraq a third of its oil output in 1991.",
        "Goods entering Chad rose 5 percent in 2010.",
    ],
)
def test_losses_of_others(text: str) -> None:
    assert claims("growth", text, date="2011-11-08") == []


def test_a_direction_told_with_its_figure_is_one_claim() -> None:
    assert claims("trend", "China's economy expanded, growing 7.3 percent.") == []
    assert claims("trend", "Malta was in recession in 2009, with GDP down 2.6%.") == []
    (denied,) = claims("trend", "Malta escaped recession in 2009.")
    assert denied.modality == "negated"
    (other,) = claims("trend", "Peru's economy shrank in 2009 and grew 8 percent in 2010.")
    assert other.years == (2009,)


def test_the_year_of_a_size_behind_a_change_is_not_that_of_the_change() -> None:
    (grown,) = claims("trend", "The population of Peru has grown slowly and was 22 million in 1990.")
    assert grown.years == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "India's economy grew by 8.1% in 2006. That compares with 7.9 percent in 2005.",
            ["gdp IND 8.1 in 2006", "gdp IND 7.9 in 2005"],
        ),
        (
            "India's economy grew by 8.1% in 2006. The rate compares with 12.7% in China.",
            ["gdp IND 8.1 in 2006", "gdp CHN 12.7"],
        ),
        (
            "Spain's economy shrank by 3.6 percent in 2009. The British economy was about 4 percent smaller.",
            ["gdp ESP -3.6 in 2009", "gdp GBR ~-4 in 2009"],
        ),
        ("Finance Minister Luis Paz forecast growth of 4 percent for Peru in 2012.", ["gdp PER 4 in 2012 projected"]),
        (
            "The economy of Peru grew 4 percent in 2008. In fact gross domestic product rose 9 percent.",
            ["gdp PER 4 in 2008", "gdp PER 9 in 2008"],
        ),
        ("Vietnam's GDP grew by 5.4% in 2009 and now stands at $106 billion.", ["gdp VNM 5.4 in 2009"]),
        (
            "Chad has a population of 11 million. Niger has a population of 16 million, and Latvia, with 2 million, shrinks by 1% a year.",
            ["population LVA -1"],
        ),
        (
            "Peru's economy shrank 1 percent in 2009. Chad, despite handouts to 6 million people, suffered a contraction of 4 percent.",
            ["gdp PER -1 in 2009", "gdp TCD -4 in 2009"],
        ),
        (
            "Growth in India was 4 percent in 2009. Paraguay, with 11.1 percent, was the star.",
            ["gdp IND 4 in 2009", "gdp PRY 11.1 in 2009"],
        ),
        ("Italy's economy shrank by 5 percent in 2009. Paraguay, with 11.1 percent, was the star.", ["gdp ITA -5 in 2009"]),
        ("Kenya's population is 40 million. It has doubled since 1985.", ["population KEN 100 in 1985-2011"]),
        ("Kenya's population is 40 million. Nairobi is rich; it has doubled since 1985.", []),
        ("Growth in Peru has come down to 2 percent.", ["gdp PER 2"]),
        ("Population growth in Peru, 2.4 percent a year in the 1980s, has come down to 0.8 percent.", ["population PER 0.8"]),
        ("The economies of the Baltic states as a group shrank by a tenth in 2009.", ["gdp BALTIC -10 in 2009"]),
        ("Indonesian GDP slumped as the rupiah lost most of its value.", []),
    ],
)  # fmt: skip
def test_rates_that_go_on_from_one_another(text: str, expected: list[str]) -> None:
    assert [said(c) for c in claims("growth", text, date="2011-11-08")] == expected


def test_a_direction_and_a_figure_on_two_sides_of_a_semicolon_are_two() -> None:
    (denied,) = claims("trend", "Malta's economy did not shrink in 2009; it grew by 2 percent.")
    assert denied.modality == "negated"


@pytest.mark.parametrize(
    ("text", "frequency"),
    [
        ("Japan's GDP fell 14 percent at an annual rate, the most since 1974.", "quarter"),
        ("Japan's GDP fell by an annualised 14 percent.", "quarter"),
        ("Japan's GDP grew at an annual rate of 4 percent in 2010.", "annual"),
        ("Japan's GDP grew 4 percent at an annual rate between 1980 and 1990.", "annual"),
        ("Japan's GDP grew by 4 percent in 2010.", "annual"),
    ],
)
def test_a_rate_put_as_one_of_a_year_is_of_a_quarter(text: str, frequency: str) -> None:
    (claim,) = claims("growth", text, date="2011-11-08")
    assert claim.frequency == frequency


@pytest.mark.parametrize(
    "text",
    [
        "In 2009 Mexico's economy shrank by 5.3 percent, its first recession in 14 years.",
        "In 2009 Mexico's economy shrank by 5.3 percent, the worst fall in 14 years.",
    ],
)
def test_how_long_a_record_held_is_no_time_of_the_rate(text: str) -> None:
    (claim,) = claims("growth", text, date="2011-11-08")
    assert claim.years == (2009,)


@pytest.mark.parametrize(
    "text",
    [
        "China's economy is now 80 percent as large as America's, up from 11 percent in 1990.",
        "Poland's GDP per head is 60 percent of Germany's, up from 30 percent in 1990.",
        "India's economy is twice as large as Italy's, up from 40 percent in 1990.",
    ],
)
def test_what_a_ratio_was_before_is_no_rate(text: str) -> None:
    assert claims("growth", text) == []


def test_what_a_rate_was_before_is_one() -> None:
    found = claims("growth", "Poland's economy grew by 4 percent in 2008, up from 3 percent in 2001.")
    assert [said(c) for c in found] == ["gdp POL 4 in 2008", "gdp POL 3 in 2001"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2008 and 2009, Italy's economy shrank by 1 and 5.3 percent.", ["gdp ITA -1 in 2008", "gdp ITA -5.3 in 2009"]),
        ("Italy's economy shrank by 1 and 5.3 percent in 2008 and 2009.", ["gdp ITA -1 in 2008", "gdp ITA -5.3 in 2009"]),
        (
            "In 2005, 2006 and 2007 Peru's GDP grew by 6 percent, 7 percent and 8.5 percent.",
            ["gdp PER 6 in 2005", "gdp PER 7 in 2006", "gdp PER 8.5 in 2007"],
        ),
        ("In 2006 and 2007 Spain's economy grew by 4 percent.", ["gdp ESP 4 in 2006", "gdp ESP 4 in 2007"]),
        ("Spain's economy grew by 4 percent in 2006 and by 3.6 percent in 2007.", ["gdp ESP 4 in 2006", "gdp ESP 3.6 in 2007"]),
    ],
)  # fmt: skip
def test_as_many_years_as_rates_go_one_to_one(text: str, expected: list[str]) -> None:
    assert [said(c) for c in claims("growth", text, date="2011-11-08")] == expected


@pytest.mark.parametrize(
    ("text", "average"),
    [
        ("Japan's growth slowed from 4 percent in the late 1980s to 1 percent in 2000.", [True, False]),
        ("Japan's growth slowed to 1 percent in the 1990s.", [True]),
        ("Japan's GDP rose by 50 percent in the 1980s.", [False]),
        ("Japan's growth slowed from 4 percent in 1990 to 1 percent in 1993.", [False, False]),
    ],
)
def test_the_rate_of_a_decade_held_year_by_year(text: str, average: list[bool]) -> None:
    assert [c.average for c in claims("growth", text, date="2011-11-08")] == average
