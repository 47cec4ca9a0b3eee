"""Tokens: mentions first, what their company makes of them, and offsets that quote the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims import extract
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.grammar.tokens import Sentence
from claimcheck.models import Document
from claimcheck.places import gazetteer


def tokens(text: str, start: int = 0) -> Sentence:
    return tokenise(text, start, gazetteer())


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("The GDP of Chile was $300 billion in 2019.", "the GDP of PLACE was MONEY in PER ."),
        ("There are 1.3 billion Indians.", "there are NUM ADJ ."),
        ("GDP in the 24 OECD countries rose.", "GDP in the NUM PLACE rose ."),
        ("Population: 5.4 million (2020 est.)", "POP : NUM ( PER est . )"),
        ("Roman Egypt had 5 million people.", "roman SUB had PEOPLE ."),
        ("Asias fourth largest economy", "PLACE 's RANK largest ECON"),
        ("France and Spain are members of the euro area.", "PLACE and PLACE are members of the PLACE area ."),
        ("Smithfield has 20,000 people.", "NAME has PEOPLE ."),
        ("Growth was slow.", "growth was slow ."),
    ],
)
def test_shape(text: str, shape: str) -> None:
    assert tokens(text).shape == shape


@pytest.mark.parametrize(
    ("text", "group", "taken_out"),
    [
        ("Asia excluding Japan grew 5 percent.", "ASI", ("JPN",)),
        ("Asia, excluding China and India, grew 5 percent.", "ASI", ("CHN", "IND")),
        ("The EU (without the United Kingdom) grew.", "EU", ("GBR",)),
        ("Excluding China, Asia's economy grew.", "ASI", ("CHN",)),
        ("The world except for Africa is ageing.", "WLD", ("AFR",)),
        ("The EU without Britain, France said, would grow.", "EU", ("GBR",)),
    ],
)
def test_a_complement_is_one_place(text: str, group: str, taken_out: tuple[str, ...]) -> None:
    (place,) = [t for t in tokens(text).tokens if t.codes == (group,)]
    assert place.excluding == taken_out
    assert not any(t.tag == "PLACE" and t.codes[0] in taken_out for t in tokens(text).tokens)


def test_tokens_are_found_by_their_tags() -> None:
    sentence = tokens("The GDP of Chile was $300 billion in 2019.")
    assert sentence.indices("MONEY", "GDP", "PCT") == (1, 5)
    assert sentence.has("PCT", "PER")
    assert not sentence.has("PCT", "NUM")
    assert {"gdp", "chile", "was"} <= sentence.lows


def test_a_country_without_one_of_its_parts_is_not_the_country() -> None:
    assert "PLACE" not in tokens("The population of the UK excluding Scotland is 61 million.").shape


def test_what_statistics_leave_out_anyway_leaves_the_country_whole() -> None:
    shape = tokens("China, excluding Hong Kong, grew.").shape
    assert shape == "PLACE , excluding OUT , grew ."


@given(
    st.lists(
        st.sampled_from(
            [
                "Kenya's",
                "GDP",
                "5 percent",
                "(",
                ")",
                "in 2010",
                "excluding",
                "without",
                "Asia",
                "and",
                ",",
                "the",
                "1.3 billion",
                "Indians",
                "2020 est.",
                "s",
                "members of the",
                "EU",
                "’s",
                "-",
                "12",
                "Q",
            ]
        ),
        max_size=20,
    ),
    st.integers(0, 50),
)
def test_tokens_quote_the_text_in_order(words: list[str], start: int) -> None:
    text = " ".join(words)
    end = start
    for token in tokens(text, start).tokens:
        assert end <= token.start < token.end <= start + len(text)
        if not token.excluding:
            assert text[token.start - start : token.end - start] == token.text
        end = token.end


@pytest.mark.parametrize(
    "piece",
    [
        "population of ", "China and ", "India, ", "GDP ", "1 ", "the largest economy in ", "is a member of the EU ",
        "more people than any other ", "of the EU excluding ", "without ", "it is ", "second ", "joined ",
        "one in three Africans is a ", "(", '"', "larger than that of ", "compared with ", "the two ", "every sixth ",
        "no country in Europe ", "top ten ", "if ", "among the ", "was last recorded at ", "members of the ", "N",
    ],
)  # fmt: skip
def test_cost_grows_with_the_length_of_the_text_and_no_faster(piece: str) -> None:
    def cost(length: int) -> float:
        began = time.process_time()
        extract(Document(name="text", text=piece * (length // len(piece))))
        return time.process_time() - began

    cost(1_000)  # what is read once
    short, long = min(cost(8_000), cost(8_000)), cost(32_000)
    assert long < 4 * 3 * short + 0.5
