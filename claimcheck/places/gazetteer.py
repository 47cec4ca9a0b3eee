"""The one door to places: names in a text, names to codes, codes to names, groups and their members."""

from collections.abc import Iterator
from functools import cache

from claimcheck.places import groups, mentions, tables
from claimcheck.places.groups import When
from claimcheck.places.lexicon import Meaning, key_of, lexicon
from claimcheck.places.models import Membership, Place, PlaceMention

_OTHER_CODES = {
    "UK": "GBR",
    "EL": "GRC",
    "EMU": "EURO",
    "EUU": "EU",
    "WORLD": "WLD",
    "SSF": "SSA",
    "LCN": "LAC",
}
"""Codes in use for a place besides ISO 3166-1 and those of the contract."""

_WITHOUT_STATISTICS = frozenset(
    {"ATA", "BVT", "HMD", "IOT", "ATF", "SGS", "UMI", "SJM", "CXR", "CCK", "NFK", "PCN"}
)
"""Territories without a population of their own in the statistics."""


class Gazetteer:
    """Answers about places. It holds no state: the tables are read when first needed."""

    def find(self, text: str) -> tuple[PlaceMention, ...]:
        """Every mention of a place in `text`, in order, not overlapping, in time linear in its length."""
        return mentions.find(text)

    def resolve(self, name_or_code: str) -> str | None:
        """The code for a name or an ISO code in any case, or None if it is unknown or a part of a country."""
        given = name_or_code.strip()
        code = given.upper()
        if code in tables.places():
            return code
        known = tables.two_letter_codes().get(code) or _OTHER_CODES.get(code)
        if known:
            return known
        for meaning in _meanings(given):
            if meaning.codes and meaning.form in ("name", "abbreviation", "group"):
                return meaning.codes[0]
        return None

    def place(self, code: str) -> Place:
        """The place with this code; `KeyError` if there is none."""
        return tables.places()[code]

    def name(self, code: str) -> str:
        """The name as a sentence has it: "the United States", "Japan", "the BRICS countries"."""
        place = tables.places()[code]
        return f"{place.article} {place.name}" if place.article else place.name

    def possessive(self, code: str) -> str:
        """The name in the genitive: "Japan's", "the United States'"."""
        name = self.name(code)
        return name + ("'" if name.endswith("s") else "'s")

    def is_group(self, code: str) -> bool:
        """Whether the code stands for several countries: a group, region or income group, but not the world."""
        place = tables.places().get(code)
        return place is not None and place.kind in ("group", "region", "income")

    def members(self, group: str, on: When) -> tuple[Membership, ...]:
        """Who belonged on a day, or at the end of a year; groups within a group stand as themselves."""
        return groups.members(group, on)

    def members_ever(self, group: str) -> tuple[Membership, ...]:
        """Every spell of every member, by date of joining."""
        return groups.members_ever(group)

    def founders(self, group: str) -> tuple[Membership, ...]:
        """The founders' first spells."""
        return groups.founders(group)

    def last_members(self, group: str) -> tuple[Membership, ...]:
        """Those who belonged when the group ended, or belong still."""
        return groups.last_members(group)

    def changes(self, group: str, year: int) -> tuple[Membership, ...]:
        """The spells that began or ended within a year."""
        return groups.changes(group, year)

    def member_since(self, group: str, member: str, on: When) -> str | None:
        """When a member joined, suspensions not counted as leaving; None if it did not belong on that day."""
        return groups.member_since(group, member, on)

    def groups_of(self, code: str, on: When) -> tuple[str, ...]:
        """The groups and regions that a place belonged to on a day."""
        return groups.groups_of(code, on)

    def countries(self, group: str, on: When) -> tuple[str, ...]:
        """The codes of a group's member countries on a day, those of groups within it too, each once."""
        found: dict[str, None] = {}
        for membership in groups.members(group, on):
            inner = (
                self.countries(membership.member, on)
                if self.is_group(membership.member)
                else (membership.member,)
            )
            found.update(dict.fromkeys(inner))
        return tuple(sorted(found))

    def contains(self, region: str, code: str, on: When = "9999") -> bool:
        """Whether a place lies in a region or belongs to a group (by default: now), directly or through another."""
        return (region == "WLD" and code != "WLD") or code in self.countries(region, on)

    def current_successors(self, code: str) -> tuple[str, ...]:
        """The places that a former state's territory belongs to now; the place itself if it still exists."""
        return tables.places()[code].successors or (code,)

    def universe(self, code: str, on: When = "9999") -> tuple[str, ...]:
        """The codes that a ranking within a place runs over: for the world, everything with statistics."""
        if code != "WLD":
            return self.countries(code, on)
        ranked = (p for p in tables.places().values() if p.kind in ("country", "territory"))
        return tuple(place.code for place in ranked if place.code not in _WITHOUT_STATISTICS)

    def country_of(self, name: str) -> str | None:
        """The country that a city, state or province lies in ("Manila" in PHL), or None if it is not known."""
        for meaning in _meanings(name):
            if meaning.form == "subnational" and meaning.country in tables.places():
                return meaning.country
        return None


def _meanings(name: str) -> Iterator[Meaning]:
    """What a name that stands alone may mean, in any case, with or without its article."""
    given = name.strip().replace(" - ", "-")
    try:
        key = key_of(given[4:] if given[:4].lower() == "the " else given)
    except ValueError:
        return
    for _, meaning in lexicon().entries.get(key, ()):
        yield meaning


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer."""
    return Gazetteer()
