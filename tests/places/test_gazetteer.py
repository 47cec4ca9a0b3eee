"""Codes, names and resolving one to the other."""

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.places import PlaceMention, gazetteer, lexicon, tables

SHARED = Path(os.environ.get("CLAIMCHECK_SHARED", "../shared"))
CONTRACT_GROUPS = (
    "EU EURO G7 G8 G20 BRIC BRICS ASEAN OECD OPEC NATO CIS EAEU AU SADC ECOWAS EAC MERCOSUR NAFTA USMCA APEC GCC "
    "SAARC SCO COMMONWEALTH NORDIC BALTIC BENELUX AFR SSA ASI EUR LAC NAC SAM OCE MENA CARIB SEA EAS SAS "
    "HIC UMC LMC LIC SUN YUG CSK DDR WLD XKX"
)
names = st.sampled_from([name for entries in lexicon.lexicon().entries.values() for name, _ in entries])
texts = st.lists(
    names | st.text(max_size=8) | st.sampled_from([" ", ", ", ".", "\n", "-", "’s ", " (", ") ", " and "])
).map("".join)


def test_every_code_of_the_contract_has_a_place() -> None:
    assert set(CONTRACT_GROUPS.split()) <= set(tables.places())
    assert sum(p.kind in ("country", "territory") for p in tables.places().values()) == 250


def test_every_successor_is_a_place() -> None:
    for place in tables.places().values():
        assert set(place.successors) <= set(tables.places())
        assert bool(place.successors) == (place.kind == "former")
    assert len(gazetteer().current_successors("SUN")) == 15
    assert gazetteer().current_successors("JPN") == ("JPN",)


@pytest.mark.parametrize("code", [c for c, p in tables.places().items() if p.kind != "income"])
def test_every_place_is_found_by_its_own_name_and_resolved(code: str) -> None:
    name = gazetteer().name(code)
    assert gazetteer().resolve(name) == code
    assert gazetteer().resolve(code.lower()) == code
    codes = [c for m in gazetteer().find(f"The figure for {name} rose.") for c in m.codes]
    assert codes[:1] == [code]


@pytest.mark.parametrize(
    ("given_name", "code"),
    [
        ("UK", "GBR"),
        ("uk", "GBR"),
        ("gb", "GBR"),
        ("NG", "NGA"),
        ("the Netherlands", "NLD"),
        ("south korea", "KOR"),
        ("Korea", "KOR"),
        ("U.S.", "USA"),
        ("United States of America", "USA"),
        ("cote d’ivoire", "CIV"),
        ("Congo, Dem. Rep.", "COD"),
        ("euro area", "EURO"),
        ("World", "WLD"),
        ("g-7", "G7"),
        ("georgia", "GEO"),
        ("England", None),
        ("California", None),
        ("Atlantis", None),
        ("", None),
        ("...", None),
    ],
)
def test_resolve(given_name: str, code: str | None) -> None:
    assert gazetteer().resolve(given_name) == code


def test_names_as_a_sentence_has_them() -> None:
    names = [gazetteer().name(code) for code in ("USA", "WLD", "BRICS", "EU", "JPN", "EURO", "CZE")]
    assert names == [
        "the United States",
        "the world",
        "the BRICS countries",
        "the EU",
        "Japan",
        "the euro area",
        "the Czech Republic",
    ]
    assert gazetteer().possessive("JPN") == "Japan's"
    assert gazetteer().possessive("USA") == "the United States'"


def test_an_unknown_code_has_no_place() -> None:
    with pytest.raises(KeyError):
        gazetteer().place("ZZZ")


def test_cities_know_their_country() -> None:
    assert gazetteer().country_of("Manila") == "PHL"
    assert gazetteer().country_of("Novo Ogarevo") is None


def test_the_universe_of_the_world_is_everything_with_statistics() -> None:
    universe = gazetteer().universe("WLD")
    assert {"CHN", "XKX", "HKG", "TWN"} <= set(universe)
    assert not {"ATA", "EU", "SUN", "WLD"} & set(universe)
    assert len(gazetteer().universe("EU", 2004)) == 25


def quotes(text: str, mentions: tuple[PlaceMention, ...]) -> bool:
    done = 0
    for mention in mentions:
        if mention.start < done or text[mention.start : mention.end] != mention.text or not mention.text:
            return False
        done = mention.end
    return True


@given(st.text())
def test_any_text_is_read_and_offsets_quote_it(text: str) -> None:
    assert quotes(text, gazetteer().find(text))


@given(texts)
def test_names_in_any_order_are_read_and_offsets_quote_them(text: str) -> None:
    mentions = gazetteer().find(text)
    assert quotes(text, mentions)
    assert all(set(mention.codes) <= set(tables.places()) for mention in mentions)
    assert all(bool(mention.codes) != (mention.form == "subnational") for mention in mentions)


@pytest.mark.parametrize(
    "unit",
    [
        "United ",
        "the Democratic Republic of ",
        "St. ",
        "U.",
        "Korea, ",
        "Congo (",
        "A ",
        "South-",
        "World ",
        "China ",
        "é",
        "Korea\n",
    ],
)
def test_time_is_linear_on_hostile_repetition(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        gazetteer().find(text)
        return time.process_time() - start

    seconds(1_000)
    short = min(seconds(20_000) for _ in range(3))
    assert min(seconds(160_000) for _ in range(2)) < 24 * max(short, 0.002)


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the shared folder is not here")
def test_every_labelled_slot_names_its_place() -> None:
    for line in (SHARED / "gold" / "slots-dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert any(row["place"] in m.codes for m in gazetteer().find(row["text"])), row["text"]
