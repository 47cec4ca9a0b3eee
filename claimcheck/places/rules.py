"""What a name in a text really is: the rules that turn a hit into a mention, a veto or nothing.

Each rule looks at the words around one hit and returns a `Ruling`, or None where it has nothing to say; the first
ruling stands. The word lists are in `data/contexts.tsv`.
"""

import re
from collections.abc import Callable
from functools import cache

from claimcheck.places import narrowing, tables
from claimcheck.places.finder import Hit
from claimcheck.places.surroundings import Ruling, Surroundings, surroundings

_NAMES_AFTER = re.compile(r"(?:[^\S\n]+(?:[A-Z][\w&.-]{0,20}|of|&)){1,5}")
_INITIALS_AFTER = re.compile(r"(?:\s[A-Z]\.)+\s?[A-Z][a-z]")
_SURNAME_BEFORE_VERB = re.compile(r"\s(?P<name>[A-Z][a-z]+)\s(?P<verb>[a-z]+)\b")
_INITIALS_BEFORE = re.compile(r"\b(?P<name>[A-Z][a-z]+)(?:\s[A-Z]\.)+\s$")
_STATE_AFTER = re.compile(
    r",\s(?P<state>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|[A-Z]{2}|(?:[A-Z]\.){2})(?!\w)(?P<mark>[.,;:)]|$)?"
)


def rule_on(text: str, hit: Hit) -> Ruling | None:
    """The first ruling on a hit that names a country, region or group."""
    around = surroundings(text, hit)
    for rule in RULES:
        ruling = rule(text, hit, around)
        if ruling is not None:
            return ruling
    return None


def _headline(text: str, hit: Hit, around: Surroundings) -> bool:
    """Whether the words around stand in capitals, where a capital says nothing."""
    near = around.before[-15:] + around.after[:15]
    return sum(map(str.isupper, near)) > 3 and not any(map(str.islower, near))


