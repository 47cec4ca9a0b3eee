"""The values of this folder: places, memberships and the mentions of them in a text."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["country", "territory", "former", "group", "region", "income", "world"]
Status = Literal["member", "disputed", "suspended"]
Form = Literal[
    "name", "demonym", "adjective", "abbreviation", "capital", "group", "periphrasis", "subnational"
]


@dataclass(frozen=True, slots=True)
class Place:
    """A place with a code of its own.

    `article` is "the" or empty; `since` and `until` are ISO dates, empty where open or where the state is
    older than the record; `successors` are the codes that a former state's territory belongs to now.
    """

    code: str
    name: str
    kind: Kind
    article: str
    demonym: str
    adjective: str
    since: str
    until: str
    successors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Membership:
    """One spell of one member in a group.

    `joined` and `left` are ISO dates, whole or cut short (`1962`), empty where open: a geographic region has
    neither. A suspension is a spell of its own. `note` names the source.
    """

    group: str
    member: str
    joined: str
    left: str
    status: Status
    note: str

    def holds(self, day: str) -> bool:
        """Whether the spell covers an ISO day. The day of leaving is no longer covered."""
        return self.joined <= day and (not self.left or self.left > day)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text: `text[start:end]`, counted in code points.

    `codes` holds one code, several (likeliest first) when the words leave it open, and none for form
    "subnational": a city, a state or a part of a country, found so that its figures go to no country.
    `certain` is false for names that are as often something else.
    """

    start: int
    end: int
    text: str
    codes: tuple[str, ...]
    form: Form
    certain: bool
