"""Opening: the places that a document's title, dateline and speaker name before its first sentence is read."""

from __future__ import annotations

import re

from claimcheck.claims.dating.dateline import dateline_city
from claimcheck.claims.grammar.context import office_places
from claimcheck.claims.grammar.tokeniser import tokenise
from claimcheck.claims.grammar.topic import is_speech, speech_city, title_place
from claimcheck.models import Document
from claimcheck.places import Gazetteer
from claimcheck.places.tables import cities

_HEAD = 400  # characters in which a speech says who speaks where
_LEAD = 3_000  # characters in which a text from a seat of world bodies names them
# Cities that news is sent from whatever country it is about.
_NEWS_HUBS = frozenset(
    "London,New York,Geneva,Brussels,Vienna,Davos,Basel,Strasbourg,Luxembourg,The Hague".split(",")
)
_WORLD_BODIES = re.compile(r"\b(?:IMF|OECD|International Monetary Fund|World Bank|United Nations|UN|OPEC)\b")


def speaking_for(document: Document, names: Gazetteer) -> str | None:
    """The country of the office-holder whose speech a text is: named at its head, else that of its place line's city."""
    if not is_speech(document):
        return None
    head = (document.masked or document.text)[:_HEAD]
    offices = office_places(tokenise(head, 0, names))
    if len(offices) == 1:
        return offices[0]
    if (place := title_place(head.partition("\n")[0], names)) is not None:
        return place
    city = speech_city(document)
    return cities().get(city, ("", False))[0] or None if city is not None and city not in _NEWS_HUBS else None


def titled_places(title: str, names: Gazetteer) -> tuple[str, ...]:
    codes = [m.codes[0] for m in names.find(title) if len(m.codes) == 1 and m.codes[0] != "WLD"]
    return tuple(dict.fromkeys(codes))


def dateline_place(document: Document) -> str | None:
    """The country of the dateline's city, where the city does not merely host who reports or forecasts."""
    city = dateline_city(document)
    if city is None or city in _NEWS_HUBS:
        return None
    country, capital = cities().get(city, ("", False))
    if not country or (capital and _WORLD_BODIES.search(document.text[:_LEAD])):
        return None
    return country
