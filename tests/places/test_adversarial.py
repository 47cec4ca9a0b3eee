"""Sentences made to mislead: a country's name in the name of something else, and what is said of more than is named."""

import pytest

from claimcheck.places import gazetteer


def found(text: str) -> list[tuple[str, str]]:
    """The places of a text as (words, codes), parts of countries left out."""
    return [(m.text, " ".join(m.codes)) for m in gazetteer().find(text) if m.codes]


@pytest.mark.parametrize(
    "text",
    [
        "The population of Peru, Indiana, fell to 11,000.",
        "Lebanon, Pennsylvania, has 26,000 people.",
        "Palestine, Texas, and Paris, Texas, grew.",
        "Moscow, Idaho, Mexico, Missouri, and Poland, Ohio, are small.",
        "Grenada, Miss., and Malta, N.Y., grew.",
        "China Airlines carried 12 million passengers through the Panama Canal.",
        "Exports of Brazil nuts and Chile peppers fell.",
        "New Mexico, New England and Northern Ireland grew.",
        "Chad Smith, Jordan Spieth and Israel Meir said so.",
        "India Arie added that Kenya Moore wrote it.",
        "Jordan B. Peterson and Michael B. Jordan have 5 million followers.",
        "India Today, the Korea Times, the Kuwait Times and Malta Today reported it.",
        "Holland America and Virgin Australia grew 20 percent.",
        "Poland Spring sold a billion bottles to Norway House.",
        "Japan Tobacco, Japan Post and India Cements rose.",
        "Air Jordan and Air India sales grew.",
        "The Monaco Grand Prix and the Belgian Grand Prix drew 100,000.",
        "Guinea pigs, Turkey sandwiches and Bermuda shorts sold well.",
        "Cyprus University has 5,000 students.",
        "The Chad basin is home to 30 million people.",
        "The Niger delta has 30 million people and the Jordan valley 85,000.",
        "Farms in south Georgia grew 5 percent; so did east Germany.",
        "Benin City, Kuwait City, Mexico City and Panama City grew.",
        "OPEC+ cut output and ASEAN+3 grew; so did the ASEAN-5.",
        "North and South Korea have 77 million people.",
        "North and South America have a billion people.",
        "Central and South America have 610 million people.",
        "South and Southeast Asia have 2.6 billion people.",
        "East and South Asia grew.",
        "North and South Sudan have 55 million people.",
        "East and West Germany had 79 million people in 1989.",
        "Eastern and Southern Africa, Western and Northern Europe grew.",
        "The Indo-Pacific, the Far East and Greater China grew.",
        "Both Congos and the two Koreas grew.",
        "The Saudi Aramco and Swiss Re reports are out.",
        "The rest of Asia and much of Africa grew 5 percent.",
        "The island of Ireland has 6.9 million people.",
        "European NATO members have 590 million people.",
        "NATO's European allies have 590 million people; so have the European members of NATO.",
        "The African Commonwealth has 700 million people.",
        "The Arab members of OPEC and the Gulf members of OPEC grew.",
        "The smaller EU countries and the newer EU members grew.",
        "New EU members grew by 5.2 percent in 2006.",
        "The new BRICS members account for a tenth of output.",
        "The EU founding members have 240 million people; the original members of the EU had 170 million.",
        "The EU's six founding members and the founders of NATO grew by 2 percent.",
        "EU candidate countries have 60 million people.",
        "The Asian Tigers grew by 5.2 percent, as did the other Asian tiger economies.",
        "The EU's eastern members have 100 million people.",
        "The other G7 countries have 440 million people.",
        "The five largest EU countries have 310 million people.",
        "Muslim India, Hindu India and Jewish Israel grew.",
        "Francophone Africa, English-speaking Canada and Andean Peru grew.",
        "Young Africa and poor Asia; working-age China.",
        "Rebel-held Yemen, Free Syria and Occupied Ukraine.",
        "Non-OECD Asia and non-EU Europe grew.",
    ],
)
def test_no_figure_goes_to_a_country_that_is_not_spoken_of(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The EU's founding members were Belgium, France, Italy, Luxembourg, the Netherlands and West Germany.",
        "Croatia, with four million people, is the newest EU member.",
        "The EU is home to 450 million people, and new members will come.",
        "An old EU hand put growth at 2 percent.",
    ],
)
def test_who_belongs_to_a_group_is_told_of_the_group(text: str) -> None:
    assert "EU" in {codes for _, codes in found(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guinea pigs outnumber people in Peru.", [("Peru", "PER")]),
        ("The Macedonia region of Greece is poor.", [("Greece", "GRC")]),
        ("India Finance Minister Singh said India's economy grew.", [("India", "IND"), ("India", "IND")]),
        ("Israel Prime Minister Meir said so.", [("Israel", "ISR")]),
        ("Jordan and South Korea grew.", [("Jordan", "JOR"), ("South Korea", "KOR")]),
        ("Japan and South Korea grew.", [("Japan", "JPN"), ("South Korea", "KOR")]),
        ("the North and sub-Saharan Africa", []),
        ("Asia and South America grew.", [("Asia", "ASI"), ("South America", "SAM")]),
        ("Sudan and South Sudan grew.", [("Sudan", "SDN"), ("South Sudan", "SSD")]),
        ("The population of subsaharan Africa doubled.", [("subsaharan Africa", "SSA")]),
        ("South Africa, Southern African GDP", [("South Africa", "ZAF")]),
        ("BRICS+ and the EU-27 grew.", [("BRICS+", "BRICS"), ("EU-27", "EU")]),
        ("the P.R.C., the U.A.E. and the D.R.C.", [("P.R.C.", "CHN"), ("U.A.E.", "ARE"), ("D.R.C.", "COD")]),
        ("D.R. Congo and DR Congo grew.", [("D.R. Congo", "COD"), ("DR Congo", "COD")]),
        (
            "S. Korea, N. Korea and W. Germany",
            [("S. Korea", "KOR"), ("N. Korea", "PRK"), ("W. Germany", "DEU")],
        ),
        ("American Samoa is smaller than Samoa.", [("American Samoa", "ASM"), ("Samoa", "WSM")]),
        ("British Columbia and the British Virgin Islands", [("British Virgin Islands", "VGB")]),
        (
            "Persia, Siam, Ceylon, Upper Volta",
            [("Persia", "IRN"), ("Siam", "THA"), ("Ceylon", "LKA"), ("Upper Volta", "BFA")],
        ),
        (
            "Equatorial Guinea, Guinea-Bissau and New Guinea",
            [("Equatorial Guinea", "GNQ"), ("Guinea-Bissau", "GNB")],
        ),
        ("Niger State lies in Nigeria, not in Niger.", [("Nigeria", "NGA"), ("Niger", "NER")]),
        ("Mauritius and Mauritania", [("Mauritius", "MUS"), ("Mauritania", "MRT")]),
        ("Slovak, Slovene and Slovenian GDP", [("Slovak", "SVK"), ("Slovene", "SVN"), ("Slovenian", "SVN")]),
        ("the Japan coast guard saw Japan grow", [("Japan", "JPN")]),
        ("European Russia and Asiatic Turkey grew.", [("European", "EUR")]),
        ("French Canada and Russian Asia grew", [("French", "FRA"), ("Russian", "RUS")]),
        ("poor German growth and lower Chinese output", [("German", "DEU"), ("Chinese", "CHN")]),
        ("Germany is the largest EU economy", [("Germany", "DEU"), ("EU", "EU")]),
        ("one of the five largest EU countries", [("EU countries", "EU")]),
        ("the members of NATO and all members of the EU", [("NATO", "NATO"), ("EU", "EU")]),
        ("the member states of the EU", [("EU", "EU")]),
        ("the rest of the world", [("world", "WLD")]),
        ("South Korea's Japanese rivals", [("South Korea", "KOR"), ("Japanese", "JPN")]),
    ],
)
def test_those_that_are_spoken_of_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
