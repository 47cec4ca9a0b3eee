"""Growth: which numbers are the growth of what, in which years, and what is left alone."""

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
    ("text", "expected"),
    [
        ("GDP in the 24 OECD countries rose 2.5 pct in 1986.", [("OECD", 2.5, (1986,))]),
        ("Growth decelerated in Peru to 2.4 percent in 2014, from 5.8 percent in 2013.", [("PER", 2.4, (2014,)), ("PER", 5.8, (2013,))]),
        ("Growth slowed by 0.8 percentage points to 2.4 percent in Chile in 2014.", [("CHL", 2.4, (2014,))]),
        ("Hungary, which grew 4.9 percent in 2018, expects more.", [("HUN", 4.9, (2018,))]),
        ("Germany's economy did not shrink in 2014; it grew by 2.2 percent in 2014.", [("DEU", 2.2, (2014,))]),
        ("Iceland's economy contracted in 2009 by 6.8 percent and in 2010 by 3.4 percent.", [("ISL", -6.8, (2009,)), ("ISL", -3.4, (2010,))]),
        ("Angola and Mozambique grew by 7 and 6 percent respectively in 2012.", [("AGO", 7.0, (2012,)), ("MOZ", 6.0, (2012,))]),
        ("Latvia's economy fell by 18 percent in 2009, Lithuania's by 14.8 percent.", [("LVA", -18.0, (2009,)), ("LTU", -14.8, (2009,))]),
        ("Ukraine's economy shrank 10 percent in 2015, and grew by 2.4 percent the next year.", [("UKR", -10.0, (2015,)), ("UKR", 2.4, (2016,))]),
        ("No country in Europe has had higher growth than Ireland: 5.2 per cent in 2014.", [("IRL", 5.2, (2014,))]),
        ("In 2020 Peru's economy shrank by 11 percent, its deepest slump since 1989.", [("PER", -11.0, (2020,))]),
        ("GDP growth in Rwanda picked up to 8.6 percent in 2018.", [("RWA", 8.6, (2018,))]),
        ("Between 2010 and 2015 Ethiopia averaged growth of 10 percent.", [("ETH", 10.0, (2010, 2015))]),
        ("Italy recorded zero growth in 2014.", [("ITA", 0.0, (2014,))]),
        ("Chile, Peru and Colombia grew at rates of 6, 7 and 6.6 percent in 2011.", [("CHL", 6.0, (2011,)), ("PER", 7.0, (2011,)), ("COL", 6.6, (2011,))]),
        ("Estonia saw growth of 7.6% in 2011; Latvia and Lithuania 5.5% and 5.9%.", [("EST", 7.6, (2011,)), ("LVA", 5.5, (2011,)), ("LTU", 5.9, (2011,))]),
        ("Growing at 10.5 percent a year, China will overtake Japan.", [("CHN", 10.5, ())]),
        ("Ghana's economy grew at a clip of 9 percent in 2012.", [("GHA", 9.0, (2012,))]),
        ("World output grew 3.9 percent in 2011.", [("WLD", 3.9, (2011,))]),
        ("The economies of Togo and Benin stagnated in 2011, while Ghana's grew 14 percent.", [("GHA", 14.0, (2011,))]),
        ("Greece's economy lost a quarter of its value between 2008 and 2013.", [("GRC", -25.0, (2008, 2013))]),
        ("Togo and Benin grew by 5 percent in 2010 and 6 percent in 2011.", [("TGO", 5.0, (2010,)), ("BEN", 5.0, (2010,)), ("TGO", 6.0, (2011,)), ("BEN", 6.0, (2011,))]),
        ("In the first half of 2014 Peru's economy expanded by 3.7 percent; for the full year it managed 2.4 percent.", [("PER", 3.7, (2014,)), ("PER", 2.4, (2014,))]),
        ("Japan's GDP shrank to the tune of 5 percent in 2009.", [("JPN", -5.0, (2009,))]),
        ("Britain's economy grew 2 percent in nineteen ninety-nine.", [("GBR", 2.0, (1999,))]),
        ("Uganda's population went up by a factor of 4 between 1960 and 2010.", [("UGA", 300.0, (1960, 2010))]),
        ("Malaysia's economy, which is heavily dependent on exports, shrank by 1.5 percent in 2009.", [("MYS", -1.5, (2009,))]),
        ("Egypt's population grew by 2.5 million, or 2.6 percent, in 2016.", [("EGY", 2.6, (2016,))]),
        ("Output in the euro area contracted by 4.4 percent in 2009, compared with 2.6 percent in the United States.", [("EURO", -4.4, (2009,)), ("USA", -2.6, (2009,))]),
    ],
)  # fmt: skip
def test_running_text(text: str, expected: list[tuple[str, float, tuple[int, ...]]]) -> None:
    assert said(growth(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya: growth of GDP at constant prices (%): 2013 5.1; 2014 4.7.", [("KEN", 5.1, (2013,)), ("KEN", 4.7, (2014,))]),
        ("Real GDP growth, Chile: 2010 5.8%, 2011 6.1%.", [("CHL", 5.8, (2010,)), ("CHL", 6.1, (2011,))]),
        ("GDP growth (annual %): Ghana 6.2 (2018), 6.5 (2019).", [("GHA", 6.2, (2018,)), ("GHA", 6.5, (2019,))]),
        ("Population of Ireland: 4 757 976 (2016), + 3,8 % since 2011", [("IRL", 3.8, (2011, 2016))]),
        ("Annual population growth in Niger: 3.8 percent (2015).", [("NER", 3.8, (2015,))]),
    ],
)  # fmt: skip
def test_pages_of_statistics(text: str, expected: list[tuple[str, float, tuple[int, ...]]]) -> None:
    assert said(growth(text)) == expected