def _compound(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A compound that is about something else: "non-OPEC", "anti-American", "Canada-style", "US-led"."""
    if around.previous_gap in ("-", "\u2010", "\u2011"):
        prefix = around.previous.rpartition("-")[2].lower()
        if prefix in tables.contexts()["against"] and not (prefix == "ex" and hit.meaning.form == "name"):
            return "not a place"
    if around.next_gap in ("-", "\u2010", "\u2011") and around.next.lower() in tables.contexts()["attribute"]:
        return "not a place"
    return "not a place" if around.previous == "ethnic" else None


def _money(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A currency: "Canadian dollars", "US$", "Nigerian naira"."""
    if around.after[:1] == "$" or (around.next and around.next.lower() in tables.contexts()["currency"]):
        return "not a place"
    return None


def _language(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A language: "speaks Spanish", "French speakers", "in Japanese,"."""
    if hit.meaning.form != "adjective":
        return None
    if around.next in tables.contexts()["language"] or around.previous in tables.contexts()["speech"]:
        return "not a place"
    return "not a place" if around.previous == "in" and around.after[:1] in (",", ".", ";", "") else None


def _company(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A name that goes on to a company's word: "American Express", "Korea Electric Power Corp"."""
    if not around.next[:1].isupper() or _headline(text, hit, around):
        return None
    lists = tables.contexts()
    if around.next in lists["company"]:
        return "not a place"
    names = _NAMES_AFTER.match(text, hit.end)
    if names and any(word.rstrip(".") in lists["company_end"] for word in names.group().split()):
        return "not a place"
    return None


def _feature(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A landmark or an institution: "Jordan River", "Gulf of Mexico", "University of Ghana"."""
    lists = tables.contexts()
    if around.next in lists["feature"] and not _headline(text, hit, around):
        return "not a place"
    head = around.before.rstrip().removesuffix(" the")
    if head.endswith(_feature_heads()) and around.previous_gap and not head[-1].isspace():
        return "not a place"
    return "uncertain" if head.endswith("Bank of") else None


@cache
def _feature_heads() -> tuple[str, ...]:
    return tuple(tables.contexts()["feature_of"])


def _person(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A person: "Michael Jordan", "Mr. Holland", "Jordan B. Peterson", "Chad Smith". "Jordan scored" is only doubtful."""
    lists = tables.contexts()
    name = text[hit.start : hit.end]
    if name not in lists["person_name"]:
        return None
    previous = around.previous.rstrip(".")
    if around.previous_gap == " " and (previous in lists["title"] or around.previous in lists["given_name"]):
        return "not a place"
    known = _INITIALS_BEFORE.search(around.before)
    if _INITIALS_AFTER.match(around.after) or (known and known["name"] in lists["given_name"]):
        return "not a place"
    spoke = _SURNAME_BEFORE_VERB.match(around.after)
    if spoke and spoke["name"] not in lists["office"] and spoke["verb"] in lists["person_verb"]:
        return "not a place"
    if name not in ("Jordan", "Chad", "Georgia"):
        return None
    surname = around.next_gap == " " and around.next[:1].isupper() and around.next[1:].islower()
    if surname and around.next not in lists["office"] and not _headline(text, hit, around):
        return "not a place" if name != "Georgia" else "uncertain"
    return "uncertain" if around.next in lists["person_verb"] and not around.after.startswith("'") else None


def _town(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """A town of the United States: "Lebanon, Pa.", "Cuba, Missouri,"."""
    if hit.meaning.form != "name" or around.after[:1] != ",":
        return None
    found = _STATE_AFTER.match(around.after)
    if found is None:
        return None
    short = found["state"] in tables.contexts()["state_abbreviation"]
    closed = found["state"] in _states() and (found["mark"] is not None or found["state"][-1] == ".")
    return "part of a place" if (short and found["state"] not in ("IN", "OR", "ME")) or closed else None


@cache
def _states() -> frozenset[str]:
    """The states of the United States, and other names of parts of it."""
    return frozenset(
        name for columns, names in tables.lists("subnational.tsv") if columns[0] == "USA" for name in names
    )


def _shouted(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """In a line of capitals, as in "GIVE US TIME", "US" may be the word; "SWPC.HK" is a share."""
    if (
        hit.start
        and text[hit.start - 1] == "."
        and text[hit.start : hit.end].isupper()
        and text[hit.start - 2 : hit.start - 1].isalnum()
    ):
        return "not a place"
    shouted = text[hit.start : hit.end] in ("US", "AU", "CIS", "SCO", "EAC") and _headline(text, hit, around)
    return "uncertain" if shouted else None


def _world(text: str, hit: Hit, around: Surroundings) -> Ruling | None:
    """Not the world: "World Bank", "the developing world", "world champion". "World trade" makes it doubtful."""
    if hit.meaning.codes != ("WLD",):
        return None
    word = text[hit.start : hit.end]
    lists = tables.contexts()
    following = around.next.lower()
    if (
        word[0].isupper()
        and around.next[:1].isupper()
        and word != "Earth"
        and not _headline(text, hit, around)
    ):
        return (
            None if following in lists["world_noun"] or following in lists["world_trade"] else "not a place"
        )
    if word.lower() == "world":
        return _bare_world(around, following)
    if word.lower() == "earth" and around.previous.lower() not in ("on", "the", "planet", "of"):
        return "not a place"
    return None


def _bare_world(around: Surroundings, following: str) -> Ruling | None:
    """The word is the world after an article, a preposition or the like, and before what the record measures."""
    lists = tables.contexts()
    previous = around.previous.lower().rstrip("'’%")
    if around.previous_gap == "-" or around.next_gap == "-" or previous in lists["world_other"]:
        return "not a place"
    opens = not previous or previous[-1] in '.,;:!?"”)' or previous[0].isdigit()
    if opens or previous in lists["world_safe"] or following in lists["world_noun"]:
        return None
    return "uncertain" if following in lists["world_trade"] else "not a place"


Rule = Callable[[str, Hit, Surroundings], Ruling | None]
RULES: tuple[Rule, ...] = (
    _compound,
    _world,
    _money,
    _language,
    *narrowing.RULES,
    _company,
    _feature,
    _person,
    _town,
    _shouted,
)
