"""Names in sentences: which are places, which are parts of one, which are something else."""

import pytest

from claimcheck.places import PlaceMention, gazetteer


def found(text: str) -> list[tuple[str, str]]:
    """The places of a text as (words, codes), parts of countries left out."""
    return [(m.text, " ".join(m.codes)) for m in gazetteer().find(text) if m.codes]


def parts(text: str) -> list[str]:
    return [m.text for m in gazetteer().find(text) if m.form == "subnational"]


def only(text: str) -> PlaceMention:
    (mention,) = (m for m in gazetteer().find(text) if m.codes)
    return mention


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Korea, Rep.", "KOR"),
        ("Korea, Dem. People's Rep.", "PRK"),
        ("Congo, Dem. Rep.", "COD"),
        ("Congo, Rep.", "COG"),
        ("Iran, Islamic Rep.", "IRN"),
        ("Egypt, Arab Rep.", "EGY"),
        ("Yemen, Rep.", "YEM"),
        ("Venezuela, RB", "VEN"),
        ("Hong Kong SAR, China", "HKG"),
        ("Macao SAR, China", "MAC"),
        ("Macao", "MAC"),
        ("Micronesia, Fed. Sts.", "FSM"),
        ("Bahamas, The", "BHS"),
        ("Gambia, The", "GMB"),
        ("Virgin Islands (U.S.)", "VIR"),
        ("St. Martin (French part)", "MAF"),
        ("St. Vincent and the Grenadines", "VCT"),
        ("Saint Vincent & the Grenadines", "VCT"),
        ("Lao PDR", "LAO"),
        ("Burma", "MMR"),
        ("Zaire", "COD"),
        ("Swaziland", "SWZ"),
        ("Cape Verde", "CPV"),
        ("Cabo Verde", "CPV"),
        ("Ivory Coast", "CIV"),
        ("Côte d'Ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("Co\u0302te d'Ivoire", "CIV"),
        ("COTE D'IVOIRE", "CIV"),
        ("East Timor", "TLS"),
        ("LatAm", "LAC"),
        ("the Low Countries", "BENELUX"),
        ("Bajan", "BRB"),
        ("Aussie", "AUS"),
        ("Motswana", "BWA"),
        ("Equatoguinean", "GNQ"),
        ("I-Kiribati", "KIR"),
        ("Kampuchea", "KHM"),
        ("Byelorussia", "BLR"),
        ("Holland", "NLD"),
        ("the Soviet Union", "SUN"),
        ("S Korea", "KOR"),
        ("N. Korea", "PRK"),
        ("West Germany", "DEU"),
        ("East Germany", "DDR"),
        ("Great Britain", "GBR"),
        ("West Bank and Gaza", "PSE"),
        ("Türkiye", "TUR"),
        ("Guinea-Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("Guinea", "GIN"),
        ("U.A.E.", "ARE"),
        ("U.K.", "GBR"),
        ("U.S.", "USA"),
        ("Sao Tome and Principe", "STP"),
        ("TRINIDAD AND TOBAGO", "TTO"),
    ],
)
def test_a_name_is_found_whole(name: str, code: str) -> None:
    mention = only(f"Figures for {name}, revised.")
    assert mention.codes == (code,)
    assert mention.text == name.removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dutch GDP fell", [("Dutch", "NLD")]),
        ("the Filipino economy", [("Filipino", "PHL")]),
        ("Burmese growth", [("Burmese", "MMR")]),
        ("the Emirati economy", [("Emirati", "ARE")]),
        ("Kenyas economy grew", [("Kenya", "KEN")]),
        ("Asias fourth largest economy", [("Asia", "ASI")]),
        ("the U.S. and Japan", [("U.S.", "USA"), ("Japan", "JPN")]),
        ("the US-China gap", [("US", "USA"), ("China", "CHN")]),
        ("America's population", [("America", "USA")]),
        ("the Latin American economies", [("Latin American", "LAC")]),
        ("South America grew", [("South America", "SAM")]),
        ("North America grew", [("North America", "NAC")]),
        ("sub-Saharan Africa", [("sub-Saharan Africa", "SSA")]),
        ("southeast Asia and South-East Asia", [("southeast Asia", "SEA"), ("South-East Asia", "SEA")]),
        ("the eurozone and the euro area", [("eurozone", "EURO"), ("euro area", "EURO")]),
        ("the 12 countries sharing the euro", [("countries sharing the euro", "EURO")]),
        ("the Group of Seven, the G-7 and G20", [("Group of Seven", "G7"), ("G-7", "G7"), ("G20", "G20")]),
        ("BRICs, BRICS, BRICS+", [("BRICs", "BRIC"), ("BRICS", "BRICS"), ("BRICS+", "BRICS")]),
        (
            "Peoples Republic of China and Republic of China",
            [("Peoples Republic of China", "CHN"), ("Republic of China", "TWN")],
        ),
        ("Asia ex-Japan", [("Asia", "ASI"), ("Japan", "JPN")]),
        ("the European Community (EC)", [("European Community", "EU"), ("EC", "EU")]),
        ("give us the figures", []),
        ("they eat turkey off china", []),
    ],
)
def test_adjectives_groups_and_abbreviations(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "New Mexico has two million people",
        "England has 56 million people",
        "Scotland's economy grew",
        "The Welsh economy shrank",
        "Northern Ireland's population",
        "California is larger",
        "New South Wales has the largest population",
        "South Australia and Western Australia",
        "British Columbia grew",
        "Saxony has four million people",
        "North Rhine-Westphalia is the largest",
        "Manila has two million people",
        "Barcelona is smaller",
        "Mexico City is larger",
        "Guatemala City grew",
        "Kuwait City grew",
        "the state of Georgia grew",
        "Washington, D.C. shrank",
        "northern Italy is richer",
        "rural India is poorer",
        "south-east England is richer",
        "western Europe grew",
        "East Africa grew",
        "the Middle East grew",
        "Central America grew",
        "the town of Lebanon, Pa., grew",
        "Cuba, N.Y., and Norway, Maine, grew",
        "continental Europe grew",
        "Columbus, Georgia has 200,000 people",
        "Northern Cyprus is smaller",
        "Gaza has two million people",
    ],
)
def test_a_part_of_a_country_is_no_country(text: str) -> None:
    assert found(text) == []
    assert parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "the World Bank, the World Cup and World War II",
        "the Third World, the First World and the New World",
        "the Arab world and the developing world",
        "a world champion with a world record",
        "the Bank of England and the European Commission",
        "the Gulf of Mexico, the South China Sea and the Sea of Japan",
        "the Indian Ocean and the Panama Canal",
        "American Airlines, British Airways and American Express",
        "Korea Electric Power Corp said",
        "Nigerian naira, Canadian dollars and Hong Kong dollars",
        "US$ 300m and 20 mln U.S. dlrs",
        "Michael Jordan and Mr. Holland",
        "Chad Smith, the drummer",
        "the Jordan River and Lake Chad",
        "non-OPEC output and anti-American feeling",
        "a Canada-style deal",
        "Native Americans and African Americans",
        "the University of Ghana",
        "French fries and Swiss cheese",
        "he was speaking Spanish",
        "rare earths",
        "Austria-Hungary and the British Empire",
        "shares of <SWPC.HK>",
        "Lebanon County",
    ],
)
def test_a_name_in_the_name_of_something_else_is_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "43 percent of the world's population",
        "the largest in the world",
        "world GDP grew",
        "global output fell",
        "sold worldwide",
        "one in five people on Earth",
        "one tenth of humanity",
        "the changing world economy",
    ],
)
def test_the_world(text: str) -> None:
    assert only(text).codes == ("WLD",)


