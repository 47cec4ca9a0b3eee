"""The part that each place of a sentence plays, and what that leaves spoken of for the next sentence."""

from __future__ import annotations

import pytest

from claimcheck.claims import extract
from claimcheck.claims.grammar.salience import main_subject, named
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.models import Block, Document
from claimcheck.places import gazetteer


def parts(text: str) -> dict[str, str]:
    s = tokenise(text, 0, gazetteer())
    return {s.tokens[k].codes[0]: part for k, part in named(s)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chile grew.", {"CHL": "subject"}),
        ("Chile's exports to Japan fell.", {"CHL": "subject", "JPN": "oblique"}),
        ("The economy of Chile grew.", {"CHL": "subject"}),
        ("Officials met, and Chile signed.", {"CHL": "subject"}),
        ("In Togo, growth slowed, while in Ghana it rose.", {"TGO": "frame", "GHA": "frame"}),
        ("Output fell, but in Togo the economy grew.", {"TGO": "frame"}),
        ("The war cost Iraq dearly.", {"IRQ": "object"}),
        ("The bank was founded in Togo.", {"TGO": "oblique"}),
        ("Visitors came from Kenya, Uganda and Chad.", {"KEN": "oblique", "UGA": "oblique", "TCD": "oblique"}),
        ("Factories shut after losing Soviet orders.", {"SUN": "qualifier"}),
        ("Peru is bigger than Chile.", {"PER": "subject", "CHL": "yardstick"}),
        ("Peru's is half of Chile's.", {"PER": "subject", "CHL": "yardstick"}),
        ("Peru, unlike Chile and Bolivia, grew.", {"PER": "subject", "CHL": "yardstick", "BOL": "yardstick"}),
        ("Compared with Italy, Spain did well.", {"ITA": "yardstick", "ESP": "subject"}),
        ("Peru overtook its neighbour Chile.", {"PER": "subject", "CHL": "yardstick"}),
        ("It is the largest in Africa after Nigeria.", {"AFR": "universe", "NGA": "yardstick"}),
        ("After years as the sick man of Europe Portugal recovered.", {"EUR": "oblique", "PRT": "subject"}),
    ],
)  # fmt: skip
def test_parts(text: str, wanted: dict[str, str]) -> None:
    assert parts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("While Chile boomed, Peru shrank.", "PER"),
        ("Peru shrank while Chile boomed.", "PER"),
        ("When it left Malaysia, it was poor.", None),
        ("Its trade with Chile fell.", None),
    ],
)
def test_main_subject(text: str, wanted: str | None) -> None:
    s = tokenise(text, 0, gazetteer())
    k = main_subject(s)
    assert (s.tokens[k].codes[0] if k is not None else None) == wanted


def owners(text: str, title: str | None = None, headings: tuple[str, ...] = ()) -> list[str]:
    """The places of the checkable claims of a text whose lines are blocks; `headings` are lines that head others."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("heading" if line in headings else "paragraph", at, at + len(line)))
        at += len(line) + 1
    found = extract(Document(name="text", text=text, title=title, blocks=tuple(blocks))).found
    return [
        "+".join(f.claim.places) for f in found if f.claim.kind != "other" and f.claim.coverage == "checkable"
    ]


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("Singapore at 50", "When it broke away from Malaysia, it was poor. The country had 1.9 million inhabitants in 1965.", ["SGP"]),
        ("Why Senegal?", "It is a gateway to Africa. The economy grew by 6 percent in 2016.", ["SEN"]),
        ("Vietnam, up close", "Vietnam is larger than Malaysia. GDP reached $262 billion in 2019.", ["VNM"]),
        ("Namibia's year", "GDP per capita was about $5,000 in 2019, well below Botswana's.", ["NAM"]),
        ("Estonia in 1995", "The country had lost its Soviet markets. Gross domestic product fell by 8 percent in 1992.", ["EST"]),
        ("Egypt and Sudan", "Is Sudan shrinking? No. Its population was 43 million in 2019.", ["SDN"]),
        ("Togo and its creditors", "Lenders met officials from Ghana. The economy grew 5 percent in 2014.", ["TGO"]),
        ("Uganda's harvest", "The drought was worse in Kenya. The economy of Uganda grew 3 percent in 2009.", ["UGA"]),
        ("Peru's long boom", "Chile grew 4 percent in 2012. The economy of Chile is small.\nGDP rose 6 percent in 2012.", ["CHL", "PER"]),
    ],
)  # fmt: skip
def test_the_topic_wins_over_places_that_are_only_held_up(title: str, text: str, wanted: list[str]) -> None:
    assert set(owners(text, title)) == set(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway is richer than Sweden. It has 5 million people.", ["NOR"]),
        ("Finland fared worse after losing its Soviet markets: gross domestic product fell by 6 percent in 1991.", ["FIN"]),
        ("Mali's economy grew 5 percent in 2018, compared with 4 percent in Chad. Its population is 19 million.", ["MLI", "TCD", "MLI"]),
        ("The Dominican Republic grew 5 percent in 2019, and outpaced Jamaica. The country has 11 million people.", ["DOM", "DOM"]),
        ("Peru grew 4 percent in 2013, while Chile grew 3 percent. The country has 30 million people.", ["PER", "CHL", "PER"]),
        ("Thailand trembled. The kingdom has 70 million people.", ["THA"]),
        ("Malta is the smallest member of the European Union. The bloc has 447 million people. The island has 500,000 inhabitants.", ["EU", "MLT"]),
        ("In Asia, growth slowed. In Japan GDP rose 0.3 percent in 2019. The region grew 4.6 percent in 2019.", ["JPN", "ASI"]),
        ("Estonia is in the EU. GDP rose 4 percent in 2019. The bloc grew 1.3 percent.", ["EST", "EU"]),
        ("The EU approved the loan. Greece's economy grew 2 percent in 2019. It shrank 9 percent in 2020.", ["GRC", "GRC"]),
    ],
)  # fmt: skip
def test_the_subject_of_the_main_clause_is_spoken_of_next(text: str, wanted: list[str]) -> None:
    assert owners(text)[-len(wanted) :] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Peru grew 4 percent in 2013, Chile 3 percent in 2013. The country has 30 million people.",
        "Japan is rich. The mountain kingdom has 2 million people.",
        "Japan bought Norwegian gas. The bloc has 400 million people.",
        "Africa is young. The country has 30 million people.",
        "Peru is calm.\nThere are protests in Chile. The country has 18 million people.",
    ],
)
def test_two_that_are_as_salient_are_not_told_apart(text: str) -> None:
    assert not any(c in ("PER", "CHL", "JPN", "AFR") for c in owners(text)[2 if "2013" in text else 0 :])


def test_a_heading_that_is_a_name_begins_anew() -> None:
    text = "Mexico\nThe economy grew 2 percent in 2018.\nCanada\nThe economy grew 3 percent in 2018."
    assert owners(text, headings=("Mexico", "Canada")) == ["MEX", "CAN"]


def test_a_heading_without_a_name_returns_to_the_topic() -> None:
    text = "Laos borders China. China has 1.4 billion people.\nMoney\nGDP grew 5 percent in 2019."
    assert owners(text, title="Laos for travellers", headings=("Money",)) == ["CHN", "LAO"]
