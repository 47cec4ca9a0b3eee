"""Membership: rosters, sizes, joining, founding, leaving, and what goes on from these."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims, said

FOUND = [
    ("The EU met. Output in the 15-nation bloc fell.", "2000-11-05", None, ["- of EU 15"]),
    ("OPEC met. Output in the 15-nation bloc fell.", "2000-11-05", None, []),
    ("GDP fell by 2 percent in Austria, which joined the EU in 1995.", None, None, ["AUT of EU in 1995"]),
    ("ASEAN met in Jakarta. Timor-Leste is one of the ten members.", None, None, ["TLS of ASEAN"]),
    (
        "ASEAN was founded in 1967 by Indonesia, Malaysia, the Philippines, Singapore and Thailand and today has ten members.",
        None,
        None,
        ["IDN+MYS+PHL+SGP+THA of ASEAN in 1967", "- of ASEAN 10"],
    ),
    ("All 27 countries of the EU agreed.", "2022", None, ["- of EU 27"]),
    (
        "Among the 13 OPEC members only Indonesia and Nigeria have more than 100 mln people.",
        "1987",
        None,
        ["- of OPEC 13"],
    ),
    (
        "Andorra is a member of the Council of Europe and the United Nations but not of the European Union.",
        None,
        None,
        ["AND of EU negated"],
    ),
    ("Argentina, which had been invited too, is a member of BRICS.", None, None, ["ARG of BRICS"]),
    (
        "Austria joined the euro area in 1999. Latvia has been a member since 2004.",
        None,
        None,
        ["AUT of EURO in 1999", "LVA of EURO in 2004"],
    ),
    (
        "BRICS has grown: the club has five members since South Africa joined in 2010.",
        None,
        None,
        ["- of BRICS 5", "ZAF of BRICS in 2010"],
    ),
    (
        "Brazil is a founding member of Mercosur and of the BRICS group. It has never been a member of the OECD. It is one of the members of OPEC.",
        None,
        None,
        ["BRA of MERCOSUR", "BRA of BRICS", "BRA of OECD negated", "BRA of OPEC"],
    ),
    ("Britain has left the European Union.", None, None, ["GBR of EU negated"]),
    (
        "Bulgaria and Romania became members of the European Union on Jan. 1, 2007, taking the bloc to 27 countries.",
        "2007-01-01",
        None,
        ["BGR+ROU of EU in 2007", "- of EU 27"],
    ),
    (
        "Canada, Australia and India are members of the Commonwealth. So is Ireland.",
        None,
        None,
        ["AUS+CAN+IND of COMMONWEALTH", "IRL of COMMONWEALTH"],
    ),
    ("EU member Hungary opposed the plan.", None, None, ["HUN of EU"]),
    ("EU welcomes Croatia as 28th member", "2013-07-01", None, ["HRV of EU"]),
    (
        "Egypt, Ethiopia, Iran and the United Arab Emirates became members of BRICS in January 2024.",
        None,
        None,
        ["ARE+EGY+ETH+IRN of BRICS in 2024"],
    ),
    (
        "Eleven of the 19 euro area economies were still smaller in 2016 than in 2007.",
        "2017",
        None,
        ["- of EURO 19"],
    ),
    ("France and Spain are members of the euro area.", None, None, ["ESP+FRA of EURO"]),
    (
        "France is the most populous country in the European Union. France and Spain are members of the euro area. Switzerland is a member of the European Union.",
        None,
        None,
        ["ESP+FRA of EURO", "CHE of EU"],
    ),
    (
        "Gross domestic product in the 24 OECD countries rose 2.5 pct in 1986, the organisation's secretariat estimates.",
        "1987",
        None,
        ["- of OECD 24 in 1986"],
    ),
    (
        "Japan is a member of the G7, the G20 and the OECD.",
        None,
        None,
        ["JPN of G7", "JPN of G20", "JPN of OECD"],
    ),
    (
        "Kenya, Uganda and Tanzania founded the East African Community in 2000. Rwanda joined in 2007.",
        None,
        None,
        ["KEN+TZA+UGA of EAC in 2000", "RWA of EAC in 2007"],
    ),
    ("Lithuania became the 19th member of the euro area in 2015.", None, None, ["LTU of EURO in 2015"]),
    (
        "Mercosur's four founders were Argentina, Brazil, Paraguay and Uruguay.",
        None,
        None,
        ["ARG+BRA+PRY+URY of MERCOSUR"],
    ),
    ("Nigeria left OPEC in 2009.", None, None, ["NGA of OPEC in 2009 negated"]),
    ("Our Union of 28 countries is strong and its population grows.", "2019", None, ["- of EU 28"]),
    ("Our Union of 28 countries is strong.", "2021-05-01", "EU", ["- of EU 28"]),
    ("Russia, which joined in 1998, is a member of the G8.", None, None, ["RUS of G8"]),
    (
        "SAARC, our own association, has eight members: Afghanistan, Bangladesh, Bhutan, India, the Maldives, Nepal, Pakistan and Sri Lanka.",
        None,
        None,
        ["AFG+BGD+BTN+IND+LKA+MDV+NPL+PAK of SAARC 8"],
    ),
    (
        "Slovenia joined the European Union in 2004 and adopted the euro in 2007.",
        None,
        None,
        ["SVN of EU in 2004", "SVN of EURO in 2007"],
    ),
    ("Sweden, an EU member since 1995, kept its krona.", None, None, ["SWE of EU in 1995"]),
    ("The Community of 12 now has 320 mln people.", "1987", None, ["- of EU 12 in 1987"]),
    (
        "The EU is big. Poland and Hungary joined in 2007; Croatia followed in 2013.",
        None,
        None,
        ["HUN+POL of EU in 2007", "HRV of EU in 2013"],
    ),
    (
        "The EU is our home. Poland, Hungary and the Czech Republic joined in 2007. Croatia followed in 2013. Croatia has used the euro since 2013, and the euro area counts 19 countries.",
        "2021-05-01",
        None,
        ["CZE+HUN+POL of EU in 2007", "HRV of EU in 2013", "HRV of EURO in 2013", "- of EURO 19"],
    ),
    ("The EU's 28 states have half a billion inhabitants.", "2016", None, ["- of EU 28"]),
    (
        "The European Union has 28 members. The United Kingdom left the European Union in 2020.",
        None,
        None,
        ["- of EU 28", "GBR of EU in 2020 negated"],
    ),
    ("The G20 comprises 19 countries and the European Union.", "2015", None, ["- of G20 19"]),
    (
        "The G7 consists of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States.",
        None,
        None,
        ["CAN+DEU+FRA+GBR+ITA+JPN+USA of G7"],
    ),
    ("The G8 has eight members, Russia among them.", "2015", None, ["RUS of G8 8"]),
    ("The Gulf Cooperation Council has six member states.", None, None, ["- of GCC 6"]),
    (
        "The ten ASEAN economies together would form the seventh-largest economy in the world.",
        "2019",
        None,
        ["- of ASEAN 10"],
    ),
    (
        'The writer spoke of "the 19 members of the European Union". The Union has 28, and had 15 members in 1990.',
        "2016",
        None,
        ["- of EU 19", "- of EU 15 in 1990"],
    ),
    (
        "Today the euro area has 19 members, and 340 million Europeans carry the same money.",
        "2018-06-26",
        None,
        ["- of EURO 19 in 2018"],
    ),
    ("Turkey belongs to NATO but does not belong to the EU.", None, None, ["TUR of NATO"]),
    (
        "Welcome to the euro area, of which Latvia has been a member since 2004.",
        None,
        None,
        ["LVA of EURO in 2004"],
    ),
    (
        "The G7 met. Russia, which joined in 1998, is a member of the G8.",
        None,
        None,
        ["RUS of G8"],
    ),
    (
        "The EU does not have 28 members; it is the euro area that has 19.",
        None,
        None,
        ["- of EU 28 negated", "- of EURO 19"],
    ),
    (
        "The three countries that joined the EU in 1995 were Austria, Finland and Sweden.",
        None,
        None,
        ["AUT+FIN+SWE of EU in 1995"],
    ),
    ("The Baltic states joined NATO in 2004.", None, None, ["EST+LTU+LVA of NATO in 2004"]),
    ("Turkey is not in the EU.", None, None, ["TUR of EU negated"]),
    ("Norway is outside the EU.", None, None, ["NOR of EU negated"]),
    (
        "South Africa joined Brazil, Russia, India and China in the BRICS in 2010.",
        None,
        None,
        ["ZAF of BRICS in 2010"],
    ),
    ("Ireland, a member of the EU since 1973, uses the euro.", None, None, ["IRL of EU in 1973"]),
    ("Finland became NATO's 31st member in April 2023.", None, None, ["FIN of NATO in 2023"]),
    (
        "Norway has 5.3 million people and Denmark 5.8 million; together with Finland, Iceland and Sweden they make up the Nordic countries.",
        None,
        None,
        ["DNK+FIN+ISL+NOR+SWE of NORDIC"],
    ),
    ("In 1986 output in the 24 OECD countries rose.", None, None, ["- of OECD 24 in 1986"]),
    (
        "Sweden became a member of the European Union in 1995 but has not adopted the euro.",
        None,
        None,
        ["SWE of EU in 1995", "SWE of EURO negated"],
    ),
    ("NATO has grown to 19 member states.", None, None, ["- of NATO 19"]),
    (
        "Malaysia is the only South-East Asian country in the Commonwealth of Nations.",
        None,
        None,
        ["MYS of COMMONWEALTH"],
    ),
    ("The European Union expanded in 2004 from 15 members to 25.", None, None, ["- of EU 25 in 2004"]),
]
LEFT_ALONE = [
    "Brazil, India and the EU signed a trade agreement.",
    "Seven members of the G20 voted against.",
    "Five members of the EU oppose the plan.",
    "The five EU countries that border Russia met.",
    "France joined the EU's call for restraint.",
    "France joined Germany in calling for talks.",
    "The player left the EU in 2015 after joining Chelsea.",
    "Greece left the EU summit without a deal.",
    "The delegation left OPEC headquarters on Monday.",
    "Rwanda joined in the celebrations.",
    "Minister Rossi joined the EU in 1999 as an official.",
    "The seven largest members of the OECD met in Paris.",
    "Officials of Japan, the European Union, Canada and Australia met.",
    "The vote left the EU in disarray.",
    "The NFL is made up of 32 teams.",
    "Peru, Colombia and Chile formed the Pacific Alliance.",
    "Turkey wants to become a member of the EU.",
    "Poland is in the EU's good books.",
    "Inflation in France is outside the EU target.",
    "Germany is in the G7 presidency for a year.",
    "It is the second half that has 19 rounds, an EU official said.",
    "All seven members of the G7 saw their economies shrink in 2020.",
    "Canada, a member of the panel, met the EU.",
    "The countries that joined the march were Chad and Mali, EU officials said.",
    "The committee has eight members, a Frenchman among them, and reports to the EU.",
    "The EU's exports grew to 25 billion.",
    "Peru is the only South American country in the OECD to shrink.",
    "ASEAN tourism grew from six countries to ten.",
]


@pytest.mark.parametrize(("text", "date", "place", "wanted"), FOUND, ids=[row[0][:60] for row in FOUND])
def test_finds(text: str, date: str | None, place: str | None, wanted: list[str]) -> None:
    assert [said(c) for c in claims("membership", text, date, place)] == wanted


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str) -> None:
    assert claims("membership", text) == []