def test_a_name_broken_at_the_end_of_a_line_is_one_name_and_two_lines_of_a_list_are_two() -> None:
    wrapped = "The output of gold, the ministry said, was higher in South\n    Africa than a year earlier."
    assert found(wrapped) == [("South\n    Africa", "ZAF")]
    listed = "China\nKorea\nSouth Africa\nGuinea\nBissau\nNiger\nNigeria\n"
    assert [codes for _, codes in found(listed)] == ["CHN", "KOR", "ZAF", "GIN", "NER", "NGA"]


def test_the_congos() -> None:
    assert found("Congo grew")[0][1] == "COD COG"
    assert found("The Democratic Republic of Congo is large. Congo's population grew.")[1] == ("Congo", "COD")
    assert found("The Republic of the Congo is small. Congolese output fell.")[1] == ("Congolese", "COG")


def test_korea_is_the_south_unless_the_text_is_on_the_north() -> None:
    assert found("Korea grew") == [("Korea", "KOR")]
    assert found("North Korea is closed. The Korean economy shrank.")[1] == ("Korean", "PRK")
    assert found("South Korea and North Korea: the Korean economy")[2] == ("Korean", "KOR")


@pytest.mark.parametrize(
    ("text", "codes", "certain"),
    [
        ("Georgia's economy grew after the war with Russia", ("GEO",), True),
        ("Tbilisi, the capital of Georgia", ("GEO",), True),
        ("Georgia's economy grew", ("GEO",), False),
        ("Georgia and Florida grew", (), True),
        ("Voters in Atlanta and across Georgia", (), True),
        ("Georgia Gov. Brian Kemp said", (), True),
    ],
)
def test_georgia(text: str, codes: tuple[str, ...], certain: bool) -> None:
    georgia = next(m for m in gazetteer().find(text) if m.text == "Georgia")
    assert (georgia.codes, georgia.certain) == (codes, certain)


def test_names_that_are_often_something_else_are_uncertain() -> None:
    assert not only("Jordan said it would play").certain
    assert only("Jordan's GDP grew").certain
    assert not only("The Bank of Japan raised rates").certain
    assert not only("GIVE US MORE TIME, WORKERS ASK").certain
    assert only("U.S. ECONOMY GROWS").certain


def test_niger_and_nigeria_dominica_and_the_dominican_republic() -> None:
    assert found("Niger, Nigeria, Nigerien and Nigerian") == [
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
    ]
    assert found("the Niger Delta") == []
    assert found("Dominica and the Dominican Republic") == [
        ("Dominica", "DMA"),
        ("Dominican Republic", "DOM"),
    ]
    assert found("Dominica is small; the Dominican economy grew")[1] == ("Dominican", "DMA")


def test_people_and_adjectives_are_told_apart() -> None:
    assert only("the Japanese are older").form == "demonym"
    assert only("the Japanese economy grew").form == "adjective"
    assert only("half of all Germans").form == "demonym"
    assert only("the U.S. grew").form == "abbreviation"
    assert only("ASEAN grew").form == "group"


def test_a_capital_stands_for_its_country_only_where_its_government_speaks() -> None:
    assert only("Jakarta forecasts growth of 5 percent").form == "capital"
    assert found("Jakarta has 10 million people") == []


def test_the_dispatch_style_list() -> None:
    text = "BRICS Group – Brazil, India, China, and South Africa – and also with Vietnam"
    assert [codes for _, codes in found(text)] == ["BRICS", "BRA", "IND", "CHN", "ZAF", "VNM"]