@pytest.mark.parametrize(
    ("text", "value", "years"),
    [
        ("Syria's economy is half the size it was in 2010.", -50, (2010, 2016)),
        ("Greece's economy is 25 percent smaller than in 2008.", -25, (2008, 2016)),
        ("The Irish economy was 10 per cent larger in 2016 than in 2014.", 10, (2014, 2016)),
        ("Italy's GDP was 2.7 pct higher in 1986 than in 1985.", 2.7, (1986,)),
        ("India's economy is three times bigger than it was in 2000.", 200, (2000, 2016)),
        ("The world economy is half as big again as in 2000.", 50, (2000, 2016)),
        ("China's GDP in 2010 was six times what it was in 1990.", 500, (1990, 2010)),
        ("China's GDP in 2010 was 30 times that of 1978.", 2900, (1978, 2010)),
        ("Poland's economy is now double its 1989 size.", 100, (1989, 2016)),
        ("Spain's GDP in 2013 was still 8 percent below its 2008 level.", -8, (2008, 2013)),
        ("Ukraine's GDP has fallen to 60 percent of its 1990 level.", -40, (1990, 2016)),
        ("Ukraine's economy shrank by half between 1990 and 1999.", -50, (1990, 1999)),
        ("Latvia has lost more than a quarter of its population since 1990.", -25, (1990, 2016)),
        ("The famine cost Ireland a quarter of its population between 1845 and 1851.", -25, (1845, 1851)),
        ("China's economy has grown fivefold since 1990.", 400, (1990, 2016)),
        ("Samoa's population rose from 161,000 in 1991 to 198,000 in 2018, an increase of almost a quarter.", 25, (1991, 2018)),
    ],
)  # fmt: skip
def test_a_size_against_an_earlier_one(text: str, value: float, years: tuple[int, ...]) -> None:
    (claim,) = growth(text, date="2016-05-01")
    assert (claim.value, claim.years) == (value, years)


def test_a_loss_is_bounded_from_the_other_side() -> None:
    (claim,) = growth("Latvia has lost more than a quarter of its population since 1990.", date="2018-05-01")
    assert claim.comparator == "<"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nigeria's population is set to double by 2050.", [(100.0, (2050,))]),
        ("Africa's population is projected to double by 2050 and triple by 2100.", [(100.0, (2050,)), (200.0, (2100,))]),
        ("The IMF is to cut its 2005 growth forecast for the German economy from 1.8% to 0.8%.", [(1.8, (2005,)), (0.8, (2005,))]),
        ("The Malaysian economy is expected to grow 1.5 pct this year and 2.3 pct next.", [(1.5, (2004,)), (2.3, (2005,))]),
        ("The Philippine central bank expects growth of 5 percent in each of the next two years.", [(5.0, (2005,)), (5.0, (2006,))]),
        ("Economists polled by Reuters had forecast growth of 2.1 percent for Sweden in 2005.", [(2.1, (2005,))]),
        ("Vietnam's National Assembly set a growth target of 6.5 percent for 2005.", [(6.5, (2005,))]),
    ],
)  # fmt: skip
def test_forecasts(text: str, expected: list[tuple[float, tuple[int, ...]]]) -> None:
    claims = growth(text, date="2004-11-01")
    assert [(c.value, c.years) for c in claims] == expected
    assert {c.modality for c in claims} == {"projected"}


@pytest.mark.parametrize(
    "text",
    [
        "The elderly population of Japan grew by 30 percent.",
        "France's farm economy shrank 3 percent.",
        "The population of Yemen doubles every 20 years.",
        "China's debt is twice as large as it was in 2004.",
        "The British economy is now 3 percent bigger than before the crisis.",
        "Per capita income in Chile is three times higher than in Bolivia.",
        "The wolf population of Spain is twice as large as in 2000.",
        "It is said that the plague killed a third of the population of Peru.",
        "Inflation in Turkey slowed to 9 percent as the economy grew.",
        "Government debt in Italy grew to 132 percent of GDP.",
        "The exports of Peru, whose economy is small, fell by 3 percent in 2009.",
        "Egypt's exports grew by 2.5 million, or 2.6 percent, in 2016.",
        "The city's population grew by 20 percent between 1990 and 2000.",
        "Growth in retail sales slowed in Peru to 2.4 percent in 2014.",
        "Exports of Hungary, which grew 4.9 percent in 2018, are mostly cars.",
        "The economy of Japan grew. Peru's miners lost ground, with a drop of 8 percent.",
        "Spain's growth was weak, and inflation fell, but it was 4 percent in 2012.",
        "Togo, Benin and Chad grew 5 and 6 percent.",
        "GDP per capita in Ireland is a fifth higher than in Italy.",
        "World output of steel grew 3.9 percent in 2011.",
        "Spain's growth was weak, and unemployment stayed high; it was 22 percent in 2012.",
        "Oil output, half the size it was in 2010, holds back the economy of Mexico.",
    ],
)
def test_leaves_other_things_alone(text: str) -> None:
    assert growth(text, date="2015-01-01") == []
