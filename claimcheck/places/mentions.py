"""From the names in a text to its mentions of places."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.places import georgia, tables
from claimcheck.places.finder import Hit, hits
from claimcheck.places.models import Form, PlaceMention
from claimcheck.places.rules import rule_on

_PEOPLE = re.compile(
    r"\s?[,.;:)]|$|\s(?:are|were|have|had|who|will|would|do|did|live|lived|and|or|in|of|to|by|than|now|also|could)\b"
)
_GOVERNMENT = re.compile(
    r"\s(?:expects?|expected|forecasts?|predicts?|predicted|projects|targets|hopes|aims|announced|insists|has set)\b"
)


@lru_cache(maxsize=32)
def find(text: str) -> tuple[PlaceMention, ...]:
    """Every mention of a place in `text`, in order, not overlapping. The same text asked for again is not read again."""
    found = tuple(hits(text))
    mentions = []
    for index, hit in enumerate(found):
        mention = _mention(text, found, index, hit)
        if mention is not None:
            mentions.append(mention)
    return _settled(mentions)


def _mention(text: str, found: Sequence[Hit], index: int, hit: Hit) -> PlaceMention | None:
    meaning = hit.meaning
    if meaning.form is None:
        return None
    if meaning.form == "subnational":
        return _subnational(text, hit)
    ruling = rule_on(text, hit)
    if ruling == "not a place":
        return None
    if ruling == "part of a place":
        return _as(text, hit, (), "subnational", True)
    certain = meaning.certain and ruling is None
    if meaning.codes == ("GEO",) and not meaning.certain:
        country = (
            False
            if georgia.is_after_city(text, found, index)
            else georgia.is_country(text, hit.start, hit.end)
        )
        if country is False:
            return _as(text, hit, (), "subnational", True)
        certain = country is True and ruling is None
    return _as(text, hit, meaning.codes, _form(text, hit, meaning.form), certain)


def _as(text: str, hit: Hit, codes: tuple[str, ...], form: Form, certain: bool) -> PlaceMention:
    return PlaceMention(hit.start, hit.end, text[hit.start : hit.end], codes, form, certain)


def _subnational(text: str, hit: Hit) -> PlaceMention:
    """A part of a country; a capital that forecasts or announces speaks for its country."""
    name = text[hit.start : hit.end]
    country, capital = tables.cities().get(name, ("", False))
    if capital and _GOVERNMENT.match(text, hit.end):
        return _as(text, hit, (country,), "capital", False)
    certain = hit.meaning.certain and name not in tables.contexts()["person_name"]
    return _as(text, hit, (), "subnational", certain)


def _form(text: str, hit: Hit, form: Form) -> Form:
    """Tells "the Japanese economy" from "the Japanese are", where one word serves for both."""
    if form == "adjective" and len(hit.meaning.codes) == 1:
        place = tables.places()[hit.meaning.codes[0]]
        if text[hit.start : hit.end].casefold() == place.demonym.casefold() and _PEOPLE.match(text, hit.end):
            return "demonym"
    return form


def _settled(mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Open names settled by the text itself: after "the Democratic Republic of Congo", "Congo" is that one."""
    named = {mention.codes[0] for mention in mentions if len(mention.codes) == 1}
    north = "PRK" in named and not any(
        m.codes == ("KOR",) and not m.text.startswith(("Korea", "KOREA")) for m in mentions
    )
    settled = []
    for mention in mentions:
        codes = mention.codes
        if len(codes) > 1:
            codes = tuple(code for code in codes if code in named)
            codes = codes if len(codes) == 1 else mention.codes
        elif codes == ("KOR",) and north and mention.text.startswith(("Korea", "KOREA")):
            codes = ("PRK",)
        if codes != mention.codes:
            mention = PlaceMention(
                mention.start, mention.end, mention.text, codes, mention.form, mention.certain
            )
        settled.append(mention)
    return tuple(settled)
