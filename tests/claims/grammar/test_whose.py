"""Whose a quantity is: possessors, subjects, antecedents, and where nobody is named that it could be of."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.models import Document


def owners(
    text: str, place: str | None = None, title: str | None = None, date: str | None = None
) -> list[str]:
    """The places of the checkable claims of a text, each claim's joined by "+"."""
    found = extract(Document(name="text", text=text, place=place, title=title, date=date)).found
    return [
        "+".join(f.claim.places) for f in found if f.claim.kind != "other" and f.claim.coverage == "checkable"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya's GDP was $100 billion.", ["KEN"]),
        ("The GDP of Kenya was $100 billion.", ["KEN"]),
        ("In Kenya, GDP reached $100 billion.", ["KEN"]),
        ("Kenya, which borders Somalia, has a population of 53 million.", ["KEN"]),
        ("Lesotho, an enclave of South Africa, has a population of 2 million.", ["LSO"]),
        ("With 53 million people, Kenya is large.", ["KEN"]),
        ("Kenya is in Africa. Its population is 53 million.", ["KEN"]),
        ("Kenya is in Africa. The country has 53 million inhabitants.", ["KEN"]),
        ("Montenegro is located in Europe & Central Asia, with a population of 632,261.", ["MNE"]),
        ("Germany has the largest economy in the EU and its population is 83 million.", ["DEU", "DEU"]),
    ],
)
def test_owner(text: str, wanted: list[str]) -> None:
    assert owners(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi's population is 4 million.",
        "Nairobi, Kenya, has a population of 4 million.",
        "A town in Kenya with a population of 40,000.",
        "The state of Victoria in Australia has a population of 6 million.",
        "Dakar is located in Senegal, with a population of 3 million.",
        "The U.S. state of Georgia has 10.7 million residents.",
        "The Kurdish region of Iraq has a population of 5 million.",
        "The European part of Russia has a population of 110 million.",
        "The dry interior of Australia has a population of 1 million.",
        "The eastern half of Germany has a population of 16 million.",
        "Siemens has 300,000 employees in Germany, with a population of engineers.",
        "Visitors came from Kenya, Uganda and Chad. The country has 40 million inhabitants.",
        "Our population is 40 million.",
    ],
)
def test_abstains(text: str) -> None:
    assert owners(text) == []


def test_our_is_the_place_of_the_document() -> None:
    assert owners("Our population is 40 million.", place="Kenya") == ["KEN"]


def test_the_headline_names_the_country_when_the_text_does_not() -> None:
    text = "Experts from Chad and Mali met. The economy grew by 5 percent in 2019."
    assert owners(text, title="Kenya counts its gains") == ["KEN"]


def test_the_two_are_the_two_named_before() -> None:
    text = (
        "Germany and France matter most. The two economies together make up half of the euro zone's output."
    )
    assert owners(text) == ["DEU+FRA"]


def test_who_ranks_so_depends_on_the_year() -> None:
    text = "The GDP of the world's second-largest economy was $5 trillion."
    assert [owners(text, date=date)[-1:] for date in ("2005", "2015")] == [["JPN"], ["CHN"]]


def test_a_rank_is_held_by_nobody_where_the_year_told_and_today_disagree() -> None:
    told = "The GDP of the world's second-largest economy was $5 trillion in {}."
    assert [owners(told.format(year), date="2020")[-1:] for year in (2015, 2005)] == [["CHN"], []]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("France and Spain agreed. Their combined population is 113 million.", ["FRA+ESP"]),
        ("Brazil and Argentina signed a deal. The two have a combined population of 255 million.", ["ARG+BRA"]),
        ("Egypt, Sudan and Ethiopia share the Nile. Together they have a population of 240 million.", ["EGY+ETH+SDN"]),
        ("Norway's neighbour Sweden has a population of 10 million. Its GDP is $550 billion.", ["SWE", "SWE"]),
        ("My fellow Ghanaians, our economy grew by 8.1 percent in 2017. We have a population of 29 million.", ["GHA", "GHA"]),
        ("Remarks by the President of Ghana. Our economy grew by 8.1 percent in 2017.", ["GHA"]),
        ("“The economy will grow 3 percent,” said Finance Minister Pravin Gordhan of South Africa.", ["ZAF"]),
        ("NAIROBI, March 3 (Reuters) - The economy grew 5.7 percent in 2017, officials said.", ["KEN"]),
        ("BERLIN (AP) - The economy shrank 0.2 percent in 2017, the government said.", ["DEU"]),
        ("Ghana voted. The west African state's economy grew 6 percent in 2017.", ["GHA"]),
    ],
)  # fmt: skip
def test_subjects_across_sentences(text: str, wanted: list[str]) -> None:
    assert [set(o.split("+")) for o in owners(text)] == [set(o.split("+")) for o in wanted]


@pytest.mark.parametrize("title", ["Sri Lanka holds elections"])
@pytest.mark.parametrize("lead", ["The island nation has", "The South Asian country has"])
def test_a_described_country_is_that_of_the_headline(title: str, lead: str) -> None:
    assert owners(f"{lead} 21 million people.", title=title) == ["LKA"]


