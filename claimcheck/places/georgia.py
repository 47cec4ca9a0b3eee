"""Which Georgia a text means: the country in the Caucasus or the state of the United States."""

from collections.abc import Sequence

from claimcheck.places import tables
from claimcheck.places.finder import Hit
from claimcheck.places.lexicon import WORD

REACH = 400
"""Characters to each side in which other names count as evidence."""


def is_country(text: str, start: int, end: int) -> bool | None:
    """True for the country, False for the state, None where the words around say neither or both."""
    around = WORD.findall(text[max(0, start - REACH) : start]) + WORD.findall(text[end : end + REACH])
    lists = tables.contexts()
    country = sum(word in lists["georgia_country"] for word in around)
    state = sum(word in lists["georgia_state"] for word in around)
    if bool(country) == bool(state):
        return None
    return bool(country)


def is_after_city(text: str, hits: Sequence[Hit], index: int) -> bool:
    """Whether the hit follows a city of the United States and a comma, as in "Columbus, Georgia"."""
    if index == 0:
        return False
    city, here = hits[index - 1], hits[index]
    return city.meaning.country == "USA" and text[city.end : here.start].strip() == ","