def test_a_country_of_another_region_is_not_meant() -> None:
    assert owners("The west African country has 21 million people.", title="Sri Lanka holds elections") == []


@pytest.mark.parametrize(
    "text",
    [
        "Brazil and Argentina signed a deal. The country has 210 million people.",
        "Mumbai is the largest city of India. It has a population of 18 million.",
        "India's largest state is Uttar Pradesh. Its population is 200 million.",
        "Lagos is in Nigeria. The population is growing by 3 percent a year.",
        "Japan is ageing. Their combined population is 200 million.",
        "Our economy grew by 8.1 percent in 2017.",
        "LONDON, March 3 (Reuters) - The economy grew 5.7 percent in 2017, officials said.",
        "WASHINGTON, Oct 3 (Reuters) - The economy will grow 3 percent, the IMF said.",
    ],
)
def test_nobody_is_guessed_where_two_could_be_meant(text: str) -> None:
    assert owners(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # another clause's subject owns nothing that was told before it
        ("Output fell in 2009, while GDP grew 3 percent in 2010, whereas Norway shrank.", []),
        ("GDP rose 4 percent in 2016, while Norway grew by 1 percent.", ["NOR"]),
        ("Zambia recovered. GDP rose 4 percent in 2016, while Malawi grew by 1 percent.", ["ZMB", "MWI"]),
        ("Latvia aged. Its population fell by 1 percent in 2010, as Poles left.", ["LVA"]),
        # a yardstick told with its figure
        (
            "Bolivia coped. In 2020 the economy shrank by 8 percent, a milder fall than the 11 percent drop in Peru.",
            ["BOL", "PER"],
        ),
        (
            "Ghana is rich. GDP per head was $2,200 in 2019, against $900 in Togo and $800 in Niger.",
            ["GHA", "TGO", "NER"],
        ),
        ("Growth was more than 7 percent in Laos.", ["LAO"]),
        # the currency of an amount is no country spoken of
        ("Jamaica is small. GDP per head, at $5,300 US in 2018, is low.", ["JAM"]),
        # a place's own worst year is ranked among its years
        (
            "Spain grew by 2 percent in 2003. Italy's worst year was 2009, when the economy shrank by 5 percent.",
            ["ESP", "ITA"],
        ),
        # where a clause is set, beyond an aside
        (
            "Sudan grew by 2 percent in 2003; in Chad, which pumps oil, the whole economy grew by 15 percent.",
            ["SDN", "TCD"],
        ),
        # a name that two countries share
        (
            "Haiti and the Dominican Republic share an island. The Dominican economy grew by 5 percent in 2015.",
            ["DOM"],
        ),
        ("The Dominican economy grew by 5 percent in 2015.", []),
        # an aside of place
        (
            "The bloc has 10 members. Even Nepal, outside the grouping, has a population of 29 million.",
            ["NPL"],
        ),
    ],
)
def test_owner_among_other_places(text: str, wanted: list[str]) -> None:
    assert owners(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Africa grew by 3 percent in 2012. Take Ghana. Its economy grew by 9 percent in 2012.", "GHA"),
        ("Africa's GDP grew by 3 percent in 2012. Begin with Ghana. It grew by 9 percent in 2012.", "GHA"),
        (
            "Africa grew by 3 percent in 2012. Then there is Ghana. The economy grew by 9 percent in 2012.",
            "GHA",
        ),
        ("Africa grew by 3 percent in 2012. Next comes Ghana. Its GDP rose 9 percent in 2012.", "GHA"),
        # against whom something is measured goes on being spoken of
        (
            "Nepal's GDP grew by 6 percent in 2018. India's economy is ninety times as big. GDP fell by 2 percent in 2020.",
            "NPL",
        ),
    ],
)
def test_who_is_spoken_of_next(text: str, wanted: str) -> None:
    assert owners(text)[-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Uruguay is small. Brazil's economy grew by 1 percent in 2017. GDP per head was $17,000 in 2017.",
        "Uruguay is small. Argentina has 44 million people. The population was 3 million in 2010.",
    ],
)
def test_what_nobody_owns_is_of_the_country_a_text_is_about(text: str) -> None:
    assert owners(text, title="Uruguay")[-1] == "URY"


@pytest.mark.parametrize(
    "subject", ["The 16 countries of the euro zone have", "Kenya has", "The members of the EU have"]
)
def test_the_subject_of_having_owns_the_second_thing_it_has_too(subject: str) -> None:
    text = f"Hungary's GDP shrank.\n\n{subject} 329 million people and a combined GDP of $13.6 trillion."
    first, *_, people, product = owners(text, date="2010-01-01")
    assert first == "HUN"
    assert people == product != "HUN"


def test_the_second_thing_had_is_its_own_possessors_where_it_has_one() -> None:
    assert owners("Spain has 45 million people and France's GDP is $2 trillion.") == ["ESP", "FRA"]


@pytest.mark.parametrize(
    "text",
    [
        "Chile's population is growing. Our own town (pop. 41,200) is not.",
        "Chile's population is growing. So is Talca (pop. 220,000).",
    ],
)
def test_what_stands_in_brackets_is_of_what_stands_before_them(text: str) -> None:
    assert "CHL" not in owners(text)[1:]
